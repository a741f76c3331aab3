"""What becomes of the papers that confirm a payment when it is reversed: they are void, since they confirm what is not
true, and a client who has one of them is told."""

from collections.abc import Collection, Mapping, Sequence

from db.models import ClientDocument, Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.document_sent import named
from services.documents.receipt.model import PaymentCertificatePage
from services.domain.access import Actor
from services.domain.ports import Clock
from services.reminders.client_notices import Told, tell_void


async def papers_of(
    uow: UnitOfWork, payment: Payment, invoice_ids: Collection[int], *, lock: bool = False
) -> list[ClientDocument]:
    """The receipt of the payment, and the certificates of these invoices that list it. Issued ones."""
    papers = [
        document
        for document in await uow.client_documents.receipts(payment.id, lock=lock)
        if document.state == DocumentState.ISSUED
    ]
    issued = DocumentKind.CERTIFICATE, (DocumentState.ISSUED,)
    for row in await uow.client_documents.of_invoices(invoice_ids, *issued):
        document = await uow.client_documents.get(row.id, lock=lock)
        if document is not None and document.state == DocumentState.ISSUED and _lists(document, payment):
            papers.append(document)
    return papers


async def with_papers(
    uow: UnitOfWork, payments: Sequence[Payment], on: Mapping[int, Collection[int]]
) -> list[Payment]:
    """Those of the payments that papers may confirm; `on` are the invoices that each lies on."""
    receipts = await uow.client_documents.with_receipts([payment.id for payment in payments])
    about = sorted({invoice_id for invoices in on.values() for invoice_id in invoices})
    issued = DocumentKind.CERTIFICATE, (DocumentState.ISSUED,)
    certified = bool(about) and bool(await uow.client_documents.of_invoices(about, *issued))
    return [payment for payment in payments if payment.id in receipts or (certified and payment.id in on)]


async def void_papers(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    payment: Payment,
    invoices: Collection[Invoice],
    reason: str,
    *,
    mail_on: bool = True,
) -> Told | None:
    """`invoices` are those that the money lay on. The client's ledger is locked."""
    told = None
    for document in await papers_of(uow, payment, [row.id for row in invoices], lock=True):
        document.state = DocumentState.VOID.value
        document.void_reason = reason
        document.file_id = document.ask_at = None  # the page that Telegram keeps has no mark
        after = {**named(document), "reason": reason}
        record(uow, clock, actor, AuditAction.VOIDED, ObjectType.DOCUMENT, document.id, after=after)
        told = await tell_void(uow, clock, document, invoices, mail_on=mail_on, by=actor) or told
    return told


def _lists(document: ClientDocument, payment: Payment) -> bool:
    """A page names no ids. Of two equal payments it is the one that was recorded before the page was made."""
    if document.issued_at is None or document.snapshot is None or payment.created_at > document.issued_at:
        return False
    page = PaymentCertificatePage.from_snapshot(document.snapshot)
    return any(
        (each.day, each.reference, each.whole.minor, each.method)
        == (payment.received_on, payment.reference or "", payment.amount_minor, payment.method)
        for each in page.payments
    )
