"""Asks whether Telegram answers at all, before one more message is risked.

A message that meets an error of the server, or none of its answers, is of unknown outcome: it is not repeated, and
staff have to decide. In an outage that would be every message of the day. So after the first such answer a harmless
question comes first; until it is answered, messages wait in the queue, untried.
"""

import asyncio
import logging
from math import inf

from aiogram import Bot

from bot.trouble import Trouble

log = logging.getLogger(__name__)

CLOSED = 30.0
"""Seconds between two questions."""
PATIENCE = 10
"""Seconds for an answer."""


class Door:
    """Time is the event loop's."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._doubted = False
        self._asked = -inf
        self._asking = asyncio.Lock()
        self._trouble = Trouble(log, "messages wait, Telegram does not answer")

    def doubt(self, why: str) -> None:
        """Somebody has met an answer that says nothing."""
        if not self._doubted:
            log.info("Telegram is asked before the next message: %s", why)
        self._doubted = True

    async def is_open(self) -> bool:
        if not self._doubted:
            return True
        async with self._asking:  # many wait for one answer
            now = asyncio.get_running_loop().time()
            if self._doubted and now - self._asked >= CLOSED:
                self._doubted = not await self._answers()
                self._asked = -inf if not self._doubted else asyncio.get_running_loop().time()
        return not self._doubted

    async def _answers(self) -> bool:
        try:
            await self._bot.get_me(request_timeout=PATIENCE)
        except Exception as error:
            self._trouble.met(type(error).__name__)
            return False
        self._trouble.over()
        return True
