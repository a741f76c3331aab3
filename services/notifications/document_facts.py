"""Loads the facts of a document beside the invoice, on its way to the client."""

from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from services.core.document_page import load_page_to_draw
from services.documents.registry import ANSWERED
from services.domain.ids import ContactId, DocumentId
from services.domain.money.money import Currency, Money
from services.notifications.facts import DocumentFacts, DocumentMessageFacts, RecipientFacts
from services.notifications.sender import load_sender
from services.outbox.queue import Outgoing
from services.outbox.wording import WORDS


async def load_document_message(
    uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
) -> DocumentMessageFacts | None:
    """Returns None for a document that is void by now."""
    document = await uow.client_documents.get(outgoing.document_id or 0)
    if document is None or document.state != DocumentState.ISSUED:
        return None
    client, issuer, _ = await uow.client_documents.parties(document)
    page, kind = await load_page_to_draw(uow, document), DocumentKind(document.kind)
    attachment = DocumentFacts(DocumentId(document.id), page.document, document.file_id, page.images)
    return DocumentMessageFacts(
        recipient,
        await load_sender(uow, client, issuer),
        client.name,
        DocumentId(document.id),
        kind,
        document.number or "",
        document.document_date,
        Money(document.total_minor, Currency(document.currency)),
        attachment,
        ContactId(outgoing.contact_id) if outgoing.contact_id else None,
        is_answered=kind in ANSWERED and document.response is None,
        words=str(outgoing.payload.get(WORDS) or ""),
    )
