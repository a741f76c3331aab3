"""Reads a workbook or a CSV into rows of known columns."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from services.documents.bank_statement.file_kinds import StatementKind, find_kind
from services.documents.bank_statement.limits import MAX_BYTES, MAX_ROWS
from services.documents.bank_statement.model import DayOrder
from services.documents.bank_statement.table_cells import Cell, Row, day_of, text_of, unguard
from services.documents.bank_statement.table_days import find_day_order
from services.documents.bank_statement.table_text import read_text_rows
from services.documents.bank_statement.table_workbook import read_numbered_sheets
from services.documents.bank_statement.workbook_head import peek_sheets
from services.documents.bring_in.headings import GUIDE, find_table
from services.documents.bring_in.model import (
    EXAMPLES,
    CellKind,
    ReadTables,
    SentCell,
    SentRow,
    Sheet,
    Untaken,
)
from services.domain.errors import BadInput

_DAYS = frozenset({"date", "due", "ends_on", "paid_on"})
_TOTAL = re.compile(r"\s*(?:итого|всего|total|grand total|jami)\s*[:.]?\s*", re.IGNORECASE)
_SLASHED = re.compile(r"\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_FEW_SHEETS = 2
_SENTENCES = {
    "error-statement-too-big": "error-bring-in-too-big",
    "error-statement-too-many": "error-bring-in-too-many",
    "error-statement-empty": "error-bring-in-empty",
    "error-statement-damaged": "error-bring-in-damaged",
    "error-statement-locked": "error-bring-in-locked",
    "error-statement-old-excel": "error-bring-in-old-excel",
}
"""Where the statement's readers speak of a bank's file."""


def looks_like_template(data: bytes) -> bool:
    """Whether it is the template, perhaps filled in: by the heads of several pages. Never raises."""
    try:
        found = [
            find_table("", [[text_of(cell) for cell in row] for row in rows]) for rows in peek_sheets(data)
        ]
        return len({one[0] for one in found if one is not None}) >= _FEW_SHEETS
    except Exception:
        return False


def read_tables(data: bytes, file_name: str) -> ReadTables:
    """The rows of all pages that are known by their heads. Raises BadInput with the sentence of what can't be read:
    `error-bring-in-too-big`, `-too-many`, `-empty`, `-damaged`, `-locked`, `-old-excel`, `-foreign`."""
    try:
        pages = _read_pages(data, file_name)
    except BadInput as error:
        raise BadInput(_SENTENCES.get(error.key, "error-bring-in-foreign"), **error.params) from error
    rows: list[SentRow] = []
    sheets: list[Sheet] = []
    untaken: list[Untaken] = []
    for title, page in pages:
        if not page or GUIDE.search(title):
            continue
        named = title if len(pages) > 1 else f"{title} {file_name}"
        found = find_table(named, [[text_of(cell) for cell in cells] for _, cells in page[:20]])
        if found is None:
            untaken.append(Untaken(title or file_name))
            continue
        sheet, place, columns = found
        sheets.append(sheet)
        untaken += _untaken(title, page[place][1], columns, page[place + 1 :])
        rows += _rows(sheet, title, page[place + 1 :], columns)
    if not sheets:
        raise BadInput("error-bring-in-foreign", file_name)
    if len(rows) > MAX_ROWS:
        raise BadInput("error-bring-in-too-many", count=MAX_ROWS)
    return ReadTables(tuple(rows), tuple(dict.fromkeys(sheets)), tuple(untaken))


def _read_pages(data: bytes, file_name: str) -> list[tuple[str, list[tuple[int, Row]]]]:
    if len(data) > MAX_BYTES:
        raise BadInput("error-bring-in-too-big", file_name)
    kind = find_kind(data, file_name)
    if kind is StatementKind.WORKBOOK:
        return read_numbered_sheets(data)
    if kind is not StatementKind.TEXT:
        raise BadInput("error-bring-in-foreign", file_name)
    rows, _ = read_text_rows(data)
    return [("", [(number, row) for number, row in enumerate(rows, start=1) if any(row)])]


def _rows(
    sheet: Sheet, title: str, page: Sequence[tuple[int, Row]], columns: dict[int, str]
) -> list[SentRow]:
    order = find_day_order(
        [
            cells[place]
            for _, cells in page
            for place, name in columns.items()
            if _holds_day(cells, place, name)
        ],
        (None, None),
    )
    found = []
    for number, cells in page:
        row = {
            name: cell
            for place, name in columns.items()
            if place < len(cells) and (cell := _sent(cells[place], name, order)) is not None
        }
        first = _first_text(cells)
        if not row or first.casefold().startswith(EXAMPLES) or _TOTAL.fullmatch(first):
            continue
        found.append(SentRow(sheet, title, number, row, unclear_days=order is None))
    return found


def _holds_day(cells: Row, place: int, name: str) -> bool:
    return name in _DAYS and place < len(cells) and cells[place] != ""


def _first_text(cells: Row) -> str:
    return next((text for cell in cells if (text := text_of(cell).strip())), "")


def _sent(cell: Cell, name: str, order: DayOrder | None) -> SentCell | None:
    if isinstance(cell, date):
        return SentCell(cell.isoformat(), CellKind.DAY)
    if isinstance(cell, Decimal):
        return SentCell(f"{cell:f}", CellKind.NUMBER)
    text = unguard(cell).replace("\u00a0", " ").strip()
    if name in _DAYS and order is DayOrder.MONTH_FIRST and _SLASHED.match(text):
        day = day_of(text, month_first=True)
        return SentCell(day.isoformat(), CellKind.DAY) if day is not None else SentCell(text)
    return SentCell(text) if text else None


def _untaken(
    title: str, heads: Row, columns: dict[int, str], page: Sequence[tuple[int, Row]]
) -> list[Untaken]:
    """Columns with values under a heading that says nothing here."""
    filled = {
        place for _, cells in page for place, cell in enumerate(cells) if place not in columns and cell != ""
    }
    return [
        Untaken(title, heading)
        for place, cell in enumerate(heads)
        if place in filled and (heading := text_of(cell).strip())
    ]
