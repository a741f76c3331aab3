"""How things fail: Telegram, the mail server, the database, the disk, the clock, the process. Each is a method that
returns when the fault is over, or lies in wait."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from random import Random
from typing import Any, Protocol

import asyncpg
from sqlalchemy.engine import make_url

from tests.chaos.loop import talking
from tests.chaos.machine import Machine
from tests.chaos.plan import Blow
from tests.chaos.telegram import Memory
from tests.sandbox.faults import ODD
from tests.support.mail_server import MailServer

METHODS = (
    "sendMessage",
    "editMessageText",
    "sendDocument",
    "answerCallbackQuery",
    "deleteMessage",
    "getUpdates",
    "*",
)
TABLES = (
    "fsm_records",
    "payments",
    "handled_updates",
    "deliveries",
    "invoices",
    "clients",
    "contracts",
    "holds",
)
"""Those that find no room on a full disk of PostgreSQL."""


class Environment(Protocol):
    """How this database is taken away."""

    def away(self) -> contextlib.AbstractAsyncContextManager[None]: ...

    def full(self) -> contextlib.AbstractAsyncContextManager[None]: ...

    async def hang_up(self) -> None: ...


class OnSqlite:
    def __init__(self, url: str, machine: Machine) -> None:
        self._file = make_url(url).database or ""
        self._machine = machine

    @contextlib.asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """Somebody copies the file and takes his time."""
        other = sqlite3.connect(self._file, isolation_level=None)
        try:
            other.execute("BEGIN EXCLUSIVE")
            yield
            other.execute("ROLLBACK")
        finally:
            other.close()

    @contextlib.asynccontextmanager
    async def full(self) -> AsyncIterator[None]:
        other = sqlite3.connect(self._file)
        (pages,) = other.execute("PRAGMA page_count").fetchone()
        other.close()
        self._machine.wounds.pages = pages
        try:
            yield
        finally:
            self._machine.wounds.pages = None

    async def hang_up(self) -> None:
        """A file has no line that can be cut: its next commit meets a disk error."""
        self._machine.wounds.commit_at, self._machine.wounds.commit = 1, "lost before"


class OnPostgres:
    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._name, self._host = parsed.database or "", str(parsed.query["host"])

    async def _tell(self, *statements: str, database: str = "postgres") -> None:
        with talking():
            connection = await asyncpg.connect(user="postgres", database=database, host=self._host)
            try:
                for statement in statements:
                    await connection.execute(statement)
            finally:
                await connection.close()

    @contextlib.asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """Connections are killed, and new ones refused."""
        await self._tell(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS false")
        await self.hang_up()
        try:
            yield
        finally:
            await self._tell(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS true")

    @contextlib.asynccontextmanager
    async def full(self) -> AsyncIterator[None]:
        """The server is told to say what it says when it finds no room."""
        await self._tell(
            """CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$""",
            *(
                f"CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION no_room()"
                for table in TABLES
            ),
            database=self._name,
        )
        try:
            yield
        finally:
            await self._tell("DROP FUNCTION no_room CASCADE", database=self._name)

    async def hang_up(self) -> None:
        await self._tell(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{self._name}' AND pid <> pg_backend_pid()"
        )


class Faults:
    def __init__(
        self,
        world: Memory,
        post: MailServer,
        machine: Machine,
        environment: Environment,
        people: list[int],
        scale: float = 1.0,
    ) -> None:
        """`scale`: how long things last, of what they would on a loop whose time costs nothing."""
        self._scale = scale
        self._world = world
        self._post = post
        self._machine = machine
        self._environment = environment
        self._people = people
        self._taken = asyncio.Lock()
        """Nobody takes the database away twice at once."""
        self.happened: list[str] = []
        self._ambushes: list[Random] = []
        self._outage: asyncio.Task[None] | None = None

    async def strike(self, blow: Blow) -> None:
        luck = Random(blow.seed)
        self.happened.append(blow.kind)
        await getattr(self, blow.kind)(luck)

    async def end(self) -> None:
        """From now on all goes well."""
        self._ambushes.clear()
        if self._outage is not None:
            await self._outage
        self._world.faults.clear()
        self._machine.clock.wrong = timedelta(0)
        wounds = self._machine.wounds
        wounds.commit_at = wounds.call_at = wounds.pages = None
        post = self._post
        post.refuse, post.sender, post.data, post.cut, post.hang = {}, None, None, False, False
        for person in self._people:
            self._world.block(person, False)

    async def telegram(self, luck: Random) -> None:
        method, times = luck.choice(METHODS), luck.randint(1, 3)
        what: dict[str, Any] = luck.choice(
            (
                {"code": 429, "retry_after": luck.randint(1, 9)},
                {"code": 500},
                {"code": 502},
                {"drop": "before"},
                {"drop": "after"},
                {"drop": "after"},
                {"hang": luck.choice(("before", "after"))},
                {**luck.choice(list(ODD.values())), "late": luck.random() < 0.5},
            )
        )
        if method == "getUpdates" and "hang" in what:
            what = {"drop": "before"}
        fault = self._world.faults.add(method, times, **what)
        if "hang" in what:
            await asyncio.sleep(luck.uniform(1, 50) * self._scale)
            fault.release()

    async def slow_telegram(self, luck: Random) -> None:
        self._world.faults.add("*", luck.randint(5, 20), delay=luck.uniform(0.2, 6) * self._scale)

    async def mail(self, luck: Random) -> None:
        name, value = luck.choice(
            (("data", "451 busy"), ("data", "554 no"), ("sender", "450 later"), ("cut", True), ("hang", True))
        )
        before = getattr(self._post, name)
        setattr(self._post, name, value)
        await asyncio.sleep(luck.uniform(5, 60) * self._scale)
        setattr(self._post, name, before if name in ("cut", "hang") else None)

    async def database(self, luck: Random) -> None:
        async with self._taken, self._environment.away():
            await asyncio.sleep(luck.uniform(1, 40) * self._scale)

    async def disk(self, luck: Random) -> None:
        async with self._taken, self._environment.full():
            await asyncio.sleep(luck.uniform(1, 40) * self._scale)

    async def hang_up(self, luck: Random) -> None:
        await self._environment.hang_up()

    async def commit(self, luck: Random) -> None:
        wounds = self._machine.wounds
        wounds.commit_at, wounds.commit = luck.randint(1, 30), luck.choice(("lost before", "lost after"))

    async def clock(self, luck: Random) -> None:
        wrong = luck.choice(
            (timedelta(hours=1), timedelta(hours=26), timedelta(hours=-1), timedelta(hours=-30))
        )
        self._machine.clock.wrong = wrong
        await asyncio.sleep(luck.uniform(5, 60) * self._scale)
        self._machine.clock.wrong = timedelta(0)

    async def kill(self, luck: Random) -> None:
        if self._machine.process is not None:
            self._machine.process.fall()

    async def die_at_commit(self, luck: Random) -> None:
        wounds = self._machine.wounds
        wounds.commit_at, wounds.commit = luck.randint(1, 40), luck.choice(("dead before", "dead after"))

    async def die_at_call(self, luck: Random) -> None:
        wounds = self._machine.wounds
        wounds.call_at, wounds.call = luck.randint(1, 15), luck.choice(("dead before", "dead after"))

    async def ambush(self, luck: Random) -> None:
        """Lies in wait for whoever asks for something next."""
        self._ambushes.append(luck)

    async def spring(self) -> None:
        if not self._ambushes:
            return
        luck, wounds = self._ambushes.pop(0), self._machine.wounds
        match luck.choice(("away", "full", "commit", "commit", "call")):
            case "commit":
                wounds.commit_at = luck.randint(1, 3)
                wounds.commit = luck.choice(("dead before", "dead after", "lost before", "lost after"))
            case "call":
                wounds.call_at, wounds.call = luck.randint(1, 3), luck.choice(("dead before", "dead after"))
            case way:
                begun = asyncio.Event()
                self._outage = asyncio.create_task(
                    self._be_out(way, begun, luck.uniform(1, 40) * self._scale)
                )
                await begun.wait()

    async def _be_out(self, way: str, begun: asyncio.Event, seconds: float) -> None:
        async with self._taken, getattr(self._environment, way)():
            begun.set()
            await asyncio.sleep(seconds)

    async def stop(self, luck: Random) -> None:
        if self._machine.process is not None and not self._machine.process.dead:
            self._machine.process.stop.set()

    async def block(self, luck: Random) -> None:
        person = luck.choice(self._people)
        self._world.block(person)
        await asyncio.sleep(luck.uniform(10, 90) * self._scale)
        self._world.block(person, False)
