"""The dispatcher that loses nothing: a lane per chat, and every update handled once.

aiogram-dialog reads its context before its own lock, so of twenty quick taps it counts one or two; and a
redelivered text answers the next question. So each chat has a lane, and the state that an update leaves
behind is stored in one transaction with its id. The order is: commit of the service, Telegram, this
transaction, confirmation (`bot.telegram.polling`).

This stands in `feed_update` and not in a middleware, because error handlers run outside the middlewares.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from weakref import WeakValueDictionary

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.methods import TelegramMethod
from aiogram.types import TelegramObject, Update
from aiogram_dialog.api.entities import DialogUpdate
from typing_extensions import override

from bot.telegram.callback_answers import answering
from bot.telegram.fsm_storage import BufferedStorage, buffered
from db.runtime_store import RuntimeStore
from services.core.read_memo import remembering_reads
from services.domain.ports import Clock

HANDLE_TIMEOUT = 30.0
"""Seconds that a handler may take. The wait for its lane does not count: what stands behind a slow one is not
lost.
"""

Failure = Callable[[Bot, Update, Exception], Awaitable[None]]


class LaneDispatcher(Dispatcher):
    """`on_failure` is told of what no error handler took: a time limit, or a fault of the error handler
    itself.
    """

    def __init__(
        self,
        store: RuntimeStore,
        clock: Clock,
        on_failure: Failure,
        *,
        handle_timeout: float = HANDLE_TIMEOUT,
        **workflow_data: Any,
    ) -> None:
        super().__init__(
            storage=BufferedStorage(store, clock), events_isolation=SimpleEventIsolation(), **workflow_data
        )
        self._store = store
        self._clock = clock
        self._on_failure = on_failure
        self._limit = handle_timeout
        # Locks of asyncio are first come, first served. A lane lives as long as somebody holds or awaits it.
        self._lanes: WeakValueDictionary[tuple[bool, int | None], asyncio.Lock] = WeakValueDictionary()

    @override
    async def feed_update(self, bot: Bot, update: Update, **kwargs: Any) -> Any:
        """Handles the update unless it was handled before. Raises only when the database can't be written."""
        async with self._lane(update):
            if await self._store.was_handled(bot.id, update.update_id):
                return UNHANDLED
            with buffered() as buffer, answering(update) as answers, remembering_reads():
                try:
                    async with asyncio.timeout(self._limit):
                        result = await super().feed_update(bot, update, **kwargs)
                        if isinstance(result, TelegramMethod):
                            await self.silent_call_request(bot, result)
                except Exception as error:
                    buffer.forget()
                    await self._on_failure(bot, update, error)
                    result = None
                with suppress(TelegramAPIError):
                    await answers.finish(bot)
                await self._store.flush(buffer.changed, self._clock.now(), update=(bot.id, update.update_id))
        return result

    @override
    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        # Background managers of aiogram-dialog come in here, past `feed_update`: they take the lane as well.
        if update_type == "update" and isinstance(event, DialogUpdate):
            async with self._lane(event):
                with buffered() as buffer, remembering_reads():
                    result = await super().propagate_event(update_type, event, **kwargs)
                    await self._store.flush(buffer.changed, self._clock.now())
                return result
        return await super().propagate_event(update_type, event, **kwargs)

    def _lane(self, update: Update) -> asyncio.Lock:
        inline = bool(update.inline_query or update.chosen_inline_result)
        if isinstance(update, DialogUpdate):
            chat: int | None = update.event.chat.id
        else:
            context = UserContextMiddleware.resolve_event_context(update)
            chat = context.chat_id or context.user_id
        lane = self._lanes.get((inline, chat))
        if lane is None:
            lane = self._lanes[(inline, chat)] = asyncio.Lock()
        return lane
