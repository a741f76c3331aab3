"""What is done with contracts that somebody has picked: the month of retainers, tasks about what is unpaid, and their
clients to a colleague."""

from datetime import date
from typing import Any

import pytest

from db.engine import Database
from db.models import Client, Invoice, Task
from db.vocabulary.enums import Billing, ContractState
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.container import Services
from services.contracts.views import ContractCard
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.domain.ids import ClientId
from services.domain.money.money import Currency, Money
from services.mass_acts.views import NOT_DONE, MassTask
from tests.support.factories import (
    act_key,
    add_client,
    found_firm,
    issued_invoice,
    make_team,
    paid,
    stages_contract,
)
from tests.support.fakes import FakeClock
from tests.support.worlds.mass_acts import MassWorld

READY, ASIDE = (MassItemState.READY,), (MassItemState.ASIDE,)


@pytest.fixture
async def world(database: Database, services: Services, clock: FakeClock) -> MassWorld:
    return MassWorld(database, services, clock, await make_team(services))


async def retainer(
    services: Services, actor: Actor, client: ClientId, number: str, **fields: Any
) -> ContractCard:
    values = {
        "number": number,
        "billing": Billing.RETAINER,
        "fee": Money.of(30_000, Currency.RUB),
        "billing_day": 1,
        "stages": (),
    }
    return await stages_contract(services, actor, client, **(values | fields))


async def test_picked_contracts_are_billed_watched_and_handed_over(world: MassWorld) -> None:
    services, owner, lawyer = world.services, world.owner, world.team.lawyer
    acts = services.mass_acts
    mine = (await add_client(services, lawyer, "ООО «Моя»")).id
    other = (await add_client(services, owner, "ООО «Чужая»")).id
    monthly = (await retainer(services, owner, mine, "1/26")).row.id
    second = (await retainer(services, owner, mine, "2/26")).row.id
    over = (await retainer(services, owner, mine, "3/26", ends_on=date(2026, 3, 31))).row.id
    staged = (await stages_contract(services, owner, other, number="4/26")).row.id
    unpaid = []
    for pays in (False, True):
        draft = await services.drafts.from_contract(owner, staged, act_key())
        invoice = await services.invoices.issue(owner, draft.row.id)
        if pays:
            await paid(services, owner, invoice, str(invoice.row.total.amount))
        else:
            unpaid.append(invoice.row.id)
    await issued_invoice(services, owner, other)  # of no contract
    every = (monthly, second, over, staged)
    assert set(await acts.pickable_contracts(owner, CardFilter())) == set(every)
    assert set(await acts.pickable_contracts(lawyer, CardFilter())) == {monthly, second, over}
    stranger = await found_firm(services, 7001, "Чужой")
    for actor, ids in ((lawyer, every), (stranger, (monthly,))):
        with pytest.raises(NotFound):
            await acts.plan(actor, MassKind.RETAINERS, world.key(), contract_ids=ids)

    # Only these, though the month has others: who is out is said with the reason, also at the moment of the act.
    plan = await acts.plan(owner, MassKind.RETAINERS, world.key(), contract_ids=every)
    assert [row.contract_id for row in (await acts.rows(owner, plan.id, READY)).items] == [monthly, second]
    aside = {row.contract_id: row.reason for row in (await acts.rows(owner, plan.id, ASIDE)).items}
    assert aside == {over: MassReason.NOT_IN_FORCE, staged: MassReason.NO_RETAINER}
    await acts.start(owner, plan.id)
    await services.contracts.set_state(owner, second, ContractState.TERMINATED)
    await world.work()
    (left,) = (await acts.rows(owner, plan.id, NOT_DONE)).items
    assert (left.contract_id, left.reason) == (second, MassReason.NOT_IN_FORCE)
    billed = [row.contract_id for row in await world.rows(Invoice) if row.contract_id in (monthly, second)]
    assert billed == [monthly]

    # A task for each unpaid invoice of theirs.
    day = world.clock.now().date()
    task = MassTask("сверить остаток", day.replace(year=day.year + 1))
    plan = await acts.plan(owner, MassKind.TASK, world.key(), contract_ids=(staged,), task=task)
    await acts.start(owner, plan.id)
    await world.work()
    assert [row.invoice_id for row in await world.rows(Task)] == unpaid

    # A client goes over once, however many of its contracts were picked.
    plan = await acts.plan(
        owner, MassKind.HAND_OVER, world.key(), contract_ids=every, receiver_id=lawyer.member_id
    )
    assert [row.client_id for row in (await acts.rows(owner, plan.id, READY)).items] == [other]
    (leads,) = (await acts.rows(owner, plan.id, ASIDE)).items
    assert (leads.client_id, leads.reason) == (mine, MassReason.LEADS)
    await acts.start(owner, plan.id)
    await world.work()
    assert {row.responsible_id for row in await world.rows(Client)} == {lawyer.member_id}
