"""Invoices after the draft: issuing, voiding, correcting, writing off, and the lists."""

from dataclasses import replace
from datetime import date

from sqlalchemy.exc import IntegrityError

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.approvals.rules import note_issued, require_may_issue, require_turn
from services.core.audit import record
from services.core.document_page import keep_file, load_invoice_page
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.invoice.model import InvoiceDocument, InvoicePage
from services.documents.registry import Page as PrintedPage
from services.domain.access import Actor, Permission, permitted, require
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_act_day
from services.domain.errors import Conflict, NotFound
from services.domain.ids import InvoiceId, IssuerId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator, WakeWorker, no_wake
from services.domain.text_input import parse_paragraph
from services.firms.requisites_storage import load_requisites
from services.invoices.acts import note_act
from services.invoices.builder import build_view
from services.invoices.drafts.copying import copy_draft
from services.invoices.drafts.create import count_up
from services.invoices.issuing import draft_document, issue_draft
from services.invoices.lists import asked, choices_of, chosen_names, list_of
from services.invoices.parts import load_with_parts
from services.invoices.sample import sample_page
from services.invoices.views import ALL_INVOICES, Choices, InvoiceFilter, InvoiceList, InvoiceView
from services.payments.allocations import deallocate
from services.reminders.client_notices import tell_due_dates
from services.tasks.esf import close_esf_tasks
from services.tasks.notifications import close_payment_controls


class InvoiceService:
    def __init__(
        self,
        work: UnitOfWorkFactory,
        clock: Clock,
        translator: Translator,
        wake: WakeWorker = no_wake,
        *,
        mail_on: bool = True,
    ) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.INVOICE_READ)
    @read_once
    async def view(self, actor: Actor, invoice_id: InvoiceId) -> InvoiceView:
        """An invoice or a draft, whole."""
        async with self._work.read(actor) as uow:
            found = await load_with_parts(uow, invoice_id)
            if found is None:
                raise NotFound
            return await build_view(uow, found[0], self._today(actor), found[1])

    @permitted(Permission.INVOICE_READ)
    async def document(self, actor: Actor, invoice_id: InvoiceId) -> InvoiceDocument:
        """What the PDF says: the frozen page of an issued invoice, a marked preview of a draft.

        That of a void one is marked too and has no code to pay by.
        """
        async with self._work.read(actor) as uow:
            return await self._document(uow, invoice_id)

    @permitted(Permission.INVOICE_READ)
    async def page(self, actor: Actor, invoice_id: InvoiceId) -> InvoicePage:
        """As `document`, with the images that the page prints."""
        async with self._work.read(actor) as uow:
            document = await self._document(uow, invoice_id)
            return InvoicePage(document, await uow.images.load(document.appearance.images))

    @permitted(Permission.FIRM_READ)
    async def sample(self, actor: Actor, issuer_id: IssuerId) -> InvoicePage:
        """An invoice that there is not, as the issuer's pages look from now on."""
        async with self._work.read(actor) as uow:
            issuer = await uow.issuers.get(issuer_id)
            if issuer is None:
                raise NotFound
            return await sample_page(uow, self._translator, actor, issuer, self._today(actor))

    async def _document(self, uow: UnitOfWork, invoice_id: InvoiceId) -> InvoiceDocument:
        invoice = await _get(uow, invoice_id)
        if invoice.snapshot is not None:
            return load_invoice_page(invoice)
        return await draft_document(uow, self._translator, invoice)

    @permitted(Permission.INVOICE_READ)
    async def copy_with_balance(self, actor: Actor, invoice_id: InvoiceId) -> InvoicePage:
        """A fresh copy of the frozen page that says what has been paid until today and asks for the rest.

        Raises `Conflict` for an invoice of which nothing is paid, or nothing is left to pay.
        """
        async with self._work.read(actor) as uow:
            invoice = await _get(uow, invoice_id)
            paid, balance = invoice.paid_minor, invoice.balance_minor
            if invoice.snapshot is None or invoice.status != InvoiceState.ISSUED or not paid or not balance:
                raise Conflict("error-no-balance-copy")
            frozen = InvoiceDocument.from_snapshot(invoice.snapshot)
            copy = replace(frozen, paid=Money(paid, frozen.currency), paid_on=self._today(actor))
            return InvoicePage(copy, await uow.images.load(copy.appearance.images))

    @permitted(Permission.INVOICE_ISSUE)
    async def issue(self, actor: Actor, invoice_id: InvoiceId, turn: int | None = None) -> InvoiceView:
        """Give the number and freeze everything, once: issuing an issued invoice returns it as it is. `turn` is that
        of the request under which it was pressed: what has changed since is not issued unseen.

        Raises `BadInput` for a draft that lacks something, `Conflict` for a void one or a number already used,
        `error-approval-needed`, and as `services.approvals.rules.require_turn`.
        """
        try:
            async with self._work.write(actor) as uow:
                await uow.clients.lock_ledger((await _get(uow, invoice_id)).client_id)
                invoice = await _get(uow, invoice_id, lock=True)
                parts = None
                is_own = invoice.status == InvoiceState.ISSUED and invoice.issued_by == actor.member_id
                if turn is not None and not is_own:
                    await require_turn(uow, actor, invoice, turn)
                if invoice.status == InvoiceState.DRAFT:
                    await require_may_issue(uow, actor)
                    parts = await issue_draft(uow, self._clock, self._translator, actor, invoice)
                    await note_issued(uow, self._clock, actor, invoice)
                elif invoice.status == InvoiceState.VOID:
                    raise Conflict("error-invoice-void", number=invoice.number or "")
                view = await build_view(uow, invoice, self._today(actor), parts)
        except IntegrityError as error:
            # Two series of one issuer may spell the same number; the counter was rolled back with the rest.
            raise Conflict("error-invoice-number-taken") from error
        self._wake()
        return view

    @permitted(Permission.INVOICE_VOID)
    async def void(self, actor: Actor, invoice_id: InvoiceId, reason: str) -> InvoiceView:
        """Keep the number, owe nothing; money that lay on it becomes the client's advance.

        A part-paid invoice is voided by those who may move money only.
        """
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            invoice = await self._lock_issued(uow, invoice_id)
            if invoice.status != InvoiceState.VOID:
                await self._void(uow, actor, invoice, text)
            return await build_view(uow, invoice, self._today(actor))

    @permitted(Permission.INVOICE_VOID)
    async def correct(
        self, actor: Actor, invoice_id: InvoiceId, reason: str, move_payments: bool, key: str
    ) -> InvoiceView:
        """Void the invoice and return a filled draft that replaces it; with `move_payments` the money that lay on
        the old one goes to the new one at issue. `key` is the act's own, at most 40 characters."""
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            if made := await uow.invoices.by_draft_key(key):
                return await build_view(uow, made, self._today(actor))
            invoice = await self._lock_issued(uow, invoice_id)
            if invoice.status == InvoiceState.VOID:
                raise Conflict("error-invoice-void", number=invoice.number or "")
            await self._void(uow, actor, invoice, text)
            draft = await copy_draft(uow, actor, self._clock, invoice, key, stages=True)
            draft.corrects_id = invoice.id
            draft.moves_payments = move_payments
            parts = await count_up(uow, draft)
            return await build_view(uow, draft, self._today(actor), parts)

    @permitted(Permission.INVOICE_WRITE_OFF)
    async def write_off(
        self, actor: Actor, invoice_id: InvoiceId, reason: str, expected: Money | None = None
    ) -> InvoiceView:
        """Give up the balance, with a reason. Writing off what is written off changes nothing.

        Raises `Conflict` when the balance is not the `expected` one: somebody decided about another sum.
        """
        text = parse_paragraph(reason, 500, "error-reason")
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_WRITE_OFF) as uow:
            invoice = await self._lock_issued(uow, invoice_id)
            if invoice.status == InvoiceState.VOID:
                raise Conflict("error-invoice-void", number=invoice.number or "")
            if invoice.status == InvoiceState.ISSUED:
                balance = invoice.balance_minor
                if balance == 0:
                    raise Conflict("error-invoice-paid", number=invoice.number or "")
                if expected is not None and balance != expected.minor:
                    raise Conflict("error-changed-meanwhile")
                invoice.status = InvoiceState.WRITTEN_OFF
                invoice.written_off_minor += balance
                invoice.write_off_reason = text
                invoice.next_remind_at = None
                after = {"amount": Money(balance, Currency(invoice.currency)), "reason": text}
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.WRITTEN_OFF,
                    ObjectType.INVOICE,
                    invoice.id,
                    after=after,
                )
                await uow.flush()
                await close_payment_controls(uow, self._clock, invoice)
            return await build_view(uow, invoice, self._today(actor))

    @permitted(Permission.INVOICE_ISSUE)
    async def set_act_date(self, actor: Actor, invoice_id: InvoiceId, day: date) -> InvoiceView:
        """The act was signed: the due date follows from it, the client hears of it, and reminders begin. Another day
        corrects the first one; the same again changes nothing.

        Raises `error-act-no-term` for an invoice whose term does not run from the act, and as `check_act_day`.
        """
        async with self._work.write(actor) as uow:
            invoice = await self._lock_issued(uow, invoice_id)
            if invoice.status == InvoiceState.VOID:
                raise Conflict("error-invoice-void", number=invoice.number or "")
            if invoice.act_days is None:
                raise Conflict("error-act-no-term", number=invoice.number or "")
            client, issuer, contract, _ = await uow.invoices.parties(invoice)
            signed_on = contract.signed_on if contract else None
            check_act_day(day, self._today(actor), signed_on, load_requisites(issuer))
            told, former = None, invoice.due_date
            await note_act(uow, self._clock, actor, invoice, day, issuer)
            if invoice.due_date != former:
                told = await tell_due_dates(
                    uow, self._clock, client, [invoice], "noted", day, mail_on=self._mail_on, by=actor
                )
            view = replace(await build_view(uow, invoice, self._today(actor)), told=told)
        self._wake()
        return view

    @permitted(Permission.INVOICE_READ)
    async def list(
        self, actor: Actor, chosen: InvoiceFilter = ALL_INVOICES, offset: int = 0, limit: int = 8
    ) -> InvoiceList:
        """Newest first, open ones by due date, with the names of what the filter narrows to.

        Raises `NotFound` for a client, contract, matter or issuer that the actor does not see.
        """
        async with self._work.read(actor) as uow:
            names = await chosen_names(uow, chosen)
            wanted = await asked(uow, actor, self._today(actor), chosen)
            return await list_of(uow, wanted, offset, limit, names)

    @permitted(Permission.INVOICE_READ)
    @read_once
    async def choices(self, actor: Actor) -> Choices:
        """What the list can be narrowed to."""
        async with self._work.read(actor) as uow:
            return await choices_of(uow, actor)

    @permitted(Permission.INVOICE_READ)
    async def remember_file(
        self, actor: Actor, invoice_id: InvoiceId, file_id: str, page: PrintedPage
    ) -> None:
        """Telegram's id of the PDF of `page`, as `keep_file`."""
        async with self._work.write(actor) as uow:
            keep_file(await _get(uow, invoice_id), page, file_id)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)

    async def _lock_issued(self, uow: UnitOfWork, invoice_id: InvoiceId) -> Invoice:
        """Locked, its client first: the order that payments take their locks in."""
        invoice = await _get(uow, invoice_id)
        await uow.clients.lock_ledger(invoice.client_id)
        locked = await _get(uow, invoice_id, lock=True)
        await uow.session.refresh(locked)
        if locked.status == InvoiceState.DRAFT:
            raise Conflict("error-invoice-draft")
        return locked

    async def _void(self, uow: UnitOfWork, actor: Actor, invoice: Invoice, reason: str) -> None:
        if invoice.paid_minor:
            require(actor, Permission.PAYMENT_REVERSE)
        released = await deallocate(uow, self._clock, invoice)
        invoice.status = InvoiceState.VOID
        invoice.void_reason = reason
        invoice.file_id = None  # the page that Telegram keeps has no mark
        invoice.written_off_minor = 0
        invoice.next_remind_at = None
        after = {"reason": reason, "to_advance": released}
        record(uow, self._clock, actor, AuditAction.VOIDED, ObjectType.INVOICE, invoice.id, after=after)
        await uow.flush()
        await close_payment_controls(uow, self._clock, invoice)
        await close_esf_tasks(uow, self._clock, actor, invoice, done=False)


async def _get(uow: UnitOfWork, invoice_id: InvoiceId, *, lock: bool = False) -> Invoice:
    invoice = await uow.invoices.get(invoice_id, lock=lock)
    if invoice is None:
        raise NotFound
    return invoice
