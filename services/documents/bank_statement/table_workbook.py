"""The visible sheets of a workbook as rows."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from services.documents.bank_statement.limits import MAX_COLUMNS, MAX_ENTRIES, MAX_ROWS, require_short
from services.documents.bank_statement.table_cells import Cell, Row
from services.domain.errors import BadInput

_MAX_SHEETS = 20
_MAX_ROW_NUMBER = 1_048_576
"""Of a workbook: what stands further no program has written."""


def read_sheets(data: bytes) -> list[tuple[str, list[Row]]]:
    """Title and rows of each sheet that is seen; formulas are text.

    Raises `error-statement-damaged` and `-too-many`.
    """
    return [(title, [cells for _, cells in rows]) for title, rows in read_numbered_sheets(data)]


def read_numbered_sheets(data: bytes) -> list[tuple[str, list[tuple[int, Row]]]]:
    """The same, each row with the number that the spreadsheet shows beside it."""
    try:
        return _read(data)
    except (BadInput, MemoryError):
        raise
    except Exception:
        # The library raises errors of any class, often for styles that no reader needs.
        return _read_plain(data)


def _read_plain(data: bytes) -> list[tuple[str, list[tuple[int, Row]]]]:
    try:
        return _read(_without_styles(data))
    except (BadInput, MemoryError):
        raise
    except Exception as error:
        raise BadInput("error-statement-damaged") from error


def _read(data: bytes) -> list[tuple[str, list[tuple[int, Row]]]]:
    import openpyxl  # loaded with the first statement sent as a workbook

    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        return [(str(sheet.title), list(_rows(sheet))) for sheet in sheets[:_MAX_SHEETS]]
    finally:
        workbook.close()


def _rows(sheet: Any) -> Iterator[tuple[int, Row]]:
    sheet.reset_dimensions()  # banks' programs write «A1» whatever the size
    read = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)):
        if number > _MAX_ROW_NUMBER:
            break
        if row.count(None) == len(row):
            continue
        cells = [_cell(value) for value in row]
        while cells and cells[-1] == "":
            cells.pop()
        read += 1
        if read > MAX_ROWS:
            raise BadInput("error-statement-too-many", count=MAX_ENTRIES)
        yield number + 1, cells


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return Decimal(str(value))
    return require_short(str(value)).replace("_x000D_", "").strip()


def _without_styles(data: bytes) -> bytes:
    """The workbook without its looks: some programs of banks write styles that the library refuses."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as plain:
        for member in archive.infolist():
            if member.filename.rpartition("/")[2] not in {"styles.xml", "theme1.xml"}:
                plain.writestr(member, archive.read(member))
    return made.getvalue()
