"""What screens get to know of what was brought in, or would be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from services.documents.bring_in.model import Sheet, Untaken
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in one cell of one row: a sentence of the locale files and its parameters."""

    sheet: Sheet
    title: str
    number: int
    column: str | None
    key: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Totals:
    """Of one currency."""

    currency: Currency
    invoiced: Money
    paid: Money
    balance: Money
    advances: Money


@dataclass(frozen=True, slots=True)
class BringInReport:
    """What a file would add, or has added. With problems it adds nothing."""

    new: Mapping[Sheet, int]
    known: Mapping[Sheet, int]
    """Rows of what is in the books already."""
    totals: tuple[Totals, ...]
    """Of the new rows."""
    open_invoices: int
    """Of the new ones: those that are not paid yet."""
    problems: tuple[RowProblem, ...]
    untaken: tuple[Untaken, ...]
    contracts_without_sum: int
    key: str
    """Names what was shown: a tap means this, and nothing else."""
    numbers_go_on: tuple[str, ...] = ()
    """The next number of each issuer whose series goes on after those that came."""

    @property
    def adds(self) -> int:
        return sum(self.new.values())

    @property
    def bad_rows(self) -> int:
        return len({(one.sheet, one.title, one.number) for one in self.problems})
