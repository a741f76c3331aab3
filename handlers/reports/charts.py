"""What the picture of each report shows: the same results as its tables, as a chart's data. Pure; currencies are never
added, each has a panel."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from babel.dates import format_date

from db.vocabulary.filters import GroupBy
from handlers.reports.text import age_key, cut_name, reason_text, week_text
from handlers.ui.names import short_name
from handlers.ui.table import NOTHING
from handlers.ui.texts import Texts
from services.documents.charts.model import Chart, Fill, Panel, Series, Shape
from services.domain.calendar.dates import add_months
from services.domain.money.money import Money
from services.domain.pagination import Page
from services.reports.forecast import UNCLEAR, WEEKS, ExpectedReceipts, ExpectedWeek
from services.reports.views import Ageing, BreakdownRow, ClientPayingTime, MonthSums
from services.reports.written_off import Loss, WrittenOff

MOST_PANELS = 3
ROWS = {1: 10, 2: 5, 3: 3}
"""How many rows a panel has beside so many: a picture that is much taller than wide is shown small."""
WEEKS_SHOWN = {1: WEEKS, 2: 4, 3: 3}
MONTHS = 12


def ages_chart(texts: Texts, found: Sequence[Ageing]) -> Chart:
    panels = [
        Panel(
            ageing.currency.value,
            texts.plain(
                "chart-owed",
                sum=ageing.total,
                overdue=ageing.overdue,
                share=_share(texts, ageing.overdue.minor, ageing.total.minor),
                late="yes" if ageing.overdue else "no",
            ),
            tuple(texts.plain("report-age", age=age_key(bucket.age)) for bucket in ageing.buckets),
            (Series("", tuple(bucket.balance.minor for bucket in ageing.buckets)),),
            tuple(_part(texts, bucket.balance, ageing.total) for bucket in ageing.buckets),
        )
        for ageing in found[:MOST_PANELS]
    ]
    return _chart(texts, Shape.AGES, texts.plain("chart-ages"), panels, len(found))


def months_chart(texts: Texts, found: Sequence[MonthSums], today: date) -> Chart:
    """The twelve months up to today's, also those without anything."""
    this = today.replace(day=1)
    firsts = [add_months(this, number - MONTHS + 1) for number in range(MONTHS)]
    panels = []
    currencies = [(key, list(rows)) for key, rows in groupby(found, key=lambda row: row.issued.currency)]
    for currency, rows in currencies[:MOST_PANELS]:
        by_month = {row.first: row for row in rows}
        nothing = Money.zero(currency)
        pairs = [
            (by_month[first].issued, by_month[first].received) if first in by_month else (nothing, nothing)
            for first in firsts
        ]
        panels.append(
            Panel(
                currency.value,
                texts.plain(
                    "chart-turnover",
                    issued=Money(sum(issued.minor for issued, _ in pairs), currency),
                    received=Money(sum(received.minor for _, received in pairs), currency),
                ),
                tuple(_month_label(texts, firsts, number) for number in range(MONTHS)),
                (
                    Series(
                        texts.plain("report-col-issued"),
                        tuple(issued.minor for issued, _ in pairs),
                        Fill.PALE,
                    ),
                    Series(
                        texts.plain("report-col-received"), tuple(received.minor for _, received in pairs)
                    ),
                ),
                tuple(
                    texts.plain("chart-turnover", issued=issued, received=received)
                    for issued, received in pairs
                ),
            )
        )
    return _chart(texts, Shape.COLUMNS, texts.plain("chart-months"), panels, len(currencies))


def debts_chart(texts: Texts, by: GroupBy, found: Sequence[tuple[Ageing, Page[BreakdownRow]]]) -> Chart:
    """Debtors as Pareto, what they are together beside each. By anything else the overdue part of each."""
    shown = ROWS[min(max(len(found), 1), MOST_PANELS)]
    make = _pareto if by is GroupBy.CLIENT else _cut
    panels = [make(texts, by, ageing, page, shown) for ageing, page in found[:MOST_PANELS]]
    shape = Shape.PARETO if by is GroupBy.CLIENT else Shape.ROWS
    title = texts.plain("chart-debts", by=by.value)
    notes = [texts.plain("chart-pareto-note")] if by is GroupBy.CLIENT and panels else []
    return _chart(texts, shape, title, panels, len(found), notes)


def _pareto(texts: Texts, by: GroupBy, ageing: Ageing, page: Page[BreakdownRow], shown: int) -> Panel:
    labels, sums, _ = _named(texts, by, ageing, page, shown)
    together = 0
    words = []
    for minor in sums:
        together += minor
        share = _share(texts, together, ageing.total.minor)
        words.append(texts.plain("chart-part", sum=Money(minor, ageing.currency), share=share))
    said = texts.plain("chart-debtors", sum=ageing.total, count=page.total)
    return Panel(ageing.currency.value, said, labels, (Series("", sums),), tuple(words))


def _cut(texts: Texts, by: GroupBy, ageing: Ageing, page: Page[BreakdownRow], shown: int) -> Panel:
    labels, sums, late = _named(texts, by, ageing, page, shown)
    return Panel(
        ageing.currency.value,
        texts.plain(
            "chart-owed",
            sum=ageing.total,
            overdue=ageing.overdue,
            share=_share(texts, ageing.overdue.minor, ageing.total.minor),
            late="yes" if ageing.overdue else "no",
        ),
        labels,
        (
            Series(texts.plain("report-col-overdue"), late),
            Series(
                texts.plain("chart-not-due"),
                tuple(whole - part for whole, part in zip(sums, late, strict=True)),
                Fill.PALE,
            ),
        ),
        tuple(texts.plain("report-sum", sum=Money(minor, ageing.currency)) for minor in sums),
    )


def _named(
    texts: Texts, by: GroupBy, ageing: Ageing, page: Page[BreakdownRow], shown: int
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """(labels, sums, overdue sums); what isn't shown is one row, unless it is a single one."""
    rows = page.items if page.total <= min(shown + 1, len(page.items)) else page.items[:shown]
    labels = [cut_name(texts, row, by) for row in rows]
    sums, late = [row.balance.minor for row in rows], [row.overdue.minor for row in rows]
    if rest := page.total - len(rows):
        labels.append(texts.plain("chart-rest", count=rest))
        sums.append(ageing.total.minor - sum(sums))
        late.append(ageing.overdue.minor - sum(late))
    return tuple(labels), tuple(sums), tuple(late)


def expected_chart(texts: Texts, found: Sequence[ExpectedReceipts]) -> Chart:
    """By week; weeks that a panel has no room for are part of «later»."""
    shown = WEEKS_SHOWN[min(max(len(found), 1), MOST_PANELS)]
    panels = []
    for receipts in found[:MOST_PANELS]:
        weeks = receipts.weeks
        near, far = weeks[:shown], [week for week in weeks[shown:] if week.key != UNCLEAR]
        unclear = [week for week in weeks if week.key == UNCLEAR and week.count]
        groups = [[week] for week in near] + [far] + [[week] for week in unclear]
        totals = [Money(sum(week.total.minor for week in group), receipts.currency) for group in groups]
        panels.append(
            Panel(
                receipts.currency.value,
                texts.plain("chart-expected-said", sum=receipts.total),
                tuple(week_text(texts, group[-1].key) for group in groups),
                (
                    Series(texts.plain("chart-sure"), _minor(groups, "sure")),
                    Series(texts.plain("chart-may-move"), _minor(groups, "may_move"), Fill.PALE),
                    Series(texts.plain("chart-promised"), _minor(groups, "promised"), Fill.HATCHED),
                ),
                tuple(texts.plain("report-sum", sum=total) if total else NOTHING for total in totals),
            )
        )
    notes = [texts.plain("chart-expected-note")] if panels else []
    return _chart(texts, Shape.ROWS, texts.plain("chart-expected"), panels, len(found), notes)


def _minor(groups: Sequence[Sequence[ExpectedWeek]], part: str) -> tuple[int, ...]:
    return tuple(sum(getattr(week, part).minor for week in group) for group in groups)


def written_off_chart(texts: Texts, found: Sequence[tuple[Loss, WrittenOff]]) -> Chart:
    shown = ROWS[min(max(len(found), 1), MOST_PANELS)]
    panels = []
    for loss, one in found[:MOST_PANELS]:
        near = one.reasons if len(one.reasons) <= shown + 1 else one.reasons[:shown]
        labels = [reason_text(texts, reason.text) for reason in near]
        sums = [reason.sum.minor for reason in near]
        if rest := len(one.reasons) - len(near):
            labels.append(texts.plain("chart-rest", count=rest))
            sums.append(one.total.minor - sum(sums))
        words = tuple(_part(texts, Money(minor, one.currency), one.total) for minor in sums)
        said = texts.plain("chart-expected-said", sum=one.total)
        title = texts.plain("chart-written-panel", loss=loss.value, currency=one.currency.value)
        panels.append(Panel(title, said, tuple(labels), (Series("", tuple(sums)),), words))
    return _chart(texts, Shape.ROWS, texts.plain("chart-written-off"), panels, len(found))


def paying_chart(texts: Texts, found: Page[ClientPayingTime]) -> Chart:
    """The median of each client, and between which days the middle half of the invoices was paid."""
    rows = found.items[: ROWS[1]]
    panel = Panel(
        "",
        "",
        tuple(short_name(row.name) for row in rows),
        (Series("", tuple(row.median_days for row in rows)),),
        tuple(
            texts.plain("chart-days", days=row.median_days, between=_between(row.early_days, row.late_days))
            for row in rows
        ),
        tuple((row.early_days, row.late_days) for row in rows),
        digits=0,
    )
    notes = [texts.plain("chart-paying-note")]
    if rest := found.total - len(rows):
        notes.append(texts.plain("chart-paying-rest", count=rest))
    return Chart(Shape.ROWS, texts.plain("chart-paying"), (panel,), texts.language, tuple(notes))


def _between(early: int, late: int) -> str:
    """Below zero: paid before the day of the invoice."""
    if early >= 0:
        return f"{early}–{late}"
    return "…".join(f"−{-days}" if days < 0 else str(days) for days in (early, late))


def alt_text(chart: Chart) -> str:
    """The numbers of the picture in words, for who can't see it and for where it is not shown."""
    lines = [chart.title]
    for panel in chart.panels:
        head = ": ".join(filter(None, (panel.heading, panel.said)))
        parts = [f"{_one_line(label)} {text}" for label, text in zip(panel.labels, panel.texts, strict=True)]
        lines += [head, "; ".join(parts)]
    return "\n".join(filter(None, (*lines, *chart.notes)))


def caption_text(chart: Chart) -> str:
    """The first thing that the picture says, where its table stands below."""
    return (
        "\n".join(": ".join(filter(None, (panel.heading, panel.said))) for panel in chart.panels)
        or chart.title
    )


def _one_line(label: str) -> str:
    return label.replace("\n", " ")


def _chart(
    texts: Texts,
    shape: Shape,
    title: str,
    panels: Sequence[Panel],
    currencies: int,
    notes: Sequence[str] = (),
) -> Chart:
    hidden = currencies - len(panels)
    said = [*notes, *([texts.plain("chart-more-currencies", count=hidden)] if hidden else [])]
    return Chart(shape, title, tuple(panels), texts.language, tuple(said))


def _part(texts: Texts, part: Money, whole: Money) -> str:
    return texts.plain("chart-part", sum=part, share=_share(texts, part.minor, whole.minor))


def _share(texts: Texts, part: int, whole: int) -> str:
    """Whole percents, rounded half up; what is above zero is never said to be nothing, nor a part to be all."""
    percent = (200 * part + whole) // (2 * whole) if whole else 0
    if part and not percent:
        return texts.plain("chart-share-small")
    if percent == 100 and part < whole:
        return texts.plain("chart-share-most")
    return texts.plain("chart-share", percent=percent)


def _month_label(texts: Texts, firsts: Sequence[date], number: int) -> str:
    """«янв» with its year under the first and under each January; where these would touch, under January alone."""
    first = firsts[number]
    name = format_date(first, "LLL", locale=texts.language).rstrip(".")[:3]
    with_year = first.month == 1 or (number == 0 and firsts[1].month != 1)
    return f"{name}\n{first.year}" if with_year else name
