"""What reports count, inside a firm and inside what their reader sees. Every sum is of one currency."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.invoice_conditions import InvoiceScope, due_between, of_lawyer, scoped
from db.models import (
    Allocation,
    Client,
    Contract,
    Hold,
    Invoice,
    Issuer,
    Matter,
    Member,
    Payment,
    WriteDown,
)
from db.vocabulary.enums import HoldKind, InvoiceState
from db.vocabulary.filters import GroupBy


@dataclass(frozen=True, slots=True)
class AgeSums:
    """`sums` and `counts` are by the bounds that were asked for."""

    currency: str
    counts: tuple[int, ...]
    sums: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """`name` of a contract is its number; `client` is empty for clients and members."""

    name: str
    client: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Of one object and one currency; `id` is None for invoices without a matter or a contract. What is written off
    is neither paid nor owed."""

    id: int | None
    currency: str
    count: int
    issued: int
    paid: int
    balance: int
    overdue_count: int
    overdue: int
    oldest_due: date | None
    """The earliest due date of what is owed."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An invoice that is paid in full, and the day on which its last money came."""

    client_id: int
    currency: str
    invoice_date: date
    due_date: date | None
    paid_on: date


@dataclass(frozen=True, slots=True)
class Awaited:
    """An open invoice, and the day on which its client has promised to pay."""

    id: int
    client_id: int
    currency: str
    balance: int
    due_date: date | None
    promised_on: date | None


class ReportQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def ages(
        self, today: date, bounds: Sequence[tuple[int | None, int | None]], scope: InvoiceScope
    ) -> list[AgeSums]:
        """Open invoices by how many days they are overdue: each bound is the first and the last day, None for
        without end; what is not due yet has zero days or fewer."""
        columns: list[Any] = []
        for first, last in bounds:
            inside = due_between(today, first, last)
            columns += [
                func.sum(case((inside, 1), else_=0)),
                func.sum(case((inside, Invoice.balance_minor), else_=0)),
            ]
        rows = await self._session.execute(
            select(Invoice.currency, *columns)
            .where(Invoice.is_open, *scoped(scope))
            .group_by(Invoice.currency)
        )
        return [
            AgeSums(currency, tuple(map(int, values[::2])), tuple(map(int, values[1::2])))
            for currency, *values in rows
        ]

    async def issued(self, since: date, until: date, scope: InvoiceScope) -> list[tuple[date, str, int, int]]:
        """(day, currency, how many, minor units) of invoices for work by their dates: what an advance was asked for is
        billed again with the work."""
        rows = await self._session.execute(
            select(Invoice.invoice_date, Invoice.currency, func.count(), func.sum(Invoice.total_minor))
            .where(
                Invoice.is_counted,
                Invoice.is_for_work,
                Invoice.invoice_date.between(since, until),
                *scoped(scope),
            )
            .group_by(Invoice.invoice_date, Invoice.currency)
        )
        return [(day, currency, count, int(minor)) for day, currency, count, minor in rows]

    async def received(self, since: date, until: date, scope: InvoiceScope) -> list[tuple[date, str, int]]:
        """(day, currency, minor units) of the ledger: what came in, less refunds and reversals on their own days.

        Of a matter or a contract: what lies on its invoices now, on the day on which the money came. An advance that
        is used is counted where it is used and no longer where it lay, and what of it was returned on its own day.
        """
        day_and_currency = (Payment.received_on, Payment.currency)
        found: list[Select[date, str, int]]
        if scope.matter_id is None and scope.contract_id is None:
            found = [select(*day_and_currency, func.sum(Payment.amount_minor)).where(*_paid(scope))]
        else:
            lies = select(*day_and_currency, func.sum(Allocation.amount_minor))
            used = select(*day_and_currency, -func.sum(Allocation.amount_minor))
            returned = select(*day_and_currency, func.sum(Payment.amount_minor))
            found = [
                lies.join(Allocation, Allocation.payment_id == Payment.id)
                .join(Invoice, Invoice.id == Allocation.invoice_id)
                .where(*scoped(scope)),
                used.join(Allocation, Allocation.payment_id == Payment.id)
                .join(Invoice, Invoice.id == Allocation.advance_invoice_id)
                .where(*scoped(scope)),
                returned.join(Invoice, Invoice.id == Payment.advance_invoice_id).where(*scoped(scope)),
            ]
        sums: dict[tuple[date, str], int] = {}
        for query in found:
            query = query.where(Payment.received_on.between(since, until)).group_by(*day_and_currency)
            for day, currency, minor in await self._session.execute(query):
                sums[day, currency] = sums.get((day, currency), 0) + int(minor)
        return [(day, currency, minor) for (day, currency), minor in sorted(sums.items())]

    async def by_client(
        self, since: date | None, until: date | None, scope: InvoiceScope
    ) -> dict[tuple[int, str], tuple[int, int]]:
        """(client, currency) → what was issued, and what came less refunds and reversals, in minor units."""
        issued = select(Invoice.client_id, Invoice.currency, func.sum(Invoice.total_minor)).where(
            Invoice.is_counted,
            Invoice.is_for_work,
            *scoped(scope),
            *_between(Invoice.invoice_date, since, until),
        )
        received = select(Payment.client_id, Payment.currency, func.sum(Payment.amount_minor)).where(
            *_paid(scope), *_between(Payment.received_on, since, until)
        )
        found: dict[tuple[int, str], tuple[int, int]] = {}
        for client, currency, minor in await self._session.execute(
            issued.group_by(Invoice.client_id, Invoice.currency)
        ):
            found[client, currency] = (int(minor), 0)
        for client, currency, minor in await self._session.execute(
            received.group_by(Payment.client_id, Payment.currency)
        ):
            found[client, currency] = (found.get((client, currency), (0, 0))[0], int(minor))
        return found

    async def payments(
        self, since: date, until: date, currency: str, scope: InvoiceScope, offset: int, limit: int
    ) -> tuple[list[tuple[Payment, str]], int]:
        """The rows behind `received`, newest first, with the clients' names. A matter or contract: payments that lie
        on its invoices."""
        wanted = [
            *paid_in(scope),
            Payment.currency == currency,
            Payment.received_on.between(since, until),
        ]
        rows = await self._session.execute(
            select(Payment, Client.name)
            .join(Client, Client.id == Payment.client_id)
            .where(*wanted)
            .order_by(Payment.received_on.desc(), Payment.id.desc())
            .offset(offset)
            .limit(limit)
        )
        total = await self._session.scalar(select(func.count(Payment.id)).where(*wanted))
        return [(payment, name) for payment, name in rows], total or 0

    async def settled(self, since: date, until: date, scope: InvoiceScope) -> list[Settled]:
        """Invoices whose last money came on these days and that are paid in full, without a written-off rest. Money of
        a contract's advance says how its advance invoice was paid, and nothing of the invoice that uses it."""
        lies = func.sum(Allocation.amount_minor)
        moved = aliased(Payment)
        part = aliased(Allocation)
        touched = (
            select(part.invoice_id.label("id"))
            .join(moved, moved.id == part.payment_id)
            .where(moved.received_on.between(since, until), part.advance_invoice_id.is_(None))
            .distinct()
            .subquery()
        )
        parts = (
            select(Allocation.invoice_id.label("invoice_id"), Payment.received_on.label("day"))
            .join(Payment, Payment.id == Allocation.payment_id)
            .join(touched, touched.c.id == Allocation.invoice_id)
            .where(Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.invoice_id, Payment.id, Payment.received_on)
            .having(lies > 0)
            .subquery()
        )
        last = func.max(parts.c.day)
        rows = await self._session.execute(
            select(Invoice.client_id, Invoice.currency, Invoice.invoice_date, Invoice.due_date, last)
            .join(parts, parts.c.invoice_id == Invoice.id)
            .where(
                Invoice.status == InvoiceState.ISSUED,
                Invoice.paid_minor >= Invoice.total_minor,
                Invoice.total_minor > 0,
                *scoped(scope),
            )
            .group_by(Invoice.id, Invoice.client_id, Invoice.currency, Invoice.invoice_date, Invoice.due_date)
            .having(last.between(since, until))
        )
        return [Settled(*row) for row in rows]

    async def open_with_promises(self, today: date, scope: InvoiceScope) -> list[Awaited]:
        """Open invoices; of promises the last day that is not over."""
        promise = (
            select(Hold.invoice_id.label("invoice_id"), func.max(Hold.until).label("day"))
            .where(Hold.kind == HoldKind.PROMISE, Hold.ended_at.is_(None), Hold.until >= today)
            .group_by(Hold.invoice_id)
            .subquery()
        )
        rows = await self._session.execute(
            select(
                Invoice.id,
                Invoice.client_id,
                Invoice.currency,
                Invoice.balance_minor,
                Invoice.due_date,
                promise.c.day,
            )
            .outerjoin(promise, promise.c.invoice_id == Invoice.id)
            .where(Invoice.is_open, *scoped(scope))
        )
        return [Awaited(*row) for row in rows]

    async def written_off(self, scope: InvoiceScope) -> list[tuple[int, str, str, int]]:
        """(invoice, currency, reason, minor units) of what was given up; of a void invoice nothing was."""
        rows = await self._session.execute(
            select(Invoice.id, Invoice.currency, Invoice.write_off_reason, Invoice.written_off_minor).where(
                Invoice.is_counted, Invoice.written_off_minor > 0, *scoped(scope)
            )
        )
        return [(id_, currency, reason or "", minor) for id_, currency, reason, minor in rows]

    async def written_down(self, scope: InvoiceScope) -> list[tuple[int, int, str, str, int]]:
        """(invoice, write-down, …) of what was not even asked for."""
        rows = await self._session.execute(
            select(Invoice.id, WriteDown.id, Invoice.currency, WriteDown.reason, WriteDown.amount_minor)
            .join(WriteDown, WriteDown.invoice_id == Invoice.id)
            .where(Invoice.is_counted, *scoped(scope))
        )
        return [(id_, key, currency, reason or "", minor) for id_, key, currency, reason, minor in rows]

    async def cuts(
        self,
        by: GroupBy,
        today: date,
        scope: InvoiceScope,
        *,
        owed: bool,
        since: date | None,
        until: date | None,
        currency: str | None,
        offset: int,
        limit: int,
    ) -> tuple[list[Cut], int]:
        """A row an object and currency. `owed`: open invoices only, the largest balance first; otherwise those that
        count and are for work, dated in the period, the largest sum first. Currencies stand one after the other."""
        of = _object(by)
        where: list[ColumnElement[bool]] = (
            [and_(Invoice.is_open)] if owed else [and_(Invoice.is_counted, Invoice.is_for_work)]
        )
        where += scoped(scope)
        if since is not None:
            where.append(Invoice.invoice_date >= since)
        if until is not None:
            where.append(Invoice.invoice_date <= until)
        if currency is not None:
            where.append(Invoice.currency == currency)
        late = Invoice.is_overdue(today)
        balance = func.sum(case((Invoice.is_open, Invoice.balance_minor), else_=0))
        issued = func.sum(Invoice.total_minor)
        found: Select[Any] = select(
            of.label("id"),
            Invoice.currency,
            func.count(),
            issued,
            func.sum(Invoice.paid_minor),
            balance,
            func.sum(case((late, 1), else_=0)),
            func.sum(case((late, Invoice.balance_minor), else_=0)),
            func.min(case((Invoice.is_open, Invoice.due_date))),
            func.count().over(),
        ).where(*where)
        if by is GroupBy.LAWYER:
            found = found.join(Client, Client.id == Invoice.client_id)
        rows = (
            await self._session.execute(
                found.group_by(of, Invoice.currency)
                .order_by(Invoice.currency, (balance if owed else issued).desc(), of)
                .offset(offset)
                .limit(limit)
            )
        ).all()
        return [_cut(row) for row in rows], rows[0][-1] if rows else 0

    async def names(self, by: GroupBy, ids: Sequence[int]) -> dict[int, Named]:
        """What they are called, and whose they are."""
        wanted: Any = {
            GroupBy.CLIENT: select(Client.id, Client.name, literal("")),
            GroupBy.LAWYER: select(Member.id, Member.name, literal("")),
            GroupBy.MATTER: select(Matter.id, Matter.name, Client.name).join(
                Client, Client.id == Matter.client_id
            ),
            GroupBy.CONTRACT: select(Contract.id, Contract.number, Client.name).join(
                Client, Client.id == Contract.client_id
            ),
            GroupBy.ISSUER: select(Issuer.id, Issuer.name, literal("")),
        }[by]
        rows = await self._session.execute(wanted.where(wanted.selected_columns[0].in_(ids)))
        return {row[0]: Named(row[1], row[2]) for row in rows}


def _between(column: Any, since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    found = [column >= since] if since is not None else []
    return found if until is None else [*found, column <= until]


def paid_in(scope: InvoiceScope) -> list[ColumnElement[bool]]:
    """Conditions on payments; of a matter or a contract, those that lie on its invoices."""
    found = _paid(scope)
    if scope.matter_id is not None or scope.contract_id is not None:
        on = (
            select(Allocation.payment_id)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(*scoped(scope))
            .group_by(Allocation.payment_id)
            .having(func.sum(Allocation.amount_minor) != 0)
        )
        found.append(Payment.id.in_(on))
    return found


def _paid(scope: InvoiceScope) -> list[ColumnElement[bool]]:
    """Conditions on payments."""
    found: list[ColumnElement[bool]] = []
    if scope.client_id is not None:
        found.append(Payment.client_id == scope.client_id)
    if scope.issuer_ids:
        found.append(Payment.issuer_id.in_(scope.issuer_ids))
    if scope.member_id is not None:
        found.append(Payment.client_id.in_(of_lawyer(scope.member_id)))
    return found


def _object(by: GroupBy) -> Any:
    """As an expression: for the sake of grouping SQLite would walk the column's own index, and read whole rows."""
    column = {
        GroupBy.CLIENT: Invoice.client_id,
        GroupBy.LAWYER: Client.responsible_id,
        GroupBy.MATTER: Invoice.matter_id,
        GroupBy.CONTRACT: Invoice.contract_id,
        GroupBy.ISSUER: Invoice.issuer_id,
    }[by]
    return column + literal_column("0")


def _cut(row: Any) -> Cut:
    object_id, currency, count, issued, paid, balance, late_count, late, oldest, _ = row
    return Cut(
        object_id, currency, count, int(issued), int(paid), int(balance), int(late_count), int(late), oldest
    )
