"""With the four of `make test` two hundred runs in which everything fails: longer ones with more of it, and some with
the bot as a process of its own that is killed with SIGKILL. `make soak` runs it."""

from pathlib import Path

import pytest

from tests.chaos.child import live_as_child
from tests.chaos.ground import Ground, on_postgresql, on_sqlite
from tests.chaos.plan import Size
from tests.chaos.trial import trial

__all__ = ["on_postgresql", "on_sqlite"]

pytestmark = pytest.mark.soak

LARGE = Size()


@pytest.mark.parametrize("seed", range(100, 200))
def test_on_sqlite(on_sqlite: Ground, seed: int, tmp_path: Path) -> None:
    trial(on_sqlite, seed, tmp_path, LARGE)


@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(300, 380))
def test_on_postgresql(on_postgresql: Ground, seed: int, tmp_path: Path) -> None:
    trial(on_postgresql, seed, tmp_path, LARGE)


@pytest.mark.e2e
@pytest.mark.parametrize("seed", range(500, 507))
def test_a_process_on_sqlite(on_sqlite: Ground, seed: int, tmp_path: Path) -> None:
    trial(on_sqlite, seed, tmp_path, LARGE, live_as_child)


@pytest.mark.e2e
@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(600, 607))
def test_a_process_on_postgresql(on_postgresql: Ground, seed: int, tmp_path: Path) -> None:
    trial(on_postgresql, seed, tmp_path, LARGE, live_as_child)
