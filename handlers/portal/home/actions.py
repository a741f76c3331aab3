"""Acts of the first screens, and of questions."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.portal.context import contact_in, question_invoice, services_and_contact
from handlers.ui.attachments import ATTACHMENTS, as_data, from_data, message_key
from handlers.ui.context import act_key
from handlers.ui.start_data import start_dict_or_none, start_str_or_none
from handlers.ui.states import PortalAskSG, PortalInvoiceSG, PortalSG
from handlers.ui.widgets import notice, switch_person, texts_of
from services.contacts.views import QUESTION_LIMIT, Attachment
from services.container import Services
from services.firms.identity import Person

__all__ = ["ATTACHMENTS", "QUESTION_LIMIT"]


async def opened(data: Any, manager: DialogManager) -> None:
    if data and "contact_id" in data:
        manager.dialog_data["contact_id"] = data["contact_id"]


async def client_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, contact_id: int
) -> None:
    contact_in(manager.middleware_data["person"], contact_id)
    manager.dialog_data["contact_id"] = contact_id
    await manager.switch_to(PortalSG.home)


async def invoice_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, invoice_id: int
) -> None:
    _, contact = services_and_contact(manager)
    data = {"contact_id": int(contact.contact_id), "invoice_id": invoice_id}
    await manager.start(PortalInvoiceSG.main, data=data)


async def other_language(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The language of this person, also of reminders."""
    data = manager.middleware_data
    services: Services = data["services"]
    person: Person = data["person"]
    user = data["event_from_user"]
    chosen = "en" if texts_of(manager).language == "ru" else "ru"
    fresh = await services.identity.set_language(user.id, user.full_name, user.username, chosen)
    switch_person(manager, fresh)
    if person.contacts:
        data["texts"] = texts_of(manager).in_language(chosen, person.contacts[0].timezone)


async def unmute(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, contact = services_and_contact(manager)
    await services.portal.mute(contact, False, question_invoice(manager))
    notice(manager, "portal-unmuted")


# Questions


async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    _, contact = services_and_contact(manager)
    await manager.start(PortalAskSG.text, data={"contact_id": int(contact.contact_id)})


async def text_sent(manager: DialogManager, text: str) -> None:
    await _confirm_question(manager, {"text": text})


async def file_sent(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _confirm_question(manager, {"text": caption, "file": as_data(attachment)})


async def _confirm_question(manager: DialogManager, question: dict[str, Any]) -> None:
    """A text or a file outside a question is confirmed once before it goes to the lawyer."""
    _, contact = services_and_contact(manager)
    data: dict[str, Any] = {"contact_id": int(contact.contact_id), "key": message_key(manager), **question}
    about = question_invoice(manager)
    if about is not None:
        data["invoice_id"] = int(about)
    await manager.start(PortalAskSG.confirm, data=data)


async def question(manager: DialogManager, text: str) -> None:
    await _send(manager, text, None, message_key(manager))


async def question_with_file(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _send(manager, caption, attachment, message_key(manager))


async def forward_question(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    text, file = start_str_or_none(manager, "text") or "", start_dict_or_none(manager, "file")
    await _send(manager, text, from_data(file), act_key(manager, "ask"))


async def _send(manager: DialogManager, text: str, attachment: Attachment | None, key: str) -> None:
    services, contact = services_and_contact(manager)
    await services.portal.ask(contact, text, key, question_invoice(manager), attachment)
    notice(manager, "portal-asked")
    await manager.done()
