"""Whatever the product lets people do with a client, and its person by itself: erasing finds all of it."""

from contextlib import suppress
from datetime import date

import pytest

from db.engine import Database
from db.models import Base
from db.unit_of_work import TenantDatabase
from services.container import Services
from services.domain.access import ContactActor
from services.domain.errors import DomainError
from services.privacy.client_rows import ClientEraser
from tests.support.factories import KeyTranslator, keeps_world
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.service_surface import Operation, arguments, guarded, of_clients
from tests.support.worlds.two_firms import World, dump, make_world

pytestmark = pytest.mark.alone

CLIENT, PHONE, EMAIL = "Берёзкин Аркадий Львович", "+79161234567", "arkadiy@berezkin.example"
PERSON, PERSON_PHONE, USERNAME = "Лукерья Берёзкина", "+79269876543", "lukerya_tg"
CONTACT_VALUES = (PERSON, PERSON_PHONE, USERNAME)


async def holding(database: Database, firm_id: int, values: tuple[str, ...]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    rows = await dump(database)
    for table in Base.metadata.sorted_tables:
        names = [column.name for column in table.columns]
        for row in rows[table.name]:
            if (
                table.name != "users"
                and "firm_id" in names
                and row[names.index("firm_id")] not in (None, firm_id)
            ):
                continue
            for name, value in zip(names, row, strict=True):
                hits = {each for each in values if each.casefold() in str(value).casefold()}
                if hits:
                    found.setdefault(f"{table.name}.{name}", set()).update(hits)
    return found


async def everything(services: Services, database: Database) -> tuple[World, ContactActor]:
    """Every method of the client's side and of the firm's, once each, upon a client with these names."""

    async def build(services: Services) -> tuple[World, ContactActor]:
        return await _everything(services, database)

    return await keeps_world(build)(services)


async def _everything(services: Services, database: Database) -> tuple[World, ContactActor]:
    world = await make_world(services, database)
    owner, user = world.team.owner, world.contact.user_id
    client = world.mine["ClientId"]
    await services.clients.rename(owner, client, CLIENT)  # type: ignore[arg-type]
    await services.clients.set_phone(owner, client, PHONE)  # type: ignore[arg-type]
    await services.clients.set_email(owner, client, EMAIL)  # type: ignore[arg-type]
    await services.identity.resolve(user, PERSON, USERNAME, "ru")
    link = await services.contacts.invite(owner, world.hidden["ClientId"])  # type: ignore[arg-type]
    await services.invitations.open(user, PERSON, USERNAME, link.token, "ru")
    await services.invitations.share_phone(user, PERSON_PHONE)
    person = await services.identity.resolve(user, PERSON, USERNAME, "ru")
    (contact,) = [each for each in person.contacts if each.client_id == client]
    for operation in (*of_clients(), *guarded()):
        if operation.service == "erasure":
            continue
        await _try(services, operation, world, contact)
    return world, contact


async def _try(services: Services, operation: Operation, world: World, contact: ContactActor) -> None:
    actor = contact if operation in of_clients() else world.team.owner
    with suppress(DomainError):
        await operation.bind(services)(actor, **arguments(operation, lambda slot: world.mine[slot.kind]))


async def test_a_contact_leaves_no_trace(services: Services, database: Database) -> None:
    world, contact = await everything(services, database)
    firm = world.team.owner.firm_id
    before = await holding(database, firm, CONTACT_VALUES)
    assert set().union(*before.values()) == set(CONTACT_VALUES)
    there = await services.contacts.of_client(world.team.owner, world.hidden["ClientId"])  # type: ignore[arg-type]
    (other,) = [each.id for each in there.contacts if each.name == PERSON]
    await services.erasure.erase_contact(world.team.owner, contact.contact_id)
    await services.erasure.erase_contact(world.team.owner, other)
    assert await holding(database, firm, (*CONTACT_VALUES, f":{contact.user_id}:")) == {}


async def test_a_client_leaves_no_trace_but_in_its_documents(
    services: Services, database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    world, _ = await everything(services, database)
    owner = world.team.owner
    values = (CLIENT, PHONE, EMAIL)
    assert set().union(*(await holding(database, owner.firm_id, values)).values()) == set(values)
    async with TenantDatabase(database).erase(owner.firm_id) as (uow, people):
        # Past what has to end first: that would make the world smaller.
        row = await uow.clients.lock_ledger(world.mine["ClientId"])
        assert row is not None
        eraser = ClientEraser(uow, people, tokens, KeyTranslator(), clock.now(), date(2026, 11, 24))
        await eraser.erase(row, acting=owner.member_id)
    found = await holding(database, owner.firm_id, values)
    assert found.keys() <= {"invoices.snapshot"}
    assert not found.get("invoices.snapshot", set()) - {CLIENT}
