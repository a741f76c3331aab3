import asyncio
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import ClientFilter, GroupBy
from handlers.clients.list import getters
from handlers.requisites import Card, card_of, set_card
from handlers.requisites.recognition import read_card
from handlers.ui import card_table
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.list_filter import select
from handlers.ui.names import short_name
from handlers.ui.start_data import start_str_or_none, start_values
from handlers.ui.states import ClientCardSG, NewClientSG, PickClientSG
from handlers.ui.widgets import first_page, notice
from services.clients.views import NewClient as ClientForm
from services.domain.requisites.model import Country


async def list_opened(_start_data: Any, manager: DialogManager) -> None:
    if start_values(manager).get("mine"):
        select(manager, mine=True)


async def search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "clients")


async def show_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, show: str) -> None:
    manager.dialog_data["show"] = ClientFilter(show).value
    first_page(manager, "clients")


async def client_opened(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, client_id: int
) -> None:
    await manager.start(ClientCardSG.main, data={"client_id": client_id})


async def new(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewClientSG.requisites, data=_form_data(manager))


async def new_named(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """What was searched for and not found is the name of the new one."""
    data = _form_data(manager) | {"name": manager.dialog_data.get("query", "")}
    await manager.start(NewClientSG.requisites, data=data)


def _form_data(manager: DialogManager) -> dict[str, Any]:
    return {"picking": True} if manager.current_context().state is PickClientSG.list else {}


async def opened_after(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A new client opens its card."""
    if isinstance(result, dict) and result.get("client_id"):
        await manager.start(ClientCardSG.main, data={"client_id": result["client_id"]})


async def picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, client_id: int) -> None:
    await manager.done({"client_id": client_id})


async def picked_new(_start_data: Any, result: Any, manager: DialogManager) -> None:
    if isinstance(result, dict) and result.get("client_id"):
        await manager.done({"client_id": result["client_id"]})


# A new one


async def form_opened(_start_data: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    issuers = await services.issuers.list(actor)
    country = issuers[0].country if issuers else Country.RU
    manager.dialog_data["country"] = country.value
    name = start_str_or_none(manager, "name")
    card = await asyncio.to_thread(read_card, name, country, own=False) if name else None
    if card is not None:
        set_card(manager, card)
        await manager.switch_to(NewClientSG.check)


async def card_given(manager: DialogManager, card: Card) -> None:
    """Make the client, or first ask whether it is one that is there."""
    services, actor = services_and_actor(manager)
    name = card.requisites.display_name or ""
    alike = await services.clients.find_alike(actor, name, act_key=act_key(manager, "client"))
    if not alike:
        await _make(manager, card)
        return
    set_card(manager, card)
    manager.dialog_data["alike_id"] = int(alike[0].id)
    await manager.switch_to(NewClientSG.alike)


async def is_alike(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.done({"client_id": manager.dialog_data["alike_id"]})


async def is_another(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    card = card_of(manager)
    if card is not None:
        await _make(manager, card)


async def _make(manager: DialogManager, card: Card) -> None:
    services, actor = services_and_actor(manager)
    form = ClientForm(card.requisites, act_key=act_key(manager, "client"), accounts=card.others)
    made = await services.clients.create(actor, form)
    notice(manager, "client-created", name=made.name)
    await manager.done({"client_id": int(made.id)})


async def open_duplicate(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The existing client opens in place of the new one."""
    await manager.done({"client_id": manager.dialog_data["twin_id"]})


as_table = card_table.table_action(
    GroupBy.CLIENT,
    lambda services: services.clients.list,
    getters.filter_of,
    lambda _texts, row: short_name(row.name),
)
