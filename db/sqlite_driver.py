"""SQLite for a loop: a statement is one step, and a short look at the database takes no thread.

aiosqlite has a thread for each connection, since a statement may have to wait: for somebody's lock, for the disk. It is
handed over in four parts (a cursor, the question, the rows, the end), each a way to the thread and back that costs more
than SQLite takes to answer by an index. Here the four are one.

A connection that only reads asks at once, in the loop: in WAL a reader waits for no writer. Three things go to the
thread, as ever: what would have to wait for a lock after all (the log is put in order after a crash), what takes longer
than a moment (it is broken off, which a look survives, and asked in the thread), and the next statement of whoever has
kept the loop for a moment already. What is written always goes there: a commit waits for the disk.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter, thread_time
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util.concurrency import await_
from typing_extensions import override

MOMENT = 0.004
"""Seconds of the processor for which the loop may be kept: others on a busy computer make nothing of ours longer."""
STALL = 5
"""So many moments by the clock on the wall, when the disk has to be waited for."""
GLANCE = 10_000
"""Steps of SQLite's machine between two looks at the clock, about a fifth of that: what takes fewer is never broken
off."""
SPELL = 50
"""So often a statement that took too long goes to the thread, until it is asked in the loop again."""
LONG_ONES = 500
"""So many of them are known at most."""

R = TypeVar("R")


@dataclass(slots=True)
class Answer:
    """What a cursor tells after its statement."""

    rows: Sequence[Any] = ()
    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    arraysize: int = 1


def _ask(raw: sqlite3.Connection, statement: str, parameters: Any) -> Answer:
    cursor = raw.cursor()
    try:
        cursor.execute(statement, parameters)
        described = cursor.description
        rows = cursor.fetchall() if described else ()
        return Answer(rows, described, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()


def _ask_many(raw: sqlite3.Connection, statement: str, parameters: Any) -> Answer:
    cursor = raw.cursor()
    try:
        cursor.executemany(statement, parameters)
        return Answer((), cursor.description, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()


def _ask_patiently(busy_ms: int, raw: sqlite3.Connection, statement: str, parameters: Any) -> Answer:
    """Of a connection that waits for no lock otherwise."""
    raw.execute(f"PRAGMA busy_timeout={busy_ms}")
    try:
        return _ask(raw, statement, parameters)
    finally:
        raw.execute("PRAGMA busy_timeout=0")


async def _nothing() -> None: ...


class Moment:
    __slots__ = ("_until", "_until_on_the_wall")

    def __init__(self) -> None:
        self._until = thread_time() + MOMENT
        self._until_on_the_wall = perf_counter() + STALL * MOMENT

    def is_over(self) -> bool:
        return thread_time() > self._until or perf_counter() > self._until_on_the_wall


class Cursor(AsyncAdapt_aiosqlite_cursor):
    """As SQLAlchemy asks of it; those that read row by row (`stream`) are aiosqlite's own."""

    __slots__ = ()
    _adapt_connection: "Connection"

    def __init__(self, adapt_connection: "Connection") -> None:
        # Not the one of the base: it fetches a cursor from the thread.
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._soft_closed_memoized = {}  # type: ignore[assignment]  # the library's own empty mapping is none
        self._cursor = Answer()  # type: ignore[assignment]  # what is asked of it here, it has
        self._rows = deque()

    @override
    def execute(self, operation: Any, parameters: Any = None) -> Any:
        try:
            self._take(self._adapt_connection.ask(operation, () if parameters is None else parameters))
        except Exception as error:
            self._adapt_connection._handle_exception(error)

    @override
    def executemany(self, operation: Any, seq_of_parameters: Any) -> Any:
        try:
            self._take(self._adapt_connection.ask_many(operation, seq_of_parameters))
        except Exception as error:
            self._adapt_connection._handle_exception(error)

    def _take(self, answer: Answer) -> None:
        self._cursor = answer  # type: ignore[assignment]
        self._rows = deque(answer.rows)
        answer.rows = ()

    @override
    def close(self) -> None:
        self._rows.clear()

    @override
    async def _async_soft_close(self) -> None:
        """Nothing is open any more."""


class Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ("_busy_ms", "_spoiled", "_turn")
    _cursor_cls = Cursor  # type: ignore[assignment]  # made of another connection than any cursor's

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self._busy_ms: int | None = None
        self._spoiled = False
        """Somebody was torn away from a step: the thread may still be at it."""
        self._turn: Moment | None = None

    def look_at_once(self, busy_ms: int) -> None:
        """From here on what is asked is asked in the loop. It must not be able to write: what is broken off would take
        back all that was written before. `busy_ms`: so long a lock is waited for, in the thread."""
        self._step(partial(_ask, statement="PRAGMA busy_timeout=0", parameters=()))
        self._busy_ms = busy_ms

    def ask(self, statement: str, parameters: Any) -> Answer:
        if self._busy_ms is None:
            return self._step(partial(_ask, statement=statement, parameters=parameters))
        if not self._spoiled and self._has_time() and not _spell_of(statement):
            try:
                return self._at_once(statement, parameters)
            except sqlite3.OperationalError as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                if code not in (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY):
                    raise
                if code == sqlite3.SQLITE_INTERRUPT:
                    _begin_spell(statement)
        return self._step(partial(_ask_patiently, self._busy_ms, statement=statement, parameters=parameters))

    def ask_many(self, statement: str, parameters: Any) -> Answer:
        return self._step(partial(_ask_many, statement=statement, parameters=parameters))

    @override
    def rollback(self) -> None:
        raw: sqlite3.Connection | None = self._connection._connection
        if raw is None or self._spoiled or (self._busy_ms is None and raw.in_transaction):
            super().rollback()
            return
        try:
            raw.rollback()  # of what was only read, or of nothing: that waits for nobody
        except Exception as error:
            self._handle_exception(error)

    def _at_once(self, statement: str, parameters: Any) -> Answer:
        await_(_nothing())  # SQLAlchemy takes a driver that awaits nothing for the wrong one
        raw: sqlite3.Connection = self._connection._conn
        raw.set_progress_handler(Moment().is_over, GLANCE)
        try:
            return _ask(raw, statement, parameters)
        finally:
            raw.set_progress_handler(None, 0)

    def _has_time(self) -> bool:
        """Whether the loop has gone round within the last moment."""
        if self._turn is None:
            self._turn = Moment()
            asyncio.get_running_loop().call_soon(self._next_turn)
        return not self._turn.is_over()

    def _next_turn(self) -> None:
        self._turn = None

    def _step(self, act: Callable[[sqlite3.Connection], R]) -> R:
        """In the thread."""
        try:
            answer: R = await_(self._in_thread(act))
        except Exception:
            raise
        except BaseException:
            self._spoiled = True
            raise
        return answer

    async def _in_thread(self, act: Callable[[sqlite3.Connection], R]) -> R:
        async with self._execute_mutex:
            answer: R = await self._connection._execute(act, self._connection._conn)
        return answer


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """What SQLAlchemy takes for the module of the driver."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    @override
    def connect(self, *arguments: Any, **options: Any) -> Connection:
        return Connection(self, super().connect(*arguments, **options)._connection)


_spells: dict[str, int] = {}
"""Statements that took too long for the loop → how often they still go to the thread. The same in all connections."""


def _begin_spell(statement: str) -> None:
    _spells[statement] = SPELL
    if len(_spells) > LONG_ONES:
        del _spells[next(iter(_spells))]


def _spell_of(statement: str) -> bool:
    left = _spells.get(statement)
    if left is None:
        return False
    if left > 1:
        _spells[statement] = left - 1
    else:
        del _spells[statement]
    return True
