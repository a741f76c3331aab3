"""Sending: claim, check again, send outside any transaction, record.

The worker (`bot.worker`) drives this: `claim` takes a lease on what is due; `begin` looks at today's truth, and either
hands out what to send (the row is then `sending`) or settles the row; after the network call `record` writes what came
of it. A process that dies before `begin` loses nothing; one that dies after it leaves an unknown outcome: a message to
a client then becomes `unconfirmed` and is never repeated by itself, one to staff is sent once more.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from db.models import Client, Contact, Delivery, Invoice, Reminder
from db.repositories.outbox import Claimed
from db.uow import UnitOfWork, Workplace
from services.audit import record as audit
from services.dates import today
from services.group_news import closed, follow, recheck
from services.holds import hold_on
from services.invoice_views import balance_of
from services.outgoing import TO_GROUP, Audience, Channel, DeliveryState, Kind, tell_staff
from services.policies import Mode, effective
from services.ports import Clock, Tokens
from services.reminder_clock import place_of, refresh
from services.reminders import free_from

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
BACKOFF = (60, 300, 1800, 7200, 21600)
"""Seconds before each further try of a message that was refused for now."""
BATCH = 50
STAFF_REPEATS = 1
REMINDER_ENDS = {
    DeliveryState.SENT: "sent",
    DeliveryState.UNCONFIRMED: "unconfirmed",
    DeliveryState.FAILED: "failed",
    DeliveryState.BLOCKED: "failed",
    DeliveryState.CANCELLED: "cancelled",
}


class Outcome(StrEnum):
    SENT = "sent"
    WAIT = "wait"  # Telegram asked to wait exactly so long
    LATER = "later"  # refused for now: a server error, a mail server that is busy or down
    BLOCKED = "blocked"  # this person, or this address, can't be reached any more
    REFUSED = "refused"  # refused for good, for a reason of the message
    UNKNOWN = "unknown"  # the connection broke after the request was sent
    MOVED = "moved"  # the group has another id now
    OBSOLETE = "obsolete"  # nothing was sent: there is nothing to say any more


@dataclass(frozen=True, slots=True)
class Result:
    outcome: Outcome
    message_id: str | None = None
    retry_after: int = 0
    """Seconds, for `WAIT`."""
    error: str | None = None
    moved_to: int = 0  # the chat's new id


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send now. `invoice_ids` are those that a reminder still speaks of."""

    id: int
    firm_id: int
    token: str
    kind: Kind
    audience: Audience
    channel: Channel
    recipient: str
    contact_id: int | None
    member_id: int | None
    client_id: int | None
    invoice_id: int | None
    payload: dict[str, Any]
    invoice_ids: tuple[int, ...] = ()
    tone: str = "auto"
    language: str = "auto"
    """Of a reminder, as its policy says."""


class Outbox:
    """The engine's side of deliveries. It acts for the system, in the firm of each row."""

    def __init__(self, workplace: Workplace, clock: Clock, tokens: Tokens) -> None:
        self._workplace = workplace
        self._clock = clock
        self._tokens = tokens

    async def claim(self, limit: int = BATCH, busy: Collection[str] = ()) -> list[Claimed]:
        """No more than can be sent within the lease; nothing to recipients that are `busy`."""
        now = self._clock.now()
        async with self._workplace.across(write=True) as outbox:
            return await outbox.claim(now, now + LEASE, self._tokens.token()[:40], limit, busy)

    async def next_due(self) -> datetime | None:
        async with self._workplace.across() as outbox:
            return await outbox.next_due()

    async def begin(self, claimed: Claimed) -> Outgoing | None:
        """Check again, and go over to `sending`. None: the row is settled, or somebody else has it."""
        async with self._workplace.write(claimed.firm_id) as uow:
            row = await uow.deliveries.get(claimed.id, lock=True)
            if row is None or row.state != DeliveryState.QUEUED or row.lease_token != claimed.token:
                return None
            invoice_ids: tuple[int, ...] = ()
            tone = language = "auto"
            if row.kind == Kind.REMINDER:
                checked = await self._recheck(uow, row)
                if checked is None:
                    return None
                invoice_ids, tone, language = checked
            elif row.kind in TO_GROUP and (kept := await recheck(uow, self._clock, row)) is not None:
                invoice_ids = kept
            elif row.kind in TO_GROUP or (row.kind == Kind.ALERT and not await self._still_open(uow, row)):
                await self._settle(uow, row, DeliveryState.CANCELLED)
                return None
            row.state = DeliveryState.SENDING.value
            row.attempts += 1
            row.sent_at = self._clock.now()
            row.lease_until = self._clock.now() + LEASE
            await uow.flush()
            return Outgoing(
                id=row.id,
                firm_id=row.firm_id,
                token=claimed.token,
                kind=Kind(row.kind),
                audience=Audience(row.audience),
                channel=Channel(row.channel),
                recipient=row.recipient,
                contact_id=row.contact_id,
                member_id=row.member_id,
                client_id=row.client_id,
                invoice_id=row.invoice_id,
                payload=dict(row.payload),
                invoice_ids=invoice_ids,
                tone=tone,
                language=language,
            )

    async def record(self, outgoing: Outgoing, result: Result) -> None:
        """What came of it. Does nothing when the lease is not ours any more."""
        if result.outcome is Outcome.MOVED:
            firm, chat = outgoing.firm_id, int(outgoing.recipient)
            await follow(lambda: self._workplace.write(firm), self._clock, chat, result.moved_to)
        async with self._workplace.write(outgoing.firm_id) as uow:
            row = await uow.deliveries.get(outgoing.id, lock=True)
            if row is None or row.state != DeliveryState.SENDING or row.lease_token != outgoing.token:
                return
            now = self._clock.now()
            match result.outcome:
                case Outcome.SENT:
                    await self._sent(uow, row, result.message_id)
                case Outcome.WAIT:
                    row.attempts -= 1  # we were told to wait, it was no failure
                    self._requeue(row, now + timedelta(seconds=result.retry_after))
                case Outcome.LATER | Outcome.MOVED if row.attempts <= len(BACKOFF):
                    self._requeue(row, now + timedelta(seconds=BACKOFF[row.attempts - 1]))
                case Outcome.BLOCKED:
                    await self._blocked(uow, row)
                case Outcome.UNKNOWN:
                    await self._unknown(uow, row)
                case Outcome.OBSOLETE:
                    await self._settle(uow, row, DeliveryState.CANCELLED)
                case _:
                    await self._failed(uow, row)
            row.error = result.error[:250] if result.error and row.state != DeliveryState.SENT else None
            await uow.flush()

    async def give_back(self, claimed: Claimed) -> None:
        """A claim that will not be used: the process is stopping."""
        async with self._workplace.write(claimed.firm_id) as uow:
            await uow.deliveries.move(
                claimed.id, claimed.token, [DeliveryState.QUEUED], lease_until=None, lease_token=None
            )

    async def sweep(self) -> int:
        """Rows whose sender disappeared between sending and recording."""
        async with self._workplace.across() as outbox:
            lost = await outbox.lost(self._clock.now(), BATCH)
        for firm_id, delivery_id in lost:
            try:
                await self._lose(firm_id, delivery_id)
            except Exception:  # one row never stops the rest; it is found again at the next tick
                log.exception("lost message %s of firm %s", delivery_id, firm_id)
        return len(lost)

    async def _lose(self, firm_id: int, delivery_id: int) -> None:
        async with self._workplace.write(firm_id) as uow:
            row = await uow.deliveries.get(delivery_id, lock=True)
            if (
                row is not None
                and row.state == DeliveryState.SENDING
                and row.lease_until is not None
                and row.lease_until <= self._clock.now()
            ):
                await self._unknown(uow, row)
                await uow.flush()

    # Check again at sending

    async def _recheck(self, uow: UnitOfWork, row: Delivery) -> tuple[tuple[int, ...], str, str] | None:
        """The invoices that the message still may speak of, tone and language; None when it is settled or waits."""
        client = await uow.deliveries.client(row.client_id or 0)
        if client is None:
            await self._settle(uow, row, DeliveryState.CANCELLED)
            return None
        firm = await uow.firms.firm()
        place = place_of(client, firm)
        now = self._clock.now()
        await uow.payments.lock_client(client.id)
        policy = await effective(uow, client, None)
        free = await free_from(uow, row, place, policy.policy.hour, now)
        if free > now:
            self._requeue(row, free)
            return None
        contact = await uow.deliveries.contact(row.contact_id) if row.contact_id else None
        silent = row.contact_id is not None and not _willing(contact, Channel(row.channel))
        holds = await uow.deliveries.holds(client.id, today(now, firm.timezone))
        kept: list[int] = []
        tone = language = "auto"
        ends: set[str] = set()
        for reminder in await uow.deliveries.reminders_of(row.id):
            if reminder.state != "planned":
                continue
            invoice = await uow.invoices.get(reminder.invoice_id)
            end = await self._why_not(uow, client, invoice, reminder, holds, silent=silent)
            if end is None and invoice is not None:
                kept.append(invoice.id)
                own = await effective(uow, client, invoice)
                tone, language = own.tone.value, own.language.value
            elif end is not None:
                reminder.state = end
                ends.add(end)
        if not kept:
            state = DeliveryState.HELD if ends == {"held"} else DeliveryState.CANCELLED
            row.state = state.value
            row.lease_until = row.lease_token = None
            await uow.flush()
            return None
        return tuple(dict.fromkeys(kept)), tone, language

    async def _why_not(
        self,
        uow: UnitOfWork,
        client: Client,
        invoice: Invoice | None,
        reminder: Reminder,
        holds: Any,
        *,
        silent: bool,
    ) -> str | None:
        """The end of the reminder, when it must not go out after all."""
        if invoice is None or invoice.status != "issued" or balance_of(invoice) <= 0 or silent:
            return "cancelled"
        if hold_on(holds, invoice) is not None:
            return "held"
        now = await effective(uow, client, invoice)
        manual = reminder.step.startswith("manual")
        if not manual and (not now.policy.on or now.mode is Mode.OFF):
            return "cancelled"
        return None

    async def _still_open(self, uow: UnitOfWork, row: Delivery) -> bool:
        invoice = await uow.invoices.get(row.invoice_id or 0)
        return invoice is not None and invoice.status == "issued" and balance_of(invoice) > 0

    # What came of it

    async def _sent(self, uow: UnitOfWork, row: Delivery, message_id: str | None) -> None:
        row.sent_at, row.message_id = self._clock.now(), message_id
        await self._settle(uow, row, DeliveryState.SENT)
        if row.kind == Kind.INVOICE and row.invoice_id is not None:
            invoice = await uow.invoices.get(row.invoice_id, lock=True)
            if invoice is not None:
                await mark_sent(uow, self._clock, invoice)
        if row.audience == Audience.CLIENT:
            await self._timeline(uow, row, "reminded" if row.kind == Kind.REMINDER else "delivered")

    async def _unknown(self, uow: UnitOfWork, row: Delivery) -> None:
        if row.audience == Audience.STAFF:
            if row.attempts <= STAFF_REPEATS:
                self._requeue(row, self._clock.now())
            else:
                await self._settle(uow, row, DeliveryState.UNCONFIRMED)
            return
        await self._settle(uow, row, DeliveryState.UNCONFIRMED)
        await self._timeline(uow, row, "unconfirmed")
        await self._trouble(uow, row, "unconfirmed")

    async def _blocked(self, uow: UnitOfWork, row: Delivery) -> None:
        """The chat is closed or the address does not exist: marked, told once, and by e-mail if there is one."""
        client = await uow.deliveries.client(row.client_id) if row.client_id else None
        if row.audience == Audience.STAFF or client is None:
            await self._settle(uow, row, DeliveryState.BLOCKED)
            return
        now = self._clock.now()
        if row.channel == Channel.EMAIL:
            client.email_failed_at = now
        elif row.contact_id is not None:
            contact = await uow.deliveries.contact(row.contact_id)
            if contact is not None:
                contact.unreachable_at = now
        await self._trouble(uow, row, "blocked")
        if row.channel == Channel.TELEGRAM and await self._may_write(uow, row, client):
            # The same row goes another way: the ledger's reminder stays the one that it is.
            row.channel, row.recipient = Channel.EMAIL.value, client.email or ""
            row.attempts = 0
            self._requeue(row, now)
            return
        await self._settle(uow, row, DeliveryState.BLOCKED)
        await self._timeline(uow, row, "blocked")

    async def _may_write(self, uow: UnitOfWork, row: Delivery, client: Client) -> bool:
        """Whether the message may go by e-mail instead: not when another contact's has gone there already."""
        if not client.email or client.email_failed_at is not None:
            return False
        return not await uow.deliveries.same_letter(row, client.email)

    async def _failed(self, uow: UnitOfWork, row: Delivery) -> None:
        await self._settle(uow, row, DeliveryState.FAILED)
        if row.audience == Audience.CLIENT:
            await self._timeline(uow, row, "failed")
            await self._trouble(uow, row, "failed")

    async def _settle(self, uow: UnitOfWork, row: Delivery, state: DeliveryState) -> None:
        """The row's last state, and that of the reminders in it."""
        row.state = state.value
        row.lease_until = row.lease_token = None
        if row.kind in TO_GROUP:
            await closed(uow, self._clock, row)
        if state not in (DeliveryState.SENT, DeliveryState.UNCONFIRMED):
            row.sent_at = None
        await self._end_reminders(uow, row, REMINDER_ENDS[state])
        await uow.flush()

    def _requeue(self, row: Delivery, at: datetime) -> None:
        row.state = DeliveryState.QUEUED.value
        row.due_at = at
        row.sent_at = None
        row.lease_until = row.lease_token = None

    async def _end_reminders(self, uow: UnitOfWork, row: Delivery, state: str) -> None:
        for reminder in await uow.deliveries.reminders_of(row.id):
            if reminder.state == "planned":
                reminder.state = state

    async def _trouble(self, uow: UnitOfWork, row: Delivery, why: str) -> None:
        """Staff hear of it once for each row and reason."""
        client = await uow.deliveries.client(row.client_id) if row.client_id else None
        if client is None:
            return
        responsible = await uow.firms.member(client.responsible_id)
        members = (
            [responsible] if responsible and responsible.active else list(await uow.firms.active_owners())
        )
        await tell_staff(
            uow,
            self._clock,
            Kind.TROUBLE,
            members,
            act_key=f"trouble:{row.id}:{why}:{row.attempts}",
            payload={"why": why, "delivery_id": row.id, "kind": row.kind, "channel": row.channel},
            client_id=row.client_id,
            invoice_id=row.invoice_id,
        )

    async def _timeline(self, uow: UnitOfWork, row: Delivery, action: str) -> None:
        """On every invoice that the message speaks of; to whom is part of it."""
        contact = await uow.deliveries.contact(row.contact_id) if row.contact_id else None
        to = contact.name if contact and row.channel == Channel.TELEGRAM else row.recipient
        ids = {row.invoice_id} | {r.invoice_id for r in await uow.deliveries.reminders_of(row.id)}
        for invoice_id in sorted(i for i in ids if i is not None):
            after = {"to": to, "channel": row.channel, "kind": row.kind, "delivery_id": row.id}
            audit(uow, self._clock, None, action, "invoice", invoice_id, after=after)


async def mark_sent(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """The invoice has reached the client for the first time: from now on it may be reminded of."""
    if invoice.sent_at is None:
        invoice.sent_at = clock.now()
        await refresh(uow, clock, invoice)


def _willing(contact: Contact | None, channel: Channel) -> bool:
    """A closed chat closes Telegram only: the letter in its place still goes."""
    return (
        contact is not None
        and contact.state == "confirmed"
        and contact.muted_at is None
        and (channel is not Channel.TELEGRAM or contact.unreachable_at is None)
    )
