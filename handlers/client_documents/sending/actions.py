"""Acts of sending a document: choosing recipients, handing over, sending."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.client_documents.context import document_of
from handlers.sending.selection import (
    chosen_contacts,
    email_chosen,
    keep_seen,
    say_meanwhile,
    seen_by,
    written_words,
)
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.states import ClientContactsSG, SendDocumentSG
from handlers.ui.widgets import notice
from services.invoices.sending import MailState, SendTargets


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """Select every contact in Telegram; without one, the e-mail address."""
    services, actor = services_and_actor(manager)
    options = await services.document_sending.options(actor, document_of(manager))
    manager.dialog_data["contacts"] = [contact.id for contact in options.contacts if not contact.unreachable]
    manager.dialog_data["email"] = not manager.dialog_data["contacts"] and options.mail is MailState.READY
    keep_seen(manager, options.newest)


async def came_back(start_data: Any, _result: Any, manager: DialogManager) -> None:
    """From inviting somebody: who can be reached by now is selected when nobody was."""
    if not chosen_contacts(manager) and not email_chosen(manager):
        await opened(start_data, manager)


async def email_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Select the e-mail address, or say what is missing to use it."""
    services, actor = services_and_actor(manager)
    options = await services.document_sending.options(actor, document_of(manager))
    if options.mail is MailState.READY:
        manager.dialog_data["email"] = not email_chosen(manager)
    else:
        notice(manager, f"error-send-mail-{options.mail.value.replace('_', '-')}", email=options.email or "")


async def words_given(manager: DialogManager, text: str) -> None:
    manager.dialog_data["words"] = text
    await manager.switch_to(SendDocumentSG.ways)


async def usual_words(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await manager.switch_to(SendDocumentSG.ways)


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    ways = SendTargets(tuple(chosen_contacts(manager)), email_chosen(manager))
    await _send(manager, ways, act_key(manager, "send"), written_words(manager))


async def hand_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _send(manager, SendTargets(hand=True), act_key(manager, "hand"), "")
    notice(manager, "doc-handed")


async def _send(manager: DialogManager, ways: SendTargets, key: str, words: str) -> None:
    services, actor = services_and_actor(manager)
    seen = None if ways.hand else seen_by(manager)
    sent = await services.document_sending.send(actor, document_of(manager), ways, key, words, seen=seen)
    if not say_meanwhile(manager, sent):
        await manager.done()


async def invite(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    options = await services.document_sending.options(actor, document_of(manager))
    await manager.start(ClientContactsSG.list, data={"client_id": options.client_id})
