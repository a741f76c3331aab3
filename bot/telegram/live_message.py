"""One live message per chat: the window that is shown is always the last one, and the only one with buttons.

aiogram-dialog's manager sends a second window after a typed answer, edits whatever message was pressed (a
reminder, a document) and deletes documents that it can't edit. Here instead: after a click on the live
message it is edited, in every other case a new one is sent and the old one is removed, or loses its keyboard
when it is too old for that. Windows have no media and no reply keyboards.
"""

import asyncio
import hashlib
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Router
from aiogram.enums import ChatType, ContentType
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.types import CallbackQuery, ErrorEvent, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, ShowMode
from aiogram_dialog.api.entities import ChatEvent, DialogUpdateEvent, NewMessage, OldMessage
from aiogram_dialog.api.exceptions import OutdatedIntent
from aiogram_dialog.api.internal import DialogManagerFactory
from aiogram_dialog.api.protocols import DialogManager, DialogRegistryProtocol
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.message_manager import MessageManager, _combine
from aiogram_dialog.utils import remove_intent_id
from typing_extensions import override

from bot.telegram.http_session import TELEGRAMS_OWN
from handlers.ui.texts import without_tags

log = logging.getLogger(__name__)

TEXT_LIMIT = 4096
RETIRE_SECONDS = 5
"""For a call that only tidies up: a handler has thirty."""
AGAIN = [0.2, 1.0]
"""Seconds before a window is shown once more whose call had no answer: nobody knows whether the person sees it."""
DEEPEST = 40
"""Dialogs on one another; the library refuses the hundred and first."""
_GONE = ("message to edit not found", "message can't be edited", "there is no text in the message to edit")


class UnsureAnswerError(OutdatedIntent):
    """A message may answer a window that a process has shown and, before it died, not stored."""


class LiveMessages(MessageManager):
    @override
    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        new_message.text = fit(new_message.text or "")
        if old_message and new_message.show_mode is ShowMode.EDIT and not self.had_media(old_message):
            try:
                edited = await insist(lambda: self.edit_text(bot, new_message, old_message))
                return _combine(new_message, edited)
            except TelegramBadRequest as error:
                if "message is not modified" in error.message:
                    return old_message
                if not any(reason in error.message for reason in _GONE):
                    raise
        # First the new one: when sending fails, the person still has the old window.
        sent = _combine(new_message, await insist(lambda: self.send_text(bot, new_message)))
        if old_message and not self.had_media(old_message):
            await self.retire(bot, old_message)
        return sent

    async def retire(self, bot: Bot, old: OldMessage) -> None:
        """Removes a window; one that Telegram keeps (older than 48 hours) loses its buttons.

        When nothing comes of it the old one stays: the new one is shown by then, and an error would take back the state
        that it was drawn from.
        """
        try:
            await bot.delete_message(old.chat.id, old.message_id, request_timeout=RETIRE_SECONDS)
        except TelegramBadRequest:
            try:
                await bot.edit_message_reply_markup(
                    chat_id=old.chat.id, message_id=old.message_id, request_timeout=RETIRE_SECONDS
                )
            except (TelegramBadRequest, *TELEGRAMS_OWN) as error:
                log.debug("an old window stays as it is: %s", type(error).__name__)
        except TELEGRAMS_OWN as error:
            log.info("an old window stays as it is: %s", type(error).__name__)


async def insist(call: Callable[[], Awaitable[Message]]) -> Message:
    """Shows a window until Telegram says that it is shown. An edit that is done already is «not modified»; of a message
    there may then be two, and a tap on either means the same."""
    for pause in AGAIN:
        try:
            return await call()
        except (TelegramNetworkError, TelegramServerError) as error:
            log.info("a window is shown once more: %s", type(error).__name__)
            await asyncio.sleep(pause)
    return await call()


@dataclass
class Screen:
    """What a chat shows, as far as this process knows. Truer than the stored state: that goes back when a handler
    fails, and what was sent stays. After a restart nothing is known, and the next window is edited in any case.
    """

    message_id: int
    digest: str | None = None
    """A digest of the window; None while a call is on its way, since nobody knows whether it arrived."""
    below: bool = False
    """The call on its way sends: another window may stand below this one."""
    shows: str = ""
    """The intent of the window."""
    gone: int | None = None
    """The window that was removed last."""
    moved: int | None = None
    """The same, where no tap did it but the end of a job: a tap that was on its way to it is meant."""
    intents: deque[str] = field(default_factory=lambda: deque(maxlen=8))
    """Of the windows shown lately: a tap on one of them is late, not lost."""
    replaced: deque[int] = field(default_factory=lambda: deque(maxlen=64))
    """Windows in whose place another was sent since: a tap on one of them is the second of two quick ones."""


class Screens:
    """The screens of the chats that were shown something lately."""

    def __init__(self, limit: int = 10_000) -> None:
        self._screens: OrderedDict[int, Screen] = OrderedDict()
        self._limit = limit

    def get(self, chat_id: int) -> Screen | None:
        return self._screens.get(chat_id)

    def moved(self, chat_id: int) -> int | None:
        """As `handlers.ui.navigation.MovedWindows` says."""
        screen = self._screens.get(chat_id)
        return screen.moved if screen else None

    def replaced(self, chat_id: int, message_id: int) -> bool:
        screen = self._screens.get(chat_id)
        return screen is not None and message_id in screen.replaced

    def put(self, chat_id: int, screen: Screen) -> None:
        self._screens[chat_id] = screen
        self._screens.move_to_end(chat_id)
        if len(self._screens) > self._limit:
            self._screens.popitem(last=False)

    def drop(self, chat_id: int) -> None:
        self._screens.pop(chat_id, None)


class LiveManager(ManagerImpl):
    message_manager: LiveMessages
    screens: Screens
    _fresh = False
    """Whether this update has shown a window already: the next one takes its place."""

    @override
    async def show(self, show_mode: ShowMode | None = None) -> None:
        if self.show_mode is ShowMode.NO_UPDATE:
            return
        window = await self.dialog().render(self)
        screen = self.find_live()
        mode = show_mode or self.show_mode
        window.show_mode = self._calc_show_mode() if mode is ShowMode.AUTO else mode
        old, digest = self._get_last_message(), _digest(window)
        if window.show_mode is ShowMode.EDIT and screen and screen.digest == digest:
            return
        known, edits = screen, window.show_mode is ShowMode.EDIT
        if screen is None:
            self.screens.put(self._chat_id, screen := Screen(old.message_id if old else 0))
        screen.digest = None
        screen.below = old is None or not edits or self.message_manager.had_media(old)
        shown = await self.message_manager.show_message(self._data["bot"], window, old)
        self._save_last_message(shown)
        self._fresh = True
        intent = self.current_context().id
        fresh = Screen(shown.message_id, digest, shows=intent)
        if known:
            fresh.gone, fresh.moved, fresh.intents = known.gone, known.moved, known.intents
            fresh.replaced = known.replaced
        elif (query := self._query()) is not None and (pressed := remove_intent_id(query.data or "")[0]):
            fresh.intents.append(pressed)  # shown before the restart: one more tap on it is late as well
        if old and old.message_id != shown.message_id:
            fresh.gone = old.message_id
            fresh.moved = old.message_id if isinstance(self._source(), DialogUpdateEvent) else None
            fresh.replaced.append(old.message_id)
        if intent not in fresh.intents:
            fresh.intents.append(intent)
        self.screens.put(self._chat_id, fresh)
        await self._retire_unknown(fresh)

    @override
    async def start(self, *args: Any, **kwargs: Any) -> None:
        """A day of cards opened one from another has no end: of those far below, the oldest above the menu goes."""
        stack = self.current_stack()
        while len(stack.intents) >= DEEPEST:
            await self.storage().remove_context(stack.intents.pop(1))
        await super().start(*args, **kwargs)

    async def _retire_unknown(self, fresh: Screen) -> None:
        """A window that a process has sent and, before it died, not stored stands beside the live one: it was answered,
        and goes."""
        query = self._query()
        if query is None or not is_window(query) or not isinstance(query.message, Message):
            return
        if isinstance(self.event, ErrorEvent):
            return  # refused, which the error handler says and tidies up
        pressed = query.message
        if pressed.message_id == fresh.message_id or pressed.message_id in fresh.replaced:
            return
        fresh.replaced.append(pressed.message_id)
        old = OldMessage(
            chat=pressed.chat,
            message_id=pressed.message_id,
            media_id=None,
            media_uniq_id=None,
            content_type=ContentType(pressed.content_type),
        )
        await self.message_manager.retire(self._data["bot"], old)

    def find_live(self) -> Screen | None:
        """Sets the live message as it was last shown, and returns what is known of it."""
        screen = self.screens.get(self._chat_id)
        if screen and screen.message_id:
            self.current_stack().last_message_id = screen.message_id
        return screen

    def pressed_live(self) -> bool:
        """Whether the event is a tap on the live message; after `find_live`."""
        query, live = self._query(), self.current_stack().last_message_id
        return query is not None and query.message is not None and query.message.message_id == live

    def pressed_late(self) -> bool:
        """Whether the event is one more tap on a window that the taps before have just replaced. Needs a context."""
        query, screen = self._query(), self.find_live()
        if query is None or query.message is None or screen is None:
            return False
        if screen.digest is None or screen.shows != self.current_context().id:
            return False  # the state went back under the screen, or nobody knows what it shows
        intent, _ = remove_intent_id(query.data or "")
        return intent in screen.intents and query.message.message_id in (screen.message_id, screen.gone)

    async def is_behind(self, *, doubtful: bool = False) -> bool:
        """Whether what was pressed or typed may answer another window than the one that the dialog is in: a call that
        showed one had no answer, or an older message was pressed; a `doubtful` tap is looked at as well. A window that
        this process does not know has to say the same besides: a form asks for one sum and for another with the same
        buttons. Needs a context."""
        query, screen = self._query(), self.find_live()
        doubtful = (doubtful and query is not None) or (screen is not None and screen.digest is None)
        if query is not None:
            if not is_window(query) or (self.pressed_live() and not doubtful):
                return False
            if screen is not None and query.message is not None and query.message.message_id == screen.moved:
                return False  # the same window, which the end of a job has sent anew below its file
            window = await self.dialog().render(self)
            if _data_of(query.message) != _data_of(window):
                return True
            pressed = query.message.message_id if query.message else 0
            is_known = screen is not None and (
                self.pressed_live() or self.screens.replaced(self._chat_id, pressed)
            )
            return not is_known and _words_of(query.message) != without_tags(fit(window.text or "")).split()
        if not doubtful:
            return False
        old = self._get_last_message()
        if old is None or screen is None or screen.below:
            return True
        # Telegram knows: when there is nothing to change, the person sees this window.
        window = await self.dialog().render(self)
        window.show_mode = ShowMode.EDIT
        return await self.message_manager.show_message(self._data["bot"], window, old) is not old

    def takes_answers(self) -> bool:
        """Whether a text that is typed in the window does something; it may just search, or be asked back about."""
        dialog = self.dialog()
        window = dialog.windows[self.current_context().state] if isinstance(dialog, Dialog) else None
        return not getattr(getattr(window, "on_message", None), "harmless", False)

    def pressed_newer(self) -> bool:
        """Whether a message below the live one was pressed: it was shown, and nobody knew; after `find_live`."""
        query, live = self._query(), self.current_stack().last_message_id
        return query is not None and query.message is not None and query.message.message_id > (live or 0)

    @property
    def _chat_id(self) -> int:
        chat_id: int = self.middleware_data["event_chat"].id
        return chat_id

    @override
    async def _remove_kbd(self) -> None:
        self.find_live()
        await super()._remove_kbd()
        self.screens.drop(self._chat_id)

    @override
    def _calc_show_mode(self) -> ShowMode:
        if self.show_mode is not ShowMode.AUTO:
            return self.show_mode
        if self.middleware_data["event_chat"].type != ChatType.PRIVATE:
            return ShowMode.EDIT
        if self._fresh:
            return ShowMode.EDIT
        event = self._source()
        if isinstance(event, Message) or (
            isinstance(event, CallbackQuery) and self._get_last_message() is None
        ):
            return ShowMode.DELETE_AND_SEND
        if (
            isinstance(event, CallbackQuery)
            and self.current_stack().last_message_id
            and not self.pressed_live()
        ):
            return ShowMode.DELETE_AND_SEND
        return ShowMode.EDIT

    @override
    def _get_last_message(self) -> OldMessage | None:
        query, stack = self._query(), self.current_stack()
        if query is not None and self.pressed_live():
            return self._get_message_from_callback(query)
        if stack.last_message_id is None:
            # After a loss of the storage the pressed window is the live one; other messages stay untouched.
            return self._get_message_from_callback(query) if query is not None and is_window(query) else None
        return OldMessage(
            chat=self.middleware_data["event_chat"],
            message_id=stack.last_message_id,
            media_id=stack.last_media_id,
            media_uniq_id=stack.last_media_unique_id,
            content_type=stack.content_type,
        )

    def _source(self) -> Any:
        return self.event.update.event if isinstance(self.event, ErrorEvent) else self.event

    def _query(self) -> CallbackQuery | None:
        event = self._source()
        return event if isinstance(event, CallbackQuery) else None


class LiveManagerFactory(DialogManagerFactory):
    def __init__(self) -> None:
        self.messages = LiveMessages()
        self.media = MediaIdStorage()  # type: ignore[no-untyped-call]  # aiogram-dialog annotates no __init__ here
        self.screens = Screens()

    @override
    def __call__(
        self, event: ChatEvent, data: dict[str, Any], registry: DialogRegistryProtocol, router: Router
    ) -> DialogManager:
        manager = LiveManager(
            event=event,
            data=data,
            message_manager=self.messages,
            media_id_storage=self.media,
            registry=registry,
            router=router,
            getter=None,
        )
        manager.screens = self.screens
        return manager


def is_window(query: CallbackQuery) -> bool:
    """Whether the pressed button belongs to a dialog: its data begin with the id of an intent."""
    return "\x1d" in (query.data or "")


def _words_of(shown: Any) -> list[str]:
    return (getattr(shown, "text", None) or "").split()


def _data_of(shown: Any) -> list[str]:
    """What the buttons of a message or a window say, in their order; labels follow the day."""
    markup = getattr(shown, "reply_markup", None)
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else []
    return [button.callback_data for row in rows for button in row if button.callback_data]


def fit(text: str) -> str:
    """Cuts whole lines from the end of a text that Telegram would refuse; no tag of ours spans lines."""
    lines = text.split("\n")
    while len(without_tags("\n".join(lines))) > TEXT_LIMIT - 2 and len(lines) > 1:
        lines.pop()
    return text if len(lines) == text.count("\n") + 1 else "\n".join([*lines, "…"])


def _digest(window: NewMessage) -> str:
    markup = window.reply_markup.model_dump_json(exclude_none=True) if window.reply_markup else ""
    return hashlib.blake2b(f"{window.text}\0{markup}".encode(), digest_size=8).hexdigest()
