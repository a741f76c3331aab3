"""What SQLite's connections promise: short looks take no thread, and everything else is as it was with one."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from db import sqlite_driver
from db.engine import Database

COUNT = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :last) SELECT count(*) FROM n"
)
"""Takes as many steps as one likes."""


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path / 'books.db'}", busy_ms=60_000)
    async with opened.writer.begin() as connection:
        await connection.execute(text("CREATE TABLE books (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"))
        await connection.execute(
            text("INSERT INTO books (name) VALUES (:name)"), [{"name": "a"}, {"name": "b"}]
        )
    yield opened
    await opened.close()


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many went to a thread since one asked last."""
    taken: list[None] = []
    usual = aiosqlite.Connection._execute

    async def execute(self: Any, *arguments: Any, **options: Any) -> Any:
        taken.append(None)
        return await usual(self, *arguments, **options)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", execute)

    def since() -> int:
        number = len(taken)
        taken.clear()
        return number

    return since


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the computer is, the loop is in no hurry."""
    monkeypatch.setattr(sqlite_driver, "MOMENT", 3600.0)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever takes many steps has taken too long."""

    class Hasty(sqlite_driver.Connection):
        def _has_time(self) -> bool:
            return True

    monkeypatch.setattr(sqlite_driver, "Connection", Hasty)
    monkeypatch.setattr(sqlite_driver, "MOMENT", 0.0)
    monkeypatch.setattr(sqlite_driver, "_spells", {})


async def names(connection: Any) -> list[str]:
    return list(await connection.scalars(text("SELECT name FROM books ORDER BY name")))


async def test_a_short_look_takes_no_thread_and_a_write_one_step_a_statement(
    database: Database, steps: Callable[[], int], patient: None
) -> None:
    async with database.reader.connect() as connection:
        assert await names(connection) == ["a", "b"]
    assert steps() > 0, "the connection is made there"
    async with database.reader.connect() as connection:
        assert await names(connection) == ["a", "b"]
        assert await connection.scalar(text("SELECT 2")) == 2
        with pytest.raises(OperationalError, match="no such table"):
            await connection.execute(text("SELECT 1 FROM nowhere"))
    assert steps() == 0
    async with database.writer.begin() as connection:
        added = await connection.execute(text("INSERT INTO books (name) VALUES ('c') RETURNING id"))
        assert added.scalar_one() == 3
        changed = await connection.execute(text("UPDATE books SET name = name || '!' WHERE id < 3"))
        assert changed.rowcount == 2
    assert steps() == 4, "begin, two statements, commit"
    async with database.reader.connect() as connection:
        assert await names(connection) == ["a!", "b!", "c"]
    assert steps() == 0
    async with database.reader.connect() as connection:
        with pytest.raises(OperationalError, match="readonly"):
            await connection.execute(text("DELETE FROM books"))


async def test_a_long_look_lets_the_loop_go_on_and_sees_the_same_books(
    database: Database, steps: Callable[[], int], hasty: None
) -> None:
    async with database.reader.connect() as connection:
        assert await names(connection) == ["a", "b"]  # from here on these are the books
        async with database.writer.begin() as other:
            await other.execute(text("INSERT INTO books (name) VALUES ('c')"))
        steps()
        went_on = 0

        async def others() -> None:
            nonlocal went_on
            while True:
                went_on += 1
                await asyncio.sleep(0)

        task = asyncio.create_task(others())
        assert await connection.scalar(COUNT, {"last": 100_000}) == 100_000
        task.cancel()
        assert went_on > 1
        assert steps() == 1
        assert await names(connection) == ["a", "b"], "a look that is broken off ends no transaction"
        assert steps() == 0, "a statement of few steps is never broken off"
    for _ in range(sqlite_driver.SPELL):
        async with database.reader.connect() as connection:
            assert await connection.scalar(COUNT, {"last": 1}) == 1
    assert steps() == sqlite_driver.SPELL, "what took long is not tried in the loop for a while"
    async with database.reader.connect() as connection:
        assert await connection.scalar(COUNT, {"last": 1}) == 1
        assert await names(connection) == ["a", "b", "c"]
    assert steps() == 0


async def test_the_loop_gets_its_turn_between_many_short_looks(
    database: Database, steps: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_driver, "MOMENT", 0.0)
    async with database.reader.connect() as connection:
        steps()
        assert await names(connection) == ["a", "b"]
    assert steps() > 0


async def test_a_lock_is_waited_for_in_the_thread(
    database: Database, steps: Callable[[], int], patient: None
) -> None:
    """As after a crash, when somebody else puts the log in order; then SQLite refuses at once."""
    refused: list[str] = []

    class Cursor(sqlite3.Cursor):
        def execute(self, statement: str, parameters: Any = ()) -> "Cursor":
            if statement.startswith("SELECT name") and not refused:
                refused.append(statement)
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
                raise error
            super().execute(statement, parameters)
            return self

    class Raw(sqlite3.Connection):
        def cursor(self, *_: Any) -> Cursor:  # type: ignore[override]
            return super().cursor(Cursor)

    dialect = database.reader.dialect
    dialect.connect = partial(dialect.connect, factory=Raw)  # type: ignore[method-assign]
    async with database.reader.connect() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
        steps()
        assert await names(connection) == ["a", "b"]
        assert steps() == 1
        assert await connection.scalar(text("PRAGMA busy_timeout")) == 0
        assert await names(connection) == ["a", "b"]
        assert steps() == 0
    assert refused


async def test_who_is_torn_away_from_a_look_leaves_no_connection_behind(
    database: Database, hasty: None
) -> None:
    async def look() -> None:
        async with database.reader.connect() as connection:
            await connection.scalar(COUNT, {"last": 2_000_000})

    task = asyncio.create_task(look())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.reader.connect() as connection:
        assert await names(connection) == ["a", "b"]
    assert database.reader.pool.checkedout() == 0  # type: ignore[attr-defined]
