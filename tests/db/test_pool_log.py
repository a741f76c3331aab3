"""What the pool of connections says in the log when the server has hung up."""

import logging
import socket

import pytest
from sqlalchemy import text

from db.engine import Database
from tests.support import postgres

pytestmark = pytest.mark.postgres


@pytest.mark.asyncio
async def test_a_line_that_is_dead_is_dropped_without_a_word(
    postgres_cluster: postgres.Cluster, caplog: pytest.LogCaptureFixture
) -> None:
    """The trace of each connection that could not be closed would bury the one line that says what is wrong."""
    database = Database(postgres_cluster.url("postgres"))
    async with database.writer.connect() as connection:
        await connection.execute(text("SELECT 1"))
        raw = await connection.get_raw_connection()
        line = raw.driver_connection._transport.get_extra_info("socket")  # type: ignore[union-attr]
    with socket.fromfd(line.fileno(), line.family, line.type) as end:
        end.shutdown(socket.SHUT_WR)
    with caplog.at_level(logging.DEBUG):
        await database.close()
    assert not [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


async def _ours(_: object) -> None:
    raise ValueError("a fault of our own")


@pytest.mark.asyncio
async def test_a_fault_of_our_own_is_still_said(
    postgres_cluster: postgres.Cluster, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(postgres_cluster.url("postgres"))
    async with database.writer.connect() as connection:
        raw = await connection.get_raw_connection()
        driver = raw.driver_connection
        monkeypatch.setattr(type(driver), "close", _ours)
    await database.close()
    driver.terminate()  # type: ignore[union-attr]
    assert "Exception closing connection" in caplog.text
