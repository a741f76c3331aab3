"""Lines of a card that need a word of introduction before they are read: a private person beside a document or a
telephone, a heading over the name of a bank, a name in two languages with a dash between them."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.person_names import CITIZEN_PREFIX, parse_person_name
from services.domain.requisites.personal_documents import PublicLine
from services.domain.requisites.text_classification import looks_like_bank

_EDGES = " ,.;:(–-/"
_PERSONAL = compiled_later(
    r"(?<!\w)(?:(?:загран)?паспорт(?:а|у|ные данные)?|passport|pasport\w*|(?:удостоверение|удост\.?|уд\.) ?личн\w+"
    r"|вид на жительство|жеке куәлік\w*|шахсий гувоҳнома\w*|shaxsiy guvohnoma\w*|id[ -]card|identity card|снилс"
    r"|ausweis\w*|\(физ(?:ическое|\.)? ?лицо\)"
    r"|дата рожд(?:ения|\.)|д\. ?р\.|родил(?:ся|ась)|date of birth|dob|born|geb(?:\.|oren)"
    r"|туған (?:күні|жылы)|tug.ilgan|туғилган"
    r"|(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} [а-я]+ \d{4}|\d{4}),? ?(?:г(?:ода?|\.)? ?)?(?:р\.|рожд\w*|yil))"
    r"(?!\w)"
)
_PHONE = r"\+?\d[\d ()–-]{8,18}\d"
_NAME_AND_PHONE = compiled_later(rf"(?P<name>[^\d,;:@]{{3,60}}?)[ ,:–-]+(?P<phone>{_PHONE})")
_PHONE_AND_NAME = compiled_later(rf"(?P<phone>{_PHONE})[ ,:–-]+(?P<name>[^\d,;:@]{{3,60}})")
_LONE_NAME = compiled_later(r"[А-ЯЁA-Z][а-яёa-z]+(?:-[А-ЯЁA-Z][а-яёa-z]+)?")
_LONGEST_HEADING = 60
_BANK_WORD = compiled_later(r"банк|bank|banc|banqu|pank|pang|konto")
# Words that say whose bank it is or that data follow; none of them is in a bank's name.
_HEADING_WORD = compiled_later(
    r"банк(?:а|е|у|и|тік|тің|овск\w{2,3})?|наш\w?|ваш\w?|основн\w{2,3}|рублев\w{2,3}|валютн\w{2,3}|обслуживающ\w{2,3}"
    r"|данные|сведения|информация|счет\w?|реквизит\w{0,2}|плательщик\w?|получател\w|в|для|и|платеж\w{0,2}|организации"
    r"|компании|клиента|перв\w{2,3}|втор\w{2,3}|дополнительн\w{2,3}|№|\d{1,2}|деректемелер\w*|мәліметтер\w*|реквизитлар\w*"
    r"|маълумотлар\w*|bank(?:a|as|os|o|u|i|ing|owe|ovní|ové|verbindung|daten|uppgifter|gegevens|forbindelse|iniai)?"
    r"|hausbank|kontoverbindung|pank|pangaandmed|pankkiyhteys|banque|banco|banca|bancair\w+|bancari\w+|bancári\w+|dane"
    r"|coordonnées|coordinate|coordenadas|datos|dados|details|data|info(?:rmation)?|account|our|beneficiary|rekvizit\w*"
    r"|rekvizīti|rekvizitai|rekvizitlar\w*|ma.lumotlar\w*|spojení|spojenie|the|of|for|и|und|y|e|et"
)


def introduce(lines: list[PublicLine]) -> list[str]:
    """The lines with «гр.» before a private person and «Банк:» for a heading that stands over one."""
    if len(lines) == 1 and (person := _with_phone(lines[0].text)):
        return [person]
    return [
        text
        for line in lines
        for text in (_bearer(line.text) if line.bears_document else [_introduce(line.text)])
    ]


def _bearer(line: str) -> list[str]:
    """The person whose document was cut out behind the line, and what stands between the two."""
    name, comma, rest = line.partition(",")
    if _is_person(name) or (_LONE_NAME.fullmatch(name) and not has_form(name)):
        return [f"гр. {name.strip(_EDGES)}", *([rest.strip()] if comma and rest.strip() else [])]
    return [_introduce(line)]


def without_personal_details(text: str) -> str:
    """The text up to a document of identity or a day of birth, which no page may print."""
    found = _PERSONAL.search(fold_case(text))
    return text if found is None else text[: found.start()].strip(_EDGES)


def _introduce(line: str) -> str:
    if _is_heading_of_bank(line):
        return "Банк:"
    if found := _PERSONAL.search(fold_case(line)):
        return f"гр. {line}" if _is_person(line[: found.start()]) else line
    halves = re.split(r" [–-] ", line)
    if len(halves) == 2 and all(map(has_form, halves)) and not any(map(looks_like_bank, halves)):
        return " / ".join(halves)
    return line


def _is_person(text: str) -> bool:
    name = text.strip(_EDGES)
    if CITIZEN_PREFIX.match(fold_case(name)) or has_form(name):
        return False
    person = parse_person_name(name)
    return person is not None and person.end >= len(name)


def _with_phone(line: str) -> str | None:
    match = _NAME_AND_PHONE.fullmatch(line) or _PHONE_AND_NAME.fullmatch(line)
    if match is None or not _is_person(match["name"]):
        return None
    return f"гр. {match['name'].strip(_EDGES)}, тел. {match['phone']}"


def _is_heading_of_bank(line: str) -> bool:
    if len(line) > _LONGEST_HEADING or "«" in line:
        return False
    folded = fold_case(line)
    words = re.findall(r"[^\W_]+(?:['’ʻ`][^\W_]+)?|№", folded)
    return _BANK_WORD.search(folded) is not None and all(map(_HEADING_WORD.fullmatch, words))
