"""The table of services."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from services.documents.invoice.model import DocumentLine, InvoiceDocument, VatTotal
from services.documents.pdf.blocks import LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.canvas import HAIRLINE, HEAVY_RULE, THIN_RULE, Canvas
from services.documents.pdf.look import PLAIN, Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.structure import Element
from services.documents.pdf.typeface import Style
from services.documents.text.formats import format_amount, format_quantity, format_unit_price
from services.documents.text.wordings import SEPARATOR, FormLabels, primary_language

COLUMN_GAP = 4.0  # between columns
SMALLER_SIZES = (0.5, 1.0, 1.5, 2.0, 2.5)  # points less than the body's
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
    look: Look
    table: Element = field(default_factory=lambda: Element("Table"))


def table_blocks(
    document: InvoiceDocument,
    labels: FormLabels,
    look: Look = PLAIN,
    *,
    with_vat: bool = False,
    description: str = "",
    further: Sequence[TableColumn] = (),
) -> list[Block]:
    """The rows, the last of which is kept with the next block; `with_vat` adds the columns of rate and VAT.

    `description` is the heading of the first column of text, where the form has a word of its own for it. `further` are
    columns of a form's own behind it; the unit then goes before the quantity, as that form has them.
    """
    columns = _build_columns(document, labels, with_vat, description)
    if further:
        columns[2:4] = [*further, columns[3], columns[2]]
    grid = build_grid(columns, look)
    head = head_block(grid)
    blocks = [head]
    for row in range(len(document.lines)):
        blocks += row_blocks(grid, row, head)
    head.keep_with_next = True
    blocks[-1].keep_with_next = True
    return blocks


def _build_columns(
    document: InvoiceDocument, labels: FormLabels, with_vat: bool, description: str
) -> list[TableColumn]:
    lines, language = document.lines, primary_language(document.language)
    rates = [_rate_text(line, labels) for line in lines]
    columns = [
        TableColumn(labels.number, [str(number) for number in range(1, len(lines) + 1)]),
        TableColumn(
            description or labels.description,
            [line.description for line in lines],
            is_numeric=False,
            is_flexible=True,
        ),
        TableColumn(labels.quantity, [format_quantity(line.quantity, language) for line in lines]),
        TableColumn(labels.unit, [line.unit for line in lines], is_numeric=False, max_width=MAX_UNIT_WIDTH),
        TableColumn(
            labels.net_price if document.prices_are_net else labels.price,
            [_price_text(document, line, language) for line in lines],
        ),
    ]
    if document.discount:
        columns.append(
            TableColumn(
                labels.discount,
                [
                    format_amount(document.line_discount(line), language) if line.discount else "–"
                    for line in lines
                ],
            )
        )
    net_first = with_vat and not document.shows_gross
    amount = TableColumn(
        labels.amount_with_vat if with_vat and document.shows_gross else labels.amount,
        [format_amount(document.line_sum(line), language) for line in lines],
    )
    if net_first:
        columns.append(amount)
    if with_vat or len(set(rates)) > 1:
        columns.append(TableColumn(labels.vat, rates, is_numeric=False, max_width=MAX_UNIT_WIDTH))
    if with_vat:
        columns.append(TableColumn(labels.vat_amount, [format_amount(line.vat, language) for line in lines]))
    columns.append(
        TableColumn(labels.amount_with_vat, [format_amount(line.gross, language) for line in lines])
        if net_first
        else amount
    )
    return columns


def _price_text(document: InvoiceDocument, line: DocumentLine, language: str) -> str:
    if not document.prices_are_net or not document.prices_include_vat:
        return format_amount(line.price, language)
    return format_unit_price(net_unit_price(line), language)


def net_unit_price(line: DocumentLine) -> Decimal:
    """The price of a unit without the VAT that it includes, at most four decimals: art. 226 (8) asks for it.

    The exact price has no end for most rates: the net amount of the line is what counts, and this one fits it.
    """
    if not line.gross:
        return Decimal(0)
    price = line.price.amount * line.net.amount / line.gross.amount
    finest = price.quantize(Decimal("0.0001"))
    rounded = (price.quantize(places) for places in (Decimal("0.01"), Decimal("0.001")))
    return next((each for each in rounded if abs((each - price) * line.quantity) < Decimal("0.005")), finest)


def _rate_text(line: DocumentLine, labels: FormLabels) -> str:
    return VatTotal(line.vat_label, line.net, line.vat).rate or line.vat_label or labels.no_vat


def build_grid(columns: list[TableColumn], look: Look) -> TableGrid:
    """The flexible column gets the width that the others leave; the type gets smaller when it is too little."""
    flexible = next(index for index, column in enumerate(columns) if column.is_flexible)
    style, heading, widths = _set_in(0.0, columns, flexible, look)
    for smaller in SMALLER_SIZES:
        if widths[flexible] >= MIN_DESCRIPTION_WIDTH:
            break
        style, heading, widths = _set_in(smaller, columns, flexible, look)
    edges, x = [], LEFT_EDGE
    for column, width in zip(columns, widths, strict=True):
        edges.append(x + width if column.is_numeric else x)
        x += width + COLUMN_GAP
    return TableGrid(columns, edges, widths, style, heading, look)


def _set_in(
    smaller: float, columns: list[TableColumn], flexible: int, look: Look
) -> tuple[Style, Style, list[float]]:
    """The type of the cells, that of the headings, and the widths of the columns."""
    style = Style(look.size - smaller, spacing=look.spacing)
    heading = Style(look.size - smaller - 1, bold=True, spacing=look.spacing)
    widths = [_column_width(column, style, heading) for column in columns]
    widths[flexible] = RIGHT_EDGE - LEFT_EDGE - COLUMN_GAP * (len(columns) - 1) - sum(widths)
    return style, heading, widths


def _column_width(column: TableColumn, style: Style, heading: Style) -> float:
    """As wide as its widest cell; a heading takes two lines at most in each language."""
    if column.is_flexible:
        return 0.0
    title = max(_width_in_two_lines(part, heading) for part in column.title.split(SEPARATOR))
    return min(max([title, *map(style.width, column.cells)]), column.max_width)


def _width_in_two_lines(text: str, style: Style) -> float:
    words = text.split(" ")
    breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min((max(map(style.width, lines)) for lines in breaks), default=style.width(text))


def head_block(grid: TableGrid) -> Block:
    """The headings between two rules, each language on lines of its own.

    On a page where the table goes on they are only a repetition.
    """
    look, heading = grid.look, grid.heading
    titles = [
        heading.wrap(column.title.replace(SEPARATOR, "\n"), width + 0.01)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    count = max(map(len, titles))
    height = count * heading.leading + 2 * look.padding
    row = Element("TR", grid.table)
    cells = [Element("TH", row) for _ in titles]
    drawn: list[Canvas] = []

    def draw(canvas: Canvas, top: float) -> None:
        canvas.rule(LEFT_EDGE, top, RIGHT_EDGE, top, HEAVY_RULE, look.accent)
        canvas.rule(LEFT_EDGE, top + height, RIGHT_EDGE, top + height, THIN_RULE)
        if drawn and drawn[-1] is canvas:
            with canvas.decoration():
                draw_cells(canvas, top)
        else:
            drawn.append(canvas)
            draw_cells(canvas, top)

    def draw_cells(canvas: Canvas, top: float) -> None:
        for cell, column, edge, lines in zip(cells, grid.columns, grid.edges, titles, strict=True):
            canvas.begin(cell)
            _draw_cell(
                canvas,
                column,
                edge,
                top + look.padding + (count - len(lines)) * heading.leading,
                lines,
                heading,
            )

    return Block(height, draw, space=5 * look.air)


def row_blocks(grid: TableGrid, row: int, head: Block) -> list[Block]:
    texts = [
        grid.style.wrap(column.cells[row], width + 0.01)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    row_element = Element("TR", grid.table)
    elements = [Element("TD", row_element) for _ in texts]
    pieces = range(0, max(map(len, texts)), MAX_LINES_IN_PIECE)
    return [
        _piece_block(
            grid,
            [
                (each, text[start : start + MAX_LINES_IN_PIECE])
                for each, text in zip(elements, texts, strict=True)
            ],
            head,
            start > 0,
            start == pieces[-1],
        )
        for start in pieces
    ]


def _piece_block(
    grid: TableGrid,
    cells: list[tuple[Element, list[str]]],
    head: Block,
    is_continuation: bool,
    is_last: bool,
) -> Block:
    padding = grid.look.padding
    top_padding = 0.0 if is_continuation else padding
    count = max(len(lines) for _, lines in cells)
    height = count * grid.style.leading + top_padding + (padding if is_last else 0)

    def draw(canvas: Canvas, top: float) -> None:
        for column, edge, (element, lines) in zip(grid.columns, grid.edges, cells, strict=True):
            canvas.begin(element)
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
        else:
            canvas.text(edge, top, line, style)
        top += style.leading
