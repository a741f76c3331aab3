"""Numbers without gaps, whoever issues at once."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

from db.engine import Database
from db.unit_of_work import TenantDatabase
from services.container import Services
from services.domain.access import Actor
from tests.support.factories import default_issuer, found_firm, make_services
from tests.support.fakes import FakeClock, FakeTokens


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


async def test_fifty_at_once_get_one_to_fifty(services: Services, owner: Actor, database: Database) -> None:
    issuer = await default_issuer(services, owner)
    workplace = TenantDatabase(database)

    async def issue() -> int:
        async with workplace.write(owner.firm_id) as uow:
            return await uow.issuers.next_seq(issuer.id, 1, 2026, 1)

    numbers = await asyncio.gather(*(issue() for _ in range(50)))
    assert sorted(numbers) == list(range(1, 51))
    async with workplace.read(owner.firm_id) as uow:
        assert await uow.issuers.last_seq(issuer.id, 1, 2026) == 50
        assert await uow.issuers.last_seq(issuer.id, 1, 2027) is None


async def test_a_number_of_a_transaction_that_fails_is_given_again(
    services: Services, owner: Actor, database: Database
) -> None:
    issuer = await default_issuer(services, owner)
    workplace = TenantDatabase(database)

    async def issue(*, fails: bool) -> int:
        async with workplace.write(owner.firm_id) as uow:
            seq = await uow.issuers.next_seq(issuer.id, 1, 2026, 7)
            if fails:
                raise ZeroDivisionError
            return seq

    outcomes = await asyncio.gather(
        *(issue(fails=number % 3 == 0) for number in range(30)), return_exceptions=True
    )
    numbers = sorted(seq for seq in outcomes if isinstance(seq, int))
    assert numbers == list(range(7, 27))


async def test_series_and_years_count_apart(services: Services, owner: Actor, database: Database) -> None:
    issuer = await default_issuer(services, owner)
    async with TenantDatabase(database).write(owner.firm_id) as uow:
        assert await uow.issuers.next_seq(issuer.id, 1, 2026, 1) == 1
        assert await uow.issuers.next_seq(issuer.id, 1, 2027, 1) == 1
        assert await uow.issuers.next_seq(issuer.id, 2, 2026, 100) == 100
        assert await uow.issuers.next_seq(issuer.id, 1, 2026, 1) == 2


async def test_an_issuer_of_another_firm_has_no_counter_here(
    services: Services, owner: Actor, database: Database
) -> None:
    other = await found_firm(services, user_id=2001)
    issuer = await default_issuer(services, other)
    with pytest.raises(IntegrityError):
        async with TenantDatabase(database).write(owner.firm_id) as uow:
            await uow.issuers.next_seq(issuer.id, 1, 2026, 1)
