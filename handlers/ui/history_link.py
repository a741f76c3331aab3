"""The way from a card to its history. Apart from the history itself, whose words need the cards."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.states import HistorySG

KINDS = ("task", "invoice", "contract", "matter", "client")


async def open_history(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A matter's card may know its client as well: the narrower one is meant."""
    start: Any = manager.start_data
    kind = next(kind for kind in KINDS if f"{kind}_id" in start)
    await manager.start(HistorySG.list, data={"kind": kind, "id": int(start[f"{kind}_id"])})
