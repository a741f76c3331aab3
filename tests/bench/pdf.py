"""How fast an invoice becomes a PDF, beside reportlab and stock fpdf2.

    python -m tests.bench.pdf

The page is a Russian invoice of ten lines without its code. reportlab gets the very texts and rules of our page at
their final places, so it has no layout to do; stock fpdf2 gets the same texts as cells and an `FPDF.table()`, with
the same small fonts. Both are warm: fonts are registered and modules imported before the clock starts.
"""

import asyncio
import contextlib
import gc
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

import segno
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas as ReportlabCanvas

from services.documents.invoice.model import InvoiceDocument
from services.documents.payment_code import standards
from services.documents.pdf import render as rendering
from services.documents.pdf import typeface
from services.documents.pdf.canvas import PAGE_HEIGHT, Canvas, QrMatrix
from services.documents.pdf.render import payment_payload, render_invoice, render_invoice_with_code
from services.documents.pdf.typeface import Colour, Style
from services.documents.text.formats import format_amount, format_quantity
from tests.bench.table import Row, format_table
from tests.documents.pdf.reading import page_texts, solid
from tests.documents.pdf.samples import document, line

FONTS = Path(typeface.__file__).parent / "fonts"
POINT = 72 / 25.4
Text = tuple[float, float, str, Style]
Rule = tuple[float, float, float, float, float]


def ten_lines() -> InvoiceDocument:
    return document([line(f"Правовой анализ договора поставки № {n}", 12_500 + n) for n in range(10)])


@dataclass
class Drawing:
    """What our layout puts on a page, in millimetres."""

    texts: list[Text]
    rules: list[Rule]


class Recorder(Canvas):
    """Draws as ever and notes each text and rule."""

    drawing = Drawing([], [])

    def text(self, x: float, top: float, text: str, style: Style) -> None:
        self.drawing.texts.append((x, top + style.baseline, text, style))
        super().text(x, top, text, style)

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        weight: float = 0.12,
        colour: Colour | None = None,
    ) -> None:
        self.drawing.rules.append((x1, y1, x2, y2, weight))
        super().rule(x1, y1, x2, y2, weight, colour)

    def box(self, x: float, y: float, width: float, height: float, weight: float = 0.12) -> None:
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        for (x1, y1), (x2, y2) in pairwise(corners):
            self.drawing.rules.append((x1, y1, x2, y2, weight))
        super().box(x, y, width, height, weight)


def record(made: InvoiceDocument) -> Drawing:
    Recorder.drawing = Drawing([], [])
    usual, rendering.Canvas = rendering.Canvas, Recorder  # type: ignore[misc]
    try:
        render_invoice_with_code(made, None)
    finally:
        rendering.Canvas = usual  # type: ignore[misc]
    return Recorder.drawing


def with_reportlab(drawing: Drawing) -> bytes:
    target = io.BytesIO()
    canvas = ReportlabCanvas(
        target, pagesize=(210 * POINT, PAGE_HEIGHT * POINT), pageCompression=1, invariant=1
    )
    for x, y, text, style in drawing.texts:
        canvas.setFont("NotoBold" if style.bold else "Noto", style.size)
        canvas.setFillGray(style.grey / 255)
        canvas.drawString(x * POINT, (PAGE_HEIGHT - y) * POINT, text)
    for x1, y1, x2, y2, weight in drawing.rules:
        canvas.setLineWidth(weight * POINT)
        canvas.line(x1 * POINT, (PAGE_HEIGHT - y1) * POINT, x2 * POINT, (PAGE_HEIGHT - y2) * POINT)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def with_stock_fpdf(made: InvoiceDocument, drawing: Drawing) -> bytes:
    """The texts above and below the lines as multi-line cells, the lines as a table."""
    pdf = FPDF()
    pdf.add_font("noto", "", FONTS / "NotoSans-Regular.ttf")
    pdf.add_font("noto", "B", FONTS / "NotoSans-Bold.ttf")
    pdf.add_page()
    in_table = {text for row in table_rows(made) for text in row}
    for _, _, text, style in drawing.texts:
        if text not in in_table:
            pdf.set_font("noto", "B" if style.bold else "", style.size)
            pdf.multi_cell(0, style.leading, text, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("noto", "", 9)
    with pdf.table(col_widths=(8, 90, 16, 14, 30, 30)) as table:
        for cells in table_rows(made):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    return bytes(pdf.output())


def table_rows(made: InvoiceDocument) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("№", "Услуги", "Кол-во", "Ед.", "Цена", "Сумма")]
    for number, each in enumerate(made.lines, 1):
        price, whole = format_amount(each.price, "ru"), format_amount(each.gross, "ru")
        rows.append(
            (str(number), each.description, format_quantity(each.quantity, "ru"), each.unit, price, whole)
        )
    return rows


def fastest(tasks: Sequence[Callable[[], object]], rounds: int = 15) -> list[float]:
    """The best time of each in milliseconds of this process; they take turns, so that noise meets all alike."""
    best = [float("inf")] * len(tasks)
    for task in tasks:
        task()
    gc.collect()
    for _ in range(rounds):
        for index, task in enumerate(tasks):
            start = process_time()
            task()
            best[index] = min(best[index], 1000 * (process_time() - start))
    return best


async def lag_p99(made: InvoiceDocument, seconds: float = 3) -> float:
    """How late, in milliseconds, the event loop wakes while one thread renders without a pause."""
    running = True

    async def busy() -> None:
        while running:
            await asyncio.to_thread(render_invoice, made)

    task = asyncio.create_task(busy())
    late, end = [], perf_counter() + seconds
    while (start := perf_counter()) < end:
        await asyncio.sleep(0.002)
        late.append(1000 * (perf_counter() - start - 0.002))
    running = False
    with contextlib.suppress(asyncio.CancelledError):
        await task
    return quantiles(late, n=100)[98]


def same_text(made: InvoiceDocument, *files: bytes) -> None:
    """A yardstick that left something out would be no yardstick."""
    words = [
        made.number,
        made.purpose,
        *(each.description for each in made.lines),
        format_amount(made.total, "ru"),
    ]
    for data in files:
        text = solid("".join(page_texts(data)))
        missing = [word for word in words if solid(word) not in text]
        if missing:
            raise AssertionError(f"not on the page: {missing}")


def rows() -> list[Row]:
    pdfmetrics.registerFont(TTFont("Noto", FONTS / "NotoSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("NotoBold", FONTS / "NotoSans-Bold.ttf"))
    made = ten_lines()
    drawing = record(made)
    same_text(
        made, render_invoice_with_code(made, None), with_reportlab(drawing), with_stock_fpdf(made, drawing)
    )
    payload = payment_payload(made) or ""
    code: QrMatrix = standards.qr_modules(payload)

    def stock_code() -> object:
        return segno.make(payload, error="m", encoding="utf-8", micro=False)

    bare, whole, reportlab, stock, modules, by_segno = fastest(
        [
            lambda: render_invoice_with_code(made, None),
            lambda: render_invoice_with_code(made, code),
            lambda: with_reportlab(drawing),
            lambda: with_stock_fpdf(made, drawing),
            lambda: standards.qr_modules(payload),
            stock_code,
        ]
    )
    printed = modules + whole - bare
    size = len(render_invoice(made)) / 1024
    lag = asyncio.run(lag_p99(made))
    return [
        _compared("PDF, 10 lines, no QR; reportlab canvas", bare, reportlab, 2),
        _compared("PDF, 10 lines, no QR; stock FPDF.table()", bare, stock, 15),
        Row(
            "QR on the page; segno alone, its own mask",
            f"{printed:.1f} ms",
            f"{by_segno:.1f} ms",
            f"{by_segno / printed:.1f}×",
            "≤5 ms",
            printed <= 5,
        ),
        Row("size of the file with QR", f"{size:.0f} KB", goal="≤70 KB", met=size <= 70),
        Row("event loop late while rendering, p99", f"{lag:.1f} ms", goal="≤20 ms", met=lag <= 20),
    ]


def _compared(what: str, ours: float, yardstick: float, goal: int) -> Row:
    ratio = yardstick / ours
    return Row(what, f"{ours:.1f} ms", f"{yardstick:.1f} ms", f"{ratio:.1f}×", f"≥{goal}×", ratio >= goal)


if __name__ == "__main__":
    print(format_table(rows()))
