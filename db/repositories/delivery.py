"""Messages and letters on their way, and the ledger of reminders, inside a firm."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Contact, Delivery, Hold, Invoice, Reminder, ReminderPolicy


class DeliveryRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Delivery | Reminder | ReminderPolicy | Hold) -> None:
        self.session.add(row)

    async def get(self, delivery_id: int, *, lock: bool = False) -> Delivery | None:
        query = select(Delivery).where(Delivery.id == delivery_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return await self.session.scalar(query)

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
                Delivery.audience == "client",
            )
            .order_by(Delivery.id.desc())
        )
        return rows.all()

    async def move(self, delivery_id: int, token: str | None, old: Collection[str], **values: Any) -> bool:
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
            Delivery.state.in_(("queued", "sending", "sent", "unconfirmed")),
            Delivery.invoice_id == row.invoice_id
            if row.kind == "invoice"
            else Delivery.created_at >= row.created_at - timedelta(hours=20),
        )
        return await self.session.scalar(query.limit(1)) is not None

    async def heard(self, recipient: str, since: datetime, *, besides: int | None = None) -> int:
        """Reminders that this recipient got since then, may have got, or is getting now."""
        query = (
            select(func.count())
            .select_from(Delivery)
            .where(
                Delivery.recipient == recipient,
                Delivery.kind == "reminder",
                Delivery.state.in_(("sending", "sent", "unconfirmed")),
                Delivery.sent_at >= since,
            )
        )
        if besides is not None:
            query = query.where(Delivery.id != besides)
        return await self.session.scalar(query) or 0

    async def awaits(self, recipient: str, since: datetime) -> int:
        """Reminders that wait for this recipient and go out at that time or later."""
        query = (
            select(func.count())
            .select_from(Delivery)
            .where(
                Delivery.recipient == recipient,
                Delivery.kind == "reminder",
                Delivery.state == "queued",
                Delivery.due_at >= since,
            )
        )
        return await self.session.scalar(query) or 0

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

    async def unread_invoices(self, client_id: int) -> Sequence[Invoice]:
        """Open ones that were sent: those whose plan changes with a policy, a contact or a hold."""
        rows = await self.session.scalars(
            select(Invoice)
            .where(
                Invoice.client_id == client_id,
                Invoice.status == "issued",
                Invoice.sent_at.is_not(None),
                Invoice.paid_minor + Invoice.written_off_minor < Invoice.total_minor,
            )
            .order_by(Invoice.due_date, Invoice.id)
        )
        return rows.all()

    async def first_to(self, invoice_id: int, contact_id: int) -> bool:
        """Whether this contact has not got the invoice's file yet."""
        query = select(Delivery.id).where(
            Delivery.invoice_id == invoice_id, Delivery.contact_id == contact_id, Delivery.state == "sent"
        )
        return await self.session.scalar(query.limit(1)) is None

    async def letter(self, invoice_id: int, address: str) -> str | None:
        """The Message-ID of the first letter about the invoice to this address: later ones belong under it."""
        query = (
            select(Delivery.message_id)
            .where(
                Delivery.invoice_id == invoice_id,
                Delivery.recipient == address,
                Delivery.channel == "email",
                Delivery.state == "sent",
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
                Contact.state == "confirmed",
                Contact.muted_at.is_(None),
                Contact.unreachable_at.is_(None),
            )
            .order_by(Contact.id)
        )
        return rows.all()

    async def any_muted(self, client_id: int) -> bool:
        query = select(Contact.id).where(
            Contact.client_id == client_id, Contact.state == "confirmed", Contact.muted_at.is_not(None)
        )
        return await self.session.scalar(query.limit(1)) is not None

    async def contact(self, contact_id: int) -> Contact | None:
        return await self.session.scalar(select(Contact).where(Contact.id == contact_id))

    async def client(self, client_id: int) -> Client | None:
        return await self.session.scalar(select(Client).where(Client.id == client_id))

    # Policies and holds

    async def policies(self, scopes: Collection[tuple[str, int]]) -> dict[str, ReminderPolicy]:
        """By scope: of the firm, one client and one invoice."""
        found = await self.session.scalars(
            select(ReminderPolicy).where(
                or_(
                    *(
                        (ReminderPolicy.scope == name) & (ReminderPolicy.scope_id == key)
                        for name, key in scopes
                    )
                )
            )
        )
        return {row.scope: row for row in found}

    async def holds(self, client_id: int, today: date) -> Sequence[Hold]:
        """Of the client, its invoices and matters, that are in force on the firm's date."""
        rows = await self.session.scalars(
            select(Hold)
            .where(
                Hold.client_id == client_id,
                Hold.ended_at.is_(None),
                or_(Hold.until.is_(None), Hold.until >= today),
            )
            .order_by(Hold.id)
        )
        return rows.all()

    async def hold(self, hold_id: int) -> Hold | None:
        return await self.session.scalar(select(Hold).where(Hold.id == hold_id).with_for_update())

    async def hold_by_act_key(self, act_key: str) -> Hold | None:
        return await self.session.scalar(select(Hold).where(Hold.act_key == act_key))
