"""What a retainer costs in a part of a month."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.invoicing.part_month import ServiceMonth, fee_by_days, service_month
from services.domain.money.money import Currency, Money


@pytest.mark.parametrize(
    ("month", "signed_on", "ends_on", "days", "fee"),
    [
        ("2026-11-01", "2026-11-20", None, 11, "11000"),
        ("2026-12-01", "2026-11-20", "2026-12-10", 10, "9677.42"),
        ("2026-11-01", "2026-11-01", None, 30, "30000"),
        ("2026-12-01", "2026-11-20", "2026-12-31", 31, "30000"),
        ("2026-12-01", "2026-11-20", "2027-05-03", 31, "30000"),
        ("2026-11-01", "2026-11-30", None, 1, "1000"),
        ("2026-11-01", "2026-11-10", "2026-11-12", 3, "3000"),
        ("2028-02-01", "2028-02-15", None, 15, "15517.24"),
        # Outside the contract somebody has agreed on a whole month.
        ("2026-10-01", "2026-11-20", None, 31, "30000"),
        ("2027-01-01", "2026-11-20", "2026-12-10", 31, "30000"),
    ],
)
def test_a_fee_of_30_000_by_calendar_days(
    month: str, signed_on: str, ends_on: str | None, days: int, fee: str
) -> None:
    part = service_month(
        date.fromisoformat(month),
        date.fromisoformat(signed_on),
        date.fromisoformat(ends_on) if ends_on else None,
    )
    assert part.days == days
    assert part.is_part == (days < part.days_of_month)
    assert fee_by_days(Money.of("30000", Currency.RUB), part) == Money.of(fee, Currency.RUB)


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(0, 10**13),
    st.sets(st.integers(1, 30), max_size=30),
)
def test_parts_of_a_month_sum_to_its_fee(day: date, minor: int, cuts: set[int]) -> None:
    """However the month is cut, no kopeck is lost, won or billed twice, and no part is below zero."""
    length = monthrange(day.year, day.month)[1]
    fee = Money(minor, Currency.RUB)
    starts = sorted({1, *(cut + 1 for cut in cuts if cut < length)})
    parts = []
    for start, after in zip(starts, [*starts[1:], length + 1], strict=True):
        first = day.replace(day=start)
        parts.append(fee_by_days(fee, ServiceMonth(first, first + timedelta(days=after - start - 1))))
    assert sum(part.minor for part in parts) == minor
    for part, (start, after) in zip(parts, zip(starts, [*starts[1:], length + 1], strict=True), strict=True):
        # Never a kopeck further from the exact share than rounding at both ends allows.
        assert abs(part.minor * length - minor * (after - start)) <= length
        assert part.minor >= 0
