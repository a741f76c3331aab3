"""What a session adds to statements is kept for a few people, not for everybody who has ever written."""

import gc

from sqlalchemy import select
from sqlalchemy.orm.util import LoaderCriteriaOption

from db.criteria import criteria
from db.models import Client
from db.prepared import prepared
from db.tenancy import AsyncTenantSession
from db.unit_of_work import TenantDatabase
from tests.db.test_session import OURS, workplace

__all__ = ["workplace"]

FEW = 100
"""What others in this process may leave meanwhile; the people below would leave thousands."""
ALL_CLIENTS = prepared(select(Client.id))


def kept() -> int:
    gc.collect()
    return sum(isinstance(one, LoaderCriteriaOption) for one in gc.get_objects())


async def ask(place: TenantDatabase, people: range) -> None:
    for number in people:
        async with place.read(OURS, member_id=number) as uow:
            assert isinstance(uow.session, AsyncTenantSession)
            await uow.session.execute(ALL_CLIENTS)
        async with place.read(OURS, client_id=number) as uow:
            await uow.session.execute(ALL_CLIENTS)


async def test_thousands_of_people_take_no_more_than_hundreds(workplace: TenantDatabase) -> None:
    await ask(workplace, range(1, 560))
    before = kept()
    await ask(workplace, range(1000, 1150))
    assert kept() < before + FEW


def test_they_are_the_same_for_every_statement_of_a_session() -> None:
    assert all(one is other for one, other in zip(criteria(1, 2, 3), criteria(1, 2, 3), strict=True))
