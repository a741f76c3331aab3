"""While Telegram is asked, an update holds no connection to the database."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from typing_extensions import override

from db.shared_read import pause_reads


class PauseReads(BaseRequestMiddleware):
    """A session middleware, the innermost one: what answers without a call ends nothing."""

    @override
    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        await pause_reads()
        return await make_request(bot, method)
