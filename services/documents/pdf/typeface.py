"""The two fonts of every document, loaded once and shared by all documents.

fpdf2 itself parses the font for each document and subsets it at output: 50 of its 100 ms a page. Here one template
document embeds every supported character once, and each document gets these objects as they are.
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

FONT_FAMILY = "noto"
FONT_FACES = {False: ("", "NotoSans-Regular.ttf"), True: ("B", "NotoSans-Bold.ttf")}
_FONT_FOLDER = Path(__file__).parent / "fonts"
_MILLIMETRES_IN_POINT = 25.4 / 72  # millimetres

# Look-alikes of characters that Noto Sans lacks, or that would vanish as format characters.
_REPLACEMENTS = {
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
_DROPPED_CATEGORIES = {"So", "Sk", "Mn", "Me", "Mc", "Cf", "Cc", "Cs", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points; `grey` is the lightness of the ink, 0 is black."""

    size: float
    bold: bool = False
    grey: int = 0

    @property
    def leading(self) -> float:
        """The height of a line in millimetres."""
        return self.size * _MILLIMETRES_IN_POINT * 1.32

    @property
    def baseline(self) -> float:
        """The distance from the top of a line to its baseline in millimetres; capitals are centred."""
        return (self.leading + 0.714 * self.size * _MILLIMETRES_IN_POINT) / 2

    def width(self, text: str) -> float:
        """The width in millimetres of a text that `to_printable` has returned."""
        return _text_units(text, self.bold) * self.size * _MILLIMETRES_IN_POINT / 1000

    def wrap(self, text: str, width: float) -> list[str]:
        """Wraps to lines of at most `width` millimetres, at newlines too; a longer word is cut."""
        limit = width / (self.size * _MILLIMETRES_IN_POINT / 1000)
        lines: list[str] = []
        for paragraph in text.split("\n"):
            if _text_units(paragraph, self.bold) <= limit:
                lines.append(paragraph)
            else:
                lines += _wrap_paragraph(paragraph, limit, self.bold)
        return lines


def _text_units(text: str, bold: bool) -> int:
    return sum(map(_font_library().widths[bold].__getitem__, text))


def _wrap_paragraph(text: str, limit: float, bold: bool) -> list[str]:
    space = _text_units(" ", bold)
    lines: list[str] = []
    line, line_units = "", 0
    for word in filter(None, text.split(" ")):
        word_units = _text_units(word, bold)
        if line and line_units + space + word_units <= limit:
            line, line_units = f"{line} {word}", line_units + space + word_units
            continue
        if line:
            lines.append(line)
        while word_units > limit and len(word) > 1:
            count = _count_fitting(word, limit, bold)
            lines.append(word[:count])
            word = word[count:]
            word_units = _text_units(word, bold)
        line, line_units = word, word_units
    return [*lines, line]


def _count_fitting(word: str, limit: float, bold: bool) -> int:
    """How many letters of `word` fit; at least one, so that every cut makes progress."""
    units = 0
    for count, letter in enumerate(word):
        units += _text_units(letter, bold)
        if units > limit:
            return max(count, 1)
    return len(word)


class _CharacterMap(dict[int, str | None]):
    """A table for `str.translate` that maps unknown characters by their category."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        category = unicodedata.category(char)
        if char.isspace():
            return " "
        if category == "Nd":
            return str(unicodedata.decimal(char))
        return None if category in _DROPPED_CATEGORIES else "?"


def to_printable(text: str, *, multiline: bool = False) -> str:
    """`text` in characters that the fonts have, on one line unless `multiline`.

    Emoji, combining and direction marks and controls are left out, letters of other scripts become «?»: fpdf2
    itself would drop both and only write a line to the log.
    """
    printable = unicodedata.normalize("NFC", text).translate(_font_library().alphabet)
    return printable if multiline else printable.replace("\n", " ")


class _PreencodedFont(TTFFont):
    """A font whose characters all have their codes already, so that a text is encoded by one translation."""

    __slots__ = ("codes",)
    codes: dict[int, str]

    @override
    def encode_text(self, text: str) -> str:
        return f"({text.translate(self.codes)}) Tj"


class _SerializedObject(PDFObject):
    """An object with known bytes: its number, and those that it refers to, are the same in every file."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    @override
    def serialize(self, *_: Any, **__: Any) -> bytes:  # type: ignore[override]  # fpdf2 says text, writes both
        return self._data


@dataclass(frozen=True, slots=True)
class _FontLibrary:
    fonts: dict[str, _PreencodedFont]
    widths: dict[bool, dict[str, int]]
    alphabet: _CharacterMap
    objects: tuple[Any, ...]
    by_index: dict[int, Any]


def _load_fonts() -> _FontLibrary:
    pdf = FPDF()
    for style, name in FONT_FACES.values():
        pdf.fonts[FONT_FAMILY + style] = _PreencodedFont(pdf, _FONT_FOLDER / name, FONT_FAMILY + style, style)
    fonts: dict[str, Any] = dict(pdf.fonts)
    characters = sorted(set.intersection(*(set(font.cmap) for font in fonts.values())))
    for font in fonts.values():
        font.codes = {code: font.escape_text(chr(font.subset.pick(code))) for code in characters}
    producer = OutputProducer(pdf)
    by_index = producer._add_fonts({}, {}, {})
    objects = tuple(pdf_object for pdf_object in producer.pdf_objs if isinstance(pdf_object, PDFObject))
    for pdf_object in objects:
        _compress(pdf_object)
    widths = {
        bold: {chr(code): int(fonts[FONT_FAMILY + style].cw[code]) for code in characters}
        for bold, (style, _) in FONT_FACES.items()
    }
    alphabet = _CharacterMap({code: chr(code) for code in characters})
    alphabet.update({ord(char): replacement for char, replacement in _REPLACEMENTS.items()})
    return _FontLibrary(fonts, widths, alphabet, objects, by_index)


def _compress(pdf_object: Any) -> None:
    """Compresses the map from glyphs to letters, which fpdf2 leaves plain: 12 KB in each file for two fonts."""
    if isinstance(pdf_object, PDFContentStream) and pdf_object.filter is None:
        compressed = PDFContentStream(pdf_object.content_stream(), compress=True)
        pdf_object._contents, pdf_object.filter, pdf_object.length = (
            compressed._contents,
            compressed.filter,
            compressed.length,
        )


_fonts_lock = threading.RLock()
_loaded_fonts: _FontLibrary | None = None


def _font_library() -> _FontLibrary:
    global _loaded_fonts
    if _loaded_fonts is None:
        with _fonts_lock:
            _loaded_fonts = _loaded_fonts or _load_fonts()
    return _loaded_fonts


@lru_cache(maxsize=16)  # 50 KB each; the number depends on nothing but the count of pages
def _serialized_fonts(first_number: int) -> tuple[tuple[bytes, ...], dict[int, int]]:
    """The font objects of a file where they are numbered from `first_number`, and the positions of fonts in them."""
    library = _font_library()
    with _fonts_lock:  # the objects of the template carry the numbers while they are written
        for number, pdf_object in enumerate(library.objects, first_number):
            pdf_object.id = number
        data = tuple(_to_latin1(pdf_object.serialize()) for pdf_object in library.objects)
        positions = {index: font.id - first_number for index, font in library.by_index.items()}
    return data, positions


def _to_latin1(data: str | bytes) -> bytes:
    return data.encode("latin-1") if isinstance(data, str) else bytes(data)


class SharedFonts(OutputProducer):
    """Writes a document with the fonts of the template instead of subsetting them anew."""

    @override
    def _add_fonts(self, *_: Any) -> dict[int, Any]:
        data, positions = _serialized_fonts(self.obj_id + 1)
        objects = [_SerializedObject(serialized) for serialized in data]
        for pdf_object in objects:
            self._add_pdf_obj(pdf_object)
        return {index: objects[position] for index, position in positions.items()}


def share_fonts(pdf: FPDF) -> None:
    pdf.fonts.update(_font_library().fonts)
