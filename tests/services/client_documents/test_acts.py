"""Acts of services: filled from invoices or a contract, numbered in a series of their own, frozen, answered, voided."""

import asyncio
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import AuditEntry, ClientDocument, Delivery, Hold, Invoice, Member, NumberCounter
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from db.vocabulary.enums import Billing, MessageKind, Role, VatMode
from handlers.notifications import letter, render
from services.client_documents.acts.content import LineChange
from services.client_documents.responses import Objected
from services.client_documents.unanswered import UnansweredJob
from services.client_documents.views import DocumentView
from services.contracts.views import NewContract
from services.delivery.content import MessageContent
from services.documents.act.model import Acceptance, ActPage
from services.documents.registry import page_file_name, render_page
from services.domain.access import Actor, ContactActor
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import ClientId, ContractId, DocumentId, InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.tax.vat import GENERAL_RATE
from services.domain.tax.vat_choice import VatChoice
from services.invoices.drafts.service import Discount
from services.invoices.sending import SendTargets
from tests.support.factories import (
    act_key,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    draft_invoice,
    paid,
)
from tests.support.query_counter import statements
from tests.support.texts import TRANSLATOR
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

TERMS = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING)


def utc(month: int, day: int, hour: int = 7) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


async def contract(dunning: Dunning, **changes: object) -> ContractId:
    new = NewContract(
        **{
            "client_id": dunning.client,
            "number": "7/2026",
            "signed_on": date(2026, 2, 1),
            "subject": "Сопровождение сделки",
            "currency": Currency.RUB,
            "billing": Billing.FIXED,
            "amount": Money.of(100_000, Currency.RUB),
            "terms": TERMS,
            **changes,
        }
    )
    return (await dunning.services.contracts.create(dunning.owner, new)).row.id


async def invoice_after_act(dunning: Dunning) -> InvoiceId:
    made = await contract(dunning)
    draft = await dunning.services.drafts.from_contract(dunning.owner, made, act_key())
    view = await dunning.services.invoices.issue(dunning.owner, draft.row.id)
    await dunning.mark_sent(view.row.id)
    return view.row.id


async def act_of(dunning: Dunning, *invoices: InvoiceId, actor: Actor | None = None) -> DocumentView:
    return await dunning.services.act_drafts.from_invoices(actor or dunning.owner, invoices, act_key())


async def issued_act(dunning: Dunning, *invoices: InvoiceId) -> DocumentView:
    draft = await act_of(dunning, *invoices)
    return await dunning.services.client_documents.issue(dunning.owner, draft.row.id)


async def sent_act(dunning: Dunning, *invoices: InvoiceId) -> DocumentId:
    act = await issued_act(dunning, *invoices)
    await dunning.services.document_sending.send(dunning.owner, act.row.id, SendTargets(hand=True), act_key())
    return act.row.id


async def speaker(dunning: Dunning) -> ContactActor:
    await add_contact(dunning.services, dunning.owner, dunning.client)
    return await contact_actor(dunning.services)


async def stored(dunning: Dunning, document: DocumentId) -> ClientDocument:
    async with AsyncSession(dunning.database.reader) as session:
        return await session.get_one(ClientDocument, document)


async def due_of(dunning: Dunning, invoice: InvoiceId) -> date | None:
    return (await dunning.services.invoices.view(dunning.owner, invoice)).row.due_date


async def open_disputes(dunning: Dunning) -> list[Hold]:
    async with AsyncSession(dunning.database.reader) as session:
        return list(await session.scalars(select(Hold).where(Hold.ended_at.is_(None))))


async def told(dunning: Dunning, kind: MessageKind) -> list[str]:
    """Roles of the members who were told."""
    async with AsyncSession(dunning.database.reader) as session:
        query = (
            select(Member.role).join(Delivery, Delivery.member_id == Member.id).where(Delivery.kind == kind)
        )
        return sorted(await session.scalars(query))


async def reminded(dunning: Dunning, until: datetime) -> list[int]:
    """Invoices that the client was reminded of."""
    seen = await dunning.run(until)
    return [one for _, each in seen if each.kind is MessageKind.REMINDER for one in each.invoice_ids]


async def test_an_act_comes_to_the_sums_of_its_invoice(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    draft = await draft_invoice(services, owner, dunning.client, "33333.33")
    await services.drafts.set_discount(owner, draft.row.id, Discount(percent_bp=777))
    invoice = await services.invoices.issue(owner, draft.row.id)
    act = await act_of(dunning, invoice.row.id)
    assert (act.row.total, act.vat_total) == (invoice.row.total, invoice.vat_total)
    assert [line.description for line in act.lines] == [line.description for line in invoice.lines]
    issued = await services.client_documents.issue(owner, act.row.id)
    page = (await services.client_documents.page(owner, issued.row.id)).document
    assert isinstance(page, ActPage)
    frozen = await services.invoices.document(owner, invoice.row.id)
    assert (page.lines, page.total) == (frozen.lines, frozen.total)


async def test_numbers_are_a_series_of_their_own_without_gaps(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoices = [await dunning.invoice() for _ in range(3)]
    first, second = await act_of(dunning, invoices[0]), await act_of(dunning, invoices[1])
    assert (first.next_number, second.next_number) == ("2026-0001", "2026-0001")
    issued = [await services.client_documents.issue(owner, each.row.id) for each in (second, first)]
    assert [each.row.number for each in issued] == ["2026-0001", "2026-0002"]
    again = await services.client_documents.issue(owner, second.row.id)
    assert (again.row.number, again.row.state) == ("2026-0001", DocumentState.ISSUED)
    await services.client_documents.void(owner, second.row.id, "Ошибка в часах")
    third = await issued_act(dunning, invoices[2])
    assert third.row.number == "2026-0003"
    async with AsyncSession(dunning.database.reader) as session:
        counters = await session.execute(select(NumberCounter.kind, NumberCounter.last_seq))
        assert sorted(tuple(row) for row in counters) == [("act", 3), ("invoice", 3)]


async def test_a_year_begins_a_count_of_its_own(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    draft = await act_of(dunning, await dunning.invoice())
    await services.act_drafts.set_date(owner, draft.row.id, date(2027, 1, 15))
    issued = await services.client_documents.issue(owner, draft.row.id)
    assert issued.row.number == "2027-0001"
    assert (await issued_act(dunning, await dunning.invoice())).row.number == "2026-0001"
    other = await act_of(dunning, await dunning.invoice())
    with pytest.raises(BadInput, match="error-document-date-future"):
        await services.act_drafts.set_date(owner, other.row.id, date(2027, 6, 1))


async def test_what_is_issued_is_frozen(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    act = await issued_act(dunning, await dunning.invoice())
    before = (await services.client_documents.page(owner, act.row.id)).document
    assert render_page(before) == render_page(ActPage.from_snapshot(before.to_snapshot()))
    assert page_file_name(before) == "Акт № 2026-0001 от 24.11.2026.pdf"
    with pytest.raises(Conflict, match="error-document-not-draft"):
        await services.act_drafts.set_date(owner, act.row.id, date(2026, 11, 20))
    row = await stored(dunning, act.row.id)
    assert (row.content, row.state) == (None, "issued")
    assert (await services.client_documents.page(owner, act.row.id)).document == before


async def test_lines_may_differ_from_the_invoice(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    act = await act_of(dunning, await dunning.invoice(amount="100000.00"))
    (line,) = act.lines
    half = LineChange("Переговоры", Decimal("0.5"), line.unit, line.price)
    changed = await services.act_drafts.change_line(owner, act.row.id, line.id, half)
    assert changed.row.total == Money.of(50_000, Currency.RUB)
    more = LineChange("Выезд", Decimal(2), "час", Money.of(5_000, Currency.RUB))
    added = await services.act_drafts.add_line(owner, act.row.id, more)
    assert (added.row.total, len(added.lines)) == (Money.of(60_000, Currency.RUB), 2)
    removed = await services.act_drafts.remove_line(owner, act.row.id, line.id)
    assert [each.description for each in removed.lines] == ["Выезд"]
    none = LineChange("Выезд", Decimal(0), "час", Money.of(5_000, Currency.RUB))
    with pytest.raises(BadInput, match="error-quantity-zero"):
        await services.act_drafts.add_line(owner, act.row.id, none)
    empty = await services.act_drafts.remove_line(owner, act.row.id, removed.lines[0].id)
    assert empty.lines == ()
    with pytest.raises(BadInput, match="error-act-no-lines"):
        await services.client_documents.issue(owner, act.row.id)
    async with AsyncSession(dunning.database.reader) as session:
        kinds = list(await session.scalars(select(NumberCounter.kind)))
    assert kinds == ["invoice"]  # nothing was counted for what was refused


async def test_several_invoices_make_one_act_only_when_they_belong_together(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    one, two = await dunning.invoice(amount="100.00"), await dunning.invoice(amount="200.00")
    act = await act_of(dunning, two, one)
    assert act.row.total == Money.of(300, Currency.RUB)
    assert [each.id for each in act.invoices] == [one, two]
    other = (await add_client(services, owner, "ООО «Лютик»")).id
    strange = await dunning.invoice(client=other)
    with pytest.raises(BadInput, match="error-act-invoices"):
        await act_of(dunning, one, strange)
    draft = await draft_invoice(services, owner, dunning.client)
    with pytest.raises(Conflict, match="error-act-invoice-state"):
        await act_of(dunning, draft.row.id)
    with pytest.raises(NotFound):
        await act_of(dunning, InvoiceId(424242))


async def test_no_act_is_issued_of_an_invoice_that_became_void(dunning: Dunning) -> None:
    """A draft may wait for days; the invoice is corrected meanwhile, and its number is another one."""
    services, owner = dunning.services, dunning.owner
    one, two = await dunning.invoice(amount="100.00"), await dunning.invoice(amount="200.00")
    act = await act_of(dunning, one, two)
    await services.invoices.void(owner, two, "Ошибка в сумме")
    with pytest.raises(Conflict, match="error-act-invoice-state"):
        await services.client_documents.issue(owner, act.row.id)
    assert (await services.client_documents.view(owner, act.row.id)).row.state is DocumentState.DRAFT
    again = await issued_act(dunning, one)
    assert again.row.number == "2026-0001"  # the number was not lost


async def test_the_card_of_many_invoices_asks_no_more(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoices = [await dunning.invoice(amount="100.00") for _ in range(5)]
    for invoice in invoices[1:3]:
        await issued_act(dunning, invoice)
    asked = []
    for some in (invoices[:1], invoices):
        act = await act_of(dunning, *some)
        with statements(dunning.database) as seen:
            view = await services.client_documents.view(owner, act.row.id)
        asked.append(len(seen))
    assert asked[0] == asked[1]
    assert [each.covered_by for each in view.invoices] == [None, "2026-0001", "2026-0002", None, None]


async def test_the_same_tap_and_a_waiting_draft_make_no_second_one(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await dunning.invoice()
    key = act_key()
    first = await services.act_drafts.from_invoices(owner, (invoice,), key)
    assert (await services.act_drafts.from_invoices(owner, (invoice,), key)).row.id == first.row.id
    resumed = await services.act_drafts.from_invoices(owner, (invoice,), act_key(), resume=True)
    assert resumed.row.id == first.row.id
    await services.client_documents.issue(owner, first.row.id)
    second = await services.act_drafts.from_invoices(owner, (invoice,), act_key(), resume=True)
    assert second.row.id != first.row.id
    assert second.invoices[0].covered_by == "2026-0001"
    await services.client_documents.discard(owner, second.row.id)
    found = await services.client_documents.of_invoice(owner, invoice, DocumentKind.ACT)
    assert [row.id for row in found] == [first.row.id]


async def test_a_contract_and_a_period_give_their_invoices_or_the_next_lines(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    made = await contract(
        dunning,
        number="9",
        billing=Billing.RETAINER,
        amount=None,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
    )
    november = (date(2026, 11, 1), date(2026, 11, 30))
    without = await services.act_drafts.from_contract(owner, made, *november, act_key())
    assert (without.invoices, without.row.total) == ((), Money.of(30_000, Currency.RUB))
    assert (without.period_from, without.period_to) == november
    draft = await services.drafts.from_contract(owner, made, act_key(), month=date(2026, 11, 1))
    invoice = await services.invoices.issue(owner, draft.row.id)
    with_one = await services.act_drafts.from_contract(owner, made, *november, act_key())
    assert [each.id for each in with_one.invoices] == [invoice.row.id]
    december = await services.act_drafts.from_contract(
        owner, made, date(2026, 12, 1), date(2026, 12, 31), act_key()
    )
    assert december.invoices == ()


async def test_an_act_of_several_months_of_a_retainer_has_them_all(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    made = await contract(
        dunning,
        number="9",
        signed_on=date(2026, 8, 10),
        ends_on=date(2026, 11, 30),
        billing=Billing.RETAINER,
        amount=None,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
    )
    for days, months in (
        ((date(2026, 9, 1), date(2026, 11, 30)), 3),
        ((date(2026, 7, 1), date(2026, 12, 31)), 4),  # no further than the contract
        ((date(2026, 9, 15), date(2026, 10, 14)), 1),  # no whole month lies in it
        ((date(2026, 9, 15), date(2026, 11, 30)), 2),
    ):
        act = await services.act_drafts.from_contract(owner, made, *days, act_key())
        assert act.row.total == Money.of(30_000 * months, Currency.RUB), days
        assert len({line.description for line in act.lines}) == months, days


async def test_each_month_of_an_act_bears_the_rate_of_its_time(dunning: Dunning) -> None:
    made = await contract(
        dunning,
        number="9",
        signed_on=date(2025, 11, 1),
        billing=Billing.RETAINER,
        amount=None,
        fee=Money.of(30_000, Currency.RUB),
        billing_day=1,
        vat=VatChoice(VatMode.INCLUDED, code=GENERAL_RATE),
    )
    days = date(2025, 12, 1), date(2026, 1, 31)
    act = await dunning.services.act_drafts.from_contract(dunning.owner, made, *days, act_key())
    assert [line.vat_rate_bp for line in act.lines] == [2000, 2200]  # Russia's rate rose with the year


async def test_acceptance_by_the_client_begins_the_term_once(dunning: Dunning) -> None:
    services = dunning.services
    contact = await speaker(dunning)
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    assert await due_of(dunning, invoice) is None
    dunning.clock.set(utc(11, 30))
    done = await services.portal_documents.accept(contact, act)
    assert [(term.invoice_id, term.due_date) for term in done.terms] == [(invoice, date(2026, 12, 14))]
    dunning.clock.set(utc(12, 2))
    again = await services.portal_documents.accept(contact, act)
    assert (again.is_repeat, again.on) == (True, date(2026, 11, 30))
    assert await due_of(dunning, invoice) == date(2026, 12, 14)
    page = (await services.client_documents.page(dunning.owner, act)).document
    assert page.acceptance == Acceptance(date(2026, 11, 30), ResponseWay.TELEGRAM, "Иван Петров")
    row = await stored(dunning, act)
    assert ActPage.from_snapshot(row.snapshot or {}).acceptance is None
    assert await told(dunning, MessageKind.ACCEPTANCE) == ["accountant", "lawyer", "owner"]
    with pytest.raises(Conflict, match="error-document-accepted"):
        await services.portal_documents.object_to(contact, act, "Всё не так")


async def test_a_day_that_staff_have_entered_stays(dunning: Dunning) -> None:
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    await dunning.services.invoices.set_act_date(dunning.owner, invoice, date(2026, 11, 24))
    due = await due_of(dunning, invoice)
    dunning.clock.set(utc(11, 30))
    done = await dunning.services.document_answers.accept_on_paper(dunning.owner, act, date(2026, 11, 30))
    assert done.terms == ()
    assert await due_of(dunning, invoice) == due
    await dunning.services.client_documents.void(dunning.owner, act, "Ошибка в сумме")
    assert await due_of(dunning, invoice) == due


async def test_voiding_an_accepted_act_takes_its_term_back(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await dunning.contact()
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    await services.document_answers.accept_on_paper(owner, act, date(2026, 11, 24))
    assert await due_of(dunning, invoice) == date(2026, 12, 8)
    voided = await services.client_documents.void(owner, act, "Ошибка в сумме")
    assert (voided.row.state, voided.row.number) == (DocumentState.VOID, "2026-0001")
    assert await due_of(dunning, invoice) is None
    assert await reminded(dunning, utc(12, 30)) == []  # nobody is reminded of it
    page = (await services.client_documents.page(owner, act)).document
    assert page.void
    second = await sent_act(dunning, invoice)
    await services.document_answers.accept_on_paper(owner, second, date(2026, 12, 1))
    assert await due_of(dunning, invoice) == date(2026, 12, 15)


async def test_an_earlier_accepted_act_keeps_the_term(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await invoice_after_act(dunning)
    first, second = await sent_act(dunning, invoice), await sent_act(dunning, invoice)
    dunning.clock.set(utc(11, 30))
    await services.document_answers.accept_on_paper(owner, first, date(2026, 11, 25))
    await services.document_answers.accept_on_paper(owner, second, date(2026, 11, 27))
    assert await due_of(dunning, invoice) == date(2026, 12, 9)
    await services.client_documents.void(owner, first, "Ошибка в сумме")
    assert await due_of(dunning, invoice) == date(2026, 12, 11)


async def test_the_term_goes_with_the_last_accepted_act(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    invoice = await invoice_after_act(dunning)
    acts = [await sent_act(dunning, invoice) for _ in range(3)]
    dunning.clock.set(utc(11, 30))
    for day, act in enumerate(acts, start=25):
        await services.document_answers.accept_on_paper(owner, act, date(2026, 11, day))
    for act in acts:
        assert await due_of(dunning, invoice) is not None
        await services.client_documents.void(owner, act, "Ошибка в сумме")
    assert await due_of(dunning, invoice) is None  # no act stands, so that no term runs


async def test_a_page_that_has_changed_since_it_was_drawn_is_not_sent_again(dunning: Dunning) -> None:
    """Drawing and sending take seconds: meanwhile somebody accepts the act, or voids it."""
    services, owner = dunning.services, dunning.owner
    contact = await speaker(dunning)
    act = await sent_act(dunning, await invoice_after_act(dunning))
    documents = services.client_documents
    drawn = (await documents.page(owner, act)).document
    await services.portal_documents.accept(contact, act)
    await documents.remember_file(owner, act, "as-staff-saw-it", drawn)
    await services.portal_documents.remember_file(contact, act, "as-the-client-saw-it", drawn)
    content = MessageContent(dunning.workplace, dunning.clock)
    await content.remember_document_file(owner.firm_id, act, "as-it-was-sent", drawn)
    assert (await documents.view(owner, act)).file_id is None
    accepted = (await documents.page(owner, act)).document
    await documents.remember_file(owner, act, "accepted", accepted)
    assert (await documents.view(owner, act)).file_id == "accepted"
    await documents.void(owner, act, "Ошибка в сумме")
    await documents.remember_file(owner, act, "without-the-mark", accepted)
    assert (await documents.view(owner, act)).file_id is None


async def test_an_objection_is_a_dispute_until_staff_end_it(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    contact = await speaker(dunning)
    invoice = await dunning.invoice(due=date(2026, 11, 27))
    act = await sent_act(dunning, invoice)
    first = await services.portal_documents.object_to(contact, act, "Встречи 3 ноября не было")
    again = await services.portal_documents.object_to(contact, act, "И 4 тоже")
    assert (first, again) == (Objected(is_repeat=False, rests=True), Objected(is_repeat=True, rests=False))
    (hold,) = await open_disputes(dunning)
    assert (hold.kind, hold.invoice_id, hold.reason) == ("dispute", invoice, "Встречи 3 ноября не было")
    assert await told(dunning, MessageKind.OBJECTION) == ["accountant", "lawyer", "owner"]
    assert await reminded(dunning, utc(12, 5)) == []
    view = await services.client_documents.view(owner, act)
    assert view.is_disputed
    assert view.response is not None
    assert (view.response.kind, view.response.objection) == (
        DocumentResponse.OBJECTED,
        "Встречи 3 ноября не было",
    )
    with pytest.raises(Conflict, match="error-document-disputed"):
        await services.document_answers.count_as_accepted(owner, act)
    ended = await services.document_answers.end_dispute(owner, act)
    assert (ended.is_disputed, ended.response) == (False, None)
    assert await open_disputes(dunning) == []
    assert await reminded(dunning, utc(12, 8)) == [invoice]
    assert (await services.portal_documents.accept(contact, act)).is_repeat is False


async def test_a_void_act_leaves_the_dispute_to_staff(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    contact = await speaker(dunning)
    act = await sent_act(dunning, await dunning.invoice())
    await services.portal_documents.object_to(contact, act, "Встречи 3 ноября не было")
    voided = await services.client_documents.void(owner, act, "Составим новый")
    assert voided.is_disputed
    assert len(await open_disputes(dunning)) == 1
    with pytest.raises(Conflict, match="error-document-void"):
        await services.portal_documents.document(contact, act)
    assert not (await services.document_answers.end_dispute(owner, act)).is_disputed
    assert await open_disputes(dunning) == []


async def test_a_client_sees_own_sent_acts_only(dunning: Dunning) -> None:
    services = dunning.services
    other: ClientId = (await add_client(services, dunning.owner, "ООО «Лютик»")).id
    await add_contact(services, dunning.owner, other, 5002, "Пётр Иванов")
    stranger = await contact_actor(services, 5002)
    act = await sent_act(dunning, await dunning.invoice())
    unsent = await issued_act(dunning, await dunning.invoice())
    contact = await speaker(dunning)
    assert [row.id for row in (await services.portal_documents.documents(contact)).items] == [act]
    assert (await services.portal_documents.documents(stranger)).items == ()
    for document in (act, unsent.row.id, DocumentId(424242)):
        with pytest.raises(NotFound):
            await services.portal_documents.document(stranger, document)
        with pytest.raises(NotFound):
            await services.portal_documents.accept(stranger, document)
        with pytest.raises(NotFound):
            await services.portal_documents.object_to(stranger, document, "Не согласен")
    with pytest.raises(NotFound):
        await services.portal_documents.accept(contact, unsent.row.id)
    # Of a void one, whose page the client has, only this client is told; of an unsent one nobody.
    for each in (act, unsent.row.id):
        await services.client_documents.void(dunning.owner, each, "Ошибка")
    assert (await services.portal_documents.documents(contact)).items == ()
    with pytest.raises(Conflict, match="error-document-void"):
        await services.portal_documents.accept(contact, act)
    for who, each in ((stranger, act), (contact, unsent.row.id)):
        with pytest.raises(NotFound):
            await services.portal_documents.accept(who, each)


async def test_what_a_colleague_has_sent_meanwhile_is_said_and_not_sent_twice(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    await speaker(dunning)
    invoice = await dunning.invoice(sent=False)
    act = (await issued_act(dunning, invoice)).row.id
    for send, options, of in (
        (services.document_sending.send, services.document_sending.options, act),
        (services.sending.send, services.sending.options, invoice),
    ):
        seen = await options(owner, of)
        ways = SendTargets(tuple(each.id for each in seen.contacts))
        colleague, mine = act_key(), act_key()
        assert (await send(owner, of, ways, colleague, seen=seen.newest)).contacts == ("Иван Петров",)
        stopped = await send(owner, of, ways, mine, seen=seen.newest)
        assert (stopped.contacts, stopped.meanwhile) == ((), ("Иван Петров",))
        # The same press again, of whoever was first, is what it was; and who has read of it may send once more.
        assert (await send(owner, of, ways, colleague, seen=seen.newest)).meanwhile == ()
        assert (await send(owner, of, ways, mine, seen=stopped.newest)).contacts == ("Иван Петров",)
        assert (await options(owner, of)).newest > stopped.newest
    async with AsyncSession(dunning.database.reader) as session:
        kinds = (MessageKind.INVOICE, MessageKind.DOCUMENT)
        sent = (await session.scalars(select(Delivery.kind).where(Delivery.kind.in_(kinds)))).all()
    assert sorted(sent) == ["document", "document", "invoice", "invoice"]


async def test_an_assistant_makes_drafts_only(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    assistant = await add_member(services, owner, Role.ASSISTANT, 7001)
    await services.clients.share(owner, dunning.client, assistant.member_id)
    act = await act_of(dunning, await dunning.invoice(), actor=assistant)
    for refused in (
        services.client_documents.issue(assistant, act.row.id),
        services.client_documents.void(assistant, act.row.id, "Ошибка"),
        services.document_sending.send(assistant, act.row.id, SendTargets(hand=True), act_key()),
        services.document_answers.accept_on_paper(assistant, act.row.id, date(2026, 11, 24)),
    ):
        with pytest.raises(Forbidden):
            await refused


async def test_the_trail_of_the_invoice_tells_of_its_act(dunning: Dunning) -> None:
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    await dunning.services.document_answers.accept_on_paper(dunning.owner, act, date(2026, 11, 24))
    timeline = (await dunning.services.invoices.view(dunning.owner, invoice)).timeline
    assert {"drafted", "issued", "delivered", "accepted", "act_signed"} <= {each.action for each in timeline}
    async with AsyncSession(dunning.database.reader) as session:
        actions = list(
            await session.scalars(
                select(AuditEntry.action).where(AuditEntry.object_type == "document").order_by(AuditEntry.id)
            )
        )
        kept = (await session.get_one(Invoice, invoice)).act_on
    assert actions == ["drafted", "issued", "delivered", "accepted"]
    assert kept == date(2026, 11, 24)


async def test_staff_are_asked_once_about_an_act_without_an_answer(dunning: Dunning) -> None:
    """Sent on Tuesday, 24 November: five working days are over with 1 December."""
    services, owner = dunning.services, dunning.owner
    job = UnansweredJob(dunning.workplace, dunning.clock)
    invoice = await invoice_after_act(dunning)
    act = await sent_act(dunning, invoice)
    dunning.clock.set(utc(12, 2, 6))
    assert await job.tick() == 0
    dunning.clock.set(utc(12, 2, 7))
    assert await job.tick() == 1
    assert await job.tick() == 0
    assert await told(dunning, MessageKind.UNANSWERED) == ["lawyer"]
    assert await due_of(dunning, invoice) is None  # nothing is decided by itself
    done = await services.document_answers.count_as_accepted(owner, act)
    assert (done.on, done.due_date) == (date(2026, 12, 2), date(2026, 12, 16))
    page = (await services.client_documents.page(owner, act)).document
    assert page.acceptance == Acceptance(date(2026, 12, 2), ResponseWay.SILENCE, "")


async def test_an_answer_in_time_leaves_nothing_to_ask(dunning: Dunning) -> None:
    job = UnansweredJob(dunning.workplace, dunning.clock)
    act = await sent_act(dunning, await dunning.invoice())
    await dunning.services.document_answers.accept_on_paper(dunning.owner, act, date(2026, 11, 24))
    voided = await sent_act(dunning, await dunning.invoice())
    await dunning.services.client_documents.void(dunning.owner, voided, "Ошибка в часах")
    dunning.clock.set(utc(12, 20))
    assert await job.tick() == 0


async def test_an_act_is_settled_when_its_hold_was_ended_elsewhere(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    contact = await speaker(dunning)
    invoice = await dunning.invoice()
    act = await sent_act(dunning, invoice)
    await services.portal_documents.object_to(contact, act, "Встречи 3 ноября не было")
    (hold,) = await services.holds.of_invoice(owner, invoice)
    await services.holds.end(owner, hold.id)
    view = await services.client_documents.view(owner, act)
    assert (view.is_disputed, view.rests) == (True, False)
    assert not (await services.document_answers.end_dispute(owner, act)).is_disputed
    assert not (await services.portal_documents.accept(contact, act)).is_repeat


async def test_an_act_of_paid_invoices_holds_nothing(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    contact = await speaker(dunning)
    invoice = await dunning.invoice(amount="1000.00")
    await paid(services, owner, await services.invoices.view(owner, invoice), "1000.00")
    act = await sent_act(dunning, invoice)
    done = await services.portal_documents.object_to(contact, act, "Встречи 3 ноября не было")
    assert done == Objected(is_repeat=False, rests=False)
    assert await open_disputes(dunning) == []


@pytest.mark.at_once
async def test_many_phones_at_once_leave_no_gap_and_no_double(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    drafts = [(await act_of(dunning, await dunning.invoice())).row.id for _ in range(6)]
    issued = await asyncio.gather(
        *(services.client_documents.issue(owner, draft) for draft in [*drafts, *drafts])
    )
    numbers = {view.row.id: view.row.number for view in issued}
    assert sorted(number or "" for number in numbers.values()) == [f"2026-{n:04}" for n in range(1, 7)]
    async with AsyncSession(dunning.database.reader) as session:
        query = select(NumberCounter.last_seq).where(NumberCounter.kind == "act")
        assert await session.scalar(query) == 6


async def test_a_letter_and_a_message_say_what_is_attached(dunning: Dunning) -> None:
    services, owner = dunning.services, dunning.owner
    contact = await add_contact(services, owner, dunning.client)
    await services.clients.set_email(owner, dunning.client, "info@romashka.example")
    act = await sent_act(dunning, await dunning.invoice())
    by_mail = await services.previews.document(owner, act, None)
    letter_ = letter(TRANSLATOR, by_mail)
    assert letter_ is not None
    assert letter_.subject.startswith("Акт № 2026-0001 от 24.11.2026")
    assert "во вложении" in letter_.text
    assert letter_.page is not None
    message = render(TRANSLATOR, await services.previews.document(owner, act, contact))
    labels = [button.text for row in message.buttons.inline_keyboard for button in row]  # type: ignore[union-attr]
    assert labels == ["✅ Принять акт", "❌ Возразить", "📄 Открыть акт"]
