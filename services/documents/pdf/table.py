"""The table of services and the totals below it."""

from dataclasses import dataclass

from services.documents.invoice.model import DocumentLine, InvoiceDocument, VatTotal
from services.documents.pdf.canvas import HAIRLINE, HEAVY_RULE, PAGE_WIDTH, THIN_RULE, Canvas
from services.documents.pdf.labels import FormLabels
from services.documents.pdf.pagination import Block
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_amount, format_currency, format_quantity

LEFT_EDGE, RIGHT_EDGE = 16.0, PAGE_WIDTH - 16.0
COLUMN_GAP = 4.0  # between columns
ROW_PADDING = 1.3  # above and below the text of a row
FONT_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
MIN_DESCRIPTION_WIDTH = 56.0  # of the descriptions, before the type gets smaller
MAX_UNIT_WIDTH = 20.0
# A description as long as a page must break somewhere: rows are cut into pieces of at most so many lines.
MAX_LINES_IN_PIECE = 12


@dataclass(frozen=True, slots=True)
class TableColumn:
    title: str
    cells: list[str]
    is_numeric: bool = True
    max_width: float = 60.0
    is_flexible: bool = False


@dataclass(frozen=True, slots=True)
class TableGrid:
    """Columns with their positions in millimetres: `edges` are left edges, of numbers right edges."""

    columns: list[TableColumn]
    edges: list[float]
    widths: list[float]
    style: Style
    heading: Style


def table_blocks(document: InvoiceDocument, labels: FormLabels, *, with_vat: bool = False) -> list[Block]:
    """The rows, the last of which is kept with the next block; `with_vat` adds the columns of rate and VAT."""
    grid = _build_grid(_build_columns(document, labels, with_vat))
    head = _head_block(grid)
    blocks = [head]
    for row in range(len(document.lines)):
        blocks += _row_blocks(grid, row, head)
    head.keep_with_next = True
    blocks[-1].keep_with_next = True
    return blocks


def _build_columns(document: InvoiceDocument, labels: FormLabels, with_vat: bool) -> list[TableColumn]:
    lines, language = document.lines, document.language
    rates = [_rate_text(line, labels) for line in lines]
    columns = [
        TableColumn(labels.number, [str(number) for number in range(1, len(lines) + 1)]),
        TableColumn(
            labels.description, [line.description for line in lines], is_numeric=False, is_flexible=True
        ),
        TableColumn(labels.quantity, [format_quantity(line.quantity, language) for line in lines]),
        TableColumn(labels.unit, [line.unit for line in lines], is_numeric=False, max_width=MAX_UNIT_WIDTH),
        TableColumn(labels.price, [format_amount(line.price, language) for line in lines]),
    ]
    if document.discount:
        columns.append(
            TableColumn(
                labels.discount,
                [format_amount(line.discount, language) if line.discount else "–" for line in lines],
            )
        )
    if with_vat or len(set(rates)) > 1:
        columns.append(TableColumn(labels.vat, rates, is_numeric=False, max_width=MAX_UNIT_WIDTH))
    if with_vat:
        columns.append(TableColumn(labels.vat_amount, [format_amount(line.vat, language) for line in lines]))
    columns.append(
        TableColumn(labels.amount, [format_amount(document.line_sum(line), language) for line in lines])
    )
    return columns


def _rate_text(line: DocumentLine, labels: FormLabels) -> str:
    return VatTotal(line.vat_label, line.net, line.vat).rate or line.vat_label or labels.no_vat


def _build_grid(columns: list[TableColumn]) -> TableGrid:
    """The descriptions get the width that the other columns leave; the type gets smaller when it is too little."""
    style, heading, widths = _set_in(FONT_SIZES[0], columns)
    for size in FONT_SIZES[1:]:
        if widths[1] >= MIN_DESCRIPTION_WIDTH:
            break
        style, heading, widths = _set_in(size, columns)
    edges, x = [], LEFT_EDGE
    for column, width in zip(columns, widths, strict=True):
        edges.append(x + width if column.is_numeric else x)
        x += width + COLUMN_GAP
    return TableGrid(columns, edges, widths, style, heading)


def _set_in(size: float, columns: list[TableColumn]) -> tuple[Style, Style, list[float]]:
    """The type of the cells, that of the headings, and the widths of the columns."""
    style, heading = Style(size), Style(size - 0.5, bold=True)
    widths = [_column_width(column, style, heading) for column in columns]
    widths[1] = RIGHT_EDGE - LEFT_EDGE - COLUMN_GAP * (len(columns) - 1) - sum(widths)
    return style, heading, widths


def _column_width(column: TableColumn, style: Style, heading: Style) -> float:
    if column.is_flexible:
        return 0.0
    return min(max([heading.width(column.title), *map(style.width, column.cells)]), column.max_width)


def _head_block(grid: TableGrid) -> Block:
    titles = [
        grid.heading.wrap(column.title, width + 1)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    height = max(map(len, titles)) * grid.heading.leading + 2 * ROW_PADDING

    def draw(canvas: Canvas, top: float) -> None:
        canvas.rule(LEFT_EDGE, top, RIGHT_EDGE, top, HEAVY_RULE)
        for column, edge, lines in zip(grid.columns, grid.edges, titles, strict=True):
            _draw_cell(canvas, column, edge, top + ROW_PADDING, lines, grid.heading)
        canvas.rule(LEFT_EDGE, top + height, RIGHT_EDGE, top + height, THIN_RULE)

    return Block(height, draw, space=5)


def _row_blocks(grid: TableGrid, row: int, head: Block) -> list[Block]:
    cells = [
        grid.style.wrap(column.cells[row], width + 0.01)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    pieces = range(0, max(map(len, cells)), MAX_LINES_IN_PIECE)
    return [
        _piece_block(
            grid,
            [cell[start : start + MAX_LINES_IN_PIECE] for cell in cells],
            head,
            start > 0,
            start == pieces[-1],
        )
        for start in pieces
    ]


def _piece_block(
    grid: TableGrid, cells: list[list[str]], head: Block, is_continuation: bool, is_last: bool
) -> Block:
    top_padding = 0.0 if is_continuation else ROW_PADDING
    height = max(map(len, cells)) * grid.style.leading + top_padding + (ROW_PADDING if is_last else 0)

    def draw(canvas: Canvas, top: float) -> None:
        for column, edge, lines in zip(grid.columns, grid.edges, cells, strict=True):
            _draw_cell(canvas, column, edge, top + top_padding, lines, grid.style)
        if is_last:
            canvas.rule(LEFT_EDGE, top + height, RIGHT_EDGE, top + height, HAIRLINE)

    return Block(height, draw, head=head)


def _draw_cell(
    canvas: Canvas, column: TableColumn, edge: float, top: float, lines: list[str], style: Style
) -> None:
    for line in lines:
        if column.is_numeric:
            canvas.right(edge, top, line, style)
        elif line:
            canvas.text(edge, top, line, style)
        top += style.leading


_LABEL_STYLE, _TOTAL_STYLE, _REASON_STYLE = Style(9), Style(11.5, bold=True), Style(8, grey=80)


def totals_block(document: InvoiceDocument, labels: FormLabels) -> Block:
    """Subtotal, discount, VAT per rate or its absence with the reason, and the total to pay."""
    language = document.language
    rows: list[tuple[str, str, Style]] = []
    if document.discount:
        rows += [
            (
                labels.before_discount,
                format_amount(document.subtotal + document.discount, language),
                _LABEL_STYLE,
            ),
            (labels.discount, f"–{format_amount(document.discount, language)}", _LABEL_STYLE),
        ]
    rows.append((labels.subtotal, format_amount(document.subtotal, language), _LABEL_STYLE))
    vat_template = labels.vat_included if document.prices_include_vat else labels.vat_on_top
    groups = document.vat_totals
    for group in groups:
        if group.rate:
            rows.append(
                (vat_template.format(rate=group.rate), format_amount(group.vat, language), _LABEL_STYLE)
            )
        else:
            # Beside taxed lines the reader must see how much of the sum is free of VAT.
            untaxed = format_amount(group.net, language) if len(groups) > 1 else "–"
            rows.append((group.label or labels.no_vat, untaxed, _LABEL_STYLE))
    reason = document.vat_reason if not all(group.vat for group in groups) else ""
    due = f"{labels.total_due}, {format_currency(document.currency, language)}"
    return _sums_block(rows, reason, (due, format_amount(document.total, language), _TOTAL_STYLE))


def _sums_block(rows: list[tuple[str, str, Style]], reason: str, due: tuple[str, str, Style]) -> Block:
    width = max(style.width(value) for _, value, style in [*rows, due])
    label_edge = RIGHT_EDGE - width - COLUMN_GAP
    wrapped_rows = [(style.wrap(label, label_edge - LEFT_EDGE), value, style) for label, value, style in rows]
    reason_lines = _REASON_STYLE.wrap(reason, (RIGHT_EDGE - LEFT_EDGE) * 0.7) if reason else []
    rows_height = sum(len(lines) * (style.leading + 0.5) for lines, _, style in wrapped_rows)
    height = 2.0 + rows_height + len(reason_lines) * _REASON_STYLE.leading + 2.5 + due[2].leading

    def draw(canvas: Canvas, top: float) -> None:
        top += 2.0
        for lines, value, style in wrapped_rows:
            canvas.right(RIGHT_EDGE, top, value, style)
            for line in lines:
                canvas.right(label_edge, top, line, style)
                top += style.leading + 0.5
        for line in reason_lines:
            canvas.right(RIGHT_EDGE, top, line, _REASON_STYLE)
            top += _REASON_STYLE.leading
        label, value, style = due
        start = label_edge - style.width(label) - 2
        canvas.rule(start, top + 1.2, RIGHT_EDGE, top + 1.2, THIN_RULE)
        canvas.right(label_edge, top + 2.5, label, style)
        canvas.right(RIGHT_EDGE, top + 2.5, value, style)

    return Block(height, draw, keep_with_next=True)
