"""One run: ten days of a firm in ten minutes of its bot's loop, with everything that the plan lets fail."""

import asyncio
import logging
from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy.engine import make_url

from db.outage import outage_of
from services.outbox.queue import Outgoing
from tests.chaos.faults import Faults, OnPostgres, OnSqlite
from tests.chaos.firm import OPENED, STAFF, Party
from tests.chaos.machine import Departure, Killed, Machine, WildClock
from tests.chaos.people import PATIENCE, Person
from tests.chaos.plan import Errand, Plan
from tests.chaos.telegram import Memory
from tests.sandbox.driver import Sandbox
from tests.support.mail_server import MailServer, mail_server

AFTERWARDS = 3
"""So many times four hours later, in which nothing fails any more, everything has to have come to an end."""


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds of the loop. `scale`: how long an hour's work and each fault last, of what they would on a loop whose
    time costs nothing; `settling` and `rest` are for what has to come to an end."""

    scale: float = 1.0
    settling: float = 90.0
    rest: float = 45.0
    patience: float = PATIENCE


class Incidents(logging.Handler):
    """What the log calls an error of the program; what a dying process says does not count."""

    def __init__(self, machine: Machine, found: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._machine = machine
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        process = self._machine.process
        error = record.exc_info[1] if record.exc_info else None
        if process is None or process.dead or error is None or isinstance(error, Killed):
            return
        if record.name == "asyncio" and outage_of(error):
            return  # a screen that was drawn again by itself: aiogram-dialog's task, which nobody waits for
        self.found.append(f"{record.getMessage()}: {error!r}")


@dataclass
class Run:
    """What is left of it for whoever judges."""

    seed: int
    url: str
    plan: Plan
    parties: list[Party]
    world: Memory
    post: MailServer
    machine: Any
    faults: Faults
    incidents: list[str] = field(default_factory=list)
    departures: dict[int, list[Departure]] = field(default_factory=lambda: defaultdict(list))
    """By the id of the delivery."""
    deaths: list[int] = field(default_factory=list)
    """How much was told by then."""
    ended: list[str] = field(default_factory=list)
    """Why the process ended by itself."""
    output: list[str] = field(default_factory=list)
    """What processes of their own have printed."""


def make_world(clock: WildClock, parties: list[Party]) -> Memory:
    """Everybody has begun a chat with the bot before."""
    world = Memory(lambda: clock.true().timestamp())
    for user_id, name in STAFF.items():
        world.add_person(user_id, name)
    for user_id in people_of(parties):
        world.add_person(user_id, f"Иван {user_id - 5001}")
    for chat in world.chats.values():
        chat.started = True
    return world


def people_of(parties: list[Party]) -> list[int]:
    return [party.person for party in parties if party.person]


def mail_settings(post: MailServer) -> dict[str, str]:
    return {"smtp_url": post.url, "smtp_from": "bills@primer.example", "smtp_ca_file": str(post.ca_file)}


async def live(seed: int, url: str, plan: Plan, parties: list[Party], folder: Path) -> Run:
    """On a `ChaosLoop`, in this process."""
    clock = WildClock(OPENED)
    world = make_world(clock, parties)
    async with AsyncExitStack() as stack:
        post = await stack.enter_async_context(mail_server(folder))
        sandbox = await stack.enter_async_context(Sandbox(world))
        wiring = {"bot_token": world.bot.token, "bot_api_url": sandbox.url, "database_url": url}

        def sending(life: int, outgoing: Outgoing) -> Departure:
            departure = Departure(world.now(), life, outgoing)
            run.departures[outgoing.id].append(departure)
            world.leaving[int(outgoing.recipient)] = outgoing.id
            return departure

        machine = Machine(url, clock, wiring | mail_settings(post), sending, folder / "heartbeat")
        here = OnSqlite(url, machine) if make_url(url).get_backend_name() == "sqlite" else OnPostgres(url)
        faults = Faults(world, post, machine, here, people_of(parties))
        run = Run(seed, url, plan, parties, world, post, machine, faults)
        incidents = Incidents(machine, run.incidents)
        logging.getLogger().addHandler(incidents)
        stack.callback(logging.getLogger().removeHandler, incidents)
        await machine.start()
        await Days(run, Pace()).pass_by()
    return run


class Days:
    def __init__(self, run: Run, pace: Pace) -> None:
        self._run = run
        self._pace = pace
        self._luck = Random(run.seed)
        self._over = asyncio.Event()
        self._queues: dict[int, asyncio.Queue[Errand]] = {}
        self._working: dict[int, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    async def pass_by(self) -> None:
        keeping = asyncio.create_task(self._keep())
        for slice_ in self._run.plan.slices:
            self._run.machine.clock.step_to(slice_.moment)
            for at, errand in slice_.errands:
                self._later(at * self._pace.scale, self._give(errand))
            for at, blow in slice_.blows:
                self._later(at * self._pace.scale, self._run.faults.strike(blow))
            await asyncio.sleep(self._run.plan.seconds * self._pace.scale)
        while (
            self._tasks
        ):  # people finish what they have begun, and what is broken stays so until it is mended
            await asyncio.wait(self._tasks)
            await asyncio.sleep(0)
        await asyncio.gather(*(queue.join() for queue in self._queues.values()))
        await self._run.faults.end()
        await asyncio.sleep(self._pace.settling)
        clock = self._run.machine.clock
        for _ in range(AFTERWARDS):
            clock.step_to(clock.true() + timedelta(hours=4))
            await asyncio.sleep(self._pace.rest)
        self._over.set()
        await keeping
        for task in self._working.values():
            task.cancel()

    def _later(self, seconds: float, work: Any) -> None:
        async def wait() -> None:
            await asyncio.sleep(seconds)
            await work

        task = asyncio.create_task(wait())
        self._tasks.add(task)
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        task.result()

    async def _give(self, errand: Errand) -> None:
        who = errand.act.who
        if who not in self._queues:
            self._queues[who] = asyncio.Queue()
            self._working[who] = asyncio.create_task(self._work(who))
        self._queues[who].put_nowait(errand)

    async def _work(self, who: int) -> None:
        """One thing after the other."""
        run, queue = self._run, self._queues[who]
        person = Person(run.world, who, self._pace.patience, run.faults.spring)
        while True:
            errand = await queue.get()
            try:
                if not errand.after or await person.waits_for(errand.after, 60 * self._pace.scale):
                    await person.do(errand.act, errand.way(), again=errand.again)
            except Exception as error:
                self._run.ended.append(f"{errand.act}: {error!r}")
            finally:
                queue.task_done()

    async def _keep(self) -> None:
        """Whoever keeps the machine starts it again, sooner or later."""
        machine, over = self._run.machine, asyncio.create_task(self._over.wait())
        while True:
            process = machine.process
            assert process is not None
            assert process.task is not None
            fallen = asyncio.create_task(process.fallen.wait())
            await asyncio.wait({fallen, process.task, over}, return_when=asyncio.FIRST_COMPLETED)
            fallen.cancel()
            if process.dead:
                self._run.deaths.append(len(self._run.world.told))
                await machine.kill()
            elif process.task.done():
                if not process.stop.is_set() or process.task.exception():
                    self._run.ended.append(f"the bot ended by itself: {process.task.exception()!r}")
                await machine.bury()
            else:
                await machine.shut_down()
                return
            if not over.done():
                await asyncio.sleep(self._luck.uniform(0.5, 25) * self._pace.scale)
            await machine.start()
