"""SIGKILL at the calls where a flow can die: after a restart everything counts once.

A start costs seconds, so every call is tried on one database and the hardest case on the other; what the two do
differently is in `test_lanes`, and `tests/e2e/test_kill.py` kills the whole bot on both.
"""

import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.sandbox.user import User
from tests.support.prefork import Sandbox

pytestmark = pytest.mark.e2e


@pytest.fixture
async def sandbox(database_url: str) -> AsyncIterator[Sandbox]:
    async with Sandbox(command=(sys.executable, "-m", "tests.bot.flow_bot")) as sandbox:
        await sandbox.start_bot({"DATABASE_URL": database_url})
        yield sandbox


@pytest.fixture
async def anna(sandbox: Sandbox) -> User:
    anna = sandbox.user(77, "Анна", language_code="ru")
    await anna.send("/start")
    return anna


async def die(sandbox: Sandbox, method: str, point: str, act: Any, *, skip: int = 0) -> None:
    """Lets `act` begin, kills the bot while `method` hangs, starts it again and lets it finish."""
    fault = sandbox.faults.add(method, hang=point, skip=skip)
    await act
    assert await sandbox.reach(fault)
    await sandbox.kill_bot()
    sandbox.faults.clear()
    await sandbox.start_bot()
    await sandbox.settle()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_killed_at_any_call_everything_counts_once(sandbox: Sandbox, anna: User) -> None:
    """One process after another in the same chat: starting one takes seconds."""
    for point in ("before", "after"):
        await anna.press("begin")
        await die(sandbox, "sendMessage", point, anna.send("100", wait=False))
        assert anna.screen.startswith("Сумма?")  # and «100» has not become the sum
        await anna.send("100")
        assert anna.screen.startswith("Дата?")
        await anna.send("/menu")
    await die(sandbox, "editMessageText", "after", anna.press("plus", wait=False))
    assert anna.screen.startswith("Меню 1")
    await die(sandbox, "answerCallbackQuery", "before", anna.press("plus", wait=False))
    assert anna.screen.startswith("Меню 2")
    # A new process does not know what the old one had shown: it edits once more.
    sandbox.assert_clean(allow=["message is not modified"])


@pytest.mark.parametrize(
    "database_url", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)
async def test_twenty_taps_are_twenty_over_a_kill_and_a_stop(sandbox: Sandbox, anna: User) -> None:
    await die(sandbox, "editMessageText", "after", twenty_taps(anna), skip=10)
    assert anna.screen.startswith("Меню 20")
    await twenty_taps(anna)
    assert await sandbox.stop_bot() == 0
    await sandbox.start_bot()
    await sandbox.settle()
    assert anna.screen.startswith("Меню 40")
    sandbox.assert_clean(allow=["message is not modified"])


async def twenty_taps(anna: User) -> None:
    for _ in range(20):
        await anna.press("plus", wait=False)
