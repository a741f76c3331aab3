from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.flow import acting
from handlers.invoices.parts import open_invoice, pressed_again
from handlers.reports import tables
from handlers.reports.table import as_text, rich
from handlers.reports.tables import Report
from handlers.states import PaymentCard
from handlers.texts import Texts
from handlers.widgets import notice, texts_of, today
from services.access import Actor, Permission
from services.registry import Services

Build = Callable[[Services, Actor, Texts, date], Awaitable[Report]]

REPORTS: Mapping[str, Build] = MappingProxyType(
    {
        "ages": tables.ages,
        "months": tables.months,
        "debtors": tables.debtors,
        "lawyers": tables.lawyers,
    }
)

NOT_ABOUT_TABLES = ("chat not found", "bot was blocked")


async def show(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The report is a message of its own, the window stands below it."""
    if pressed_again(callback, manager):
        return
    services, actor = acting(manager)
    report = await REPORTS[button.widget_id](services, actor, texts_of(manager), today(manager))
    if not report.tables:
        notice(manager, "report-nothing")
        return
    await _send(manager, report)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _send(manager: DialogManager, report: Report) -> None:
    """Where native tables are not known (404) or refused (400), the same as text."""
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    try:
        await bot.send_rich_message(chat.id, rich(report.tables), reply_markup=report.buttons)
    except (TelegramBadRequest, TelegramNotFound) as error:
        if any(reason in error.message for reason in NOT_ABOUT_TABLES):
            raise
        await bot.send_message(
            chat.id, as_text(report.tables), parse_mode="HTML", reply_markup=report.buttons
        )


def may_export(_data: Any, _widget: Any, manager: DialogManager) -> bool:
    return acting(manager)[1].may(Permission.EXPORT)


async def invoice_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await open_invoice(manager, id_)


async def payment_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(PaymentCard.main, data={"payment_id": id_})
