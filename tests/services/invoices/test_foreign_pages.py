"""Invoices to other countries: one language on the page, Latin requisites, and nothing that only works at home."""

import re
from datetime import date
from decimal import Decimal

import pytest

from db.engine import Database
from db.vocabulary.enums import Billing, Role, VatMode
from services.clients.views import NewClient
from services.container import Services
from services.contracts.views import NewContract
from services.documents.pdf.render import payment_payload, render_invoice
from services.domain.access import Actor
from services.domain.errors import BadInput, DomainError
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Country, PartyKind, Requisites
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import ForeignDetail
from services.invoices.views import InvoiceView, LineEdit
from tests.documents.pdf.reading import text_of
from tests.documents.pdf.samples import KZ_FIRM, UZ_FIRM
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.alone, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

CYRILLIC = re.compile("[Ѐ-ӿ]+")
MUSTER = Requisites(
    country=Country.OTHER,
    kind=PartyKind.FOREIGN,
    name="Muster Handels GmbH",
    address="Domstraße 1, 50667 Köln",
    vat_code="DE136695976",
)
ABROAD = VatChoice(VatMode.NONE, reason="Место реализации не РФ (пп. 4 п. 1 ст. 148 НК РФ)")
BELARUSIAN_FIRM = Requisites(
    country=Country.BY,
    kind=PartyKind.COMPANY,
    name="ООО «Минское право»",
    tax_id="100582333",
    iban="BY20OLMP31350000001000000933",
    bank_name="ОАО «Белгазпромбанк»",
    bic="OLMPBY2X",
    address="г. Минск, ул. Притыцкого, д. 60",
    signatory_title="директор",
    signatory_name="Ковалёва А. П.",
)
GERMAN_FIRM = Requisites(
    country=Country.OTHER,
    kind=PartyKind.COMPANY,
    name="Kanzlei Muster",
    iban="DE89370400440532013000",
    bic="COBADEFFXXX",
    bank_name="Commerzbank",
    address="Domstraße 1, 50667 Köln",
    signatory_title="управляющий партнёр",
    signatory_name="Max Muster",
)
FIRMS = {
    "RU": factories.russian_firm(),
    "KZ": KZ_FIRM,
    "UZ": UZ_FIRM,
    "BY": BELARUSIAN_FIRM,
    "OTHER": GERMAN_FIRM,
}


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    """With the texts that people read."""
    return factories.make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


def account_in(country: str, currency: Currency) -> Account:
    digits = {Currency.USD: "840", Currency.EUR: "978"}[currency]
    if country == "RU":
        keys = {Currency.USD: "3", Currency.EUR: "9"}
        return Account(
            account=f"40702{digits}{keys[currency]}00000000777",
            bank_name="ПАО СБЕРБАНК",
            bic="044525225",
            corr_account="30101810400000000225",
        )
    if country == "UZ":
        return Account(account=f"20208{digits}900100001001", bank_name=UZ_FIRM.bank_name, bic=UZ_FIRM.bic)
    firm = FIRMS[country]
    return Account(iban=firm.iban, bank_name=firm.bank_name, bic=firm.bic)


async def draft_abroad(services: Services, country: str, currency: Currency) -> tuple[Actor, InvoiceView]:
    """A retainer's month with an hour beside it, drafted by a firm that works in Russian."""
    owner = await factories.found_firm(services, requisites=FIRMS[country], vat=ABROAD)
    issuer = await factories.default_issuer(services, owner)
    if currency not in {each.currency for each in issuer.accounts}:
        await services.issuers.set_account(owner, issuer.id, currency, account_in(country, currency))
    client = await services.clients.create(owner, NewClient(MUSTER))
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=client.id,
            number="EU-7",
            signed_on=date(2026, 2, 1),
            subject="Legal support",
            currency=currency,
            billing=Billing.RETAINER,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            fee=Money.of(900, currency),
            billing_day=1,
        ),
    )
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    price = Money.of(100, currency)
    for name, unit in (("Юридические услуги", "час"), ("Due diligence", "мин"), ("Opinion", "усл.")):
        line = LineEdit(name, Decimal("1.5"), unit, price)
        draft = await services.drafts.add_line(owner, draft.row.id, line)
    return owner, draft


async def answer(services: Services, owner: Actor, draft: InvoiceView) -> InvoiceView:
    for question in draft.questions:
        text = "SABRRUMM" if question.detail is ForeignDetail.SWIFT else question.suggestion
        await services.foreign_details.answer(owner, draft.issuer_id, draft.currency, question.detail, text)
    return await services.invoices.view(owner, draft.row.id)


async def page_of(services: Services, owner: Actor, draft: InvoiceView) -> str:
    return text_of(render_invoice(await services.invoices.document(owner, draft.row.id)))


@pytest.mark.parametrize("currency", [Currency.USD, Currency.EUR])
@pytest.mark.parametrize("country", FIRMS)
async def test_the_page_is_wholly_in_english(services: Services, country: str, currency: Currency) -> None:
    owner, draft = await draft_abroad(services, country, currency)
    assert draft.language == "en"
    draft = await answer(services, owner, draft)
    assert draft.questions == ()
    await services.invoices.issue(owner, draft.row.id)
    page = await page_of(services, owner, draft)
    assert CYRILLIC.findall(page) == []
    for words in (
        "Place of supply outside Russia",
        "November 2026",
        "hour",
        "min",
        "Legal services",
        "INVOICE",
    ):
        assert words in page
    assert "044525225" not in page
    assert "30101810400000000225" not in page


@pytest.mark.parametrize("country", ["RU", "KZ", "UZ", "BY"])
async def test_the_page_changes_its_language_whole(services: Services, country: str) -> None:
    owner, draft = await draft_abroad(services, country, Currency.EUR)
    draft = await services.drafts.set_language(owner, draft.row.id, "ru")
    draft = await answer(services, owner, draft)
    await services.invoices.issue(owner, draft.row.id)
    page = await page_of(services, owner, draft)
    for words in ("Место реализации не РФ", "ноябрь 2026", "час", "Юридические услуги", "СЧЁТ"):
        assert words in page
    for words in ("hour", "November", "Place of supply", "044525225"):
        assert words not in page
    document = await services.invoices.document(owner, draft.row.id)
    assert CYRILLIC.findall(document.payee_name + document.payee_bank + document.purpose) == []
    assert document.payee_name in page


async def test_what_is_missing_is_asked_once_and_kept(services: Services) -> None:
    owner, draft = await draft_abroad(services, "RU", Currency.USD)
    asked = {question.detail: question.suggestion for question in draft.questions}
    assert list(asked) == [
        ForeignDetail.SWIFT,
        ForeignDetail.BANK,
        ForeignDetail.NAME,
        ForeignDetail.ADDRESS,
        ForeignDetail.SIGNATORY,
        ForeignDetail.CORRESPONDENT,
    ]
    assert asked[ForeignDetail.NAME] == "Law Firm Primer LLC"
    assert asked[ForeignDetail.ADDRESS] == "101000, Moscow, ul. Myasnitskaya, bld. 1, Russia"
    assert asked[ForeignDetail.SIGNATORY] == "Ivanova A. P."
    with pytest.raises(DomainError, match="error-foreign-lacks"):
        await services.invoices.issue(owner, draft.row.id)
    await factories.spell_in_latin(services, owner, draft.issuer_id, Currency.USD)
    await services.invoices.issue(owner, draft.row.id)
    page = await page_of(services, owner, draft)
    for text in factories.LATIN.values():
        assert text in page
    again = await services.drafts.copy(owner, draft.row.id, factories.act_key())
    assert again.questions == ()


async def test_only_a_correspondent_may_be_missing(services: Services) -> None:
    owner, draft = await draft_abroad(services, "RU", Currency.USD)
    for question in draft.questions:
        if question.keeps_from_issuing:
            text = "SABRRUMM" if question.detail is ForeignDetail.SWIFT else question.suggestion
            await services.foreign_details.answer(owner, draft.issuer_id, Currency.USD, question.detail, text)
    issued = await services.invoices.issue(owner, draft.row.id)
    assert issued.row.number is not None


@pytest.mark.parametrize("role", [Role.LAWYER, Role.ACCOUNTANT])
async def test_who_issues_says_how_we_are_spelt_and_the_owner_what_is_paid_by(
    services: Services, role: Role
) -> None:
    owner, draft = await draft_abroad(services, "RU", Currency.USD)
    other = await factories.add_member(services, owner, role, 2001)
    answer = services.foreign_details.answer
    for detail in (ForeignDetail.SWIFT, ForeignDetail.CORRESPONDENT):
        with pytest.raises(DomainError, match="error-foreign-owner"):
            await answer(other, draft.issuer_id, Currency.USD, detail, "SABRRUMM")
    for question in draft.questions:
        if question.suggestion:
            await answer(other, draft.issuer_id, Currency.USD, question.detail, question.suggestion)
            # What stands is the owner's to change: it is on every page to come.
            await answer(other, draft.issuer_id, Currency.USD, question.detail, "Somebody Else LLC")
    left = (await services.invoices.view(owner, draft.row.id)).questions
    assert [question.detail for question in left] == [ForeignDetail.SWIFT, ForeignDetail.CORRESPONDENT]
    await answer(owner, draft.issuer_id, Currency.USD, ForeignDetail.SWIFT, "SABRRUMM")
    await answer(owner, draft.issuer_id, Currency.USD, ForeignDetail.NAME, "Primer Legal LLC")
    page = await page_of(services, owner, await services.invoices.issue(owner, draft.row.id))
    assert "Primer Legal LLC" in page
    assert "Somebody Else" not in page


@pytest.mark.parametrize(
    ("detail", "text", "key"),
    [
        (ForeignDetail.SWIFT, "044525225", "error-foreign-swift"),
        (ForeignDetail.SWIFT, "SABR", "error-foreign-swift"),
        (ForeignDetail.NAME, "ООО Пример", "error-foreign-latin"),
        (ForeignDetail.BANK, "Сбербанк", "error-foreign-latin"),
        (ForeignDetail.ADDRESS, "x" * 251, "error-foreign-long"),
        (ForeignDetail.NAME, " ", "error-foreign-long"),
    ],
)
async def test_bad_answers_are_refused(
    services: Services, detail: ForeignDetail, text: str, key: str
) -> None:
    owner, draft = await draft_abroad(services, "RU", Currency.USD)
    with pytest.raises(BadInput, match=key):
        await services.foreign_details.answer(owner, draft.issuer_id, Currency.USD, detail, text)
    assert await services.invoices.view(owner, draft.row.id) == draft


async def test_a_currency_without_an_account_is_said_before_issuing(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await services.clients.create(owner, NewClient(MUSTER))
    draft = await factories.draft_invoice(services, owner, client.id, "70.00", Currency.USD)
    assert [question.detail for question in draft.questions] == [ForeignDetail.ACCOUNT]
    with pytest.raises(DomainError, match="error-invoice-no-account"):
        await services.invoices.issue(owner, draft.row.id)


async def test_a_changed_name_is_asked_anew(services: Services) -> None:
    owner, draft = await draft_abroad(services, "RU", Currency.USD)
    await answer(services, owner, draft)
    await services.issuers.update(owner, draft.issuer_id, factories.russian_firm("ООО «Другое имя»"))
    now = await services.invoices.view(owner, draft.row.id)
    assert [question.detail for question in now.questions] == [ForeignDetail.NAME]


@pytest.mark.parametrize("country", ["KZ", "UZ"])
async def test_home_pages_keep_the_hundredth_as_their_forms_do(services: Services, country: str) -> None:
    owner = await factories.found_firm(services, requisites=FIRMS[country])
    client = await factories.add_client(services, owner)
    currency = {"KZ": Currency.KZT, "UZ": Currency.UZS}[country]
    draft = await factories.draft_invoice(services, owner, client.id, "116000.00", currency)
    usual = {"KZ": "ru+kk", "UZ": "ru"}[country]
    assert (draft.language, draft.questions) == (usual, ())
    await services.invoices.issue(owner, draft.row.id)
    words = {"KZ": "тысяч тенге 00 тиын", "UZ": "тысяч сумов 00 тийин"}[country]
    page = await page_of(services, owner, draft)
    assert f"Сто шестнадцать {words}" in page
    assert f"{words}ов" not in page


async def test_euros_inside_sepa_have_a_code_in_latin(services: Services) -> None:
    owner, draft = await draft_abroad(services, "OTHER", Currency.EUR)
    await services.invoices.issue(owner, (await answer(services, owner, draft)).row.id)
    payload = payment_payload(await services.invoices.document(owner, draft.row.id))
    assert payload is not None
    assert CYRILLIC.findall(payload) == []
    assert "Invoice 2026-0001" in payload


async def test_an_uzbek_purpose_begins_with_its_code_and_a_link_is_in_the_code_of_the_page(
    services: Services,
) -> None:
    owner = await factories.found_firm(services, requisites=UZ_FIRM)
    issuer = await factories.default_issuer(services, owner)
    with pytest.raises(BadInput, match="error-payment-link"):
        await services.issuers.set_payment_link(owner, issuer.id, "просто текст")
    await services.issuers.set_payment_link(owner, issuer.id, "pay.example.com/primer")
    client = await factories.add_client(services, owner)
    draft = await factories.draft_invoice(services, owner, client.id, "100.00", Currency.UZS)
    await services.invoices.issue(owner, draft.row.id)
    document = await services.invoices.document(owner, draft.row.id)
    assert document.purpose.startswith("00668 Оплата по счету № 2026-0001")
    assert payment_payload(document) == "https://pay.example.com/primer"
    await services.issuers.set_payment_link(owner, issuer.id, "")
    assert (await services.issuers.get(owner, issuer.id)).payment_link == ""
