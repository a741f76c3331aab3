"""Which language a page is in, and what it may be in: a client's card chooses, a draft may choose another."""

from db.models import Client, Invoice, Issuer
from services.documents.invoice.model import LANGUAGES, InvoiceLayout, home_layout
from services.documents.text.wordings import primary_language
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.money.money import Currency
from services.domain.requisites.model import Country

KAZAKH_FORM = "ru+kk"


def layout_of(issuer: Issuer, currency: Currency) -> InvoiceLayout:
    """The country's own form in its own currency; the international one with IBAN and SWIFT for all else."""
    country = Country(issuer.country)
    is_foreign = currency is not CURRENCY_BY_COUNTRY[country]
    return InvoiceLayout.INTERNATIONAL if is_foreign else home_layout(country)


def page_languages(invoice: Invoice, issuer: Issuer) -> tuple[str, ...]:
    return LANGUAGES[layout_of(issuer, Currency(invoice.currency))]


def page_language(invoice: Invoice, issuer: Issuer) -> str:
    """The draft's, where its form knows it; the form's first one otherwise."""
    known = page_languages(invoice, issuer)
    return invoice.language if invoice.language in known else known[0]


def usual_language(issuer: Issuer, client: Client, currency: Currency) -> str:
    """The language that a page begins in: that of the client's card, or of its two the one that the form knows.

    Where the card says nothing, it is English for a client abroad and for what an issuer abroad bills; on a country's
    own form Russian, and in Kazakhstan Kazakh beside it: both are the languages of its forms.
    """
    layout = layout_of(issuer, currency)
    chosen = client.document_language or ""
    for language in (chosen, primary_language(chosen)):
        if language in LANGUAGES[layout]:
            return language
    if layout is InvoiceLayout.KZ:
        return KAZAKH_FORM
    if layout is not InvoiceLayout.INTERNATIONAL:
        return "ru"
    if Country(issuer.country) is Country.OTHER:
        return "en"
    if client.language in LANGUAGES[layout]:
        return client.language
    return "en" if Country(client.country) is Country.OTHER else "ru"


def is_in_latin(layout: InvoiceLayout, language: str) -> bool:
    """Whether the issuer is spelt in Latin letters: a payer at home copies what the bank of the country knows."""
    return layout is InvoiceLayout.INTERNATIONAL and primary_language(language) == "en"
