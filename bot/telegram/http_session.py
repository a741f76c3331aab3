"""The connection to the Bot API. Whatever does not look like an answer of the Bot API is one kind of error.

Between the bot and Telegram stand proxies, balancers and captive portals, and each answers with a page of its own.
aiogram raises for such a page an error that is none of its API errors and carries the page: whoever catches API errors
misses it, and whoever logs it logs what the page says. Here it is a `TelegramNetworkError` without a word of the body.
"""

from collections.abc import AsyncGenerator
from http import HTTPStatus
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientError
from typing_extensions import override

SHORT_PAUSE = 5
"""Seconds to wait when a balancer says «too many» and not how long."""

TELEGRAMS_OWN = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
"""Nothing is wrong with what was asked. A flood limit comes out only when it is too long for a handler
(`bot.telegram.flood_wait`)."""


class UnreadableAnswerError(TelegramNetworkError):
    """Nobody knows whether the call has had its effect. Holds the status and nothing of the body."""


class FileNotReceivedError(OSError):
    """A file of somebody's did not come, or not whole. Holds nothing of its address: that has the token in it."""


class TelegramSession(AiohttpSession):
    @override
    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        try:
            response = super().check_response(bot, method, status_code, content)
        except TelegramAPIError as error:
            # An error without its sentence: those that look for a word in it would stumble.
            if isinstance(error.message, str):
                raise
            raise _unreadable(method, status_code) from None
        except Exception:
            # `from None`: the original holds the body.
            raise _unreadable(method, status_code) from None
        if response.result is None:
            raise _unreadable(method, status_code)
        return response

    @override
    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,
    ) -> TelegramType:
        try:
            return await super().make_request(bot, method, timeout)
        except UnicodeDecodeError:
            raise UnreadableAnswerError(method, "no readable answer") from None

    @override
    async def stream_content(self, url: str, *args: Any, **options: Any) -> AsyncGenerator[bytes, None]:
        try:
            async for chunk in super().stream_content(url, *args, **options):
                yield chunk
        except (ClientError, TimeoutError) as error:
            raise FileNotReceivedError(f"a file did not come: {type(error).__name__}") from None


def _unreadable(method: TelegramMethod[Any], status: int) -> TelegramAPIError:
    """Two statuses are a balancer's own word that it has passed nothing on; the rest says nothing."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return TelegramRetryAfter(method, "Too Many Requests", SHORT_PAUSE)
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return TelegramEntityTooLarge(method, "Request Entity Too Large")
    return UnreadableAnswerError(method, f"no readable answer (HTTP {status})")
