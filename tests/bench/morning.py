"""The morning of a thousand firms of five readers each, and what all ticks of the clock hold the event loop for.

    python -m tests.bench.morning

The yardstick asks for the same summaries reader by reader, in a fiftieth of the firms. Time is that of the processor;
how long the loop is held is what its thread works on one callback, so that a busy machine changes little.
"""

import asyncio
import gc
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.i18n import FluentTranslator
from db.engine import Database
from db.models import Invoice
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Role
from services.background import build_background
from services.digest.facts import load_digest_facts, restricting_member_id
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.query_counter import statements
from tests.support.worlds.many_firms import DAY, MORNING, Books, build_firms

FIRMS = 1000
SHARE = 50
"""The yardstick asks in one firm of so many."""
SECONDS, HOLD = 15.0, 0.05
ROUNDS = 60


def rows() -> list[Row]:
    return asyncio.run(_measure())


async def _measure() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'firms.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        await build_firms(database, FIRMS, books=Books(one_zone=True))
        async with AsyncSession(database.writer) as session, session.begin():
            due = update(Invoice).where(Invoice.is_open, Invoice.sent_at.is_not(None))
            await session.execute(due.values(next_remind_at=MORNING))
        alone = await _alone(database) * SHARE
        found = await _ticks(database)
        await database.close()
    spent, queued, asked, _ = found.pop("digests")
    longest = max(found, key=lambda name: found[name][3])
    others = sum(each[0] for name, each in found.items() if name != "plan")
    hold = found[longest][3]
    return [
        Row(
            f"the morning of {FIRMS:,} firms of five readers",
            f"{spent:.1f} s for {queued:,}, {asked} statements",
            f"{alone:.0f} s one by one",
            f"{alone / spent:.0f}×",
            f"≤{SECONDS:g} s",
            spent <= SECONDS,
        ),
        Row("… the other ticks, without reminders", f"{others:.1f} s", "", "", "", None),
        Row(
            f"… reminders of {found['plan'][1]:,} invoices due at once",
            f"{found['plan'][0]:.1f} s",
            "",
            "",
            "",
            None,
        ),
        Row(
            "… the longest that any tick held the loop",
            f"{hold * 1000:.0f} ms ({longest})",
            "",
            "",
            f"≤{HOLD * 1000:g} ms",
            hold <= HOLD,
        ),
    ]


async def _alone(database: Database) -> float:
    """Seconds of the processor in a share of the firms."""
    workplace = TenantDatabase(database)
    began = time.process_time()
    for firm_id in range(1, FIRMS + 1, SHARE):
        async with workplace.read(firm_id) as uow:
            firm, members = await uow.firms.firm(), await uow.firms.members()
        for member in members:
            async with workplace.read(firm_id, restricting_member_id(member)) as uow:
                where = DAY, firm.country, firm.timezone
                await load_digest_facts(uow, Role(member.role), *where, member.id)
    return time.process_time() - began


async def _ticks(database: Database) -> dict[str, tuple[float, int, int, float]]:
    """By tick, all its runs until nothing is due: seconds of the processor, how much was done, statements, and the
    longest hold in seconds."""
    clock = FakeClock(MORNING)
    engine = build_background(database, clock, FakeTokens(), FluentTranslator())
    ticks: dict[str, Callable[[], Awaitable[int]]] = {
        "digests": engine.digests.tick,
        "plan": engine.planner.tick,
        "holds": engine.holds.tick,
        "tasks": engine.tasks.tick,
        "retainers": engine.retainers.tick,
        "deposits": engine.deposits.tick,
        "unanswered": engine.unanswered.tick,
        "demand terms": engine.demand_terms.tick,
        "lost": engine.deliveries.recover_lost,
        "seals": engine.seals.tick,
        "undo": engine.undo.tick,
        "keeping": engine.keeping.tick,
    }
    found = {}
    for name, tick in ticks.items():
        clock.set(MORNING + timedelta(hours=2) if name == "keeping" else MORNING)
        gc.collect()
        gc.freeze()  # as the bot does after its start: what only this measurement holds is not looked through
        done, began = 0, time.process_time()
        with statements(database) as seen, _holds() as longest:
            for _ in range(ROUNDS):
                count = await tick()
                done += count
                if not count:
                    break
        found[name] = time.process_time() - began, done, len(seen), longest[0]
    return found


@contextmanager
def _holds() -> Iterator[list[float]]:
    """The longest that one callback works on the loop's thread, in seconds of the processor."""
    longest, usual = [0.0], asyncio.events.Handle._run

    def run(self: Any) -> None:
        began = time.thread_time()
        usual(self)
        longest[0] = max(longest[0], time.thread_time() - began)

    asyncio.events.Handle._run = run  # type: ignore[method-assign]  # asyncio has no other place to look from
    try:
        yield longest
    finally:
        asyncio.events.Handle._run = usual  # type: ignore[method-assign]


if __name__ == "__main__":
    print(format_table(rows()))
