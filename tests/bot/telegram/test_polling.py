"""The window: nothing is confirmed before it was handled, and nothing stands in the way of the others."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.utils.backoff import BackoffConfig

from bot.telegram.factory import make_bot
from bot.telegram.polling import THREE_STRIKES, Poller, RawGetUpdates, TokenError
from db.runtime_store import RuntimeStore
from tests.support.fakes import FakeClock

BOT_ID = 42
QUICK = BackoffConfig(min_delay=0.001, max_delay=0.002, factor=1.3, jitter=0.0)


def message(update_id: int, text: str = "x") -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "A"}
    body = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": person, "text": text}
    return {"update_id": update_id, "message": body}


class Telegram(BaseSession):
    """The queue of the server: what is below an offset is confirmed and gone."""

    def __init__(self) -> None:
        super().__init__()
        self.queue: list[dict[str, Any]] = []
        self.offsets: list[int | None] = []
        self.faults: list[Callable[[Any], Exception]] = []
        self.news = asyncio.Event()
        self.asked = asyncio.Event()

    def deliver(self, *updates: dict[str, Any]) -> None:
        self.queue.extend(updates)
        self.news.set()

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        assert isinstance(method, RawGetUpdates)
        self.asked.set()
        if self.faults:
            raise self.faults.pop(0)(method)
        self.offsets.append(method.offset)
        if method.offset is not None:
            self.queue = [raw for raw in self.queue if raw["update_id"] >= method.offset]
        if not self.queue and method.timeout:
            self.news.clear()
            await self.news.wait()
        return self.queue[: method.limit]

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> Any:
        yield b""


class Handlers:
    """Stands in for the dispatcher: each update waits for its gate, if it has one."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.doubted: list[int] = []
        self.gates: dict[int, asyncio.Event] = {}
        self.errors: dict[int, list[Exception]] = {}
        self.changed = asyncio.Condition()

    async def feed_update(self, bot: Bot, update: Update, *, doubtful: bool = False) -> None:
        if doubtful:
            self.doubted.append(update.update_id)
        await self._note(self.begun, update.update_id)
        if errors := self.errors.get(update.update_id):
            raise errors.pop(0)
        if gate := self.gates.get(update.update_id):
            await gate.wait()
        await self._note(self.ended, update.update_id)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(condition)

    async def _note(self, where: list[int], update_id: int) -> None:
        where.append(update_id)
        async with self.changed:
            self.changed.notify_all()


class Setting:
    def __init__(self, store: RuntimeStore, clock: FakeClock) -> None:
        self.telegram, self.handlers, self.stop = Telegram(), Handlers(), asyncio.Event()
        self.beats = 0
        self.poller = Poller(
            make_bot(f"{BOT_ID}:token", self.telegram),
            self.handlers,  # type: ignore[arg-type]
            store,
            clock,
            heartbeat=self.beat,
            wait_for_lowest=0.005,
            grace=0.05,
            backoff=QUICK,
        )

    def beat(self) -> None:
        self.beats += 1

    async def run(self) -> None:
        async with asyncio.timeout(20):
            await self.poller.run(self.stop)

    async def warmed(self) -> asyncio.Task[None]:
        """Running, with the first answer behind it: from here on updates are handled side by side."""
        self.telegram.deliver(message(1))
        task = asyncio.create_task(self.run())
        await self.handlers.until(lambda: 1 in self.handlers.ended)
        await self.confirmed(2)
        return task

    async def confirmed(self, offset: int) -> None:
        async with asyncio.timeout(10):
            while offset not in self.telegram.offsets:
                self.telegram.asked.clear()
                await self.telegram.asked.wait()
                await asyncio.sleep(0)

    async def end(self, task: asyncio.Task[None]) -> None:
        self.stop.set()
        await task


@pytest.fixture
def setting(store: RuntimeStore, clock: FakeClock) -> Setting:
    return Setting(store, clock)


async def test_the_lowest_open_update_holds_the_confirmation(setting: Setting) -> None:
    task = await setting.warmed()
    setting.handlers.gates[11] = asyncio.Event()
    setting.telegram.deliver(message(10), message(11), message(12))
    await setting.handlers.until(lambda: setting.handlers.ended == [1, 10, 12])
    await setting.confirmed(11)
    setting.telegram.deliver(message(13))
    await setting.handlers.until(lambda: 13 in setting.handlers.ended)
    assert max(offset or 0 for offset in setting.telegram.offsets) == 11
    setting.handlers.gates[11].set()
    await setting.confirmed(14)
    assert setting.handlers.begun == [1, 10, 11, 12, 13]  # what came again meanwhile was ignored
    await setting.end(task)
    assert setting.beats > 3


async def test_an_unreadable_update_is_skipped(setting: Setting, caplog: pytest.LogCaptureFixture) -> None:
    task = await setting.warmed()
    setting.telegram.deliver({"update_id": 10, "message": {"text": "тайна"}}, message(11))
    await setting.confirmed(12)
    assert setting.handlers.ended == [1, 11]
    setting.telegram.deliver(
        *({"update_id": number, "message": {"text": "тайна"}} for number in range(12, 32))
    )
    await setting.confirmed(32)
    assert caplog.text.count("an update (message) can't be read and is skipped") == 1
    assert "тайна" not in caplog.text
    await setting.end(task)


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
    task = await setting.warmed()
    assert setting.telegram.faults == []
    assert "another process" in caplog.text
    await setting.end(task)


async def test_stopping_waits_for_what_is_being_handled_and_confirms_it(setting: Setting) -> None:
    task = await setting.warmed()
    quick, slow = asyncio.Event(), asyncio.Event()
    setting.handlers.gates = {10: quick, 11: slow}
    setting.telegram.deliver(message(10), message(11), message(12))
    await setting.handlers.until(lambda: 12 in setting.handlers.ended)
    setting.stop.set()
    quick.set()
    await task
    assert setting.telegram.offsets[-1] == 11  # the slow one was cancelled and comes again
    assert 11 not in setting.handlers.ended
    assert [raw["update_id"] for raw in setting.telegram.queue] == [11, 12]


async def test_stopping_while_nothing_happens_confirms_the_last(setting: Setting) -> None:
    task = await setting.warmed()
    await setting.end(task)
    assert setting.telegram.queue == []


async def test_what_could_not_be_recorded_is_tried_again(setting: Setting) -> None:
    setting.poller.retry_delay = 0.001
    task = await setting.warmed()
    setting.handlers.errors[10] = [OSError("disk full"), OSError("disk full")]
    setting.telegram.deliver(message(10))
    await setting.handlers.until(lambda: 10 in setting.handlers.ended)
    assert setting.handlers.begun.count(10) == 3
    await setting.end(task)


async def test_the_first_answers_are_handled_one_by_one(setting: Setting) -> None:
    setting.handlers.gates[1] = asyncio.Event()
    setting.telegram.deliver(message(1), message(2))
    task = asyncio.create_task(setting.run())
    await setting.handlers.until(lambda: setting.handlers.begun == [1])
    for _ in range(50):
        await asyncio.sleep(0)
    assert setting.handlers.begun == [1]
    setting.handlers.gates[1].set()
    await setting.handlers.until(lambda: setting.handlers.ended == [1, 2])
    await setting.end(task)


async def test_an_update_that_kills_the_process_is_skipped_in_the_end(
    setting: Setting, store: RuntimeStore, clock: FakeClock
) -> None:
    for _ in range(THREE_STRIKES - 1):  # each start that it did not survive left a mark
        await store.strike(BOT_ID, 10, clock.now())
    setting.telegram.deliver(message(10), message(11))
    task = asyncio.create_task(setting.run())
    await setting.confirmed(12)
    assert setting.handlers.ended == [11]
    assert (await store.open_update(BOT_ID, 10, None)).handled
    await setting.end(task)


async def test_one_mark_is_not_enough(setting: Setting, store: RuntimeStore, clock: FakeClock) -> None:
    await store.strike(BOT_ID, 10, clock.now())
    setting.telegram.deliver(message(10))
    task = asyncio.create_task(setting.run())
    await setting.confirmed(11)
    assert setting.handlers.ended == [10]
    await setting.end(task)


@pytest.mark.parametrize(
    ("waiting", "doubted"),
    [
        ((6, 7), []),
        ((7, 8), [7, 8]),
        ((6, 8), [8]),
        ((4, 6), []),  # one that was handled and not confirmed
        ((900_000_000,), []),  # after a week without updates Telegram begins anywhere
    ],
)
async def test_what_had_waited_behind_a_lost_update_is_doubtful(
    store: RuntimeStore, clock: FakeClock, waiting: tuple[int, ...], doubted: list[int]
) -> None:
    await store.flush({}, clock.now(), update=(BOT_ID, 5))
    setting = Setting(store, clock)
    setting.telegram.deliver(*(message(number) for number in waiting))
    running = asyncio.create_task(setting.run())
    await setting.handlers.until(lambda: len(setting.handlers.ended) == len(waiting))
    later = max(waiting) + 9  # while it runs nothing is lost
    setting.telegram.deliver(message(later))
    await setting.handlers.until(lambda: later in setting.handlers.ended)
    setting.stop.set()
    await running
    assert setting.handlers.doubted == doubted
