"""SIGKILL at each step of an update through the inbox, on both databases: all is done once, in order, and not lost."""

import sys
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from db.engine import Database
from db.models import InboxUpdate
from tests.bot.mortal_flow_bot import BEFORE_WRITE, CONFIRMED, DIE_AT, RECORDED, STEPS, WRITTEN
from tests.support.prefork import Sandbox

pytestmark = pytest.mark.e2e

TAPS = 3
REPEATED = (
    "message is not modified",
    "message to delete not found",
    "message to edit not found",
    "query is too old",
)
"""What a process was told that did once more what a killed one had shown already."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(command=(sys.executable, "-m", "tests.bot.mortal_flow_bot")) as sandbox:
        yield sandbox


async def test_killed_at_each_step_everything_is_done_once_and_in_order(
    sandbox: Sandbox, database_url: str, database: Database
) -> None:
    """One death after another in the same chats: starting a bot takes seconds."""
    env = {"DATABASE_URL": database_url}
    await sandbox.start_bot(env)
    anna, peter, maria = (
        sandbox.user(number, name, language_code="ru")
        for number, name in ((77, "Анна"), (78, "Пётр"), (79, "Мария"))
    )
    for user in (anna, peter, maria):
        await user.send("/start")
    for deaths, step in enumerate(STEPS, 1):
        await sandbox.stop_bot()
        for user in (anna, peter):
            for _ in range(TAPS):
                await user.press("plus", wait=False)
        for text in ("/new", "Мария", "100"):  # each answers the question of the one before
            await maria.send(text, wait=False)
        sent = 3 * TAPS
        await sandbox.start_bot(env | {DIE_AT: step})
        await sandbox.world.until(lambda step=step: _has_come_to(sandbox, step), 30)
        await sandbox.kill_bot()
        waiting = await _waiting(database)
        if step in (BEFORE_WRITE, WRITTEN):
            assert len(sandbox.world.updates) == sent, "nothing is confirmed"
        if step != RECORDED:
            assert waiting == (0 if step == BEFORE_WRITE else sent), step
        else:
            assert 0 < waiting < sent
        await sandbox.start_bot(env)
        await sandbox.settle()
        assert await _waiting(database) == 0
        for user in (anna, peter):
            assert user.screen.startswith(f"Меню {TAPS * deaths}"), (step, sandbox.transcript())
        assert maria.screen.startswith("Дата?"), (step, sandbox.transcript())
    sandbox.assert_clean(allow=REPEATED)


def _has_come_to(sandbox: Sandbox, step: str) -> bool:
    assert sandbox.bot is not None
    return not len(sandbox.world.updates) if step == CONFIRMED else not sandbox.bot.alive


async def _waiting(database: Database) -> int:
    """How many updates lie in the inbox."""
    async with database.reader.connect() as connection:
        return int(await connection.scalar(select(func.count()).select_from(InboxUpdate)) or 0)
