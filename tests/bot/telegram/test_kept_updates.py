"""Who pressed something that was kept for too long hears of it, whatever Telegram still takes."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, SendMessage
from aiogram.types import CallbackQuery, Chat, Message, Update, User

from bot.telegram.callback_answers import AnswerOnce, answering
from bot.telegram.kept_updates import KeptUpdates, NotKept, Waiting
from db.outage import Commits
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

WHEN = datetime(2026, 11, 24, tzinfo=UTC)
CHAT = Chat(id=5, type="private")


class Telegram(BaseSession):
    """Takes messages, and no answer to a tap any more."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Any] = []
        self.middleware(AnswerOnce())

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base has it)
        self.calls.append(method)
        if isinstance(method, AnswerCallbackQuery):
            raise TelegramBadRequest(method, "Bad Request: query is too old and response timeout expired")
        return Message(message_id=2, date=WHEN, chat=CHAT)

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


class Away:
    """A database that does not come back."""

    away, since = True, 0.0

    async def gone(self) -> bool:
        return True

    async def look(self) -> None:
        await asyncio.sleep(0)


async def test_a_tap_too_old_for_an_answer_is_told_in_a_message() -> None:
    telegram, clock = Telegram(), FakeClock()
    bot = Bot("1:a", session=telegram)
    person = User(id=5, is_bot=False, first_name="Анна", language_code="ru")
    pressed = CallbackQuery(
        id="7",
        from_user=person,
        chat_instance="1",
        data="x",
        message=Message(message_id=1, date=WHEN, chat=CHAT),
    )
    update = Update(update_id=1, callback_query=pressed)
    kept = KeptUpdates(Away(), TRANSLATOR, clock, patience=0)  # type: ignore[arg-type]
    with answering(update) as answers:
        waiting = Waiting(bot, update, clock.now(), answers, Commits())
        clock.advance(seconds=151)  # the machine has slept, say: nobody has heard «later»
        with pytest.raises(NotKept):
            async with kept.keeping(waiting):
                await asyncio.Event().wait()
    assert [type(call) for call in telegram.calls] == [AnswerCallbackQuery, SendMessage]
    assert "не выполнено" in telegram.calls[-1].text
