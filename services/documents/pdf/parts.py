"""The blocks that the forms are put together from."""

import re
from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import BOLD, HAIR, Canvas
from services.documents.pdf.flow import Block
from services.documents.pdf.formats import NBSP, amount_abbreviated, long_date, period
from services.documents.pdf.table import LEFT, RIGHT
from services.documents.pdf.typeface import Style
from services.domain.money.in_words import amount_in_words

FULL = RIGHT - LEFT
BODY, NAME, LABEL = Style(9), Style(9, bold=True), Style(8, grey=80)
TITLE, WORDS = Style(15, bold=True), Style(9.5, bold=True)
LABEL_WIDTH = 28.0


def title(text: str, space: float = 7.0) -> Block:
    """The document's name over a heavy rule."""
    lines = TITLE.wrap(text, FULL)
    height = len(lines) * TITLE.leading + 2.2

    def draw(canvas: Canvas, top: float) -> None:
        bottom = canvas.lines(LEFT, top, lines, TITLE)
        canvas.rule(LEFT, bottom + 1.6, RIGHT, bottom + 1.6, BOLD)

    return Block(height, draw, space=space)


def invoice_title(document: InvoiceDocument) -> str:
    """A preview has no number yet."""
    number = f"№ {document.number} " if document.number else ""
    return f"Счет на оплату {number}от {long_date(document.date, 'ru')}"


def field(label: str, text: str, name: str = "", *, space: float = 2.2) -> list[Block]:
    """`label` in the margin, `name` in bold and `text` under it; nothing when both are empty.

    A block a line, so that a text as long as a page flows on.
    """
    column = FULL - LABEL_WIDTH
    lines = [(line, NAME) for line in NAME.wrap(name, column) if line]
    lines += [(line, BODY) for line in BODY.wrap(text, column) if line]
    labels = LABEL.wrap(label, LABEL_WIDTH - 2)

    def draw(index: int) -> Block:
        line, style = lines[index]
        marks = labels[index : index + 1] if index < len(lines) - 1 else labels[index:]

        def paint(canvas: Canvas, top: float) -> None:
            canvas.lines(LEFT, top + BODY.baseline - LABEL.baseline, marks, LABEL)
            canvas.text(LEFT + LABEL_WIDTH, top, line, style)

        return Block(max(style.leading, len(marks) * LABEL.leading), paint, space=0 if index else space)

    return [draw(index) for index in range(len(lines))]


def paragraph(text: str, style: Style = BODY, *, space: float = 0.0) -> list[Block]:
    """A block a line."""
    lines = style.wrap(text, FULL) if text else []

    def line_block(index: int) -> Block:
        def paint(canvas: Canvas, top: float) -> None:
            canvas.text(LEFT, top, lines[index], style)

        return Block(style.leading, paint, space=0 if index else space)

    return [line_block(index) for index in range(len(lines))]


def together(blocks: Sequence[Block]) -> list[Block]:
    """Ties the blocks to one another; they move to the next page as one."""
    for block in blocks[:-1]:
        block.keep = True
    return list(blocks)


def words(document: InvoiceDocument, lead: str = "") -> list[Block]:
    """«Всего наименований 1, на сумму 122 000,00 руб.» and the sum in words; in English the words alone."""
    blocks: list[Block] = []
    if document.language == "ru":
        count = f"Всего наименований {len(document.lines)}, на сумму {amount_abbreviated(document.total)}"
        blocks += paragraph(count, space=3.0)
    text = amount_in_words(document.total, document.language, decline_minor=document.decline_minor)
    text = re.sub(r" (\d\d) ", rf" \1{NBSP}", text)  # «00» and «копеек» stay on one line
    blocks += paragraph(lead + text, WORDS, space=0.8 if blocks else 3.0)
    return together(blocks)


def service_period(document: InvoiceDocument) -> str:
    start = document.period_start or document.period_end
    end = document.period_end or document.period_start
    return period(start, end, document.language) if start and end else ""


def framed(label: str, text: str, *, space: float = 3.0) -> list[Block]:
    """`text` in a hairline frame with its label inside, to be copied word for word."""
    if not text:
        return []
    lines = BODY.wrap(text, FULL - 6)
    height = LABEL.leading + len(lines) * BODY.leading + 3.4

    def draw(canvas: Canvas, top: float) -> None:
        canvas.box(LEFT, top, FULL, height, HAIR)
        canvas.text(LEFT + 3, top + 1.4, label, LABEL)
        canvas.lines(LEFT + 3, top + 1.6 + LABEL.leading, lines, BODY)

    return [Block(height, draw, space=space)]


def signatures(people: Sequence[tuple[str, str]], stamp: str = "") -> Block:
    """A line to sign for each (title, name); `stamp` is the mark where a seal goes, with room for it."""
    rows = [(BODY.wrap(role, 56), name) for role, name in people]
    row_height = 11.0
    heights = [max(row_height, len(role) * BODY.leading + 5) for role, _ in rows]
    height = max(sum(heights) + 1, 26.0 if stamp else 0)

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        for (role, name), tall in zip(rows, heights, strict=True):
            base = y + tall - BODY.leading
            canvas.lines(LEFT, base - (len(role) - 1) * BODY.leading, role, BODY)
            canvas.rule(LEFT + 60, y + tall - 0.6, LEFT + 112, y + tall - 0.6, HAIR)
            canvas.lines(LEFT + 115, base, BODY.wrap(name, FULL - 115)[:2], BODY)
            y += tall
        if stamp:
            canvas.text(LEFT + 60, y + 0.5, stamp, LABEL)

    return Block(height, draw, space=4.0)
