"""Two instances on one PostgreSQL, of which one stands still for so long that the other one takes it for dead."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from bot.telegram import shared_lanes
from db.engine import Database
from db.models import HandledUpdate, Instance, LaneHolder
from tests.bot.telegram.inbox_setting import Setting, message
from tests.bot.two_instances import eventually
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.postgres

LONG_AGO = datetime(2001, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def standing_still(database: Database, name: str) -> AsyncIterator[None]:
    """Its signs of life have run out, and it gives no new one."""
    ours = Instance.name == name
    while True:
        async with database.writer.begin() as connection:
            await connection.execute(update(Instance).where(ours).values(alive_until=LONG_AGO))
        async with database.writer.begin() as connection:
            seen = await connection.scalar(select(Instance.alive_until).where(ours).with_for_update())
            if seen == LONG_AGO:
                yield
                return


async def holder(database: Database, lane: str) -> str | None:
    async with database.reader.connect() as connection:
        return await connection.scalar(select(LaneHolder.holder).where(LaneHolder.lane == lane))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_was_taken_for_dead_records_nothing(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Setting(database, clock, "first")
    second = Setting(database, clock, "second", beside=first)
    lives = [first.start()]
    await eventually(lambda: holder(database, "lead"), lambda name: name == "first")
    lives.append(second.start())
    gate = asyncio.Event()
    first.handlers.gates = second.handlers.gates = {10: gate}
    first.telegram.deliver(message(10), message(11))
    await eventually(lambda: holder(database, "7"), bool)
    name = await holder(database, "7")
    held, other = (first, second) if name == "first" else (second, first)
    await held.handlers.until(lambda: held.handlers.begun == [10])
    async with standing_still(database, str(name)):
        await other.handlers.until(lambda: other.handlers.begun == [10])
        gate.set()
        await other.handlers.until(lambda: other.handlers.ended == [10, 11])
    assert (held.handlers.begun, held.handlers.ended) == ([10], [])

    assert await held.inbox.take([message(12)])  # as a webhook brings it, to whoever does not have the chat
    await other.handlers.until(lambda: other.handlers.ended == [10, 11, 12])
    assert await holder(database, "7") == other.name
    monkeypatch.setattr(shared_lanes, "KEPT", -1.0)
    await eventually(lambda: holder(database, "7"), lambda found: found is None)
    first.telegram.deliver(message(13))
    await eventually(first.waiting, lambda rows: rows == [])
    for each, life in zip((first, second), lives, strict=True):
        await each.end(life)
    assert held.handlers.begun in ([10], [10, 13])
    async with database.reader.connect() as connection:
        handled = await connection.scalars(select(HandledUpdate.update_id).order_by(HandledUpdate.update_id))
        assert list(handled) == [10, 11, 12, 13]
        assert not list(await connection.scalars(select(LaneHolder.lane))), "and all is given back"
        assert not list(await connection.scalars(select(Instance.name)))
