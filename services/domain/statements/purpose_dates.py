"""Finds the date at a place of a purpose: «05.03.2026», «5 марта 2026», «05» марта 2026, «05.03»."""

from collections.abc import Sequence
from datetime import date

from services.domain.patterns import compiled_later
from services.domain.statements.purpose_tokens import Token, TokenKind, make_date, parse_written_date
from services.domain.statements.purpose_words import month_of

_DAY_AND_MONTH = compiled_later(r"[0-9]{1,2}\.[0-9]{1,2}")
_YEAR = compiled_later("20[0-9]{2}|[0-9]{2}")

FoundDate = tuple[str, date | None, int]
"""As written, as a date where it is a whole one, and the place behind it."""


def find_date(tokens: Sequence[Token], index: int) -> FoundDate | None:
    """The date that begins at the token; None where none does."""
    index = _behind_marks(tokens, index, '«"“:.')
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind is TokenKind.DATE:
        return token.text, parse_written_date(token.text), index + 1
    if token.kind is not TokenKind.NUMBER:
        return None
    if token.text.isdecimal() and len(token.text) <= 2:
        return _find_named_month(tokens, index)
    return (token.text, None, index + 1) if _DAY_AND_MONTH.fullmatch(token.text) else None


def _find_named_month(tokens: Sequence[Token], index: int) -> FoundDate | None:
    day = tokens[index].text
    index = _behind_marks(tokens, index + 1, '»"”')
    if index >= len(tokens) or (month := month_of(tokens[index].folded)) is None:
        return None
    text, index = f"{day} {tokens[index].text}", index + 1
    if index >= len(tokens) or _YEAR.fullmatch(tokens[index].text) is None:
        return text, None, index
    year = tokens[index].text
    return f"{text} {year}", make_date(int(day), month, int(year)), index + 1


def _behind_marks(tokens: Sequence[Token], index: int, marks: str) -> int:
    is_mark = index < len(tokens) and tokens[index].kind is TokenKind.MARK and tokens[index].text in marks
    return index + is_mark
