"""Links for clients: one person each, nothing before staff have confirmed, and staff hear of every surprise once."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Contact, ContactInvite, Delivery, User
from db.vocabulary.enums import ContactState, Role
from services.contacts.views import LinkOutcome, OpenedLink, PhoneHint
from services.container import Services
from services.core.one_time_links import hash_token
from services.domain.access import Actor
from services.domain.errors import DomainError, Forbidden, NotFound
from services.domain.ids import ClientId
from tests.support.factories import (
    Team,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    found_firm,
    let_go,
    make_team,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

IVAN, OLEG = 5001, 5002
PHONE = "+74951234567"


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def client_id(services: Services, owner: Actor) -> ClientId:
    return (await add_client(services, owner, phone=PHONE)).id


async def follow(services: Services, token: str, user_id: int = IVAN, **more: Any) -> OpenedLink:
    return await services.invitations.open(user_id, "Иван Петров", "ivan_p", token, "ru", **more)


async def told(database: Database, text: str) -> Sequence[Delivery]:
    """Messages to staff with these words."""
    async with AsyncSession(database.reader) as session:
        rows = (await session.scalars(select(Delivery).order_by(Delivery.id))).all()
    return [row for row in rows if row.payload.get("text") == text]


async def test_a_link_brings_one_person_who_waits(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    assert (
        await services.invitations.is_contact_link(link.token),
        await services.invitations.is_contact_link("x"),
    ) == (
        True,
        False,
    )
    opening = await follow(services, link.token)
    assert opening == OpenedLink(LinkOutcome.WAITING, "ООО «Юридическая фирма «Пример»")
    assert await follow(services, link.token) == opening

    person = await services.identity.resolve(IVAN, "Иван Петров", None, "ru")
    assert (person.contacts, person.waiting, person.actor) == (
        (),
        ("ООО «Юридическая фирма «Пример»",),
        None,
    )
    (asked,) = await told(database, "contacts-push-opened")
    assert asked.payload["params"] == {
        "name": "Иван Петров",
        "username": "ivan_p",
        "with_username": "yes",
        "client": "ООО «Ромашка»",
        "phone": "none",
        "number": "",
    }
    (contact,) = (await services.contacts.of_client(owner, client_id)).contacts
    assert [button[1:] for button in asked.payload["buttons"]] == [
        ["confirm", contact.id],
        ["decline", contact.id],
    ]
    assert (asked.kind, asked.audience, asked.recipient) == ("contact", "staff", "1001")


async def test_only_a_digest_of_the_link_is_kept(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(ContactInvite.token_hash)) == hash_token(link.token)


async def test_a_confirmed_person_is_an_actor_and_hears_of_it_once(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    contact_id = await add_contact(services, owner, client_id)
    again = await services.contacts.confirm(owner, contact_id)
    assert (again.changed, again.contact.state, again.contact.decided_by) == (
        False,
        ContactState.CONFIRMED,
        "Анна Иванова",
    )
    actor = await contact_actor(services)
    assert (actor.contact_id, actor.client_id, actor.client_name) == (contact_id, client_id, "ООО «Ромашка»")
    (welcome,) = await told(database, "portal-push-welcome")
    assert (welcome.audience, welcome.recipient, welcome.contact_id) == ("client", str(IVAN), contact_id)


@pytest.mark.at_once
async def test_two_who_decide_at_once_decide_one_thing(
    services: Services, database: Database, client_id: ClientId, owner: Actor
) -> None:
    contact_id = await add_contact(services, owner, client_id, confirm=False)
    decisions = await asyncio.gather(
        *(services.contacts.confirm(owner, contact_id) for _ in range(10)),
        *(services.contacts.decline(owner, contact_id) for _ in range(10)),
    )
    assert sum(decision.changed for decision in decisions) == 1
    assert len({decision.contact.state for decision in decisions}) == 1
    assert len(await told(database, "portal-push-welcome")) in (0, 1)


@pytest.mark.at_once
async def test_two_who_follow_one_link_at_once(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    openings = await asyncio.gather(*(follow(services, link.token, IVAN + n) for n in range(5)))
    assert sorted(opening.outcome for opening in openings) == [LinkOutcome.REFUSED] * 4 + [
        LinkOutcome.WAITING
    ]
    assert len((await services.contacts.of_client(owner, client_id)).contacts) == 1
    assert len(await told(database, "contacts-push-refused")) == 1


async def test_a_declined_person_gets_nothing_by_the_same_link(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    await follow(services, link.token)
    (contact,) = (await services.contacts.of_client(owner, client_id)).contacts
    await services.contacts.decline(owner, contact.id)
    for _ in range(3):
        assert (await follow(services, link.token)).outcome is LinkOutcome.REFUSED
    person = await services.identity.resolve(IVAN, "Иван Петров", None, "ru")
    assert (person.contacts, person.waiting) == ((), ())
    (refused,) = await told(database, "contacts-push-refused")
    assert refused.payload["params"]["why"] == "declined"
    # A mistake is mended by a new link.
    fresh = await services.contacts.invite(owner, client_id)
    assert (await follow(services, fresh.token)).outcome is LinkOutcome.WAITING


@pytest.mark.parametrize(
    ("why", "by"), [("expired", IVAN), ("revoked", IVAN), ("used", OLEG)], ids=lambda value: str(value)
)
async def test_a_dead_link_is_refused_and_staff_hear_of_it_once(
    services: Services,
    database: Database,
    owner: Actor,
    client_id: ClientId,
    clock: FakeClock,
    why: str,
    by: int,
) -> None:
    link = await services.contacts.invite(owner, client_id)
    if why == "expired":
        clock.advance(days=14)
    elif why == "revoked":
        await services.contacts.revoke_invite(owner, link.id)
        await services.contacts.revoke_invite(owner, link.id)
    else:
        await follow(services, link.token, IVAN)
    for _ in range(3):
        assert await follow(services, link.token, by) == OpenedLink(
            LinkOutcome.REFUSED, "ООО «Юридическая фирма «Пример»"
        )
    (refused,) = await told(database, "contacts-push-refused")
    assert refused.payload["params"]["why"] == why
    assert refused.payload.get("buttons") is None


async def test_a_guessed_link_leaves_no_trace(services: Services, database: Database, owner: Actor) -> None:
    assert await follow(services, "guessed", OLEG) == OpenedLink(LinkOutcome.REFUSED)
    async with AsyncSession(database.reader) as session:
        assert await session.get(User, OLEG) is None
        assert await session.scalar(select(Delivery.id)) is None


async def test_an_opened_link_can_not_be_revoked(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    await follow(services, link.token)
    with pytest.raises(DomainError, match="error-contact-link-used"):
        await services.contacts.revoke_invite(owner, link.id)
    assert (await services.contacts.of_client(owner, client_id)).invites == ()


async def test_a_member_does_not_use_the_link_up(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    assert (await follow(services, link.token, 1001)).outcome is LinkOutcome.STAFF
    assert (await follow(services, link.token, 1001, as_client=True)).outcome is LinkOutcome.WAITING
    person = await services.identity.resolve(1001, "Анна Иванова", None, "ru")
    assert (person.actor is not None, len(person.waiting)) == (True, 1)


async def test_who_is_in_already_does_not_use_another_link_up(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    await add_contact(services, owner, client_id)
    link = await services.contacts.invite(owner, client_id)
    assert (await follow(services, link.token)).outcome is LinkOutcome.CONFIRMED
    assert (await follow(services, link.token, OLEG)).outcome is LinkOutcome.WAITING


@pytest.mark.parametrize(
    ("phone", "hint"),
    [(PHONE, PhoneHint.MATCHES), (PHONE[1:], PhoneHint.MATCHES), ("+79990000000", PhoneHint.DIFFERS)],
)
async def test_a_shared_phone_is_a_hint(
    services: Services, database: Database, owner: Actor, client_id: ClientId, phone: str, hint: PhoneHint
) -> None:
    await add_contact(services, owner, client_id, confirm=False)
    assert await services.invitations.share_phone(IVAN, phone)
    assert await services.invitations.share_phone(IVAN, phone)
    (contact,) = (await services.contacts.of_client(owner, client_id)).contacts
    assert (contact.hint, contact.state) == (hint, ContactState.WAITING)
    (asked,) = await told(database, "contacts-push-phone")
    assert asked.payload["params"]["phone"] == hint


async def test_a_phone_that_nobody_waits_for_is_forgotten(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    await add_contact(services, owner, client_id)
    assert not await services.invitations.share_phone(IVAN, PHONE)
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(Contact.phone)) is None


async def test_closing_takes_everything_away_at_once(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    contact_id = await add_contact(services, owner, client_id)
    actor = await contact_actor(services)
    assert (await services.contacts.revoke(owner, contact_id)).changed
    assert not (await services.contacts.revoke(owner, contact_id)).changed
    with pytest.raises(Forbidden, match="error-portal-closed"):
        await services.portal.home(actor)
    person = await services.identity.resolve(IVAN, "Иван Петров", None, "ru")
    assert (person.contacts, person.waiting) == ((), ())
    (welcome,) = await told(database, "portal-push-welcome")
    assert welcome.state == "cancelled"
    link = await services.contacts.invite(owner, client_id)
    assert (await follow(services, link.token)).outcome is LinkOutcome.WAITING


async def test_one_person_of_two_clients_and_of_two_firms(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    await add_contact(services, owner, client_id)
    second = await add_client(services, owner, "АО «Вега»")
    await add_contact(services, owner, second.id)
    other = await found_firm(services, 2001, "Пётр")
    third = await add_client(services, other, "ТОО «Орион»")
    await add_contact(services, other, third.id, confirm=False)
    person = await services.identity.resolve(IVAN, "Иван Петров", None, "ru")
    assert [contact.client_name for contact in person.contacts] == ["ООО «Ромашка»", "АО «Вега»"]
    assert len(person.waiting) == 1


async def test_who_is_asked(services: Services, database: Database) -> None:
    """The responsible lawyer and who has made the link, but nobody who may not decide; the owners when all are gone."""
    team: Team = await make_team(services)
    client = await add_client(services, team.lawyer, "АО «Вега»")
    link = await services.contacts.invite(team.accountant, client.id)
    await follow(services, link.token)
    asked = await told(database, "contacts-push-opened")
    assert {row.member_id for row in asked} == {team.lawyer.member_id, team.accountant.member_id}
    for member in (team.lawyer, team.accountant):
        await let_go(database, member)
    second = await services.contacts.invite(team.owner, client.id)
    await follow(services, second.token, OLEG)
    last = (await told(database, "contacts-push-opened"))[-1]
    assert last.member_id == team.owner.member_id


async def test_an_assistant_decides_nothing_and_a_stranger_to_the_client_sees_nothing(
    services: Services, owner: Actor, client_id: ClientId
) -> None:
    contact_id = await add_contact(services, owner, client_id, confirm=False)
    lawyer = await add_member(services, owner, Role.LAWYER, 1002)
    for act in (services.contacts.confirm, services.contacts.decline, services.contacts.revoke):
        with pytest.raises(NotFound):
            await act(lawyer, contact_id)
    assistant = await add_member(services, owner, Role.ASSISTANT, 1003)
    with pytest.raises(Forbidden):
        await services.contacts.confirm(assistant, contact_id)


async def test_the_language_of_a_contact_is_telegrams_until_chosen(
    services: Services, database: Database, owner: Actor, client_id: ClientId
) -> None:
    link = await services.contacts.invite(owner, client_id)
    await services.invitations.open(IVAN, "John", None, link.token, "en-GB")
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(Contact.language)) == "en"
    await services.identity.set_language(IVAN, "John", None, "ru")
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(Contact.language)) == "ru"
    person = await services.identity.resolve(IVAN, "John", None, "en")
    assert person.language == "ru"
