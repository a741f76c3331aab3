"""What pictures of reports show: each number is added again from the rows, in another way than the charts do."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from db.vocabulary.filters import GroupBy
from handlers.reports import charts
from handlers.ui.texts import Texts
from services.documents.charts.model import Chart, Panel, Shape
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.pagination import Page
from services.reports.forecast import Expectation, OpenInvoice, by_week
from services.reports.views import Age, AgeBucket, Ageing, BreakdownRow, ClientPayingTime, MonthSums
from services.reports.written_off import Loss, Reason, WrittenOff
from tests.support.texts import TRANSLATOR

DAY = date(2026, 11, 24)
LONG = "ООО «Юридическое сопровождение сделок и споров, Северо-Запад»"
HUGE = 10**12
"""Ten thousand millions, in kopecks."""


def texts(language: str = "ru") -> Texts:
    return Texts(TRANSLATOR, language)


def debts(currency: Currency, count: int, largest: int = HUGE) -> tuple[Ageing, Page[BreakdownRow]]:
    """The n-th owes a n-th of the first; every third of them nothing overdue."""
    sums = [largest // number for number in range(1, count + 1)]
    late = [minor // 3 if number % 3 else 0 for number, minor in enumerate(sums)]
    rows = tuple(
        BreakdownRow(
            number,
            f"{LONG} {number}",
            "ООО «Клиент»",
            1,
            Money(minor, currency),
            Money(0, currency),
            Money(minor, currency),
            1,
            Money(overdue, currency),
            9,
        )
        for number, (minor, overdue) in enumerate(zip(sums, late, strict=True), 1)
    )
    parts = (sum(sums) - sum(late), sum(late), 0, 0, 0)
    ageing = Ageing(
        currency,
        tuple(AgeBucket(age, count, Money(minor, currency)) for age, minor in zip(Age, parts, strict=True)),
        count,
        Money(sum(sums), currency),
        Money(sum(late), currency),
    )
    return ageing, Page(rows[:10], count, 0, 10)


def drawn(panel: Panel) -> int:
    return sum(value for series in panel.series for value in series.values)


def digits(chart: Chart) -> str:
    """The words of a picture, as one writes them on a phone."""
    return charts.alt_text(chart).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("count", [1, 7, 11, 70])
def test_all_that_is_owed_is_drawn(language: str, count: int) -> None:
    """By age, by debtor and by matter; what has no row of its own is in the rest."""
    for currencies in ([Currency.RUB], [Currency.RUB, Currency.KZT, Currency.USD], list(Currency)):
        found = [debts(currency, count) for currency in currencies]
        owed = sum(HUGE // number for number in range(1, count + 1))
        for chart in (
            charts.ages_chart(texts(language), [ageing for ageing, _ in found]),
            charts.debts_chart(texts(language), GroupBy.CLIENT, found),
            charts.debts_chart(texts(language), GroupBy.MATTER, found),
        ):
            assert [panel.heading for panel in chart.panels] == [each.value for each in currencies[:3]]
            assert [drawn(panel) for panel in chart.panels] == [owed] * len(chart.panels)
            for panel in chart.panels:
                most = len(Age) if chart.shape is Shape.AGES else charts.ROWS[len(chart.panels)] + 1
                assert len(panel.texts) == len(panel.labels) <= most
                assert all(len(series.values) == len(panel.labels) for series in panel.series)
            assert bool(chart.notes) >= (len(currencies) > 3), "what is left out is said"
            assert Chart.from_dict(chart.to_dict()) == chart


def test_a_single_one_is_no_rest() -> None:
    one_more = charts.debts_chart(texts(), GroupBy.CLIENT, [debts(Currency.RUB, 11)])
    assert one_more.panels[0].labels[-1] == "Остальные 1", "ten rows came, the eleventh has no name"
    in_two = charts.debts_chart(
        texts(), GroupBy.CLIENT, [debts(Currency.RUB, 6), debts(Currency.USD, 7)]
    ).panels
    assert [len(panel.labels) for panel in in_two] == [6, 6]
    assert in_two[0].labels[-1].endswith("6")
    assert in_two[1].labels[-1] == "Остальные 2"


def test_the_overdue_part_of_each_is_drawn() -> None:
    found = [debts(Currency.RUB, 70)]
    late, rest = charts.debts_chart(texts(), GroupBy.LAWYER, found).panels[0].series
    assert sum(late.values) == sum(HUGE // n // 3 for n in range(1, 71) if (n - 1) % 3)
    assert sum(late.values) + sum(rest.values) == found[0][0].total.minor


def test_shares_are_honest() -> None:
    """Nothing that is there is called nothing, and no part is called all."""
    ageing = Ageing(
        Currency.RUB,
        tuple(
            AgeBucket(age, 1, Money(minor, Currency.RUB))
            for age, minor in zip(Age, (1, 0, 500_000, 499_999, 0), strict=True)
        ),
        3,
        Money(1_000_000, Currency.RUB),
        Money(999_999, Currency.RUB),
    )
    panel = charts.ages_chart(texts(), [ageing]).panels[0]
    assert [text.rpartition(" · ")[2] for text in panel.texts] == ["до 1 %", "0 %", "50 %", "50 %", "0 %"]
    assert panel.said.endswith("просрочено почти всё")


def test_months_are_twelve_and_add_up() -> None:
    rows = [
        MonthSums(date(2026, month, 1), 1, Money(HUGE * month, currency), Money(-7 * month, currency))
        for currency in (Currency.RUB, Currency.USD)
        for month in (2, 3, 11)
    ]
    chart = charts.months_chart(texts(), rows, DAY)
    assert chart.shape is Shape.COLUMNS
    for panel in chart.panels:
        issued, received = panel.series
        assert (sum(issued.values), sum(received.values)) == (16 * HUGE, -7 * 16)
        assert [number for number, value in enumerate(issued.values) if value] == [2, 3, 11]
        assert [label.partition("\n")[0] for label in panel.labels][:2] == ["дек", "янв"]
        assert panel.labels[1] == "янв\n2026"
    assert "выставлено 160 000 000 000,00 ₽, пришло −1,12 ₽" in digits(chart)
    assert charts.months_chart(texts("en"), rows, date(2026, 3, 1)).panels[0].labels[0] == "Apr\n2025"


def test_the_time_of_each_client_is_drawn() -> None:
    rows = tuple(
        ClientPayingTime(ClientId(number), LONG, 4, Decimal("9.5"), 90 - number, 60, 95)
        for number in range(10)
    )
    chart = charts.paying_chart(texts(), Page(rows, 70, 0, 10))
    panel = chart.panels[0]
    assert (panel.series[0].values, panel.digits) == (tuple(90 - number for number in range(10)), 0)
    assert set(panel.spans) == {(60, 95)}
    assert "90 дней (60–95)" in digits(chart)
    assert "Ещё 60 клиентов платят быстрее" in digits(chart)
    early = ClientPayingTime(ClientId(1), LONG, 4, Decimal(1), 1, -7, 12)
    assert digits(charts.paying_chart(texts(), Page((early,), 1, 0, 10))).count("1 день (−7…12)") == 1


def test_all_that_is_expected_is_drawn() -> None:
    """In few weeks beside other currencies: what lies behind them is «later»."""
    found = [
        by_week(
            [
                Expectation(
                    OpenInvoice(InvoiceId(number), ClientId(1), Money(10**number, currency), DAY),
                    day,
                    day,
                    day and day + timedelta(number % 2 * 7),
                    promised=number == 4,
                )
                for number in range(12)
                for day in [None if number == 11 else DAY + timedelta(weeks=number)]
            ],
            currency,
            DAY,
        )
        for currency in (Currency.RUB, Currency.KZT, Currency.USD)
    ]
    for count, weeks in ((1, 8), (2, 4), (3, 3)):
        chart = charts.expected_chart(texts(), found[:count])
        for panel in chart.panels:
            sure, may_move, promised = panel.series
            assert drawn(panel) == 111_111_111_111 == found[0].total.minor
            assert sum(promised.values) == 10**4
            assert may_move.values[1] == 10, "of the second week, in which the next one is as likely"
            assert sure.values[0] == 1
            assert len(panel.labels) == weeks + 2
            assert panel.labels[0] == "23.11–29.11"
            assert panel.labels[-2:] == ("Позже", "Неясно")
            assert drawn(panel) - 10**11 - sum(
                value for series in panel.series for value in series.values[:weeks]
            ) == sum(10**number for number in range(weeks, 11)), "later holds what no week shows"


def test_all_that_was_written_off_is_drawn() -> None:
    for count, shown in ((1, 1), (6, 6), (7, 7), (70, 11)):
        one = WrittenOff(
            Currency.RUB,
            tuple(Reason(f"Причина {n}", n, 2, Money(HUGE // n, Currency.RUB)) for n in range(1, count + 1)),
            2 * count,
        )
        for loss, heading in ((Loss.OFF, "Списано, RUB"), (Loss.DOWN, "Снижено, RUB")):
            (panel,) = charts.written_off_chart(texts(), [(loss, one)]).panels
            assert panel.heading == heading
            assert len(panel.labels) == len(panel.texts) == shown
            assert drawn(panel) == sum(HUGE // n for n in range(1, count + 1))
    assert charts.written_off_chart(texts(), []).panels == ()
