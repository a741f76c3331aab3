"""Legal forms: how a name shows what kind of party it is, and its full and short spelling."""

import re
from dataclasses import dataclass

from services.domain.requisites.model import Country, PartyKind
from services.domain.requisites.people import full_name, initials, looks_like_person, read_person
from services.domain.requisites.text import fold, with_chevrons, with_last_dot


@dataclass(frozen=True, slots=True)
class Form:
    """`full` and `short` are patterns over folded text; `full_name` and `short_name` how they are written."""

    kind: PartyKind
    country: Country | None
    full: str
    short: str = ""
    full_name: str = ""
    short_name: str = ""
    needs_quote: bool = False  # a short form of two letters that is also an ordinary word


_C, _S, _B = PartyKind.COMPANY, PartyKind.SOLE_TRADER, PartyKind.BAR_ASSOCIATION
_RU, _KZ, _UZ, _BY, _XX = Country.RU, Country.KZ, Country.UZ, Country.BY, Country.OTHER
_A = PartyKind.ADVOCATE_OFFICE

FORMS: tuple[Form, ...] = (
    Form(_B, None, r"(?:московская |областная |городская |межреспубликанская )*коллегия адвокатов"),
    Form(_B, None, r"адвокатское бюро", "аб", "", "", True),
    Form(_B, None, "", "мка|гка|ска|ка", "", "", True),
    Form(_B, None, r"адвокатская контора"),
    Form(_B, None, r"адвокатская фирма"),
    Form(_B, None, r"юридическая консультация"),
    Form(_B, _KZ, r"адвокаттық кеңсе\w*|адвокаттар алқасы"),
    Form(_B, _UZ, r"адвокатлик (?:бюроси|фирмаси)|адвокатлар ҳайъати"),
    Form(_B, _UZ, r"advokatlik (?:byurosi|firmasi)|advokatlar hay.?ati"),
    Form(_A, None, r"адвокатский кабинет"),
    Form(_A, None, r"кабинет адвоката"),
    Form(
        _C,
        None,
        "общество с ограниченной ответственностью",
        "ооо|ooo",
        "Общество с ограниченной ответственностью",
        "ООО",
    ),
    Form(_C, _RU, "непубличное акционерное общество", "нао", "Непубличное акционерное общество", "НАО"),
    Form(_C, _RU, "публичное акционерное общество", "пао", "Публичное акционерное общество", "ПАО"),
    Form(_C, None, "открытое акционерное общество", "оао", "Открытое акционерное общество", "ОАО"),
    Form(_C, None, "закрытое акционерное общество", "зао", "Закрытое акционерное общество", "ЗАО"),
    Form(_C, None, "акционерное общество", "ао", "Акционерное общество", "АО"),
    Form(
        _C,
        _RU,
        "автономная некоммерческая организация",
        "ано",
        "Автономная некоммерческая организация",
        "АНО",
    ),
    Form(
        _C,
        _BY,
        "общество с дополнительной ответственностью",
        "одо",
        "Общество с дополнительной ответственностью",
        "ОДО",
    ),
    Form(
        _C,
        _BY,
        "частное торговое унитарное предприятие",
        "чтуп",
        "Частное торговое унитарное предприятие",
        "ЧТУП",
    ),
    Form(_C, _BY, "частное унитарное предприятие", "чуп", "Частное унитарное предприятие", "ЧУП"),
    Form(_C, _BY, "унитарное предприятие", "уп", "Унитарное предприятие", "УП", True),
    Form(
        _C,
        _KZ,
        "товарищество с ограниченной ответственностью",
        "тоо|too",
        "Товарищество с ограниченной ответственностью",
        "ТОО",
    ),
    Form(_C, _KZ, r"жауапкершілігі шектеулі серіктестігі?", "жшс", "", "ЖШС"),
    Form(_C, _KZ, r"акционерлік қоғамы?", "ақ", "", "АҚ"),
    Form(_C, _BY, r"таварыства з абмежаванай адказнасцю", "таа", "", "ТАА"),
    Form(_C, _BY, "", "аат|зат|адт|пуп|чтпуп"),
    Form(_C, _UZ, r"масъулияти чекланган жамияти?", "мчж", "", "МЧЖ"),
    Form(_C, _UZ, r"mas.?uliyati cheklangan jamiyati?", "mchj", "", "MChJ"),
    Form(_C, _UZ, r"хусусий корхона(?:си)?", "хк", "", "ХК", True),
    Form(_C, _UZ, r"xususiy korxona(?:si)?", "xk", "", "XK", True),
    Form(_C, _UZ, r"акциядорлик жамияти?", "аж", "", "АЖ", True),
    Form(_C, _UZ, r"aksiyadorlik jamiyati?", "aj", "", "AJ", True),
    Form(_C, _RU, "", "фгуп|гуп|муп|тсж|снт|нко|фгбу|гбу|нп"),
    Form(_C, _KZ, "", "ргп|кгп|ргу|кгу"),
    Form(_S, None, r"индивидуальный предприниматель", "ип", "Индивидуальный предприниматель", "ИП"),
    Form(_S, _BY, r"індывідуальны прадпрымальнік", "", "", ""),
    Form(_S, _KZ, r"жеке кәсіпкер", "жк", "Жеке кәсіпкер", "ЖК", True),
    Form(_S, _UZ, r"якка тартибдаги тадбиркор", "ятт|яктт", "Якка тартибдаги тадбиркор", "ЯТТ"),
    Form(_S, _UZ, r"yakka tartibdagi tadbirkor", "yatt|ytt", "Yakka tartibdagi tadbirkor", "YaTT"),
    Form(_S, None, r"individual entrepreneur|sole proprietor|sole trader", "", "Individual Entrepreneur", ""),
    Form(_C, None, r"limited liability (?:company|partnership)", r"l\.?l\.?c\.?|llp"),
    Form(_C, None, r"joint[- ]stock company", r"jsc|cjsc|ojsc|pjsc"),
    Form(
        PartyKind.FOREIGN,
        _XX,
        "",
        r"gmbh(?: & co\.? kg)?|ug|ltd\.?|limited|inc\.?|plc|sia|oü|uab|sp\. ?z ?o\. ?o\.?|s\.? ?r\. ?o\.?"
        r"|s\.a\.|b\.v\.|bv|n\.v\.|s\.l\.|sarl|sas|kft|d\.o\.o\.|pte\.? ltd\.?|gbr|partg(?: ?mbb)?|kg|ag|oy|ab|aps",
    ),
)
_FULL = re.compile(
    "|".join(rf"(?P<f{n}>(?<!\w)(?:{form.full})(?!\w))" for n, form in enumerate(FORMS) if form.full)
)
_SHORT = re.compile(
    "|".join(rf"(?P<s{n}>(?<!\w)(?:{form.short})(?!\w))" for n, form in enumerate(FORMS) if form.short)
)
_SELF_EMPLOYED = re.compile(
    r"(?<!\w)(?:самозанят\w{2,3}|плательщик нпд|налог\w? на профессиональный доход)(?!\w)"
)
_ADVOCATE = re.compile(r"(?<!\w)(?:адвокат|advokat|advocate)(?!\w)\s*[:–-]?\s*")
_WORKS_ALONE = re.compile(r"(?:самозанят(?:ый|ая)|плательщик нпд)(?: гражданин| гражданка)?\s*[:–-]?\s*")
_ANY_CASE = {
    "ооо",
    "ooo",
    "тоо",
    "too",
    "зао",
    "оао",
    "пао",
    "мчж",
    "mchj",
    "жшс",
    "ятт",
    "yatt",
    "одо",
    "чуп",
}
_BEFORE_NAME = re.compile(
    r"^(?:(?:наши |банковские )?реквизиты|карточка|карта|учетная карточка|от|для|клиент\w?|компани\w|организаци\w|"
    r"фирм\w|предприяти\w|контрагент\w?|получатель|details of)"
    r"(?: (?:организации|предприятия|компании|контрагента))?[ :–-]+",
    re.IGNORECASE,
)
# «Добрый день! Выставите счёт на ООО Вектор»: the name begins with its form.
_PROSE = re.compile(r"[!?.:] |(?<!\w)(?:на|для|от|по|с|через|между) $")
_EDGES = " ,.:;–-/\\"


@dataclass(frozen=True, slots=True)
class Name:
    """A party's name as read; `rest` is what followed it in the same text."""

    kind: PartyKind | None
    country: Country | None
    name: str
    short: str | None = None
    rest: str = ""
    is_full: bool = False


def has_form(text: str) -> bool:
    return _find(text) is not None


def is_bare_form(text: str) -> bool:
    """A legal form alone, spelt out, whose name is on another line."""
    return _FULL.fullmatch(fold(text.strip(_EDGES))) is not None


def _find(text: str) -> tuple[Form, int, int, bool] | None:
    """The first legal form in the text: (form, start, end, whether it is spelt out)."""
    folded = fold(text)
    best: tuple[Form, int, int, bool] | None = None
    if match := _FULL.search(folded):
        best = (FORMS[int(str(match.lastgroup)[1:])], match.start(), match.end(), True)
    position = 0
    while match := _SHORT.search(folded, position):
        if best is not None and match.start() >= best[1]:
            break
        form = FORMS[int(str(match.lastgroup)[1:])]
        if _is_form_here(text, match.start(), match.end(), form):
            return form, match.start(), match.end(), False
        position = match.start() + 1
    return best


def _is_form_here(text: str, start: int, end: int, form: Form) -> bool:
    """A short form counts in capitals or at the beginning; one that is a common word needs a quote beside it."""
    found = text[start:end]
    if form.needs_quote:
        after, before = text[end : end + 2].strip(), text[max(0, start - 2) : start].strip()
        return found.isupper() and (after[:1] in set("«\"“„'") or before[-1:] in set("»\"”“'"))
    if form.country is Country.OTHER:
        # «AG», «Limited» close a name; in the middle of a sentence they are words.
        closes = start > 0 and (not text[end:].strip(_EDGES + '»"”') or text[end : end + 1] == ",")
        return closes or (start == 0 and text[end:].lstrip()[:1] in set('«"“„'))
    return found.isupper() or found.lower() in _ANY_CASE or not text[:start].strip(' «"“„')


def read_name(text: str) -> Name | None:
    """A name with a legal form out of a piece of a card; None when there is no form in it."""
    text = _BEFORE_NAME.sub("", with_chevrons(text.strip(_EDGES)))
    found = _find(text)
    if found is None:
        return _advocate(text)
    form, start, end, is_full = found
    if form.kind is PartyKind.SOLE_TRADER:
        return _sole_trader(text, form, start, end, is_full)
    name, rest = _cut(text, start, end)
    name, bracketed = _bracketed(name)
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
        name = _ordinary_case(name, end)
    if start > 0 and _PROSE.search(text[:start]) and name[end:].strip():
        name = name[start:]
    return Name(form.kind, form.country, with_last_dot(name.strip(" ,:")), short, rest.strip(_EDGES), is_full)


def _ordinary_case(name: str, end: int) -> str:
    tail = name[end:].strip()
    return f"{name[:end]} {full_name(tail)}" if tail.isupper() and looks_like_person(tail) else name


def _cut(text: str, start: int, end: int) -> tuple[str, str]:
    """Where the name ends: at its closing quote when quoted, otherwise at a comma or a bracketed remark."""
    after = text[end:].lstrip()
    if after.startswith("«") or ("«" in after and "," not in after[: after.index("«")] and "»" in after):
        bracket_at = text.find("(", end)
        close = text.rfind("»", end, bracket_at if bracket_at != -1 else len(text))
        comma = text.find("»,", end)
        close = comma if comma != -1 else close
        if close != -1:
            bracket = re.match(r"\s*\([^()]{2,120}\)", text[close + 1 :])
            stop = close + 1 + (bracket.end() if bracket else 0)
            return text[:stop], text[stop:]
    if start > 0 and (not after or after[0] in ",(" or text[:start].rstrip().endswith(("»", ","))):
        return text[:end], text[end:]
    comma = text.find(",", end)
    return (text, "") if comma == -1 else (text[:comma], text[comma + 1 :])


def _bracketed(name: str) -> tuple[str, str | None]:
    """«Общество с … «Ромашка» (ООО «Ромашка»)» holds both spellings."""
    match = re.search(r"\s*\(\s*(?:сокращ\w*\.?\s*[:–-]?\s*|далее\s*[:–-]?\s*)?([^()]{2,120})\)\s*$", name)
    if match is None:
        return name, None
    inner = match.group(1).strip()
    found = _find(inner)
    if found is None or len(inner) <= found[2] - found[1]:
        return name, None
    return name[: match.start()], (found[0].short_name + inner[found[2] :] if found[1] == 0 else inner)


def _sole_trader(text: str, form: Form, start: int, end: int, is_full: bool) -> Name | None:
    """«ИП Иванова Анна Петровна», also with the form after the name, as in «Каримов А. Р. YaTT»."""
    written = form.full_name if is_full else form.short_name or text[start:end]
    short_form = form.short_name or written
    after = text[end:].strip(_EDGES + "(")
    person = read_person(after)
    if person is not None:
        who, rest = after[: person.end], after[person.end :]
    elif (before := read_person(text[:start].strip(_EDGES + "«("))) is not None:
        who, rest = text[:start].strip(_EDGES + "«(")[: before.end], text[end:]
    elif after.startswith("«") or text[:start].rstrip().endswith("»"):
        who, rest = (after or text[:start]).strip(), ""
    else:
        return None
    who = full_name(_spaced_initials(who))
    return Name(
        form.kind,
        form.country,
        f"{written} {who}",
        f"{short_form} {initials(who)}",
        rest.strip(_EDGES + ")"),
        is_full,
    )


def _spaced_initials(who: str) -> str:
    spaced = re.sub(r"\.(?=\w)", ". ", who)
    return spaced + "." if re.search(r"(?:^|[ .])\w$", spaced) else spaced


def _advocate(text: str) -> Name | None:
    match = _ADVOCATE.match(fold(text)) or _WORKS_ALONE.match(fold(text))
    if match is None:
        return None
    who = text[match.end() :]
    person = read_person(who)
    if person is None:
        return None
    full = full_name(_spaced_initials(who[: person.end]))
    if match.re is _WORKS_ALONE:
        return Name(PartyKind.SELF_EMPLOYED, None, full, None, who[person.end :].strip(_EDGES), True)
    return Name(
        PartyKind.ADVOCATE_OFFICE,
        None,
        f"Адвокат {full}",
        f"Адвокат {initials(full)}",
        who[person.end :].strip(_EDGES),
        True,
    )


def says_self_employed(text: str) -> bool:
    return _SELF_EMPLOYED.search(fold(text)) is not None


def person_in(name: str) -> str | None:
    """The person inside the name of one who works alone: «ИП Иванова Анна Петровна» → «Иванова Анна Петровна»."""
    text = name
    if found := _find(text):
        text = text[found[2] :].strip(_EDGES) or text[: found[1]].strip(_EDGES)
    elif match := _ADVOCATE.match(fold(text)):
        text = text[match.end() :]
    text = text.strip("«» ")
    person = read_person(text)
    return text[: person.end] if person else None
