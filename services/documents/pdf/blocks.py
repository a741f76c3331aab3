"""Blocks of which the forms consist."""

import re
from collections.abc import Sequence

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import HAIRLINE, HEAVY_RULE, Canvas
from services.documents.pdf.pagination import Block
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.typeface import Style
from services.documents.text.formats import (
    NBSP,
    format_amount_with_abbreviation,
    format_long_date,
    format_period,
)
from services.domain.money.in_words import amount_in_words

CONTENT_WIDTH = RIGHT_EDGE - LEFT_EDGE
BODY_STYLE, NAME_STYLE, LABEL_STYLE = Style(9), Style(9, bold=True), Style(8, grey=80)
TITLE_STYLE, AMOUNT_IN_WORDS_STYLE = Style(15, bold=True), Style(9.5, bold=True)
LABEL_WIDTH = 28.0


def title_block(text: str, space: float = 7.0) -> Block:
    """The document's name over a heavy rule."""
    lines = TITLE_STYLE.wrap(text, CONTENT_WIDTH)
    height = len(lines) * TITLE_STYLE.leading + 2.2

    def draw(canvas: Canvas, top: float) -> None:
        bottom = canvas.lines(LEFT_EDGE, top, lines, TITLE_STYLE)
        canvas.rule(LEFT_EDGE, bottom + 1.6, RIGHT_EDGE, bottom + 1.6, HEAVY_RULE)

    return Block(height, draw, space=space)


def format_invoice_title(document: InvoiceDocument) -> str:
    """«Счет на оплату № … от …»; a preview has no number yet."""
    number = f"№ {document.number} " if document.number else ""
    return f"Счет на оплату {number}от {format_long_date(document.date, 'ru')}"


def field_blocks(label: str, text: str, name: str = "", *, space: float = 2.2) -> list[Block]:
    """`label` in the margin, `name` in bold and `text` below it; no blocks when both are empty.

    Each line is a block, so that a text longer than a page continues on the next one.
    """
    column = CONTENT_WIDTH - LABEL_WIDTH
    lines = [(line, NAME_STYLE) for line in NAME_STYLE.wrap(name, column) if line]
    lines += [(line, BODY_STYLE) for line in BODY_STYLE.wrap(text, column) if line]
    wrapped_label = LABEL_STYLE.wrap(label, LABEL_WIDTH - 2)

    def block_of_line(index: int) -> Block:
        line, style = lines[index]
        label_lines = wrapped_label[index : index + 1] if index < len(lines) - 1 else wrapped_label[index:]

        def draw(canvas: Canvas, top: float) -> None:
            canvas.lines(
                LEFT_EDGE, top + BODY_STYLE.baseline - LABEL_STYLE.baseline, label_lines, LABEL_STYLE
            )
            canvas.text(LEFT_EDGE + LABEL_WIDTH, top, line, style)

        return Block(
            max(style.leading, len(label_lines) * LABEL_STYLE.leading), draw, space=0 if index else space
        )

    return [block_of_line(index) for index in range(len(lines))]


def paragraph_blocks(text: str, style: Style = BODY_STYLE, *, space: float = 0.0) -> list[Block]:
    """The text, each line a block."""
    lines = style.wrap(text, CONTENT_WIDTH) if text else []

    def block_of_line(index: int) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            canvas.text(LEFT_EDGE, top, lines[index], style)

        return Block(style.leading, draw, space=0 if index else space)

    return [block_of_line(index) for index in range(len(lines))]


def keep_together(blocks: Sequence[Block]) -> list[Block]:
    """Keeps the blocks on one page: they move to the next one together."""
    for block in blocks[:-1]:
        block.keep_with_next = True
    return list(blocks)


def amount_in_words_blocks(document: InvoiceDocument, introduction: str = "") -> list[Block]:
    """«Всего наименований 1, на сумму 122 000,00 руб.» and the sum in words; in English only the words."""
    blocks: list[Block] = []
    if document.language == "ru":
        total = format_amount_with_abbreviation(document.total)
        count = f"Всего наименований {len(document.lines)}, на сумму {total}"
        blocks += paragraph_blocks(count, space=3.0)
    text = amount_in_words(document.total, document.language, decline_minor=document.decline_minor)
    text = re.sub(r" (\d\d) ", rf" \1{NBSP}", text)  # «00» and «копеек» stay on one line
    blocks += paragraph_blocks(introduction + text, AMOUNT_IN_WORDS_STYLE, space=0.8 if blocks else 3.0)
    return keep_together(blocks)


def format_service_period(document: InvoiceDocument) -> str:
    start = document.period_start or document.period_end
    end = document.period_end or document.period_start
    return format_period(start, end, document.language) if start and end else ""


def framed_blocks(label: str, text: str, *, space: float = 3.0) -> list[Block]:
    """`text`, which is to be copied word for word, in a hairline frame with its label."""
    if not text:
        return []
    lines = BODY_STYLE.wrap(text, CONTENT_WIDTH - 6)
    height = LABEL_STYLE.leading + len(lines) * BODY_STYLE.leading + 3.4

    def draw(canvas: Canvas, top: float) -> None:
        canvas.box(LEFT_EDGE, top, CONTENT_WIDTH, height, HAIRLINE)
        canvas.text(LEFT_EDGE + 3, top + 1.4, label, LABEL_STYLE)
        canvas.lines(LEFT_EDGE + 3, top + 1.6 + LABEL_STYLE.leading, lines, BODY_STYLE)

    return [Block(height, draw, space=space)]


def signature_block(people: Sequence[tuple[str, str]], stamp: str = "") -> Block:
    """A signature line for each (title, name); `stamp` marks the room for a seal."""
    rows = [(BODY_STYLE.wrap(role, 56), name) for role, name in people]
    row_height = 11.0
    heights = [max(row_height, len(role) * BODY_STYLE.leading + 5) for role, _ in rows]
    height = max(sum(heights) + 1, 26.0 if stamp else 0)

    def draw(canvas: Canvas, top: float) -> None:
        y = top
        for (role, name), height_of_row in zip(rows, heights, strict=True):
            line_top = y + height_of_row - BODY_STYLE.leading
            canvas.lines(LEFT_EDGE, line_top - (len(role) - 1) * BODY_STYLE.leading, role, BODY_STYLE)
            canvas.rule(
                LEFT_EDGE + 60, y + height_of_row - 0.6, LEFT_EDGE + 112, y + height_of_row - 0.6, HAIRLINE
            )
            canvas.lines(
                LEFT_EDGE + 115, line_top, BODY_STYLE.wrap(name, CONTENT_WIDTH - 115)[:2], BODY_STYLE
            )
            y += height_of_row
        if stamp:
            canvas.text(LEFT_EDGE + 60, y + 0.5, stamp, LABEL_STYLE)

    return Block(height, draw, space=4.0)
