"""Ten thousand rows brought into an empty firm, and taken back, while another firm of the installation goes on writing.

    python -m tests.bench.bring_in

The other firm changes a phone again and again; its longest wait is what a person there may feel. How long the loop
stands still is measured beside, since everybody waits for that.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

from db.engine import Database
from services.container import Services, build
from services.core.undoable import collecting_offers, latest_offer
from services.documents.bring_in.model import ReadTables
from services.documents.bring_in.reading import read_tables
from services.domain.access import Actor
from services.domain.ids import ClientId
from services.domain.ports import SystemClock, SystemTokens
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support import factories
from tests.support.bring_in_books import invented
from tests.support.bring_in_files import filled
from tests.support.texts import TRANSLATOR

CLIENTS, INVOICES, PAYMENTS = 2_000, 3_500, 3_500
"""With a contract for each second client and some advances that is ten thousand rows."""
WAIT, STILL = 1.0, 0.5
DAY = date(2026, 11, 24)
PAUSE = 0.05
BLINK = 0.01


@dataclass(slots=True)
class Felt:
    """By others, in seconds."""

    longest: float = 0.0
    still: float = 0.0
    writes: int = 0
    is_over: bool = False


def rows() -> list[Row]:
    count, written, undone = asyncio.run(_measure())
    found = []
    for what, (seconds, felt) in (("brought in", written), ("taken back", undone)):
        found += [
            Row(f"{count:,} rows {what}", f"{seconds:.1f} s"),
            Row(
                "… longest wait of another writer",
                f"{felt.longest:.2f} s",
                goal=f"<{WAIT:g} s",
                met=felt.longest < WAIT,
            ),
            Row(
                "… the loop stands still", f"{felt.still:.2f} s", goal=f"<{STILL:g} s", met=felt.still < STILL
            ),
        ]
    return found


async def _measure() -> tuple[int, tuple[float, Felt], tuple[float, Felt]]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bring-in.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        try:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
            owner = await factories.found_firm(services, 1001, "Анна Иванова")
            other = await factories.found_firm(services, 1002, "Борис Петров")
            client = (await factories.add_client(services, other)).id
            read = await asyncio.to_thread(_file)
            report = await services.bring_in.check(owner, read)
            assert not report.problems
            with collecting_offers():
                written = await _timed(
                    services,
                    other,
                    client,
                    lambda: services.bring_in.write(owner, read, "книга.xlsx", report.key),
                )
                offer = latest_offer()
            assert offer is not None
            undone = await _timed(services, other, client, lambda: services.undo.undo(owner, offer.id))
        finally:
            await database.close()
    return sum(report.new.values()), written, undone


def _file() -> ReadTables:
    books = invented(Random(7), DAY, CLIENTS, INVOICES, PAYMENTS)
    return read_tables(filled(books.rows), "книга.xlsx")


async def _timed(
    services: Services, other: Actor, client: ClientId, act: Callable[[], Awaitable[object]]
) -> tuple[float, Felt]:
    async with watched(services, other, client) as felt:
        start = perf_counter()
        await act()
        return perf_counter() - start, felt


@asynccontextmanager
async def watched(services: Services, other: Actor, client: ClientId) -> AsyncIterator[Felt]:
    felt = Felt()

    async def write() -> None:
        while not felt.is_over:
            start = perf_counter()
            await services.clients.set_phone(other, client, f"+7 495 123-45-{felt.writes % 100:02}")
            felt.longest = max(felt.longest, perf_counter() - start)
            felt.writes += 1
            await asyncio.sleep(PAUSE)

    async def blink() -> None:
        while not felt.is_over:
            start = perf_counter()
            await asyncio.sleep(BLINK)
            felt.still = max(felt.still, perf_counter() - start - BLINK)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(write())
        tasks.create_task(blink())
        await asyncio.sleep(10 * PAUSE)
        felt.still = felt.longest = 0.0
        yield felt
        felt.is_over = True  # who waits now waits to the end of it


if __name__ == "__main__":
    print(format_table(rows()))
