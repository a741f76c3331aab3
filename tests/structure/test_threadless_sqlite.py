"""A saving that stops working makes no test red: these would."""

import threading

import pytest
from sqlalchemy import text

from db.engine import Database
from tests.support.threadless_sqlite import Direct


async def kinds_of_connection(database: Database) -> set[bool]:
    """Whether the writer's and the reader's do everything at once, without a thread."""
    found = set()
    for engine in (database.writer, database.reader):
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
            found.add(isinstance((await connection.get_raw_connection()).driver_connection, Direct))
    return found


@pytest.mark.alone
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_acts_alone_needs_no_thread(database: Database) -> None:
    before = set(threading.enumerate())  # one of another test may be about to end
    assert await kinds_of_connection(database) == {True}
    assert not set(threading.enumerate()) - before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_happens_at_once_keeps_its_threads(database: Database) -> None:
    assert await kinds_of_connection(database) == {False}
