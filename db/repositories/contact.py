"""Who speaks for a client in Telegram, and the links that bring them in."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, exists, func, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import AuditEntry, Contact, ContactInvite, Delivery, Hold, Invoice
from db.vocabulary.enums import (
    AuditAction,
    ContactState,
    DeliveryState,
    InvoiceState,
    MessageKind,
    ObjectType,
)

_BALANCE = Invoice.total_minor - Invoice.paid_minor - Invoice.written_off_minor
_OPEN_FIRST = case((_BALANCE > 0, 0), else_=1)
_ON_ITS_WAY = exists(
    select(Delivery.id).where(
        Delivery.invoice_id == Invoice.id,
        Delivery.kind == MessageKind.INVOICE,
        Delivery.state.in_((DeliveryState.SENDING, DeliveryState.UNCONFIRMED)),
    )
)
_SHOWN = and_(Invoice.status == InvoiceState.ISSUED, or_(Invoice.sent_at.is_not(None), _ON_ITS_WAY))
"""Sent, or perhaps: when nobody knows whether a message has arrived, its buttons must work if it has."""
_DUE_OF_OPEN = case((_BALANCE > 0, Invoice.due_date), else_=null())


class ContactRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: Contact | ContactInvite) -> None:
        self._session.add(row)

    async def get(self, contact_id: int) -> Contact | None:
        return await self._session.get(Contact, contact_id)

    async def lock(self, contact_id: int) -> Contact | None:
        query = select(Contact).where(Contact.id == contact_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def of_user(self, client_id: int, user_id: int) -> Contact | None:
        """This person's row with the client, in whatever state, locked."""
        query = (
            select(Contact)
            .where(Contact.client_id == client_id, Contact.user_id == user_id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        return await self._session.scalar(query)

    async def of_client(self, client_id: int) -> Sequence[Contact]:
        """In the order of coming."""
        query = select(Contact).where(Contact.client_id == client_id).order_by(Contact.id)
        return (await self._session.scalars(query)).all()

    async def count(self, client_id: int) -> int:
        """Confirmed and waiting ones."""
        query = (
            select(func.count())
            .select_from(Contact)
            .where(
                Contact.client_id == client_id,
                Contact.state.in_((ContactState.WAITING, ContactState.CONFIRMED)),
            )
        )
        return await self._session.scalar(query) or 0

    async def move(
        self, contact_id: int, old: Collection[ContactState], new: ContactState, **values: Any
    ) -> bool:
        """Change the state only while it is one of `old`; False when somebody was faster."""
        result = await self._session.execute(
            update(Contact)
            .where(Contact.id == contact_id, Contact.state.in_(old))
            .values(state=new, **values)
            .returning(Contact.id)
        )
        return result.scalar() is not None

    async def cancel_queued(self, contact_id: int) -> None:
        """What is on its way to somebody who lost access stays here."""
        await self._session.execute(
            update(Delivery)
            .where(Delivery.contact_id == contact_id, Delivery.state == DeliveryState.QUEUED)
            .values(state=DeliveryState.CANCELLED)
        )

    # Links

    async def invite(self, invite_id: int) -> ContactInvite | None:
        """Locked: it is used once."""
        query = select(ContactInvite).where(ContactInvite.id == invite_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def open_invites(self, client_id: int, now: datetime) -> Sequence[ContactInvite]:
        """Still usable ones, newest first."""
        query = (
            select(ContactInvite)
            .where(
                ContactInvite.client_id == client_id,
                ContactInvite.opened_at.is_(None),
                ContactInvite.revoked_at.is_(None),
                ContactInvite.expires_at > now,
            )
            .order_by(ContactInvite.id.desc())
        )
        return (await self._session.scalars(query)).all()

    # The client's side

    async def shown_invoices(self, client_id: int, offset: int, limit: int) -> tuple[Sequence[Invoice], int]:
        """What the client was sent and is owed or paid: open ones by due date, then paid ones, newest first."""
        shown = select(Invoice).where(Invoice.client_id == client_id, _SHOWN)
        ids = shown.with_only_columns(func.count(), maintain_column_froms=True)
        total = await self._session.scalar(ids) or 0
        rows = await self._session.scalars(
            shown.order_by(_OPEN_FIRST, _DUE_OF_OPEN, Invoice.invoice_date.desc(), Invoice.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return rows.all(), total

    async def shown_invoice(self, invoice_id: int, *, lock: bool = False) -> Invoice | None:
        query = select(Invoice).where(Invoice.id == invoice_id, _SHOWN)
        if lock:
            query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def owed(self, client_id: int) -> list[tuple[str, int, int]]:
        """(currency, open invoices, what is still to be paid in minor units) of what the client was sent."""
        query = (
            select(Invoice.currency, func.count(), func.sum(_BALANCE))
            .where(Invoice.client_id == client_id, _SHOWN, _BALANCE > 0)
            .group_by(Invoice.currency)
            .order_by(Invoice.currency)
        )
        return [
            (currency, int(count), int(sum_)) for currency, count, sum_ in await self._session.execute(query)
        ]

    async def was_opened(self, invoice_id: int) -> bool:
        """Whether a contact has taken the PDF before."""
        query = select(AuditEntry.id).where(
            AuditEntry.object_type == ObjectType.INVOICE,
            AuditEntry.object_id == invoice_id,
            AuditEntry.action == AuditAction.OPENED,
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def mark_opened(self, invoice_id: int, contact_id: int, now: datetime) -> None:
        """On what was sent to this contact about the invoice."""
        await self._session.execute(
            update(Delivery)
            .where(
                Delivery.invoice_id == invoice_id,
                Delivery.contact_id == contact_id,
                Delivery.opened_at.is_(None),
                Delivery.state.in_((DeliveryState.SENT, DeliveryState.UNCONFIRMED)),
            )
            .values(opened_at=now)
        )

    async def hold(self, hold_id: int, *, lock: bool = False) -> Hold | None:
        query = select(Hold).where(Hold.id == hold_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def holds_of(self, invoice_id: int, kind: str) -> Sequence[Hold]:
        """Ended or not, newest first, locked."""
        query = (
            select(Hold)
            .where(Hold.invoice_id == invoice_id, Hold.kind == kind)
            .order_by(Hold.id.desc())
            .with_for_update()
        )
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()
