"""Answers of staff to a client: a claimed payment has arrived or not, a question is answered."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta

from db.models import Contact, Delivery, Hold, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    Channel,
    ContactState,
    HoldKind,
    InvoiceState,
    MessageKind,
    ObjectType,
)
from services.contacts.claim_cards import settle_cards
from services.contacts.reopened_chats import requeue_for_member
from services.contacts.service import load_message_names, require_client
from services.contacts.views import (
    CAPTION_LIMIT,
    QUESTION_LIMIT,
    Attachment,
    ClaimDecision,
    ClaimState,
    ClaimView,
    PushedMessage,
)
from services.core.audit import record
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import local_to_utc
from services.domain.errors import DomainError, NotFound
from services.domain.ids import ClientId, ContactId, HoldId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.domain.text_input import parse_paragraph
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import ANSWER_TEXT, BY, STATUS, answer_params
from services.reminders.holds import end_hold, held_nothing


class ReplyService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.PAYMENT_RECORD)
    async def get_claim(self, actor: Actor, hold_id: HoldId) -> ClaimView:
        """Returns a client's claim «I have paid». Raises `NotFound` for a hold of another kind."""
        async with self._work.read(actor) as uow:
            hold, invoice = await _get_claim(uow, hold_id)
            return await self._view(uow, actor, hold, invoice)

    @permitted(Permission.PAYMENT_RECORD)
    async def decline_claim(self, actor: Actor, hold_id: HoldId) -> ClaimDecision:
        """Ends a claim whose money has not arrived: asks the contact to check, and reminders go on. A later decision
        changes nothing."""
        async with undoable(self._work, self._clock, actor, Permission.PAYMENT_RECORD) as uow:
            _, invoice = await _get_claim(uow, hold_id)
            await uow.clients.lock_ledger(invoice.client_id)
            await uow.session.refresh(invoice)
            hold, invoice = await _get_claim(uow, hold_id, lock=True)
            view = await self._view(uow, actor, hold, invoice)
            if view.state is not ClaimState.OPEN:
                return ClaimDecision(view, changed=False)
            await end_hold(uow, self._clock, hold)
            contact = await _load_hold_author(uow, hold)
            if contact is not None:
                await queue_contact_message(
                    uow,
                    self._clock,
                    contact,
                    f"claim-no:{hold.id}",
                    "portal-push-unpaid",
                    invoice,
                    {"number": invoice.number or "", "balance": view.balance},
                    [["portal-open-invoice", "card", invoice.id, contact.id]],
                )
                await _remind_tomorrow(uow, self._clock, invoice)
            record(uow, self._clock, actor, AuditAction.CLAIM_DECLINED, ObjectType.INVOICE, invoice.id)
            await settle_cards(
                uow,
                self._clock,
                hold,
                invoice,
                await require_client(uow, invoice.client_id),
                contact.name if contact else "",
                ClaimState.DECLINED,
                answered_by=actor.member_id,
            )
            decision = ClaimDecision(await self._view(uow, actor, hold, invoice), changed=True)
        self._wake()
        return decision

    @permitted(Permission.CLIENT_EDIT)
    async def answer(
        self,
        actor: Actor,
        contact_id: ContactId,
        text: str,
        act_key: str,
        invoice_id: InvoiceId | None = None,
        attachment: Attachment | None = None,
        *,
        note_id: int | None = None,
        ends: bool = True,
    ) -> str:
        """Queues a message to this contact and returns the contact's name. The same act twice queues one message.
        `note_id` is the message in the member's chat that says what comes of it; it `ends` an answer of several
        messages.

        Raises `error-contact-gone` for somebody who no longer has access.
        """
        answer_text = parse_answer(text, attachment)
        async with self._work.write(actor) as uow:
            note = {STATUS: note_id, "ends": int(ends)} if note_id is not None else {}
            contact = await queue_answer(
                uow, self._clock, actor, contact_id, answer_text, act_key, invoice_id, attachment, note
            )
            name = contact.name
        self._wake()
        return name

    @permitted(Permission.CLIENT_READ)
    async def hear_again(self, actor: Actor) -> None:
        """Queues what nobody heard for a member who had stopped the bot and starts it again."""
        async with self._work.write(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            if member is not None and member.user_id is not None:
                await requeue_for_member(uow, member.user_id, self._clock.now())
        self._wake()

    @permitted(Permission.CLIENT_READ)
    async def find_pushed(self, actor: Actor, message_id: int) -> PushedMessage | None:
        """Finds what this message of Telegram, sent by the bot to the member, is about. None for any other message."""
        # Who sent it may be writing that down at this moment.
        async with self._work.read(actor, anew=True) as uow:
            member = await uow.firms.member(actor.member_id)
            if member is None:
                return None
            row = await uow.deliveries.by_message(str(member.user_id), str(message_id))
            if row is None:
                return None
            contact_id = int(row.payload.get("contact_id") or 0)
            return PushedMessage(
                MessageKind(row.kind),
                ContactId(contact_id) if contact_id else None,
                ClientId(row.client_id) if row.client_id else None,
                InvoiceId(row.invoice_id) if row.invoice_id else None,
                _client_words(row),
            )

    async def _view(self, uow: UnitOfWork, actor: Actor, hold: Hold, invoice: Invoice) -> ClaimView:
        client = await require_client(uow, invoice.client_id)
        contact = await _load_hold_author(uow, hold)
        balance = invoice.balance_minor
        day = local_date(self._clock.now(), actor.timezone)
        if await uow.deliveries.by_act_key(f"claim-no:{hold.id}") is not None:
            state = ClaimState.DECLINED
        elif invoice.is_settled:
            state = ClaimState.PAID
        elif (
            invoice.status != InvoiceState.ISSUED
            or (hold.ended_at is not None and not held_nothing(hold))
            or (hold.until or day) < day
        ):
            state = ClaimState.OVER
        else:
            state = ClaimState.OPEN
        return ClaimView(
            invoice_id=InvoiceId(invoice.id),
            number=invoice.number or "",
            client_name=client.name,
            contact_name=contact.name if contact else "",
            balance=Money(balance, Currency(invoice.currency)),
            state=state,
        )


def parse_answer(text: str, attachment: Attachment | None) -> str:
    """Raises `error-portal-question` for an answer that is empty or too long; a file needs no text."""
    limit = CAPTION_LIMIT if attachment else QUESTION_LIMIT
    return "" if attachment and not text.strip() else parse_paragraph(text, limit, "error-portal-question")


async def queue_answer(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    contact_id: ContactId,
    answer_text: str,
    act_key: str,
    invoice_id: InvoiceId | None,
    attachment: Attachment | None,
    note: Mapping[str, object],
    due_at: datetime | None = None,
) -> Contact:
    """Queues a member's message to this contact once and records it. Raises `error-contact-gone`."""
    contact = await uow.contacts.lock(contact_id)
    if contact is None:
        raise NotFound
    invoice = None if invoice_id is None else await uow.invoices.get(invoice_id)
    if invoice_id is not None and (invoice is None or invoice.client_id != contact.client_id):
        raise NotFound
    if contact.state != ContactState.CONFIRMED:
        raise DomainError("error-contact-gone", name=contact.name)
    key = answer_key(contact_id, act_key)
    if await uow.deliveries.by_act_key(key) is not None:
        return contact
    member = await uow.firms.member(actor.member_id)
    by = {BY: member.user_id} if member is not None else {}
    await queue_contact_message(
        uow,
        clock,
        contact,
        key,
        ANSWER_TEXT,
        invoice,
        answer_params(actor.name, invoice.number if invoice else None, answer_text),
        [["portal-reply", "ask", contact.id, invoice.id if invoice else 0]],
        attachment,
        by | dict(note),
        due_at,
    )
    client = await require_client(uow, contact.client_id)
    kind = ObjectType.INVOICE if invoice else ObjectType.CLIENT
    object_id = invoice.id if invoice else client.id
    after = {"text": answer_text, "contact": contact.name}
    record(uow, clock, actor, AuditAction.ANSWERED, kind, object_id, after=after)
    return contact


def answer_key(contact_id: int, act_key: str) -> str:
    return f"answer:{contact_id}:{act_key}"


def _client_words(row: Delivery) -> str:
    """A question, or what was written beside a promised day."""
    params = row.payload.get("params") or {}
    return str(params.get("question") or params.get("words") or "")


async def settle_claims(uow: UnitOfWork, clock: Clock, invoices: Iterable[tuple[Invoice, Money]]) -> None:
    """Ends the claims on paid invoices and tells the contacts who made them that the money has come.

    `invoices` are pairs of an invoice and the amount allocated to it. Call it in the transaction that records the
    payment.
    """
    paid = list(invoices)
    claimed = await uow.holds.on_invoices([invoice.id for invoice, _ in paid], HoldKind.CLAIM)
    for invoice, amount in paid:
        if invoice.id not in claimed:
            continue
        for hold in await uow.holds.of_invoice(invoice.id, HoldKind.CLAIM):
            if await uow.deliveries.by_act_key(f"claim-no:{hold.id}") is not None:
                continue
            if hold.ended_at is None or held_nothing(hold):
                await end_hold(uow, clock, hold)
            contact = await _load_hold_author(uow, hold)
            await settle_cards(
                uow,
                clock,
                hold,
                invoice,
                await require_client(uow, invoice.client_id),
                contact.name if contact else "",
                ClaimState.PAID if invoice.is_settled else ClaimState.OVER,
            )
            if contact is None or contact.state != ContactState.CONFIRMED:
                continue
            balance = Money(invoice.balance_minor, amount.currency)
            await queue_contact_message(
                uow,
                clock,
                contact,
                f"thanks:{hold.id}",
                "portal-push-thanks",
                invoice,
                {
                    "number": invoice.number or "",
                    "amount": amount,
                    "balance": balance,
                    "left": "yes" if balance else "no",
                },
                [
                    ["settlements-receipt", "receipt", invoice.id, contact.id],
                    *([["portal-open-invoice", "card", invoice.id, contact.id]] if balance else []),
                ],
            )
            if balance:
                await _remind_tomorrow(uow, clock, invoice)


async def _remind_tomorrow(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> None:
    """What the claim has held goes out on another day than the word about it, which names what is owed."""
    zone = (await uow.firms.firm()).timezone
    tomorrow = local_date(clock.now(), zone) + timedelta(days=1)
    invoice.next_remind_at = local_to_utc(tomorrow, time(0), zone)


async def queue_contact_message(
    uow: UnitOfWork,
    clock: Clock,
    contact: Contact,
    act_key: str,
    text: str,
    invoice: Invoice | None,
    params: dict[str, object],
    buttons: list[list[object]],
    attachment: Attachment | None = None,
    note: Mapping[str, object] | None = None,
    due_at: datetime | None = None,
) -> None:
    """Queues a text to one contact; the same `act_key` queues it once. `note` says who hears what came of it."""
    payload: dict[str, object] = {
        "text": text,
        "params": {**await load_message_names(uow, contact), **params},
        "buttons": buttons,
        "contact_id": contact.id,
        **(note or {}),
    }
    if attachment is not None:
        payload["file"] = attachment
    await queue_message(
        uow,
        clock,
        MessageKind.WORD,
        Audience.CLIENT,
        Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id),
        act_key=act_key,
        payload=payload,
        client_id=contact.client_id,
        invoice_id=invoice.id if invoice else None,
        due_at=due_at,
    )


async def _get_claim(uow: UnitOfWork, hold_id: int, *, lock: bool = False) -> tuple[Hold, Invoice]:
    hold = await uow.holds.get(hold_id, lock=lock)
    if hold is None or hold.kind != HoldKind.CLAIM or hold.invoice_id is None:
        raise NotFound
    invoice = await uow.invoices.get(hold.invoice_id)
    if invoice is None:
        raise NotFound
    return hold, invoice


async def _load_hold_author(uow: UnitOfWork, hold: Hold) -> Contact | None:
    author_kind, _, author_id = hold.created_by.partition(":")
    return await uow.contacts.get(int(author_id)) if author_kind == "contact" else None
