"""How fast messages leave: Telegram takes about thirty a second, and one a second in one chat.

`AsyncLimiter(30, 1)` would let sixty into one second: thirty at once after a pause, thirty more while the bucket
leaks. A bucket of one spaces them evenly.
"""

import asyncio

from aiolimiter import AsyncLimiter

PER_SECOND = 29
CHAT_SECONDS = 1.0
_FORGET_ABOVE = 2000


class Pace:
    """Time is the event loop's. A chat must be waited for by one task at a time: the worker's lanes see to it."""

    def __init__(self) -> None:
        self._all = AsyncLimiter(1, 1 / PER_SECOND)
        self._last: dict[str, float] = {}

    async def of_chat(self, chat: str) -> None:
        """Until a second has passed since the last message to this chat. Before the message is begun."""
        now = asyncio.get_running_loop().time()
        wait = self._last.get(chat, now - CHAT_SECONDS) + CHAT_SECONDS - now
        if wait > 0:
            await asyncio.sleep(wait)

    async def turn(self, chat: str) -> None:
        """The turn among all chats. Right before the call, so that nothing slow bunches messages up again."""
        await self._all.acquire()
        now = asyncio.get_running_loop().time()
        if len(self._last) > _FORGET_ABOVE:
            self._last = {key: at for key, at in self._last.items() if at > now - CHAT_SECONDS}
        self._last[chat] = now
