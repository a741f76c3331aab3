"""All typed values, judged by kind."""

import asyncio
import tempfile
from pathlib import Path

from db.engine import Database
from db.migrations import upgrade
from tests.real_input.values import adapter, amounts, days, searches
from tests.real_input.values.answers import Judged
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens


def judged_values() -> dict[str, list[Judged]]:
    """Those that need no database."""
    return {
        "amounts": [adapter.amount(case) for case in amounts.CASES],
        "dates": [adapter.day(case) for case in days.DATES],
        "terms": [adapter.terms(case) for case in days.TERMS],
        "time worked": [adapter.worked(case) for case in days.WORKED],
    }


async def judged_searches() -> list[Judged]:
    """In a firm of a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'firm.db'}"
        await asyncio.to_thread(upgrade, url)  # it runs an event loop of its own
        database = Database(url)
        try:
            services = make_services(database, FakeClock(), FakeTokens())
            world = await searches.make_world(services)
            return [await adapter.search(services, world, case) for case in searches.CASES]
        finally:
            await database.close()
