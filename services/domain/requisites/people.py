"""Names of people and the posts in which they sign."""

import re
from itertools import pairwise
from typing import NamedTuple

from services.domain.requisites.text import fold

_UPPER = "А-ЯЁӘҒҚҢӨҰҮҺІЎҲA-ZÀ-ÖØ-ÞĀŠŽČ"
_LOWER = "а-яёәғқңөұүһіўҳa-zß-öø-ÿāšžčēģīķļņōūģ"
_PART = rf"[{_UPPER}](?:[{_LOWER}'’ʻ`]{{1,30}}|[{_UPPER}'’ʻ]{{1,30}})"
_WORD = rf"{_PART}(?:-{_PART})?"
_LETTER = rf"[{_UPPER}](?:h|h'|')?\."
_LAST_LETTER = rf"[{_UPPER}](?:h|h'|')?(?:\.|(?![\w']))"
_PATRONYMIC_END = (
    r"(?:ўғли|угли|оглы|оғлы|кызы|қызы|қизи|кизи|ұлы|улы|o['‘’ʻ`]?g['‘’ʻ`]?li|qizi|ugli|kizi|kyzy|uly|ogly)"
)
_TAIL = re.compile(rf" {_PATRONYMIC_END}$")
_BEFORE_NAME = re.compile(r"^[\s:,.()/\\_–-]*(?:[Фф]\.? ?[Ии]\.? ?[Оо]\.?(?!\w))?[\s:,.()/\\_–-]*")
_PATTERNS = (
    re.compile(rf"(?P<family>{_WORD}) (?P<first>{_LETTER}) ?(?P<middle>{_LAST_LETTER})?"),
    re.compile(rf"(?P<first>{_LETTER}) ?(?P<middle>{_LETTER})? ?(?P<family>{_WORD})(?!\w)"),
    re.compile(
        rf"(?P<family>{_WORD}) (?P<first>{_WORD}) (?P<middle>{_WORD})(?: (?i:{_PATRONYMIC_END}))?(?!\w)"
    ),
    re.compile(rf"(?P<family>{_WORD}) (?P<first>{_WORD})(?!\w)"),
)
_MIDDLE = re.compile(
    r".*(?:вич|вна|ична|инична|ич|вича|вны|ичны|улы|ұлы|кызы|қызы|қизи|ўғли|угли|оглы|"
    r"vich|vna|ich|ovich|evich|ovna|evna|uly|kyzy|qizi|o.?g.?li|ugli|віч|ўна|еўна)$"
)
_FAMILY = re.compile(
    r".*(?:ов|ова|ев|ева|ин|ина|ын|ына|ий|ая|ко|ук|юк|чик|швили|дзе|ян|баев|баева|бек|ович|"
    r"ov|ova|ev|eva|yev|yeva|in|ina|sky|skaya|skiy|ko|uk)$"
)

_TITLES: tuple[tuple[str, str], ...] = (
    (r"ген(?:еральн\w{2,3}|\.) ?директор\w?", "генеральный директор"),
    (r"исполнительн\w{2,3} директор\w?", "исполнительный директор"),
    (r"исполняющ\w{2,3} обязанности директор\w?", "исполняющий обязанности директора"),
    (r"и\. ?о\. (?:генерального )?директор\w?", "исполняющий обязанности директора"),
    (r"председател\w (?:президиума|правления|коллегии(?: адвокатов)?|совета|бюро)", ""),
    (r"управляющ\w{2,3} партнер\w?", "управляющий партнёр"),
    (r"заведующ\w{2,3} (?:юридической консультацией|адвокатской конторой|бюро|филиалом)", ""),
    (r"управляющ\w{2,3}", "управляющий"),
    (r"индивидуальн\w{2,3} предпринимател\w", "индивидуальный предприниматель"),
    (r"президент\w?", "президент"),
    (r"руководител\w", "руководитель"),
    (r"начальник\w?", "начальник"),
    (r"директор\w?", "директор"),
    (r"адвокат\w?", "адвокат"),
    (r"бас директор\w?", "бас директор"),
    (r"дырэктар\w?", "дырэктар"),
    (r"басшы(?:сы)?", "басшы"),
    (r"бош директор\w?", "бош директор"),
    (r"раҳбар\w{0,2}", "раҳбар"),
    (r"(?:general|managing|executive) director", ""),
    (r"managing partner", ""),
    (r"chief executive(?: officer)?", ""),
    (r"geschäftsführer(?:in)?", "Geschäftsführer"),
    (r"bosh direktor\w?", "bosh direktor"),
    (r"direktor\w?", "direktor"),
    (r"rahbar\w?", "rahbar"),
    (r"director", "director"),
    (r"ceo", "CEO"),
    (r"president", "president"),
    (r"partner", "partner"),
)
_TITLE = re.compile(rf"(?<!\w)(?:{'|'.join(pattern for pattern, _ in _TITLES)})(?!\w)")
# These two before a name are the name of the party itself.
POSTS = "|".join(pattern for pattern, _ in _TITLES if not pattern.startswith(("индивид", "адвокат")))
_NOMINATIVE = (
    (re.compile(r"^председател\w"), "председатель"),
    (re.compile(r"^заведующ\w{2,3}"), "заведующий"),
)


_GENITIVE_PATRONYMICS = ("вны", "ичны", "вича", "ича")


class Person(NamedTuple):
    """Words of a name, or their initials with a dot; `end` is where the name ends in the text."""

    family: str
    first: str
    middle: str
    end: int


def read_person(text: str) -> Person | None:
    """The name at the very beginning of the text."""
    for pattern in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        family, first = match["family"], match["first"]
        middle = (match.groupdict().get("middle") or "").strip()
        if len(middle) > 1 and not middle.endswith(".") and not _is_patronymic(middle, match.group()):
            if not _MIDDLE.match(fold(first)):
                continue
            # «Анна Петровна Иванова»: the patronymic shows where the family name is.
            family, first, middle = middle, family, first
        return Person(family, first, middle, match.end())
    return None


def _is_patronymic(word: str, whole: str) -> bool:
    return bool(_MIDDLE.match(fold(word)) or _TAIL.search(fold(whole)))


def looks_like_person(text: str) -> bool:
    """Exactly a name with a patronymic or initials, and nothing else."""
    person = read_person(text)
    return person is not None and bool(person.middle) and not text[person.end :].strip(" .,")


def initials(name: str, *, genitive: bool = False) -> str:
    """«Иванова А. П.» from a full name, in any order and case; text that is no name comes back as it is.

    Two foreign words stay («Anna Schmidt»): which of them is the family name can't be known.
    """
    name = name.strip()
    person = read_person(name)
    if person is None:
        return name
    family, first, middle = map(_cased, person[:3])
    middle += "." * (len(middle) == 1)
    if not middle and not first.endswith("."):
        if _FAMILY.match(fold(first)) and not _FAMILY.match(fold(family)):
            family, first = first, family
        elif not _FAMILY.match(fold(family)):
            return name
    if genitive or middle.lower().endswith(_GENITIVE_PATRONYMICS):
        family = _nominative_family(family, middle)
    letters = [part if part.endswith(".") else f"{part[0]}." for part in (first, middle) if part]
    return " ".join((family, *letters))


def full_name(name: str) -> str:
    """A full name in ordinary case: «ИВАНОВА АННА» becomes «Иванова Анна»."""
    return " ".join(_cased(word) for word in name.split())


def _cased(word: str) -> str:
    if len(word) < 2 or not word.isupper() or word.endswith("."):
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _nominative_family(family: str, middle: str) -> str:
    """Out of the genitive («в лице Ивановой Анны Петровны»); a family name that follows no rule stays as it is."""
    low = family.lower()
    if low.endswith(("овой", "евой", "ёвой", "иной", "ыной")):
        return family[:-2] + "а"
    if low.endswith(("ской", "цкой")):
        return family[:-2] + "ая"
    if low.endswith(("ского", "цкого")):
        return family[:-3] + "ий"
    if middle.lower().endswith(("вича", "ича")) and low.endswith("а") and low[-2] not in "аеёиоуыэюя":
        return family[:-1]
    return family


def read_signatory(text: str) -> tuple[str | None, str | None]:
    """Post and «Иванова А. П.» out of «генеральный директор Иванова Анна Петровна», in either order, or genitive."""
    folded = fold(text)
    match = _TITLE.search(folded)
    if match is None:
        name = _name_in(text, genitive=False)
        return None, name
    found = match.group()
    genitive = _is_genitive(found)
    title = next(
        (nominative or found for pattern, nominative in _TITLES if re.fullmatch(pattern, found)), found
    )
    for pattern, replacement in _NOMINATIVE:
        title = pattern.sub(replacement, title)
    name = _name_in(text[match.end() :], genitive=genitive) or _name_in(
        text[: match.start()], genitive=genitive
    )
    return title, name


def _is_genitive(title: str) -> bool:
    return title.split()[0].endswith(("ого", "его", "ора", "еля", "ента", "ика", "ката"))


def _name_in(text: str, *, genitive: bool) -> str | None:
    text = _BEFORE_NAME.sub("", text, count=1)
    person = read_person(text)
    return initials(text[: person.end], genitive=genitive) if person else None


def polite_name(name: str) -> str:
    """«Иван Петрович» out of a full name in any order: how to greet. Empty where no patronymic is found."""
    words = full_name(name).split()
    for first, middle in pairwise(words):
        if len(first) > 2 and len(middle) > 4 and _MIDDLE.match(fold(middle)):
            return f"{first} {middle}"
    return ""
