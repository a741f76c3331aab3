"""When open invoices will be paid, judged by how late each client has paid before. Pure.

A due date is shifted by the client's habit: the days between due date and last money of the invoices that it has paid.
The median is the expected day, the middle half of them the uncertainty. Of a late invoice only what is still possible
counts: delays that are longer than it is late by now. A promise stands above all that, on its own day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money

WEEKS = 8
ENOUGH = 4
"""So many paid invoices make a habit: the client's, or else that of all clients together."""

LATER, UNCLEAR = "later", "unclear"


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    id: InvoiceId
    client_id: ClientId
    balance: Money
    due_date: date | None
    promised_on: date | None = None
    """By the client, and not before today."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """Between `low` and `high` the money comes as often as not; without days nothing says when."""

    invoice: OpenInvoice
    low: date | None
    usual: date | None
    high: date | None
    promised: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedWeek:
    """`key` is the Monday, `LATER` (after `WEEKS`) or `UNCLEAR`. `may_move` may as well come in another week."""

    key: str
    first: date | None
    count: int
    sure: Money
    may_move: Money
    promised: Money

    @property
    def total(self) -> Money:
        return self.sure + self.may_move + self.promised


@dataclass(frozen=True, slots=True)
class ExpectedReceipts:
    """Of one currency: every week of the next `WEEKS`, this one first, then what comes later and what is unclear."""

    currency: Currency
    weeks: tuple[ExpectedWeek, ...]

    @property
    def total(self) -> Money:
        return Money(sum(week.total.minor for week in self.weeks), self.currency)


def middle_half(days: Sequence[int]) -> tuple[int, int]:
    """The lower and the upper quartile, each a value that was there."""
    ordered, away = sorted(days), len(days) // 4
    return ordered[away], ordered[-1 - away]


def expect(
    invoices: Iterable[OpenInvoice], delays: Mapping[ClientId, Sequence[int]], today: date
) -> list[Expectation]:
    """`delays` are days after the due date by client, below zero for what was paid before it."""
    everybody = [days for theirs in delays.values() for days in theirs]
    of_all = everybody if len(everybody) >= ENOUGH else [0]
    found = []
    for invoice in invoices:
        own = delays.get(invoice.client_id, ())
        found.append(_expectation(invoice, own if len(own) >= ENOUGH else of_all, today))
    return found


def _expectation(invoice: OpenInvoice, habit: Sequence[int], today: date) -> Expectation:
    if (promised := invoice.promised_on) is not None:
        return Expectation(invoice, promised, promised, promised, promised=True)
    due = invoice.due_date
    if due is None:
        return Expectation(invoice, None, None, None)
    late = (today - due).days
    possible = [days for days in habit if days >= late]
    if not possible and late <= 0:  # it has always paid earlier, and the due date is still to come
        return Expectation(invoice, due, due, due)
    if not possible:
        return Expectation(invoice, None, None, None)
    low, high = middle_half(possible)
    usual = due + timedelta(median_low(possible))
    return Expectation(invoice, due + timedelta(low), usual, due + timedelta(high))


def week_of(day: date | None, today: date) -> str:
    """The key of the week in which `day` lies."""
    if day is None:
        return UNCLEAR
    monday = day - timedelta(day.weekday())
    return monday.isoformat() if monday < _monday(today) + timedelta(weeks=WEEKS) else LATER


def by_week(expected: Sequence[Expectation], currency: Currency, today: date) -> ExpectedReceipts:
    sums: dict[str, list[int]] = {}
    for one in expected:
        if one.invoice.balance.currency is not currency:
            continue
        week = sums.setdefault(week_of(one.usual, today), [0, 0, 0, 0])
        week[0] += 1
        moves = one.usual is None or week_of(one.low, today) != week_of(one.high, today)
        week[3 if one.promised else 2 if moves else 1] += one.invoice.balance.minor
    firsts = [_monday(today) + timedelta(weeks=number) for number in range(WEEKS)]
    keys: list[tuple[str, date | None]] = [(first.isoformat(), first) for first in firsts]
    keys += [(LATER, firsts[-1] + timedelta(weeks=1)), (UNCLEAR, None)]
    return ExpectedReceipts(
        currency,
        tuple(
            ExpectedWeek(key, first, count, *(Money(minor, currency) for minor in parts))
            for key, first in keys
            for count, *parts in [sums.get(key, [0, 0, 0, 0])]
        ),
    )


def _monday(today: date) -> date:
    return today - timedelta(today.weekday())
