"""A few static ticks. What is due is a row in the database; a tick only asks for it.

No job store: APScheduler's own blocks the loop and deletes jobs that it can't read. Cron triggers skip days at a time
change: ticks are intervals in UTC.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from db.repositories.runtime import RuntimeStore
from services.ports import Clock

log = logging.getLogger(__name__)

PRUNE_SECONDS = 3600

Tick = Callable[[], Awaitable[object]]


class Scheduler:
    def __init__(self, store: RuntimeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self.every(PRUNE_SECONDS, self.prune)

    def every(self, seconds: int, tick: Tick) -> None:
        """Missed runs become one; a run never overlaps itself; a late one is better than none."""
        self._scheduler.add_job(
            tick,
            "interval",
            seconds=seconds,
            id=getattr(tick, "__qualname__", repr(tick)),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    async def prune(self) -> None:
        gone = await self._store.prune(self._clock.now())
        log.debug("forgot %s handled updates", gone)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
