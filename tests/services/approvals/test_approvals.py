"""Drafts that are issued only by those who approve: asked, returned, changed, issued once, by one of two."""

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Approval, Delivery, Invoice
from db.tenancy import TenancyError
from db.unit_of_work import TenantDatabase
from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import AutoIssue, Billing, DeliveryState, MessageKind, Role
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.container import Services
from services.core.undoable import collecting_offers, latest_offer
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden, NotFound
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money
from services.invoices.recurring import RetainerJob
from services.invoices.views import LineEdit
from tests.support.factories import (
    KeyTranslator,
    Team,
    act_key,
    add_client,
    add_member,
    draft_invoice,
    found_firm,
    make_team,
    stages_contract,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone
LINE = LineEdit("Ещё", Decimal(1), "усл.", Money.of("10.00", Currency.RUB))


async def asking(services: Services) -> tuple[Team, ClientId]:
    """Accountants and owners approve; the lawyer leads a client that the assistant is shown."""
    team = await make_team(services)
    client = await add_client(services, team.lawyer)
    await services.clients.share(team.lawyer, client.id, team.assistant.member_id)
    await services.approvals.switch(team.owner, True)
    await services.approvals.set_role(team.owner, Role.ACCOUNTANT, True)
    return team, client.id


async def told(database: Database, text: str) -> list[Delivery]:
    async with AsyncSession(database.reader) as session:
        rows = (await session.scalars(select(Delivery).order_by(Delivery.id))).all()
    return [row for row in rows if row.payload.get("text") == text]


async def turn_of(database: Database, invoice: InvoiceId) -> int:
    async with AsyncSession(database.reader) as session:
        return (await session.scalars(select(Approval.turn).where(Approval.invoice_id == invoice))).one()


async def refused(act: object, key: str) -> Conflict:
    with pytest.raises(Conflict) as error:
        await act  # type: ignore[misc]
    assert error.value.key == key
    return error.value


async def test_the_rule_is_the_owners_and_names_only_those_who_issue(services: Services) -> None:
    team = await make_team(services)
    client = await add_client(services, team.lawyer)
    draft = await draft_invoice(services, team.lawyer, client.id)
    await refused(services.approvals.send(team.lawyer, draft.row.id), "error-approval-off")
    for who in (team.accountant, team.lawyer, team.assistant):
        with pytest.raises(Forbidden):
            await services.approvals.switch(who, True)
    await services.approvals.switch(team.owner, True)
    rule = await services.approvals.switch(team.owner, True)
    assert (rule.on, rule.roles) == (True, {Role.OWNER})
    for role in (Role.OWNER, Role.ASSISTANT):
        with pytest.raises(BadInput):
            await services.approvals.set_role(team.owner, role, True)
    with pytest.raises(BadInput):
        await services.approvals.set_member(team.owner, team.assistant.member_id, True)
    stranger = await found_firm(services, 7001)
    with pytest.raises(NotFound):
        await services.approvals.set_member(team.owner, stranger.member_id, True)
    assert (await services.approvals.of_draft(team.lawyer, draft.row.id)).has_to_ask
    await refused(services.invoices.issue(team.lawyer, draft.row.id), "error-approval-needed")
    rule = await services.approvals.set_member(team.owner, team.lawyer.member_id, True)
    assert {one.name for one in rule.members if one.by_name} == {"Пётр"}
    assert not (await services.approvals.of_draft(team.lawyer, draft.row.id)).has_to_ask
    # A name that was given once is worth nothing in a role that issues nothing.
    await services.staff.change_role(team.owner, team.lawyer.member_id, Role.ASSISTANT)
    assistant = replace(team.lawyer, role=Role.ASSISTANT)
    assert (await services.approvals.of_draft(assistant, draft.row.id)).has_to_ask
    await services.approvals.switch(team.owner, False)
    assert not (await services.approvals.of_draft(assistant, draft.row.id)).has_to_ask


@pytest.mark.at_once
async def test_a_draft_goes_back_and_forth_and_is_issued_once(services: Services, database: Database) -> None:
    team, client = await asking(services)
    draft = (await draft_invoice(services, team.assistant, client)).row.id
    names = await asyncio.gather(*(services.approvals.send(team.assistant, draft) for _ in range(4)))
    assert {one for some in names for one in some} == {team.owner.name, "Мария"}
    asked = await told(database, "approval-push-ask")
    assert {row.member_id for row in asked} == {team.owner.member_id, team.accountant.member_id}
    assert len(asked) == 2
    assert asked[0].payload["params"]["sum"]["minor"] == 10_000_000
    assert asked[0].payload["buttons"][1] == ["approval-issue", "approval_issue", draft, 1]
    view = await services.approvals.of_draft(team.assistant, draft)
    assert (view.state, view.is_mine, view.has_to_ask) == (ApprovalState.WAITING, True, True)

    # Who may not: the lawyer and the assistant do not approve, another firm has no such draft.
    with pytest.raises(Forbidden):
        await services.approvals.give_back(team.lawyer, draft, "Нет")
    with pytest.raises(Forbidden):
        await services.invoices.issue(team.assistant, draft, 1)
    stranger = await found_firm(services, 7001)
    for act in (
        services.approvals.give_back(stranger, draft, "Нет"),
        services.approvals.send(stranger, draft),
        services.approvals.of_draft(stranger, draft),
        services.invoices.issue(stranger, draft, 1),
    ):
        with pytest.raises(NotFound):
            await act
    with pytest.raises(BadInput):
        await services.approvals.give_back(team.owner, draft, "х" * 501)

    # Two at once, one remark each: one wins, the other hears who did it.
    outcomes = await asyncio.gather(
        services.approvals.give_back(team.owner, draft, "Период: октябрь"),
        services.approvals.give_back(team.accountant, draft, "Не та сумма"),
        return_exceptions=True,
    )
    (lost,) = [each for each in outcomes if isinstance(each, DomainError)]
    assert lost.key == "error-approval-done"
    view = await services.approvals.of_draft(team.assistant, draft)
    assert view.state is ApprovalState.RETURNED
    assert lost.params["name"] == view.decided_by
    (word,) = await told(database, "approval-push-returned")
    assert (word.member_id, word.payload["params"]["remark"]) == (team.assistant.member_id, view.remark)
    assert {row.state for row in await told(database, "approval-push-ask")} == {DeliveryState.CANCELLED}

    # Changed and sent again; a button of the first time issues nothing.
    with collecting_offers():
        await services.drafts.add_line(team.assistant, draft, LINE)
        offer = latest_offer()
    await services.approvals.send(team.assistant, draft)
    assert await turn_of(database, draft) == 2
    await refused(services.invoices.issue(team.owner, draft, 1), "error-approval-changed")
    # The change is undone: what was sent stands there no more.
    assert offer is not None
    await services.undo.undo(team.assistant, offer.id)
    assert (await services.approvals.of_draft(team.owner, draft)).state is ApprovalState.WITHDRAWN
    await refused(services.invoices.issue(team.owner, draft, 2), "error-approval-changed")
    await services.drafts.add_line(team.assistant, draft, LINE)
    await services.approvals.send(team.assistant, draft)
    # Changed by its author: it has to be sent again; undone, it waits as before.
    with collecting_offers():
        await services.drafts.add_line(team.assistant, draft, LINE)
        offer = latest_offer()
    assert (await services.approvals.of_draft(team.owner, draft)).state is ApprovalState.WITHDRAWN
    seen = (await services.approvals.of_draft(team.owner, draft)).turn
    await refused(services.invoices.issue(team.owner, draft, 3), "error-approval-changed")
    assert (seen, await told(database, "approval-push-withdrawn")) == (3, [])
    assert offer is not None
    await services.undo.undo(team.assistant, offer.id)
    assert (await services.approvals.of_draft(team.owner, draft)).state is ApprovalState.WAITING
    # Changed by another who may not issue it: the author hears that nobody is asked any more, unless it is undone.
    for heard in (1, 0):
        if heard:
            with collecting_offers():
                await services.drafts.add_line(team.lawyer, draft, LINE)
                offer = latest_offer()
        else:
            await services.undo.undo(team.lawyer, offer.id)
        words = await told(database, "approval-push-withdrawn")
        assert [word.member_id for word in words] == [team.assistant.member_id] * heard
    assert (await services.approvals.of_draft(team.owner, draft)).state is ApprovalState.WAITING
    # Changed by somebody who approves: it goes on, and is not issued unseen by another.
    await services.drafts.add_line(team.accountant, draft, LINE)
    await refused(services.invoices.issue(team.owner, draft, 3), "error-approval-changed")

    turn = await turn_of(database, draft)
    results = await asyncio.gather(
        *(services.invoices.issue(who, draft, turn) for who in (team.owner, team.accountant)),
        return_exceptions=True,
    )
    (second,) = [each for each in results if isinstance(each, DomainError)]
    assert (second.key, second.params["what"]) == ("error-approval-done", "approved")
    async with AsyncSession(database.reader) as session:
        row = await session.get_one(Invoice, draft)
    winner = team.owner if row.issued_by == team.owner.member_id else team.accountant
    assert (await services.invoices.issue(winner, draft, turn)).row.number == row.number
    (word,) = await told(database, "approval-push-approved")
    assert (word.member_id, word.payload["params"]["number"]) == (team.assistant.member_id, row.number)
    assert not [one for one in await told(database, "approval-push-ask") if one.state == DeliveryState.QUEUED]
    async with TenantDatabase(database).read(team.owner.firm_id, client_id=client) as uow:
        with pytest.raises(TenancyError):
            await uow.approvals.of_invoice(draft)


async def _retainer(services: Services, actor: Actor, client: ClientId) -> None:
    await stages_contract(
        services,
        actor,
        client,
        number="А-1",
        billing=Billing.RETAINER,
        fee=Money.of("30000.00", Currency.RUB),
        stages=(),
        billing_day=1,
        auto_issue=AutoIssue.ISSUE,
    )


async def test_retainers_and_mass_acts_ask_too_and_a_leaving_author_hands_over(
    services: Services, database: Database, clock: FakeClock
) -> None:
    team, client = await asking(services)
    waiting = (await draft_invoice(services, team.lawyer, client)).row.id
    plan = await services.mass_acts.plan(team.lawyer, MassKind.ISSUE, act_key())
    (item,) = (await services.mass_acts.rows(team.lawyer, plan.id, (MassItemState.ASIDE,))).items
    assert item.reason is MassReason.APPROVAL
    plan = await services.mass_acts.plan(team.owner, MassKind.ISSUE, act_key())
    assert (await services.mass_acts.rows(team.owner, plan.id, (MassItemState.READY,))).total == 1

    await _retainer(services, team.lawyer, client)
    clock.advance(days=8)
    assert await RetainerJob(TenantDatabase(database), clock, KeyTranslator()).tick() == 1
    async with AsyncSession(database.reader) as session:
        rows = (await session.scalars(select(Approval))).all()
        states = {*await session.scalars(select(Invoice.status))}
    assert [(row.author_id, row.state) for row in rows] == [(team.lawyer.member_id, "waiting")]
    assert states == {"draft"}
    assert {row.member_id for row in await told(database, "approval-push-ask")} == {
        team.owner.member_id,
        team.accountant.member_id,
    }

    heir = await add_member(services, team.owner, Role.LAWYER, 1010, "Вера")
    found = await services.succession.belongings(team.owner, team.lawyer.member_id)
    assert found.in_hands.approvals == 1
    await services.succession.hand_over(team.owner, team.lawyer.member_id, heir.member_id, act_key())
    issued = await services.invoices.issue(team.owner, InvoiceId(rows[0].invoice_id), rows[0].turn)
    assert issued.row.number
    (word,) = await told(database, "approval-push-approved")
    assert (word.kind, word.member_id) == (MessageKind.APPROVAL, heir.member_id)
    # A draft that is gone asks nobody any more.
    waiting = (await draft_invoice(services, heir, client)).row.id
    await services.approvals.send(heir, waiting)
    await services.drafts.discard(heir, waiting)
    # The next draft gets another number: a message about the one that is gone issues nothing.
    other = (await draft_invoice(services, heir, client, "7")).row.id
    await services.approvals.send(heir, other)
    assert (other > waiting, await turn_of(database, other)) == (True, 1)
    with pytest.raises(NotFound):
        await services.invoices.issue(team.owner, waiting, 1)
    assert date(2026, 12, 1) <= clock.now().date()


@pytest.mark.at_once
async def test_who_asked_hears_that_the_draft_was_discarded(services: Services, database: Database) -> None:
    team, client = await asking(services)
    draft = (await draft_invoice(services, team.assistant, client)).row.id
    await services.approvals.send(team.assistant, draft)
    for _ in range(2):  # undone within its minute, nothing was said; discarded again, it is
        with collecting_offers():
            await services.drafts.discard(team.owner, draft)
            offer = latest_offer()
        (word,) = await told(database, "approval-push-discarded")
        assert offer is not None
        assert word.due_at == offer.until
        assert (word.member_id, word.state) == (team.assistant.member_id, DeliveryState.QUEUED)
        assert (word.payload["params"]["who"], word.payload["params"]["remarked"]) == (team.owner.name, "no")
        draft = (await services.undo.undo(team.owner, offer.id)).draft_id or draft
        assert await told(database, "approval-push-discarded") == []
        assert (await services.approvals.of_draft(team.owner, draft)).state is ApprovalState.WAITING
    # Returned before: the remark stands in the message. Of two who discard it at once one does.
    await services.approvals.give_back(team.owner, draft, "Период: октябрь")
    twice = (services.drafts.discard(who, draft) for who in (team.owner, team.lawyer))
    outcomes = await asyncio.gather(*twice, return_exceptions=True)
    assert sorted(type(one) for one in outcomes if one is not None) == [NotFound]
    (word,) = await told(database, "approval-push-discarded")
    assert (word.payload["params"]["remark"], word.member_id) == ("Период: октябрь", team.assistant.member_id)
    # One's own, and one that nobody was asked about: nobody hears anything.
    own = (await draft_invoice(services, team.assistant, client, "7")).row.id
    await services.approvals.send(team.assistant, own)
    await services.drafts.discard(team.assistant, own)
    unasked = (await draft_invoice(services, team.assistant, client, "8")).row.id
    await services.drafts.discard(team.owner, unasked)
    assert len(await told(database, "approval-push-discarded")) == 1


async def test_whoever_was_asked_hears_that_the_draft_is_gone(services: Services, database: Database) -> None:
    """Once it can't come back any more: what was undone within its minute changes no question."""
    team, client = await asking(services)
    draft = (await draft_invoice(services, team.lawyer, client)).row.id
    await services.approvals.send(team.lawyer, draft)
    seen, unseen = await told(database, "approval-push-ask")
    async with TenantDatabase(database).write(team.owner.firm_id) as uow:
        row = await uow.deliveries.get(seen.id)
        assert row is not None
        row.state, row.message_id = DeliveryState.SENT.value, "77"

    with collecting_offers():
        await services.drafts.discard(team.owner, draft)
        offer = latest_offer()
    assert offer is not None
    await services.undo.undo(team.owner, offer.id)
    states = {row.id: row.state for row in await told(database, "approval-push-ask")}
    assert states == {seen.id: DeliveryState.SENT, unseen.id: DeliveryState.QUEUED}
    assert await told(database, "approval-settled") == []

    await services.drafts.discard(team.owner, draft)
    (settled,) = await told(database, "approval-settled")
    assert (settled.member_id, settled.payload["edit"]) == (seen.member_id, 77)
    assert settled.payload["params"]["state"] == "discarded"
    states = {row.id: row.state for row in await told(database, "approval-push-ask")}
    assert states == {seen.id: DeliveryState.SENT, unseen.id: DeliveryState.CANCELLED}
