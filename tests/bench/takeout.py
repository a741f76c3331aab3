"""«📤 Забрать всё» of a firm with ten thousand invoices: rows, workbook and a page of each.

    python -m tests.bench.takeout

Memory is what the process has at its highest over what it had before. How long the loop stands still is what everybody
else waits for; how long another writer waits is measured beside, as in `tests.bench.bring_in`.
"""

import asyncio
import tempfile
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

import psutil
from aiogram import Bot

from db.engine import Database
from handlers.export.archive import Progress
from handlers.export.takeout import fill_with_everything
from handlers.ui.texts import Texts
from services.container import build
from services.documents.bring_in.reading import read_tables
from services.domain.ports import SystemClock, SystemTokens
from services.export.archive_file import ArchiveFile
from tests.bench.bring_in import watched
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support import factories
from tests.support.bring_in_books import invented
from tests.support.bring_in_files import filled
from tests.support.texts import TRANSLATOR

CLIENTS, INVOICES, PAYMENTS = 2_000, 10_000, 8_000
DAY = date(2026, 11, 24)
GROWTH, WAIT, STILL = 150_000_000, 1.0, 0.5
BLINK = 0.1


def rows() -> list[Row]:
    seconds, size, growth, waited, still = asyncio.run(_measure())
    return [
        Row(f"everything of a firm with {INVOICES:,} invoices", f"{seconds:.0f} s, {size / 1e6:.0f} MB"),
        Row(
            "… memory it takes", f"{growth / 1e6:.0f} MB", "", "", f"≤{GROWTH / 1e6:.0f} MB", growth <= GROWTH
        ),
        Row("… longest wait of a writer", f"{waited:.2f} s", "", "", f"<{WAIT:g} s", waited < WAIT),
        Row("… the loop stands still", f"{still:.2f} s", "", "", f"<{STILL:g} s", still < STILL),
    ]


async def _measure() -> tuple[float, int, int, float, float]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as name:
        folder = Path(name)
        url = f"sqlite+aiosqlite:///{folder / 'takeout.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        try:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
            owner = await factories.found_firm(services, 1001, "Анна Иванова")
            other = await factories.found_firm(services, 1002, "Борис Петров")
            client = (await factories.add_client(services, other)).id
            books = invented(Random(7), DAY, CLIENTS, INVOICES, PAYMENTS)
            read = read_tables(filled(books.rows), "книга.xlsx")
            report = await services.bring_in.check(owner, read)
            await services.bring_in.write(owner, read, "книга.xlsx", report.key)
            del books, read
            texts = Texts(TRANSLATOR, "ru")
            process, highest, is_over = psutil.Process(), 0, False
            before = process.memory_info().rss

            async def look() -> None:
                nonlocal highest
                while not is_over:
                    highest = max(highest, process.memory_info().rss)
                    await asyncio.sleep(BLINK)

            looking = asyncio.ensure_future(look())
            with ArchiveFile(SystemClock().now(), folder=folder) as archive:
                async with watched(services, other, client) as felt:
                    start = perf_counter()
                    bot = Bot("1:AA")
                    await fill_with_everything(services, owner, texts, bot, archive, Progress(texts))
                    parts = archive.finish()
                    seconds = perf_counter() - start
                size = sum(part.seek(0, 2) for part in parts)
            is_over = True
            await looking
        finally:
            await database.close()
    return seconds, size, highest - before, felt.longest, felt.still


if __name__ == "__main__":
    print(format_table(rows()))
