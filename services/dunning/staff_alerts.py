"""Alerts to staff about overdue invoices: those of one morning to one member are one message."""

from datetime import datetime

from db.models import Firm, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind
from services.domain.calendar.dates import local_date
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message

INVOICES = "invoices"
"""In the payload of an alert: the ids of its invoices, when there are several."""


async def queue_alert(
    uow: UnitOfWork, clock: Clock, firm: Firm, member: Member, invoice: Invoice, step: str
) -> int:
    """Adds the invoice to the member's alert that has not left, or queues one. Returns the id of the message. One
    about several clients names none of them: each is looked at when it is sent."""
    day = local_date(clock.now(), firm.timezone).isoformat()
    first_key = f"alerts:{day}:{member.id}"
    first = await uow.deliveries.by_act_key(first_key)
    if first is not None:
        locked = await uow.deliveries.get(first.id, lock=True)
        if locked is not None and locked.state == DeliveryState.QUEUED:
            ids = locked.payload.get(INVOICES) or [locked.invoice_id]
            locked.payload = {**locked.payload, INVOICES: [*ids, invoice.id]}
            locked.client_id = locked.invoice_id = None
            return locked.id
    row = await queue_message(
        uow,
        clock,
        MessageKind.ALERT,
        Audience.STAFF,
        Destination(Channel.TELEGRAM, str(member.user_id), member_id=member.id),
        act_key=first_key if first is None else f"alert:{invoice.id}:{step}:{member.id}",
        client_id=invoice.client_id,
        invoice_id=invoice.id,
    )
    return row.id


async def is_told_today(
    uow: UnitOfWork, firm: Firm, member: Member | None, invoice: Invoice, now: datetime
) -> bool:
    """Whether an alert about the invoice goes to the member today: it says that nobody can be reminded, too."""
    if member is None or not member.active:
        return False
    today = local_date(now, firm.timezone)
    return any(
        row.recipient == f"member:{member.id}"
        and row.delivery_id is not None
        and local_date(row.created_at, firm.timezone) == today
        for row in await uow.reminders.of_invoice(invoice.id)
    )
