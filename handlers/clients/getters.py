from typing import Any

from aiogram_dialog import DialogManager

from handlers.requisites import card_in
from handlers.states import ClientRequisites, NewClient
from handlers.widgets import load_page
from services.access import Actor, Permission
from services.client_views import ClientRow
from services.ids import ClientId
from services.registry import Services


async def clients(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    query, archived = data.get("query"), bool(data.get("archived"))

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await services.clients.list(actor, query, offset, limit, archived=archived)
        return [_item(row) for row in page.items], page.total

    found = await load_page(dialog_manager, "clients", fetch)
    shown, may_add = found["clients_total"], actor.may(Permission.CLIENT_EDIT)
    put_away = 0
    if not archived:
        put_away = (await services.clients.list(actor, query, 0, 1, archived=True)).total - shown
    if shown:
        hint = "client-list-found" if query else "client-list-hint"
    elif query:
        hint = "client-list-not-found"
    elif put_away:
        hint = "client-list-all-archived"
    else:
        hint = "client-list-empty" if may_add else "client-list-empty-shared"
    return {
        **found,
        "hint": hint,
        "query": query or "",
        "count": shown,
        "searching": query is not None,
        "archived_count": put_away,
        "may_show_archived": put_away > 0,
        "shows_archived": archived,
        "may_add": may_add,
        "may_add_named": may_add and bool(query) and not shown,
    }


def _item(row: ClientRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "owed": list(row.owed),
        "state": "archived" if row.archived else "owes" if row.owed else "clear",
    }


async def choice(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """Those billed last, or what is searched for."""
    query = dialog_manager.dialog_data.get("query")

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        if query is None:
            page = await services.clients.recent(actor, offset, limit)
        else:
            page = await services.clients.list(actor, query, offset, limit)
        return [_item(row) for row in page.items], page.total

    found = await load_page(dialog_manager, "clients", fetch)
    may_add = actor.may(Permission.CLIENT_EDIT)
    if found["clients_total"]:
        asked = "client-pick"
    elif query:
        asked = "client-list-not-found"
    else:
        asked = "client-pick-none" if may_add else "client-list-empty-shared"
    return {
        **found,
        "asked": asked,
        "query": query or "",
        "searching": query is not None,
        "may_add": may_add,
        "may_add_named": may_add and bool(query) and not found["clients_total"],
    }


async def twin(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """Somebody with the same tax number, shown while the card is checked."""
    start: Any = dialog_manager.start_data or {}
    card = card_in(dialog_manager)
    checking = dialog_manager.current_context().state in (NewClient.check, ClientRequisites.check)
    rows: tuple[ClientRow, ...] = ()
    if checking and card is not None and card.requisites.tax_id:
        besides = ClientId(start["client_id"]) if "client_id" in start else None
        rows = await services.clients.find_same_tax_id(actor, card.requisites.tax_id, besides)
    if rows:
        dialog_manager.dialog_data["twin_id"] = int(rows[0].id)
    return {
        "has_twin": bool(rows),
        "twin": rows[0].name if rows else "",
        "twin_tax_id": rows[0].tax_id if rows else "",
        "purpose": "pick" if start.get("picking") else "open",
    }
