"""The page of a document to a client, as a copy is printed now."""

from dataclasses import replace

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from services.documents.act.model import Acceptance
from services.documents.registry import ClientPage, ClientPageToDraw, load_client_page


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
