"""Fixtures for every test: two databases, a clock that stands still, tokens that can be foreseen."""

import atexit
import gc
import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import pytest

from bot.own_files import sqlite_file
from bot.telegram.lazy_models import load_aiogram
from db.engine import Database
from tests.support import certificates, day, postgres, recycled_postgres, statement_cache, tmpfs
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.threadless_sqlite import make_direct

TESTS = Path(__file__).parent
CI = os.environ.get("CI", "").lower() == "true"

# No deadline: the cores are shared with the other workers. In CI the same examples every time, so that a
# change fails for what it changed; at a desk new ones.
hypothesis.settings.register_profile("desk", deadline=None, database=None)
hypothesis.settings.register_profile("ci", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("ci" if CI else "desk")

statement_cache.share()
certificates.read_once()

SLOW_FIRST = (
    "handlers/test_every_window.py",
    "chaos/test_chaos.py",
    "e2e/test_two_senders.py",
    "e2e/test_kill.py",
    "demo/test_demo.py",
    "services/dunning/test_reminder_properties.py",
    "e2e/test_mornings.py",
    "e2e/test_page_story.py",
    "bot/telegram/test_lazy_models.py",
    "bot/test_sigkill.py",
    "handlers/test_every_card.py",
    "handlers/test_strangers.py",
    "e2e/test_stays_up.py",
    "e2e/test_mass_acts.py",
    "services/dunning/test_promises.py",
)
"""Where a single test takes many seconds; the slowest first."""

run_key = pytest.StashKey[postgres.Run]()


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or not getattr(config.option, "numprocesses", None):
        gc.disable()  # until all is collected: nothing that is imported or collected is garbage
        load_aiogram()  # as the bot does: two seconds less for each process that runs tests
    if not hasattr(config, "workerinput"):  # a worker of xdist uses what its leader made
        tmpfs.move_in()
        day.begin()
        # Images of CI forbid it; the sixty bots that are started here would each compile the whole project, and each
        # run would look through every assertion anew, which takes half of the time until the first test.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        sys.dont_write_bytecode = False
        config.stash[run_key] = postgres.Run()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores, where end-to-end tests run: those wait for another process, or for the second to
    pass that lies between two messages, and a core would wait with them."""
    cores = os.cpu_count() or 1
    return cores if "not e2e" in config.option.markexpr else cores + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones begin first: no core then waits at the end for another's last one."""
    places = {TESTS / file: place for place, file in enumerate(SLOW_FIRST)}
    items.sort(key=lambda item: places.get(item.path, len(SLOW_FIRST)))


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.enable()
    gc.collect()
    gc.freeze()  # thousands of tests and all modules: no garbage to look for there, again and again
    gc.set_threshold(20_000, 20, 50)  # and what tests leave is seldom worth a look


def pytest_unconfigure(config: pytest.Config) -> None:
    # pytest collects five times now, to find what nobody awaited or closed; after the first time nothing is left.
    gc.collect()
    gc.freeze()
    if run_key in config.stash:
        config.stash[run_key].end()


@pytest.fixture(scope="session")
def postgres_cluster() -> postgres.Cluster:
    """A running server; skips (in CI fails) where PostgreSQL is not installed."""
    if postgres.find_binaries() is None:
        (pytest.fail if CI else pytest.skip)("PostgreSQL is not installed")
    return postgres.cluster()


@pytest.fixture(scope="session")
def sqlite_template() -> Path:
    """A migrated SQLite file to copy."""
    return _template()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty migrated database of this test's own; every test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
        migrate(url)
        yield url
    else:
        cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
        with recycled_postgres.database(cluster, migrate) as url:
            yield url


@pytest.fixture
async def database(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Database]:
    """The same, opened."""
    async with open_database(request.node, database_url) as opened:
        yield opened


@asynccontextmanager
async def open_database(test: pytest.Item, url: str) -> AsyncIterator[Database]:
    """Without threads where `test` has nothing happen at once."""
    opened = Database(url)
    marked = test.get_closest_marker
    if opened.is_sqlite and marked("alone") and not marked("at_once"):
        make_direct(opened)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def tokens() -> FakeTokens:
    return FakeTokens()


def migrate(url: str) -> None:
    """Brings an empty database up to date; a new SQLite file is a copy of one that was. Not in the loop's thread: the
    migration runs a loop of its own."""
    file = sqlite_file(url)
    if file is None or file.exists():
        _upgrade(url)
        return
    for part in _template().parent.iterdir():  # with it go -wal and -shm, should the migration have left any
        shutil.copy(part, f"{file}{part.name.removeprefix(TEMPLATE)}")


TEMPLATE = "template.db"


@cache
def _template() -> Path:
    """A migrated file in a folder of its own, for as long as this process lives."""
    folder = TemporaryDirectory(prefix="schetovod-template-")
    atexit.register(folder.cleanup)
    path = Path(folder.name) / TEMPLATE
    _upgrade(f"sqlite+aiosqlite:///{path}")
    return path


def _upgrade(url: str) -> None:
    # Imported late: pure tests start without Alembic.
    from db.migrations import upgrade

    with ThreadPoolExecutor(1) as thread:
        thread.submit(upgrade, url).result()
