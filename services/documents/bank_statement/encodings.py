"""Finds the encoding of a text: what a file declares is often untrue."""

import codecs
from collections.abc import Callable

from services.domain.errors import BadInput

_LOST = "\ufffd"
_LOST_TWICE = "пїЅ"
"""The mark of a lost letter, saved as UTF-8 and read as the code page of Windows."""
_CODE_PAGES = ("cp1251", "cp866", "koi8-r", "iso8859-5", "mac-cyrillic")
_MOST_LOST = 200
"""One in so many bytes may be spoiled: a bank cuts a purpose in the middle of a letter."""


def decode_by_words(data: bytes, is_readable: Callable[[str], bool]) -> tuple[str, bool]:
    """The text in the first encoding in which `is_readable` finds its words, and whether some letters of it were lost.

    Raises `error-statement-damaged` for a text that was saved through a wrong encoding; ValueError where no encoding
    gives the words.
    """
    text = _decode_unicode(data)
    if text is not None:
        if _LOST in text or _LOST_TWICE in text:
            raise BadInput("error-statement-damaged")
        if is_readable(text):
            return text, False
        raise ValueError("no such words")
    for encoding in _CODE_PAGES:
        text = data.decode(encoding, errors="replace")
        if is_readable(text):
            if _LOST_TWICE in text:
                raise BadInput("error-statement-damaged")
            return text, _LOST in text
    text = data.decode("utf-8", errors="replace")
    if is_readable(text):
        if text.count(_LOST) * _MOST_LOST > len(data) + _MOST_LOST:
            raise BadInput("error-statement-damaged")
        return text, True
    raise ValueError("no such words")


def _decode_unicode(data: bytes) -> str | None:
    """The text when the bytes are Unicode. The last letter of a cut file is left out."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decode_whole_letters(data[len(mark) :], encoding)
    if data[1:2] == b"\0" and data[3:4] == b"\0":
        return _decode_whole_letters(data, "utf-16-le")
    if data[:1] == b"\0" and data[2:3] == b"\0":
        return _decode_whole_letters(data, "utf-16-be")
    return _decode_whole_letters(data, "utf-8")


def _decode_whole_letters(data: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=False)
    except UnicodeDecodeError:
        return None
