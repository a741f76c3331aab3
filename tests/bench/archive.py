"""Five hundred invoices as one archive of PDFs, from the whole bot, while another chat goes on.

    python -m tests.bench.archive

The rate is that of the whole way, reading, drawing, packing and sending. Memory is what the bot's process has at its
highest over what it had after a first, small archive, when fonts and libraries are there. The other chat asks for a
list again and again, and waits for each.
"""

import asyncio
import tempfile
from pathlib import Path
from time import perf_counter

import psutil

from db.engine import Database
from db.vocabulary.enums import Role
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.sandbox.user import User
from tests.support import factories
from tests.support.texts import TRANSLATOR

INVOICES = 500
OWNER, COLLEAGUE = 1001, 2001
RATE, GROWTH, ANSWER = 30.0, 30_000_000, 1.0
WITHIN = 120.0


def rows() -> list[Row]:
    rate, growth, slowest = asyncio.run(_measure())
    return [
        Row(f"an archive of {INVOICES} invoices", f"{rate:.0f} a second", "", "", f"≥{RATE:g}", rate >= RATE),
        Row(
            "… memory it takes", f"{growth / 1e6:.0f} MB", "", "", f"≤{GROWTH / 1e6:.0f} MB", growth <= GROWTH
        ),
        Row("… slowest answer elsewhere", f"{slowest:.2f} s", "", "", f"<{ANSWER:g} s", slowest < ANSWER),
    ]


async def _measure() -> tuple[float, int, float]:
    """Documents a second, bytes, seconds."""
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'archive.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
        owner = await factories.found_firm(services, OWNER, "Анна Иванова")
        await factories.add_member(services, owner, Role.ACCOUNTANT, COLLEAGUE, "Мария")
        await _issue(services, owner, "Первая", 20)
        try:
            async with Sandbox() as sandbox:
                await sandbox.start_bot({"DATABASE_URL": url})
                assert sandbox.bot is not None
                process = psutil.Process(sandbox.bot.pid)
                user, other = sandbox.user(OWNER, "Анна"), sandbox.user(COLLEAGUE, "Мария")
                await _archive(user)
                await _issue(services, owner, "Вторая", INVOICES - 20)
                await other.send("/start")
                before = process.memory_info().rss
                begun = perf_counter()
                archive = asyncio.create_task(_archive(user))
                peak, slowest = before, 0.0
                while not archive.done():
                    asked = perf_counter()
                    await other.send("/clients", wait=False)
                    await other.expect("Клиенты", within=WITHIN)
                    slowest = max(slowest, perf_counter() - asked)
                    peak = max(peak, process.memory_info().rss)
                await archive
                return INVOICES / (perf_counter() - begun), peak - before, slowest
        finally:
            await database.close()


async def _issue(services: Services, owner: Actor, name: str, count: int) -> None:
    client = await factories.add_client(services, owner, f"ООО «{name}»")
    for _ in range(count):
        await factories.issued_invoice(services, owner, client.id)


async def _archive(user: User) -> None:
    await user.send("/invoices", wait=False)
    await user.expect("Счета · все", within=WITHIN)
    await user.press("🗂 Архив PDF", wait=False)
    await user.expect_document("*.zip", within=WITHIN)


if __name__ == "__main__":
    print(format_table(rows()))
