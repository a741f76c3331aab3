"""A year of a large firm: the same invariants as in ninety days of a small one. `make soak` runs it."""

import pytest

from db.engine import Database
from tests.services.dunning.test_reminder_properties import check, simulate
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("seed", range(100, 102))
async def test_a_year_of_a_large_firm(
    database: Database, clock: FakeClock, tokens: FakeTokens, seed: int
) -> None:
    world = await simulate(database, clock, tokens, seed, clients=500, invoices=3000, days=365)
    assert len(world.sent) > 500, "too few reminders to mean anything"
    await check(world)


@pytest.mark.parametrize("seed", range(200, 220))
async def test_many_small_firms(database: Database, clock: FakeClock, tokens: FakeTokens, seed: int) -> None:
    world = await simulate(database, clock, tokens, seed, clients=20, invoices=60, days=90)
    await check(world)
