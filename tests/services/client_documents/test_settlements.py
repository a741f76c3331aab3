"""Statements, receipts and certificates: numbered apart, frozen, answered, void when they are no longer true."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, ClientDocument, Hold
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from db.vocabulary.enums import PaymentMethod, Role
from services.client_documents.responses import Objected
from services.client_documents.settlements.views import NewReconciliation
from services.clients.views import NewClient
from services.container import Services
from services.documents.receipt.model import PaymentCertificatePage, ReceiptPage
from services.documents.reconciliation.model import ReconciliationPage
from services.documents.registry import ClientPage, page_file_name, render_page
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import ClientId, DocumentId, IssuerId, PaymentId
from services.domain.money.ledger import EntryKind
from services.domain.money.money import Currency, Money
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.payments.views import NewAdvance
from tests.documents.pdf.reading import text_of
from tests.documents.pdf.samples import KZ_CLIENT, KZ_FIRM
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.worlds.two_firms import mark_sent

pytestmark = pytest.mark.alone

TODAY = date(2026, 11, 24)
QUARTER = date(2026, 10, 1)


def rub(amount: str) -> Money:
    return Money.of(amount, Currency.RUB)


class Desk:
    def __init__(self, database: Database, services: Services, owner: Actor) -> None:
        self.database, self.services, self.owner = database, services, owner
        self.client = ClientId(0)
        self.issuer = IssuerId(0)

    async def begin(self) -> None:
        self.issuer = (await factories.default_issuer(self.services, self.owner)).id
        self.client = (await factories.add_client(self.services, self.owner)).id

    async def invoice(self, amount: str = "1000.00") -> InvoiceView:
        return await factories.issued_invoice(self.services, self.owner, self.client, amount)

    async def pay(self, invoice: InvoiceView, amount: str) -> PaymentId:
        return (await factories.paid(self.services, self.owner, invoice, amount)).id

    async def statement(self, **changes: object) -> DocumentId:
        values = {
            "client_id": self.client,
            "issuer_id": self.issuer,
            "currency": Currency.RUB,
            "first": QUARTER,
            "last": TODAY,
            "act_key": factories.act_key(),
            **changes,
        }
        return await self.services.settlements.make_reconciliation(self.owner, NewReconciliation(**values))

    async def page(self, document: DocumentId) -> ClientPage:
        return (await self.services.client_documents.page(self.owner, document)).document

    async def row(self, document: DocumentId) -> ClientDocument:
        async with AsyncSession(self.database.reader) as session:
            return await session.get_one(ClientDocument, document)


@pytest.fixture
async def desk(database: Database, services: Services) -> Desk:
    made = Desk(database, services, await factories.found_firm(services))
    await made.begin()
    return made


async def test_a_statement_is_numbered_frozen_and_drawn(desk: Desk, clock: FakeClock) -> None:
    invoice = await desk.invoice()
    await desk.pay(invoice, "300.00")
    first = await desk.statement()
    row = await desk.row(first)
    assert (row.kind, row.state, row.number) == ("reconciliation", DocumentState.ISSUED, "2026-0001")
    assert (row.total_minor, row.period_from, row.period_to) == (70_000, QUARTER, TODAY)
    page = await desk.page(first)
    assert isinstance(page, ReconciliationPage)
    assert [(line.kind, line.debit, line.credit) for line in page.lines] == [
        (EntryKind.INVOICE, rub("1000"), None),
        (EntryKind.PAYMENT, None, rub("300")),
    ]
    assert page_file_name(page) == "Акт сверки № 2026-0001 от 24.11.2026.pdf"
    drawn = render_page(page)
    assert "составляет 700,00 руб. (Семьсот рублей 00 копеек)" in text_of(drawn)
    # What comes later, on a day of its period too, changes the next one only.
    await desk.pay(invoice, "700.00")
    await desk.services.invoices.void(desk.owner, invoice.row.id, "ошибка")
    assert render_page(await desk.page(first)) == drawn
    second = await desk.page(await desk.statement())
    assert isinstance(second, ReconciliationPage)
    assert (second.number, second.closing) == ("2026-0002", rub("-1000"))
    # Invoices count on without them.
    assert (await desk.invoice()).row.number == "2026-0002"


async def test_a_statement_sent_twice_is_one(desk: Desk) -> None:
    await desk.invoice()
    made = {await desk.statement(act_key="form-1") for _ in range(2)}
    assert len(made) == 1
    for changes in ({"client_id": ClientId(10**6)}, {"issuer_id": IssuerId(10**6)}):
        with pytest.raises(NotFound):
            await desk.statement(**changes)
    with pytest.raises(BadInput):
        await desk.statement(last=date(2026, 12, 31))


async def test_a_client_agrees_and_another_objects(desk: Desk) -> None:
    invoice = await desk.invoice()
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    await factories.add_contact(desk.services, desk.owner, desk.client)
    contact = await factories.contact_actor(desk.services)
    agreed, refused = await desk.statement(), await desk.statement()
    with pytest.raises(NotFound):
        await desk.services.portal_documents.document(contact, agreed)
    for document in (agreed, refused):
        to = SendTargets(hand=True)
        await desk.services.document_sending.send(desk.owner, document, to, factories.act_key())
    assert (await desk.services.portal_documents.document(contact, agreed)).may_answer
    await desk.services.portal_documents.accept(contact, agreed)
    done = await desk.services.portal_documents.object_to(contact, refused, "нет оплаты от 5 ноября")
    assert done == Objected(is_repeat=False, rests=False)
    rows = [await desk.row(agreed), await desk.row(refused)]
    assert [row.response for row in rows] == [DocumentResponse.ACCEPTED, DocumentResponse.OBJECTED]
    assert "Согласен, 24.11.2026 через Telegram: Иван Петров" in text_of(render_page(await desk.page(agreed)))
    # It is about no invoice: reminders go on.
    async with AsyncSession(desk.database.reader) as session:
        assert list(await session.scalars(select(Hold))) == []
        said = await session.scalars(select(AuditEntry.action).where(AuditEntry.object_type == "document"))
        assert {"issued", "delivered", "accepted", "objected"} <= set(said)


async def test_a_payment_has_one_receipt(desk: Desk, clock: FakeClock) -> None:
    invoice, other = await desk.invoice("1000.00"), await desk.invoice("200.00")
    paid = await factories.paid(desk.services, desk.owner, invoice, "1500.00")
    await desk.services.payments.use_advance(desk.owner, other.row.id, rub("200"), factories.act_key())
    await desk.services.payments.refund(
        desk.owner,
        desk.client,
        desk.issuer,
        rub("100"),
        TODAY,
        PaymentMethod.BANK,
        "заявление",
        factories.act_key(),
    )
    receipt = await desk.services.settlements.make_receipt(desk.owner, paid.id)
    assert await desk.services.settlements.make_receipt(desk.owner, paid.id) == receipt
    page = await desk.page(receipt)
    assert isinstance(page, ReceiptPage)
    assert [(part.number, part.amount) for part in page.parts] == [
        (invoice.row.number, rub("1000")),
        (other.row.number, rub("200")),
    ]
    assert (page.amount, page.returned, page.advance) == (rub("1500"), rub("100"), rub("200"))
    assert (page.number, page.total) == ("2026-0001", rub("1500"))
    await desk.services.client_documents.void(desk.owner, receipt, "не та дата")
    again = await desk.services.settlements.make_receipt(desk.owner, paid.id)
    assert again != receipt
    assert (await desk.row(again)).number == "2026-0002"


async def test_a_reversal_takes_the_receipt_along(desk: Desk) -> None:
    paid = await desk.pay(await desk.invoice(), "1000.00")
    receipt = await desk.services.settlements.make_receipt(desk.owner, paid)
    (paper,) = await desk.services.settlements.papers_of_payment(desk.owner, paid)
    await desk.services.payments.reverse(desk.owner, paid, "записана дважды")
    row = await desk.row(receipt)
    assert (paper.number, paper.is_sent) == (row.number, False)
    assert await desk.services.settlements.papers_of_payment(desk.owner, paid) == ()
    assert (row.state, row.void_reason) == (DocumentState.VOID, "записана дважды")
    view = await desk.services.client_documents.view(desk.owner, receipt)
    assert view.timeline[0].action == "voided"
    with pytest.raises(Conflict, match="error-paper-receipt-reversed"):
        await desk.services.settlements.make_receipt(desk.owner, paid)
    payments = await desk.services.payments.of_client(desk.owner, desk.client)
    reversal = next(row for row in payments.items if row.reverses_id == paid)
    with pytest.raises(Conflict, match="error-paper-receipt-kind"):
        await desk.services.settlements.make_receipt(desk.owner, reversal.id)


async def test_a_client_takes_the_receipt_that_nobody_has_made(desk: Desk) -> None:
    invoice = await desk.invoice()
    await factories.add_contact(desk.services, desk.owner, desk.client)
    contact = await factories.contact_actor(desk.services)
    papers = desk.services.settlements
    await desk.pay(invoice, "300.00")
    with pytest.raises(NotFound):
        await papers.receipts(contact, invoice.row.id)
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    taken = await papers.receipts(contact, invoice.row.id)
    assert await papers.receipts(contact, invoice.row.id) == taken
    await desk.pay(invoice, "700.00")
    both, count = await papers.receipts(contact, invoice.row.id)
    assert (both[0], count) == (taken.ids[0], 2)
    rows = [await desk.row(document) for document in both]
    assert [(row.total_minor, row.number, row.issued_by) for row in rows] == [
        (30_000, "2026-0001", None),
        (70_000, "2026-0002", None),
    ]
    assert all(row.sent_at and row.ask_at is None for row in rows)
    pdf = await desk.services.portal_documents.pdf(contact, both[1])
    assert isinstance(pdf.page.document, ReceiptPage)
    with pytest.raises(Conflict):
        await desk.services.portal_documents.accept(contact, both[1])
    # In many parts: the latest ones, and how many there are.
    parts = await desk.invoice()
    await mark_sent(desk.database, desk.owner, parts.row.id)
    for _ in range(12):
        await desk.pay(parts, "10.00")
    many = await papers.receipts(contact, parts.row.id)
    assert (len(many.ids), many.of) == (10, 12)
    unpaid = await desk.invoice()
    await mark_sent(desk.database, desk.owner, unpaid.row.id)
    assert await papers.receipts(contact, unpaid.row.id) == ((), 0)
    foreign = await factories.add_client(desk.services, desk.owner, "ИП Северов")
    strange = await factories.issued_invoice(desk.services, desk.owner, foreign.id)
    await mark_sent(desk.database, desk.owner, strange.row.id)
    with pytest.raises(NotFound):
        await papers.receipts(contact, strange.row.id)


async def test_a_certificate_names_the_payments(desk: Desk, clock: FakeClock) -> None:
    invoice = await desk.invoice("1000.00")
    make = desk.services.settlements.make_certificate
    with pytest.raises(Conflict, match="error-paper-unpaid"):
        await make(desk.owner, invoice.row.id, factories.act_key())
    await desk.pay(invoice, "300.00")
    wrong = await desk.pay(invoice, "100.00")
    await desk.services.payments.reverse(desk.owner, wrong, "ошибка")
    first = await make(desk.owner, invoice.row.id, factories.act_key())
    assert await make(desk.owner, invoice.row.id, factories.act_key()) == first
    page = await desk.page(first)
    assert isinstance(page, PaymentCertificatePage)
    assert [(one.day, one.amount, one.whole) for one in page.payments] == [(TODAY, rub("300"), rub("300"))]
    assert (page.invoice_total, page.balance) == (rub("1000"), rub("700"))
    rows = await desk.services.client_documents.of_invoice(
        desk.owner, invoice.row.id, DocumentKind.CERTIFICATE
    )
    assert [row.id for row in rows] == [first]
    advance = NewAdvance(
        desk.client, desk.issuer, rub("5000"), TODAY, PaymentMethod.CASH, factories.act_key()
    )
    await desk.services.advances.record(desk.owner, advance)
    await desk.services.payments.use_advance(desk.owner, invoice.row.id, rub("650"), factories.act_key())
    await desk.services.invoices.write_off(desk.owner, invoice.row.id, "мелочь")
    second = await desk.page(await make(desk.owner, invoice.row.id, factories.act_key()))
    assert isinstance(second, PaymentCertificatePage)
    assert [(one.amount, one.whole) for one in second.payments] == [
        (rub("300"), rub("300")),
        (rub("650"), rub("5000")),
    ]
    assert (second.number, second.written_off, second.balance) == ("2026-0002", rub("50"), rub("0"))
    assert isinstance(again := await desk.page(first), PaymentCertificatePage)
    assert again.balance == rub("700")


async def test_who_may(services: Services, database: Database) -> None:
    team = await factories.make_team(services)
    client = await factories.add_client(services, team.owner, responsible_id=team.lawyer.member_id)
    await services.clients.share(team.owner, client.id, team.assistant.member_id)
    issuer = await factories.default_issuer(services, team.owner)
    invoice = await factories.issued_invoice(services, team.owner, client.id)
    paid = await factories.paid(services, team.owner, invoice, "10.00")
    form = NewReconciliation(client.id, issuer.id, Currency.RUB, QUARTER, TODAY, factories.act_key())
    assistant = team.of(Role.ASSISTANT)
    made = [
        await services.settlements.make_reconciliation(team.lawyer, form),
        await services.settlements.make_receipt(team.lawyer, paid.id),
        await services.settlements.make_certificate(team.lawyer, invoice.row.id, factories.act_key()),
    ]
    for document in made:
        await services.client_documents.view(team.accountant, document)
        for read in (services.client_documents.view, services.client_documents.page):
            with pytest.raises(Forbidden):
                await read(assistant, document)
    assert (await services.client_documents.of_client(assistant, client.id)).total == 0
    assert (await services.client_documents.of_client(team.lawyer, client.id)).total == 3
    for act in (
        services.settlements.make_reconciliation(assistant, form),
        services.settlements.make_receipt(assistant, paid.id),
        services.settlements.make_certificate(assistant, invoice.row.id, factories.act_key()),
    ):
        with pytest.raises(Forbidden):
            await act
    stranger = await factories.found_firm(services, 7001, "Чужой")
    with pytest.raises(NotFound):
        await services.settlements.make_receipt(stranger, paid.id)
    with pytest.raises(NotFound):
        await services.settlements.make_certificate(stranger, invoice.row.id, factories.act_key())


async def test_the_pages_outlive_an_erasure(desk: Desk) -> None:
    invoice = await desk.invoice()
    paid = await desk.pay(invoice, "1000.00")
    made = [
        await desk.statement(),
        await desk.services.settlements.make_receipt(desk.owner, paid),
        await desk.services.settlements.make_certificate(desk.owner, invoice.row.id, factories.act_key()),
    ]
    await desk.services.erasure.erase_client(desk.owner, desk.client)
    for document in made:
        text = text_of(render_page(await desk.page(document)))
        assert "1 000,00" in text


async def test_papers_are_in_the_language_of_the_clients_invoices(
    services: Services, database: Database
) -> None:
    owner = await factories.found_firm(services, requisites=KZ_FIRM)
    client = (await services.clients.create(owner, NewClient(KZ_CLIENT))).id
    draft = await factories.draft_invoice(services, owner, client, "1000.00", Currency.KZT)
    invoice = await services.invoices.issue(owner, draft.row.id)
    paid = (await factories.paid(services, owner, invoice, "1000.00")).id
    made = {}
    for chosen in (None, "kk", "en"):
        await services.clients.set_document_language(owner, client, chosen)
        receipt = await services.settlements.make_receipt(owner, paid)
        page = (await services.client_documents.page(owner, receipt)).document
        made[chosen] = (page.language, page_file_name(page), "Түбіртек № 2026-" in text_of(render_page(page)))
        await services.client_documents.void(owner, receipt, "ещё раз")
    assert made == {
        None: ("ru+kk", "Квитанция № 2026-0001 от 24.11.2026.pdf", True),
        "kk": ("kk", "Квитанция № 2026-0002 от 24.11.2026.pdf", True),
        "en": ("en", "Receipt 2026-0003 dated 24.11.2026.pdf", False),
    }
