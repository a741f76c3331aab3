"""Everybody issues at once: numbers without a gap and without a double, on both databases.

People work through services of their own, one set a «process», where a test says so.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice
from db.unit_of_work import TenantDatabase
from services.container import Services, build
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency
from tests.support.factories import (
    USN,
    KeyTranslator,
    add_client,
    default_issuer,
    draft_invoice,
    found_firm,
    issued_invoice,
    make_services,
    paid,
    russian_firm,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.long

PEOPLE = 50


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def other_process(database_url: str, clock: FakeClock, tokens: FakeTokens) -> AsyncIterator[Services]:
    """The same database through connections of its own."""
    opened = Database(database_url)
    yield make_services(opened, clock, tokens)
    await opened.close()


async def drafts(services: Services, owner: Actor, count: int) -> list[InvoiceId]:
    client = await add_client(services, owner)
    return [(await draft_invoice(services, owner, client.id)).row.id for _ in range(count)]


async def numbers(database: Database) -> dict[tuple[int, int], list[tuple[int, str]]]:
    """(seq, number) by issuer and year, in order; read past the services."""
    found: dict[tuple[int, int], list[tuple[int, str]]] = {}
    async with AsyncSession(database.reader) as session:
        rows = await session.scalars(select(Invoice).where(Invoice.status == "issued").order_by(Invoice.seq))
        for row in rows:
            found.setdefault((row.issuer_id, row.year or 0), []).append((row.seq or 0, row.number or ""))
    return found


def from_one(count: int, year: int = 2026) -> list[tuple[int, str]]:
    return [(seq, f"{year}-{seq:04}") for seq in range(1, count + 1)]


async def test_fifty_people_issue_at_once(services: Services, owner: Actor, database: Database) -> None:
    waiting = await drafts(services, owner, PEOPLE)
    issued = await asyncio.gather(*(services.invoices.issue(owner, one) for one in waiting))
    assert sorted(view.row.number for view in issued) == [number for _, number in from_one(PEOPLE)]
    issuer = await default_issuer(services, owner)
    assert await numbers(database) == {(issuer.id, 2026): from_one(PEOPLE)}


async def test_two_processes_issue_at_once(
    services: Services, other_process: Services, owner: Actor, database: Database
) -> None:
    waiting = await drafts(services, owner, PEOPLE)
    await asyncio.gather(
        *(
            (services if place % 2 else other_process).invoices.issue(owner, one)
            for place, one in enumerate(waiting)
        )
    )
    assert list((await numbers(database)).values()) == [from_one(PEOPLE)]


async def test_the_same_draft_from_two_processes(
    services: Services, other_process: Services, owner: Actor, database: Database
) -> None:
    (draft,) = await drafts(services, owner, 1)
    issued = await asyncio.gather(
        *(process.invoices.issue(owner, draft) for process in (services, other_process) for _ in range(10))
    )
    assert {view.row.number for view in issued} == {"2026-0001"}
    assert list((await numbers(database)).values()) == [from_one(1)]


async def test_two_issuers_and_two_years_at_once(
    services: Services, owner: Actor, database: Database
) -> None:
    first = await default_issuer(services, owner)
    second = await services.issuers.create(
        owner, russian_firm("АБ «Другие реквизиты»", tax_id="7707083893", reg_number=None), USN, Currency.RUB
    )
    waiting = await drafts(services, owner, 40)
    for place, draft in enumerate(waiting):
        if place % 2:
            await services.drafts.set_issuer(owner, draft, second.id)
        if place % 4 < 2:
            await services.drafts.set_invoice_date(owner, draft, date(2025, 12, 30))
    await asyncio.gather(*(services.invoices.issue(owner, one) for one in waiting))
    assert await numbers(database) == {
        (issuer.id, year): from_one(10, year) for issuer in (first, second) for year in (2025, 2026)
    }


class Breaking(KeyTranslator):
    """Fails each third time that a page is drawn: after the number was taken, before the commit."""

    def __init__(self) -> None:
        self.drawn = 0

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        if key == "document-subject":
            self.drawn += 1
            if self.drawn % 9 == 0:  # a page of one line asks three times
                raise ZeroDivisionError
        return super().get(key, language, params)


async def test_who_fails_in_the_middle_leaves_no_gap(
    services: Services,
    owner: Actor,
    database: Database,
    clock: FakeClock,
    tokens: FakeTokens,
) -> None:
    waiting = await drafts(services, owner, 30)
    shaky = build(database, clock, tokens, Breaking())
    outcomes = await asyncio.gather(
        *(shaky.invoices.issue(owner, one) for one in waiting), return_exceptions=True
    )
    failed = [
        one for one, outcome in zip(waiting, outcomes, strict=True) if isinstance(outcome, BaseException)
    ]
    assert [type(outcome) for outcome in outcomes if isinstance(outcome, BaseException)] == [
        ZeroDivisionError
    ] * len(failed)
    assert len(failed) == 10
    assert list((await numbers(database)).values()) == [from_one(20)]
    # They are drafts still, and get the numbers that follow.
    await asyncio.gather(*(services.invoices.issue(owner, one) for one in failed))
    assert list((await numbers(database)).values()) == [from_one(30)]


async def test_issuing_and_discarding_one_draft(
    services: Services, other_process: Services, owner: Actor, database: Database
) -> None:
    """Either it is issued or it is gone; a discarded one takes no number with it."""
    waiting = await drafts(services, owner, 20)
    outcomes = await asyncio.gather(
        *(services.invoices.issue(owner, one) for one in waiting),
        *(other_process.drafts.discard(owner, one) for one in waiting),
        return_exceptions=True,
    )
    issued, discarded = outcomes[:20], outcomes[20:]
    refused: Sequence[Any] = [one for one in outcomes if isinstance(one, BaseException)]
    count = sum(not isinstance(one, BaseException) for one in issued)
    assert count + sum(one is None for one in discarded) == 20
    assert len(refused) == 20
    assert all(isinstance(one, DomainError) for one in refused)
    assert list((await numbers(database)).values()) in ([from_one(count)], [])


async def test_corrections_take_the_money_while_others_pay(
    services: Services, other_process: Services, owner: Actor, database: Database
) -> None:
    """Both take the client's lock; neither waits for the other for ever, and no rouble is doubled."""
    client = await add_client(services, owner)
    corrected, open_ones = [], []
    for place in range(5):
        invoice = await issued_invoice(services, owner, client.id, "1000.00")
        await paid(services, owner, invoice, "400.00")
        draft = await services.invoices.correct(owner, invoice.row.id, "Опечатка", True, f"correct-{place}")
        corrected.append(draft.row.id)
        open_ones.append(await issued_invoice(services, owner, client.id, "1000.00"))
    outcomes = await asyncio.gather(
        *(services.invoices.issue(owner, one) for one in corrected),
        *(paid(other_process, owner, one, "700.00") for one in open_ones),
        return_exceptions=True,
    )
    assert [one for one in outcomes if isinstance(one, BaseException)] == []
    views = [await services.invoices.view(owner, one) for one in corrected]
    assert [view.row.paid.minor for view in views] == [400_00] * 5
    others = [await services.invoices.view(owner, one.row.id) for one in open_ones]
    assert [view.row.paid.minor for view in others] == [700_00] * 5
    issuer = await default_issuer(services, owner)
    given = [seq for seq, _ in (await numbers(database))[issuer.id, 2026]]
    assert given == [2, 4, 6, 8, 10, 11, 12, 13, 14, 15]  # those between are void and keep theirs


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("many", [False, True])
async def test_what_is_locked_is_read_anew(
    database: Database, services: Services, owner: Actor, many: bool
) -> None:
    """It was looked at before, and somebody has changed it since. SQLite has one writer at a time."""
    client = await add_client(services, owner)
    invoice = (await issued_invoice(services, owner, client.id)).row.id
    workplace = TenantDatabase(database)
    async with workplace.write(owner.firm_id) as uow:
        before = await uow.invoices.get(invoice)
        assert before is not None
        assert before.paid_minor == 0
        async with workplace.write(owner.firm_id) as other:
            row = await other.invoices.get(invoice, lock=True)
            assert row is not None
            row.paid_minor = 100
        if many:
            after = (await uow.invoices.get_many((invoice,), lock=True))[invoice]
        else:
            after = await uow.invoices.get(invoice, lock=True)
        assert after is not None
        assert after.paid_minor == 100
