"""Terms that run from the act: no due date before it, nothing overdue, nobody reminded; then by the calendar."""

from datetime import UTC, date, datetime

import pytest

from db.vocabulary.enums import Billing
from db.vocabulary.filters import InvoiceStatusFilter
from services.contracts.views import NewContract
from services.documents.invoice.model import InvoiceDocument
from services.domain.errors import BadInput, Conflict, Forbidden
from services.domain.ids import InvoiceId
from services.domain.invoicing.payment_terms import ActTerm, PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceFilter, InvoiceView
from services.reminders.withholding import load_advances, usable_advance
from tests.support.factories import act_key, paid
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

TERMS = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING)
ACT = date(2026, 11, 30)
DUE = date(2026, 12, 14)


def utc(month: int, day: int, hour: int = 7, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


async def drafted(dunning: Dunning) -> InvoiceView:
    new = NewContract(
        client_id=dunning.client,
        number="7/2026",
        signed_on=date(2026, 2, 1),
        subject="Сопровождение сделки",
        currency=Currency.RUB,
        billing=Billing.FIXED,
        amount=Money.of(100_000, Currency.RUB),
        terms=TERMS,
    )
    made = await dunning.services.contracts.create(dunning.owner, new)
    return await dunning.services.drafts.from_contract(dunning.owner, made.row.id, act_key())


async def issued(dunning: Dunning) -> InvoiceId:
    draft = await drafted(dunning)
    view = await dunning.services.invoices.issue(dunning.owner, draft.row.id)
    await dunning.mark_sent(view.row.id)
    return view.row.id


async def page(dunning: Dunning, invoice: InvoiceId) -> InvoiceDocument:
    return await dunning.services.invoices.document(dunning.owner, invoice)


async def test_before_the_act_nothing_is_due(dunning: Dunning) -> None:
    await dunning.contact()
    draft = await drafted(dunning)
    assert (draft.row.due_date, draft.row.act_term) == (None, ActTerm(10, TermsUnit.WORKING))
    assert draft.warnings == ()
    view = await dunning.services.invoices.issue(dunning.owner, draft.row.id)
    invoice = view.row.id
    await dunning.mark_sent(invoice)
    document = await page(dunning, invoice)
    assert (document.due_date, document.payment_term) == (None, "act 10 working")
    assert InvoiceDocument.from_snapshot(document.to_snapshot()) == document

    services, owner = dunning.services, dunning.owner
    assert await dunning.run(utc(6, 1, year=2027)) == []
    assert await dunning.ledger(invoice) == []
    forecast = await services.manual_reminders.forecast(owner, invoice)
    assert (forecast.awaits_act, forecast.days, forecast.goes_on) == (True, (), False)
    with pytest.raises(Conflict) as refused:
        await services.manual_reminders.remind(owner, invoice, act_key())
    assert refused.value.key == "error-remind-before-act"

    row = (await services.invoices.view(owner, invoice)).row
    assert (row.due_date, row.overdue_days) == (None, 0)
    overdue = await services.invoices.list(owner, InvoiceFilter((InvoiceStatusFilter.OVERDUE,)))
    assert overdue.count == 0
    (ages,) = await services.reports.ageing(owner)
    assert ages.buckets[0].balance == Money.of(100_000, Currency.RUB)  # what is not due yet


async def test_the_act_begins_the_term_on_the_working_calendar(dunning: Dunning) -> None:
    await dunning.contact()
    invoice = await issued(dunning)
    dunning.clock.set(utc(12, 1))
    services = dunning.services
    for _ in range(2):
        view = await services.invoices.set_act_date(dunning.team.lawyer, invoice, ACT)
        assert (view.row.due_date, view.row.act_on) == (DUE, ACT)
    assert len(await dunning.acts("act_signed")) == 1
    # The page stays as it was issued; reminders keep to the new day.
    assert (await page(dunning, invoice)).due_date is None
    sent = [one for one in await dunning.run(utc(12, 31)) if one[1].kind == "reminder"]
    assert sent[0][0].date() == date(2026, 12, 11)
    assert {step for step, _ in await dunning.ledger(invoice)} >= {"d-3", "d+1"}
    # Signed on another day, it was noted wrongly: the term moves.
    corrected = await services.invoices.set_act_date(dunning.owner, invoice, date(2026, 12, 25))
    assert corrected.row.due_date == date(2027, 1, 19)
    assert corrected.row.overdue_days == 0


async def test_what_is_no_day_of_an_act_is_refused(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await issued(dunning)
    with pytest.raises(BadInput) as future:
        await services.invoices.set_act_date(owner, invoice, date(2026, 11, 25))
    assert future.value.key == "error-act-future"
    with pytest.raises(BadInput):
        await services.invoices.set_act_date(owner, invoice, date(1926, 11, 24))
    with pytest.raises(Forbidden):
        await services.invoices.set_act_date(dunning.team.assistant, invoice, date(2026, 11, 24))
    with pytest.raises(Conflict) as other:
        await services.invoices.set_act_date(owner, await dunning.invoice(), date(2026, 11, 24))
    assert other.value.key == "error-act-no-term"


async def test_lists_put_what_awaits_an_act_after_what_is_due(dunning: Dunning) -> None:
    waiting = await issued(dunning)
    due = await dunning.invoice(due=date(2027, 12, 1))
    services, owner = dunning.services, dunning.owner
    found = await services.invoices.list(owner, InvoiceFilter((InvoiceStatusFilter.OPEN,)))
    assert [row.id for row in found.rows] == [due, waiting]


async def test_a_draft_may_take_a_term_after_the_act_or_a_day(dunning: Dunning) -> None:
    drafts, owner = dunning.services.drafts, dunning.owner
    draft = await drafts.for_client(owner, dunning.client, act_key())
    assert draft.row.due_date == date(2026, 12, 4)
    draft = await drafts.set_terms(owner, draft.row.id, TERMS)
    assert (draft.row.due_date, draft.row.act_term) == (None, ActTerm(10, TermsUnit.WORKING))
    draft = await drafts.set_invoice_date(owner, draft.row.id, date(2026, 11, 20))
    assert draft.row.due_date is None  # still relative
    draft = await drafts.set_due_date(owner, draft.row.id, DUE)
    assert (draft.row.due_date, draft.row.act_term) == (DUE, None)


async def test_a_correction_keeps_the_term_and_the_act(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await issued(dunning)
    dunning.clock.set(utc(12, 1))
    await services.invoices.set_act_date(owner, invoice, ACT)
    draft = await services.invoices.correct(owner, invoice, "Ошибка", False, act_key())
    assert (draft.row.due_date, draft.row.act_on) == (DUE, ACT)


async def test_an_advance_goes_to_what_is_due_first(dunning: Dunning) -> None:
    waiting = await issued(dunning)
    due = await dunning.invoice(due=date(2027, 12, 1))
    former = await dunning.invoice(sent=False, due=date(2026, 11, 24))
    view = await dunning.services.invoices.view(owner := dunning.owner, former)
    await paid(dunning.services, owner, view, "200000", dunning.clock.now().date())
    async with dunning.workplace.read(owner.firm_id) as uow:
        advances = await load_advances(uow, (dunning.client,))
        rows = await uow.invoices.get_many((due, waiting))
        assert [usable_advance(rows[one], advances) for one in (due, waiting)] == [10_000_000, 0]
