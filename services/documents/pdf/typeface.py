"""The two faces of every document, loaded once and shared by all of them.

Stock fpdf2 parses the font for each document and cuts it down anew at output: 50 of its 100 ms a page. Here
one template document embeds every supported character once; what it embedded is added as it is to each
document.
"""

import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer
from fpdf.syntax import PDFContentStream, PDFObject
from typing_extensions import override

FAMILY = "noto"
FACES = {False: ("", "NotoSans-Regular.ttf"), True: ("B", "NotoSans-Bold.ttf")}
_FOLDER = Path(__file__).parent / "fonts"
_POINT = 25.4 / 72  # millimetres

# Look-alikes of characters that Noto Sans lacks, or that would vanish as format characters.
_REPLACED = {
    "−": "–",
    "‑": "-",
    "‐": "-",
    "‒": "–",
    "―": "—",
    "ˮ": "″",
    "ʹ": "′",
    "`": "‘",
    "\u00ad": "",
    "\u2028": "\n",
    "\u2029": "\n",
    "\n": "\n",
}
# Emoji and other symbols, modifiers, combining and format characters, controls: left out on purpose.
_DROPPED = {"So", "Sk", "Mn", "Me", "Mc", "Cf", "Cc", "Cs", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points; `grey` is the lightness of the ink, 0 is black."""

    size: float
    bold: bool = False
    grey: int = 0

    @property
    def leading(self) -> float:
        """The height of a line in millimetres."""
        return self.size * _POINT * 1.32

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline, in millimetres: capitals stand in the middle."""
        return (self.leading + 0.714 * self.size * _POINT) / 2

    def width(self, text: str) -> float:
        """In millimetres. `text` is clean."""
        return _units(text, self.bold) * self.size * _POINT / 1000

    def wrap(self, text: str, width: float) -> list[str]:
        """Lines of at most `width` millimetres; a word that is longer is cut. Breaks at newlines too."""
        limit = width / (self.size * _POINT / 1000)
        lines: list[str] = []
        for paragraph in text.split("\n"):
            if _units(paragraph, self.bold) <= limit:
                lines.append(paragraph)
            else:
                lines += _wrap(paragraph, limit, self.bold)
        return lines


def _units(text: str, bold: bool) -> int:
    return sum(map(_library().widths[bold].__getitem__, text))


def _wrap(text: str, limit: float, bold: bool) -> list[str]:
    space = _units(" ", bold)
    lines: list[str] = []
    line, used = "", 0
    for word in filter(None, text.split(" ")):
        need = _units(word, bold)
        if line and used + space + need <= limit:
            line, used = f"{line} {word}", used + space + need
            continue
        if line:
            lines.append(line)
        while need > limit and len(word) > 1:
            head = _fitting(word, limit, bold)
            lines.append(word[:head])
            word = word[head:]
            need = _units(word, bold)
        line, used = word, need
    return [*lines, line]


def _fitting(word: str, limit: float, bold: bool) -> int:
    """How many letters of `word` fit; at least one, so that every cut makes progress."""
    used = 0
    for count, letter in enumerate(word):
        used += _units(letter, bold)
        if used > limit:
            return max(count, 1)
    return len(word)


class _Alphabet(dict[int, str | None]):
    """A table for `str.translate` that decides about unknown characters when it meets them."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        category = unicodedata.category(char)
        if char.isspace():
            return " "
        if category == "Nd":
            return str(unicodedata.decimal(char))
        return None if category in _DROPPED else "?"


def clean(text: str, *, multiline: bool = False) -> str:
    """`text` in characters that the fonts have, on one line unless `multiline`.

    Emoji, combining and direction marks and controls are left out, letters of other scripts become «?»: fpdf2
    itself would drop both and only write a line to the log.
    """
    printed = unicodedata.normalize("NFC", text).translate(_library().alphabet)
    return printed if multiline else printed.replace("\n", " ")


class _Face(TTFFont):
    """A font whose characters all have their code in the file already, so that text is one translation."""

    __slots__ = ("codes",)
    codes: dict[int, str]

    @override
    def encode_text(self, text: str) -> str:
        return f"({text.translate(self.codes)}) Tj"


class _Written(PDFObject):
    """An object whose bytes are known: its number, and those that it refers to, are the same in every file."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    @override
    def serialize(self, *_: Any, **__: Any) -> bytes:  # type: ignore[override]  # fpdf2 says text, writes both
        return self._data


@dataclass(frozen=True, slots=True)
class _Library:
    fonts: dict[str, _Face]
    widths: dict[bool, dict[str, int]]
    alphabet: _Alphabet
    objects: tuple[Any, ...]
    by_index: dict[int, Any]


def _load() -> _Library:
    pdf = FPDF()
    for style, name in FACES.values():
        pdf.fonts[FAMILY + style] = _Face(pdf, _FOLDER / name, FAMILY + style, style)
    fonts: dict[str, Any] = dict(pdf.fonts)
    characters = sorted(set.intersection(*(set(font.cmap) for font in fonts.values())))
    for font in fonts.values():
        font.codes = {code: font.escape_text(chr(font.subset.pick(code))) for code in characters}
    producer = OutputProducer(pdf)
    by_index = producer._add_fonts({}, {}, {})
    objects = tuple(thing for thing in producer.pdf_objs if isinstance(thing, PDFObject))
    for thing in objects:
        _compress(thing)
    widths = {
        bold: {chr(code): int(fonts[FAMILY + style].cw[code]) for code in characters}
        for bold, (style, _) in FACES.items()
    }
    alphabet = _Alphabet({code: chr(code) for code in characters})
    alphabet.update({ord(char): kept for char, kept in _REPLACED.items()})
    return _Library(fonts, widths, alphabet, objects, by_index)


def _compress(thing: Any) -> None:
    """fpdf2 leaves the map from glyphs to letters as plain text: 12 KB in each file for two fonts."""
    if isinstance(thing, PDFContentStream) and thing.filter is None:
        packed = PDFContentStream(thing.content_stream(), compress=True)
        thing._contents, thing.filter, thing.length = packed._contents, packed.filter, packed.length


_lock = threading.RLock()
_loaded: _Library | None = None


def _library() -> _Library:
    global _loaded
    if _loaded is None:
        with _lock:
            _loaded = _loaded or _load()
    return _loaded


@lru_cache(maxsize=16)  # 50 KB each; the number depends on nothing but the count of pages
def _written(first: int) -> tuple[tuple[bytes, ...], dict[int, int]]:
    """The font objects as they stand in a file where they are numbered from `first`, and which of them are fonts."""
    library = _library()
    with _lock:  # the objects of the template carry the numbers while they are written
        for number, thing in enumerate(library.objects, first):
            thing.id = number
        data = tuple(_latin1(thing.serialize()) for thing in library.objects)
        places = {index: font.id - first for index, font in library.by_index.items()}
    return data, places


def _latin1(data: str | bytes) -> bytes:
    return data.encode("latin-1") if isinstance(data, str) else bytes(data)


class SharedFonts(OutputProducer):
    """Writes a document with the fonts of the template instead of cutting them down anew."""

    @override
    def _add_fonts(self, *_: Any) -> dict[int, Any]:
        data, places = _written(self.obj_id + 1)
        objects = [_Written(each) for each in data]
        for thing in objects:
            self._add_pdf_obj(thing)
        return {index: objects[place] for index, place in places.items()}


def share_fonts(pdf: FPDF) -> None:
    pdf.fonts.update(_library().fonts)
