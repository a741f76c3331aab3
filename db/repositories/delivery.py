"""Messages and letters on their way, and the ledger of reminders, inside a firm."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Contact, Delivery, Hold, Invoice, Reminder, ReminderPolicy
from db.vocabulary.enums import Audience, Channel, ContactState, DeliveryState, InvoiceState, MessageKind


class DeliveryRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Delivery | Reminder | ReminderPolicy | Hold) -> None:
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
        return await self.session.scalar(select(Delivery).where(Delivery.act_key == act_key))

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

    # Reminders

    async def reminders(self, invoice_id: int) -> Sequence[Reminder]:
        rows = await self.session.scalars(
            select(Reminder).where(Reminder.invoice_id == invoice_id).order_by(Reminder.due_at, Reminder.id)
        )
        return rows.all()

    async def reminders_of(self, delivery_id: int) -> Sequence[Reminder]:
        rows = await self.session.scalars(
            select(Reminder).where(Reminder.delivery_id == delivery_id).order_by(Reminder.due_at, Reminder.id)
        )
        return rows.all()

    async def reminders_of_many(self, delivery_ids: Collection[int]) -> dict[int, list[Reminder]]:
        """By delivery, each in the order of `reminders_of`."""
        rows = await self.session.scalars(
            select(Reminder)
            .where(Reminder.delivery_id.in_(delivery_ids))
            .order_by(Reminder.due_at, Reminder.id)
        )
        found: dict[int, list[Reminder]] = {delivery_id: [] for delivery_id in delivery_ids}
        for row in rows:
            if row.delivery_id is not None:
                found[row.delivery_id].append(row)
        return found

    async def reminder(self, reminder_id: int) -> Reminder | None:
        return await self.session.scalar(select(Reminder).where(Reminder.id == reminder_id).with_for_update())

    async def due_of_client(self, client_id: int, now: datetime) -> Sequence[Invoice]:
        """This client's invoices that the plan has to look at, locked, oldest due first."""
        rows = await self.session.scalars(
            select(Invoice)
            .where(Invoice.client_id == client_id, Invoice.next_remind_at <= now)
            .order_by(Invoice.due_date, Invoice.id)
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
                Invoice.status == InvoiceState.ISSUED,
                Invoice.sent_at.is_not(None),
                Invoice.paid_minor + Invoice.written_off_minor < Invoice.total_minor,
            )
            .order_by(Invoice.due_date, Invoice.id)
        )
        return rows.all()

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

    # Contacts and addresses

    async def reachable(self, client_id: int) -> Sequence[Contact]:
        """Confirmed contacts who want to be reminded and can be written to."""
        rows = await self.session.scalars(
            select(Contact)
            .where(
                Contact.client_id == client_id,
                Contact.state == ContactState.CONFIRMED,
                Contact.muted_at.is_(None),
                Contact.unreachable_at.is_(None),
            )
            .order_by(Contact.id)
        )
        return rows.all()

    async def any_muted(self, client_id: int) -> bool:
        query = select(Contact.id).where(
            Contact.client_id == client_id,
            Contact.state == ContactState.CONFIRMED,
            Contact.muted_at.is_not(None),
        )
        return await self.session.scalar(query.limit(1)) is not None

    async def contacts(self, contact_ids: Collection[int]) -> dict[int, Contact]:
        rows = await self.session.scalars(select(Contact).where(Contact.id.in_(contact_ids)))
        return {row.id: row for row in rows}

    async def contact(self, contact_id: int) -> Contact | None:
        return await self.session.get(Contact, contact_id)

    async def client(self, client_id: int) -> Client | None:
        return await self.session.get(Client, client_id)

    # Policies and holds

    async def policies(self, scopes: Collection[tuple[str, int]]) -> dict[tuple[str, int], ReminderPolicy]:
        """By scope and the id in it: of the firm, whose id is 0, of clients and of invoices."""
        found = await self.session.scalars(
            select(ReminderPolicy).where(
                ReminderPolicy.scope.in_({name for name, _ in scopes}),
                ReminderPolicy.scope_id.in_({key for _, key in scopes}),
            )
        )
        return {key: row for row in found if (key := (row.scope, row.scope_id)) in scopes}

    async def holds(self, client_id: int, today: date) -> Sequence[Hold]:
        """Of the client, its invoices and matters, that are in force on the firm's date."""
        return (await self.holds_of((client_id,), today))[client_id]

    async def holds_of(self, client_ids: Collection[int], today: date) -> dict[int, list[Hold]]:
        """The same by client."""
        rows = await self.session.scalars(
            select(Hold)
            .where(
                Hold.client_id.in_(client_ids),
                Hold.ended_at.is_(None),
                or_(Hold.until.is_(None), Hold.until >= today),
            )
            .order_by(Hold.id)
        )
        found: dict[int, list[Hold]] = {client_id: [] for client_id in client_ids}
        for row in rows:
            found[row.client_id].append(row)
        return found

    async def hold(self, hold_id: int) -> Hold | None:
        return await self.session.scalar(select(Hold).where(Hold.id == hold_id).with_for_update())

    async def hold_by_act_key(self, act_key: str) -> Hold | None:
        return await self.session.scalar(select(Hold).where(Hold.act_key == act_key))
