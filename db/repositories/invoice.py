"""Invoices and their lines; `invoice_list` has the lists."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import defer

from db.models import Client, Contract, Firm, Invoice, InvoiceLine, Issuer, Matter
from db.prepared import prepared
from db.row_changes import UNNOTED
from db.tenancy import AsyncTenantSession
from db.vocabulary.enums import InvoiceState


@dataclass(frozen=True, slots=True)
class OpenBalance:
    """What is owed on one invoice, in minor units. `declined_minor` is the advance that staff would not use for it."""

    id: int
    client_id: int
    issuer_id: int
    currency: str
    balance_minor: int
    declined_minor: int | None
    contract_id: int | None
    is_for_advance: bool


def _locked(query: Select[Invoice]) -> Select[Invoice]:
    """What was read before the lock may have changed since."""
    return query.with_for_update().execution_options(populate_existing=True)


_ONE = prepared(select(Invoice).where(Invoice.id == bindparam("invoice_id")))
_ONE_LOCKED = prepared(_locked(_ONE))
_BY_DRAFT_KEY = prepared(select(Invoice).where(Invoice.draft_key == bindparam("key")))
_PARTIES = prepared(
    select(Client, Issuer, Contract, Matter)
    .select_from(Invoice)
    .join(Client, Client.id == Invoice.client_id)
    .join(Issuer, Issuer.id == Invoice.issuer_id)
    .outerjoin(Contract, Contract.id == Invoice.contract_id)
    .outerjoin(Matter, Matter.id == Invoice.matter_id)
    .where(Invoice.id == bindparam("invoice_id"))
)
_WITH_PARTIES = prepared(
    # With the firm, which whoever shows an invoice asks for next.
    select(Invoice, Client, Issuer, Contract, Matter, Firm)
    .join(Client, Client.id == Invoice.client_id)
    .join(Issuer, Issuer.id == Invoice.issuer_id)
    .join(Firm, Firm.id == Invoice.firm_id)
    .outerjoin(Contract, Contract.id == Invoice.contract_id)
    .outerjoin(Matter, Matter.id == Invoice.matter_id)
    .where(Invoice.id == bindparam("invoice_id"))
)
_LINES = prepared(
    select(InvoiceLine)
    .where(InvoiceLine.invoice_id == bindparam("invoice_id"))
    .order_by(InvoiceLine.position)
)


_OPEN_BALANCES = prepared(
    select(
        Invoice.id,
        Invoice.client_id,
        Invoice.issuer_id,
        Invoice.currency,
        Invoice.balance_minor,
        Invoice.advance_declined_minor,
        Invoice.contract_id,
        Invoice.is_for_advance,
    )
    .where(Invoice.is_open, Invoice.client_id.in_(bindparam("client_ids", expanding=True)))
    .order_by(Invoice.due_date.nulls_last(), Invoice.id)
)


class InvoiceRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self.session = session

    def add(self, row: Invoice | InvoiceLine) -> None:
        self.session.add(row)

    async def get(self, invoice_id: int, *, lock: bool = False) -> Invoice | None:
        if not lock and (held := self.session.held(Invoice, invoice_id)) is not None:
            return held
        return await self.session.scalar(_ONE_LOCKED if lock else _ONE, {"invoice_id": invoice_id})

    async def with_parties(
        self, invoice_id: int
    ) -> tuple[Invoice, tuple[Client, Issuer, Contract | None, Matter | None]] | None:
        row = (await self.session.execute(_WITH_PARTIES, {"invoice_id": invoice_id})).one_or_none()
        if row is None:
            return None
        invoice, client, issuer, contract, matter, _ = row
        return invoice, (client, issuer, contract, matter)

    async def get_many(
        self, invoice_ids: Sequence[int], *, lock: bool = False, bare: bool = False
    ) -> dict[int, Invoice]:
        """`bare`: without the frozen page, which is the most of an invoice."""
        query = select(Invoice).where(Invoice.id.in_(invoice_ids)).order_by(Invoice.id)
        if bare:
            query = query.options(defer(Invoice.snapshot, raiseload=True))
        return {row.id: row for row in await self.session.scalars(_locked(query) if lock else query)}

    async def by_draft_key(self, key: str) -> Invoice | None:
        return await self.session.scalar(_BY_DRAFT_KEY, {"key": key})

    async def by_esf(self, esf_norm: str, besides: int) -> str | None:
        """The number of another invoice that has the same ЭСФ."""
        same = select(Invoice.number).where(Invoice.esf_norm == esf_norm, Invoice.id != besides)
        found: str | None = await self.session.scalar(same.order_by(Invoice.id).limit(1))
        return found

    async def parties(self, invoice: Invoice) -> tuple[Client, Issuer, Contract | None, Matter | None]:
        if self.session.is_shared and (found := await self.with_parties(invoice.id)) is not None:
            return found[1]
        row = (await self.session.execute(_PARTIES, {"invoice_id": invoice.id})).one()
        client, issuer, contract, matter = row
        return client, issuer, contract, matter

    async def lines(self, invoice_id: int) -> list[InvoiceLine]:
        return list(await self.session.scalars(_LINES, {"invoice_id": invoice_id}))

    async def lines_of(self, invoice_ids: Collection[int]) -> dict[int, list[InvoiceLine]]:
        """By invoice, in the order of the page."""
        query = select(InvoiceLine).where(InvoiceLine.invoice_id.in_(invoice_ids))
        found: dict[int, list[InvoiceLine]] = {}
        for line in await self.session.scalars(query.order_by(InvoiceLine.position, InvoiceLine.id)):
            found.setdefault(line.invoice_id, []).append(line)
        return found

    async def delete_line(self, line_id: int) -> None:
        await self.session.execute(delete(InvoiceLine).where(InvoiceLine.id == line_id))

    async def delete_draft(self, invoice_id: int) -> bool:
        """True when a draft was there to delete."""
        await self.session.execute(delete(InvoiceLine).where(InvoiceLine.invoice_id == invoice_id))
        result = await self.session.execute(
            delete(Invoice)
            .where(Invoice.id == invoice_id, Invoice.status == InvoiceState.DRAFT)
            .returning(Invoice.id)
        )
        return result.scalar() is not None

    async def move(self, invoice_id: int, old: InvoiceState, new: InvoiceState, **values: Any) -> bool:
        """Change the stored status only if it is still `old`; False when somebody was faster."""
        result = await self.session.execute(
            update(Invoice)
            .where(Invoice.id == invoice_id, Invoice.status == old)
            .values(status=new, **values)
            .returning(Invoice.id)
        )
        return result.scalar() is not None

    async def latest_draft(self, member_id: int) -> Invoice | None:
        """The member's own half-made invoice, the newest first."""
        return await self.session.scalar(
            select(Invoice)
            .where(Invoice.status == InvoiceState.DRAFT, Invoice.created_by == member_id)
            .order_by(Invoice.id.desc())
            .limit(1)
        )

    async def draft_of_contract(self, contract_id: int) -> Invoice | None:
        """A half-made invoice of the contract, whoever began it, the newest first; none that asks for an advance."""
        return await self.session.scalar(
            select(Invoice)
            .where(
                Invoice.status == InvoiceState.DRAFT, Invoice.contract_id == contract_id, Invoice.is_for_work
            )
            .order_by(Invoice.id.desc())
            .limit(1)
        )

    async def advance_draft_of_contract(self, contract_id: int) -> Invoice | None:
        """The same, of those that ask for an advance."""
        return await self.session.scalar(
            select(Invoice)
            .where(
                Invoice.status == InvoiceState.DRAFT,
                Invoice.contract_id == contract_id,
                Invoice.is_for_advance,
            )
            .order_by(Invoice.id.desc())
            .limit(1)
        )

    async def due_of_client(self, client_id: int, now: datetime) -> Sequence[Invoice]:
        """This client's invoices that the plan has to look at, locked, oldest due first."""
        rows = await self.session.scalars(
            select(Invoice)
            .where(Invoice.client_id == client_id, Invoice.next_remind_at <= now)
            .order_by(Invoice.due_date.nulls_last(), Invoice.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return rows.all()

    async def open_sent_invoices(self, client_id: int) -> Sequence[Invoice]:
        """Open ones that were sent: those whose plan changes with a policy, a contact or a hold."""
        rows = await self.session.scalars(
            select(Invoice)
            .where(
                Invoice.client_id == client_id,
                Invoice.is_open,
                Invoice.sent_at.is_not(None),
            )
            .order_by(Invoice.due_date.nulls_last(), Invoice.id)
        )
        return rows.all()

    async def wake_open_sent(self, now: datetime) -> None:
        """Sets when the planner looks again at those of all clients to now. An undo looks again, too: which they were
        is not noted."""
        whose = Invoice.is_open, Invoice.sent_at.is_not(None)
        locked = select(Invoice.id).where(*whose).order_by(Invoice.id).with_for_update()
        await self.session.execute(locked)
        waking = update(Invoice).where(*whose).values(next_remind_at=now)
        await self.session.execute(waking.execution_options(synchronize_session=False, **{UNNOTED: True}))
        for known in self.session:
            if isinstance(known, Invoice):
                self.session.expire(known, ["next_remind_at"])

    async def with_open_sent(self, client_ids: Collection[int]) -> set[int]:
        """Those of these clients that `open_sent_invoices` has something of."""
        query = select(Invoice.client_id).where(
            Invoice.client_id.in_(sorted(client_ids)), Invoice.is_open, Invoice.sent_at.is_not(None)
        )
        return set(await self.session.scalars(query.distinct()))

    async def open_sent_among(
        self, client_ids: Collection[int], whole: Collection[int], singly: Collection[int]
    ) -> Sequence[Invoice]:
        """Of these clients: all of the `whole` ones, the invoices `singly`, and those whose advance was declined."""
        query = (
            select(Invoice)
            .where(
                Invoice.client_id.in_(client_ids),
                Invoice.is_open,
                Invoice.sent_at.is_not(None),
                or_(
                    Invoice.client_id.in_(whole),
                    Invoice.id.in_(singly),
                    Invoice.advance_declined_minor.is_not(None),
                ),
            )
            .order_by(Invoice.id)
        )
        return (await self.session.scalars(query)).all()

    async def open_balances(self, client_ids: Collection[int]) -> list[OpenBalance]:
        """What these clients owe, invoice by invoice, oldest due first."""
        asked = {"client_ids": sorted(client_ids)}
        return [OpenBalance(*row) for row in await self.session.execute(_OPEN_BALANCES, asked)]

    async def any_issued(self) -> bool:
        found = select(Invoice.id).where(Invoice.status != InvoiceState.DRAFT).limit(1)
        return await self.session.scalar(found) is not None

    async def count_drafts(self) -> int:
        query = select(func.count()).select_from(Invoice).where(Invoice.status == InvoiceState.DRAFT)
        return await self.session.scalar(query) or 0

    async def open_of(self, client_id: int, issuer_id: int, currency: str) -> list[Invoice]:
        """Open invoices that one payment may settle, oldest due first."""
        query = (
            select(Invoice)
            .where(
                Invoice.is_open,
                Invoice.client_id == client_id,
                Invoice.issuer_id == issuer_id,
                Invoice.currency == currency,
            )
            .order_by(Invoice.due_date.nulls_last(), Invoice.id)
        )
        return list(await self.session.scalars(query))
