"""The filter of the list of invoices: what it may be narrowed to, how it is sorted, and what was chosen in words."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.filters import (
    PERIODS,
    about,
    billing_choices,
    choose,
    chosen,
    days_typed,
    dotted,
    narrowed,
    period_of,
)
from handlers.flow import acting
from handlers.invoices.wording import brief
from handlers.periods import period_said
from handlers.states import Invoices
from handlers.widgets import texts_of, today
from services.ids import ClientId, ContractId, IssuerId, MatterId
from services.invoice_views import Chosen, InvoiceFilter, Show, Sort
from services.money import Currency

SORTS = (Sort.USUAL, Sort.NEWEST, Sort.DUE, Sort.AMOUNT, Sort.CLIENT)


def filter_of(manager: DialogManager) -> InvoiceFilter:
    """What the open list shows, whole: also for its export."""
    picked, data = chosen(manager), manager.dialog_data
    days = period_of(picked, today(manager)) or (None, None)
    by_due = bool(picked.get("by_due"))
    client, contract, matter = (about(manager, f"{name}_id") for name in ("client", "contract", "matter"))
    return InvoiceFilter(
        show=Show(data["show"]),
        client_id=None if client is None else ClientId(client),
        contract_id=None if contract is None else ContractId(contract),
        matter_id=None if matter is None else MatterId(matter),
        issuer_id=IssuerId(picked["issuer"]) if picked.get("issuer") else None,
        currency=Currency(picked["currency"]) if picked.get("currency") else None,
        query=data.get("query"),
        mine=bool(picked.get("mine")),
        since=None if by_due else days[0],
        until=None if by_due else days[1],
        due_since=days[0] if by_due else None,
        due_until=days[1] if by_due else None,
        sort=Sort(picked.get("sort") or Sort.USUAL),
    )


def said(manager: DialogManager, names: Chosen) -> list[str]:
    """The choices in words, for the one line on the list."""
    texts, picked = texts_of(manager), chosen(manager)
    sort = picked.get("sort")
    return [
        texts("filter-said-mine") if picked.get("mine") else "",
        brief(names.client or "") if picked.get("client_id") else "",
        texts("filter-said-contract", number=names.contract) if picked.get("contract_id") else "",
        texts("filter-said-matter", name=names.matter) if picked.get("matter_id") else "",
        names.issuer or "",
        picked.get("currency", ""),
        period_said(texts, picked, today(manager)),
        texts("filter-said-sort", sort=sort) if sort else "",
    ]


async def choices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Only what there is to choose from."""
    services, actor = acting(dialog_manager)
    texts, picked = texts_of(dialog_manager), chosen(dialog_manager)
    wanted = filter_of(dialog_manager)
    found = await services.invoices.filtered(actor, wanted, limit=1)
    may = await services.invoices.choices(actor)
    names, given = found.chosen, dialog_manager.start_data or {}
    here = given if isinstance(given, dict) else {}
    fixed = {name for name in ("client_id", "contract_id", "matter_id") if here.get(name)}
    return {
        "count": found.count,
        "narrowed": narrowed(dialog_manager),
        "mine": "yes" if wanted.mine else "no",
        "may_mine": may.mine,
        "client": brief(names.client or "") or texts.plain("filter-any-client"),
        "contract": texts.plain("filter-pick-number", number=names.contract)
        if names.contract
        else texts.plain("filter-any-contract"),
        "matter": names.matter or texts.plain("filter-any-matter"),
        "may_client": not fixed,
        "may_contract": not fixed & {"contract_id"},
        "may_matter": not fixed & {"matter_id"},
        **billing_choices(dialog_manager, may, texts.plain("filter-any-currency")),
        "period": period_said(texts, picked, today(dialog_manager)) or texts.plain("filter-any-period"),
        "sorts": [
            (dotted(texts.plain("filter-sort", sort=each.value), each is wanted.sort), each.value)
            for each in SORTS
        ],
        "periods": [
            (dotted(texts.plain("filter-period-name", period=each), each == picked.get("period")), each)
            for each in PERIODS
        ],
        "by": "due" if picked.get("by_due") else "issued",
        "has_period": bool(picked.get("period") or picked.get("since")),
        "kinds": [
            (dotted(texts.plain("filter-by", by=each), (each == "due") == bool(picked.get("by_due"))), each)
            for each in ("issued", "due")
        ],
    }


async def by_date(_callback: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    choose(manager, by_due=kind == "due")


async def period(_callback: CallbackQuery, _select: Any, manager: DialogManager, name: str) -> None:
    choose(manager, period=name, since=None, until=None)
    await manager.switch_to(Invoices.filter)


async def any_period(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    choose(manager, period=None, since=None, until=None, by_due=None)
    await manager.switch_to(Invoices.filter)


async def days(manager: DialogManager, given: tuple[date, date]) -> None:
    await days_typed(manager, given)
    await manager.switch_to(Invoices.filter)
