"""Whoever locks several rows locks the client first: two acts never wait for each other on PostgreSQL.

SQLite has one writer at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Hold, Invoice, Member
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Role
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.ids import ClientId, HoldId, InvoiceId
from services.domain.money.money import Currency, Money
from tests.support.factories import (
    add_client,
    add_contact,
    add_member,
    contact_actor,
    found_firm,
    issued_invoice,
    paid,
)
from tests.support.fakes import FakeClock

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.parametrize("database_url", ["postgresql"], indirect=True),
]


@dataclass(frozen=True, slots=True)
class World:
    services: Services
    owner: Actor
    contact: ContactActor
    client: ClientId
    sent: InvoiceId
    correction: InvoiceId
    claim: HoldId
    lawyer: Actor


@pytest.fixture
async def world(services: Services, database: Database, clock: FakeClock) -> World:
    owner = await found_firm(services)
    client = await add_client(services, owner)
    await add_contact(services, owner, client.id)
    contact = await contact_actor(services)
    once = await issued_invoice(services, owner, client.id, "1000")
    await paid(services, owner, once, "400")
    draft = await services.invoices.correct(owner, once.row.id, "Опечатка", True, "correct")
    sent = await issued_invoice(services, owner, client.id, "1000")
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Invoice).where(Invoice.id == sent.row.id).values(sent_at=clock.now()))
    await services.portal.claim(contact, sent.row.id, "c1")
    async with AsyncSession(database.reader) as session:
        claim = await session.scalar(select(Hold.id))
    assert claim is not None
    lawyer = await add_member(services, owner, Role.LAWYER, 1010, "Вера")
    await services.clients.share(owner, client.id, lawyer.member_id)
    await services.approvals.switch(owner, True)
    await services.approvals.send(lawyer, draft.row.id)
    return World(services, owner, contact, client.id, sent.row.id, draft.row.id, HoldId(claim), lawyer)


ACTS: dict[str, Callable[[World, FakeClock], Awaitable[object]]] = {
    "issue": lambda w, _: w.services.invoices.issue(w.owner, w.correction),
    "claim": lambda w, _: w.services.portal.claim(w.contact, w.sent, "c2"),
    "promise": lambda w, clock: w.services.portal.promise(
        w.contact, w.sent, (clock.now() + timedelta(days=3)).date(), "p1"
    ),
    "no money": lambda w, _: w.services.replies.decline_claim(w.owner, w.claim),
    "end of a hold": lambda w, _: w.services.holds.end(w.owner, w.claim),
    "advance": lambda w, _: w.services.payments.use_advance(
        w.owner, w.sent, Money.of(400, Currency.RUB), "a1"
    ),
    "void": lambda w, _: w.services.invoices.void(w.owner, w.sent, "Опечатка"),
    "change of what waits for approval": lambda w, _: w.services.drafts.set_note(
        w.lawyer, w.correction, "Иначе"
    ),
    "write off": lambda w, _: w.services.invoices.write_off(w.owner, w.sent, "Безнадёжен"),
}


@pytest.mark.parametrize("act", ACTS)
async def test_who_waits_for_the_client_holds_nothing_else(
    database: Database, world: World, clock: FakeClock, act: str
) -> None:
    """Another process is at this client's money; it gets all rows that the act will want, and both come to an end."""
    workplace = TenantDatabase(database)
    async with workplace.write(world.owner.firm_id) as uow:
        await uow.clients.lock_ledger(world.client)
        waiting = asyncio.ensure_future(ACTS[act](world, clock))
        await _until_it_waits(database)
        ids = (world.sent, world.correction)
        rows = await uow.session.scalars(
            select(Invoice.id).where(Invoice.id.in_(ids)).with_for_update(nowait=True)
        )
        assert set(rows) == set(ids)
        held = await uow.session.scalars(
            select(Hold.id).where(Hold.id == world.claim).with_for_update(nowait=True)
        )
        assert list(held) == [world.claim]
    assert await waiting is not None


@pytest.mark.parametrize("how", ["deactivate", "hand over"])
async def test_owners_who_let_each_other_go_wait_in_one_order(
    database: Database, world: World, how: str
) -> None:
    """Another process is at the first owner; the second one, who is let go, is not held meanwhile."""
    services, owner = world.services, world.owner
    other = await add_member(services, owner, Role.OWNER, 1012, "Игорь")
    act = {
        "deactivate": lambda: services.staff.deactivate(owner, other.member_id),
        "hand over": lambda: services.succession.hand_over(
            owner, other.member_id, world.lawyer.member_id, "h1"
        ),
    }[how]
    async with TenantDatabase(database).write(owner.firm_id) as uow:
        await uow.session.scalars(select(Member).where(Member.id == owner.member_id).with_for_update())
        waiting = asyncio.ensure_future(act())
        await _until_it_waits(database)
        free = select(Member.id).where(Member.id == other.member_id).with_for_update(nowait=True)
        assert await uow.session.scalar(free) == other.member_id
    assert await waiting is not None


async def _until_it_waits(database: Database) -> None:
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    for _ in range(500):
        async with AsyncSession(database.reader) as session:
            if await session.scalar(waiting):
                return
        await asyncio.sleep(0.02)
    raise AssertionError("nobody waits")
