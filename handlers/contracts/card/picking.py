"""Ticking contracts in their list, to bill the month of retainers, to set tasks, to hand their clients over."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.contracts.card.getters import filter_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import month_name, short_name
from handlers.ui.picking import Pickable, load_picks, picked_among
from handlers.ui.states import MassActSG
from handlers.ui.widgets import texts_of, today

FIRST = {
    MassKind.RETAINERS: MassActSG.page,
    MassKind.TASK: MassActSG.note,
    MassKind.HAND_OVER: MassActSG.receiver,
}
"""Where each act begins."""


async def all_shown(manager: DialogManager) -> Sequence[int]:
    services, actor = services_and_actor(manager)
    return await services.mass_acts.pickable_contracts(actor, filter_of(manager))


async def do_with_picked(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """In the order of the list, as invoices get their numbers."""
    kind = MassKind(button.widget_id.removeprefix("do_"))
    data = {"kind": kind.value, "contract_ids": picked_among(manager, await all_shown(manager))}
    await manager.start(FIRST[kind], data=data)


async def picks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Pickable], int]:
        found = await services.contracts.list(actor, filter_of(dialog_manager), offset, limit)
        return [
            Pickable(int(row.id), short_name(row.client_name), row.number) for row in found.items
        ], found.total

    language = texts_of(dialog_manager).language
    return {
        **await load_picks(dialog_manager, fetch),
        "month": month_name(today(dialog_manager), language),
    }
