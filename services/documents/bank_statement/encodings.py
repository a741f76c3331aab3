"""Finds the encoding of a text: what a file declares is often untrue."""

import codecs
import re
from collections.abc import Callable
from contextlib import suppress

from services.domain.errors import BadInput
from services.domain.patterns import compiled_later

_LOST = "\ufffd"
_LOST_TWICE = "пїЅ"
"""The mark of a lost letter, saved as UTF-8 and read as the code page of Windows."""
_CODE_PAGES = ("cp1251", "cp866", "koi8-r", "iso8859-5", "mac-cyrillic")
_ONE_BYTE = compiled_later(
    r"iso-?8859-[0-9]{1,2}|windows-[0-9]{3,4}|cp[0-9]{3,4}|ibm[0-9]{3}|koi8-[ru]|latin-?[0-9]"
)
_MOST_LOST = 200
"""One in so many bytes may be spoiled: a bank cuts a purpose in the middle of a letter."""
_GUESSED = ("utf-8", "cp1251", "cp866", "cp1252", "koi8-r", "iso8859-5")
_SAMPLE = 256 * 1024
_WORD = compiled_later(r"[^\W\d_]+")
_KNOWN = compiled_later(
    r"(?<![^\W\d_])(?:дата|сч[её]т|сумма|оплата|банк|платежа|выписка|документа|контрагент|дебет|кредит|инн|операци|назначение|получатель)",
    re.IGNORECASE,
)
"""Words of every statement in Russian."""
_KNOWN_WORD = 100
_SIGNS = frozenset("«»№–—“”„’…°€₽§ \u00a0")
_FREQUENT = frozenset("оеаинтсрвлкмдпу")
_UNUSUAL = frozenset("ЂЃЉЊЌЋЏђѓљњќћџ")
"""Letters of other alphabets than those of our countries."""


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


def decode_xml(data: bytes) -> tuple[str, bool]:
    """The text, and whether some letters of it were lost: by its marks, as UTF-8, else as it declares, else by Latin-1.

    Raises `error-statement-damaged` where many letters are lost.
    """
    text = _decode_unicode(data)
    if text is None:
        text = _decode_declared(data)
    lost = text.count(_LOST) + text.count(_LOST_TWICE)
    if lost * _MOST_LOST > len(text) + _MOST_LOST:
        raise BadInput("error-statement-damaged")
    return text, lost > 0


def _decode_declared(data: bytes) -> str:
    declared = re.search(rb"encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,20})", data[:200])
    name = declared[1].decode().lower().replace("_", "-") if declared else ""
    if _ONE_BYTE.fullmatch(name):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(name)
    text = data.decode("utf-8", errors="replace")
    return (
        text if text.count(_LOST) * _MOST_LOST < len(data) // 4 else data.decode("cp1252", errors="replace")
    )


def decode_guessed(data: bytes) -> tuple[str, bool]:
    """The text in the encoding in which it reads best, and whether some letters of it were lost.

    Raises `error-statement-damaged` where many are.
    """
    text = _decode_unicode(data)
    if text is None:
        sample = b"\n".join(line for line in data[:_SAMPLE].splitlines() if not line.isascii()) or data
        encoding = max(_GUESSED, key=lambda name: _naturalness(sample.decode(name, errors="replace")))
        text = data.decode(encoding, errors="replace")
    lost = text.count(_LOST) + text.count(_LOST_TWICE)
    if lost * _MOST_LOST > len(text) + _MOST_LOST:
        raise BadInput("error-statement-damaged")
    return text, lost > 0


def _naturalness(text: str) -> int:
    """How much a text looks like words: in one alphabet, with capitals at their beginning, of frequent letters."""
    score = _KNOWN_WORD * len(_KNOWN.findall(text))
    for word in _WORD.findall(text):
        foreign = sum(not letter.isascii() for letter in word)
        if not foreign:
            continue
        cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in word)
        is_natural = cyrillic in {0, len(word)} and (word.islower() or word.isupper() or word.istitle())
        if not is_natural or (not cyrillic and foreign * 2 > len(word)) or not _UNUSUAL.isdisjoint(word):
            score -= 3 * len(word)
        else:
            score += sum(letter in _FREQUENT for letter in word.lower()) if cyrillic else len(word)
    strange = sum(not letter.isascii() and not letter.isalnum() and letter not in _SIGNS for letter in text)
    return score - 6 * strange
