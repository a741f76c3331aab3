"""Rows as files: XLSX with real dates and numbers, CSV as Russian spreadsheets read it. Text never becomes a formula.

XlsxWriter keeps one row in memory and takes Decimal as it is; openpyxl would hold the whole sheet.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import TYPE_CHECKING, Any, BinaryIO

from services.domain.errors import BadInput
from services.domain.money.money import Currency, Money

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | Money | date | datetime | None
"""A datetime is naive, in the firm's zone: spreadsheets know no zones."""

FORMULA_PREFIXES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters that start a formula or are skipped before one, full-width forms included (OWASP, CSV injection)."""

MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH = 8, 42
"""In characters; longer text wraps inside its cell."""
PAPER_A4 = 9
LINE_HEIGHT = 15
"""Points."""
MAX_ROW_LINES = 20
ALIGN_RIGHT = {"align": "right", "indent": 1}
"""The indent keeps numbers apart from the text in the next column."""
MAX_ROWS = 1_048_576 - 20
"""Of a sheet, with room for the totals. XlsxWriter silently drops what exceeds a limit."""
MAX_CELL_LENGTH = 32_767
"""In characters."""
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`in_totals` is False for a row that no total includes: a draft, a void invoice. `counts` are the columns of a row
    that is in the totals of these only."""

    cells: tuple[Cell, ...]
    in_totals: bool = True
    counts: frozenset[int] | None = None


@dataclass
class ColumnTotals:
    """Sums of the rows that are in totals, by currency and column."""

    columns: frozenset[int]
    sums: dict[Currency, dict[int, Money]] = field(default_factory=dict)

    def add(self, row: SheetRow) -> None:
        if row.in_totals:
            for column in self.columns if row.counts is None else self.columns & row.counts:
                cell = row.cells[column]
                if isinstance(cell, Money):
                    sums = self.sums.setdefault(cell.currency, {})
                    sums[column] = sums[column] + cell if column in sums else cell


class XlsxFile:
    """Writes a workbook into `target`, sheet after sheet. Use it with `with`: rows lie in temporary files until
    `close`, and leaving the block deletes them.
    """

    def __init__(self, target: BinaryIO, created: datetime) -> None:
        from xlsxwriter import Workbook  # late: only exports need it, and the process starts without

        self._folder = TemporaryDirectory(prefix="schetovod-", ignore_cleanup_errors=True)
        options = {"constant_memory": True, "strings_to_formulas": False, "tmpdir": self._folder.name}
        self.book: Workbook = Workbook(target, options)
        self.book.set_properties({"created": created.replace(tzinfo=None)})
        self._formats = {
            "head": self._format(bold=True, text_wrap=True, bottom=1, bg_color="#F2F2F2"),
            "date": self._format(num_format="dd.mm.yyyy", align="left"),
            "moment": self._format(num_format="dd.mm.yyyy hh:mm", align="left"),
            "head-right": self._format(
                bold=True, text_wrap=True, bottom=1, bg_color="#F2F2F2", **ALIGN_RIGHT
            ),
            "money": self._format(num_format="#,##0.00", **ALIGN_RIGHT),
            "number": self._format(**ALIGN_RIGHT),
            "total": self._format(bold=True, top=1),
            "total-money": self._format(bold=True, num_format="#,##0.00", top=1, **ALIGN_RIGHT),
            "text": self._format(),
            "long": self._format(text_wrap=True),
            # These stay text also when somebody edits the cell.
            "risky": self._format(quote_prefix=True),
            "risky-long": self._format(quote_prefix=True, text_wrap=True),
        }

    def _format(self, **properties: Any) -> Any:
        return self.book.add_format({"valign": "top", **properties})

    def add_sheet(self, title: str, headings: Sequence[str], totals: ColumnTotals) -> "XlsxSheet":
        return XlsxSheet(self.book.add_worksheet(title[:31]), self._formats, headings, totals)

    def close(self) -> None:
        """Writes the workbook into its target."""
        self.book.close()

    def __enter__(self) -> "XlsxFile":
        return self

    def __exit__(self, *_: object) -> None:
        for page in self.book.worksheets():
            if page.row_data_fh is not None:
                page.row_data_fh.close()
        self._folder.cleanup()


class XlsxSheet:
    def __init__(
        self, sheet: "Worksheet", formats: dict[str, Any], headings: Sequence[str], totals: ColumnTotals
    ) -> None:
        self._sheet, self._formats, self._totals = sheet, formats, totals
        self._widths = [len(max(heading.split(), key=len, default="")) + 2 for heading in headings]
        self._next = 1
        # LibreOffice gives no row more than one line by itself.
        lines = [len(wrap(heading, width)) for heading, width in zip(headings, self._widths, strict=True)]
        sheet.set_row(0, LINE_HEIGHT * max(lines))
        for column, heading in enumerate(headings):
            properties = "head-right" if column in totals.columns else "head"
            sheet.write_string(0, column, heading, formats[properties])
        sheet.freeze_panes(1, 0)
        # On paper: as wide as a page, with the heading on each.
        sheet.set_landscape()
        sheet.set_paper(PAPER_A4)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&L&A&R&P / &N")

    def write(self, rows: Sequence[SheetRow]) -> None:
        """Raises `error-export-too-long`."""
        if self._next + len(rows) > MAX_ROWS:
            raise BadInput("error-export-too-long")
        for row in rows:
            lines = max((_count_lines(cell) for cell in row.cells if isinstance(cell, str)), default=1)
            if lines > 1:
                self._sheet.set_row(self._next, LINE_HEIGHT * min(lines, MAX_ROW_LINES))
            for column, cell in enumerate(row.cells):
                self._write_cell(column, cell)
            self._totals.add(row)
            self._next += 1

    def finish(self, total: str, label_column: int, currency_column: int | None) -> None:
        """Adds filters and a row of totals per currency: `total` stands in `label_column`, the code of the currency in
        `currency_column`."""
        columns = len(self._widths)
        self._sheet.autofilter(0, 0, max(self._next - 1, 0), columns - 1)
        self._sheet.ignore_errors(
            {"number_stored_as_text": f"A1:{_column_letters(columns - 1)}{self._next + 1}"}
        )
        for currency in sorted(self._totals.sums):
            bold = self._formats["total"]
            for column in range(columns):
                self._sheet.write_blank(self._next, column, None, bold)
            self._sheet.write_string(self._next, label_column, total, bold)
            if currency_column is not None:
                self._sheet.write_string(self._next, currency_column, currency.value, bold)
            for column, money in sorted(self._totals.sums[currency].items()):
                self._sheet.write_number(self._next, column, money.amount, self._formats["total-money"])
                self._widen(column, f" {money.amount:,}")
            self._next += 1
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(max(width, MIN_COLUMN_WIDTH), MAX_COLUMN_WIDTH))

    def _write_cell(self, column: int, cell: Cell) -> None:
        sheet, row = self._sheet, self._next
        match cell:
            case None:
                return
            case str():
                # Never `write`: it guesses numbers, links and formulas.
                text = cell if len(cell) <= MAX_CELL_LENGTH else cell[: MAX_CELL_LENGTH - 1] + "…"
                is_long = _count_lines(text) > 1
                name = (
                    ("risky-long" if is_long else "risky")
                    if may_be_formula(text)
                    else "long"
                    if is_long
                    else "text"
                )
                sheet.write_string(row, column, text, self._formats[name])
                self._widen(column, text)
            case Money():
                sheet.write_number(row, column, cell.amount, self._formats["money"])
                self._widen(column, f" {cell.amount:,}")
            case datetime():
                sheet.write_datetime(row, column, cell, self._formats["moment"])
                self._widen(column, "31.12.2026 23:59")
            case date():
                sheet.write_datetime(row, column, cell, self._formats["date"])
                self._widen(column, "31.12.2026")
            case _:
                sheet.write_number(row, column, cell, self._formats["number"])
                self._widen(column, str(cell))

    def _widen(self, column: int, text: str) -> None:
        self._widths[column] = max(self._widths[column], len(text) + 2)


class CsvFile:
    """`;`, UTF-8 with a mark, CRLF, decimal comma, dd.mm.yyyy, and every text in quotes."""

    def __init__(self, target: BinaryIO, headings: Sequence[str]) -> None:
        self._target = target
        target.write(BOM)
        self._write_rows([tuple(headings)])

    def write(self, rows: Sequence[SheetRow]) -> None:
        self._write_rows([row.cells for row in rows])

    def _write_rows(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        text = io.StringIO()
        for cells in rows:
            text.write(";".join(map(format_csv_cell, cells)) + "\r\n")
        self._target.write(text.getvalue().encode())


def format_csv_cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            safe = f"'{cell}" if may_be_formula(cell) else cell
            return '"' + safe.replace('"', '""') + '"'
        case Money():
            return str(cell.amount).replace(".", ",")
        case datetime():
            return f"{cell:%d.%m.%Y %H:%M}"
        case date():
            return f"{cell:%d.%m.%Y}"
        case _:
            return str(cell).replace(".", ",")


def may_be_formula(text: str) -> bool:
    """Whether a spreadsheet may read the text as a formula."""
    return text.startswith(FORMULA_PREFIXES) or text.lstrip().startswith(FORMULA_PREFIXES)


def _count_lines(text: str) -> int:
    """How many lines a cell as wide as the widest column needs."""
    if len(text) <= MAX_COLUMN_WIDTH - 2 and "\n" not in text:
        return 1
    return sum(-(-max(len(line), 1) // (MAX_COLUMN_WIDTH - 4)) for line in text.split("\n"))


def _column_letters(column: int) -> str:
    """A, B … Z, AA …"""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
