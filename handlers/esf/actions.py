"""Acts on the state's electronic invoice: turning pages of lines, entering its number."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.esf.context import invoice_of, shown_page
from handlers.ui.context import services_and_actor
from handlers.ui.states import EsfSG
from handlers.ui.widgets import notice


async def earlier(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["page"] = max(shown_page(manager) - 1, 0)


async def later(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["page"] = shown_page(manager) + 1


async def number_given(manager: DialogManager, text: str) -> None:
    services, actor = services_and_actor(manager)
    other = await services.esf.set_number(actor, invoice_of(manager), text)
    notice(manager, "esf-kept", also=other or "", shared="yes" if other else "no")
    await manager.switch_to(EsfSG.main)


async def clear(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.esf.clear_number(actor, invoice_of(manager))
    notice(manager, "esf-cleared")
    await manager.switch_to(EsfSG.main)
