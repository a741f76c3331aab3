"""Uzbek as people type it, said in the words that the parsers of days, terms and periods read.

Uzbek puts its prepositions behind and glues them on («15-dekabrgacha», «uch kundan keyin», «dalolatnomadan keyin 10 ish
kuni»), so a list of words beside the Russian and English ones would not do: the phrase is turned into the Russian one
of the same meaning. In Latin letters with any apostrophe; the commonest words also in Cyrillic. A text that is not
Uzbek comes back as it is.
"""

import re
from collections.abc import Callable

from services.domain.money.number_words import leading_number
from services.domain.patterns import compiled_later

MAX_INPUT_LENGTH = 120
"""A longer text is no day and no term."""

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´′", "'"))

_LATIN_MONTHS = "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sent(?:y)?abr|okt(?:y)?abr|noyabr|dekabr"
_MONTH = rf"(?:{_LATIN_MONTHS}|январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)"
_WEEKDAYS = {
    word: weekday
    for weekday, words in {
        "понедельник": "dushanba душанба",
        "вторник": "seshanba сешанба",
        "среда": "chorshanba чоршанба",
        "четверг": "payshanba пайшанба",
        "пятница": "juma жума",
        "суббота": "shanba шанба",
        "воскресенье": "yakshanba якшанба",
    }.items()
    for word in words.split()
}
_DAYS = {
    "avvalgi kun": "позавчера",
    "kecha": "вчера",
    "кеча": "вчера",
    "bugun": "сегодня",
    "бугун": "сегодня",
    "ertaga": "завтра",
    "эртага": "завтра",
    "indin": "послезавтра",
    "индин": "послезавтра",
}
_UNITS = {
    "kun": "дней",
    "hafta": "недель",
    "oy": "месяцев",
    "yil": "лет",
    "soat": "часов",
    "daqiqa": "минут",
    "кун": "дней",
    "ҳафта": "недель",
    "ой": "месяцев",
    "йил": "лет",
    "соат": "часов",
}
_WHICH = {"o'tgan": "прошл", "ўтган": "прошл", "kelasi": "следующ", "keyingi": "следующ", "келаси": "следующ"}
_THIS = r"(?:shu|bu|joriy|шу|бу)"
_ENDS = {"oy": "месяца", "yil": "года", "chorak": "квартала", "hafta": "недели"}
_LENGTHS = {"oy": "месяц", "yil": "год", "chorak": "квартал"}


def _either(words: dict[str, str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_AFTER, _AGO = r"(?:keyin|so'ng|кейин|сўнг)", r"(?:oldin|avval|burun|олдин|аввал)"
_COUNT = r"(?P<count>\d{1,6}|yarim|[^\W\d_]+(?:'[^\W\d_]+)?(?: [^\W\d_]+(?:'[^\W\d_]+)?)?)(?: ta)? ?"
_UNIT = rf"(?P<unit>{_either(_UNITS)})"
_CASE = r"(?:-?(?:gacha|dan|dagi|da|ga|ni|ning|si|гача|дан|да))"
_ON_DAY = rf"(?: (?:kuni|kun|куни){_CASE}?)?"


def _counted(found: re.Match[str]) -> str | None:
    """«3», «uch», «yarim» of a unit: «3 дней», «полгода»; None for a word that is no number."""
    count, unit = found["count"], found["unit"]
    if count == "yarim":
        halves = {"soat": "полчаса", "oy": "полмесяца", "yil": "полгода"}
        return halves.get(unit)
    if not count.isdecimal():
        value, taken = leading_number(words := count.split())
        if taken != len(words):
            return None
        count = str(value)
    return f"{count} {_UNITS[unit]}"


def _later(found: re.Match[str]) -> str:
    counted = _counted(found)
    return found[0] if counted is None else f"через {counted}"


def _ago(found: re.Match[str]) -> str:
    counted = _counted(found)
    return found[0] if counted is None else f"{counted} назад"


def _end(found: re.Match[str]) -> str:
    """«oy oxirigacha», «kelasi hafta oxiri», «dekabr oxiri»; a week is feminine in Russian."""
    what = found["what"]
    if what not in _ENDS:
        return f"конец {what}"
    following = "" if found["which"] not in ("kelasi", "keyingi") else "следующ"
    return f"конец {following and following + ('ей ' if what == 'hafta' else 'его ')}{_ENDS[what]}"


def _weekday_of_week(found: re.Match[str]) -> str:
    return f"{_WHICH.get(found['which'], '')}ая {_WEEKDAYS[found['day']]}"


_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_IN_A_DAY: tuple[_Rule, ...] = (
    (compiled_later(rf"\b{_COUNT}{_UNIT}(?:dan|дан) {_AFTER}"), _later),
    (compiled_later(rf"\b{_COUNT}{_UNIT} (?:ichida|mobaynida|davomida|ичида)"), _later),
    (compiled_later(rf"\b{_COUNT}{_UNIT}(?:dan|дан)? {_AGO}"), _ago),
    (
        compiled_later(
            rf"\b(?:(?P<which>kelasi|keyingi|shu|bu|joriy) )?(?P<what>{_either(_ENDS)}|{_MONTH}) oxiri{_CASE}?"
        ),
        _end,
    ),
    (compiled_later(rf"\b{_THIS} (?:hafta|ҳафта){_CASE}?(?!\w)"), "этой недели"),
    (
        compiled_later(rf"\b(?P<which>{_either(_WHICH)}) (?P<day>{_either(_WEEKDAYS)}){_CASE}?{_ON_DAY}(?!\w)"),
        _weekday_of_week,
    ),
    (
        compiled_later(rf"\b{_THIS} (?P<day>{_either(_WEEKDAYS)}){_CASE}?{_ON_DAY}(?!\w)"),
        lambda found: f"эту {_WEEKDAYS[found['day']]}",
    ),
    (
        compiled_later(rf"\b(?P<day>{_either(_WEEKDAYS)}){_CASE}?{_ON_DAY}(?!\w)"),
        lambda found: _WEEKDAYS[found["day"]],
    ),
    (
        compiled_later(rf"\b(?P<day>{_either(_DAYS)})(?:cha|ча|i|gi|{_CASE})?{_ON_DAY}(?!\w)"),
        lambda found: _DAYS[found["day"]],
    ),
    (compiled_later(r"\b(?P<year>\d{4})[- ]?(?:yil|йил)(?:ning|da|gi|нинг)?(?!\w)"), r"\g<year> yil"),
    (compiled_later(rf"(?P<day>\d{{1,2}})[- ]?(?P<month>{_MONTH}){_CASE}?{_ON_DAY}(?!\w)"), r"\g<day> \g<month>"),
    (compiled_later(rf"\b(?P<day>\d{{1,2}})[- ]?(?:sana|сана)(?:si)?{_CASE}*(?!\w)"), r"\g<day> числа"),
    (compiled_later(rf"(?P<day>\d)(?:[- ]?(?:gacha|гача)|[- ](?:kuni|куни){_CASE}?)$"), r"\g<day>"),
)  # fmt: skip
_HINT_OF_A_DAY = compiled_later(
    rf"{_either(_UNITS)}|{_either(_WEEKDAYS)}|{_either(_DAYS)}|{_MONTH}|oxiri|sana|сана|kun|gacha|гача"
)

_IN_AN_HOUR: tuple[_Rule, ...] = (
    (
        compiled_later(
            r"\b(?:ertalab|ertalabki) (?:soat )?(?P<hour>\d{1,2})(?P<minutes>[:.]\d{2})?(?: ?(?:da|ga|larda))?(?!\w)"
        ),
        r"в \g<hour>\g<minutes> утра",
    ),
    (
        compiled_later(
            r"\b(?:kechki|kechqurun) (?:soat )?(?P<hour>\d{1,2})(?P<minutes>[:.]\d{2})?(?: ?(?:da|ga|larda))?(?!\w)"
        ),
        r"в \g<hour>\g<minutes> вечера",
    ),
    (
        compiled_later(r"\b(?:soat|соат) (?P<hour>\d{1,2}(?:[:.]\d{2})?)(?: ?(?:da|ga|larda|да))?(?!\w)"),
        r"в \g<hour>",
    ),
    (compiled_later(r"(?<![\d.:])(?P<hour>\d{1,2}(?::\d{2})?) (?:da|да)(?!\w)"), r"в \g<hour>"),
    (compiled_later(r"\btushdan keyin\b"), "после обеда"),
    (compiled_later(r"\b(?:tushda|tushlikda)\b"), "в обед"),
    (compiled_later(r"\bertalab\b"), "утром"),
    (compiled_later(r"\bkechqurun\b"), "вечером"),
)
_HINT_OF_AN_HOUR = compiled_later(r"\bsoat\b|\bсоат\b|\d (?:da|да)\b|ertalab|kechqurun|kechki|tush")


def plain_apostrophes(text: str) -> str:
    """Each of the signs that stand for ʻ and ʼ as the one of the keyboard."""
    return text.translate(_APOSTROPHES)


def day_in_russian(typed: str) -> str:
    """«15-dekabrgacha» → «15 dekabr», «uch kundan keyin» → «через 3 дней»; of small letters."""
    typed = plain_apostrophes(typed)
    return _said(typed, _IN_A_DAY) if _HINT_OF_A_DAY.search(typed) else typed


def hour_in_russian(typed: str) -> str:
    """«ertaga soat 15 da» → «ertaga в 15», «2 soatdan keyin» → «через 2 часов»; a text of another language keeps its
    capitals."""
    small = plain_apostrophes(typed.lower())
    if _HINT_OF_AN_HOUR.search(small):
        small = _said(small, _IN_AN_HOUR)
    said = day_in_russian(small)
    return typed if said == typed.lower() else said


_ACT = r"(?:dalolatnoma|akt)(?:si)?(?: imzolan\w+)?"
_INVOICE = r"(?:hisobvaraq|hisobvarag'i|hisob|invoys)"
_TERMS: tuple[_Rule, ...] = (
    (compiled_later(r"^to'lov muddati:? "), ""),
    (compiled_later(r"^(?:100 ?% )?(?:oldindan to'lov|avans)(?: 100 ?%)?$"), "предоплата"),
    (compiled_later(rf"^{_ACT}(?:dan| kunidan)? (?:{_AFTER}|boshlab),? (?P<rest>.+)$"), r"\g<rest> после акта"),
    (compiled_later(rf"^{_INVOICE}(?:dan| kunidan)? (?:{_AFTER}|boshlab),? (?P<rest>.+)$"), r"\g<rest> после счёта"),
    (
        compiled_later(
            rf"^(?:(?P<next>kelasi|keyingi)|shu|bu|har|joriy)? ?(?:oyning |oy )?"
            rf"(?P<day>\d{{1,2}})[- ]?(?:sana)(?:si)?{_CASE}*(?!\w)"
        ),
        lambda found: f"до {found['day']} числа" + (" следующего месяца" if found["next"] else ""),
    ),
    (compiled_later(rf"^(?:(?:shu|har|bu) )?oy oxiri{_CASE}?$"), "до конца месяца"),
    (compiled_later(rf"^(?:kelasi|keyingi) oy oxiri{_CASE}?$"), "до конца следующего месяца"),
)  # fmt: skip
_COUNTED_TERMS = compiled_later(
    rf"^{_COUNT}(?P<kind>ish |bank |kalendar )?(?P<unit>kun|hafta|oy|yil)(?:i|lik)?"
    rf"(?:dan {_AFTER}| ichida| davomida| mobaynida)?(?P<rest>$| после .+)"
)
_KINDS_OF_DAYS = {"ish ": "рабочих ", "bank ": "банковских ", "kalendar ": "календарных "}


def terms_in_russian(typed: str) -> str:
    """«dalolatnomadan keyin 10 ish kuni» → «10 рабочих дней после акта», «25-sanagacha» → «до 25 числа»."""
    small = plain_apostrophes(" ".join(typed.lower().split())).rstrip(" .")
    said = _said(small, _TERMS)
    if (found := _COUNTED_TERMS.match(said)) and (counted := _counted(found)) is not None:
        count, _, unit = counted.partition(" ")
        said = f"{count} {_KINDS_OF_DAYS.get(found['kind'] or '', '')}{unit}{found['rest']}".replace(
            "  ", " "
        )
    return typed if said == plain_apostrophes(" ".join(typed.lower().split())).rstrip(" .") else said


_OF_YEAR = r"(?:(?P<year>20\d\d)[- ]?(?:yil)?(?:ning)? )?"
_YEAR_BEHIND = r"(?P<y>20\d\d)(?:[- ]?yil)?"
_PERIODS: tuple[_Rule, ...] = (
    (compiled_later(r"(?P<first>.+?)[- ]?(?:dan|дан) (?P<last>.+?)[- ]?(?:gacha|гача)$"), r"\g<first> по \g<last>"),
    (compiled_later(r" (?:uchun|учун)$"), ""),
    (
        compiled_later(rf"^(?:(?P<past>o'tgan|avvalgi)|{_THIS}) (?P<unit>{_either(_LENGTHS)})(?:i|da|dagi)?$"),
        lambda found: f"{'прошлый' if found['past'] else 'этот'} {_LENGTHS[found['unit']]}",
    ),
    (
        compiled_later(rf"^{_OF_YEAR}(?P<n>[1-4]|i{{1,3}}|iv)-? ?chora(?:k|gi)(?: {_YEAR_BEHIND})?$"),
        lambda found: f"{found['n']} квартал {found['year'] or found['y'] or ''}".strip(),
    ),
    (
        compiled_later(rf"^{_OF_YEAR}(?P<n>[12])-? ?yarim ?yil(?:lik|ligi)?(?: {_YEAR_BEHIND})?$"),
        lambda found: f"{found['n']} полугодие {found['year'] or found['y'] or ''}".strip(),
    ),
    (
        compiled_later(rf"^(?P<year>20\d\d)[- ]?(?:yil|йил)?(?:ning)? (?P<month>{_MONTH})(?: oyi| ойи)?$"),
        r"\g<month> \g<year>",
    ),
    (compiled_later(rf"^(?P<month>{_MONTH}) (?:oyi|ойи)(?= |$)"), r"\g<month>"),
    (compiled_later(r"(?<=20\d\d)[- ]?(?:yil|йил)$"), ""),
)  # fmt: skip


def period_in_russian(typed: str) -> str:
    """«o'tgan oy» → «прошлый месяц», «1-noyabrdan 15-noyabrgacha» → «1-noyabr по 15-noyabr»."""
    small = plain_apostrophes(typed.lower())
    said = _said(small, _PERIODS)
    return typed if said == small else said


def _said(text: str, rules: tuple[_Rule, ...]) -> str:
    if len(text) > MAX_INPUT_LENGTH:
        return text
    for pattern, said in rules:
        text = pattern.sub(said, text)
    return " ".join(text.split())
