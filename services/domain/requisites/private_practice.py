"""People with an office that is neither a trader's nor an advocate's: «Нотариус города Москвы Петров П. П.»."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.person_names import parse_person_name

_OFFICES = (
    r"(?:частн\w{2} )?нотариус|xususiy notarius|notarius|notary(?: public)?|частн\w{2} судебн\w{2} исполнитель|чси"
    r"|(?:арбитражн|финансов)\w{2} управляющ\w{2}|патентн\w{2} поверенн\w{2}|(?:профессиональн\w{2} )?медиатор"
)
_PREFIX = compiled_later(rf"(?P<office>{_OFFICES})(?!\w)\s*[:–-]?\s*")
_WORDS_OF_A_PLACE = 5
_IN_FULL = compiled_later(r".*\b\w\.?\s?\w\.?|\S+ \S+ \S+")
_EDGE_PUNCTUATION = " ,.:;–-/\\"


def find_practitioner(text: str) -> tuple[int, int, int] | None:
    """Where the title of an office ends, and where its person begins and ends: at most five words later."""
    match = _PREFIX.match(fold_case(text))
    if match is None:
        return None
    starts = [match.end(), *(match.end() + space.end() for space in re.finditer(r"\s+", text[match.end() :]))]
    for start in starts[: _WORDS_OF_A_PLACE + 1]:
        after = text[start:].lstrip(_EDGE_PUNCTUATION)
        person = parse_person_name(after)
        # «Москвы Петров» is no name and surname: behind a place stand initials or three words.
        if person is not None and (start == match.end() or _IN_FULL.fullmatch(after[: person.end].strip())):
            begin = len(text) - len(after)
            return match.end("office"), begin, begin + person.end
    return None


def space_initials(name: str) -> str:
    spaced = re.sub(r"\.(?=\w)", ". ", name)
    return spaced + "." if re.search(r"(?:^|[ .])\w$", spaced) else spaced
