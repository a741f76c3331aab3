"""When: a day with or without an hour, or an hour alone, as people type them."""

import re
from datetime import date, time

from handlers.ui.widgets import Ctx
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput

Due = tuple[date, time | None]

_DAY_AND_HOUR = re.compile(r"(?P<day>.*?\S)[\s,]+(?:(?:в|at)\s+)?(?P<h>\d{1,2}):(?P<m>\d{2})", re.IGNORECASE)
_HOUR = re.compile(
    r"(?:(?:в|at)\s+)?(?P<h>\d{1,2})(?:[:.\s](?P<m>\d{2}))?\s*(?:ч|час|часа|часов|h)?\.?", re.IGNORECASE
)


def parse_due(text: str, ctx: Ctx) -> Due:
    """«завтра», «15.12», «завтра в 15:00». The firm's day and hour; without an hour the usual one is meant."""
    if found := _DAY_AND_HOUR.fullmatch(text.strip()):
        return parse_date(found["day"], ctx.today, Prefer.FUTURE), _time(found, text)
    return parse_date(text, ctx.today, Prefer.FUTURE), None


def parse_hour(text: str, _ctx: Ctx) -> time:
    """«15», «15:30», «в 9». Raises `error-task-hour`."""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise BadInput("error-task-hour", text)
    return _time(found, text)


def _time(found: re.Match[str], text: str) -> time:
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if hour > 23 or minute > 59:
        raise BadInput("error-task-hour", text)
    return time(hour, minute)
