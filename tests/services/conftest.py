"""All services over the database of the test."""

import pytest

from db.engine import Database
from services.registry import Services
from tests.factories import make_services
from tests.fakes import FakeClock, FakeTokens


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)
