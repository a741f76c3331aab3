"""The models of Telegram's answers, built once.

aiogram asks pydantic for `Response[Message]` at every call, and pydantic remembers such a model only weakly: after the
next garbage collection it is built again, which costs more than all the rest of the call.
"""

from functools import cache
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from typing_extensions import override


@cache
def _kept(returning: Any) -> type[Response[Any]]:
    return Response[returning]


class ResponseModelCache(BaseRequestMiddleware):
    """A session middleware."""

    @override
    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        _kept(method.__returning__)
        return await make_request(bot, method)
