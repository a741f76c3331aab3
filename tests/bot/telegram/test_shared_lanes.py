"""Two instances on one PostgreSQL, of which one stands still for so long that the other one takes it for dead."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.telegram import inbox, shared_lanes
from db.engine import Database
from db.instance_store import InstanceSession, InstanceStore
from db.models import HandledUpdate, Instance, LaneHolder
from tests.bot.telegram.inbox_setting import BOT_ID, Setting, message, tap
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


async def handled(database: Database) -> list[int]:
    async with database.reader.connect() as connection:
        found = await connection.scalars(select(HandledUpdate.update_id).order_by(HandledUpdate.update_id))
        return list(found)


async def with_one_in_hand(
    database: Database, clock: FakeClock, update_10: dict[str, Any]
) -> tuple[Setting, asyncio.Task[None], asyncio.Event]:
    """A process that handles the update 10 until the event is set."""
    one = Setting(database, clock, "one")
    life = one.start()
    gate = one.handlers.gates[10] = asyncio.Event()
    assert await one.inbox.take([update_10])
    await one.handlers.until(lambda: one.handlers.begun == [10])
    return one, life, gate


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
    await eventually(lambda: handled(database), lambda found: found == [10, 11, 12, 13])
    assert await first.waiting() == []
    for each, life in zip((first, second), lives, strict=True):
        await each.end(life)
    assert held.handlers.begun in ([10], [10, 13])
    async with database.reader.connect() as connection:
        assert not list(await connection.scalars(select(LaneHolder.lane))), "and all is given back"
        assert not list(await connection.scalars(select(Instance.name)))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_comes_while_a_chat_is_read_is_handled_too(database: Database, clock: FakeClock) -> None:
    one = Setting(database, clock, "one")
    life = one.start()
    async with one.disk.slow_reading() as read:
        assert await one.inbox.take([message(10)])
        await asyncio.wait_for(read.wait(), 10)
        assert await one.inbox.take([message(11), message(12, chat=8)])
    await one.handlers.until(lambda: sorted(one.handlers.ended) == [10, 11, 12])
    assert await one.waiting() == []
    await one.end(life)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_chat_that_is_lost_while_it_is_read_is_not_begun(
    database: Database, clock: FakeClock
) -> None:
    one, life, gate = await with_one_in_hand(database, clock, message(10))
    async with rival(database) as take_over:
        async with one.disk.slow_reading() as read:
            assert await one.inbox.take([message(11)])
            await asyncio.wait_for(read.wait(), 10)
            await take_over("7")
            gate.set()
            await one.handlers.until(lambda: 10 in one.handlers.refused)
        assert await one.inbox.take([message(12, chat=8)])
        await one.handlers.until(lambda: one.handlers.ended == [12])
        assert one.handlers.begun == [10, 12]
        assert await one.waiting() == [10, 11]
        await one.end(life)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("strikes", [0, 2], ids=["handled", "skipped"])
async def test_a_chat_that_is_lost_before_its_first_is_tried_goes_on_elsewhere(
    database: Database, clock: FakeClock, strikes: int
) -> None:
    one = Setting(database, clock, "one")
    async with rival(database) as take_over:
        await take_over("7")
        await one.lie(message(10), message(11))
        for _ in range(strikes):
            await one.store.strike(BOT_ID, 10, clock.now())
    async with one.store.slow_strikes() as noted:
        life = one.start()
        await asyncio.wait_for(noted.wait(), 10)
        async with rival(database) as take_over:
            await take_over("7")
            one.inbox.forget("7")
            assert await one.inbox.take([message(12, chat=8)])
            await one.handlers.until(lambda: one.handlers.ended == [12])
    await one.handlers.until(lambda: one.handlers.ended == ([12, 11] if strikes else [12, 10, 11]))
    assert one.handlers.begun == one.handlers.ended
    await one.end(life)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_whoever_loses_a_chat_leaves_no_strike(database: Database, clock: FakeClock) -> None:
    """The update that was tried with care has killed nobody."""
    one = Setting(database, clock, "one")
    async with rival(database) as take_over:
        await take_over("7")
        await one.lie(message(10))
    gate = one.handlers.gates[10] = asyncio.Event()
    life = one.start()
    await one.handlers.until(lambda: one.handlers.begun == [10])
    assert await one.strikes() == [1]
    async with rival(database) as take_over:
        await take_over("7")
        gate.set()
        await one.handlers.until(lambda: one.handlers.refused == [10])
        await eventually(one.strikes, lambda found: found == [0])
        await one.end(life)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_is_broken_off_for_a_doubt_goes_on_with_care(database: Database, clock: FakeClock) -> None:
    """It was ours all the while: whoever asked had looked a moment too early."""
    one = Setting(database, clock, "one")
    gate = one.handlers.gates[10] = asyncio.Event()
    life = one.start()
    assert await one.inbox.take([message(10), message(11)])
    await one.handlers.until(lambda: one.handlers.begun == [10])
    assert one.instance is not None
    one.instance.interrupted(set())
    await one.handlers.until(lambda: one.handlers.begun == [10, 10])
    assert await one.strikes() == [1]
    gate.set()
    await one.handlers.until(lambda: one.handlers.ended == [10, 11])
    assert await one.strikes() == []
    await one.end(life)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_asks_once_more_hears_whose_the_chat_was(database: Database, clock: FakeClock) -> None:
    """The answer to the first question may have been lost."""
    store = InstanceStore(database, BOT_ID, "one")
    async with rival(database) as take_over:
        await take_over("7")
        assert await store.take(["7", "8"], may_follow=True) == {"8": None}
    for _ in range(2):
        assert await store.take(["7", "8"], may_follow=True) == {"7": "rival", "8": None}
    await store.give_back(["7"])
    assert await store.take(["7"], may_follow=True) == {"7": None}


@asynccontextmanager
async def rival(database: Database) -> AsyncIterator[Callable[[str], Awaitable[None]]]:
    """Another instance that lives and does nothing. Gives what lets it take a chat over."""
    session = InstanceSession(database.url, BOT_ID, "rival", 1, 600, lambda _: None)

    async def take_over(lane: str) -> None:
        taking = insert(LaneHolder).values(bot_id=BOT_ID, lane=lane, holder="rival")
        key = ["bot_id", "lane"]
        async with database.writer.begin() as connection:
            await connection.execute(
                taking.on_conflict_do_update(index_elements=key, set_={"holder": "rival"})
            )

    await session.beat()
    try:
        yield take_over
    finally:
        await session.close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_tap_in_hand_is_not_given_up_when_something_comes_after_it(
    database: Database, clock: FakeClock
) -> None:
    one, life, gate = await with_one_in_hand(database, clock, tap(10))
    clock.advance(seconds=151)
    async with one.disk.slow_reading() as read:
        assert await one.inbox.take([message(11)])
        await asyncio.wait_for(read.wait(), 10)
    assert await one.inbox.take([message(12, chat=8)])
    await one.handlers.until(lambda: one.handlers.ended == [12])
    assert await one.waiting() == [10, 11]
    gate.set()
    await one.handlers.until(lambda: one.handlers.ended == [12, 10, 11])
    await one.end(life)
    assert one.telegram.said == [], "it was done, and nobody says that it was not"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_the_place_of_a_chat_that_is_lost_goes_to_the_next(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "SIDE_BY_SIDE", 1)
    one, life, gate = await with_one_in_hand(database, clock, message(10))
    assert await one.inbox.take([message(11, chat=8)])
    await eventually(lambda: holder(database, "8"), bool)
    async with rival(database) as take_over:
        await take_over("7")
        gate.set()
        await one.handlers.until(lambda: one.handlers.ended == [11])
        await one.end(life)
