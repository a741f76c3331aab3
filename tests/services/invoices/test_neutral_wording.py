"""A contract of neutral wording: what is done for a client stays in the firm, on paper, in payments and in files."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice
from db.vocabulary.enums import Billing, VatMode
from services.clients.views import NewClient
from services.container import Services
from services.contracts.changes import ContractChange
from services.contracts.views import ContractCard, NewContract
from services.documents.einvoice.cii import write_cii
from services.documents.einvoice.mapping import map_invoice
from services.documents.einvoice.model import Profile
from services.documents.einvoice.ubl import write_ubl
from services.documents.pdf.render import payment_payload, render_invoice
from services.documents.text.formats import format_amount
from services.domain.access import Actor
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice
from services.invoices.views import InvoiceView, LineEdit
from tests.documents.einvoice import pages
from tests.documents.pdf.reading import squeeze, text_of
from tests.documents.pdf.samples import KZ_CLIENT, KZ_FIRM, RU_CLIENT
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone

VAT_19 = VatChoice(VatMode.ON_TOP, rate_bp=1900)
SECRETS = ("банкрот", "Ивановой", "суде", "засед")


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    """With the texts that people read."""
    return factories.make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


async def contract_of(services: Services, owner: Actor, currency: Currency = Currency.RUB) -> ContractCard:
    card = {Currency.RUB: RU_CLIENT, Currency.KZT: KZ_CLIENT, Currency.EUR: pages.CLIENT}[currency]
    client = await services.clients.create(owner, NewClient(card))
    return await services.contracts.create(
        owner,
        NewContract(
            client_id=client.id,
            number="7/2026",
            signed_on=date(2026, 2, 1),
            subject="Сопровождение банкротства Ивановой",
            currency=currency,
            billing=Billing.HOURLY,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            fee=Money.of(9_000, currency),
        ),
    )


async def drafted(services: Services, owner: Actor, contract: ContractCard) -> InvoiceView:
    """Of the contract's own line, and one whose unit tells as much."""
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    line = LineEdit("Защита Ивановой в суде", Decimal(2), "засед.", Money.of(40_000, contract.row.currency))
    return await services.drafts.add_line(owner, draft.row.id, line)


def secrets_in(text: str) -> list[str]:
    return [word for word in SECRETS if word in text]


async def neutral(services: Services, owner: Actor, contract: ContractCard, *, on: bool = True) -> None:
    card = await services.contracts.update(owner, contract.row.id, ContractChange(neutral_wording=on))
    assert card.neutral_wording is on


async def test_nothing_that_leaves_the_firm_names_a_line(services: Services, database: Database) -> None:
    owner = await factories.found_firm(services)
    contract = await contract_of(services, owner)
    assert not contract.neutral_wording
    await neutral(services, owner, contract)
    draft = await drafted(services, owner, contract)
    assert draft.neutral_wording
    issued = await services.invoices.issue(owner, draft.row.id)
    document = await services.invoices.document(owner, issued.row.id)
    assert [(line.description, line.unit) for line in document.lines] == [
        ("Юридические услуги", "час"),
        ("Юридические услуги", "усл."),
    ]
    page = squeeze(text_of(render_invoice(document)))
    assert secrets_in(page) == []
    assert squeeze(format_amount(document.total, "ru")) in page
    assert "за юридические услуги по договору № 7/2026" in document.purpose
    assert secrets_in(payment_payload(document) or "") == []
    async with AsyncSession(database.reader) as session:
        snapshot = await session.scalar(select(Invoice.snapshot).where(Invoice.id == issued.row.id))
    assert secrets_in(str(snapshot)) == []
    # The chat of the staff keeps what was done.
    assert [line.description for line in issued.lines] == [
        "Сопровождение банкротства Ивановой",
        "Защита Ивановой в суде",
    ]
    assert issued.lines[1].unit == "засед."


async def test_the_switch_counts_when_an_invoice_is_issued(services: Services) -> None:
    owner = await factories.found_firm(services)
    contract = await contract_of(services, owner)
    plain = await services.invoices.issue(owner, (await drafted(services, owner, contract)).row.id)
    draft = await drafted(services, owner, contract)
    await neutral(services, owner, contract)
    preview = await services.invoices.document(owner, draft.row.id)
    assert {line.description for line in preview.lines} == {"Юридические услуги"}
    hidden = await services.invoices.issue(owner, draft.row.id)
    await neutral(services, owner, contract, on=False)
    for issued, is_named in ((plain, True), (hidden, False)):
        document = await services.invoices.document(owner, issued.row.id)
        assert bool(secrets_in("".join(line.description for line in document.lines))) is is_named
    later = await services.invoices.document(owner, (await drafted(services, owner, contract)).row.id)
    assert later.lines[1].description == "Защита Ивановой в суде"


async def test_neutral_words_are_in_the_language_of_the_page(services: Services) -> None:
    owner = await factories.found_firm(services, requisites=KZ_FIRM)
    contract = await contract_of(services, owner, Currency.KZT)
    await neutral(services, owner, contract)
    draft = await drafted(services, owner, contract)
    said = {}
    for language in draft.languages:
        await services.drafts.set_language(owner, draft.row.id, language)
        lines = (await services.invoices.document(owner, draft.row.id)).lines
        said[language] = [(line.description, line.unit) for line in lines]
    russian = [("Юридические услуги", "час"), ("Юридические услуги", "усл.")]
    assert said == {
        "ru": russian,
        "kk": [("Заңгерлік қызметтер", "сағат"), ("Заңгерлік қызметтер", "қызмет")],
        "en": [("Legal services", "hour"), ("Legal services", "service")],
        "ru+kk": russian,
        "ru+en": russian,
    }


async def test_an_act_names_no_line(services: Services) -> None:
    owner = await factories.found_firm(services)
    contract = await contract_of(services, owner)
    await neutral(services, owner, contract)
    issued = await services.invoices.issue(owner, (await drafted(services, owner, contract)).row.id)
    act = await services.act_drafts.from_invoices(owner, (issued.row.id,), factories.act_key())
    assert [line.description for line in act.lines] == [line.description for line in issued.lines]
    await services.client_documents.issue(owner, act.row.id)
    page = await services.client_documents.page(owner, act.row.id)
    assert secrets_in(str(page)) == []


async def test_a_file_of_the_electronic_invoice_names_no_line(services: Services) -> None:
    owner = await factories.found_firm(services, requisites=pages.ISSUER, vat=VAT_19)
    contract = await contract_of(services, owner, Currency.EUR)
    await neutral(services, owner, contract)
    issued = await services.invoices.issue(owner, (await drafted(services, owner, contract)).row.id)
    document = await services.invoices.document(owner, issued.row.id)
    invoice = map_invoice(document, pages.FACTS)
    for data in (write_ubl(invoice, Profile.PEPPOL), write_cii(invoice)):
        assert secrets_in(data.decode()) == []
        assert data.decode().count("Legal services") == 2
