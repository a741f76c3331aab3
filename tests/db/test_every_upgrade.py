"""The books of two working firms, taken back to each revision in turn and brought up from there."""

import asyncio
import re
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, select

from db.engine import Database
from db.migrations import current, downgrade, known, newest, upgrade
from db.unit_of_work import TenantDatabase
from services.books.service import BookProof
from services.container import Services
from services.core.sealing import SealJob
from services.domain.ids import ClientId
from tests.structure.test_migrations import look
from tests.support.factories import issued_invoice, make_services, paid
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.two_firms import World, make_world

Rows = dict[str, list[dict[str, Any]]]

NOT_KEPT = {("invoices", "due_date")}
"""An invoice that waits for an act has no due day; before that was possible, each had one."""


def rows(connection: Connection) -> Rows:
    """Of all tables that are there, with the columns that they have."""
    found = MetaData()
    found.reflect(connection)
    return {
        table.name: [
            dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
        ]
        for table in found.sorted_tables
        if table.name != "alembic_version"
    }


def lost(then: Rows, now: Rows) -> list[str]:
    """What was there then and is not now, or is something else."""
    found = [
        f"{table}: {len(now[table])} rows of {len(then[table])}"
        for table in then
        if len(now[table]) != len(then[table])
    ]
    return found + [
        f"{table}.{column} of {old.get('id')}: {value!r} → {new.get(column)!r}"
        for table in then
        for old, new in zip(then[table], now[table], strict=False)
        for column, value in old.items()
        if new.get(column) != value and (table, column) not in NOT_KEPT
    ]


@pytest.fixture
async def world(services: Services, database: Database, tokens: FakeTokens) -> World:
    made = await make_world(services, database)
    await SealJob(TenantDatabase(database), tokens).tick()
    return made


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


WITH_DOCUMENTS = "0021"
"""Before it there was no room for documents beside invoices: those of today are missed, and nothing else is."""


async def faults(database: Database, revision: str) -> list[str]:
    found = [fault for proof in await BookProof(TenantDatabase(database)).run() for fault in proof.faults]
    if revision >= WITH_DOCUMENTS:
        return found
    gone = re.compile(r"Document \S+ \(id \d+, firm \d+\) was issued by act \d+ and is gone\.")
    assert any(map(gone.fullmatch, found)), "the proof misses what the old revision has dropped"
    return [fault for fault in found if not gone.fullmatch(fault)]


def cases() -> list[Any]:
    """The first and the last three; on PostgreSQL, where each takes seconds, the first and the last. In long runs all:
    those between are never edited again, and have come up before.
    """
    old = known()[:-1]
    every_time = {"sqlite": {old[0], *old[-3:]}, "postgresql": {old[0], old[-1]}}
    marks = {"sqlite": [], "postgresql": [pytest.mark.postgres]}
    return [
        pytest.param(kind, revision, marks=[*marks[kind], *([] if revision in often else [pytest.mark.soak])])
        for kind, often in every_time.items()
        for revision in old
    ]


@pytest.mark.parametrize(("database_url", "revision"), cases(), indirect=["database_url"])
async def test_books_of_each_revision_come_up_whole_and_go_on(
    database: Database, services: Services, tokens: FakeTokens, world: World, revision: str
) -> None:
    url, owner = database.url, world.team.owner
    await database.close()
    await asyncio.to_thread(downgrade, url, revision)
    assert await asyncio.to_thread(current, url) == [revision]
    then = await asyncio.to_thread(look, url, rows)
    assert len(then["invoices"]) > 8

    await asyncio.to_thread(upgrade, url)

    assert await asyncio.to_thread(current, url) == [newest()]
    assert lost(then, await asyncio.to_thread(look, url, rows)) == []
    await SealJob(TenantDatabase(database), tokens).tick()
    assert await faults(database, revision) == []
    invoice = await issued_invoice(services, owner, ClientId(world.mine["ClientId"]))
    await paid(services, owner, invoice, "1000.00")
    await SealJob(TenantDatabase(database), tokens).tick()
    assert await faults(database, revision) == []
