"""A demand that is issued: how it stands, its day by registered post, the pause of reminders, and making it anew."""

from datetime import date

from db.models import ClientDocument, Demand, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DemandWay, DocumentKind, DocumentState
from db.vocabulary.enums import AuditAction, HoldKind, ObjectType
from services.client_documents.demands.debt import load_debt, require_true
from services.client_documents.demands.drafts import DemandDraftService
from services.client_documents.demands.page import still_owed
from services.client_documents.demands.views import DemandView, InvoiceDemand
from services.client_documents.service import get_document, lock_document
from services.core.audit import record
from services.core.demand_sent import begin_term
from services.core.document_sent import named
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import DocumentId, InvoiceId
from services.domain.ports import Clock
from services.reminders.holds import create_hold, find_covering_hold


class DemandService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, drafts: DemandDraftService) -> None:
        self._work = work
        self._clock = clock
        self._drafts = drafts

    @permitted(Permission.PAYMENT_READ)
    async def view(self, actor: Actor, document_id: DocumentId) -> DemandView:
        """Raises `NotFound` for what is no issued demand."""
        today = self._today(actor)
        async with self._work.read(actor) as uow:
            document, demand = await _issued(uow, document_id)
            debt = await load_debt(uow, document)
            reminded = await self._reminded(uow, document, today)
            return DemandView(
                demand.term_days,
                demand.sent_on,
                DemandWay(demand.sent_way) if demand.sent_way else None,
                demand.posted_on,
                demand.until,
                debt.left,
                debt.changed,
                reminded=bool(reminded),
                is_over=demand.until is not None and demand.until < today,
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def note_posted(self, actor: Actor, document_id: DocumentId, day: date) -> DemandView:
        """«✅ Отправлена почтой»: it went out by registered post on `day`. The term runs from the first sending. Noted
        again, the day is corrected.

        Raises `error-demand-posted-day` for a day before the demand or to come, and as `require_true` when it was not
        sent before.
        """
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            await _issued(uow, document_id)
            if document.state != DocumentState.ISSUED:
                raise Conflict("error-document-void", number=document.number or "")
            demand = await uow.demands.of_document(document_id, lock=True)
            if demand is None:
                raise NotFound
            if not document.document_date <= day <= today:
                raise BadInput("error-demand-posted-day", first=document.document_date, last=today)
            if demand.posted_on != day:
                is_first = document.sent_at is None
                if is_first:
                    await require_true(uow, document)
                    document.sent_at = self._clock.now()
                demand.posted_on = day
                if is_first or demand.sent_way == DemandWay.POST:
                    await begin_term(uow, self._clock, document, DemandWay.POST, day, actor)
                else:
                    after = {**named(document), "dated": document.document_date, "on": day}
                    posted = AuditAction.DEMAND_POSTED
                    kind = ObjectType.DOCUMENT
                    record(uow, self._clock, actor, posted, kind, document.id, after=after)
            await uow.flush()
        return await self.view(actor, document_id)

    @permitted(Permission.PAYMENT_READ)
    async def of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> InvoiceDemand | None:
        """The newest issued demand about the invoice."""
        async with self._work.read(actor) as uow:
            for document in await uow.client_documents.of_invoices(
                [invoice_id], DocumentKind.DEMAND, (DocumentState.ISSUED,)
            ):
                demand = await uow.demands.of_document(document.id)
                if demand is not None:
                    return InvoiceDemand(
                        DocumentId(document.id), document.number or "", demand.sent_on, demand.until
                    )
            return None

    @permitted(Permission.DOCUMENT_ISSUE)
    async def begin_anew(self, actor: Actor, document_id: DocumentId, key: str) -> DocumentId:
        """A draft about what is still overdue of this demand, which stays as it is. Raises as
        `DemandDraftService.start`."""
        today = self._today(actor)
        async with self._work.read(actor) as uow:
            document, _ = await _issued(uow, document_id)
            owed = still_owed(await uow.client_documents.invoices(document.id), today)
        if not owed:
            raise Conflict("error-demand-paid")
        return await self._drafts.start(actor, tuple(InvoiceId(each.id) for each in owed), key)

    @permitted(Permission.INVOICE_ISSUE)
    async def hold_reminders(self, actor: Actor, document_id: DocumentId, reason: str, act_key: str) -> date:
        """Reminders of its unpaid invoices rest until the last day of the term, which is returned. `reason` is shown
        with the pause. Raises `error-demand-no-term` while no term runs."""
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            _, demand = await _issued(uow, document_id)
            if demand.until is None or demand.until < today:
                raise Conflict("error-demand-no-term")
            for invoice in await self._reminded(uow, document, today):
                await create_hold(
                    uow,
                    self._clock,
                    HoldKind.PAUSE,
                    document.client_id,
                    f"member:{actor.member_id}",
                    f"{act_key}:{invoice.id}",
                    invoice_id=invoice.id,
                    until=demand.until,
                    reason=reason,
                )
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.HOLD,
                    ObjectType.CLIENT,
                    document.client_id,
                    after={"kind": HoldKind.PAUSE, "until": demand.until, "reason": reason},
                    invoice_id=invoice.id,
                )
            await uow.flush()
            return demand.until

    async def _reminded(self, uow: UnitOfWork, document: ClientDocument, today: date) -> list[Invoice]:
        """Its open invoices that no hold covers."""
        holds = await uow.holds.in_force(document.client_id, today)
        return [
            invoice
            for invoice in await uow.client_documents.invoices(document.id)
            if invoice.is_open and find_covering_hold(holds, invoice) is None
        ]

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


async def _issued(uow: UnitOfWork, document_id: DocumentId) -> tuple[ClientDocument, Demand]:
    document = await get_document(uow, document_id)
    demand = await uow.demands.of_document(document_id)
    is_issued = document.kind == DocumentKind.DEMAND and document.state != DocumentState.DRAFT
    if demand is None or not is_issued:
        raise NotFound
    return document, demand
