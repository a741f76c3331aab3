"""What reading a bank's file gives: statements, or questions about a table that no head explains."""

from dataclasses import dataclass
from enum import StrEnum

from services.domain.statements.model import Statement


class TableQuestion(StrEnum):
    """What a person has to say about a table before it is read."""

    DATE = "date"
    """Which column is the day?"""
    AMOUNT = "amount"
    """Which column is the sum?"""
    PURPOSE = "purpose"
    """Which column is the text?"""
    DAY_ORDER = "day_order"
    """Is 03/04 the third of April, or the fourth of March? No day of the whole column says it."""
    DIRECTION = "direction"
    """Did all of it come? Nothing in the table says which sums went."""


class DayOrder(StrEnum):
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class TableLayout:
    """What people have said about the tables with one head; columns count from 0. Kept for the next file."""

    fingerprint: str
    date_column: int
    amount_column: int
    """Its sign gives the direction: a minus goes out."""
    purpose_column: int
    day_order: DayOrder | None = None
    only_income: bool = False
    """Nothing in the table went out. Of this file alone: the next one may have both."""


@dataclass(frozen=True, slots=True)
class UnknownTable:
    """A table that has to be asked about. Each of `questions` is answered once, the rest is guessed well already."""

    fingerprint: str
    """Of the head: equal for the next file of the same bank."""
    columns: tuple[str, ...]
    """What stands above each column; a column without a heading is empty."""
    sample: tuple[tuple[str, ...], ...]
    """The first rows with a value in each column, as written; as many cells as `columns`."""
    questions: tuple[TableQuestion, ...]
    date_column: int | None = None
    amount_column: int | None = None
    purpose_column: int | None = None
    """What the head or the cells say already; None where it is asked."""


@dataclass(frozen=True, slots=True)
class ReadStatements:
    """Either `statements`, at least one, or `unknown_table`."""

    statements: tuple[Statement, ...] = ()
    unknown_table: UnknownTable | None = None
