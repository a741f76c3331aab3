"""A member's answer to a client, which may be several messages: it waits on the screen with its recipient, and leaves
with one tap. A note in the chat says what comes of it and takes it back while it has not left."""

from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode

from handlers.contacts.getters import contact_of, invoice_of
from handlers.notifications.models import note_keyboard
from handlers.ui.attachments import as_data, attachment_of, from_data
from handlers.ui.callbacks import NotificationButton
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.resolved_messages import resolve
from handlers.ui.states import AnswerClientSG
from handlers.ui.texts import Texts
from handlers.ui.widgets import texts_of
from services.contacts.views import Attachment
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import ContactId, InvoiceId

router = Router(name="answers")

_ALBUM = "answer_album"
"""Where the data of the chat keeps the album whose first file has been sent to a client."""


def parts_of(manager: DialogManager) -> list[dict[str, Any]]:
    """The messages that wait, in their order."""
    parts: list[dict[str, Any]] = manager.dialog_data.get("parts", [])
    return parts


async def text_given(manager: DialogManager, text: str) -> None:
    await _join(manager, {"text": text})


async def file_given(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    event: Any = manager.event
    await _join(manager, {"text": caption, "file": as_data(attachment), "album": event.media_group_id})


async def _join(manager: DialogManager, part: dict[str, Any]) -> None:
    manager.dialog_data["parts"] = [*parts_of(manager), part]
    await manager.switch_to(AnswerClientSG.confirm)


async def rewrite(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["parts"] = []
    await manager.switch_to(AnswerClientSG.text)


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    contact_id, invoice_id = contact_of(manager), invoice_of(manager)
    name = (await services.contacts.get(actor, contact_id)).name
    data, parts = manager.middleware_data, parts_of(manager)
    bot, chat = data["bot"], data["event_chat"]
    note = await bot.send_message(
        chat.id,
        texts_of(manager)("answer-on-its-way", name=name),
        reply_markup=_note_button(manager, contact_id),
    )
    try:
        for number, part in enumerate(parts):
            await services.replies.answer(
                actor,
                contact_id,
                part["text"],
                f"{act_key(manager, 'answer')}.{number}",
                invoice_id,
                from_data(part.get("file")),
                note_id=note.message_id,
                ends=number == len(parts) - 1,
            )
    except DomainError:
        await bot.delete_message(chat.id, note.message_id)
        raise
    album = next((part["album"] for part in reversed(parts) if part.get("album")), None)
    if album:
        await remember_album(data["state"], album, contact_id, invoice_id)
    manager.show_mode = ShowMode.DELETE_AND_SEND  # the window stays below the note
    await manager.done()


def _note_button(manager: DialogManager, contact_id: ContactId) -> InlineKeyboardMarkup:
    actor: Actor = manager.middleware_data["actor"]
    return note_keyboard(texts_of(manager), contact_id, actor.firm_id)


async def remember_album(
    state: FSMContext, album: str, contact_id: ContactId, invoice_id: InvoiceId | None
) -> None:
    """The rest of the album belongs to the same answer."""
    await state.update_data({_ALBUM: {"id": album, "contact": int(contact_id), "invoice": invoice_id}})


async def of_answered_album(message: Message, state: FSMContext) -> bool | dict[str, Any]:
    """A filter: the first file of this album has been sent to a client already."""
    act = (await state.get_data()).get(_ALBUM)
    known = act is not None and message.media_group_id is not None and act["id"] == message.media_group_id
    return {"act": act} if known else False


@router.message(F.chat.type == "private", F.media_group_id, of_answered_album)
async def joined(message: Message, act: dict[str, Any], actor: Actor | None, services: Services) -> None:
    attachment = attachment_of(message)
    if attachment is None or actor is None:
        return
    invoice_id = InvoiceId(act["invoice"]) if act["invoice"] else None
    key = f"{message.chat.id}.{message.message_id}"
    await services.replies.answer(
        actor, ContactId(act["contact"]), message.caption or "", key, invoice_id, attachment
    )


@router.callback_query(NotificationButton.filter(F.act == "unsend"))
async def take_back(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
) -> None:
    """Whichever was faster, the tap or the sender."""
    if actor is None or query.message is None:
        return
    done = await services.withdrawals.withdraw_answer(
        actor, ContactId(callback_data.id), query.message.message_id
    )
    names = texts.join(dict.fromkeys(done.taken_back or done.gone), ", ")
    if done.taken_back:
        await resolve(query, state, texts("withdrawn-done", to=names))
    else:
        said = texts.plain("withdrawn-too-late", to=names) if names else texts.plain("withdrawn-nothing")
        await query.answer(said, show_alert=True)


async def send_reply(
    bot: Bot,
    message: Message,
    member: Actor,
    contact_id: ContactId,
    invoice_id: InvoiceId | None,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Telegram's own reply: what was typed is seen by whoever typed it, so it goes at once, with a note."""
    name = (await services.contacts.get(member, contact_id)).name
    note = await message.reply(
        texts("answer-on-its-way", name=name), reply_markup=note_keyboard(texts, contact_id, member.firm_id)
    )
    try:
        await services.replies.answer(
            member,
            contact_id,
            message.text or message.caption or "",
            f"{message.chat.id}.{message.message_id}",
            invoice_id,
            attachment_of(message),
            note_id=note.message_id,
        )
    except DomainError:
        await bot.delete_message(message.chat.id, note.message_id)
        raise
    if message.media_group_id:
        await remember_album(state, message.media_group_id, contact_id, invoice_id)
