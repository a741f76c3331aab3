"""Every update is handled once and in order, whatever is delivered again and whenever the process dies."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, SendMessage
from sqlalchemy import func, select

from db.engine import Database
from db.models.runtime import FsmRecord, HandledUpdate
from db.runtime_store import KEEP_HANDLED, RuntimeStore, Stored
from tests.bot import flow
from tests.bot.chat import USER, Recorder, Visitor
from tests.support.fakes import FakeClock


async def count(database: Database, table: Any) -> int:
    async with database.reader.connect() as connection:
        return int(await connection.scalar(select(func.count()).select_from(table)) or 0)


async def test_twenty_taps_at_once_are_twenty(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/start")
    taps = [visitor.press_update("plus") for _ in range(20)]
    await asyncio.gather(*map(visitor.feed, taps))
    assert [("count", number) for number in range(1, 21)] == flow.ACTS
    assert visitor.text == "Меню 20"
    answered = [call.callback_query_id for call in session.of(AnswerCallbackQuery)]
    assert sorted(answered) == sorted(tap.callback_query.id for tap in taps if tap.callback_query)


async def test_twenty_taps_on_a_button_that_closes_its_window_act_once(
    visitor: Visitor, session: Recorder
) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    await visitor.send("Ромашка")
    await visitor.send("100")
    live = visitor.last.message_id
    taps = [visitor.press_update("Записать") for _ in range(20)]
    await asyncio.gather(*map(visitor.feed, taps))
    assert flow.ACTS.count("finish") == 1
    assert visitor.text == "сегодня\n\nМеню 0"
    assert visitor.last.message_id == live
    assert len(session.messages) == 1
    assert len(session.of(AnswerCallbackQuery)) == 21


async def test_a_redelivered_text_does_not_answer_the_next_question(visitor: Visitor, build: Any) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    name = visitor.message_update("100")
    await visitor.feed(name)
    await visitor.feed(name)
    visitor.dispatcher = build()  # and after a restart
    await visitor.feed(name)
    assert flow.ACTS == [("name", "100")]
    assert visitor.text == "Сумма?"


async def test_a_redelivered_tap_acts_once(visitor: Visitor, build: Any) -> None:
    await visitor.send("/start")
    tap = visitor.press_update("plus")
    for _ in range(3):
        await visitor.feed(tap)
        visitor.dispatcher = build()
    assert flow.ACTS == [("count", 1)]


async def test_the_same_buttons_go_on_after_a_restart(visitor: Visitor, build: Any) -> None:
    await visitor.send("/start")
    await visitor.press("begin")
    visitor.dispatcher = build()
    await visitor.send("Ромашка")
    visitor.dispatcher = build()
    await visitor.press("Назад")
    assert visitor.text == "Имя?"


@pytest.mark.parametrize("fatal_call", [SendMessage, AnswerCallbackQuery])
async def test_killed_before_the_state_is_stored_the_update_is_handled_anew(
    visitor: Visitor, session: Recorder, build: Any, fatal_call: type[Any], database: Database
) -> None:
    """The process ends in the middle of a call: neither state nor update is stored, and redelivery finds the start."""
    await visitor.send("/start")
    await visitor.press("begin")
    update = (
        visitor.message_update("Ромашка") if fatal_call is SendMessage else visitor.press_update("Отмена")
    )
    before = await count(database, HandledUpdate)

    def die(method: object) -> None:
        if isinstance(method, fatal_call):
            raise asyncio.CancelledError

    session.refuse = die
    with pytest.raises(asyncio.CancelledError):
        await visitor.feed(update)
    assert await count(database, HandledUpdate) == before
    session.refuse = lambda method: None
    visitor.dispatcher = build()
    await visitor.feed(update)
    assert await count(database, HandledUpdate) == before + 1
    assert visitor.text == ("Сумма?" if fatal_call is SendMessage else "Меню 0")


async def test_killed_while_storing_neither_state_nor_update_is_kept(
    visitor: Visitor, store: RuntimeStore, clock: FakeClock, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """State is written first: when marking the update fails, the state goes back as well."""

    async def fail(*_: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(store, "_mark", fail)
    with pytest.raises(OSError, match="disk full"):
        await store.flush({"key": Stored(data={"a": 1})}, clock.now(), update=(bot.id, 1))
    assert (await store.load("key")).empty
    assert not (await store.open_update(bot.id, 1, None)).handled


async def test_chats_do_not_wait_for_each_other(visitor: Visitor, session: Recorder) -> None:
    other = Visitor(visitor.dispatcher, visitor.bot, session, user_id=USER + 1)
    other.updates = iter(range(5000, 6000))  # type: ignore[assignment]
    await visitor.send("/start")
    hold, reached = asyncio.Event(), asyncio.Event()
    original = session.make_request

    async def slow(bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        if getattr(method, "chat_id", None) == USER:
            reached.set()
            await hold.wait()
        return await original(bot, method, timeout)

    session.make_request = slow  # type: ignore[method-assign]
    waiting = asyncio.create_task(visitor.send("/start"))
    await reached.wait()
    await other.send("/start")
    assert not waiting.done()
    hold.set()
    await waiting


async def test_a_handler_that_hangs_ends_and_counts_as_handled(
    build: Any, bot: Bot, session: Recorder, database: Database
) -> None:
    visitor = Visitor(build(handle_timeout=0.05), bot, session)
    never = asyncio.Event()
    original = session.make_request
    sent: list[str] = []

    async def hang(bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        if isinstance(method, SendMessage) and "Код" not in method.text:
            await never.wait()
        sent.append(method.text)
        return await original(bot, method, timeout)

    session.make_request = hang  # type: ignore[method-assign]
    await visitor.send("/start")
    assert len(sent) == 1
    assert "Код:" in sent[0]
    assert await count(database, HandledUpdate) == 1
    assert await count(database, FsmRecord) == 0


async def test_empty_records_are_deleted(visitor: Visitor, database: Database) -> None:
    await visitor.send("/start")
    full = await count(database, FsmRecord)
    await visitor.press("begin")
    assert await count(database, FsmRecord) == full + 1
    await visitor.press("Отмена")
    assert await count(database, FsmRecord) == full


async def test_old_updates_are_forgotten(
    visitor: Visitor, store: RuntimeStore, clock: FakeClock, bot: Bot
) -> None:
    update = visitor.message_update("/start")
    await visitor.feed(update)
    await store.strike(bot.id, 1, clock.now())
    assert await store.prune(clock.now() + KEEP_HANDLED) == 0
    assert await store.prune(clock.now() + KEEP_HANDLED * 2) == 1
    assert not (await store.open_update(bot.id, update.update_id, None)).handled
    assert await store.strike(bot.id, 1, clock.now()) == 1


async def test_what_can_not_be_stored_fails_in_the_handler(visitor: Visitor, session: Recorder) -> None:
    await visitor.send("/start")
    live = visitor.last
    flow.ODD["count"] = object()
    await visitor.press("plus")
    assert "Код:" in visitor.text
    flow.ODD.clear()
    await visitor.press("plus", live)
    assert flow.ACTS[-1] == ("count", 1)
