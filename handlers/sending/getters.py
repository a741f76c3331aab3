"""What the windows of sending show."""

from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from handlers.flow import acting
from handlers.sending.chosen import chosen_contacts, email_chosen, invoice_of
from handlers.widgets import texts_of, today
from services.ids import ContactId
from services.sending import MailState


@dataclass(frozen=True, slots=True)
class ContactItem:
    """A contact as a button that can be ticked."""

    id: ContactId
    name: str
    chosen: str
    unreachable: str


async def ways(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    options = await services.sending.options(actor, invoice_of(dialog_manager))
    picked = chosen_contacts(dialog_manager)
    by_email = email_chosen(dialog_manager) and options.mail is MailState.READY
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
        "number": options.number,
        "client": options.client_name,
        "total": options.total,
        "contacts": contacts,
        "somebody": bool(contacts) or options.mail is MailState.READY,
        "alone": not contacts,
        "mail": options.mail.value,
        "email": options.email or "",
        "by_email": "yes" if by_email else "no",
        "chosen": by_email or any(item.chosen == "yes" for item in contacts),
    }


async def mode(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    preview = await services.policies.preview(actor, invoice_of(dialog_manager))
    texts = texts_of(dialog_manager).in_language(texts_of(dialog_manager).language, preview.timezone)
    days = [texts.short_moment(day.at) for day in preview.days if not day.skipped]
    return {"days": texts.join(days, ", "), "today": today(dialog_manager)}
