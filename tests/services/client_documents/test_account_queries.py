"""What an account costs does not grow with the firm: its rows are looked up by the client."""

from typing import Any

import pytest
from sqlalchemy import event, select

from db.engine import Database
from db.models import Invoice
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import InvoiceState, Role
from services.container import Services
from services.core.unit_of_work import UnitOfWorkFactory
from services.payments.ledger import load_entries
from tests.bench.firm import Size, actor, build

pytestmark = pytest.mark.alone

FIRM = Size(clients=150, invoices=300, contracts=20, matters=20, tasks=20)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("role", [Role.OWNER, Role.LAWYER])
async def test_the_rows_of_an_account_are_looked_up(
    database: Database, services: Services, role: Role
) -> None:
    await build(database, FIRM)
    member = actor(1, role)
    work = UnitOfWorkFactory(TenantDatabase(database))
    async with work.read(member) as uow:
        row = await uow.session.scalar(select(Invoice).where(Invoice.status == InvoiceState.ISSUED).limit(1))
    assert row is not None
    purse = (row.client_id, row.issuer_id, row.currency)
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, values))

    event.listen(database.reader.sync_engine, "before_cursor_execute", note)
    async with work.read(member) as uow:
        await load_entries(uow, purse, member.timezone)
        await uow.ledger.endings([row.id])
        await uow.ledger.purses(row.client_id)
        await uow.ledger.owed(purse)
    event.remove(database.reader.sync_engine, "before_cursor_execute", note)
    assert len(sent) >= 6
    steps = []
    async with database.reader.connect() as connection:
        for statement, values in sent:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps += [step[3] for step in plan]
    tables = ("audit_entries", "payments", "invoices")
    found = [step for step in steps if any(f" {name} " in step for name in tables)]
    assert len(found) >= 6
    assert [step for step in found if step.startswith("SCAN") or step.endswith("(firm_id=?)")] == []
