"""One group a firm, one firm a group; and who is told what there."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Firm
from db.vocabulary.enums import ObjectType
from services.container import Services
from services.domain.errors import BadInput, Conflict, Forbidden
from tests.support.factories import (
    Team,
    add_client,
    add_contact,
    issued_invoice,
    kazakh_firm,
    make_team,
    paid,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

GROUP, OTHER = -100123, -100456


async def groups(database: Database) -> list[int | None]:
    async with AsyncSession(database.reader) as session:
        return list(await session.scalars(select(Firm.group_chat_id).order_by(Firm.id)))


async def told(database: Database) -> list[tuple[str, str]]:
    async with AsyncSession(database.reader) as session:
        query = select(Delivery).where(Delivery.kind == "group_gone").order_by(Delivery.id)
        return [(row.recipient, row.payload["params"]["title"]) for row in await session.scalars(query)]


async def acts(services: Services, team: Team) -> list[str]:
    found = await services.audit.timeline(team.owner, ObjectType.FIRM, team.owner.firm_id)
    return [entry.action for entry in reversed(found) if entry.action.startswith("group")]


async def test_an_owner_binds_moves_and_unbinds(services: Services, database: Database) -> None:
    team = await make_team(services)
    assert (await services.groups.bind(team.owner, GROUP)).changed
    assert not (await services.groups.bind(team.owner, GROUP)).changed
    assert (await services.groups.bind(team.owner, OTHER)).moved
    assert await groups(database) == [OTHER]
    assert not await services.groups.unbind(team.owner, GROUP)
    assert await services.groups.unbind(team.owner, OTHER)
    assert not await services.groups.unbind(team.owner, OTHER)
    assert await groups(database) == [None]
    assert await acts(services, team) == ["group_bound", "group_bound", "group_unbound"]


async def test_nobody_else_may(services: Services, database: Database) -> None:
    team = await make_team(services)
    await services.groups.bind(team.owner, GROUP)
    for actor in (team.accountant, team.lawyer, team.assistant):
        with pytest.raises(Forbidden):
            await services.groups.bind(actor, OTHER)
        with pytest.raises(Forbidden):
            await services.groups.unbind(actor, GROUP)
    assert await groups(database) == [GROUP]


@pytest.mark.at_once
async def test_of_two_firms_one_gets_the_group(services: Services, database: Database) -> None:
    first = await make_team(services)
    second = await make_team(services, 2001, kazakh_firm())
    outcomes = await asyncio.gather(
        services.groups.bind(first.owner, GROUP),
        services.groups.bind(second.owner, GROUP),
        return_exceptions=True,
    )
    (error,) = [each for each in outcomes if isinstance(each, BaseException)]
    assert isinstance(error, Conflict)
    assert error.key == "error-group-taken"
    assert sorted(await groups(database), key=str) == [GROUP, None]


async def test_only_members_of_the_firm_speak(services: Services) -> None:
    team = await make_team(services)
    other = await make_team(services, 2001, kazakh_firm())
    client = await add_client(services, team.owner)
    await add_contact(services, team.owner, client.id, 5001)
    await services.groups.bind(team.owner, GROUP)
    for actor, user_id in ((team.owner, 1001), (team.lawyer, 1003), (team.assistant, 1004)):
        assert await services.groups.find_speaker(GROUP, user_id) == actor
        assert await services.groups.find_speaker(OTHER, user_id) is None
    await services.staff.deactivate(team.owner, team.accountant.member_id)
    for stranger in (1002, 2001, 5001, 9999):
        assert await services.groups.find_speaker(GROUP, stranger) is None
    await services.firms.set_language(team.owner, "en")
    assert await services.groups.find_speaker(GROUP, 1001) == replace(team.owner, language="en")
    assert other.owner.firm_id != team.owner.firm_id


async def test_a_supergroup_is_the_same_group(services: Services, database: Database) -> None:
    team = await make_team(services)
    await services.groups.bind(team.owner, GROUP)
    for _ in range(2):  # both chats bring the news
        await services.groups.handle_chat_moved(GROUP, OTHER)
    assert await groups(database) == [OTHER]
    assert await services.groups.find_speaker(OTHER, 1001) is not None
    assert await services.groups.find_speaker(GROUP, 1001) is None
    assert await acts(services, team) == ["group_bound", "group_moved"]


async def test_the_owners_hear_once_that_the_group_is_gone(
    services: Services, database: Database, clock: FakeClock
) -> None:
    team = await make_team(services)
    for _ in range(2):
        await services.groups.bind(team.owner, GROUP)
        assert await services.groups.handle_bot_removed(GROUP, "Фирма <b> " + "я" * 200, clock.now())
        assert not await services.groups.handle_bot_removed(GROUP, "Фирма", clock.now())
        clock.advance(minutes=1)
    assert not await services.groups.handle_bot_removed(OTHER, "Чужая", clock.now())
    assert await groups(database) == [None]
    assert await told(database) == [("1001", ("Фирма <b> " + "я" * 200)[:128])] * 2
    assert await acts(services, team) == ["group_bound", "group_gone"] * 2


async def test_answers_are_of_what_the_asking_member_sees(services: Services, clock: FakeClock) -> None:
    team = await make_team(services)
    mine = await add_client(services, team.owner, "ООО «Моя»")
    hidden = await add_client(services, team.owner, "ООО «Чужая»")
    await services.clients.change_responsible(team.owner, mine.id, team.lawyer.member_id)
    own = await issued_invoice(services, team.owner, mine.id, "1000.00")
    other = await issued_invoice(services, team.owner, hidden.id, "500.00")
    await paid(services, team.owner, own, "400.00")
    clock.set(clock.now() + timedelta(days=20))
    everything = await services.groups.overdue(team.accountant)
    assert {row.number for row in everything.rows} == {own.row.number, other.row.number}
    assert [group.balance.minor for group in everything.totals] == [110000]
    part = await services.groups.overdue(team.lawyer)
    assert [(row.number, row.balance.minor) for row in part.rows] == [(own.row.number, 60000)]
    assert await services.groups.invoice(team.lawyer, str(other.row.number)) == ()
    assert [row.id for row in await services.groups.invoice(team.owner, str(other.row.number))] == [
        other.row.id
    ]
    assert (await services.groups.overdue(team.assistant)).count == 0
    assert (await services.groups.today(team.lawyer)).overdue_count == 1
    assert (await services.groups.today(team.owner)).overdue_count == 2
    assert not await services.groups.today(team.assistant)


@pytest.mark.parametrize("typed", ["", "   ", "ромашка", "<b>", "№"])
async def test_what_is_no_number_is_said(services: Services, typed: str) -> None:
    team = await make_team(services)
    with pytest.raises(BadInput) as caught:
        await services.groups.invoice(team.owner, typed)
    assert caught.value.key == "error-group-number"
