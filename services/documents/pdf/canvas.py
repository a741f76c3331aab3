"""Draws text, rules, pictures and QR codes on a page, in millimetres from its top left corner.

fpdf2 keeps the document, its fonts and pictures, and writes the file. The operators of the pages are written here:
fpdf2's cells cost five times as much, and know nothing of the structure that every text belongs to.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF

from services.documents.pdf.archive import Archive, ArchiveFile, Attachment
from services.documents.pdf.pictures import Picture, embed_picture
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import (
    FONT_FACES,
    FONT_FAMILY,
    Colour,
    Style,
    colour_operator,
    share_fonts,
    split_by_font,
)

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
HAIRLINE, THIN_RULE, HEAVY_RULE = 0.12, 0.25, 0.6  # weights of rules
_POINTS = 72 / 25.4  # in a millimetre

QrMatrix = Sequence[Sequence[int]]


class _Page:
    """The operators of a page: its rules, drawn first, and its text."""

    def __init__(self) -> None:
        self.rules: list[str] = []
        self.content: list[str] = []
        self.marks = 0

    def finish(self) -> bytes:
        rules = ["/Artifact BMC", *self.rules, "EMC"] if self.rules else []
        return "\n".join([*rules, *self.content]).encode("latin-1")


class Canvas:
    """A document under construction; `add_page` first.

    A text belongs to the element of the last `begin`. Rules and boxes are decoration, as is everything that is
    drawn inside `decoration`.
    """

    def __init__(
        self,
        title: str,
        language: str,
        created: date,
        author: str,
        attachment: Attachment | None = None,
    ) -> None:
        self._pdf = pdf = FPDF()
        share_fonts(pdf)
        pdf.set_auto_page_break(False)
        pdf.set_title(title)
        pdf.set_author(author)
        pdf.set_lang(language)
        pdf.set_producer("Schetovod")
        # Midnight of the invoice's date, not the time of drawing: the same snapshot must give the same bytes.
        pdf.set_creation_date(datetime.combine(created, time(), UTC))
        self._archive = Archive(attachment)
        self._root = Element("Document")
        self._element = self._root
        self._open: Element | None = None  # whose marked content is being written
        self._pages: list[_Page] = []
        self._selections: dict[tuple[str, float], str] = {}  # of this page
        self._is_decoration = False
        self._out: list[str] = []  # the content of the page
        self._font, self._ink, self._weight, self._stroke = "", "", 0.0, ""

    def add_page(self) -> None:
        self._close()
        self._pdf.add_page()
        self._pages.append(_Page())
        self._out = self._pages[-1].content
        self._selections = {}
        self._font, self._ink, self._weight, self._stroke = "", "", 0.0, ""

    def begin(self, element: Element) -> None:
        """What is written from here on belongs to `element`."""
        self._element = element

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is written inside says nothing to a reader that the text does not say: marks, repeated heads, feet."""
        self._close()
        self._is_decoration = True
        self._out.append("/Artifact BMC")
        yield
        self._out.append("EMC")
        self._is_decoration = False

    def text(self, x: float, top: float, text: str, style: Style) -> None:
        """`top` is the top of the line; the baseline follows from the style."""
        if not text:
            return
        self._mark()
        out = self._out
        if style.ink != self._ink:
            self._ink = style.ink
            out.append(style.ink)
        main: Any = self._pdf.fonts[FONT_FAMILY + FONT_FACES[style.bold][0]]
        runs = split_by_font(text, style.bold)
        encoded = main.encode_text(text) if runs is None else self._encode_runs(main, runs, style.size)
        selected = self._select(main, style.size)
        if selected != self._font:
            self._font = selected
            encoded = f"{selected} {encoded}"  # fonts of runs come after it, and leave this one behind
        x, y = x * _POINTS, (PAGE_HEIGHT - top - style.baseline) * _POINTS
        out.append(f"BT {x:.2f} {y:.2f} Td {encoded} ET")

    def _encode_runs(self, main: Any, runs: Iterator[tuple[Any, str]], size: float) -> str:
        """Each run in its own font, then back to the main one."""
        encoded = []
        for fallback, run in runs:
            font = fallback or main
            self._pdf.fonts.setdefault(font.fontkey, font)
            encoded += [self._select(font, size), font.encode_text(run)]
        encoded.append(self._select(main, size))
        return " ".join(encoded)

    def _select(self, font: Any, size: float) -> str:
        """The operator that chooses the font; the page's resources name it from the first time on."""
        key = font.fontkey, size
        selection = self._selections.get(key)
        if selection is None:
            selection = self._pdf._set_font_for_page(font, size, wrap_in_text_object=False)
            self._selections[key] = selection
        return selection

    def right(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text), top, text, style)

    def center(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text) / 2, top, text, style)

    def lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> float:
        """Writes the lines one below the other; returns the top of the next line."""
        for line in lines:
            self.text(x, top, line, style)
            top += style.leading
        return top

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        weight: float = HAIRLINE,
        colour: Colour | None = None,
    ) -> None:
        self._stroke_path(f"{_point(x1, y1)} m {_point(x2, y2)} l S", weight, colour)

    def box(self, x: float, y: float, width: float, height: float, weight: float = HAIRLINE) -> None:
        self._stroke_path(
            f"{_point(x, y + height)} {width * _POINTS:.2f} {height * _POINTS:.2f} re S", weight, None
        )

    def _stroke_path(self, path: str, weight: float, colour: Colour | None) -> None:
        out = self._pages[-1].rules
        stroke = colour_operator(colour, "RG") if colour else "0 G"
        if stroke != self._stroke:
            self._stroke = stroke
            out.append(stroke)
        if weight != self._weight:
            self._weight = weight
            out.append(f"{weight * _POINTS:.2f} w")
        out.append(path)

    def code(self, matrix: QrMatrix, x: float, y: float, size: float, alt: str = "QR") -> None:
        """Draws a QR code of `size` millimetres without its quiet zone, which the caller leaves around it.

        All modules are one path: separate rectangles show seams, and take 4 ms.
        """
        rectangles = []
        for row, row_modules in enumerate(matrix):
            row_bytes = bytes(row_modules)
            start = row_bytes.find(1)
            while start >= 0:
                end = row_bytes.find(0, start)
                end = len(row_bytes) if end < 0 else end
                rectangles.append(f"{start} {row} {end - start} 1 re")
                start = row_bytes.find(1, end)
        module = size / len(matrix) * _POINTS
        self._begin_figure(alt, x, y, size, size)
        self._out.append(f"q {module:.4f} 0 0 {-module:.4f} {_point(x, y)} cm 0 g")
        self._out += ["\n".join(rectangles), "f Q"]

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float, alt: str) -> None:
        name = embed_picture(self._pdf, picture)
        self._begin_figure(alt, x, y, width, height)
        self._out.append(
            f"q {width * _POINTS:.2f} 0 0 {height * _POINTS:.2f} {_point(x, y + height)} cm {name} Do Q"
        )

    def _begin_figure(self, alt: str, x: float, y: float, width: float, height: float) -> None:
        left, right = x * _POINTS, (x + width) * _POINTS
        bottom, top = (PAGE_HEIGHT - y - height) * _POINTS, (PAGE_HEIGHT - y) * _POINTS
        self._element = Element("Figure", alt=alt, box=(left, bottom, right, top))
        self._mark()

    def watermark(self, text: str) -> None:
        """Draws a large, pale text across the page; call it first, so that it stays behind everything else."""
        style = Style(84, bold=True, grey=232)
        cos, sin = 0.615661, 0.788011  # of 52 degrees
        x, y = PAGE_WIDTH / 2 * _POINTS, PAGE_HEIGHT / 2 * _POINTS
        with self.decoration():
            self._out.append(
                f"q {cos} {sin} {-sin} {cos} {x - cos * x + sin * y:.2f} {y - sin * x - cos * y:.2f} cm"
            )
            self.center(PAGE_WIDTH / 2, PAGE_HEIGHT / 2 - style.leading / 2, text, style)
            self._out.append("Q")
        self._font = self._ink = ""

    def _mark(self) -> None:
        """Opens the marked content of the present element, unless it is open or this is decoration."""
        page = self._pages[-1]
        if self._open is self._element or self._is_decoration:
            return
        self._close()
        element = self._element
        if element is self._root:  # nobody has said what it is
            element = self._element = Element("P")
        element.place(self._root)
        element.kids.append((len(self._pages) - 1, page.marks))
        self._out.append(f"/{element.kind} <</MCID {page.marks}>> BDC")
        page.marks += 1
        self._open = element

    def _close(self) -> None:
        if self._open is not None:
            self._open = None
            self._pages[-1].content.append("EMC")

    def finish(self) -> bytes:
        self._close()
        for number, page in enumerate(self._pages, 1):
            made = self._pdf.pages[number]
            made.contents = bytearray(page.finish())
            made.struct_parents = number - 1
        self._archive.prepare(self._pdf, self._root)
        return bytes(self._pdf.output(output_producer_class=ArchiveFile))


def _point(x: float, y: float) -> str:
    return f"{x * _POINTS:.2f} {(PAGE_HEIGHT - y) * _POINTS:.2f}"
