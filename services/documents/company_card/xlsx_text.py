"""Text of a workbook as lines, cells of a row divided by tabs."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

_MAX_SHEETS = 10
_MAX_ROWS = 3000
_MAX_COLUMNS = 60


def extract_lines(data: bytes) -> Iterator[str]:
    """The rows of the visible sheets. For a damaged file the library raises errors of any class."""
    import openpyxl  # loaded with the first card sent as a workbook

    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"][:_MAX_SHEETS]:
            rows = sheet.iter_rows(max_row=_MAX_ROWS, max_col=_MAX_COLUMNS, values_only=True)
            for row in rows:
                line = "\t".join(text for value in row if (text := _text_of(value)))
                if line:
                    yield line
    finally:
        workbook.close()


def _text_of(value: Any) -> str:
    """A cell as it is read: a tax number that the workbook holds as a number has no fraction."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value).strip()
