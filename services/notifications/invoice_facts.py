"""Loads the facts of an invoice on its way to the client."""

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState
from services.domain.ids import ContactId
from services.notifications.facts import InvoiceFacts, RecipientFacts
from services.notifications.recipient import build_overdue_line, load_document_facts
from services.notifications.sender import load_sender
from services.outbox.queue import Outgoing
from services.outbox.wording import WORDS


async def load_invoice_facts(
    uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
) -> InvoiceFacts | None:
    """Returns None for an invoice that is void by now."""
    invoice = await uow.invoices.get(outgoing.invoice_id or 0)
    if invoice is None or invoice.status == InvoiceState.VOID or invoice.snapshot is None:
        return None
    client, issuer, _, _ = await uow.invoices.parties(invoice)
    page = await load_document_facts(uow, invoice)
    if page is None:
        return None
    return InvoiceFacts(
        recipient,
        await load_sender(uow, client, issuer),
        client.name,
        build_overdue_line(invoice, recipient.today),
        page,
        ContactId(outgoing.contact_id) if outgoing.contact_id else None,
        words=str(outgoing.payload.get(WORDS) or ""),
    )
