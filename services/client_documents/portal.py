"""The client's side of documents beside the invoice: what was sent, its PDF, and the client's answer.

Every unit of work is restricted to the client of a confirmed contact. Unsent documents are not found, void ones are in
no list.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState, ResponseWay
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType
from services.client_documents.builder import build_document_row, build_response
from services.client_documents.kinds import rules_of
from services.client_documents.responses import (
    OBJECTION_LIMIT,
    Accepted,
    Objected,
    accept,
    object_to,
    tell_of_answer,
)
from services.client_documents.terms import unsent_invoices
from services.client_documents.views import DocumentRow, Response
from services.core.audit import record
from services.core.document_page import keep_file, load_page_to_draw
from services.core.document_sent import named
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.registry import ClientPageToDraw
from services.documents.registry import Page as PrintedPage
from services.domain.access import ContactActor, for_contact
from services.domain.calendar.dates import local_date
from services.domain.errors import Conflict, NotFound
from services.domain.ids import DocumentId
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, WakeWorker
from services.domain.text_input import parse_paragraph


@dataclass(frozen=True, slots=True)
class PortalDocument:
    """`invoices` are the numbers and due dates of what it is about."""

    row: DocumentRow
    issuer_name: str
    period_from: date | None
    period_to: date | None
    invoices: tuple[tuple[str, date | None], ...]
    response: Response | None
    may_answer: bool


@dataclass(frozen=True, slots=True)
class PortalDocumentPdf:
    row: DocumentRow
    page: ClientPageToDraw
    file_id: str | None
    """Telegram's id of the file, when it was sent before."""


class PortalDocumentService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @for_contact
    async def documents(self, contact: ContactActor, offset: int = 0, limit: int = 8) -> Page[DocumentRow]:
        """What the client was sent, newest first."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read_as(contact) as (uow, _):
            rows, count = await uow.client_documents.shown(contact.client_id, offset, limit)
            shown = tuple(build_document_row(row, contact.client_name) for row in rows)
            return Page(shown, count, offset, limit)

    @for_contact
    async def document(self, contact: ContactActor, document_id: DocumentId) -> PortalDocument:
        async with self._work.read_as(contact) as (uow, _):
            document = await _get(uow, document_id)
            _, issuer, _ = await uow.client_documents.parties(document)
            invoices = await uow.client_documents.invoices(document.id)
            return PortalDocument(
                row=build_document_row(document, contact.client_name),
                issuer_name=issuer.name,
                period_from=document.period_from,
                period_to=document.period_to,
                invoices=tuple((each.number or "", each.due_date) for each in invoices if each.is_counted),
                response=build_response(document),
                may_answer=rules_of(document).is_answered and document.response is None,
            )

    @for_contact
    async def pdf(self, contact: ContactActor, document_id: DocumentId) -> PortalDocumentPdf:
        """The page as it is printed now; records once that the client has taken it."""
        async with self._work.write_as(contact) as (uow, row):
            document = await _get(uow, document_id, lock=True)
            now = self._clock.now()
            if document.opened_at is None:
                document.opened_at = now
                after = named(document)
                opened = AuditAction.OPENED
                record(uow, self._clock, contact, opened, ObjectType.DOCUMENT, document.id, after=after)
            await uow.client_documents.mark_opened(document.id, row.id, now)
            shown = build_document_row(document, contact.client_name)
            return PortalDocumentPdf(shown, await load_page_to_draw(uow, document), document.file_id)

    @for_contact
    async def remember_file(
        self, contact: ContactActor, document_id: DocumentId, file_id: str, page: PrintedPage
    ) -> None:
        """Telegram's id of the PDF of `page`, as `keep_file`."""
        async with self._work.write_as(contact) as (uow, _):
            with suppress(Conflict):  # void by now: its page was sent, and is not kept
                keep_file(await _get(uow, document_id), page, file_id)

    @for_contact
    async def accept(self, contact: ContactActor, document_id: DocumentId) -> Accepted:
        """Accepts the document as of today and tells staff; accepted twice, it is one acceptance. Returns the due dates
        that follow from it."""
        async with self._work.write_as(contact) as (uow, row):
            document = await self._lock(uow, contact, document_id)
            day = await self._firm_day(uow)
            done = await accept(uow, self._clock, contact, document, day, ResponseWay.TELEGRAM, contact.name)
            if not done.is_repeat:
                unsent = await unsent_invoices(uow, document)
                await tell_of_answer(
                    uow,
                    self._clock,
                    MessageKind.ACCEPTANCE,
                    document,
                    row,
                    f"accepted:{document.id}:{int(self._clock.now().timestamp())}",
                    "contacts-push-accepted-unsent" if unsent else "contacts-push-accepted",
                    {
                        "due": {"date": done.due_date} if done.due_date else "",
                        "terms": "yes" if done.due_date else "no",
                        "numbers": ", ".join(unsent),
                        "count": len(unsent),
                    },
                )
        self._wake()
        return done

    @for_contact
    async def object_to(self, contact: ContactActor, document_id: DocumentId, text: str) -> Objected:
        """Keeps the objection, holds reminders of the document's invoices until staff end the dispute, and tells staff.
        Raises `error-document-objection` for an empty or long text, and
        `error-document-accepted`."""
        said = parse_paragraph(text, OBJECTION_LIMIT, "error-document-objection")
        async with self._work.write_as(contact) as (uow, row):
            document = await self._lock(uow, contact, document_id)
            day = await self._firm_day(uow)
            done = await object_to(uow, self._clock, contact, document, day, said)
            if not done.is_repeat:
                await tell_of_answer(
                    uow,
                    self._clock,
                    MessageKind.OBJECTION,
                    document,
                    row,
                    f"objected:{document.id}:{int(self._clock.now().timestamp())}",
                    "contacts-push-objected",
                    {"question": said, "rests": "yes" if done.rests else "no"},
                )
        self._wake()
        return done

    async def _lock(self, uow: UnitOfWork, contact: ContactActor, document_id: DocumentId) -> ClientDocument:
        await _get(uow, document_id)
        await uow.clients.lock_ledger(contact.client_id)
        return await _get(uow, document_id, lock=True)

    async def _firm_day(self, uow: UnitOfWork) -> date:
        return local_date(self._clock.now(), (await uow.firms.firm()).timezone)


async def _get(uow: UnitOfWork, document_id: DocumentId, *, lock: bool = False) -> ClientDocument:
    """Raises `NotFound`, and `Conflict` for one that is void by now: the client still has its page, and is told."""
    document = await uow.client_documents.shown_one(document_id, lock=lock)
    if document is not None:
        return document
    known = await uow.client_documents.get(document_id)
    if known is not None and known.state == DocumentState.VOID and known.sent_at is not None:
        raise Conflict("error-document-void", number=known.number or "")
    raise NotFound
