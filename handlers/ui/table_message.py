"""Tables as a message of its own, the last on the screen: what was asked for stands where people look."""

import logging
from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, InputRichMessage
from aiogram_dialog import DialogManager, ShowMode

from handlers.ui.callbacks import WindowButton
from handlers.ui.labels import texts_of
from handlers.ui.table import Picture, Table, as_text, rich
from handlers.ui.texts import cut, escape

log = logging.getLogger(__name__)

CAPTION_LIMIT = 1024
"""Letters of a picture's caption."""
NOT_ABOUT_TABLES = ("chat not found", "bot was blocked")


async def send_tables(
    manager: DialogManager,
    tables: Sequence[Table],
    buttons: InlineKeyboardMarkup | None = None,
    picture: Picture | None = None,
) -> None:
    """The window is sent anew first, so that a second tap finds it gone. Where native tables are not known (404) or
    refused (400), the same as text, below the picture as a message of its own."""
    await manager.show(ShowMode.DELETE_AND_SEND)
    buttons = _with_way_back(manager, buttons)
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    if not await _is_taken(bot, chat.id, rich(tables, picture), buttons):
        if picture is not None:
            await _send_apart(bot, chat.id, picture)
        if picture is None or not await _is_taken(bot, chat.id, rich(tables), buttons):
            await bot.send_message(chat.id, as_text(tables), parse_mode="HTML", reply_markup=buttons)
    manager.show_mode = ShowMode.NO_UPDATE


async def _is_taken(bot: Bot, chat_id: int, message: InputRichMessage, buttons: InlineKeyboardMarkup) -> bool:
    try:
        await bot.send_rich_message(chat_id, message, reply_markup=buttons)
    except (TelegramBadRequest, TelegramNotFound) as error:
        if any(reason in error.message for reason in NOT_ABOUT_TABLES):
            raise
        return False
    return True


async def _send_apart(bot: Bot, chat_id: int, picture: Picture) -> None:
    """Where this is refused, too, the table is still to come."""
    caption = escape(cut(picture.alt, CAPTION_LIMIT))
    try:
        await bot.send_photo(chat_id, picture.file, caption=caption, parse_mode="HTML")
    except TelegramBadRequest as error:
        if any(reason in error.message for reason in NOT_ABOUT_TABLES):
            raise
        log.warning("a picture was refused: %s", error.message)


def _with_way_back(manager: DialogManager, buttons: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup:
    label = texts_of(manager).plain("button-back")
    back = InlineKeyboardButton(text=label, callback_data=WindowButton().pack())
    return InlineKeyboardMarkup(inline_keyboard=[*(buttons.inline_keyboard if buttons else ()), [back]])
