"""Background jobs: work that would hold a chat's lane too long runs beside the updates, supervised.

They live in this process. One that is broken off says so; after a kill the person reads in the progress message when
to ask again.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from aiogram.exceptions import TelegramForbiddenError

from bot.incidents import incident_code
from db.outage import outage_of
from handlers.ui.background_job import Ending
from services.domain.errors import Conflict, DomainError

log = logging.getLogger(__name__)

R = TypeVar("R")


class Jobs:
    """`patience` is how long a handler waits for a job, `limit` how long a job may take, `grace` how long the end of
    the process waits; seconds. `at_once` jobs work side by side, others wait."""

    def __init__(
        self, *, patience: float = 3.0, limit: float = 600.0, grace: float = 2.0, at_once: int = 2
    ) -> None:
        self.patience = patience
        self._limit = limit
        self._grace = grace
        self._room = asyncio.Semaphore(at_once)
        self._works: dict[str, asyncio.Task[Any]] = {}
        self._follows: set[asyncio.Task[None]] = set()
        self._begun: dict[object, float] = {}
        self._stopped: set[str] = set()

    async def run(
        self, key: str, work: Callable[[], Awaitable[R]], late: Callable[[], Awaitable[Ending]]
    ) -> R | None:
        if key in self._works:
            raise Conflict("error-job-busy")
        task = asyncio.create_task(self._work(work))
        self._works[key] = task
        try:
            await asyncio.wait({task}, timeout=self.patience)
            if task.done():
                del self._works[key]
                return task.result()
            ending = await late()
        except BaseException:
            task.cancel()
            self._works.pop(key, None)
            raise
        follow = asyncio.create_task(self._follow(key, task, ending))
        self._follows.add(follow)
        follow.add_done_callback(self._follows.discard)
        return None

    def stop(self, key: str) -> bool:
        """Breaks off the job that somebody no longer wants; False when there is none."""
        task = self._works.get(key)
        if task is None or task.done():
            return False
        self._stopped.add(key)
        task.cancel()
        return True

    @property
    def is_busy(self) -> bool:
        """Somebody waits for a job, or for the word of its end."""
        return bool(self._works or self._follows)

    def oldest(self) -> float | None:
        """Since when, on the machine's monotonic clock, the job runs that takes the longest."""
        return min(self._begun.values(), default=None)

    async def close(self) -> None:
        """Waits for what is nearly done, and breaks off the rest."""
        if self._follows:
            await asyncio.wait(self._follows, timeout=self._grace)
        for task in self._works.values():
            task.cancel()
        if self._follows:
            await asyncio.wait(self._follows, timeout=self._grace)

    async def _work(self, work: Callable[[], Awaitable[R]]) -> R:
        async with self._room, asyncio.timeout(self._limit):
            this = object()
            self._begun[this] = time.monotonic()
            try:
                return await work()
            finally:
                del self._begun[this]

    async def _follow(self, key: str, task: asyncio.Task[Any], ending: Ending) -> None:
        """Never raises. The key is free when the person has the result: not before, or a second tap made another."""
        try:
            error = await self._end(key, task, ending)
            if error is not None:
                await ending.failed(error)
        except Exception as unsaid:
            log.warning("job %s: its failure could not be told: %s", key, type(unsaid).__name__)
        finally:
            self._works.pop(key, None)
            self._stopped.discard(key)

    async def _end(self, key: str, task: asyncio.Task[Any], ending: Ending) -> DomainError | None:
        try:
            await ending.done(await task)
        except asyncio.CancelledError:
            return DomainError("error-job-stopped" if key in self._stopped else "error-job-interrupted")
        except DomainError as error:
            return error
        except TelegramForbiddenError as closed:
            log.info("job %s: the chat is closed to us: %s", key, closed.message)
        except Exception as error:
            if outage := outage_of(error):
                log.info("job %s: the database is away: %s", key, outage.value)
                return DomainError("error-job-outage")
            code = incident_code()
            log.error("incident %s, job %s", code, key, exc_info=error)
            return DomainError("error-incident", code=code)
        return None
