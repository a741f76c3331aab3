"""A few static ticks. What is due is a row in the database; a tick only asks for it.

No job store: APScheduler's own blocks the loop and deletes jobs that it can't read. Cron triggers skip days at a time
change: ticks are intervals in UTC.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC
from functools import wraps
from typing import Any, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.database_watch import DatabaseWatch
from bot.incidents import incident_code
from db.runtime_store import RuntimeStore
from services.background import BackgroundServices
from services.domain.ports import Clock, WakeWorker

log = logging.getLogger(__name__)

PRUNE_SECONDS = 3600
PLAN_ROUNDS = 100
STOP_SECONDS = 5.0
"""As long as a container has to stop, less what else is closed then."""

Tick = Callable[[], Awaitable[object]]


class Scheduler:
    def __init__(self, store: RuntimeStore, clock: Clock, watch: DatabaseWatch | None = None) -> None:
        self._watch = watch or DatabaseWatch(lambda: store.probe(clock.now()))
        self._store = store
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._running: set[asyncio.Task[Any]] = set()
        self._stopping = False
        self.every(PRUNE_SECONDS, self.prune)

    def every(self, seconds: int, tick: Tick) -> None:
        """Missed runs become one; a run never overlaps itself; a late one is better than none."""
        name = getattr(tick, "__qualname__", repr(tick))
        self._scheduler.add_job(
            self._guarded,
            "interval",
            args=[name, tick],
            seconds=seconds,
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    def run_engine(self, engine: BackgroundServices, seconds: int, wake: WakeWorker) -> None:
        """What is due in any firm. A run that found something wakes the worker: it may have queued messages.

        The plan goes on while it finds more: on a busy morning one batch a tick would be slower than what Telegram
        takes.
        """
        self.every(seconds, self._then(engine.planner.tick, wake, rounds=PLAN_ROUNDS))

        @wraps(engine.deliveries.recover_lost)
        async def recover_lost() -> int:
            # After an outage whoever has sent writes down first what came of it: until then nothing is lost.
            return await engine.deliveries.recover_lost() if self._watch.settled else 0

        ticks: tuple[Tick, ...] = (
            engine.holds.tick,
            engine.retainers.tick,
            engine.digests.tick,
            engine.tasks.tick,
            recover_lost,
        )
        for tick in ticks:
            self.every(seconds, self._then(tick, wake))

    async def prune(self) -> None:
        gone = await self._store.prune(self._clock.now())
        log.debug("forgot %s handled updates", gone)

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        """What runs is let to its end, at most so long: APScheduler would cut it off and call that an error."""
        self._stopping = True
        self._scheduler.pause()
        await asyncio.sleep(0)  # what was just called begins, and is seen
        if self._running:
            await asyncio.wait(self._running, timeout=STOP_SECONDS)
        self._scheduler.shutdown(wait=False)

    async def _guarded(self, name: str, tick: Tick) -> None:
        """The next run comes anyway; what failed is said with a code to ask for, an outage once for all."""
        if self._watch.away:
            return
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self._running.add(task)
        try:
            await tick()
        except Exception as error:
            if not self._watch.noticed(error):
                log.exception("incident %s: %s", incident_code(), name)
        finally:
            self._running.discard(task)

    def _then(self, tick: Tick, wake: WakeWorker, *, rounds: int = 1) -> Tick:
        @wraps(tick)
        async def run() -> None:
            for _ in range(rounds):
                if not await tick():
                    return
                wake()
                if self._stopping:
                    return

        return run
