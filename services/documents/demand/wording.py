"""The wording of a demand: lines of text with places in braces, «{долг}», that are filled with what the books know.

A lawyer reads and changes it. A line whose place has nothing to say (no contract, no act, no charges) is not printed. A
place for a table stands on a line of its own, and what a wording leaves out of tables is printed below it all the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from services.documents.text.wordings import read_words
from services.domain.errors import BadInput
from services.domain.typed_uzbek import plain_apostrophes

PLACE_LANGUAGES = ("ru", "en", "uz", "kk")
"""In which places have names; each is understood in a wording of any language."""
MAX_WORDING = 3000
"""Letters. With what is said above it, it fits into one message of Telegram."""
_PLACE = re.compile(r"\{([^{}]*)\}")
_SPACES = re.compile(r"\s+")
_LETTERS = "letters"


class DemandBlock(StrEnum):
    """What a part of the letter is: text, or a table that is made from the page's data."""

    TEXT = "text"
    INVOICES = "invoices"
    CALCULATION = "calculation"
    DETAILS = "details"
    ENCLOSURES = "enclosures"


TABLES = tuple(block for block in DemandBlock if block is not DemandBlock.TEXT)


@dataclass(frozen=True, slots=True)
class DemandPart:
    """A paragraph in its language, or a table, which has no text of its own."""

    block: DemandBlock
    language: str
    text: str = ""


@cache
def places(language: str) -> Mapping[str, str]:
    """Key → the name of each place, in the language of who writes."""
    return read_words("demand_places.csv", language if language in PLACE_LANGUAGES else "ru")


@cache
def standard_wording(language: str) -> str:
    """Ours. Raises `FileNotFoundError` for a language that documents are not in."""
    return (Path(__file__).parent / _LETTERS / f"{language}.txt").read_text(encoding="utf-8").strip()


def check_wording(text: str) -> str:
    """The wording as it is kept: lines without spaces at their ends, and no empty ones.

    Raises `error-demand-place` (`place`, `known`) for a place that there is not, `error-demand-brace` (`line`) for a
    brace without its pair, `error-demand-table` (`place`, `line`) for a table within a sentence, `error-demand-debt`
    for a letter without the sum, and `error-demand-long`.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kept = "\n".join(lines)
    if len(kept) > MAX_WORDING:
        raise BadInput("error-demand-long", limit=MAX_WORDING, count=len(kept))
    named: set[str] = set()
    for line in lines:
        if {"{", "}"} & set(_PLACE.sub("", line)):
            raise BadInput("error-demand-brace", line=_short(line))
        for written in _PLACE.findall(line):
            key = _key(written)
            if key is None:
                raise BadInput("error-demand-place", place=_short(written))
            if key in TABLES and not _PLACE.fullmatch(line):
                raise BadInput("error-demand-table", place=_short(written), line=_short(line))
            named.add(key)
    if not named & {"debt", "total"}:
        raise BadInput("error-demand-debt")
    return kept


def fill_wording(text: str, language: str, values: Mapping[str, str]) -> tuple[DemandPart, ...]:
    """`values` by the keys of the places: an empty one takes its line along."""
    parts = []
    for line in text.splitlines():
        keys = [_key(written) for written in _PLACE.findall(line)]
        if len(keys) == 1 and keys[0] in TABLES:
            parts.append(DemandPart(DemandBlock(str(keys[0])), language))
        elif all(values.get(key or "") for key in keys):
            filled = _PLACE.sub(lambda match: values[_key(match[1]) or ""], line)
            parts.append(DemandPart(DemandBlock.TEXT, language, filled))
    return tuple(parts)


def with_every_table(parts: tuple[DemandPart, ...], language: str) -> tuple[DemandPart, ...]:
    """Each table once: a second mention falls away, and what no line names stands at the end."""
    kept: list[DemandPart] = []
    for part in parts:
        if part.block is DemandBlock.TEXT or part.block not in {each.block for each in kept}:
            kept.append(part)
    there = {part.block for part in kept}
    return (*kept, *(DemandPart(block, language) for block in TABLES if block not in there))


def side_by_side(first: tuple[DemandPart, ...], second: tuple[DemandPart, ...]) -> tuple[DemandPart, ...]:
    """Two languages of one letter: what stands before a table in both is said in both, and the table stands once."""
    waiting = [list[DemandPart]()]
    before: dict[DemandBlock, list[DemandPart]] = {}
    for part in second:
        if part.block is DemandBlock.TEXT:
            waiting[-1].append(part)
        else:
            before[part.block] = waiting.pop()
            waiting.append([])
    parts: list[DemandPart] = []
    for part in first:
        if part.block is not DemandBlock.TEXT:
            parts += before.pop(part.block, [])
        parts.append(part)
    left = [each for texts in before.values() for each in texts]
    tail = [part for part in first if part.block is DemandBlock.ENCLOSURES]
    if tail and parts[-1] is tail[-1]:  # the list of enclosures closes the letter in both
        return (*parts[:-1], *left, *waiting[-1], parts[-1])
    return (*parts, *left, *waiting[-1])


def _key(written: str) -> str | None:
    return _keys().get(_folded(written))


@cache
def _keys() -> Mapping[str, str]:
    return {_folded(name): key for language in PLACE_LANGUAGES for key, name in places(language).items()}


def _folded(name: str) -> str:
    return plain_apostrophes(_SPACES.sub(" ", name).strip().casefold().replace("ё", "е"))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
