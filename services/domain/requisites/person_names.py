"""Parses names of people and the job titles with which they sign."""

import re
from itertools import pairwise
from typing import NamedTuple

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case

_UPPER = "А-ЯЁӘҒҚҢӨҰҮҺІЎҲA-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁĽŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_LOWER = "а-яёәғқңөұүһіўҳa-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļłľńņňōőœřśşšţťūůűųźżžșț"
_NAME_PART = rf"[{_UPPER}](?:[{_LOWER}'’ʻ`]{{1,30}}|[{_UPPER}'’ʻ]{{1,30}})"
_NAME_WORD = rf"{_NAME_PART}(?:-{_NAME_PART})?"
_INITIAL = rf"[{_UPPER}](?:h|h'|')?\."
_LAST_INITIAL = rf"[{_UPPER}](?:h|h'|')?(?:\.|(?![\w']))"
_PATRONYMIC_END = (
    r"(?:ўғли|угли|оглы|оғлы|кызы|қызы|қизи|кизи|ұлы|улы|o['‘’ʻ`]?g['‘’ʻ`]?li|qizi|ugli|kizi|kyzy|uly|ogly)"
)
_PATRONYMIC_TAIL = compiled_later(rf" {_PATRONYMIC_END}$")
_BEFORE_NAME = compiled_later(r"^[\s:,.()/\\_–-]*(?:[Фф]\.? ?[Ии]\.? ?[Оо]\.?(?!\w))?[\s:,.()/\\_–-]*")
_NAME_PATTERNS = (
    compiled_later(rf"(?P<family>{_NAME_WORD}) (?P<first>{_INITIAL}) ?(?P<middle>{_LAST_INITIAL})?"),
    compiled_later(rf"(?P<first>{_INITIAL}) ?(?P<middle>{_INITIAL})? ?(?P<family>{_NAME_WORD})(?!\w)"),
    compiled_later(
        rf"(?P<family>{_NAME_WORD}) (?P<first>{_NAME_WORD}) (?P<middle>{_NAME_WORD})(?: (?i:{_PATRONYMIC_END}))?(?!\w)"
    ),
    compiled_later(rf"(?P<family>{_NAME_WORD}) (?P<first>{_NAME_WORD})(?!\w)"),
)
_PATRONYMIC = compiled_later(
    r".*(?:вич|вна|ична|инична|ич|ича|вича|вны|ичны|улы|ұлы|кызы|қызы|қизи|ўғли|угли|оглы|"
    r"vich|vna|ich|ovich|evich|ovna|evna|uly|kyzy|qizi|o.?g.?li|ugli|віч|ўна|еўна)$"
)
_FAMILY_NAME = compiled_later(
    r".*(?:ов|ова|ев|ева|ин|ина|ын|ына|ий|ая|ко|ук|юк|чик|швили|дзе|ян|баев|баева|бек|ович|"
    r"ov|ova|ev|eva|yev|yeva|sky|skaya|skiy)$"
)

CITIZEN_PREFIX = compiled_later(
    r"(?:гр\.|гр-?(?:н|ка|нин)|граждан(?:ин|ка)|физ(?:ическое|\.)? ?лицо|г-н|г-жа|господин|госпожа)"
    r"(?: (?:рф|рк|рб|руз|россии|российской федерации|(?:республики )?(?:казахстана?|узбекистана?|беларус[ьи])))?"
    r"[ :–-]+"
)
BIRTH_DATE = compiled_later(
    r"[\s,(]{0,3}(?:дата рождения:? ?|род\. ?)?\d{1,2}[./]\d{1,2}[./]\d{4} ?(?:г\.? ?р|года? рожд|г\. ?рожд)"
)
_RUSSIAN_FAMILY_NAME = compiled_later(
    r".*(?:ов|ова|ев|ева|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|швили|дзе|ян)$"
)

_JOB_TITLES: tuple[tuple[str, str], ...] = (
    (r"ген(?:еральн\w{2,3}|\.)? ?дир(?:ектор\w?|\.)", "генеральный директор"),
    (r"исполнительн\w{2,3} директор\w?", "исполнительный директор"),
    (r"исполняющ\w{2,3} обязанности директор\w?", "исполняющий обязанности директора"),
    (r"и\. ?о\. (?:генерального )?директор\w?", "исполняющий обязанности директора"),
    (r"председател\w (?:президиума|правления|коллегии(?: адвокатов)?|совета|бюро)", ""),
    (r"управляющ\w{2,3} партнер\w?", "управляющий партнёр"),
    (r"заведующ\w{2,3} (?:юридической консультацией|адвокатской конторой|бюро|филиалом)", ""),
    (r"управляющ\w{2,3} директор\w?", "управляющий директор"),
    (r"(?:коммерческ|финансов|техническ)ий директор", ""),
    (r"(?:главн\w{2,3}|гл\.) ?врач\w?", "главный врач"),
    (r"ректор\w?", "ректор"),
    (r"глав[аы] (?:администрации|сельсовета|района|города)", ""),
    (r"управляющ\w{2,3}", "управляющий"),
    (r"индивидуальн\w{2,3} предпринимател\w", "индивидуальный предприниматель"),
    (r"президент\w?", "президент"),
    (r"перв\w{2,3} руководител\w", "первый руководитель"),
    (r"руководител\w", "руководитель"),
    (r"начальник\w?", "начальник"),
    (r"директор\w?", "директор"),
    (r"адвокат\w?", "адвокат"),
    (r"главн\w{2,3} врач\w?", "главный врач"),
    (r"глава(?= администрации|$|[ :,.(/]*[А-Яа-яё-]+ [а-яё]\.)", "глава"),
    (r"бас директор\w?", "бас директор"),
    (r"дырэктар\w?", "дырэктар"),
    (r"басшы(?:сы)?", "басшы"),
    (r"бош директор\w?", "бош директор"),
    (r"раҳбар\w{0,2}", "раҳбар"),
    (r"(?:general|managing|executive) director", ""),
    (r"managing partner", ""),
    (r"chief executive(?: officer)?", ""),
    (r"geschäftsführerin", "Geschäftsführerin"),
    (r"geschäftsführer", "Geschäftsführer"),
    (r"vorstand(?:svorsitzende[rn]?)?|verwaltungsrat|inhaber(?:in)?|prokurist(?:in)?", ""),
    (r"(?:valdes|padomes) (?:loceklis|locekle|priekšsēdētāj[sa])|prokūrist[se]", ""),
    (r"(?:generalinis |generalinė )?direktor(?:ius|ė|s|e)", ""),
    (r"juhatuse (?:liige|esimees)|juhataja", ""),
    (r"(?:prezes|członek|wiceprezes) zarządu|prokurent|wspólnik", ""),
    (r"jednatel(?:ka)?|předsed(?:a|kyně) představenstva|konateľ(?:ka)?", ""),
    (r"amministrator[ea](?: (?:unico|delegato|unica|delegata))?|legale rappresentante", ""),
    (r"gérante?|directeur(?: général)?|directrice(?: générale)?|présidente?", ""),
    (r"bestuurder|directeur|zaakvoerder", ""),
    (r"administrador(?:a)?(?: únic[oa])?|gerente|sócio-gerente", ""),
    (r"ügyvezető(?: igazgató)?|toimitusjohtaja|verkställande direktör|predsednik uprave|управител", ""),
    (r"bosh direktor\w?", "bosh direktor"),
    (r"direktor\w?", "direktor"),
    (r"rahbar\w?", "rahbar"),
    (r"director", "director"),
    (r"ceo", "CEO"),
    (r"president", "president"),
    (r"partner", "partner"),
)
_JOB_TITLE = compiled_later(rf"(?<!\w)(?:{'|'.join(pattern for pattern, _ in _JOB_TITLES)})(?!\w)")
# «ИП» and «адвокат» before a name belong to the name of the party itself.
JOB_TITLE_PATTERN = "|".join(
    pattern for pattern, _ in _JOB_TITLES if not pattern.startswith(("индивид", "адвокат"))
)
_NOMINATIVE_TITLES = (
    (compiled_later(r"^председател\w"), "председатель"),
    (compiled_later(r"^заведующ\w{2,3}"), "заведующий"),
)


_SOLE_TRADER = compiled_later(r"(?:ип|жк|ятт|чп) ")
_CAPITAL = compiled_later(rf"(?<!\w)[{_UPPER}]")
_MAX_PERSON_LENGTH = 120
_GENITIVE_PATRONYMICS = ("вны", "ичны", "вича", "ича")


class PersonName(NamedTuple):
    """Words of a name, or initials with a dot; `end` is the offset of the name's end in the text."""

    family: str
    first: str
    middle: str
    end: int


def parse_person_name(text: str) -> PersonName | None:
    """Parses the name at the beginning of the text."""
    for pattern in _NAME_PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        family, first = match["family"], match["first"]
        middle = (match.groupdict().get("middle") or "").strip()
        if len(middle) > 1 and not middle.endswith(".") and not _is_patronymic(middle, match.group()):
            if not _PATRONYMIC.match(fold_case(first)):
                continue
            # «Анна Петровна Иванова»: the patronymic shows where the family name is.
            family, first, middle = middle, family, first
        return PersonName(family, first, middle, match.end())
    return None


def is_whole_citizen(text: str) -> bool:
    """Whether it is «гр. Сидоров Пётр Ильич», which has all of a name."""
    prefix = CITIZEN_PREFIX.match(fold_case(text))
    person = parse_person_name(text[prefix.end() :]) if prefix else None
    return (
        prefix is not None
        and person is not None
        and bool(person.middle)
        and prefix.end() + person.end == len(text)
    )


def parse_family_name_alone(text: str) -> PersonName | None:
    """«Козлов» of «ИП Козлов»: a word that says nothing without the form before it."""
    return PersonName(text, "", "", len(text)) if re.fullmatch(_NAME_WORD, text) else None


def find_person(text: str) -> PersonName | None:
    """The first name with a patronymic or initials, wherever it stands in the text; `end` is its offset there."""
    for word in _CAPITAL.finditer(text):
        person = parse_person_name(text[word.start() : word.start() + _MAX_PERSON_LENGTH])
        if person is not None and person.middle:
            return PersonName(*person[:3], word.start() + person.end)
    return None


def _is_patronymic(word: str, whole: str) -> bool:
    return bool(_PATRONYMIC.match(fold_case(word)) or _PATRONYMIC_TAIL.search(fold_case(whole)))


def is_job_title(text: str) -> bool:
    return _JOB_TITLE.fullmatch(fold_case(text.strip(" .,:"))) is not None


def looks_like_person(text: str) -> bool:
    """Whether the text is a name with a patronymic or initials, and nothing else."""
    person = parse_person_name(text)
    return person is not None and bool(person.middle) and not text[person.end :].strip(" .,")


def is_family_and_first_name(text: str) -> bool:
    """Whether the text is «Иванов Иван» or «Мария Иванова», and nothing else: one of the two is a family name."""
    person = parse_person_name(text)
    if person is None or person.middle or person.end != len(text) or not re.search("[А-Яа-я]", text):
        return False
    if _SOLE_TRADER.match(fold_case(text)):
        return False
    return any(len(word) > 4 and _RUSSIAN_FAMILY_NAME.match(fold_case(word)) for word in person[:2])


def name_with_initials(name: str, *, genitive: bool = False) -> str:
    """«Иванова А. П.» out of a full name in any order and case; a text that is no name comes back unchanged.

    Two foreign words stay («Anna Schmidt»), since it is unknown which of them is the family name.
    """
    name = name.strip()
    person = parse_person_name(name)
    if person is None:
        return name
    family, first, middle = map(_title_case, person[:3])
    middle += "." * (len(middle) == 1)
    if not middle and not first.endswith("."):
        if _FAMILY_NAME.match(fold_case(first)) and not _FAMILY_NAME.match(fold_case(family)):
            family, first = first, family
        elif not _FAMILY_NAME.match(fold_case(family)):
            return name
    if genitive or middle.lower().endswith(_GENITIVE_PATRONYMICS):
        family = _family_name_in_nominative(family, middle)
    initials = [word if word.endswith(".") else f"{word[0]}." for word in (first, middle) if word]
    return " ".join((family, *initials))


def normalise_name_case(name: str) -> str:
    """A full name in ordinary case: «ИВАНОВА АННА» becomes «Иванова Анна»."""
    return " ".join(_title_case(word) for word in name.split())


def _title_case(word: str) -> str:
    if len(word) < 2 or not word.isupper() or word.endswith("."):
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _family_name_in_nominative(family: str, middle: str) -> str:
    """Converts the genitive («в лице Ивановой Анны Петровны»); a family name that follows no rule is unchanged."""
    lower = family.lower()
    if lower.endswith(("овой", "евой", "ёвой", "иной", "ыной")):
        return family[:-2] + "а"
    if lower.endswith(("ской", "цкой")):
        return family[:-2] + "ая"
    if lower.endswith(("ского", "цкого")):
        return family[:-3] + "ий"
    if middle.lower().endswith(("вича", "ича")) and lower.endswith("а") and lower[-2] not in "аеёиоуыэюя":
        return family[:-1]
    if middle.endswith(".") and lower.endswith(("ова", "ева", "ёва", "ина", "ына")):
        return family[:-1]  # «директора Петрова А. В.»: of a woman it were «Петровой»
    return family


def parse_signatory(text: str) -> tuple[str | None, str | None]:
    """Job title and «Иванова А. П.» out of «генеральный директор Иванова Анна Петровна», in any order and case."""
    folded = fold_case(text)
    match = _JOB_TITLE.search(folded)
    if match is None:
        name = _find_name_with_initials(text, genitive=False)
        return None, name
    title_text = match.group()
    genitive = _is_title_in_genitive(title_text)
    title = next(
        (
            nominative or title_text
            for pattern, nominative in _JOB_TITLES
            if re.fullmatch(pattern, title_text)
        ),
        title_text,
    )
    for pattern, replacement in _NOMINATIVE_TITLES:
        title = pattern.sub(replacement, title)
    name = _find_name_with_initials(text[match.end() :], genitive=genitive) or _find_name_with_initials(
        text[: match.start()], genitive=genitive
    )
    return title, name


def _is_title_in_genitive(title: str) -> bool:
    return title.split()[0].endswith(("ого", "его", "ора", "еля", "ента", "ика", "ката"))


def _find_name_with_initials(text: str, *, genitive: bool) -> str | None:
    text = _BEFORE_NAME.sub("", text, count=1)
    person = parse_person_name(text)
    return name_with_initials(text[: person.end], genitive=genitive) if person else None


def greeting_name(name: str) -> str:
    """«Иван Петрович», for a greeting, out of a full name in any order. Empty when there is no patronymic."""
    words = normalise_name_case(name).split()
    for first, middle in pairwise(words):
        if len(first) > 2 and len(middle) > 4 and _PATRONYMIC.match(fold_case(middle)):
            return f"{first} {middle}"
    return ""
