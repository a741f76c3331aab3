from typing import Any

from aiogram_dialog import DialogManager

from handlers.reminders.holds import holds_text
from handlers.widgets import load_page
from services.access import Actor, Permission
from services.ids import ClientId, MatterId
from services.matters import MatterRow
from services.paging import Page
from services.registry import Services


def client_of(manager: DialogManager) -> ClientId | None:
    """The client that the dialog was opened for, or that was picked in it."""
    start: Any = manager.start_data
    found = (start or {}).get("client_id") or manager.dialog_data.get("client_id")
    return None if found is None else ClientId(found)


def matter_of(manager: DialogManager) -> MatterId:
    start: Any = manager.start_data
    return MatterId(start["matter_id"])


async def matters(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    data, client_id = dialog_manager.dialog_data, client_of(dialog_manager)
    query, closed = data.get("query"), bool(data.get("closed"))

    async def read(with_closed: bool, offset: int, limit: int) -> Page[MatterRow]:
        return await services.matters.list(actor, query, client_id, offset, limit, closed=with_closed)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await read(closed, offset, limit)
        return [_item(row, client_id) for row in page.items], page.total

    found = await load_page(dialog_manager, "matters", fetch)
    shown = found["matters_total"]
    closed_count = 0 if closed else (await read(True, 0, 1)).total - shown
    may_edit = actor.may(Permission.MATTER_EDIT)
    client = "" if client_id is None else (await services.clients.get(actor, client_id)).name
    if shown:
        hint = "matter-list-found" if query else "matter-list-hint-client" if client else "matter-list-hint"
    elif query:
        hint = "matter-list-not-found"
    elif closed_count:
        hint = "matter-list-none-open"
    else:
        hint = "matter-list-empty" if may_edit else "matter-list-empty-here"
    return {
        **found,
        "title": "matter-list-client" if client else "matter-list",
        "hint": hint,
        "client": client,
        "query": query or "",
        "count": shown,
        "closed_count": closed_count,
        "searching": query is not None,
        "may_show_closed": closed_count > 0,
        "shows_closed": closed,
        "may_edit": may_edit,
    }


def _item(row: MatterRow, client_id: ClientId | None) -> dict[str, Any]:
    """Whose it is stands beside it only among matters of several clients."""
    return {
        "id": row.id,
        "name": row.name,
        "client_name": row.client_name,
        "among": "one" if client_id is not None else "many",
        "state": "closed" if row.closed_on else "open",
    }


async def choice(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """Open matters of the client."""
    query, client_id = dialog_manager.dialog_data.get("query"), client_of(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await services.matters.list(actor, query, client_id, offset, limit, closed=False)
        return [_item(row, client_id) for row in page.items], page.total

    found = await load_page(dialog_manager, "matters", fetch)
    empty = "matter-pick-not-found" if query else "matter-pick-none"
    return {
        **found,
        "asked": "matter-pick" if found["matters_total"] else empty,
        "query": query or "",
        "searching": query is not None,
        "may_edit": actor.may(Permission.MATTER_EDIT),
    }


async def new(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    client_id = client_of(dialog_manager)
    return {"client": "" if client_id is None else (await services.clients.get(actor, client_id)).name}


async def card(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.matters.card(actor, matter_of(dialog_manager))
    row, may_edit = found.row, actor.may(Permission.MATTER_EDIT)
    issued = [sums for sums in found.balances if sums.issued]
    return {
        "name": row.name,
        "client": row.client_name,
        "state": "closed" if row.closed_on else "open",
        "opened": row.opened_on,
        "closed": row.closed_on,
        "note": found.note or "",
        "sums": bool(issued),
        "issued": [sums.issued for sums in issued],
        "paid": [sums.paid for sums in issued],
        "owes": "yes" if any(sums.balance for sums in issued) else "no",
        "balance": [sums.balance for sums in issued if sums.balance],
        "contracts": found.contracts,
        "invoices": found.invoices,
        "rests": await holds_text(dialog_manager, {"matter_id": row.id}),
        "may_pause": may_edit and found.invoices > 0,
        "may_edit": may_edit,
        "may_close": may_edit and row.closed_on is None,
        "may_reopen": may_edit and row.closed_on is not None,
        "elsewhere": client_of(dialog_manager) is None,
    }
