from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.filters import CardSort, ClientFilter
from handlers.requisites import card_of
from handlers.ui.list_filter import USUAL, card_choices, filter_line, is_narrowed, radio_label, selection
from handlers.ui.start_data import start_int_or_none, start_values
from handlers.ui.states import ClientRequisitesSG, NewClientSG
from handlers.ui.widgets import load_page, texts_of
from services.clients.views import ClientRow
from services.container import Services
from services.core.lists import CardFilter
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId
from services.domain.money.money import Currency, Money

SHOWS = (ClientFilter.CURRENT, ClientFilter.OWING, ClientFilter.ARCHIVED)


async def clients(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts, query, show = (
        texts_of(dialog_manager),
        dialog_manager.dialog_data.get("query"),
        show_of(dialog_manager),
    )
    owed: tuple[Money, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        nonlocal owed
        page = await services.clients.list(actor, filter_of(dialog_manager), offset, limit, totals=True)
        owed = page.owed
        return [_item(row) for row in page.items], page.total

    found = await load_page(dialog_manager, "clients", fetch)
    shown, may_add = found["clients_total"], actor.may(Permission.CLIENT_EDIT)
    tight = is_narrowed(dialog_manager)
    archived = CardFilter(query, show=ClientFilter.ARCHIVED)
    put_away = (await services.clients.list(actor, archived, limit=1)).total
    if shown:
        hint = "client-list-found" if query else "client-list-hint"
    elif query:
        hint = "client-list-not-found"
    elif tight or show is ClientFilter.OWING:
        hint = "filter-nothing"
    elif put_away:
        hint = "client-list-all-archived"
    else:
        hint = "client-list-empty" if may_add else "client-list-empty-shared"
    return {
        **found,
        "hint": hint,
        "query": query or "",
        "count": shown,
        "summary": texts.join(
            [
                texts("filter-owed", owed=list(owed)) if owed else "",
                filter_line(texts, summary(dialog_manager)),
            ]
        ),
        "narrowed": tight,
        "may_filter": tight or shown > 1,
        "searching": query is not None,
        "shows": [
            (
                radio_label(texts.plain("client-show", show=each.value, count=put_away), each is show),
                each.value,
            )
            for each in SHOWS
            if each is show
            or each is ClientFilter.CURRENT
            or (put_away if each is ClientFilter.ARCHIVED else owed)
        ],
        "may_add": may_add,
        "may_add_named": may_add and bool(query) and not shown,
        "may_pick": shown > 1 and actor.may(Permission.CLIENT_SHARE) and actor.may(Permission.INVOICE_ISSUE),
    }


def show_of(manager: DialogManager) -> ClientFilter:
    return ClientFilter(manager.dialog_data.get("show") or ClientFilter.CURRENT)


def filter_of(manager: DialogManager) -> CardFilter:
    """What the list is asked for: «debt.USD» is by the debt in dollars."""
    picked = selection(manager)
    by, _, code = picked.get("sort", "").partition(".")
    return CardFilter(
        query=manager.dialog_data.get("query"),
        show=show_of(manager),
        mine=bool(picked.get("mine")),
        sort=CardSort.DEBT if by == "debt" else CardSort.USUAL,
        currency=Currency(code) if code else None,
    )


def summary(manager: DialogManager) -> list[str]:
    texts, picked = texts_of(manager), selection(manager)
    by, _, code = picked.get("sort", "").partition(".")
    return [
        texts("filter-said-mine") if picked.get("mine") else "",
        texts("client-said-debt", currency=code) if by == "debt" else "",
    ]


async def choices(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    found = await services.clients.list(actor, filter_of(dialog_manager), limit=1)
    currencies = (await services.invoices.choices(actor)).currencies
    several = "yes" if len(currencies) > 1 else "no"
    sorts = [
        (texts.plain("filter-sort-name"), USUAL),
        *(
            (texts.plain("client-sort-debt", currency=one.value, several=several), f"debt.{one.value}")
            for one in currencies
        ),
    ]
    return await card_choices(dialog_manager, found.total, sorts)


def _item(row: ClientRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "owed": list(row.owed),
        "state": "archived" if row.archived else "owes" if row.owed else "clear",
    }


async def choice(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """The clients billed last, or those that match the search."""
    query = dialog_manager.dialog_data.get("query")

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        if query is None:
            page = await services.clients.recent(actor, offset, limit)
        else:
            page = await services.clients.list(actor, CardFilter(query), offset, limit)
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


async def alike(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    """The client whose name looks like the one that was typed."""
    found = await services.clients.get(actor, ClientId(dialog_manager.dialog_data["alike_id"]))
    return {
        "name": found.name,
        "tax_id": found.tax_id or "",
        "numbered": "yes" if found.tax_id else "no",
        "archived": "yes" if found.archived else "no",
    }


async def duplicate(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """Another client with the same tax number; the check window of the card shows it."""
    card = card_of(dialog_manager)
    checking = dialog_manager.current_context().state in (NewClientSG.check, ClientRequisitesSG.check)
    rows: tuple[ClientRow, ...] = ()
    if checking and card is not None and card.requisites.tax_id:
        own = start_int_or_none(dialog_manager, "client_id")
        besides = None if own is None else ClientId(own)
        rows = await services.clients.find_same_tax_id(actor, card.requisites.tax_id, besides)
    if rows:
        dialog_manager.dialog_data["twin_id"] = int(rows[0].id)
    return {
        "has_twin": bool(rows),
        "twin": rows[0].name if rows else "",
        "twin_tax_id": rows[0].tax_id if rows else "",
        "purpose": "pick" if start_values(dialog_manager).get("picking") else "open",
    }
