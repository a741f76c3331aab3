"""Ticks: each by itself, and the worker is woken when one has found something."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from bot.scheduler import PLAN_ROUNDS, Scheduler
from tests.bot.virtual import LoopClock


class Part:
    """A part of the engine: its tick finds what is left, or fails."""

    def __init__(self, *found: int, error: Exception | None = None) -> None:
        self.found, self.error, self.runs = list(found), error, 0

    async def tick(self) -> int:
        self.runs += 1
        if self.error:
            raise self.error
        return self.found.pop(0) if self.found else 0


class Woken:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def engine(**parts: Part) -> Any:
    """All parts that the scheduler knows; those not given find nothing."""
    names = ("planner", "holds", "retainers", "digests", "tasks", "seals")
    made = {name: _named(name, parts.get(name, Part())) for name in names}
    deliveries = _named("deliveries", parts.get("deliveries", Part()))
    return SimpleNamespace(**made, deliveries=SimpleNamespace(recover_lost=deliveries.tick))


def _named(name: str, part: Part) -> Any:
    """APScheduler knows a job by the name of its function."""

    async def tick() -> int:
        return await part.tick()

    tick.__qualname__ = name
    return SimpleNamespace(tick=tick)


async def run_all(scheduler: Scheduler) -> None:
    """Every job once, as APScheduler would call it when its time has come."""
    for job in scheduler._scheduler.get_jobs():
        if not job.id.endswith("prune"):
            await job.func(*job.args)


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(SimpleNamespace(), LoopClock())  # type: ignore[arg-type]


async def test_a_tick_that_fails_is_an_incident_and_stops_no_other(
    scheduler: Scheduler, caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound, woken = Part(error=LookupError("odd row")), Part(3), Woken()
    scheduler.run_engine(engine(holds=broken, digests=sound), 30, woken)
    await run_all(scheduler)
    await run_all(scheduler)
    assert (broken.runs, sound.runs, woken.times) == (2, 2, 1)
    assert caplog.text.count("incident") == 2
    assert "holds" in caplog.text


async def test_sealing_the_trail_wakes_nobody(scheduler: Scheduler) -> None:
    seals, woken = Part(3), Woken()
    scheduler.run_engine(engine(seals=seals), 30, woken)
    await run_all(scheduler)
    assert seals.runs == 1
    assert woken.times == 0


async def test_the_plan_goes_on_while_there_is_something(scheduler: Scheduler) -> None:
    planner, sweep, woken = Part(500, 500, 7), Part(5, 5), Woken()
    scheduler.run_engine(engine(planner=planner, deliveries=sweep), 30, woken)
    await run_all(scheduler)
    assert (planner.runs, sweep.runs) == (4, 1)
    assert woken.times == 4


async def test_and_ends_even_when_it_always_finds_something(scheduler: Scheduler) -> None:
    planner = Part(*[1] * (PLAN_ROUNDS + 50))
    scheduler.run_engine(engine(planner=planner), 30, Woken())
    await run_all(scheduler)
    assert planner.runs == PLAN_ROUNDS


async def test_missed_runs_become_one_and_none_overlaps_itself(scheduler: Scheduler) -> None:
    scheduler.run_engine(engine(), 30, Woken())
    jobs = scheduler._scheduler.get_jobs()
    assert len(jobs) == 8
    assert {(job.coalesce, job.max_instances, job.misfire_grace_time) for job in jobs} == {(True, 1, None)}


def _begin(scheduler: Scheduler, name: str) -> "asyncio.Task[Any]":
    """A tick, called as APScheduler calls it."""
    job = next(job for job in scheduler._scheduler.get_jobs() if job.id == name)
    return asyncio.create_task(job.func(*job.args))


async def test_what_runs_when_the_bot_stops_is_let_to_its_end(
    scheduler: Scheduler, caplog: pytest.LogCaptureFixture
) -> None:
    go_on, done = asyncio.Event(), []

    async def slow() -> None:
        await go_on.wait()
        done.append("slow")

    scheduler.every(30, slow)
    scheduler.start()
    running = _begin(scheduler, slow.__qualname__)  # has not even begun when the bot is told to stop
    stopping = asyncio.create_task(scheduler.stop())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not stopping.done()
    go_on.set()
    await stopping
    assert (done, running.cancelled(), caplog.text) == (["slow"], False, "")


async def test_a_long_plan_ends_with_the_batch_at_hand_when_the_bot_stops(scheduler: Scheduler) -> None:
    planner, begun, go_on = Part(500, 500, 500), asyncio.Event(), asyncio.Event()
    batch = planner.tick

    async def held() -> int:
        begun.set()
        await go_on.wait()
        return await batch()

    planner.tick = held  # type: ignore[method-assign]
    scheduler.run_engine(engine(planner=planner), 30, Woken())
    scheduler.start()
    running = _begin(scheduler, "planner")
    await begun.wait()
    stopping = asyncio.create_task(scheduler.stop())
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(stopping, running)
    assert planner.runs == 1
