"""Money on invoices, advances, refunds and reversals, on both databases; asserted through a plain second session."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Invoice, Payment
from db.vocabulary.enums import InvoiceStatus, PaymentKind, PaymentMethod, Role
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, DomainError, Forbidden
from services.domain.ids import InvoiceId, IssuerId, PaymentId
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceView
from services.payments.views import NewPayment
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return factories.make_services(database, clock, tokens)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await factories.found_firm(services)


@pytest.fixture
async def invoice(services: Services, owner: Actor) -> InvoiceView:
    client = await factories.add_client(services, owner)
    return await factories.issued_invoice(services, owner, client.id, "100000.00")


def form(invoice_id: InvoiceId, amount: Money, **fields: Any) -> NewPayment:
    values = {"received_on": TODAY, "method": PaymentMethod.BANK, "act_key": factories.act_key()} | fields
    return NewPayment(invoice_id, amount, **values)


async def stored(database: Database, invoice_id: InvoiceId) -> tuple[int, int]:
    """What the invoice says is paid, and what its allocations sum to."""
    async with AsyncSession(database.reader) as session:
        paid = await session.scalar(select(Invoice.paid_minor).where(Invoice.id == invoice_id))
        put = await session.scalar(
            select(func.coalesce(func.sum(Allocation.amount_minor), 0)).where(
                Allocation.invoice_id == invoice_id
            )
        )
    assert paid is not None
    return paid, int(put or 0)


async def test_part_then_rest(
    services: Services, database: Database, owner: Actor, invoice: InvoiceView
) -> None:
    await services.payments.record(owner, form(invoice.row.id, rub(40_000)))
    part = await services.invoices.view(owner, invoice.row.id)
    assert (part.row.status, part.row.balance) == (InvoiceStatus.PARTIAL, rub(60_000))

    await services.payments.record(owner, form(invoice.row.id, rub(60_000)))
    whole = await services.invoices.view(owner, invoice.row.id)
    assert (whole.row.status, whole.row.balance) == (InvoiceStatus.PAID, rub(0))
    assert await stored(database, invoice.row.id) == (10_000_000, 10_000_000)


async def test_surplus_is_said_before_and_kept_as_advance(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    plan = await services.payments.plan(owner, invoice.row.id, rub(120_000))
    assert (plan.advance, plan.parts[0].amount, plan.parts[0].settles) == (rub(20_000), rub(100_000), True)
    assert (plan.number, plan.client_name) == (invoice.row.number, invoice.row.client_name)

    made = await services.payments.record(owner, form(invoice.row.id, rub(120_000)))
    view = await services.invoices.view(owner, invoice.row.id)
    assert (view.row.status, view.advance) == (InvoiceStatus.PAID, rub(20_000))
    assert (made.number, made.balance, made.advance) == (invoice.row.number, rub(0), rub(20_000))


async def test_one_payment_covers_others_oldest_due_first(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    client_id = invoice.row.client_id
    late = await factories.draft_invoice(services, owner, client_id, "30000")
    await services.drafts.set_due_date(owner, late.row.id, TODAY + timedelta(days=40))
    late = await services.invoices.issue(owner, late.row.id)
    soon = await factories.draft_invoice(services, owner, client_id, "50000")
    await services.drafts.set_due_date(owner, soon.row.id, TODAY + timedelta(days=1))
    soon = await services.invoices.issue(owner, soon.row.id)

    payment = await services.payments.record(owner, form(invoice.row.id, rub(160_000), cover_others=True))

    whole, soonest, rest = payment.parts  # the invoice first, then by due date
    assert (whole.number, whole.amount, whole.settles) == (invoice.row.number, rub(100_000), True)
    assert (soonest.number, soonest.amount, soonest.settles) == (soon.row.number, rub(50_000), True)
    assert (rest.number, rest.amount, rest.settles) == (late.row.number, rub(10_000), False)
    assert (payment.balance, payment.advance) == (rub(0), rub(0))
    row = await services.payments.view(owner, payment.id)
    assert row.invoice_numbers == (invoice.row.number, late.row.number, soon.row.number)
    assert (await services.invoices.view(owner, soon.row.id)).row.status is InvoiceStatus.PAID
    assert (await services.invoices.view(owner, late.row.id)).row.paid == rub(10_000)


@pytest.mark.at_once
async def test_twenty_taps_are_one_payment(
    services: Services, database: Database, owner: Actor, invoice: InvoiceView
) -> None:
    once = form(invoice.row.id, rub(30_000))
    made = await asyncio.gather(*(services.payments.record(owner, once) for _ in range(20)))

    assert len(set(made)) == 1, "the same is said to each"
    assert (made[0].balance, made[0].advance) == (rub(70_000), rub(0))
    assert await stored(database, invoice.row.id) == (3_000_000, 3_000_000)
    async with AsyncSession(database.reader) as session:
        assert await session.scalar(select(func.count()).select_from(Payment)) == 1


@pytest.mark.at_once
async def test_two_people_at_once_never_overpay_an_invoice(
    services: Services, database: Database, owner: Actor, invoice: InvoiceView
) -> None:
    forms = [form(invoice.row.id, rub(70_000)) for _ in range(6)]
    await asyncio.gather(*(services.payments.record(owner, one) for one in forms))

    assert await stored(database, invoice.row.id) == (10_000_000, 10_000_000)
    assert (await services.invoices.view(owner, invoice.row.id)).advance == rub(320_000)


async def test_a_form_whose_balance_changed_meanwhile_is_refused(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    shown = rub(100_000)
    await services.payments.record(owner, form(invoice.row.id, rub(100_000), expected_balance=shown))
    with pytest.raises(Conflict):
        await services.payments.record(owner, form(invoice.row.id, rub(100_000), expected_balance=shown))
    assert (await services.invoices.view(owner, invoice.row.id)).advance == rub(0)


async def test_advance_is_used_when_pressed_and_once(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    await services.payments.record(owner, form(invoice.row.id, rub(112_000)))
    other = await factories.issued_invoice(services, owner, invoice.row.client_id, "50000")
    assert (await services.invoices.view(owner, other.row.id)).row.paid == rub(0)

    key = factories.act_key()
    used = await services.payments.use_advance(owner, other.row.id, rub(12_000), key)
    again = await services.payments.use_advance(owner, other.row.id, rub(12_000), key)

    assert (used.used, used.advance, again.used) == (rub(12_000), rub(0), rub(0))
    assert (await services.invoices.view(owner, other.row.id)).row.paid == rub(12_000)
    with pytest.raises(Conflict):
        await services.payments.use_advance(owner, other.row.id, rub(1), factories.act_key())


async def test_refund_takes_from_the_advance_only(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    await services.payments.record(owner, form(invoice.row.id, rub(110_000)))
    issuer, client = invoice.issuer_id, invoice.row.client_id

    with pytest.raises(DomainError, match="error-refund-too-big"):
        await _refund(services, owner, client, issuer, rub("10000.01"), factories.act_key())
    key = factories.act_key()
    first = await _refund(services, owner, client, issuer, rub(10_000), key)
    second = await _refund(services, owner, client, issuer, rub(10_000), key)

    assert first.amount == second.amount == rub(0)
    ledger = await services.payments.of_client(owner, client)
    assert [row.amount for row in ledger.items] == [rub(-10_000), rub(110_000)]


async def test_reversal_takes_the_money_off_and_keeps_the_history(
    services: Services, database: Database, owner: Actor, invoice: InvoiceView
) -> None:
    payment = await services.payments.record(owner, form(invoice.row.id, rub(100_000)))
    gone = await services.payments.reverse(owner, payment.id, "чужой платёж")
    again = await services.payments.reverse(owner, payment.id, "чужой платёж")

    assert gone.reversed
    assert again.reversed
    view = await services.invoices.view(owner, invoice.row.id)
    assert (view.row.status, view.row.balance, view.advance) == (InvoiceStatus.ISSUED, rub(100_000), rub(0))
    assert await stored(database, invoice.row.id) == (0, 0)
    kinds = [row.kind for row in await services.payments.of_invoice(owner, invoice.row.id)]
    assert kinds == [PaymentKind.RECEIVED, PaymentKind.REVERSAL]


async def test_a_refunded_payment_is_reversed_after_its_refund(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    payment = await services.payments.record(owner, form(invoice.row.id, rub(150_000)))
    client, issuer = invoice.row.client_id, invoice.issuer_id
    await _refund(services, owner, client, issuer, rub(50_000), factories.act_key())
    with pytest.raises(Conflict, match="error-payment-refunded"):
        await services.payments.reverse(owner, payment.id, "ошибка")

    ledger = await services.payments.of_client(owner, client)
    refund = next(row for row in ledger.items if row.kind is PaymentKind.REFUND)
    await services.payments.reverse(owner, refund.id, "возврат не ушёл")
    assert (await services.invoices.view(owner, invoice.row.id)).advance == rub(50_000)
    await services.payments.reverse(owner, payment.id, "ошибка")
    assert (await services.invoices.view(owner, invoice.row.id)).advance == rub(0)


async def test_reversing_the_payment_of_a_written_off_invoice_opens_it(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    payment = await services.payments.record(owner, form(invoice.row.id, rub(90_000)))
    await services.invoices.write_off(owner, invoice.row.id, "мелочь")
    assert (await services.invoices.view(owner, invoice.row.id)).row.status is InvoiceStatus.WRITTEN_OFF
    await services.payments.reverse(owner, payment.id, "ошибка")
    view = await services.invoices.view(owner, invoice.row.id)
    assert (view.row.status, view.row.balance) == (InvoiceStatus.ISSUED, rub(90_000))


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"amount": Money.of(100, Currency.EUR)}, "error-payment-currency"),
        ({"amount": Money.of(0, Currency.RUB)}, "error-amount-zero"),
        ({"received_on": TODAY + timedelta(days=1)}, "error-payment-future"),
        ({"received_on": date(1999, 12, 31)}, "error-payment-too-old"),
    ],
)
async def test_bad_forms(
    services: Services, owner: Actor, invoice: InvoiceView, fields: dict[str, Any], error: str
) -> None:
    values = {"amount": rub(1)} | fields
    with pytest.raises(BadInput, match=error):
        await services.payments.record(owner, form(invoice.row.id, **values))


async def test_payments_need_an_issued_invoice(services: Services, owner: Actor) -> None:
    client = await factories.add_client(services, owner)
    draft = await factories.draft_invoice(services, owner, client.id)
    with pytest.raises(Conflict, match="error-invoice-draft"):
        await services.payments.record(owner, form(draft.row.id, rub(1)))
    issued = await services.invoices.issue(owner, draft.row.id)
    await services.invoices.void(owner, issued.row.id, "передумали")
    with pytest.raises(Conflict, match="error-invoice-void"):
        await services.payments.record(owner, form(issued.row.id, rub(1)))


async def test_a_lawyer_records_but_never_reverses(services: Services, database: Database) -> None:
    team = await factories.make_team(services, 501)
    client = await factories.add_client(services, team.of(Role.LAWYER))
    issued = await factories.issued_invoice(services, team.lawyer, client.id)
    payment = await factories.paid(services, team.lawyer, issued, "100")
    with pytest.raises(Forbidden):
        await services.payments.reverse(team.lawyer, PaymentId(payment.id), "ошибка")
    with pytest.raises(Forbidden):
        await services.invoices.void(team.lawyer, issued.row.id, "на нём деньги")
    assert (await stored(database, issued.row.id))[0] == 10_000


async def _refund(
    services: Services, actor: Actor, client: Any, issuer: IssuerId, amount: Money, key: str
) -> Any:
    return await services.payments.refund(
        actor, client, issuer, amount, TODAY, PaymentMethod.BANK, "заявление", key
    )
