"""Tables of each report, and the buttons that open the lists behind its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from babel.dates import format_date

from db.vocabulary.filters import GroupBy
from handlers.reports.charts import ages_chart, debts_chart, months_chart, paying_chart
from handlers.reports.text import age_key, cut_name
from handlers.ui.callbacks import NONE, ReportButton
from handlers.ui.labels import row_label
from handlers.ui.names import short_name
from handlers.ui.table import NOTHING, Table
from handlers.ui.texts import Texts
from services.container import Services
from services.documents.charts.model import Chart
from services.domain.access import Actor
from services.domain.money.money import Money
from services.domain.pagination import MAX_LIMIT
from services.reports.views import Ageing, BreakdownRow, MonthSums

SHOWN = 10
EARLIEST = date(2000, 1, 1)
"""Before any invoice."""
MOST_BUTTONS = 24
FEW_BUTTONS = 5
"""As many rows of them leave the tables in sight on a phone."""


@dataclass(frozen=True, slots=True)
class Report:
    """`tables` is empty when there is no data."""

    tables: tuple[Table, ...]
    buttons: InlineKeyboardMarkup | None
    chart: Chart | None = None


async def ages(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    found = await services.reports.ageing(actor)
    counted = [bucket for ageing in found for bucket in ageing.buckets if bucket.count]
    width = 1 if len(counted) <= FEW_BUTTONS else 2
    buttons = [
        list_button(
            texts,
            ReportButton(what="age", currency=bucket.balance.currency.value, value=bucket.age.value),
            "report-age-row" if width == 1 else "report-age-half",
            age=age_key(bucket.age),
            sum=bucket.balance,
            currency=bucket.balance.currency.value,
        )
        for bucket in counted
    ]
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return Report(
        tuple(_ages(texts, ageing) for ageing in found), keyboard_of(rows), ages_chart(texts, found)
    )


def _ages(texts: Texts, ageing: Ageing) -> Table:
    return Table(
        texts.plain("report-ages-title", currency=ageing.currency.value),
        (texts.plain("report-col-age"), texts.plain("report-col-count"), texts.plain("report-col-balance")),
        tuple(
            (
                texts.plain("report-age", age=age_key(bucket.age)),
                str(bucket.count),
                texts.plain("report-sum", sum=bucket.balance),
            )
            for bucket in ageing.buckets
        ),
        (
            (
                texts.plain("report-total"),
                str(ageing.count),
                texts.plain("report-sum", sum=ageing.total),
            ),
        ),
    )


async def months(services: Services, actor: Actor, texts: Texts, day: date) -> Report:
    found = await services.reports.months(actor)
    groups = [list(rows) for _, rows in groupby(found, key=lambda row: row.issued.currency)]
    several = len(groups) > 1
    buttons = [
        list_button(
            texts,
            ReportButton(what="month", currency=row.issued.currency.value, value=row.first.isoformat()),
            "report-month-row",
            month=_month(texts, row.first),
            currency=row.issued.currency.value,
            several="yes" if several else "no",
        )
        for row in sorted(found, key=lambda row: row.first, reverse=True)
    ][:MOST_BUTTONS]
    pairs = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    chart = months_chart(texts, found, day)
    return Report(tuple(_months(texts, rows) for rows in groups), keyboard_of(pairs), chart)


def _months(texts: Texts, rows: Sequence[MonthSums]) -> Table:
    currency = rows[0].issued.currency
    issued = Money(sum(row.issued.minor for row in rows), currency)
    received = Money(sum(row.received.minor for row in rows), currency)
    return Table(
        texts.plain("report-months-title", currency=currency.value),
        (
            texts.plain("report-col-month"),
            texts.plain("report-col-issued"),
            texts.plain("report-col-received"),
        ),
        tuple(
            (
                _month(texts, row.first),
                texts.plain("report-sum", sum=row.issued),
                texts.plain("report-sum", sum=row.received),
            )
            for row in rows
        ),
        (
            (
                texts.plain("report-total"),
                texts.plain("report-sum", sum=issued),
                texts.plain("report-sum", sum=received),
            ),
        ),
    )


def _month(texts: Texts, first: date) -> str:
    return format_date(first, "LLLL y", locale=texts.language).capitalize()


async def debtors(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    return await _debts(services, actor, texts, GroupBy.CLIENT)


async def lawyers(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    return await _debts(services, actor, texts, GroupBy.LAWYER)


async def matters(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    return await _debts(services, actor, texts, GroupBy.MATTER)


async def contracts(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    return await _debts(services, actor, texts, GroupBy.CONTRACT)


async def issuers(services: Services, actor: Actor, texts: Texts, _day: date) -> Report:
    return await _debts(services, actor, texts, GroupBy.ISSUER)


async def turnover(
    services: Services, actor: Actor, texts: Texts, days: tuple[date | None, date | None], period: str
) -> Report:
    """The first of each currency; all of them stand in the window."""
    found = await services.reports.turnover_by_client(actor, *days, limit=MAX_LIMIT)
    tables = []
    for out, came in found.sums:
        rows = [row for row in found.items if row.issued.currency is out.currency]
        tables.append(
            Table(
                texts.plain("report-turnover-title", currency=out.currency.value, period=period),
                (
                    texts.plain("report-col-who", by="client"),
                    texts.plain("report-col-issued"),
                    texts.plain("report-col-received"),
                ),
                tuple(
                    (
                        short_name(row.name),
                        texts.plain("report-sum", sum=row.issued),
                        texts.plain("report-sum", sum=row.received),
                    )
                    for row in rows[:SHOWN]
                ),
                (
                    (
                        texts.plain("report-total"),
                        texts.plain("report-sum", sum=out),
                        texts.plain("report-sum", sum=came),
                    ),
                ),
            )
        )
    return Report(tuple(tables), None)


async def paying(
    services: Services, actor: Actor, texts: Texts, days: tuple[date, date], period: str
) -> Report:
    found = await services.reports.days_to_pay_by_client(actor, *days, limit=SHOWN)
    if not found.items:
        return Report((), None)
    table = Table(
        texts.plain("report-paying-title", period=period),
        (
            texts.plain("report-col-who", by="client"),
            texts.plain("report-col-count"),
            texts.plain("report-col-median"),
            texts.plain("report-col-mean"),
        ),
        tuple(
            (
                short_name(row.name),
                str(row.count),
                texts.plain("report-days-taken", days=row.median_days),
                texts.plain("report-days-mean", days=row.mean_days),
            )
            for row in found.items
        ),
    )
    return Report((table,), None, paying_chart(texts, found))


async def _debts(services: Services, actor: Actor, texts: Texts, by: GroupBy) -> Report:
    """The first of each currency. Each row has its button while they are few; otherwise all of a currency have one, so
    that the tables stay in sight."""
    tables, few, many, shown, drawn = [], [], [], 0, []
    for ageing in await services.reports.ageing(actor):
        page = await services.reports.debts(actor, by, ageing.currency, limit=SHOWN)
        drawn.append((ageing, page))
        sums = (ageing.total, ageing.overdue)
        totals = [(texts.plain("report-total"), *(texts.plain("report-sum", sum=one) for one in sums))]
        if rest := page.total - len(page.items):
            others = (
                ageing.total.minor - sum(row.balance.minor for row in page.items),
                ageing.overdue.minor - sum(row.overdue.minor for row in page.items),
            )
            words = (texts.plain("report-sum", sum=Money(minor, ageing.currency)) for minor in others)
            totals.insert(0, (texts.plain("chart-rest", count=rest), *words))
        tables.append(
            Table(
                texts.plain("report-debts-title", by=by.value, currency=ageing.currency.value),
                (
                    texts.plain("report-col-who", by=by.value),
                    texts.plain("report-col-balance"),
                    texts.plain("report-col-overdue"),
                ),
                tuple(_debt(texts, row, by) for row in page.items),
                tuple(totals),
            )
        )
        one_by_one = [
            [
                list_button(
                    texts,
                    ReportButton(
                        what=by.value,
                        currency=ageing.currency.value,
                        value=NONE if row.id is None else str(row.id),
                    ),
                    "report-debt-row",
                    name=cut_name(texts, row, by),
                    sum=row.balance,
                )
            ]
            for row in page.items
        ]
        shown += len(page.items)
        everything = ReportButton(what="all", currency=ageing.currency.value, value=by.value)
        all_of_it = [
            list_button(
                texts, everything, "report-debts-all", count=page.total, currency=ageing.currency.value
            )
        ]
        few += [*one_by_one, *([all_of_it] if page.total > len(page.items) else [])]
        many += one_by_one if page.total == 1 else [all_of_it]
    buttons = keyboard_of(few if shown <= FEW_BUTTONS else many)
    return Report(tuple(tables), buttons, debts_chart(texts, by, drawn))


def _debt(texts: Texts, row: BreakdownRow, by: GroupBy) -> tuple[str, ...]:
    late = (
        texts.plain("report-late", sum=row.overdue, days=row.overdue_days) if row.overdue_count else NOTHING
    )
    return cut_name(texts, row, by), texts.plain("report-sum", sum=row.balance), late


def list_button(
    texts: Texts, behind: ReportButton, key: str, **params: str | int | Money
) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=row_label(texts, key, **params), callback_data=behind.pack())


def keyboard_of(rows: list[list[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
