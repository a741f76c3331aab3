from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode

from handlers.ui import phone_keyboard
from handlers.ui.states import MenuSG, PortalSG
from services.firms.identity import Person


async def open_home(manager: DialogManager) -> None:
    """Leaves every flow: what was saved stays, the menu is the live message again; a client's is the portal."""
    data = manager.middleware_data
    person: Person | None = data.get("person")
    if data.get("actor") is not None:
        await manager.start(MenuSG.home, mode=StartMode.RESET_STACK)
    elif person is not None and person.contacts:
        await phone_keyboard.take_away(manager)
        for contact in person.contacts:
            if not contact.reachable:
                await data["services"].portal.came_back(contact)
        await open_portal(manager, person, StartMode.RESET_STACK)
    else:
        await manager.reset_stack()


async def open_portal(manager: DialogManager, person: Person, mode: StartMode = StartMode.NORMAL) -> None:
    """The client's side; who speaks for several clients says first for which."""
    if len(person.contacts) == 1:
        data = {"contact_id": int(person.contacts[0].contact_id)}
        await manager.start(PortalSG.home, data=data, mode=mode)
    else:
        await manager.start(PortalSG.clients, mode=mode)


async def as_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await open_portal(manager, manager.middleware_data["person"])
