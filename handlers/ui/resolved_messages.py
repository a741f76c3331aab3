"""Resolved notifications: a press replaces the message's text by the outcome, once."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

_SETTLED = "settled_messages"
_REMEMBERED = 50


async def resolve(
    query: CallbackQuery, state: FSMContext, text: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Replace the text of the pressed message by `text` (HTML), and its buttons by `buttons` or none."""
    message = query.message
    if isinstance(message, Message) and message.bot is not None:
        captioned = message.text is None
        await resolve_message(
            message.bot,
            state,
            message.chat.id,
            message.message_id,
            text,
            captioned=captioned,
            buttons=buttons,
        )


async def resolve_message(
    bot: Bot,
    state: FSMContext,
    chat_id: int,
    message_id: int,
    text: str,
    *,
    captioned: bool,
    buttons: InlineKeyboardMarkup | None = None,
) -> None:
    """The same for a message that is not at hand. `captioned`: it is a file, and its text a caption.

    Which ones were changed is kept in the data of the chat, so that further taps change nothing: Telegram calls an
    edit that changes nothing an error.
    """
    done: list[int] = (await state.get_data()).get(_SETTLED, [])
    if message_id in done:
        return
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
    await state.update_data({_SETTLED: [*done, message_id][-_REMEMBERED:]})
