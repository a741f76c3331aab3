"""How long after its start the bot answers, and what it then holds in memory.

    python -m tests.bench.start

A message waits when the process starts, as after a deployment; the clock stops when the answer is in the chat. The
first row is a start with a database that is there; the second one with none, which is made first. The yardstick is a
bot of aiogram alone, whose one handler answers. All take turns and the median counts, so that noise meets all alike;
on cores that are busy with something else the seconds grow, the processor time hardly.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import psutil

from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox

ROUNDS = 5
MINIMAL = (sys.executable, str(Path(__file__).with_name("minimal_bot.py")))
MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds until the first answer, seconds of processor time until then, megabytes resident after it."""

    answer: float
    processor: float
    memory: float


async def start(database: Path | None = None, command: Sequence[str] | None = None) -> Start:
    """`database` is copied, none is made by the bot; `command` starts another bot than ours."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        if database:
            shutil.copy(database, file)
        async with Sandbox(command=command) as sandbox:
            anna = sandbox.user(1, "Анна", language_code="ru")
            await anna.send("/start", wait=False)
            begin = perf_counter()
            await sandbox.start_bot({"DATABASE_URL": f"sqlite+aiosqlite:///{file}"})
            await anna.expect()
            answer = perf_counter() - begin
            await sandbox.settle()
            assert sandbox.bot is not None
            process = psutil.Process(sandbox.bot.pid)
            spent = process.cpu_times()
            return Start(answer, spent.user + spent.system, process.memory_info().rss / MEGABYTE)


async def measure() -> tuple[list[Start], list[Start], list[Start]]:
    again, first, minimal = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "template.db"
        migrate(f"sqlite:///{database}")
        for _ in range(ROUNDS):
            again.append(await start(database))
            first.append(await start())
            minimal.append(await start(command=MINIMAL))
    return again, first, minimal


def rows() -> list[Row]:
    again, first, minimal = asyncio.run(measure())
    return [
        _compared("start to first answer; a bot of aiogram alone", "answer", again, minimal, "s", 2.5),
        _compared("… of that on the processor", "processor", again, minimal, "s"),
        _compared("… with the database made first", "answer", first, minimal, "s", 6),
        _compared("idle memory; a bot of aiogram alone", "memory", again, minimal, "MB", 120),
    ]


def _compared(
    what: str, field: str, runs: list[Start], yardsticks: list[Start], unit: str, goal: float | None = None
) -> Row:
    ours, yardstick = (median(getattr(each, field) for each in starts) for starts in (runs, yardsticks))
    digits = 1 if unit == "s" else 0
    return Row(
        what,
        f"{ours:.{digits}f} {unit}",
        f"{yardstick:.{digits}f} {unit}",
        f"{yardstick / ours:.1f}×",
        "" if goal is None else f"≤{goal:g} {unit}",
        None if goal is None else ours <= goal,
    )


if __name__ == "__main__":
    print(format_table(rows()))
