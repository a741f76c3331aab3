"""Loads the recipient of a message and builds the parts that all messages about invoices share."""

from datetime import date

from db.models import Client, Contact, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, ContactState, ReminderLanguage
from services.core.invoice_row import invoice_act_term
from services.documents.invoice.model import InvoiceDocument
from services.domain.calendar.dates import local_date
from services.domain.ids import InvoiceId
from services.domain.languages import staff_language
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.domain.requisites.model import PartyKind
from services.domain.requisites.person_names import greeting_name
from services.notifications.facts import DocumentFacts, OverdueLine, RecipientFacts
from services.outbox.queue import Outgoing
from services.reminders.wakeup import recipient_locale


async def load_recipient(
    uow: UnitOfWork, clock: Clock, outgoing: Outgoing, language: str | None
) -> RecipientFacts | None:
    """Returns None for a member or a contact who may no longer read the message. `language` is the person's own
    choice."""
    firm = await uow.firms.firm()
    if outgoing.audience is Audience.STAFF:
        member = await uow.firms.member(outgoing.member_id or 0)
        if member is None:
            return None
        whose = await uow.firms.member(int(outgoing.payload.get("whose") or 0))
        now = clock.now()
        return RecipientFacts(
            staff_language(language or firm.language),
            firm.timezone,
            local_date(now, firm.timezone),
            greeting_name(member.name),
            firm_id=firm.id,
            instead_of=whose.name if whose is not None and whose.id != member.id else "",
        )
    client = await uow.clients.get(outgoing.client_id or 0)
    if client is None:
        return None
    contact = await uow.contacts.get(outgoing.contact_id) if outgoing.contact_id else None
    if outgoing.channel == Channel.TELEGRAM and (contact is None or contact.state != ContactState.CONFIRMED):
        return None
    zone = recipient_locale(client, firm).zone
    chosen_language = language or client.language or (contact.language if contact else None) or firm.language
    thread = None
    if outgoing.channel == Channel.EMAIL:
        chosen_language = client.language or (contact.language if contact else None) or firm.language
        thread = await uow.deliveries.letter(outgoing.invoice_id or 0, outgoing.recipient)
    if outgoing.language != ReminderLanguage.AUTO:
        chosen_language = outgoing.language
    day = local_date(clock.now(), zone)
    return RecipientFacts(chosen_language, zone, day, _greeting(client, contact), thread, firm.id)


def _greeting(client: Client, contact: Contact | None) -> str:
    if contact is not None:
        return greeting_name(contact.name)
    return greeting_name(client.name) if PartyKind(client.kind).is_individual else ""


def build_overdue_line(invoice: Invoice, day: date) -> OverdueLine:
    currency = Currency(invoice.currency)
    return OverdueLine(
        InvoiceId(invoice.id),
        invoice.number or "",
        invoice.invoice_date,
        invoice.due_date,
        Money(invoice.total_minor, currency),
        Money(invoice.balance_minor, currency),
        (day - invoice.due_date).days if invoice.due_date else 0,
        invoice_act_term(invoice),
    )


async def load_document_facts(uow: UnitOfWork, invoice: Invoice) -> DocumentFacts | None:
    if invoice.snapshot is None:
        return None
    document = InvoiceDocument.from_snapshot(invoice.snapshot)
    images = await uow.images.load(document.appearance.images)
    return DocumentFacts(InvoiceId(invoice.id), document, invoice.file_id, images)
