"""Database time of what people ask for all day, in a firm with 10,000 invoices and 2,000 clients.

    python -m tests.bench.queries

Beside it stands one look at every invoice of the firm without an index, measured in the same run: on a busy machine
both are slower. Each number is the slowest question of its kind, without the way to the database and back: what a
statement takes that asks nothing.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import event, text

from db.engine import Database
from services.access import Role
from services.registry import Services
from tests import postgres
from tests.bench.firm import NOW, actor, build
from tests.bench.questions import Question, questions
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.factories import make_services
from tests.fakes import FakeClock, FakeTokens

ROUNDS = 15
GOAL = 0.005


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        found = _measured("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'firm.db'}")
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run()
    try:
        with postgres.cluster().database() as url:
            return [*found, *_measured("PostgreSQL", url)]
    finally:
        run.end()


def _measured(name: str, url: str) -> list[Row]:
    migrate(url)
    return asyncio.run(_rows(name, url))


async def _rows(name: str, url: str) -> list[Row]:
    database = Database(url)
    try:
        await build(database)
        services = make_services(database, FakeClock(NOW), FakeTokens())
        scan, way = await _scan(database), await _way(database)
        made = []
        for what, questions in _questions(services).items():
            measured = [(*await _best(database, question, way), asked) for asked, question in questions]
            slowest, queries, asked = max(measured)
            most = max(queries for _, queries, _ in measured)
            made.append(
                Row(
                    f"{what}, {name}",
                    f"{slowest * 1000:.1f} ms in {queries} queries ({asked}; never more than {most})",
                    f"{scan * 1000:.0f} ms full scan",
                    f"{scan / slowest:.1f}×",
                    "≤5 ms",
                    slowest <= GOAL,
                )
            )
        return made
    finally:
        await database.close()


def _questions(services: Services) -> dict[str, list[tuple[str, Question]]]:
    """For the owner, who sees everything, and for a lawyer with a fifth of the clients."""
    asked: dict[str, list[tuple[str, Question]]] = {}
    for role in (Role.OWNER, Role.LAWYER):
        for what, known in questions(services, actor(1, role)).items():
            asked.setdefault(what, []).extend((f"{role}, {name}", one) for name, one in known.items())
    return asked


async def _best(database: Database, question: Question, way: float) -> tuple[float, int]:
    """Seconds that the statements of one question took, each by the best of its runs, and how many there were. Others
    may want the processor as well, and a whole question is rarely left alone."""
    await question()
    runs: list[list[float]] = []
    for _ in range(ROUNDS):
        with _statements(database) as taken:
            await question()
        runs.append(list(taken))
    return sum(max(min(each) - way, 0.0) for each in zip(*runs, strict=True)), len(runs[0])


async def _way(database: Database) -> float:
    """Seconds to SQLite's thread, or to PostgreSQL's server, and back: of a statement that asks nothing."""
    taken: list[float] = []
    async with database.reader.connect() as connection:
        for _ in range(20 * ROUNDS):
            with _statements(database) as one:
                await connection.execute(text("SELECT 1"))
            taken += one
    return median(taken)


async def _scan(database: Database) -> float:
    """Of a column that no index holds."""
    found = []
    async with database.reader.connect() as connection:
        for _ in range(ROUNDS):
            begun = perf_counter()
            await connection.execute(text("SELECT sum(net_minor) FROM invoices WHERE firm_id + 0 = 1"))
            found.append(perf_counter() - begun)
    return min(found)


@contextmanager
def _statements(database: Database) -> Iterator[list[float]]:
    """Seconds of each statement, from its sending to its rows; without those that begin transactions."""
    taken: list[float] = []

    def before(*arguments: Any) -> None:
        arguments[4].begun = perf_counter()

    def after(*arguments: Any) -> None:
        if not arguments[2].startswith("BEGIN"):
            taken.append(perf_counter() - arguments[4].begun)

    engine = database.reader.sync_engine
    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "after_cursor_execute", after)
    try:
        yield taken
    finally:
        event.remove(engine, "before_cursor_execute", before)
        event.remove(engine, "after_cursor_execute", after)


if __name__ == "__main__":
    print(format_table(rows()))
