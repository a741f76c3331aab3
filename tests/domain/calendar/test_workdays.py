from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.calendar import workdays
from services.domain.calendar.workdays import (
    add_working_days,
    is_working_day,
    next_working_day,
    previous_working_day,
)

days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
countries = st.sampled_from(["RU", "KZ", "UZ", "BY", "DE", "XX"])


@pytest.mark.parametrize(
    ("country", "day", "worked"),
    [
        ("RU", "2026-03-08", "2026-03-10"),
        ("RU", "2026-05-09", "2026-05-12"),
        ("RU", "2026-12-31", "2027-01-11"),
        ("RU", "2026-06-12", "2026-06-15"),
        ("KZ", "2026-03-21", "2026-03-26"),
        ("KZ", "2026-10-25", "2026-10-27"),
        ("UZ", "2026-03-20", "2026-03-24"),
        ("UZ", "2026-05-27", "2026-06-01"),
        ("UZ", "2026-08-31", "2026-09-02"),
        ("UZ", "2026-12-12", "2026-12-12"),  # a worked Saturday
        ("XX", "2026-11-28", "2026-11-30"),  # an unknown country knows weekends
    ],
)
def test_the_next_working_day(country: str, day: str, worked: str) -> None:
    assert next_working_day(date.fromisoformat(day), country) == date.fromisoformat(worked)


def test_russia_works_247_days_in_2026() -> None:
    year = (date(2026, 1, 1) + timedelta(i) for i in range(365))
    assert sum(is_working_day(day, "RU") for day in year) == 247


@pytest.mark.parametrize(
    ("start", "count", "result"),
    [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-24", 1, "2026-11-25"),
        ("2026-11-24", 10, "2026-12-08"),
        ("2026-11-28", 1, "2026-11-30"),  # from a Saturday
        ("2026-12-30", 1, "2027-01-11"),
        ("2026-11-30", -1, "2026-11-27"),
        ("2027-01-11", -1, "2026-12-30"),
    ],
)
def test_counting_in_working_days(start: str, count: int, result: str) -> None:
    assert add_working_days(date.fromisoformat(start), count, "RU") == date.fromisoformat(result)


@given(days, st.integers(1, 60), countries)
def test_exactly_that_many_working_days_lie_between(day: date, count: int, country: str) -> None:
    end = add_working_days(day, count, country)
    passed = (day + timedelta(i) for i in range(1, (end - day).days + 1))
    assert sum(is_working_day(d, country) for d in passed) == count
    assert is_working_day(end, country)


@given(days, countries)
def test_neighbours_are_worked_and_nothing_worked_lies_between(day: date, country: str) -> None:
    before, after = previous_working_day(day, country), next_working_day(day, country)
    assert before <= day <= after
    assert is_working_day(before, country)
    assert is_working_day(after, country)
    if before != after:
        between = (before + timedelta(i) for i in range(1, (after - before).days))
        assert not any(is_working_day(d, country) for d in between)


def test_a_decree_overrides_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    saturday, tuesday = date(2026, 11, 28), date(2026, 11, 24)
    monkeypatch.setattr(workdays, "OVERRIDES", {"RU": {saturday: True, tuesday: False}})
    assert is_working_day(saturday, "RU")
    assert not is_working_day(tuesday, "RU")
    assert is_working_day(tuesday, "KZ")
