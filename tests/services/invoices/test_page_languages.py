"""Pages in the languages of the forms, from a client's card to what the payer reads and the payer's bank gets."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from db.engine import Database
from db.vocabulary.enums import Billing, VatMode
from services.clients.views import ClientView, NewClient
from services.container import Services
from services.contracts.views import NewContract
from services.documents.invoice.model import LANGUAGES, InvoiceLayout, pdf_file_name
from services.documents.pdf.render import payment_payload, render_invoice
from services.domain.access import Actor
from services.domain.errors import BadInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Country, Requisites
from services.domain.tax.vat_choice import VatChoice
from services.invoices.views import InvoiceView, LineEdit
from tests.documents.pdf.reading import squeeze, text_of
from tests.documents.pdf.samples import (
    BY_CLIENT,
    BY_FIRM,
    KZ_CLIENT,
    KZ_FIRM,
    RU_CLIENT,
    UZ_CLIENT,
    UZ_FIRM,
)
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    """With the texts that people read."""
    return factories.make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


@dataclass(frozen=True)
class Home:
    firm: Requisites
    client: Requisites
    currency: Currency
    reason: str


HOMES = {
    "RU": Home(factories.russian_firm(), RU_CLIENT, Currency.RUB, "НДС не облагается (ст. 145 НК РФ)"),
    "KZ": Home(KZ_FIRM, KZ_CLIENT, Currency.KZT, "Не является плательщиком НДС"),
    "UZ": Home(UZ_FIRM, UZ_CLIENT, Currency.UZS, "Плательщик налога с оборота"),
    "BY": Home(BY_FIRM, BY_CLIENT, Currency.BYN, "Без НДС, упрощённая система налогообложения"),
}
PRINTED = {
    ("RU", "en"): (
        "Invoice No.|Retainer|Legal services|November 2026|month|hour|Contract No. 7/2026 dated 01.02.2026"
        "|VAT exempt (art. 145|within 10 working days after the statement of services|INN 77|OGRN|Reference"
        "|Total due, RUB"
    ),
    ("KZ", "kk"): (
        "Төлеуге арналған шот № 2026-0001, 2026 ж. 24 қараша"
        "|Абоненттік қызмет көрсету, 2026 ж. қараша|Заңгерлік қызметтер|сағат"
        "|01.02.2026 ж. № 7/2026 шарт|ҚҚС төлеушісі болып табылмайды|актіге қол қойылғаннан кейін 10 жұмыс күні ішінде"
        "|БСН 070243077474|БСН 130140731488|Төлем мақсаты|Барлығы төлеуге, теңге|теңге 00 тиын|ЖСК|Төлем белгілеу коды"
    ),
    ("UZ", "uz"): (
        "Toʻlov uchun hisobvaraq № 2026-0001, 2026-yil 24-noyabr|Abonent xizmati, 2026-yil noyabr"
        "|Yuridik xizmatlar|soat"
        "|01.02.2026 yildagi 7/2026-sonli shartnoma|Aylanmadan olinadigan soliq toʻlovchisi|STIR 305123456"
        "|dalolatnoma imzolanganidan keyin 10 ish kuni ichida|Jami toʻlovga, soʻm|soʻm 00 tiyin|IFUT 69100"
    ),
    ("UZ", "uz_Cyrl"): (
        "Тўлов учун ҳисобварақ № 2026-0001, 2026 йил 24 ноябрь|Абонент хизмати, 2026 йил ноябрь|Юридик хизматлар|соат"
        "|01.02.2026 йилдаги 7/2026-сонли шартнома|Айланмадан олинадиган солиқ тўловчиси|СТИР 305123456"
        "|далолатнома имзоланганидан кейин 10 иш куни ичида|Жами тўловга, сўм|сўм 00 тийин"
    ),
    ("BY", "be"): (
        "Рахунак на аплату № 2026-0001 ад 24 лістапада 2026 г."
        "|Абаненцкае абслугоўванне, лістапад 2026|Юрыдычныя паслугі|гадз."
        "|Дагавор № 7/2026 ад 01.02.2026|Без ПДВ, спрошчаная сістэма падаткаабкладання|УНП 100582333"
        "|рабочых дзён пасля падпісання акта: 10|Усяго да аплаты, бел. руб.|беларускіх рублёў 00 капеек"
    ),
    ("KZ", "ru+kk"): (
        "Счет на оплату № 2026-0001 от 24 ноября 2026 г.|Төлеуге арналған шот № 2026-0001, 2026 ж. 24 қараша"
        "|Абонентское обслуживание, ноябрь"
        "|Договор № 7/2026 от 01.02.2026|БИН 070243077474"
        "|Назначение платежа / Төлем мақсаты|тенге 00 тиын|теңге 00 тиын"
        "|в течение 10 рабочих дней после акта|Не является плательщиком НДС"
    ),
}


async def drafted(
    services: Services, country: str, language: str | None, currency: Currency | None = None
) -> tuple[Actor, ClientView, InvoiceView]:
    """A retainer's month and an hour beside it; the term runs from the act."""
    home = HOMES[country]
    currency = currency or home.currency
    vat = VatChoice(VatMode.NONE, reason=home.reason)
    owner = await factories.found_firm(services, requisites=home.firm, vat=vat)
    client = await services.clients.create(owner, NewClient(home.client))
    if language:
        client = await services.clients.set_document_language(owner, client.id, language)
    if currency is not home.currency:
        account = Account(iban=home.firm.iban, bank_name=home.firm.bank_name, bic=home.firm.bic)
        issuer = await factories.default_issuer(services, owner)
        await services.issuers.set_account(owner, issuer.id, currency, account)
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=client.id,
            number="7/2026",
            signed_on=date(2026, 2, 1),
            subject="Абонентское обслуживание",
            currency=currency,
            billing=Billing.RETAINER,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING),
            fee=Money.of(90_000, currency),
            billing_day=1,
            vat=vat,
        ),
    )
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    hour = LineEdit("Юридические услуги", Decimal("1.5"), "час", Money.of(20_000, currency))
    return owner, client, await services.drafts.add_line(owner, draft.row.id, hour)


async def page_of(services: Services, owner: Actor, draft: InvoiceView) -> str:
    return squeeze(text_of(render_invoice(await services.invoices.document(owner, draft.row.id))))


@pytest.mark.parametrize(("country", "language"), PRINTED)
async def test_the_page_is_in_the_language_of_the_clients_card(
    services: Services, country: str, language: str
) -> None:
    owner, _, draft = await drafted(services, country, language)
    assert draft.language == language
    await services.invoices.issue(owner, draft.row.id)
    page = await page_of(services, owner, draft)
    missing = [words for words in PRINTED[country, language].split("|") if squeeze(words) not in page]
    # A firm's own word for its retainer is translated where only the forms know the language.
    assert missing == (["Retainer"] if language == "en" else [])


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("country", "language"),
    [(country, each) for country in HOMES for each in LANGUAGES[InvoiceLayout(country.lower())]],
)
async def test_the_payers_bank_reads_russian(services: Services, country: str, language: str) -> None:
    owner, _, draft = await drafted(services, country, language)
    issued = await services.invoices.issue(owner, draft.row.id)
    document = await services.invoices.document(owner, draft.row.id)
    assert document.form_language == language
    paid_for = f"Оплата по счету № {issued.row.number} от 24.11.2026 за юридические услуги"
    assert paid_for in document.purpose
    assert "по договору № 7/2026 от 01.02.2026. Без НДС" in document.purpose
    assert document.issuer.name == HOMES[country].firm.name
    payload = payment_payload(document)
    if country == "RU":
        assert payload is not None
        assert f"Name={document.issuer.name}" in payload
        assert f"Purpose={document.purpose}" in payload
    english = f"Invoice {issued.row.number} dated 24.11.2026.pdf"
    russian = f"Счёт № {issued.row.number} от 24.11.2026.pdf"
    assert pdf_file_name(document) == (english if language == "en" else russian)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("chosen", "begins"), [("kk", "ru"), ("ru+kk", "ru"), ("en", "en"), ("ru+en", "ru+en"), (None, "ru")]
)
async def test_another_form_takes_what_it_knows_of_the_choice(
    services: Services, chosen: str | None, begins: str
) -> None:
    owner, _, draft = await drafted(services, "KZ", chosen, Currency.USD)
    assert (draft.language, draft.languages) == (begins, ("en", "ru", "ru+en"))
    document = await services.invoices.document(owner, draft.row.id)
    assert document.purpose.startswith("Invoice")


async def test_a_draft_chooses_among_the_languages_of_its_form(services: Services) -> None:
    owner, client, draft = await drafted(services, "KZ", "kk")
    for language in draft.languages:
        assert (await services.drafts.set_language(owner, draft.row.id, language)).language == language
    for unknown in ("uz", "be", "ru+uz", "kk+ru", "de", ""):
        with pytest.raises(BadInput, match="error-invoice-language"):
            await services.drafts.set_language(owner, draft.row.id, unknown)
    # A later choice on the card is for later drafts; a copy is like its original.
    await services.clients.set_document_language(owner, client.id, None)
    assert (await services.invoices.view(owner, draft.row.id)).language == "ru+en"
    await services.drafts.set_language(owner, draft.row.id, "kk")
    issued = await services.invoices.issue(owner, draft.row.id)
    assert (await services.drafts.copy(owner, issued.row.id, factories.act_key())).language == "kk"
    assert (await services.drafts.for_client(owner, client.id, factories.act_key())).language == "ru+kk"


async def test_the_card_offers_what_the_firms_forms_know(services: Services) -> None:
    owner = await factories.found_firm(services, requisites=HOMES["KZ"].firm)
    client = await services.clients.create(owner, NewClient(KZ_CLIENT))
    assert await services.firms.document_languages(owner) == ("ru", "kk", "en", "ru+kk", "ru+en")
    for unknown in ("uz", "ru+be", "kk+ru", ""):
        with pytest.raises(BadInput, match="error-document-language"):
            await services.clients.set_document_language(owner, client.id, unknown)
    await services.issuers.create(owner, UZ_FIRM, VatChoice(VatMode.NONE, reason="x"), Currency.UZS)
    known = await services.firms.document_languages(owner)
    assert known == (*LANGUAGES[InvoiceLayout.KZ], "uz", "uz_Cyrl", "ru+uz", "ru+uz_Cyrl")
    chosen = await services.clients.set_document_language(owner, client.id, "ru+uz_Cyrl")
    assert chosen.document_language == "ru+uz_Cyrl"
    # Their papers about money know Russian and English.
    draft = await factories.draft_invoice(services, owner, client.id, currency=Currency.KZT)
    assert (draft.language, Country.KZ) == ("ru", draft.issuer_country)
