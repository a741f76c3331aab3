"""A table of texts and sums, some rows of which are sums of others, in bold; its head is repeated on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.documents.pdf.blocks import LEFT_EDGE
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.table import (
    COLUMN_GAP,
    TableColumn,
    TableGrid,
    build_grid,
    head_block,
    row_blocks,
)
from services.documents.pdf.typeface import Style


@dataclass(frozen=True, slots=True)
class SumsColumn:
    """One column of a table is `is_flexible`: it gets the width that the others leave, and its texts are wrapped."""

    title: str
    is_numeric: bool = False
    is_flexible: bool = False


@dataclass(frozen=True, slots=True)
class SumsRow:
    """`is_sum` is set in bold: a balance, a turnover."""

    cells: tuple[str, ...]
    is_sum: bool = False


def sums_table_blocks(columns: Sequence[SumsColumn], rows: Sequence[SumsRow], look: Look) -> list[Block]:
    """The last row is kept with the next block, and the rows of sums at the end with one another."""
    grid = build_grid(
        [
            TableColumn(
                column.title,
                [row.cells[index] for row in rows],
                is_numeric=column.is_numeric,
                is_flexible=column.is_flexible,
            )
            for index, column in enumerate(columns)
        ],
        look,
    )
    bold = Style(grid.style.size, bold=True, spacing=grid.style.spacing)
    grid = _with_room_for(grid, bold, rows)
    head = head_block(grid)
    head.keep_with_next = True
    blocks = [head]
    for index, row in enumerate(rows):
        blocks += row_blocks(replace(grid, style=bold) if row.is_sum else grid, index, head)
        blocks[-1].keep_with_next = all(later.is_sum for later in rows[index + 1 :])
    blocks[-1].keep_with_next = True
    return blocks


def _with_room_for(grid: TableGrid, bold: Style, rows: Sequence[SumsRow]) -> TableGrid:
    """Columns of numbers get the width of their bold ones; the flexible column gives it."""
    wanted = [
        max([width, *(bold.width(row.cells[index]) for row in rows if row.is_sum)])
        if grid.columns[index].is_numeric
        else width
        for index, width in enumerate(grid.widths)
    ]
    given = sum(wanted) - sum(grid.widths)
    widths = [
        width - given if column.is_flexible else width
        for column, width in zip(grid.columns, wanted, strict=True)
    ]
    edges, left = [], LEFT_EDGE
    for column, width in zip(grid.columns, widths, strict=True):
        edges.append(left + width if column.is_numeric else left)
        left += width + COLUMN_GAP
    return replace(grid, widths=widths, edges=edges)
