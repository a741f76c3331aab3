"""The page of an invoice or of a document to a client, as a copy is printed now."""

from dataclasses import replace

from db.models import ClientDocument, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from db.vocabulary.enums import InvoiceState
from services.documents.act.model import Acceptance
from services.documents.invoice.model import InvoiceDocument
from services.documents.registry import ClientPage, ClientPageToDraw, Page, load_client_page


def load_page(document: ClientDocument) -> ClientPage:
    """The frozen page: marked when the document is void, with the acceptance when there is one. Raises LookupError for
    a draft."""
    if document.snapshot is None:
        raise LookupError("an issued document has its page")
    is_void = document.state == DocumentState.VOID
    page = load_client_page(DocumentKind(document.kind), document.snapshot, void=is_void)
    if document.response != DocumentResponse.ACCEPTED or document.responded_on is None:
        return page
    way = ResponseWay(document.responded_via or ResponseWay.TELEGRAM)
    return replace(page, acceptance=Acceptance(document.responded_on, way, document.responder or ""))


async def load_page_to_draw(uow: UnitOfWork, document: ClientDocument) -> ClientPageToDraw:
    """As `load_page`, with the images that it prints."""
    page = load_page(document)
    return ClientPageToDraw(page, await uow.images.load(page.appearance.images))


def load_invoice_page(invoice: Invoice) -> InvoiceDocument:
    """The frozen page, marked when the invoice is void. Raises LookupError for a draft."""
    if invoice.snapshot is None:
        raise LookupError("an issued invoice has its page")
    frozen = InvoiceDocument.from_snapshot(invoice.snapshot)
    return replace(frozen, void=True) if invoice.status == InvoiceState.VOID else frozen


def keep_file(row: Invoice | ClientDocument, page: Page, file_id: str) -> None:
    """Keeps Telegram's id of the PDF of `page`, so that the next time needs no drawing.

    Drawing and sending take seconds. What was voided, accepted or erased meanwhile is drawn anew: the file that
    Telegram has lacks the mark, or bears a name that had to go.
    """
    if row.snapshot is None:
        return
    now = load_invoice_page(row) if isinstance(row, Invoice) else load_page(row)
    if now == page:
        row.file_id = file_id
