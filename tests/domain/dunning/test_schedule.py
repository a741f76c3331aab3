"""When a reminder may go out: zones and their time changes, ends of years, days off, quiet hours.

Working days of 2026 and the vectors of due dates are those of `holidays` as pinned; zones are those of tzdata.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.calendar.workdays import is_working_day
from services.domain.dunning.schedule import (
    BUSINESS_HOURS,
    PERSON_HOURS,
    ReminderDays,
    contact_hours_for,
    first_reminder_day,
    is_contact_time,
    local_to_utc,
    next_contact_time,
    plan_steps,
)
from services.domain.requisites.model import Country, PartyKind

PLACES = [
    (Country.RU, "Europe/Moscow", 3),
    (Country.KZ, "Asia/Almaty", 5),
    (Country.UZ, "Asia/Tashkent", 5),
    (Country.BY, "Europe/Minsk", 3),
    (Country.OTHER, "Europe/Berlin", 1),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("country", "zone", "offset"), PLACES)
def test_the_hour_is_the_recipients(country: Country, zone: str, offset: int) -> None:
    (step,) = plan_steps((1,), 10, date(2026, 12, 1), country, zone)
    assert step.day == date(2026, 12, 2)
    assert step.at == datetime(2026, 12, 2, 10 - offset, tzinfo=UTC)
    assert step.name == "d+1"


@pytest.mark.parametrize(
    ("due", "offset", "day"),
    [
        (date(2026, 12, 4), -3, date(2026, 12, 1)),
        (date(2026, 12, 1), -3, date(2026, 11, 27)),  # 28.11 is a Saturday: the working day before
        (date(2026, 12, 4), 1, date(2026, 12, 7)),  # 05.12 is a Saturday: the working day after
        (date(2026, 12, 6), 0, date(2026, 12, 4)),  # the due date itself counts as «not after»
        (date(2026, 12, 30), 1, date(2027, 1, 11)),  # 31.12 is off, and then the holidays of January
        (date(2026, 12, 31), 1, date(2027, 1, 11)),
        (date(2027, 1, 11), -3, date(2026, 12, 30)),
        (date(2026, 5, 8), 1, date(2026, 5, 12)),  # 11.05.2026 is moved
        (date(2024, 2, 28), 1, date(2024, 2, 29)),  # a leap year
        (date(2026, 2, 28), 1, date(2026, 3, 2)),
        (date(2024, 2, 29), 14, date(2024, 3, 14)),
    ],
)
def test_steps_fall_on_working_days_in_russia(due: date, offset: int, day: date) -> None:
    (step,) = plan_steps((offset,), 10, due, Country.RU, "Europe/Moscow")
    assert step.day == day


@pytest.mark.parametrize(
    ("country", "off", "worked"),
    [
        (Country.RU, date(2026, 3, 8), date(2026, 3, 10)),
        (Country.RU, date(2026, 5, 9), date(2026, 5, 12)),
        (Country.RU, date(2026, 12, 31), date(2027, 1, 11)),
        (Country.RU, date(2026, 6, 12), date(2026, 6, 15)),
        (Country.KZ, date(2026, 3, 21), date(2026, 3, 26)),
        (Country.KZ, date(2026, 10, 25), date(2026, 10, 27)),
        (Country.UZ, date(2026, 3, 20), date(2026, 3, 24)),
        (Country.UZ, date(2026, 5, 27), date(2026, 6, 1)),
        (Country.UZ, date(2026, 8, 31), date(2026, 9, 2)),
        (Country.UZ, date(2026, 12, 12), date(2026, 12, 12)),  # a Saturday that is worked
    ],
)
def test_days_off_of_three_countries(country: Country, off: date, worked: date) -> None:
    (step,) = plan_steps((1,), 10, off - timedelta(days=1), country, "Asia/Almaty")
    assert step.day == worked
    local = datetime.combine(off, time(12), ZoneInfo("Asia/Almaty"))
    assert is_contact_time(local, BUSINESS_HOURS, country, "Asia/Almaty") is (off == worked)


def test_the_whole_ladder_in_order() -> None:
    found = plan_steps(ReminderDays().client_days, 10, date(2026, 12, 4), Country.RU, "Europe/Moscow")
    assert [(step.name, step.day) for step in found] == [
        ("d-3", date(2026, 12, 1)),
        ("d+1", date(2026, 12, 7)),
        ("d+7", date(2026, 12, 11)),
        ("d+14", date(2026, 12, 18)),
    ]
    assert {step.at.time() for step in found} == {time(7)}


@pytest.mark.parametrize(
    ("hour", "window", "local"),
    [
        (10, BUSINESS_HOURS, 10),
        (6, BUSINESS_HOURS, 9),
        (22, BUSINESS_HOURS, 17),
        (22, PERSON_HOURS, 19),
        (9, PERSON_HOURS, 9),
    ],
)
def test_an_hour_outside_the_window_moves_into_it(hour: int, window: object, local: int) -> None:
    (step,) = plan_steps((1,), hour, date(2026, 12, 1), Country.RU, "Europe/Moscow", window)  # type: ignore[arg-type]
    assert step.at.astimezone(ZoneInfo("Europe/Moscow")).hour == local


def test_nights_in_which_the_clock_changes() -> None:
    # Berlin: on 29.03.2026 02:30 does not exist, on 25.10.2026 it comes twice.
    assert local_to_utc(date(2026, 3, 29), time(2, 30), "Europe/Berlin") == at("2026-03-29T01:30")
    assert local_to_utc(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == at("2026-10-25T00:30")
    # Ten o'clock stays ten o'clock on both sides of the change.
    spring = plan_steps((-3, 1), 10, date(2026, 3, 29), Country.OTHER, "Europe/Berlin")
    assert [step.at for step in spring] == [at("2026-03-26T09:00"), at("2026-03-30T08:00")]
    autumn = plan_steps((-3, 1), 10, date(2026, 10, 25), Country.OTHER, "Europe/Berlin")
    assert [step.at for step in autumn] == [at("2026-10-22T08:00"), at("2026-10-26T09:00")]


def test_almaty_is_where_its_clock_is_now() -> None:
    """+6 until 1 March 2024, +5 since."""
    assert local_to_utc(date(2024, 2, 29), time(10), "Asia/Almaty") == at("2024-02-29T04:00")
    assert local_to_utc(date(2024, 3, 1), time(10), "Asia/Almaty") == at("2024-03-01T05:00")


@pytest.mark.parametrize(
    ("moment", "kind", "may"),
    [
        ("2026-11-24T05:59:59", PartyKind.COMPANY, False),  # 08:59:59 in Moscow, a Tuesday
        ("2026-11-24T06:00:00", PartyKind.COMPANY, True),
        ("2026-11-24T14:59:59", PartyKind.COMPANY, True),
        ("2026-11-24T15:00:00", PartyKind.COMPANY, False),  # 18:00
        ("2026-11-24T15:00:00", PartyKind.PERSON, True),
        ("2026-11-24T16:59:59", PartyKind.SELF_EMPLOYED, True),
        ("2026-11-24T17:00:00", PartyKind.PERSON, False),  # 20:00
        ("2026-11-24T15:00:00", PartyKind.SOLE_TRADER, False),  # business debts
        ("2026-11-28T09:00:00", PartyKind.COMPANY, False),  # a Saturday
        ("2026-11-28T09:00:00", PartyKind.PERSON, False),
        ("2026-12-31T09:00:00", PartyKind.PERSON, False),
    ],
)
def test_quiet_hours(moment: str, kind: PartyKind, may: bool) -> None:
    assert is_contact_time(at(moment), contact_hours_for(kind), Country.RU, "Europe/Moscow") is may


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-11-24T09:00:00", "2026-11-24T09:00:00"),  # now
        ("2026-11-24T03:00:00", "2026-11-24T07:00:00"),  # early: at ten today
        ("2026-11-24T15:00:00", "2026-11-25T07:00:00"),  # after six: tomorrow
        ("2026-11-27T18:00:00", "2026-11-30T07:00:00"),  # Friday night: Monday
        ("2026-11-29T21:30:00", "2026-11-30T07:00:00"),  # already Monday in Moscow
        ("2026-12-30T18:00:00", "2027-01-11T07:00:00"),
    ],
)
def test_the_next_opening(moment: str, opening: str) -> None:
    assert next_contact_time(at(moment), BUSINESS_HOURS, 10, Country.RU, "Europe/Moscow") == at(opening)


def test_two_working_days_of_rest_after_sending() -> None:
    # Sent on a Tuesday: Wednesday and Thursday rest.
    assert first_reminder_day(date(2026, 11, 24), Country.RU) == date(2026, 11, 27)
    # On a Friday: Monday and Tuesday.
    assert first_reminder_day(date(2026, 11, 27), Country.RU) == date(2026, 12, 2)
    assert first_reminder_day(date(2026, 12, 30), Country.RU) == date(2027, 1, 13)


@given(
    st.integers(0, 420 * 24 * 60).map(lambda minutes: at("2026-01-01") + timedelta(minutes=minutes)),
    st.sampled_from(PLACES),
    st.sampled_from([BUSINESS_HOURS, PERSON_HOURS]),
    st.integers(0, 23),
)
def test_an_opening_is_open_and_never_before_now(moment, place, window, hour) -> None:
    country, zone, _ = place
    found = next_contact_time(moment, window, hour, country, zone)
    assert found >= moment
    assert is_contact_time(found, window, country, zone)
    assert next_contact_time(found, window, hour, country, zone) == found


@given(
    st.dates(date(2026, 1, 1), date(2027, 2, 1)),
    st.sampled_from(PLACES),
    st.sets(st.integers(-30, 60), min_size=1, max_size=8),
    st.integers(0, 23),
)
def test_every_step_may_be_sent_when_it_is_due(due, place, offsets, hour) -> None:
    country, zone, _ = place
    found = plan_steps(tuple(offsets), hour, due, country, zone)
    assert len(found) == len(offsets)
    assert [step.at for step in found] == sorted(step.at for step in found)
    for step in found:
        assert is_contact_time(step.at, BUSINESS_HOURS, country, zone)
        assert is_working_day(step.day, country)
        assert step.at.astimezone(ZoneInfo(zone)).date() == step.day
        meant = due + timedelta(days=step.offset)
        assert step.day >= meant if step.offset > 0 else step.day <= meant
