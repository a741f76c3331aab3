"""Processes that send for one bot register themselves, so that each takes its share of what Telegram allows.

A new process registers and waits until all others know of it. What a process knows of the others holds for `KNOWN`
seconds: when it can't ask any more, it sends nothing, since another one may have come. A process that has nothing to
send for a while leaves, and registers again with its next message.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from math import inf
from typing import Any

from bot.database_watch import DatabaseWatch
from bot.delivery.rate_limiter import RateLimiter
from bot.incidents import incident_code
from bot.trouble import Trouble
from db.runtime_store import RuntimeStore
from services.domain.ports import Clock

log = logging.getLogger(__name__)

BEAT = 2.0
"""Seconds between two signs of life."""
KNOWN = 3.0
"""How long an answer holds. Longer than `BEAT`, for a database that is slow once."""
SECOND = 1.0
"""After the others' last message at their old pace no more than theirs may be in the second that begins with it."""
UNUSED = 30.0
"""Without a message for so long a process rests: an idle bot should not write to its database every other second."""
FORGOTTEN = 10.0
"""Without a sign for so long a process is dead to the others. Clocks of machines may differ by much less, as they
must for leases."""


class SenderRegistry:
    """Registers this process. `pace` stays closed until the others are known."""

    def __init__(
        self,
        store: RuntimeStore,
        clock: Clock,
        pace: RateLimiter,
        bot_id: int,
        name: str,
        sign: Callable[[], None] = lambda: None,
        watch: DatabaseWatch | None = None,
    ) -> None:
        self._watch = watch or DatabaseWatch(lambda: store.probe(clock.now()))
        self._store = store
        self._clock = clock
        self._pace = pace
        self._bot_id = bot_id
        self._name = name
        self._sign = sign
        self._since = -inf
        self._seen = -inf
        self._count = 0
        self._trouble = Trouble(log, "the other senders can't be asked")
        pace.share(1, -inf, -inf)

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set, then leave, so that the others need not wait. Never raises."""
        loop, stopping = asyncio.get_running_loop(), asyncio.create_task(stop.wait())
        came = loop.time()
        while not stop.is_set():
            self._pace.demand.clear()
            self._sign()
            try:
                if not self._watch.away:
                    await self._beat()
            except Exception as error:
                if not self._watch.noticed(error):
                    self._trouble.met(type(error).__name__, error=error, code=incident_code())
            else:
                self._trouble.over()
            if loop.time() - max(self._pace.unused_since(), came) < UNUSED:
                await asyncio.wait([stopping], timeout=BEAT)
                continue
            await self._leave()
            demand = asyncio.create_task(self._pace.demand.wait())
            ended: set[asyncio.Task[Any]] = set()
            while not ended:
                self._sign()
                ended, _ = await asyncio.wait(
                    [stopping, demand], timeout=UNUSED, return_when=asyncio.FIRST_COMPLETED
                )
            demand.cancel()
            came = loop.time()
        stopping.cancel()
        await self._leave()

    async def _leave(self) -> None:
        """Send nothing from here on; the others may take our share."""
        self._pace.close()
        self._seen, self._count = -inf, 0
        try:
            await self._store.sender_gone(self._bot_id, self._name)
        except Exception as error:
            if not self._watch.noticed(error):
                log.warning("the other senders are not told of the end: %s", type(error).__name__)

    async def _beat(self) -> None:
        loop = asyncio.get_running_loop()
        asked, now = loop.time(), self._clock.now()
        count = await self._store.sender_seen(
            self._bot_id,
            self._name,
            now,
            now - timedelta(seconds=FORGOTTEN),
            now + timedelta(seconds=FORGOTTEN),
        )
        # Also who was silent for long is new to the others.
        if asked - self._seen > FORGOTTEN - BEAT and count > 1:
            self._since = loop.time() + KNOWN + SECOND
        # What others leave is taken a sign of life later: their last second is then over.
        self._pace.share(max(count, self._count), self._since, asked + KNOWN)
        self._seen, self._count = asked, count
