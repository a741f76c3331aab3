"""Finds the head of a table among a bank's address, the period and the balances above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

from services.documents.bank_statement.table_cells import Cell, Row, amount_of, day_of, is_empty, line_of
from services.documents.bank_statement.table_words import DAYS, SUMS, Column, column_of, fold
from services.domain.patterns import compiled_later

_OTHER_UNITS = compiled_later(
    r"(?<!\w)(?:тыс\w*|млн|миллион\w*|thousands?|millions?|cents?|тиын\w*|тийин\w*|коп\w*|k€|т\.\s?р)(?!\w)"
)
_WHOLE_UNITS = compiled_later(r"руб|бел|тенге|сум(?!м)|euro?|usd|rub|kzt")
_OF_ACCOUNT = compiled_later(r"(?:^|\W)(?:счета|карты|платежа)(?:\W|$)|account|payment currency")
_SEARCHED_ROWS = 80
_MOST_LETTERS = 90
_HIGHEST = 3
_LONGEST_SUM = 8


@dataclass(frozen=True, slots=True)
class Head:
    first_row: int
    """Of the head itself; what stands above it tells account and period."""
    first_data_row: int
    headings: tuple[str, ...]
    columns: dict[Column, tuple[int, ...]] = field(default_factory=dict)
    """Some banks say one thing in several columns, such as an account number and an IBAN."""

    def has(self, *columns: Column) -> bool:
        return any(column in self.columns for column in columns)

    def moved(self, rows: int) -> "Head":
        """The head when so many rows more stand above it."""
        return replace(self, first_row=self.first_row + rows, first_data_row=self.first_data_row + rows)

    @property
    def is_complete(self) -> bool:
        return self.has(*DAYS) and self.has(*SUMS) and self.has(Column.PURPOSE)

    @property
    def in_other_units(self) -> str:
        """The heading that counts sums in kopecks or thousands («Сумма, тыс. руб.»), if one does. «Сумма (руб., коп.)»
        has both and means the usual."""
        for column in (*SUMS, Column.EQUIVALENT):
            for index in self.columns.get(column, ()):
                text = fold(self.headings[index])
                found = _OTHER_UNITS.search(text)
                is_part = found is not None and found[0].startswith(("коп", "тиын", "тийин", "cent"))
                if found and not (is_part and _WHOLE_UNITS.search(text)):
                    return self.headings[index]
        return ""

    @property
    def fingerprint(self) -> str:
        """Equal for all tables with these headings."""
        return sha256("|".join(map(fold, self.headings)).encode()).hexdigest()[:32]


def find_head(rows: Sequence[Row]) -> Head | None:
    """The row of headings that says most, with the row of parts below it; None where none names day and sum."""
    best, most = None, 0
    for number, row in enumerate(rows[:_SEARCHED_ROWS]):
        for height in _heights(rows, number):
            head = _read(number, number + height, _joined(rows[number : number + height]))
            if head.has(*DAYS) and head.has(*SUMS, Column.EQUIVALENT):
                # A day and a sum may stand in a sentence above the table: headings are several cells.
                known = len(head.columns)
                if known > most and sum(not is_empty(cell) for cell in row) > 1:
                    best, most = head, known
    return best


def find_next_head(rows: Sequence[Row], head: Head) -> int | None:
    """The row where a table with other headings begins below."""
    for number, row in enumerate(rows):
        if _has_parts(row):
            other = _read(number, number + 1, _joined([row]))
            if other.has(*DAYS) and other.has(*SUMS) and other.columns != head.columns:
                return number
    return None


def find_unknown_head(rows: Sequence[Row]) -> Head | None:
    """The row above the first row that holds a day and a sum; None where there is no such row."""
    for number, row in enumerate(rows):
        if not is_data(row):
            continue
        above = rows[number - 1] if number else []
        is_head = len(above) > 1 and not is_data(above) and all(isinstance(cell, str) for cell in above)
        width = max(len(row), len(above))
        headings = [line_of(cell)[:_MOST_LETTERS] for cell in above] if is_head else []
        headings += [""] * (width - len(headings))
        return _read(number - is_head, number, headings)
    return None


def is_data(row: Row) -> bool:
    """Whether a row has a day and, in another cell, a sum."""
    days = {index for index, cell in enumerate(row) if _is_day(cell)}
    return bool(days) and any(index not in days and _is_sum(cell) for index, cell in enumerate(row))


def _is_day(cell: Cell) -> bool:
    return not isinstance(cell, Decimal) and day_of(cell) is not None


def _is_sum(cell: Cell) -> bool:
    if isinstance(cell, date) or is_empty(cell):
        return False
    if line_of(cell).isdigit() and len(line_of(cell)) > _LONGEST_SUM:
        return False  # an account or a tax number
    return (amount := amount_of(cell, None)) is not None and amount.minor != 0


def _heights(rows: Sequence[Row], number: int) -> Iterator[int]:
    """Of how many rows a head that begins here may be; a title above a head is none of them."""
    first = _read(number, number + 1, _joined(rows[number : number + 1]))
    if first.has(*DAYS, *SUMS):
        for height in range(_HIGHEST, 1, -1):
            if len(rows) >= number + height and all(map(_has_parts, rows[number + 1 : number + height])):
                yield height
    yield 1


def _has_parts(row: Row) -> bool:
    """Whether the row has headings of parts: short words, and nothing of a movement."""
    return sum(not is_empty(cell) for cell in row) > 1 and all(
        isinstance(cell, str) and len(cell) <= _MOST_LETTERS and not any(map(str.isdigit, cell))
        for cell in row
    )


def _joined(rows: Sequence[Row]) -> list[str]:
    """The headings of each column; one that stands over several columns counts for each of its parts."""
    width = max(map(len, rows))
    joined = [line_of(cell) for cell in rows[0]] + [""] * (width - len(rows[0]))
    for row in rows[1:]:
        over = ""
        for index, above in enumerate(joined):
            below = line_of(row[index]) if index < len(row) else ""
            over = above or (over if below else "")
            joined[index] = f"{over} {below}".strip()
    return joined


def _read(first_row: int, first_data_row: int, headings: Sequence[str]) -> Head:
    columns: dict[Column, tuple[int, ...]] = {}
    for index, heading in enumerate(headings):
        column = column_of(heading) if len(heading) <= _MOST_LETTERS else None
        if column is not None:
            columns[column] = (*columns.get(column, ()), index)
    if Column.EQUIVALENT in columns and not any(column in columns for column in SUMS):
        columns[Column.AMOUNT] = columns[Column.EQUIVALENT]
    for column in (Column.AMOUNT, Column.CURRENCY):
        # Of a card's operation in another currency, what the account was moved by.
        indexes = columns.get(column, ())
        of_account = tuple(index for index in indexes if _OF_ACCOUNT.search(fold(headings[index])))
        if of_account:
            columns[column] = of_account
    return Head(first_row, first_data_row, tuple(headings), columns)
