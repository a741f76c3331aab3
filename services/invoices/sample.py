"""A sample invoice of an issuer, which shows how its documents look. It is made of rows that are never stored."""

from datetime import date, timedelta

from db.models import BankAccount, Client, Invoice, InvoiceLine, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState
from services.documents.invoice.model import InvoicePage
from services.documents.text.wordings import primary_language
from services.domain.access import Actor
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.firms.requisites_storage import issuer_vat_profile
from services.invoices.builder import build_document
from services.invoices.page_language import usual_language
from services.invoices.page_words import PageTranslator
from services.invoices.parts import InvoiceParts, totals_of

_LINES = ((1, 60_000), (4, 15_000))
"""Quantity, and price in roubles' worth."""
_WORTH = {Currency.RUB: 1, Currency.KZT: 6, Currency.UZS: 150}
"""What one rouble's worth is about in round units; elsewhere a hundredth."""
_DAYS = 14


async def sample_page(
    uow: UnitOfWork, translator: Translator, actor: Actor, issuer: Issuer, today: date
) -> InvoicePage:
    accounts = await uow.issuers.accounts(issuer.id)
    currency = _currency(issuer, accounts[0] if accounts else None)
    country = Country(issuer.country)
    client = Client(
        kind=PartyKind.COMPANY.value,
        country=country.value,
        requisites=Requisites(country=country, kind=PartyKind.COMPANY).to_dict(),
    )
    page = usual_language(issuer, client, currency)
    language, words = primary_language(page), PageTranslator(translator)
    client.name = words.get("document-sample-client", language, {})
    vat = issuer_vat_profile(issuer)
    invoice = Invoice(
        firm_id=actor.firm_id,
        status=InvoiceState.DRAFT,
        invoice_date=today,
        due_date=today + timedelta(days=_DAYS),
        language=page,
        currency=currency.value,
        vat_mode=vat.mode.value,
        vat_code=vat.code,
        vat_rate_bp=vat.rate_bp,
        vat_reason=vat.reason,
    )
    lines = [
        InvoiceLine(
            position=position,
            description=words.get(f"document-sample-line-{position}", language, {}),
            quantity_milli=quantity * 1000,
            unit=words.get("document-unit-hour" if position > 1 else "document-unit-service", language, {}),
            price_minor=_price(price, currency).minor,
        )
        for position, (quantity, price) in enumerate(_LINES, 1)
    ]
    parts = InvoiceParts(client, issuer, None, None, lines, totals_of(invoice, issuer, lines))
    account = await uow.issuers.account_for(issuer.id, currency.value)
    number = words.get("document-sample-number", language, {})
    document = build_document(invoice, parts, account, translator, number=number, draft=False)
    return InvoicePage(document, await uow.images.load(document.appearance.images))


def _currency(issuer: Issuer, account: BankAccount | None) -> Currency:
    country = Country(issuer.country)
    if country is not Country.OTHER:
        return CURRENCY_BY_COUNTRY[country]
    return Currency(account.currency) if account else Currency.EUR


def _price(roubles: int, currency: Currency) -> Money:
    units = roubles * _WORTH[currency] if currency in _WORTH else roubles // 100
    return Money(units * 100, currency)
