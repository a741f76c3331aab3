"""Parses texts that people type: trims them, limits their length and removes control characters."""

import unicodedata

from services.domain.errors import BadInput

CONTROL_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
ZERO_WIDTH_JOINER = "\u200d"  # holds composed emoji together


def normalise_line(value: str) -> str:
    """Replaces control characters by spaces, folds and trims spaces, joins letters with their accents.

    Leaves out what has no look: soft hyphens, and direction marks, which could flip a line.
    """
    characters = (
        character
        if character == ZERO_WIDTH_JOINER
        or (category := unicodedata.category(character)) not in CONTROL_CATEGORIES
        else ""
        if category == "Cf"
        else " "
        for character in unicodedata.normalize("NFC", value)
    )
    return " ".join("".join(characters).split())


def parse_line(value: str, limit: int, error: str) -> str:
    """One line of 1 to `limit` characters. Raises `BadInput(error)`, with `limit` among its parameters."""
    text = normalise_line(value)
    if not text or len(text) > limit:
        raise BadInput(error, value=text, limit=limit)
    return text


def parse_paragraph(value: str, limit: int, error: str) -> str:
    """As `parse_line`, for a text that keeps its line breaks; empty lines are dropped."""
    text = "\n".join(filter(None, (normalise_line(raw_line) for raw_line in value.splitlines())))
    if not text or len(text) > limit:
        raise BadInput(error, value=text, limit=limit)
    return text
