"""Two accountants at one bank's file in a process that can be told where to die, by SIGKILL: `python -m
tests.support.statement_deaths`, a job a line on stdin. Each is a fork of this process, which has everything imported.
A line of the answer is how the fork has ended, in the way of `Popen.returncode`.
"""

import asyncio
import json
import os
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session

from db.engine import Database
from services.container import Services, build
from services.documents.bank_statement.reading import read_statement
from services.domain.access import Actor
from services.domain.errors import Conflict
from services.statements import posting
from services.statements.views import Group
from tests.support.bank_lines import OWN_ACCOUNT
from tests.support.factories import KeyTranslator
from tests.support.fakes import FakeClock, FakeTokens

AT_ONCE = 4
"""Taps. More would wait for a connection until the database is taken for away, and be told so; no chat has two."""


@dataclass(frozen=True, slots=True)
class Job:
    url: str
    now: str
    people: list[int]
    file: str
    act: str
    """«post» or «back»."""
    taps: int
    side: str | None = None
    """«before» or «after» a commit; None to live."""
    nth: int = 0


async def work(job: Job) -> None:
    database = Database(job.url)
    left = job.nth

    def commits(side: str) -> None:
        nonlocal left
        if side == job.side:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    event.listen(database.writer.sync_engine, "commit", lambda _: commits("before"))
    event.listen(Session, "after_commit", lambda _: commits("after"))
    posting.TOGETHER = 2
    clock = FakeClock(datetime.fromisoformat(job.now))
    services = build(database, clock, FakeTokens(), KeyTranslator(), mail_on=True)
    people = [(await services.identity.resolve(one, "Имя", None, "ru")).actor for one in job.people]
    data = await asyncio.to_thread(Path(job.file).read_bytes)
    side_by_side = asyncio.Semaphore(AT_ONCE)

    async def one(actor: Actor | None) -> None:
        async with side_by_side:
            await tap(services, actor, data, job)

    await asyncio.gather(*(one(people[at % len(people)]) for at in range(job.taps)))
    await database.close()


async def tap(services: Services, actor: Actor | None, data: bytes, job: Job) -> None:
    assert actor is not None
    read = read_statement(data, "kl_to_1c.txt", frozenset({OWN_ACCOUNT}), None)
    (file,) = await services.statements.take_in(actor, read.statements, Path(job.file).name)
    view = await services.statements.view(actor, file)
    with suppress(Conflict):  # the other was faster
        if job.act == "post":
            await services.statement_posting.post_matched(actor, file, view.plan_key)
        elif view.count(Group.POSTED):
            await services.statement_posting.take_back(actor, file, "Проверка")


def fork(job: Job) -> int:
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    try:
        asyncio.run(work(job))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    for line in sys.stdin:
        print(fork(Job(**json.loads(line))), flush=True)
