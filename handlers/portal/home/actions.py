"""Acts of the first screens, and of questions."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.portal.context import asked_about, contact_in, speaking
from handlers.ui.attachments import ATTACHMENTS, as_data, from_data, message_key
from handlers.ui.context import act_key
from handlers.ui.start_data import start_dict_or_none, start_str_or_none
from handlers.ui.states import PortalAskSG, PortalInvoiceSG, PortalSG
from handlers.ui.widgets import become, notice, texts_of
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
    _, contact = speaking(manager)
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
    become(manager, fresh)
    if person.contacts:
        data["texts"] = texts_of(manager).in_language(chosen, person.contacts[0].timezone)


async def unmute(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, contact = speaking(manager)
    await services.portal.mute(contact, False, asked_about(manager))
    notice(manager, "portal-unmuted")


# Questions


async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    _, contact = speaking(manager)
    await manager.start(PortalAskSG.text, data={"contact_id": int(contact.contact_id)})


async def typed_outside(manager: DialogManager, text: str) -> None:
    await _outside(manager, {"text": text})


async def sent_outside(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _outside(manager, {"text": caption, "file": as_data(attachment)})


async def _outside(manager: DialogManager, said: dict[str, Any]) -> None:
    """Nobody asked for it, so it is asked back once before it goes to the lawyer."""
    _, contact = speaking(manager)
    data: dict[str, Any] = {"contact_id": int(contact.contact_id), "key": message_key(manager), **said}
    about = asked_about(manager)
    if about is not None:
        data["invoice_id"] = int(about)
    await manager.start(PortalAskSG.confirm, data=data)


async def question(manager: DialogManager, text: str) -> None:
    await _send(manager, text, None, message_key(manager))


async def question_with_file(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _send(manager, caption, attachment, message_key(manager))


async def pass_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    said, file = start_str_or_none(manager, "text") or "", start_dict_or_none(manager, "file")
    await _send(manager, said, from_data(file), act_key(manager, "ask"))


async def _send(manager: DialogManager, text: str, attachment: Attachment | None, key: str) -> None:
    services, contact = speaking(manager)
    await services.portal.ask(contact, text, key, asked_about(manager), attachment)
    notice(manager, "portal-asked")
    await manager.done()
