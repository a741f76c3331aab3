"""Ten thousand rows with a hundred mistakes: all are named and nothing is changed; mended, all come in. `make soak`
runs it."""

import pytest

from db.engine import Database
from tests.services.bring_in.test_whole_books import many_rows
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.soak


async def test_ten_thousand_rows(database: Database, clock: FakeClock, tokens: FakeTokens) -> None:
    services = factories.make_services(database, clock, tokens)
    assert await many_rows(services, database, clock.now().date(), (1500, 4600, 3000), 100) >= 10_000
