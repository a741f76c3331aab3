"""The text of a message to a client as it would leave now, for whoever is about to send it."""

from collections.abc import Sequence

from db.models import Client, Contact, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, ContactState, MessageKind, ReminderLanguage, Tone
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import Conflict, DomainError, NotFound
from services.domain.ids import ContactId, DocumentId, InvoiceId
from services.domain.ports import Clock
from services.firms.identity import IdentityService
from services.notifications.document_facts import load_document_message
from services.notifications.facts import (
    DocumentMessageFacts,
    InvoiceFacts,
    ReminderFacts,
    ReminderPreview,
    TextFacts,
)
from services.notifications.invoice_facts import load_invoice_facts
from services.notifications.recipient import load_recipient
from services.notifications.reminder_facts import load_reminder_facts
from services.outbox.queue import Destination, Outgoing
from services.outbox.wording import ANSWER_TEXT, answer_params
from services.reminders.policies import load_effective_policy
from services.reminders.queueing import Recipient, load_recipients
from services.reminders.reach import find_unreachable_reason


class PreviewService:
    def __init__(
        self, work: UnitOfWorkFactory, clock: Clock, languages: IdentityService, *, mail_on: bool
    ) -> None:
        self._work = work
        self._languages = languages
        self._clock = clock
        self._mail_on = mail_on

    @permitted(Permission.INVOICE_ISSUE)
    async def invoice(
        self, actor: Actor, invoice_id: InvoiceId, contact_id: ContactId | None
    ) -> InvoiceFacts:
        """What this contact would read, or without a contact whoever opens the letter."""
        async with self._work.read(actor) as uow:
            contact = await uow.contacts.get(contact_id) if contact_id else None
            invoice = await uow.invoices.get(invoice_id)
            client = await uow.clients.get(invoice.client_id) if invoice else None
            stranger = contact is None or contact.state != ContactState.CONFIRMED
            if client is None or (contact_id is not None and stranger):
                raise NotFound
            if contact is not None and contact.client_id != client.id:
                raise NotFound
        to = (
            Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
            if contact
            else Destination(Channel.EMAIL, client.email or "")
        )
        outgoing = _outgoing(actor.firm_id, MessageKind.INVOICE, to, client.id, invoice_id)
        language = await self._languages.chosen_language(contact.user_id) if contact else None
        async with self._work.read(actor) as uow:
            recipient = await load_recipient(uow, self._clock, outgoing, language)
            facts = await load_invoice_facts(uow, outgoing, recipient) if recipient else None
        if facts is None:
            raise Conflict("error-invoice-void", number="")
        return facts

    @permitted(Permission.DOCUMENT_ISSUE)
    async def document(
        self, actor: Actor, document_id: DocumentId, contact_id: ContactId | None
    ) -> DocumentMessageFacts:
        """The same of a document beside the invoice."""
        async with self._work.read(actor) as uow:
            contact = await uow.contacts.get(contact_id) if contact_id else None
            document = await uow.client_documents.get(document_id)
            client = await uow.clients.get(document.client_id) if document else None
            stranger = contact is None or contact.state != ContactState.CONFIRMED
            if client is None or (contact_id is not None and stranger):
                raise NotFound
            if contact is not None and contact.client_id != client.id:
                raise NotFound
            number = (document.number if document else None) or ""
        to = (
            Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
            if contact
            else Destination(Channel.EMAIL, client.email or "")
        )
        outgoing = _outgoing(actor.firm_id, MessageKind.DOCUMENT, to, client.id, 0, document_id=document_id)
        language = await self._languages.chosen_language(contact.user_id) if contact else None
        async with self._work.read(actor) as uow:
            recipient = await load_recipient(uow, self._clock, outgoing, language)
            facts = await load_document_message(uow, outgoing, recipient) if recipient else None
        if facts is None:
            raise Conflict("error-document-void", number=number)
        return facts

    @permitted(Permission.CLIENT_EDIT)
    async def answer(
        self, actor: Actor, contact_id: ContactId, invoice_id: InvoiceId | None, text: str
    ) -> TextFacts:
        """What this contact would read when the actor writes `text`. Raises `error-contact-gone`."""
        async with self._work.read(actor) as uow:
            contact = await uow.contacts.get(contact_id)
            client = await uow.clients.get(contact.client_id) if contact else None
            invoice = await uow.invoices.get(invoice_id) if invoice_id else None
            if contact is None or client is None:
                raise NotFound
            if invoice_id is not None and (invoice is None or invoice.client_id != client.id):
                raise NotFound
            to = Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
            outgoing = _outgoing(actor.firm_id, MessageKind.WORD, to, client.id, invoice_id or 0)
            name, params = contact.name, answer_params(actor.name, invoice.number if invoice else None, text)
        language = await self._languages.chosen_language(contact.user_id)
        async with self._work.read(actor) as uow:
            recipient = await load_recipient(uow, self._clock, outgoing, language)
            firm = (await uow.firms.firm()).name
        if recipient is None:
            raise DomainError("error-contact-gone", name=name)
        return TextFacts(recipient, firm, ANSWER_TEXT, params, ())

    @permitted(Permission.INVOICE_ISSUE)
    async def reminder(self, actor: Actor, invoice_id: InvoiceId) -> ReminderPreview:
        """Raises `error-remind-nobody` when nobody can be reminded, `error-remind-nothing` when nothing is owed."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            client = await uow.clients.get(invoice.client_id) if invoice else None
            if invoice is None or client is None:
                raise NotFound
            if not invoice.is_open:
                raise Conflict("error-remind-nothing", number=invoice.number or "")
            recipients = await load_recipients(uow, client, mail_on=self._mail_on)
            if not recipients:
                why = await find_unreachable_reason(uow, client)
                raise DomainError("error-remind-nobody", client=client.name, why=why.value)
            first = await _contact_of(uow, recipients[0].to)
        language = await self._languages.chosen_language(first.user_id) if first else None
        async with self._work.read(actor) as uow:
            found = await load_reminder_preview(uow, self._clock, invoice, client, recipients, language)
        if found is None:
            raise Conflict("error-remind-nothing", number=invoice.number or "")
        return found


async def load_reminder_preview(
    uow: UnitOfWork,
    clock: Clock,
    invoice: Invoice,
    client: Client,
    recipients: Sequence[Recipient],
    language: str | None,
) -> ReminderPreview | None:
    """What the first of these recipients would read, in the `language` that this person has chosen."""
    policy = await load_effective_policy(uow, client, invoice)
    to = recipients[0].to
    outgoing = _outgoing(
        invoice.firm_id,
        MessageKind.REMINDER,
        to,
        client.id,
        invoice.id,
        policy.tone.value,
        policy.language.value,
    )
    languages = {to.recipient: language} if language else {}
    (facts,) = await load_reminder_facts(uow, clock, [outgoing], languages)
    if not isinstance(facts, ReminderFacts):
        return None
    contacts = [await _contact_of(uow, each.to) for each in recipients]
    names = [
        contact.name if contact else each.to.recipient
        for contact, each in zip(contacts, recipients, strict=True)
    ]
    return ReminderPreview(facts, to.channel, tuple(names))


async def _contact_of(uow: UnitOfWork, to: Destination) -> Contact | None:
    return await uow.contacts.get(to.contact_id) if to.contact_id else None


def _outgoing(
    firm_id: int,
    kind: MessageKind,
    to: Destination,
    client_id: int,
    invoice_id: int,
    tone: str = Tone.AUTO,
    language: str = ReminderLanguage.AUTO,
    *,
    document_id: int | None = None,
) -> Outgoing:
    return Outgoing(
        id=0,
        firm_id=firm_id,
        token="",
        kind=kind,
        audience=Audience.CLIENT,
        channel=to.channel,
        recipient=to.recipient,
        contact_id=to.contact_id,
        member_id=None,
        client_id=client_id,
        invoice_id=invoice_id or None,
        payload={},
        document_id=document_id,
        invoice_ids=(invoice_id,) if kind is MessageKind.REMINDER else (),
        tone=tone,
        language=language,
    )
