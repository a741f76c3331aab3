"""The same days with the bot as a process of its own, over HTTP and in real time, killed with SIGKILL."""

import asyncio
import resource
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy.engine import make_url

from tests.chaos.faults import Faults, OnPostgres, OnSqlite
from tests.chaos.firm import OPENED, Party
from tests.chaos.machine import WildClock, Wounds
from tests.chaos.plan import Plan
from tests.chaos.run import Days, Pace, Run, mail_settings, make_world, people_of
from tests.sandbox.faults import Fault
from tests.sandbox.process import BotProcess, troubles
from tests.support.brisk import AT_ITS_PACE
from tests.support.mail_server import mail_server
from tests.support.prefork import Sandbox
from tests.support.stepped_clock_bot import CLOCK, set_clock

PACE = Pace(scale=0.2, settling=20, rest=5, patience=15)
"""Two minutes of ten days, and longer where somebody waits for what is broken."""
EXPECTED = ("the database can't be written", "the database can't be used")
MODULE = "tests.support.stepped_clock_bot"


class FileClock(WildClock):
    """The bot's process reads how wrong its clock is from a file."""

    def __init__(self, start: datetime, file: Path) -> None:
        self._file = file
        self._shift = start - datetime.now(UTC)
        self._wrong = timedelta(0)
        self._write()

    def true(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def step_to(self, moment: datetime) -> None:
        self._shift += max(moment - self.true(), timedelta(0))
        self._write()

    @property
    def wrong(self) -> timedelta:
        return self._wrong

    @wrong.setter
    def wrong(self, by: timedelta) -> None:
        self._wrong = by
        self._write()

    def _write(self) -> None:
        set_clock(self._file, (self._shift + self._wrong).total_seconds())


@dataclass(eq=False)
class Life:
    """One process, as `tests.chaos.run.Days` looks after it."""

    bot: BotProcess
    fallen: asyncio.Event = field(default_factory=asyncio.Event)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None

    @property
    def dead(self) -> bool:
        return self.fallen.is_set()

    def fall(self) -> None:
        self.bot._process.send_signal(signal.SIGKILL)
        self.fallen.set()


class Child:
    def __init__(self, sandbox: Sandbox, clock: FileClock, env: dict[str, str]) -> None:
        self.clock = clock
        self.wounds = Wounds()
        self.process: Life | None = None
        self.starts = 0
        self._sandbox = sandbox
        self._env = env

    async def start(self) -> None:
        await self._sandbox.start_bot(self._env, within=120)
        assert self._sandbox.bot is not None
        life = self.process = Life(self._sandbox.bot)
        life.task = asyncio.create_task(self._live(life))
        self.starts += 1

    async def _live(self, life: Life) -> None:
        """Until it ends, by itself or since it is told to."""
        stop = asyncio.create_task(life.stop.wait())
        end = asyncio.create_task(life.bot._process.wait())
        await asyncio.wait({stop, end}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not end.done():
            code = await self._sandbox.stop_bot()
            assert code == 0, f"SIGTERM ended it with {code}"
        await end

    async def kill(self) -> None:
        await self._sandbox.kill_bot()
        await self.bury()

    async def shut_down(self) -> None:
        assert self.process is not None
        assert self.process.task is not None
        self.process.stop.set()
        await self.process.task
        await self.bury()

    async def bury(self) -> None:
        assert self.process is not None
        if self.process.task is not None:
            await asyncio.wait({self.process.task})
        self.process = None


class ChildOnSqlite(OnSqlite):
    def __init__(self, url: str, child: Child) -> None:
        self._file = make_url(url).database or ""
        self._child = child

    @asynccontextmanager
    async def full(self) -> AsyncIterator[None]:
        """Its writes fail, whatever they are."""
        with _no_room(self._child):
            yield

    async def hang_up(self) -> None:
        """A file has no line that can be cut."""


@contextmanager
def _no_room(child: Child) -> Iterator[None]:
    life = child.process
    if life is None or life.dead:
        yield
        return
    before = resource.prlimit(life.bot.pid, resource.RLIMIT_FSIZE, (1024, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        if life.bot.alive:
            resource.prlimit(life.bot.pid, resource.RLIMIT_FSIZE, before)


class ChildFaults(Faults):
    """Where a process is not ours, it is killed at a call that hangs in the sandbox, and at any moment."""

    async def die_at_call(self, luck: Random) -> None:
        method = luck.choice(("sendMessage", "editMessageText", "sendDocument", "answerCallbackQuery"))
        await self._kill_at(
            self._world.faults.add(method, hang=luck.choice(("before", "after")), skip=luck.randint(0, 3))
        )

    async def die_at_commit(self, luck: Random) -> None:
        await asyncio.sleep(luck.uniform(0, 1))
        await self.kill(luck)

    async def commit(self, luck: Random) -> None:
        await self.hang_up(luck)

    async def _kill_at(self, fault: Fault) -> None:
        try:
            async with asyncio.timeout(30 * self._scale):
                await fault.reached.wait()
        except TimeoutError:
            fault.times = 0
        else:
            await self.kill(Random(0))
        fault.release()


async def live_as_child(seed: int, url: str, plan: Plan, parties: list[Party], folder: Path) -> Run:
    clock = FileClock(OPENED, folder / "clock")
    world = make_world(clock, parties)
    async with AsyncExitStack() as stack:
        post = await stack.enter_async_context(mail_server(folder))
        sandbox = await stack.enter_async_context(Sandbox(world))
        sandbox.command = (*sandbox.command[:-1], MODULE)
        env = {
            "DATABASE_URL": url,
            "SCHEDULER_TICK_SECONDS": "1",
            CLOCK: str(folder / "clock"),
            AT_ITS_PACE: "yes",
        }
        env |= {name.upper(): value for name, value in mail_settings(post).items()}
        child = Child(sandbox, clock, env)
        sqlite = make_url(url).get_backend_name() == "sqlite"
        here = ChildOnSqlite(url, child) if sqlite else OnPostgres(url)
        faults = ChildFaults(world, post, child, here, people_of(parties), PACE.scale)
        run = Run(seed, url, plan, parties, world, post, child, faults)
        await child.start()
        await Days(run, PACE).pass_by()
        run.output += sandbox.output
        run.incidents += [
            line for line in troubles(sandbox.output) if not any(words in line for words in EXPECTED)
        ]
    return run
