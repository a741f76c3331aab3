"""Worlds that many tests begin with, made once by each process and put back afterwards, row by row.

To found a firm with a person in every role takes the services thirty milliseconds, and two firms with a row of every
kind a second; to put the rows back takes three. Only a world that is made in an empty database, or on top of another
that is kept, is kept itself, so that what is put back is all that there is. Clock and tokens go on as if the world had
been made. Whoever writes over an engine of its own, and not that of the `database` at hand, asks for no world after it.
"""

import io
import sqlite3
from collections.abc import Awaitable, Callable, Hashable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary, ref

from sqlalchemy import event, text
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


@dataclass
class Standing:
    """The kept world that a database holds, and whether nothing was written since."""

    world: Hashable
    untouched: bool = True


_kept: dict[Hashable, Kept[Any]] = {}
_met: set[Hashable] = set()
"""Worlds upon others that were made once."""
_standing: WeakKeyDictionary[Database, Standing] = WeakKeyDictionary()
_READS = ("SELECT", "BEGIN", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK", "SHOW")


async def kept(
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
    key: Hashable,
    build: Callable[[], Awaitable[T]],
) -> T:
    """What `build` returns, with its rows in the database. `key` tells worlds apart, whenever they are made."""
    below: Hashable = None
    if not await _is_empty(database):
        standing = _standing.get(database)
        if standing is None or not standing.untouched:
            return await build()
        below = standing.world
    whole = below, key, database.is_sqlite, clock.now(), tokens.given
    if whole not in _kept:
        made = await build()
        if below and whole not in _met:  # most are made once
            _met.add(whole)
            return made
        rows = await _saved(database)
        _kept[whole] = Kept(deepcopy(made), rows, clock.now(), tokens.given)
        _note(database, whole)
        return made
    found: Kept[T] = _kept[whole]
    await _put_back(database, found.rows, _kept[below].rows if below else None)
    clock.set(found.now)
    tokens.given = found.tokens
    _note(database, whole)
    return deepcopy(found.made)


def _note(database: Database, world: Hashable) -> None:
    if database not in _standing:
        event.listen(database.writer.sync_engine, "before_cursor_execute", _touch(database))
    _standing[database] = Standing(world)


def _touch(database: Database) -> Callable[..., None]:
    known = ref(database)

    def touch(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.lstrip().upper().startswith(_READS) and (here := known()) is not None:
            _standing[here].untouched = False

    return touch


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


async def _put_back(database: Database, rows: Any, below: Any) -> None:
    """In place of the rows `below`, or into an empty database."""
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
            for table in below[0] if below else ():
                await driver.execute(f"DELETE FROM {table}")
            for table, copied in data.items():
                await driver.copy_to_table(table, source=io.BytesIO(copied), format="binary")
            for sequence, value in sequences.items():
                await driver.execute(f"SELECT setval('{sequence}', {value})")


def _file(database: Database) -> sqlite3.Connection:
    return sqlite3.connect(str(make_url(database.url).database))
