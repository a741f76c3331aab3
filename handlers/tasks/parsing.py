"""When: a day with or without an hour, or an hour alone, as people type them."""

import re
from datetime import time

from handlers.ui.typed_task import Due, of_clock, parse_due_of
from handlers.ui.widgets import Ctx
from services.domain.errors import BadInput

_HOUR = re.compile(
    r"(?:(?:в|at|сағат)\s+)?(?P<h>\d{1,2})(?:[:.\s](?P<m>\d{2}))?"
    r"\s*(?:ч|час|часа|часов|h|-?(?:де|да|те|та|ге|ға|ке|қа))?\.?",
    re.IGNORECASE,
)


def parse_due(text: str, ctx: Ctx) -> Due:
    """«завтра», «15.12», «завтра в 15:00», «завтра в 15», «в 15». The firm's day and hour; without an hour the
    usual one is meant."""
    return parse_due_of(text, ctx.today, ctx.now)


def parse_hour(text: str, _ctx: Ctx) -> time:
    """«15», «15:30», «в 9». Raises `error-task-hour`."""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise BadInput("error-task-hour", text)
    return of_clock(found["h"], found["m"], text)
