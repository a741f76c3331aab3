"""From a message that the bot has sent by itself into a screen."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, ShowMode, StartMode

from handlers.ui.labels import become, notice
from handlers.ui.states import Menu
from services.firms.identity import Person


async def open_over_menu(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """«Back» leads to the menu: of the firm that the message is of, which is open from now on."""
    await _open_firm(manager)
    await manager.start(Menu.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data=dict(data), show_mode=ShowMode.DELETE_AND_SEND)


async def open_on_top(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """«Back» leads to what was open, unless that is another firm's."""
    if manager.has_context() and not _elsewhere(manager):
        await manager.start(state, data=dict(data))
    else:
        await open_over_menu(manager, state, data)


def _elsewhere(manager: DialogManager) -> bool:
    person: Person = manager.middleware_data["person"]
    return person.actor is None or person.actor.firm_id != manager.middleware_data["actor"].firm_id


async def _open_firm(manager: DialogManager) -> None:
    if not _elsewhere(manager):
        return
    data = manager.middleware_data
    person = await data["services"].identity.switch_firm(data["person"].user_id, data["actor"].firm_id)
    become(manager, person)
    notice(
        manager, "pushed-firm-opened", firm=next(firm.firm_name for firm in person.firms if firm.is_current)
    )
