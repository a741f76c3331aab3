"""What is told to people while their updates wait for the database, and for how long an update is kept.

Telegram keeps a message for a day and a tap for 150 seconds, and so does the inbox (`bot.telegram.inbox`): a process
that dies finds it again for as long. A tap that is older is not done any more: its person has gone on, and is told so,
unless it has come as far as a commit. Then nobody can say that nothing was done, and it is tried to its end. Of one
that a dead process may have begun its person is told that nobody knows.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import (
    AiogramError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message, Update

from bot.database_watch import DatabaseWatch
from bot.telegram.callback_answers import Answers
from db.outage import Commits
from handlers.ui.texts import TextCatalogue, Texts
from services.domain.languages import language_for
from services.domain.ports import Clock

log = logging.getLogger(__name__)

KEPT = {
    "callback_query": timedelta(seconds=150),
    "pre_checkout_query": timedelta(seconds=150),
    "inline_query": timedelta(seconds=30),
    "chosen_inline_result": timedelta(seconds=600),
}
"""For how long an update is worth doing: as long as Telegram itself keeps one that is not confirmed."""
A_DAY = timedelta(days=1)
"""For how long Telegram keeps all others."""
PATIENCE = 3.0
"""Seconds of an outage before anybody hears of it: most are over by then."""
AT_MOST = 5
"""Seconds that telling may take."""
PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, OSError)
"""Telegram is away, or wants us to wait. What it made of a call is then unknown."""
LABEL = 40
"""Letters of a button's label: an answer to a tap has room for 200."""


class NotKept(Exception):
    """The update is too old to be done, and its person has been told."""


@dataclass
class Waiting:
    """An update on its way: `came` as the clock said, `commits` of all tries to handle it."""

    bot: Bot
    update: Update
    came: datetime
    answers: Answers
    commits: Commits
    outcome: str = "handled"
    """In a word, for whoever counts."""
    recorded: bool = False
    """It is written down as handled, and has left the inbox."""
    lane: str | None = None
    """In which the inbox keeps it."""

    @property
    def chat_id(self) -> int | None:
        """Of the private chat of a person who may be told something."""
        event = self.update.event
        if not isinstance(event, CallbackQuery | Message):
            return None
        message = event.message if isinstance(event, CallbackQuery) else event
        if message is None or message.chat.type != ChatType.PRIVATE or event.from_user is None:
            return None
        return None if event.from_user.is_bot else message.chat.id


class KeptUpdates:
    def __init__(
        self, watch: DatabaseWatch, translator: TextCatalogue, clock: Clock, *, patience: float = PATIENCE
    ) -> None:
        self._watch = watch
        self._translator = translator
        self._clock = clock
        self._patience = patience
        self._told: dict[int, int | None] = {}
        """Chats that have heard and of which nothing was recorded since → the message that said so."""

    @asynccontextmanager
    async def keeping(self, waiting: Waiting) -> AsyncIterator[None]:
        """Around what waits for the database or for whoever waits for it. Tells the person; raises `NotKept`."""
        speaking = asyncio.Lock()
        try:
            async with asyncio.timeout(None) as limit:
                telling = asyncio.create_task(self._tell(waiting, limit, speaking))
                try:
                    yield
                finally:
                    async with speaking:  # what is being said is said, and known to be
                        telling.cancel()
        except TimeoutError:
            raise NotKept from None

    async def done(self, waiting: Waiting) -> None:
        """The update is recorded: «later» is over, and its message goes."""
        if waiting.chat_id is None or waiting.chat_id not in self._told:
            return
        message_id = self._told.pop(waiting.chat_id)
        if message_id is not None:
            with suppress(AiogramError, OSError):
                await waiting.bot.delete_message(waiting.chat_id, message_id)

    async def _tell(self, waiting: Waiting, limit: asyncio.Timeout, speaking: asyncio.Lock) -> None:
        loop = asyncio.get_running_loop()
        while await self._watch.gone():
            await asyncio.sleep(max(self._watch.since + self._patience - loop.time(), 0))
            while self._watch.away:
                async with speaking:
                    if self.is_too_old(waiting):
                        await self.say_undone(waiting)
                        limit.reschedule(loop.time())
                        return
                    await self._say_later(waiting)
                await self._watch.look()

    def is_too_old(self, waiting: Waiting) -> bool:
        kept = KEPT.get(next(iter(waiting.update.model_fields_set - {"update_id"}), ""))
        if kept is None or waiting.commits.tried:
            return False
        return self._clock.now() - waiting.came > kept

    async def _say_later(self, waiting: Waiting) -> None:
        """Once until something is recorded; a tap is answered in any case, so that it does not spin."""
        chat, event = waiting.chat_id, waiting.update.event
        if chat is None:
            return
        heard = chat in self._told
        if not heard:
            self._told[chat] = None
        text = self._texts(waiting).plain("error-kept-for-later")
        try:
            if isinstance(event, CallbackQuery) and not waiting.answers.given:
                await waiting.bot.answer_callback_query(
                    event.id, text, show_alert=not heard, request_timeout=AT_MOST
                )
            elif not heard:
                sent = await waiting.bot.send_message(chat, text, parse_mode=None, request_timeout=AT_MOST)
                self._told[chat] = sent.message_id
        except (AiogramError, OSError) as error:
            log.info("update %s waits, untold: %s", waiting.update.update_id, type(error).__name__)

    async def say_undone(self, waiting: Waiting, key: str = "error-tap-not-done") -> bool:
        """To the person of a tap. False: Telegram is away, and it may be tried again."""
        event, chat = waiting.update.event, waiting.chat_id
        log.info(
            "update %s (%s) is too old and not done", waiting.update.update_id, waiting.update.event_type
        )
        if chat is None or not isinstance(event, CallbackQuery):
            return True
        text = self._texts(waiting).plain(key, label=_label(event))
        if not waiting.answers.given:
            with suppress(AiogramError, OSError):
                await waiting.bot.answer_callback_query(
                    event.id, text, show_alert=True, request_timeout=AT_MOST
                )
                if not waiting.answers.too_late:
                    return True
        try:
            await waiting.bot.send_message(chat, text, parse_mode=None, request_timeout=AT_MOST)
        except PASSING as error:
            log.info("update %s: not told yet: %s", waiting.update.update_id, type(error).__name__)
            return False
        except AiogramError as error:
            log.info("update %s: nobody hears of it: %s", waiting.update.update_id, type(error).__name__)
        return True

    async def say_skipped(self, waiting: Waiting, code: str) -> None:
        """Processes ended at it, or its end could not be recorded: it is tried no more. `code`: of the incident."""
        event, chat = waiting.update.event, waiting.chat_id
        if chat is None:
            return
        form, what = "other", ""
        if isinstance(event, CallbackQuery):
            form, what = "tap", _label(event)
            with suppress(AiogramError, OSError):  # so that it does not spin
                await waiting.bot.answer_callback_query(event.id, request_timeout=AT_MOST)
        elif isinstance(event, Message) and (said := event.text or event.caption):
            form, what = "text", said[:LABEL]
        text = self._texts(waiting).plain("error-skipped", form=form, what=what, code=code)
        try:
            await waiting.bot.send_message(chat, text, parse_mode=None, request_timeout=AT_MOST)
        except (AiogramError, OSError) as error:
            log.info("update %s: nobody hears of it: %s", waiting.update.update_id, type(error).__name__)

    def _texts(self, waiting: Waiting) -> Texts:
        # What the person has chosen is in the database.
        user = getattr(waiting.update.event, "from_user", None)
        return Texts(self._translator, language_for(None, user.language_code if user else None))


def _label(query: CallbackQuery) -> str:
    """What stands on the pressed button, as far as Telegram tells."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else []
    found = (button.text for row in rows for button in row if button.callback_data == query.data)
    return next(found, "…")[:LABEL]
