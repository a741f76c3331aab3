"""The one place where an error becomes an answer.

A `DomainError` is a sentence: on top of the window when the person is in a dialog, else an alert or a
message. A tap on a screen that is no more gets a fresh one. Everything else is an incident: a code for the
person, a trace in the log, and no word of what the person typed.
"""

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
)
from aiogram.types import CallbackQuery, ErrorEvent, Message, Update
from aiogram_dialog import DialogManager
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot.incidents import incident_code
from bot.logging import server_words
from bot.telegram.forged_presses import is_forged
from bot.telegram.http_session import TELEGRAMS_OWN
from bot.telegram.live_message import LiveManager, UnsureAnswerError, is_window
from db.outage import outage_of
from handlers.ui.labels import notice
from handlers.ui.texts import TextCatalogue, Texts
from services.domain.errors import DomainError
from services.domain.languages import language_for

log = logging.getLogger(__name__)

ALERT_LIMIT = 200
QUOTED = 60
"""Letters of a message that was not taken."""
Home = Callable[[DialogManager], Awaitable[None]]
"""Opens the menu on an empty stack."""

STALE = (UnknownIntent, OutdatedIntent, UnknownState)


class Errors:
    """`handle` is aiogram's error handler, `failed` takes what went past it."""

    def __init__(self, translator: TextCatalogue, home: Home) -> None:
        self._translator = translator
        self._home = home

    async def handle(self, event: ErrorEvent, **data: Any) -> None:
        error, update, bot = event.exception, event.update, data["bot"]
        texts = data.get("texts") or self._texts(update)
        manager: LiveManager | None = data.get("dialog_manager")
        if outage_of(error):
            raise error  # the update waits for the database (`bot.telegram.dispatcher`)
        if isinstance(error, TelegramForbiddenError):
            log.info("update %s: the chat is closed to us: %s", update.update_id, server_words(error.message))
        elif isinstance(error, TelegramBadRequest) and "message is not modified" in error.message:
            log.debug("update %s changed nothing", update.update_id)
        elif isinstance(error, STALE):
            await self._stale(update, manager, error)
        elif isinstance(error, DomainError):
            await self._say(bot, update, texts, manager, error)
        elif isinstance(error, TELEGRAMS_OWN):
            await self._unanswered(bot, update, texts, error)
        elif update.callback_query is not None and is_forged(update.callback_query, error):
            # The screen stays as it is, and the dialogs as they were.
            log.warning(
                "update %s: a press of no button of ours (%s)", update.update_id, type(error).__name__
            )
            await update.callback_query.answer(texts.plain("error-not-found"))
        else:
            await self._incident(bot, update, texts, error)

    async def failed(self, bot: Bot, update: Update, error: Exception) -> None:
        """For a time limit, or a fault of the error handler itself, to which Telegram's belong. Never raises."""
        if isinstance(error, TELEGRAMS_OWN):
            await self._unanswered(bot, update, self._texts(update), error)
        else:
            await self._incident(bot, update, self._texts(update), error)

    async def _stale(self, update: Update, manager: LiveManager | None, error: Exception) -> None:
        log.info("update %s: %s", update.update_id, type(error).__name__)
        if manager is None:
            return
        if not manager.has_context():
            notice(manager, "error-stale-screen")
            await self._home(manager)
            return
        late, query = manager.pressed_late(), update.callback_query
        newer = manager.pressed_newer() and not late
        if isinstance(error, UnsureAnswerError):
            text = (update.message.text or "") if update.message else ""
            notice(manager, "error-answer-not-taken", text=text[:QUOTED], has_text="yes" if text else "no")
            await self._show(manager)
        elif query is None or newer or (manager.pressed_live() and not late):
            notice(manager, "error-stale-screen")
            await self._show(manager)
            if query is not None and newer:
                await _strip(query)  # what was sent below, and nobody knew
        elif not late:
            # The fresh window stands below. (A late tap has done its work before: no news.)
            await query.answer(manager.middleware_data["texts"].plain("error-stale-screen"))
            await _strip(query)

    async def _say(
        self, bot: Bot, update: Update, texts: Texts, manager: LiveManager | None, error: DomainError
    ) -> None:
        log.info("update %s: %s", update.update_id, error)
        query = update.callback_query
        if manager is not None and manager.has_context() and (query is None or is_window(query)):
            notice(manager, error)
            await self._show(manager)
            return
        text = texts(error.key, **error.params)
        plain = texts.plain(error.key, **error.params)
        if query is not None and len(plain) <= ALERT_LIMIT:
            await query.answer(plain, show_alert=True)
        elif (chat := _chat(update)) is not None:
            await bot.send_message(chat, text, parse_mode="HTML")

    async def _show(self, manager: LiveManager) -> None:
        try:
            await manager.show()
        except DomainError as broken:
            # The window can't be shown any more: what it was about is gone, or no longer this person's.
            notice(manager, broken)
            await self._home(manager)

    async def _incident(self, bot: Bot, update: Update, texts: Texts, error: Exception) -> None:
        code = incident_code()
        log.error("incident %s, update %s (%s)", code, update.update_id, update.event_type, exc_info=error)
        chat = _chat(update)
        if chat is not None and isinstance(update.event, CallbackQuery | Message):
            try:
                await bot.send_message(chat, texts("error-incident", code=code), parse_mode="HTML")
            except (TelegramAPIError, OSError) as unsent:
                log.warning("incident %s could not be told: %s", code, type(unsent).__name__)

    async def _unanswered(self, bot: Bot, update: Update, texts: Texts, error: TelegramAPIError) -> None:
        """Telegram's fault, and nobody knows how much the person sees: no incident, and one sentence if it arrives."""
        log.warning(
            "update %s: Telegram did not answer (%s, %s)",
            update.update_id,
            error.method.__api_method__,
            type(error).__name__,
        )
        chat = _chat(update)
        if chat is not None and isinstance(update.event, CallbackQuery | Message):
            with suppress(TelegramAPIError, OSError):
                await bot.send_message(chat, texts("error-connection"), parse_mode="HTML")

    def _texts(self, update: Update) -> Texts:
        user = getattr(update.event, "from_user", None)
        return Texts(self._translator, language_for(None, user.language_code if user else None))


async def _strip(query: CallbackQuery) -> None:
    message = query.message
    if isinstance(message, Message) and message.reply_markup:
        with suppress(TelegramBadRequest):
            await message.edit_reply_markup()


def _chat(update: Update) -> int | None:
    event = update.event
    message = event.message if isinstance(event, CallbackQuery) else event
    chat = getattr(message, "chat", None)
    return chat.id if chat else None
