"""The session that can't leave its firm: what it adds to queries, and what it refuses."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, exists, func, insert, or_, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.engine import Database
from db.models import (
    AuditEntry,
    Client,
    ClientShare,
    Delivery,
    Firm,
    Invite,
    InvoiceLine,
    Matter,
    Member,
    NumberCounter,
    OwnerClaim,
    TableLayout,
    User,
)
from db.tenancy import OF_FIRM, TenancyError
from db.unit_of_work import TenantDatabase, UnitOfWork
from tests.support.postgres import Cluster
from tests.support.threadless_sqlite import Direct, make_direct

pytestmark = pytest.mark.alone

NOW = datetime(2026, 11, 24, tzinfo=UTC)

OURS, THEIRS = 1, 2
"""Firms. The members of the first are 1 (all clients below) and 3 (none), of the second 2."""


def client(client_id: int, firm_id: int | None, member_id: int) -> Client:
    return Client(
        id=client_id,
        firm_id=firm_id,
        kind="company",
        country="RU",
        name=f"Клиент {client_id}",
        name_norm=f"клиент {client_id}",
        requisites={},
        responsible_id=member_id,
        created_at=NOW,
    )


def matter(matter_id: int, firm_id: int | None, client_id: int) -> Matter:
    return Matter(
        id=matter_id,
        firm_id=firm_id,
        client_id=client_id,
        name="Дело",
        name_norm="дело",
        opened_on=date(2026, 11, 24),
        created_at=NOW,
    )


def delivery(number: int, client_id: int | None) -> Delivery:
    return Delivery(
        client_id=client_id,
        audience="staff",
        kind="question",
        channel="telegram",
        recipient="1",
        payload={},
        state="queued",
        due_at=NOW,
        created_at=NOW,
        act_key=f"act {number}",
    )


@pytest.fixture
async def workplace(database: Database) -> TenantDatabase:
    """Clients 11, 12 and their matters are ours; client 21 and its matter are theirs."""
    async with AsyncSession(database.writer) as session, session.begin():
        for number in (1, 2, 3):
            session.add(User(id=number, name="Кто-то", created_at=NOW))
        for number in (OURS, THEIRS):
            session.add(
                Firm(
                    id=number,
                    name=f"Фирма {number}",
                    country="RU",
                    timezone="Europe/Moscow",
                    language="ru",
                    created_at=NOW,
                )
            )
        await session.flush()
        for number, firm_id in ((1, OURS), (2, THEIRS), (3, OURS)):
            session.add(
                Member(
                    id=number, firm_id=firm_id, user_id=number, role="owner", name="Кто-то", created_at=NOW
                )
            )
        await session.flush()
        session.add_all([client(11, OURS, 1), client(12, OURS, 1), client(21, THEIRS, 2)])
        await session.flush()
        session.add_all([matter(11, OURS, 11), matter(12, OURS, 12), matter(21, THEIRS, 21)])
    return TenantDatabase(database)


async def ids(session: AsyncSession, query: Any) -> list[int]:
    return sorted((await session.scalars(query)).all())


async def test_every_shape_of_query_stays_inside(workplace: TenantDatabase) -> None:
    other = aliased(Client)
    inner = select(Client.id).subquery()
    common = select(Client.id.label("id")).cte()
    async with workplace.read(OURS) as uow:
        session = uow.session
        assert await ids(session, select(Client.id)) == [11, 12]
        assert await ids(session, select(other.id)) == [11, 12]
        assert await ids(session, select(inner.c.id)) == [11, 12]
        assert await ids(session, select(Matter.id).join(Client, Client.id == Matter.client_id)) == [11, 12]
        assert await ids(session, select(Client.id).where(Client.id.in_(select(Matter.client_id)))) == [
            11,
            12,
        ]
        assert await ids(session, select(Client.id).join(common, common.c.id == Client.id)) == [11, 12]
        assert await ids(session, select(Firm.id)) == [OURS]
        assert await session.scalar(select(func.count()).select_from(Client)) == 2
        assert await session.scalar(select(exists(select(Client.id).where(Client.id == 21)))) is False
        assert await session.get(Client, 21) is None
        assert await session.get(Firm, THEIRS) is None
        assert await session.get(Client, 11) is not None


async def test_a_member_sees_own_and_shared_clients_and_what_hangs_on_them(workplace: TenantDatabase) -> None:
    async with workplace.write(OURS) as uow:
        uow.session.add(ClientShare(client_id=12, member_id=3))
    async with workplace.read(OURS, member_id=3) as uow:
        assert await ids(uow.session, select(Client.id)) == [12]
        assert await ids(uow.session, select(Matter.id)) == [12]
        assert await uow.session.get(Matter, 11) is None
    async with workplace.read(OURS, member_id=1) as uow:
        assert await ids(uow.session, select(Matter.id)) == [11, 12]


async def test_a_clients_side_sees_one_client(workplace: TenantDatabase) -> None:
    async with workplace.read(OURS, client_id=12) as uow:
        session = uow.session
        assert await ids(session, select(Client.id)) == [12]
        assert await ids(session, select(aliased(Matter).id)) == [12]
        assert await ids(session, select(Matter.id).join(Client, Client.id == Matter.client_id)) == [12]
        assert await session.scalar(select(exists(select(Client.id).where(Client.id == 11)))) is False
        assert (await session.get(Matter, 11), await session.get(Client, 21)) == (None, None)
        assert await ids(session, select(Member.id)) == [1, 3]
    async with workplace.read(OURS, client_id=21) as uow:
        assert await ids(uow.session, select(Client.id)) == []


async def test_messages_and_history_of_other_clients_are_not_for_a_client(workplace: TenantDatabase) -> None:
    async with workplace.write(OURS) as uow:
        for number, client_id in enumerate((11, 12, None)):
            uow.session.add(delivery(number, client_id))
    async with workplace.write(OURS, client_id=12) as uow:
        assert await ids(uow.session, select(Delivery.client_id)) == [12]
        await uow.session.execute(update(Delivery).values(state="sent"))
        assert await ids(uow.session, select(AuditEntry.id)) == []
    async with workplace.read(OURS) as uow:
        assert await ids(uow.session, select(Delivery.client_id).where(Delivery.state == "sent")) == [12]


@pytest.mark.parametrize("model", [ClientShare, Invite, InvoiceLine, NumberCounter], ids=str)
async def test_what_is_not_for_clients_is_refused_on_their_side(
    workplace: TenantDatabase, model: Any
) -> None:
    async with workplace.read(OURS) as uow:
        await uow.session.execute(select(model))
    with pytest.raises(TenancyError):
        async with workplace.read(OURS, client_id=12) as uow:
            await uow.session.execute(select(model))


async def test_a_row_of_another_client_is_not_written_on_a_clients_side(workplace: TenantDatabase) -> None:
    with pytest.raises(TenancyError):
        async with workplace.write(OURS, client_id=12) as uow:
            uow.session.add(matter(13, None, 11))
    async with workplace.write(OURS, client_id=12) as uow:
        uow.session.add(matter(13, None, 12))


async def test_updates_and_deletes_stay_inside(workplace: TenantDatabase, database: Database) -> None:
    async with workplace.write(OURS) as uow:
        await uow.session.execute(update(Client).values(email="x@example.com"))
        await uow.session.execute(delete(Matter))
    async with AsyncSession(database.reader) as session:
        assert await ids(session, select(Client.id).where(Client.email.is_not(None))) == [11, 12]
        assert await ids(session, select(Matter.id)) == [21]


async def test_new_rows_get_the_firm(workplace: TenantDatabase, database: Database) -> None:
    async with workplace.write(OURS) as uow:
        uow.session.add(client(13, None, 1))
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(Client.firm_id).where(Client.id == 13)) == OURS


@pytest.mark.parametrize(
    "statement",
    [
        text("SELECT id FROM clients"),
        select(Client.metadata.tables["clients"].c.id),
        select(Client).from_statement(text("SELECT * FROM clients")),
        insert(Client).values(firm_id=THEIRS),
        insert(Client.metadata.tables["clients"]).values(firm_id=THEIRS),
        update(Client).values(firm_id=THEIRS),
        update(Client).values({"firm_id": THEIRS}),
        update(Client).values({Client.firm_id: THEIRS}),
        update(Client.metadata.tables["clients"]).values(name="x"),
        delete(Client.metadata.tables["clients"]),
        select(User),
        select(OwnerClaim),
        update(User).values(name="x"),
    ],
    ids=str,
)
async def test_what_would_leave_the_firm_is_refused(workplace: TenantDatabase, statement: Any) -> None:
    with pytest.raises(TenancyError):
        async with workplace.write(OURS) as uow:
            await uow.session.execute(statement)


async def test_updates_by_key_are_refused(workplace: TenantDatabase) -> None:
    statements = [
        (update(Client), [{"id": 21, "name": "x"}]),
        (update(Client).where(Client.id == bindparam("which")).values(name="x"), [{"which": 21}]),
    ]
    for statement, parameters in statements:
        with pytest.raises(TenancyError):
            async with workplace.write(OURS) as uow:
                await uow.session.execute(statement, parameters)


async def test_bulk_statements_stay_inside(workplace: TenantDatabase, database: Database) -> None:
    """Table layouts, since every firm has them and no client does."""
    about = {"columns": {"date_column": 1}, "created_at": NOW}
    for firm, member, digests in ((OURS, 1, ["a", "b", "c"]), (THEIRS, 2, ["a", "d"])):
        async with workplace.write(firm) as uow:
            rows = [{"header_digest": one, "decided_by": member, **about} for one in digests]
            await uow.session.insert_rows(TableLayout, rows)
    async with AsyncSession(database.reader) as session:
        made = {
            (row.firm_id, row.header_digest): row.id for row in await session.scalars(select(TableLayout))
        }
    assert sorted(made) == [(OURS, "a"), (OURS, "b"), (OURS, "c"), (THEIRS, "a"), (THEIRS, "d")]
    async with workplace.write(OURS) as uow:
        changed = [{"id": one, "columns": {"date_column": 9}} for one in sorted(made.values())]
        await uow.session.change_rows(TableLayout, changed, {"header_digest": ("a", "b", "d", None)})
        await uow.session.change_rows(TableLayout, [])
    async with AsyncSession(database.reader) as session:
        nine = {
            (row.firm_id, row.header_digest)
            for row in await session.scalars(select(TableLayout))
            if row.columns["date_column"] == 9
        }
    assert nine == {(OURS, "a"), (OURS, "b")}
    refused: list[Callable[[UnitOfWork], Any]] = [
        lambda uow: uow.session.insert_rows(TableLayout, [{"header_digest": "x", "firm_id": THEIRS}]),
        lambda uow: uow.session.change_rows(TableLayout, [{"id": 1, "firm_id": THEIRS}]),
        lambda uow: uow.session.change_rows(Client, [{"id": 21, "name": "x"}]),
        lambda uow: uow.session.change_rows(Matter, [{"id": 21, "title": "x"}]),
        lambda uow: uow.session.insert_rows(User, [{"id": 77}]),
    ]
    for act in refused:
        with pytest.raises(TenancyError):
            async with workplace.write(OURS) as uow:
                await act(uow)
    with pytest.raises(TenancyError):
        async with workplace.write(OURS, client_id=11) as uow:
            await uow.session.insert_rows(TableLayout, [{"header_digest": "x", "decided_by": 1, **about}])


async def test_rows_that_are_written_past_the_unit_of_work_stay_inside(
    workplace: TenantDatabase, database: Database
) -> None:
    def new(client_id: int, **named: Any) -> Matter:
        named |= {"name": "Дело", "name_norm": "дело", "opened_on": date(2026, 11, 24)}
        return Matter(client_id=client_id, created_at=NOW, **named)

    async with workplace.write(OURS) as uow:
        watched = uow.undo.watch()
        few = [new(11), new(12)]
        await uow.session.insert_objects(few)
        assert [one.firm_id for one in few] == [OURS, OURS]
        assert watched.made("matters") == [one.id for one in few]
        many = [new(11, id=100 + number) for number in range(20)]
        await uow.session.insert_objects(many)
        assert watched.made("matters") == [one.id for one in [*few, *many]]
        rows = await uow.undo.changed(watched)
        assert [(row.table, row.id, row.was) for row in rows] == [
            ("matters", one.id, None) for one in [*few, *many]
        ]
        # What is known of a row without asking is what the database says of it.
        assert (await uow.undo.standing(rows)).is_as_left
    async with AsyncSession(database.reader) as session:
        made = set(await session.scalars(select(Matter.id).where(Matter.firm_id == OURS)))
    assert made == {11, 12, *(one.id for one in [*few, *many])}
    counters, in_firm = NumberCounter.__table__, NumberCounter.__table__.c.firm_id == bindparam(OF_FIRM)
    raised = update(counters).values(last_seq=9)
    refused: list[Callable[[UnitOfWork], Any]] = [
        lambda uow: uow.session.insert_objects([matter(51, THEIRS, 21)]),
        lambda uow: uow.session.insert_row(User, {"id": 77}),
        lambda uow: uow.session.change_row(Client, update(Client.__table__), {}),
        lambda uow: uow.session.change_row(NumberCounter, update(TableLayout.__table__), {}),
        # In all firms, in another one, and in this one or any.
        lambda uow: uow.session.change_row(NumberCounter, raised, {}),
        lambda uow: uow.session.change_row(NumberCounter, raised.where(counters.c.firm_id == THEIRS), {}),
        lambda uow: uow.session.change_row(
            NumberCounter, raised.where(or_(in_firm, counters.c.last_seq > 0)), {}
        ),
    ]
    for act in refused:
        with pytest.raises(TenancyError):
            async with workplace.write(OURS) as uow:
                await act(uow)
    with pytest.raises(IntegrityError):
        async with workplace.write(OURS) as uow:
            await uow.session.insert_objects([new(21)])
    with pytest.raises(TenancyError):
        async with workplace.write(OURS, client_id=11) as uow:
            await uow.session.insert_objects([new(12)])


async def test_the_raw_doors_are_closed(workplace: TenantDatabase) -> None:
    acts: list[Callable[[Any], Any]] = [
        lambda session: session.connection(),
        lambda session: session.run_sync(lambda _: None),
    ]
    for act in acts:
        with pytest.raises(TenancyError):
            async with workplace.write(OURS) as uow:
                await act(uow.session)
    for name in ("bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"):
        with pytest.raises(TenancyError):
            async with workplace.write(OURS) as uow:
                getattr(uow.session.sync_session, name)([client(14, THEIRS, 2)])


async def move(uow: UnitOfWork) -> None:
    row = await uow.session.get(Client, 11)
    assert row is not None
    row.firm_id = THEIRS


async def add_foreign(uow: UnitOfWork) -> None:
    uow.session.add(client(14, THEIRS, 2))


async def add_person(uow: UnitOfWork) -> None:
    uow.session.add(User(id=9, name="Кто-то", created_at=NOW))


@pytest.mark.parametrize("act", [move, add_foreign, add_person])
async def test_a_row_of_another_firm_is_never_written(
    workplace: TenantDatabase, database: Database, act: Callable[[UnitOfWork], Any]
) -> None:
    with pytest.raises(TenancyError):
        async with workplace.write(OURS) as uow:
            await act(uow)
    async with AsyncSession(database.reader) as session:
        assert await ids(session, select(Client.id).where(Client.firm_id == THEIRS)) == [21]


@pytest.mark.parametrize(
    "row",
    [client(14, None, 2), matter(14, None, 21), ClientShare(client_id=21, member_id=1)],
    ids=lambda row: type(row).__name__,
)
async def test_a_foreign_id_in_a_foreign_key_is_refused_by_the_database(
    workplace: TenantDatabase, row: Any
) -> None:
    with pytest.raises(IntegrityError):
        async with workplace.write(OURS) as uow:
            uow.session.add(row)


async def add_and_fail(uow: UnitOfWork) -> None:
    uow.session.add(client(13, None, 1))
    await uow.flush()
    raise ZeroDivisionError


async def test_a_block_that_raises_leaves_nothing(workplace: TenantDatabase, database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with workplace.write(OURS) as uow:
            await add_and_fail(uow)
    async with AsyncSession(database.reader) as session:
        assert await session.get(Client, 13) is None


@pytest.mark.at_once
async def test_on_sqlite_readers_can_not_write(sqlite_template: Path, tmp_path: Path) -> None:
    path = tmp_path / "read.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        with pytest.raises(OperationalError, match="readonly"):
            async with TenantDatabase(database).read(OURS) as uow:
                uow.session.add(client(13, None, 1))
    finally:
        await database.close()


@pytest.mark.postgres
@pytest.mark.at_once
@pytest.mark.parametrize("mode", ["disable", "prefer"])
async def test_an_address_with_the_sslmode_of_libpq_is_understood(
    postgres_cluster: Cluster, mode: str
) -> None:
    server = Database(f"{postgres_cluster.url('postgres')}&sslmode={mode}")
    async with server.reader.connect() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
    await server.close()


async def test_a_test_that_is_alone_has_no_thread_for_sqlite(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'alone.db'}")
    make_direct(database)
    for engine in (database.writer, database.reader):
        async with engine.connect() as connection:
            assert isinstance((await connection.get_raw_connection()).driver_connection, Direct)
    await database.close()
