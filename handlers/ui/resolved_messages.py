"""Resolved notifications: a press replaces the message's text by the outcome, once. Of an act that can be undone the
outcome bears «↩️ Отменить», which brings the message back as it was."""

from dataclasses import asdict, dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.ui.callbacks import NotificationButton
from handlers.ui.labels import label
from handlers.ui.texts import Markup, Texts
from services.core.undoable import latest_offer

_SETTLED = "settled_messages"
_REMEMBERED = 50
_FORMER = "former_messages"
_FORMER_REMEMBERED = 5
"""Of those that may come back: their minute is soon over."""
UNDO = "undo"


@dataclass(frozen=True, slots=True)
class _Former:
    """A message before it was resolved."""

    text: str
    captioned: bool
    buttons: dict[str, Any] | None


async def resolve(
    query: CallbackQuery,
    state: FSMContext,
    texts: Texts,
    text: str,
    buttons: InlineKeyboardMarkup | None = None,
) -> None:
    """Replace the text of the pressed message by `text` (HTML), and its buttons by `buttons` or none. The act of this
    update, if it can be undone, is offered below them."""
    message = query.message
    if not isinstance(message, Message) or message.bot is None:
        return
    offer = latest_offer()
    if offer is not None:
        buttons = _with_undo(buttons, label(texts, "undo-button"), offer.id, _firm_of(query))
    resolved = await resolve_message(
        message.bot,
        state,
        message.chat.id,
        message.message_id,
        text,
        captioned=message.text is None,
        buttons=buttons,
    )
    if resolved and offer is not None:
        keyboard = message.reply_markup
        former = _Former(
            message.html_text,
            message.text is None,
            keyboard.model_dump(mode="json", exclude_none=True) if keyboard is not None else None,
        )
        kept = {**(await state.get_data()).get(_FORMER, {}), str(message.message_id): asdict(former)}
        await state.update_data({_FORMER: dict(list(kept.items())[-_FORMER_REMEMBERED:])})


async def resolve_message(
    bot: Bot,
    state: FSMContext,
    chat_id: int,
    message_id: int,
    text: str,
    *,
    captioned: bool,
    buttons: InlineKeyboardMarkup | None = None,
) -> bool:
    """The same for a message that is not at hand. `captioned`: it is a file, and its text a caption. False: it was
    resolved before.

    Which ones were changed is kept in the data of the chat, so that further taps change nothing: Telegram calls an
    edit that changes nothing an error.
    """
    done: list[int] = (await state.get_data()).get(_SETTLED, [])
    if message_id in done:
        return False
    await _edit(bot, chat_id, message_id, text, captioned, buttons)
    await state.update_data({_SETTLED: [*done, message_id][-_REMEMBERED:]})
    return True


async def bring_back(query: CallbackQuery, state: FSMContext, texts: Texts, said: Markup) -> None:
    """The pressed message is what it was before its act, with its buttons and a line that says so."""
    message = query.message
    if not isinstance(message, Message) or message.bot is None:
        return
    data = await state.get_data()
    kept: dict[str, Any] = dict(data.get(_FORMER, {}))
    found = kept.pop(str(message.message_id), None)
    if found is None:
        return  # the first of two taps has brought it back
    former = _Former(**found)
    await _edit(
        message.bot,
        message.chat.id,
        message.message_id,
        texts.join([Markup(former.text), said], "\n\n"),
        former.captioned,
        InlineKeyboardMarkup.model_validate(former.buttons) if former.buttons else None,
    )
    settled = [each for each in data.get(_SETTLED, []) if each != message.message_id]
    await state.update_data({_FORMER: kept, _SETTLED: settled})


async def without_undo(query: CallbackQuery, state: FSMContext) -> None:
    """Takes the button away, once: another press would get no other answer."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return
    kept: dict[str, Any] = dict((await state.get_data()).get(_FORMER, {}))
    if kept.pop(str(message.message_id), None) is None:
        return
    await state.update_data({_FORMER: kept})
    rows = [
        [each for each in row if each.callback_data != query.data]
        for row in message.reply_markup.inline_keyboard
    ]
    left = [row for row in rows if row]
    try:
        await message.edit_reply_markup(
            reply_markup=InlineKeyboardMarkup(inline_keyboard=left) if left else None
        )
    except TelegramBadRequest as error:
        if "not modified" not in error.message and "can't be edited" not in error.message:
            raise


async def _edit(
    bot: Bot,
    chat_id: int,
    message_id: int,
    text: str,
    captioned: bool,
    buttons: InlineKeyboardMarkup | None,
) -> None:
    try:
        if captioned:
            await bot.edit_message_caption(
                chat_id=chat_id,
                message_id=message_id,
                caption=text,
                parse_mode="HTML",
                reply_markup=buttons,
            )
        else:
            await bot.edit_message_text(
                text, chat_id=chat_id, message_id=message_id, parse_mode="HTML", reply_markup=buttons
            )
    except TelegramBadRequest as error:
        if "not modified" not in error.message and "can't be edited" not in error.message:
            raise


def _with_undo(
    buttons: InlineKeyboardMarkup | None, text: str, ticket_id: int, firm_id: int
) -> InlineKeyboardMarkup:
    data = NotificationButton(act=UNDO, id=ticket_id, firm=firm_id).pack()
    rows = list(buttons.inline_keyboard) if buttons is not None else []
    return InlineKeyboardMarkup(
        inline_keyboard=[*rows, [InlineKeyboardButton(text=text, callback_data=data)]]
    )


def _firm_of(query: CallbackQuery) -> int:
    """The firm of the message, which its button names."""
    try:
        return NotificationButton.unpack(query.data or "").firm
    except (TypeError, ValueError):
        return 0
