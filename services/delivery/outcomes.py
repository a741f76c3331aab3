"""Records the outcomes of messages: the row's state, its reminders, the timeline and notifications to staff."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Self

from db.models import Client, Contact, Delivery, Reminder
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    TO_GROUP,
    Audience,
    AuditAction,
    Channel,
    DeliveryState,
    MessageKind,
    ObjectType,
    ReminderState,
    SendOutcome,
    TroubleReason,
)
from services.contacts.reopened_chats import requeue_for_contact
from services.core.audit import record as audit
from services.core.document_sent import mark_delivered, named
from services.delivery.second_way import lost_its_reader, pass_on
from services.domain.ports import Clock
from services.groups.alerts import record_group_outcome
from services.outbox.queue import SendResult, tell_staff
from services.outbox.trouble_cards import TOLD, load_trouble_cards, settle_trouble_cards
from services.outbox.wording import WORDS, reminder_words
from services.reminders.wakeup import mark_sent, replan_client

BACKOFF_SECONDS = (60, 300, 1800, 7200, 21600)
"""Seconds before each retry of a message that was refused temporarily."""
MAX_STAFF_RESENDS = 1
REMINDER_STATE_BY_DELIVERY_STATE = {
    DeliveryState.SENT: ReminderState.SENT,
    DeliveryState.UNCONFIRMED: ReminderState.UNCONFIRMED,
    DeliveryState.FAILED: ReminderState.FAILED,
    DeliveryState.BLOCKED: ReminderState.FAILED,
    DeliveryState.HELD: ReminderState.HELD,
    DeliveryState.CANCELLED: ReminderState.CANCELLED,
}


class DeliveryRecorder:
    """Records outcomes of messages of one firm, in one transaction that has locked their rows."""

    def __init__(
        self,
        uow: UnitOfWork,
        clock: Clock,
        reminders: Mapping[int, Sequence[Reminder]],
        contacts: Mapping[int, Contact],
        *,
        mail_on: bool = True,
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._reminders = reminders
        self._contacts = contacts
        self._mail_on = mail_on

    @classmethod
    async def load(
        cls, uow: UnitOfWork, clock: Clock, rows: Collection[Delivery], *, mail_on: bool = True
    ) -> Self:
        """Loads what the rows need; the number of queries does not depend on the number of rows. `mail_on`: a letter
        may go where Telegram does not get through."""
        reminders = await uow.reminders.of_deliveries({row.id for row in rows})
        contacts = await uow.contacts.get_many({row.contact_id for row in rows if row.contact_id})
        return cls(uow, clock, reminders, contacts, mail_on=mail_on)

    async def record_result(self, row: Delivery, result: SendResult) -> None:
        now = self._clock.now()
        row.error = result.error[:250] if result.error else None
        match result.outcome:
            case SendOutcome.SENT:
                await self._record_sent(row, result.message_id)
                if result.without_file:
                    row.payload = {name: value for name, value in row.payload.items() if name != "file"}
                if result.without_file and row.audience == Audience.CLIENT:
                    await self._tell_staff(row, TroubleReason.NO_FILE)
            case SendOutcome.WAIT:
                row.attempts -= 1  # we were told to wait, it was no failure
                requeue(row, now + timedelta(seconds=result.retry_after))
            case SendOutcome.LATER | SendOutcome.MOVED if row.attempts <= len(BACKOFF_SECONDS):
                requeue(row, now + timedelta(seconds=BACKOFF_SECONDS[row.attempts - 1]))
            case SendOutcome.BLOCKED:
                await self._record_blocked(row)
            case SendOutcome.UNKNOWN:
                await self.record_unknown(row)
            case SendOutcome.OBSOLETE:
                await self.settle(row, DeliveryState.CANCELLED)
                if await lost_its_reader(self._uow, row):
                    await pass_on(self._uow, self._clock, row)
            case _:
                await self._record_failed(row)
        if row.state == DeliveryState.SENT:
            row.error = None

    async def record_unknown(self, row: Delivery) -> None:
        """Records that nobody knows whether the message was sent: staff may get it twice, a client must not."""
        if row.audience == Audience.STAFF:
            if row.attempts <= MAX_STAFF_RESENDS:
                requeue(row, self._clock.now())
            else:
                await self.settle(row, DeliveryState.UNCONFIRMED)
            return
        await self.settle(row, DeliveryState.UNCONFIRMED)
        await self._record_on_timeline(row, AuditAction.UNCONFIRMED)
        await self._tell_staff(row, TroubleReason.UNCONFIRMED)

    async def settle(self, row: Delivery, state: DeliveryState) -> None:
        """Sets the final state of the row and of its planned reminders."""
        row.state = state.value
        row.lease_until = row.lease_token = None
        if row.kind in TO_GROUP:
            await record_group_outcome(self._uow, self._clock, row)
        if state not in (DeliveryState.SENT, DeliveryState.UNCONFIRMED):
            row.sent_at = None
        for reminder in self._reminders[row.id]:
            if reminder.state == ReminderState.PLANNED:
                reminder.state = REMINDER_STATE_BY_DELIVERY_STATE[state]

    async def _record_sent(self, row: Delivery, message_id: str | None) -> None:
        began = row.sent_at
        row.sent_at, row.message_id = self._clock.now(), message_id
        await self.settle(row, DeliveryState.SENT)
        if row.kind == MessageKind.INVOICE and row.invoice_id is not None:
            invoice = await self._uow.invoices.get(row.invoice_id, lock=True)
            if invoice is not None:
                await mark_sent(self._uow, self._clock, invoice)
        await mark_delivered(self._uow, self._clock, row)
        if row.audience == Audience.CLIENT:
            await self._mark_reachable(row, began)
            await self._record_on_timeline(
                row, AuditAction.REMINDED if row.kind == MessageKind.REMINDER else AuditAction.DELIVERED
            )
            await settle_trouble_cards(self._uow, self._clock, row)

    async def _mark_reachable(self, row: Delivery, began: datetime | None) -> None:
        """Whoever could not be reached and got this message can be reached: what waited goes out, reminders go on. Who
        has stopped the bot since the sending `began` got it before that."""
        contact = self._contacts.get(row.contact_id or 0)
        if row.channel != Channel.TELEGRAM or contact is None or contact.unreachable_at is None:
            return
        if began is not None and contact.unreachable_at > began:
            return
        contact.unreachable_at = None
        await requeue_for_contact(self._uow, contact, self._clock.now())
        client = await self._uow.clients.get(contact.client_id)
        if client is not None:
            await replan_client(self._uow, self._clock, client)

    async def _record_blocked(self, row: Delivery) -> None:
        """Marks a closed chat or a bad address, tells staff once, and requeues the message by e-mail if possible."""
        client = await self._uow.clients.get(row.client_id) if row.client_id else None
        if row.audience == Audience.STAFF or client is None:
            await self.settle(row, DeliveryState.BLOCKED)
            await pass_on(self._uow, self._clock, row)
            return
        now = self._clock.now()
        contact = self._contacts.get(row.contact_id or 0)
        if row.channel == Channel.EMAIL:
            client.email_failed_at = now
        elif contact is not None:
            contact.unreachable_at = now
        await self._tell_staff(row, TroubleReason.BLOCKED)
        if row.channel == Channel.TELEGRAM and await self._can_email_instead(row, client):
            # The same row goes another way: the ledger's reminder stays the one that it is.
            row.channel, row.recipient = Channel.EMAIL.value, client.email or ""
            row.attempts = 0
            requeue(row, now)
            return
        await self.settle(row, DeliveryState.BLOCKED)
        await self._record_on_timeline(row, AuditAction.BLOCKED)

    async def _can_email_instead(self, row: Delivery, client: Client) -> bool:
        """Whether the message may go by e-mail instead: not when the same letter went there for another contact."""
        if not self._mail_on or not client.email or client.email_failed_at is not None:
            return False
        return not await self._uow.deliveries.same_letter(row, client.email)

    async def _record_failed(self, row: Delivery) -> None:
        await self.settle(row, DeliveryState.FAILED)
        if row.audience == Audience.CLIENT:
            await self._record_on_timeline(row, AuditAction.FAILED)
            await self._tell_staff(row, TroubleReason.FAILED)
        else:
            await pass_on(self._uow, self._clock, row)

    async def _tell_staff(self, row: Delivery, why: TroubleReason) -> None:
        """Tells staff each time: a message that was repeated, or went another way, may fail again."""
        uow = self._uow
        client = await uow.clients.get(row.client_id) if row.client_id else None
        if client is None:
            return
        responsible = await uow.firms.member(client.responsible_id)
        members = (
            [responsible] if responsible and responsible.active else list(await uow.firms.active_owners())
        )
        turn = row.attempts + 10 * len(await load_trouble_cards(uow, row))
        row.payload = {**row.payload, TOLD: True}
        await tell_staff(
            uow,
            self._clock,
            MessageKind.TROUBLE,
            members,
            act_key=f"trouble:{row.id}:{why}:{turn}",
            payload={"why": why, "delivery_id": row.id, "kind": row.kind, "channel": row.channel},
            client_id=row.client_id,
            invoice_id=row.invoice_id,
            document_id=row.document_id,
        )

    async def _record_on_timeline(self, row: Delivery, action: AuditAction) -> None:
        """Adds an audit entry with the recipient to every invoice, or the document, that the message is about."""
        contact = self._contacts.get(row.contact_id or 0)
        to = contact.name if contact and row.channel == Channel.TELEGRAM else row.recipient
        ids = {row.invoice_id} | {reminder.invoice_id for reminder in self._reminders[row.id]}
        about = [(ObjectType.INVOICE, invoice_id) for invoice_id in sorted(i for i in ids if i is not None)]
        if row.document_id is not None:
            about.append((ObjectType.DOCUMENT, row.document_id))
        for kind, object_id in about:
            after = {"to": to, "channel": row.channel, "kind": row.kind, "delivery_id": row.id}
            if kind is ObjectType.DOCUMENT and (document := await self._uow.client_documents.get(object_id)):
                after |= named(document)
            if text := _words_about(row, object_id):
                after["text"] = text
            audit(self._uow, self._clock, None, action, kind, object_id, after=after)


def _words_about(row: Delivery, invoice_id: int) -> str:
    """What staff wrote in place of the usual text."""
    if row.kind in (MessageKind.INVOICE, MessageKind.DOCUMENT):
        return str(row.payload.get(WORDS) or "")
    words = reminder_words(row.payload).get(invoice_id)
    return words.text if words is not None else ""


def requeue(row: Delivery, at: datetime) -> None:
    row.state = DeliveryState.QUEUED.value
    row.due_at = at
    row.sent_at = None
    row.lease_until = row.lease_token = None
