"""Cuts a payment's purpose into words, numbers, dates and signs, in one pass.

Nothing looks further than the next piece, so that the work grows with the length of the text, whatever it is.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from services.domain.patterns import compiled_later
from services.domain.statements.purpose_words import (
    fold_word,
    is_date_word,
    is_number_sign,
    is_unit,
    number_kind,
)
from services.domain.text_input import normalise_line

MAX_PURPOSE_LENGTH = 2_000
"""The longest that a bank passes on: of camt.053 fourteen lines of 140. What is behind it is not read."""

_JOINERS = r"-/._'’‘ʻʼ`´\\"
_DATE = (
    r"(?<![\w./-])(?:[0-9]{1,2}(?:\. ?|[/-])[0-9]{1,2}(?:\. ?|[/-])(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?![0-9]|[./-][0-9]|[-/][^\W_])"
)
_PIECE = compiled_later(
    rf"(?P<date>{_DATE})|(?P<chunk>[^\W_](?:[^\W_]|[{_JOINERS}](?=[^\W_]))*)|(?P<sign>[№#]+)|(?P<mark>\S)"
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_GLUED_DATE_WORD = compiled_later(r"(?<=[0-9])(от|dated|ад)(?=[\s0-9.«\"]|$)", re.IGNORECASE)
_NUMERO = compiled_later(r"(?<![^\W_])[NnНн][°º]")
_GLUED_WORDS = compiled_later(r"(?P<word>[^\W\d_]+(?:[./-][^\W\d_]+)+)(?P<joint>[./-]?)(?P<rest>.*[0-9].*)")
_GLUED_WORD = compiled_later(
    r"(?P<word>[^\W\d_]+(?:[/'’‘ʻʼ`-][^\W\d_]+)?)(?P<joint>[./-]?)(?P<rest>.*[0-9].*)"
)
_ENDING = compiled_later(r"(?P<number>.*[0-9])[-.]?(?P<word>[^\W\d_]+)")
_NUMBERED = frozenset({"sonli", "сонли", "son", "сон", "нөмірлі", "raqamli", "рақамли"})
"""«12-sonli hisobvaraq» is «hisobvaraq № 12»."""
_OF_TAX = frozenset({"ндс", "без", "ққс", "qqs", "пдв", "vat", "т"})
_PARTS = compiled_later(r"[./\\_-]+")
_DIGIT = compiled_later("[0-9]")


class TokenKind(Enum):
    WORD = auto()
    NUMBER = auto()
    """Has a digit and may have letters; whether it is of an invoice, its surroundings say."""
    DATE = auto()
    SIGN = auto()
    """«№»."""
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str
    """As written."""
    folded: str
    """Of words, as `purpose_words` compares them; of marks the mark."""
    spaced: bool
    """Whether a space is before it."""
    whole: str = ""
    """Of a number that was cut off a word: the two as written, «INV-2026-0012»."""


def normalise_purpose(text: str) -> str:
    """One line in NFC (NFKC turns «№» into «No»), one kind of dash, at most `MAX_PURPOSE_LENGTH` letters."""
    line = normalise_line(text[:MAX_PURPOSE_LENGTH]).translate(_DASHES)
    return _GLUED_DATE_WORD.sub(r" \1 ", _NUMERO.sub("№", line))


def split_purpose(line: str) -> list[Token]:
    """The tokens of a normalised purpose."""
    tokens: list[Token] = []
    for piece in _PIECE.finditer(line):
        spaced = piece.start() == 0 or line[piece.start() - 1] == " "
        text = piece[0]
        match piece.lastgroup:
            case "date":
                tokens.append(Token(TokenKind.DATE, text, "", spaced))
            case "sign":
                tokens.append(Token(TokenKind.SIGN, text, "№", spaced))
            case "chunk":
                tokens.extend(_split_chunk(text, spaced))
            case _:
                tokens.append(Token(TokenKind.MARK, text, text, spaced))
    return tokens


def _split_chunk(chunk: str, spaced: bool) -> list[Token]:
    """Of letters and digits without spaces: a word, a number, or a word that is glued to its number."""
    if _DIGIT.search(chunk) is None:
        return _split_words(chunk, spaced)
    for glued in filter(None, (pattern.fullmatch(chunk) for pattern in (_GLUED_WORDS, _GLUED_WORD))):
        word = fold_word(glued["word"])
        if is_number_sign(word) or number_kind(word) is not None:
            first = Token(TokenKind.WORD, glued["word"], word, spaced)
            # «INV-2026-0012» may be the number itself; of «сч.12» only 12 is.
            is_apart = glued["joint"] == "."
            number = _split_number(glued["rest"], spaced=is_apart, whole="" if is_apart else chunk)
            return [first, *number]
    return _split_number(chunk, spaced)


def _split_words(chunk: str, spaced: bool) -> list[Token]:
    folded = fold_word(chunk)
    if number_kind(folded) is not None or is_number_sign(folded):
        return [Token(TokenKind.WORD, chunk, folded, spaced)]
    return [
        Token(TokenKind.WORD, part, fold_word(part), spaced and index == 0)
        for index, part in enumerate(_PARTS.split(chunk))
        if part
    ]


def _split_number(text: str, spaced: bool, whole: str = "") -> list[Token]:
    """The number, and what is glued behind it and is no part of it: «12-sonli», «12шт»."""
    ending = _ENDING.fullmatch(text)
    if ending is not None:
        word = fold_word(ending["word"])
        if word in _NUMBERED:
            sign = Token(TokenKind.SIGN, "№", "№", spaced)
            return [sign, Token(TokenKind.NUMBER, ending["number"], "", False, whole)]
        begins_sentence = text[ending.end("number")] == "." and (ending["word"].istitle() or word in _OF_TAX)
        if len(word) > 1 and (is_unit(word) or is_date_word(word) or begins_sentence):
            number = Token(TokenKind.NUMBER, ending["number"], "", spaced, whole)
            return [number, Token(TokenKind.WORD, ending["word"], word, False)]
    return [Token(TokenKind.NUMBER, text, "", spaced, whole)]


def parse_written_date(text: str) -> date | None:
    """«05.03.2026», «5.3.26», «05/03/2026», «2026-03-05»; None for a day that is not in the calendar."""
    parts = [int(part) for part in re.split("[./-]", text.replace(" ", ""))]
    if len(parts) != 3:
        return None
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    return make_date(day, month, year)


def make_date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
