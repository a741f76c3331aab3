"""Penalties and interest: the vectors, and an independent count day by day."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.interest.model import Calculation, LateDebt, MissingRate, Rate, RateTable, Repayment
from services.domain.interest.rules import (
    contract_penalty,
    default_due_day,
    european_interest,
    kazakh_interest,
    russian_interest,
    uzbek_penalty,
)

DAY = timedelta(days=1)
DAY_ONE = date(2025, 1, 1)
HUNDRED_THOUSAND = 100_000_00
KEY_RATES = RateTable(
    [
        Rate(date(2024, 10, 28), Decimal(21), "Банк России"),
        Rate(date(2025, 6, 9), Decimal(20), "Банк России"),
        Rate(date(2025, 7, 28), Decimal(18), "Банк России"),
        Rate(date(2025, 9, 15), Decimal(17), "Банк России"),
        Rate(date(2025, 10, 27), Decimal("16.5"), "Банк России"),
        Rate(date(2025, 12, 22), Decimal(16), "Банк России"),
    ],
    known_until=date(2026, 2, 13),
)


def minors(calculation: Calculation) -> list[int]:
    return [period.minor for period in calculation.periods]


def late(first: date, minor: int = HUNDRED_THOUSAND, *repayments: Repayment) -> LateDebt:
    """A debt whose first day of delay is `first`."""
    return LateDebt(minor, first - DAY, repayments)


def test_contract_penalty() -> None:
    debt = LateDebt(HUNDRED_THOUSAND, date(2026, 3, 10))
    tenth = Decimal("0.1")
    assert contract_penalty(debt, date(2026, 3, 20), tenth).total_minor == 1_000_00
    assert contract_penalty(debt, date(2026, 3, 10), tenth).periods == ()

    capped = contract_penalty(debt, date(2026, 3, 10) + 150 * DAY, tenth, Decimal(10))
    assert (capped.accrued_minor, capped.total_minor, capped.is_capped) == (15_000_00, 10_000_00, True)

    parts = (Repayment(date(2026, 3, 20), 40_000_00), Repayment(date(2026, 3, 31), 60_000_00))
    twice = contract_penalty(LateDebt(HUNDRED_THOUSAND, date(2026, 3, 10), parts), date(2026, 12, 31), tenth)
    assert [(period.days, period.debt_minor, period.minor) for period in twice.periods] == [
        (10, 100_000_00, 1_000_00),
        (11, 60_000_00, 660_00),
    ]
    assert twice.total_minor == 1_660_00


def test_russian_interest() -> None:
    year = russian_interest(late(date(2025, 6, 1)), date(2025, 12, 31), KEY_RATES)
    assert minors(year) == [460_27, 2684_93, 2416_44, 1956_16, 2531_51, 438_36]
    assert year.total_minor == 10_487_67
    assert [period.days for period in year.periods] == [8, 49, 49, 42, 56, 10]

    leap = russian_interest(late(date(2024, 12, 1)), date(2025, 1, 31), KEY_RATES)
    assert [(period.year_days, period.minor) for period in leap.periods] == [(366, 1778_69), (365, 1783_56)]
    assert leap.total_minor == 3_562_25

    assert russian_interest(late(date(2025, 11, 1)), date(2025, 11, 30), KEY_RATES).total_minor == 1_356_16
    assert [period.source for period in leap.periods] == ["Банк России"] * 2
    # Two years of one length are one period.
    assert len(russian_interest(late(date(2025, 12, 25)), date(2026, 1, 10), KEY_RATES).periods) == 1


def test_missing_rate_is_said_and_no_older_one_stands_in() -> None:
    for first, until in ((date(2024, 10, 27), date(2024, 11, 1)), (date(2026, 2, 1), date(2026, 2, 14))):
        with pytest.raises(MissingRate) as missing:
            russian_interest(late(first), until, KEY_RATES)
        assert missing.value.day in (first, until)
    # What was paid before needs no later rate.
    paid = late(date(2026, 2, 1), HUNDRED_THOUSAND, Repayment(date(2026, 2, 10), HUNDRED_THOUSAND))
    assert russian_interest(paid, date(2026, 12, 31), KEY_RATES).periods[-1].last == date(2026, 2, 10)
    with pytest.raises(ValueError, match="one day"):
        RateTable([Rate(DAY_ONE, Decimal(1), ""), Rate(DAY_ONE, Decimal(2), "")], DAY_ONE)
    with pytest.raises(ValueError, match="brings money"):
        Repayment(DAY_ONE, 0)


def test_uzbek_penalty() -> None:
    debt = LateDebt(1_000_000_00, date(2026, 3, 10))
    assert uzbek_penalty(debt, date(2026, 3, 20)).total_minor == 40_000_00
    half = uzbek_penalty(debt, date(2026, 3, 10) + 130 * DAY)
    assert (half.total_minor, half.is_capped) == (500_000_00, True)


def test_kazakh_interest() -> None:
    base = RateTable(
        [Rate(date(2025, 1, 1), Decimal(15), "НБ РК"), Rate(date(2025, 6, 1), Decimal(18), "НБ РК")],
        date(2026, 12, 31),
    )
    parts = (Repayment(date(2025, 5, 20), 40_000_00), Repayment(date(2025, 6, 9), 60_000_00))
    debt = LateDebt(HUNDRED_THOUSAND, date(2025, 5, 10), parts)

    on_payment = kazakh_interest(debt, date(2025, 12, 31), base)
    assert [(each.debt_minor, each.days, each.percent, each.minor) for each in on_payment.periods] == [
        (40_000_00, 10, 15, 164_38),
        (60_000_00, 30, 18, 887_67),
    ]
    on_claim = kazakh_interest(debt, date(2025, 12, 31), base, decided_on=date(2025, 5, 15))
    assert [(each.debt_minor, each.days, each.percent, each.minor) for each in on_claim.periods] == [
        (100_000_00, 10, 15, 410_96),
        (60_000_00, 20, 15, 493_15),
    ]
    unpaid = kazakh_interest(LateDebt(HUNDRED_THOUSAND, date(2025, 5, 10)), date(2025, 6, 9), base)
    assert [(each.debt_minor, each.days, each.percent) for each in unpaid.periods] == [(100_000_00, 30, 18)]


def test_european_interest() -> None:
    ecb = RateTable(
        [
            Rate(date(2024, 12, 18), Decimal("3.15"), "ECB"),
            Rate(date(2025, 2, 5), Decimal("2.90"), "ECB"),  # within a half-year: counts from July on
            Rate(date(2025, 6, 11), Decimal("2.15"), "ECB"),
        ],
        date(2025, 12, 31),
    )
    whole = european_interest(late(date(2025, 6, 21)), date(2025, 7, 10), ecb)
    assert [(each.days, each.percent, each.minor) for each in whole.periods] == [
        (10, Decimal("11.15"), 305_48),
        (10, Decimal("10.15"), 278_08),
    ]
    assert (whole.flat_minor, whole.total_minor) == (40_00, 623_56)
    in_time = LateDebt(HUNDRED_THOUSAND, date(2025, 6, 20), (Repayment(date(2025, 6, 20), HUNDRED_THOUSAND),))
    assert european_interest(in_time, date(2025, 7, 10), ecb).total_minor == 0
    assert default_due_day(date(2025, 6, 1)) == date(2025, 7, 1)


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def by_days(debt: LateDebt, until: date, rate_on: dict[date, Decimal] | Decimal, *, a_year: bool) -> int:
    """Each day by itself, days with the same debt, rate and year added up and rounded."""
    days = []
    day = debt.due_on + DAY
    while day <= until:
        owed = debt.minor - sum(each.minor for each in debt.repayments if each.paid_on < day)
        percent = (
            rate_on if isinstance(rate_on, Decimal) else rate_on[max(each for each in rate_on if each <= day)]
        )
        year = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days if a_year else 1
        days.append((max(owed, 0), percent, year))
        day += DAY
    return sum(
        half_up(Fraction(owed) * Fraction(percent) * len(list(same)) / year / 100)
        for (owed, percent, year), same in groupby(days)
    )


FIRST = date(2023, 11, 1)
DAYS = st.integers(0, 900).map(lambda days: FIRST + days * DAY)


@st.composite
def debts(draw: st.DrawFn) -> LateDebt:
    repayments = draw(
        st.lists(
            st.builds(Repayment, DAYS, st.integers(1, 60_000_00)),
            max_size=5,
            unique_by=lambda each: each.paid_on,
        )
    )
    return LateDebt(
        draw(st.integers(0, 10**13)) if draw(st.booleans()) else 100_000_00, draw(DAYS), tuple(repayments)
    )


PERCENTS = st.integers(1, 3000).map(lambda hundredths: Decimal(hundredths) / 100)


@settings(max_examples=150, deadline=None)
@given(debt=debts(), until=DAYS, percent=PERCENTS, rates=st.dictionaries(DAYS, PERCENTS, max_size=6))
def test_equal_to_a_count_by_days(
    debt: LateDebt, until: date, percent: Decimal, rates: dict[date, Decimal]
) -> None:
    penalty = contract_penalty(debt, until, percent / 10)
    assert penalty.total_minor == by_days(debt, until, percent / 10, a_year=False)

    rates = {FIRST - DAY: percent} | rates
    table = RateTable([Rate(since, each, "") for since, each in rates.items()], date(2027, 1, 1))
    interest = russian_interest(debt, until, table)
    assert interest.total_minor == by_days(debt, until, rates, a_year=True)
    for calculation in (penalty, interest):
        assert all(period.first <= period.last and period.debt_minor > 0 for period in calculation.periods)
        assert all(one.last < following.first for one, following in pairwise(calculation.periods))

    decided = kazakh_interest(debt, until, table, decided_on=FIRST)
    assert decided.total_minor == by_days(debt, until, table.on(FIRST).percent, a_year=True)

    left, parts = debt.minor - sum(each.minor for each in debt.repayments if each.paid_on <= debt.due_on), 0
    for repayment in sorted(debt.repayments, key=lambda each: each.paid_on):
        if debt.due_on < repayment.paid_on <= until and left > 0:
            part = LateDebt(min(left, repayment.minor), debt.due_on)
            parts += by_days(part, repayment.paid_on, table.on(repayment.paid_on).percent, a_year=True)
            left -= part.minor
    parts += by_days(LateDebt(max(left, 0), debt.due_on), until, table.on(until).percent, a_year=True)
    assert kazakh_interest(debt, until, table).total_minor == parts


def test_days_between_two_known_rates_are_not_guessed() -> None:
    table = RateTable(
        [
            Rate(date(2026, 1, 1), Decimal(16), "", until=date(2026, 2, 13)),
            Rate(date(2026, 2, 16), Decimal(16), "", until=date(2026, 3, 20)),
        ],
        date(2026, 3, 20),
    )
    # Both ends have a rate, and the same one: the days between are asked for all the same.
    for first, until, missing in (
        (date(2026, 2, 1), date(2026, 3, 1), date(2026, 2, 14)),
        (date(2026, 2, 15), date(2026, 3, 1), date(2026, 2, 15)),
        (date(2026, 3, 1), date(2026, 3, 25), date(2026, 3, 21)),
    ):
        with pytest.raises(MissingRate) as found:
            russian_interest(late(first), until, table)
        assert found.value.day == missing
    assert russian_interest(late(date(2026, 2, 16)), date(2026, 3, 20), table).periods[-1].days == 33
    with pytest.raises(MissingRate):
        table.on(date(2026, 2, 14))


def test_a_cap_may_be_a_sum() -> None:
    capped = contract_penalty(
        LateDebt(HUNDRED_THOUSAND, date(2026, 3, 10)), date(2026, 6, 30), Decimal("0.1"), cap_minor=500_00
    )
    assert (capped.is_capped, capped.total_minor) == (True, 500_00)
