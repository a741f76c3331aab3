"""What people narrow a list to: kept with the open list as plain values, changed on a window of its own.

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


def chosen(manager: DialogManager) -> Mapping[str, Any]:
    found: Mapping[str, Any] = manager.dialog_data.get(_STORE, {})
    return found


def choose(manager: DialogManager, **values: Any) -> None:
    """None takes a choice away. The list begins at its first page again."""
    merged = {**chosen(manager), **values}
    manager.dialog_data[_STORE] = {name: value for name, value in merged.items() if value}
    for name in _LISTS:
        first_page(manager, name)


def narrowed(manager: DialogManager) -> bool:
    """A choice of which date is meant says nothing without days."""
    return bool(set(chosen(manager)) - {"by_due"})


def about(manager: DialogManager, name: str) -> int | None:
    """«client_id» and its like: what the list was opened for, or else what was chosen."""
    found = start_int_or_none(manager, name) or chosen(manager).get(name)
    return None if found is None else int(found)


# Acts


async def reset(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    choose(manager, **dict.fromkeys(chosen(manager)))


async def mine(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    choose(manager, mine=not chosen(manager).get("mine"))


def toggle(manager: DialogManager, name: str, value: Any) -> None:
    """Several may be chosen; the one that was chosen last comes last."""
    now = list(chosen(manager).get(name, ()))
    choose(manager, **{name: [one for one in now if one != value] if value in now else [*now, value]})


async def currency_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, code: str) -> None:
    if code == ANY:
        choose(manager, currencies=None)
    else:
        toggle(manager, "currencies", Currency(code).value)


async def issuer_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    toggle(manager, "issuers", id_)


async def any_issuer(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    choose(manager, issuers=None)


async def days_typed(manager: DialogManager, given: tuple[date, date]) -> None:
    """Raises `error-invoice-period` for an end before its beginning."""
    first, last = given
    if last < first:
        raise BadInput("error-invoice-period")
    choose(manager, period=None, since=first.isoformat(), until=last.isoformat())


async def sorted_by(_callback: CallbackQuery, _select: Any, manager: DialogManager, sort: str) -> None:
    choose(manager, sort=None if sort == USUAL else sort)


async def look_up(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The picker of clients, contracts or matters; of a client's own when one is known."""
    kind = button.widget_id.removeprefix("by_")
    client_id = about(manager, "client_id") if kind != "client" else None
    data = {"kind": kind, **({"client_id": client_id} if client_id else {})}
    await manager.start(ChooseSG.list, data=data)


async def looked_up(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """Another client has other contracts and matters."""
    if not isinstance(result, dict) or "chosen" not in result:
        return
    kind = result["chosen"]
    choose(manager, **{f"{kind}_id": result["id"]})
    if kind == "client":
        choose(manager, contract_id=None, matter_id=None)


# Periods


def days_of(period: str, today: date) -> tuple[date, date]:
    """First and last day of «month», «last_quarter» and their like."""
    length = {"month": 1, "quarter": 3, "year": 12}[period.removeprefix("last_")]
    first = today.replace(day=1, month=(today.month - 1) // length * length + 1)
    if period.startswith("last_"):
        first = add_months(first, -length)
    return first, month_end(add_months(first, length - 1))


def period_of(picked: Mapping[str, Any], today: date) -> tuple[date, date] | None:
    """What was chosen by its name moves with the calendar."""
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
        picks("sort", "sorts", sorted_by),
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
    texts, picked = texts_of(manager), chosen(manager)
    issuers, currencies = picked.get("issuers", ()), picked.get("currencies", ())
    named = [name for id_, name in may.issuers if id_ in issuers]
    return {
        "issuer": ", ".join(named) or texts.plain("filter-any-issuer"),
        "some_issuers": bool(named),
        "issuers": [(ticked(name, id_ in issuers), id_) for id_, name in may.issuers],
        "may_issuer": len(may.issuers) > 1,
        "currencies": [(ticked(any_currency, not currencies), ANY)]
        + [(ticked(one.value, one.value in currencies), one.value) for one in may.currencies],
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
        Button(B("filter-mine"), "mine", mine, when="may_mine"),
        *([Button(B("filter-client"), "by_client", look_up, when="may_client")] if client else []),
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
    texts, picked = texts_of(manager), chosen(manager)
    may = await services.invoices.choices(actor)
    now = picked.get("sort", USUAL)
    return {
        "count": count,
        "narrowed": narrowed(manager),
        "mine": "yes" if picked.get("mine") else "no",
        "may_mine": may.mine,
        "client": client or texts.plain("filter-any-client"),
        "may_client": not start_int_or_none(manager, "client_id"),
        "sorts": [(dotted(name, value == now), value) for name, value in sorts],
    }


def dotted(label: str, is_chosen: bool) -> str:
    """The label of a choice of one. What fits on a button, of a name that may be a long one."""
    return _fitted(f"• {label}" if is_chosen else label)


def ticked(label: str, is_chosen: bool) -> str:
    """The same where several may be chosen."""
    return _fitted(f"✓ {label}" if is_chosen else label)


def _fitted(label: str) -> str:
    return cut(visible(label), LABEL_LIMIT)


def line(texts: Texts, parts: Iterable[str]) -> Markup:
    """«🔎 только мои · ноябрь 2026»; empty when nothing is chosen."""
    said = texts.join(parts, " · ")
    return texts("filter-line", parts=said) if said else Markup("")
