"""Middlewares before any handler: who writes, and which updates are handled."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.enums import ChatType, ContentType
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject, Update
from aiogram_dialog import Dialog
from aiogram_dialog.api.exceptions import OutdatedIntent
from aiogram_dialog.utils import REPLY_CALLBACK_SYMBOLS
from typing_extensions import override

from bot.telegram.fsm_storage import rollback_dialogs
from bot.telegram.live_message import LiveManager, UnsureAnswerError
from handlers.group import commands
from handlers.ui.callbacks import CLIENTS_ACTS, NotificationButton
from handlers.ui.labels import notice
from handlers.ui.text_step import LONG_MESSAGE, LONGEST
from handlers.ui.texts import TextCatalogue, Texts
from services.domain.errors import NotFound
from services.domain.languages import LANGUAGES

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

PEOPLE_SEND = frozenset(
    {
        ContentType.TEXT,
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.GAME,
        ContentType.LOCATION,
        ContentType.PAID_MEDIA,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
        ContentType.WEB_APP_DATA,
        ContentType.UNKNOWN,
    }
)
"""The rest are notes of Telegram itself (pinned, timer changed): nobody waits for an answer to them."""


class PersonMiddleware(BaseMiddleware):
    """Puts `person`, `actor` (None for strangers) and `texts` into the data. Services come with the
    dispatcher.

    Of what happens in groups only its own few commands and news about the group itself go on: dialogs run in private
    chats only.
    """

    def __init__(self, translator: TextCatalogue) -> None:
        self._translator = translator

    @override
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user, chat = data.get("event_from_user"), data.get("event_chat")
        if chat is not None and chat.type not in (ChatType.PRIVATE, ""):
            if _news_of_group(event):
                data["texts"] = Texts(self._translator, LANGUAGES[0])
                return await handler(event, data)
            if not _command_in_group(event):
                return UNHANDLED
        if _bound_anonymously(event):
            data["texts"] = Texts(self._translator, LANGUAGES[0])
            return await handler(event, data)
        if user is None or user.is_bot:
            return UNHANDLED
        person = await data["services"].identity.resolve(
            user.id, user.full_name, user.username, user.language_code
        )
        actor = person.actor
        data["person"], data["actor"] = person, actor
        home = actor or next(iter(person.contacts), None)
        data["texts"] = (
            Texts(self._translator, person.language, home.timezone)
            if home
            else Texts(self._translator, person.language)
        )
        return await handler(event, data)


def _news_of_group(update: TelegramObject) -> bool:
    """Nobody's words: the bot was removed, the group has got another id, somebody was added. By whomever."""
    if not isinstance(update, Update):
        return False
    if update.my_chat_member is not None:
        return True
    message = update.message
    return message is not None and bool(
        message.migrate_to_chat_id or message.migrate_from_chat_id or message.new_chat_members
    )


def _bound_anonymously(update: TelegramObject) -> bool:
    """An administrator who writes in the name of the group: Telegram names a bot as the sender."""
    message = update.message if isinstance(update, Update) else None
    if message is None or message.sender_chat is None or message.sender_chat.id != message.chat.id:
        return False
    words = (message.text or "").split(maxsplit=1)
    return bool(words) and words[0].partition("@")[0] == "/bind"


def _command_in_group(update: TelegramObject) -> bool:
    message = update.message if isinstance(update, Update) else None
    words = (message.text or "").split(maxsplit=1) if message is not None else []
    return bool(words) and words[0].startswith("/") and words[0][1:].partition("@")[0] in commands.COMMANDS


class ButtonFirmMiddleware(BaseMiddleware):
    """A button under a message to staff is pressed as the member of the firm that sent it, whichever firm is open.

    Whose screens are shown does not change here: an act that opens one switches (`handlers.ui.navigation`).
    """

    @override
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        push, actor = _pushed(event), data.get("actor")
        if push is None or actor is None or actor.firm_id == push.firm:
            return await handler(event, data)
        there = data["person"].actor_in(push.firm)
        if there is None:
            raise NotFound
        data["actor"] = there
        data["texts"] = data["texts"].in_language(there.language, there.timezone)
        return await handler(event, data)


def _pushed(event: TelegramObject) -> NotificationButton | None:
    """The button of a message to staff that names its firm."""
    pressed = event.data if isinstance(event, CallbackQuery) else None
    if not pressed or not pressed.startswith(
        f"{NotificationButton.__prefix__}{NotificationButton.__separator__}"
    ):
        return None
    try:
        push = NotificationButton.unpack(pressed)
    except (TypeError, ValueError):
        return None
    return push if push.firm and push.act not in CLIENTS_ACTS else None


class RollbackMiddleware(BaseMiddleware):
    """Before the error handlers: they see the dialogs as they were before the handler that failed."""

    @override
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        rollback_dialogs()
        return await handler(event, data)


class ScreenMiddleware(BaseMiddleware):
    """Before a dialog's own handler: what was pressed or typed in a window that the dialog does not know of must not
    answer another one. `doubtful` is what had waited for this process behind a tap that is lost."""

    @override
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        manager, doubtful = data.get("dialog_manager"), data.get("doubtful", False)
        of_dialog = isinstance(getattr(data["handler"].callback, "__self__", None), Dialog)
        if not isinstance(manager, LiveManager):
            return await handler(event, data)
        if doubtful and isinstance(event, Message):
            if of_dialog and manager.takes_answers():
                stack = manager.current_stack().id
                raise UnsureAnswerError(stack, "behind a tap that is lost")  # type: ignore[no-untyped-call]
            if not (event.text or "").startswith("/"):
                notice(manager, "error-answer-behind")
        if of_dialog and await manager.is_behind(doubtful=doubtful):
            stack = manager.current_stack().id
            raise OutdatedIntent(stack, "the screen may show another window")  # type: ignore[no-untyped-call]
        return await handler(event, data)


class GateMiddleware(BaseMiddleware):
    """Lets through what a person sends on purpose.

    Telegram splits a text of more than 4,096 characters. No step takes such a text, so the first part is
    refused with a sentence; the parts that follow directly must not answer the next question. A real answer
    never follows directly: the number between belongs to the bot's sentence.
    """

    @override
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if not isinstance(event, Message) or event.chat.type != ChatType.PRIVATE:
            return await handler(event, data)
        if event.content_type not in PEOPLE_SEND:
            return UNHANDLED
        state: FSMContext | None = data.get("state")
        if state is None:
            return await handler(event, data)
        if event.reply_to_message is not None:
            data["reply_to"] = event.reply_to_message.message_id
        long = (await state.get_data()).get(LONG_MESSAGE)
        follows = long is not None and event.message_id == long + 1
        if len(event.text or "") >= LONGEST:
            await state.update_data({LONG_MESSAGE: event.message_id})
        elif long is not None:
            values = await state.get_data()
            values.pop(LONG_MESSAGE)
            await state.set_data(values)
        return UNHANDLED if follows and event.text else await handler(_plain(event), data)


def _plain(message: Message) -> Message:
    """Without two things that aiogram-dialog would take for a pressed button: a reply to an old window, and
    invisible letters at the end of the text.
    """
    changes: dict[str, Any] = {}
    if message.reply_to_message and message.reply_to_message.reply_markup:
        changes["reply_to_message"] = None
    if message.text and message.text != (text := message.text.rstrip(REPLY_CALLBACK_SYMBOLS)):
        changes["text"] = text or " "
    return message.model_copy(update=changes) if changes else message
