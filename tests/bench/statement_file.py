"""A bank's file of 5,000 lines, sent to the whole bot with 10,000 open invoices, while another chat goes on.

    python -m tests.bench.statement_file

The time is from the file to its window, so of reading, keeping and matching. Memory is what the bot's process has at
its highest over what it had after a first, small file, when all libraries are there. The file is read in a process of
its own, which has a limit. The other chat asks for a list again and again, and waits for each.
"""

import asyncio
import random
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import psutil
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Invoice
from db.vocabulary.enums import Role
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from services.domain.statements.model import Entry, Party
from tests.bench.firm import NOW, SNAPSHOT
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.sandbox.driver import Sandbox
from tests.support import factories
from tests.support.bank_lines import OWN_ACCOUNT, entry
from tests.support.statement_files import WRITERS
from tests.support.texts import TRANSLATOR

CLIENTS, INVOICES, LINES = 2_000, 10_000, 5_000
OWNER, COLLEAGUE = 1001, 2001
SECONDS, GROWTH, ANSWER = 10.0, 60_000_000, 1.0
WITHIN = 120.0
BASE = 5_000_000
ISSUED = date(2026, 11, 1)
WORDS = (
    "Оплата по счету № {number} от {day:%d.%m.%Y} за юридические услуги по договору № 7. НДС не облагается",
    "Оплата по счету № {number}",
    "Абонентское обслуживание по договору № 7 от 01.01.2026",
)


def rows() -> list[Row]:
    seconds, growth, slowest = asyncio.run(_measure())
    return [
        Row(
            f"a bank's file of {LINES:,} lines, to its window",
            f"{seconds:.1f} s",
            goal=f"<{SECONDS:g} s",
            met=seconds < SECONDS,
        ),
        Row(
            "… memory it takes", f"{growth / 1e6:.0f} MB", "", "", f"≤{GROWTH / 1e6:.0f} MB", growth <= GROWTH
        ),
        Row("… slowest answer elsewhere", f"{slowest:.2f} s", "", "", f"<{ANSWER:g} s", slowest < ANSWER),
    ]


@asynccontextmanager
async def desk() -> AsyncIterator[tuple[str, Database, Services, Actor]]:
    """A firm with clients and open invoices: the URL of its database, and who owns it."""
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'statement.db'}"
        await asyncio.to_thread(migrate, url)
        database = Database(url)
        try:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            await factories.add_member(services, owner, Role.ACCOUNTANT, COLLEAGUE, "Мария")
            await _fill(database, services, owner)
            yield url, database, services, owner
        finally:
            await database.close()


async def _fill(database: Database, services: Services, owner: Actor) -> None:
    (account, *_) = await services.statements.own_accounts(owner)
    of = {"firm_id": int(owner.firm_id), "created_at": NOW}
    clients = [
        {
            "id": BASE + n,
            "kind": "company",
            "country": "RU",
            "name": f"ООО «Клиент {n}»",
            "name_norm": f"клиент {n}",
            "tax_id": str(7700000000 + n),
            "requisites": {},
            "responsible_id": int(owner.member_id),
            **of,
        }
        for n in range(CLIENTS)
    ]
    invoices = [
        {
            "id": BASE + n,
            "client_id": BASE + n % CLIENTS,
            "issuer_id": int(account.issuer_id),
            "created_by": int(owner.member_id),
            "issued_by": int(owner.member_id),
            "status": "issued",
            "number": f"ЮК-2026/{n}",
            "number_norm": f"юк-2026/{n}",
            "seq": n,
            "invoice_date": ISSUED,
            "due_date": ISSUED + timedelta(days=10),
            "due_fixed": False,
            "language": "ru",
            "currency": "RUB",
            "vat_mode": "none",
            "net_minor": 1000_00 + n,
            "vat_minor": 0,
            "total_minor": 1000_00 + n,
            "paid_minor": 0,
            "written_off_minor": 0,
            "snapshot": SNAPSHOT,
            "moves_payments": False,
            **of,
        }
        for n in range(INVOICES)
    ]
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(insert(Client), clients)
        await session.execute(insert(Invoice), invoices)


def file_of(lines: int, seed: int = 7) -> tuple[str, bytes]:
    chance = random.Random(seed)
    writer = WRITERS["one_c_ru"]
    return writer.file_name, writer.write(
        [_line(chance, place) for place in range(1, lines + 1)], OWN_ACCOUNT
    )


def _line(chance: random.Random, position: int) -> Entry:
    paid = chance.randrange(INVOICES)
    client = paid % CLIENTS
    purpose = chance.choice(WORDS).format(number=f"ЮК-2026/{paid}", day=ISSUED)
    payer = Party(
        f"ООО Клиент {client}", str(7700000000 + client), f"407028100000000{client:05}", "044525974"
    )
    day = ISSUED + timedelta(1 + position % 20)
    return replace(entry(position, 1, purpose, payer, day), amount_minor=1000_00 + paid)


async def _measure() -> tuple[float, int, float]:
    """Seconds, bytes, seconds."""
    async with desk() as (url, *_), Sandbox() as sandbox:
        await sandbox.start_bot({"DATABASE_URL": url})
        assert sandbox.bot is not None
        process = psutil.Process(sandbox.bot.pid)
        user, other = sandbox.user(OWNER, "Анна"), sandbox.user(COLLEAGUE, "Мария")
        name, data = file_of(50, seed=1)
        await user.upload(data, name, wait=False)
        await user.expect("Выписка", within=WITHIN)
        await user.send("/menu")
        await other.send("/start")
        before = process.memory_info().rss
        name, data = file_of(LINES)
        begun = perf_counter()
        await user.upload(data, name, wait=False)
        shown = asyncio.create_task(user.expect("Выписка", within=WITHIN))
        peak, slowest, seconds = before, 0.0, 0.0
        while not shown.done():
            asked = perf_counter()
            await other.send("/clients", wait=False)
            await other.expect("Клиенты", within=WITHIN)
            slowest = max(slowest, perf_counter() - asked)
            peak = max(peak, process.memory_info().rss)
        await shown
        seconds = perf_counter() - begun
        return seconds, peak - before, slowest


if __name__ == "__main__":
    print(format_table(rows()))
