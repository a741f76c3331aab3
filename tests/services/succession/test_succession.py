"""Who leaves hands over everything in one act: nothing stays behind, nothing is given twice, nobody sees more."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, Delivery, Invoice, Member, Task
from db.repositories.succession import InHands
from db.vocabulary.enums import AuditAction, ContractState, Role, TaskKind
from services.container import Services
from services.core.lists import ALL_CARDS
from services.domain.access import Actor
from services.domain.errors import Conflict, DomainError, Forbidden, NotFound
from services.tasks.views import NewTask, TaskListFilter
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_member,
    draft_invoice,
    found_firm,
    issued_invoice,
    make_team,
    stages_contract,
)

pytestmark = pytest.mark.alone
DAY = date(2026, 12, 1)


async def busy(services: Services) -> tuple[Team, Actor]:
    """The lawyer leads two clients and works on a third one of the second lawyer."""
    team = await make_team(services)
    second = await add_member(services, team.owner, Role.LAWYER, 1010, "Вера")
    led = await add_client(services, team.lawyer, "ООО «Ромашка»")
    shared = await add_client(services, team.lawyer, "ООО «Сокол»")
    others = await add_client(services, team.owner, "ООО «Чужой»")
    await services.clients.share(team.owner, others.id, team.lawyer.member_id)
    await services.clients.share(team.owner, shared.id, second.member_id)
    await stages_contract(services, team.lawyer, led.id, state=ContractState.ACTIVE)
    await services.matters.create(team.lawyer, led.id, "Спор")
    await draft_invoice(services, team.lawyer, led.id)
    await draft_invoice(services, team.lawyer, others.id)
    invoice = await issued_invoice(services, team.lawyer, others.id)
    await services.tasks.create(
        team.lawyer, NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, DAY, act_key())
    )
    return team, second


@pytest.mark.at_once
async def test_everything_goes_to_the_successor_once(services: Services, database: Database) -> None:
    team, second = await busy(services)
    owner, leaver, heir = team.owner, team.lawyer.member_id, second.member_id
    found = await services.succession.belongings(owner, leaver)
    assert found.in_hands == InHands(
        clients=2, matters=1, contracts=1, shared=1, drafts=2, tasks=1, approvals=0
    )
    assert {each.name for each in found.successors} == {owner.name, "Мария", "Вера"}
    assert (await services.succession.belongings(owner, team.accountant.member_id)).is_nothing

    stranger = await found_firm(services, 7001)
    for who, leaves, takes, refusal in (
        (owner, leaver, team.assistant.member_id, Conflict),
        (owner, leaver, leaver, NotFound),
        (owner, leaver, stranger.member_id, NotFound),
        (owner, stranger.member_id, heir, NotFound),
        (stranger, leaver, heir, NotFound),
        (team.accountant, leaver, heir, Forbidden),
        (owner, owner.member_id, heir, DomainError),
    ):
        with pytest.raises(refusal):
            await services.succession.hand_over(who, leaves, takes, act_key())
    await services.staff.deactivate(owner, team.accountant.member_id)
    with pytest.raises(Conflict) as gone:
        await services.succession.hand_over(owner, leaver, team.accountant.member_id, act_key())
    assert gone.value.key == "error-successor-gone"
    async with AsyncSession(database.reader) as session:
        assert (await session.get_one(Member, leaver)).active

    key = act_key()
    await asyncio.gather(*(services.succession.hand_over(owner, leaver, heir, key) for _ in range(4)))
    assert (await services.succession.belongings(owner, leaver)).is_nothing
    async with AsyncSession(database.reader) as session:
        assert not (await session.get_one(Member, leaver)).active
        led = await session.scalars(select(Client.name).where(Client.responsible_id == heir))
        assert sorted(led) == ["ООО «Ромашка»", "ООО «Сокол»"]
        assert {*await session.scalars(select(Task.assignee_id))} == {heir}
        drafts = select(Invoice.created_by).where(Invoice.status == "draft")
        assert {*await session.scalars(drafts)} == {heir}
        told = (await session.scalars(select(Delivery).where(Delivery.kind == "succession"))).all()
        assert [(row.member_id, row.payload["params"]["clients"]) for row in told] == [(heir, 2)]
        acts = (
            await session.scalars(select(AuditEntry).where(AuditEntry.member_id == owner.member_id))
        ).all()
        said = [(act.action, (act.after or {}).get("responsible")) for act in acts]
        assert said.count((AuditAction.CHANGED, "Вера")) == 2
        assert [act.after["member"] for act in acts if act.action == AuditAction.HANDED_OVER] == ["Вера"]
    # What was only shown to the one is only shown to the other.
    assert (await services.clients.list(second, ALL_CARDS)).total == 3
    assert (await services.tasks.list(second, TaskListFilter())).total == 1
    back = await services.staff.reactivate(owner, leaver)
    assert (await services.clients.list(replace(team.lawyer, member_id=back.id), ALL_CARDS)).total == 0


async def test_an_assistant_hands_over_what_is_shown_and_to_whoever_sees_all_nothing_is_shared(
    services: Services, database: Database
) -> None:
    team = await make_team(services)
    client = await add_client(services, team.lawyer)
    await services.clients.share(team.lawyer, client.id, team.assistant.member_id)
    await draft_invoice(services, team.assistant, client.id)
    found = await services.succession.belongings(team.owner, team.assistant.member_id)
    assert (found.in_hands.clients, found.in_hands.shared, found.in_hands.drafts) == (0, 1, 1)
    heir = team.accountant.member_id
    # The one who was let go without it hands it over later.
    await services.staff.deactivate(team.owner, team.assistant.member_id)
    await services.succession.hand_over(team.owner, team.assistant.member_id, heir, act_key())
    view = await services.clients.get(team.owner, client.id)
    assert (view.responsible_id, view.shared_with) == (team.lawyer.member_id, ())
    second = await add_member(services, team.owner, Role.ASSISTANT, 1011, "Юлия")
    await services.succession.hand_over(team.owner, team.lawyer.member_id, team.owner.member_id, act_key())
    assert (await services.clients.get(team.owner, client.id)).responsible_id == team.owner.member_id
    assert (await services.clients.list(second, ALL_CARDS)).total == 0


async def test_who_has_gone_comes_back_by_no_link_of_the_own(services: Services) -> None:
    team = await make_team(services)
    partner = await add_member(services, team.owner, Role.OWNER, 1012, "Игорь")

    async def refused(token: str, user_id: int) -> None:
        with pytest.raises(DomainError) as error:
            await services.staff.join(user_id, "Игорь", None, token)
        assert error.value.key == "error-invite-revoked"

    link, others = (
        await services.staff.invite(partner, Role.OWNER),
        await services.staff.invite(team.owner, Role.LAWYER),
    )
    await services.staff.deactivate(team.owner, partner.member_id)
    await refused(link.token, 1012)
    await services.staff.reactivate(team.owner, partner.member_id)
    link = await services.staff.invite(partner, Role.OWNER)
    await services.staff.change_role(team.owner, partner.member_id, Role.LAWYER)
    await refused(link.token, 7001)
    # Who approved by name is named anew after coming back; links of others go on.
    await services.approvals.switch(team.owner, True)
    await services.approvals.set_member(team.owner, partner.member_id, True)
    await services.succession.hand_over(team.owner, partner.member_id, team.owner.member_id, act_key())
    back = await services.staff.join(1012, "Игорь", None, others.token)
    assert (back.member_id, back.role) == (partner.member_id, Role.LAWYER)
    rule = await services.approvals.rule(team.owner)
    assert not any(one.by_name for one in rule.members)
