"""What a client's contact sees of the invoices that the client was sent."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, case, exists, func, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import AuditEntry, Delivery, Invoice
from db.vocabulary.enums import AuditAction, DeliveryState, InvoiceState, MessageKind, ObjectType

_OPEN_FIRST = case((Invoice.is_open, 0), else_=1)
_ON_ITS_WAY = exists(
    select(Delivery.id).where(
        Delivery.invoice_id == Invoice.id,
        Delivery.kind == MessageKind.INVOICE,
        Delivery.state.in_((DeliveryState.SENDING, DeliveryState.UNCONFIRMED)),
    )
)
_SHOWN = and_(Invoice.status == InvoiceState.ISSUED, or_(Invoice.sent_at.is_not(None), _ON_ITS_WAY))
"""Sent, or perhaps: when nobody knows whether a message has arrived, its buttons must work if it has."""
_DUE_OF_OPEN = case((Invoice.is_open, Invoice.due_date), else_=null())


class PortalRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def shown_invoices(self, client_id: int, offset: int, limit: int) -> tuple[Sequence[Invoice], int]:
        """What the client was sent and is owed or paid: open ones by due date, then paid ones, newest first."""
        shown = select(Invoice).where(Invoice.client_id == client_id, _SHOWN)
        ids = shown.with_only_columns(func.count(), maintain_column_froms=True)
        total = await self._session.scalar(ids) or 0
        rows = await self._session.scalars(
            shown.order_by(
                _OPEN_FIRST, _DUE_OF_OPEN.nulls_last(), Invoice.invoice_date.desc(), Invoice.id.desc()
            )
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
            select(Invoice.currency, func.count(), func.sum(Invoice.balance_minor))
            .where(Invoice.client_id == client_id, _SHOWN, Invoice.is_open)
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
