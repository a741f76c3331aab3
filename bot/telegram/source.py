"""What brings updates to the inbox."""

import asyncio
from typing import Protocol


class Source(Protocol):
    """Gets updates from Telegram and brings them to `bot.telegram.inbox.Inbox.take`."""

    @property
    def is_answered(self) -> bool: ...

    async def run(self, stop: asyncio.Event) -> None: ...
