from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import GroupBy, MatterFilter
from handlers.matters import getters
from handlers.matters.getters import client_of, matter_of
from handlers.ui import card_table
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.list_filter import picker_closed
from handlers.ui.states import (
    ClientCardSG,
    ContractsSG,
    HoldsSG,
    InvoicesSG,
    MatterCardSG,
    NewMatterSG,
    PaymentsSG,
    PickClientSG,
)
from handlers.ui.widgets import Ctx, first_page, notice
from services.domain.ids import ClientId
from services.domain.text_input import parse_line
from services.matters.service import NAME_LIMIT

NameGiven = Callable[[DialogManager, str], Awaitable[None]]


def parse_name(text: str, _ctx: Ctx) -> str:
    return parse_line(text, NAME_LIMIT, "error-matter-name")


async def search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "matters")


async def show_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, show: str) -> None:
    manager.dialog_data["show"] = MatterFilter(show).value
    first_page(manager, "matters")


async def matter_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, matter_id: int
) -> None:
    await manager.start(MatterCardSG.main, data=_card_data(manager, matter_id))


def _card_data(manager: DialogManager, matter_id: int) -> dict[str, Any]:
    """Start data of the card. Opened from a client's list, the card has no button to the client."""
    client_id = client_of(manager)
    return {"matter_id": matter_id} | ({} if client_id is None else {"client_id": client_id})


async def new_of_list(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client_id = client_of(manager)
    await manager.start(NewMatterSG.name, data={} if client_id is None else {"client_id": client_id})


async def opened_after(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A new matter opens its card."""
    if isinstance(result, dict) and result.get("matter_id"):
        await manager.start(MatterCardSG.main, data=_card_data(manager, result["matter_id"]))
    else:
        await picker_closed(_start_data, result, manager)


async def picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, matter_id: int) -> None:
    await manager.done({"matter_id": matter_id})


async def without(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.done({"matter_id": None})


async def picked_new(_start_data: Any, result: Any, manager: DialogManager) -> None:
    if isinstance(result, dict) and result.get("matter_id"):
        await manager.done({"matter_id": result["matter_id"]})


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """A matter belongs to a client: without one it is asked for first."""
    if client_of(manager) is None:
        await manager.start(PickClientSG.list)


async def client_picked(_start_data: Any, result: Any, manager: DialogManager) -> None:
    if isinstance(result, dict) and result.get("client_id"):
        manager.dialog_data["client_id"] = result["client_id"]
    elif client_of(manager) is None:
        await manager.done()


async def created(manager: DialogManager, name: str) -> None:
    services, actor = services_and_actor(manager)
    client_id = client_of(manager)
    if client_id is None:
        await manager.start(PickClientSG.list)
        return
    matter = await services.matters.create(actor, client_id, name, act_key=act_key(manager, "matter"))
    notice(manager, "matter-created", name=matter.name)
    await manager.done({"matter_id": int(matter.id)})


async def open_invoices(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(InvoicesSG.list, data={"matter_id": matter_of(manager)})


async def open_payments(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PaymentsSG.list, data={"matter_id": int(matter_of(manager))})


async def open_holds(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(HoldsSG.list, data={"matter_id": int(matter_of(manager))})


async def open_contracts(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ContractsSG.list, data={"matter_id": matter_of(manager)})


async def open_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    card = await services.matters.card(actor, matter_of(manager))
    await manager.start(ClientCardSG.main, data={"client_id": ClientId(card.row.client_id)})


async def renamed(manager: DialogManager, name: str) -> None:
    services, actor = services_and_actor(manager)
    await services.matters.rename(actor, matter_of(manager), name)
    await manager.switch_to(MatterCardSG.main)


async def note_given(manager: DialogManager, note: str) -> None:
    services, actor = services_and_actor(manager)
    await services.matters.set_note(actor, matter_of(manager), note)
    await manager.switch_to(MatterCardSG.main)


async def note_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.matters.set_note(actor, matter_of(manager), None)
    await manager.switch_to(MatterCardSG.main)


async def close(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.matters.close(actor, matter_of(manager))


async def reopen(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.matters.reopen(actor, matter_of(manager))


as_table = card_table.table_action(
    GroupBy.MATTER,
    lambda services: services.matters.list,
    getters.filter_of,
    lambda _texts, row: row.name,
)
