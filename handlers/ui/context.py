"""Helpers of actions: the services and the actor, act keys, replacing a dialog."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, ShowMode

from services.container import Services
from services.domain.access import Actor


def services_and_actor(manager: DialogManager) -> tuple[Services, Actor]:
    return manager.middleware_data["services"], manager.middleware_data["actor"]


def act_key(manager: DialogManager, act: str) -> str:
    """The key of an act in the open form: the same for a tap that comes twice, new for the next form."""
    return f"{manager.current_context().id}:{act}"


async def replace_dialog(manager: DialogManager, state: State, data: dict[str, Any]) -> None:
    """Replace the open dialog by another; «back» leads to where this one was opened."""
    mode = manager.show_mode
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data=data, show_mode=mode)
