"""What staff do about reminders: remind now, confirm a planned step, settle an unknown outcome."""

from dataclasses import dataclass
from datetime import datetime

from db.models import Client, Delivery, Firm, Invoice, Reminder
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    AuditAction,
    Channel,
    DeliveryState,
    MessageKind,
    ObjectType,
    ReminderMode,
    ReminderState,
)
from services.core.audit import record
from services.core.document_sent import audited_subject, mark_delivered
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, DomainError, NotFound
from services.domain.ids import DeliveryId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.outbox.trouble_cards import settle_trouble_cards
from services.outbox.wording import BY, parse_words
from services.reminders.forecast import ReminderForecast, load_forecast
from services.reminders.holds import find_covering_hold
from services.reminders.never import covers_for_good
from services.reminders.overdue import manual_step
from services.reminders.policies import load_effective_policy
from services.reminders.queueing import Recipient, is_over_contact_cap, load_recipients, queue_step
from services.reminders.reach import find_unreachable_reason
from services.reminders.wakeup import (
    load_usable_advance,
    mark_sent,
    recipient_locale,
    replan_moved_money,
)
from services.reminders.withholding import Withheld, load_advances, reason_to_withhold


@dataclass(frozen=True, slots=True)
class DeliveryView:
    id: DeliveryId
    invoice_id: InvoiceId | None
    kind: MessageKind
    channel: Channel
    to: str
    """A contact's name, or the address."""
    state: DeliveryState
    at: datetime
    """When it was sent, or is due."""
    error: str | None


@dataclass(frozen=True, slots=True)
class ManualReminderResult:
    recipients: int
    at: datetime
    """When the first message goes out."""
    is_repeat: bool = False
    """The same act was done before; this is its result."""


class ManualReminderService:
    def __init__(
        self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool = True
    ) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.INVOICE_READ)
    async def deliveries(self, actor: Actor, invoice_id: InvoiceId) -> tuple[DeliveryView, ...]:
        """Lists messages to the client about this invoice, newest first."""
        async with self._work.read(actor) as uow:
            if await uow.invoices.get(invoice_id) is None:
                raise NotFound
            return tuple(
                [await _load_delivery_view(uow, row) for row in await uow.deliveries.of_invoice(invoice_id)]
            )

    @permitted(Permission.INVOICE_READ)
    async def forecast(self, actor: Actor, invoice_id: InvoiceId) -> ReminderForecast:
        """Forecasts the reminders of the invoice and the holds on them."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            client = await uow.clients.get(invoice.client_id) if invoice else None
            if invoice is None or client is None:
                raise NotFound
            return await load_forecast(uow, self._clock, invoice, client, mail_on=self._mail_on)

    @permitted(Permission.INVOICE_ISSUE)
    async def require_remindable(self, actor: Actor, invoice_id: InvoiceId) -> None:
        """Raises what `remind` would, but for the caps."""
        async with self._work.read(actor) as uow:
            invoice, client = await _get_remindable_invoice(uow, invoice_id)
            await self._require_nothing_stops(uow, invoice)
            await self._require_recipients(uow, client)

    @permitted(Permission.INVOICE_ISSUE)
    async def remind(
        self, actor: Actor, invoice_id: InvoiceId, act_key: str, words: str = ""
    ) -> ManualReminderResult:
        """«Напомнить клиенту»: queues a reminder through the same ledger, contact hours and caps. The same act twice
        is one, unless it was withdrawn. `words` stand in place of the usual text.

        Raises `error-remind-…` when nothing is owed, the invoice was not sent, nobody can be reminded, a hold is in
        force, or the caps are reached.
        """
        words = parse_words(words) if words else ""
        async with self._work.write(actor) as uow:
            invoice, client = await _get_remindable_invoice(uow, invoice_id)
            await uow.clients.lock_ledger(client.id)
            step = manual_step(act_key)
            reminders = [row for row in await uow.reminders.of_invoice(invoice.id) if row.step == step]
            is_repeat = any(row.state != ReminderState.CANCELLED for row in reminders)
            if not is_repeat:
                await self._require_nothing_stops(uow, invoice)
                recipients = await self._require_recipients(uow, client)
                reminders = await self._queue(
                    uow, client, invoice, step, recipients, words=words, by=await _user_of(uow, actor)
                )
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.REMIND,
                    ObjectType.INVOICE,
                    invoice.id,
                    after={"step": "manual"},
                )
                await uow.flush()
            rows = [await uow.deliveries.get(row.delivery_id) for row in reminders if row.delivery_id]
            due_times = [row.due_at for row in rows if row is not None]
            if not due_times:
                raise Conflict("error-remind-enough")
            result = ManualReminderResult(len(due_times), min(due_times), is_repeat)
        self._wake()
        return result

    @permitted(Permission.INVOICE_ISSUE)
    async def answer_step(
        self, actor: Actor, invoice_id: InvoiceId, step: str, send: bool, words: str = ""
    ) -> bool:
        """Sends or skips a step that waits for confirmation. Returns False when it was answered or superseded
        before, nothing is owed, or reminders were switched off since. Raises `error-remind-…` as `remind` does, and
        the step goes on waiting. `words` stand in place of the usual text."""
        words = parse_words(words) if words else ""
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            client = await uow.clients.lock_ledger(invoice.client_id)
            rows = await uow.reminders.of_invoice(invoice.id)
            reminder_asked = next(
                (row for row in rows if row.step == step and row.state == ReminderState.ASKED), None
            )
            if reminder_asked is None or client is None:
                return False
            await uow.session.refresh(invoice)
            policy = await load_effective_policy(uow, client, invoice)
            if not invoice.is_open or not policy.policy.on or policy.mode is ReminderMode.OFF:
                reminder_asked.state = ReminderState.CANCELLED
                return False
            if send:
                await self._require_nothing_stops(uow, invoice)
            reminder_asked.state = ReminderState.CANCELLED
            if send:
                recipients = await self._require_recipients(uow, client)
                await self._queue(
                    uow,
                    client,
                    invoice,
                    step,
                    recipients,
                    respect_caps=False,
                    words=words,
                    by=await _user_of(uow, actor),
                )
            action = AuditAction.REMIND if send else AuditAction.REMIND_SKIPPED
            record(uow, self._clock, actor, action, ObjectType.INVOICE, invoice.id, after={"step": step})
            await uow.flush()
        self._wake()
        return True

    @permitted(Permission.PAYMENT_RECORD)
    async def decline_advance(self, actor: Actor, invoice_id: InvoiceId) -> bool:
        """Leaves the client's advance as it is: reminders go on until it grows. Returns False when there was nothing
        to decide."""
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            await uow.clients.lock_ledger(invoice.client_id)
            await uow.session.refresh(invoice)
            advance = await load_usable_advance(uow, invoice)
            if not invoice.is_open or advance <= (invoice.advance_declined_minor or 0):
                return False
            invoice.advance_declined_minor = advance
            after = {"amount": Money(advance, Currency(invoice.currency))}
            record(
                uow,
                self._clock,
                actor,
                AuditAction.ADVANCE_DECLINED,
                ObjectType.INVOICE,
                invoice.id,
                after=after,
            )
            # What this invoice does not take may cover another one: that is asked about at once.
            await uow.flush()
            await replan_moved_money(uow, self._clock, invoice.client_id, invoice.issuer_id, invoice.currency)
            return True

    @permitted(Permission.INVOICE_ISSUE)
    async def resend(self, actor: Actor, delivery_id: DeliveryId) -> DeliveryView:
        """Queues a failed, blocked or unconfirmed message again. Messages in other states stay as they are."""
        async with self._work.write(actor) as uow:
            row = await _get_client_delivery(uow, delivery_id)
            if row.channel == Channel.EMAIL:
                if not self._mail_on:
                    raise Conflict("error-send-mail-off")
                client = await uow.clients.get(row.client_id or 0)
                refused = row.state in (DeliveryState.FAILED, DeliveryState.BLOCKED)
                if client is not None and client.email and refused:
                    row.recipient = client.email  # it may have been corrected since
            resendable = [DeliveryState.FAILED, DeliveryState.UNCONFIRMED, DeliveryState.BLOCKED]
            values = {"state": DeliveryState.QUEUED.value, "due_at": self._clock.now(), "attempts": 0}
            if await uow.deliveries.move(
                row.id, None, resendable, **values, lease_until=None, lease_token=None
            ):
                if (by := await _user_of(uow, actor)) is not None:
                    row.payload = {**row.payload, BY: by}
                for reminder in await uow.reminders.of_delivery(row.id):
                    if reminder.state in (ReminderState.FAILED, ReminderState.UNCONFIRMED):
                        reminder.state = ReminderState.PLANNED
                if row.contact_id and (contact := await uow.contacts.get(row.contact_id)):
                    contact.unreachable_at = None
                after = {"delivery_id": row.id}
                record(uow, self._clock, actor, AuditAction.RESEND, *audited_subject(row), after=after)
                await uow.flush()
            await uow.session.refresh(row)
            view = await _load_delivery_view(uow, row)
        self._wake()
        return view

    @permitted(Permission.INVOICE_ISSUE)
    async def assume_sent(
        self, actor: Actor, delivery_id: DeliveryId, pressed: int | None = None
    ) -> DeliveryView:
        """«Считать отправленным»: marks an unconfirmed message as sent. `pressed`: the message to staff, by its number
        in the chat, under which it was said and which shows it by itself."""
        async with self._work.write(actor) as uow:
            row = await _get_client_delivery(uow, delivery_id)
            now = self._clock.now()
            if await uow.deliveries.move(
                row.id, None, [DeliveryState.UNCONFIRMED], state=DeliveryState.SENT.value, sent_at=now
            ):
                for reminder in await uow.reminders.of_delivery(row.id):
                    if reminder.state == ReminderState.UNCONFIRMED:
                        reminder.state = ReminderState.SENT
                invoice = await uow.invoices.get(row.invoice_id) if row.invoice_id else None
                if invoice is not None and row.kind == MessageKind.INVOICE:
                    await mark_sent(uow, self._clock, invoice)
                await settle_trouble_cards(uow, self._clock, row, assumed_by=actor.member_id, pressed=pressed)
                await mark_delivered(uow, self._clock, row)
                after = {"delivery_id": row.id}
                said = AuditAction.ASSUMED_SENT
                record(uow, self._clock, actor, said, *audited_subject(row), after=after)
                await uow.flush()
            await uow.session.refresh(row)
            return await _load_delivery_view(uow, row)

    async def _require_nothing_stops(self, uow: UnitOfWork, invoice: Invoice) -> None:
        """Raises when a hold, an advance or a remainder too small keeps the client from being reminded."""
        firm = await uow.firms.firm()
        day = local_date(self._clock.now(), firm.timezone)
        holds = await uow.holds.in_force(invoice.client_id, day)
        if covers_for_good(holds, invoice):
            raise Conflict("error-remind-never")
        if find_covering_hold(holds, invoice) is not None:
            raise Conflict("error-remind-held")
        await _require_not_withheld(uow, invoice, firm)

    async def _require_recipients(self, uow: UnitOfWork, client: Client) -> list[Recipient]:
        recipients = await load_recipients(uow, client, mail_on=self._mail_on)
        if not recipients:
            why = await find_unreachable_reason(uow, client)
            raise DomainError("error-remind-nobody", client=client.name, why=why.value)
        return recipients

    async def _queue(
        self,
        uow: UnitOfWork,
        client: Client,
        invoice: Invoice,
        step: str,
        recipients: list[Recipient],
        *,
        respect_caps: bool = True,
        words: str = "",
        by: int | None = None,
    ) -> list[Reminder]:
        firm = await uow.firms.firm()
        locale = recipient_locale(client, firm)
        policy = await load_effective_policy(uow, client, invoice)
        now = self._clock.now()
        if respect_caps:
            allowed = [
                recipient
                for recipient in recipients
                if not await is_over_contact_cap(uow, locale, recipient, now)
            ]
            if not allowed:
                raise Conflict("error-remind-enough")
            recipients = allowed
        return [
            await queue_step(
                uow,
                self._clock,
                client,
                locale,
                policy.policy.hour,
                invoice,
                step,
                recipient,
                now,
                words=words,
                by=by,
            )
            for recipient in recipients
        ]


async def _user_of(uow: UnitOfWork, actor: Actor) -> int | None:
    member = await uow.firms.member(actor.member_id)
    return member.user_id if member is not None else None


async def _get_remindable_invoice(uow: UnitOfWork, invoice_id: InvoiceId) -> tuple[Invoice, Client]:
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    client = await uow.clients.get(invoice.client_id)
    if client is None:
        raise NotFound
    if not invoice.is_open:
        raise Conflict("error-remind-nothing", number=invoice.number or "")
    if invoice.due_date is None:
        raise Conflict("error-remind-before-act", number=invoice.number or "")
    if invoice.sent_at is None:
        raise Conflict("error-remind-not-sent", number=invoice.number or "")
    return invoice, client


async def _require_not_withheld(uow: UnitOfWork, invoice: Invoice, firm: Firm) -> None:
    advances = await load_advances(uow, (invoice.client_id,))
    reason, currency = reason_to_withhold(invoice, firm, advances), Currency(invoice.currency)
    if reason is Withheld.ADVANCE:
        advance = advances.usable.of(invoice)
        raise Conflict("error-remind-advance", number=invoice.number or "", advance=Money(advance, currency))
    if reason is Withheld.SMALL:
        balance = Money(invoice.balance_minor, currency)
        raise Conflict("error-remind-small", number=invoice.number or "", balance=balance)


async def _get_client_delivery(uow: UnitOfWork, delivery_id: DeliveryId) -> Delivery:
    """Returns the locked row of a message to a visible client."""
    row = await uow.deliveries.get(delivery_id, lock=True)
    if row is None or row.client_id is None or await uow.clients.get(row.client_id) is None:
        raise NotFound
    return row


async def _load_delivery_view(uow: UnitOfWork, row: Delivery) -> DeliveryView:
    contact = await uow.contacts.get(row.contact_id) if row.contact_id else None
    to = contact.name if contact is not None and row.channel == Channel.TELEGRAM else row.recipient
    return DeliveryView(
        id=DeliveryId(row.id),
        invoice_id=InvoiceId(row.invoice_id) if row.invoice_id else None,
        kind=MessageKind(row.kind),
        channel=Channel(row.channel),
        to=to,
        state=DeliveryState(row.state),
        at=row.sent_at or row.due_at,
        error=row.error,
    )
