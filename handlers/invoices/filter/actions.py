"""The filter of the list of invoices: its choices, its order, and its summary."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter
from handlers.ui import list_filter
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import (
    PERIODS,
    billing_choices,
    checkbox_label,
    id_of,
    is_narrowed,
    period_of,
    period_typed,
    radio_label,
    select,
    selection,
)
from handlers.ui.names import short_name
from handlers.ui.periods import period_text
from handlers.ui.start_data import start_values
from handlers.ui.states import ChooseSG, InvoicesSG
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import first_page, texts_of, today
from services.domain.ids import ClientId, ContractId, IssuerId, MatterId
from services.domain.money.money import Currency
from services.invoices.views import Chosen, InvoiceFilter

SHOWS = (
    InvoiceStatusFilter.OPEN,
    InvoiceStatusFilter.OVERDUE,
    InvoiceStatusFilter.PARTIAL,
    InvoiceStatusFilter.PAID,
    InvoiceStatusFilter.DRAFT,
    InvoiceStatusFilter.VOID,
    InvoiceStatusFilter.WRITTEN_OFF,
)
SORTS = (InvoiceSort.USUAL, InvoiceSort.NEWEST, InvoiceSort.DUE, InvoiceSort.AMOUNT, InvoiceSort.CLIENT)


def filter_of(manager: DialogManager) -> InvoiceFilter:
    """The whole filter of the open list; its export uses the same."""
    picked = selection(manager)
    days = period_of(picked, today(manager)) or (None, None)
    by_due = bool(picked.get("by_due"))
    client, contract, matter = (id_of(manager, f"{name}_id") for name in ("client", "contract", "matter"))
    return InvoiceFilter(
        shows=shows_of(manager),
        client_id=None if client is None else ClientId(client),
        client_ids=tuple(map(ClientId, picked.get("clients", ()))),
        contract_id=None if contract is None else ContractId(contract),
        matter_id=None if matter is None else MatterId(matter),
        issuer_ids=tuple(map(IssuerId, picked.get("issuers", ()))),
        currencies=tuple(map(Currency, picked.get("currencies", ()))),
        query=manager.dialog_data.get("query"),
        mine=bool(picked.get("mine")),
        since=None if by_due else days[0],
        until=None if by_due else days[1],
        due_since=days[0] if by_due else None,
        due_until=days[1] if by_due else None,
        sort=InvoiceSort(picked.get("sort") or InvoiceSort.USUAL),
    )


def shows_of(manager: DialogManager) -> tuple[InvoiceStatusFilter, ...]:
    """The chosen statuses in the order of the buttons; empty means all."""
    picked = manager.dialog_data.get("shows", ())
    return tuple(show for show in SHOWS if show.value in picked)


def show_only(manager: DialogManager, *shows: InvoiceStatusFilter) -> None:
    """The list begins at its first page again. `InvoiceStatusFilter.ALL` is all, like none."""
    manager.dialog_data["shows"] = [show.value for show in shows if show is not InvoiceStatusFilter.ALL]
    first_page(manager, "invoices")


def summary(manager: DialogManager, names: Chosen) -> list[str]:
    """The choices in words, for the one line on the list."""
    texts, picked = texts_of(manager), selection(manager)
    sort = picked.get("sort")
    return [
        texts("filter-said-mine") if picked.get("mine") else "",
        ", ".join(map(short_name, names.clients)),
        texts("filter-said-contract", number=names.contract) if picked.get("contract_id") else "",
        texts("filter-said-matter", name=names.matter) if picked.get("matter_id") else "",
        ", ".join(names.issuers),
        ", ".join(picked.get("currencies", ())),
        period_text(texts, picked, today(manager)),
        texts("filter-said-sort", sort=sort) if sort else "",
    ]


async def choices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Only what there is to choose from."""
    services, actor = services_and_actor(dialog_manager)
    texts, picked = texts_of(dialog_manager), selection(dialog_manager)
    invoice_filter = filter_of(dialog_manager)
    found = await services.invoices.list(actor, invoice_filter, limit=1)
    may = await services.invoices.choices(actor)
    names, here = found.chosen, start_values(dialog_manager)
    shows = shows_of(dialog_manager)
    fixed = {name for name in ("client_id", "contract_id", "matter_id") if here.get(name)}
    return {
        "count": found.count,
        "narrowed": is_narrowed(dialog_manager) or bool(shows),
        "mine": "yes" if invoice_filter.mine else "no",
        "may_mine": may.mine,
        "client": ", ".join(map(short_name, names.clients)) or texts.plain("filter-any-client"),
        "some_clients": bool(names.clients),
        "clients": [
            (checkbox_label(name, True), id_)
            for name, id_ in zip(names.clients, invoice_filter.client_ids, strict=True)
        ],
        "contract": texts.plain("filter-pick-number", number=names.contract)
        if names.contract
        else texts.plain("filter-any-contract"),
        "matter": names.matter or texts.plain("filter-any-matter"),
        "may_client": not fixed,
        "may_contract": not fixed & {"contract_id"},
        "may_matter": not fixed & {"matter_id"},
        **billing_choices(dialog_manager, may, texts.plain("filter-any-currency")),
        "status": statuses_text(texts, shows) if shows else texts.plain("filter-any-status"),
        "some_shows": bool(shows),
        "shows": [
            (
                checkbox_label(texts.plain("invoice-show", show=each.value), each in shows),
                each.value,
            )
            for each in SHOWS
        ],
        "period": period_text(texts, picked, today(dialog_manager)) or texts.plain("filter-any-period"),
        "sorts": [
            (
                radio_label(texts.plain("filter-sort", sort=each.value), each is invoice_filter.sort),
                each.value,
            )
            for each in SORTS
        ],
        "periods": [
            (radio_label(texts.plain("filter-period-name", period=each), each == picked.get("period")), each)
            for each in PERIODS
        ],
        "by": "due" if picked.get("by_due") else "issued",
        "has_period": bool(picked.get("period") or picked.get("since")),
        "kinds": [
            (
                radio_label(texts.plain("filter-by", by=each), (each == "due") == bool(picked.get("by_due"))),
                each,
            )
            for each in ("issued", "due")
        ],
    }


def statuses_text(texts: Texts, shows: Sequence[InvoiceStatusFilter]) -> Markup:
    return texts.join(
        [texts("invoice-show-title", filter=show.value) for show in shows or (InvoiceStatusFilter.ALL,)], ", "
    )


async def show_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, show: str) -> None:
    now, tapped = shows_of(manager), InvoiceStatusFilter(show)
    show_only(manager, *([one for one in now if one is not tapped] if tapped in now else [*now, tapped]))


async def any_show(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    show_only(manager)


async def reset_all(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """Here the statuses are a choice among the others; on the list they have buttons of their own."""
    await list_filter.reset(callback, button, manager)
    show_only(manager)


async def by_client(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    if selection(manager).get("clients"):
        await manager.switch_to(InvoicesSG.clients)
    else:
        await another_client(callback, button, manager)


async def another_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ChooseSG.list, data={"kind": "client"})


async def client_removed(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    _of_clients(manager, [one for one in selection(manager).get("clients", ()) if one != id_])


async def any_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    _of_clients(manager, [])
    await manager.switch_to(InvoicesSG.filter)


def _of_clients(manager: DialogManager, ids: list[int]) -> None:
    """Other clients have other contracts and matters."""
    select(manager, clients=ids, contract_id=None, matter_id=None)


async def of_client(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """Open the picker of contracts or matters: of the chosen client, if there is one."""
    clients = (
        [id_of(manager, "client_id")]
        if id_of(manager, "client_id")
        else selection(manager).get("clients", [])
    )
    known = {"client_id": clients[0]} if len(clients) == 1 else {}
    await manager.start(ChooseSG.list, data={"kind": button.widget_id.removeprefix("by_"), **known})


async def picker_closed(start_data: Any, result: Any, manager: DialogManager) -> None:
    if not isinstance(result, dict) or result.get("chosen") != "client":
        await list_filter.picker_closed(start_data, result, manager)
        return
    now = selection(manager).get("clients", [])
    if result["id"] is None:
        _of_clients(manager, [])
    elif result["id"] not in now:
        _of_clients(manager, [*now, result["id"]])


async def by_date(_callback: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    select(manager, by_due=kind == "due")


async def period(_callback: CallbackQuery, _select: Any, manager: DialogManager, name: str) -> None:
    select(manager, period=name, since=None, until=None)
    await manager.switch_to(InvoicesSG.filter)


async def any_period(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    select(manager, period=None, since=None, until=None, by_due=None)
    await manager.switch_to(InvoicesSG.filter)


async def days(manager: DialogManager, given: tuple[date, date]) -> None:
    await period_typed(manager, given)
    await manager.switch_to(InvoicesSG.filter)
