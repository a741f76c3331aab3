"""The fonts of the documents, loaded once and shared by all documents: two for every one, the others where needed.

fpdf2 itself parses the font for each document and subsets it at output: 50 of its 100 ms a page. Here one template
document embeds every supported character once, and each document gets these objects as they are. A font of
`FALLBACK_FACES` is loaded, and then embedded, when a document has a letter of it.
"""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer
from fpdf.syntax import PDFContentStream, PDFObject
from typing_extensions import override

from services.documents.pdf.glyphs import (
    BOLD_FACE,
    FALLBACK_FACES,
    FONT_FOLDER,
    REGULAR_FACE,
    face_characters,
    to_printable,
    unite,
)

__all__ = ["FONT_FACES", "FONT_FAMILY", "SharedFonts", "Style", "share_fonts", "to_printable"]

FONT_FAMILY = "noto"
FONT_FACES = {False: ("", REGULAR_FACE), True: ("B", BOLD_FACE)}
_MILLIMETRES_IN_POINT = 25.4 / 72  # millimetres

Colour = tuple[int, int, int]
"""Red, green, blue, from 0 to 255."""


def colour_operator(colour: Colour, operator: str) -> str:
    return f"{' '.join(f'{part / 255:.3g}' for part in colour)} {operator}"


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points; `grey` is the lightness of the ink, 0 is black; `colour` replaces it.

    `spacing` is the distance between baselines, as a multiple of the size.
    """

    size: float
    bold: bool = False
    grey: int = 0
    spacing: float = 1.32
    colour: Colour | None = None
    leading: float = field(init=False, compare=False)
    """The height of a line in millimetres."""
    baseline: float = field(init=False, compare=False)
    """The distance from the top of a line to its baseline in millimetres; capitals are centred."""
    ink: str = field(init=False, compare=False)
    """The operator that chooses the colour."""

    def __post_init__(self) -> None:
        size = self.size * _MILLIMETRES_IN_POINT
        leading = size * self.spacing
        object.__setattr__(self, "leading", leading)
        object.__setattr__(self, "baseline", (leading + 0.714 * size) / 2)
        ink = colour_operator(self.colour, "rg") if self.colour else f"{self.grey / 255:.3g} g"
        object.__setattr__(self, "ink", ink)

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
    return sum(map(_widths(bold).__getitem__, text))


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


class _PreencodedFont(TTFFont):
    """A font whose characters all have their codes already, so that a text is encoded by one translation."""

    __slots__ = ("codes",)
    codes: dict[int, str]

    @override
    def encode_text(self, text: str) -> str:
        return f"({text.translate(self.codes)}) Tj"


class SerializedObject(PDFObject):
    """An object with known bytes: its number, and those that it refers to, are the same in every file."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    @override
    def serialize(self, *_: Any, **__: Any) -> bytes:  # type: ignore[override]  # fpdf2 says text, writes both
        return self._data


@dataclass(frozen=True, slots=True, eq=False)
class _Template:
    """Fonts that are embedded together, and the objects that embed them in any document."""

    fonts: dict[str, _PreencodedFont]
    objects: tuple[Any, ...]
    by_index: dict[int, Any]


class _Widths(dict[str, int]):
    """The widths of the letters in thousandths of the size; those of a fallback font are read when one is needed."""

    def __init__(self, bold: bool) -> None:
        font, self._bold = _main_template().fonts[FONT_FAMILY + FONT_FACES[bold][0]], bold
        super().__init__({chr(code): int(font.cw[code]) for code in font.codes})

    def __missing__(self, letter: str) -> int:
        position = _fallback_position(letter)
        if position is None:
            raise KeyError(letter)
        return self.setdefault(letter, int(_fallback_font(position, self._bold).cw[ord(letter)]))


_fonts_lock = threading.RLock()  # loading, and writing the objects of a template, changes what is shared


def _load(faces: dict[str, str], first_index: int) -> _Template:
    """`faces` are file names by the keys of their fonts; documents number them from `first_index`."""
    with _fonts_lock:
        pdf = FPDF()
        for index, (key, name) in enumerate(faces.items(), first_index):
            pdf.fonts[key] = _PreencodedFont(pdf, FONT_FOLDER / name, key, "")
            pdf.fonts[key].i = index
        fonts: dict[str, Any] = dict(pdf.fonts)
        characters = sorted(frozenset.intersection(*map(face_characters, faces.values())))
        for font in fonts.values():
            font.codes = {code: font.escape_text(chr(font.subset.pick(code))) for code in characters}
        producer = OutputProducer(pdf)
        by_index = producer._add_fonts({}, {}, {})
        objects = tuple(each for each in producer.pdf_objs if isinstance(each, PDFObject))
        for pdf_object in objects:
            _compress(pdf_object)
        return _Template(fonts, objects, by_index)


def _compress(pdf_object: Any) -> None:
    """Compresses the map from glyphs to letters, which fpdf2 leaves plain: 12 KB in each file for two fonts."""
    if isinstance(pdf_object, PDFContentStream) and pdf_object.filter is None:
        compressed = PDFContentStream(pdf_object.content_stream(), compress=True)
        pdf_object._contents, pdf_object.filter, pdf_object.length = (
            compressed._contents,
            compressed.filter,
            compressed.length,
        )


@cache
def _main_template() -> _Template:
    return _load({FONT_FAMILY + style: name for style, name in FONT_FACES.values()}, 1)


@cache
def _widths(bold: bool) -> _Widths:
    return _Widths(bold)


@cache
def _fallback_template(position: int, bold: bool) -> _Template:
    name = FALLBACK_FACES[position][bold]
    return _load({name: name}, 3 + 2 * position + bold)


def _fallback_font(position: int, bold: bool) -> _PreencodedFont:
    has_bold = FALLBACK_FACES[position][False] != FALLBACK_FACES[position][True]
    return next(iter(_fallback_template(position, bold and has_bold).fonts.values()))


@cache
def _fallback_position(letter: str) -> int | None:
    """Which of `FALLBACK_FACES` has the letter; None for a letter of the main fonts, and of none."""
    if ord(letter) in face_characters(REGULAR_FACE):
        return None
    found = (at for at, faces in enumerate(FALLBACK_FACES) if ord(letter) in face_characters(faces[0]))
    return next(found, None)


@cache
def _foreign_letters() -> re.Pattern[str]:
    letters = unite(regular for regular, _ in FALLBACK_FACES) - face_characters(REGULAR_FACE)
    return re.compile(f"[{re.escape(''.join(map(chr, sorted(letters))))}]")


def split_by_font(text: str, bold: bool) -> Iterator[tuple[TTFFont | None, str]] | None:
    """Runs of the text with the fallback font of each, None for the main one; None for a text that needs no other."""
    if not _foreign_letters().search(text):
        return None
    runs = groupby(text, _fallback_position)
    return ((None if at is None else _fallback_font(at, bold), "".join(run)) for at, run in runs)


@lru_cache(maxsize=16)  # 50 KB each; the number depends on nothing but the count of pages
def _serialize(template: _Template, first_number: int) -> tuple[tuple[bytes, ...], dict[int, int]]:
    """The font objects of a file where they are numbered from `first_number`, and the positions of fonts in them."""
    with _fonts_lock:  # the objects of the template carry the numbers while they are written
        for number, pdf_object in enumerate(template.objects, first_number):
            pdf_object.id = number
        data = tuple(_to_latin1(pdf_object.serialize()) for pdf_object in template.objects)
        positions = {index: font.id - first_number for index, font in template.by_index.items()}
    return data, positions


def _to_latin1(data: str | bytes) -> bytes:
    return data.encode("latin-1") if isinstance(data, str) else bytes(data)


class SharedFonts(OutputProducer):
    """Writes a document with the fonts of the templates instead of subsetting them anew."""

    @override
    def _add_fonts(self, *_: Any) -> dict[int, Any]:
        """The main fonts, and of the fallback ones those that pages name."""
        named = {font.i for font in self.fpdf.fonts.values()}
        templates = [_main_template()]
        templates += [
            _fallback_template(position, bold)
            for position in range(len(FALLBACK_FACES))
            for bold in (False, True)
            if 3 + 2 * position + bold in named
        ]
        fonts: dict[int, Any] = {}
        for template in templates:
            data, positions = _serialize(template, self.obj_id + 1)
            objects = [SerializedObject(serialized) for serialized in data]
            for pdf_object in objects:
                self._add_pdf_obj(pdf_object)
            fonts |= {index: objects[position] for index, position in positions.items()}
        return fonts


def share_fonts(pdf: FPDF) -> None:
    pdf.fonts.update(_main_template().fonts)
