"""A private chat without HTTP: a session that records what the bot calls, and a person who sends and presses."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetMe,
    SendDocument,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import Chat as TelegramChat
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update, User

from bot.telegram.dispatcher import LaneDispatcher
from db.vocabulary.enums import Role
from handlers.ui.texts import without_tags
from services.domain.access import Actor
from services.domain.ids import FirmId, MemberId
from services.firms.identity import Person

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
USER = 77
ACTOR = Actor(FirmId(1), MemberId(1), Role.OWNER, "Анна")


class Identity:
    """services.firms.identity for tests: everybody is a member who reads `language`."""

    def __init__(self) -> None:
        self.language = "ru"
        self.fail: Exception | None = None

    async def resolve(
        self, user_id: int, name: str, username: str | None, language_code: str | None
    ) -> Person:
        if self.fail:
            raise self.fail
        return Person(user_id, name, self.language, ACTOR, ())


def services(**others: Any) -> SimpleNamespace:
    return SimpleNamespace(identity=Identity(), **others)


class Recorder(BaseSession):
    """Answers like Telegram, as far as these tests need. `refuse` may raise instead of an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self.messages: dict[int, dict[str, Any]] = {}
        self.ids = itertools.count(1)
        self.refuse: Callable[[TelegramMethod[Any]], None] = lambda method: None

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        await asyncio.sleep(0)
        self.refuse(method)
        self.calls.append(method)
        match method:
            case GetMe():
                return User(id=bot.id, is_bot=True, first_name="Bot", username="schet_bot")
            case SendMessage():
                return self._show(next(self.ids), method.text, method.reply_markup)
            case SendDocument():
                return self._show(next(self.ids), None, method.reply_markup, document=True)
            case EditMessageText():
                return self._edit(method, text=method.text, markup=method.reply_markup)
            case EditMessageReplyMarkup():
                return self._edit(method, markup=method.reply_markup)
            case DeleteMessage():
                if self.messages.pop(method.message_id, None) is None:
                    raise TelegramBadRequest(
                        method=method, message="Bad Request: message to delete not found"
                    )
                return True
            case AnswerCallbackQuery():
                return True
        raise AssertionError(f"unexpected call {method.__api_method__}")

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""

    def _show(self, number: int, text: str | None, markup: Any, document: bool = False) -> Message:
        self.messages[number] = {"text": text, "markup": markup, "document": document}
        return self.message(number)

    def _edit(self, method: Any, **changes: Any) -> Message:
        shown = self.messages.get(method.message_id)
        if shown is None:
            raise TelegramBadRequest(method=method, message="Bad Request: message to edit not found")
        if all(shown[name] == value for name, value in changes.items()):
            raise TelegramBadRequest(
                method=method, message="Bad Request: message is not modified: exactly the same"
            )
        shown.update(changes)
        return self.message(method.message_id)

    def message(self, number: int) -> Message:
        shown = self.messages[number]
        extra: dict[str, Any] = {}
        if shown["document"]:
            extra["document"] = {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}"}
        return Message(
            message_id=number,
            date=NOW,
            chat=TelegramChat(id=USER, type="private"),
            text=without_tags(shown["text"]) if shown["text"] else None,
            reply_markup=shown["markup"],
            **extra,
        )

    def of(self, kind: type[TelegramMethod[Any]]) -> list[Any]:
        return [call for call in self.calls if isinstance(call, kind)]


class Visitor:
    """Sends updates to the dispatcher as Telegram would. `last` is the newest message of the bot."""

    def __init__(self, dispatcher: LaneDispatcher, bot: Bot, session: Recorder, user_id: int = USER) -> None:
        self.dispatcher = dispatcher
        self.bot = bot
        self.session = session
        self.user = User(id=user_id, is_bot=False, first_name="Анна", language_code="ru")
        self.chat = TelegramChat(id=user_id, type="private")
        self.updates = itertools.count(1000)

    @property
    def last(self) -> Message:
        return self.session.message(max(self.session.messages))

    @property
    def text(self) -> str:
        return self.last.text or ""

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons(self.last)]

    def buttons(self, message: Message) -> list[InlineKeyboardButton]:
        markup = message.reply_markup
        return (
            [b for row in markup.inline_keyboard for b in row]
            if isinstance(markup, InlineKeyboardMarkup)
            else []
        )

    def message_update(self, text: str | None = None, **content: Any) -> Update:
        body = {
            "message_id": next(self.session.ids),
            "date": int(NOW.timestamp()),
            "chat": self.chat.model_dump(exclude_none=True),
            "from": self.user.model_dump(exclude_none=True),
            **({"text": text} if text is not None else {}),
            **content,
        }
        return self._update(message=body)

    def press_update(self, label: str, message: Message | None = None) -> Update:
        message = message or self.last
        button = next(button for button in self.buttons(message) if label in button.text)
        return self.tap_update(button.callback_data or "", message)

    def tap_update(self, data: str, message: Message) -> Update:
        number = next(self.updates)
        return self._update(
            number,
            callback_query={
                "id": f"query-{number}",
                "from": self.user.model_dump(exclude_none=True),
                "chat_instance": "1",
                "data": data,
                "message": message.model_dump(mode="json", exclude_none=True),
            },
        )

    async def send(self, text: str | None = None, **content: Any) -> None:
        await self.feed(self.message_update(text, **content))

    async def press(self, label: str, message: Message | None = None) -> None:
        await self.feed(self.press_update(label, message))

    async def feed(self, update: Update) -> Any:
        return await self.dispatcher.feed_update(self.bot, update)

    def _update(self, number: int | None = None, **event: Any) -> Update:
        raw = {"update_id": next(self.updates) if number is None else number, **event}
        return Update.model_validate(raw, context={"bot": self.bot})
