"""Expected receipts by week: their table, picture, and the buttons to the invoices behind each number."""

from datetime import date

from aiogram.types import InlineKeyboardButton

from handlers.reports.charts import expected_chart
from handlers.reports.report_tables import MOST_BUTTONS, Report, keyboard_of, list_button
from handlers.reports.text import week_text
from handlers.ui.callbacks import ReportButton
from handlers.ui.table import NOTHING, Table
from handlers.ui.texts import Texts
from services.container import Services
from services.domain.access import Actor
from services.domain.money.money import Money
from services.reports.forecast import ExpectedReceipts


async def expected_report(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    found = await services.expected.weeks(actor)
    buttons = [
        list_button(
            texts,
            ReportButton(what="week", currency=receipts.currency.value, value=week.key),
            "report-week-row",
            week=week_text(texts, week.key),
            currency=receipts.currency.value,
            several="yes" if len(found) > 1 else "no",
        )
        for receipts in found
        for week in receipts.weeks
        if week.count
    ][:MOST_BUTTONS]
    pairs: list[list[InlineKeyboardButton]] = [
        buttons[start : start + 2] for start in range(0, len(buttons), 2)
    ]
    return Report(
        tuple(_table(texts, receipts) for receipts in found), keyboard_of(pairs), expected_chart(texts, found)
    )


def _table(texts: Texts, receipts: ExpectedReceipts) -> Table:
    """Weeks in which something is expected."""

    def said(money: Money) -> str:
        return texts.plain("report-sum", sum=money) if money else NOTHING

    weeks = [week for week in receipts.weeks if week.count]
    promised = Money(sum(week.promised.minor for week in weeks), receipts.currency)
    may_move = Money(sum(week.may_move.minor for week in weeks), receipts.currency)
    return Table(
        texts.plain("report-expected-title", currency=receipts.currency.value),
        tuple(texts.plain(f"report-col-{name}") for name in ("week", "expected", "may-move", "promised")),
        tuple(
            (week_text(texts, week.key), said(week.total), said(week.may_move), said(week.promised))
            for week in weeks
        ),
        ((texts.plain("report-total"), said(receipts.total), said(may_move), said(promised)),),
    )
