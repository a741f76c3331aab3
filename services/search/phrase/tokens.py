"""Cuts a typed text into words, numbers and codes; each remembers where it stood."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from services.domain.text_input import remove_unseen
from services.domain.typed_uzbek import plain_apostrophes


class Kind(Enum):
    WORD = auto()
    NUMBER = auto()
    CODE = auto()
    """A number of a paper, an address, a phone: never a sum."""
    DATE = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is folded: small letters, «е» for «ё», one apostrophe for all."""

    kind: Kind
    word: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""
    (?P<DATE>(?<![\w.])(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})(?![\w.]*\d))
    |(?P<CODE>[^\s@]{1,64}@[^\s@]+
        |[^\W_]+(?:[-/][^\W_]+){2,}
        |[^\W_]+/[^\W_]+
        |(?:19|20)\d\d-\d+(?!\w)
        |[^\W\d_]+-?\d[\w-]*
        |\+\d[\d ()-]*\d
        |0\d+(?![\d.,]))
    |(?P<NUMBER>\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)
    |(?P<WORD>[^\W\d_]+(?:['’ʻʼ‘][^\W\d_]+)*)
    |(?P<SIGN>\.{2,3}|[-–—−…<>≥≤~≈$€₽₸№+=])
    """,
    re.VERBOSE,
)


def plain(text: str) -> str:
    """The text as its tokens count their places in it."""
    return " ".join(unicodedata.normalize("NFKC", remove_unseen(text.replace("№", " "))).split())


def fold(word: str) -> str:
    return plain_apostrophes(word.lower().replace("ё", "е"))


def cut(text: str) -> list[Token]:
    """Of a `plain` text."""
    return [
        Token(_kind(found), fold(found.group()), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    ]


def _kind(found: re.Match[str]) -> Kind:
    """«Рога-и-копыта» is a name."""
    said = found.group()
    kind = Kind[found.lastgroup or ""]
    is_name = kind is Kind.CODE and "@" not in said and not any(letter.isdigit() for letter in said)
    return Kind.WORD if is_name else kind


def words_at(tokens: Sequence[Token], place: int, count: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[place : place + count])


def word_at(tokens: Sequence[Token], place: int) -> str:
    """Empty behind the end."""
    return tokens[place].word if place < len(tokens) else ""


def kind_at(tokens: Sequence[Token], place: int) -> Kind | None:
    return tokens[place].kind if place < len(tokens) else None


def words_of(said: str) -> frozenset[str]:
    return frozenset(said.split())


DASHES = frozenset("-–—−…") | {"..", "..."}
