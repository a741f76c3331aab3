"""A member's answer to a client, which may be several messages: it is shown whole in a note, waits a moment and leaves
by itself. The note sends it at once, changes it or takes it back, and says what comes of it."""

from contextlib import suppress
from typing import Any

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode

from handlers.contacts.getters import contact_of, invoice_of, said
from handlers.notifications.models import note_keyboard, waiting_keyboard
from handlers.notifications.wording import message_text, texts_for
from handlers.ui.attachments import as_data, attachment_of, from_data, message_key
from handlers.ui.callbacks import NotificationButton
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import open_on_top
from handlers.ui.resolved_messages import resolve
from handlers.ui.states import AnswerClientSG
from handlers.ui.texts import Markup, Texts, cut
from handlers.ui.widgets import texts_of
from services.contacts.answers import WaitingAnswer
from services.contacts.views import Attachment
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import ContactId, InvoiceId

router = Router(name="answers")

SHOWN_LETTERS = 3200
"""Of an answer in its note."""
_ALBUM = "answer_album"
"""Where the data of the chat keeps the album whose first file has been sent to a client."""


async def text_given(manager: DialogManager, text: str) -> None:
    await _say(manager, text, None)


async def file_given(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _say(manager, caption, attachment)


async def text_added(manager: DialogManager, text: str) -> None:
    await _add(manager, text, None)


async def file_added(manager: DialogManager, attachment: Attachment, caption: str) -> None:
    await _add(manager, caption, attachment)


async def _say(manager: DialogManager, text: str, attachment: Attachment | None) -> None:
    """What is typed waits a moment, is shown whole, and leaves by itself."""
    services, actor = services_and_actor(manager)
    data, event = manager.middleware_data, manager.event
    contact_id, invoice_id = contact_of(manager), invoice_of(manager)
    await services.answers.say(actor, contact_id, text, message_key(manager), invoice_id, attachment)
    await show_waiting(
        data["bot"], data["event_chat"].id, actor, contact_id, invoice_id, services, texts_of(manager)
    )
    album = getattr(event, "media_group_id", None)
    if album:
        await remember_album(data["state"], album, contact_id, invoice_id)
    manager.dialog_data.pop("former", None)
    manager.show_mode = ShowMode.DELETE_AND_SEND  # the window stays below the note
    await manager.switch_to(AnswerClientSG.confirm)


async def _add(manager: DialogManager, text: str, attachment: Attachment | None) -> None:
    """Joins the answer while it waits. When it has left, what is typed is asked about: it may be a search."""
    services, actor = services_and_actor(manager)
    waiting = await services.answers.waiting(actor, contact_of(manager), invoice_of(manager))
    if waiting is not None:
        await _say(manager, text, attachment)
        return
    event: Any = manager.event
    part = {"text": text, "album": getattr(event, "media_group_id", None)}
    if attachment is not None:
        part["file"] = as_data(attachment)
    manager.dialog_data["parts"] = [*manager.dialog_data.get("parts", []), part]


async def show_waiting(
    bot: Bot,
    chat_id: int,
    actor: Actor,
    contact_id: ContactId,
    invoice_id: InvoiceId | None,
    services: Services,
    texts: Texts,
) -> None:
    """The note with the whole text, as the client is going to see it, and what can be done about it."""
    waiting = await services.answers.waiting(actor, contact_id, invoice_id)
    if waiting is None:
        return
    text = await _waiting_text(services, texts, actor, contact_id, invoice_id, waiting)
    buttons = waiting_keyboard(texts, contact_id, invoice_id, actor.firm_id)
    if waiting.note_id is None:
        note = await bot.send_message(chat_id, text, parse_mode="HTML", reply_markup=buttons)
        await services.answers.show_in(actor, contact_id, invoice_id, note.message_id)
        return
    with suppress(TelegramBadRequest):  # a note that is gone says nothing wrong
        await bot.edit_message_text(
            text, chat_id=chat_id, message_id=waiting.note_id, parse_mode="HTML", reply_markup=buttons
        )


async def _waiting_text(
    services: Services,
    texts: Texts,
    actor: Actor,
    contact_id: ContactId,
    invoice_id: InvoiceId | None,
    waiting: WaitingAnswer,
) -> Markup:
    view = await services.contacts.get(actor, contact_id)
    number = ""
    if invoice_id is not None:
        number = (await services.invoices.view(actor, invoice_id)).row.number or ""
    # Telegram takes one message of so many letters; each part keeps its share.
    share = SHOWN_LETTERS // len(waiting.parts)
    facts = [
        await services.previews.answer(actor, contact_id, invoice_id, cut(part.text, share))
        for part in waiting.parts
    ]
    shown = [message_text(texts_for(texts.translator, each), each) for each in facts]
    return texts(
        "answer-waits",
        name=view.name,
        stopped="yes" if view.unreachable else "no",
        client=view.client_name,
        number=number,
        about="invoice" if number else "all",
        **{**said(waiting.parts), "said": texts.join(shown, "\n\n")},
    )


async def rewrite(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    parts: list[dict[str, Any]] = manager.dialog_data.pop("parts", [])
    manager.dialog_data["former"] = "\n".join(part["text"] for part in parts if part["text"])
    await manager.switch_to(AnswerClientSG.text)


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    contact_id, invoice_id = contact_of(manager), invoice_of(manager)
    name = (await services.contacts.get(actor, contact_id)).name
    data = manager.middleware_data
    parts: list[dict[str, Any]] = manager.dialog_data.get("parts", [])
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
async def joined(
    message: Message, act: dict[str, Any], actor: Actor | None, services: Services, texts: Texts, bot: Bot
) -> None:
    attachment = attachment_of(message)
    if attachment is None or actor is None:
        return
    invoice_id = InvoiceId(act["invoice"]) if act["invoice"] else None
    key = f"{message.chat.id}.{message.message_id}"
    contact_id, caption = ContactId(act["contact"]), message.caption or ""
    if await services.answers.waiting(actor, contact_id, invoice_id) is None:
        await services.replies.answer(actor, contact_id, caption, key, invoice_id, attachment)
        return
    await services.answers.say(actor, contact_id, caption, key, invoice_id, attachment)
    await show_waiting(bot, message.chat.id, actor, contact_id, invoice_id, services, texts)


@router.callback_query(NotificationButton.filter(F.act == "unsend"))
async def take_back(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
    dialog_manager: DialogManager,
) -> None:
    """Whichever was faster, the tap or the sender."""
    if actor is None or query.message is None:
        return
    if await _withdraw(query, ContactId(callback_data.id), services, actor, texts, state):
        await _leave(dialog_manager, callback_data.id)


@router.callback_query(NotificationButton.filter(F.act == "answer_now"))
async def send_now(
    query: CallbackQuery,
    callback_data: NotificationButton,
    services: Services,
    actor: Actor | None,
    texts: Texts,
    dialog_manager: DialogManager,
) -> None:
    """The note says so first: what comes of it is written there by whoever sends."""
    if actor is None or not isinstance(query.message, Message):
        return
    contact_id, note = ContactId(callback_data.id), query.message
    invoice_id = InvoiceId(callback_data.other) if callback_data.other else None
    waiting = await services.answers.waiting(actor, contact_id, invoice_id)
    if waiting is None or waiting.note_id != note.message_id:
        await query.answer(texts.plain("withdrawn-nothing"), show_alert=True)
        return
    name = (await services.contacts.get(actor, contact_id)).name
    with suppress(TelegramBadRequest):
        await note.edit_text(
            texts("answer-on-its-way", name=name),
            reply_markup=note_keyboard(texts, contact_id, actor.firm_id),
        )
    await services.answers.hurry(actor, contact_id, note.message_id)
    await _leave(dialog_manager, callback_data.id)


@router.callback_query(NotificationButton.filter(F.act == "answer_edit"))
async def edit(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
    dialog_manager: DialogManager,
) -> None:
    """Takes it back and asks for the words anew, with the former ones in sight."""
    if actor is None or query.message is None:
        return
    contact_id = ContactId(callback_data.id)
    invoice_id = InvoiceId(callback_data.other) if callback_data.other else None
    waiting = await services.answers.waiting(actor, contact_id, invoice_id)
    if not await _withdraw(query, contact_id, services, actor, texts, state):
        return
    former = said(waiting.parts)["said"] if waiting is not None else ""
    if _is_open(dialog_manager, callback_data.id):
        dialog_manager.dialog_data["former"] = former
        dialog_manager.show_mode = ShowMode.DELETE_AND_SEND
        await dialog_manager.switch_to(AnswerClientSG.text)
        await dialog_manager.show()
        return
    data: dict[str, Any] = {"contact_id": callback_data.id, "former": former}
    if callback_data.other:
        data["invoice_id"] = callback_data.other
    await open_on_top(dialog_manager, AnswerClientSG.text, data)


async def _withdraw(
    query: CallbackQuery,
    contact_id: ContactId,
    services: Services,
    actor: Actor,
    texts: Texts,
    state: FSMContext,
) -> bool:
    done = await services.withdrawals.withdraw_answer(
        actor, contact_id, query.message.message_id if query.message else 0
    )
    names = texts.join(dict.fromkeys(done.taken_back or done.gone), ", ")
    if done.taken_back:
        await resolve(query, state, texts, texts("withdrawn-done", to=names))
        return True
    text = texts.plain("withdrawn-too-late", to=names) if names else texts.plain("withdrawn-nothing")
    await query.answer(text, show_alert=True)
    return False


def _is_open(manager: DialogManager, contact_id: int) -> bool:
    """Whether the screen asks what else to add to an answer to this contact."""
    if not manager.has_context():
        return False
    context = manager.current_context()
    return context.state == AnswerClientSG.confirm and int(contact_of(manager)) == contact_id


async def _leave(manager: DialogManager, contact_id: int) -> None:
    if _is_open(manager, contact_id) and not manager.dialog_data.get("parts"):
        await manager.done()


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
