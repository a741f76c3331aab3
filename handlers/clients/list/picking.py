"""Ticking clients in their list, to hand them over."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.clients.list.getters import filter_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import short_name
from handlers.ui.picking import Pickable, load_picks, picked_of
from handlers.ui.states import MassActSG


async def all_shown(manager: DialogManager) -> Sequence[int]:
    services, actor = services_and_actor(manager)
    return await services.mass_acts.pickable_clients(actor, filter_of(manager))


async def hand_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    data = {"kind": MassKind.HAND_OVER.value, "client_ids": picked_of(manager)}
    await manager.start(MassActSG.receiver, data=data)


async def picks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A client stands beside who leads it."""
    services, actor = services_and_actor(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Pickable], int]:
        found = await services.clients.list(actor, filter_of(dialog_manager), offset, limit)
        rows = [Pickable(int(row.id), short_name(row.name), row.responsible_name) for row in found.items]
        return rows, found.total

    return await load_picks(dialog_manager, fetch)
