"""Buttons under a report open the list behind a number. They hold no state; the list is current."""

from datetime import date
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from db.vocabulary.filters import GroupBy
from handlers.reports.getters import scope_in
from handlers.ui.callbacks import NONE, ReportButton, WindowButton, of_staff
from handlers.ui.navigation import open_home
from handlers.ui.states import MenuSG, ReportListSG, ReportsSG
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.errors import Forbidden, NotFound
from services.domain.money.money import Currency
from services.reports.forecast import LATER, UNCLEAR
from services.reports.views import Age
from services.reports.written_off import Loss

LISTS = {
    "month": ReportListSG.issued,
    "all": ReportListSG.debtors,
    "week": ReportListSG.expected,
    "reason": ReportListSG.written_off,
    "down": ReportListSG.written_off,
}
"""Numbers whose list is not one of open invoices."""

router = Router(name="reports")
router.callback_query.filter(of_staff)


@router.callback_query(ReportButton.filter())
async def open_report_list(
    _query: CallbackQuery,
    callback_data: ReportButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    """Raises `NotFound` before the menu is left, when it is no longer this person's."""
    if not actor.may(Permission.REPORT_READ):
        raise Forbidden
    try:
        data = _data(callback_data)
    except ValueError:
        raise NotFound from None
    if "like" in data:
        like = int(data["like"])
        await services.written_off.invoices(
            actor, Currency(data["currency"]), like, limit=1, loss=Loss(data.get("loss", Loss.OFF))
        )
    if callback_data.what not in LISTS:
        await services.reports.open_invoices(actor, Currency(data["currency"]), scope=scope_in(data), limit=1)
    state = LISTS.get(callback_data.what, ReportListSG.owed)
    await dialog_manager.start(MenuSG.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await dialog_manager.start(ReportsSG.home, show_mode=ShowMode.NO_UPDATE)
    await dialog_manager.start(state, data=data, show_mode=ShowMode.DELETE_AND_SEND)


@router.callback_query(WindowButton.filter())
async def back_from_table(_query: CallbackQuery, dialog_manager: DialogManager) -> None:
    if dialog_manager.has_context():
        await dialog_manager.show(ShowMode.DELETE_AND_SEND)
    else:
        await open_home(dialog_manager)


def _data(pressed: ReportButton) -> dict[str, Any]:
    """Start data of the list. Raises `ValueError` for what no report has written."""
    data: dict[str, Any] = {"currency": Currency(pressed.currency).value}
    match pressed.what:
        case "age":
            return data | {"age": Age(pressed.value).value}
        case "month":
            return data | {"month": date.fromisoformat(pressed.value).isoformat()}
        case "matter" | "contract" as what if pressed.value == NONE:
            return data | {"without": GroupBy(what).value}
        case "client" | "lawyer" | "matter" | "contract" | "issuer" as what:
            return data | {f"{what}_id": int(pressed.value)}
        case "week" if pressed.value in (LATER, UNCLEAR):
            return data | {"week": pressed.value}
        case "week":
            return data | {"week": date.fromisoformat(pressed.value).isoformat()}
        case "reason":
            return data | {"like": int(pressed.value)}
        case "down":
            return data | {"like": int(pressed.value), "loss": Loss.DOWN.value}
        case "all":
            return data | {"by": GroupBy(pressed.value).value}
    raise ValueError(pressed.what)
