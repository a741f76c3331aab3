"""All services over the database of the test."""

from collections.abc import AsyncIterator

import pytest

from db.engine import Database
from services.container import Services
from tests.conftest import open_database
from tests.support import lasting
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.lasting import lasting_runner as lasting_runner
from tests.support.worlds.dunning import Dunning, make_dunning


@pytest.fixture
async def database(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Database]:
    """As everywhere, but that PostgreSQL is asked over connections that last."""
    opens = (
        open_database(request.node, database_url)
        if "sqlite" in database_url
        else lasting.opened(database_url)
    )
    async with opens as opened:
        yield opened


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


@pytest.fixture
async def dunning(database: Database, services: Services, clock: FakeClock) -> Dunning:
    return await make_dunning(database, services, clock)
