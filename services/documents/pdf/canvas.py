"""Draws text, rules and QR codes on a page, in millimetres from its top left corner.

fpdf2 draws, but its layout is not used: its cells cost five times as much.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF

from services.documents.pdf.typeface import (
    FONT_FACES,
    FONT_FAMILY,
    SharedFonts,
    Style,
    share_fonts,
    split_by_font,
)

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
HAIRLINE, THIN_RULE, HEAVY_RULE = 0.12, 0.25, 0.6  # weights of rules

QrMatrix = Sequence[Sequence[int]]


class _FastPdf(FPDF):
    def write_text(self, x: float, y: float, text: str) -> None:
        """`FPDF.text` without its options, which take a third of a page's time."""
        font: Any = self.current_font
        if not self.current_font_is_set_on_page:
            self._out(self._set_font_for_page(font, self.font_size_pt))
        runs = split_by_font(text, "B" in self.font_style)
        encoded = font.encode_text(text) if runs is None else self._encode_runs(font, runs)
        self._out(f"BT {x * self.k:.2f} {(self.h - y) * self.k:.2f} Td {encoded} ET")

    def _encode_runs(self, main: Any, runs: Iterable[tuple[Any, str]]) -> str:
        """Each run in its own font, then back to the main one."""
        encoded = []
        for fallback, run in runs:
            font = fallback or main
            self.fonts.setdefault(font.fontkey, font)
            encoded.append(self._set_font_for_page(font, self.font_size_pt, wrap_in_text_object=False))
            encoded.append(font.encode_text(run))
        encoded.append(self._set_font_for_page(main, self.font_size_pt, wrap_in_text_object=False))
        return " ".join(encoded)

    def fill_modules(self, matrix: QrMatrix, x: float, y: float, module: float) -> None:
        """Fills all modules as one path: separate rectangles show seams, and 1,500 calls of `rect` take 4 ms."""
        rectangles = []
        for row, row_modules in enumerate(matrix):
            row_bytes = bytes(row_modules)
            start = row_bytes.find(1)
            while start >= 0:
                end = row_bytes.find(0, start)
                end = len(row_bytes) if end < 0 else end
                rectangles.append(f"{start} {row} {end - start} 1 re")
                start = row_bytes.find(1, end)
        size = module * self.k
        self._out(f"q {size:.4f} 0 0 {-size:.4f} {x * self.k:.2f} {(self.h - y) * self.k:.2f} cm 0 g")
        self._out("\n".join(rectangles))
        self._out("f Q")


class Canvas:
    """A document under construction; `add_page` first."""

    def __init__(self, title: str, language: str, created: date, author: str) -> None:
        self._pdf = pdf = _FastPdf()
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
            pdf.set_font(FONT_FAMILY, FONT_FACES[style.bold][0], style.size)
            pdf.set_fill_color(style.grey)  # what text is painted with
            self._style = style
        pdf.write_text(x, top + style.baseline, text)

    def right(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text), top, text, style)

    def center(self, x: float, top: float, text: str, style: Style) -> None:
        self.text(x - style.width(text) / 2, top, text, style)

    def lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> float:
        """Writes the lines one below the other; returns the top of the next line."""
        for line in lines:
            if line:
                self.text(x, top, line, style)
            top += style.leading
        return top

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = HAIRLINE) -> None:
        if weight != self._weight:
            self._pdf.set_line_width(weight)
            self._weight = weight
        self._pdf.line(x1, y1, x2, y2)

    def box(self, x: float, y: float, width: float, height: float, weight: float = HAIRLINE) -> None:
        if weight != self._weight:
            self._pdf.set_line_width(weight)
            self._weight = weight
        self._pdf.rect(x, y, width, height)

    def code(self, matrix: QrMatrix, x: float, y: float, size: float) -> None:
        """Draws a QR code of `size` millimetres without its quiet zone, which the caller leaves around it."""
        self._pdf.fill_modules(matrix, x, y, size / len(matrix))

    def watermark(self, text: str) -> None:
        """Draws a large, pale text across the page; call it first, so that it stays behind everything else."""
        style = Style(84, bold=True, grey=232)
        with self._pdf.rotation(52, PAGE_WIDTH / 2, PAGE_HEIGHT / 2):
            self.center(PAGE_WIDTH / 2, PAGE_HEIGHT / 2 - style.leading / 2, text, style)
        self._style = None  # the colour and the font from before are back

    def finish(self) -> bytes:
        return bytes(self._pdf.output(output_producer_class=SharedFonts))
