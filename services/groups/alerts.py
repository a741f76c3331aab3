"""What the firm's group is told by itself, once the owner has switched it on: the summary of the morning, and in one
message a day what has become overdue.

Everybody in the group reads it: never what a matter is about, never what a client is reminded of. A row in the queue
follows the group: when it is sent, the firm's row says where the group is and whether it still wants to hear.
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
from services.digest.service import load_digest_facts
from services.domain.calendar.dates import today
from services.domain.dunning.schedule import Policy, steps
from services.domain.ports import Clock
from services.domain.requisites.model import Country
from services.notifications.facts import DigestMessageFacts, GroupAlertFacts, RecipientFacts
from services.notifications.recipient import build_overdue_line
from services.outbox.queue import Destination, is_group_subscribed, queue_message, tell_staff

LEDGER_RECIPIENT = "member:group"
"""The recipient in the ledger: on the staff's side, and the same one when the group gets another id."""
COLLECTION_DELAY = timedelta(minutes=1)
"""So long the day's message waits for what other clients owe."""
MAX_ALERT_AGE = timedelta(days=3)
"""What has been overdue for so long is no news, for a group that was bound or switched on meanwhile."""
MAX_INVOICES = 10
"""Invoices in one message; the rest is counted."""
MAX_TITLE_LENGTH = 128
"""Telegram's limit of a group's title."""


async def plan_alert(
    uow: UnitOfWork,
    clock: Clock,
    firm: Firm,
    invoice: Invoice,
    policy: Policy,
    country: Country,
    told: Collection[tuple[str, str]],
) -> None:
    """Puts the invoice into the day's message of the group when a step of the staff's alerts is due. `told` are the
    steps in the ledger."""
    if not policy.on or not is_group_subscribed(firm, MessageKind.GROUP_ALERT):
        return
    offsets = tuple(day for day in {*policy.staff_days, *policy.owner_days} if day > 0)
    now = clock.now()
    due = [
        step
        for step in steps(offsets, policy.hour, invoice.due_date, country, firm.timezone)
        if step.at <= now
    ]
    for step in due:
        if (step.name, LEDGER_RECIPIENT) in told:
            continue
        fresh = step is due[-1] and now - step.at < MAX_ALERT_AGE
        delivery = await _get_collecting_message(uow, clock, firm) if fresh else None
        uow.reminders.add(
            Reminder(
                client_id=invoice.client_id,
                invoice_id=invoice.id,
                step=step.name,
                recipient=LEDGER_RECIPIENT,
                due_at=step.at,
                state=ReminderState.PLANNED if fresh else ReminderState.SUPERSEDED,
                delivery_id=delivery.id if delivery else None,
                created_at=now,
            )
        )


async def _get_collecting_message(uow: UnitOfWork, clock: Clock, firm: Firm) -> Delivery:
    """The message that is being gathered today; another one when that has left. The firm's row is locked, so that two
    processes gather in the same one."""
    await uow.firms.lock()
    now = clock.now()
    day = today(now, firm.timezone)
    number = 1
    while True:
        key = f"group_alert:{day.isoformat()}:{number}"
        made = await uow.deliveries.by_act_key(key)
        if made is None:
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
        # Locked: what is being sent takes nothing more.
        locked = await uow.deliveries.get(made.id, lock=True)
        if locked is not None and locked.state == DeliveryState.QUEUED:
            return locked
        number += 1


# Checked again at sending


async def recheck_group_message(uow: UnitOfWork, clock: Clock, row: Delivery) -> tuple[int, ...] | None:
    """The overdue invoices that the message still may speak of, none for a summary; the row goes to where the group is
    now. None: the group does not want to hear it any more, or there is nothing left to say."""
    firm = await uow.firms.firm()
    if not is_group_subscribed(firm, MessageKind(row.kind)):
        return None
    row.recipient = str(firm.group_chat_id)
    if row.kind == MessageKind.GROUP_DIGEST:
        return ()
    day, kept = today(clock.now(), firm.timezone), []
    for reminder in await uow.reminders.of_delivery(row.id):
        if reminder.state != ReminderState.PLANNED:
            continue
        invoice = await uow.invoices.get(reminder.invoice_id)
        if invoice is not None and _is_overdue(invoice, day):
            kept.append(invoice.id)
        else:
            reminder.state = ReminderState.CANCELLED
    return tuple(kept) or None


async def build_group_digest(uow: UnitOfWork, firm: Firm, day: date) -> DigestMessageFacts | None:
    """What the whole firm reads, in the firm's language."""
    found = await load_digest_facts(uow, Role.OWNER, day, firm.country, firm.timezone)
    return DigestMessageFacts(_group_recipient(firm, day), found) if found else None


async def load_group_digest(uow: UnitOfWork, clock: Clock, day: str) -> DigestMessageFacts | None:
    """The same at the moment of sending; nothing once the day is over."""
    firm = await uow.firms.firm()
    now = today(clock.now(), firm.timezone)
    return await build_group_digest(uow, firm, now) if day == now.isoformat() else None


async def load_group_alert(
    uow: UnitOfWork, clock: Clock, invoice_ids: Collection[int]
) -> GroupAlertFacts | None:
    """The longest overdue first."""
    firm = await uow.firms.firm()
    day = today(clock.now(), firm.timezone)
    found = (await uow.invoices.get_many(tuple(invoice_ids))).values()
    rows = sorted((row for row in found if _is_overdue(row, day)), key=lambda row: (row.due_date, row.id))
    names = {
        client.id: client.name
        for client in await uow.search.clients([row.client_id for row in rows[:MAX_INVOICES]])
    }
    dues = tuple((names.get(row.client_id, ""), build_overdue_line(row, day)) for row in rows)
    return GroupAlertFacts(_group_recipient(firm, day), dues) if rows else None


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
    """Telegram has given the group another id: it is the same one. `write` opens the firm; where it is another firm's
    group under that id, this one has none any more."""
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
    """The bot is not in this group any more since `at`: it is nobody's group, and the owners are told. False when it
    was not the firm's."""
    firm = await uow.firms.lock()
    if firm.group_chat_id != chat_id:
        return False
    firm.group_chat_id = None
    record(uow, clock, None, AuditAction.GROUP_GONE, ObjectType.FIRM, firm.id, before={"group": chat_id})
    text = "group-gone" if title.strip() else "group-gone-unnamed"
    await tell_owners(
        uow,
        clock,
        f"group_gone:{chat_id}:{int(at.timestamp())}",
        {"text": text, "params": {"title": title[:MAX_TITLE_LENGTH]}},
    )
    return True


async def record_group_outcome(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """What the end of this message says of its group: the bot is out of it, or may not write there, which the owners
    hear once a day."""
    now = clock.now()
    if row.state == DeliveryState.BLOCKED:
        await unlink_group(uow, clock, int(row.recipient), "", now)
    elif row.state == DeliveryState.FAILED:
        day = today(now, (await uow.firms.firm()).timezone)
        key = f"group_mute:{row.recipient}:{day.isoformat()}"
        await tell_owners(uow, clock, key, {"text": "group-mute", "params": {}})


async def tell_owners(uow: UnitOfWork, clock: Clock, act_key: str, payload: Mapping[str, Any]) -> None:
    owners = list(await uow.firms.active_owners())
    await tell_staff(uow, clock, MessageKind.GROUP_GONE, owners, act_key=act_key, payload=payload)
