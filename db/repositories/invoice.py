"""Invoices, their lines, and the lists of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Contract, Invoice, InvoiceLine, Issuer, Matter

BALANCE = Invoice.total_minor - Invoice.paid_minor - Invoice.written_off_minor
OPEN = and_(Invoice.status == "issued", BALANCE > 0)


class Show(StrEnum):
    """Which invoices a list shows."""

    ALL = "all"
    DRAFT = "draft"
    OPEN = "open"
    OVERDUE = "overdue"
    PARTIAL = "partial"
    PAID = "paid"
    VOID = "void"
    WRITTEN_OFF = "written_off"


@dataclass(frozen=True, slots=True)
class InvoiceQuery:
    """`today` is the firm's date; `client_name` is a folded fragment, `number_norm` a normalised one."""

    today: date
    show: Show = Show.ALL
    client_id: int | None = None
    contract_id: int | None = None
    matter_id: int | None = None
    issuer_id: int | None = None
    currency: str | None = None
    client_name: str | None = None
    number_norm: str | None = None


@dataclass(frozen=True, slots=True)
class CurrencySum:
    currency: str
    count: int
    total: int
    paid: int
    balance: int


class InvoiceRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Invoice | InvoiceLine) -> None:
        self.session.add(row)

    async def get(self, invoice_id: int, *, lock: bool = False) -> Invoice | None:
        query = select(Invoice).where(Invoice.id == invoice_id)
        if lock:
            query = query.with_for_update()
        return await self.session.scalar(query)

    async def get_many(self, invoice_ids: Sequence[int], *, lock: bool = False) -> dict[int, Invoice]:
        query = select(Invoice).where(Invoice.id.in_(invoice_ids)).order_by(Invoice.id)
        if lock:
            query = query.with_for_update()
        return {row.id: row for row in await self.session.scalars(query)}

    async def by_draft_key(self, key: str) -> Invoice | None:
        return await self.session.scalar(select(Invoice).where(Invoice.draft_key == key))

    async def parties(self, invoice: Invoice) -> tuple[Client, Issuer, Contract | None, Matter | None]:
        row = (
            await self.session.execute(
                select(Client, Issuer, Contract, Matter)
                .select_from(Invoice)
                .join(Client, Client.id == Invoice.client_id)
                .join(Issuer, Issuer.id == Invoice.issuer_id)
                .outerjoin(Contract, Contract.id == Invoice.contract_id)
                .outerjoin(Matter, Matter.id == Invoice.matter_id)
                .where(Invoice.id == invoice.id)
            )
        ).one()
        client, issuer, contract, matter = row
        return client, issuer, contract, matter

    async def lines(self, invoice_id: int) -> list[InvoiceLine]:
        rows = await self.session.scalars(
            select(InvoiceLine).where(InvoiceLine.invoice_id == invoice_id).order_by(InvoiceLine.position)
        )
        return list(rows)

    async def delete_line(self, line_id: int) -> None:
        await self.session.execute(delete(InvoiceLine).where(InvoiceLine.id == line_id))

    async def delete_draft(self, invoice_id: int) -> bool:
        """True when a draft was there to delete."""
        await self.session.execute(delete(InvoiceLine).where(InvoiceLine.invoice_id == invoice_id))
        result = await self.session.execute(
            delete(Invoice).where(Invoice.id == invoice_id, Invoice.status == "draft").returning(Invoice.id)
        )
        return result.scalar() is not None

    async def move(self, invoice_id: int, old: str, new: str, **values: Any) -> bool:
        """Change the stored status only if it is still `old`; False when somebody was faster."""
        result = await self.session.execute(
            update(Invoice)
            .where(Invoice.id == invoice_id, Invoice.status == old)
            .values(status=new, **values)
            .returning(Invoice.id)
        )
        return result.scalar() is not None

    async def number_taken(self, issuer_id: int, number: str) -> bool:
        found = select(Invoice.id).where(Invoice.issuer_id == issuer_id, Invoice.number == number).limit(1)
        return await self.session.scalar(found) is not None

    async def latest_draft(self, member_id: int) -> Invoice | None:
        """The member's own half-made invoice, the newest first."""
        return await self.session.scalar(
            select(Invoice)
            .where(Invoice.status == "draft", Invoice.created_by == member_id)
            .order_by(Invoice.id.desc())
            .limit(1)
        )

    async def draft_of_contract(self, contract_id: int) -> Invoice | None:
        """A half-made invoice of the contract, whoever began it, the newest first."""
        return await self.session.scalar(
            select(Invoice)
            .where(Invoice.status == "draft", Invoice.contract_id == contract_id)
            .order_by(Invoice.id.desc())
            .limit(1)
        )

    async def page(
        self, query: InvoiceQuery, offset: int, limit: int
    ) -> tuple[list[tuple[Invoice, Client]], int]:
        found = _matching(query)
        total = await self.session.scalar(
            found.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
        )
        if query.show in (Show.OPEN, Show.OVERDUE, Show.PARTIAL):
            found = found.order_by(Invoice.due_date, Invoice.id)
        else:
            found = found.order_by(Invoice.invoice_date.desc(), Invoice.id.desc())
        rows = await self.session.execute(found.offset(offset).limit(limit))
        return [(invoice, client) for invoice, client in rows], total or 0

    async def sums(self, query: InvoiceQuery) -> list[CurrencySum]:
        """Per currency, of everything that the query matches; of all invoices those that count: issued ones."""
        found = _matching(query)
        if query.show is Show.ALL:
            found = found.where(Invoice.status.in_(("issued", "written_off")))
        rows = await self.session.execute(
            found.with_only_columns(
                Invoice.currency,
                func.count(),
                func.sum(Invoice.total_minor),
                func.sum(Invoice.paid_minor),
                func.sum(BALANCE),
                maintain_column_froms=True,
            )
            .group_by(Invoice.currency)
            .order_by(Invoice.currency)
        )
        return [
            CurrencySum(currency, count, int(total), int(paid), int(balance))
            for currency, count, total, paid, balance in rows
        ]

    async def count_due(self, day: date) -> int:
        """Open invoices whose due date is this day."""
        query = select(func.count()).select_from(Invoice).where(OPEN, Invoice.due_date == day)
        return await self.session.scalar(query) or 0

    async def any_issued(self) -> bool:
        found = select(Invoice.id).where(Invoice.status != "draft").limit(1)
        return await self.session.scalar(found) is not None

    async def count_drafts(self) -> int:
        query = select(func.count()).select_from(Invoice).where(Invoice.status == "draft")
        return await self.session.scalar(query) or 0

    async def open_of(
        self, client_id: int, issuer_id: int, currency: str, *, lock: bool = False
    ) -> list[Invoice]:
        """Open invoices that one payment may settle, oldest due first."""
        query = (
            select(Invoice)
            .where(
                OPEN,
                Invoice.client_id == client_id,
                Invoice.issuer_id == issuer_id,
                Invoice.currency == currency,
            )
            .order_by(Invoice.due_date, Invoice.id)
        )
        if lock:
            query = query.with_for_update()
        return list(await self.session.scalars(query))


def _matching(query: InvoiceQuery) -> Select[Invoice, Client]:
    found = select(Invoice, Client).join(Client, Client.id == Invoice.client_id)
    match query.show:
        case Show.DRAFT | Show.VOID:
            found = found.where(Invoice.status == query.show.value)
        case Show.WRITTEN_OFF:
            found = found.where(Invoice.status == "written_off")
        case Show.OPEN:
            found = found.where(OPEN)
        case Show.OVERDUE:
            found = found.where(OPEN, Invoice.due_date < query.today)
        case Show.PARTIAL:
            found = found.where(OPEN, Invoice.paid_minor > 0)
        case Show.PAID:
            found = found.where(Invoice.status == "issued", BALANCE == 0)
        case Show.ALL:
            pass
    for column, value in (
        (Invoice.client_id, query.client_id),
        (Invoice.contract_id, query.contract_id),
        (Invoice.matter_id, query.matter_id),
        (Invoice.issuer_id, query.issuer_id),
        (Invoice.currency, query.currency),
    ):
        if value is not None:
            found = found.where(column == value)
    names = []
    if query.client_name:
        names.append(Client.name_norm.contains(query.client_name, autoescape=True))
        names.append(Client.tax_id.startswith(query.client_name, autoescape=True))
    if query.number_norm:
        names.append(Invoice.number_norm.contains(query.number_norm, autoescape=True))
    return found.where(or_(*names)) if names else found
