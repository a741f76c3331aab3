"""Polling: nothing is confirmed before it is on disk, everything is fetched once, and nothing ends the loop."""

import asyncio

import pytest
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.telegram import inbox
from bot.telegram.polling import TokenError
from db.engine import Database
from tests.bot.telegram.inbox_setting import Setting, message
from tests.support.fakes import FakeClock


@pytest.fixture
def setting(database: Database, clock: FakeClock) -> Setting:
    return Setting(database, clock)


async def test_a_burst_is_fetched_once_and_handled_in_the_order_of_each_chat(setting: Setting) -> None:
    """One chat is slow, and holds up neither the others nor what they wait for at Telegram."""
    slow, burst = asyncio.Event(), [message(number, chat=number % 7) for number in range(1, 301)]
    setting.handlers.gates[3] = slow
    setting.telegram.deliver(*burst)
    task = setting.start()
    others = [raw["update_id"] for raw in burst if raw["update_id"] % 7 != 3]
    await setting.handlers.until(lambda: len(setting.handlers.ended) == len(others))
    await setting.confirmed(301)
    assert sorted(setting.handlers.ended) == others
    assert set(setting.telegram.handed.values()) == {1}, "each was fetched once"
    assert await setting.waiting() == [number for number in range(1, 301) if number % 7 == 3]
    slow.set()
    await setting.handlers.until(lambda: len(setting.handlers.ended) == 300)
    assert await setting.waiting() == []
    for chat in range(7):
        mine = [number for number in setting.handlers.ended if number % 7 == chat]
        assert mine == sorted(mine)
    await setting.end(task)
    assert setting.telegram.queue == []
    assert setting.busy[0]
    assert not setting.busy[-1]


async def test_nothing_is_confirmed_while_the_database_is_away(setting: Setting) -> None:
    setting.disk.away = True
    setting.telegram.deliver(message(10), message(11, chat=8), message(12))
    task = setting.start()
    await setting.telegram.until_said(lambda: len(setting.telegram.said) == 2)
    assert set(setting.telegram.offsets) == {None}
    assert await setting.waiting() == []
    setting.disk.away = False
    await setting.handlers.until(lambda: len(setting.handlers.ended) == 3)
    await setting.confirmed(13)
    assert [number for number in setting.handlers.ended if number != 11] == [10, 12]
    assert sorted(setting.handlers.begun) == [10, 11, 12]
    await setting.end(task)


async def test_a_full_inbox_asks_for_nothing_more(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "MOST", 100)
    gate = setting.handlers.gates[1] = asyncio.Event()
    setting.telegram.deliver(*(message(number) for number in range(1, 131)))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.begun == [1])
    await setting.beaten()
    assert setting.inbox.depth == 100
    assert setting.telegram.offsets == [None]
    gate.set()
    await setting.handlers.until(lambda: len(setting.handlers.ended) == 130)
    assert setting.handlers.ended == list(range(1, 131))
    await setting.end(task)


async def test_an_unreadable_update_is_skipped(setting: Setting, caplog: pytest.LogCaptureFixture) -> None:
    setting.telegram.deliver({"update_id": 10, "message": {"text": "тайна"}}, message(11))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [11])
    setting.telegram.deliver(
        *({"update_id": number, "message": {"text": "тайна"}} for number in range(12, 32)),
        message(32, chat=0),
    )
    await setting.handlers.until(lambda: setting.handlers.ended == [11, 32])
    assert caplog.text.count("an update (message) can't be read and is skipped") == 1
    assert "тайна" not in caplog.text
    await setting.end(task)
    assert await setting.waiting() == []


async def test_what_can_not_be_written_holds_up_nobody(setting: Setting) -> None:
    setting.disk.faults[11] = ValueError("no column takes it")
    setting.telegram.deliver(message(10), message(11), message(12))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [10, 12])
    await setting.confirmed(13)
    await setting.end(task)


async def test_half_of_a_letter_is_written_too(setting: Setting) -> None:
    setting.telegram.deliver(message(10, "\ud83d\x00"))
    task = setting.start()
    await setting.confirmed(11)
    await setting.end(task)
    assert await setting.waiting() == []


async def test_a_wrong_token_ends_the_polling(setting: Setting) -> None:
    setting.telegram.faults = [
        lambda method: TelegramUnauthorizedError(method=method, message="Unauthorized")
    ]
    with pytest.raises(TokenError):
        await setting.run()


async def test_faults_that_pass_are_waited_out(setting: Setting, caplog: pytest.LogCaptureFixture) -> None:
    setting.telegram.faults = [
        lambda method: TelegramConflictError(method=method, message="Conflict"),
        lambda method: TelegramNetworkError(method=method, message="reset"),
        lambda method: TelegramRetryAfter(method=method, message="slow", retry_after=0),
        lambda _method: OSError("no route"),
    ]
    setting.telegram.deliver(message(1))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [1])
    assert setting.telegram.faults == []
    assert "another process" in caplog.text
    await setting.end(task)


async def test_stopping_while_nothing_happens_confirms_the_last(setting: Setting) -> None:
    setting.telegram.deliver(message(1))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [1])
    await setting.end(task)
    assert setting.telegram.queue == []
