"""Picking a client, a contract or a matter to narrow a list to; typing searches as everywhere."""

from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager

from db.vocabulary.enums import ObjectType
from db.vocabulary.filters import ClientFilter
from handlers.ui.context import services_and_actor
from handlers.ui.list_search import list_search
from handlers.ui.names import short_name
from handlers.ui.start_data import start_int_or_none, start_str
from handlers.ui.states import ChooseSG
from handlers.ui.widgets import (
    B,
    Button,
    Cancel,
    R,
    T,
    first_page,
    load_page,
    paged,
    texts_of,
    window,
)
from services.core.lists import CardFilter
from services.domain.ids import ClientId


async def rows(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kind, query = start_str(dialog_manager, "kind"), dialog_manager.dialog_data.get("query")

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return await _rows(dialog_manager, kind, query, offset, limit)

    found = await load_page(dialog_manager, "choice", fetch)
    return {
        **found,
        "kind": kind,
        "query": query or "",
        "asked": "filter-pick-not-found" if query and not found["choice"] else "filter-pick",
        "searching": query is not None,
    }


async def _rows(
    manager: DialogManager, kind: str, query: str | None, offset: int, limit: int
) -> tuple[list[dict[str, Any]], int]:
    services, actor = services_and_actor(manager)
    texts = texts_of(manager)
    given = start_int_or_none(manager, "client_id")
    client_id = ClientId(given) if given else None
    if kind == ObjectType.CLIENT:
        clients = await services.clients.list(
            actor, CardFilter(query, show=ClientFilter.EVERY), offset, limit
        )
        return [{"id": row.id, "label": row.name, "of": ""} for row in clients.items], clients.total
    if kind == ObjectType.CONTRACT:
        contracts = await services.contracts.list(actor, CardFilter(query, client_id), offset, limit)
        return [
            {
                "id": row.id,
                "label": texts.plain("filter-pick-number", number=row.number),
                "of": "" if client_id else short_name(row.client_name),
            }
            for row in contracts.items
        ], contracts.total
    matters = await services.matters.list(actor, CardFilter(query, client_id), offset, limit)
    return [
        {"id": row.id, "label": row.name, "of": "" if client_id else short_name(row.client_name)}
        for row in matters.items
    ], matters.total


async def search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "choice")


async def picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.done({"chosen": start_str(manager, "kind"), "id": id_})


async def any_one(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.done({"chosen": start_str(manager, "kind"), "id": None})


dialog = Dialog(
    window(
        T(F["asked"]),
        Button(B("filter-pick-any"), "any", any_one, when=~F["searching"]),
        paged(
            "choice",
            R(lambda data: "filter-pick-row-of" if data["item"]["of"] else "filter-pick-row"),
            picked,
        ),
        Button(B("filter-pick-all"), "over", search_over, when="searching"),
        Cancel(label="button-back"),
        list_search("search", "choice", rows, picked, example="filter-pick-example"),
        state=ChooseSG.list,
        getter=rows,
    ),
)
