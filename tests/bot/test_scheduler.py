"""Ticks: each by itself, and the worker is woken when one has found something. In the time of a virtual loop."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from bot.scheduler import PLAN_ROUNDS, PRUNE_SECONDS, TICK_LIMIT, Scheduler
from tests.bot.virtual import LoopClock, run


class Part:
    """A part of the engine: its tick finds what is left, fails, or hangs."""

    def __init__(self, *found: int, error: Exception | None = None, hangs: bool = False) -> None:
        self.found, self.error, self.hangs, self.runs = list(found), error, hangs, 0

    async def tick(self) -> int:
        self.runs += 1
        if self.hangs:
            await asyncio.Event().wait()
        if self.error:
            raise self.error
        return self.found.pop(0) if self.found else 0


class Woken:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


class Store:
    def __init__(self) -> None:
        self.pruned = 0

    async def prune(self, _now: object) -> int:
        self.pruned += 1
        return 0


class Pulse:
    """Signs of life: when each part showed its last."""

    def __init__(self) -> None:
        self.last: dict[str, float] = {}
        self.gaps: dict[str, float] = {}
        self.limits: dict[str, float] = {}

    def loop(self, name: str, limit: float) -> Any:
        self.limits[name] = limit

        def sign() -> None:
            now = asyncio.get_event_loop().time()
            self.gaps[name] = max(self.gaps.get(name, 0), now - self.last.get(name, now))
            self.last[name] = now

        return sign


def engine(**parts: Part) -> Any:
    """All parts that the scheduler knows; those not given find nothing."""
    names = (
        "planner",
        "holds",
        "retainers",
        "deposits",
        "demand_terms",
        "digests",
        "tasks",
        "keeping",
        "seals",
        "undo",
        "unanswered",
    )
    made = {name: _named(name, parts.get(name, Part())) for name in names}
    deliveries = _named("deliveries", parts.get("deliveries", Part()))
    return SimpleNamespace(**made, deliveries=SimpleNamespace(recover_lost=deliveries.tick))


def _named(name: str, part: Part) -> Any:
    """A tick is known by the name of its function."""

    async def tick(*_: Any) -> int:
        return await part.tick()

    tick.__qualname__ = name
    return SimpleNamespace(tick=tick)


def lived(seconds: float, woken: Woken, every: int = 30, pulse: Pulse | None = None, **parts: Part) -> Store:
    """A scheduler that has lived so long and was stopped."""
    store = Store()

    async def live() -> None:
        scheduler = Scheduler(store, LoopClock(), pulse=pulse)  # type: ignore[arg-type]
        scheduler.run_engine(engine(**parts), every, woken)
        scheduler.start()
        await asyncio.sleep(seconds)
        await scheduler.stop()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(live)
    return store


def test_a_tick_that_fails_is_said_once_and_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    broken, sound, woken = Part(error=LookupError("odd row")), Part(3), Woken()
    lived(30 * 20 + 1, woken, holds=broken, digests=sound)
    assert (broken.runs, sound.runs, woken.times) == (20, 20, 1)
    assert caplog.text.count("incident") == 1
    assert "holds" in caplog.text


def test_a_trouble_that_goes_on_is_counted_every_hour_and_its_end_is_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")

    class Better(Part):
        async def tick(self) -> int:
            self.error = LookupError("odd row") if self.runs < 240 else None
            return await super().tick()

    lived(30 * 242, Woken(), tasks=Better())
    said = [record.getMessage() for record in caplog.records if "tasks" in record.getMessage()]
    assert len(said) == 3
    assert "(121 times in 3600 s)" in said[1]
    assert said[2].endswith("over after 240 times in 7200 s")


def test_a_tick_that_hangs_is_broken_off_and_comes_again(caplog: pytest.LogCaptureFixture) -> None:
    stuck, sound, pulse = Part(hangs=True), Part(), Pulse()
    lived(3 * TICK_LIMIT + 100, Woken(), pulse=pulse, planner=stuck, tasks=sound)
    assert stuck.runs == 3
    assert sound.runs > 3 * TICK_LIMIT / 31
    assert "TimeoutError" in caplog.text
    for name, limit in pulse.limits.items():
        assert pulse.gaps[name] < limit, name


def test_every_tick_shows_that_it_lives_also_between_its_runs() -> None:
    pulse = Pulse()
    store = lived(2 * PRUNE_SECONDS + 5, Woken(), pulse=pulse)
    assert store.pruned == 2
    assert len(pulse.limits) >= 7
    assert max(pulse.gaps.values()) < 60


def test_sealing_the_trail_wakes_nobody() -> None:
    seals, woken = Part(3), Woken()
    lived(31, woken, seals=seals)
    assert seals.runs == 1
    assert woken.times == 0


def test_the_plan_goes_on_while_there_is_something() -> None:
    planner, sweep, woken = Part(500, 500, 7), Part(5, 5), Woken()
    lived(31, woken, planner=planner, deliveries=sweep)
    assert (planner.runs, sweep.runs) == (4, 1)
    assert woken.times == 4


def test_and_ends_even_when_it_always_finds_something() -> None:
    planner = Part(*[1] * (PLAN_ROUNDS + 50))
    lived(31, Woken(), planner=planner)
    assert planner.runs == PLAN_ROUNDS


def test_a_run_never_overlaps_itself() -> None:
    at_once, most = 0, 0

    class Slow(Part):
        async def tick(self) -> int:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            await asyncio.sleep(100)
            at_once -= 1
            return await super().tick()

    slow = Slow()
    lived(1000, Woken(), holds=slow)
    assert (most, slow.runs) == (1, 7)


def test_what_runs_when_the_bot_stops_is_let_to_its_end(caplog: pytest.LogCaptureFixture) -> None:
    class Slow(Part):
        async def tick(self) -> int:
            await asyncio.sleep(3)
            return await super().tick()

    slow = Slow()
    lived(31, Woken(), holds=slow)
    assert (slow.runs, caplog.text) == (1, "")


def test_what_does_not_end_is_broken_off() -> None:
    lived(31, Woken(), holds=Part(hangs=True))


def test_a_long_plan_ends_with_the_batch_at_hand_when_the_bot_stops() -> None:
    class Slow(Part):
        async def tick(self) -> int:
            await asyncio.sleep(3)
            return await super().tick()

    planner = Slow(500, 500, 500)
    lived(31, Woken(), planner=planner)
    assert planner.runs == 1
