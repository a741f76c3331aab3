"""SQLite by aiosqlite, with one way to its thread and back for a statement.

SQLAlchemy makes a cursor, executes, fetches and closes, and aiosqlite hands each of these to the thread of the
connection and hears from it through the loop: four times, which takes longer than an answer by an index. Here the
thread does all of it at once. What streams rows keeps its cursor.
"""

import sqlite3
from collections import deque
from collections.abc import Sequence
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from typing_extensions import override


class Outcome:
    """What a cursor said of its statement, before it was closed."""

    __slots__ = ("description", "lastrowid", "rowcount", "rows")

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rows = cursor.fetchall() if cursor.description else []
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid


def _execute(connection: sqlite3.Connection, statement: str, values: Any) -> Outcome:
    cursor = connection.cursor()
    try:
        return Outcome(cursor.execute(statement, () if values is None else values))
    finally:
        cursor.close()


def _execute_many(connection: sqlite3.Connection, statement: str, values: Any) -> Outcome:
    cursor = connection.cursor()
    try:
        return Outcome(cursor.executemany(statement, values))
    finally:
        cursor.close()


class WholeCursor(AsyncAdapt_aiosqlite_cursor):
    """Holds an outcome in place of a cursor of the driver."""

    __slots__ = ("_outcome",)

    def __init__(self, adapt_connection: AsyncAdapt_aiosqlite_connection) -> None:
        self._adapt_connection = adapt_connection
        self._rows = deque()
        self._outcome: Outcome | None = None

    @property
    @override
    def description(self) -> Any:
        return self._outcome.description if self._outcome is not None else None

    @property
    @override
    def rowcount(self) -> int:
        return self._outcome.rowcount if self._outcome is not None else -1

    @property
    @override
    def lastrowid(self) -> Any:
        return self._outcome.lastrowid if self._outcome is not None else None

    @override
    def close(self) -> None:
        self._rows.clear()

    @override
    async def _async_soft_close(self) -> None:
        """There is nothing left to close."""

    @override
    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        return await self._ask(_execute, operation, parameters)

    @override
    async def _executemany_async(self, operation: Any, seq_of_parameters: Sequence[Any]) -> Any:
        return await self._ask(_execute_many, operation, seq_of_parameters)

    async def _ask(self, work: Any, statement: Any, values: Any) -> None:
        async with self._adapt_connection._execute_mutex:
            driver = self._adapt_connection.driver_connection
            self._outcome = await driver._execute(work, driver._connection, statement, values)
            self._rows = deque(self._outcome.rows)


class WholeConnection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()

    _cursor_cls = WholeCursor  # type: ignore[assignment]  # another subclass than the library has named

    @override
    def rollback(self) -> None:
        """The pool asks for it whenever it gets a connection back."""
        driver = self.driver_connection
        if driver._connection is not None and driver.in_transaction:
            super().rollback()


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """In place of the module that SQLAlchemy takes for `sqlite+aiosqlite`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    @override
    def connect(self, *arg: Any, **kw: Any) -> WholeConnection:
        return WholeConnection(self, super().connect(*arg, **kw).driver_connection)
