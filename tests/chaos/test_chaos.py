"""Four people and forty clients work for ten days while everything fails at random: nothing is lost in silence, nothing
is there twice, and nobody hears twice. `make soak` has the other seeds."""

from pathlib import Path

import pytest

from tests.chaos.ground import Ground, on_postgresql, on_sqlite
from tests.chaos.plan import Size
from tests.chaos.trial import trial

__all__ = ["on_postgresql", "on_sqlite"]

SEEDS = (3, 4, 6)
"""Faults that lie in the bot show on either database; those of PostgreSQL alone get one run here."""
SMALL = Size(days=5, acts=0.35, blows=14)


def test_on_sqlite(on_sqlite: Ground, tmp_path: Path) -> None:
    for seed in SEEDS:
        trial(on_sqlite, seed, tmp_path, SMALL)


@pytest.mark.postgres
@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=() if seed == SEEDS[0] else pytest.mark.soak) for seed in SEEDS]
)
def test_on_postgresql(on_postgresql: Ground, seed: int, tmp_path: Path) -> None:
    trial(on_postgresql, seed, tmp_path, SMALL)
