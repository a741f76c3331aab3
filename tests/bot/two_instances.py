"""A second bot beside that of a sandbox, and what the database says of the two."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import func, select

from db.engine import Database
from db.instance_store import LEAD
from db.models import InboxUpdate, Instance, LaneHolder
from tests.support.prefork import Sandbox


class Pair:
    """Two bots at one server, on one PostgreSQL. People belong to the first sandbox."""

    def __init__(self, first: Sandbox, second: Sandbox, database: Database) -> None:
        self.first, self.second = first, second
        self.database = database

    async def holder(self, lane: str) -> Sandbox | None:
        """Whose process holds the chat, or leads."""
        async with self.database.reader.connect() as connection:
            name = await connection.scalar(select(LaneHolder.holder).where(LaneHolder.lane == lane))
        both = [each for each in (self.first, self.second) if each.bot is not None and each.bot.alive]
        return next((each for each in both if name and f"-{each.bot.pid}-" in name), None)

    async def leader(self) -> Sandbox | None:
        return await self.holder(LEAD)

    async def waiting(self) -> int:
        """How many updates lie in the inbox."""
        return await self._count(InboxUpdate)

    async def all_done(self) -> None:
        """Both have handled whatever has come."""
        assert await self.first.world.until(lambda: not len(self.first.world.updates), 30)
        await eventually(self.waiting, lambda found: found == 0)
        assert await self.first.world.until(lambda: self.first.world.settled, 30)

    async def both_known(self) -> None:
        await eventually(lambda: self._count(Instance), lambda found: found >= 2)

    async def _count(self, table: type[Any]) -> int:
        async with self.database.reader.connect() as connection:
            return int(await connection.scalar(select(func.count()).select_from(table)) or 0)


async def eventually(ask: Callable[[], Awaitable[Any]], wanted: Callable[[Any], bool]) -> Any:
    """Other processes write it: there is nothing to wait on."""
    found = None
    for _ in range(600):
        if wanted(found := await ask()):
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"in vain: {found}")


async def kill(sandbox: Sandbox) -> None:
    """And nobody waits for what it was about."""
    await sandbox.kill_bot()
    sandbox._status.close()


@asynccontextmanager
async def second_of(first: Sandbox) -> AsyncIterator[Sandbox]:
    second = Sandbox(first.world, command=first.command)
    second.url = first.url
    try:
        yield second
    finally:
        await kill(second)
