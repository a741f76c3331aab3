from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.navigation import open_portal


async def as_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await open_portal(manager, manager.middleware_data["person"])
