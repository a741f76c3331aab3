"""What was written off or not even asked for, by reason: tables, the picture, and the buttons to the invoices behind
each number."""

from collections.abc import Mapping
from datetime import date

from handlers.reports.charts import written_off_chart
from handlers.reports.report_tables import MOST_BUTTONS, SHOWN, Report, keyboard_of, list_button
from handlers.reports.text import reason_text
from handlers.ui.callbacks import ReportButton
from handlers.ui.table import Table
from handlers.ui.texts import Texts
from services.container import Services
from services.domain.access import Actor
from services.domain.money.money import Money
from services.reports.written_off import Loss, WrittenOff

BUTTONS: Mapping[Loss, str] = {Loss.OFF: "reason", Loss.DOWN: "down"}
"""What a button of each says."""


async def written_off_report(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    found = [(loss, one) for loss in Loss for one in await services.written_off.reasons(actor, loss)]
    buttons = [
        [
            list_button(
                texts,
                ReportButton(what=BUTTONS[loss], currency=one.currency.value, value=str(reason.newest)),
                "report-debt-row",
                name=reason_text(texts, reason.text),
                sum=reason.sum,
            )
        ]
        for loss, one in found
        for reason in one.reasons[:SHOWN]
    ][:MOST_BUTTONS]
    tables = tuple(_table(texts, loss, one) for loss, one in found)
    return Report(tables, keyboard_of(buttons), written_off_chart(texts, found))


def _table(texts: Texts, loss: Loss, one: WrittenOff) -> Table:
    """The first of them, and all others as one row."""
    rest = one.reasons[SHOWN:]
    rows = [(reason_text(texts, reason.text), reason.count, reason.sum) for reason in one.reasons[:SHOWN]]
    totals = [(texts.plain("report-total"), one.count, one.total)]
    if rest:
        others = Money(sum(reason.sum.minor for reason in rest), one.currency)
        name = texts.plain("chart-rest", count=len(rest))
        totals.insert(0, (name, sum(reason.count for reason in rest), others))
    lines, sums = (
        tuple((name, str(count), texts.plain("report-sum", sum=money)) for name, count, money in part)
        for part in (rows, totals)
    )
    return Table(
        texts.plain(f"report-written-{loss}-title", currency=one.currency.value),
        tuple(texts.plain(f"report-col-{name}") for name in ("reason", "count", f"written-{loss}")),
        lines,
        sums,
    )
