"""Two whole bots on one PostgreSQL: when the leader dies, the other one answers, ticks and sends."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from tests.bot.two_instances import Pair, eventually, kill, second_of
from tests.conftest import migrate, postgres
from tests.support import factories
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.postgres]

OWNER = 1001


async def test_a_second_bot_stands_in(postgres_cluster: postgres.Cluster) -> None:
    with postgres_cluster.database(postgres_cluster.template(migrate)) as url:
        database = Database(url)
        services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
        owner = await factories.found_firm(services, OWNER, "Анна Иванова")
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"}
        async with Sandbox() as first, second_of(first) as second:
            pair = Pair(first, second, database)
            await first.start_bot(env)
            anna = first.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
            await anna.send("/start")
            menu = anna.screen
            await second.start_bot(env)
            await pair.both_known()
            assert await pair.leader() is first
            await kill(first)
            await anna.send("/menu", wait=False)
            await pair.all_done()
            assert anna.screen == menu
            assert await eventually(pair.leader, lambda found: found is not None) is second

            await factories.add_client(services, owner)

            async def unsealed() -> int:
                async with AsyncSession(database.reader) as session:
                    links = await session.scalars(select(AuditEntry.link))
                    return sum(link is None for link in links)

            await eventually(unsealed, lambda found: found == 0)  # the clock's work goes on as well
            assert await second.stop_bot() == 0
            first.assert_clean(allow=["Conflict: terminated by other getUpdates request"])
            assert not [line for line in second.output if "ERROR" in line or "error  " in line]
        await database.close()
