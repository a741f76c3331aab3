"""The machine on which the bot runs: the whole of `bot.app`, which may die at any point and be started again.

A death in this process is as a kill is seen from outside: from that instant no statement reaches the database and no
call begins, whatever `finally` and `except` would still like to do. Connections break with their transactions open, all
tasks are thrown away, and the next process knows only what is in the database.
"""

import asyncio
import contextlib
import inspect
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import asyncpg
from aiogram import Dispatcher
from sqlalchemy import event
from sqlalchemy.ext.asyncio import create_async_engine

from bot import app
from bot.config import Settings
from bot.delivery.telegram_sender import TelegramSender
from bot.telegram.factory import make_bot, make_dispatcher
from db import instance_store
from db.engine import Database
from db.vocabulary.enums import SendOutcome
from services.notifications.facts import Facts
from services.outbox.queue import Outgoing, SendResult
from tests.chaos.loop import OWNER, ChaosLoop
from tests.support.texts import TRANSLATOR
from tests.support.threadless_sqlite import open_directly

TICK = 30
"""Seconds between two looks of the scheduler."""
BUSY_MS = 1


class Killed(BaseException):
    """What ends a task of a process that has died; nothing of the product catches it."""


class WildClock:
    """True time is `start` and what has passed on the loop and was stepped; the bot's clock is `wrong` by so much."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self.stepped = timedelta(0)
        self.wrong = timedelta(0)

    def true(self) -> datetime:
        return self._start + self.stepped + timedelta(seconds=asyncio.get_running_loop().time())

    def now(self) -> datetime:
        return self.true() + self.wrong

    def step_to(self, moment: datetime) -> None:
        """Forward only."""
        self.stepped += max(moment.astimezone(UTC) - self.true(), timedelta(0))


@dataclass
class Departure:
    """A message that leaves, `at` Unix seconds of true time. `life`: of which process."""

    at: float
    life: int
    outgoing: Outgoing
    outcome: SendOutcome | None = None
    """What came of it, as that process saw it; None when it died meanwhile."""

    @property
    def may_have_arrived(self) -> bool:
        return self.outcome in (None, SendOutcome.SENT, SendOutcome.UNKNOWN)


@dataclass
class Wounds:
    """What is about to happen to the process. Each `at` counts down with every commit, or call of the Bot API."""

    commit_at: int | None = None
    commit: str = ""
    """`lost before`, `lost after`: the answer to a commit, and the connection. `dead before`, `dead after`: we."""
    call_at: int | None = None
    call: str = ""
    """`dead before`, `dead after`."""
    pages: int | None = None
    """The SQLite file can't have more: the disk is full."""


@dataclass(eq=False)
class Process:
    """One life of the bot. `fallen` is set when it has died, by a wound or by `fall`."""

    machine: "Machine"
    database: Database
    fallen: asyncio.Event = field(default_factory=asyncio.Event)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    connections: list[Any] = field(default_factory=list)
    dispatchers: list[Dispatcher] = field(default_factory=list)
    bot: Any = None
    task: asyncio.Task[None] | None = None
    connecting: int = 0

    @property
    def dead(self) -> bool:
        return self.fallen.is_set()

    def fall(self) -> None:
        """From here on nothing of it reaches anybody."""
        self.fallen.set()
        for connection in self.connections:
            with contextlib.suppress(Exception):
                connection()

    def check_alive(self) -> None:
        if self.dead:
            raise Killed

    def talks(self) -> int:
        """With a server that answers in real time."""
        if self.database.is_sqlite or self.dead:
            return 0
        return self.database.writer.sync_engine.pool.checkedout() + self.connecting


class Machine:
    """`settings` of every start. `sending` hears what leaves, and from which start on."""

    def __init__(
        self,
        url: str,
        clock: WildClock,
        settings: dict[str, Any],
        sending: Callable[[int, Outgoing], Departure],
        heartbeat: Path,
    ) -> None:
        self.clock = clock
        self.wounds = Wounds()
        self.process: Process | None = None
        self.starts = 0
        self._url = url
        self._settings = settings
        self._sending = sending
        self._heartbeat = heartbeat

    async def start(self) -> None:
        process = self.process = Process(self, Database(self._url, busy_ms=BUSY_MS))
        self.starts += 1
        self._guard_database(process)
        settings = Settings(_env_file=None, scheduler_tick_seconds=TICK, **self._settings)  # type: ignore[call-arg]
        process.bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
        process.bot.session.middleware(self._guard_calls(process))
        loop = asyncio.get_running_loop()
        assert isinstance(loop, ChaosLoop)
        loop.busy.others = process.talks
        token = OWNER.set(process)
        try:
            process.task = asyncio.create_task(self._live(process, settings))
        finally:
            OWNER.reset(token)

    async def _live(self, process: Process, settings: Settings) -> None:
        def dispatcher(*args: Any, **options: Any) -> Any:
            made = make_dispatcher(*args, **options)
            process.dispatchers.append(made)
            return made

        machine = self

        class Sender(TelegramSender):
            async def send(self, outgoing: Outgoing, facts: Facts) -> SendResult:
                departure = machine._sending(machine.starts, outgoing)
                result = await super().send(outgoing, facts)
                departure.outcome = result.outcome
                return result

        class TheClock:
            def now(self) -> datetime:
                return machine.clock.now()

        beat = instance_store.InstanceSession.beat

        async def counted(session: instance_store.InstanceSession) -> tuple[str, ...]:
            process.connecting += 1  # it has no pool that would count it
            try:
                return await beat(session)
            finally:
                process.connecting -= 1

        def guarded(*args: Any, **options: Any) -> Any:
            made = create_async_engine(*args, **options)
            made.sync_engine.dialect.connect = partial(
                made.sync_engine.dialect.connect, async_creator_fn=self._connect(process)
            )
            return made

        with (
            patch.object(instance_store.InstanceSession, "beat", counted),
            patch.object(instance_store, "create_async_engine", guarded),
            patch.object(app, "SystemClock", TheClock),
            patch.object(app, "make_dispatcher", dispatcher),
            patch.object(app, "TelegramSender", Sender),
            patch.object(app, "FluentTranslator", lambda: TRANSLATOR),
            patch.object(app.health, "heartbeat_file", lambda _url: machine._heartbeat),
        ):
            await app._serve(settings, process.database, process.bot, process.stop)

    async def kill(self) -> None:
        """And bury: nothing of it is left in the loop."""
        process = self.process
        assert process is not None
        process.fall()
        loop = asyncio.get_running_loop()
        assert isinstance(loop, ChaosLoop)
        while left := loop.owned_by(process):
            # Who has not begun begins first: a killed process gives nothing back, but in this one it must not be left
            # to the collector, and SQLAlchemy closes connections in tasks of their own.
            if begun := {task for task in left if not _is_fresh(task)}:
                for task in begun:
                    task.cancel()
                await asyncio.wait(begun, timeout=60)
            else:
                await asyncio.sleep(0)
        await self.bury()

    async def shut_down(self) -> None:
        """As a container is told to stop."""
        process = self.process
        assert process is not None
        assert process.task is not None
        process.stop.set()
        await process.task
        await self.bury()

    async def bury(self) -> None:
        """Nothing is left of it in the loop."""
        process = self.process
        assert process is not None
        if process.task is not None and process.task.done() and not process.task.cancelled():
            process.task.exception()
        await process.bot.session.close()
        with contextlib.suppress(Exception):
            await process.database.close()
        for dispatcher in process.dispatchers:
            for router in dispatcher.sub_routers:
                router._parent_router = None  # it has one parent for life, and these are shared by all lives
        self.process = None

    # What stands between the process and everything else

    def _guard_calls(self, process: Process) -> Any:
        async def guard(make_request: Any, bot: Any, method: Any) -> Any:
            process.check_alive()
            wound = None
            if self.wounds.call_at is not None and method.__api_method__ != "getUpdates":
                self.wounds.call_at -= 1
                if self.wounds.call_at <= 0:
                    self.wounds.call_at, wound = None, self.wounds.call
            if wound == "dead before":
                process.fall()
                raise Killed
            try:
                return await make_request(bot, method)
            finally:
                if wound == "dead after":
                    process.fall()
                process.check_alive()

        return guard

    def _connect(self, process: Process) -> Callable[..., Any]:
        """Connections that end with their process."""

        async def connect(*args: Any, **options: Any) -> Any:
            process.check_alive()
            if process.database.is_sqlite:
                made = await open_directly(*args, **options)
                process.connections.append(made.stop)
                return made
            process.connecting += 1
            try:
                made = await asyncpg.connect(*args, **options)
            finally:
                process.connecting -= 1
            process.connections.append(made.terminate)
            process.check_alive()
            return made

        return connect

    def _guard_database(self, process: Process) -> None:
        connect = self._connect(process)
        engines = {process.database.writer.sync_engine, process.database.reader.sync_engine}
        for engine in engines:
            engine.dialect.connect = partial(engine.dialect.connect, async_creator_fn=connect)
            event.listen(engine, "before_cursor_execute", lambda *_: process.check_alive())
            event.listen(engine, "begin", self._limit_pages)
        writer = process.database.writer.sync_engine
        commit = writer.dialect.do_commit

        def do_commit(connection: Any) -> None:
            process.check_alive()
            wound = self._next_commit()
            with self._hurt(process, connection, wound):
                commit(connection)

        writer.dialect.do_commit = do_commit  # type: ignore[method-assign]

    def _next_commit(self) -> str:
        if self.wounds.commit_at is None:
            return ""
        self.wounds.commit_at -= 1
        if self.wounds.commit_at > 0:
            return ""
        self.wounds.commit_at = None
        return self.wounds.commit

    @contextlib.contextmanager
    def _hurt(self, process: Process, connection: Any, wound: str) -> Iterator[None]:
        if wound == "dead before":
            process.fall()
            raise Killed
        if wound == "lost before":
            _lose(process, connection)
        yield
        if wound == "dead after":
            process.fall()
            raise Killed
        if wound == "lost after" and not process.database.is_sqlite:
            _lose(process, connection)
            connection.cursor().execute("SELECT 1")

    def _limit_pages(self, connection: Any) -> None:
        if connection.dialect.name == "sqlite":
            pages = self.wounds.pages or 2**31 - 1
            cursor = connection.connection.cursor()
            cursor.execute(f"PRAGMA max_page_count = {pages}")
            cursor.close()


def _lose(process: Process, connection: Any) -> None:
    """The driver then says what it says of a connection that broke; SQLite has none, and its disk has an error."""
    if process.database.is_sqlite:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC  # type: ignore[attr-defined]
        error.sqlite_errorname = "SQLITE_IOERR_FSYNC"  # type: ignore[attr-defined]
        raise error
    connection.driver_connection.terminate()


def _is_fresh(task: asyncio.Task[Any]) -> bool:
    """Whether its first step is still to come."""
    work = task.get_coro()
    return inspect.iscoroutine(work) and inspect.getcoroutinestate(work) == inspect.CORO_CREATED
