"""Money that belongs to no invoice yet: recorded once, shown, used when asked, taken back; what payments became."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Payment
from db.vocabulary.enums import PaymentMethod
from services.clients.views import ClientView
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import ClientId
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance, NewPayment
from tests.support import factories

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services)


@pytest.fixture
async def client(services: Services, owner: Actor) -> ClientView:
    return await factories.add_client(services, owner)


async def advance(
    services: Services, owner: Actor, client: ClientView, amount: Money, **fields: Any
) -> NewAdvance:
    issuer = await factories.default_issuer(services, owner)
    values: dict[str, Any] = {
        "received_on": TODAY,
        "method": PaymentMethod.BANK,
        "act_key": factories.act_key(),
    }
    return NewAdvance(client.id, issuer.id, amount, **(values | fields))


async def held(services: Services, owner: Actor, client: ClientView) -> list[Money]:
    return [one.amount for one in (await services.clients.card(owner, client.id)).advances]


async def test_an_advance_is_recorded_once_and_shown(
    services: Services, database: Database, owner: Actor, client: ClientView
) -> None:
    new = await advance(services, owner, client, rub(50_000), reference=" 417 ")
    made = [await services.advances.record(owner, new) for _ in range(3)]
    assert {one.id for one in made} == {made[0].id}
    assert (made[0].parts, made[0].advance, made[-1].advance) == ((), rub(50_000), rub(50_000))
    assert await held(services, owner, client) == [rub(50_000)]
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(func.count()).select_from(Payment)) == 1
    view = await services.payments.view(owner, made[0].id)
    assert (view.left, view.reference, view.invoice_numbers) == (rub(50_000), "417", ())


async def test_it_is_offered_on_the_next_invoice_and_never_used_silently(
    services: Services, owner: Actor, client: ClientView
) -> None:
    await services.advances.record(owner, await advance(services, owner, client, rub(50_000)))
    invoice = await factories.issued_invoice(services, owner, client.id, "80000.00")
    view = await services.invoices.view(owner, invoice.row.id)
    assert (view.advance, view.row.balance) == (rub(50_000), rub(80_000))
    key = factories.act_key()
    for _ in range(2):
        await services.payments.use_advance(owner, invoice.row.id, rub(80_000), key)
    assert (await services.invoices.view(owner, invoice.row.id)).row.balance == rub(30_000)
    assert await held(services, owner, client) == []


async def test_it_can_be_taken_back(services: Services, owner: Actor, client: ClientView) -> None:
    made = await services.advances.record(owner, await advance(services, owner, client, rub(50_000)))
    await services.payments.reverse(owner, made.id, "Записана дважды")
    assert await held(services, owner, client) == []
    assert (await services.advances.outcome(owner, made.id)).advance == rub(0)
    invoice = await factories.issued_invoice(services, owner, client.id, "80000.00")
    with pytest.raises(Conflict):
        await services.payments.use_advance(owner, invoice.row.id, rub(1), factories.act_key())


async def test_another_currency_is_another_advance(
    services: Services, owner: Actor, client: ClientView
) -> None:
    new = await advance(services, owner, client, Money.of("100", Currency.USD))
    with pytest.raises(BadInput) as refused:
        await services.advances.record(owner, new)
    assert refused.value.key == "error-advance-account"


@pytest.mark.parametrize(
    ("amount", "day"),
    [(rub(0), TODAY), (rub(-5), TODAY), (rub(5), TODAY + timedelta(days=1)), (rub(5), date(1999, 12, 31))],
)
async def test_what_is_no_payment_is_refused(
    services: Services, owner: Actor, client: ClientView, amount: Money, day: date
) -> None:
    with pytest.raises(BadInput):
        await services.advances.record(owner, await advance(services, owner, client, amount, received_on=day))
    assert await held(services, owner, client) == []


async def test_who_may_record_payments_may_record_advances_of_own_clients(
    services: Services, owner: Actor, client: ClientView
) -> None:
    team = await factories.make_team(services)
    mine = await factories.add_client(services, team.owner, "ООО «Север»")
    new = await advance(services, team.owner, mine, rub(5))
    with pytest.raises(Forbidden):
        await services.advances.record(team.assistant, new)
    with pytest.raises(NotFound):
        await services.advances.record(team.lawyer, new)
    assert (await services.advances.record(team.accountant, new)).advance == rub(5)
    # Another firm's client does not exist.
    foreign = await advance(services, team.owner, mine, rub(5))
    with pytest.raises(NotFound):
        await services.advances.record(owner, foreign)


async def test_the_outcome_says_what_was_closed_and_what_is_left(
    services: Services, owner: Actor, client: ClientView
) -> None:
    first = await factories.issued_invoice(services, owner, client.id, "1000.00")
    second = await factories.issued_invoice(services, owner, client.id, "5000.00")
    form = NewPayment(
        first.row.id, rub(1_700), TODAY, PaymentMethod.BANK, factories.act_key(), cover_others=True
    )
    recorded = await services.payments.record(owner, form)
    found = await services.advances.outcome(owner, recorded.id)
    assert [(part.number, part.amount, part.settles, part.left) for part in found.parts] == [
        (first.row.number, rub(1_000), True, rub(0)),
        (second.row.number, rub(700), False, rub(4_300)),
    ]
    assert (found.amount, found.advance) == (rub(1_700), rub(0))
    with pytest.raises(NotFound):
        await services.advances.outcome(owner, type(recorded.id)(9_999))


async def test_exports_and_reports_show_an_advance(
    services: Services, owner: Actor, client: ClientView
) -> None:
    await services.advances.record(owner, await advance(services, owner, client, rub(50_000)))
    page = await services.payments.of_client(owner, ClientId(client.id))
    assert [(row.amount, row.left, row.invoice_numbers) for row in page.items] == [
        (rub(50_000), rub(50_000), ())
    ]
