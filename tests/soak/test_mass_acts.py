"""Five hundred invoices at once, issued, sent and reminded of, while processes die, Telegram refuses and floods, and
two owners press at the same moment. `make soak` runs it."""

import asyncio
from datetime import date, datetime, timedelta

import pytest

from db.engine import Database
from db.models import Delivery, Invoice, Reminder
from db.vocabulary.enums import AuditAction, InvoiceState, MessageKind, ReminderMode, Role
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.container import Services
from services.domain.access import Actor
from services.mass_acts.views import NOT_DONE
from tests.services.mass_acts.test_sending import Faults
from tests.support.factories import add_client, add_member, make_services
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning, make_dunning
from tests.support.worlds.mass_acts import MassWorld

pytestmark = pytest.mark.soak

MANY = 500
REFUSED = "9003"


async def test_five_hundred_are_each_done_once(
    database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    services: Services = make_services(database, clock, tokens)
    dunning = await make_dunning(database, services, clock)
    world = MassWorld(database, services, clock, dunning.team)
    second = await add_member(services, world.owner, Role.OWNER, 1900, "Ольга")
    clients = [dunning.client]
    await dunning.contact()
    for place in range(1, 50):
        clients.append((await add_client(services, world.owner, f"ООО «Клиент {place}»")).id)
        await dunning.contact(clients[-1], f"Контакт {place}")
    refused = clients[2]
    ids = [(await world.drafts(clients[place % 50], 1))[0] for place in range(MANY)]
    faults = Faults({REFUSED})

    await both(world, second, MassKind.ISSUE, dunning, faults)
    issued = await world.rows(Invoice, Invoice.status == InvoiceState.ISSUED)
    assert sorted(row.seq for row in issued) == list(range(1, MANY + 1))
    assert await world.count_acts(AuditAction.ISSUED) == dict.fromkeys(ids, 1)

    whys = await both(world, second, MassKind.SEND, dunning, faults)
    sent = await world.rows(Delivery, Delivery.kind == MessageKind.INVOICE.value)
    assert len({row.invoice_id for row in sent}) == len(sent) == MANY
    of_refused = {row.id for row in issued if row.client_id == refused}
    assert whys == dict.fromkeys(of_refused, MassReason.NOT_TAKEN), "the report names each, and no other"

    clock.set(datetime.combine(late_day(issued), clock.now().timetz()))
    await both(world, second, MassKind.REMIND, dunning, faults)
    reminders = await world.rows(Reminder, Reminder.step.startswith("manual:"))
    assert len({row.invoice_id for row in reminders}) == len(reminders) == MANY - len(of_refused)
    assert len({row.delivery_id for row in reminders}) == 49, "one message to each client"


def late_day(issued: list[Invoice]) -> date:
    return max(row.due_date for row in issued if row.due_date) + timedelta(days=2)


async def both(
    world: MassWorld, second: Actor, kind: MassKind, dunning: Dunning, faults: Faults
) -> dict[int | None, str | None]:
    """Both owners plan and confirm it; processes die at every step until it is over. Why what was not done was not."""
    acts = world.services.mass_acts
    plans = [await acts.plan(who, kind, world.key()) for who in (world.owner, second)]
    mode = ReminderMode.AUTO if kind is MassKind.SEND else None
    await asyncio.gather(
        *(acts.start(who, plan.id, mode) for who, plan in zip((world.owner, second), plans, strict=True)),
        acts.start(world.owner, plans[0].id, mode),
    )
    for asks in range(1, 40):
        await world.dies_after(asks)
    await world.work_side_by_side(3)
    for _ in range(4):
        await dunning.send(faults)
        world.clock.advance(seconds=5)
    world.clock.advance(minutes=3)
    await world.work()
    found = [item for plan in plans for item in await world.items(plan.id) if item.reason != MassReason.BUSY]
    assert not [item for item in found if item.state == MassItemState.WAITING]
    return {item.invoice_id: item.reason for item in found if item.state in NOT_DONE}
