"""Texts that people type: trimmed, bounded, and never with control characters."""

import unicodedata

from services.domain.errors import BadInput

REFUSED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
JOINER = "\u200d"  # holds composed emoji together


def clean(value: str) -> str:
    """Without control and direction marks (which could flip a line of the card), spaces folded, trimmed."""
    kept = (c if c == JOINER or unicodedata.category(c) not in REFUSED else " " for c in value)
    return " ".join("".join(kept).split())


def line(value: str, limit: int, error: str) -> str:
    """One line of 1 to `limit` characters. Raises `BadInput(error)`, with `limit` among its parameters."""
    text = clean(value)
    if not text or len(text) > limit:
        raise BadInput(error, value=text, limit=limit)
    return text


def paragraph(value: str, limit: int, error: str) -> str:
    """The same for a text whose line breaks are kept."""
    text = "\n".join(filter(None, (clean(part) for part in value.splitlines())))
    if not text or len(text) > limit:
        raise BadInput(error, value=text, limit=limit)
    return text
