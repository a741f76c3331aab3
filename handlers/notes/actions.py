"""Writing a note and deleting it."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.notes.getters import card_of
from handlers.ui.context import services_and_actor
from handlers.ui.states import NoteSG
from handlers.ui.widgets import notice


async def written(manager: DialogManager, text: str) -> None:
    services, actor = services_and_actor(manager)
    await services.notes.write(actor, *card_of(manager), text, _seen(manager))
    await manager.switch_to(NoteSG.main)


async def delete(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.notes.delete(actor, *card_of(manager), _seen(manager))
    notice(manager, "note-deleted")


def _seen(manager: DialogManager) -> datetime | None:
    seen = manager.dialog_data.get("seen")
    return datetime.fromisoformat(seen) if seen else None
