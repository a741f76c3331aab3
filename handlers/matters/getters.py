from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.filters import CardSort, MatterFilter, TaskFilter
from handlers.reminders.holds.actions import holds_text
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import USUAL, card_choices, filter_line, is_narrowed, radio_label, selection
from handlers.ui.money_text import money_text
from handlers.ui.names import short_name
from handlers.ui.start_data import start_int, start_int_or_none
from handlers.ui.widgets import load_page, texts_of
from services.container import Services
from services.core.lists import CardFilter
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, MatterId
from services.domain.money.money import Money
from services.matters.service import MatterRow
from services.tasks.views import TaskListFilter

SHOWS = (MatterFilter.OPEN, MatterFilter.CLOSED, MatterFilter.EVERY)


def client_of(manager: DialogManager) -> ClientId | None:
    """The client that the dialog was opened for, or that was picked in it."""
    found = start_int_or_none(manager, "client_id") or manager.dialog_data.get("client_id")
    return None if found is None else ClientId(found)


def matter_of(manager: DialogManager) -> MatterId:
    return MatterId(start_int(manager, "matter_id"))


async def matters(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts, client_id = texts_of(dialog_manager), client_of(dialog_manager)
    query, show = dialog_manager.dialog_data.get("query"), show_of(dialog_manager)
    owed: tuple[Money, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        nonlocal owed
        page = await services.matters.list(actor, filter_of(dialog_manager), offset, limit, totals=True)
        owed = page.owed
        return [_item(row, client_id) for row in page.items], page.total

    found = await load_page(dialog_manager, "matters", fetch)
    shown, tight = found["matters_total"], is_narrowed(dialog_manager)
    closed = replace(filter_of(dialog_manager), show=MatterFilter.CLOSED)
    closed_count = (await services.matters.list(actor, closed, limit=1)).total
    may_edit = actor.may(Permission.MATTER_EDIT)
    client = "" if client_id is None else (await services.clients.get(actor, client_id)).name
    picked = await _picked_client(dialog_manager)
    if shown:
        hint = "matter-list-found" if query else "matter-list-hint-client" if client else "matter-list-hint"
    elif query:
        hint = "matter-list-not-found"
    elif tight:
        hint = "filter-nothing"
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
        "summary": texts.join(
            [
                texts("filter-owed", owed=list(owed)) if owed else "",
                filter_line(texts, _summary(dialog_manager, picked)),
            ]
        ),
        "narrowed": tight,
        "may_filter": tight or shown > 1,
        "shows": [
            (
                radio_label(texts.plain("matter-show", show=each.value, count=closed_count), each is show),
                each.value,
            )
            for each in SHOWS
        ]
        if closed_count or show is not MatterFilter.OPEN
        else [],
        "searching": query is not None,
        "may_edit": may_edit,
    }


def show_of(manager: DialogManager) -> MatterFilter:
    return MatterFilter(manager.dialog_data.get("show") or MatterFilter.OPEN)


def filter_of(manager: DialogManager) -> CardFilter:
    picked = selection(manager)
    client_id = client_of(manager) or picked.get("client_id")
    return CardFilter(
        query=manager.dialog_data.get("query"),
        client_id=None if client_id is None else ClientId(client_id),
        show=show_of(manager),
        mine=bool(picked.get("mine")),
        sort=CardSort(picked.get("sort", USUAL)),
    )


async def _picked_client(manager: DialogManager) -> str:
    services, actor = services_and_actor(manager)
    picked = selection(manager).get("client_id")
    return short_name((await services.clients.get(actor, ClientId(picked))).name) if picked else ""


def _summary(manager: DialogManager, client: str) -> list[str]:
    texts, picked = texts_of(manager), selection(manager)
    sort = picked.get("sort")
    return [
        texts("filter-said-mine") if picked.get("mine") else "",
        client,
        texts("filter-said-card-sort", sort=sort, of="matters") if sort else "",
    ]


async def choices(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    found = await services.matters.list(actor, filter_of(dialog_manager), limit=1)
    sorts = [
        (texts.plain("filter-card-sort", sort=each.value, of="matters"), each.value)
        for each in (CardSort.USUAL, CardSort.NAME, CardSort.CLIENT)
        if each is not CardSort.CLIENT or client_of(dialog_manager) is None
    ]
    return await card_choices(dialog_manager, found.total, sorts, await _picked_client(dialog_manager))


def _item(row: MatterRow, client_id: ClientId | None) -> dict[str, Any]:
    """The client's name is shown only in a list of several clients."""
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
        theirs = CardFilter(query, client_id, show=MatterFilter.OPEN)
        page = await services.matters.list(actor, theirs, offset, limit)
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
    tasks = await services.tasks.count(actor, TaskListFilter(TaskFilter.TEAM, matter_id=row.id))
    return {
        "name": row.name,
        "client": row.client_name,
        "state": "closed" if row.closed_on else "open",
        "opened": row.opened_on,
        "closed": row.closed_on,
        "note": found.note or "",
        "responsible": found.responsible_name,
        "money": money_text(texts_of(dialog_manager), found.balances, found.advances),
        "payments": found.payments,
        "may_payments": bool(found.payments) and actor.may(Permission.PAYMENT_READ),
        "tasks": tasks,
        "contracts": found.contracts,
        "invoices": found.invoices,
        "holds": await holds_text(dialog_manager, {"matter_id": row.id}),
        "may_pause": may_edit and found.invoices > 0,
        "may_edit": may_edit,
        "may_close": may_edit and row.closed_on is None,
        "may_reopen": may_edit and row.closed_on is not None,
        "elsewhere": client_of(dialog_manager) is None,
    }
