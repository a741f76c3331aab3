"""What the firm's group hears by itself: only when switched on, once, of what is true when it is sent."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Firm
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, MessageKind, SendOutcome
from services.delivery.content import MessageContent
from services.digest.job import DigestJob
from services.domain.errors import Conflict, Forbidden
from services.dunning.planner import Planner
from services.notifications.facts import DigestMessageFacts, GroupAlertFacts
from services.outbox.queue import Outgoing, SendResult
from services.reminders.policies import PolicyChange
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import add_client, add_contact, kazakh_firm, make_team, paid
from tests.support.worlds.dunning import SENT, Dunning

pytestmark = pytest.mark.alone

GROUP, AFTER = -5001, -1005001


def utc(month: int, day: int, hour: int = 7, minute: int = 1) -> datetime:
    """Seven in UTC is ten in Moscow, the hour of alerts."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def bind(dunning: Dunning, *, digest: bool | None = None, alerts: bool | None = None) -> None:
    await dunning.services.groups.bind(dunning.owner, GROUP)
    await dunning.services.groups.set_notifications(dunning.owner, digest=digest, alerts=alerts)


async def to_group(
    dunning: Dunning, answer: Callable[[Outgoing], SendResult] = lambda _: SENT
) -> list[tuple[Outgoing, GroupAlertFacts | DigestMessageFacts]]:
    """What is sent to the group now, with what it says."""
    notices = MessageContent(dunning.workplace, dunning.clock)
    sent = []
    while claims := await dunning.outbox.claim(20):
        for claim in claims:
            outgoing = await begin_one(dunning.outbox, claim)
            if outgoing is None:
                continue
            facts = await facts_of(notices, outgoing)
            result = answer(outgoing) if facts else SendResult(SendOutcome.OBSOLETE)
            await record_one(dunning.outbox, outgoing, result)
            if isinstance(facts, GroupAlertFacts | DigestMessageFacts) and outgoing.recipient.startswith("-"):
                sent.append((outgoing, facts))
    return sent


async def alerts(dunning: Dunning) -> list[list[tuple[str, str, int]]]:
    """The plan, and a minute later what the group is told: client, sum and days, a list a message."""
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)
    return [
        [(client, str(due.balance.minor), due.days) for client, due in facts.invoices]
        for _, facts in await to_group(dunning)
        if isinstance(facts, GroupAlertFacts)
    ]


async def firm(dunning: Dunning) -> Firm:
    async with AsyncSession(dunning.database.reader) as session:
        return await session.get_one(Firm, dunning.owner.firm_id)


async def owners_read(dunning: Dunning) -> list[str]:
    async with AsyncSession(dunning.database.reader) as session:
        query = select(Delivery).where(Delivery.kind == "group_gone").order_by(Delivery.id)
        rows = list(await session.scalars(query))
    assert {row.recipient for row in rows} <= {"1001"}
    return [row.payload["text"] for row in rows]


async def test_nothing_unless_switched_on(dunning: Dunning) -> None:
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30))
    assert await alerts(dunning) == []
    await dunning.services.groups.bind(dunning.owner, GROUP)
    assert await alerts(dunning) == []
    assert await DigestJob(dunning.workplace, dunning.clock).tick() == 3
    assert await to_group(dunning) == []


async def test_only_the_owner_switches_and_a_new_group_begins_silent(dunning: Dunning) -> None:
    groups, team = dunning.services.groups, dunning.team
    assert await groups.view(team.owner) is None
    with pytest.raises(Conflict) as caught:
        await groups.set_notifications(team.owner, digest=True)
    assert caught.value.key == "error-group-none"
    await bind(dunning, digest=True)
    for actor in (team.accountant, team.lawyer, team.assistant):
        with pytest.raises(Forbidden):
            await groups.view(actor)
        with pytest.raises(Forbidden):
            await groups.set_notifications(actor, alerts=True)
    view = await groups.set_notifications(team.owner, alerts=True)
    assert (view.chat_id, view.digest, view.alerts) == (GROUP, True, True)
    await groups.bind(team.owner, GROUP)
    assert (await groups.set_notifications(team.owner)).digest  # it was this one already
    await groups.bind(team.owner, GROUP - 1)
    view = await groups.set_notifications(team.owner)
    assert (view.digest, view.alerts) == (False, False)


async def test_one_message_lists_what_became_overdue(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    vega = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    older = await dunning.invoice(due=date(2026, 11, 26))
    await dunning.invoice(due=date(2026, 11, 27), client=vega.id, amount="5000.00")
    await dunning.invoice(due=date(2026, 11, 27), client=vega.id, sent=False)  # the client has not got it
    dunning.clock.set(utc(11, 27))
    assert await alerts(dunning) == [[("ООО «Ромашка»", "10000000", 1)]]
    view = await dunning.services.invoices.view(dunning.owner, older)
    await paid(dunning.services, dunning.owner, view, "40000.00")
    dunning.clock.set(utc(11, 30))
    assert await alerts(dunning) == [[("ООО «Вега»", "500000", 3)]]
    dunning.clock.set(utc(12, 3))
    assert await alerts(dunning) == [[("ООО «Ромашка»", "6000000", 7)]]
    dunning.clock.set(utc(12, 4))
    assert await alerts(dunning) == [[("ООО «Вега»", "500000", 7)]]
    assert await alerts(dunning) == []
    # The client's own reminders are none the fewer for it.
    assert {"d+1", "d+7"} <= {step for step, _ in await dunning.ledger(older)}


async def test_of_several_clients_it_is_one_message_and_of_all_members_one(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    vega = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    for client in (dunning.client, vega.id, vega.id):
        await dunning.invoice(due=date(2026, 11, 27), client=client, amount="100.00")
    dunning.clock.set(utc(11, 30))
    (rows,) = await alerts(dunning)
    assert [name for name, _, _ in rows] == ["ООО «Ромашка»", "ООО «Вега»", "ООО «Вега»"]


async def test_what_the_message_has_left_comes_in_another(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    await dunning.invoice(due=date(2026, 11, 27), amount="100.00")
    late = await dunning.invoice(due=date(2026, 11, 27), amount="200.00", sent=False)
    dunning.clock.set(utc(11, 30))
    assert len(await alerts(dunning)) == 1
    await dunning.mark_sent(late)
    assert await alerts(dunning) == [[("ООО «Ромашка»", "20000", 3)]]
    assert [row.state for row in await dunning.deliveries("group_alert")] == ["sent", "sent"]


async def test_paid_switched_off_or_unbound_meanwhile(dunning: Dunning) -> None:
    groups, owner = dunning.services.groups, dunning.owner
    await bind(dunning, alerts=True)
    invoices = [
        await dunning.invoice(due=due) for due in (date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 1))
    ]
    for invoice, undo in zip(invoices, ("pay", "switch", "unbind"), strict=True):
        dunning.clock.set(utc(11, 30) if undo == "pay" else utc(12, 1) if undo == "switch" else utc(12, 2))
        await bind(dunning, alerts=True)
        await dunning.planner.tick()
        if undo == "pay":
            view = await dunning.services.invoices.view(owner, invoice)
            await paid(dunning.services, owner, view, "100000.00")
        elif undo == "switch":
            await groups.set_notifications(owner, alerts=False)
        else:
            await groups.unbind(owner, GROUP)
        dunning.clock.advance(minutes=1)
        assert await to_group(dunning) == []
    assert [row.state for row in await dunning.deliveries("group_alert")] == ["cancelled"] * 3


async def test_what_is_long_overdue_is_no_news(dunning: Dunning) -> None:
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(12, 8))  # of the step after seven days, on a Friday
    await bind(dunning, alerts=True)
    assert await alerts(dunning) == []
    assert ("d+7", "superseded") in await dunning.ledger(invoice, staff=True)
    dunning.clock.set(utc(12, 11))
    assert await alerts(dunning) == [[("ООО «Ромашка»", "10000000", 14)]]


async def test_the_policy_of_the_firm_decides(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    change = PolicyChange(staff_days=(-1, 0, 3), owner_days=(), hour=12)
    await dunning.services.policies.change_firm(dunning.owner, change)
    await dunning.invoice(due=date(2026, 11, 27))
    await dunning.invoice(due=date(2026, 12, 1))
    for day, hour, told in ((26, 10, 0), (27, 10, 0), (30, 8, 0), (30, 9, 1)):
        dunning.clock.set(utc(11, day, hour))
        assert len(await alerts(dunning)) == told, (day, hour)
    await dunning.services.policies.change_firm(dunning.owner, PolicyChange(on=False))
    dunning.clock.set(utc(12, 4, 9))
    assert await alerts(dunning) == []


@pytest.mark.at_once
async def test_the_summary_comes_once_for_the_whole_firm(dunning: Dunning) -> None:
    await bind(dunning, digest=True)
    await dunning.services.firms.set_language(dunning.owner, "en")
    vega = await add_client(dunning.services, dunning.owner, "ООО «Вега»")
    await dunning.invoice(due=date(2026, 11, 27), client=vega.id, amount="100.00")
    await dunning.invoice(due=date(2026, 11, 26), amount="200.00")
    keeper = DigestJob(dunning.workplace, dunning.clock)
    dunning.clock.set(utc(11, 27, 6, 0))
    second = Database(dunning.database.url)
    try:
        other = DigestJob(TenantDatabase(second), dunning.clock)
        await asyncio.gather(keeper.tick(), other.tick())
    finally:
        await second.close()
    ((outgoing, facts),) = await to_group(dunning)
    assert (outgoing.recipient, outgoing.audience, outgoing.member_id) == (str(GROUP), Audience.STAFF, None)
    assert isinstance(facts, DigestMessageFacts)
    assert facts.recipient.language == "en"
    assert [row.client for row in facts.digest.due] == ["ООО «Вега»"]
    assert [row.client for row in facts.digest.longest_overdue] == ["ООО «Ромашка»"]
    assert await keeper.tick() == 0


async def test_a_summary_that_is_late_or_unwanted_is_not_sent(dunning: Dunning) -> None:
    await bind(dunning, digest=True)
    await dunning.invoice(due=date(2026, 11, 26))
    for day, undo in ((27, False), (30, True)):
        dunning.clock.set(utc(11, day, 6, 0))
        await DigestJob(dunning.workplace, dunning.clock).tick()
        if undo:
            await dunning.services.groups.set_notifications(dunning.owner, digest=False)
        else:
            dunning.clock.advance(days=1)
        assert await to_group(dunning) == []
    assert {row.state for row in await dunning.deliveries("group_digest")} == {"cancelled"}


@pytest.mark.at_once
async def test_two_processes_gather_in_one_message(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    for number in range(4):
        client = await add_client(dunning.services, dunning.owner, f"ООО «Клиент {number}»")
        await dunning.invoice(due=date(2026, 11, 27), client=client.id)
    dunning.clock.set(utc(11, 30))
    second = Database(dunning.database.url)
    try:
        planners = [Planner(TenantDatabase(base), dunning.clock) for base in (dunning.database, second)]
        await asyncio.gather(*(planner.tick() for planner in planners))
    finally:
        await second.close()
    (rows,) = await alerts(dunning)
    assert len(rows) == 4


async def test_the_message_follows_the_group(dunning: Dunning) -> None:
    await bind(dunning, alerts=True, digest=True)
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)

    def moved(outgoing: Outgoing) -> SendResult:
        if outgoing.recipient == str(GROUP):
            return SendResult(SendOutcome.MOVED, moved_to=AFTER)
        return SENT

    sent = await to_group(dunning, moved)
    dunning.clock.advance(minutes=1)
    sent += await to_group(dunning, moved)
    assert [outgoing.recipient for outgoing, _ in sent] == [str(GROUP), str(AFTER)]
    row = await firm(dunning)
    assert (row.group_chat_id, row.group_alerts, row.group_digest) == (AFTER, True, True)
    assert [row.state for row in await dunning.deliveries("group_alert")] == ["sent"]
    # The news of it that Telegram sends as well changes nothing any more.
    await dunning.services.groups.handle_chat_moved(GROUP, AFTER)
    assert len(await dunning.acts("group_moved")) == 1


async def test_a_group_that_has_become_another_firms_is_let_go(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    other = await make_team(dunning.services, 2001, kazakh_firm())
    await dunning.services.groups.bind(other.owner, AFTER)
    await dunning.services.groups.handle_chat_moved(GROUP, AFTER)
    assert (await firm(dunning)).group_chat_id is None
    assert await owners_read(dunning) == ["group-gone-unnamed"]


async def test_a_closed_group_is_unbound_and_the_owner_told_once(dunning: Dunning) -> None:
    await bind(dunning, alerts=True, digest=True)
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30, 6, 0))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)
    blocked = SendResult(SendOutcome.BLOCKED, error="bot was kicked")
    await to_group(dunning, lambda one: blocked if one.recipient == str(GROUP) else SENT)
    assert (await firm(dunning)).group_chat_id is None
    assert await owners_read(dunning) == ["group-gone-unnamed"]
    assert not await dunning.services.groups.handle_bot_removed(GROUP, "Фирма", dunning.clock.now())
    states = [row.state for row in await dunning.deliveries() if row.kind.startswith("group_a")]
    assert states == ["cancelled"]


async def test_a_group_that_takes_nothing_is_told_to_the_owner_once_a_day(dunning: Dunning) -> None:
    await bind(dunning, alerts=True, digest=True)
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30, 6, 0))
    await DigestJob(dunning.workplace, dunning.clock).tick()
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)
    refused = SendResult(SendOutcome.REFUSED, error="not enough rights")
    await to_group(dunning, lambda one: refused if one.recipient == str(GROUP) else SENT)
    assert (await firm(dunning)).group_chat_id == GROUP
    assert await owners_read(dunning) == ["group-mute"]


async def test_a_closed_topic_is_named_as_the_cause(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)
    refused = SendResult(SendOutcome.REFUSED, error="Bad Request: TOPIC_CLOSED")
    await to_group(dunning, lambda one: refused if one.recipient == str(GROUP) else SENT)
    assert await owners_read(dunning) == ["group-topic-closed"]


async def test_an_unknown_outcome_is_repeated_once(dunning: Dunning) -> None:
    await bind(dunning, alerts=True)
    await dunning.invoice(due=date(2026, 11, 27))
    dunning.clock.set(utc(11, 30))
    await dunning.planner.tick()
    dunning.clock.advance(minutes=1)
    sent = await to_group(dunning, lambda one: SendResult(SendOutcome.UNKNOWN))
    assert [outgoing.kind for outgoing, _ in sent] == [MessageKind.GROUP_ALERT] * 2
    assert [row.state for row in await dunning.deliveries("group_alert")] == ["unconfirmed"]


async def test_the_owner_hears_that_a_client_reads_along(dunning: Dunning) -> None:
    await bind(dunning)
    groups, services = dunning.services.groups, dunning.services
    await add_contact(services, dunning.owner, dunning.client, 5001)
    other = await make_team(services, 2001, kazakh_firm())
    theirs = await add_client(services, other.owner)
    await add_contact(services, other.owner, theirs.id, 5002)
    now = dunning.clock.now()
    assert await groups.handle_contact_present(GROUP, 5001, now)
    await groups.handle_contact_present(GROUP, 5001, now)
    for nobody in (1001, 1003, 5002, 9999):  # members, another firm's contact, a stranger
        assert not await groups.handle_contact_present(GROUP, nobody, now)
    assert not await groups.handle_contact_present(AFTER, 5001, now)
    assert await owners_read(dunning) == ["group-client"]
