"""The dispatcher that loses nothing: a lane per chat, and every update handled once.

aiogram-dialog reads its context before its own lock, so of twenty quick taps it counts one or two; and a
redelivered text answers the next question. So each chat has a lane, and the state that an update leaves
behind is stored in one transaction with its id, in which it leaves the inbox as well. The order is: the inbox and
confirmation (`bot.telegram.inbox`), commit of the service, Telegram, this transaction.

This stands in `feed_update` and not in a middleware, because error handlers run outside the middlewares.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import TelegramMethod
from aiogram.types import TelegramObject, Update
from aiogram_dialog.api.entities import DialogUpdate
from typing_extensions import override

from bot.database_watch import DatabaseWatch
from bot.telegram.callback_answers import answering
from bot.telegram.event_isolation import PassingIsolation
from bot.telegram.fsm_storage import BufferedStorage, buffered, prefix_of
from bot.telegram.kept_updates import KeptUpdates, NotKept, Waiting
from bot.telegram.recorder import Recorder, answered
from bot.telegram.strangers import Strangers
from db.instance_store import LaneLost
from db.outage import Commits, counting_commits
from db.runtime_store import Opening, RuntimeStore, Stored
from db.shared_read import sharing_reads
from services.core.read_memo import remembering_reads
from services.core.undoable import collecting_offers
from services.domain.ports import Clock

log = logging.getLogger(__name__)

HANDLE_TIMEOUT = 30.0
"""Seconds that a handler may take. The wait for its lane does not count: what stands behind a slow one is not
lost.
"""

TRIES = 8
"""An update that fails so often although the database takes writes between is at fault itself."""
LONGEST_PAUSE = 30.0
"""Seconds between two of these tries; they begin with none and grow."""

R = TypeVar("R")
Failure = Callable[[Bot, Update, Exception], Awaitable[None]]
Observer = Callable[[Update, str, float], None]
"""Gets an update, what came of it, and how many seconds that took."""


class LaneDispatcher(Dispatcher):
    """`on_failure` is told of what no error handler took: a time limit, or a fault of the error handler
    itself.
    """

    def __init__(
        self,
        store: RuntimeStore,
        clock: Clock,
        on_failure: Failure,
        watch: DatabaseWatch,
        kept: KeptUpdates,
        *,
        handle_timeout: float = HANDLE_TIMEOUT,
        strangers: Strangers | None = None,
        **workflow_data: Any,
    ) -> None:
        super().__init__(
            storage=BufferedStorage(store, clock), events_isolation=PassingIsolation(), **workflow_data
        )
        self._store = store
        self._clock = clock
        self._on_failure = on_failure
        self._watch = watch
        self.kept = kept
        self.recorder = Recorder(store, clock)
        self._limit = handle_timeout
        self.strangers = strangers or Strangers()
        self.observer: Observer = _nobody
        self.holds: Callable[[str], Awaitable[bool]] = _holds_all
        """Whether this instance handles the chat, and no other one does."""
        # Locks of asyncio are first come, first served. A lane lives as long as somebody holds or awaits it.
        self._lanes: WeakValueDictionary[tuple[bool, int | None], asyncio.Lock] = WeakValueDictionary()

    @override
    async def feed_update(self, bot: Bot, update: Update, **kwargs: Any) -> Any:
        """Handles the update unless it was handled before, and returns when that is recorded.

        While the database is away it waits, in its lane: what the chat sends after it stays behind it. Raises only
        what is no outage and keeps the update from being recorded.
        """
        with answering(update) as answers:
            waiting = Waiting(bot, update, self._clock.now(), answers, Commits())
            return await self.handle(waiting, **kwargs)

    async def handle(self, waiting: Waiting, *, fresh: bool = False, **kwargs: Any) -> Any:
        """The same. `fresh`: whoever brings it knows that it was not handled before. `waiting.outcome` says at the end
        what came of it, and `waiting.recorded` whether that is written down."""
        began, update = time.monotonic(), waiting.update
        if self.strangers.drops(update):
            self.observer(update, "dropped", 0.0)
            return UNHANDLED
        lane = self._lane(update)
        with answering(update, waiting.answers), counting_commits(waiting.commits):
            try:
                if lane.locked():
                    async with self.kept.keeping(waiting):
                        await lane.acquire()
                else:
                    await lane.acquire()
                try:
                    return await self._feed(waiting, kwargs, fresh=fresh)
                finally:
                    lane.release()
            except NotKept:
                waiting.outcome = "too late"
                return UNHANDLED
            except Exception:
                waiting.outcome = "not recorded"
                raise
            finally:
                self.observer(update, waiting.outcome, time.monotonic() - began)

    async def _feed(self, waiting: Waiting, kwargs: dict[str, Any], *, fresh: bool) -> Any:
        bot, update = waiting.bot, waiting.update
        result: Any = None
        changed: Mapping[str, Stored] | None = {}
        struck = True
        context = UserContextMiddleware.resolve_event_context(update)
        prefix = prefix_of(bot.id, context.chat_id, context.user_id)
        for attempt in range(1, TRIES + 1):
            try:
                known = fresh and attempt == 1  # a second time, a commit may have had no answer
                async with sharing_reads():
                    opening = await answered(self._store.open_update(bot.id, update.update_id, prefix))
                    struck = opening.struck
                    if opening.handled and not known:
                        waiting.outcome = "repeated"
                        return UNHANDLED
                    result, changed = await self._attempt(waiting, opening, prefix, kwargs)
                break
            except Exception as error:
                if not await self._watch.is_outage(error):
                    raise
                if attempt == TRIES:
                    waiting.outcome = "failed"
                    await self._on_failure(bot, update, error)
                    break
            async with self.kept.keeping(waiting):
                await self._watch.back()
                await asyncio.sleep(min(2.0 ** (attempt - 2), LONGEST_PAUSE) if attempt > 1 else 0)
        with suppress(TelegramAPIError):
            await waiting.answers.finish(bot)
        if changed is not None:
            await self._record(waiting, changed, struck=struck)
        await self.kept.done(waiting)
        return result

    async def _attempt(
        self, waiting: Waiting, opening: Opening, prefix: str | None, kwargs: dict[str, Any]
    ) -> tuple[Any, dict[str, Stored] | None]:
        """What the handler returns and what dialogs store; None when nothing is to be recorded. Raises for an outage
        only."""
        bot, update = waiting.bot, waiting.update
        with buffered(opening.records, prefix) as buffer, remembering_reads(), collecting_offers():
            try:
                async with asyncio.timeout(self._limit):
                    result = await super().feed_update(bot, update, **kwargs)
                    if isinstance(result, TelegramMethod):
                        await self.silent_call_request(bot, result)
            except Exception as error:
                buffer.forget()
                if await self._watch.is_outage(error):
                    raise
                waiting.outcome = "failed"
                await self._on_failure(bot, update, error)
                result = None
            if buffer.untraced and not buffer.changed:
                waiting.outcome = "dropped"
                return result, None
            return result, buffer.changed

    async def _record(self, waiting: Waiting, changed: Mapping[str, Stored], *, struck: bool) -> None:
        """Until it is stored: what was done is not done again only because nobody has written that down. Its person
        sees what came of it and hears nothing of an outage."""
        try:
            await self._watch.through(lambda: self._flush(waiting, changed, struck=struck))
        except Exception as error:
            if not changed or isinstance(error, LaneLost):
                raise
            # What dialogs want to keep can't be kept; that the update was here can.
            await self._on_failure(waiting.bot, waiting.update, error)
            await self._watch.through(lambda: self._flush(waiting, {}, struck=struck))

    async def _flush(self, waiting: Waiting, changed: Mapping[str, Stored], *, struck: bool) -> None:
        number = waiting.update.update_id
        await self.recorder.done(waiting.bot.id, number, changed, struck=struck, lane=waiting.lane)
        waiting.recorded = True

    @override
    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        # Background managers of aiogram-dialog come in here, past `feed_update`: they take the lane as well.
        if update_type == "update" and isinstance(event, DialogUpdate):
            chat, bot = str(event.event.chat.id), kwargs["bot"]
            if not await self.holds(chat):
                self._pass_by(event)
                return UNHANDLED
            async with self._lane(event):
                with buffered() as buffer, remembering_reads(), collecting_offers():
                    async with sharing_reads():
                        result = await super().propagate_event(update_type, event, **kwargs)
                    await self._store.flush(buffer.changed, self._clock.now(), lane=(bot.id, chat))
                return result
        return await super().propagate_event(update_type, event, **kwargs)

    def _pass_by(self, event: DialogUpdate) -> None:
        """Only a screen: what has happened is recorded, and the next tap shows it."""
        log.info("a window of a chat that another instance handles stays as it is")
        entered = getattr(event.event, "entered", None)
        if isinstance(entered, asyncio.Future) and not entered.done():
            entered.set_exception(LaneLost("another instance handles this chat"))

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


def _nobody(_update: Update, _outcome: str, _seconds: float) -> None: ...


async def _holds_all(_lane: str) -> bool:
    return True
