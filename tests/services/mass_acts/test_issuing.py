"""Many drafts at once: each gets one number, whatever dies meanwhile and whoever starts beside."""

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from db.engine import Database
from db.models import Invoice
from db.vocabulary.enums import AuditAction, Billing, InvoiceState, InvoiceStatus, PartMonth, Role
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.container import Services
from services.contracts.views import NewContract
from services.domain.errors import BadInput, Forbidden, NotFound
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.invoices.views import LineEdit
from services.mass_acts.views import NOT_DONE
from tests.support.factories import act_key, add_client, add_member, draft_invoice, let_go, make_team
from tests.support.fakes import FakeClock
from tests.support.worlds.mass_acts import MassWorld

TERMS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)
NOVEMBER = date(2026, 11, 1)


@pytest.fixture
async def world(database: Database, services: Services, clock: FakeClock) -> MassWorld:
    return MassWorld(database, services, clock, await make_team(services))


async def test_many_drafts_through_kills_and_two_owners_at_once(world: MassWorld) -> None:
    acts, owner = world.services.mass_acts, world.owner
    second = await add_member(world.services, owner, Role.OWNER, 1900, "Ольга")
    client = (await add_client(world.services, owner)).id
    ids = await world.drafts(client, 20)
    empty = (await world.services.drafts.for_client(owner, client, act_key())).row.id

    plan = await acts.plan(owner, MassKind.ISSUE, world.key())
    assert (plan.count(MassItemState.READY), plan.count(MassItemState.ASIDE)) == (20, 1)
    assert plan.sums(MassItemState.READY) == [(Money.of(2_000_000, Currency.RUB), 20)]
    (aside,) = (await acts.rows(owner, plan.id, (MassItemState.ASIDE,))).items
    assert (aside.invoice_id, aside.reason) == (empty, MassReason.NO_LINES)
    await world.work()
    assert {row.status for row in await world.rows(Invoice)} == {InvoiceState.DRAFT}, "nobody has confirmed"

    rows = (await acts.rows(owner, plan.id, (MassItemState.READY,), limit=100)).items
    left = rows[3]
    await acts.tick(owner, plan.id, left.id, False)
    other = await acts.plan(second, MassKind.ISSUE, world.key())
    # Both press at the same moment, one of them twice.
    begun = await asyncio.gather(
        acts.start(owner, plan.id), acts.start(second, other.id), acts.start(owner, plan.id)
    )
    waiting = begun[0].count(MassItemState.WAITING), begun[1].count(MassItemState.WAITING)
    assert sum(waiting) == 20, "one has nineteen and the other the one that was taken out, or one has all"

    # A process that dies at each of its steps, one after the other; then two that live.
    assert [await world.dies_after(asks) for asks in range(1, 14)] == [True] * 13
    await world.work_side_by_side(2)

    issued = {row.id: row for row in await world.rows(Invoice, Invoice.status == InvoiceState.ISSUED)}
    assert set(issued) == set(ids)
    assert sorted(row.seq for row in issued.values()) == list(range(1, 21)), "no number twice, none left out"
    assert await world.count_acts(AuditAction.ISSUED) == dict.fromkeys(ids, 1)
    done = [await acts.view(owner, plan.id), await acts.view(second, other.id)]
    assert [one.state for one in done] == [MassState.TOLD] * 2
    assert sum(one.count(MassItemState.DONE) for one in done) == 20
    assert sum(one.count(MassItemState.WAITING) for one in done) == 0
    assert {each.reason for one in done for each in one.counts if each.state in NOT_DONE} <= {MassReason.BUSY}
    # Pressed again much later: nothing.
    assert await acts.start(owner, plan.id) == done[0]
    assert await world.work() == 0


async def test_each_item_is_looked_at_anew_when_its_turn_comes(world: MassWorld) -> None:
    services, owner, lawyer = world.services, world.owner, world.team.lawyer
    acts = services.mass_acts
    mine = (await add_client(services, lawyer, "ООО «Моя»")).id
    lost = (await add_client(services, lawyer, "ООО «Ушла»")).id
    ids = [
        (await draft_invoice(services, lawyer, client)).row.id for client in (mine, mine, lost, mine, mine)
    ]
    plan = await acts.plan(lawyer, MassKind.ISSUE, world.key())
    assert plan.count(MassItemState.READY) == 5
    await acts.start(lawyer, plan.id)

    await services.invoices.issue(owner, ids[0])  # somebody else
    await services.drafts.discard(owner, ids[1])
    await services.clients.change_responsible(owner, lost, owner.member_id)
    extra = LineEdit("Выезд", Decimal(1), "шт.", Money.of(50_000, Currency.RUB))
    await services.drafts.add_line(owner, ids[4], extra)
    await world.work()

    rows = (await acts.rows(lawyer, plan.id, NOT_DONE)).items
    assert [(row.state, row.reason, row.client) for row in rows] == [
        (MassItemState.LEFT_OUT, MassReason.ALREADY, "ООО «Моя»"),
        (MassItemState.FAILED, MassReason.GONE, "ООО «Моя»"),
        (MassItemState.FAILED, MassReason.GONE, ""),
        (MassItemState.LEFT_OUT, MassReason.CHANGED, "ООО «Моя»"),
    ]
    for kept in (ids[2], ids[4]):
        assert (await services.invoices.view(owner, kept)).row.status is InvoiceStatus.DRAFT
    assert (await services.invoices.view(owner, ids[3])).row.status is InvoiceStatus.ISSUED
    # A colleague's act is no page of who sees own clients only.
    other = await acts.plan(owner, MassKind.ISSUE, world.key())
    for question in (acts.view(lawyer, other.id), acts.start(lawyer, other.id), acts.stop(lawyer, other.id)):
        with pytest.raises(NotFound):
            await question
    with pytest.raises(Forbidden):
        await acts.plan(world.team.assistant, MassKind.ISSUE, world.key())


async def test_who_has_left_or_lost_the_right_issues_nothing(world: MassWorld) -> None:
    services, owner = world.services, world.owner
    acts = services.mass_acts
    client = (await add_client(services, owner)).id
    await services.clients.share(owner, client, world.team.lawyer.member_id)
    await world.drafts(client, 3)
    for change in ("role", "gone"):
        plan = await acts.plan(world.team.lawyer, MassKind.ISSUE, world.key())
        await acts.start(world.team.lawyer, plan.id)
        if change == "role":
            await services.staff.change_role(owner, world.team.lawyer.member_id, Role.ASSISTANT)
        else:
            await let_go(world.database, world.team.lawyer)
        await world.work()
        assert {(row.state, row.reason) for row in await world.items(plan.id)} == {
            (MassItemState.FAILED, MassReason.FORBIDDEN)
        }
        if change == "role":
            await services.staff.change_role(owner, world.team.lawyer.member_id, Role.LAWYER)
    assert {row.status for row in await world.rows(Invoice)} == {InvoiceState.DRAFT}


async def test_stopping_lets_the_rest_wait(world: MassWorld) -> None:
    acts, owner = world.services.mass_acts, world.owner
    client = (await add_client(world.services, owner)).id
    await world.drafts(client, 5)
    plan = await acts.plan(owner, MassKind.ISSUE, world.key())
    await acts.start(owner, plan.id)
    job = world.job()
    (lease,) = await job.claim()
    await job.step(lease)
    await job.step(lease)
    assert await acts.stop(owner, plan.id) == await acts.stop(owner, plan.id)
    await job.step(lease)
    view = await acts.view(owner, plan.id)
    assert (view.count(MassItemState.DONE), view.count(MassItemState.LEFT_OUT)) == (2, 3)
    assert {row.reason for row in await world.items(plan.id) if row.state == MassItemState.LEFT_OUT} == {
        MassReason.STOPPED
    }
    # What was stopped can be begun anew, by a page of its own.
    again = await acts.plan(owner, MassKind.ISSUE, world.key())
    assert again.count(MassItemState.READY) == 3


async def test_what_asks_begins_unticked_and_is_done_only_when_it_was_seen(world: MassWorld) -> None:
    services, owner = world.services, world.owner
    acts = services.mass_acts
    client = (await add_client(services, owner)).id
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=client,
            number="1",
            signed_on=date(2026, 2, 1),
            subject="Консультация",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            amount=Money.of(1_000, Currency.RUB),
            terms=TERMS,
        ),
    )
    first = await services.drafts.from_contract(owner, contract.row.id, act_key())
    second = await services.drafts.from_contract(owner, contract.row.id, act_key())
    plan = await acts.plan(owner, MassKind.ISSUE, world.key())
    assert plan.count(MassItemState.READY) == 2, "neither is too much yet"
    await acts.start(owner, plan.id)
    await world.work()
    rows = {row.invoice_id: (row.state, row.reason) for row in await world.items(plan.id)}
    assert rows == {
        first.row.id: (MassItemState.DONE, None),
        second.row.id: (MassItemState.LEFT_OUT, MassReason.OVER_CONTRACT),
    }
    plan = await acts.plan(owner, MassKind.ISSUE, world.key())
    (row,) = (await acts.rows(owner, plan.id, (MassItemState.UNTICKED,))).items
    assert row.reason is MassReason.OVER_CONTRACT
    with pytest.raises(BadInput):
        await acts.start(owner, plan.id)
    await acts.tick(owner, plan.id, row.id, True)
    await acts.start(owner, plan.id)
    await world.work()
    assert (await services.invoices.view(owner, second.row.id)).row.status is InvoiceStatus.ISSUED


async def test_retainers_of_the_month_are_billed_once(world: MassWorld) -> None:
    services, owner = world.services, world.owner
    acts = services.mass_acts
    new = NewContract(
        client_id=(await add_client(services, owner)).id,
        number="А-1",
        signed_on=date(2026, 2, 1),
        subject="Абонентское обслуживание",
        currency=Currency.RUB,
        billing=Billing.RETAINER,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
        terms=TERMS,
    )
    contracts = [
        (await services.contracts.create(owner, replace(new, number=f"А-{place}"))).row.id
        for place in range(6)
    ]
    part = replace(new, number="Ч-1", signed_on=date(2026, 11, 16))
    unsaid = (await services.contracts.create(owner, part)).row.id
    by_days = (
        await services.contracts.create(owner, replace(part, number="Ч-2", part_month=PartMonth.DAYS))
    ).row
    billed = await services.drafts.from_contract(owner, contracts[0], act_key(), month=NOVEMBER)

    plan = await acts.plan(owner, MassKind.RETAINERS, world.key())
    assert plan.month == NOVEMBER
    assert plan.sums(MassItemState.READY) == [(Money.of(165_000, Currency.RUB), 6)], (
        "half of November is 15 000"
    )
    (row,) = (await acts.rows(owner, plan.id, (MassItemState.UNTICKED,))).items
    assert (row.contract_id, row.reason, row.number) == (unsaid, MassReason.PART_MONTH, "Ч-1")
    assert len(await world.rows(Invoice)) == 1, "to look makes no draft"

    await acts.start(owner, plan.id)
    assert [await world.dies_after(asks) for asks in range(1, 8)] == [True] * 7
    # A colleague has billed one of them by hand.
    await services.drafts.from_contract(owner, by_days.id, act_key(), month=NOVEMBER)
    await world.work()
    view = await acts.view(owner, plan.id)
    invoices = await world.rows(Invoice, Invoice.status == InvoiceState.ISSUED)
    assert sorted(row.contract_id for row in invoices) == sorted(
        row.contract_id for row in await world.items(plan.id) if row.state == MassItemState.DONE
    )
    assert view.count(MassItemState.DONE) + view.count(MassItemState.LEFT_OUT) == 6
    assert len({row.contract_id for row in invoices}) == len(invoices)
    assert (await services.invoices.view(owner, billed.row.id)).row.status is InvoiceStatus.DRAFT
    again = await acts.plan(owner, MassKind.RETAINERS, world.key())
    assert again.count(MassItemState.READY) == 0
