"""A short flood limit is waited out; a long one is the caller's."""

import asyncio
import logging
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from typing_extensions import override

from bot.polling import RawGetUpdates

log = logging.getLogger(__name__)

LONGEST_WAIT = 5
"""Seconds. A handler has thirty."""
TRIES = 3


class Patience(BaseRequestMiddleware):
    @override
    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        for _ in range(TRIES - 1):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if error.retry_after > LONGEST_WAIT or isinstance(method, RawGetUpdates):
                    raise
                log.info("%s waits %s s for Telegram", method.__api_method__, error.retry_after)
                await asyncio.sleep(error.retry_after)
        return await make_request(bot, method)
