"""After an erasure nothing says anything of a former member, and the books say what they said."""

import logging
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base, Delivery, User
from db.runtime_store import RuntimeStore, Stored
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ObjectType, Role
from services.books.service import BookProof
from services.container import Services
from services.core.lists import ALL_CARDS
from services.core.sealing import SealJob
from services.domain.access import Actor
from services.domain.errors import Conflict, DomainError, Forbidden
from services.export.layout import ExportKind
from services.invoices.views import ALL_INVOICES
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    issued_invoice,
    let_go,
    make_team,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.service_surface import arguments, guarded
from tests.support.worlds.two_firms import World, dump, make_world
from tests.support.worlds.whole_client import make_whole_client

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


USER, FORMER, NAME, USERNAME = 987_654_000, "Анна Иванова", "Ковалёва Анна Ильинична", "kovaleva_a"
EMAIL = "kovaleva@primer.example"
VALUES = (str(USER), NAME, FORMER, USERNAME, EMAIL)


async def holding(database: Database, firm_id: int | None = None) -> dict[str, set[str]]:
    """Which columns hold which of the values; with a firm only its rows and those that belong to no firm."""
    found: dict[str, set[str]] = {}
    rows = await dump(database)
    for table in Base.metadata.sorted_tables:
        names = [column.name for column in table.columns]
        for row in rows[table.name]:
            owner = row[names.index("firm_id")] if "firm_id" in names else None
            if firm_id is not None and table.name != "users" and owner not in (None, firm_id):
                continue
            for name, value in zip(names, row, strict=True):
                hits = {each for each in VALUES if each.casefold() in str(value).casefold()}
                if hits:
                    found.setdefault(f"{table.name}.{name}", set()).update(hits)
    return found


async def everything(services: Services, database: Database, clock: FakeClock) -> tuple[World, Actor]:
    """A founder who has used every method that the product has, and another owner."""
    world = await make_world(services, database, USER)
    team = world.team
    second = await add_member(services, team.owner, Role.OWNER, 611_222_333, "Второв Олег Олегович")
    await services.identity.resolve(USER, NAME, USERNAME, "ru")
    founder = (await services.identity.resolve(USER, NAME, USERNAME, "ru")).actor
    assert founder is not None
    await services.staff.set_own_email(founder, EMAIL)
    await services.clients.change_responsible(founder, world.mine["ClientId"], founder.member_id)  # type: ignore[arg-type]
    for operation in guarded():
        if operation.service == "erasure":
            continue
        try:
            bound = operation.bind(services)
            await bound(founder, **arguments(operation, lambda slot: world.mine[slot.kind]))
        except DomainError:
            continue
    await services.staff.set_own_email(founder, EMAIL)
    await services.clients.change_responsible(founder, world.hidden["ClientId"], founder.member_id)  # type: ignore[arg-type]
    await add_contact(services, founder, world.hidden["ClientId"], 611_222_444)  # type: ignore[arg-type]
    await services.portal.ask(await contact_actor(services, 611_222_444), "Когда суд?", act_key())
    await make_whole_client(services, database, clock, founder)
    records = {
        f"42:{USER}:{USER}:::aiogd:context:a": Stored("Clients:list", {"dialog_data": {"query": "x"}}),
        f"42:-100500:{USER}:::aiogd:stack:": Stored("", {"intents": ["a"], "by": USER}),
        f"42:{USER + 2}:{USER + 2}:::aiogd:context:b": Stored(
            "Staff:member", {"dialog_data": {"name": NAME}}
        ),
        "alarms": Stored(None, {"disk": {str(USER): "ru", "611222333": "ru"}}),
    }
    await RuntimeStore(database).flush(records, clock.now())
    return world, second


async def test_nothing_holds_a_value_of_an_erased_member(
    services: Services,
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
    caplog: pytest.LogCaptureFixture,
) -> None:
    world, second = await everything(services, database, clock)
    found = await holding(database, second.firm_id)
    assert set().union(*found.values()) == set(VALUES)  # otherwise the end would prove nothing
    assert {
        "audit_entries.after",
        "audit_entries.before",
        "audit_entries.member_name",
        "deliveries.payload",
        "deliveries.recipient",
        "fsm_records.data",
        "fsm_records.key",
        "members.email",
        "members.name",
        "members.user_id",
        "owner_claims.used_by",
        "users.id",
        "users.name",
        "users.username",
    } <= set(found)
    await let_go(database, world.team.owner)
    await _let_all_leave(database, second)
    plan = await services.erasure.plan_member(second, world.team.owner.member_id)
    assert not plan.obstacles
    before, sums = await dump(database), await money(database)
    with caplog.at_level(logging.DEBUG):
        made = await services.erasure.erase_member(second, world.team.owner.member_id)
    assert not [value for value in VALUES if value in caplog.text]
    # The other firm's owner has had the former name too: nothing of that firm changes.
    assert await holding(database, second.firm_id) == {"users.name": {FORMER}}
    after = await dump(database)
    other = world.foreign["MemberId"]
    assert [row for row in after["members"] if other in row] == [
        row for row in before["members"] if other in row
    ]
    assert await money(database) == sums
    assert not [value for value in VALUES if value in str(made)]
    assert made.erased["member"] == 1
    assert made.kept["invoices"] > 0

    for kind in ExportKind:
        target = BytesIO()
        if kind is ExportKind.AUDIT:
            await services.export.journal(second, target, ALL_INVOICES, True)
        else:
            await services.export.csv(second, kind, target, ALL_INVOICES, ALL_CARDS)
        text = target.getvalue().decode("utf-8-sig")
        assert not [value for value in VALUES if value in text], kind
    with pytest.raises(Conflict, match="error-member-erased"):
        await services.erasure.erase_member(second, world.team.owner.member_id)
    view = await services.staff.member(second, world.team.owner.member_id)
    assert (view.name, view.user_id, view.active) == (f"member {view.id}", None, False)
    await SealJob(TenantDatabase(database), tokens).tick()
    proofs = await BookProof(TenantDatabase(database)).run()
    assert [fault for proof in proofs for fault in proof.faults] == []
    alarms = await RuntimeStore(database).load("alarms")
    assert alarms.data == {"disk": {"611222333": "ru"}}  # who has to hear that it is over


async def _let_all_leave(database: Database, actor: Actor) -> None:
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(
            update(Delivery)
            .where(Delivery.firm_id == actor.firm_id, Delivery.state == "queued")
            .values(state="sent")
        )


async def money(database: Database) -> list[tuple[Any, ...]]:
    rows = await dump(database)
    return [row for name in ("invoices", "invoice_lines", "payments", "allocations") for row in rows[name]]


async def _left(services: Services, team: Team, member: Actor) -> None:
    await services.staff.deactivate(team.owner, member.member_id)
    await services.erasure.erase_member(team.owner, member.member_id)


async def test_who_works_here_has_to_leave_first(services: Services, team: Team) -> None:
    plan = await services.erasure.plan_member(team.owner, team.lawyer.member_id)
    assert plan.obstacles.counts == {"works": 1}
    with pytest.raises(Conflict, match="error-erase-open"):
        await services.erasure.erase_member(team.owner, team.lawyer.member_id)
    with pytest.raises(Forbidden, match="error-erase-self"):
        await services.erasure.erase_member(team.owner, team.owner.member_id)
    for actor in (team.lawyer, team.accountant, team.assistant):
        with pytest.raises(Forbidden):
            await services.erasure.erase_member(actor, team.owner.member_id)


async def test_nobody_takes_the_place_of_an_erased_member(services: Services, team: Team) -> None:
    """Not by an old link, nor by being let in again: who comes back comes as a new member."""
    link = await services.staff.invite(team.owner, Role.LAWYER)
    lena = await services.staff.join(7007, "Лена", "lena_tg", link.token)
    await _left(services, team, lena)
    for change in (
        services.staff.reactivate(team.owner, lena.member_id),
        services.staff.set_email(team.owner, lena.member_id, "a@example.com"),
        services.staff.change_role(team.owner, lena.member_id, Role.OWNER),
    ):
        with pytest.raises(Conflict, match="error-member-erased"):
            await change
    with pytest.raises(DomainError, match="error-invite-unknown"):
        await services.staff.join(7007, "Лена", "lena_tg", link.token)
    again = await add_member(services, team.owner, Role.LAWYER, 7007, "Лена")
    assert again.member_id != lena.member_id
    assert (await services.staff.member(team.owner, again.member_id)).name == "Лена"


async def test_links_that_the_member_made_open_nothing_more(services: Services, team: Team) -> None:
    second = await add_member(services, team.owner, Role.OWNER, 7011, "Олег")
    await services.staff.invite(second, Role.LAWYER)
    link = await services.staff.invite(second, Role.OWNER)
    mine = await services.staff.invite(team.owner, Role.LAWYER)
    await _left(services, team, second)
    with pytest.raises(DomainError, match="error-invite-revoked"):
        await services.staff.join(7012, "Чужой", None, link.token)
    assert [one.id for one in await services.staff.invites(team.owner)] == [mine.id]
    assert (await services.staff.join(7013, "Новый", None, mine.token)).name == "Новый"


async def test_a_namesake_keeps_its_name(services: Services, database: Database, team: Team) -> None:
    """A colleague, a client, and somebody of a client."""
    twin = await add_member(services, team.owner, Role.LAWYER, 7008, "Мария")  # as the accountant
    client = await add_client(services, team.owner, "Мария")
    await services.clients.change_responsible(team.owner, client.id, team.accountant.member_id)
    contact = await add_contact(services, team.owner, client.id, 7009, "Мария")
    await _left(services, team, twin)
    history = await services.audit.history(team.owner, ObjectType.CLIENT, client.id)
    assert "Мария" in [(row.entry.after or {}).get("responsible") for row in history.items]
    assert (await services.clients.get(team.owner, client.id)).name == "Мария"
    assert (await services.contacts.get(team.owner, contact)).name == "Мария"
    assert (await services.staff.member(team.owner, team.accountant.member_id)).name == "Мария"


async def test_a_member_of_two_firms_stays_known_in_the_other(
    services: Services, database: Database, team: Team
) -> None:
    other = await make_team(services, 2001)
    there = await add_member(services, other.owner, Role.LAWYER, 7010, "Зоя Зимина")
    here = await add_member(services, team.owner, Role.LAWYER, 7010, "Зоя Зимина")
    before = [row for row in (await dump(database))["members"] if there.member_id == row[0]]
    await _left(services, team, here)
    assert [row for row in (await dump(database))["members"] if there.member_id == row[0]] == before
    person = await services.identity.resolve(7010, "Зоя Зимина", None, "ru")
    assert [firm.firm_id for firm in person.firms] == [other.owner.firm_id]
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(User.name).where(User.id == 7010)) == "Зоя Зимина"


async def test_a_message_with_the_name_leaves_before_the_name_goes(
    services: Services, database: Database, team: Team
) -> None:
    """A client would read a number in the place of the lawyer's name."""
    client = await add_client(services, team.owner)
    await services.clients.change_responsible(team.owner, client.id, team.lawyer.member_id)
    contact = await add_contact(services, team.owner, client.id)
    await services.answers.say(team.lawyer, contact, "Добрый день", act_key())
    await let_go(database, team.lawyer)
    plan = await services.erasure.plan_member(team.owner, team.lawyer.member_id)
    assert plan.obstacles.counts == {"waiting": 1}
    with pytest.raises(Conflict, match="error-erase-open"):
        await services.erasure.erase_member(team.owner, team.lawyer.member_id)


async def test_what_the_member_did_is_found_under_its_number(
    services: Services, database: Database, team: Team
) -> None:
    client = await add_client(services, team.owner)
    await services.clients.change_responsible(team.owner, client.id, team.lawyer.member_id)
    invoice = await issued_invoice(services, team.lawyer, client.id)
    await let_go(database, team.lawyer)
    await services.erasure.erase_member(team.owner, team.lawyer.member_id)
    card = await services.clients.get(team.owner, client.id)
    assert card.responsible_name == f"member {team.lawyer.member_id}"
    (issued,) = [
        each
        for each in (await services.invoices.view(team.owner, invoice.row.id)).timeline
        if each.action == "issued"
    ]
    assert (issued.member_name, issued.member_id) == (None, team.lawyer.member_id)
    assert "who" in issued.erased
