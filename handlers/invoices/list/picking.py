"""Ticking invoices in their list, to issue, send or remind, to set tasks, to hand clients over, for an archive."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.mass_acts import MassKind
from handlers.invoices.filter.actions import filter_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import invoice_item
from handlers.ui.picking import Pickable, load_picks, picked_among, picked_of
from handlers.ui.states import MassActSG
from handlers.ui.widgets import texts_of
from services.domain.ids import InvoiceId
from services.invoices.views import InvoiceFilter

FIRST = {MassKind.TASK.value: MassActSG.note, MassKind.HAND_OVER.value: MassActSG.receiver}
"""Where an act begins that asks something before its page."""


async def all_shown(manager: DialogManager) -> Sequence[int]:
    services, actor = services_and_actor(manager)
    return await services.mass_acts.pickable(actor, filter_of(manager))


async def do_with_picked(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The page of what was picked, in the order of the list: numbers follow it."""
    kind, ids = button.widget_id.removeprefix("do_"), picked_among(manager, await all_shown(manager))
    await manager.start(FIRST.get(kind, MassActSG.page), data={"kind": kind, "invoice_ids": ids})


def picked_filter(manager: DialogManager) -> InvoiceFilter:
    """As the archive of a list, of what was picked."""
    return replace(filter_of(manager), ids=tuple(InvoiceId(each) for each in picked_of(manager)))


async def picks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Pickable], int]:
        found = await services.invoices.list(actor, filter_of(dialog_manager), offset, limit)
        rows = []
        for row in found.rows:
            item = invoice_item(texts, row)
            rows.append(Pickable(int(row.id), item.client, item.number, item.sum))
        return rows, found.count

    page = await load_picks(dialog_manager, fetch)
    return {**page, "picked_total": page["count"]}
