"""Ticking contracts in their list, to bill the month of retainers, to set tasks, to hand their clients over."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.contracts.card.getters import filter_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import month_name, short_name
from handlers.ui.states import MassActSG
from handlers.ui.widgets import first_page, load_page, texts_of, today

PICKED = "picked"
FIRST = {
    MassKind.RETAINERS: MassActSG.page,
    MassKind.TASK: MassActSG.note,
    MassKind.HAND_OVER: MassActSG.receiver,
}
"""Where each act begins."""


@dataclass(frozen=True, slots=True)
class PickItem:
    """A contract as a button that can be ticked; `id` is below zero where a press takes it out."""

    id: int
    mark: str
    client: str
    number: str
    sum: str


async def opened(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data[PICKED] = []
    first_page(manager, "picks")


async def pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, item_id: int) -> None:
    """The button says what it makes of the contract: a tap that comes twice changes it once."""
    rest = [each for each in _picked(manager) if each != abs(item_id)]
    manager.dialog_data[PICKED] = [*rest, item_id] if item_id > 0 else rest


async def all_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    manager.dialog_data[PICKED] = list(await services.mass_acts.pickable_contracts(actor, filter_of(manager)))


async def none_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data[PICKED] = []


async def do_with_picked(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """In the order of the list, as invoices get their numbers."""
    services, actor = services_and_actor(manager)
    picked = set(_picked(manager))
    shown = await services.mass_acts.pickable_contracts(actor, filter_of(manager))
    kind = MassKind(button.widget_id.removeprefix("do_"))
    data = {"kind": kind.value, "contract_ids": [int(each) for each in shown if each in picked]}
    await manager.start(FIRST[kind], data=data)


async def picks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, chosen = texts_of(dialog_manager), set(_picked(dialog_manager))

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        found = await services.contracts.list(actor, filter_of(dialog_manager), offset, limit)
        items = []
        for row in found.items:
            is_on = row.id in chosen
            signed, mark = (-int(row.id), "☑️") if is_on else (int(row.id), "⬜️")
            items.append(PickItem(signed, mark, short_name(row.client_name), row.number, "none"))
        return items, found.total

    page = await load_page(dialog_manager, "picks", fetch)
    return {
        **page,
        "count": len(chosen),
        "all": page["picks_total"],
        "some": bool(chosen),
        "may_all": len(chosen) < page["picks_total"],
        "month": month_name(today(dialog_manager), texts.language),
    }


def _picked(manager: DialogManager) -> list[int]:
    """The ids that are ticked, in the order in which they were."""
    found: list[int] = manager.dialog_data.get(PICKED, [])
    return found
