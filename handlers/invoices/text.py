"""Words that several screens of invoices share: names without legal forms, round sums, statuses, rows of lists."""

from dataclasses import dataclass

from services.domain.money.money import Money


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line of a draft as a button."""

    id: int
    n: int
    name: str
    sum: Money
