"""The lines of a draft as rows of a list."""

from dataclasses import dataclass

from services.domain.money.money import Money


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line of a draft as a button."""

    id: int
    n: int
    name: str
    sum: Money
