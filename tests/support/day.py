"""The day on which end-to-end tests play, whatever day it is.

A bot that is a process needs a clock that goes on, so its time is moved and not stopped: a run begins at `BEGINS` and
goes on from there. What is asked for «today», «the end of the month» or «after nine» is then the same in each run.
`E2E_BEGINS=2026-12-31T20:58` (UTC) tries another moment; what fails then only is worth a look.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache

from services.domain.ports import SystemClock

BEGINS = "2026-11-24T09:30"
"""A Tuesday, half past twelve in Moscow, half past two in Almaty."""
SHIFT = "DAY_SHIFT"
"""The variable that tells all processes of a run, and their bots, by how many seconds time is moved."""

_real_now = SystemClock.now


def begin() -> None:
    """Once a run, in the process that starts the others."""
    begins = datetime.fromisoformat(os.environ.get("E2E_BEGINS", BEGINS)).replace(tzinfo=UTC)
    os.environ[SHIFT] = f"{(begins - _real_now(SystemClock())).total_seconds()}"


@cache
def _shift() -> timedelta:
    """Kept: a test may take the environment away for a while."""
    return timedelta(seconds=float(os.environ[SHIFT]))


def now() -> datetime:
    """The time in end-to-end tests."""
    return _real_now(SystemClock()) + _shift()


def moved() -> bool:
    """Whether the time of this process is that of the day."""
    return SystemClock.now is not _real_now


def move() -> None:
    """For a process that is a bot: for good."""
    SystemClock.now = lambda _: now()  # type: ignore[method-assign]


@contextmanager
def moving() -> Iterator[None]:
    """For tests beside a bot whose time is moved."""
    move()
    try:
        yield
    finally:
        SystemClock.now = _real_now  # type: ignore[method-assign]
