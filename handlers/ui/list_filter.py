"""The filter of a list: plain values in the list's dialog, changed in a window of its own.

The window of a list shows «🔎 Фильтр», one line that says what it is narrowed to, and «Сбросить»; what it was opened
for (a client's invoices) is no part of that and stays.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Column, Group, Keyboard, Row, SwitchTo
from aiogram_dialog.widgets.kbd.button import OnClick
from aiogram_dialog.widgets.style import Style

from db.vocabulary.enums import ObjectType
from handlers.ui.context import services_and_actor
from handlers.ui.labels import LABEL_LIMIT
from handlers.ui.start_data import start_int_or_none
from handlers.ui.states import ChooseSG
from handlers.ui.texts import Markup, Texts, cut, visible
from handlers.ui.widgets import B, Back, Button, T, first_page, picks, texts_of, window
from services.domain.calendar.dates import add_months, month_end
from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.invoices.views import Choices

USUAL = "usual"
ANY = "any"
PERIODS = ("month", "last_month", "quarter", "last_quarter", "year", "last_year")
_STORE = "filter"
_LISTS = ("invoices", "clients", "contracts", "matters", "turnover", "paying")


def selection(manager: DialogManager) -> Mapping[str, Any]:
    found: Mapping[str, Any] = manager.dialog_data.get(_STORE, {})
    return found


def select(manager: DialogManager, **values: Any) -> None:
    """Set choices; None clears one. The list starts at its first page again."""
    merged = {**selection(manager), **values}
    manager.dialog_data[_STORE] = {name: value for name, value in merged.items() if value}
    for name in _LISTS:
        first_page(manager, name)


def is_narrowed(manager: DialogManager) -> bool:
    """Whether anything is chosen. The choice of which date is meant does not count without days."""
    return bool(set(selection(manager)) - {"by_due"})


def id_of(manager: DialogManager, name: str) -> int | None:
    """An id such as «client_id»: the one that the list was opened with, or else the chosen one."""
    found = start_int_or_none(manager, name) or selection(manager).get(name)
    return None if found is None else int(found)


# Acts


async def reset(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    select(manager, **dict.fromkeys(selection(manager)))


async def only_mine(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    select(manager, mine=not selection(manager).get("mine"))


def toggle(manager: DialogManager, name: str, value: Any) -> None:
    """Add or remove one of several choices; the last one chosen comes last."""
    now = list(selection(manager).get(name, ()))
    select(manager, **{name: [one for one in now if one != value] if value in now else [*now, value]})


async def currency_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, code: str) -> None:
    if code == ANY:
        select(manager, currencies=None)
    else:
        toggle(manager, "currencies", Currency(code).value)


async def issuer_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    toggle(manager, "issuers", id_)


async def any_issuer(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    select(manager, issuers=None)


async def period_typed(manager: DialogManager, given: tuple[date, date]) -> None:
    """Raises `error-invoice-period` for an end before its beginning."""
    first, last = given
    if last < first:
        raise BadInput("error-invoice-period")
    select(manager, period=None, since=first.isoformat(), until=last.isoformat())


async def sort_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, sort: str) -> None:
    select(manager, sort=None if sort == USUAL else sort)


async def open_picker(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """Open the picker of clients, contracts or matters: of the chosen client, if there is one."""
    kind = button.widget_id.removeprefix("by_")
    client_id = id_of(manager, "client_id") if kind != ObjectType.CLIENT else None
    data = {"kind": kind, **({"client_id": client_id} if client_id else {})}
    await manager.start(ChooseSG.list, data=data)


async def picker_closed(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """Take the picker's result. Another client clears the contract and the matter."""
    if not isinstance(result, dict) or "chosen" not in result:
        return
    kind = result["chosen"]
    select(manager, **{f"{kind}_id": result["id"]})
    if kind == ObjectType.CLIENT:
        select(manager, contract_id=None, matter_id=None)


# Periods


def days_of(period: str, today: date) -> tuple[date, date]:
    """First and last day of «month», «last_quarter» and their like."""
    length = {"month": 1, "quarter": 3, "year": 12}[period.removeprefix("last_")]
    first = today.replace(day=1, month=(today.month - 1) // length * length + 1)
    if period.startswith("last_"):
        first = add_months(first, -length)
    return first, month_end(add_months(first, length - 1))


def period_of(picked: Mapping[str, Any], today: date) -> tuple[date, date] | None:
    """The chosen days; a named period moves with the calendar."""
    if picked.get("since"):
        return date.fromisoformat(picked["since"]), date.fromisoformat(picked["until"])
    return days_of(picked["period"], today) if picked.get("period") else None


# Windows


def filter_buttons(state: State) -> Keyboard:
    """The row under a list: to the filter, and out of it. The getter says whether the list is `narrowed`, and
    `may_filter` when there is something to narrow."""
    return Row(
        SwitchTo(B("filter-button"), "to_filter", state),
        Button(B("filter-reset"), "reset", reset, when="narrowed"),
        when="may_filter",
    )


def sorts() -> Keyboard:
    """`sorts` of the getter: labels and values."""
    return Group(
        picks("sort", "sorts", sort_picked),
        width=2,
    )


def currencies() -> Keyboard:
    return Group(picks("currency", "currencies", currency_picked), width=3, when="may_currency")


def issuer_window(state: State, back: State, getter: Any) -> Window:
    """Which of our organisations, one or several; see `billing_choices`."""
    return window(
        T("filter-ask-issuer"),
        Button(B("filter-any-issuer"), "any_issuer", any_issuer, when="some_issuers"),
        Column(picks("issuer", "issuers", issuer_picked, int)),
        Back(back),
        state=state,
        getter=getter,
    )


def billing_choices(manager: DialogManager, may: Choices, any_currency: str) -> dict[str, Any]:
    """Our organisations and currencies, where there are several; what is chosen of them is marked."""
    texts, picked = texts_of(manager), selection(manager)
    issuers, currencies = picked.get("issuers", ()), picked.get("currencies", ())
    named = [name for id_, name in may.issuers if id_ in issuers]
    return {
        "issuer": ", ".join(named) or texts.plain("filter-any-issuer"),
        "some_issuers": bool(named),
        "issuers": [(checkbox_label(name, id_ in issuers), id_) for id_, name in may.issuers],
        "may_issuer": len(may.issuers) > 1,
        "currencies": [(checkbox_label(any_currency, not currencies), ANY)]
        + [(checkbox_label(one.value, one.value in currencies), one.value) for one in may.currencies],
        "may_currency": len(may.currencies) > 1,
    }


def filter_footer(state: State, on_reset: OnClick = reset) -> Keyboard:
    """The last row of the filter: «Показать (17)» leads back to the list."""
    return Row(
        Button(B("filter-reset"), "reset_all", on_reset, when="narrowed"),
        SwitchTo(B("filter-show"), "show_found", state, style=Style(ButtonStyle.SUCCESS)),
    )


def card_window(state: State, back: State, getter: Any, *, client: bool = False) -> Window:
    """The filter of a list of cards: mine, maybe of one client, and the order. See `card_choices`."""
    return window(
        T("filter-cards"),
        Button(B("filter-mine"), "mine", only_mine, when="may_mine"),
        *([Button(B("filter-client"), "by_client", open_picker, when="may_client")] if client else []),
        sorts(),
        filter_footer(back),
        state=state,
        getter=getter,
    )


async def card_choices(
    manager: DialogManager, count: int, sorts: Iterable[tuple[str, str]], client: str = ""
) -> dict[str, Any]:
    """`sorts` are labels and values, `client` the name of the chosen one."""
    services, actor = services_and_actor(manager)
    texts, picked = texts_of(manager), selection(manager)
    may = await services.invoices.choices(actor)
    now = picked.get("sort", USUAL)
    return {
        "count": count,
        "narrowed": is_narrowed(manager),
        "mine": "yes" if picked.get("mine") else "no",
        "may_mine": may.mine,
        "client": client or texts.plain("filter-any-client"),
        "may_client": not start_int_or_none(manager, "client_id"),
        "sorts": [(radio_label(name, value == now), value) for name, value in sorts],
    }


def radio_label(label: str, is_chosen: bool) -> str:
    """The label of a choice of one, cut to fit a button."""
    return _fitted(f"• {label}" if is_chosen else label)


def checkbox_label(label: str, is_chosen: bool) -> str:
    """The label of one of several choices."""
    return _fitted(f"✓ {label}" if is_chosen else label)


def _fitted(label: str) -> str:
    return cut(visible(label), LABEL_LIMIT)


def filter_line(texts: Texts, parts: Iterable[str]) -> Markup:
    """«🔎 только мои · ноябрь 2026»; empty when nothing is chosen."""
    summary = texts.join(parts, " · ")
    return texts("filter-line", parts=summary) if summary else Markup("")
