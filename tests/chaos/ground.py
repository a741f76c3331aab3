"""The firm of the chaos, made once a process for each database and copied for each run."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.chaos import firm
from tests.chaos.firm import Party
from tests.conftest import migrate
from tests.support import postgres


@dataclass(frozen=True)
class Ground:
    """`copy` gives the URL of a database with the firm in it."""

    parties: list[Party]
    copy: Callable[[], AbstractContextManager[str]]


def _found(url: str) -> list[Party]:
    with ThreadPoolExecutor(1) as thread:  # a test may have a loop of its own
        return thread.submit(asyncio.run, firm.found(url)).result()


@pytest.fixture(scope="session")
def on_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    folder = tmp_path_factory.mktemp("chaos")
    founded = folder / "founded.db"
    shutil.copy(sqlite_template, founded)
    parties = _found(f"sqlite+aiosqlite:///{founded}")

    @contextmanager
    def copy() -> Iterator[str]:
        run = folder / "run.db"
        for part in folder.glob("run.db*"):
            part.unlink()
        shutil.copy(founded, run)
        yield f"sqlite+aiosqlite:///{run}"

    return Ground(parties, copy)


@pytest.fixture(scope="session")
def on_postgresql(postgres_cluster: postgres.Cluster) -> Ground:
    name = postgres_cluster.copy(postgres_cluster.template(migrate))
    parties = _found(postgres_cluster.url(name))

    @contextmanager
    def copy() -> Iterator[str]:
        made = postgres_cluster.copy(name)
        try:
            yield postgres_cluster.url(made)
        finally:
            postgres_cluster.sql(f"DROP DATABASE {made} WITH (FORCE)")

    return Ground(parties, copy)
