from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import InvoiceStatusFilter
from handlers.export.delivery import ExportRequest
from handlers.reports import report_tables
from handlers.reports.expected import expected_report
from handlers.reports.getters import asked, since_ever
from handlers.reports.picture import draw_picture
from handlers.reports.report_tables import Report
from handlers.ui import periods
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import select
from handlers.ui.navigation import open_invoice, pressed_again
from handlers.ui.start_data import start_int_or_none, start_str, start_str_or_none
from handlers.ui.states import InvoicesSG, PaymentCardSG, ReportListSG, ReportsSG
from handlers.ui.table_message import send_tables
from handlers.ui.texts import Texts
from handlers.ui.widgets import notice, texts_of, today
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId
from services.export.service import ExportKind
from services.invoices.views import InvoiceFilter
from services.search.service import Report as SearchReport

Build = Callable[[Services, Actor, Texts, date], Awaitable[Report]]

REPORTS: Mapping[str, Build] = MappingProxyType(
    {
        "ages": report_tables.ages,
        "months": report_tables.months,
        "debtors": report_tables.debtors,
        "lawyers": report_tables.lawyers,
        "matters": report_tables.matters,
        "contracts": report_tables.contracts,
        "issuers": report_tables.issuers,
        "expected": expected_report,
    }
)


BY_NAME: Mapping[SearchReport, str] = MappingProxyType(
    {SearchReport.DEBTS: "debtors", SearchReport.AGES: "ages", SearchReport.MONTHS: "months"}
)
WINDOWS: Mapping[SearchReport, State] = MappingProxyType(
    {SearchReport.TURNOVER: ReportsSG.turnover, SearchReport.PAYING: ReportsSG.paying}
)
"""Reports that are windows."""


async def show(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The report is a message of its own, the window stands below it."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    await _give(manager, await REPORTS[button.widget_id](services, actor, texts_of(manager), today(manager)))


async def show_turnover(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    days, period = periods.days_of(manager), periods.choices(manager)["period"]
    await _give(manager, await report_tables.turnover(services, actor, texts_of(manager), days, period))


async def show_paying(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    days, period = since_ever(manager), periods.choices(manager)["period"]
    await _give(manager, await report_tables.paying(services, actor, texts_of(manager), days, period))


async def _give(manager: DialogManager, report: Report) -> None:
    if not report.tables:
        notice(manager, "report-nothing")
        return
    picture = await draw_picture(manager, report.chart) if report.chart is not None else None
    await send_tables(manager, report.tables, report.buttons, picture)


def may_export(_data: Any, _widget: Any, manager: DialogManager) -> bool:
    return services_and_actor(manager)[1].may(Permission.EXPORT)


async def invoice_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await open_invoice(manager, id_)


async def payment_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(PaymentCardSG.main, data={"payment_id": id_})


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """Who typed a report's name has it at once."""
    select(manager, period="year")
    name = start_str_or_none(manager, "report")
    if name is None:
        return
    report = SearchReport(name)
    if report in WINDOWS:
        await manager.switch_to(WINDOWS[report])
    elif report in BY_NAME:
        services, actor = services_and_actor(manager)
        build = REPORTS[BY_NAME[report]]
        await _give(manager, await build(services, actor, texts_of(manager), today(manager)))


async def turnover_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    """What was issued to the client on those days; what came stands beside it."""
    client, currency = item.split(".")
    since, until = since_ever(manager)
    data = {"client_id": int(client), "currency": currency}
    await manager.start(
        ReportListSG.issued, data=data | {"since": since.isoformat(), "until": until.isoformat()}
    )


async def payer_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(InvoicesSG.list, data={"client_id": id_, "show": InvoiceStatusFilter.PAID.value})


async def debtor_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    by, currency = start_str(manager, "by"), start_str(manager, "currency")
    of: dict[str, int | str] = {f"{by}_id": id_} if id_ else {"without": by}
    await manager.start(ReportListSG.owed, data={**of, "currency": currency})


def export_request(manager: DialogManager) -> ExportRequest:
    """For the export of what came in: the ledger of those days."""
    currency, first, last, _ = asked(manager)
    found = start_int_or_none(manager, "client_id")
    client = None if found is None else ClientId(found)
    chosen = InvoiceFilter(client_id=client, currencies=(currency,), since=first, until=last)
    return ExportRequest((ExportKind.PAYMENTS,), chosen)
