"""Each kind of error has one answer, and every tap is answered once."""

import asyncio
import re
from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetMe,
    SendMessage,
    TelegramMethod,
)

from bot.logging import trace
from db.runtime_store import RuntimeStore
from handlers.ui.texts import Markup
from services.domain.errors import DomainError, Forbidden, NotFound
from services.domain.money.money import Currency, Money
from tests.bot import flow
from tests.bot.chat import USER, Recorder, Visitor
from tests.support.fakes import FakeClock

TELEGRAMS_OWN_FAULTS = (
    TelegramRetryAfter(GetMe(), "Too Many Requests: retry after 9", 9),
    TelegramServerError(GetMe(), "Internal Server Error"),
    TelegramNetworkError(GetMe(), "gone"),
)
CODE = re.compile(r"Код: [0-9A-F]{4}-[0-9A-F]{2}")


@pytest.fixture
async def home(visitor: Visitor) -> Visitor:
    await visitor.send("/start")
    return visitor


def answers(session: Recorder) -> list[Any]:
    return session.of(AnswerCallbackQuery)


async def test_a_rule_that_says_no_to_a_click_is_told_in_the_window(home: Visitor, session: Recorder) -> None:
    flow.BROKEN["click"] = Forbidden()
    await home.press("plus")
    assert "нет такого права" in home.text
    assert home.text.endswith("Меню 0")
    assert len(session.messages) == 1
    assert len(answers(session)) == 1
    flow.BROKEN.clear()
    await home.press("plus")
    assert home.text == "Меню 1"


@pytest.mark.parametrize("below", [False, True])
async def test_an_error_after_the_window_changed_takes_the_change_back(
    home: Visitor, session: Recorder, below: bool
) -> None:
    flow.BROKEN["after start"] = Forbidden()
    if below:  # the press is not on the live message, so a new one is sent before the error
        session.messages[900] = {"text": home.text, "markup": home.last.reply_markup, "document": False}
        await home.press("begin", session.message(900))
        assert 900 not in session.messages
    else:
        await home.press("begin")
    assert "нет такого права" in home.text
    assert home.text.endswith("Меню 0")
    assert len(session.messages) == 1
    await home.press("plus")
    assert home.text == "Меню 1"


async def test_its_parameters_are_formatted_and_escaped(home: Visitor, session: Recorder) -> None:
    flow.BROKEN["click"] = DomainError("error-too-long", limit=2, example="<b>&")
    await home.press("plus")
    assert "2 знака. Например: <b>&" in home.text
    shown = session.messages[home.last.message_id]["text"]
    assert "&lt;b&gt;&amp;" in shown


async def test_a_window_that_can_not_be_shown_leads_home(home: Visitor) -> None:
    await home.press("begin")
    flow.BROKEN["then"] = NotFound()
    await home.send("Ромашка")
    assert home.text.endswith("Имя?")
    await home.send("/menu")
    flow.BROKEN["getter"] = NotFound()
    flow.ONCE.add("getter")
    await home.press("plus")
    assert "Не нашёл" in home.text
    assert home.text.endswith("Меню 0")


async def test_a_command_outside_a_dialog_gets_a_message(visitor: Visitor) -> None:
    flow.BROKEN["command"] = NotFound()
    await visitor.send("/fail")
    assert visitor.text.startswith("Не нашёл")


@pytest.mark.parametrize("error", TELEGRAMS_OWN_FAULTS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("allowed", [True, False])
async def test_what_is_telegrams_fault_is_no_incident(
    home: Visitor, session: Recorder, caplog: pytest.LogCaptureFixture, error: Exception, allowed: bool
) -> None:
    """Neither while the window is shown nor while it is told why something is not done."""
    if not allowed:
        flow.BROKEN["click"] = Forbidden()

    def refuse(method: TelegramMethod[Any]) -> None:
        if isinstance(method, EditMessageText):
            raise error

    session.refuse = refuse
    await home.press("plus")
    assert home.text.startswith("Связь с Telegram прервалась.")
    assert len(flow.ACTS) == allowed
    assert "incident" not in caplog.text
    assert len(answers(session)) == 1


async def test_a_button_under_a_pushed_message_gets_an_alert(home: Visitor, session: Recorder) -> None:
    flow.BROKEN["pushed"] = NotFound()
    await home.feed(home.tap_update("pushed", home.last))
    assert [(answer.text[:8], answer.show_alert) for answer in answers(session)] == [("Не нашёл", True)]
    assert home.text == "Меню 0"


async def test_an_alert_that_is_too_long_becomes_a_message(home: Visitor, session: Recorder) -> None:
    flow.BROKEN["pushed"] = DomainError("error-too-long", limit=1, example="я" * 300)
    await home.feed(home.tap_update("pushed", home.last))
    assert "яяя" in home.text
    assert [answer.text for answer in answers(session)] == [None]


@pytest.mark.parametrize("place", ["click", "getter"])
async def test_anything_else_is_an_incident(
    home: Visitor, session: Recorder, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    flow.BROKEN[place] = ValueError("Иванов Иван, 40702810000000000777")
    await home.press("plus")
    assert CODE.search(home.text)
    assert "Ничего не потеряно" in home.text
    assert len(answers(session)) == 1
    code = home.text.rpartition(" ")[2]
    record = next(record for record in caplog.records if "incident" in record.message)
    assert code in record.message
    assert record.exc_info is not None
    written = trace(record.exc_info[1])  # type: ignore[arg-type]
    assert "ValueError" in written
    assert "flow.py" in written
    assert "Иванов" not in written
    assert "40702810" not in written


async def test_a_fault_before_the_person_is_known_is_told_in_telegrams_language(
    visitor: Visitor, world: Any
) -> None:
    world.identity.fail = RuntimeError("database down")
    await visitor.send("/start")
    assert CODE.search(visitor.text)


async def test_an_old_screen_gets_the_fresh_one(home: Visitor, session: Recorder) -> None:
    old = home.last
    await home.press("begin")
    await home.send("Ромашка")
    session.messages[old.message_id] = {"text": "старое", "markup": old.reply_markup, "document": False}
    session.messages[1] = {"text": "ещё старше", "markup": old.reply_markup, "document": False}
    await home.press("plus", session.message(1))
    assert [answer.text for answer in answers(session)][-1] == "Этот экран устарел, вот свежий."
    assert session.messages[1]["markup"] is None
    assert flow.ACTS == [("name", "Ромашка")]
    await home.send("100")
    assert flow.ACTS[-1] == ("amount", 100)


async def test_a_late_tap_on_the_window_just_removed_is_silent(home: Visitor, session: Recorder) -> None:
    await home.press("begin")
    old = home.last
    await home.send("Ромашка")
    before = len(session.calls)
    await home.press("Отмена", old)
    assert not session.of(EditMessageReplyMarkup)
    assert len(session.calls) > before


async def test_a_window_that_the_stored_state_does_not_know_is_shown_anew(
    home: Visitor, session: Recorder, build: Any, store: RuntimeStore, clock: FakeClock
) -> None:
    """The process died after sending, and Telegram did not deliver the tap again: the screen is ahead."""
    await home.press("begin")
    before = {key: await store.load(key) for key in await all_keys(store)}
    await home.send("Ромашка")
    ahead, live = home.last, home.last.message_id
    after = await all_keys(store)
    from db.runtime_store import Stored

    await store.flush({key: before.get(key, Stored()) for key in after}, clock.now())
    for key, record in before.items():
        if "last_message_id" in record.data:
            await store.flush(
                {key: Stored(record.state, {**record.data, "last_message_id": live})}, clock.now()
            )
    home.dispatcher = build()
    await home.press("Назад", ahead)
    assert home.text == "Имя?"
    assert len(session.messages) == 1
    await home.send("Ромашка")
    assert home.text == "Сумма?"


async def test_after_a_time_limit_the_next_tap_shows_the_window_that_counts(
    home: Visitor, session: Recorder, build: Any
) -> None:
    await home.send("/menu")
    await home.press("begin")
    home.dispatcher = build(handle_timeout=0.5)  # long enough for a busy machine to get as far as the edit
    original, never = session.make_request, asyncio.Event()

    async def hang(bot: Any, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        result = await original(bot, method, timeout)
        if isinstance(method, EditMessageText):
            await never.wait()
        return result

    session.make_request = hang  # type: ignore[method-assign]
    window = home.last
    await home.press("Отмена")
    assert CODE.search(home.text)
    session.make_request = original  # type: ignore[method-assign]
    home.dispatcher = build()
    menu = session.message(window.message_id)
    assert menu.text == "Меню 0"
    await home.press("plus", menu)
    shown = session.message(window.message_id)
    assert shown.text is not None
    assert shown.text.endswith("Имя?")


async def test_after_a_loss_of_the_state_the_pressed_window_becomes_the_menu(
    home: Visitor, session: Recorder, store: RuntimeStore, clock: FakeClock
) -> None:
    await home.press("begin")
    await forget_everything(store, clock, home)
    await home.press("Отмена")
    assert home.text == "Этот экран устарел, вот свежий.\n\nМеню 0"
    assert len(session.messages) == 1
    await home.press("begin")
    assert home.text == "Имя?"


async def test_a_state_that_is_no_more_is_healed_by_any_message(
    home: Visitor, store: RuntimeStore, clock: FakeClock
) -> None:
    await home.press("begin")
    for key in await all_keys(store):
        record = await store.load(key)
        if "state" in record.data:
            broken = {**record.data, "state": "Renamed:name"}
            await store.flush({key: type(record)(record.state, broken)}, clock.now())
    await home.send("Ромашка")
    assert home.text == "Этот экран устарел, вот свежий.\n\nМеню 0"
    await home.press("plus")
    assert home.text == "Меню 1"


async def test_a_person_who_blocked_the_bot_is_no_incident(
    home: Visitor, session: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(method: Any) -> None:
        raise TelegramForbiddenError(method=method, message="Forbidden: bot was blocked by the user")

    session.refuse = refuse
    await home.send("/start")
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_refused_delete_is_no_incident(home: Visitor, session: Recorder) -> None:
    def refuse(method: Any) -> None:
        if isinstance(method, DeleteMessage | EditMessageReplyMarkup):
            raise TelegramBadRequest(method=method, message="Bad Request: message can't be deleted")

    session.refuse = refuse
    await home.send("/start")
    assert home.text == "Меню 0"
    assert len(session.of(SendMessage)) == 2


@pytest.mark.parametrize("error", TELEGRAMS_OWN_FAULTS, ids=lambda error: type(error).__name__)
async def test_a_window_goes_on_when_the_one_before_it_can_not_be_removed(
    home: Visitor, session: Recorder, error: Exception
) -> None:
    await home.press("begin")

    def refuse(method: TelegramMethod[Any]) -> None:
        if isinstance(method, DeleteMessage):
            raise error

    session.refuse = refuse
    await home.send("Ромашка")
    assert home.text == "Сумма?"
    session.refuse = lambda method: None
    await home.send("100")
    assert home.text.startswith("Дата?")
    assert flow.ACTS == [("name", "Ромашка"), ("amount", 100)]


async def test_a_handlers_own_answer_is_the_only_one(home: Visitor, session: Recorder) -> None:
    flow.ANSWER.append("готово")
    await home.press("plus")
    assert [answer.text for answer in answers(session)] == ["готово"]


async def test_an_answer_that_comes_too_late_is_no_error(home: Visitor, session: Recorder) -> None:
    def refuse(method: Any) -> None:
        if isinstance(method, AnswerCallbackQuery):
            raise TelegramBadRequest(
                method=method,
                message="Bad Request: query is too old and response timeout expired or query ID is invalid",
            )

    session.refuse = refuse
    await home.press("plus")
    assert home.text == "Меню 1"


async def test_groups_stay_silent(visitor: Visitor, session: Recorder) -> None:
    visitor.chat = visitor.chat.model_copy(update={"id": -5, "type": "group"})
    await visitor.send("/start")
    assert session.calls == []


async def test_notes_of_telegram_are_not_answered(home: Visitor, session: Recorder) -> None:
    before = len(session.calls)
    await home.send(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    assert len(session.calls) == before


async def test_a_reply_to_an_old_window_is_an_answer(home: Visitor, session: Recorder) -> None:
    await home.press("begin")
    window = home.last
    old = window.model_copy(update={"message_id": 1})
    reply = old.model_dump(mode="json", exclude_none=True, by_alias=True)
    reply["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "zzzzzz\x1dplus"
    reply["from"] = {"id": home.bot.id, "is_bot": True, "first_name": "Bot"}
    await home.send("Ромашка", reply_to_message=reply)
    assert flow.ACTS == [("name", "Ромашка")]


def test_money_in_a_trace_is_not_shown() -> None:
    error = ValueError(f"no {Money(1, Currency.RUB)} for ivan@example.org and Ромашка")
    assert "example.org" not in trace(error)
    assert "Ромашка" not in trace(error)
    assert isinstance(Markup("x"), str)


async def all_keys(store: RuntimeStore) -> list[str]:
    from sqlalchemy import select

    from db.models.runtime import FsmRecord

    async with store._database.reader.connect() as connection:
        return list(await connection.scalars(select(FsmRecord.key)))


async def forget_everything(store: RuntimeStore, clock: FakeClock, visitor: Visitor) -> None:
    from db.runtime_store import Stored

    await store.flush({key: Stored() for key in await all_keys(store)}, clock.now())
    assert visitor.chat.id == USER
