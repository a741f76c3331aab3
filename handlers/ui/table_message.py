"""Tables as a message of its own, the last on the screen: what was asked for stands where people look."""

from collections.abc import Sequence

from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import DialogManager, ShowMode

from handlers.ui.callbacks import WindowButton
from handlers.ui.labels import texts_of
from handlers.ui.table import Table, as_text, rich

NOT_ABOUT_TABLES = ("chat not found", "bot was blocked")


async def send_tables(
    manager: DialogManager, tables: Sequence[Table], buttons: InlineKeyboardMarkup | None = None
) -> None:
    """The window is sent anew first, so that a second tap finds it gone. Where native tables are not known (404) or
    refused (400), the same as text."""
    await manager.show(ShowMode.DELETE_AND_SEND)
    buttons = _with_way_back(manager, buttons)
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    try:
        await bot.send_rich_message(chat.id, rich(tables), reply_markup=buttons)
    except (TelegramBadRequest, TelegramNotFound) as error:
        if any(reason in error.message for reason in NOT_ABOUT_TABLES):
            raise
        await bot.send_message(chat.id, as_text(tables), parse_mode="HTML", reply_markup=buttons)
    manager.show_mode = ShowMode.NO_UPDATE


def _with_way_back(manager: DialogManager, buttons: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup:
    label = texts_of(manager).plain("button-back")
    back = InlineKeyboardButton(text=label, callback_data=WindowButton().pack())
    return InlineKeyboardMarkup(inline_keyboard=[*(buttons.inline_keyboard if buttons else ()), [back]])
