"""Parses texts that people type: trims them, limits their length and removes what nobody sees."""

import re
import unicodedata

from services.domain.errors import BadInput

CONTROL_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
ZERO_WIDTH_JOINER = "\u200d"  # holds composed emoji together
_MOST_MARKS = 4  # above and below one letter

# Soft hyphens, zero-width spaces, direction marks, tags, and variation selectors of no picture.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0d\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# Letters and signs that are drawn as nothing: Hangul fillers and the empty cell of Braille.
_BLANK = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
_PICTURES = "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_JOINED_LETTERS = (
    "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff"  # Persian and Indic scripts need joiners
)
_JOINERS = re.compile("([\u200c\u200d\ufe0e\ufe0f])\\1+")
_LONE = re.compile(
    f"(?<![{_PICTURES}0-9#*])[\ufe0e\ufe0f]|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)"
    f"|(?<![{_PICTURES}\ufe0f{_JOINED_LETTERS}])[\u200c\u200d]|[\u200c\u200d](?![{_PICTURES}{_JOINED_LETTERS}])"
)


def remove_unseen(text: str) -> str:
    """The text without letters and marks that have no look: two names that read alike are equal then."""
    if text.isascii():
        return text
    seen = _BLANK.sub(" ", _UNSEEN.sub("", text))
    return _LONE.sub("", _JOINERS.sub(r"\1", seen))


def is_seen(text: str) -> bool:
    """Whether anything of the text is drawn: a mark above no letter is not."""
    return any(unicodedata.category(character)[0] in "LNPS" for character in remove_unseen(text))


def limit_marks(text: str) -> str:
    """The text with the first few of the marks above and below each letter. They can cover a screen, and to sort a long
    run of them takes the square of its length."""
    if text.isascii() or not any(map(unicodedata.combining, text)):
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def normalise_line(value: str) -> str:
    """Replaces control characters by spaces, folds and trims spaces, joins letters with their accents.

    Leaves out what has no look: soft hyphens, fillers, and direction marks, which could flip a line. Empty when nothing
    is left that can be seen.
    """
    characters = (
        character
        if character == ZERO_WIDTH_JOINER
        or (category := unicodedata.category(character)) not in CONTROL_CATEGORIES
        else ""
        if category == "Cf"
        else " "
        for character in remove_unseen(unicodedata.normalize("NFC", limit_marks(value)))
    )
    line = " ".join("".join(characters).split())
    return line if is_seen(line) else ""


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
