"""Tables of banks, recognised by their heads; of others a person is asked which column is which."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from db.vocabulary.statements import StatementFormat
from services.documents.bank_statement import remarks
from services.documents.bank_statement.assembling import AccountPart, build_statements
from services.documents.bank_statement.model import (
    DayOrder,
    ReadStatements,
    TableLayout,
    TableQuestion,
    UnknownTable,
)
from services.documents.bank_statement.repeats import find_repeated
from services.documents.bank_statement.table_balances import apply_balances
from services.documents.bank_statement.table_cells import Cell, Row, day_of, is_empty, line_of
from services.documents.bank_statement.table_columns import cells_of
from services.documents.bank_statement.table_days import find_day_order
from services.documents.bank_statement.table_head import (
    Head,
    find_head,
    find_next_head,
    find_unknown_head,
    is_data,
)
from services.documents.bank_statement.table_reader import TableReader
from services.documents.bank_statement.table_surroundings import (
    Surroundings,
    names_bookkeeping,
    read_surroundings,
)
from services.documents.bank_statement.table_words import DAYS, SUMS, Column
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Entry, Remark, Statement

_DAY_FIRST = compiled_later(
    r"[а-яё]|\b(?:transferwise id|buchungstag|datum|betrag|valuta|sana)\b", re.IGNORECASE
)
"""Languages and banks that never put the month first."""
_SAMPLE_ROWS = 5
_TITLE_ROWS = 3
_MOST_TABLES = 30
_SAMPLE_LETTERS = 80
_MOSTLY = 5
"""Four cells of so many have to be days, for their column to be that of the day."""


class _AskError(Exception):
    def __init__(self, table: UnknownTable) -> None:
        self.table = table


def read_tables(
    sheets: Sequence[tuple[str, list[Row]]],
    kind: StatementFormat,
    own_accounts: frozenset[str],
    layout: TableLayout | None,
    *,
    told: Sequence[Remark] = (),
) -> ReadStatements:
    """Raises `error-statement-foreign` where no sheet is a table of movements, `-bookkeeping` where it is one of
    bookkeepers, `-damaged` where no line can be read, `-units` where sums are counted in kopecks or thousands."""
    heads = [(title, rows, find_head(rows)) for title, rows in sheets if rows]
    if not any(head is not None and head.is_complete for _, _, head in heads):
        heads = [(title, rows, head or find_unknown_head(rows)) for title, rows, head in heads]
        heads = [sheet for sheet in heads if sheet[2] is not None][:1]
    reading = _Reading(own_accounts, layout, is_text=kind is StatementFormat.CSV)
    try:
        for title, rows, head in heads:
            if head is not None and (head.is_complete or len(heads) == 1):
                reading.read(title, rows, head)
                told = (*told, *reading.end_sheet(title, kind))
            elif any(map(is_data, rows)):
                told = (*told, remarks.other_sheet(title))
    except _AskError as asked:
        return ReadStatements(unknown_table=asked.table)
    if not reading.has_table:
        raise BadInput("error-statement-foreign")
    return ReadStatements(reading.finish(kind, told))


class _Reading:
    def __init__(self, own_accounts: frozenset[str], layout: TableLayout | None, *, is_text: bool) -> None:
        self._own = own_accounts
        self._layout = layout
        self._is_text = is_text
        self._position = self._sheet_begin = 1
        self._parts: dict[tuple[str, str], AccountPart] = {}
        self._around: list[Surroundings] = []
        self._unread: list[int] = []
        self._tables = 1
        self._has_no_sign = False
        self.has_table = False

    def read(self, title: str, rows: list[Row], head: Head) -> None:
        self.has_table = True
        if report := names_bookkeeping(title, rows[: head.first_row]):
            raise BadInput("error-statement-bookkeeping", heading=report[:60])
        data = rows[head.first_data_row :]
        end = find_next_head(data, head)
        self._read_table(title, rows[: head.first_row], data[:end], head)
        following = find_head(data[end:]) if end is not None else None
        if end is not None and following is not None:
            self._tables += 1
            if self._tables > _MOST_TABLES:
                raise BadInput("error-statement-foreign")
            # What stands just above, such as «Исходящие платежи», is the title of the next table.
            above = min(end, _TITLE_ROWS)
            self.read(title, data[end - above :], following.moved(above))

    def end_sheet(self, title: str, kind: StatementFormat) -> list[Remark]:
        """Leaves out what an earlier sheet has: «Все операции», then «Поступления»."""
        begin, self._sheet_begin = self._sheet_begin, self._position
        parts = list(self._parts.values())
        earlier = [_statement(kind, part, lambda entry: entry.position < begin) for part in parts]
        later = [_statement(kind, part, lambda entry: entry.position >= begin) for part in parts]
        repeated = find_repeated(earlier, later)
        for part, positions in zip(parts, repeated, strict=True):
            part.entries = [entry for entry in part.entries if entry.position not in positions]
        return [remarks.repeats(title)] if any(repeated) else []

    def _read_table(self, title: str, above: list[Row], data: list[Row], head: Head) -> None:
        if head.in_other_units:
            raise BadInput("error-statement-units", heading=head.in_other_units[:40])
        layout = self._layout if self._layout and self._layout.fingerprint == head.fingerprint else None
        if not head.is_complete:
            if layout is None or not _fits(layout, head):
                raise _AskError(_ask(head, data, ()))
            head = _told(head, layout)
        around = read_surroundings(above, data, self._own, title)
        if self._around:
            around.account = around.account or self._around[0].account
            around.currency = around.currency or self._around[0].currency
        order = self._day_order(head, data, around) or (layout.day_order if layout else None)
        if order is None:
            raise _AskError(_ask(head, data, (TableQuestion.DAY_ORDER,)))
        reader = TableReader(data, head, around, self._own, order, is_text=self._is_text)
        self._position = reader.read(self._position)
        apply_balances(reader, around.opening_minor)
        if reader.guessed:
            if layout is None or not layout.only_income:
                raise _AskError(_ask(head, data, (TableQuestion.DIRECTION,)))
            self._has_no_sign = True
        self._unread += reader.unread
        self._around.append(around)
        for account, entry in reader.found:
            key = (account, entry.currency)
            self._parts.setdefault(key, AccountPart(*key)).entries.append(entry)

    @staticmethod
    def _day_order(head: Head, data: list[Row], around: Surroundings) -> DayOrder | None:
        cells = [
            cell for column in DAYS for cell in cells_of(data, head, column) if isinstance(cell, str) and cell
        ]
        found = find_day_order(cells, (around.period_from, around.period_to))
        if found is None and _DAY_FIRST.search(" ".join(head.headings)):
            return DayOrder.DAY_FIRST
        return found

    def finish(self, kind: StatementFormat, found: Sequence[Remark]) -> tuple[Statement, ...]:
        around = self._around[0]
        parts = _of_one_currency(list(self._parts.values()))
        if not parts:
            if self._unread:
                raise BadInput("error-statement-damaged")
            parts = [AccountPart(around.account, around.currency)]
        for part in parts:
            part.period_from, part.period_to = around.period_from, around.period_to
        if len(parts) == len(self._around) == 1:
            parts[0].opening_minor, parts[0].closing_minor = around.opening_minor, around.closing_minor
        told = [*found, *remarks.unread(sorted(self._unread))]
        if self._has_no_sign:
            told.append(remarks.NO_SIGN)
        return build_statements(kind, parts, self._own, told)


def _of_one_currency(parts: list[AccountPart]) -> list[AccountPart]:
    """Lines that name no currency, such as the bank's own, are in that of the others of their account."""
    named: dict[str, set[str]] = {}
    for part in parts:
        named.setdefault(part.account, set()).add(part.currency)
    merged: dict[tuple[str, str], AccountPart] = {}
    for part in parts:
        others = named[part.account] - {""}
        currency = part.currency or (next(iter(others)) if len(others) == 1 else "")
        whole = merged.setdefault((part.account, currency), AccountPart(part.account, currency))
        whole.entries += [replace(entry, currency=entry.currency or currency) for entry in part.entries]
    return list(merged.values())


def _statement(kind: StatementFormat, part: AccountPart, is_of_it: Callable[[Entry], bool]) -> Statement:
    entries = tuple(filter(is_of_it, part.entries))
    return Statement(kind, part.account, part.currency, None, None, None, None, entries)


def _fits(layout: TableLayout, head: Head) -> bool:
    columns = (layout.date_column, layout.amount_column, layout.purpose_column)
    return all(0 <= column < len(head.headings) for column in columns)


def _told(head: Head, layout: TableLayout) -> Head:
    """The head with what people have said of it."""
    columns = {column: indexes for column, indexes in head.columns.items() if column not in DAYS}
    columns[Column.BOOKED] = (layout.date_column,)
    columns[Column.PURPOSE] = (layout.purpose_column,)
    if not any(layout.amount_column in columns.get(column, ()) for column in SUMS):
        for column in SUMS:
            columns.pop(column, None)
        columns[Column.AMOUNT] = (layout.amount_column,)
    return replace(head, columns=columns)


def _ask(head: Head, data: list[Row], further: tuple[TableQuestion, ...]) -> UnknownTable:
    date_column = _first(head, *DAYS)
    if date_column is None:
        date_column = _column_of_days(head, data)
    amount_column = _first(head, Column.AMOUNT, Column.CREDIT, Column.DEBIT)
    purpose_column = _first(head, Column.PURPOSE)
    missing = [
        question
        for question, column in (
            (TableQuestion.DATE, date_column),
            (TableQuestion.AMOUNT, amount_column),
            (TableQuestion.PURPOSE, purpose_column),
        )
        if column is None
    ]
    width = len(head.headings)
    sample = [row for row in data if sum(not is_empty(cell) for cell in row) > 1][:_SAMPLE_ROWS]
    return UnknownTable(
        fingerprint=head.fingerprint,
        columns=head.headings,
        sample=tuple(
            tuple(_shown(row[index]) if index < len(row) else "" for index in range(width)) for row in sample
        ),
        questions=(*missing, *further),
        date_column=date_column,
        amount_column=amount_column,
        purpose_column=purpose_column,
    )


def _shown(cell: Cell) -> str:
    return line_of(cell)[:_SAMPLE_LETTERS]


def _first(head: Head, *columns: Column) -> int | None:
    return next((head.columns[column][0] for column in columns if column in head.columns), None)


def _column_of_days(head: Head, data: list[Row]) -> int | None:
    """The only column that holds days."""
    found = []
    for index in range(len(head.headings)):
        cells = [row[index] for row in data if index < len(row) and not is_empty(row[index])]
        days = sum(not isinstance(cell, Decimal) and day_of(cell) is not None for cell in cells)
        if days and days * _MOSTLY >= len(cells) * (_MOSTLY - 1):
            found.append(index)
    return found[0] if len(found) == 1 else None
