"""Working days by country, moved holidays and worked Saturdays included."""

from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import holidays

OVERRIDES: dict[str, dict[date, bool]] = {}
"""What a government has decided since the pinned release of `holidays`: country → day → is it worked?"""


@cache
def _calendar(country: str) -> "holidays.HolidayBase | None":
    """Grows by the years that are asked for; None for a country that the library does not know."""
    import holidays  # loaded with the first question for a day: the process starts without its tables

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


def is_working_day(day: date, country: str) -> bool:
    """`country` is ISO 3166 alpha-2; an unknown one has weekends only."""
    override = OVERRIDES.get(country, {}).get(day)
    if override is not None:
        return override
    calendar = _calendar(country)
    if calendar is None:
        return day.weekday() < 5
    return bool(calendar.is_working_day(day))


def next_working_day(day: date, country: str) -> date:
    """The day itself when it is worked, else the first one after it."""
    return next(d for d in (day + timedelta(i) for i in count()) if is_working_day(d, country))


def previous_working_day(day: date, country: str) -> date:
    """The day itself when it is worked, else the last one before it."""
    return next(d for d in (day - timedelta(i) for i in count()) if is_working_day(d, country))


def add_working_days(day: date, days: int, country: str) -> date:
    """The `days`-th working day after `day`, before it when negative. `day` itself does not count."""
    step = timedelta(1 if days > 0 else -1)
    left = abs(days)
    while left:
        day += step
        left -= is_working_day(day, country)
    return day
