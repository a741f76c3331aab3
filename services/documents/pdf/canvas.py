"""A page to draw on, in millimetres from its top left corner: text, rules and QR codes, nothing that flows.

fpdf2 draws, but nothing of its layout is used: its cells cost five times as much.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF

from services.documents.pdf.typeface import FACES, FAMILY, SharedFonts, Style, share_fonts

WIDTH, HEIGHT = 210.0, 297.0
HAIR, THIN, BOLD = 0.12, 0.25, 0.6  # weights of rules

Matrix = Sequence[Sequence[int]]


class _Page(FPDF):
    def show(self, x: float, y: float, text: str) -> None:
        """`FPDF.text` without what it offers beside text: a third of a page's time goes there."""
        font: Any = self.current_font
        if not self.current_font_is_set_on_page:
            self._out(self._set_font_for_page(font, self.font_size_pt))
        self._out(f"BT {x * self.k:.2f} {(self.h - y) * self.k:.2f} Td {font.encode_text(text)} ET")

    def fill_modules(self, matrix: Matrix, x: float, y: float, module: float) -> None:
        """One path for all: seams between rectangles would show, and 1,500 calls of `rect` take 4 ms."""
        parts = []
        for row, bits in enumerate(matrix):
            line = bytes(bits)
            start = line.find(1)
            while start >= 0:
                end = line.find(0, start)
                end = len(line) if end < 0 else end
                parts.append(f"{start} {row} {end - start} 1 re")
                start = line.find(1, end)
        size = module * self.k
        self._out(f"q {size:.4f} 0 0 {-size:.4f} {x * self.k:.2f} {(self.h - y) * self.k:.2f} cm 0 g")
        self._out("\n".join(parts))
        self._out("f Q")


class Canvas:
    """A document under construction; `add_page` first."""

    def __init__(self, title: str, language: str, created: date, author: str) -> None:
        self._pdf = pdf = _Page()
        share_fonts(pdf)
        pdf.set_auto_page_break(False)
        pdf.set_title(title)
        pdf.set_author(author)
        pdf.set_lang(language)
        # Midnight of the invoice's date, not the time of drawing: the same snapshot must give the same bytes.
        pdf.set_creation_date(datetime.combine(created, time(), UTC))
        self._weight = 0.0
        self._style: Style | None = None

    def add_page(self) -> None:
        self._pdf.add_page()
        self._weight, self._style = 0.0, None

    def text(self, x: float, top: float, text: str, style: Style) -> None:
        """`top` is the top of the line; the baseline follows from the style."""
        pdf = self._pdf
        if style is not self._style:
            pdf.set_font(FAMILY, FACES[style.bold][0], style.size)
            pdf.set_fill_color(style.grey)  # what text is painted with
            self._style = style
        pdf.show(x, top + style.baseline, text)

    def right(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text), top, text, style)

    def center(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text) / 2, top, text, style)

    def lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> float:
        """Writes the lines one under the other; returns where the next would begin."""
        for line in lines:
            if line:
                self.text(x, top, line, style)
            top += style.leading
        return top

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = HAIR) -> None:
        if weight != self._weight:
            self._pdf.set_line_width(weight)
            self._weight = weight
        self._pdf.line(x1, y1, x2, y2)

    def box(self, x: float, y: float, width: float, height: float, weight: float = HAIR) -> None:
        if weight != self._weight:
            self._pdf.set_line_width(weight)
            self._weight = weight
        self._pdf.rect(x, y, width, height)

    def code(self, matrix: Matrix, x: float, y: float, size: float) -> None:
        """A QR code of `size` millimetres without its quiet zone, which the caller leaves empty around it."""
        self._pdf.fill_modules(matrix, x, y, size / len(matrix))

    def watermark(self, text: str) -> None:
        """Large, pale and slanted across the page; drawn before anything else so that it stays behind."""
        style = Style(84, bold=True, grey=232)
        with self._pdf.rotation(52, WIDTH / 2, HEIGHT / 2):
            self.center(WIDTH / 2, HEIGHT / 2 - style.leading / 2, text, style)
        self._style = None  # the colour and the font from before are back

    def finish(self) -> bytes:
        return bytes(self._pdf.output(output_producer_class=SharedFonts))
