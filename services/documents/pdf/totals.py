"""What stands below the table: VAT by rate and the sum in words at the left, the sums at the right."""

import re
from dataclasses import dataclass

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import CONTENT_WIDTH, GUTTER, LEFT_EDGE, RIGHT_EDGE, wrap_label
from services.documents.pdf.canvas import HAIRLINE, THIN_RULE, Canvas
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.formats import (
    NBSP,
    format_amount,
    format_amount_with_currency,
    format_currency,
)
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Money

_COLUMN_GAP = 5.0
_VAT_GAP, _MIN_RATE_WIDTH, _MAX_VAT_WIDTH = 4.0, 18.0, 104.0  # of the table of VAT by rate
_MIN_LEFT_WIDTH = 70.0  # of the words beside the sums; below this they stand under them


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    value: str
    style: Style
    is_ruled: bool = False


def totals_blocks(
    document: InvoiceDocument,
    labels: FormLabels,
    look: Look = PLAIN,
    *,
    words_label: str = "",
    has_count: bool = True,
) -> list[Block]:
    """All that is kept with the last row: the sums, VAT by rate where it is mixed, the sum in words."""
    rows, reason = _rows(document, labels, look)
    value_width = max(row.style.width(row.value) for row in rows)
    label_width = max(row.style.width(row.label) for row in rows)
    right_width = min(value_width + _COLUMN_GAP + label_width, CONTENT_WIDTH * 0.62)
    left_width = CONTENT_WIDTH - right_width - GUTTER
    vat_table = _vat_table(document, labels, look, left_width) if document.needs_vat_table else None
    is_beside = left_width >= (vat_table.width if vat_table else _MIN_LEFT_WIDTH)
    sums = _sums_block(rows, value_width, right_width, look)
    left: list[Block] = []
    if vat_table:
        left.append(vat_table.block)
    if reason:
        left.append(
            _text_block(reason, look.label, left_width if is_beside else CONTENT_WIDTH, 2.2 * look.air)
        )
    words_width = left_width if is_beside and not vat_table else CONTENT_WIDTH
    words = _words_blocks(document, look, words_width, words_label, has_count)
    if not is_beside:
        return _chain([sums, *left, *words])
    if not vat_table:
        return _chain([_beside([*left, *words], sums)])
    return _chain([_beside(left, sums), *words])


def _chain(blocks: list[Block]) -> list[Block]:
    for block in blocks:
        block.keep_with_next = True
    return blocks


def _rows(document: InvoiceDocument, labels: FormLabels, look: Look) -> tuple[list[_Row], str]:
    language = primary_language(document.language)

    def amount(money: Money) -> str:
        return format_amount(money, language)

    rows: list[_Row] = []
    if document.discount:
        before = document.subtotal + document.shown_discount
        rows += [
            _Row(labels.before_discount, amount(before), look.body),
            _Row(labels.discount, f"–{amount(document.shown_discount)}", look.body),
        ]
    rows.append(_Row(labels.subtotal, amount(document.subtotal), look.body))
    template = labels.vat_included if document.shows_gross else labels.vat_on_top
    groups = document.vat_totals
    for group in groups:
        if group.rate:
            rows.append(_Row(template.format(rate=group.rate), amount(group.vat), look.body))
        else:
            # Beside taxed lines the reader must see how much of the sum is free of VAT.
            untaxed = amount(group.net) if len(groups) > 1 else "–"
            rows.append(_Row(group.label or labels.no_vat, untaxed, look.body))
    due = f"{labels.total_due}, {format_currency(document.currency, language)}"
    rows.append(_Row(due, amount(document.total), look.total, is_ruled=True))
    if document.paid:
        rows += [
            _Row(labels.paid, amount(document.paid), look.body),
            _Row(labels.balance, amount(document.balance), look.total, is_ruled=True),
        ]
    return rows, document.vat_reason if not all(group.vat for group in groups) else ""


def _sums_block(rows: list[_Row], value_width: float, width: float, look: Look) -> Block:
    label_edge = RIGHT_EDGE - value_width - _COLUMN_GAP
    label_width = width - value_width - _COLUMN_GAP
    wrapped = [(row, wrap_label(row.style, row.label, label_width + 0.01), Element("P")) for row in rows]
    gap = 0.6 * look.air
    ruled = 1.6 + 1.4 * look.air
    height = 2.0 * look.air + sum(
        len(lines) * row.style.leading + gap + (ruled if row.is_ruled else 0) for row, lines, _ in wrapped
    )

    def draw(canvas: Canvas, top: float) -> None:
        top += 2.0 * look.air
        for row, lines, element in wrapped:
            canvas.begin(element)
            if row.is_ruled:
                top += ruled
                canvas.rule(RIGHT_EDGE - width, top - 1, RIGHT_EDGE, top - 1, THIN_RULE, look.accent)
            y = top
            for line in lines:
                canvas.right(label_edge, y, line, row.style)
                y += row.style.leading
            canvas.right(RIGHT_EDGE, top, row.value, row.style)
            top = y + gap

    return Block(height, draw)


@dataclass(frozen=True, slots=True)
class _VatTable:
    width: float
    block: Block


def _vat_table(document: InvoiceDocument, labels: FormLabels, look: Look, room: float) -> _VatTable:
    """Rate, net, VAT, gross: one row for each rate, and their sums (Directive 2006/112/EC, art. 226 (8) to (10)).

    As wide as `room` allows, but no narrower than its sums nor wider than `_MAX_VAT_WIDTH`.
    """
    language = primary_language(document.language)
    heads = [labels.vat_rate, labels.net_amount, labels.vat_amount, labels.amount_with_vat]
    rows = [
        [
            group.rate or group.label or labels.no_vat,
            format_amount(group.net, language),
            format_amount(group.vat, language) if group.rate else "–",
            format_amount(group.net + group.vat, language),
        ]
        for group in document.vat_totals
    ]
    if len(rows) > 1:
        total = document.total
        rows.append(
            [
                labels.vat_total,
                format_amount(total - document.vat, language),
                format_amount(document.vat, language),
                format_amount(total, language),
            ]
        )
    style, heading = (
        Style(look.size - 1, spacing=look.spacing),
        Style(look.size - 2, grey=80, spacing=look.spacing),
    )
    number_width = max(style.width(cell) for row in rows for cell in row[1:])
    number_width = max(number_width, *(max(map(heading.width, head.split(" "))) for head in heads[1:]))
    numbers = 3 * (number_width + _VAT_GAP)
    width = max(min(room, _MAX_VAT_WIDTH), numbers + _MIN_RATE_WIDTH)
    first_width = width - numbers
    wrapped_heads = [
        heading.wrap(head, first_width if index == 0 else number_width + 0.01)
        for index, head in enumerate(heads)
    ]
    wrapped = [[style.wrap(row[0], first_width - 2), *([cell] for cell in row[1:])] for row in rows]
    head_height = max(map(len, wrapped_heads)) * heading.leading + 1
    heights = [len(row[0]) * style.leading + 0.8 for row in wrapped]
    table = Element("Table")
    head_row = Element("TR", table)
    head_cells = [Element("TH", head_row) for _ in heads]
    body = [[Element("TD", row) for _ in heads] for row in (Element("TR", table) for _ in wrapped)]
    edges = [LEFT_EDGE + first_width + (index + 1) * (number_width + _VAT_GAP) for index in range(3)]

    def draw(canvas: Canvas, top: float) -> None:
        top += 2.0 * look.air
        for index, (cell, lines) in enumerate(zip(head_cells, wrapped_heads, strict=True)):
            canvas.begin(cell)
            y = top
            for line in lines:
                if index:
                    canvas.right(edges[index - 1], y, line, heading)
                else:
                    canvas.text(LEFT_EDGE, y, line, heading)
                y += heading.leading
        y = top + head_height
        for row, height, cells in zip(wrapped, heights, body, strict=True):
            canvas.rule(LEFT_EDGE, y, LEFT_EDGE + width, y, HAIRLINE)
            canvas.begin(cells[0])
            canvas.lines(LEFT_EDGE, y + 0.4, row[0], style)
            for cell, edge, lines in zip(cells[1:], edges, row[1:], strict=True):
                canvas.begin(cell)
                canvas.right(edge, y + 0.4, lines[0], style)
            y += height

    return _VatTable(width, Block(2.0 * look.air + head_height + sum(heights), draw))


def _text_block(text: str, style: Style, width: float, space: float) -> Block:
    lines = style.wrap(text, width)
    element = Element("P")

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(element)
        canvas.lines(LEFT_EDGE, top, lines, style)

    return Block(len(lines) * style.leading, draw, space=space)


def _words_blocks(
    document: InvoiceDocument, look: Look, width: float, label: str, has_count: bool
) -> list[Block]:
    """«Всего наименований 1, на сумму 122 000,00 руб.» and the sum in words of each language."""
    blocks = []
    if has_count:
        for place, each in enumerate(document.language.split("+")):
            total = format_amount_with_currency(document.total, each)
            text = form_labels(each).count.format(count=len(document.lines), total=total)
            blocks.append(_text_block(text, look.body, width, 0 if place else 3.0 * look.air))
    for language in document.language.split("+"):
        text = amount_in_words(document.total, language, decline_minor=document.decline_minor)
        text = re.sub(r" (\d\d) ", rf" \1{NBSP}", text)  # «00 копеек» on one line
        blocks.append(
            _text_block(
                f"{label}{text}" if language == "ru" else text, look.name, width, 0.8 if blocks else 3.0
            )
        )
    return blocks


def _beside(left: list[Block], right: Block) -> Block:
    """The blocks at the left one below the other, and at their right the sums."""
    height = max(sum(block.space + block.height for block in left), right.height)

    def draw(canvas: Canvas, top: float) -> None:
        right.draw(canvas, top)  # read first: the words say the same once more
        y = top
        for block in left:
            y += block.space
            block.draw(canvas, y)
            y += block.height

    return Block(height, draw)
