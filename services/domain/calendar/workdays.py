"""Working days by country, moved holidays and worked Saturdays included."""

import asyncio
import sys
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import holidays

OVERRIDES: dict[str, dict[date, bool]] = {}
"""Government decisions later than the pinned release of `holidays`: country → day → whether it is a working day."""


@cache
def _holiday_calendar(country: str) -> "holidays.HolidayBase | None":
    """The library's calendar, which adds years on demand; None for a country that it does not know."""
    import holidays  # loaded with the first question for a day: the process starts without its tables

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


async def load_calendars() -> None:
    """Loads the library beside the event loop, where the first question for a day would hold it for a tenth of a
    second. For work by the clock that asks soon; what is asked without it is right as well."""
    if "holidays.countries" not in sys.modules:
        await asyncio.to_thread(_load)


def _load() -> None:
    import holidays  # loaded with the first question for a day: the process starts without its tables

    # The first calendar imports more. It is thrown away: none is shared between threads.
    holidays.country_holidays("RU").is_working_day(date(2026, 1, 1))


def is_working_day(day: date, country: str) -> bool:
    """Whether `day` is worked. `country` is ISO 3166 alpha-2; an unknown one has weekends only."""
    override = OVERRIDES.get(country, {}).get(day)
    if override is not None:
        return override
    calendar = _holiday_calendar(country)
    if calendar is None:
        return day.weekday() < 5
    return bool(calendar.is_working_day(day))


def next_working_day(day: date, country: str) -> date:
    """`day` when it is a working day, else the first working day after it."""
    return next(d for d in (day + timedelta(i) for i in count()) if is_working_day(d, country))


def previous_working_day(day: date, country: str) -> date:
    """`day` when it is a working day, else the last working day before it."""
    return next(d for d in (day - timedelta(i) for i in count()) if is_working_day(d, country))


def add_working_days(day: date, days: int, country: str) -> date:
    """The `days`-th working day after `day`, before it when negative. `day` itself does not count."""
    step = timedelta(1 if days > 0 else -1)
    remaining = abs(days)
    while remaining:
        day += step
        remaining -= is_working_day(day, country)
    return day
