"""A person stops the bot, or starts it again: then what waited for them goes out."""

from datetime import datetime, timedelta

from db.models import Contact, Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState, MessageKind, ReminderState
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS

KEPT = timedelta(days=30)
"""What is older is no news any more."""
MAY_ARRIVE = frozenset(
    {DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED}
)


async def mark_stopped(uow: UnitOfWork, contact: Contact, now: datetime) -> frozenset[int]:
    """Returns whom of staff it may be shown; nobody when it was known."""
    if contact.unreachable_at is not None:
        return frozenset()
    contact.unreachable_at = now
    return await _staff_seeing(uow, contact.client_id)


async def mark_back(uow: UnitOfWork, contact: Contact, now: datetime) -> frozenset[int]:
    """What waited goes out. Returns whom of staff it may be shown."""
    contact.unreachable_at = None
    await requeue_for_contact(uow, contact, now)
    return await _staff_seeing(uow, contact.client_id)


async def _staff_seeing(uow: UnitOfWork, client_id: int) -> frozenset[int]:
    """Telegram users of active members who see the client."""
    members = await uow.tasks.members_seeing(client_id, ROLES_SEEING_ALL_CLIENTS)
    return frozenset(member.user_id for member in members if member.user_id is not None)


async def requeue_for_contact(uow: UnitOfWork, contact: Contact, now: datetime) -> None:
    """Queues again what the closed chat kept out; of reminders only the latest, and invoices that are still to be
    paid, once. Each is checked before it leaves."""
    was_reminded = False
    for row in await uow.deliveries.blocked_of(contact.id, now - KEPT):
        if row.kind == MessageKind.INVOICE and not await _is_awaited(uow, row):
            continue
        if row.kind == MessageKind.REMINDER:
            if was_reminded:
                continue
            was_reminded = True
            for reminder in await uow.reminders.of_delivery(row.id):
                if reminder.state == ReminderState.FAILED:
                    reminder.state = ReminderState.PLANNED
        _requeue(row, now)


async def requeue_for_member(uow: UnitOfWork, user_id: int, now: datetime) -> None:
    """Queues again what nobody heard. It stands with this member now, so it counts as not heard no longer."""
    for row in await uow.deliveries.unheard_of(str(user_id), now - KEPT):
        act_key = (row.act_key or "").removesuffix(f":m{row.member_id}")
        for other in await uow.deliveries.of_act(act_key):
            if other.id != row.id and other.state == DeliveryState.UNHEARD:
                other.state = DeliveryState.BLOCKED.value
        _requeue(row, now)


async def _is_awaited(uow: UnitOfWork, row: Delivery) -> bool:
    """Whether the invoice is still to be paid, and the contact neither has it nor is about to get it."""
    invoice = await uow.invoices.get(row.invoice_id or 0)
    sendings = await uow.deliveries.of_kind(row.invoice_id or 0, MessageKind.INVOICE)
    return (
        invoice is not None
        and invoice.is_open
        and not any(other.contact_id == row.contact_id and other.state in MAY_ARRIVE for other in sendings)
    )


def _requeue(row: Delivery, now: datetime) -> None:
    row.state, row.due_at, row.attempts, row.error = DeliveryState.QUEUED.value, now, 0, None
