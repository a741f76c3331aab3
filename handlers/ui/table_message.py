"""Tables as a message of its own, with the window below it."""

from collections.abc import Sequence

from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import InlineKeyboardMarkup
from aiogram_dialog import DialogManager, ShowMode

from handlers.ui.table import Table, as_text, rich

NOT_ABOUT_TABLES = ("chat not found", "bot was blocked")


async def send_tables(
    manager: DialogManager, tables: Sequence[Table], buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Where native tables are not known (404) or refused (400), the same as text."""
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    try:
        await bot.send_rich_message(chat.id, rich(tables), reply_markup=buttons)
    except (TelegramBadRequest, TelegramNotFound) as error:
        if any(reason in error.message for reason in NOT_ABOUT_TABLES):
            raise
        await bot.send_message(chat.id, as_text(tables), parse_mode="HTML", reply_markup=buttons)
    manager.show_mode = ShowMode.DELETE_AND_SEND
