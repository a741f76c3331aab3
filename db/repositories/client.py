"""Clients, who sees them, and what they owe."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, case, delete, func, select, union_all
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from db.models import Allocation, Client, ClientShare, Contract, Invoice, Matter, Payment
from db.prepared import prepared
from db.vocabulary.enums import InvoiceState


@dataclass(frozen=True, slots=True)
class ClientSums:
    """Of one currency, in minor units. Drafts and void invoices are not in it."""

    currency: str
    issued: int
    paid: int
    balance: int
    overdue: int


@dataclass(frozen=True, slots=True)
class AdvanceSum:
    """Money received by one issuer in one currency that is on no invoice, in minor units."""

    issuer_id: int
    currency: str
    minor: int


@dataclass(frozen=True, slots=True)
class ClientCounts:
    contracts: int
    matters: int
    invoices: int
    drafts: int


_LEDGERS = prepared(
    select(Client)
    .where(Client.id.in_(bindparam("client_ids", expanding=True)))
    .order_by(Client.id)
    .with_for_update(),
    populate_existing=True,
)


def _count(of: InstrumentedAttribute[int], *narrowed: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).where(of == bindparam("client_id"), *narrowed).scalar_subquery()


_SHARES = prepared(
    select(ClientShare.member_id)
    .where(ClientShare.client_id == bindparam("client_id"))
    .order_by(ClientShare.id)
)
_MOVED = prepared(
    # Received, and what was put on invoices, which leaves it.
    union_all(
        select(Payment.issuer_id, Payment.currency, func.sum(Payment.amount_minor))
        .where(Payment.client_id == bindparam("client_id"), Payment.advance_invoice_id.is_(None))
        .group_by(Payment.issuer_id, Payment.currency),
        select(Payment.issuer_id, Payment.currency, -func.sum(Allocation.amount_minor))
        .join(Payment, Payment.id == Allocation.payment_id)
        .where(Allocation.client_id == bindparam("client_id"), Allocation.advance_invoice_id.is_(None))
        .group_by(Payment.issuer_id, Payment.currency),
    )
)
_COUNTS = prepared(
    select(
        _count(Contract.client_id),
        _count(Matter.client_id),
        _count(Invoice.client_id, Invoice.status != InvoiceState.DRAFT),
        _count(Invoice.client_id, Invoice.status == InvoiceState.DRAFT),
    )
)


class ClientRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: Client | ClientShare) -> None:
        self._session.add(row)

    async def get(self, client_id: int, *, lock: bool = False) -> Client | None:
        if not lock:
            return await self._session.get(Client, client_id)
        query = select(Client).where(Client.id == client_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def get_many(self, client_ids: Collection[int]) -> dict[int, Client]:
        rows = await self._session.scalars(select(Client).where(Client.id.in_(client_ids)))
        return {row.id: row for row in rows}

    async def lock_ledger(self, client_id: int) -> Client | None:
        """Every change of a client's money takes this lock first, so that the ledger is changed by one at a time.

        Who locks or changes several kinds of rows does it in this order, or two acts wait for each other on PostgreSQL:
        the contract of a retainer or the contact who acts, the client, its invoices by id, holds, messages, and last
        the counter of numbers. A row that refers to a client waits for this lock, too: it is inserted after it.
        """
        found = await self.lock_ledgers((client_id,))
        return found.get(client_id)

    async def lock_ledgers(self, client_ids: Collection[int]) -> dict[int, Client]:
        """The same for several at once, in the order in which everybody takes them."""
        rows = await self._session.scalars(_LEDGERS, {"client_ids": list(client_ids)})
        return {row.id: row for row in rows}

    async def any_of(self, member_id: int) -> bool:
        """Whether the member is responsible for a client."""
        query = select(Client.id).where(Client.responsible_id == member_id).limit(1)
        return await self._session.scalar(query) is not None

    async def names(self, client_ids: Collection[int]) -> dict[int, str]:
        rows = await self._session.execute(select(Client.id, Client.name).where(Client.id.in_(client_ids)))
        return dict(rows.all())

    async def all_names(self) -> dict[int, str]:
        """Of every card, archived ones included, in the order of their ids."""
        return dict((await self._session.execute(select(Client.id, Client.name).order_by(Client.id))).all())

    async def by_act_key(self, act_key: str) -> Client | None:
        return await self._session.scalar(select(Client).where(Client.act_key == act_key))

    async def add_once(self, row: Client) -> tuple[Client, bool]:
        """The new row, or the one that the same act has made; True when it is the new one."""
        await self._session.flush()  # what fails from here on is this row
        try:
            async with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            made = await self.by_act_key(row.act_key) if row.act_key else None
            if made is None:
                raise
            return made, False
        return row, True

    async def same_tax_id(self, tax_id: str, *, besides: int | None = None) -> Sequence[Client]:
        """Cards with this tax number, archived ones included."""
        query = select(Client).where(Client.tax_id == tax_id).order_by(Client.id)
        if besides is not None:
            query = query.where(Client.id != besides)
        return (await self._session.scalars(query)).all()

    async def recent(self, offset: int, limit: int) -> tuple[Sequence[Client], int]:
        """Those billed or added last come first; archived ones are left out."""
        billed = (
            select(Invoice.client_id, func.max(Invoice.created_at).label("at"))
            .group_by(Invoice.client_id)
            .subquery()
        )
        here = select(Client).where(Client.archived_at.is_(None))
        at = func.coalesce(billed.c.at, Client.created_at)
        page = (
            select(Client.id, at.label("at"))
            .outerjoin(billed, billed.c.client_id == Client.id)
            .where(Client.archived_at.is_(None))
            .order_by(at.desc(), Client.id.desc())
            .offset(offset)
            .limit(limit)
            .subquery()
        )
        query = select(Client).join(page, page.c.id == Client.id).order_by(page.c.at.desc(), Client.id.desc())
        return (await self._session.scalars(query)).all(), await self._count(here)

    async def sums(
        self,
        today: date,
        client_id: int | None = None,
        contract_id: int | None = None,
        matter_id: int | None = None,
    ) -> list[ClientSums]:
        """Of all that a client, a contract or a matter was billed, a row a currency; overdue is what was due before
        `today`. An advance invoice is owed until it is paid, but neither it nor its money counts a second time beside
        the work that uses it."""
        of = [
            column == value
            for column, value in (
                (Invoice.client_id, client_id),
                (Invoice.contract_id, contract_id),
                (Invoice.matter_id, matter_id),
            )
            if value is not None
        ]
        open_balance = case((Invoice.is_open, Invoice.balance_minor), else_=0)
        overdue = case((Invoice.is_overdue(today), Invoice.balance_minor), else_=0)
        query = (
            select(
                Invoice.currency,
                func.sum(case((Invoice.is_for_work, Invoice.total_minor), else_=0)),
                func.sum(case((Invoice.is_for_work, Invoice.paid_minor), else_=0)),
                func.sum(open_balance),
                func.sum(overdue),
            )
            # Said by what it is not, as below.
            .where(*of, Invoice.status.not_in((InvoiceState.DRAFT, InvoiceState.VOID)))
            .group_by(Invoice.currency)
            .order_by(Invoice.currency)
        )
        return [
            ClientSums(currency, int(issued), int(paid), int(balance), int(late))
            for currency, issued, paid, balance, late in await self._session.execute(query)
        ]

    async def balances(self, client_ids: Collection[int]) -> dict[int, dict[str, int]]:
        """What each of the clients owes, per currency, in minor units; nothing owed is left out."""
        owed: dict[int, dict[str, int]] = {}
        if not client_ids:
            return owed
        # Said by what it is not: for the sake of an equation SQLite would read all that is issued.
        issued = Invoice.status.not_in((InvoiceState.DRAFT, InvoiceState.VOID, InvoiceState.WRITTEN_OFF))
        query = (
            select(Invoice.client_id, Invoice.currency, func.sum(Invoice.balance_minor))
            .where(Invoice.client_id.in_(client_ids), issued)
            .group_by(Invoice.client_id, Invoice.currency)
            .order_by(Invoice.client_id, Invoice.currency)
        )
        for client_id, currency, balance in await self._session.execute(query):
            if balance:
                owed.setdefault(client_id, {})[currency] = int(balance)
        return owed

    async def advances(self, client_id: int) -> list[AdvanceSum]:
        """Received minus allocated, per issuer and currency; zeros are left out. What came on advance invoices of
        contracts is not in it."""
        left: dict[tuple[int, str], int] = {}
        for issuer_id, currency, minor in await self._session.execute(_MOVED, {"client_id": client_id}):
            left[issuer_id, currency] = left.get((issuer_id, currency), 0) + int(minor)
        return [
            AdvanceSum(issuer, currency, minor) for (issuer, currency), minor in sorted(left.items()) if minor
        ]

    async def counts(self, client_id: int) -> ClientCounts:
        return ClientCounts(*(await self._session.execute(_COUNTS, {"client_id": client_id})).one())

    async def shares(self, client_id: int) -> Sequence[int]:
        """Members whom the client is shown to."""
        return (await self._session.scalars(_SHARES, {"client_id": client_id})).all()

    async def unshare(self, client_id: int, member_id: int) -> bool:
        """False when it was not shared."""
        result = await self._session.scalars(
            delete(ClientShare)
            .where(ClientShare.client_id == client_id, ClientShare.member_id == member_id)
            .returning(ClientShare.id)
        )
        return result.first() is not None

    async def _count(self, query: Select[*tuple[Any, ...]]) -> int:
        ids = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
        return await self._session.scalar(ids) or 0
