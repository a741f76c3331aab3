"""Finds in a line the words that announce values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.requisites import places
from services.domain.requisites.label import Label, LabelKind
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.numbers import USED
from services.domain.requisites.people import looks_like_person, read_person
from services.domain.requisites.text import fold
from services.domain.requisites.vocabulary_numbers import NUMBERS
from services.domain.requisites.vocabulary_words import WORDS

LABELS: tuple[Label, ...] = (*NUMBERS, *WORDS)
_ANY = re.compile(
    "|".join(rf"(?P<l{n}>(?<![\w-])(?:{label.pattern})(?!\w))" for n, label in enumerate(LABELS))
)
_SEPARATOR = re.compile(r"[\s:=№#.\-–>)]*")
_STARTS_PIECE = set(",.;:()/\\[]–-»" + USED)


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label in a line: where it begins, and where its value does."""

    label: Label
    start: int
    value_start: int


def labels_in(line: str) -> Iterator[LabelMatch]:
    """Labels of a line, from left to right."""
    folded = fold(line)
    position = 0
    while match := _ANY.search(folded, position):
        label = LABELS[int(str(match.lastgroup)[1:])]
        separator = _SEPARATOR.match(folded, match.end())
        value_start = separator.end() if separator else match.end()
        if _counts(label, line, match.start(), match.end(), value_start):
            yield LabelMatch(label, match.start(), value_start)
            position = max(match.end(), match.start() + 1)
        else:
            word = re.compile(r"\w+").match(folded, match.start())
            position = word.end() if word else match.start() + 1


def _counts(label: Label, line: str, start: int, end: int, value_start: int) -> bool:
    rest = line[value_start:]
    at_end = not rest
    if label.kind is LabelKind.NUMBER:
        return True
    if label.kind is LabelKind.LOOSE_NUMBER:
        return at_end or rest[0].isdigit() or rest[0] == USED
    before = line[:start].rstrip()
    starts = not before or before[-1] in _STARTS_PIECE or before[-1].isdigit()
    if label.kind is LabelKind.TEXT:
        return True
    has_colon = line[end:value_start].strip() != "" and line[end:value_start].strip()[0] in ":=–-"
    if label.kind is LabelKind.LOOSE_TEXT:
        return starts and (has_colon or at_end or _announces(label.field, rest))
    return has_colon or (at_end and starts) or read_person(rest.lstrip(" (")) is not None


def _announces(field: str, rest: str) -> bool:
    """«Адрес 101000, г. Москва»: without a colon the value itself has to show what it is."""
    if field == "address":
        return places.looks_like_address(rest)
    if field == "name":
        return has_form(rest) or looks_like_person(rest)
    # «Банк ВТБ (ПАО)» is a name whose first word is no label.
    return field == "bank_name" and places.looks_like_bank(rest)
