"""Two instances on one PostgreSQL, of which one dies in the middle of a burst: all is handled once, in order."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.engine import Database
from tests.bot.mortal_flow_bot import CONFIRMED, DIE_AT, DIE_WHEN, HANDLED, STEPS
from tests.bot.two_instances import Pair, eventually, kill, second_of
from tests.sandbox.user import User
from tests.support.prefork import Sandbox

pytestmark = [pytest.mark.e2e, pytest.mark.postgres]

BURST = 50
REPEATED = (
    "message is not modified",
    "message to delete not found",
    "message to edit not found",
    "query is too old",
    "Conflict: terminated by other getUpdates request",
)
"""What a process was told that did once more what a killed one had shown, or that has just come to lead."""


@pytest.fixture
async def pair(database_url: str, database: Database) -> AsyncIterator[Pair]:
    command = (sys.executable, "-m", "tests.bot.mortal_flow_bot")
    async with Sandbox(command=command) as first, second_of(first) as second:
        yield Pair(first, second, database)


async def burst(user: User, taps: int = BURST) -> None:
    for _ in range(taps):
        await user.press("plus", wait=False)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_the_other_one_goes_on_where_one_dies(pair: Pair, database_url: str) -> None:
    """One story: the leader dies in a burst of one chat, then the one that followed it; then one stops in order."""
    env = {"DATABASE_URL": database_url}
    sandbox = pair.first
    await sandbox.start_bot(env)
    anna, maria = (
        sandbox.user(77, "Анна", language_code="ru"),
        sandbox.user(79, "Мария", language_code="ru"),
    )
    for user in (anna, maria):
        await user.send("/start")
    await pair.second.start_bot(env)
    await pair.both_known()
    assert await pair.leader() is sandbox, "who comes second stands by"
    assert await pair.holder("77") is sandbox, "and a chat stays with whoever has it"

    fault = sandbox.faults.add("editMessageText", hang="after", skip=10)
    await burst(anna)
    for text in ("/new", "Мария", "100"):  # each answers the question of the one before
        await maria.send(text, wait=False)
    assert await sandbox.reach(fault)
    await kill(sandbox)
    sandbox.faults.clear()
    await pair.all_done()
    assert anna.screen.startswith(f"Меню {BURST}")
    assert maria.screen.startswith("Дата?")
    assert await eventually(pair.leader, lambda found: found is not None) is pair.second

    await sandbox.start_bot(env)  # and now the other way round
    fault = sandbox.faults.add("answerCallbackQuery", hang="before", skip=10)
    await burst(anna)
    assert await sandbox.world.until(fault.reached.is_set, 30)
    await kill(pair.second)
    sandbox.faults.clear()
    await pair.all_done()
    assert anna.screen.startswith(f"Меню {2 * BURST}")
    assert await eventually(pair.leader, lambda found: found is not None) is sandbox

    await pair.second.start_bot(env)
    await pair.both_known()
    await burst(anna)
    assert await sandbox.stop_bot() == 0
    sandbox._status.close()
    await pair.all_done()
    assert anna.screen.startswith(f"Меню {3 * BURST}")
    assert await pair.leader() is pair.second
    assert await pair.holder("77") is pair.second
    await maria.send("/menu", wait=False)
    await pair.all_done()
    assert maria.screen.startswith("Меню 0")
    sandbox.assert_clean(allow=REPEATED)
    assert not [line for line in pair.second.output if "ERROR" in line]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "steps", [pytest.param((HANDLED,), id="one"), pytest.param(STEPS, id="each", marks=pytest.mark.soak)]
)
async def test_killed_at_a_step_the_other_one_does_the_rest(
    pair: Pair, database_url: str, tmp_path: Path, steps: tuple[str, ...]
) -> None:
    sandbox, taps = pair.first, 3
    people = [sandbox.user(number, name) for number, name in ((77, "Анна"), (78, "Пётр"), (79, "Мария"))]
    anna, peter, maria = people
    for deaths, step in enumerate(steps, 1):
        armed = tmp_path / f"armed{deaths}"
        env = {"DATABASE_URL": database_url}
        await pair.second.stop_bot()
        await sandbox.start_bot(env | {DIE_AT: step, DIE_WHEN: str(armed)})
        for user in people:
            await user.send("/start" if deaths == 1 else "/menu")
        await pair.second.start_bot(env)
        await pair.both_known()
        armed.touch()
        for user in (anna, peter):
            await burst(user, taps)
        for text in ("/new", "Мария", "100"):
            await maria.send(text, wait=False)
        if step == CONFIRMED:
            assert await sandbox.world.until(lambda: not len(sandbox.world.updates), 30)
        else:
            assert await sandbox.world.until(lambda: not sandbox.bot.alive, 30)
        await kill(sandbox)
        await pair.all_done()
        for user in (anna, peter):
            assert user.screen.startswith(f"Меню {taps}"), (step, sandbox.transcript())
        assert maria.screen.startswith("Дата?"), (step, sandbox.transcript())
        assert await eventually(pair.leader, lambda found: found is not None) is pair.second
    sandbox.assert_clean(allow=REPEATED)
