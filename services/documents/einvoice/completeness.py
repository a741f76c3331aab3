"""Says what an electronic invoice still lacks for a profile, and on whose card each fact is entered.

The rules are those of EN 16931 (BR-…), XRechnung 3.0 (BR-DE-…) and Peppol BIS Billing 3.0 (PEPPOL-…) that our
documents can break at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from services.documents.einvoice.countries import country_of_vat_id
from services.documents.einvoice.endpoint import E_MAIL
from services.documents.einvoice.facts import ExtraFacts
from services.documents.einvoice.mapping import (
    address_of_buyer,
    address_of_seller,
    category_of,
    contact_of,
    delivery_day,
    endpoint_of,
    registration_of,
    vat_id_of,
)
from services.documents.einvoice.model import Profile, VatCategory
from services.documents.einvoice.vat import TOLERANCE, has_plain_rates, largest_difference, rate_of
from services.documents.invoice.model import InvoiceDocument, group_vat_by_label
from services.domain.requisites.model import Country


class Owner(StrEnum):
    """Whose card a fact stands on."""

    ISSUER = "issuer"
    CLIENT = "client"
    INVOICE = "invoice"


class Fact(StrEnum):
    """What people can enter. Stored in no row; buttons hold it."""

    SELLER_ADDRESS = "seller_address"
    SELLER_VAT = "seller_vat"
    SELLER_REGISTRATION = "seller_reg"
    SELLER_ENDPOINT = "seller_endpoint"
    SELLER_CONTACT = "seller_contact"
    SELLER_PHONE = "seller_phone"
    SELLER_EMAIL = "seller_email"
    BUYER_ADDRESS = "buyer_address"
    BUYER_VAT = "buyer_vat"
    BUYER_ENDPOINT = "buyer_endpoint"
    BUYER_REFERENCE = "buyer_reference"
    VAT_CATEGORY = "vat_category"
    DELIVERY = "delivery"

    @property
    def owner(self) -> Owner:
        if self.value.startswith("seller"):
            return Owner.ISSUER
        return Owner.CLIENT if self.value.startswith("buyer") else Owner.INVOICE


class Obstacle(StrEnum):
    """What no entry helps against."""

    VAT_ROUNDING = "vat_rounding"
    OUTSIDE_MIXED = "outside_mixed"
    RATE_UNKNOWN = "rate_unknown"
    NO_ACCOUNT = "no_account"


@dataclass(frozen=True, slots=True)
class Gaps:
    """`difference` is how far our VAT is from the standard's, in units of the currency, where that is the obstacle."""

    facts: tuple[Fact, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    difference: Decimal = Decimal(0)

    def __bool__(self) -> bool:
        return bool(self.facts or self.obstacles)


def find_gaps(document: InvoiceDocument, facts: ExtraFacts, profile: Profile) -> Gaps:
    """Everything that keeps the file of this profile from being made, in the order of asking."""
    difference = _difference(document)
    return Gaps(
        tuple(_missing_facts(document, facts, profile)), tuple(_obstacles(document, facts)), difference
    )


def _missing_facts(document: InvoiceDocument, facts: ExtraFacts, profile: Profile) -> Iterator[Fact]:
    issuer, client = document.issuer, document.client
    categories = _categories(document, facts)
    if address_of_seller(document, facts) is None:  # BR-8, BR-9; BR-DE-3, BR-DE-4
        yield Fact.SELLER_ADDRESS
    if None in categories:
        yield Fact.VAT_CATEGORY
    vat_id = vat_id_of(issuer, facts.seller)
    if VatCategory.OUTSIDE in categories:
        # BR-CO-26: something has to name the seller, and the VAT number may not stand there (BR-O-02).
        if not registration_of(issuer, facts.seller) and not issuer.tax_id:
            yield Fact.SELLER_REGISTRATION
    elif not vat_id and (VatCategory.REVERSE_CHARGE in categories or not issuer.tax_id):
        # BR-S-02, BR-Z-02, BR-E-02, BR-AE-02; BR-DE-16
        yield Fact.SELLER_VAT
    if address_of_buyer(document, facts) is None:  # BR-10, BR-11; BR-DE-8, BR-DE-9
        yield Fact.BUYER_ADDRESS
    if VatCategory.REVERSE_CHARGE in categories and not vat_id_of(client, facts.buyer):  # BR-AE-02
        yield Fact.BUYER_VAT
    if delivery_day(document, facts) is None:  # BR-DE-TMP-32; § 14 UStG wants it on every invoice
        yield Fact.DELIVERY
    if profile is Profile.ZUGFERD:
        return
    # PEPPOL-EN16931-R010 and R020, which XRechnung has too. Nobody is reached by e-mail within Peppol.
    for fact, party, known in (
        (Fact.SELLER_ENDPOINT, issuer, facts.seller),
        (Fact.BUYER_ENDPOINT, client, facts.buyer),
    ):
        endpoint = endpoint_of(party, known)
        if endpoint is None or (profile is Profile.PEPPOL and endpoint.scheme == E_MAIL):
            yield fact
    if not facts.buyer.reference:  # BR-DE-15; PEPPOL-EN16931-R003
        yield Fact.BUYER_REFERENCE
    if profile is Profile.XRECHNUNG or _is_within_germany(document, facts):
        if not contact_of(issuer, facts.seller):  # BR-DE-5
            yield Fact.SELLER_CONTACT
        if not (issuer.phone or facts.seller.phone):  # BR-DE-6
            yield Fact.SELLER_PHONE
        if not (issuer.email or facts.seller.email):  # BR-DE-7
            yield Fact.SELLER_EMAIL


def _is_within_germany(document: InvoiceDocument, facts: ExtraFacts) -> bool:
    """Peppol has the German rules, as DE-R-…, where both parties are there."""
    parties = (address_of_seller(document, facts), address_of_buyer(document, facts))
    return all(address is not None and address.country == "DE" for address in parties)


def _categories(document: InvoiceDocument, facts: ExtraFacts) -> set[VatCategory | None]:
    """None among them stands for lines without VAT and without a known reason."""
    if not has_plain_rates(document):
        return set()
    return {category_of(line, document, facts) for line in document.lines}


def _obstacles(document: InvoiceDocument, facts: ExtraFacts) -> Iterator[Obstacle]:
    if not has_plain_rates(document):
        yield Obstacle.RATE_UNKNOWN
        return
    categories = {category_of(line, document, facts) for line in document.lines}
    if VatCategory.OUTSIDE in categories and len(categories) > 1:  # BR-O-11 to BR-O-14
        yield Obstacle.OUTSIDE_MIXED
    if abs(_difference(document)) >= TOLERANCE:
        yield Obstacle.VAT_ROUNDING
    if not document.issuer.payment_account:  # BR-50, BR-61
        yield Obstacle.NO_ACCOUNT


def _difference(document: InvoiceDocument) -> Decimal:
    if not has_plain_rates(document):
        return Decimal(0)
    rates = {line.vat_label: rate_of(line) for line in document.lines}
    groups = group_vat_by_label(document.lines, document.currency)
    return largest_difference((group.net, rates[group.label], group.vat) for group in groups)


def may_have_file(document: InvoiceDocument) -> bool:
    """Whether the issuer lives in the world of IBAN and VAT numbers, and the document is in force."""
    return document.issuer.country is Country.OTHER and not document.draft and not document.void


def suggested_endpoint(vat_id: str) -> str:
    """The Peppol address that a VAT number makes, where its country numbers parties so; else nothing."""
    scheme = _VAT_SCHEMES.get(country_of_vat_id(vat_id), "")
    return f"{scheme}:{vat_id}" if scheme else ""


_VAT_SCHEMES = {
    "AT": "9914",
    "CY": "9928",
    "CZ": "9929",
    "DE": "9930",
    "EE": "9931",
    "LT": "9937",
    "LV": "9939",
    "PL": "9945",
}
"""Of the EAS code list, «Germany VAT number» and its kin: the countries whose rates the product knows, and Austria."""
