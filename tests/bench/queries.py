"""Database time of what people ask for all day, in a firm with 10,000 invoices and 2,000 clients.

    python -m tests.bench.queries

Beside it stands one look at every invoice of the firm without an index, measured in the same run: on a busy machine
both are slower. Each number is the slowest question of its kind.
"""

import asyncio
import tempfile
from pathlib import Path

from sqlalchemy import text

from db.engine import Database
from db.vocabulary.enums import Role
from services.container import Services
from tests.bench.clocks import SERVER_SETTINGS, Question, clock_of
from tests.bench.firm import NOW, actor, build
from tests.bench.questions import questions
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support import postgres
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens

GOAL = 0.005


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        found = _measured("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'firm.db'}")
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run(SERVER_SETTINGS)
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
        clock = await clock_of(database)
        scan = (await clock.measure(lambda: full_scan(database))).seconds
        services = make_services(database, FakeClock(NOW), FakeTokens())
        made = []
        for what, asked in _questions(services).items():
            measured = [(await clock.measure(question), words) for words, question in asked]
            slowest, words = max(measured)
            most = max(taken.queries for taken, _ in measured)
            made.append(
                Row(
                    f"{what}, {name}",
                    f"{slowest.seconds * 1000:.1f} ms in {slowest.queries} queries ({words}; never more than {most})",
                    f"{scan * 1000:.0f} ms full scan",
                    f"{scan / slowest.seconds:.1f}×",
                    "≤5 ms",
                    slowest.seconds <= GOAL,
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


async def full_scan(database: Database) -> None:
    """Of a column that no index holds."""
    async with database.reader.connect() as connection:
        await connection.execute(text("SELECT sum(net_minor) FROM invoices WHERE firm_id + 0 = 1"))


if __name__ == "__main__":
    print(format_table(rows()))
