"""The session of the clock's work: of several firms, and what it refuses."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.engine import Database
from db.models import Client, Delivery, Firm, Invoice, User
from db.tenancy import TenancyError
from db.unit_of_work import FirmsUnitOfWork, TenantDatabase
from tests.support.worlds.many_firms import MORNING, Books, build_firms

pytestmark = pytest.mark.alone

OURS, THEIRS = (1, 3), 2


def message(firm_id: int | None, key: str, client_id: int | None = None) -> Delivery:
    return Delivery(
        firm_id=firm_id,
        client_id=client_id,
        audience="staff",
        kind="digest",
        channel="telegram",
        recipient="1",
        payload={},
        state="queued",
        due_at=MORNING,
        attempts=0,
        act_key=key,
        created_at=MORNING,
    )


async def test_it_stays_in_its_firms(database: Database) -> None:
    await build_firms(database, 3, books=Books(idle=0))
    async with AsyncSession(database.reader) as session:
        ours = set(await session.scalars(select(Client.id).where(Client.firm_id.in_(OURS))))
        foreign = await session.scalar(select(Client.id).where(Client.firm_id == THEIRS).limit(1))
    workplace, other = TenantDatabase(database), aliased(Client)
    inner, common = select(Client.id).subquery(), select(Client.id.label("id")).cte()
    async with workplace.among(OURS) as uow:
        session = uow.session
        for query in (
            select(Client.id),
            select(other.id),
            select(inner.c.id),
            select(Client.id).join(common, common.c.id == Client.id),
            select(Invoice.client_id).join(Client, Client.id == Invoice.client_id).union(select(Client.id)),
        ):
            assert set(await session.scalars(query)) == ours
        assert set(await session.scalars(select(Firm.id))) == set(OURS)
        assert await session.scalar(select(func.count()).select_from(Client)) == len(ours)
        assert await session.get(Client, foreign) is None
        assert await session.get(Firm, THEIRS) is None
    async with workplace.among([THEIRS]) as uow:  # the same statements for other firms
        assert set(await uow.session.scalars(select(Firm.id))) == {THEIRS}
        assert not ours & set(await uow.session.scalars(select(Client.id)))
    async with workplace.among(OURS, write=True) as uow:
        await uow.session.execute(update(Client).values(email="x@example.com"))
        await uow.session.execute(delete(Delivery))
        rows = [message(1, "a"), message(3, "a"), message(3, "b")]
        assert await uow.session.insert_once(rows) == 3
        assert await uow.session.insert_once([message(3, "b"), message(3, "c"), message(1, "c")]) == 2
        assert await uow.session.insert_once([]) == 0
    async with AsyncSession(database.reader) as session:
        changed = await session.scalars(select(Client.id).where(Client.email == "x@example.com"))
        assert set(changed) == ours
        kept = await session.execute(
            select(Delivery.firm_id, Delivery.act_key).where(Delivery.act_key.is_not(None))
        )
        assert sorted(tuple(row) for row in kept) == [(1, "a"), (1, "c"), (3, "a"), (3, "b"), (3, "c")]


async def test_what_would_leave_them_is_refused(database: Database) -> None:
    await build_firms(database, 3, books=Books(idle=0))
    async with AsyncSession(database.reader) as session:
        foreign = await session.scalar(select(Client).where(Client.firm_id == THEIRS).limit(1))
    assert foreign is not None
    workplace, clients = TenantDatabase(database), Client.metadata.tables["clients"]
    statements = [
        text("SELECT id FROM clients"),
        select(clients.c.id),
        select(Client).from_statement(text("SELECT * FROM clients")),
        insert(Client).values(firm_id=THEIRS),
        update(Client).values(firm_id=1),
        update(clients).values(name="x"),
        delete(clients),
        select(User),
    ]

    async def adopt(uow: FirmsUnitOfWork) -> None:
        row = await uow.session.scalar(select(Client).limit(1))
        assert row is not None
        row.firm_id = THEIRS
        await uow.flush()

    async def add(uow: FirmsUnitOfWork, row: object) -> None:
        uow.session.add(row)
        await uow.flush()

    acts: list[Callable[[FirmsUnitOfWork], Any]] = [
        *(lambda uow, one=one: uow.session.execute(one) for one in statements),
        lambda uow: uow.session.execute(update(Client), [{"id": foreign.id, "name": "x"}]),
        lambda uow: uow.session.insert_once([message(THEIRS, "a")]),
        lambda uow: uow.session.insert_once([message(None, "a")]),
        lambda uow: add(uow, message(THEIRS, "a")),
        lambda uow: add(uow, message(None, "a")),
        lambda uow: add(uow, User(id=77, name="Кто-то", created_at=MORNING)),
        adopt,
        lambda uow: uow.session.connection(),
        lambda uow: uow.session.run_sync(lambda _: None),
        *(
            lambda uow, name=name: getattr(uow.session.sync_session, name)(Client, [])
            for name in ("bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings")
        ),
    ]
    for act in acts:
        with pytest.raises(TenancyError):
            async with workplace.among(OURS, write=True) as uow:
                await act(uow)
    with pytest.raises(IntegrityError):  # the keys know the firm
        async with workplace.among(OURS, write=True) as uow:
            await uow.session.insert_once([message(1, "a", client_id=foreign.id)])
