"""The table of services and the totals under it."""

from dataclasses import dataclass

from services.documents.invoice.model import DocumentLine, InvoiceDocument, VatTotal
from services.documents.pdf.canvas import BOLD, HAIR, THIN, WIDTH, Canvas
from services.documents.pdf.flow import Block
from services.documents.pdf.formats import amount, currency, quantity
from services.documents.pdf.labels import Labels
from services.documents.pdf.typeface import Style

LEFT, RIGHT = 16.0, WIDTH - 16.0
GAP = 4.0  # between columns
PAD = 1.3  # above and below the text of a row
SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
NARROWEST = 56.0  # of the descriptions, before the type gets smaller
UNIT_WIDEST = 20.0
# A description as long as a page must break somewhere: rows are cut into pieces of at most so many lines.
PIECE = 12


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    cells: list[str]
    numeric: bool = True
    widest: float = 60.0
    flexible: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns with their places: `edges` are left edges, right ones for numbers."""

    columns: list[Column]
    edges: list[float]
    widths: list[float]
    style: Style
    heading: Style


def table(document: InvoiceDocument, labels: Labels, *, with_vat: bool = False) -> list[Block]:
    """The rows, the last of which is tied to what follows; `with_vat` adds the columns of rate and VAT."""
    grid = _grid(_columns(document, labels, with_vat))
    head = _head(grid)
    blocks = [head]
    for row in range(len(document.lines)):
        blocks += _row(grid, row, head)
    head.keep = True
    blocks[-1].keep = True
    return blocks


def _columns(document: InvoiceDocument, labels: Labels, with_vat: bool) -> list[Column]:
    lines, language = document.lines, document.language
    rates = [_rate(line, labels) for line in lines]
    columns = [
        Column(labels.number, [str(number) for number in range(1, len(lines) + 1)]),
        Column(labels.description, [line.description for line in lines], numeric=False, flexible=True),
        Column(labels.quantity, [quantity(line.quantity, language) for line in lines]),
        Column(labels.unit, [line.unit for line in lines], numeric=False, widest=UNIT_WIDEST),
        Column(labels.price, [amount(line.price, language) for line in lines]),
    ]
    if document.discount:
        columns.append(
            Column(
                labels.discount, [amount(line.discount, language) if line.discount else "–" for line in lines]
            )
        )
    if with_vat or len(set(rates)) > 1:
        columns.append(Column(labels.vat, rates, numeric=False, widest=UNIT_WIDEST))
    if with_vat:
        columns.append(Column(labels.vat_sum, [amount(line.vat, language) for line in lines]))
    columns.append(Column(labels.sum, [amount(document.line_sum(line), language) for line in lines]))
    return columns


def _rate(line: DocumentLine, labels: Labels) -> str:
    return VatTotal(line.vat_label, line.net, line.vat).rate or line.vat_label or labels.no_vat


def _grid(columns: list[Column]) -> Grid:
    """The descriptions get what the others leave; smaller type when that would be too little."""
    style, heading, widths = _set_in(SIZES[0], columns)
    for size in SIZES[1:]:
        if widths[1] >= NARROWEST:
            break
        style, heading, widths = _set_in(size, columns)
    edges, x = [], LEFT
    for column, width in zip(columns, widths, strict=True):
        edges.append(x + width if column.numeric else x)
        x += width + GAP
    return Grid(columns, edges, widths, style, heading)


def _set_in(size: float, columns: list[Column]) -> tuple[Style, Style, list[float]]:
    """The type of the cells, that of the headings, and the widths of the columns."""
    style, heading = Style(size), Style(size - 0.5, bold=True)
    widths = [_width(column, style, heading) for column in columns]
    widths[1] = RIGHT - LEFT - GAP * (len(columns) - 1) - sum(widths)
    return style, heading, widths


def _width(column: Column, style: Style, heading: Style) -> float:
    if column.flexible:
        return 0.0
    return min(max([heading.width(column.title), *map(style.width, column.cells)]), column.widest)


def _head(grid: Grid) -> Block:
    titles = [
        grid.heading.wrap(column.title, width + 1)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    height = max(map(len, titles)) * grid.heading.leading + 2 * PAD

    def draw(canvas: Canvas, top: float) -> None:
        canvas.rule(LEFT, top, RIGHT, top, BOLD)
        for column, edge, lines in zip(grid.columns, grid.edges, titles, strict=True):
            _cell(canvas, column, edge, top + PAD, lines, grid.heading)
        canvas.rule(LEFT, top + height, RIGHT, top + height, THIN)

    return Block(height, draw, space=5)


def _row(grid: Grid, row: int, head: Block) -> list[Block]:
    cells = [
        grid.style.wrap(column.cells[row], width + 0.01)
        for column, width in zip(grid.columns, grid.widths, strict=True)
    ]
    pieces = range(0, max(map(len, cells)), PIECE)
    return [
        _piece(grid, [cell[start : start + PIECE] for cell in cells], head, start > 0, start == pieces[-1])
        for start in pieces
    ]


def _piece(grid: Grid, cells: list[list[str]], head: Block, continued: bool, last: bool) -> Block:
    lead = 0.0 if continued else PAD
    height = max(map(len, cells)) * grid.style.leading + lead + (PAD if last else 0)

    def draw(canvas: Canvas, top: float) -> None:
        for column, edge, lines in zip(grid.columns, grid.edges, cells, strict=True):
            _cell(canvas, column, edge, top + lead, lines, grid.style)
        if last:
            canvas.rule(LEFT, top + height, RIGHT, top + height, HAIR)

    return Block(height, draw, head=head)


def _cell(canvas: Canvas, column: Column, edge: float, top: float, lines: list[str], style: Style) -> None:
    for line in lines:
        if column.numeric:
            canvas.right(edge, top, line, style)
        elif line:
            canvas.text(edge, top, line, style)
        top += style.leading


_LABEL, _STRONG, _SMALL = Style(9), Style(11.5, bold=True), Style(8, grey=80)


def totals(document: InvoiceDocument, labels: Labels) -> Block:
    """Subtotal, discount, VAT per rate or its absence with the reason, and the total to pay."""
    language = document.language
    rows: list[tuple[str, str, Style]] = []
    if document.discount:
        rows += [
            (labels.before_discount, amount(document.subtotal + document.discount, language), _LABEL),
            (labels.discount, f"–{amount(document.discount, language)}", _LABEL),
        ]
    rows.append((labels.subtotal, amount(document.subtotal, language), _LABEL))
    wording = labels.vat_included if document.prices_include_vat else labels.vat_on_top
    groups = document.vat_totals
    for group in groups:
        if group.rate:
            rows.append((wording.format(rate=group.rate), amount(group.vat, language), _LABEL))
        else:
            # Beside taxed lines the reader must see how much of the sum is free of VAT.
            free = amount(group.net, language) if len(groups) > 1 else "–"
            rows.append((group.label or labels.no_vat, free, _LABEL))
    reason = document.vat_reason if not all(group.vat for group in groups) else ""
    due = f"{labels.total_due}, {currency(document.currency, language)}"
    return _sums(rows, reason, (due, amount(document.total, language), _STRONG))


def _sums(rows: list[tuple[str, str, Style]], reason: str, due: tuple[str, str, Style]) -> Block:
    width = max(style.width(value) for _, value, style in [*rows, due])
    edge = RIGHT - width - GAP
    wrapped = [(style.wrap(label, edge - LEFT), value, style) for label, value, style in rows]
    note = _SMALL.wrap(reason, (RIGHT - LEFT) * 0.7) if reason else []
    body = sum(len(lines) * (style.leading + 0.5) for lines, _, style in wrapped)
    height = 2.0 + body + len(note) * _SMALL.leading + 2.5 + due[2].leading

    def draw(canvas: Canvas, top: float) -> None:
        top += 2.0
        for lines, value, style in wrapped:
            canvas.right(RIGHT, top, value, style)
            for line in lines:
                canvas.right(edge, top, line, style)
                top += style.leading + 0.5
        for line in note:
            canvas.right(RIGHT, top, line, _SMALL)
            top += _SMALL.leading
        label, value, style = due
        start = edge - style.width(label) - 2
        canvas.rule(start, top + 1.2, RIGHT, top + 1.2, THIN)
        canvas.right(edge, top + 2.5, label, style)
        canvas.right(RIGHT, top + 2.5, value, style)

    return Block(height, draw, keep=True)
