"""A window was shown and Telegram's answer was lost: what the person does next answers the window that counts, or is
told that it does not."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from aiogram.types import Update

from tests.bot import flow
from tests.bot.chat import Recorder, Visitor

STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}
STALE = "Этот экран устарел, вот свежий."


@pytest.fixture
def lose(session: Recorder) -> Iterator[Callable[..., None]]:
    """`lose(kind, times)`: the next calls of this kind have their effect, and no answer comes."""
    make_request = session.make_request

    def lose(kind: type[TelegramMethod[Any]], times: int) -> None:
        left = [times]

        async def lost(bot: Any, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
            if not isinstance(method, kind) or method.reply_markup is None or left[0] == 0:
                return await make_request(bot, method)
            left[0] -= 1
            with suppress(TelegramBadRequest):  # not modified: it was done before
                await make_request(bot, method)
            raise TelegramNetworkError(method, "gone")

        session.make_request = lost  # type: ignore[method-assign]

    yield lose
    session.make_request = make_request  # type: ignore[method-assign]


async def test_one_lost_answer_is_asked_for_again(visitor: Visitor, lose: Any, session: Recorder) -> None:
    await visitor.send("/start")
    lose(EditMessageText, 1)
    await visitor.press("begin")
    lose(SendMessage, 1)
    await visitor.send("Ромашка")
    assert visitor.text == "Сумма?"
    await visitor.send("100")
    assert flow.ACTS == [("name", "Ромашка"), ("amount", 100)]
    assert "прервалась" not in str(session.messages)


async def test_of_a_window_sent_twice_either_is_good_until_it_is_over(
    visitor: Visitor, lose: Any, session: Recorder
) -> None:
    await visitor.send("/new")
    lose(SendMessage, 1)
    await visitor.send("Ромашка")
    first, second = (number for number, shown in session.messages.items() if shown["text"] == "Сумма?")
    await visitor.send("100")
    assert second not in session.messages
    await visitor.press("Назад", session.message(first))  # the window with the date has another «Назад»
    assert session.messages[first]["markup"] is None
    assert visitor.text.startswith("Дата?")
    assert flow.ACTS == [("name", "Ромашка"), ("amount", 100)]


async def test_a_text_after_a_lost_edit_answers_only_the_window_that_is_seen(
    visitor: Visitor, lose: Any, session: Recorder
) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    await visitor.send("Ромашка")
    live = visitor.last.message_id
    lose(EditMessageText, 3)
    await visitor.press("Назад")
    assert session.messages[live]["text"] == "Имя?"
    assert visitor.text.startswith("Связь с Telegram прервалась.")
    await visitor.send("Лютик")  # for «Имя?», and the dialog stands at the sum
    assert visitor.text == f"{STALE}\n\nСумма?"
    assert flow.ACTS == [("name", "Ромашка")]
    await visitor.send("100")
    assert flow.ACTS[-1] == ("amount", 100)


async def test_a_text_is_taken_when_the_screen_did_not_change(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/new")
    await visitor.send("Ромашка")

    def refuse(method: TelegramMethod[Any]) -> None:
        if isinstance(method, EditMessageText):
            raise TelegramNetworkError(method, "gone")

    session.refuse = refuse
    await visitor.press("Назад")
    session.refuse = lambda _: None
    await visitor.send("100")
    assert flow.ACTS == [("name", "Ромашка"), ("amount", 100)]


async def test_a_tap_after_a_lost_edit_is_told_that_it_was_out_of_date(
    visitor: Visitor, lose: Any, session: Recorder
) -> None:
    await visitor.send("/new")
    await visitor.send("Ромашка")
    live = visitor.last.message_id
    lose(EditMessageText, 3)
    await visitor.press("Назад")
    await visitor.press("Отмена", session.message(live))  # both windows have one of this name
    assert session.messages[live]["text"].endswith("Сумма?")
    assert session.messages[live]["text"].startswith(STALE)
    await visitor.send("100")
    assert flow.ACTS == [("name", "Ромашка"), ("amount", 100)]


async def test_a_window_that_was_sent_below_without_an_answer_is_replaced(
    visitor: Visitor, lose: Any, session: Recorder
) -> None:
    await visitor.send("/new")
    lose(SendMessage, 3)
    await visitor.send("Ромашка")
    below = max(number for number, shown in session.messages.items() if shown["text"] == "Сумма?")
    await visitor.press("Назад", session.message(below))
    assert visitor.text == f"{STALE}\n\nИмя?"
    assert session.messages[below]["markup"] is None
    lose(SendMessage, 3)
    await visitor.send("Лютик")
    await visitor.send("100")  # for «Сумма?», of which the dialog knows nothing
    assert visitor.text == f"{STALE}\n\nИмя?"
    assert ("name", "100") not in flow.ACTS
    await visitor.send("Лютик")
    assert visitor.text == "Сумма?"


@pytest.mark.parametrize("words", ["Сумма?", "Другая сумма?"])
async def test_a_window_of_a_dead_process_is_answered_if_it_says_the_same(
    visitor: Visitor, session: Recorder, words: str
) -> None:
    """It was sent and not stored: what was typed came again, and the same window stands below it. Nothing is lost in
    silence: a tap on it does what it says, or is said to be late."""
    await visitor.send("/new")
    await visitor.send("Ромашка")
    live = visitor.last
    session.messages[900] = {"text": words, "markup": live.reply_markup, "document": False}
    await visitor.press("Назад", session.message(900))
    if words == "Сумма?":
        assert visitor.text == "Имя?"
        assert 900 not in session.messages
        assert live.message_id not in session.messages
    else:
        assert f"{STALE}\n\nСумма?" in [shown["text"] for shown in session.messages.values()]
        assert session.messages[900]["markup"] is None


async def test_what_was_written_behind_a_lost_tap_answers_no_question(visitor: Visitor) -> None:
    """A process showed a window, died before it was stored, and Telegram has given the tap up since."""

    async def had_waited(update: Update) -> None:
        await visitor.dispatcher.feed_update(visitor.bot, update, doubtful=True)

    await visitor.send("/new")
    await visitor.send("Ромашка")
    await had_waited(visitor.message_update("100"))
    assert visitor.text.startswith("«100» не принято: бот не работал, и часть нажатий пропала.")
    assert visitor.text.endswith("Сумма?")
    await had_waited(visitor.message_update(sticker=STICKER))
    assert visitor.text.startswith("Сообщение не принято")
    await had_waited(visitor.press_update("Назад", visitor.last))
    assert visitor.text == "Имя?"
    assert flow.ACTS == [("name", "Ромашка")]
    await had_waited(visitor.message_update("/menu"))
    assert visitor.text == "Меню 0"
    await had_waited(visitor.message_update("Ромашка"))  # asks nothing: a text does no harm
    assert visitor.text.startswith("Бот не работал, и часть нажатий пропала.")
    assert visitor.text.endswith("Меню 0")
