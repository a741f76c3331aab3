"""Links that bring people in, roles, and the owner that a firm never loses."""

import asyncio

import pytest

from db.vocabulary.enums import ObjectType, Role
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError, Forbidden, NotFound
from services.domain.ids import InviteId, MemberId
from tests.support.factories import add_member, found_firm, kazakh_firm, make_team
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


async def join(services: Services, token: str, user_id: int = 50) -> Actor:
    return await services.staff.join(user_id, f"Человек {user_id}", None, token, "ru")


async def test_a_link_makes_a_member_in_its_role(services: Services) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    assert [invite.id for invite in await services.staff.invites(owner)] == [link.id]
    lawyer = await join(services, link.token)
    assert (lawyer.firm_id, lawyer.role, lawyer.name) == (owner.firm_id, Role.LAWYER, "Человек 50")
    assert (await services.identity.resolve(50, "Человек 50", None, "ru")).actor == lawyer
    assert await services.staff.invites(owner) == ()
    members = await services.staff.members(owner)
    assert [(member.name, member.role, member.is_me) for member in members] == [
        ("Анна Иванова", Role.OWNER, True),
        ("Человек 50", Role.LAWYER, False),
    ]
    (entry,) = await services.audit.timeline(owner, ObjectType.MEMBER, lawyer.member_id)
    assert (entry.action, entry.member_name) == ("joined", "Человек 50")


@pytest.mark.at_once
async def test_the_same_person_may_press_the_link_again(services: Services) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    actors = await asyncio.gather(*(join(services, link.token) for _ in range(10)))
    assert len({actor.member_id for actor in actors}) == 1
    assert len(await services.staff.members(owner)) == 2


@pytest.mark.at_once
async def test_of_ten_people_with_one_link_one_joins(services: Services) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    outcomes = await asyncio.gather(
        *(join(services, link.token, user_id) for user_id in range(50, 60)), return_exceptions=True
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, DomainError)]
    assert {error.key for error in refused} == {"error-invite-used"}
    assert len(refused) == 9
    assert len(await services.staff.members(owner)) == 2


async def test_a_link_lives_seven_days(services: Services, clock: FakeClock) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    clock.advance(days=7)
    with pytest.raises(DomainError, match="error-invite-expired"):
        await join(services, link.token)
    assert await services.staff.invites(owner) == ()


async def test_a_revoked_or_guessed_link_opens_nothing(services: Services) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    await services.staff.revoke_invite(owner, link.id)
    await services.staff.revoke_invite(owner, link.id)
    with pytest.raises(DomainError, match="error-invite-revoked"):
        await join(services, link.token)
    with pytest.raises(DomainError, match="error-invite-unknown"):
        await join(services, "guessed")
    assert (await services.identity.resolve(50, "Человек 50", None, "ru")).actor is None


async def test_members_do_not_use_up_links(services: Services) -> None:
    team = await make_team(services)
    link = await services.staff.invite(team.owner, Role.OWNER)
    with pytest.raises(DomainError, match="error-invite-own"):
        await join(services, link.token, user_id=1001)
    with pytest.raises(DomainError, match="error-invite-member"):
        await join(services, link.token, user_id=1002)
    assert (await join(services, link.token)).role is Role.OWNER
    with pytest.raises(DomainError, match="error-invite-used"):
        await services.staff.revoke_invite(team.owner, link.id)


async def test_who_left_comes_back_by_a_new_link_in_a_new_role(services: Services) -> None:
    owner = await found_firm(services)
    lawyer = await add_member(services, owner, Role.LAWYER, 50)
    await services.staff.deactivate(owner, lawyer.member_id)
    link = await services.staff.invite(owner, Role.ASSISTANT)
    again = await join(services, link.token)
    assert (again.member_id, again.role) == (lawyer.member_id, Role.ASSISTANT)


async def test_the_old_link_does_not_bring_back_who_was_let_go(services: Services) -> None:
    owner = await found_firm(services)
    link = await services.staff.invite(owner, Role.LAWYER)
    lawyer = await join(services, link.token)
    await services.staff.deactivate(owner, lawyer.member_id)
    with pytest.raises(DomainError, match="error-invite-used"):
        await join(services, link.token)


async def test_a_firm_never_loses_its_last_owner(services: Services) -> None:
    team = await make_team(services)
    for act in (
        services.staff.deactivate(team.owner, team.owner.member_id),
        services.staff.change_role(team.owner, team.owner.member_id, Role.LAWYER),
    ):
        with pytest.raises(DomainError, match="error-last-owner"):
            await act
    await services.staff.change_role(team.owner, team.lawyer.member_id, Role.OWNER)
    view = await services.staff.change_role(team.owner, team.owner.member_id, Role.ACCOUNTANT)
    assert view.role is Role.ACCOUNTANT


@pytest.mark.at_once
async def test_two_owners_who_demote_each_other_at_once(services: Services) -> None:
    first = await found_firm(services)
    second = await add_member(services, first, Role.OWNER, 50)
    outcomes = await asyncio.gather(
        services.staff.change_role(first, second.member_id, Role.LAWYER),
        services.staff.change_role(second, first.member_id, Role.LAWYER),
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, DomainError) for outcome in outcomes) == 1
    owners = [member for member in await services.staff.members(first) if member.role is Role.OWNER]
    assert len(owners) == 1


async def test_an_address_is_ones_own_or_set_by_the_owner(services: Services) -> None:
    team = await make_team(services)
    assert (await services.staff.me(team.assistant)).email is None
    view = await services.staff.set_own_email(team.assistant, " Oleg@Primer.EXAMPLE ")
    assert (view.email, view.is_me) == ("Oleg@primer.example", True)
    assert (await services.staff.member(team.owner, team.assistant.member_id)).email == view.email
    for bad in ("олег", "a@b", "oleg@primer.example\r\nBcc: x@y.example", "a@b.example, c@d.example"):
        with pytest.raises(BadInput, match="error-email"):
            await services.staff.set_own_email(team.assistant, bad)
    with pytest.raises(Forbidden):
        await services.staff.set_email(team.lawyer, team.assistant.member_id, "x@y.example")
    await services.staff.set_email(team.owner, team.assistant.member_id, "desk@primer.example")
    await services.staff.set_own_email(team.assistant, None)
    await services.staff.set_own_email(team.assistant, None)
    trail = await services.audit.timeline(team.owner, ObjectType.MEMBER, team.assistant.member_id)
    assert [(entry.action, entry.after) for entry in trail[:3]] == [
        ("email", {"email": None}),
        ("email", {"email": "desk@primer.example"}),
        ("email", {"email": "Oleg@primer.example"}),
    ]


async def test_roles_change_and_leave_a_trail(services: Services) -> None:
    team = await make_team(services)
    await services.staff.change_role(team.owner, team.lawyer.member_id, Role.ACCOUNTANT)
    await services.staff.change_role(team.owner, team.lawyer.member_id, Role.ACCOUNTANT)
    await services.staff.deactivate(team.owner, team.lawyer.member_id)
    view = await services.staff.reactivate(team.owner, team.lawyer.member_id)
    assert (view.role, view.active) == (Role.ACCOUNTANT, True)
    trail = await services.audit.timeline(team.owner, ObjectType.MEMBER, team.lawyer.member_id)
    assert [entry.action for entry in trail] == ["reactivated", "deactivated", "role", "joined"]
    assert (trail[2].before, trail[2].after) == ({"role": "lawyer"}, {"role": "accountant"})


async def test_one_person_works_in_two_firms(services: Services) -> None:
    first = await found_firm(services)
    second = await found_firm(services, user_id=2001, requisites=kazakh_firm())
    await add_member(services, first, Role.LAWYER, 50)
    actor = await add_member(services, second, Role.ACCOUNTANT, 50)
    person = await services.identity.resolve(50, "Человек 50", None, "ru")
    assert person.actor is not None
    assert person.actor.member_id == actor.member_id
    assert [firm.role for firm in person.firms] == [Role.LAWYER, Role.ACCOUNTANT]


async def test_nobody_there(services: Services) -> None:
    owner = await found_firm(services)
    with pytest.raises(NotFound):
        await services.staff.member(owner, MemberId(10**9))
    with pytest.raises(NotFound):
        await services.staff.revoke_invite(owner, InviteId(10**9))
