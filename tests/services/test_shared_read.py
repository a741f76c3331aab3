"""What an update reads, it reads in one transaction, which is never older than a write and never kept for nothing."""

import asyncio
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.models import Firm
from db.shared_read import IDLE, pause_reads, sharing_reads
from db.unit_of_work import TenantDatabase
from services.container import Services
from services.domain.errors import NotFound
from services.domain.ids import ClientId
from tests.bot import virtual
from tests.support.factories import add_client, issued_invoice, make_team
from tests.support.query_counter import asked, statements
from tests.support.threadless_sqlite import make_direct


def held(database: Database) -> int:
    """Connections that somebody has at this moment."""
    return int(database.reader.pool.checkedout())  # type: ignore[attr-defined]  # of a queue


async def test_readers_go_on_in_one_transaction_until_somebody_writes(
    services: Services, database: Database
) -> None:
    team = await make_team(services)
    owner, lawyer = team.owner, team.lawyer
    client = await add_client(services, owner)
    invoice = (await issued_invoice(services, owner, client.id)).row.id
    async with sharing_reads():
        with asked(database) as seen:
            await services.invoices.view(owner, invoice)
            first = len(seen.statements)
            await services.manual_reminders.forecast(owner, invoice)
            await services.withdrawals.waiting(owner, invoice)
            await services.clients.get(owner, client.id)
            await services.identity.resolve(1001, "Анна Иванова", None, "ru")
        assert seen.begun == 1, "readers of any kind go on in it"
        again = [one for one in seen.statements[first:] if "FROM invoices" in one and "snapshot" in one]
        assert not again, "the invoice is there already"
        assert held(database) == 1

        with pytest.raises(NotFound):
            await services.invoices.view(lawyer, invoice)  # other eyes, in the same transaction

        await services.clients.rename(owner, client.id, "ООО «Вега»")
        with asked(database) as seen:
            assert (await services.clients.get(owner, client.id)).name == "ООО «Вега»"
            assert seen.begun == 1
            with pytest.raises(NotFound):
                await services.clients.get(owner, ClientId(client.id + 1000))
            assert held(database) == 0, "after an error nobody goes on in it"
            await services.clients.get(owner, client.id)
            assert seen.begun == 2
        await pause_reads()
        assert held(database) == 0

        # Somebody else's write is seen by whoever asks after a write of their own, or a pause.
        await services.clients.get(owner, client.id)
        other = asyncio.create_task(services.clients.rename(owner, client.id, "ООО «Север»"))
        await other
        assert (await services.clients.get(owner, client.id)).name == "ООО «Север»", "written for this update"
    assert held(database) == 0
    with asked(database) as seen:
        await services.clients.get(owner, client.id)
        await services.clients.get(owner, client.id)
    assert seen.begun == 2, "outside of updates nothing is shared"


async def test_other_tasks_and_failed_statements_share_nothing(
    services: Services, database: Database
) -> None:
    owner = (await make_team(services)).owner
    client = await add_client(services, owner)
    tenants = TenantDatabase(database)
    async with sharing_reads():
        await services.clients.get(owner, client.id)
        with asked(database) as seen:
            await asyncio.gather(*(services.clients.get(owner, client.id) for _ in range(3)))
        assert seen.begun == 3, "a connection answers one at a time"
        with pytest.raises(DBAPIError):
            async with database.reading() as connection:
                await connection.execute(text("SELECT nothing FROM nowhere"))
        assert (await services.clients.get(owner, client.id)).id == client.id
        async with tenants.read(owner.firm_id) as outer:
            with pytest.raises(NotFound):
                await services.clients.get(owner, ClientId(client.id + 1000))
            assert (await outer.firms.firm()).id == owner.firm_id, "who reads around it goes on"
            await services.clients.get(owner, client.id)
        assert held(database) == 0


async def test_what_was_asked_is_kept_by_its_values(services: Services, database: Database) -> None:
    owner = (await make_team(services)).owner
    ids = [(await add_client(services, owner, f"ООО «{name}»")).id for name in ("Ромашка", "Вега")]
    tenants = TenantDatabase(database)
    async with sharing_reads(), tenants.read(owner.firm_id) as work:
        with statements(database) as seen:
            first = await work.clients.counts(ids[0])
            assert await work.clients.counts(ids[0]) == first
            assert len(seen) == 1
            await work.clients.counts(ids[1])
            assert len(seen) == 2
            assert await work.clients.get(ids[0]) is await work.clients.get(ids[0])
            assert len(seen) == 3
            firm = await work.session.scalar(select(Firm))
            assert firm is not None
            assert await work.firms.firm() is firm


def test_nobody_keeps_a_transaction_while_the_update_does_something_else(
    sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "idle.db"
    shutil.copy(sqlite_template, path)

    async def play() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        make_direct(database)
        tenants = TenantDatabase(database)
        async with sharing_reads():
            for _ in range(2):
                async with tenants.outside() as people:
                    assert await people.user(1) is None
                assert held(database) == 1
                await asyncio.sleep(2 * IDLE)  # of a loop whose time passes at once
                assert held(database) == 0
            async with tenants.outside() as people:
                await asyncio.sleep(5 * IDLE)
                assert held(database) == 1, "somebody reads"
                assert await people.user(1) is None
        assert held(database) == 0
        await database.close()

    virtual.run(play)
