"""A large firm at work for ten minutes: how long people wait, what the processes hold, and whether anything is lost.

    python -m tests.load --database postgresql --instances 2 --upgrade

The bot is a process of its own, or two, at the sandbox's server, and everything shares the machine's cores.
`--upgrade`: one instance after the other is stopped and started meanwhile, as an upgrade does it.
"""

import argparse
import asyncio
import itertools
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import psutil
from sqlalchemy import text

from db.engine import Database
from tests.chaos.judge import read
from tests.chaos.ledger import Kind
from tests.chaos.telegram import Memory
from tests.conftest import migrate
from tests.load import people
from tests.load.firm import OWNER, Bill, found
from tests.sandbox.driver import Sandbox
from tests.sandbox.process import troubles
from tests.support import postgres
from tests.support.own_postgres import SETTINGS

Act = Coroutine[Any, Any, None]
Key = tuple[Kind, int | str | None]
SEED = 1
MEGABYTE = 2**20
SETTLING = 60.0


@dataclass
class Machines:
    """The processes of the bot, by the sandboxes that look after them."""

    sandboxes: list[Sandbox]
    env: dict[str, str]
    megabytes: Counter[int] = field(default_factory=Counter)
    """The most that each instance held."""

    async def start(self) -> None:
        for sandbox in self.sandboxes:
            await sandbox.start_bot(self.env)

    async def watch(self) -> None:
        while True:
            for number, sandbox in enumerate(self.sandboxes):
                if sandbox.bot is not None and sandbox.bot.alive:
                    held = psutil.Process(sandbox.bot.pid).memory_info().rss // MEGABYTE
                    self.megabytes[number] = max(self.megabytes[number], held)
            await asyncio.sleep(1)

    async def upgrade(self, seconds: float) -> None:
        """One after the other, in equal parts of that time."""
        pause = seconds / (len(self.sandboxes) + 1)
        for sandbox in self.sandboxes:
            await asyncio.sleep(pause)
            code = await sandbox.stop_bot()
            assert code == 0, code
            await sandbox.start_bot(self.env)


@asynccontextmanager
async def machines(world: Memory, instances: int, env: dict[str, str]) -> AsyncIterator[Machines]:
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(Sandbox(world))
        sandboxes = [first]
        for _ in range(instances - 1):
            other = Sandbox(world)
            other.url = first.url
            stack.push_async_callback(other.kill_bot)
            sandboxes.append(other)
        yield Machines(sandboxes, env)


async def work(url: str, bills: list[Bill], asked: argparse.Namespace) -> list[str]:
    """Prints what people waited; returns what is wrong."""
    world, ledger, seconds = Memory(time.time), people.Ledger(), asked.minutes * 60
    for user_id in (OWNER, *{bill.lawyer for bill in bills}, *(bill.client for bill in bills)):
        world.add_person(user_id, f"N {user_id}")
    for chat in world.chats.values():
        chat.started = True
    async with machines(world, asked.instances, {"DATABASE_URL": url}) as bots:
        await bots.start()
        watching = asyncio.create_task(bots.watch())
        tasks = [asyncio.create_task(act) for act in _acts(world, ledger, bills, seconds)]
        if asked.upgrade:
            await asyncio.gather(bots.upgrade(seconds), asyncio.sleep(seconds))
        else:
            await asyncio.sleep(seconds)
        ledger.over.set()
        await asyncio.gather(*tasks)
        settled = await world.until(lambda: world.settled, SETTLING)
        watching.cancel()
        wrong = [] if settled else ["the bot has not come to rest"]
        for sandbox in bots.sandboxes:
            assert await sandbox.stop_bot() == 0
            wrong += troubles(sandbox.output)
    wrong += await judge(url, world, ledger)
    wrong += [
        f"no answer to «{press.label}» of {press.person_id}, update {press.update_id}"
        for press in world.unanswered
        if press.update_id not in world.expired
    ]
    report(ledger, bots, seconds)
    print(f"taps that Telegram gave up: {len(world.expired)}")
    return wrong


def _acts(world: Memory, ledger: people.Ledger, bills: list[Bill], seconds: float) -> Iterator[Act]:
    luck, kopecks = Random(SEED), itertools.count(100_001)
    for bill in bills:
        person = people.Busy(world, bill.client, ledger, people.CLIENT_THINKS)
        yield people.client(person, bill, 0.85 * seconds, Random(luck.random()))
    for user_id in sorted({bill.lawyer for bill in bills}):
        theirs = [bill for bill in bills if bill.lawyer == user_id]
        person = people.Busy(world, user_id, ledger, people.LAWYER_THINKS)
        yield people.lawyer(person, theirs, ledger, kopecks, Random(luck.random()))


async def judge(url: str, world: Memory, ledger: people.Ledger) -> list[str]:
    """What was asked for is in the books once, whatever else is there nobody has asked for, and the books are right."""
    books = await read(url)
    numbers = {invoice.id: invoice.number for invoice in books.invoices}
    made: Counter[Key] = Counter((Kind.PAYMENT, payment.amount_minor) for payment in books.payments)
    made.update((Kind.CLAIM, numbers[hold.invoice_id]) for hold in books.holds if hold.invoice_id)
    asked = {_key(act): act for act in ledger.asked}
    wrong = [*books.faults]
    wrong += [f"{times} times in the books: {key}" for key, times in made.items() if times > 1]
    wrong += [f"nobody has asked for {key}" for key in made.keys() - asked.keys()]
    wrong += [
        f"said to be done and not in the books: {key}"
        for key, act in asked.items()
        if act.said and key not in made
    ]
    wrong += [
        f"neither in the books nor said to have failed: {key}"
        for key in asked.keys() - made.keys()
        if not asked[key].has_failed(world)
    ]
    return wrong


def _key(act: people.Asked) -> Key:
    return act.what, act.minor if act.what is Kind.PAYMENT else act.key


def report(ledger: people.Ledger, bots: Machines, seconds: float) -> None:
    took = sorted(ledger.took)
    shares = ", ".join(f"p{share} {1000 * took[len(took) * share // 100]:.0f} ms" for share in (50, 95, 99))
    held = " and ".join(f"{bots.megabytes[number]} MB" for number in sorted(bots.megabytes))
    print(f"{len(took)} presses and messages in {seconds / 60:g} minutes, {len(took) / seconds:.1f} a second")
    print(f"from each to what it leads to: {shares}, at most {1000 * took[-1]:.0f} ms")
    print(f"payments and claims recorded: {sum(act.said for act in ledger.asked)} of {len(ledger.asked)}")
    print(f"the most that the bot held: {held}")
    if ledger.in_vain:
        print(
            f"somebody waited {people.PATIENCE:g} s in vain {len(ledger.in_vain)} times, as {ledger.in_vain[0]}"
        )


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The URL of an empty one."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="schetovod-load-") as folder:
            url = f"sqlite+aiosqlite:///{Path(folder) / 'load.db'}"
            migrate(url)
            yield url
        return
    run = postgres.Run({**SETTINGS, "fsync": "on", "autovacuum": "on", "max_connections": "100"})
    try:
        with postgres.cluster().database() as url:
            migrate(url)
            yield url
    finally:
        run.end()


async def analyse(url: str) -> None:
    """What PostgreSQL does by itself within a minute."""
    database = Database(url)
    async with database.writer.begin() as connection:
        await connection.execute(text("ANALYZE"))
    await database.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.load")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--instances", type=int, choices=(1, 2), default=1)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--lawyers", type=int, default=200)
    parser.add_argument("--clients", type=int, default=2000)
    parser.add_argument("--upgrade", action="store_true")
    asked = parser.parse_args()
    with database(asked.database) as url:
        bills = asyncio.run(found(url, asked.lawyers, asked.clients))
        asyncio.run(analyse(url))
        print(
            f"{asked.lawyers} lawyers, {asked.clients} clients, {asked.database}, {asked.instances} instances"
        )
        wrong = asyncio.run(work(url, bills, asked))
    print("\n".join(wrong) or "nothing lost, nothing doubled, the books are right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
