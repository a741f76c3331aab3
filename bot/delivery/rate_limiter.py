"""Limits the rate of messages: Telegram takes thirty a second, one a second in a chat, twenty a minute in a group.

A limit of thirty in any second would let thirty out at once after a pause; here they leave evenly, one after the
other. Several processes share the thirty: `bot.delivery.sender_registry` says among how many.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from math import inf

MOST = 30
PER_SECOND = 29
LATE = 0.005
"""A turn that comes late by so much, since the loop was busy, does not delay those after it. Thirty gaps are longer
than a second by six times as much."""
CHAT_SECONDS = 1.0
GROUP_MOST, GROUP_SECONDS = 10, 60.0
"""Half of what a group takes: the other half is for answers (`handlers.group.commands.MOST`)."""
_FORGET_ABOVE = 2000


def gap(senders: int) -> float:
    """Seconds between two messages of one of so many. Each has whole messages of the thirty in a second: with seven
    processes 29/7 would put five of each into one second."""
    return MOST / PER_SECOND / max(MOST // senders, 1)


class RateLimiter:
    """Time is the event loop's. A chat must be waited for by one task at a time: the worker's lanes see to it."""

    def __init__(self) -> None:
        self._turns = asyncio.Lock()
        self._gap = gap(1)
        self._since, self._until = -inf, inf
        self._told = asyncio.Event()
        self.demand = asyncio.Event()
        """Somebody waits to be told the pace. `bot.delivery.sender_registry` clears it."""
        self._asking = 0
        self._sent = -inf
        self._last: dict[str, float] = {}
        self._in_group: dict[str, deque[float]] = {}

    def share(self, senders: int, since: float, until: float) -> None:
        """Take the share of one among `senders`. Nothing leaves before `since` or from `until` on; the
        next share has to come by then."""
        self._gap, self._since, self._until = gap(senders), since, until
        self._told.set()

    def unused_since(self) -> float:
        """When the last message left; never, while a message waits for a share."""
        return inf if self._asking else self._sent

    def close(self) -> None:
        """Send nothing until the next `share`."""
        self._until = -inf

    def note_sent(self, chat: str, ago: Sequence[float]) -> None:
        """Count messages that were sent to this chat, by whatever process, so many seconds ago, the first one first:
        all of the last second, to a group all of the last minute."""
        now = asyncio.get_running_loop().time()
        last = now - min(ago)
        self._last[chat] = max(self._last.get(chat, last), last)
        if chat.startswith("-") and len(ago) >= len(self._in_group.get(chat, ())):
            self._in_group[chat] = deque((now - each for each in ago), maxlen=GROUP_MOST)

    async def of_chat(self, chat: str) -> None:
        """Wait, before a message begins, until a second has passed since the last one to this chat, and a minute since
        the tenth last one to a group."""
        await self._free(0.0)
        now = asyncio.get_running_loop().time()
        wait = self._last.get(chat, now - CHAT_SECONDS) + CHAT_SECONDS - now
        given = self._in_group.get(chat)
        if given is not None and len(given) == GROUP_MOST:
            wait = max(wait, given[0] + GROUP_SECONDS - now)
        if wait > 0:
            await asyncio.sleep(wait)

    async def turn(self, chat: str) -> None:
        """Wait for the turn among all chats, right before the call: nothing slow may bunch messages up again."""
        async with self._turns:  # first come, first served
            await self._free(1.0)
            now = asyncio.get_running_loop().time()
            self._sent = max(self._sent + self._gap, now - LATE)
        if len(self._last) > _FORGET_ABOVE:
            self._last = {key: at for key, at in self._last.items() if at > now - CHAT_SECONDS}
        self._last[chat] = now
        if chat.startswith("-"):
            self._in_group = {key: at for key, at in self._in_group.items() if at[-1] > now - GROUP_SECONDS}
            self._in_group.setdefault(chat, deque(maxlen=GROUP_MOST)).append(now)

    async def _free(self, gaps: float) -> None:
        """Wait for that many gaps after the last message. A new share counts at once."""
        while True:
            now = asyncio.get_running_loop().time()
            wait = max(self._since, self._sent + gaps * self._gap) - now
            if now >= self._until:
                self._told.clear()
                self.demand.set()
                self._asking += 1
                try:
                    await self._told.wait()
                finally:
                    self._asking -= 1
            elif wait > 0:
                await asyncio.sleep(wait)
            else:
                return
