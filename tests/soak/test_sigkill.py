"""Every kill on both databases; `make test` has some of them on each. `make soak` runs it."""

from random import Random

import pytest

from tests.bot.kill_points import POINTS
from tests.bot.test_sigkill import KILLS, World, graveyard, on_postgresql, on_sqlite

__all__ = ["graveyard", "on_postgresql", "on_sqlite"]

pytestmark = pytest.mark.soak


WHERE = ["on_sqlite", pytest.param("on_postgresql", marks=pytest.mark.postgres)]


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("where", WHERE)
def test_killed_with_each_client(request: pytest.FixtureRequest, where: str, point: str) -> None:
    world: World = request.getfixturevalue(where)
    for client, nth in KILLS:
        world.trial(point, world.cast.pair(client), nth)


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("where", WHERE)
def test_killed_a_hundred_times(request: pytest.FixtureRequest, where: str, point: str) -> None:
    world: World = request.getfixturevalue(where)
    for seed in range(100):
        chance = Random(seed)
        clients = [*chance.sample(world.cast.heard, 2), *chance.sample(world.cast.silent, 1)]
        world.trial(point, clients, chance.randint(1, len(clients) if "plan" in point else 4))
