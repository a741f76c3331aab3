"""How fast people write: payments recorded, invoices issued at once, drafts issued with their pages.

    python -m tests.bench.writes

Acts are whole calls of services, from the permission to the view that the screen shows, each in its own transaction.
The yardstick writes the very rows of one such act past everything, by the driver alone, in one transaction each. Both
stand on a disk that is told to keep what is committed. Everything of ours shares one core: what an act takes of it
stands beside, which a busy machine changes little.
"""

import asyncio
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import asyncpg
from sqlalchemy import insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncSession

from bot.i18n import FluentTranslator
from db.engine import Database
from db.models import Allocation, AuditEntry, Base, Invoice, InvoiceLine, Payment, UndoTicket
from db.vocabulary.enums import PaymentMethod
from services.container import Services
from services.documents.registry import render_page
from services.domain.access import Actor
from services.domain.ids import InvoiceId
from services.domain.invoicing.number_template import normalise_number
from services.domain.money.money import Currency, Money
from services.payments.views import NewPayment
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support import postgres
from tests.support.factories import (
    act_key,
    add_client,
    draft_invoice,
    found_firm,
    issued_invoice,
    make_services,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.query_counter import asked

CLIENTS = 100
PAYMENTS, WARM, CALLERS = 400, 20, 8
ISSUERS, ROUNDS = 50, 4
DRAFTS = 500
RAW = 1_000
WHOLE, PART = 100_000_00, 30_000_00
"""An invoice, and a payment that leaves it open; every second one pays it whole."""
FIRST_CLONE = 1_000_000
DURABLE = {"fsync": "on", "synchronous_commit": "on", "max_connections": "50"}
"""For PostgreSQL; a commit of SQLite always is."""
PAID, PAID_AT_ONCE = {"SQLite": 250, "PostgreSQL": 250}, {"SQLite": 250, "PostgreSQL": 450}
"""A second, by one caller and by eight."""
SLOWEST_ISSUE = {"SQLite": 600, "PostgreSQL": 250}
"""Milliseconds, 99 of 100."""
ISSUED_WITH_PAGES = 40
"""A second."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What acts took, all in all."""

    acts: int
    seconds: float
    processor: float

    @property
    def rate(self) -> float:
        return self.acts / self.seconds

    @property
    def each(self) -> float:
        """Milliseconds of a core for one of them."""
        return self.processor / self.acts * 1000


@dataclass(slots=True)
class Desk:
    """A firm whose clients have open invoices that were sent, and drafts that nobody has issued yet."""

    services: Services
    owner: Actor
    open: list[InvoiceId]
    drafts: list[InvoiceId]


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        found = _measured("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'firm.db'}")
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run(DURABLE)
    try:
        with postgres.cluster().database() as url:
            return [*found, *_measured("PostgreSQL", url)]
    finally:
        run.end()


def _measured(name: str, url: str) -> list[Row]:
    migrate(url)
    return asyncio.run(_rows(name, url))


async def _rows(name: str, url: str) -> list[Row]:
    database = Database(url)
    try:
        desk = await _desk(database)
        alone, together, work = await _payments(database, desk)
        raw = [await _raw(database, callers) for callers in (1, CALLERS)]
        issued = await _issues(desk)
        pages, page_alone = await _pages(desk)
    finally:
        await database.close()
    at_once = sorted(issued.milliseconds)
    middle, slowest = at_once[len(at_once) // 2], at_once[len(at_once) * 99 // 100]
    return [
        Row(
            f"payments recorded, one caller, {name}",
            f"{alone.rate:.0f}/s, {alone.each:.1f} ms of a core, {work} statements",
            f"{raw[0].rate:.0f}/s the same rows raw",
            f"{alone.rate / raw[0].rate:.2f}×",
            f"≥{PAID[name]}/s",
            alone.rate >= PAID[name],
        ),
        Row(
            f"… {CALLERS} callers at once",
            f"{together.rate:.0f}/s, {together.each:.1f} ms of a core",
            f"{raw[1].rate:.0f}/s the same rows raw",
            f"{together.rate / raw[1].rate:.2f}×",
            f"≥{PAID_AT_ONCE[name]}/s",
            together.rate >= PAID_AT_ONCE[name],
        ),
        Row(
            f"{ISSUERS} people issue at once, p99, {name}",
            f"{slowest:.0f} ms (p50 {middle:.0f}), {issued.each:.1f} ms of a core,"
            f" {'no gap' if issued.gapless else 'GAPS'}",
            "",
            "",
            f"≤{SLOWEST_ISSUE[name]} ms, no gap",
            issued.gapless and slowest <= SLOWEST_ISSUE[name],
        ),
        Row(
            f"{DRAFTS} drafts issued with their PDF, {name}",
            f"{pages.rate:.1f}/s, {pages.each:.1f} ms of a core",
            f"{page_alone:.1f} ms the page alone",
            f"{page_alone / pages.each:.2f}×",
            f"≥{ISSUED_WITH_PAGES}/s",
            pages.rate >= ISSUED_WITH_PAGES,
        ),
    ]


# The firm ------------------------------------------------------------------------------------------------------------


async def _desk(database: Database) -> Desk:
    """One invoice and one draft are made as people make them, the others are copies of their rows."""
    services = make_services(database, FakeClock(), FakeTokens(), FluentTranslator())
    owner = await found_firm(services)
    clients = [(await add_client(services, owner, f"ООО «Ромашка {n}»")).id for n in range(CLIENTS)]
    issued = await issued_invoice(services, owner, clients[0])
    draft = await draft_invoice(services, owner, clients[0])
    numbers = count(FIRST_CLONE)
    async with AsyncSession(database.writer) as session, session.begin():
        opened = [next(numbers) for _ in range(2 * (PAYMENTS + WARM))]
        drafts = [next(numbers) for _ in range(ISSUERS * (ROUNDS + 1) + DRAFTS)]
        await _copy(session, issued.row.id, opened, clients, is_issued=True)
        await _copy(session, draft.row.id, drafts, clients, is_issued=False)
    return Desk(services, owner, [InvoiceId(one) for one in opened], [InvoiceId(one) for one in drafts])


async def _copy(
    session: AsyncSession, source: int, ids: Sequence[int], clients: Sequence[int], *, is_issued: bool
) -> None:
    row = dict(
        (await session.execute(select(Invoice.__table__).where(Invoice.id == source))).mappings().one()
    )
    lines = (
        await session.execute(select(InvoiceLine.__table__).where(InvoiceLine.invoice_id == source))
    ).mappings()
    copies = []
    for one in ids:
        copied = row | {"id": one, "client_id": clients[one % len(clients)], "draft_key": f"copy-{one}"}
        if is_issued:
            number = f"К-{one}"
            copied |= {"number": number, "number_norm": normalise_number(number), "sent_at": row["issued_at"]}
        # Core writes None as the word of JSON.
        copies.append({name: value for name, value in copied.items() if value is not None})
    await session.execute(insert(Invoice), copies)
    given = count(ids[0])
    copied_lines = [
        {name: value for name, value in line.items() if value is not None}
        | {"id": next(given), "invoice_id": one}
        for line in [dict(line) for line in lines]
        for one in ids
    ]
    await session.execute(insert(InvoiceLine), copied_lines)


# Payments ------------------------------------------------------------------------------------------------------------


async def _payments(database: Database, desk: Desk) -> tuple[Pace, Pace, int]:
    """By one caller, by several, and how many statements one takes."""
    for _ in range(WARM):
        await _pay(desk)
    alone = await _pay_all(desk, 1)
    for _ in range(WARM - 1):
        await _pay(desk)
    with asked(database) as work:
        await _pay(desk)
    return alone, await _pay_all(desk, CALLERS), len(work.statements)


async def _pay_all(desk: Desk, callers: int) -> Pace:
    async def caller() -> None:
        for _ in range(PAYMENTS // callers):
            await _pay(desk)

    begun, spent = perf_counter(), process_time()
    await asyncio.gather(*(caller() for _ in range(callers)))
    return Pace(PAYMENTS, perf_counter() - begun, process_time() - spent)


async def _pay(desk: Desk) -> None:
    invoice = desk.open.pop()
    minor = PART if invoice % 2 else WHOLE
    new = NewPayment(invoice, Money(minor, Currency.RUB), date(2026, 11, 24), PaymentMethod.BANK, act_key())
    await desk.services.payments.record(desk.owner, new)


# The yardstick -------------------------------------------------------------------------------------------------------


async def _raw(database: Database, callers: int) -> Pace:
    """Writes the rows of the last payment again and again."""
    samples = [
        (model.__tablename__, await _last_row(database, model))
        for model in (Payment, Allocation, AuditEntry, UndoTicket)
    ]
    if database.is_sqlite:
        return await asyncio.to_thread(_raw_sqlite, database, samples)
    server = make_url(database.url)
    pool = [
        await asyncpg.connect(host=server.query["host"], user=server.username, database=server.database)
        for _ in range(callers)
    ]
    try:
        begun = perf_counter()
        await asyncio.gather(*(_raw_postgres(each, samples, RAW // callers) for each in pool))
        return Pace(RAW, perf_counter() - begun, 0.0)
    finally:
        for each in pool:
            await each.close()


async def _last_row(database: Database, model: type[Base]) -> dict[str, Any]:
    table = model.__table__
    async with AsyncSession(database.reader) as session:
        query = select(table).order_by(table.c.id.desc()).limit(1)
        row = (await session.execute(query)).mappings().one()
        return {name: row[name] for name in row if name != "id" and row[name] is not None}


_raw_keys = count(1)


def _raw_statement(table: str, row: dict[str, Any], place: str) -> str:
    places = ", ".join(place.format(n) for n in range(1, len(row) + 1))
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})"


def _raw_values(row: dict[str, Any]) -> list[Any]:
    return [f"raw-{next(_raw_keys)}" if name == "act_key" else value for name, value in row.items()]


def _raw_sqlite(database: Database, samples: list[tuple[str, dict[str, Any]]]) -> Pace:
    """One connection whoever calls: there is one writer."""
    with closing(sqlite3.connect(make_url(database.url).database or "", isolation_level=None)) as base:
        base.execute("PRAGMA synchronous=FULL")
        stored = [(table, _as_stored(base, table, row)) for table, row in samples]
        invoice = dict(samples)["allocations"]["invoice_id"]
        begun = perf_counter()
        for _ in range(RAW):
            base.execute("BEGIN IMMEDIATE")
            for table, row in stored:
                base.execute(_raw_statement(table, row, "?"), _raw_values(row))
            base.execute("UPDATE invoices SET file_id = ? WHERE id = ?", ("raw", invoice))
            base.execute("COMMIT")
        return Pace(RAW, perf_counter() - begun, 0.0)


def _as_stored(base: sqlite3.Connection, table: str, row: dict[str, Any]) -> dict[str, Any]:
    names = list(row)
    values = base.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY id DESC LIMIT 1").fetchone()
    return dict(zip(names, values, strict=True))


async def _raw_postgres(
    connection: "asyncpg.Connection[Any]", samples: list[tuple[str, dict[str, Any]]], rounds: int
) -> None:
    inserts = []
    for table, row in samples:
        stored = await connection.fetchrow(f"SELECT {', '.join(row)} FROM {table} ORDER BY id DESC LIMIT 1")
        inserts.append((await connection.prepare(_raw_statement(table, row, "${}")), dict(stored.items())))
    change = await connection.prepare("UPDATE invoices SET file_id = $1 WHERE id = $2")
    invoice = dict(samples)["allocations"]["invoice_id"]
    for _ in range(rounds):
        async with connection.transaction():
            for statement, row in inserts:
                await statement.fetch(*_raw_values(row))
            await change.fetch("raw", invoice)


# Issuing -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Issued:
    milliseconds: list[float]
    """Of each, from the moment at which all began."""
    each: float
    """Milliseconds of a core."""
    gapless: bool


async def _issues(desk: Desk) -> Issued:
    """Everybody at once, again and again."""
    taken: list[float] = []
    numbers: list[str] = []

    async def issue(draft: InvoiceId, begun: float) -> None:
        view = await desk.services.invoices.issue(desk.owner, draft)
        taken.append((perf_counter() - begun) * 1000)
        numbers.append(view.row.number or "")

    spent = 0.0
    for turn in range(ROUNDS + 1):
        some = [desk.drafts.pop() for _ in range(ISSUERS)]
        begun, before = perf_counter(), process_time()
        await asyncio.gather(*(issue(draft, begun) for draft in some))
        if turn == 0:
            taken.clear()  # statements are compiled in it
        else:
            spent += process_time() - before
    sequence = sorted(int(number.rpartition("-")[2]) for number in numbers)
    is_gapless = sequence == list(range(sequence[0], sequence[0] + len(numbers)))
    return Issued(taken, spent / ISSUERS / ROUNDS * 1000, is_gapless)


async def _pages(desk: Desk) -> tuple[Pace, float]:
    """One after the other, as one person presses: issued, and the page drawn aside. And milliseconds of a page by
    itself."""
    services, owner = desk.services, desk.owner
    begun, spent = perf_counter(), process_time()
    for _ in range(DRAFTS):
        draft = desk.drafts.pop()
        await services.invoices.issue(owner, draft)
        page = await services.invoices.page(owner, draft)
        await asyncio.to_thread(render_page, page.document, page.images)
    pace = Pace(DRAFTS, perf_counter() - begun, process_time() - spent)
    rounds = 100
    before = process_time()
    for _ in range(rounds):
        render_page(page.document, page.images)
    return pace, (process_time() - before) / rounds * 1000


if __name__ == "__main__":
    print(format_table(rows()))
