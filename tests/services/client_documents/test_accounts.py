"""Which accounts a client has, and what a statement of one would say."""

from datetime import date

import pytest

from db.vocabulary.enums import PaymentMethod, Role
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Forbidden, NotFound
from services.domain.ids import ClientId, IssuerId
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance
from tests.support import factories
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)
QUARTER = date(2026, 10, 1)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services)


async def test_an_account_is_of_one_issuer_and_currency(services: Services, owner: Actor) -> None:
    first = await factories.default_issuer(services, owner)
    second = await services.issuers.create(owner, factories.kazakh_firm(), factories.VAT, Currency.KZT)
    client = await factories.add_client(services, owner)
    assert await services.settlements.accounts(owner, client.id) == ()
    await factories.draft_invoice(services, owner, client.id)
    assert await services.settlements.accounts(owner, client.id) == ()
    await factories.issued_invoice(services, owner, client.id, "1000.00")
    advance = NewAdvance(
        client.id,
        second.id,
        Money.of("50000", Currency.KZT),
        date(2026, 11, 1),
        PaymentMethod.BANK,
        factories.act_key(),
    )
    await services.advances.record(owner, advance)
    found = await services.settlements.accounts(owner, client.id)
    assert [(one.issuer_id, one.currency, one.last_day) for one in found] == [
        (first.id, Currency.RUB, TODAY),
        (second.id, Currency.KZT, date(2026, 11, 1)),
    ]
    roubles = await services.settlements.account_period(
        owner, client.id, first.id, Currency.RUB, QUARTER, TODAY
    )
    assert (roubles.debit, roubles.credit, roubles.closing) == (rub("1000"), rub("0"), rub("1000"))
    tenge = await services.settlements.account_period(
        owner, client.id, second.id, Currency.KZT, QUARTER, TODAY
    )
    assert tenge.closing == Money.of("-50000", Currency.KZT)
    assert tenge.issuer_name == second.name


async def test_the_period_begins_with_what_was_owed_before(
    services: Services, owner: Actor, clock: FakeClock
) -> None:
    issuer = await factories.default_issuer(services, owner)
    client = await factories.add_client(services, owner)
    old = await factories.issued_invoice(services, owner, client.id, "1000.00")
    await factories.paid(services, owner, old, "400.00")
    clock.advance(days=30)
    new = await factories.issued_invoice(services, owner, client.id, "70.00")
    await services.invoices.void(owner, new.row.id, "ошибка")
    await services.invoices.write_off(owner, old.row.id, "мелочь")
    found = await services.settlements.account_period(
        owner, client.id, issuer.id, Currency.RUB, date(2026, 12, 1), date(2026, 12, 24)
    )
    assert (found.opening, found.debit, found.credit, found.closing, found.entries) == (
        rub("600"),
        rub("0"),
        rub("600"),
        rub("0"),
        1,
    )


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        (TODAY, QUARTER, "error-invoice-period"),
        (QUARTER, date(2026, 11, 25), "error-paper-future"),
        (date(1999, 12, 31), TODAY, "error-paper-old"),
    ],
)
async def test_days_that_nobody_can_vouch_for(
    services: Services, owner: Actor, first: date, last: date, key: str
) -> None:
    issuer = await factories.default_issuer(services, owner)
    client = await factories.add_client(services, owner)
    with pytest.raises(BadInput) as error:
        await services.settlements.account_period(owner, client.id, issuer.id, Currency.RUB, first, last)
    assert error.value.key == key


async def test_who_sees_an_account(services: Services) -> None:
    team = await factories.make_team(services)
    issuer = await factories.default_issuer(services, team.owner)
    client = await factories.add_client(services, team.owner)
    await factories.issued_invoice(services, team.owner, client.id)
    assert len(await services.settlements.accounts(team.accountant, client.id)) == 1
    with pytest.raises(NotFound):
        await services.settlements.accounts(team.lawyer, client.id)
    with pytest.raises(Forbidden):
        await services.settlements.accounts(team.of(Role.ASSISTANT), client.id)
    for client_id, issuer_id in ((ClientId(10**6), issuer.id), (client.id, IssuerId(10**6))):
        with pytest.raises(NotFound):
            await services.settlements.account_period(
                team.owner, client_id, issuer_id, Currency.RUB, QUARTER, TODAY
            )
