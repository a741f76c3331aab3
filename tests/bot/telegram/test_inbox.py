"""What lies in the inbox is handled once and in order, whatever comes again and whenever the process ends."""

import asyncio
from datetime import timedelta

import pytest

from bot.telegram import inbox_start
from bot.telegram.inbox_start import THREE_STRIKES
from bot.telegram.kept_updates import KEPT
from db.engine import Database
from db.runtime_store import KEEP_HANDLED
from tests.bot.telegram.inbox_setting import BOT_ID, QUICK, Setting, message, tap
from tests.support.fakes import FakeClock


@pytest.fixture
def setting(database: Database, clock: FakeClock) -> Setting:
    return Setting(database, clock)


async def test_a_stop_leaves_what_is_not_done_for_the_next_start(setting: Setting) -> None:
    quick, slow = asyncio.Event(), asyncio.Event()
    setting.handlers.gates = {10: quick, 11: slow}
    setting.telegram.deliver(
        message(10, chat=1), message(11, chat=2), message(12, chat=2), message(13, chat=3)
    )
    task = setting.start()
    await setting.handlers.until(lambda: 13 in setting.handlers.ended and len(setting.handlers.begun) == 3)
    setting.stop.set()
    quick.set()
    await task
    assert setting.telegram.queue == []
    assert await setting.waiting() == [11, 12], "the slow one was cancelled, and what stood behind it waits"
    setting.renew()
    setting.telegram.deliver(message(14, chat=2))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [11, 12, 14])
    await setting.end(task)
    assert await setting.waiting() == []


async def test_what_comes_again_is_no_second(setting: Setting) -> None:
    """While it lies in the inbox, when it is done, and to a process that knows nothing of it."""
    gate = setting.handlers.gates[10] = asyncio.Event()
    setting.telegram.deliver(message(10))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.begun == [10])
    assert await setting.inbox.take([message(10)])
    gate.set()
    await setting.handlers.until(lambda: setting.handlers.ended == [10])
    assert await setting.inbox.take([message(10)])
    await setting.end(task)
    setting.renew()
    setting.telegram.deliver(message(10), message(11))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [11])
    assert setting.handlers.begun == [11]
    await setting.end(task)
    assert await setting.waiting() == []


async def test_a_write_whose_answer_is_lost_is_done_once(setting: Setting) -> None:
    """The row is there, and the process takes it for unwritten until it writes it once more."""
    task = setting.start()
    setting.disk.loses_answer = True
    setting.telegram.deliver(message(10), message(11))
    await setting.handlers.until(lambda: setting.handlers.ended == [10, 11])
    assert setting.handlers.begun == [10, 11]
    assert setting.disk.puts > 1
    await setting.end(task)
    assert await setting.waiting() == []


async def test_what_could_not_be_recorded_is_tried_again(setting: Setting) -> None:
    setting.handlers.errors[10] = [OSError("disk full"), OSError("disk full")]
    setting.telegram.deliver(message(10))
    task = setting.start()
    await setting.handlers.until(lambda: 10 in setting.handlers.ended)
    assert setting.handlers.begun.count(10) == 3
    await setting.end(task)


async def test_whose_update_can_not_be_recorded_at_all_hears_of_it(setting: Setting) -> None:
    """Whatever it had shown; what stands behind it goes on, and it is not met again."""
    setting.handlers.errors[10] = [RuntimeError("no such column")] * 3
    setting.telegram.deliver(message(10, "Оплата 100"), message(11))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [11])
    await setting.end(task)
    (said,) = (text for text in setting.telegram.said if text)
    assert said.startswith(
        "I could not work on your message “Оплата 100”: the bot stopped at it several times"
    )
    assert "code:" in said
    assert await setting.waiting() == []


async def test_the_first_of_each_chat_is_handled_alone_after_a_start(setting: Setting) -> None:
    """It may have killed the process before this one; what stood behind it had not been begun."""
    await setting.lie(message(1, chat=1), message(2, chat=1), message(3, chat=2), message(4, chat=3))
    gates = setting.handlers.gates = {number: asyncio.Event() for number in (1, 3)}
    setting.telegram.deliver(message(5, chat=4))
    task = setting.start()
    await setting.confirmed(6)
    assert setting.handlers.begun == [1]
    gates[1].set()
    await setting.handlers.until(lambda: setting.handlers.begun == [1, 3])
    gates[3].set()
    await setting.handlers.until(lambda: len(setting.handlers.ended) == 5)
    assert setting.handlers.ended[:3] == [1, 3, 4]
    await setting.end(task)


@pytest.mark.parametrize("deaths", [THREE_STRIKES - 1, 1])
async def test_an_update_that_kills_the_process_is_skipped_in_the_end(setting: Setting, deaths: int) -> None:
    await setting.lie(message(10, "Оплата 100"), message(11), tap(12, chat=8))
    for update_id in (10, 12):
        for _ in range(deaths):  # each start that it did not survive left a mark
            await setting.store.strike(BOT_ID, update_id, setting.clock.now())
    task = setting.start()
    await setting.handlers.until(lambda: 11 in setting.handlers.ended)
    assert (10 in setting.handlers.begun) is (deaths == 1)
    assert (await setting.store.open_update(BOT_ID, 10, None)).handled
    if deaths > 1:
        said = setting.telegram.said
        await setting.telegram.until_said(lambda: sum("code:" in (text or "") for text in said) == 2)
        first, second = (text for text in said if text)
        assert first.startswith(
            "I could not work on your message “Оплата 100”: the bot stopped at it several"
        )
        assert second.startswith("I could not carry out “✅ Записать”: the bot stopped at it several times")
    await setting.end(task)
    assert deaths > 1 or not any(setting.telegram.said)
    assert await setting.waiting() == []


async def test_what_is_too_old_is_not_done(setting: Setting) -> None:
    """A tap that was perhaps begun makes doubtful what was typed behind it, over every death; others don't."""
    await setting.lie(
        tap(1, chat=1),
        message(2, chat=1),
        message(3, chat=2),
        tap(4, chat=2),
        message(5, chat=2),
        message(6, chat=3),
    )
    setting.clock.advance(seconds=int(KEPT["callback_query"].total_seconds()) + 1)
    setting.handlers.gates[2] = asyncio.Event()
    setting.telegram.deliver(message(7, chat=1))
    task = setting.start()
    await setting.handlers.until(lambda: 2 in setting.handlers.begun and 5 in setting.handlers.ended)
    await setting.end(task)
    done = setting.handlers.ended
    setting.renew()
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [2, 7])
    await setting.end(task)
    assert setting.handlers.doubted == [2, 7]
    assert sorted(done) == [3, 5, 6]
    assert await setting.waiting() == []


async def test_whoever_tapped_in_vain_hears_of_it(setting: Setting) -> None:
    await setting.lie(tap(1, chat=1), message(2, chat=2), tap(3, chat=2))
    setting.clock.advance(seconds=151)
    task = setting.start()
    await setting.telegram.until_said(lambda: len(setting.telegram.said) == 2)
    await setting.end(task)
    assert "may not be done" in setting.telegram.said[0]
    assert "was not done, nothing has changed" in setting.telegram.said[1]


async def test_who_taps_in_vain_is_told_when_telegram_is_back(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_start, "TELLING", QUICK)
    await setting.lie(tap(1, chat=1))
    setting.clock.advance(seconds=151)
    setting.telegram.cut = 5
    task = setting.start()
    await setting.telegram.until_said(lambda: len(setting.telegram.said) == 1)
    assert "may not be done" in setting.telegram.said[0]
    await setting.end(task)
    assert setting.telegram.cut == 0


async def test_who_was_not_told_before_the_end_is_told_after_it(setting: Setting) -> None:
    """And what stands behind may have been begun meanwhile."""
    await setting.lie(tap(1, chat=1), message(2, chat=1))
    setting.clock.advance(seconds=151)
    setting.handlers.gates[2] = asyncio.Event()
    telling = setting.telegram.hold("answerCallbackQuery")
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.begun == [2])
    await asyncio.wait_for(telling.wait(), 10)
    await setting.end(task)
    assert await setting.waiting() == [1, 2]
    setting.renew()
    setting.telegram.held.clear()
    gate = setting.handlers.gates[2] = asyncio.Event()
    task = setting.start()
    await setting.telegram.until_said(lambda: len(setting.telegram.said) == 1)
    assert "may not be done" in setting.telegram.said[0]
    await setting.handlers.until(lambda: setting.handlers.begun == [2])
    assert await setting.strikes() == [1]
    gate.set()
    await setting.handlers.until(lambda: setting.handlers.ended == [2])
    await setting.emptied()
    await setting.end(task)


async def test_a_message_is_kept_for_a_day(setting: Setting, clock: FakeClock) -> None:
    await setting.lie(message(1, chat=1))
    clock.advance(hours=23)
    await setting.lie(message(2, chat=2))
    clock.advance(hours=2)
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.ended == [2])
    await setting.end(task)
    assert await setting.waiting() == []


async def test_what_another_bot_has_left_goes_in_the_end(setting: Setting, clock: FakeClock) -> None:
    await setting.lie(message(1))
    await setting.store.prune(clock.now() + KEEP_HANDLED)
    assert await setting.waiting() == [1]
    await setting.store.prune(clock.now() + KEEP_HANDLED + timedelta(seconds=1))
    assert await setting.waiting() == []


async def test_whoever_waits_behind_somebody_hears_of_an_outage_too(setting: Setting) -> None:
    gate = setting.handlers.gates[1] = asyncio.Event()
    setting.telegram.deliver(message(1, chat=1), tap(2, chat=1))
    task = setting.start()
    await setting.handlers.until(lambda: setting.handlers.begun == [1])
    await setting.confirmed(3)
    setting.disk.away = True
    assert not await setting.inbox.take([message(3, chat=2)])
    await setting.telegram.until_said(lambda: len(setting.telegram.said) == 2)
    setting.clock.advance(seconds=151)
    await setting.telegram.until_said(lambda: any("was not done" in said for said in setting.telegram.said))
    setting.disk.away = False
    gate.set()
    await setting.handlers.until(lambda: 3 in setting.handlers.ended)
    await setting.end(task)
    assert setting.handlers.begun == [1, 3]
    assert await setting.waiting() == []
