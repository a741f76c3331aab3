"""Connections to PostgreSQL that outlive a test, and the loop that they belong to.

A connection costs its server a process and the driver a look at the catalogue, and it knows no statement yet: a test
that brings its own has two of three statements parsed and planned before they run. Those of a bot live for months.
So the databases of tests in a row (`recycled_postgres`) are asked over the same connections, as long as each test gives
back what it took. Whatever else a test left running is cancelled at its end, as with a loop of its own.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache

import asyncpg
import pytest
from sqlalchemy import Dialect, Pool, QueuePool, event

from db.engine import Database


@dataclass
class Lasting:
    """What one database is asked over."""

    pool: Pool
    dialect: Dialect
    connections: list[asyncpg.Connection] = field(default_factory=list)


_lasting: dict[str, Lasting] = {}
"""By URL; one at a time."""


@pytest.fixture(name="_function_scoped_runner")
def lasting_runner() -> Iterator[asyncio.Runner]:
    """In place of the one of pytest-asyncio, which makes a loop for each test."""
    runner = _runner()
    yield runner
    runner.run(_cancel_others())


@cache
def _runner() -> asyncio.Runner:
    return asyncio.Runner()


async def _cancel_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def servers(url: str) -> list[int]:
    """Who may stay when everybody else is thrown out of the database."""
    if url not in _lasting:
        return []
    return [each.get_server_pid() for each in _lasting[url].connections if not each.is_closed()]


def forget(url: str) -> None:
    """Its connections are of no more use."""
    if gone := _lasting.pop(url, None):
        for connection in gone.connections:
            connection.terminate()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database with an engine of its own, so that nobody listens at the next test's, over lasting connections."""
    database = Database(url)
    engine = database.writer.sync_engine
    if url not in _lasting:
        for other in [*_lasting]:
            forget(other)
        _lasting[url] = _over(engine.pool, engine.dialect)
    lasting = _lasting[url]
    engine.pool, engine.dialect = lasting.pool, lasting.dialect
    yield database
    assert isinstance(lasting.pool, QueuePool)
    if engine.pool is not lasting.pool or lasting.pool.checkedout():
        forget(url)
        await database.close()


def _over(pool: Pool, dialect: Dialect) -> Lasting:
    made = Lasting(pool, dialect)

    @event.listens_for(pool, "connect")
    def note(connection: object, _record: object) -> None:
        made.connections.append(connection.driver_connection)  # type: ignore[attr-defined]

    return made
