"""Days as Kazakh says them, in the words that `parse_date` and `parse_days` read.

Kazakh bends its words and puts behind them what Russian and English put before: «ертеңге дейін», «екі аптадан кейін»,
«айдың соңы». Endings fall away here, and what stood behind comes to the front.
"""

import re
from functools import cache

from services.domain.patterns import compiled_later

_SAID = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
MONTHS = {word: number for number, word in enumerate(_SAID.split(), 1)}
_WEEKDAYS = {
    "дүйсенбі": "понедельник",
    "сейсенбі": "вторник",
    "сәрсенбі": "среда",
    "бейсенбі": "четверг",
    "жұма": "пятница",
    "сенбі": "суббота",
    "жексенбі": "воскресенье",
}
_WORDS = {
    "бүгін": "сегодня",
    "ертең": "завтра",
    "кеше": "вчера",
    "бүрсігүні": "послезавтра",
    "алдыңгүні": "позавчера",
    **_WEEKDAYS,
    **{month: month for month in MONTHS},
    "апта": "недел",
    "тоқсан": "квартал",
    "жартыжылдық": "полугодие",
}
"""Without «күн», «ай» and «жыл», which are bent by themselves: their endings are part of other words."""
_UNITS = {"күн": "дней", "апта": "недель", "ай": "месяцев", "жыл": "лет"}
_PERIODS = {"апта": "недели", "ай": "месяца", "тоқсан": "квартала", "жыл": "года"}
_NAMED = {"ай": "месяц", "тоқсан": "квартал", "жыл": "год"}
_ORDINALS = {"бірінші": "1", "екінші": "2", "үшінші": "3", "төртінші": "4"}
_WHICH = {"осы": "этого", "биыл": "этого", "келесі": "следующего", "өткен": "прошлого"}
_ENDS = (
    "ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен "
    "ның нің дың дің тың тің ды ді ты ті ны ні гі ғы қы кі"
)
_CASES = _ENDS.split()
_OWN = ("", "ы", "і", "сы", "сі")
_ENDINGS = frozenset(own + case for own in _OWN for case in ("", *_CASES)) | {"ын", "ін", "сын", "сін"}

_TILL = compiled_later(r" (?:дейін|шейін)$")
_DAY_OF = compiled_later(r"(?<=\S) күн(?:і|ге|іне|інен|інде)?$")
_ORDINAL = compiled_later(
    r"(?<=\d)-?(?:(?:ші|шы|нші|ншы|інші|ыншы|і|ы|сы|сі)(?:не|на|нде|нда|нен|нан|ге|ға)?|не|на|нде|нда)(?![^\W\d_])"
)
_OF_MONTH = compiled_later(r"^(?:осы )?айдың (?=\d)")
_AFTER = compiled_later(r"^(?P<count>.+) (?P<unit>күн|апта|ай|жыл)(?:нен|дан|дан|ден) (?:кейін|соң)$")
_ONE_AFTER = compiled_later(r"^(?P<unit>күн|апта|ай|жыл)(?:нен|дан) (?:кейін|соң)$")
_AGO = compiled_later(r"^(?:(?P<count>.+) )?(?P<unit>күн|апта|ай|жыл) бұрын$")
_WITHIN = compiled_later(r"^(?P<count>.+) (?P<unit>күн|апта|ай|жыл) ішінде$")
_END_OF = compiled_later(
    r"^(?:(?P<which>осы|биыл|келесі) )?(?P<word>[^\W\d_]+?)(?:дың|дің|тың|тің|ның|нің)? (?:соң|аяғ)[^\W\d_]*$"
)
_WHICH_WEEKDAY = compiled_later(r"^(?P<which>осы|келесі|өткен) (?P<word>[^\W\d_]+)$")
_YEAR_FIRST = compiled_later(r"^(?P<year>20\d\d) ?(?:жыл[^\W\d_]*|ж\.?) (?P<rest>.+)$")
_WORD = compiled_later(r"[^\W\d_]+")
_SIGN = compiled_later(r"[әғқңөұүһі]|апта|\bай\b|\bайдан\b|\bайды|жыл|сенбі|кеше|тамыз|шейін")
"""What no Russian date has: others are left as they are."""


def plain_day(text: str) -> str:
    """A small-lettered day in the words of `parse_date`; what is no Kazakh comes back as it was."""
    if not _SIGN.search(text):
        return text
    said = _ORDINAL.sub("", _TILL.sub("", _OF_MONTH.sub("", text)))
    for pattern, read in ((_AFTER, "через {} {}"), (_WITHIN, "через {} {}"), (_AGO, "{} {} назад")):
        if found := pattern.fullmatch(said):
            return read.format(found["count"] or "1", _UNITS[found["unit"]])
    if found := _ONE_AFTER.fullmatch(said):
        return f"через 1 {_UNITS[found['unit']]}"
    if found := _END_OF.fullmatch(said):
        which = f"{_WHICH[found['which']]} " if found["which"] else ""
        if word := _PERIODS.get(found["word"]) or (
            base(found["word"]) if base(found["word"]) in MONTHS else None
        ):
            # «этого недели» is no Russian, and none that the parser minds.
            return f"конец {which.replace('го', 'й') if word == 'недели' else which}{word}"
    if (found := _WHICH_WEEKDAY.fullmatch(said)) and (day := _WEEKDAYS.get(base(found["word"]))):
        return f"{ {'осы': 'эту', 'келесі': 'следующая', 'өткен': 'прошлая'}[found['which']] } {day}"
    said = _DAY_OF.sub("", said)
    if found := _YEAR_FIRST.fullmatch(said):
        said = f"{found['year']} жылғы {found['rest']}"
    return _WORD.sub(lambda word: _WORDS.get(base(word[0]), word[0]), said)


def plain_period(text: str) -> str:
    """A small-lettered period in the words of `parse_days`: «өткен тоқсан», «2026 жылғы қараша», «III тоқсан»."""
    if not _SIGN.search(text):
        return text
    text = re.sub(r"(?<=\w)-(?=тоқсан|жартыжылдық)", " ", text)
    words = [_ORDINALS.get(word) or _NAMED.get(_unit(word), base(word)) for word in text.split()]
    if len(words) == 2 and words[0] in _WHICH and words[1] in _NAMED.values():
        return f"{ {'осы': 'этот', 'өткен': 'прошлый'}.get(words[0], words[0]) } {words[1]}"
    said = " ".join("полугодие" if word == "жартыжылдық" else word for word in words)
    said = re.sub(r"^(20\d\d) год (.+)$", r"\2 \1", said)
    return re.sub(r"(?<=[^\W\d_]) месяц$", "", said) if said.split(" ")[0] in MONTHS else said


@cache
def base(word: str) -> str:
    """The word of a day without its endings: «желтоқсанға» → «желтоқсан»; another word is itself."""
    if word in _WORDS:
        return word
    return next(
        (known for known in _WORDS if word.startswith(known) and word[len(known) :] in _ENDINGS), word
    )


def _unit(word: str) -> str:
    """«жылы», «жылғы», «айы», «тоқсаны» and «3-тоқсан» without their endings."""
    for known in ("жыл", "ай"):
        if word.startswith(known) and word[len(known) :] in _ENDINGS:
            return known
    return "тоқсан" if base(word) == "тоқсан" else word
