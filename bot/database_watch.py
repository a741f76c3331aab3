"""Whether the database can be written: everybody who waits for it waits here, and the log hears of it once.

Whoever meets an error asks `noticed` whether it is the environment's (`db.outage`). If so, one task probes the database
until it takes a write again, however many wait. A probe decides and not the error: a connection that was lost while the
server runs is over at once.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import Context
from math import inf
from typing import TypeVar

from aiogram.utils.backoff import Backoff, BackoffConfig

from db.outage import ConnectionLost, Outage, outage_behind, outage_of

log = logging.getLogger(__name__)

R = TypeVar("R")
PAUSES = BackoffConfig(min_delay=0.25, max_delay=5.0, factor=1.5, jitter=0.05)
ANSWERS_WITHIN = 10.0
"""Seconds that a probe may take: longer than SQLite waits for somebody else's lock."""
SETTLING = 60.0
"""Seconds after an outage in which others still write down what they did in it."""
QUIET = 60.0
"""Within so many seconds lost connections are counted and not said."""


class DatabaseWatch:
    """`probe` writes to the database and raises when it can't. Times are the event loop's, in seconds."""

    def __init__(self, probe: Callable[[], Awaitable[object]], *, pauses: BackoffConfig = PAUSES) -> None:
        self._probe = probe
        self._pauses = pauses
        self._mending: asyncio.Task[None] | None = None
        self._looked: asyncio.Future[None] | None = None
        self._gone = asyncio.Event()
        self.since = -inf
        """When the outage began that lasts, or was the last."""
        self.ended = -inf
        """When the last one ended."""
        self._met = 0
        self._blips = 0
        self._said = -inf

    @property
    def away(self) -> bool:
        return self._mending is not None

    @property
    def settled(self) -> bool:
        """No outage, and the last one is over for so long that nobody is still writing down what came of it."""
        return not self.away and asyncio.get_running_loop().time() - self.ended > SETTLING

    def noticed(self, error: BaseException) -> bool:
        """Whether the environment is to blame and waiting helps, also for a fault on top of its own. Returns at once;
        the first one starts the probe."""
        outage = outage_behind(error)
        if outage is None:
            return False
        self._met += 1
        if self._mending is None:
            self._gone.set()
            self.since = asyncio.get_running_loop().time()
            # Of nobody: what the update that met it keeps in its context is not for the probe.
            self._mending = asyncio.create_task(self._mend(outage), context=Context())
        return True

    async def is_outage(self, error: BaseException) -> bool:
        """The same; after a time limit it asks whether it was the database that kept us waiting."""
        if not isinstance(error, TimeoutError):
            return self.noticed(error)
        if self.away:
            return True
        silent = await self._fault()
        return silent is not None and self.noticed(silent)

    async def gone(self) -> bool:
        """Waits until there is an outage, and is then true."""
        return await self._gone.wait()

    async def look(self) -> bool:
        """Waits for the end of the next probe, if there is one. True: the database can be written."""
        if self._mending is not None:
            if self._looked is None:
                self._looked = asyncio.get_running_loop().create_future()
            await asyncio.shield(self._looked)
        return not self.away

    async def back(self) -> None:
        while not await self.look():
            pass

    async def through(self, act: Callable[[], Awaitable[R]]) -> R:
        """Does it again until no outage is in its way. Raises what trying again can't mend. Only for what may be
        done twice, since nobody knows what came of a commit whose answer was lost."""
        pauses = Backoff(self._pauses)
        while True:
            try:
                return await act()
            except Exception as error:
                if not await self.is_outage(error):
                    raise
            await self.back()
            await asyncio.sleep(max(next(pauses), 0))

    async def close(self) -> None:
        if self._mending is not None:
            self._mending.cancel()
            await asyncio.wait({self._mending})

    async def _fault(self) -> Exception | None:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await self._probe()
        except TimeoutError as error:
            silent = ConnectionLost("no answer")
            silent.__cause__ = error
            return silent
        except Exception as error:
            return error
        return None

    async def _mend(self, outage: Outage) -> None:
        loop, pauses, said = asyncio.get_running_loop(), Backoff(self._pauses), False
        while (error := await self._fault()) is not None:
            if not said:
                said = True
                reason = outage_of(error) or outage
                log.error("the database can't be written (%s): what people send waits", reason.value)
            self._wake()
            await asyncio.sleep(max(next(pauses), 0))
        self._mending, self.ended = None, loop.time()
        self._gone.clear()
        if said:
            lasted = self.ended - self.since
            log.warning("the database is back after %.0f s; %s acts had met it away", lasted, self._met)
        else:
            self._tell_blip(outage, loop.time())
        self._met = 0
        self._wake()

    def _tell_blip(self, outage: Outage, now: float) -> None:
        self._blips += 1
        if now - self._said > QUIET:
            log.warning("the database failed for a moment (%s), %s times", outage.value, self._blips)
            self._said, self._blips = now, 0

    def _wake(self) -> None:
        looked, self._looked = self._looked, None
        if looked is not None and not looked.done():
            looked.set_result(None)
