"""Documents to clients after the draft: their pages, issuing, voiding, and the lists. Of every kind."""

from dataclasses import replace
from datetime import date

from sqlalchemy.exc import IntegrityError

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.builder import build_document_row, build_document_view
from services.client_documents.issuing import issue_document
from services.client_documents.kinds import KINDS, rules_of
from services.client_documents.numbering import peek_number
from services.client_documents.terms import UndoneTerms, locked_invoices, undo_terms
from services.client_documents.views import DocumentRow, DocumentView
from services.core.audit import record
from services.core.document_page import keep_file, load_page_to_draw
from services.core.document_sent import named
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.registry import ClientPageToDraw
from services.documents.registry import Page as PrintedPage
from services.domain.access import Actor, Permission, permitted, require
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, NotFound
from services.domain.ids import ClientId, ContractId, DocumentId, InvoiceId
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, Translator, WakeWorker, no_wake
from services.domain.text_input import parse_paragraph
from services.reminders.client_notices import Told, tell_due_dates, tell_void


class ClientDocumentService:
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

    @permitted(Permission.DOCUMENT_READ)
    @read_once
    async def view(self, actor: Actor, document_id: DocumentId) -> DocumentView:
        """A document or a draft, whole."""
        async with self._work.read(actor) as uow:
            document = await get_document(uow, document_id)
            _require_sight(actor, document)
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_READ)
    async def page(self, actor: Actor, document_id: DocumentId) -> ClientPageToDraw:
        """What the PDF prints: the frozen page, marked when it is void and with the acceptance when there is one; of a
        draft a marked preview."""
        async with self._work.read(actor) as uow:
            document = await get_document(uow, document_id)
            _require_sight(actor, document)
            if document.snapshot is not None:
                return await load_page_to_draw(uow, document)
            _, issuer, _ = await uow.client_documents.parties(document)
            number = await peek_number(uow, document, issuer) or ""
            page = await rules_of(document).build_page(uow, document, self._translator, number, draft=True)
            return ClientPageToDraw(page, await uow.images.load(page.appearance.images))

    @permitted(Permission.DOCUMENT_READ)
    async def of_client(
        self,
        actor: Actor,
        client_id: ClientId,
        offset: int = 0,
        limit: int = 8,
        contract_id: ContractId | None = None,
    ) -> Page[DocumentRow]:
        """Newest first, drafts too; those of one contract when it is given."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            client = await uow.clients.get(client_id)
            if client is None:
                raise NotFound
            if contract_id is not None and await uow.contracts.get(contract_id) is None:
                raise NotFound
            rows, total = await uow.client_documents.of_client(
                client_id, offset, limit, contract_id, kinds=kinds_seen_by(actor)
            )
            return Page(tuple(build_document_row(row, client.name) for row in rows), total, offset, limit)

    @permitted(Permission.DOCUMENT_READ)
    async def of_invoice(
        self, actor: Actor, invoice_id: InvoiceId, kind: DocumentKind
    ) -> tuple[DocumentRow, ...]:
        """Of this kind about the invoice, newest first, drafts and void ones too."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            client = await uow.clients.get(invoice.client_id) if invoice else None
            if invoice is None or client is None:
                raise NotFound
            if kind not in kinds_seen_by(actor):
                return ()
            rows = await uow.client_documents.of_invoices([invoice.id], kind, tuple(DocumentState))
            return tuple(build_document_row(row, client.name) for row in rows)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def issue(self, actor: Actor, document_id: DocumentId) -> DocumentView:
        """Give the number and freeze everything, once: issuing what is issued returns it as it is.

        Raises `BadInput` for a draft that lacks something, `Conflict` for a void one or a number already used.
        """
        try:
            async with self._work.write(actor) as uow:
                document = await lock_document(uow, document_id)
                if document.state == DocumentState.VOID:
                    raise Conflict("error-document-void", number=document.number or "")
                if document.state == DocumentState.DRAFT:
                    await issue_document(uow, self._clock, self._translator, actor, document)
                return await self._view(uow, actor, document)
        except IntegrityError as error:
            # Two series of one issuer may spell the same number; the counter was rolled back with the rest.
            raise Conflict("error-document-number-taken") from error

    @permitted(Permission.DOCUMENT_VOID)
    async def void(self, actor: Actor, document_id: DocumentId, reason: str) -> DocumentView:
        """Keep the number. A term that its acceptance began ends: the invoice waits for another act. A dispute about it
        goes on until somebody ends it. A client who has the document is told. Voiding what is void changes nothing."""
        told = None
        text = parse_paragraph(reason, 500, "error-reason")
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            if document.state == DocumentState.DRAFT:
                raise Conflict("error-document-draft")
            if document.state == DocumentState.ISSUED:
                document.state = DocumentState.VOID.value
                document.void_reason = text
                document.file_id = document.ask_at = None  # the page that Telegram keeps has no mark
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.VOIDED,
                    ObjectType.DOCUMENT,
                    document.id,
                    after={**named(document), "reason": text},
                )
                await uow.flush()
                undone = UndoneTerms()
                if document.response == DocumentResponse.ACCEPTED:
                    undone = await undo_terms(uow, self._clock, actor, document, document.responded_on)
                await uow.flush()
                told = await self._tell_void(uow, actor, document, undone)
            view = replace(await self._view(uow, actor, document), told=told)
        self._wake()
        return view

    async def _tell_void(
        self, uow: UnitOfWork, actor: Actor, document: ClientDocument, undone: UndoneTerms
    ) -> Told | None:
        client, _, _ = await uow.client_documents.parties(document)
        about = [invoice for _, invoice in await locked_invoices(uow, document)]
        ends = any(invoice.sent_at is not None for invoice in undone.ended)
        told = await tell_void(
            uow, self._clock, document, about, ends_term=ends, mail_on=self._mail_on, by=actor
        )
        for invoice in undone.moved:
            if invoice.act_on is not None:
                other = await tell_due_dates(
                    uow,
                    self._clock,
                    client,
                    [invoice],
                    "noted",
                    invoice.act_on,
                    mail_on=self._mail_on,
                    by=actor,
                )
                told = told or other
        return told

    @permitted(Permission.DOCUMENT_DRAFT)
    async def discard(self, actor: Actor, document_id: DocumentId) -> None:
        """Delete a draft. Raises `Conflict` for what is issued."""
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            if document.state != DocumentState.DRAFT:
                raise Conflict("error-document-not-draft", number=document.number or "")
            record(uow, self._clock, actor, AuditAction.DISCARDED, ObjectType.DOCUMENT, document.id)
            await uow.client_documents.delete_draft(document.id)

    @permitted(Permission.DOCUMENT_READ)
    async def remember_file(
        self, actor: Actor, document_id: DocumentId, file_id: str, page: PrintedPage
    ) -> None:
        """Telegram's id of the PDF of `page`, as `keep_file`."""
        async with self._work.write(actor) as uow:
            document = await get_document(uow, document_id)
            _require_sight(actor, document)
            keep_file(document, page, file_id)

    async def _view(self, uow: UnitOfWork, actor: Actor, document: ClientDocument) -> DocumentView:
        return await build_document_view(uow, document, self._today(actor), self._translator)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def kinds_seen_by(actor: Actor) -> frozenset[DocumentKind]:
    """Kinds that speak of payments are for those who see payments."""
    sees = actor.may(Permission.PAYMENT_READ)
    return frozenset(kind for kind, rules in KINDS.items() if sees or not rules.shows_payments)


def _require_sight(actor: Actor, document: ClientDocument) -> None:
    if DocumentKind(document.kind) not in kinds_seen_by(actor):
        require(actor, Permission.PAYMENT_READ)


async def get_document(uow: UnitOfWork, document_id: DocumentId) -> ClientDocument:
    document = await uow.client_documents.get(document_id)
    if document is None:
        raise NotFound
    return document


async def lock_document(uow: UnitOfWork, document_id: DocumentId) -> ClientDocument:
    """Locked, its client first, as everybody takes these locks."""
    document = await get_document(uow, document_id)
    await uow.clients.lock_ledger(document.client_id)
    locked = await uow.client_documents.get(document_id, lock=True)
    if locked is None:
        raise NotFound
    return locked
