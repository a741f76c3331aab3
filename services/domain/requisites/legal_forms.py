"""Legal forms: parses the kind of party out of its name, and the full and short spelling."""

import re
from dataclasses import dataclass

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case, normalise_quotes, restore_last_dot
from services.domain.requisites.foreign_addresses import looks_like_foreign_address
from services.domain.requisites.further_forms import FURTHER_FORMS, LegalForm
from services.domain.requisites.model import Country, PartyKind
from services.domain.requisites.person_names import (
    BIRTH_DATE,
    CITIZEN_PREFIX,
    looks_like_person,
    name_with_initials,
    normalise_name_case,
    parse_family_name_alone,
    parse_person_name,
)
from services.domain.requisites.private_practice import find_practitioner, space_initials

_C, _S, _B = PartyKind.COMPANY, PartyKind.SOLE_TRADER, PartyKind.BAR_ASSOCIATION
_RU, _KZ, _UZ, _BY, _XX = Country.RU, Country.KZ, Country.UZ, Country.BY, Country.OTHER
_A = PartyKind.ADVOCATE_OFFICE
LEGAL_FORMS: tuple[LegalForm, ...] = (
    LegalForm(_B, None, r"(?:московская |областная |городская |межреспубликанская )*коллегия адвокатов"),
    LegalForm(_B, None, r"адвокатское бюро", "аб", "", "", True),
    LegalForm(_B, None, "", "мка|гка|ска|ка", "", "", True),
    LegalForm(_B, None, r"адвокатская контора"),
    LegalForm(_B, None, r"адвокатская фирма"),
    LegalForm(_B, None, r"юридическая консультация"),
    LegalForm(_B, _KZ, r"адвокаттық кеңсе\w*|адвокаттар алқасы"),
    LegalForm(_B, _UZ, r"адвокатлик (?:бюроси|фирмаси)|адвокатлар ҳайъати"),
    LegalForm(_B, _UZ, r"advokatlik (?:byurosi|firmasi)|advokatlar hay.?ati"),
    LegalForm(_A, None, r"адвокатский кабинет"),
    LegalForm(_A, None, r"кабинет адвоката"),
    LegalForm(
        _C,
        None,
        "общество с ограниченной ответственностью",
        "ооо|ooo",
        "Общество с ограниченной ответственностью",
        "ООО",
    ),
    LegalForm(_C, _RU, "непубличное акционерное общество", "нао", "Непубличное акционерное общество", "НАО"),
    LegalForm(_C, _RU, "публичное акционерное общество", "пао", "Публичное акционерное общество", "ПАО"),
    LegalForm(_C, None, "открытое акционерное общество", "оао", "Открытое акционерное общество", "ОАО"),
    LegalForm(_C, None, "закрытое акционерное общество", "зао", "Закрытое акционерное общество", "ЗАО"),
    LegalForm(_C, None, "акционерное общество", "ао", "Акционерное общество", "АО"),
    LegalForm(
        _C,
        _RU,
        "автономная некоммерческая организация",
        "ано",
        "Автономная некоммерческая организация",
        "АНО",
    ),
    LegalForm(
        _C,
        _BY,
        "общество с дополнительной ответственностью",
        "одо",
        "Общество с дополнительной ответственностью",
        "ОДО",
    ),
    LegalForm(
        _C,
        _BY,
        "частное торговое унитарное предприятие",
        "чтуп",
        "Частное торговое унитарное предприятие",
        "ЧТУП",
    ),
    LegalForm(_C, _BY, "частное унитарное предприятие", "чуп", "Частное унитарное предприятие", "ЧУП"),
    LegalForm(_C, _BY, "унитарное предприятие", "уп", "Унитарное предприятие", "УП", True),
    LegalForm(
        _C,
        _KZ,
        "товарищество с ограниченной ответственностью",
        "тоо|too",
        "Товарищество с ограниченной ответственностью",
        "ТОО",
    ),
    LegalForm(_C, _KZ, r"жауапкершілігі шектеулі серіктестігі?", "жшс", "", "ЖШС"),
    LegalForm(_C, _KZ, r"акционерлік қоғамы?", "ақ", "", "АҚ"),
    LegalForm(_C, _BY, r"таварыства з абмежаванай адказнасцю", "таа", "", "ТАА"),
    LegalForm(_C, _BY, "", "аат|зат|адт|пуп|чтпуп"),
    LegalForm(_C, _UZ, r"масъулияти чекланган жамияти?", "мчж", "", "МЧЖ"),
    LegalForm(_C, _UZ, r"mas.?uliyati cheklangan jamiyati?", "mchj", "", "MChJ"),
    LegalForm(_C, _UZ, r"хусусий корхона(?:си)?", "хк", "", "ХК", True),
    LegalForm(_C, _UZ, r"xususiy korxona(?:si)?", "xk", "", "XK", True),
    LegalForm(_C, _UZ, r"акциядорлик жамияти?", "аж", "", "АЖ", True),
    LegalForm(_C, _UZ, r"aksiyadorlik jamiyati?", "aj", "", "AJ", True),
    *FURTHER_FORMS,
    LegalForm(_S, None, r"индивидуальный предприниматель", "ип", "Индивидуальный предприниматель", "ИП"),
    LegalForm(_S, _BY, r"індывідуальны прадпрымальнік", "", "", ""),
    LegalForm(_S, _KZ, r"жеке кәсіпкер", "жк", "Жеке кәсіпкер", "ЖК", True),
    LegalForm(_S, _UZ, r"якка тартибдаги тадбиркор", "ятт|яктт", "Якка тартибдаги тадбиркор", "ЯТТ"),
    LegalForm(_S, _UZ, r"yakka tartibdagi tadbirkor", "yatt|ytt", "Yakka tartibdagi tadbirkor", "YaTT"),
    LegalForm(
        _S, None, r"individual entrepreneur|sole proprietor|sole trader", "", "Individual Entrepreneur", ""
    ),
    LegalForm(_C, None, r"limited liability (?:company|partnership)", r"l\.?l\.?c\.?|llp"),
    LegalForm(_C, None, r"joint[- ]stock company", r"jsc|cjsc|ojsc|pjsc"),
    LegalForm(
        PartyKind.FOREIGN,
        _XX,
        "",
        r"(?:gmbh|ug|ag)(?: ?& ?co\.? ?kg(?:aa)?)?|e\.? ?k\.|e\.? ?v\.|ltd\.?|limited|inc\.?|llp|plc|p\.l\.c\.?|corp\.?"
        r"|sia|oü|uab|mb|(?:sp\. ?z ?o\. ?o\.?|sp\. ?[jkp]\.|s\. ?k\. ?a\.|p\.s\.a\.)(?: sp\. ?k\.?)?"
        r"|s\.? ?r\.? ?o\.?|spol\. s r\. ?o\.?|s\. ?r\. ?l\.?s?\.?|srls?|s\. ?p\. ?a\.?|spa|s\. ?n\. ?c\.?"
        r"|s\. ?a\. ?s\.?|s\. ?a\. ?r\. ?l\.?|s\. ?a\.?|a\. ?s\.?|k\. ?s\.?|b\. ?v\.?|bv|n\. ?v\.?|nv|v\.?o\.?f\.?"
        r"|s\. ?l\.?(?:u\.?)?|lda\.?|(?:sel|s)arl|sasu?|eurl|a\. ?ş\.?|s\.l\.p\.?|sca|kft\.?|zrt\.?|nyrt\.?|bt\.?"
        r"|d\. ?o\. ?o\.?|j\. ?d\. ?o\. ?o\.?|d\. ?d\.?|eood|ood|ead|a\.?d\.?|pte\.? ltd\.?|gbr|partg|mbb"
        r"|kgaa|kg|ohg|oyj?|aktiebolag|ab|aps|a/s|as|asa|ik|se",
    ),
)
_FULL = "|".join(f"(?P<f{n}>{form.full})" for n, form in enumerate(LEGAL_FORMS) if form.full)
_SHORT = "|".join(f"(?P<s{n}>{form.short})" for n, form in enumerate(LEGAL_FORMS) if form.short)
_FULL_FORM = compiled_later(rf"(?<!\w)(?:{_FULL})(?!\w)")
_SHORT_FORM = compiled_later(rf"(?<!\w)(?:{_SHORT})(?!\w)")
_SELF_EMPLOYED = compiled_later(
    r"(?<!\w)(?:самозанят\w{2,3}|плательщик нпд|налог\w? на профессиональный доход)(?!\w)"
)
_ADVOCATE_PREFIX = compiled_later(r"(?<!\w)(?:адвокат|advokat|advocate)(?!\w)\s*[:–-]?\s*")
_SELF_EMPLOYED_PREFIX = compiled_later(
    r"(?:самозанят(?:ый|ая)|плательщик нпд)(?: гражданин| гражданка)?\s*[:–-]?\s*"
)
_CITY_AND_QUOTE = compiled_later(r" (?:г\. ?)?[А-ЯЁ][\w-]{1,20} [«\"“„]")
_FORMS_OF_ANY_CASE = compiled_later("ооо|ooo|тоо|too|зао|оао|пао|мчж|mchj|жшс|ятт|yatt|одо|чуп")
_FORMS_BEFORE_NAMES = frozenset(("sia", "uab", "mb", "oü", "as", "ab", "ik", "sarl", "sas", "sasu", "eurl"))
_INTRODUCTION = compiled_later(
    r"^(?:(?:наши |банковские )?реквизиты|карточка|карта|учетная карточка|от|для|клиент\w?|компани\w|организаци\w|"
    r"фирм\w|предприяти\w|контрагент\w?|получатель|details of)"
    r"(?: (?:организации|предприятия|компании|контрагента))?[ :–-]+",
    re.IGNORECASE,
)
# «Добрый день! Выставите счёт на ООО Вектор»: the name begins with its form.
_ENDS_SENTENCE_OR_PREPOSITION = compiled_later(r"[!?.:] |(?<!\w)(?:на|для|от|по|с|через|между) $")
_LONGEST_FORM = 150
_EDGE_PUNCTUATION = " ,.:;–-/\\"


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A party's name as parsed; `rest` is the text after it."""

    kind: PartyKind | None
    country: Country | None
    name: str
    short: str | None = None
    rest: str = ""
    is_full: bool = False


def has_form(text: str) -> bool:
    return find_form(text) is not None


def is_form_without_name(text: str) -> bool:
    """Whether the text is only a legal form, whose name is on another line."""
    text = text.strip(_EDGE_PUNCTUATION)
    short = _SHORT_FORM.fullmatch(fold_case(text)) if text.isupper() else None
    if short is not None and LEGAL_FORMS[int(str(short.lastgroup)[1:])].country is not Country.OTHER:
        return True
    return _FULL_FORM.fullmatch(fold_case(text)) is not None


def find_form(text: str) -> tuple[LegalForm, int, int, bool] | None:
    """The first legal form in the text: (form, start, end, whether it is spelt out)."""
    folded = fold_case(text)
    short: tuple[LegalForm, int, int, bool] | None = None
    position = 0
    while short is None and (match := _SHORT_FORM.search(folded, position)):
        form = LEGAL_FORMS[int(str(match.lastgroup)[1:])]
        if _is_form_occurrence(text, match.start(), match.end(), form):
            short = form, match.start(), match.end(), False
        position = match.start() + 1
    match = _FULL_FORM.search(folded, 0, len(folded) if short is None else short[1] + _LONGEST_FORM)
    if match is None or (short is not None and short[1] < match.start()):
        return short
    return LEGAL_FORMS[int(str(match.lastgroup)[1:])], match.start(), match.end(), True


def _is_form_occurrence(text: str, start: int, end: int, form: LegalForm) -> bool:
    """Whether a short form is one here: in capitals or at the beginning; a common word needs a quote beside it."""
    spelling = text[start:end]
    if form.needs_quotes:
        after, before = text[end : end + 2].strip(), text[max(0, start - 2) : start].strip()
        if form.kind is PartyKind.BAR_ASSOCIATION and _CITY_AND_QUOTE.match(text, end):
            return spelling.isupper()
        return spelling.isupper() and (after[:1] in set("«\"“„'") or before[-1:] in set("»\"”“'"))
    if form.country is Country.OTHER:
        return _is_foreign_form_occurrence(text, start, end)
    is_distinct = spelling.isupper() or _FORMS_OF_ANY_CASE.fullmatch(spelling.lower()) is not None
    return is_distinct or not text[:start].strip(' «"“„')


def _is_foreign_form_occurrence(text: str, start: int, end: int) -> bool:
    """Whether «AG», «Limited» end a name, or «SIA», «UAB» begin one; in the middle of a sentence they are words."""
    after = text[end:]
    if start == 0:
        if after.lstrip()[:1] in set('«"“„'):
            return True
        begins = text[start:end].isupper() and text[start:end].lower() in _FORMS_BEFORE_NAMES
        name = after.split(",", 1)[0].split()
        return begins and 0 < len(name) <= 6 and after[0] == " " and name[0][0].isupper()
    if text[start:end].islower() and text[start:end].isalpha():
        return False
    is_last = not after.strip(_EDGE_PUNCTUATION + '»"”') or after[0] == ","
    return is_last or looks_like_foreign_address(after)


def parse_party_name(text: str) -> ParsedName | None:
    """Parses a name with a legal form out of a fragment of a card; None when it has no form."""
    text = _INTRODUCTION.sub("", normalise_quotes(text.strip(_EDGE_PUNCTUATION)))
    text = _first_language(text)
    found = find_form(text)
    if found is None:
        return _parse_advocate(text) or _parse_practice(text) or _parse_citizen(text)
    form, start, end, is_full = found
    if form.kind is PartyKind.SOLE_TRADER:
        return _parse_sole_trader(text, form, start, end, is_full)
    name, rest = _split_name_and_rest(text, start, end)
    name, bracketed = _split_bracketed_short_name(name)
    short = bracketed
    if is_full and form.full_name and name[:1].lower() == form.full_name[0].lower() and start == 0:
        name = form.full_name + name[end:]
        short = short or form.short_name + name[len(form.full_name) :]
    elif is_full and form.short_name and not form.full_name:
        short = short or f"{name[:start]}{form.short_name}{name[end:]}".strip()
    elif not is_full and form.short_name and start == 0:
        name = form.short_name + name[end:]
        if name == form.short_name:
            return None
    if form.kind is PartyKind.ADVOCATE_OFFICE:
        name = _normalise_person_case(name, end)
    if start > 0 and _ENDS_SENTENCE_OR_PREPOSITION.search(text[:start]) and name[end:].strip():
        name = name[start:]
    return ParsedName(
        form.kind,
        form.country,
        restore_last_dot(name.strip(" ,:")),
        short,
        rest.strip(_EDGE_PUNCTUATION),
        is_full,
    )


def _first_language(text: str) -> str:
    """«ТОО «Мерей»» out of the name in two languages, «ЖШС «Мерей» / ТОО «Мерей»»; the Russian one is printed."""
    halves = text.split(" / ")
    forms = [find_form(half) for half in halves]
    if len(halves) != 2 or None in forms:
        return text
    is_russian = [found is not None and bool(found[0].full_name) for found in forms]
    return halves[1] if is_russian == [False, True] else halves[0]


def _normalise_person_case(name: str, end: int) -> str:
    tail = name[end:].strip()
    return f"{name[:end]} {normalise_name_case(tail)}" if tail.isupper() and looks_like_person(tail) else name


def _split_name_and_rest(text: str, start: int, end: int) -> tuple[str, str]:
    """The name and the rest. A quoted name ends at its closing quote, another at a comma or a bracketed remark."""
    after = text[end:].lstrip()
    if after.startswith("«") or ("«" in after and "," not in after[: after.index("«")] and "»" in after):
        bracket_at = text.find("(", end)
        close = text.rfind("»", end, bracket_at if bracket_at != -1 else len(text))
        comma = text.find("»,", end)
        close = comma if comma != -1 else close
        if close != -1:
            bracket = re.match(r"\s*\([^()]{2,120}\)", text[close + 1 :])
            end_of_name = close + 1 + (bracket.end() if bracket else 0)
            return text[:end_of_name], text[end_of_name:]
    if start > 0 and (
        not after
        or after[0] in ",("
        or looks_like_foreign_address(after)
        or text[:start].rstrip().endswith(("»", ","))
    ):
        return text[:end], text[end:]
    comma = text.find(",", end)
    return (text, "") if comma == -1 else (text[:comma], text[comma + 1 :])


def _split_bracketed_short_name(name: str) -> tuple[str, str | None]:
    """Splits «Общество с … «Ромашка» (ООО «Ромашка»)» into the full and the short name."""
    match = re.search(
        r"\s*\(\s*(?:сокращ\w{0,12}\.?\s*[:–-]?\s*|далее\s*[:–-]?\s*)?([^()]{2,120})\)\s*$", name
    )
    if match is None:
        return name, None
    in_brackets = match.group(1).strip()
    found = find_form(in_brackets)
    if found is None or len(in_brackets) <= found[2] - found[1]:
        return name, None
    return name[: match.start()], (
        found[0].short_name + in_brackets[found[2] :] if found[1] == 0 else in_brackets
    )


def _parse_sole_trader(text: str, form: LegalForm, start: int, end: int, is_full: bool) -> ParsedName | None:
    """Parses «ИП Иванова Анна Петровна», also with the form after the name, as in «Каримов А. Р. YaTT»."""
    form_text = form.full_name if is_full else form.short_name or text[start:end]
    short_form = form.short_name or form_text
    # «Якка тартибдаги тадбиркор (ЯТТ) Каримов»: the form twice.
    after = re.sub(r"^\W*\b(?:ЯТТ|YaTT|YATT|ИП|ЖК)\)", "", text[end:]).strip(_EDGE_PUNCTUATION + "(")
    person = parse_person_name(after) or (None if is_full else parse_family_name_alone(after))
    if person is not None:
        person_name, rest = after[: person.end], after[person.end :]
    elif (before := parse_person_name(text[:start].strip(_EDGE_PUNCTUATION + "«("))) is not None:
        person_name, rest = text[:start].strip(_EDGE_PUNCTUATION + "«(")[: before.end], text[end:]
    elif after.startswith("«") or text[:start].rstrip().endswith("»"):
        person_name, rest = (after or text[:start]).strip(), ""
    else:
        return None
    person_name = normalise_name_case(space_initials(person_name))
    return ParsedName(
        form.kind,
        form.country,
        f"{form_text} {person_name}",
        f"{short_form} {name_with_initials(person_name)}",
        rest.strip(_EDGE_PUNCTUATION + ")"),
        is_full,
    )


def _parse_advocate(text: str) -> ParsedName | None:
    match = _ADVOCATE_PREFIX.match(fold_case(text)) or _SELF_EMPLOYED_PREFIX.match(fold_case(text))
    if match is None:
        return None
    after = text[match.end() :]
    person = parse_person_name(after)
    if person is None:
        return None
    name = normalise_name_case(space_initials(after[: person.end]))
    if match.re.pattern == _SELF_EMPLOYED_PREFIX.pattern:
        return ParsedName(
            PartyKind.SELF_EMPLOYED, None, name, None, after[person.end :].strip(_EDGE_PUNCTUATION), True
        )
    return ParsedName(
        PartyKind.ADVOCATE_OFFICE,
        None,
        f"Адвокат {name}",
        f"Адвокат {name_with_initials(name)}",
        after[person.end :].strip(_EDGE_PUNCTUATION),
        True,
    )


def _parse_practice(text: str) -> ParsedName | None:
    """Parses «Нотариус города Москвы Петров П. П.»: the office, where it is, and the person."""
    found = find_practitioner(text)
    if found is None:
        return None
    office, start, end = found
    name = normalise_name_case(space_initials(text[start:end]))
    place = f" {text[office:start].strip()}" if text[office:start].strip(_EDGE_PUNCTUATION) else ""
    title = text[:office][:1].upper() + text[1:office]
    return ParsedName(
        PartyKind.PRIVATE_PRACTICE,
        None,
        f"{title}{place} {name}",
        f"{title} {name_with_initials(name)}",
        text[end:].strip(_EDGE_PUNCTUATION),
        True,
    )


def _parse_citizen(text: str) -> ParsedName | None:
    """Parses «гр. Петров П. П., 12.03.1980 г.р.»: the word or the date of birth shows a person; neither is the name."""
    folded = fold_case(text)
    prefix = CITIZEN_PREFIX.match(folded)
    start = prefix.end() if prefix else 0
    person = parse_person_name(text[start:])
    if person is None or not (prefix or BIRTH_DATE.match(folded, start + person.end)):
        return None
    name = normalise_name_case(space_initials(text[start : start + person.end]))
    rest = text[start + person.end :].strip(_EDGE_PUNCTUATION)
    return ParsedName(PartyKind.PERSON, None, name, None, rest)


def mentions_self_employed(text: str) -> bool:
    return _SELF_EMPLOYED.search(" ".join(fold_case(text).split())) is not None


def find_person_name(name: str) -> str | None:
    """The person in the name of a sole trader or an advocate: «ИП Иванова Анна Петровна» → «Иванова Анна Петровна»."""
    text = name
    if found := find_form(text):
        text = text[found[2] :].strip(_EDGE_PUNCTUATION) or text[: found[1]].strip(_EDGE_PUNCTUATION)
    elif match := _ADVOCATE_PREFIX.match(fold_case(text)):
        text = text[match.end() :]
    elif practitioner := find_practitioner(text):
        text = text[practitioner[1] :]
    text = text.strip("«» ")
    person = parse_person_name(text)
    return text[: person.end] if person else None
