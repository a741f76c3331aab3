"""The SQLite file can't be written, for every reason there is, while somebody works: nothing is lost or done twice."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.bot import outage_causes
from tests.bot.outage_causes import SqliteCauses, small_disk
from tests.bot.outage_desk import OutageDesk
from tests.bot.outage_story import story
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def on_sqlite(tmp_path_factory: Any) -> AsyncIterator[tuple[OutageDesk, Path, bool]]:
    folder: Path = tmp_path_factory.mktemp("outages") / "disk"
    async with AsyncExitStack() as stack:
        small = stack.enter_context(small_disk(folder))
        url = f"sqlite+aiosqlite:///{folder / 'desk.db'}"
        migrate(url)
        sandbox = await stack.enter_async_context(Sandbox())
        desk = OutageDesk(sandbox, url)
        await desk.open()
        stack.push_async_callback(desk.close)
        yield desk, folder, small
        sandbox.assert_clean()


@pytest.mark.parametrize("cause", outage_causes.SQLITE)
async def test_sqlite(on_sqlite: Any, cause: str, caplog: pytest.LogCaptureFixture) -> None:
    desk, folder, small = on_sqlite
    if cause == "full" and not small:
        pytest.skip("no right to make a small disk")
    await story(desk, getattr(SqliteCauses(desk.database, folder), cause), caplog)
