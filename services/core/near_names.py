"""Whom a text means that nobody is called by: typed on the other keyboard, in look-alike letters, or with one mistake.

Asked only when nothing is called so as it is typed, so that what is spelt right costs nothing more.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from db.queries.search import ClientIds
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import SearchTerms
from services.core.name_lookup import NameLookup
from services.core.near_words import SHORTEST, one_apart, parts_left_whole
from services.core.query_variants import build_variant_terms, spellings, stems, word_variants
from services.core.text_query import build_search_terms

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_KEYS = dict(zip(_LATIN_KEYS, _RUSSIAN_KEYS, strict=True))
_TO_RUSSIAN = str.maketrans(
    _KEYS | {latin.upper(): key.upper() for latin, key in _KEYS.items() if latin.isalpha()}
)
_TO_LATIN = str.maketrans(
    {key: latin for latin, key in _KEYS.items()}
    | {key.upper(): latin.upper() for latin, key in _KEYS.items()}
)
_ALIKE = dict(zip("aceopxykmthb", "асеорхукмтнв", strict=True))
_CAPITALS = dict(zip("ACEOPXYKMTHB", "АСЕОРХУКМТНВ", strict=True))
_ALIKE_TO_CYRILLIC = str.maketrans(_ALIKE | _CAPITALS)
_ALIKE_TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in (_ALIKE | _CAPITALS).items()})
_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile("[a-z]", re.IGNORECASE), re.compile("[а-яё]", re.IGNORECASE)


def respelled(text: str) -> tuple[str, ...]:
    """The text in letters that were meant instead: «hjvfirf» is «ромашка» on the other keyboard, and «Poмашкa» has
    Latin letters that look alike."""
    found = [_WORD.sub(_in_one_script, text), _WORD.sub(_in_cyrillic, text)]
    if not _CYRILLIC.search(text):
        found.append(text.translate(_TO_RUSSIAN))
    elif not _LATIN.search(text):
        found.append(text.translate(_TO_LATIN))
    return tuple(each for each in dict.fromkeys(found) if each != text)


def _in_one_script(word: re.Match[str]) -> str:
    """A word of both scripts in the one that it has letters of its own in."""
    said = word.group()
    if not (_LATIN.search(said) and _CYRILLIC.search(said)):
        return said
    cyrillic = said.translate(_ALIKE_TO_CYRILLIC)
    return said.translate(_ALIKE_TO_LATIN) if _LATIN.search(cyrillic) else cyrillic


def _in_cyrillic(word: re.Match[str]) -> str:
    """«OOO» in Latin letters alone is a word of Russian, when each of them has one that looks alike."""
    said = word.group()
    cyrillic = said.translate(_ALIKE_TO_CYRILLIC)
    return said if _LATIN.search(cyrillic) else cyrillic


async def look_near(uow: UnitOfWork, text: str) -> NameLookup | None:
    """Clients whose names hold each word with at most one mistake in it; None for none."""
    typed, other = build_search_terms(text), build_variant_terms(text)
    parts = _parts(other.words)
    if not parts:
        return None
    found = await uow.search.client_ids(SearchTerms(words=other.words, variants=parts))
    near = [
        (id_, name) for id_, name in zip(found.ids, found.names, strict=True) if _is_near(other.words, name)
    ]
    if not near:
        return None
    ids = ClientIds([id_ for id_, _ in near], len(near), [name for _, name in near])
    return NameLookup(typed, replace(other, number="", sums=()), ids)


async def near_matters(uow: UnitOfWork, text: str) -> tuple[int, ...]:
    """Matters that are called so, with at most one mistake in each word."""
    other = build_variant_terms(text)
    parts = _parts(other.words)
    if not parts:
        return ()
    named = await uow.search.matter_names(SearchTerms(words=other.words, variants=parts))
    return tuple(id_ for id_, name in named if _is_near(other.words, name))


def _parts(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Of each word what stands in a name that it is near to; empty when none is long enough to be mistaken in."""
    if not any(_may_be_wrong(word) for word in words):
        return []
    return [
        tuple(dict.fromkeys(part for stem in stems(word) for part in parts_left_whole(stem)))
        if _may_be_wrong(word)
        else word_variants(word)
        for word in words
    ]


def _may_be_wrong(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST


def _is_near(words: Sequence[str], name: str) -> bool:
    parts = name.split()
    return all(
        any(_same_but_one(word, part) for part in parts)
        if _may_be_wrong(word)
        else word in parts or word in name
        for word in words
    )


def _same_but_one(word: str, part: str) -> bool:
    if any(one_apart(one, other) for one in spellings(word) for other in spellings(part)):
        return True
    return any(
        one_apart(stem, other)
        for stem in stems(word)
        for other in stems(part)
        if min(len(stem), len(other)) >= SHORTEST - 1
    )
