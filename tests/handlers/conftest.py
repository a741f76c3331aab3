"""A room in the ugliest firm, copied for each test from one that is made once."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room
from tests.support.fakes import FakeClock


@pytest.fixture(scope="session")
def ugly_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ugly") / "ugly.db"
    shutil.copy(sqlite_template, path)

    async def make() -> None:
        clock = FakeClock()
        room = Room(path, clock)
        await hostile_data.make(room.services, clock)
        await room.close()

    with ThreadPoolExecutor(1) as thread:  # a test has a loop of its own
        thread.submit(asyncio.run, make()).result()
    return path


@pytest.fixture
async def room(ugly_template: Path, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Room]:
    path = tmp_path / "room.db"
    shutil.copy(ugly_template, path)
    room = Room(path, clock)
    yield room
    await room.close()
