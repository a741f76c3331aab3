"""Whatever happens in six weeks (in `make soak` three months): nobody is reminded twice, of nothing, at night, too
often, or against a hold.
"""

from collections import Counter, defaultdict
from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Delivery, Firm, Reminder
from services.delivery.claims import LEASE
from services.domain.calendar.workdays import is_working_day
from services.reminders.wakeup import recipient_locale
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.reminders import World

pytestmark = [pytest.mark.alone, pytest.mark.long]

DAYS = 90
ENDED = {"sent", "superseded", "held", "cancelled", "unconfirmed", "failed"}


@pytest.mark.parametrize(
    ("database_url", "seed", "days"),
    [
        ("sqlite", 0, DAYS // 2),
        pytest.param("sqlite", 0, DAYS, marks=pytest.mark.soak),
        pytest.param("sqlite", 1, DAYS, marks=pytest.mark.soak),
        pytest.param("postgresql", 0, DAYS // 3, marks=pytest.mark.postgres),
        pytest.param("postgresql", 0, DAYS, marks=[pytest.mark.postgres, pytest.mark.soak]),
    ],
    indirect=["database_url"],
)
async def test_the_engine_never_nags(
    database: Database, clock: FakeClock, tokens: FakeTokens, seed: int, days: int
) -> None:
    world = await simulate(database, clock, tokens, seed, clients=20, invoices=60, days=days)
    assert len(world.sent) > 25, "too few reminders to mean anything"
    await check(world)


async def simulate(
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
    seed: int,
    *,
    clients: int,
    invoices: int,
    days: int,
) -> World:
    services = factories.make_services(database, clock, tokens)
    owner = await factories.found_firm(services)
    random = Random(seed)
    world = World(database, services, owner, clock, random)
    await world.populate(clients, invoices)
    end = clock.now() + timedelta(days=days)
    while clock.now() < end:
        # Mostly the next hours; now and then the process is down for days.
        hours = random.choice((1, 2, 3, 5, 8, 12)) if random.random() < 0.97 else random.randint(24, 96)
        clock.advance(hours=hours, minutes=random.randint(0, 59))
        for _ in range(random.choice((0, 0, 0, 1))):
            await world.something_happens()
        await world.tick()
    # Nobody acts any more: what is under way comes to its end.
    for _ in range(40):
        clock.advance(hours=6)
        await world.tick()
    return world


async def check(world: World) -> None:
    assert world.wrong == []
    async with AsyncSession(world.database.reader) as session:
        clients = {row.id: row for row in await session.scalars(select(Client))}
        firm = (await session.scalars(select(Firm))).one()
        reminders = list(await session.scalars(select(Reminder)))
        deliveries = {row.id: row for row in await session.scalars(select(Delivery))}

    times = Counter(sent.delivery for sent in world.sent)
    assert {delivery for delivery, count in times.items() if count > 1} == set(), "a message was repeated"

    steps = Counter(
        (row.invoice_id, row.step, row.recipient) for row in reminders if row.state in ("sent", "unconfirmed")
    )
    assert all(count == 1 for count in steps.values())

    by_recipient = defaultdict(list)
    for sent in world.sent:
        place = recipient_locale(clients[sent.client_id], firm)
        local = sent.at.astimezone(ZoneInfo(place.zone))
        assert place.contact_hours.opens <= local.time() < place.contact_hours.closes, (
            f"{local} is a quiet hour"
        )
        assert is_working_day(local.date(), place.country), f"{local} is no working day"
        by_recipient[sent.recipient].append((local, place))
    for recipient, moments in by_recipient.items():
        days = Counter(local.date() for local, _ in moments)
        assert max(days.values()) == 1, f"{recipient} heard twice on one day"
        for start, place in moments:
            week = sum(1 for other, _ in moments if start <= other < start + timedelta(days=7))
            month = sum(1 for other, _ in moments if start <= other < start + timedelta(days=30))
            assert week <= place.contact_hours.per_week, f"{recipient} heard {week} times in a week"
            assert month <= place.contact_hours.per_month

    # Every due step has an end; what nobody knows and what failed is told to staff.
    now = world.clock.now()
    waiting = [row for row in reminders if row.state not in ENDED | {"asked"}]
    for row in waiting:
        delivery = deliveries.get(row.delivery_id or 0)
        assert delivery is not None
        assert delivery.state in ("queued", "sending"), f"step {row.step} hangs as {row.state}"
        assert delivery.due_at >= now - LEASE or delivery.state == "sending"
    troubles = {
        (row.payload.get("delivery_id"), row.payload.get("why"))
        for row in deliveries.values()
        if row.kind == "trouble"
    }
    for row in deliveries.values():
        if row.audience == "client" and row.state in ("unconfirmed", "failed", "blocked"):
            assert (row.id, row.state) in troubles, f"staff don't know that {row.id} is {row.state}"
    for delivery_id in world.lost:
        row = deliveries[delivery_id]
        if row.audience == "client":
            assert row.state == "unconfirmed"
    assert max(world.staff.values(), default=0) <= 2, "a message to staff is repeated once at most"
