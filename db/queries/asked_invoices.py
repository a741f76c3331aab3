"""Invoices that a typed phrase asks for: of a name, a sum, a period and a state at once.

As a list is: the ids of one page from covering indexes, then those rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db.expressions import day, holds, page_of, word
from db.models import Allocation, Contract, Hold, Invoice, Payment
from db.queries.invoice_list import InvoiceListQueries, InvoiceQuery, conditions
from db.queries.search import SEQ
from db.vocabulary.enums import HoldKind, InvoiceState, PaymentKind

MOST_BEARERS = 300


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the words name, as ids: any of these. `best_clients` bear the very words and come first."""

    clients: Sequence[int] = ()
    matters: Sequence[int] = ()
    best_clients: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class AskedInvoices:
    """All of it has to be true, and all days are included.

    `base` says the states, whose they are, and the days when they were made or are due. `named` of None is everybody;
    `numbers` are folded fragments, each of the invoice's number or of its contract's; `figure` is one sum or a number,
    `sums` its readings in minor units, and `bearers` are those that bear it, None where they were not looked up.
    `served` are the first and the last day of a period that was named: what was done in it is asked for as well as
    what was invoiced then, in place of the days of `base`. `paid`: something was paid on it, between `paid_since` and
    `paid_until`. `numbered`: no drafts.
    """

    base: InvoiceQuery
    named: Named | None = None
    numbers: Sequence[str] = ()
    figure: str = ""
    sums: Sequence[int] = ()
    bearers: Sequence[int] | None = None
    least: int | None = None
    most: int | None = None
    of_balance: bool = False
    served: tuple[date, date] | None = None
    paid: bool = False
    paid_since: date | None = None
    paid_until: date | None = None
    held: HoldKind | None = None
    unsent: bool = False
    numbered: bool = False


class AskedInvoiceQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(
        self, asked: AskedInvoices, offset: int, limit: int, *, counted: bool = True
    ) -> tuple[list[tuple[Invoice, str]], int]:
        """The best first: of who bears the very name, of the very number, made for the very period, open, the newest.
        With the client's name, and how many there are when that is `counted`."""
        if asked.bearers is not None and not asked.bearers:
            return [], 0
        total: Any = func.count().over() if counted else literal(0)
        match = select(Invoice.id, total).where(*_conditions(asked)).order_by(*_order(asked))
        return await self._rows(page_of(match, offset, limit))

    async def bearers(self, sums: Sequence[int], figure: str) -> list[int] | None:
        """Those that bear one of the sums or the number, to be asked for by their ids: within more conditions SQLite
        would look at each invoice instead. None when there are too many of them to name."""
        ways = _bearing(sums, figure)
        if not ways:
            return None
        found = union_all(*ways).subquery()
        ids = list(await self._session.scalars(page_of(select(found.c[0]), 0, MOST_BEARERS + 1)))
        return list(dict.fromkeys(ids)) if len(ids) <= MOST_BEARERS else None

    async def any_of(self, asked: AskedInvoices) -> bool:
        if asked.bearers is not None and not asked.bearers:
            return False
        found = page_of(select(Invoice.id).where(*_conditions(asked)), 0, 1)
        return await self._session.scalar(found) is not None

    async def of_payments(
        self, sums: Sequence[int], offset: int, limit: int, *, numbered: bool
    ) -> tuple[list[tuple[Invoice, str]], int]:
        """Invoices that a payment of one of these sums lies on, the newest first."""
        match = select(Invoice.id, func.count().over()).where(Invoice.id.in_(_paid_by(sums)))
        if numbered:
            match = match.where(Invoice.status != word(InvoiceState.DRAFT))
        return await self._rows(page_of(match.order_by(*_NEWEST), offset, limit))

    async def _rows(self, match: Select[int, int]) -> tuple[list[tuple[Invoice, str]], int]:
        ids = (await self._session.execute(match)).all()
        if not ids:
            return [], 0
        places = {row[0]: place for place, row in enumerate(ids)}
        wanted = select(Invoice.id).where(Invoice.id.in_(places))
        rows = await InvoiceListQueries(self._session).rows(wanted, (Invoice.id.asc(),))
        return sorted(rows, key=lambda pair: places[pair[0].id]), ids[0][1]


_NEWEST = (Invoice.invoice_date.desc(), Invoice.id.desc())


def _conditions(asked: AskedInvoices) -> list[ColumnElement[bool]]:
    found = conditions(asked.base)
    if asked.named is not None:
        found.append(_of_named(asked.named))
    for number in asked.numbers:
        of_contract = select(Contract.id).where(holds(Contract.number_norm, number))
        within = select(Invoice.id).where(Invoice.contract_id.in_(of_contract))
        found.append(or_(_of_number(number), Invoice.id.in_(within)))
    if asked.bearers is not None:
        found.append(Invoice.id.in_(asked.bearers))
    elif asked.sums or asked.figure:
        found.append(Invoice.id.in_(union_all(*_bearing(asked.sums, asked.figure))))
    found += _of_sum(asked)
    if asked.served is not None:
        first, last = asked.served
        invoiced = and_(Invoice.invoice_date >= day(first), Invoice.invoice_date <= day(last))
        found.append(or_(invoiced, Invoice.id.in_(_served(first, last))))
    if asked.paid:
        found += [
            Invoice.paid_minor > literal_column("0"),
            *_paid_between(asked.paid_since, asked.paid_until),
        ]
    if asked.held is not None:
        found += [and_(Invoice.is_open), _held(asked.held)]
    if asked.unsent:
        unsent = select(Invoice.id).where(Invoice.is_open, Invoice.sent_at.is_(None))
        found.append(Invoice.id.in_(unsent))
    if asked.numbered:
        found.append(Invoice.status != word(InvoiceState.DRAFT))
    return found


def _of_named(named: Named) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = []
    if named.clients:
        ways.append(Invoice.client_id.in_(named.clients))
    if named.matters:
        ways.append(Invoice.id.in_(select(Invoice.id).where(Invoice.matter_id.in_(named.matters))))
    return or_(*ways) if ways else false()


def _of_number(number: str) -> ColumnElement[bool]:
    """By the index of numbers, whatever else is asked."""
    return Invoice.id.in_(_numbered(number))


def _numbered(number: str) -> Select[int]:
    return select(Invoice.id).where(holds(Invoice.number_norm, number))


def _bearing(sums: Sequence[int], figure: str) -> list[Select[int]]:
    """The sum of the invoice, of its balance or of a payment on it; or its number."""
    found: list[Select[int]] = []
    if sums:
        found.append(select(Invoice.id).where(Invoice.total_minor.in_(sums)))
        found.append(select(Invoice.id).where(Invoice.is_open, Invoice.balance_minor.in_(sums)))
        found.append(_paid_by(sums))
    return [*found, _numbered(figure)] if figure else found


def _of_sum(asked: AskedInvoices) -> list[ColumnElement[bool]]:
    # `+ 0`: by the index of totals SQLite would read the row of each that fits, which may be most of them.
    sum_ = (Invoice.balance_minor if asked.of_balance else Invoice.total_minor) + literal_column("0")
    found: list[ColumnElement[bool]] = [sum_ >= asked.least] if asked.least is not None else []
    if asked.most is not None:
        found.append(sum_ <= asked.most)
    if found and asked.of_balance:
        found.append(and_(Invoice.is_open))
    return found


def _served(first: date, last: date) -> Select[int]:
    return select(Invoice.id).where(
        Invoice.service_from.is_not(None),
        Invoice.service_from >= day(first),
        Invoice.service_from <= day(last),
    )


def _paid_by(sums: Sequence[int]) -> Select[int]:
    payments = select(Payment.id).where(
        Payment.amount_minor.in_(sums), Payment.kind == word(PaymentKind.RECEIVED)
    )
    return select(Allocation.invoice_id).where(Allocation.payment_id.in_(payments))


def _paid_between(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    days = [Payment.received_on >= day(since)] if since is not None else []
    if until is not None:
        days.append(Payment.received_on <= day(until))
    if not days:
        return []
    payments = select(Payment.id).where(*days, Payment.kind == word(PaymentKind.RECEIVED))
    return [Invoice.id.in_(select(Allocation.invoice_id).where(Allocation.payment_id.in_(payments)))]


def _held(kind: HoldKind) -> ColumnElement[bool]:
    """A hold is of an invoice, or of all of a matter or of a client."""
    holds_now = (Hold.kind == word(kind), Hold.ended_at.is_(None))
    of_invoices = select(Hold.invoice_id).where(*holds_now, Hold.invoice_id.is_not(None))
    of_matters = select(Hold.matter_id).where(
        *holds_now, Hold.invoice_id.is_(None), Hold.matter_id.is_not(None)
    )
    of_clients = select(Hold.client_id).where(*holds_now, Hold.invoice_id.is_(None), Hold.matter_id.is_(None))
    return or_(
        Invoice.id.in_(of_invoices), Invoice.matter_id.in_(of_matters), Invoice.client_id.in_(of_clients)
    )


def _order(asked: AskedInvoices) -> tuple[ColumnElement[Any], ...]:
    ranks: list[ColumnElement[Any]] = []
    if asked.named is not None and asked.named.best_clients:
        ranks.append(case((Invoice.client_id.in_(asked.named.best_clients), 0), else_=1))
    if asked.figure or asked.sums:
        exact: list[tuple[ColumnElement[bool], int]] = []
        if asked.figure:
            exact.append((Invoice.number_norm == asked.figure, 0))
            if SEQ.fullmatch(asked.figure):
                exact.append((Invoice.seq == int(asked.figure), 0))
        if asked.sums:
            owed = and_(Invoice.is_open, Invoice.balance_minor.in_(asked.sums))
            exact.append((or_(Invoice.total_minor.in_(asked.sums), owed), 1))
            exact.append((Invoice.id.in_(_paid_by(asked.sums)), 2))
        ranks.append(case(*exact, else_=3))
    if asked.served is not None:
        ranks.append(case((Invoice.id.in_(_served(*asked.served)), 0), else_=1))
    ranks.append(case((and_(Invoice.is_open), 0), else_=1))
    return (*ranks, *_NEWEST)
