"""Work given to people at once: a task for each invoice, clients to somebody else; each once, and as it was shown."""

import asyncio
from datetime import date, time

import pytest

from db.engine import Database
from db.models import Client, Delivery, Task
from db.vocabulary.enums import AuditAction, MessageKind, Role
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.container import Services
from services.core.lists import CardFilter
from services.domain.errors import BadInput, DomainError, Forbidden, NotFound
from services.mass_acts.views import NOT_DONE, MassTask
from tests.support.factories import add_client, add_member, draft_invoice, issued_invoice, make_team
from tests.support.fakes import FakeClock
from tests.support.worlds.mass_acts import MassWorld

READY, ASIDE = (MassItemState.READY,), (MassItemState.ASIDE,)


@pytest.fixture
async def world(database: Database, services: Services, clock: FakeClock) -> MassWorld:
    return MassWorld(database, services, clock, await make_team(services))


async def test_a_task_for_each_invoice_through_kills_and_changes(world: MassWorld) -> None:
    services, owner, lawyer = world.services, world.owner, world.team.lawyer
    acts = services.mass_acts
    mine = (await add_client(services, lawyer, "ООО «Моя»")).id
    lost = (await add_client(services, lawyer, "ООО «Ушла»")).id
    other = (await add_client(services, owner, "ООО «Чужая»")).id
    ids = [
        (await issued_invoice(services, owner, client)).row.id for client in (mine, mine, mine, lost, other)
    ]
    ids.append((await draft_invoice(services, owner, mine)).row.id)
    day = world.clock.now().date()
    task = MassTask("сверить остаток", day.replace(year=day.year + 1), time(15))

    for wrong in (MassTask("  ", task.due_on), MassTask("сверить", date(2020, 1, 1))):
        with pytest.raises(BadInput):
            await acts.plan(owner, MassKind.TASK, world.key(), tuple(ids), task=wrong)
    with pytest.raises(NotFound):
        await acts.plan(lawyer, MassKind.TASK, world.key(), tuple(ids), task=task)
    # To one person: who does not see a client is not asked about it.
    one = MassTask(task.note, task.due_on, assignee_id=lawyer.member_id)
    plan = await acts.plan(owner, MassKind.TASK, world.key(), tuple(ids), task=one)
    assert (plan.count(*READY), plan.assignee) == (4, "Пётр")
    aside = (await acts.rows(owner, plan.id, ASIDE)).items
    assert [(row.invoice_id, row.reason) for row in aside] == [
        (ids[4], MassReason.NO_SIGHT),
        (ids[5], MassReason.DRAFT),
    ]

    key = world.key()
    plan = await acts.plan(owner, MassKind.TASK, key, tuple(ids), task=task)
    assert (plan.count(*READY), plan.task, plan.assignee) == (5, task, "")
    shown = (await acts.rows(owner, plan.id, READY)).items
    assert [row.to for row in shown] == [("Пётр",)] * 4 + [(owner.name,)]
    await acts.tick(owner, plan.id, shown[2].id, False)
    await asyncio.gather(*(acts.start(owner, plan.id) for _ in range(3)))
    await services.clients.change_responsible(owner, lost, owner.member_id)
    deaths = [await world.dies_after(asks) for asks in range(1, 8)]
    assert any(deaths)
    await world.work_side_by_side(2)

    tasks = {row.invoice_id: row for row in await world.rows(Task)}
    assert set(tasks) == {ids[0], ids[1], ids[4]}
    assert [tasks[each].assignee_id for each in (ids[0], ids[1], ids[4])] == [
        lawyer.member_id,
        lawyer.member_id,
        owner.member_id,
    ]
    assert {(row.note, row.created_by) for row in tasks.values()} == {("сверить остаток", owner.member_id)}
    assert len(await world.rows(Task)) == 3
    assert sum((await world.count_acts(AuditAction.TASK_SET)).values()) == 3
    view = await acts.view(owner, plan.id)
    assert (view.state, view.count(MassItemState.DONE)) == (MassState.TOLD, 3)
    (left,) = (await acts.rows(owner, plan.id, NOT_DONE)).items
    assert (left.invoice_id, left.reason) == (ids[3], MassReason.LEAD_CHANGED)
    assert view.task == MassTask("", task.due_on, task.at), "the tasks hold its words now"
    assert (await acts.plan(owner, MassKind.TASK, key, tuple(ids), task=task)).id == plan.id


async def test_clients_are_handed_over_by_whom_and_from_whom_the_page_has_shown(world: MassWorld) -> None:
    services, owner, lawyer = world.services, world.owner, world.team.lawyer
    acts = services.mass_acts
    second = await add_member(services, owner, Role.OWNER, 1900, "Ольга")
    boris = await add_member(services, owner, Role.LAWYER, 1901, "Борис")
    mine = [(await add_client(services, lawyer, f"ООО «Моя {n}»")).id for n in range(3)]
    shared = (await add_client(services, owner, "ООО «Общая»")).id
    await services.clients.share(owner, shared, lawyer.member_id)
    his = (await add_client(services, boris, "ООО «Его»")).id
    clients = (*mine, shared)

    for wrong, error in ((world.team.assistant.member_id, DomainError), (None, NotFound)):
        with pytest.raises(error):
            await acts.plan(owner, MassKind.HAND_OVER, world.key(), client_ids=clients, receiver_id=wrong)
    with pytest.raises(NotFound):  # another's client answers like a missing one
        await acts.plan(
            lawyer, MassKind.HAND_OVER, world.key(), client_ids=(his,), receiver_id=boris.member_id
        )
    with pytest.raises(Forbidden):
        await acts.plan(
            world.team.assistant,
            MassKind.HAND_OVER,
            world.key(),
            client_ids=clients,
            receiver_id=boris.member_id,
        )
    assert set(await acts.pickable_clients(lawyer, CardFilter())) == set(clients)

    # A lawyer decides about own clients only, and sees them no more.
    plan = await acts.plan(
        lawyer, MassKind.HAND_OVER, world.key(), client_ids=clients, receiver_id=boris.member_id
    )
    assert (plan.count(*READY), plan.receiver, plan.loses_sight) == (3, "Борис", True)
    (aside,) = (await acts.rows(lawyer, plan.id, ASIDE)).items
    assert (aside.client_id, aside.reason) == (shared, MassReason.NOT_YOURS)
    # Two owners give all of them away at the same moment, to different people.
    plans = [
        await acts.plan(actor, MassKind.HAND_OVER, world.key(), client_ids=(*clients, his), receiver_id=to)
        for actor, to in ((owner, boris.member_id), (second, second.member_id))
    ]
    (leads,) = (await acts.rows(owner, plans[0].id, ASIDE)).items
    assert (leads.client_id, leads.reason) == (his, MassReason.LEADS)
    await acts.tick(lawyer, plan.id, (await acts.rows(lawyer, plan.id, READY)).items[2].id, False)
    await asyncio.gather(
        acts.start(lawyer, plan.id),
        acts.start(owner, plans[0].id),
        acts.start(second, plans[1].id),
        acts.start(owner, plans[0].id),
    )
    assert any([await world.dies_after(asks) for asks in range(1, 8)])
    await world.work_side_by_side(3)

    led = {row.id: row.responsible_id for row in await world.rows(Client)}
    changes = await world.count_acts(AuditAction.CHANGED)
    assert changes == dict.fromkeys((*clients, his), 1), "each client has moved once"
    assert {led[each] for each in clients} <= {boris.member_id, second.member_id}
    views = [
        await acts.view(actor, one.id)
        for actor, one in ((lawyer, plan), (owner, plans[0]), (second, plans[1]))
    ]
    assert sum(view.count(MassItemState.DONE) for view in views) == 5
    reasons = {each.reason for view in views for each in view.counts if each.state in NOT_DONE}
    assert reasons <= {MassReason.LEAD_CHANGED, MassReason.LEADS, MassReason.UNSEEN}
    # Boris hears once of each act that has brought him something; who gives to herself hears nothing.
    told = [
        (row.member_id, row.payload["params"]["count"])
        for row in await world.rows(Delivery, Delivery.kind == MessageKind.MASS_ACT)
        if row.payload["text"] == "mass-push-handed"
    ]
    to_boris = [view.count(MassItemState.DONE) for view in views[:2] if view.count(MassItemState.DONE)]
    assert sorted(told) == sorted((boris.member_id, count) for count in to_boris)


async def test_who_gets_clients_has_to_be_there_when_their_turn_comes(world: MassWorld) -> None:
    services, owner, lawyer = world.services, world.owner, world.team.lawyer
    acts = services.mass_acts
    clients = tuple([(await add_client(services, owner, f"ООО «К {n}»")).id for n in range(2)])
    invoices = tuple([(await draft_invoice(services, owner, each)).row.id for each in (*clients, clients[0])])
    plan = await acts.plan(owner, MassKind.HAND_OVER, world.key(), invoices, receiver_id=lawyer.member_id)
    assert plan.count(*READY) == 2, "the clients of the invoices, each once"
    await acts.start(owner, plan.id)
    await services.staff.deactivate(owner, lawyer.member_id)
    await world.work()
    rows = (await acts.rows(owner, plan.id, NOT_DONE)).items
    assert [row.reason for row in rows] == [MassReason.RECEIVER] * 2
    assert {row.responsible_id for row in await world.rows(Client)} == {owner.member_id}
    assert not [row for row in await world.rows(Delivery) if row.payload.get("text") == "mass-push-handed"]
