"""The fonts of the documents, loaded once and shared by all documents: two for every one, the others where needed.

fpdf2 itself parses the font for each document and subsets it at output: 50 of its 100 ms a page. Here one template
embeds every supported character once, and each document gets these objects as they are. A font of `FALLBACK_FACES`
is loaded, and then embedded, when a document has a letter of it.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer
from fpdf.syntax import PDFContentStream, PDFObject

from services.documents.pdf.file import ObjectFile
from services.documents.pdf.glyphs import (
    BOLD_FACE,
    FALLBACK_FACES,
    FONT_FOLDER,
    REGULAR_FACE,
    face_characters,
    to_printable,
    unite,
)

__all__ = [
    "Colour",
    "Font",
    "Style",
    "colour_operator",
    "main_fonts",
    "put_fallback_fonts",
    "put_main_fonts",
    "split_by_font",
    "to_printable",
]

_FIRST_FALLBACK = 3  # pages name the main fonts F1 and F2, and those beside them from F3
_MILLIMETRES_IN_POINT = 25.4 / 72  # millimetres

Colour = tuple[int, int, int]
"""Red, green, blue, from 0 to 255."""


def colour_operator(colour: Colour, operator: str) -> str:
    return f"{' '.join(f'{part / 255:.3g}' for part in colour)} {operator}"


def _select(number: int, size: float) -> str:
    return f"/F{number} {size:.2f} Tf"


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
    font: str = field(init=False, compare=False)
    """The operator that chooses the main font of this weight and size."""

    def __post_init__(self) -> None:
        size = self.size * _MILLIMETRES_IN_POINT
        leading = size * self.spacing
        object.__setattr__(self, "leading", leading)
        object.__setattr__(self, "baseline", (leading + 0.714 * size) / 2)
        ink = colour_operator(self.colour, "rg") if self.colour else f"{self.grey / 255:.3g} g"
        object.__setattr__(self, "ink", ink)
        object.__setattr__(self, "font", _select(2 if self.bold else 1, self.size))

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
    return sum(map(_width_of(bold), text))


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


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font whose letters all have their codes, so that a text is encoded by one translation.

    Pages name it by its number. `widths` are those of the letters in thousandths of the size.
    """

    number: int
    codes: dict[int, str]
    widths: dict[str, int]

    def select(self, size: float) -> str:
        return _select(self.number, size)

    def show(self, text: str) -> str:
        return f"({text.translate(self.codes)}) Tj"


@dataclass(frozen=True, slots=True, eq=False)
class _Template:
    """Fonts that are embedded together, and the objects that embed them in any document."""

    fonts: tuple[Font, ...]
    objects: tuple[Any, ...]
    by_number: dict[int, Any]


class _Widths(dict[str, int]):
    """The widths of the letters; those of a fallback font are read when one is needed."""

    def __init__(self, bold: bool) -> None:
        super().__init__(main_fonts()[bold].widths)
        self._bold = bold

    def __missing__(self, letter: str) -> int:
        position = _fallback_position(letter)
        if position is None:
            raise KeyError(letter)
        return self.setdefault(letter, _fallback_font(position, self._bold).widths[letter])


_fonts_lock = threading.RLock()  # loading, and writing the objects of a template, changes what is shared


def _load(faces: Sequence[str], first_number: int) -> _Template:
    """`faces` are file names; documents number the fonts from `first_number`."""
    with _fonts_lock:
        pdf = FPDF()
        characters = sorted(frozenset.intersection(*map(face_characters, faces)))
        fonts = []
        for number, face in enumerate(faces, first_number):
            font: Any = TTFFont(pdf, FONT_FOLDER / face, face, "")
            font.i, pdf.fonts[face] = number, font
            codes = {code: font.escape_text(chr(font.subset.pick(code))) for code in characters}
            fonts.append(Font(number, codes, {chr(code): int(font.cw[code]) for code in characters}))
        producer = OutputProducer(pdf)
        by_number = producer._add_fonts({}, {}, {})
        objects = tuple(each for each in producer.pdf_objs if isinstance(each, PDFObject))
        for pdf_object in objects:
            _compress(pdf_object)
        return _Template(tuple(fonts), objects, by_number)


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
    return _load((REGULAR_FACE, BOLD_FACE), 1)


def main_fonts() -> tuple[Font, ...]:
    """The regular and the bold one."""
    return _main_template().fonts


@cache
def _width_of(bold: bool) -> Callable[[str], int]:
    return _Widths(bold).__getitem__


@cache
def _fallback_template(position: int, bold: bool) -> _Template:
    return _load((FALLBACK_FACES[position][bold],), _FIRST_FALLBACK + 2 * position + bold)


def _fallback_font(position: int, bold: bool) -> Font:
    has_bold = FALLBACK_FACES[position][False] != FALLBACK_FACES[position][True]
    return _fallback_template(position, bold and has_bold).fonts[0]


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


def split_by_font(text: str, bold: bool) -> Iterator[tuple[Font, str]] | None:
    """Runs of the text with the font of each; None for a text that needs the main one alone."""
    if not _foreign_letters().search(text):
        return None
    runs = groupby(text, _fallback_position)
    return (
        (main_fonts()[bold] if at is None else _fallback_font(at, bold), "".join(run)) for at, run in runs
    )


def put_main_fonts(file: ObjectFile) -> dict[int, int]:
    """Puts the main fonts into the file; returns the numbers of their objects by the numbers of the fonts."""
    return _put(_main_template(), file)


def put_fallback_fonts(file: ObjectFile, named: Iterable[int]) -> dict[int, int]:
    """As `put_main_fonts`, for the fallback fonts of these numbers."""
    fonts: dict[int, int] = {}
    for number in sorted(named):
        position, bold = divmod(number - _FIRST_FALLBACK, 2)
        fonts |= _put(_fallback_template(position, bool(bold)), file)
    return fonts


def _put(template: _Template, file: ObjectFile) -> dict[int, int]:
    first = file.reserve(len(template.objects))
    with _fonts_lock:  # the objects of the template carry the numbers while they are written
        for number, pdf_object in enumerate(template.objects, first):
            pdf_object.id = number
        for pdf_object in template.objects:
            file.put_written(pdf_object.id, _to_latin1(pdf_object.serialize()) + b"\n")
        return {number: font.id for number, font in template.by_number.items()}


def _to_latin1(data: str | bytes) -> bytes:
    return data.encode("latin-1") if isinstance(data, str) else bytes(data)
