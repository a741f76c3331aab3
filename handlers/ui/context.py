"""What acts of every area need: who acts, keys of acts, and one screen in the place of another."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, ShowMode

from services.container import Services
from services.domain.access import Actor


def services_and_actor(manager: DialogManager) -> tuple[Services, Actor]:
    return manager.middleware_data["services"], manager.middleware_data["actor"]


def act_key(manager: DialogManager, act: str) -> str:
    """Of an act of the open form: a tap that comes twice has the same one, the next form another."""
    return f"{manager.current_context().id}:{act}"


async def replace(manager: DialogManager, state: State, data: dict[str, Any]) -> None:
    """Another dialog takes the place of this one: «back» leads to where this one was opened."""
    mode = manager.show_mode
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data=data, show_mode=mode)
