"""The whole bot as a process against the sandbox, with a firm that is already there.

One process a module: starting one costs seconds. Tests of a module therefore use clients of their own.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from tests.conftest import migrate
from tests.sandbox.user import User
from tests.support import day, factories
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR
from tests.support.undo_minute import let_the_minute_pass

OWNER = 1001


@dataclass(slots=True)
class Desk:
    """A founded firm, its bot and its owner. `services` work beside the bot on the same database."""

    sandbox: Sandbox
    database: Database
    services: Services
    owner: Actor
    user: User

    def session(self) -> AsyncSession:
        """A second look at the database, past the services."""
        return AsyncSession(self.database.reader)

    async def noted(self, message_id: int) -> None:
        """Waits until the bot has written down that it sent this message to staff: no person answers sooner."""
        for _ in range(400):
            async with self.session() as session:
                query = select(Delivery.id).where(Delivery.message_id == str(message_id))
                if await session.scalar(query.limit(1)) is not None:
                    return
            await asyncio.sleep(0.05)  # another process writes it: there is nothing to wait on
        raise AssertionError(f"nobody noted that message {message_id} was sent")

    async def let_the_minute_pass(self) -> None:
        """What was done can't be undone any more, and what it has told of leaves."""
        await let_the_minute_pass(self.database, day.now())


@pytest.fixture(autouse=True, scope="module")
def the_day() -> Iterator[None]:
    """Each bot, chat and service of these tests is at the same time, which is that of `tests.support.day`."""
    with day.moving():
        yield


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desk(tmp_path_factory) -> AsyncIterator[Desk]:
    path: Path = tmp_path_factory.mktemp("desk") / "desk.db"
    url = f"sqlite+aiosqlite:///{path}"
    migrate(url)
    database = Database(url)
    try:
        async with Sandbox() as sandbox:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR, sandbox.wake)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            # Ticks follow one another quickly: what is found by them is waited for.
            await sandbox.start_bot({"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"})
            user = sandbox.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
            await user.send("/start")
            yield Desk(sandbox, database, services, owner, user)
            sandbox.assert_clean()
    finally:
        await database.close()
