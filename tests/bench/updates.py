"""What one update costs the bot, all of it, in a firm with 10,000 invoices and 2,000 clients.

    python -m tests.bench.updates

The processor's time is that of the bot's whole process, as the system counts it, over many updates and against a
sandbox that answers at once; what the bot does by itself meanwhile is in it. What is asked of the database is counted
beside it, in a bot of this process over the same firm. The yardstick is a bot of aiogram alone that answers a message.
"""

import asyncio
import shutil
import sys
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psutil

from db.engine import Database
from tests.bench.clocks import SERVER_SETTINGS
from tests.bench.firm import FIRM, NOW, build
from tests.bench.start import MINIMAL
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.handlers.in_process_bot import Room
from tests.sandbox.driver import Sandbox
from tests.support import postgres
from tests.support.fakes import FakeClock
from tests.support.query_counter import Asked, asked
from tests.support.shifted_clock_bot import SHIFT, shift_to

OWNER = 11
"""Of the first firm of `tests.bench.firm`; members are their own users there."""
CARD = FIRM + 3
WARM, ROUNDS = 40, 120
CARD_GOAL, LOOK_GOAL, TEXT_GOAL = (15.0, 12.0), (15.0, 12.0), (9.0, 8.0)
"""Milliseconds on SQLite and on PostgreSQL."""
STATEMENTS = 15
NEW = count()


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of update, done again and again: `begin` once, then each of `turns` in turn."""

    name: str
    begin: str
    turns: tuple[tuple[str, str], ...]
    goal: tuple[float, float]


ACTS = (
    Act("a card's button", f"/start i_{CARD}", (("press", "Ещё"), ("press", "Назад")), CARD_GOAL),
    Act("the menu", "/start", (("say", "/start"),), LOOK_GOAL),
    Act("a page of the list", "/invoices", (("press", "›"),), LOOK_GOAL),
    Act("a text searched", "/start", (("say", "ромашка плюс"),), TEXT_GOAL),
    Act("an inline query", "/start", (("inline", "ромашка"),), TEXT_GOAL),
)


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        file = Path(folder) / "firm.db"
        _make(f"sqlite+aiosqlite:///{file}")
        counted = asyncio.run(_counted(Path(folder), file))
        yardstick = asyncio.run(_minimal())
        found = asyncio.run(_measured(f"sqlite+aiosqlite:///{file}"))
    made = [_row(act, "SQLite", found[act.name], yardstick, counted[act.name], act.goal[0]) for act in ACTS]
    if postgres.find_binaries() is None:
        return made
    run = postgres.Run(SERVER_SETTINGS)
    try:
        with postgres.cluster().database() as url:
            _make(url)
            found = asyncio.run(_measured(url))
    finally:
        run.end()
    return made + [
        _row(act, "PostgreSQL", found[act.name], yardstick, counted[act.name], act.goal[1]) for act in ACTS
    ]


def _row(act: Act, name: str, took: float, yardstick: float, work: Asked, goal: float) -> Row:
    fits = took <= goal and len(work.statements) <= STATEMENTS
    return Row(
        f"{act.name}, {name}",
        f"{took:.1f} ms in {len(work.statements)} statements and {work.begun} transactions",
        f"{yardstick:.1f} ms",
        f"{yardstick / took:.2f}×",
        f"≤{goal:g} ms, ≤{STATEMENTS} statements",
        fits,
    )


def _make(url: str) -> None:
    async def fill() -> None:
        database = Database(url)
        try:
            await build(database)
        finally:
            await database.close()

    migrate(url)
    asyncio.run(fill())


async def _measured(url: str) -> dict[str, float]:
    """Milliseconds of the bot's process for one update, by name."""
    async with Sandbox(command=(sys.executable, "-m", "tests.support.shifted_clock_bot")) as sandbox:
        person = sandbox.user(OWNER, "Анна", language_code="ru")
        await sandbox.start_bot({"DATABASE_URL": url, SHIFT: f"{shift_to(NOW)}"})
        assert sandbox.bot is not None
        process, found = psutil.Process(sandbox.bot.pid), {}
        for act in ACTS:
            await person.send(act.begin)
            for turn in range(WARM):
                await _turn(person, act, turn)
            await sandbox.settle()
            begun = _spent(process)
            for turn in range(ROUNDS):
                await _turn(person, act, turn)
            await sandbox.settle()
            found[act.name] = (_spent(process) - begun) / ROUNDS * 1000
        assert await sandbox.stop_bot() == 0
        return found


async def _turn(person: Any, act: Act, turn: int) -> None:
    how, what = act.turns[turn % len(act.turns)]
    if how == "inline":
        await person.inline(f"{what} {next(NEW)}")  # what was asked before is answered out of a cache
    elif how == "say":
        await person.send(what)
    else:
        await person.press(what)


async def _minimal() -> float:
    async with Sandbox(command=MINIMAL) as sandbox:
        person = sandbox.user(OWNER, "Анна", language_code="ru")
        await sandbox.start_bot()
        assert sandbox.bot is not None
        process = psutil.Process(sandbox.bot.pid)
        for _ in range(WARM):
            await person.send("/start")
        begun = _spent(process)
        for _ in range(ROUNDS):
            await person.send("/start")
        return (_spent(process) - begun) / ROUNDS * 1000


async def _counted(folder: Path, file: Path) -> dict[str, Asked]:
    """What each update asks of the database, when it has been asked before."""
    shutil.copy(file, folder / "counted.db")
    room = Room(folder / "counted.db", FakeClock(NOW))
    room.world.add_person(OWNER, "Анна", language_code="ru")
    found = {}
    try:
        for act in ACTS:
            await room.say(OWNER, act.begin)
            for turn in range(2 * len(act.turns)):
                with asked(room.database) as work:
                    await _turn_here(room, act, turn)
                found[act.name] = max(work, found.get(act.name, work), key=lambda one: len(one.statements))
    finally:
        await room.close()
    return found


async def _turn_here(room: Room, act: Act, turn: int) -> None:
    how, what = act.turns[turn % len(act.turns)]
    if how == "say":
        await room.say(OWNER, what)
    elif how == "press":
        live = room.live(OWNER)
        button = next(one for row in live.keyboard for one in row if what in one["text"])
        await room.press(OWNER, live, button)
    else:
        asking = asyncio.ensure_future(room.world.inline(OWNER, f"{what} {next(NEW)}"))
        await asyncio.sleep(0)
        await room.handle()
        await asking


def _spent(process: psutil.Process) -> float:
    spent = process.cpu_times()
    return spent.user + spent.system


if __name__ == "__main__":
    print(format_table(rows()))
