"""Waits out short flood limits and raises long ones to the caller."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from typing_extensions import override

from bot.telegram.polling import RawGetUpdates

log = logging.getLogger(__name__)

LONGEST_WAIT = 5
"""Seconds. A handler has thirty."""
TRIES = 3

_impatient: ContextVar[bool] = ContextVar("impatient", default=False)


@contextmanager
def raise_at_once() -> Iterator[None]:
    """Raise every flood limit at once: a queue puts the message back and goes on with others."""
    token = _impatient.set(True)
    try:
        yield
    finally:
        _impatient.reset(token)


class FloodWait(BaseRequestMiddleware):
    @override
    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        if _impatient.get():
            return await make_request(bot, method)
        for _ in range(TRIES - 1):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if error.retry_after > LONGEST_WAIT or isinstance(method, RawGetUpdates):
                    raise
                log.info("%s waits %s s for Telegram", method.__api_method__, error.retry_after)
                await asyncio.sleep(error.retry_after)
        return await make_request(bot, method)
