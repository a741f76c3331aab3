"""CSV and its kin as rows: the separator is found, and a quote that nobody closed takes no other line with it."""

import csv
import io
from collections import Counter

from services.documents.bank_statement import remarks
from services.documents.bank_statement.encodings import decode_guessed
from services.documents.bank_statement.limits import MAX_COLUMNS, MAX_ENTRIES, MAX_ROWS, require_short
from services.documents.bank_statement.table_cells import Row, unguard
from services.documents.bank_statement.table_words import TOTAL, fold
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Remark

_SEPARATORS = ";,\t|"
_SAMPLE = 200
_FEW_ROWS = 3
_BEGINS_WITH_DAY = compiled_later(r"\n(?:[^\n]{0,40}\W)?[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}\W")
_DECLARED = compiled_later(r"sep=(.)")


def read_text_rows(data: bytes) -> tuple[list[Row], list[Remark]]:
    """The rows, and what has to be told. Raises `error-statement-foreign` where nothing is a table."""
    text, letters_lost = decode_guessed(data)
    rows = rows_of_text(text, MAX_ROWS + 1)
    if len(rows) > MAX_ROWS:
        raise BadInput("error-statement-too-many", count=MAX_ENTRIES)
    told = [remarks.LETTERS] if letters_lost else []
    if _is_cut(text, rows):
        rows.pop()
        told.append(remarks.CUT)
    return rows, told


def _is_cut(text: str, rows: list[Row]) -> bool:
    """Whether the last row stops short: «122000,00» may have become «12». A total is shorter by itself."""
    if text.endswith(("\n", "\r")) or len(rows) < _FEW_ROWS:
        return False
    last = text.rpartition("\n")[2]
    if last.count('"') % 2:
        return True
    is_short = len(rows[-1]) < _usual_width([list(map(str, row)) for row in rows[-_SAMPLE:]])
    return is_short and not TOTAL.search(fold(last))


def rows_of_text(text: str, most: int) -> list[Row]:
    """No more rows than `most`."""
    lines = text.splitlines()
    separator = None
    if lines and (match := _DECLARED.fullmatch(lines[0].strip())):
        separator = match[1]
        lines = lines[1:]
    separator = separator or _find_separator(lines[:_SAMPLE])
    if separator is None:
        raise BadInput("error-statement-foreign")
    rows = _read("\n".join(lines), separator, most)
    width = _usual_width(rows[:_SAMPLE])
    if rows is None or any(_has_swallowed(row, separator, width) for row in rows):
        rows = [row for line in lines[:most] for row in _read_alone(line, separator)]
    return [[unguard(require_short(cell).strip()) for cell in row] for row in rows]


def _read(text: str, separator: str, most: int) -> list[list[str]]:
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if len(row) > MAX_COLUMNS:
                raise BadInput("error-statement-foreign")
            rows.append(row)
            if len(rows) >= most:
                break
    except csv.Error as error:  # a cell without end
        raise BadInput("error-statement-damaged") from error
    return rows


def _read_alone(line: str, separator: str) -> list[list[str]]:
    if line.count('"') % 2:
        return [[cell.strip().strip('"') for cell in line.split(separator)]]
    return _read(line, separator, 1)


def _find_separator(lines: list[str]) -> str | None:
    """The one that cuts most lines into equally many cells."""
    best, most = None, 0
    for separator in _SEPARATORS:
        counts = Counter(count for line in lines if (count := line.count(separator)))
        if counts:
            count, times = max(counts.items(), key=lambda item: item[0] * item[1])
            if count * times > most:
                best, most = separator, count * times
    return best


def _usual_width(rows: list[list[str]]) -> int:
    widths = Counter(len(row) for row in rows)
    return max(widths.items(), key=lambda item: item[0] * item[1])[0] if widths else 0


def _has_swallowed(row: list[str], separator: str, width: int) -> bool:
    """Whether a cell holds a whole other line: somebody's quote was opened and never closed."""
    most = max(width - 1, 1)
    return any(
        "\n" in cell
        and (
            any(line.count(separator) >= most for line in cell.split("\n"))
            # It was closed by a quote of the next line.
            or (cell.count(separator) >= most and _BEGINS_WITH_DAY.search(cell) is not None)
        )
        for cell in row
    )
