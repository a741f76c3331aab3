"""Reads the cells of one row by the rules that answers in the chat are read by, and collects what is wrong in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from services.bring_in.views import RowProblem
from services.documents.bank_statement.table_cells import day_of
from services.documents.bring_in.headings import fold
from services.documents.bring_in.model import CellKind, SentCell, SentRow
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import Ambiguous, BadInput, DomainError
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import MAX_MINOR, parse_amount
from services.domain.requisites.account_currency import parse_currency
from services.domain.text_input import parse_line

T = TypeVar("T")

_CURRENCIES = {currency.value: currency for currency in Currency}
_MOST_EXACT = 15
"""Digits that a workbook keeps of a number."""
_SLASHED = re.compile(r"\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_ZERO = re.compile(r"[0 ]+(?:[.,]0{1,2})?(?:\D{0,5})")


@dataclass
class RowCells:
    row: SentRow
    today: date
    problems: list[RowProblem] = field(default_factory=list)
    is_held: bool = False
    """It hangs on a row that has problems of its own: nothing is wrong here, and nothing can be made of it yet."""

    def is_bad(self) -> bool:
        return self.is_held or bool(self.problems)

    def fail(self, column: str | None, key: str, **params: Any) -> None:
        if all((one.column, one.key) != (column, key) for one in self.problems):
            self.problems.append(
                RowProblem(self.row.sheet, self.row.title, self.row.number, column, key, params)
            )

    def refuse(self, column: str | None, error: DomainError) -> None:
        if isinstance(error, Ambiguous):  # there is nobody to ask which of its readings is meant
            self.fail(column, "error-bring-in-amount", value=str(error.params.get("value", "")))
        else:
            self.fail(column, error.key, **error.params)

    def has(self, column: str) -> bool:
        return column in self.row.cells

    def text(self, column: str) -> str:
        """As it was typed, on one line; empty for an empty cell and for one with a formula, which is told."""
        cell = self._cell(column)
        if cell is None:
            return ""
        if cell.kind is CellKind.NUMBER and len(cell.text.partition(".")[0].lstrip("-")) > _MOST_EXACT:
            self.fail(column, "error-bring-in-lost-digits")
            return ""
        if cell.kind is CellKind.DAY:
            return date.fromisoformat(cell.text).strftime("%d.%m.%Y")
        return " ".join(cell.text.split())

    def required(self, column: str) -> str:
        text = self.text(column)
        if not text and not self.has(column):
            self.fail(column, "error-bring-in-empty-cell", named=column)
        return text

    def line(self, column: str, limit: int, error: str) -> str | None:
        """A text of at most so many letters; None for an empty cell."""
        text = self.text(column)
        if not text:
            return None
        try:
            return parse_line(text, limit, error)
        except DomainError as refused:
            self.refuse(column, refused)
            return None

    def day(self, column: str) -> date | None:
        cell = self._cell(column)
        if cell is None:
            return None
        try:
            return self._day(cell)
        except DomainError as refused:
            self.refuse(column, refused)
            return None

    def day_in(self, column: str, text: str) -> date | None:
        """A day that stands among the words of another cell."""
        try:
            return self._day(SentCell(text))
        except DomainError as refused:
            self.refuse(column, refused)
            return None

    def required_day(self, column: str) -> date | None:
        if not self.has(column):
            self.fail(column, "error-bring-in-empty-cell", named=column)
        return self.day(column)

    def money(self, column: str, currency: Currency, *, zero: bool = False) -> Money | None:
        """None for an empty cell, and for one that is refused, which is told."""
        cell = self._cell(column)
        if cell is None:
            return None
        if zero and _ZERO.fullmatch(cell.text):
            return Money(0, currency)
        try:
            return _money(cell, currency)
        except DomainError as refused:
            self.refuse(column, refused)
            return None

    def required_money(self, column: str, currency: Currency) -> Money | None:
        if not self.has(column):
            self.fail(column, "error-bring-in-empty-cell", named=column)
        return self.money(column, currency)

    def picked(self, column: str, words: Mapping[str, T]) -> T | None:
        text = self.text(column)
        if not text:
            return None
        found = words.get(fold(text))
        if found is None:
            self.fail(column, "error-bring-in-choice", named=column, value=text[:40])
        return found

    def currency(self, usual: Currency) -> Currency:
        """That of the cell, else of the sign beside the sum, else the usual one."""
        text = self.text("currency")
        if not text:
            beside = self._cell("amount")
            named = (
                parse_currency(beside.text) if beside is not None and beside.kind is CellKind.TEXT else None
            )
            return _CURRENCIES.get(named or "", usual)
        currency = _CURRENCIES.get(parse_currency(text) or "")
        if currency is None:
            self.fail("currency", "error-bring-in-currency", value=text[:40])
        return currency or usual

    def _cell(self, column: str) -> SentCell | None:
        cell = self.row.cells.get(column)
        if cell is not None and cell.kind is CellKind.TEXT and cell.text.startswith("="):
            self.fail(column, "error-bring-in-formula", named=column)
            return None
        return cell

    def _day(self, cell: SentCell) -> date:
        if cell.kind is CellKind.DAY:
            day: date | None = date.fromisoformat(cell.text)
        elif cell.kind is CellKind.NUMBER:
            day = day_of(Decimal(cell.text))
        elif self.row.unclear_days and _SLASHED.match(cell.text):
            raise BadInput("error-bring-in-day-order", cell.text)
        else:
            day = day_of(cell.text) or parse_date(cell.text, self.today, Prefer.PAST)
        if day is None:
            raise BadInput("error-date-unclear", cell.text, example=self.today)
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise BadInput("error-date-year", cell.text, example=self.today)
        return day


def _money(cell: SentCell, currency: Currency) -> Money:
    if cell.kind is CellKind.DAY:
        raise BadInput("error-amount-unclear", cell.text)
    if cell.kind is CellKind.TEXT:
        return parse_amount(cell.text, currency)
    # A sum that a formula has computed bears the dust of binary fractions behind its hundredths.
    hundredths = Decimal(cell.text).scaleb(2).quantize(Decimal("0.0001"))
    if hundredths != hundredths.to_integral_value():
        raise BadInput("error-amount-decimals", cell.text)
    minor = int(hundredths)
    if minor < 0:
        raise BadInput("error-amount-negative", cell.text)
    if minor == 0:
        raise BadInput("error-amount-zero", cell.text)
    if minor > MAX_MINOR:
        raise BadInput("error-amount-too-big", cell.text)
    return Money(minor, currency)
