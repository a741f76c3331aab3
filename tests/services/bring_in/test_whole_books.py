"""Random books through the template into an empty firm: each balance as in the source; and many rows with mistakes."""

from datetime import date
from random import Random

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, AuditEntry, Client, Contract, Invoice, Payment
from services.container import Services
from services.documents.bring_in.model import Sheet
from services.documents.bring_in.reading import read_tables
from services.domain.access import Actor
from tests.services.books.test_books import faults_of, prove
from tests.support import factories
from tests.support.bring_in_books import Books, invented, spoil
from tests.support.bring_in_files import filled
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


async def rows_of(database: Database) -> list[int]:
    async with AsyncSession(database.reader) as session:
        tables = (Client, Contract, Invoice, Payment, Allocation, AuditEntry)
        return [await session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


async def assert_same(database: Database, owner: Actor, books: Books) -> None:
    """By names of clients: what was billed, what was paid, and what lies on no invoice; and the fields of rows."""
    async with AsyncSession(database.reader) as session:
        clients = {
            row.id: row
            for row in await session.scalars(select(Client).where(Client.firm_id == owner.firm_id))
        }
        invoiced: dict[str, int] = {}
        paid: dict[str, int] = {}
        lying: dict[str, int] = {}
        invoices = list(await session.scalars(select(Invoice).where(Invoice.firm_id == owner.firm_id)))
        for invoice in invoices:
            name = clients[invoice.client_id].name
            invoiced[name] = invoiced.get(name, 0) + invoice.total_minor
            paid[name] = paid.get(name, 0) + invoice.paid_minor
        for payment in await session.scalars(select(Payment).where(Payment.firm_id == owner.firm_id)):
            name = clients[payment.client_id].name
            lying[name] = lying.get(name, 0) + payment.amount_minor
    names = {row["name"] for row in books.rows[Sheet.CLIENTS]}
    assert {row.name for row in clients.values()} == names
    for name in names:
        assert invoiced.get(name, 0) == books.invoiced[name]
        assert paid.get(name, 0) == books.paid[name]
        assert lying.get(name, 0) == books.paid[name] + books.advances[name]
    tax_ids = {
        row["name"]: str(row["tax_id"]).zfill(10)
        for row in books.rows[Sheet.CLIENTS]
        if row["tax_id"] is not None
    }
    assert {row.name: row.tax_id for row in clients.values() if row.tax_id} == tax_ids
    dues = {row["number"]: row["due"] for row in books.rows[Sheet.INVOICES]}
    assert {row.number: row.due_date for row in invoices} == dues
    assert {row.sent_at for row in invoices} <= {None}


async def bring(services: Services, owner: Actor, books: Books) -> None:
    read = read_tables(filled(books.rows), "книга.xlsx")
    report = await services.bring_in.check(owner, read)
    assert report.problems == ()
    await services.bring_in.write(owner, read, "книга.xlsx", report.key)
    assert (await services.bring_in.check(owner, read)).adds == 0


async def test_random_books_come_over_whole(services: Services, database: Database, clock: FakeClock) -> None:
    day: date = clock.now().date()
    for seed in range(4):
        random = Random(seed)
        owner = await factories.found_firm(services, 1001 + seed)
        books = invented(random, day, random.randint(1, 12), random.randint(1, 25), random.randint(0, 30))
        await bring(services, owner, books)
        await assert_same(database, owner, books)
    assert faults_of(await prove(database)) == []


async def many_rows(
    services: Services, database: Database, day: date, of: tuple[int, int, int], bad: int
) -> int:
    """Returns how many rows there were."""
    random = Random(7)
    owner = await factories.found_firm(services)
    books = invented(random, day, *of)
    count = sum(map(len, books.rows.values()))
    where, mend = spoil(random, books, bad)
    before = await rows_of(database)
    read = read_tables(filled(books.rows), "книга.xlsx")
    report = await services.bring_in.check(owner, read)
    assert {(one.sheet.value, one.number) for one in report.problems} == where
    assert report.bad_rows == bad
    assert await rows_of(database) == before
    mend()
    await bring(services, owner, books)
    await assert_same(database, owner, books)
    assert faults_of(await prove(database)) == []
    return count


async def test_every_mistake_among_hundreds_of_rows_is_named_and_mended_all_come_in(
    services: Services, database: Database, clock: FakeClock
) -> None:
    assert await many_rows(services, database, clock.now().date(), (60, 120, 90), 20) > 300
