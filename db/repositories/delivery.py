"""Messages and letters on their way, inside a firm."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Delivery, Reminder
from db.prepared import prepared
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind, ReminderState

_BY_ACT_KEY = prepared(select(Delivery).where(Delivery.act_key == bindparam("act_key")))


def _under_way(which: ColumnElement[bool]) -> Select[Delivery]:
    return (
        select(Delivery)
        .where(
            which,
            Delivery.audience == Audience.CLIENT,
            Delivery.state.in_((DeliveryState.QUEUED, DeliveryState.SENDING)),
        )
        .order_by(Delivery.id)
    )


_UNDER_WAY_OF_INVOICE = prepared(
    _under_way(
        or_(
            (Delivery.invoice_id == bindparam("invoice_id")) & (Delivery.kind != MessageKind.REMINDER),
            Delivery.id.in_(
                select(Reminder.delivery_id).where(
                    Reminder.invoice_id == bindparam("invoice_id"),
                    Reminder.delivery_id.is_not(None),
                    Reminder.state == ReminderState.PLANNED,
                )
            ),
        )
    )
)
_UNDER_WAY_OF_CLIENT = prepared(
    _under_way(
        (Delivery.client_id == bindparam("client_id"))
        & Delivery.invoice_id.is_(None)
        & Delivery.document_id.is_(None)
    )
)


class DeliveryRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Delivery) -> None:
        self.session.add(row)

    async def get(self, delivery_id: int, *, lock: bool = False) -> Delivery | None:
        if not lock:
            return await self.session.get(Delivery, delivery_id)
        query = select(Delivery).where(Delivery.id == delivery_id).with_for_update()
        return await self.session.scalar(query.execution_options(populate_existing=True))

    async def lock_many(self, delivery_ids: Collection[int]) -> dict[int, Delivery]:
        query = select(Delivery).where(Delivery.id.in_(delivery_ids)).order_by(Delivery.id).with_for_update()
        rows = await self.session.scalars(query.execution_options(populate_existing=True))
        return {row.id: row for row in rows}

    async def by_act_key(self, act_key: str) -> Delivery | None:
        return await self.session.scalar(_BY_ACT_KEY, {"act_key": act_key})

    async def sent_about(
        self, kind: str, invoice_id: int | None, document_id: int | None, after: int = 0
    ) -> Sequence[Delivery]:
        """To the client about this invoice or document, gone or on its way, later than the row `after`; in order."""
        about = (
            Delivery.document_id == document_id
            if document_id is not None
            else Delivery.invoice_id == invoice_id
        )
        states = (
            DeliveryState.QUEUED,
            DeliveryState.SENDING,
            DeliveryState.SENT,
            DeliveryState.UNCONFIRMED,
        )
        rows = await self.session.scalars(
            select(Delivery)
            .where(about, Delivery.kind == kind, Delivery.state.in_(states), Delivery.id > after)
            .order_by(Delivery.id)
        )
        return rows.all()

    async def of_act(self, act_key: str) -> Sequence[Delivery]:
        """What `tell_staff` queued for this act, to whichever members."""
        rows = await self.session.scalars(
            select(Delivery).where(Delivery.act_key.startswith(f"{act_key}:m", autoescape=True))
        )
        return rows.all()

    async def of_acts(self, prefix: str, *, free: bool = False) -> Sequence[Delivery]:
        """What was queued for all acts whose keys begin so, up to a colon. `free`: those that no other transaction has,
        locked."""
        query = (
            select(Delivery)
            .where(Delivery.act_key.startswith(f"{prefix}:", autoescape=True))
            .order_by(Delivery.id)
        )
        rows = await self.session.scalars(query.with_for_update(skip_locked=True) if free else query)
        return rows.all()

    async def last_of_kind(self, kind: MessageKind) -> Delivery | None:
        """What was queued last, to whomever."""
        query = select(Delivery).where(Delivery.kind == kind.value).order_by(Delivery.id.desc()).limit(1)
        return (await self.session.scalars(query)).one_or_none()

    async def by_message(self, recipient: str, message_id: str) -> Delivery | None:
        """What the bot sent to staff as this message; not what it was changed to later."""
        query = select(Delivery).where(
            Delivery.recipient == recipient,
            Delivery.message_id == message_id,
            Delivery.audience == Audience.STAFF,
        )
        return await self.session.scalar(query.order_by(Delivery.id).limit(1))

    async def blocked_of(self, contact_id: int, since: datetime) -> Sequence[Delivery]:
        """What this contact's closed chat kept out since then, newest first, locked."""
        rows = await self.session.scalars(
            select(Delivery)
            .where(
                Delivery.contact_id == contact_id,
                Delivery.audience == Audience.CLIENT,
                Delivery.channel == Channel.TELEGRAM,
                Delivery.state == DeliveryState.BLOCKED,
                Delivery.created_at >= since,
            )
            .order_by(Delivery.id.desc())
            .with_for_update()
        )
        return rows.all()

    async def unheard_of(self, recipient: str, since: datetime) -> Sequence[Delivery]:
        """What nobody heard, this member neither; locked."""
        rows = await self.session.scalars(
            select(Delivery)
            .where(
                Delivery.recipient == recipient,
                Delivery.state == DeliveryState.UNHEARD,
                Delivery.created_at >= since,
            )
            .order_by(Delivery.id)
            .with_for_update()
        )
        return rows.all()

    async def of_kind(self, invoice_id: int, kind: MessageKind) -> Sequence[Delivery]:
        """Locked: what still waits may be taken back."""
        rows = await self.session.scalars(
            select(Delivery)
            .where(Delivery.invoice_id == invoice_id, Delivery.kind == kind)
            .order_by(Delivery.id)
            .with_for_update()
        )
        return rows.all()

    async def of_invoice(self, invoice_id: int) -> Sequence[Delivery]:
        """To the client, newest first; also messages that speak of several invoices."""
        together = select(Reminder.delivery_id).where(
            Reminder.invoice_id == invoice_id, Reminder.delivery_id.is_not(None)
        )
        rows = await self.session.scalars(
            select(Delivery)
            .where(
                or_(Delivery.invoice_id == invoice_id, Delivery.id.in_(together)),
                Delivery.audience == Audience.CLIENT,
            )
            .order_by(Delivery.id.desc())
        )
        return rows.all()

    async def under_way_of_invoice(self, invoice_id: int) -> Sequence[Delivery]:
        """To the client, oldest first, what has not left; also messages that still speak of several invoices."""
        return (await self.session.scalars(_UNDER_WAY_OF_INVOICE, {"invoice_id": invoice_id})).all()

    async def under_way_of_client(self, client_id: int) -> Sequence[Delivery]:
        """The same of what is about no invoice."""
        return (await self.session.scalars(_UNDER_WAY_OF_CLIENT, {"client_id": client_id})).all()

    async def under_way_of_document(self, document_id: int) -> Sequence[Delivery]:
        return await self._under_way(Delivery.document_id == document_id)

    async def under_way_of_contact(self, contact_id: int) -> Sequence[Delivery]:
        return await self._under_way(Delivery.contact_id == contact_id)

    async def _under_way(self, which: ColumnElement[bool]) -> Sequence[Delivery]:
        return (await self.session.scalars(_under_way(which))).all()

    async def move(
        self, delivery_id: int, token: str | None, old: Collection[DeliveryState], **values: Any
    ) -> bool:
        """Change it only while it is in one of the `old` states and the lease is ours; None asks for no lease."""
        query = update(Delivery).where(Delivery.id == delivery_id, Delivery.state.in_(old))
        if token is not None:
            query = query.where(Delivery.lease_token == token)
        result = await self.session.execute(query.values(**values).returning(Delivery.id))
        return result.scalar() is not None

    async def same_letter(self, row: Delivery, address: str) -> bool:
        """Whether this address gets, or got, the same invoice or a reminder of the same day in another row."""
        query = select(Delivery.id).where(
            Delivery.id != row.id,
            Delivery.recipient == address,
            Delivery.kind == row.kind,
            Delivery.state.in_(
                (DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED)
            ),
            Delivery.invoice_id == row.invoice_id
            if row.kind == MessageKind.INVOICE
            else Delivery.document_id == row.document_id
            if row.kind == MessageKind.DOCUMENT
            else Delivery.created_at >= row.created_at - timedelta(hours=20),
        )
        return await self.session.scalar(query.limit(1)) is not None

    async def sent_at(self, recipients: Collection[str], since: datetime) -> dict[str, list[datetime]]:
        """When each of these recipients got reminders since then, may have got, or is getting one now."""
        rows = await self.session.execute(
            select(Delivery.recipient, Delivery.sent_at).where(
                Delivery.recipient.in_(recipients),
                Delivery.kind == MessageKind.REMINDER,
                Delivery.state.in_((DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED)),
                Delivery.sent_at >= since,
            )
        )
        found: dict[str, list[datetime]] = {recipient: [] for recipient in recipients}
        for recipient, at in rows:
            if at is not None:
                found[recipient].append(at)
        return found

    async def queued_for(self, recipient: str, since: datetime) -> list[datetime]:
        """When reminders that wait for this recipient go out, from that time on."""
        rows = await self.session.scalars(
            select(Delivery.due_at).where(
                Delivery.recipient == recipient,
                Delivery.kind == MessageKind.REMINDER,
                Delivery.state == DeliveryState.QUEUED,
                Delivery.due_at >= since,
            )
        )
        return list(rows)

    async def have_file(
        self, invoice_ids: Collection[int], contact_ids: Collection[int]
    ) -> set[tuple[int, int]]:
        """(invoice, contact): who has got the invoice's file already."""
        rows = await self.session.execute(
            select(Delivery.invoice_id, Delivery.contact_id)
            .where(
                Delivery.invoice_id.in_(invoice_ids),
                Delivery.contact_id.in_(contact_ids),
                Delivery.state == DeliveryState.SENT,
            )
            .distinct()
        )
        return {(invoice_id, contact_id) for invoice_id, contact_id in rows if invoice_id and contact_id}

    async def was_mailed(self, document_id: int) -> bool:
        """Whether the document went to the client by e-mail."""
        query = select(Delivery.id).where(
            Delivery.document_id == document_id,
            Delivery.kind == MessageKind.DOCUMENT,
            Delivery.channel == Channel.EMAIL,
            Delivery.state.in_((DeliveryState.SENT, DeliveryState.UNCONFIRMED)),
        )
        return await self.session.scalar(query.limit(1)) is not None

    async def letter(self, invoice_id: int, address: str) -> str | None:
        """The Message-ID of the first letter about the invoice to this address: later ones belong under it."""
        query = (
            select(Delivery.message_id)
            .where(
                Delivery.invoice_id == invoice_id,
                Delivery.recipient == address,
                Delivery.channel == Channel.EMAIL,
                Delivery.state == DeliveryState.SENT,
                Delivery.message_id.is_not(None),
            )
            .order_by(Delivery.id)
        )
        return await self.session.scalar(query.limit(1))
