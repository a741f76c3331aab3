"""PostgreSQL goes away, in every way there is, while somebody works: nothing is lost, and nothing is done twice."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio

from tests.bot import outage_causes
from tests.bot.outage_causes import PostgresCauses
from tests.bot.outage_desk import OutageDesk
from tests.bot.outage_story import story
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.support import postgres
from tests.support.own_postgres import Server, Wire

pytestmark = [pytest.mark.e2e, pytest.mark.postgres, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def on_postgres(postgres_cluster: postgres.Cluster) -> AsyncIterator[tuple[OutageDesk, Server, Wire]]:
    """A desk on a server of its own. `postgres_cluster` says whether there can be one."""
    server = Server()
    wire = Wire(server)
    async with AsyncExitStack() as stack:
        stack.callback(server.end)
        await wire.start()
        stack.push_async_callback(wire.end)
        server.sql("CREATE DATABASE desk")
        migrate(server.url("desk"))
        sandbox = await stack.enter_async_context(Sandbox())
        desk = OutageDesk(sandbox, wire.url("desk"))
        await desk.open()
        stack.push_async_callback(desk.close)
        yield desk, server, wire
        sandbox.assert_clean()


@pytest.mark.parametrize("cause", outage_causes.POSTGRES)
async def test_postgres(on_postgres: Any, cause: str, caplog: pytest.LogCaptureFixture) -> None:
    desk, server, _ = on_postgres
    await story(desk, getattr(PostgresCauses(server, "desk"), cause), caplog)
