"""What an update reads twice is read once, and never after it was changed."""

import asyncio

import pytest

from db.engine import Database
from services.container import Services
from services.core.read_memo import remembering_reads
from services.domain.errors import NotFound
from services.domain.ids import ClientId
from tests.support.factories import (
    add_client,
    add_contact,
    contact_actor,
    issued_invoice,
    make_team,
    paid,
)
from tests.support.query_counter import statements


async def test_the_same_question_is_asked_once_until_something_is_written(
    services: Services, database: Database
) -> None:
    owner = (await make_team(services)).owner
    client = await add_client(services, owner)
    with remembering_reads():
        first = await services.clients.get(owner, client.id)
        with statements(database) as seen:
            assert await services.clients.get(owner, client.id) is first
            assert seen == []
            await services.clients.card(owner, client.id)
        assert seen != []
        await services.clients.rename(owner, client.id, "ООО «Вега»")
        assert (await services.clients.get(owner, client.id)).name == "ООО «Вега»"
        with pytest.raises(NotFound):
            await services.clients.rename(owner, ClientId(client.id + 1000), "ООО «Вега»")
        with statements(database) as seen:
            await services.clients.get(owner, client.id)
        assert seen != [], "a write that failed may have been committed by the database after all"
    with statements(database) as seen:
        await services.clients.get(owner, client.id)
    assert seen != [], "the next update reads anew"


async def test_another_service_and_the_clients_side_empty_it_as_well(
    services: Services, database: Database
) -> None:
    owner = (await make_team(services)).owner
    client = await add_client(services, owner)
    await add_contact(services, owner, client.id)
    contact = await contact_actor(services)
    invoice = await issued_invoice(services, owner, client.id)
    with remembering_reads():
        assert (await services.invoices.view(owner, invoice.row.id)).row.paid.minor == 0
        await paid(services, owner, invoice, "400.00")
        assert (await services.invoices.view(owner, invoice.row.id)).row.paid.minor == 400_00
        await services.portal.mute(contact, True)
        with statements(database) as seen:
            await services.invoices.view(owner, invoice.row.id)
        assert seen != []


async def test_nobody_gets_what_another_may_see(services: Services) -> None:
    team = await make_team(services)
    client = await add_client(services, team.owner)
    with remembering_reads():
        await services.clients.get(team.owner, client.id)
        with pytest.raises(NotFound):
            await services.clients.get(team.lawyer, client.id)


async def test_a_read_that_a_write_overtakes_is_not_kept(services: Services) -> None:
    owner = (await make_team(services)).owner
    client = await add_client(services, owner)
    with remembering_reads():
        for number in range(20):
            name = f"ООО «Вега {number}»"
            await asyncio.gather(
                *(services.clients.get(owner, client.id) for _ in range(3)),
                services.clients.rename(owner, client.id, name),
            )
            assert (await services.clients.get(owner, client.id)).name == name


async def test_a_task_that_outlives_its_update_reads_anew(services: Services) -> None:
    owner = (await make_team(services)).owner
    client = await add_client(services, owner)
    over = asyncio.Event()

    async def later() -> str:
        await services.clients.get(owner, client.id)
        await over.wait()
        return (await services.clients.get(owner, client.id)).name

    with remembering_reads():
        task = asyncio.create_task(later())
        await asyncio.sleep(0)
    await services.clients.rename(owner, client.id, "ООО «Вега»")
    over.set()
    assert await task == "ООО «Вега»"
