"""The client's side: the client's own invoices that were sent, how to pay them, and the client's answers.

Every unit of work is restricted to the client of a confirmed contact. Unsent, void and written-off ones are not found.
"""

from collections.abc import Mapping
from datetime import date

from db.models import Client, Contact, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, HoldKind, MessageKind, ObjectType
from services.contacts.claim_cards import members_to_ask
from services.contacts.reopened_chats import mark_back, mark_stopped
from services.contacts.service import members_to_notify, require_client
from services.contacts.views import CAPTION_LIMIT, QUESTION_LIMIT, Attachment
from services.core.audit import record
from services.core.document_page import keep_file
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.payment_code.invoice_payload import payment_payload, payment_purpose_for
from services.documents.registry import Page as PrintedPage
from services.domain.access import ContactActor, for_contact
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, NotFound
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, WakeWorker
from services.domain.text_input import parse_paragraph
from services.outbox.queue import tell_staff
from services.portal.builder import build_portal_row, load_advance, load_page, load_page_to_draw
from services.portal.claiming import build_promise_word, build_question, find_open_claim, hold_unless_repeated
from services.portal.promising import load_former_promises, require_promisable
from services.portal.views import (
    OwedSum,
    PaymentDetails,
    PortalHold,
    PortalHome,
    PortalInvoice,
    PortalPdf,
    PortalRow,
)
from services.reminders.holds import claim_hold_end, create_hold, end_hold, held_nothing, hold_nothing
from services.reminders.wakeup import replan_client


class PortalService:
    def __init__(
        self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool = True
    ) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake
        self._mail_on = mail_on

    @for_contact
    async def home(self, contact: ContactActor) -> PortalHome:
        async with self._work.read_as(contact) as (uow, row):
            _, count = await uow.portal.shown_invoices(contact.client_id, 0, 1)
            return PortalHome(
                documents=await uow.client_documents.count_shown(contact.client_id),
                owed=tuple(
                    OwedSum(number, Money(minor, Currency(currency)))
                    for currency, number, minor in await uow.portal.owed(contact.client_id)
                ),
                invoices=count,
                muted=row.muted_at is not None,
                advance=await load_advance(uow, contact.client_id),
            )

    @for_contact
    async def mark_reachable(self, contact: ContactActor) -> frozenset[int]:
        """Clears the mark of a contact who had stopped the bot and starts it again: what waited goes out, and reminders
        go on. Returns the Telegram users of staff who may be looking at the mark; nobody when there was none."""
        async with self._work.write_as(contact) as (uow, row):
            if row.unreachable_at is None:
                return frozenset()
            watching = await mark_back(uow, row, self._clock.now())
            await replan_client(uow, self._clock, await require_client(uow, row.client_id))
        self._wake()
        return watching

    @for_contact
    async def mark_unreachable(self, contact: ContactActor) -> frozenset[int]:
        """Marks a contact who stops the bot, before a message fails. What waits is still tried: it then goes another
        way, or staff hear of it. Returns as `mark_reachable`."""
        async with self._work.write_as(contact) as (uow, row):
            return await mark_stopped(uow, row, self._clock.now())

    @for_contact
    async def invoices(self, contact: ContactActor, offset: int = 0, limit: int = 8) -> Page[PortalRow]:
        """Lists open invoices by due date, then paid ones."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read_as(contact) as (uow, _):
            rows, count = await uow.portal.shown_invoices(contact.client_id, offset, limit)
            return Page(tuple(map(build_portal_row, rows)), count, offset, limit)

    @for_contact
    async def invoice(self, contact: ContactActor, invoice_id: InvoiceId) -> PortalInvoice:
        async with self._work.read_as(contact) as (uow, row):
            invoice = await _get_visible_invoice(uow, invoice_id)
            _, issuer, _, _ = await uow.invoices.parties(invoice)
            firm = await uow.firms.firm()
            day = local_date(self._clock.now(), firm.timezone)
            invoice_holds = [
                h for h in await uow.holds.in_force(invoice.client_id, day) if h.invoice_id == invoice.id
            ]
            return PortalInvoice(
                row=build_portal_row(invoice),
                issuer_name=issuer.name,
                has_claim=any(hold.kind == HoldKind.CLAIM for hold in invoice_holds),
                promised_on=next(
                    (hold.until for hold in invoice_holds if hold.kind == HoldKind.PROMISE), None
                ),
                muted=row.muted_at is not None,
            )

    @for_contact
    async def pdf(self, contact: ContactActor, invoice_id: InvoiceId) -> PortalPdf:
        """Returns the document as issued and records that the client has opened the invoice."""
        async with self._work.write_as(contact) as (uow, row):
            invoice = await _get_visible_invoice(uow, invoice_id)
            if not await uow.portal.was_opened(invoice.id):
                record(uow, self._clock, contact, AuditAction.OPENED, ObjectType.INVOICE, invoice.id)
            await uow.portal.mark_opened(invoice.id, row.id, self._clock.now())
            return PortalPdf(await load_page_to_draw(uow, invoice), invoice.file_id)

    @for_contact
    async def remember_file(
        self, contact: ContactActor, invoice_id: InvoiceId, file_id: str, page: PrintedPage
    ) -> None:
        """Telegram's id of the PDF of `page`, as `keep_file`."""
        async with self._work.write_as(contact) as (uow, _):
            keep_file(await _get_visible_invoice(uow, invoice_id), page, file_id)

    @for_contact
    async def payment_details(self, contact: ContactActor, invoice_id: InvoiceId) -> PaymentDetails:
        """Returns how to pay the balance. Raises `error-portal-paid` when there is none."""
        async with self._work.read_as(contact) as (uow, _):
            invoice = await _get_unpaid_invoice(uow, invoice_id)
            document = load_page(invoice)
            balance = Money(invoice.balance_minor, Currency(invoice.currency))
            return PaymentDetails(
                number=invoice.number or "",
                payee=document.payee,
                correspondent=document.correspondent,
                balance=balance,
                purpose=payment_purpose_for(document, balance),
                code=payment_payload(document, balance),
            )

    @for_contact
    async def claim(
        self,
        contact: ContactActor,
        invoice_id: InvoiceId,
        act_key: str,
        attachment: Attachment | None = None,
        *,
        joins: bool = False,
    ) -> PortalHold:
        """Records «I have paid», with or without a payment order: holds reminders for three working days and asks
        staff to find the money; after several claims without money it only asks. Repeated in these days it changes
        nothing, but a file is forwarded. A file that `joins` the one before asks nothing anew."""
        async with self._work.write_as(contact) as (uow, row):
            invoice = await _get_unpaid_invoice(uow, invoice_id, lock=True)
            firm = await uow.firms.firm()
            day = local_date(self._clock.now(), firm.timezone)
            claims = await uow.holds.of_invoice(invoice.id, HoldKind.CLAIM)
            hold = find_open_claim(claims, day)
            client = await require_client(uow, invoice.client_id)
            key = f"claim:{row.id}:{act_key}"
            if hold is None:
                until = claim_hold_end(day, firm.country)
                hold = await create_hold(
                    uow,
                    self._clock,
                    HoldKind.CLAIM,
                    invoice.client_id,
                    f"contact:{row.id}",
                    key,
                    invoice_id=invoice.id,
                    until=until,
                )
                await hold_unless_repeated(uow, hold, claims)
                record(uow, self._clock, contact, AuditAction.CLAIMED, ObjectType.INVOICE, invoice.id)
            elif hold.act_key != key and attachment is None:
                return PortalHold(hold.until or day, is_repeat=True, rests=not held_nothing(hold))
            asked = await build_question(uow, self._clock, hold, invoice, client, mail_on=self._mail_on)
            await self._tell_staff(
                uow,
                MessageKind.CLAIM,
                client,
                row,
                key,
                "contacts-push-claim-more" if joins else asked.text,
                invoice,
                {"with_file": "yes" if attachment else "no", "outlook": asked.outlook},
                buttons=[] if joins else asked.buttons,
                attachment=attachment,
                members=await members_to_ask(uow, client, invoice.issued_by),
            )
            result = PortalHold(
                hold.until or day, is_repeat=hold.act_key != key, rests=not held_nothing(hold)
            )
        self._wake()
        return result

    @for_contact
    async def promise(
        self, contact: ContactActor, invoice_id: InvoiceId, day: date, act_key: str, words: str = ""
    ) -> PortalHold:
        """Records a promised date: holds reminders through that day, unless several promised days have passed without
        money. A new date replaces the former one. `words` are what was typed beside the date; staff read them.

        Raises `error-portal-promise` for a day that is over or too far ahead.
        """
        words = parse_paragraph(words, QUESTION_LIMIT, "error-portal-question") if words else ""
        async with self._work.write_as(contact) as (uow, row):
            invoice = await _get_unpaid_invoice(uow, invoice_id, lock=True)
            today = local_date(self._clock.now(), contact.timezone)
            former = await load_former_promises(uow, invoice, today, contact.timezone)
            require_promisable(day, today, former)
            key = f"promise:{row.id}:{act_key}"
            holds = [
                hold
                for hold in await uow.holds.of_invoice(invoice.id, HoldKind.PROMISE)
                if hold.ended_at is None or hold.act_key == key
            ]
            same = next((hold for hold in holds if hold.act_key == key or hold.until == day), None)
            if same is not None and (not words or same.act_key == key):
                return PortalHold(day, is_repeat=True, rests=not held_nothing(same))
            if same is None:
                for hold in holds:
                    await end_hold(uow, self._clock, hold)
                same = await create_hold(
                    uow,
                    self._clock,
                    HoldKind.PROMISE,
                    invoice.client_id,
                    f"contact:{row.id}",
                    key,
                    invoice_id=invoice.id,
                    until=day,
                )
                if former.are_broken:
                    hold_nothing(same)
                after = {"until": day}
                said = AuditAction.PROMISED
                record(uow, self._clock, contact, said, ObjectType.INVOICE, invoice.id, after=after)
            client = await require_client(uow, invoice.client_id)
            told = await build_promise_word(
                uow, self._clock, same, invoice, client, row.id, words, mail_on=self._mail_on
            )
            extra_params = {
                "day": {"date": day},
                "words": words,
                "with_words": "yes" if words else "no",
                "outlook": told.outlook,
            }
            await self._tell_staff(
                uow,
                MessageKind.PROMISE,
                client,
                row,
                key,
                told.text,
                invoice,
                extra_params,
                buttons=told.buttons,
            )
        self._wake()
        return PortalHold(day, is_repeat=False, rests=not held_nothing(same))

    @for_contact
    async def mute(self, contact: ContactActor, on: bool, invoice_id: InvoiceId | None = None) -> None:
        """Switches this contact's reminders off (`on`) or on again and tells staff. `invoice_id` is the invoice from
        whose card it was done."""
        async with self._work.write_as(contact) as (uow, row):
            if invoice_id is not None:
                await _get_visible_invoice(uow, invoice_id)
            if (row.muted_at is not None) is on:
                return
            now = self._clock.now()
            row.muted_at = now if on else None
            action = AuditAction.MUTED if on else AuditAction.UNMUTED
            record(uow, self._clock, contact, action, ObjectType.CONTACT, row.id, invoice_id=invoice_id)
            client = await require_client(uow, row.client_id)
            key = f"{action}:{row.id}:{now:%y%m%d%H%M%S%f}"
            await self._tell_staff(uow, MessageKind.MUTED, client, row, key, f"contacts-push-{action}", None)
            await replan_client(uow, self._clock, client)
        self._wake()

    @for_contact
    async def ask(
        self,
        contact: ContactActor,
        text: str,
        act_key: str,
        invoice_id: InvoiceId | None = None,
        attachment: Attachment | None = None,
    ) -> None:
        """Queues a question to the lawyer, about an invoice or in general; the same act twice is one question. What is
        too long for a file goes before it. Raises `error-portal-question` for one that is empty or too long."""
        question = ""
        if attachment is None or text.strip():
            question = parse_paragraph(text, QUESTION_LIMIT, "error-portal-question")
        if attachment is not None and len(question) > CAPTION_LIMIT:
            await self.ask(contact, question, f"{act_key}.text", invoice_id)
            question = ""
        async with self._work.write_as(contact) as (uow, row):
            invoice = None if invoice_id is None else await _get_visible_invoice(uow, invoice_id)
            client = await require_client(uow, row.client_id)
            key = f"question:{row.id}:{act_key}"
            was_told = await self._tell_staff(
                uow,
                MessageKind.QUESTION,
                client,
                row,
                key,
                "contacts-push-question",
                invoice,
                {"question": question},
                buttons=[["contacts-answer", "answer", row.id, invoice.id if invoice else 0]],
                attachment=attachment,
            )
            if was_told:
                kind, object_id = _audited_object(client, invoice)
                record(
                    uow, self._clock, contact, AuditAction.ASKED, kind, object_id, after={"text": question}
                )
        self._wake()

    async def _tell_staff(
        self,
        uow: UnitOfWork,
        kind: MessageKind,
        client: Client,
        contact: Contact,
        act_key: str,
        text: str,
        invoice: Invoice | None,
        extra_params: Mapping[str, object] | None = None,
        *,
        buttons: list[list[object]] | None = None,
        attachment: Attachment | None = None,
        members: list[Member] | None = None,
    ) -> bool:
        """Queues a message to `members`, or to those who answer for the client. Returns False when this act was queued
        before."""
        members = members or await members_to_notify(uow, client)
        if await uow.deliveries.by_act_key(f"{act_key}:m{members[0].id}") is not None:
            return False
        params: dict[str, object] = {
            "name": contact.name,
            "client": client.name,
            "number": (invoice.number if invoice else None) or "",
            "about": "invoice" if invoice else "all",
        }
        if invoice is not None:
            params["balance"] = Money(invoice.balance_minor, Currency(invoice.currency))
        payload = {
            "text": text,
            "params": {**params, **(extra_params or {})},
            "buttons": buttons or [],
            "contact_id": contact.id,
        }
        if attachment is not None:
            payload["file"] = attachment
        await tell_staff(
            uow,
            self._clock,
            kind,
            members,
            act_key=act_key,
            payload=payload,
            client_id=client.id,
            invoice_id=invoice.id if invoice else None,
        )
        return True


async def _get_visible_invoice(uow: UnitOfWork, invoice_id: int, *, lock: bool = False) -> Invoice:
    invoice = await uow.portal.shown_invoice(invoice_id, lock=lock)
    if invoice is None:
        raise NotFound
    return invoice


async def _get_unpaid_invoice(uow: UnitOfWork, invoice_id: int, *, lock: bool = False) -> Invoice:
    invoice = await _get_visible_invoice(uow, invoice_id)
    if lock:
        await uow.clients.lock_ledger(invoice.client_id)
        invoice = await _get_visible_invoice(uow, invoice_id, lock=True)
    if invoice.balance_minor <= 0:
        raise Conflict("error-portal-paid", number=invoice.number or "")
    return invoice


def _audited_object(client: Client, invoice: Invoice | None) -> tuple[ObjectType, int]:
    return (ObjectType.INVOICE, invoice.id) if invoice else (ObjectType.CLIENT, client.id)
