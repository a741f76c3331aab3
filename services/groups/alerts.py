"""Automatic messages to the firm's group, once the owner has switched them on: the digest, and one message a day about
invoices that have become overdue.

Everybody in the group reads them: they never say what a matter is about or what a client is reminded of. When a message
is sent, the firm's row decides the group's id and whether the message is still switched on.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.exc import IntegrityError

from db.models import Delivery, Firm, Invoice, Reminder
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    Channel,
    DeliveryState,
    MessageKind,
    ObjectType,
    ReminderState,
    Role,
)
from services.core.audit import record
from services.digest.facts import load_digest_facts
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import ReminderDays, plan_steps
from services.domain.ports import Clock
from services.domain.requisites.model import Country
from services.notifications.facts import DigestMessageFacts, GroupAlertFacts, RecipientFacts
from services.notifications.recipient import build_overdue_line
from services.outbox.queue import Destination, is_group_subscribed, queue_message, tell_staff

LEDGER_RECIPIENT = "member:group"
"""The group as a recipient in the ledger: one of the staff's, and the same when the group's id changes."""
COLLECTION_DELAY = timedelta(minutes=1)
"""Overdue invoices of all clients that are planned within it share one message."""
MAX_ALERT_AGE = timedelta(days=3)
"""Older steps are not sent, so that a group that is bound or switched on later gets no old news."""
MAX_INVOICES = 10
"""Invoices in one message; the rest is counted."""
MAX_TITLE_LENGTH = 128
"""Telegram's limit of a group's title."""


async def plan_alert(
    uow: UnitOfWork,
    clock: Clock,
    firm: Firm,
    invoice: Invoice,
    policy: ReminderDays,
    country: Country,
    recorded_steps: Collection[tuple[str, str]],
) -> None:
    """Puts the invoice into the day's message of the group when a step of the staff's alerts is due. `recorded_steps`
    are the steps in the ledger."""
    if not policy.on or not is_group_subscribed(firm, MessageKind.GROUP_ALERT):
        return
    offsets = tuple(day for day in {*policy.staff_days, *policy.owner_days} if day > 0)
    if invoice.due_date is None:
        return
    now = clock.now()
    due = [
        step
        for step in plan_steps(offsets, policy.hour, invoice.due_date, country, firm.timezone)
        if step.at <= now
    ]
    for step in due:
        if (step.name, LEDGER_RECIPIENT) in recorded_steps:
            continue
        is_recent = step is due[-1] and now - step.at < MAX_ALERT_AGE
        delivery = await _get_collecting_message(uow, clock, firm) if is_recent else None
        uow.reminders.add(
            Reminder(
                client_id=invoice.client_id,
                invoice_id=invoice.id,
                step=step.name,
                recipient=LEDGER_RECIPIENT,
                due_at=step.at,
                state=ReminderState.PLANNED if is_recent else ReminderState.SUPERSEDED,
                delivery_id=delivery.id if delivery else None,
                created_at=now,
            )
        )


async def _get_collecting_message(uow: UnitOfWork, clock: Clock, firm: Firm) -> Delivery:
    """Returns the day's message that still waits in the queue, or queues another one. Locks the firm's row, so that two
    processes use the same message."""
    await uow.firms.lock()
    now = clock.now()
    day = local_date(now, firm.timezone)
    number = 1
    while True:
        key = f"group_alert:{day.isoformat()}:{number}"
        existing = await uow.deliveries.by_act_key(key)
        if existing is None:
            to = Destination(Channel.TELEGRAM, str(firm.group_chat_id))
            return await queue_message(
                uow,
                clock,
                MessageKind.GROUP_ALERT,
                Audience.STAFF,
                to,
                act_key=key,
                due_at=now + COLLECTION_DELAY,
            )
        # Locked, since nothing can be added to a message that is being sent.
        locked = await uow.deliveries.get(existing.id, lock=True)
        if locked is not None and locked.state == DeliveryState.QUEUED:
            return locked
        number += 1


# Checked again at sending


async def recheck_group_message(uow: UnitOfWork, clock: Clock, row: Delivery) -> tuple[int, ...] | None:
    """Returns the invoices that the message is still about (none for a digest) and points the row at the group's
    current id. None when the message is switched off or nothing is left to say."""
    firm = await uow.firms.firm()
    if not is_group_subscribed(firm, MessageKind(row.kind)):
        return None
    row.recipient = str(firm.group_chat_id)
    if row.kind == MessageKind.GROUP_DIGEST:
        return ()
    day, invoice_ids = local_date(clock.now(), firm.timezone), []
    for reminder in await uow.reminders.of_delivery(row.id):
        if reminder.state != ReminderState.PLANNED:
            continue
        invoice = await uow.invoices.get(reminder.invoice_id)
        if invoice is not None and _is_overdue(invoice, day):
            invoice_ids.append(invoice.id)
        else:
            reminder.state = ReminderState.CANCELLED
    return tuple(invoice_ids) or None


async def build_group_digest(uow: UnitOfWork, firm: Firm, day: date) -> DigestMessageFacts | None:
    """Builds the digest over all clients, in the firm's language; None when it is empty."""
    loaded = await load_digest_facts(uow, Role.OWNER, day, firm.country, firm.timezone)
    return DigestMessageFacts(_group_recipient(firm, day), loaded) if loaded else None


async def load_group_digest(uow: UnitOfWork, clock: Clock, day: str) -> DigestMessageFacts | None:
    """The same at the moment of sending; None once the day is over."""
    firm = await uow.firms.firm()
    now = local_date(clock.now(), firm.timezone)
    return await build_group_digest(uow, firm, now) if day == now.isoformat() else None


async def load_group_alert(
    uow: UnitOfWork, clock: Clock, invoice_ids: Collection[int]
) -> GroupAlertFacts | None:
    """Loads what the alert says, the longest overdue first; None when nothing is overdue."""
    firm = await uow.firms.firm()
    day = local_date(clock.now(), firm.timezone)
    loaded = (await uow.invoices.get_many(tuple(invoice_ids))).values()
    rows = sorted(
        (row for row in loaded if _is_overdue(row, day)), key=lambda row: (row.due_date or date.max, row.id)
    )
    names = {
        client.id: client.name
        for client in await uow.search.clients([row.client_id for row in rows[:MAX_INVOICES]])
    }
    listed = tuple((names.get(row.client_id, ""), build_overdue_line(row, day)) for row in rows)
    return GroupAlertFacts(_group_recipient(firm, day), listed) if rows else None


def _is_overdue(invoice: Invoice, day: date) -> bool:
    return invoice.is_overdue(day)


def _group_recipient(firm: Firm, day: date) -> RecipientFacts:
    return RecipientFacts(firm.language, firm.timezone, day)


# What becomes of the group


async def move_group(
    write: Callable[[], AbstractAsyncContextManager[UnitOfWork]],
    clock: Clock,
    chat_id: int,
    new_chat_id: int,
) -> None:
    """Stores the new id that Telegram has given the group. `write` opens the firm. Unlinks the group when another firm
    has a group under the new id."""
    try:
        async with write() as uow:
            firm = await uow.firms.lock()
            if firm.group_chat_id != chat_id:
                return
            firm.group_chat_id = new_chat_id
            was, now = {"group": chat_id}, {"group": new_chat_id}
            record(uow, clock, None, AuditAction.GROUP_MOVED, ObjectType.FIRM, firm.id, before=was, after=now)
    except IntegrityError:
        async with write() as uow:
            await unlink_group(uow, clock, chat_id, "", clock.now())


async def unlink_group(uow: UnitOfWork, clock: Clock, chat_id: int, title: str, at: datetime) -> bool:
    """Unlinks the group that the bot has left at `at`, and tells the owners. Returns False when it was not the firm's
    group."""
    firm = await uow.firms.lock()
    if firm.group_chat_id != chat_id:
        return False
    firm.group_chat_id = firm.group_thread_id = None
    record(uow, clock, None, AuditAction.GROUP_GONE, ObjectType.FIRM, firm.id, before={"group": chat_id})
    text = "group-gone" if title.strip() else "group-gone-unnamed"
    await tell_owners(
        uow,
        clock,
        f"group_gone:{chat_id}:{int(at.timestamp())}",
        {"text": text, "params": {"title": title[:MAX_TITLE_LENGTH]}},
    )
    return True


TOPIC_FAULTS = {
    "TOPIC_CLOSED": "group-topic-closed",
    "message thread not found": "group-topic-deleted",
    "TOPIC_DELETED": "group-topic-deleted",
}
"""What Telegram says of a topic of a forum that nobody may write in, and what the owners are told."""


async def record_group_outcome(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """Acts on the outcome of a message to the group: unlinks a group that the bot has left; tells the owners, once a
    day for each cause, when it may not write there."""
    now = clock.now()
    if row.state == DeliveryState.BLOCKED:
        await unlink_group(uow, clock, int(row.recipient), "", now)
    elif row.state == DeliveryState.FAILED:
        day = local_date(now, (await uow.firms.firm()).timezone)
        error = row.error or ""
        text = next((told for sign, told in TOPIC_FAULTS.items() if sign in error), "group-mute")
        key = f"group_mute:{row.recipient}:{day.isoformat()}"
        if text != "group-mute":
            key = f"{text}:{row.recipient}:{day.isoformat()}"
        await tell_owners(uow, clock, key, {"text": text, "params": {}})


async def tell_owners(uow: UnitOfWork, clock: Clock, act_key: str, payload: Mapping[str, Any]) -> None:
    owners = list(await uow.firms.active_owners())
    await tell_staff(uow, clock, MessageKind.GROUP_GONE, owners, act_key=act_key, payload=payload)
