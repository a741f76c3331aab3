"""Acts of the first screens, and of questions."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.portal.albums import remember, remember_album
from handlers.portal.context import contact_in, question_invoice, services_and_contact
from handlers.portal.invoice.actions import say_claimed
from handlers.privacy.held import send_held
from handlers.ui.attachments import ATTACHMENTS, as_data, from_data, message_key
from handlers.ui.context import act_key
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_dict_or_none, start_str_or_none
from handlers.ui.states import PortalAskSG, PortalInvoiceSG, PortalSG
from handlers.ui.widgets import notice, switch_person, texts_of
from services.contacts.views import QUESTION_LIMIT, Attachment, AttachmentKind
from services.container import Services
from services.domain.ids import InvoiceId
from services.firms.identity import Person
from services.portal.views import PortalHold

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


async def language_picked(
    callback: CallbackQuery, _widget: Any, manager: DialogManager, language: str
) -> None:
    """The language of this person, also of reminders."""
    data = manager.middleware_data
    services: Services = data["services"]
    person: Person = data["person"]
    user = data["event_from_user"]
    fresh = await services.identity.set_language(user.id, user.full_name, user.username, language)
    switch_person(manager, fresh)
    if person.contacts:
        data["texts"] = texts_of(manager).in_language(fresh.language, person.contacts[0].timezone)
    await leave_language(callback, None, manager)


async def leave_language(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Back to the client's home, or to the list of clients where none is chosen yet."""
    await manager.switch_to(PortalSG.home if "contact_id" in manager.dialog_data else PortalSG.clients)


async def held(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """What is held of this person, as a file in its own chat."""
    if pressed_again(callback, manager):
        return
    services, contact = services_and_contact(manager)
    await send_held(manager, await services.held_data.own(contact), "own")


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


async def text_of_claim(manager: DialogManager, text: str) -> None:
    await _confirm_claim(manager, {"text": text})


async def voice_of_claim(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _confirm_claim(manager, {"text": caption, "file": as_data(attachment)})


async def _confirm_claim(manager: DialogManager, said: dict[str, Any]) -> None:
    """Words in place of a payment order may say that it is paid, and may say that it is not: the client is asked."""
    await manager.switch_to(PortalInvoiceSG.main)
    await _confirm_question(manager, {**said, "paid": "yes"})


async def _confirm_question(manager: DialogManager, question: dict[str, Any]) -> None:
    """A text or a file outside a question is confirmed once before it goes to the lawyer."""
    _, contact = services_and_contact(manager)
    data: dict[str, Any] = {"contact_id": int(contact.contact_id), "key": message_key(manager), **question}
    event: Any = manager.event
    if event.media_group_id:
        data["album"] = event.media_group_id
    about = question_invoice(manager)
    if about is not None:
        data["invoice_id"] = int(about)
    await manager.start(PortalAskSG.confirm, data=data)


async def question(manager: DialogManager, text: str) -> None:
    await _send(manager, text, None, message_key(manager))


async def question_with_file(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _send(manager, caption, attachment, message_key(manager))


async def _send(manager: DialogManager, text: str, attachment: Attachment | None, key: str) -> None:
    services, contact = services_and_contact(manager)
    await services.portal.ask(contact, text, key, question_invoice(manager), attachment)
    await remember(manager, contact, question_invoice(manager), is_claim=False)
    notice(manager, "portal-asked")
    await manager.done()


# What was sent outside a question: it waits for one tap, and later messages join it


async def text_joined(manager: DialogManager, text: str) -> None:
    _join(manager, {"text": text})


async def file_joined(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    _join(manager, {"text": caption, "file": as_data(attachment)})


def _join(manager: DialogManager, part: dict[str, Any]) -> None:
    event: Any = manager.event
    part["album"] = getattr(event, "media_group_id", None)
    manager.dialog_data.setdefault("more", []).append(part)


def pending_parts(manager: DialogManager) -> list[dict[str, Any]]:
    """The messages that wait, in their order."""
    first = {
        "text": start_str_or_none(manager, "text") or "",
        "file": start_dict_or_none(manager, "file"),
        "album": start_str_or_none(manager, "album"),
    }
    return [first, *manager.dialog_data.get("more", [])]


async def forward_question(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, contact = services_and_contact(manager)
    about = question_invoice(manager)
    for number, part in enumerate(pending_parts(manager)):
        key = _part_key(manager, "ask", number)
        await services.portal.ask(contact, part["text"], key, about, from_data(part.get("file")))
    await _remember_last(manager, about, is_claim=False)
    notice(manager, "portal-asked")
    await manager.done()


async def forward_claim(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, invoice_id: int
) -> None:
    """The files are payment orders of this invoice; what was said beside them goes along as a question."""
    services, contact = services_and_contact(manager)
    about = InvoiceId(invoice_id)
    claimed: PortalHold | None = None
    parts = [(part["text"], from_data(part.get("file"))) for part in pending_parts(manager)]
    if not any(is_payment_order(file) for _, file in parts):
        claimed = await services.portal.claim(contact, about, _part_key(manager, "paid", 0))
    for number, (text, file) in enumerate(parts):
        said = file
        if is_payment_order(file):
            key = _part_key(manager, "paid", number)
            found = await services.portal.claim(contact, about, key, file, joins=claimed is not None)
            claimed, said = claimed or found, None
        if text or said:
            await services.portal.ask(contact, text, _part_key(manager, "ask", number), about, said)
    await _remember_last(manager, about, is_claim=True)
    if claimed is not None:
        say_claimed(manager, claimed, again=False)
    await manager.done()


def is_payment_order(file: Attachment | None) -> bool:
    return file is not None and file.kind is not AttachmentKind.VOICE


def _part_key(manager: DialogManager, act: str, number: int) -> str:
    return act_key(manager, act) if number == 0 else f"{act_key(manager, act)}.{number}"


async def _remember_last(manager: DialogManager, about: InvoiceId | None, *, is_claim: bool) -> None:
    """A file of the album may come even after the tap."""
    _, contact = services_and_contact(manager)
    album = pending_parts(manager)[-1].get("album")
    if album:
        await remember_album(manager, album, contact, about, is_claim=is_claim)
