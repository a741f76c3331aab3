"""Loads the facts of a document beside the invoice, on its way to the client."""

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import Channel
from services.core.document_page import load_invoice_page, load_page_to_draw
from services.documents.demand.model import DemandPage
from services.documents.pdf.settlement_labels import say_act_copy, say_invoice_copy
from services.documents.registry import ANSWERED, ClientPage
from services.documents.text.wordings import primary_language
from services.domain.ids import ContactId, DocumentId, InvoiceId
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
        enclosures=await _enclosures(uow, document, page.document)
        if outgoing.channel is Channel.EMAIL
        else (),
    )


async def _enclosures(
    uow: UnitOfWork, document: ClientDocument, page: ClientPage
) -> tuple[DocumentFacts, ...]:
    """The pages of the invoices and acts that a demand lists."""
    if not isinstance(page, DemandPage):
        return ()
    listed, language = set(page.enclosures), primary_language(page.language)
    links = await uow.client_documents.links(document.id)
    found = await uow.invoices.get_many([link.invoice_id for link in links])
    enclosed = [
        DocumentFacts(
            InvoiceId(invoice.id),
            shown := load_invoice_page(invoice),
            invoice.file_id,
            await uow.images.load(shown.appearance.images),
        )
        for invoice in sorted(found.values(), key=lambda each: (each.invoice_date, each.id))
        if say_invoice_copy(invoice.number or "", invoice.invoice_date, language) in listed
    ]
    for act in await uow.demands.accepted_acts(list(found)):
        if say_act_copy(act.number or "", act.document_date, language) in listed:
            copy = await load_page_to_draw(uow, act)
            enclosed.append(DocumentFacts(DocumentId(act.id), copy.document, act.file_id, copy.images))
    return tuple(enclosed)
