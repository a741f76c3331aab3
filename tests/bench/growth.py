"""What the bot holds after three thousand people and five hundred PDFs, over what it holds after a hundred of each.

    python -m tests.bench.growth

People are strangers who write /start, each in a chat of their own, and the owner of a firm asks for one PDF after the
other. Memory is the process's own: pages that it shares with others, as those of libraries, are not counted.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

import psutil

from db.engine import Database
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.support import factories
from tests.support.texts import TRANSLATOR

FIRST, PEOPLE, PDFS = 100, 3_000, 500
GOAL = 5.0
OWNER, STRANGER = 1001, 50_000
AT_ONCE = 50
RETURN = 20
MEGABYTE = 2**20
WITHIN = 120.0


def rows(people: int = PEOPLE, pdfs: int = PDFS) -> list[Row]:
    first, last = asyncio.run(_measure(people, pdfs))
    return [
        Row(
            f"memory after {people:,} people and {pdfs} PDFs",
            f"{last:.0f} MB",
            f"{first:.0f} MB after {FIRST} of each",
            f"+{last - first:.1f} MB",
            f"<{GOAL:g} MB more",
            last - first < GOAL,
        )
    ]


async def _measure(people: int, pdfs: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'growth.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
        owner = await factories.found_firm(services, OWNER, "Анна Иванова")
        client = await factories.add_client(services, owner, "ООО «Первая»")
        numbers = [
            (await factories.issued_invoice(services, owner, client.id)).row.number or "" for _ in range(pdfs)
        ]
        await database.close()
        async with Sandbox() as sandbox:
            await sandbox.start_bot({"DATABASE_URL": url})
            assert sandbox.bot is not None
            process = psutil.Process(sandbox.bot.pid)
            held = []
            for begin, last_person, last_pdf in ((0, FIRST, FIRST), (FIRST, people, pdfs)):
                await _strangers(sandbox, range(begin, last_person))
                await _pdfs(sandbox, numbers[begin:last_pdf])
                await sandbox.settle()
                held.append(process.memory_full_info().uss / MEGABYTE)
            assert await sandbox.stop_bot() == 0
    return held[0], held[1]


async def _strangers(sandbox: Sandbox, numbers: range) -> None:
    for first in range(numbers.start, numbers.stop, AT_ONCE):
        some = [
            sandbox.user(STRANGER + number, "Гость") for number in numbers[first - numbers.start :][:AT_ONCE]
        ]
        for person in some:
            await person.send("/start", wait=False)
        await sandbox.settle()


async def _pdfs(sandbox: Sandbox, numbers: list[str]) -> None:
    owner = sandbox.user(OWNER, "Анна")
    for place, number in enumerate(numbers):
        if place % RETURN == 0:
            await owner.send("/start")  # nobody opens a hundred cards on top of each other
        await owner.send(number, wait=False)
        await owner.expect(number, buttons=["📄 PDF"], within=WITHIN)
        await owner.press("📄 PDF", wait=False)
        await owner.expect_document("*.pdf", within=WITHIN)
        await sandbox.settle()


if __name__ == "__main__":
    print(format_table(rows(*map(int, sys.argv[1:3]))))
