"""Every pressed button is answered exactly once, whoever answers: the handler, the dialog, an error, or
nobody.

Telegram shows a spinning button until the answer, and refuses a second one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.types import CallbackQuery, Update
from typing_extensions import override

_TOO_OLD = "query is too old"


class Answers:
    def __init__(self, query: CallbackQuery | None) -> None:
        self._query = query
        self.given = query is None
        self.too_late = False
        """Telegram did not take the answer any more: its person has seen nothing."""

    def take(self, method: AnswerCallbackQuery) -> bool:
        """Whether this call is the first answer to the query of this update."""
        if self._query is None or method.callback_query_id != self._query.id:
            return True
        first, self.given = not self.given, True
        return first

    async def finish(self, bot: Bot) -> None:
        """Answers silently when nobody has."""
        if self._query is not None and not self.given:
            await bot(AnswerCallbackQuery(callback_query_id=self._query.id))


_answers: ContextVar[Answers | None] = ContextVar("answers", default=None)


@contextmanager
def answering(update: Update, known: Answers | None = None) -> Iterator[Answers]:
    """`known`: what has been answered before, when somebody was told that the update waits."""
    answers = known or Answers(update.callback_query)
    token = _answers.set(answers)
    try:
        yield answers
    finally:
        _answers.reset(token)


class AnswerOnce(BaseRequestMiddleware):
    """A session middleware: the second answer is not sent, an answer that comes too late is no error."""

    @override
    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        if not isinstance(method, AnswerCallbackQuery):
            return await make_request(bot, method)
        answers = _answers.get()
        if answers is not None and not answers.take(method):
            return True
        try:
            return await make_request(bot, method)
        except TelegramBadRequest as error:
            if _TOO_OLD in error.message:
                if answers is not None:
                    answers.too_late = True
                return True
            raise
        except (TelegramNetworkError, TelegramServerError):
            # Nobody knows whether it arrived: the end of the update answers once more, and Telegram refuses a second.
            if answers is not None:
                answers.given = False
            raise
