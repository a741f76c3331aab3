"""What the windows of sending a document show."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from handlers.client_documents.context import document_of
from handlers.notifications.email import letter_text
from handlers.notifications.render import document_text
from handlers.notifications.wording import texts_for
from handlers.sending.getters import ContactItem
from handlers.sending.selection import chosen_contacts, email_chosen, written_words
from handlers.ui.context import services_and_actor
from handlers.ui.texts import Markup
from handlers.ui.widgets import texts_of
from services.client_documents.views import DocumentSendingOptions
from services.domain.ids import ContactId
from services.invoices.sending import MailState


async def targets(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    options = await services.document_sending.options(actor, document_of(dialog_manager))
    picked = chosen_contacts(dialog_manager)
    by_email = email_chosen(dialog_manager) and options.mail is MailState.READY
    lawyer = options.unaddressed
    open_to = [contact for contact in options.contacts if not contact.unreachable]
    contacts = [
        ContactItem(
            contact.id,
            contact.name,
            "yes" if contact.id in picked else "no",
            "yes" if contact.unreachable else "no",
        )
        for contact in options.contacts
    ]
    text: Markup | str = ""
    if open_to or picked or by_email:
        text = await _text(dialog_manager, options, picked, by_email=by_email)
    return {
        "text": text,
        "changed": bool(written_words(dialog_manager)),
        "document": options.kind.value,
        "number": options.number,
        "client": options.client_name,
        "total": options.total,
        "numbers": list(options.unsent_invoices),
        "count": len(options.unsent_invoices),
        "contacts": contacts,
        "somebody": bool(open_to) or options.mail is MailState.READY,
        "alone": not open_to,
        "stopped": [contact.name for contact in options.contacts if contact.unreachable],
        "may_email": options.mail in (MailState.READY, MailState.REFUSED),
        "no_mail": not open_to and options.mail in (MailState.OFF, MailState.NO_ADDRESS),
        "mail": options.mail.value,
        "email": options.email or "",
        "answers": lawyer is not None and by_email,
        "whose": "mine" if lawyer and lawyer.is_me else "theirs",
        "lawyer": lawyer.name if lawyer else "",
        "by_email": "yes" if by_email else "no",
        "chosen": by_email or any(item.chosen == "yes" for item in contacts),
    }


async def _text(
    manager: DialogManager, options: DocumentSendingOptions, picked: list[ContactId], *, by_email: bool
) -> Markup:
    """What the first recipient is going to read, in that person's language."""
    services, actor = services_and_actor(manager)
    known = [contact.id for contact in options.contacts]
    first = next((contact for contact in picked if contact in known), None)
    if first is None and not by_email:
        first = next(iter(known), None)
    facts = await services.previews.document(actor, document_of(manager), first)
    facts = replace(facts, words=written_words(manager))
    texts = texts_of(manager)
    if first is None:
        return letter_text(texts.translator, facts)
    return document_text(texts_for(texts.translator, facts), facts)
