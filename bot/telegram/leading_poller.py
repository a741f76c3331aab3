"""Polling where several processes serve one bot: who leads asks Telegram, the others stand by.

What the leader has not confirmed when it ends comes to the next one. What comes twice the inbox knows by its number.
"""

import asyncio
from collections.abc import Callable

from bot.instance import Instance
from bot.stopping import unless
from bot.telegram.polling import Poller

LOOK = 2.0
"""Seconds until whoever does not lead stands by, and between two signs of life of it."""


class LeadingPoller:
    """`run(stop)` leads and polls whenever nobody else does, until `stop` is set."""

    def __init__(
        self,
        instance: Instance,
        make_poller: Callable[[Callable[[], None]], Poller],
        *,
        heartbeat: Callable[[], None] = lambda: None,
        standing_by: Callable[[], None] = lambda: None,
    ) -> None:
        """`make_poller` gets what hears of another process that polls. `standing_by` hears that somebody else leads."""
        self._instance = instance
        self._make_poller = make_poller
        self._heartbeat = heartbeat
        self._standing_by = standing_by
        self._poller: Poller | None = None

    @property
    def is_answered(self) -> bool:
        """Whether Telegram has answered, and did so at the last poll; of one that stands by nobody knows."""
        return self._poller is not None and self._poller.is_answered

    async def run(self, stop: asyncio.Event) -> None:
        """Raises what `Poller.run` raises."""
        try:
            while await self._come_to_lead(stop):
                over = asyncio.Event()
                ending = asyncio.create_task(self._end(stop, over))
                try:
                    self._poller = self._make_poller(self._instance.met_rival)
                    await self._poller.run(over)
                finally:
                    self._poller = None
                    ending.cancel()
        finally:
            await self._instance.give_lead_back()

    async def _end(self, stop: asyncio.Event, over: asyncio.Event) -> None:
        await unless(stop, self._instance.lost_lead())
        over.set()

    async def _come_to_lead(self, stop: asyncio.Event) -> bool:
        """False: `stop` is set."""
        leading = asyncio.create_task(self._instance.lead(stop))
        told = False
        while not (await asyncio.wait({leading}, timeout=LOOK))[0]:
            self._heartbeat()
            if not told:
                told = True
                self._standing_by()
        return leading.result()
