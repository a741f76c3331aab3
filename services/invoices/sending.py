"""Sending an invoice to the client: to people in Telegram, by e-mail, or handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.models import Client, Contact, Delivery, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    Channel,
    ContactState,
    DeliveryState,
    InvoiceState,
    MessageKind,
    ObjectType,
    ReminderMode,
)
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ClientId, ContactId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import BY, CAPTION_LIMIT, WORDS, parse_words
from services.reminders.wakeup import mark_sent


class MailState(StrEnum):
    """Whether the invoice can go by e-mail."""

    READY = "ready"
    OFF = "off"  # the installation has no mail server
    NO_ADDRESS = "no_address"
    REFUSED = "refused"  # the address was refused for good; changing it helps


@dataclass(frozen=True, slots=True)
class Addressee:
    id: ContactId
    name: str
    unreachable: bool
    """The last message did not get through; sending tries again."""


@dataclass(frozen=True, slots=True)
class Unaddressed:
    name: str
    is_me: bool


@dataclass(frozen=True, slots=True)
class SendingOptions:
    invoice_id: InvoiceId
    number: str
    client_id: ClientId
    client_name: str
    total: Money
    contacts: tuple[Addressee, ...]
    email: str | None
    mail: MailState
    sent_before: bool
    newest: int
    """Of what was sent of it so far: `send` is told what its person has seen."""
    mode_missing: bool
    """How to remind this client was never chosen: it is asked before the first invoice goes out."""
    unaddressed: Unaddressed | None = None
    """The client's lawyer, whose own address answers to a letter would go to, when there is none."""


@dataclass(frozen=True, slots=True)
class SendTargets:
    """Where to send it. At least one."""

    contacts: tuple[ContactId, ...] = ()
    email: bool = False
    hand: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """To whom it is on its way; handing over is done at once. `meanwhile` are those to whom somebody else has sent it
    since the form was opened: nothing was sent, and `newest` is what its person has seen when it is told."""

    contacts: tuple[str, ...]
    email: str | None
    hand: bool
    meanwhile: tuple[str, ...] = ()
    newest: int = 0


@dataclass(frozen=True, slots=True)
class Subject:
    """What goes out, and to which client: an invoice, or another document."""

    kind: MessageKind
    client: Client
    invoice_id: int | None = None
    document_id: int | None = None


class SendingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.INVOICE_ISSUE)
    async def options(self, actor: Actor, invoice_id: InvoiceId) -> SendingOptions:
        """Raises `Conflict` for what is not sent to clients: a draft, a void invoice."""
        async with self._work.read(actor) as uow:
            invoice, client = await _sendable(uow, invoice_id)
            return SendingOptions(
                invoice_id=InvoiceId(invoice.id),
                number=invoice.number or "",
                client_id=ClientId(client.id),
                client_name=client.name,
                total=Money(invoice.total_minor, Currency(invoice.currency)),
                contacts=await load_addressees(uow, client),
                email=client.email,
                mail=mail_state(client, mail_on=self._mail_on),
                sent_before=invoice.sent_at is not None,
                newest=await load_newest(uow, _subject(client, invoice)),
                mode_missing=client.reminder_mode is None,
                unaddressed=await unaddressed_lawyer(uow, actor, client),
            )

    @permitted(Permission.INVOICE_ISSUE)
    async def send(
        self,
        actor: Actor,
        invoice_id: InvoiceId,
        ways: SendTargets,
        act_key: str,
        mode: ReminderMode | None = None,
        words: str = "",
        *,
        seen: int | None = None,
    ) -> Sent:
        """One delivery a way; the same act twice is one. `mode` is how to remind the client from now on, `words` what
        it says in place of the usual text. What others have sent later than `seen` is returned, and nothing is sent.

        Raises `BadInput` without any way, `NotFound` for who is no confirmed contact of this client, `Conflict` when
        e-mail can't be used. `act_key` has at most 40 characters.
        """
        if not (ways.contacts or ways.email or ways.hand):
            raise BadInput("error-send-nobody")
        words = parse_words(words, CAPTION_LIMIT) if words else ""
        async with self._work.write(actor) as uow:
            invoice, client = await _sendable(uow, invoice_id, lock=True)
            subject = _subject(client, invoice)
            if seen is not None and (stopped := await sent_meanwhile(uow, subject, act_key, seen)):
                return stopped
            if mode is not None:
                await self._choose(uow, actor, client, mode)
            sent = await queue_by_ways(
                uow, self._clock, actor, subject, ways, act_key, words, mail_on=self._mail_on
            )
            if ways.hand:
                await self._hand(uow, actor, subject, invoice, act_key)
            await uow.flush()
        self._wake()
        return sent

    async def _hand(
        self, uow: UnitOfWork, actor: Actor, subject: Subject, invoice: Invoice, act_key: str
    ) -> None:
        """«Передан лично»: sent from now on, as far as reminders go."""
        row = await queue_handed(uow, self._clock, subject, act_key)
        if row is None:
            return
        await mark_sent(uow, self._clock, invoice)
        after = {
            "to": subject.client.name,
            "channel": Channel.HAND,
            "kind": MessageKind.INVOICE,
            "delivery_id": row.id,
        }
        record(uow, self._clock, actor, AuditAction.DELIVERED, ObjectType.INVOICE, invoice.id, after=after)

    async def _choose(self, uow: UnitOfWork, actor: Actor, client: Client, mode: ReminderMode) -> None:
        if client.reminder_mode == mode.value:
            return
        before, after = {"mode": client.reminder_mode}, {"mode": mode}
        record(
            uow,
            self._clock,
            actor,
            AuditAction.REMINDER_MODE,
            ObjectType.CLIENT,
            client.id,
            before=before,
            after=after,
        )
        client.reminder_mode = mode.value


async def _sendable(uow: UnitOfWork, invoice_id: InvoiceId, *, lock: bool = False) -> tuple[Invoice, Client]:
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    # The client first: the order in which payments and the plan of reminders take their locks.
    client = await (uow.clients.lock_ledger if lock else uow.clients.get)(invoice.client_id)
    if lock:
        invoice = await uow.invoices.get(invoice_id, lock=True)
    if client is None or invoice is None:
        raise NotFound
    if invoice.status == InvoiceState.DRAFT:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    return invoice, client


def _subject(client: Client, invoice: Invoice) -> Subject:
    return Subject(MessageKind.INVOICE, client, invoice_id=invoice.id)


def usual_ways(options: SendingOptions) -> SendTargets:
    """To whom it goes unless somebody chooses: every contact in Telegram; without one, the e-mail address."""
    contacts = tuple(contact.id for contact in options.contacts if not contact.unreachable)
    return SendTargets(contacts, email=not contacts and options.mail is MailState.READY)


async def load_newest(uow: UnitOfWork, subject: Subject) -> int:
    rows = await uow.deliveries.sent_about(subject.kind, subject.invoice_id, subject.document_id)
    return rows[-1].id if rows else 0


async def sent_meanwhile(uow: UnitOfWork, subject: Subject, act_key: str, seen: int) -> Sent | None:
    """What other acts have sent later than `seen`; None when nothing was. A client hears nothing twice because two
    people had the same form open."""
    rows = await uow.deliveries.sent_about(subject.kind, subject.invoice_id, subject.document_id, seen)
    if any((row.act_key or "").startswith(f"{act_key}:") for row in rows):
        return None  # this act has been done before
    names = {contact.id: contact.name for contact in await uow.contacts.of_client(subject.client.id)}
    to = tuple(dict.fromkeys(names.get(row.contact_id or 0, row.recipient) for row in rows))
    return Sent((), None, False, meanwhile=to, newest=rows[-1].id) if rows else None


async def load_addressees(uow: UnitOfWork, client: Client) -> tuple[Addressee, ...]:
    return tuple(
        Addressee(ContactId(row.id), row.name, row.unreachable_at is not None)
        for row in await uow.contacts.of_client(client.id)
        if row.state == ContactState.CONFIRMED
    )


async def queue_by_ways(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    subject: Subject,
    ways: SendTargets,
    act_key: str,
    words: str,
    *,
    mail_on: bool,
) -> Sent:
    """One delivery for each contact and one for the e-mail; the same act twice is one. Handing over is
    `queue_handed`. Raises `NotFound` for who is no confirmed contact of this client, `Conflict` when e-mail can't be
    used."""
    client, sender = subject.client, await uow.firms.member(actor.member_id)
    payload: dict[str, Any] = {WORDS: words} if words else {}
    payload |= {BY: sender.user_id} if sender else {}
    contacts = [await confirmed_contact(uow, client, contact_id) for contact_id in ways.contacts]
    if ways.email:
        require_mail(client, mail_on=mail_on)
    for contact in contacts:
        to = Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
        await _queue(uow, clock, subject, to, f"{act_key}:c{contact.id}", payload)
    if ways.email:
        to = Destination(Channel.EMAIL, client.email or "")
        await _queue(uow, clock, subject, to, f"{act_key}:e", payload)
    names = tuple(contact.name for contact in contacts)
    return Sent(names, client.email if ways.email else None, ways.hand)


async def queue_handed(uow: UnitOfWork, clock: Clock, subject: Subject, act_key: str) -> Delivery | None:
    """«Передан лично»: a delivery that is done. None when the same act has done it before."""
    key = f"{act_key}:h"
    if await uow.deliveries.by_act_key(key) is not None:
        return None
    row = await _queue(uow, clock, subject, Destination(Channel.HAND, subject.client.name[:254]), key, {})
    row.state, row.sent_at = DeliveryState.SENT.value, clock.now()
    return row


async def _queue(
    uow: UnitOfWork,
    clock: Clock,
    subject: Subject,
    to: Destination,
    act_key: str,
    payload: Mapping[str, Any],
) -> Delivery:
    return await queue_message(
        uow,
        clock,
        subject.kind,
        Audience.CLIENT,
        to,
        act_key=act_key,
        payload=payload,
        client_id=subject.client.id,
        invoice_id=subject.invoice_id,
        document_id=subject.document_id,
    )


def mail_state(client: Client, *, mail_on: bool) -> MailState:
    if not mail_on:
        return MailState.OFF
    if not client.email:
        return MailState.NO_ADDRESS
    return MailState.READY if client.email_failed_at is None else MailState.REFUSED


def require_mail(client: Client, *, mail_on: bool) -> None:
    """Raises `error-send-mail-…` when nothing can go by e-mail."""
    state = mail_state(client, mail_on=mail_on)
    if state is not MailState.READY:
        raise Conflict(f"error-send-mail-{state.value.replace('_', '-')}", email=client.email or "")


async def unaddressed_lawyer(uow: UnitOfWork, actor: Actor, client: Client) -> Unaddressed | None:
    lawyer = await uow.firms.member(client.responsible_id)
    if lawyer is None or not lawyer.active or lawyer.email:
        return None
    return Unaddressed(lawyer.name, lawyer.id == actor.member_id)


async def confirmed_contact(uow: UnitOfWork, client: Client, contact_id: ContactId) -> Contact:
    contact = await uow.contacts.get(contact_id)
    if contact is None or contact.client_id != client.id or contact.state != ContactState.CONFIRMED:
        raise NotFound
    return contact
