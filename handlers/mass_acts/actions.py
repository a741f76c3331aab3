"""Acts of the page: tick, confirm once, stop, open what was not done."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import ReminderMode
from db.vocabulary.mass_acts import MassKind
from handlers.mass_acts.context import ACT, act_of, asks_first, kind_of, picked, picked_contracts
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.navigation import open_invoice
from handlers.ui.start_data import start_values
from handlers.ui.states import ClientCardSG, ContractCardSG, MassActSG
from services.domain.ids import MassItemId
from services.mass_acts.views import NOT_DONE


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """The page keeps what it has looked at: what is shown is what is confirmed."""
    if "kind" not in start_values(manager) or asks_first(manager):
        return
    services, actor = services_and_actor(manager)
    key = act_key(manager, "mass")
    view = await services.mass_acts.plan(
        actor, kind_of(manager), key, picked(manager), contract_ids=picked_contracts(manager)
    )
    manager.dialog_data[ACT] = view.id


async def offer_picked(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    kind = MassKind(button.widget_id.removeprefix("all_"))
    await manager.start(MassActSG.page, data={"kind": kind.value})


async def item_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, item_id: int) -> None:
    """The button says what it makes of the item, so that a tap that comes twice changes it once."""
    services, actor = services_and_actor(manager)
    await services.mass_acts.tick(actor, act_of(manager), MassItemId(abs(item_id)), item_id > 0)


async def confirm(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Asks how to remind first, where nobody has said it for a client."""
    services, actor = services_and_actor(manager)
    view = await services.mass_acts.view(actor, act_of(manager))
    if view.without_mode:
        await manager.switch_to(MassActSG.mode)
    else:
        await _start(manager, None)


async def mode_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await _start(manager, ReminderMode(button.widget_id.removeprefix("mode_")))


async def _start(manager: DialogManager, mode: ReminderMode | None) -> None:
    services, actor = services_and_actor(manager)
    await services.mass_acts.start(actor, act_of(manager), mode)
    await manager.switch_to(MassActSG.work)


async def stop(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.mass_acts.stop(actor, act_of(manager))


async def undone_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, item_id: int
) -> None:
    """Opens the invoice or the draft; where there is none, the contract or the client."""
    services, actor = services_and_actor(manager)
    row = await services.mass_acts.row(actor, act_of(manager), MassItemId(item_id))
    if row.state not in NOT_DONE:
        return
    if row.invoice_id is not None:
        await open_invoice(manager, row.invoice_id)
    elif row.contract_id is not None:
        await manager.start(ContractCardSG.main, data={"contract_id": row.contract_id})
    else:
        await manager.start(ClientCardSG.main, data={"client_id": row.client_id})
