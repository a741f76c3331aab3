"""What a question costs the database itself, without the way to it.

PostgreSQL says how long it planned and ran (`pg_stat_statements`). SQLite lives in threads of ours: there it is the
processor's time that a thread spends inside SQLite, without its waiting for Python's lock.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from time import thread_time
from typing import Any, Protocol

from sqlalchemy import event, text

from db.engine import Database

ROUNDS = 21
WARM = 6
"""From the sixth time on PostgreSQL may keep one plan for all values, which is how it serves a bot all day."""

SERVER_SETTINGS = {
    "shared_preload_libraries": "pg_stat_statements",
    "pg_stat_statements.track_planning": "on",
    "pg_stat_statements.track_utility": "off",
}
"""For the server that `PostgresClock` asks."""

Question = Callable[[], Awaitable[Any]]
Of = Callable[[Sequence[float]], float]
"""Which of the rounds counts."""


@dataclass(frozen=True, order=True, slots=True)
class Taken:
    """Seconds of the best of the rounds, unless another is asked for: others want the processor too."""

    seconds: float
    queries: int


class Clock(Protocol):
    async def measure(
        self, question: Question, *, warm: int = WARM, rounds: int = ROUNDS, of: Of = min
    ) -> Taken: ...


class SqliteClock:
    def __init__(self, database: Database) -> None:
        """`database` has no reader yet: one that is connected already would not be counted."""
        self._database = database
        # Not by the event `do_connect`: there the engine's own listener has connected before anybody else is asked.
        dialect = database.reader.dialect
        dialect.connect = partial(dialect.connect, factory=_Connection)  # type: ignore[method-assign]

    async def measure(
        self, question: Question, *, warm: int = WARM, rounds: int = ROUNDS, of: Of = min
    ) -> Taken:
        for _ in range(warm):
            await question()
        runs = []
        for _ in range(rounds):
            _Cursor.seconds = 0.0
            with _statements(self._database) as sent:
                await question()
            assert bool(_Cursor.seconds) == bool(sent), "statements that nobody timed"
            runs.append((_Cursor.seconds, len(sent)))
        return Taken(of([seconds for seconds, _ in runs]), runs[0][1])


class _Cursor(sqlite3.Cursor):
    seconds = 0.0
    """Of all cursors since it was set to none; one question is asked at a time."""

    def execute(self, *arguments: Any) -> "_Cursor":
        with _counted():
            super().execute(*arguments)
        return self

    def fetchall(self) -> list[Any]:
        with _counted():
            return super().fetchall()


class _Connection(sqlite3.Connection):
    def cursor(self, *_: Any) -> _Cursor:  # type: ignore[override]
        return super().cursor(_Cursor)


@contextmanager
def _counted() -> Iterator[None]:
    begun = thread_time()
    yield
    _Cursor.seconds += thread_time() - begun


class PostgresClock:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def measure(
        self, question: Question, *, warm: int = WARM, rounds: int = ROUNDS, of: Of = min
    ) -> Taken:
        for _ in range(warm):
            await question()
        runs = []
        for _ in range(rounds):
            await self._told("SELECT pg_stat_statements_reset()")
            with _statements(self._database) as sent:
                await question()
            runs.append((await self._told(_ACCOUNT), len(sent)))
        return Taken(of([seconds for seconds, _ in runs]), runs[0][1])

    async def _told(self, question: str) -> Any:
        async with self._database.reader.connect() as connection:
            return await connection.scalar(text(question))


_ACCOUNT = """
    SELECT coalesce(sum(total_plan_time + total_exec_time), 0) / 1000
    FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%'
"""


async def clock_of(database: Database) -> Clock:
    if database.is_sqlite:
        return SqliteClock(database)
    async with database.writer.begin() as connection:
        await connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_stat_statements"))
    return PostgresClock(database)


@contextmanager
def _statements(database: Database) -> Iterator[list[str]]:
    """What is sent, without what begins transactions."""
    sent: list[str] = []

    def before(*arguments: Any) -> None:
        if not arguments[2].startswith("BEGIN"):
            sent.append(arguments[2])

    engine = database.reader.sync_engine
    event.listen(engine, "before_cursor_execute", before)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", before)
