"""Every kill on both databases; `make test` has some of them on PostgreSQL. `make soak` runs it."""

from random import Random

import pytest

from tests.bot.kill_points import POINTS
from tests.bot.test_sigkill import World, graveyard, on_postgresql, on_sqlite

__all__ = ["graveyard", "on_postgresql", "on_sqlite"]

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("where", ["on_sqlite", pytest.param("on_postgresql", marks=pytest.mark.postgres)])
def test_killed_a_hundred_times(request: pytest.FixtureRequest, where: str, point: str) -> None:
    world: World = request.getfixturevalue(where)
    for seed in range(100):
        chance = Random(seed)
        clients = [*chance.sample(world.cast.heard, 2), *chance.sample(world.cast.silent, 1)]
        world.trial(point, clients, chance.randint(1, len(clients) if "plan" in point else 4))
