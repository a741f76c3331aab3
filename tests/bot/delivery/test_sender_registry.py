"""Several processes share one bot's pace, in the time of a virtual loop: never more than thirty in any second."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.delivery.rate_limiter import MOST, PER_SECOND, RateLimiter, gap
from bot.delivery.sender_registry import BEAT, FORGOTTEN, KNOWN, SECOND, UNUSED, SenderRegistry
from db.models import SenderSeen
from db.runtime_store import RuntimeStore
from tests.bot.virtual import LoopClock, run
from tests.support.fakes import FakeClock

BOT = 42
ROUNDING = 1e-3


class Store:
    """`db.runtime_store.RuntimeStore` in memory; each transaction takes a moment."""

    def __init__(self) -> None:
        self.rows: dict[str, datetime] = {}
        self.seconds = 0.01
        self.broken: set[str] = set()
        self.asked = 0

    async def sender_seen(
        self, bot_id: int, sender: str, now: datetime, since: datetime, until: datetime
    ) -> int:
        self.asked += 1
        await asyncio.sleep(self.seconds)
        if sender in self.broken:
            raise ConnectionError("no database")
        self.rows[sender] = now
        self.rows = {name: at for name, at in self.rows.items() if at >= since}
        await asyncio.sleep(self.seconds)
        return len(self.rows)

    async def sender_gone(self, bot_id: int, sender: str) -> None:
        self.rows.pop(sender, None)


class Process:
    """Sends as fast as it may, each message to somebody else, while it has something to send."""

    def __init__(self, store: Store, name: str, sent: list[tuple[float, str]]) -> None:
        self.busy = asyncio.Event()
        self.busy.set()
        self.store = store
        self.name = name
        self.sent = sent
        self.pace = RateLimiter()
        self.stop = asyncio.Event()
        senders = SenderRegistry(store, LoopClock(), self.pace, BOT, name)  # type: ignore[arg-type]
        self._beating = asyncio.create_task(senders.run(self.stop))
        self._lanes = [asyncio.create_task(self._lane(lane)) for lane in range(40)]

    async def _lane(self, lane: int) -> None:
        number = 0
        while True:
            number += 1
            await self.busy.wait()
            chat = f"{self.name}-{lane}-{number}"
            await self.pace.of_chat(chat)
            await self.pace.turn(chat)
            self.sent.append((asyncio.get_running_loop().time(), self.name))
            await asyncio.sleep(0.2)

    async def leave(self) -> None:
        """A clean stop: what sends ends first."""
        await self._end(*self._lanes)
        self.stop.set()
        await self._beating

    async def die(self) -> None:
        await self._end(*self._lanes, self._beating)

    async def _end(self, *tasks: asyncio.Task[None]) -> None:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


class Hall:
    """Processes that come and go."""

    def __init__(self) -> None:
        self.store = Store()
        self.sent: list[tuple[float, str]] = []
        self.living: dict[str, Process] = {}

    async def enter(self, *names: str) -> None:
        for name in names:
            self.living[name] = Process(self.store, name, self.sent)

    async def seconds(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def first(self, name: str) -> float:
        return next(at for at, sender in self.sent if sender == name)

    def rate(self, start: float, end: float, *names: str) -> float:
        found = [at for at, sender in self.sent if start <= at < end and (not names or sender in names)]
        return len(found) / (end - start)


def play(act: Callable[[Hall], Awaitable[None]]) -> Hall:
    """And judges: any second, wherever it begins."""

    async def main() -> Hall:
        hall = Hall()
        await act(hall)
        for process in list(hall.living.values()):
            await process.die()
        return hall

    hall = run(main)
    times = [at for at, _ in hall.sent]
    crowded = [times[n] for n in range(len(times) - MOST) if times[n + MOST] - times[n] < 1.0 - ROUNDING]
    assert crowded == [], f"more than {MOST} in a second"
    return hall


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 10])
def test_so_many_processes_share_the_pace(count: int) -> None:
    names = [f"p{number}" for number in range(count)]

    async def act(hall: Hall) -> None:
        await hall.enter(*names)
        await hall.seconds(40)

    hall = play(act)
    each = Counter(sender for at, sender in hall.sent if at >= 10)
    assert set(each) == set(names)
    assert max(each.values()) - min(each.values()) <= 2, "everybody has the same part"
    # What does not go into thirty is left: four processes have seven each.
    assert hall.rate(10, 40) == pytest.approx(PER_SECOND * (MOST // count * count) / MOST, abs=0.3)
    assert gap(count) * PER_SECOND * (MOST // count) == pytest.approx(MOST)


def test_who_comes_alone_sends_at_once() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        await hall.seconds(5)

    assert play(act).first("a") < 0.1


@pytest.mark.parametrize("moment", [0.0, 0.3, 0.9, 1.5, 1.99])
def test_who_comes_to_others_waits_until_they_have_made_room(moment: float) -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        await hall.seconds(10 + moment)
        await hall.enter("b")
        await hall.seconds(20)

    hall = play(act)
    assert KNOWN + SECOND <= hall.first("b") - (10 + moment) < KNOWN + SECOND + 0.1
    assert hall.rate(20, 30, "a") == pytest.approx(PER_SECOND / 2, abs=0.2)
    assert hall.rate(20, 30, "b") == pytest.approx(PER_SECOND / 2, abs=0.2)


def test_they_come_one_after_the_other_and_all_at_once() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        for names in (("b",), ("c", "d"), ("e", "f", "g")):
            await hall.seconds(3.3)
            await hall.enter(*names)
        await hall.seconds(20)

    assert len({sender for _, sender in play(act).sent}) == 7


def test_a_dead_one_is_forgotten_and_the_other_has_all_again() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a", "b")
        await hall.seconds(20)
        await hall.living.pop("b").die()
        await hall.seconds(30)
        assert set(hall.store.rows) == {"a"}, "its row is deleted"

    hall = play(act)
    assert hall.rate(20, 20 + FORGOTTEN - BEAT) == pytest.approx(PER_SECOND / 2, abs=0.3)
    assert hall.rate(20 + FORGOTTEN + 3 * BEAT, 50) == pytest.approx(PER_SECOND, abs=0.3)


def test_who_leaves_says_so_and_the_others_go_on_faster_soon() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a", "b", "c")
        await hall.seconds(20)
        await hall.living.pop("c").leave()
        assert set(hall.store.rows) == {"a", "b"}
        await hall.seconds(20)

    hall = play(act)
    assert hall.rate(20 + 3 * BEAT, 40, "a", "b") == pytest.approx(PER_SECOND, abs=0.3)


def test_who_comes_after_a_kill_waits_for_nobody_who_is_forgotten() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        await hall.seconds(5)
        await hall.living.pop("a").die()
        await hall.seconds(FORGOTTEN + 1)
        await hall.enter("b")
        await hall.seconds(5)

    assert play(act).first("b") < 5 + FORGOTTEN + 1.1


def test_who_can_not_ask_sends_nothing_until_it_has_made_itself_known_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        await hall.seconds(10)
        hall.store.broken.add("a")
        await hall.seconds(20)
        await hall.enter("b")  # finds nobody: «a» has been forgotten
        await hall.seconds(10)
        hall.store.broken.clear()
        await hall.seconds(20)

    hall = play(act)
    assert hall.rate(10 + KNOWN, 40, "a") == 0
    assert hall.first("b") < 30.1
    again = min(at for at, sender in hall.sent if sender == "a" and at >= 40)
    assert again >= 40 + KNOWN + SECOND
    assert hall.rate(50, 60) == pytest.approx(PER_SECOND, abs=0.3)
    assert "incident" in caplog.text


def test_who_has_nothing_to_send_is_silent_and_comes_at_once_when_it_has() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a")
        await hall.seconds(5)
        hall.living["a"].busy.clear()
        await hall.seconds(2 * UNUSED)
        assert hall.store.rows == {}, "it has said goodbye"
        asked = hall.store.asked
        await hall.seconds(3600)
        assert hall.store.asked == asked, "an idle bot leaves its database alone"
        hall.living["a"].busy.set()
        await hall.seconds(5)

    hall = play(act)
    begun = 5 + 2 * UNUSED + 3600
    assert min(at for at, _ in hall.sent if at >= begun) < begun + 0.1
    assert hall.rate(begun, begun + 5) == pytest.approx(PER_SECOND, abs=0.5)


def test_who_is_not_busy_leaves_its_part_to_others_and_asks_for_it_again() -> None:
    async def act(hall: Hall) -> None:
        await hall.enter("a", "b")
        await hall.seconds(10)
        hall.living["b"].busy.clear()
        await hall.seconds(UNUSED + 20)
        hall.living["b"].busy.set()
        await hall.seconds(20)

    hall = play(act)
    again = 10 + UNUSED + 20
    assert hall.rate(again - 10, again) == pytest.approx(PER_SECOND, abs=0.3)
    first = min(at for at, sender in hall.sent if sender == "b" and at >= again)
    assert KNOWN + SECOND <= first - again < KNOWN + SECOND + 0.1
    assert hall.rate(again + 10, again + 20, "b") == pytest.approx(PER_SECOND / 2, abs=0.2)


@pytest.mark.parametrize("seed", range(6))
def test_however_they_come_and_rest_no_second_holds_too_many(seed: int) -> None:
    random = Random(seed)

    async def act(hall: Hall) -> None:
        await hall.enter("a", "b", "c")
        for _ in range(60):
            process = random.choice(list(hall.living.values()))
            (process.busy.clear if process.busy.is_set() else process.busy.set)()
            await hall.seconds(random.choice((0.1, 1, 3, 7, UNUSED + random.random() * 5)))

    assert len(play(act).sent) > 1000


def test_a_slow_database_makes_it_slower_and_never_faster() -> None:
    async def act(hall: Hall) -> None:
        hall.store.seconds = 1.2
        await hall.enter("a")
        await hall.seconds(11)
        await hall.enter("b")
        await hall.seconds(30)

    assert 3 < play(act).rate(20, 40) < PER_SECOND / 2


def test_a_second_passes_between_two_processes_in_one_chat() -> None:
    async def main() -> float:
        pace = RateLimiter()
        pace.note_sent("7", [0.3])
        await pace.of_chat("7")
        return asyncio.get_running_loop().time()

    assert run(main) == pytest.approx(0.7, abs=0.01)


def test_a_group_hears_ten_a_minute_of_all_processes_together() -> None:
    async def main() -> float:
        pace = RateLimiter()
        pace.note_sent("-7", [50.0 - number for number in range(10)])
        await pace.of_chat("-7")
        return asyncio.get_running_loop().time()

    assert run(main) == pytest.approx(10, abs=0.01)


async def test_the_store_counts_the_living_of_each_bot(store: RuntimeStore, clock: FakeClock) -> None:
    async def seen(bot: int, sender: str) -> int:
        now, near = clock.now(), timedelta(seconds=FORGOTTEN)
        return await store.sender_seen(bot, sender, now, now - near, now + near)

    assert [await seen(BOT, "a"), await seen(BOT, "a"), await seen(7, "a")] == [1, 1, 1]
    clock.advance(seconds=6)
    assert await seen(BOT, "b") == 2
    clock.advance(seconds=6)
    assert await seen(BOT, "b") == 1, "the other has not been seen for twelve seconds"
    assert await seen(BOT, "a") == 2
    await store.sender_gone(BOT, "a")
    assert await seen(BOT, "b") == 1
    async with AsyncSession(store._database.reader) as session:
        rows = await session.execute(select(SenderSeen.bot_id, SenderSeen.sender))
        assert sorted((bot, sender) for bot, sender in rows) == [(7, "a"), (BOT, "b")]
