"""Leads from the window of before to the page."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.ui.context import replace_dialog
from handlers.ui.states import MassActSG


async def open_page(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await replace_dialog(manager, MassActSG.page, {"kind": MassKind.REMIND.value})
