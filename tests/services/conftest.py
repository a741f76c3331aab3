"""All services over the database of the test."""

import pytest

from db.engine import Database
from services.container import Services
from tests.support.factories import make_services
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning, make_dunning


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


@pytest.fixture
async def dunning(database: Database, services: Services, clock: FakeClock) -> Dunning:
    return await make_dunning(database, services, clock)
