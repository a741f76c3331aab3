"""Queues a step of an invoice: for which recipients, when it may go out, and in which message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from db.models import Client, Delivery, Invoice, Reminder
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind, ReminderState
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import local_to_utc, next_contact_time
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import BY, ReminderWords, with_reminder_words
from services.reminders.wakeup import RecipientLocale

MAX_DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Recipient:
    key: str
    """In the ledger: `contact:12`, `email:5`."""
    to: Destination


async def queue_step(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    locale: RecipientLocale,
    hour: int,
    invoice: Invoice,
    step: str,
    recipient: Recipient,
    due_at: datetime,
    *,
    words: str = "",
    by: int | None = None,
) -> Reminder:
    """Adds the invoice to the recipient's message of today, or of the first day that the caps allow.

    Supersedes planned reminders of earlier steps of the same invoice to this recipient. `words` are what staff wrote
    in place of the usual text, `by` is the Telegram user who sends it by hand.
    """
    now = clock.now()
    held = None
    for former in await uow.reminders.of_invoice(invoice.id):
        if former.recipient != recipient.key:
            continue
        if former.state == ReminderState.PLANNED:
            former.state = ReminderState.SUPERSEDED
        elif former.step == step and former.state in (ReminderState.HELD, ReminderState.CANCELLED):
            held = former  # right before it was sent; a step has one row for each recipient
    delivery = await _get_message_of_day(uow, clock, client, locale, hour, invoice, recipient)
    if delivery is not None:
        if words:
            written = ReminderWords(words, invoice.balance_minor)
            delivery.payload = with_reminder_words(delivery.payload, invoice.id, written)
        if by is not None:
            delivery.payload = {**delivery.payload, BY: by}
    row = held or Reminder(
        client_id=client.id,
        invoice_id=invoice.id,
        step=step,
        recipient=recipient.key,
        due_at=due_at,
        created_at=now,
    )
    row.state = ReminderState.PLANNED if delivery else ReminderState.SUPERSEDED
    row.delivery_id = delivery.id if delivery else None
    row.created_at = now
    uow.reminders.add(row)
    await uow.flush()
    return row


async def _get_message_of_day(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    locale: RecipientLocale,
    hour: int,
    invoice: Invoice,
    recipient: Recipient,
) -> Delivery | None:
    """Returns None when the caps allow no day within two weeks: a later step comes anyway."""
    at = next_contact_time(clock.now(), locale.contact_hours, hour, locale.country, locale.zone)
    for _ in range(MAX_DAYS_AHEAD):
        day = local_date(at, locale.zone)
        key = f"remind:{recipient.key}:{day.isoformat()}"
        delivery = await uow.deliveries.by_act_key(key)
        if delivery is not None and delivery.state == DeliveryState.QUEUED:
            return delivery
        if (
            delivery is not None
            and delivery.state == DeliveryState.CANCELLED
            and not await is_over_contact_cap(uow, locale, recipient, at)
        ):
            return _reopen(delivery, at)
        if delivery is None and not await is_over_contact_cap(uow, locale, recipient, at):
            return await queue_message(
                uow,
                clock,
                MessageKind.REMINDER,
                Audience.CLIENT,
                recipient.to,
                act_key=key,
                client_id=client.id,
                invoice_id=invoice.id,
                due_at=at,
            )
        at = next_contact_time(
            local_to_utc(day + timedelta(days=1), time(0), locale.zone),
            locale.contact_hours,
            hour,
            locale.country,
            locale.zone,
        )
    return None


def _reopen(delivery: Delivery, at: datetime) -> Delivery:
    """The message of a day that was withdrawn, or had nothing to say any more, before it left."""
    delivery.state, delivery.due_at, delivery.attempts = DeliveryState.QUEUED.value, at, 0
    delivery.payload, delivery.error = {}, None
    delivery.lease_until = delivery.lease_token = None
    return delivery


async def is_over_contact_cap(
    uow: UnitOfWork, locale: RecipientLocale, recipient: Recipient, at: datetime
) -> bool:
    """Whether another reminder at `at` would exceed the weekly or monthly cap of this recipient."""
    address, month = recipient.to.recipient, at - timedelta(days=30)
    contact_times = (await uow.deliveries.sent_at((address,), month))[address]
    contact_times += await uow.deliveries.queued_for(address, month)
    week = at - timedelta(days=7)
    return (
        len(contact_times) >= locale.contact_hours.per_month
        or sum(sent >= week for sent in contact_times) >= locale.contact_hours.per_week
    )


def earliest_contact_time(
    sent_at: Sequence[datetime], locale: RecipientLocale, hour: int, now: datetime
) -> datetime:
    """Returns `now` when a reminder may go out now, else the start of contact hours on the first day on which it may:
    a working day without another reminder and within the caps. `sent_at` are the times of the last thirty days."""
    at = next_contact_time(now, locale.contact_hours, hour, locale.country, locale.zone)
    for _ in range(MAX_DAYS_AHEAD * 3):
        midnight = local_to_utc(local_date(at, locale.zone), time(0), locale.zone)
        limits = (
            (midnight, 1),
            (at - timedelta(days=7), locale.contact_hours.per_week),
            (at - timedelta(days=30), locale.contact_hours.per_month),
        )
        if all(sum(since <= sent for sent in sent_at) < cap for since, cap in limits):
            return at
        tomorrow = local_to_utc(local_date(at, locale.zone) + timedelta(days=1), time(0), locale.zone)
        at = next_contact_time(tomorrow, locale.contact_hours, hour, locale.country, locale.zone)
    return at


async def load_recipients(uow: UnitOfWork, client: Client, *, mail_on: bool = True) -> list[Recipient]:
    """Returns the confirmed contacts in Telegram; without any, the client's e-mail address unless its server refused it
    permanently or the installation has no mail server. Empty when contacts have switched reminders off."""
    confirmed = await uow.contacts.confirmed(client.id)
    contacts = [contact for contact in confirmed if not contact.muted and not contact.stopped]
    if contacts:
        return [
            Recipient(
                f"contact:{contact.id}",
                Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id),
            )
            for contact in contacts
        ]
    if any(contact.muted for contact in confirmed):
        return []
    if mail_on and client.email and client.email_failed_at is None:
        return [Recipient(f"email:{client.id}", Destination(Channel.EMAIL, client.email))]
    return []
