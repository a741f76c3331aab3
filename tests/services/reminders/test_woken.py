"""Which invoices the planner looks at again when money has moved: those that it concerns, and no others."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Invoice, Reminder
from db.vocabulary.enums import PaymentMethod
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance, NewPayment
from tests.support.factories import act_key, default_issuer
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

LATER = datetime(2026, 12, 1, 7, tzinfo=UTC)


async def plans(dunning: Dunning) -> tuple[dict[int, datetime | None], list[tuple[int, str, str]]]:
    """When each invoice is looked at, and the rows of the ledger of reminders."""
    async with AsyncSession(dunning.database.reader) as session:
        wakes = await session.execute(select(Invoice.id, Invoice.next_remind_at))
        rows = await session.execute(select(Reminder.id, Reminder.step, Reminder.state).order_by(Reminder.id))
        return {row[0]: row[1] for row in wakes}, [(row[0], row[1], row[2]) for row in rows]


@pytest.fixture
async def three(dunning: Dunning) -> tuple[InvoiceId, InvoiceId, InvoiceId]:
    """Planned already: the third is overdue and has a reminder on its way."""
    await dunning.contact()
    first, second = await dunning.invoice(date(2026, 12, 4)), await dunning.invoice(date(2026, 12, 8))
    third = await dunning.invoice(date(2026, 11, 24))
    await dunning.planner.tick()
    async with AsyncSession(dunning.database.writer) as session, session.begin():
        await session.execute(update(Invoice).values(next_remind_at=LATER))
    return first, second, third


async def pay(dunning: Dunning, invoice: InvoiceId, amount: str, *, others: bool = False) -> None:
    new = NewPayment(
        invoice,
        Money.of(amount, Currency.RUB),
        dunning.clock.now().date(),
        PaymentMethod.BANK,
        act_key(),
        cover_others=others,
    )
    await dunning.services.payments.record(dunning.owner, new)


async def test_a_part_payment_wakes_its_invoice_alone(
    dunning: Dunning, three: tuple[InvoiceId, InvoiceId, InvoiceId]
) -> None:
    first, second, third = three
    _, ledger = await plans(dunning)
    assert ledger
    await pay(dunning, first, "400")
    wakes, after = await plans(dunning)
    assert wakes == {first: dunning.clock.now(), second: LATER, third: LATER}
    assert after == ledger


async def test_money_over_several_wakes_those(
    dunning: Dunning, three: tuple[InvoiceId, InvoiceId, InvoiceId]
) -> None:
    first, second, third = three
    await pay(dunning, third, "150000", others=True)  # the third whole, a half of the first
    wakes, _ = await plans(dunning)
    assert (wakes[first], wakes[second]) == (dunning.clock.now(), LATER)


async def test_an_advance_may_cover_any_of_its_currency(
    dunning: Dunning, three: tuple[InvoiceId, InvoiceId, InvoiceId]
) -> None:
    """Of another currency nothing changes, whatever lies there."""
    first, second, third = three
    async with AsyncSession(dunning.database.writer) as session, session.begin():
        await session.execute(update(Invoice).where(Invoice.id == second).values(currency="EUR"))
    issuer = await default_issuer(dunning.services, dunning.owner)
    day = dunning.clock.now().date()
    new = NewAdvance(
        dunning.client, issuer.id, Money.of(500, Currency.RUB), day, PaymentMethod.BANK, act_key()
    )
    await dunning.services.advances.record(dunning.owner, new)
    wakes, _ = await plans(dunning)
    now = dunning.clock.now()
    assert wakes == {first: now, second: LATER, third: now}


async def test_a_surplus_wakes_all_that_it_may_cover(
    dunning: Dunning, three: tuple[InvoiceId, InvoiceId, InvoiceId]
) -> None:
    first, second, third = three
    await pay(dunning, first, "150000")
    wakes, _ = await plans(dunning)
    assert (wakes[second], wakes[third]) == (dunning.clock.now(), dunning.clock.now())
