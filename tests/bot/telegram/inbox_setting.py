"""A poller and an inbox on a real database, between a server and handlers that a test holds in its hands."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.session.middlewares.manager import RequestMiddlewareManager
from aiogram.exceptions import TelegramNetworkError
from aiogram.utils.backoff import BackoffConfig
from sqlalchemy import select

from bot.database_watch import DatabaseWatch
from bot.instance import Instance
from bot.telegram.factory import make_bot
from bot.telegram.inbox import Inbox
from bot.telegram.kept_updates import KeptUpdates, Waiting
from bot.telegram.leading_poller import LeadingPoller
from bot.telegram.polling import Poller, RawGetUpdates
from bot.telegram.recorder import Recorder
from bot.telegram.shared_lanes import SharedLanes
from bot.telegram.source import Source
from db.engine import Database
from db.inbox_store import InboxStore, Received
from db.instance_store import LaneLost
from db.models import InboxUpdate, UpdateStrike
from db.outage import ConnectionLost
from db.runtime_store import RuntimeStore
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

BOT_ID = 42
QUICK = BackoffConfig(min_delay=0.001, max_delay=0.002, factor=1.3, jitter=0.0)


def message(update_id: int, text: str = "x", chat: int = 7) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "A"}
    body = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person, "text": text}
    return {"update_id": update_id, "message": body}


def tap(update_id: int, chat: int = 7) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "A"}
    shown = message(update_id, "Меню", chat)["message"]
    markup = {"inline_keyboard": [[{"text": "✅ Записать", "callback_data": "save"}]]}
    query = {"id": str(update_id), "from": person, "chat_instance": "1", "data": "save"}
    return {"update_id": update_id, "callback_query": query | {"message": shown | {"reply_markup": markup}}}


class Telegram(BaseSession):
    """The queue of the server: what is below an offset is confirmed and gone."""

    def __init__(self) -> None:
        super().__init__()
        self.queue: list[dict[str, Any]] = []
        self.handed: Counter[int] = Counter()
        self.offsets: list[int | None] = []
        self.said: list[str] = []
        self.heard = asyncio.Condition()
        self.faults: list[Callable[[Any], Exception]] = []
        self.news = asyncio.Event()
        self.asked = asyncio.Event()
        self.cut = 0
        """So many calls fail on their way."""
        self.held: dict[str, asyncio.Event] = {}
        """Methods that get no answer, and whether one has asked."""

    def hold(self, method: str) -> asyncio.Event:
        """From now on it is not answered. Returns what is set at the first call."""
        self.held[method] = asyncio.Event()
        return self.held[method]

    async def until_said(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self.heard:
            await self.heard.wait_for(condition)

    def deliver(self, *updates: dict[str, Any]) -> None:
        self.queue.extend(updates)
        self.news.set()

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 (the base's)
        if self.cut and not isinstance(method, RawGetUpdates):
            self.cut -= 1
            raise TelegramNetworkError(method, "cut")
        if (asked := self.held.get(method.__api_method__)) is not None:
            asked.set()
            await asyncio.Event().wait()
        if not isinstance(method, RawGetUpdates):
            self.said.append(getattr(method, "text", ""))
            async with self.heard:
                self.heard.notify_all()
            return True
        self.asked.set()
        if self.faults:
            raise self.faults.pop(0)(method)
        self.offsets.append(method.offset)
        if method.offset is not None:
            self.queue = [raw for raw in self.queue if raw["update_id"] >= method.offset]
        if not self.queue and method.timeout:
            self.news.clear()
            await self.news.wait()
        batch = self.queue[: method.limit]
        self.handed.update(raw["update_id"] for raw in batch)
        return batch

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> Any:
        yield b""


class Handlers:
    """Stands in for the dispatcher: each update waits for its gate, if it has one, and is recorded."""

    def __init__(self, store: RuntimeStore, clock: FakeClock, watch: DatabaseWatch) -> None:
        self.kept = KeptUpdates(watch, TRANSLATOR, clock, patience=0)
        self.recorder = Recorder(store, clock)
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.doubted: list[int] = []
        self.gates: dict[int, asyncio.Event] = {}
        self.errors: dict[int, list[Exception]] = {}
        self.refused: list[int] = []
        """What another instance has taken over."""
        self.changed = asyncio.Condition()

    async def handle(self, waiting: Waiting, *, fresh: bool = False, doubtful: bool = False) -> None:
        update_id = waiting.update.update_id
        if doubtful:
            self.doubted.append(update_id)
        await self._note(self.begun, update_id)
        if errors := self.errors.get(update_id):
            raise errors.pop(0)
        if gate := self.gates.get(update_id):
            await gate.wait()
        try:
            await self.recorder.done(BOT_ID, update_id, {}, lane=waiting.lane)
        except LaneLost:
            await self._note(self.refused, update_id)
            raise
        waiting.recorded = True
        await self._note(self.ended, update_id)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(condition)

    async def _note(self, where: list[int], update_id: int) -> None:
        where.append(update_id)
        async with self.changed:
            self.changed.notify_all()


class Disk(InboxStore):
    """The inbox of the database, which may be away."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.away = False
        self.faults: dict[int, Exception] = {}
        """What can't be written, and why."""
        self.loses_answer = False
        """Of the next write, which is made."""
        self.puts = 0
        self._slow: asyncio.Event | None = None
        self._read = asyncio.Event()

    @asynccontextmanager
    async def slow_reading(self) -> AsyncIterator[asyncio.Event]:
        """What is read meanwhile comes at the end. Gives what is set when something has been read."""
        self._slow, self._read = asyncio.Event(), asyncio.Event()
        try:
            yield self._read
        finally:
            self._slow.set()
            self._slow = None

    async def waiting(self, bot_id: int, lanes: Collection[str] | None = None) -> list[Received]:
        rows, slow = await super().waiting(bot_id, lanes), self._slow
        if slow is not None:
            self._read.set()
            await slow.wait()
        return rows

    async def put(self, bot_id: int, updates: Sequence[Received]) -> set[int]:
        self.puts += 1
        self.check()
        for each in updates:
            if each.update_id in self.faults:
                raise self.faults[each.update_id]
        handled = await super().put(bot_id, updates)
        if self.loses_answer:
            self.loses_answer = False
            raise ConnectionLost("cut")
        return handled

    def check(self) -> None:
        if self.away:
            raise ConnectionLost("away")


class Notes(RuntimeStore):
    """Whose strikes may be slow."""

    slow: asyncio.Event | None = None
    struck: asyncio.Event

    async def strike(self, bot_id: int, update_id: int, now: datetime) -> int:
        if self.slow is not None:
            self.struck.set()
            await self.slow.wait()
        return await super().strike(bot_id, update_id, now)

    @asynccontextmanager
    async def slow_strikes(self) -> AsyncIterator[asyncio.Event]:
        """Gives what is set when one has begun; they go on at the end."""
        self.slow, self.struck = asyncio.Event(), asyncio.Event()
        yield self.struck
        self.slow.set()
        self.slow = None


class Setting:
    """`start` and `stop` are a life of the process; what the database holds outlives it. With a `name` it is one of
    several instances, at the server of `beside`."""

    def __init__(
        self,
        database: Database,
        clock: FakeClock,
        name: str | None = None,
        beside: "Setting | None" = None,
    ) -> None:
        self.database = database
        self.clock = clock
        self.name = name
        self.store = Notes(database, name)
        self.telegram = beside.telegram if beside is not None else Telegram()
        self.beats = 0
        self._beat = asyncio.Event()
        self.busy: list[bool] = []
        self.disk = Disk(database)
        self.renew()

    def renew(self) -> None:
        """A process with nothing in its memory."""
        self.stop = asyncio.Event()

        async def probe() -> None:
            self.disk.check()

        watch = DatabaseWatch(probe, pauses=QUICK)
        self.instance = instance = Instance(self.database, BOT_ID, self.name, watch) if self.name else None
        self.handlers = Handlers(self.store, self.clock, watch)
        self.telegram.middleware = RequestMiddlewareManager()
        bot = make_bot(f"{BOT_ID}:token", self.telegram)
        self.inbox = Inbox(
            bot,
            self.handlers,  # type: ignore[arg-type]
            self.disk,
            self.store,
            self.clock,
            watch=watch,
            heartbeat=self.beat,
            busy=self.busy.append,
            grace=0.05,
            retry_delay=0.001,
            shared=SharedLanes(instance, watch) if instance else None,
        )
        self.poller = Poller(bot, self.inbox, heartbeat=self.beat, backoff=QUICK)
        self.source: Source = self.poller
        if instance is not None:
            self.source = LeadingPoller(instance, lambda _: self.poller, heartbeat=self.beat)

    def beat(self) -> None:
        self.beats += 1
        self._beat.set()

    async def beaten(self) -> None:
        """Another sign of life has come."""
        self._beat.clear()
        async with asyncio.timeout(10):
            await self._beat.wait()

    async def run(self) -> None:
        async with asyncio.timeout(20):
            await self.inbox.run(self.source, self.stop)

    def start(self) -> asyncio.Task[None]:
        return asyncio.create_task(self.run())

    async def confirmed(self, offset: int) -> None:
        async with asyncio.timeout(10):
            while offset not in self.telegram.offsets:
                self.telegram.asked.clear()
                await self.telegram.asked.wait()
                await asyncio.sleep(0)

    async def end(self, task: asyncio.Task[None]) -> None:
        self.stop.set()
        await task

    async def emptied(self) -> None:
        """Who was told is noted a moment later, and an end in between leaves it to the next start."""
        async with asyncio.timeout(10):
            while await self.waiting():  # noqa: ASYNC110 (the database tells nobody)
                await asyncio.sleep(0)

    async def lie(self, *updates: dict[str, Any]) -> None:
        """An earlier process has written them and ended."""
        for raw in updates:
            assert await self.inbox.take([raw])
        self.renew()

    async def strikes(self) -> list[int]:
        async with self.database.reader.connect() as connection:
            return list(await connection.scalars(select(UpdateStrike.strikes)))

    async def waiting(self) -> list[int]:
        """What lies in the inbox, past the bot."""
        async with self.database.reader.connect() as connection:
            return list(
                await connection.scalars(select(InboxUpdate.update_id).order_by(InboxUpdate.update_id))
            )


def make_inbox(bot: Bot, database: Database, clock: FakeClock) -> tuple[Inbox, Handlers]:
    """On a database that stays."""
    store = RuntimeStore(database)
    watch = DatabaseWatch(lambda: store.probe(clock.now()))
    handlers = Handlers(store, clock, watch)
    inbox = Inbox(bot, handlers, InboxStore(database), store, clock, watch=watch)  # type: ignore[arg-type]
    return inbox, handlers
