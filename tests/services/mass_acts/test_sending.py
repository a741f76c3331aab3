"""Many invoices to many clients: each goes out once, by the ways that were shown, and the report names what did not."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from db.models import Delivery, Invoice, Reminder
from db.vocabulary.enums import HoldKind, MessageKind, ReminderMode, Role, SendOutcome
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.domain.errors import BadInput
from services.domain.ids import InvoiceId
from services.invoices.sending import SendTargets
from services.mass_acts.views import NOT_DONE
from services.outbox.queue import Outgoing, SendResult
from services.reminders.overdue import key_of_day
from tests.support.factories import act_key, add_client, add_member, issued_invoice, paid
from tests.support.worlds.dunning import SENT, Dunning
from tests.support.worlds.mass_acts import MassWorld

DUE = date(2026, 11, 25)
LATER = datetime(2026, 12, 1, 8, tzinfo=UTC)


@pytest.fixture
def world(dunning: Dunning) -> MassWorld:
    return MassWorld(dunning.database, dunning.services, dunning.clock, dunning.team)


def refusing(*names: str) -> "Faults":
    return Faults(set(names))


class Faults:
    """Telegram that refuses some people, and answers everybody's first message with a flood limit."""

    def __init__(self, refused: set[str]) -> None:
        self.refused = refused
        self.seen: set[int] = set()

    def __call__(self, message: Outgoing) -> SendResult:
        if message.id not in self.seen:
            self.seen.add(message.id)
            return SendResult(SendOutcome.WAIT, retry_after=3)
        if message.recipient in self.refused:
            return SendResult(SendOutcome.BLOCKED, error="Forbidden: bot was blocked by the user")
        return SENT


async def deliver(dunning: Dunning, faults: Faults) -> None:
    await dunning.send(faults)
    dunning.clock.advance(seconds=5)
    await dunning.send(faults)


async def test_many_invoices_are_sent_once_through_floods_refusals_and_kills(
    dunning: Dunning, world: MassWorld
) -> None:
    services, owner = world.services, world.owner
    acts = services.mass_acts
    clients = [dunning.client]
    await dunning.contact(name="Иван")
    for place in range(1, 8):
        client = await add_client(services, owner, f"ООО «Клиент {place}»")
        clients.append(client.id)
        await dunning.contact(client.id, f"Контакт {place}")
    by_mail = (await add_client(services, owner, "ООО «Почта»", email="office@example.com")).id
    nobody = (await add_client(services, owner, "ООО «Никого»")).id
    ids = [(await issued_invoice(services, owner, clients[place % 8])).row.id for place in range(20)]
    ids += [(await issued_invoice(services, owner, by_mail)).row.id for _ in range(4)]
    lonely = await issued_invoice(services, owner, nobody)
    mute = await issued_invoice(services, owner, clients[1])
    await services.sending.send(owner, mute.row.id, SendTargets(hand=True), act_key(), ReminderMode.AUTO)

    plan = await acts.plan(owner, MassKind.SEND, world.key())
    assert (plan.count(MassItemState.READY), plan.count(MassItemState.ASIDE)) == (24, 1)
    rows = (await acts.rows(owner, plan.id, (MassItemState.READY,), limit=100)).items
    assert {row.to for row in rows if row.client_id == by_mail} == {("office@example.com",)}
    (aside,) = (await acts.rows(owner, plan.id, (MassItemState.ASIDE,))).items
    assert (aside.invoice_id, aside.reason) == (lonely.row.id, MassReason.NOBODY)
    assert plan.without_mode == 24 - sum(row.client_id == clients[1] for row in rows)
    with pytest.raises(BadInput):
        await acts.start(owner, plan.id)

    second = await add_member(services, owner, Role.OWNER, 1900, "Ольга")
    other = await acts.plan(second, MassKind.SEND, world.key())
    await asyncio.gather(
        acts.start(owner, plan.id, ReminderMode.AUTO),
        acts.start(second, other.id, ReminderMode.AUTO),
        acts.start(owner, plan.id, ReminderMode.AUTO),
    )
    # Meanwhile one is paid, one was sent by a colleague, one has no contact any more.
    first, colleague, gone = ids[0], ids[1], ids[6]
    await paid(services, owner, await services.invoices.view(owner, first), "100000.00")
    await services.sending.send(owner, colleague, SendTargets(hand=True), act_key())
    await dunning.change_contact(7, state="revoked")
    await dunning.contact(clients[6], "Новый, которого на странице не было")
    assert [await world.dies_after(asks) for asks in range(1, 10)] == [True] * 9
    for _ in range(3):
        await world.work_side_by_side(2)
        await deliver(dunning, refusing("9003"))  # the contact of the third client
    world.clock.advance(minutes=3)
    await world.work()

    sent = await world.rows(Delivery, Delivery.kind == MessageKind.INVOICE.value)
    by_invoice: dict[int, int] = {}
    for row in sent:
        by_invoice[row.invoice_id] = by_invoice.get(row.invoice_id, 0) + 1
    assert set(by_invoice.values()) == {1}, "nobody gets anything twice"
    assert not {first, gone} & by_invoice.keys()
    done = [item for act in (plan, other) for item in await world.items(act.id) if item.invoice_id in ids]
    whys = {item.invoice_id: item.reason for item in done if item.state in NOT_DONE and item.reason != "busy"}
    assert whys.pop(first) == MassReason.PAID
    assert whys.pop(colleague) == MassReason.ALREADY
    assert {whys.pop(each) for each in ids[:20] if each in whys and ids.index(each) % 8 == 6} == {
        MassReason.NOBODY
    }
    assert set(whys.values()) == {MassReason.NOT_TAKEN}, "and each that Telegram refused"
    assert all(ids.index(InvoiceId(each)) % 8 == 2 for each in whys)
    assert sum(item.state == MassItemState.DONE for item in done) == 24 - 2 - 2 - len(whys)
    assert not [item for item in done if item.state == MassItemState.WAITING]


async def test_everybody_late_is_reminded_once_and_in_one_message(dunning: Dunning, world: MassWorld) -> None:
    services, owner = world.services, world.owner
    acts = services.mass_acts
    await dunning.contact(name="Иван")
    clients = [dunning.client]
    for place in range(1, 5):
        client = await add_client(services, owner, f"ООО «Клиент {place}»")
        clients.append(client.id)
        await dunning.contact(client.id, f"Контакт {place}")
    ids = [await dunning.invoice(due=DUE, client=clients[place % 5]) for place in range(20)]
    unsent = await dunning.invoice(due=DUE, sent=False)
    world.clock.set(LATER)
    await services.manual_reminders.remind(owner, ids[0], key_of_day(LATER.date()))
    await services.manual_reminders.remind(owner, ids[5], key_of_day(LATER.date()))

    plan = await acts.plan(owner, MassKind.REMIND, world.key())
    aside = (await acts.rows(owner, plan.id, (MassItemState.ASIDE,))).items
    assert {row.invoice_id: row.reason for row in aside} == {
        ids[0]: MassReason.TODAY,
        ids[5]: MassReason.TODAY,
        unsent: MassReason.UNSENT,
    }
    second = await add_member(services, owner, Role.OWNER, 1900, "Ольга")
    other = await acts.plan(second, MassKind.REMIND, world.key())
    await asyncio.gather(acts.start(owner, plan.id), acts.start(second, other.id))
    until = LATER.date() + timedelta(days=5)
    await services.holds.hold_invoice(owner, ids[1], HoldKind.PAUSE, until, act_key(), "Ждём акт")
    await paid(services, owner, await services.invoices.view(owner, ids[2]), "100000.00", LATER.date())
    assert [await world.dies_after(asks) for asks in range(1, 12)] == [True] * 11
    await world.work_side_by_side(2)
    await deliver(dunning, refusing("9004"))
    world.clock.advance(minutes=3)
    await world.work()

    reminders = await world.rows(Reminder, Reminder.step.startswith("manual:"))
    assert len({row.invoice_id for row in reminders}) == len(reminders) == 18
    messages = {row.delivery_id for row in reminders}
    assert len(messages) == 5, "one message to each, of all that is late"
    items = {item.invoice_id: item for item in await world.items(plan.id)} | {
        item.invoice_id: item for item in await world.items(other.id) if item.reason != MassReason.BUSY
    }
    assert items[ids[1]].reason == MassReason.HELD
    assert items[ids[2]].reason == MassReason.PAID
    refused = {items[each].reason for each in ids[3::5]}
    assert refused == {MassReason.NOT_TAKEN}
    assert {items[each].state for each in ids[4::5]} == {MassItemState.DONE}
    sent = {row.id for row in await world.rows(Invoice)}
    assert set(ids) <= sent


async def test_at_night_it_says_that_it_goes_later(dunning: Dunning, world: MassWorld) -> None:
    acts, owner = world.services.mass_acts, world.owner
    await dunning.contact()
    await dunning.invoice(due=DUE)
    world.clock.set(datetime(2026, 12, 1, 20, tzinfo=UTC))  # eleven at night in Moscow
    plan = await acts.plan(owner, MassKind.REMIND, world.key())
    (row,) = (await acts.rows(owner, plan.id, (MassItemState.READY,))).items
    assert row.reason is MassReason.LATER
    await acts.start(owner, plan.id)
    await world.work(seen=False)
    (item,) = await world.items(plan.id)
    assert (item.state, item.reason) == (MassItemState.DONE, MassReason.LATER)
    # Nothing is called sent that has not left.
    (word,) = await world.rows(Delivery, Delivery.kind == MessageKind.MASS_ACT)
    assert word.payload["text"] == "mass-push-over-waiting"
    assert word.payload["params"] == {"kind": "remind", "done": 0, "count": 1, "waiting": 1}
