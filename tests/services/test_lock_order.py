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
from db.models import Hold, Invoice
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import PaymentMethod
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.ids import ClientId, HoldId, InvoiceId
from services.domain.money.money import Currency, Money
from services.payments.views import NewPayment
from tests.support.factories import (
    add_client,
    add_contact,
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
    return World(services, owner, contact, client.id, sent.row.id, draft.row.id, HoldId(claim))


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
    "payment": lambda w, clock: w.services.payments.record(
        w.owner,
        NewPayment(w.sent, Money.of(400, Currency.RUB), clock.now().date(), PaymentMethod.BANK, "m1"),
    ),
    "void": lambda w, _: w.services.invoices.void(w.owner, w.sent, "Опечатка"),
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
