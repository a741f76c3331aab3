"""A statement goes to the thread of its connection once; everything else is what SQLAlchemy and SQLite have agreed."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from db.engine import Database
from db.outage import Outage, outage_of


class Counted(aiosqlite.Connection):
    ways = 0
    """To the threads of all connections and back."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        Counted.ways += 1
        return await super()._execute(fn, *args, **kwargs)


def open_counted(*arguments: Any, **options: Any) -> Counted:
    made = aiosqlite.connect(*arguments, **options)
    return Counted(made._connector, made._iter_chunk_size)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'x.db'}", busy_ms=1)
    for engine in (opened.writer, opened.reader):
        dialect = engine.dialect
        dialect.connect = partial(dialect.connect, async_creator_fn=open_counted)  # type: ignore[method-assign]
    async with opened.writing() as connection:
        await connection.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER UNIQUE)"))
    yield opened
    await opened.close()


async def test_one_way_a_statement_and_the_answers_are_whole(database: Database) -> None:
    before = Counted.ways
    async with database.writing() as connection:  # BEGIN, seven statements, COMMIT
        made = await connection.execute(text("INSERT INTO t (n) VALUES (1), (2) RETURNING id, n"))
        assert list(made.keys()) == ["id", "n"]
        assert made.all() == [(1, 1), (2, 2)]
        one = await connection.execute(text("INSERT INTO t (n) VALUES (3)"))
        assert one.lastrowid == 3
        many = await connection.execute(
            text("INSERT INTO t (n) VALUES (:n)"), [{"n": n} for n in range(4, 9)]
        )
        assert many.rowcount == 5
        changed = await connection.execute(text("UPDATE t SET n = n + 100 WHERE n > :n"), {"n": 3})
        assert changed.rowcount == 5
        assert not changed.returns_rows
        found = await connection.execute(text("SELECT n FROM t ORDER BY n"))
        assert found.fetchone() == (1,)
        assert found.fetchmany(2) == [(2,), (3,)]
        assert found.scalars().all() == [104, 105, 106, 107, 108]
        assert found.fetchone() is None
        nothing = await connection.execute(text("SELECT n FROM t WHERE n = 0"))
        assert list(nothing.keys()) == ["n"]
        assert nothing.one_or_none() is None
        assert (await connection.execute(text("DELETE FROM t"))).rowcount == 8
    assert Counted.ways - before == 9


async def test_what_goes_wrong_is_told_and_streams_are_not_read_at_once(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(text("INSERT INTO t (n) VALUES (1)"))
        with pytest.raises(IntegrityError) as caught:
            await connection.execute(text("INSERT INTO t (n) VALUES (1)"))
        assert isinstance(caught.value.orig, sqlite3.IntegrityError)
        assert caught.value.orig.sqlite_errorname == "SQLITE_CONSTRAINT_UNIQUE"
        with pytest.raises(OperationalError):
            await connection.execute(text("SELECT nothing FROM t"))
        # A database that somebody else holds.
        with pytest.raises(OperationalError) as busy:
            await asyncio.to_thread(_write_beside, database)
        assert outage_of(busy.value) is Outage.BUSY
    endless = "WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up) SELECT n FROM up"
    async with database.reader.connect() as connection:
        rows = await connection.stream(text(endless))
        assert [row.n async for row in _first(rows, 3)] == [1, 2, 3]
        await rows.close()
    async with database.reader.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None
        await driver.close()
        with pytest.raises(OperationalError):
            await connection.execute(text("SELECT 1"))


def _write_beside(database: Database) -> None:
    path = Path(database.url.partition("///")[2])
    beside = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        beside.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise OperationalError("BEGIN", None, error) from error
    finally:
        beside.close()


async def _first(rows: Any, count: int) -> AsyncIterator[Any]:
    async for row in rows:
        yield row
        count -= 1
        if not count:
            return


async def test_who_is_cancelled_in_a_statement_spoils_nothing(database: Database) -> None:
    long = text(
        "WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 300000) SELECT max(n) FROM up"
    )

    async def ask() -> None:
        async with database.writing() as connection:
            await connection.execute(text("INSERT INTO t (n) VALUES (1)"))
            asking.set()
            await connection.execute(long)

    asking = asyncio.Event()
    task = asyncio.create_task(ask())
    await asking.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.writing() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM t")) == 0
        await connection.execute(text("INSERT INTO t (n) VALUES (1)"))
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM t")) == 1
