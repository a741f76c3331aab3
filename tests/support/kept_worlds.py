"""Worlds that many tests begin with, made once by each process and put back afterwards, row by row.

To found a firm with a person in every role takes the services thirty milliseconds, and two firms with a row of every
kind a second; to put the rows back takes three. Only a world that is made in an empty database is kept, so that what
is put back is all that there is. Clock and tokens go on as if the world had been made.
"""

import io
import sqlite3
from collections.abc import Awaitable, Callable, Hashable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import text
from sqlalchemy.engine import make_url

from db.engine import Database
from db.models import Base
from tests.support.fakes import FakeClock, FakeTokens

T = TypeVar("T")

SQLiteRows = sqlite3.Connection
PostgresRows = tuple[dict[str, bytes], dict[str, tuple[int, bool]]]
"""The rows of each table as COPY writes them; where each sequence stands."""


@dataclass(frozen=True)
class Kept(Generic[T]):
    made: T
    rows: Any
    now: datetime
    tokens: int


_kept: dict[Hashable, Kept[Any]] = {}


async def kept(
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
    key: Hashable,
    build: Callable[[], Awaitable[T]],
) -> T:
    """What `build` returns, with its rows in the database. `key` tells worlds apart, whenever they are made."""
    if not await _is_empty(database):
        return await build()
    whole = key, database.is_sqlite, clock.now(), tokens.given
    if whole not in _kept:
        made = await build()
        rows = await _saved(database)
        _kept[whole] = Kept(deepcopy(made), rows, clock.now(), tokens.given)
        return made
    found: Kept[T] = _kept[whole]
    await _put_back(database, found.rows)
    clock.set(found.now)
    tokens.given = found.tokens
    return deepcopy(found.made)


async def _is_empty(database: Database) -> bool:
    async with database.reader.connect() as connection:
        people = await connection.scalar(text("SELECT EXISTS (SELECT 1 FROM users)"))
        return not (people or await connection.scalar(text("SELECT EXISTS (SELECT 1 FROM firms)")))


async def _saved(database: Database) -> SQLiteRows | PostgresRows:
    if database.is_sqlite:
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        with _file(database) as file:
            file.backup(memory)
        file.close()
        return memory
    async with database.writer.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None
        rows = {}
        for table in Base.metadata.tables:
            out = io.BytesIO()
            await driver.copy_from_table(table, output=out, format="binary")
            rows[table] = out.getvalue()
        empty = min(map(len, rows.values()))
        places = await driver.fetch(
            "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
        )
        sequences = {place["sequencename"]: place["last_value"] for place in places if place["last_value"]}
        return {table: data for table, data in rows.items() if len(data) > empty}, sequences


async def _put_back(database: Database, rows: Any) -> None:
    if database.is_sqlite:
        with _file(database) as file:
            rows.backup(file)
        file.close()
        return
    data, sequences = rows
    async with database.writer.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None
        async with driver.transaction():
            # As a replica, neither foreign keys nor triggers ask in which order rows come.
            await driver.execute("SET LOCAL session_replication_role = replica")
            for table, copied in data.items():
                await driver.copy_to_table(table, source=io.BytesIO(copied), format="binary")
            for sequence, value in sequences.items():
                await driver.execute(f"SELECT setval('{sequence}', {value})")


def _file(database: Database) -> sqlite3.Connection:
    return sqlite3.connect(str(make_url(database.url).database))
