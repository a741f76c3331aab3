"""A sender that can be told where to die, by SIGKILL: `python -m tests.bot.kill_points`, a job a line on stdin.

This process has everything imported and nothing running: each job is a fork of it, with connections, a loop and a
worker of its own. What Telegram and the mail server would have got is a line in a file, which outlives the kill.
A line of the answer is how the fork has ended, in the way of `Popen.returncode`.

The first job of a database is played here and not in a fork: its statements are then compiled for all that follow.
"""

import asyncio
import gc
import json
import os
import signal
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from bot.telegram.lazy_models import load_aiogram

load_aiogram()

from bot.delivery import worker as sending  # noqa: E402
from bot.delivery.worker import Wakeup, Worker  # noqa: E402
from bot.i18n import FluentTranslator  # noqa: E402 (aiogram is loaded first)
from db.engine import Database  # noqa: E402
from db.queries.due_work import Claimed  # noqa: E402
from db.unit_of_work import TenantDatabase  # noqa: E402
from db.vocabulary.enums import SendOutcome  # noqa: E402
from handlers.notifications import render  # noqa: E402
from services.delivery.claims import BATCH_SIZE, DeliveryClaims  # noqa: E402
from services.delivery.content import MessageContent  # noqa: E402
from services.dunning.planner import Planner  # noqa: E402
from services.notifications.facts import Facts  # noqa: E402
from services.outbox.queue import Outgoing, SendResult  # noqa: E402
from tests.support.fakes import FakeClock, FakeTokens  # noqa: E402

sending.REST /= 10  # between two transactions, in each of hundreds of lives
LANES = 3
STEPS = ("plan", "claim", "begin", "record")
POINTS = (
    *(f"{side} the commit of {step}" for step in STEPS for side in ("before", "after")),
    "before the send",
    "after the send",
)


@dataclass(frozen=True, slots=True)
class Job:
    """What one process does: everything that is due at `now`, or dies where it passes `point` the `nth` time."""

    url: str
    now: str
    letters: str
    """The file."""
    name: str
    point: str | None = None
    nth: int = 0
    together: bool = True
    """As in earnest: what is due begins, and is recorded, in one transaction. Else each message has its own, so that
    every point is passed as often as there are messages."""


class Fate:
    """Counts how often each point is passed, and ends this process where it is told to."""

    def __init__(self) -> None:
        self._end: tuple[str | None, int] = (None, 0)
        self._passed: Counter[str] = Counter()
        self._step: ContextVar[str | None] = ContextVar("step", default=None)
        event.listen(Session, "after_commit", lambda _: self._commit("after"))

    def of(self, job: Job) -> None:
        self._end = (job.point, job.nth)
        self._passed.clear()

    def passes(self, point: str) -> None:
        self._passed[point] += 1
        if (point, self._passed[point]) == self._end:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        token = self._step.set(name)
        try:
            yield
        finally:
            self._step.reset(token)

    def watch(self, database: Database) -> None:
        """Right before the database itself is asked to commit."""
        event.listen(database.writer.sync_engine, "commit", lambda _: self._commit("before"))

    def _commit(self, side: str) -> None:
        step = self._step.get()
        if step is not None:
            self.passes(f"{side} the commit of {step}")


class MortalPlanner(Planner):
    fate: Fate

    async def plan_client(self, firm_id: int, client_id: int) -> int:
        with self.fate.step("plan"):
            return await super().plan_client(firm_id, client_id)


class MortalOutbox(DeliveryClaims):
    """Says at the end that nothing is left."""

    fate: Fate
    nothing_left: asyncio.Event

    async def claim(self, limit: int = BATCH_SIZE, busy: Collection[str] = ()) -> list[Claimed]:
        with self.fate.step("claim"):
            found = await super().claim(limit, busy)
        if not found and not busy:
            self.nothing_left.set()
        return found

    async def begin(self, claims: Sequence[Claimed]) -> list[Outgoing | None]:
        with self.fate.step("begin"):
            return await super().begin(claims)

    async def record(self, ends: Sequence[tuple[Outgoing, SendResult]]) -> None:
        with self.fate.step("record"):
            await super().record(ends)


class NoPace:
    async def of_chat(self, chat: str) -> None: ...

    def note_sent(self, chat: str, ago: Any) -> None: ...


class Post:
    """Telegram and the mail server: what has arrived is a line in the file."""

    pace = NoPace()

    def __init__(self, fate: Fate, translator: FluentTranslator, path: str, name: str) -> None:
        self._fate = fate
        self._translator = translator
        self._name = name
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    async def send(self, outgoing: Outgoing, facts: Facts) -> SendResult:
        said = render(self._translator, facts)
        rows: list[list[Any]] = said.buttons.inline_keyboard if said.buttons else []
        letter = {
            "delivery": outgoing.id,
            "kind": outgoing.kind,
            "audience": outgoing.audience,
            "recipient": outgoing.recipient,
            "sender": self._name,
            "buttons": [button.text for row in rows for button in row],
        }
        self._fate.passes("before the send")
        os.write(self._file, json.dumps(letter, ensure_ascii=False).encode() + b"\n")
        os.fsync(self._file)
        self._fate.passes("after the send")
        return SendResult(SendOutcome.SENT, "1")


class Named(FakeTokens):
    """Leases of another process have other names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def token(self) -> str:
        return f"{self._name}-{super().token()}"


async def work(job: Job, database: Database, fate: Fate, translator: FluentTranslator) -> None:
    workplace, clock = TenantDatabase(database), FakeClock(datetime.fromisoformat(job.now))
    stop, notices = asyncio.Event(), MessageContent(workplace, clock)
    planner, outbox = MortalPlanner(workplace, clock), MortalOutbox(workplace, clock, Named(job.name))
    planner.fate = outbox.fate = fate
    outbox.nothing_left = stop
    post: Any = Post(fate, translator, job.letters, job.name)
    while await planner.tick():
        pass
    await outbox.recover_lost()
    alone = {} if job.together else {"batch": 1, "together": 1}
    worker = Worker(outbox, notices, post, post, clock, Wakeup(), lanes=LANES, **alone)
    await worker.run(stop)
    await database.close()


def fork(job: Job, database: Database, fate: Fate, translator: FluentTranslator) -> int:
    assert threading.active_count() == 1
    pid = os.fork()
    if pid:
        _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)
    try:
        fate.of(job)
        asyncio.run(work(job, database, fate, translator))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main() -> None:
    fate, translator, databases = Fate(), FluentTranslator(), dict[str, Database]()
    for line in sys.stdin:
        job = Job(**json.loads(line))
        if job.url in databases:
            ended = fork(job, databases[job.url], fate, translator)
        else:
            database = databases[job.url] = Database(job.url)
            asyncio.run(work(job, database, fate, translator))
            fate.watch(database)
            gc.collect()
            gc.freeze()
            ended = 0
        print(ended, flush=True)


if __name__ == "__main__":
    main()
