"""The trail is only added to: what the triggers refuse, on both databases, and the two changes that pass."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.unit_of_work import TenantDatabase
from services.container import Services
from services.core.sealing import SealJob, erase
from tests.support.factories import add_client, found_firm, issued_invoice, make_services
from tests.support.fakes import FakeClock, FakeTokens

REFUSED = "the trail is only added to"


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


async def run(database: Database, statement: str) -> None:
    async with database.writer.begin() as connection:
        await connection.execute(text(statement))


async def trail(database: Database) -> list[tuple[object, ...]]:
    async with database.reader.connect() as connection:
        rows = await connection.execute(text("SELECT * FROM audit_entries ORDER BY id"))
        return [tuple(row) for row in rows]


@pytest.fixture
async def sealed(database: Database, services: Services, tokens: FakeTokens) -> TenantDatabase:
    """Some acts of one firm, sealed, and some that are not."""
    owner = await found_firm(services)
    client = await add_client(services, owner)
    tenants = TenantDatabase(database)
    assert await SealJob(tenants, tokens).tick() >= 3
    await issued_invoice(services, owner, client.id)
    return tenants


CHANGES = {
    "a value": "UPDATE audit_entries SET member_name = 'Somebody else' WHERE id = 1",
    "a value of an act that is not sealed": """UPDATE audit_entries SET "after" = '{"total": 1}' WHERE seq IS NULL""",
    "the time": "UPDATE audit_entries SET at = '2020-01-01 00:00:00+00:00' WHERE id = 1",
    "the object": "UPDATE audit_entries SET object_id = 99 WHERE id = 1",
    "the firm": "UPDATE audit_entries SET firm_id = 99 WHERE id = 1",
    "the member": "UPDATE audit_entries SET member_id = NULL WHERE id = 1",
    "the link": "UPDATE audit_entries SET link = 'abc' WHERE id = 1",
    "the place": "UPDATE audit_entries SET seq = 77 WHERE id = 1",
    "the seal": "UPDATE audit_entries SET seq = NULL, link = NULL, salt = NULL WHERE id = 1",
    "the salt": "UPDATE audit_entries SET salt = 'other' WHERE id = 1",
    "nothing": "UPDATE audit_entries SET action = action WHERE id = 1",
    "a value, as if erasing": """UPDATE audit_entries SET salt = NULL, "after" = '{"name": "Other"}',
        erased = '{"digests": {}, "salts": {}}' WHERE id = 1""",
    "a name, as if erasing": """UPDATE audit_entries SET salt = NULL, member_name = 'Other',
        erased = '{"digests": {}, "salts": {}}' WHERE id = 1""",
    "a value, as if sealing": """UPDATE audit_entries SET seq = 900, link = 'a', salt = 'b', member_name = 'Other'
        WHERE seq IS NULL AND id = (SELECT min(id) FROM audit_entries WHERE seq IS NULL)""",
    "a place that is taken": """UPDATE audit_entries SET seq = 1, link = 'a', salt = 'b'
        WHERE id = (SELECT min(id) FROM audit_entries WHERE seq IS NULL)""",
    "erasing before sealing": """UPDATE audit_entries SET member_name = NULL, erased = '{"digests": {}}'
        WHERE id = (SELECT min(id) FROM audit_entries WHERE seq IS NULL)""",
    "a row": "DELETE FROM audit_entries WHERE id = 1",
    "all rows": "DELETE FROM audit_entries",
    "the firm with its trail": "DELETE FROM firms",
}


@pytest.mark.parametrize("what", CHANGES)
async def test_a_change_is_refused(database: Database, sealed: TenantDatabase, what: str) -> None:
    before = await trail(database)
    with pytest.raises(DBAPIError):
        await run(database, CHANGES[what])
    assert await trail(database) == before


async def test_the_refusal_says_why(database: Database, sealed: TenantDatabase) -> None:
    for what in ("a value", "a row"):
        with pytest.raises(DBAPIError, match=REFUSED):
            await run(database, CHANGES[what])


SQLITE_ONLY = {
    "a row in its place": """INSERT OR REPLACE INTO audit_entries (id, firm_id, at, action, object_type, object_id)
        VALUES (1, 1, '2026-01-01', 'created', 'firm', 1)""",
    "a row in its place in the chain": """INSERT OR REPLACE INTO audit_entries
        (id, firm_id, at, action, object_type, object_id, seq) VALUES (999, 1, '2026-01-01', 'x', 'firm', 1, 2)""",
    "a row in the place of a sealed one": """UPDATE OR REPLACE audit_entries SET seq = 2, link = 'a', salt = 'b'
        WHERE id = (SELECT min(id) FROM audit_entries WHERE seq IS NULL)""",
}


async def test_nothing_is_emptied_or_replaced(database: Database, sealed: TenantDatabase) -> None:
    before = await trail(database)
    statements = list(SQLITE_ONLY.values()) if database.is_sqlite else ["TRUNCATE audit_entries"]
    for statement in statements:
        with pytest.raises(DBAPIError, match=REFUSED):
            await run(database, statement)
    assert await trail(database) == before


async def test_erased_digests_stay(database: Database, sealed: TenantDatabase, tokens: FakeTokens) -> None:
    async with sealed.write(1) as uow:
        assert await erase(uow, tokens, [1], ["who"]) == 1
    before = await trail(database)
    for erased in ('{"digests": {}, "salts": {}}', '{"digests": {"who": "other"}, "salts": {}}'):
        with pytest.raises(DBAPIError, match=REFUSED):
            await run(database, f"UPDATE audit_entries SET erased = '{erased}' WHERE id = 1")
    assert await trail(database) == before
