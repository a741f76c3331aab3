"""What the acceptance of an act does to terms «после акта»: they begin, and end when the act is void."""

from dataclasses import dataclass
from datetime import date

from db.models import ClientDocument, ClientDocumentInvoice, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.domain.access import Actor, ContactActor
from services.domain.errors import NotFound
from services.domain.ids import InvoiceId
from services.domain.ports import Clock
from services.invoices.acts import note_act
from services.invoices.terms import clear_act_date
from services.reminders.wakeup import replan_invoice
from services.tasks.esf import plan_esf_task

Who = Actor | ContactActor | None


@dataclass(frozen=True, slots=True)
class BegunTerm:
    """An invoice whose due date the acceptance has set."""

    invoice_id: InvoiceId
    number: str
    due_date: date


@dataclass(frozen=True, slots=True)
class UndoneTerms:
    """Invoices that wait for an act again, and those whose term runs from another act now."""

    ended: tuple[Invoice, ...] = ()
    moved: tuple[Invoice, ...] = ()


async def locked_invoices(
    uow: UnitOfWork, document: ClientDocument
) -> list[tuple[ClientDocumentInvoice, Invoice]]:
    """The invoices of the document, locked by id; the client's ledger is locked already."""
    links = await uow.client_documents.links(document.id)
    invoices = await uow.invoices.get_many([link.invoice_id for link in links], lock=True)
    return [(link, invoices[link.invoice_id]) for link in links if link.invoice_id in invoices]


def waits_for_act(invoice: Invoice) -> bool:
    """Whether an act would begin the invoice's term: a day that staff have entered by hand stays."""
    return invoice.status == InvoiceState.ISSUED and invoice.act_days is not None and invoice.act_on is None


def is_unsent(invoice: Invoice) -> bool:
    """Whether money is owed on it that the client was never asked for: no reminder of it goes out."""
    return invoice.is_open and invoice.sent_at is None


async def unsent_invoices(uow: UnitOfWork, document: ClientDocument) -> tuple[str, ...]:
    """The numbers of an act's invoices that the client was never sent; of other documents there are none."""
    if document.kind != DocumentKind.ACT:
        return ()
    return tuple(
        invoice.number or ""
        for invoice in await uow.client_documents.invoices(document.id)
        if is_unsent(invoice)
    )


async def begin_terms(
    uow: UnitOfWork, clock: Clock, who: Who, document: ClientDocument, day: date
) -> tuple[BegunTerm, ...]:
    """Sets the due dates that follow from the acceptance on `day`, through what «Акт подписан» does."""
    issuer = await uow.issuers.get(document.issuer_id)
    if issuer is None:
        raise NotFound
    begun = []
    for link, invoice in await locked_invoices(uow, document):
        if not waits_for_act(invoice):
            # The act is the day of its turnover all the same.
            await plan_esf_task(uow, clock, _staff(who), invoice, issuer)
            continue
        await note_act(uow, clock, who, invoice, day, issuer)
        link.began_term = True
        if invoice.due_date is not None:
            begun.append(BegunTerm(InvoiceId(invoice.id), invoice.number or "", invoice.due_date))
    return tuple(begun)


async def undo_terms(
    uow: UnitOfWork, clock: Clock, who: Who, document: ClientDocument, former: date | None
) -> UndoneTerms:
    """The act is void: a term that began with its acceptance on the `former` day waits again, or runs from another
    accepted act of the invoice. What staff have changed by hand meanwhile stays."""
    ended, moved = [], []
    issuer = await uow.issuers.get(document.issuer_id)
    if issuer is None:
        raise NotFound
    for link, invoice in await locked_invoices(uow, document):
        if not link.began_term:
            await plan_esf_task(uow, clock, _staff(who), invoice, issuer)
            continue
        link.began_term = False
        if invoice.status != InvoiceState.ISSUED or invoice.act_days is None or invoice.act_on != former:
            continue
        other = await uow.client_documents.first_acceptance(invoice.id, besides=document.id)
        if other is not None:
            its_link, accepted_on = other
            its_link.began_term = True  # or the term would outlive that act when it is void in its turn
            await note_act(uow, clock, who, invoice, accepted_on, issuer)
            moved.append(invoice)
            continue
        before = {"on": invoice.act_on, "until": invoice.due_date}
        clear_act_date(invoice)
        record(uow, clock, who, AuditAction.ACT_UNDONE, ObjectType.INVOICE, invoice.id, before=before)
        ended.append(invoice)
        await replan_invoice(uow, clock, invoice)
        await plan_esf_task(uow, clock, _staff(who), invoice, issuer)
    return UndoneTerms(tuple(ended), tuple(moved))


def _staff(who: Who) -> Actor | None:
    return who if isinstance(who, Actor) else None
