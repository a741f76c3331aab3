"""Whole lists, a piece at a time: each piece begins after the last row of the one before.

A page by number would read everything again up to there, and lose or repeat rows when others write meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer

from db.invoice_conditions import InvoiceScope
from db.models import (
    Allocation,
    AuditEntry,
    BankStatement,
    Client,
    ClientDocument,
    ClientDocumentInvoice,
    Contract,
    Invoice,
    InvoiceLine,
    Issuer,
    Matter,
    Member,
    Payment,
    StaffNote,
    StatementLine,
    Task,
)
from db.queries.directory import client_conditions, contract_conditions, matter_conditions
from db.queries.invoice_list import InvoiceQuery, conditions
from db.queries.report import paid_in
from db.vocabulary.documents import DocumentState
from db.vocabulary.filters import ClientQuery, ContractQuery, MatterQuery

After = tuple[Any, int] | None
"""What the last row was ordered by, and its id."""


@dataclass(frozen=True, slots=True)
class ClientMoney:
    """Of one currency, in minor units."""

    issued: int = 0
    paid: int = 0
    balance: int = 0
    overdue: int = 0
    advance: int = 0


class ExportQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def invoices(self, query: InvoiceQuery, after: After, limit: int) -> Sequence[Any]:
        """(invoice, client, issuer's name, contract or None, matter's name or None, lawyer's name) by date."""
        found = (
            select(Invoice, Client, Issuer.name, Contract, Matter.name, Member.name)
            .join(Client, Client.id == Invoice.client_id)
            .join(Issuer, Issuer.id == Invoice.issuer_id)
            .join(Member, Member.id == Client.responsible_id)
            .outerjoin(Contract, Contract.id == Invoice.contract_id)
            .outerjoin(Matter, Matter.id == Invoice.matter_id)
            .where(*conditions(query), *_later(Invoice.invoice_date, Invoice.id, after))
            .order_by(Invoice.invoice_date, Invoice.id)
            .limit(limit)
            .options(defer(Invoice.snapshot))
        )
        return (await self._session.execute(found)).all()

    async def lines(self, invoice_ids: Sequence[int]) -> Sequence[InvoiceLine]:
        """By invoice, then as they are printed."""
        found = select(InvoiceLine).where(InvoiceLine.invoice_id.in_(invoice_ids))
        return (
            await self._session.scalars(found.order_by(InvoiceLine.invoice_id, InvoiceLine.position))
        ).all()

    async def issued(self) -> Sequence[int]:
        """Every invoice that has a number, by date, as of this moment."""
        found = (
            select(Invoice.id).where(Invoice.number.is_not(None)).order_by(Invoice.invoice_date, Invoice.id)
        )
        return (await self._session.scalars(found)).all()

    async def invoices_to_archive(self, query: InvoiceQuery, limit: int) -> Sequence[Any]:
        """(id, client's name) of what the query matches and has a number, by date, as of this moment."""
        found = (
            select(Invoice.id, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(*conditions(query), Invoice.number.is_not(None))
            .order_by(Invoice.invoice_date, Invoice.id)
            .limit(limit)
        )
        return (await self._session.execute(found)).all()

    async def documents_to_archive(self, since: date, until: date, limit: int) -> Sequence[Any]:
        """(id, client's name) of acts and the like of these days that have a number, by date."""
        found = (
            select(ClientDocument.id, Client.name)
            .join(Client, Client.id == ClientDocument.client_id)
            .where(
                ClientDocument.state != DocumentState.DRAFT,
                ClientDocument.document_date >= since,
                ClientDocument.document_date <= until,
            )
            .order_by(ClientDocument.document_date, ClientDocument.id)
            .limit(limit)
        )
        return (await self._session.execute(found)).all()

    async def last_money(self, invoice_ids: Sequence[int]) -> dict[int, date]:
        """Invoice id → the day of the last money that lies on it."""
        parts = (
            select(Allocation.invoice_id.label("invoice_id"), Payment.received_on.label("day"))
            .join(Payment, Payment.id == Allocation.payment_id)
            .where(Allocation.invoice_id.in_(invoice_ids))
            .group_by(Allocation.invoice_id, Payment.id, Payment.received_on)
            .having(func.sum(Allocation.amount_minor) > 0)
            .subquery()
        )
        rows = await self._session.execute(
            select(parts.c.invoice_id, func.max(parts.c.day)).group_by(parts.c.invoice_id)
        )
        return {row[0]: row[1] for row in rows}

    async def payments(
        self,
        scope: InvoiceScope,
        since: date | None,
        until: date | None,
        currencies: Sequence[str],
        after: After,
        limit: int,
    ) -> Sequence[Any]:
        """(payment, client, issuer's name, who recorded it) by the day on which the money moved."""
        found = (
            select(Payment, Client, Issuer.name, Member.name)
            .join(Client, Client.id == Payment.client_id)
            .join(Issuer, Issuer.id == Payment.issuer_id)
            .join(Member, Member.id == Payment.recorded_by)
            .where(*paid_in(scope), *_later(Payment.received_on, Payment.id, after))
        )
        if since is not None:
            found = found.where(Payment.received_on >= since)
        if until is not None:
            found = found.where(Payment.received_on <= until)
        if currencies:
            found = found.where(Payment.currency.in_(currencies))
        rows = await self._session.execute(found.order_by(Payment.received_on, Payment.id).limit(limit))
        return rows.all()

    async def issuers_of_payments(
        self, scope: InvoiceScope, since: date | None, until: date | None
    ) -> Sequence[int]:
        """Ids of those whose money moved on these days."""
        found = select(Payment.issuer_id).where(*paid_in(scope)).distinct()
        if since is not None:
            found = found.where(Payment.received_on >= since)
        if until is not None:
            found = found.where(Payment.received_on <= until)
        return (await self._session.scalars(found)).all()

    async def payments_by_id(self, payment_ids: Sequence[int]) -> dict[int, Payment]:
        rows = await self._session.scalars(select(Payment).where(Payment.id.in_(payment_ids)))
        return {row.id: row for row in rows}

    async def invoices_of_payments(self, payment_ids: Sequence[int]) -> dict[int, list[tuple[str, date]]]:
        """Payment id → number and date of the invoices that its money lies on now; of an advance that is used, the
        advance invoice's."""
        rows = await self._session.execute(
            select(Allocation.payment_id, Invoice.number, Invoice.invoice_date)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(Allocation.payment_id.in_(payment_ids), Allocation.advance_invoice_id.is_(None))
            .group_by(Allocation.payment_id, Invoice.id, Invoice.number, Invoice.invoice_date)
            .having(func.sum(Allocation.amount_minor) != 0)
            .order_by(Allocation.payment_id, Invoice.id)
        )
        found: dict[int, list[tuple[str, date]]] = {}
        for payment_id, number, day in rows:
            found.setdefault(payment_id, []).append((number or "", day))
        return found

    async def lines_of_payments(self, payment_ids: Sequence[int]) -> dict[int, tuple[dict[str, Any], str]]:
        """Payment id → the line of a bank's statement that it came by, and the account that the statement is of."""
        rows = await self._session.execute(
            select(StatementLine.payment_id, StatementLine.entry, BankStatement.account)
            .join(BankStatement, BankStatement.id == StatementLine.statement_id)
            .where(StatementLine.payment_id.in_(payment_ids))
            .order_by(StatementLine.id.desc())
        )
        return {payment_id: (entry, account) for payment_id, entry, account in rows}

    async def clients(
        self, query: ClientQuery, client_id: int | None, after: After, limit: int
    ) -> Sequence[Any]:
        """(client, lawyer's name) by name."""
        found = (
            select(Client, Member.name)
            .join(Member, Member.id == Client.responsible_id)
            .where(*client_conditions(query), *_later(Client.name_norm, Client.id, after))
        )
        if client_id is not None:
            found = found.where(Client.id == client_id)
        rows = await self._session.execute(found.order_by(Client.name_norm, Client.id).limit(limit))
        return rows.all()

    async def money_of(self, client_ids: Sequence[int], today: date) -> dict[int, dict[str, ClientMoney]]:
        """Client id → currency → sums; a client without money has none. An advance invoice is owed, and billed and paid
        with the work that uses it; the advance is all that was used for no work yet, contracts' included."""
        late = Invoice.is_overdue(today)
        invoiced = await self._session.execute(
            select(
                Invoice.client_id,
                Invoice.currency,
                func.sum(case((Invoice.is_for_work, Invoice.total_minor), else_=0)),
                func.sum(case((Invoice.is_for_work, Invoice.paid_minor), else_=0)),
                func.sum(case((Invoice.is_open, Invoice.balance_minor), else_=0)),
                func.sum(case((late, Invoice.balance_minor), else_=0)),
            )
            .where(Invoice.client_id.in_(client_ids), Invoice.is_counted)
            .group_by(Invoice.client_id, Invoice.currency)
        )
        received = await self._session.execute(
            select(Payment.client_id, Payment.currency, func.sum(Payment.amount_minor))
            .where(Payment.client_id.in_(client_ids))
            .group_by(Payment.client_id, Payment.currency)
        )
        allocated = await self._session.execute(
            select(Payment.client_id, Payment.currency, func.sum(Allocation.amount_minor))
            .join(Payment, Payment.id == Allocation.payment_id)
            .join(Invoice, Invoice.id == Allocation.invoice_id)
            .where(Allocation.client_id.in_(client_ids), Invoice.is_for_work)
            .group_by(Payment.client_id, Payment.currency)
        )
        sums = {
            (client, currency): (int(issued), int(paid), int(balance), int(overdue))
            for client, currency, issued, paid, balance, overdue in invoiced
        }
        advances: dict[tuple[int, str], int] = {}
        for client, currency, minor in received:
            advances[client, currency] = int(minor)
        for client, currency, minor in allocated:
            advances[client, currency] = advances.get((client, currency), 0) - int(minor)
        found: dict[int, dict[str, ClientMoney]] = {}
        for client, currency in sorted({*sums, *advances}):
            issued, paid, balance, late_minor = sums.get((client, currency), (0, 0, 0, 0))
            advance = advances.get((client, currency), 0)
            money = ClientMoney(issued, paid, balance, late_minor, advance)
            if money != ClientMoney():
                found.setdefault(client, {})[currency] = money
        return found

    async def contracts(self, query: ContractQuery, after: After, limit: int) -> Sequence[Any]:
        """(contract, client, issuer's name) by the day of signing."""
        found = (
            select(Contract, Client, Issuer.name)
            .join(Client, Client.id == Contract.client_id)
            .join(Issuer, Issuer.id == Contract.issuer_id)
            .where(*contract_conditions(query), *_later(Contract.signed_on, Contract.id, after))
        )
        if query.member_id is not None:
            found = found.where(Client.responsible_id == query.member_id)
        rows = await self._session.execute(found.order_by(Contract.signed_on, Contract.id).limit(limit))
        return rows.all()

    async def matters(self, query: MatterQuery, after: After, limit: int) -> Sequence[Any]:
        """(matter, client) by the day of opening."""
        found = (
            select(Matter, Client)
            .join(Client, Client.id == Matter.client_id)
            .where(*matter_conditions(query), *_later(Matter.opened_on, Matter.id, after))
        )
        if query.member_id is not None:
            found = found.where(Client.responsible_id == query.member_id)
        rows = await self._session.execute(found.order_by(Matter.opened_on, Matter.id).limit(limit))
        return rows.all()

    async def tasks(self, client_id: int | None, after: After, limit: int) -> Sequence[Any]:
        """(task, invoice's number, client's name, assignee's name, author's name) by the time they are due."""
        author = aliased(Member)
        found = (
            select(Task, Invoice.number, Client.name, Member.name, author.name)
            .join(Invoice, Invoice.id == Task.invoice_id)
            .join(Client, Client.id == Task.client_id)
            .join(Member, Member.id == Task.assignee_id)
            .join(author, author.id == Task.created_by)
            .where(*_later(Task.due_at, Task.id, after))
        )
        if client_id is not None:
            found = found.where(Task.client_id == client_id)
        rows = await self._session.execute(found.order_by(Task.due_at, Task.id).limit(limit))
        return rows.all()

    async def documents(
        self,
        scope: InvoiceScope,
        since: date | None,
        until: date | None,
        currencies: Sequence[str],
        after: After,
        limit: int,
    ) -> Sequence[Any]:
        """(document, client, issuer's name, contract or None) by date, without the frozen pages."""
        found = (
            select(ClientDocument, Client, Issuer.name, Contract)
            .join(Client, Client.id == ClientDocument.client_id)
            .join(Issuer, Issuer.id == ClientDocument.issuer_id)
            .outerjoin(Contract, Contract.id == ClientDocument.contract_id)
            .where(
                ClientDocument.state != DocumentState.DRAFT,
                *_later(ClientDocument.document_date, ClientDocument.id, after),
            )
            .options(defer(ClientDocument.snapshot), defer(ClientDocument.content))
        )
        if scope.client_id is not None:
            found = found.where(ClientDocument.client_id == scope.client_id)
        if scope.contract_id is not None:
            found = found.where(ClientDocument.contract_id == scope.contract_id)
        if scope.matter_id is not None:
            of_matter = (
                select(ClientDocumentInvoice.document_id)
                .join(Invoice, Invoice.id == ClientDocumentInvoice.invoice_id)
                .where(Invoice.matter_id == scope.matter_id)
            )
            found = found.where(ClientDocument.id.in_(of_matter))
        if scope.issuer_ids:
            found = found.where(ClientDocument.issuer_id.in_(scope.issuer_ids))
        if scope.member_id is not None:
            found = found.where(Client.responsible_id == scope.member_id)
        if since is not None:
            found = found.where(ClientDocument.document_date >= since)
        if until is not None:
            found = found.where(ClientDocument.document_date <= until)
        if currencies:
            found = found.where(ClientDocument.currency.in_(currencies))
        rows = await self._session.execute(
            found.order_by(ClientDocument.document_date, ClientDocument.id).limit(limit)
        )
        return rows.all()

    async def document_invoices(self, document_ids: Sequence[int]) -> dict[int, list[str]]:
        """Document id → the numbers of the invoices that it is about."""
        rows = await self._session.execute(
            select(ClientDocumentInvoice.document_id, Invoice.number)
            .join(Invoice, Invoice.id == ClientDocumentInvoice.invoice_id)
            .where(ClientDocumentInvoice.document_id.in_(document_ids))
            .order_by(Invoice.invoice_date, Invoice.id)
        )
        found: dict[int, list[str]] = {}
        for document_id, number in rows:
            found.setdefault(document_id, []).append(number or "")
        return found

    async def notes(self, after: After, limit: int) -> Sequence[Any]:
        """(note, client's name, contract's number, invoice or None, who wrote it) as they were made."""
        found = (
            select(StaffNote, Client.name, Contract.number, Invoice, Member.name)
            .join(Client, Client.id == StaffNote.client_id)
            .join(Member, Member.id == StaffNote.member_id)
            .outerjoin(Contract, Contract.id == StaffNote.contract_id)
            .outerjoin(Invoice, Invoice.id == StaffNote.invoice_id)
            .where(*_later(StaffNote.created_at, StaffNote.id, after))
            .options(defer(Invoice.snapshot))
        )
        rows = await self._session.execute(found.order_by(StaffNote.created_at, StaffNote.id).limit(limit))
        return rows.all()

    async def audit(
        self, since: date | None, until: date | None, zone: str, after: After, limit: int
    ) -> Sequence[AuditEntry]:
        """In the order in which it happened; the days are those of `zone`."""
        found = select(AuditEntry).where(*_later(AuditEntry.at, AuditEntry.id, after))
        if since is not None:
            found = found.where(AuditEntry.at >= _midnight(since, zone))
        if until is not None:
            found = found.where(AuditEntry.at < _midnight(until + timedelta(days=1), zone))
        rows = await self._session.scalars(found.order_by(AuditEntry.at, AuditEntry.id).limit(limit))
        return rows.all()


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _later(column: Any, row_id: Any, after: After) -> list[ColumnElement[bool]]:
    if after is None:
        return []
    value, last = after
    return [or_(column > value, and_(column == value, row_id > last))]
