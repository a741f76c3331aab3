"""What the windows of sending show."""

from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.notifications.email import letter_text
from handlers.notifications.render import invoice_text
from handlers.notifications.wording import texts_for
from handlers.sending.selection import chosen_contacts, email_chosen, invoice_of, written_words
from handlers.ui.context import services_and_actor
from handlers.ui.hold_text import and_list, short_date
from handlers.ui.texts import Markup
from handlers.ui.widgets import texts_of, today
from services.domain.ids import ContactId
from services.invoices.sending import MailState


@dataclass(frozen=True, slots=True)
class ContactItem:
    """A contact as a button that can be ticked."""

    id: ContactId
    name: str
    chosen: str
    unreachable: str


async def targets(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    options = await services.sending.options(actor, invoice_of(dialog_manager))
    picked = chosen_contacts(dialog_manager)
    by_email = email_chosen(dialog_manager) and options.mail is MailState.READY
    lawyer = options.unaddressed
    open_to = [contact for contact in options.contacts if not contact.unreachable]
    stopped = [contact.name for contact in options.contacts if contact.unreachable]
    contacts = [
        ContactItem(
            contact.id,
            contact.name,
            "yes" if contact.id in picked else "no",
            "yes" if contact.unreachable else "no",
        )
        for contact in options.contacts
    ]
    return {
        "text": await _text(dialog_manager, picked, by_email=by_email)
        if open_to or picked or by_email
        else "",
        "changed": bool(written_words(dialog_manager)),
        "number": options.number,
        "client": options.client_name,
        "total": options.total,
        "contacts": contacts,
        "somebody": bool(open_to) or options.mail is MailState.READY,
        "alone": not open_to,
        "stopped": stopped,
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


async def _text(manager: DialogManager, picked: list[ContactId], *, by_email: bool) -> Markup:
    """What the first recipient is going to read, in that person's language."""
    services, actor = services_and_actor(manager)
    options = await services.sending.options(actor, invoice_of(manager))
    known = [contact.id for contact in options.contacts]
    first = next((contact for contact in picked if contact in known), None)
    if first is None and not by_email:
        first = next(iter(known), None)
    facts = await services.previews.invoice(actor, invoice_of(manager), first)
    facts = replace(facts, words=written_words(manager))
    texts = texts_of(manager)
    if first is None:
        return letter_text(texts.translator, facts)
    return invoice_text(texts_for(texts.translator, facts), facts)


async def mode(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The days as they would be when the invoice goes out now; all at the same hour of the client's zone."""
    services, actor = services_and_actor(dialog_manager)
    outlook = await services.manual_reminders.forecast(actor, invoice_of(dialog_manager))
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    nobody = outlook.unreachable.value if outlook.unreachable else ""
    local = [moment.astimezone(ZoneInfo(outlook.zone)) for moment in outlook.days]
    return {
        "days": "" if nobody else and_list(texts, [short_date(texts, at.date(), day) for at in local]),
        "nobody": nobody,
        "hour": f"{local[0]:%H:%M}" if local else "",
    }
