"""A pressed button is answered once, and once more when nobody knows whether the answer arrived."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramServerError
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import CallbackQuery, Chat, Message, Update, User

from bot.telegram.callback_answers import AnswerOnce, Answers, answering

PRESS = Update(
    update_id=1,
    callback_query=CallbackQuery(
        id="77",
        from_user=User(id=1, is_bot=False, first_name="Анна"),
        chat_instance="1",
        message=Message(
            message_id=1, date=datetime(2026, 11, 30, tzinfo=UTC), chat=Chat(id=1, type="private")
        ),
    ),
)
ANSWER = AnswerCallbackQuery(callback_query_id="77")


class Telegram:
    """Fails as often as is said, and is the bot that `finish` calls."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.calls = 0

    async def make_request(self, *_: Any) -> bool:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return True

    async def __call__(self, method: AnswerCallbackQuery) -> Any:
        return await AnswerOnce()(self.make_request, self, method)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [TelegramNetworkError, TelegramServerError])
async def test_an_answer_that_was_perhaps_lost_is_given_at_the_end(kind: type[Exception]) -> None:
    telegram = Telegram(kind(method=ANSWER, message="the line broke"))  # type: ignore[call-arg]
    with answering(PRESS) as answers:
        with pytest.raises(kind):
            await telegram(ANSWER)
        await finish(answers, telegram)
        await finish(answers, telegram)
    assert telegram.calls == 2


async def test_what_is_answered_is_not_answered_again() -> None:
    telegram = Telegram()
    with answering(PRESS) as answers:
        await telegram(ANSWER)
        await telegram(ANSWER)
        await finish(answers, telegram)
    assert telegram.calls == 1


async def finish(answers: Answers, telegram: Telegram) -> None:
    await answers.finish(telegram)  # type: ignore[arg-type]
