"""The official rules of EN 16931 find nothing in our files, and find what is planted in them."""

import re
from dataclasses import dataclass, replace

import pytest

from db.vocabulary.enums import VatMode
from services.documents.einvoice.cii import write_cii
from services.documents.einvoice.completeness import find_gaps
from services.documents.einvoice.facts import ExtraFacts
from services.documents.einvoice.mapping import map_invoice
from services.documents.einvoice.model import Profile
from services.documents.einvoice.ubl import write_ubl
from services.documents.invoice.model import InvoiceDocument
from services.domain.money.money import Currency, Money
from tests.documents.einvoice.pages import CLIENT, FACTS, ISSUER, page
from tests.support.en16931 import broken_rules, findings
from tests.support.national_rules import broken_german_rules, broken_peppol_rules

MIXED = (("1.1", "3333.33", 1900), ("3", "10.01", 700), ("0.001", "33.33", 1900))
SIXTY = tuple(("1.5", f"{number}.33", 1900 if number % 3 else 700) for number in range(1, 61))
WITHOUT = (("2.25", "7500.00", None),)
ALONE = replace(
    ISSUER, vat_code=None, reg_number=None, tax_id="22/815/08154", address="Domstraße 10, 20095 Hamburg, DE"
)
ODD_NAME = replace(CLIENT, name='«Müller & Söhne» <GmbH> "x" \x07')
PAGES = {
    "standard": page(),
    "several rates": page(MIXED),
    "prices include VAT": page(MIXED, mode=VatMode.INCLUDED),
    "a discount in percent, on top": page(MIXED, discount=1250),
    "a discount in percent, included": page(MIXED, mode=VatMode.INCLUDED, discount=1250),
    "a discount as a sum": page(MIXED, mode=VatMode.INCLUDED, discount=Money.of("100.01", Currency.EUR)),
    "a discount of everything but a cent": page(MIXED, discount=Money.of("3696.72", Currency.EUR)),
    "exempt": page(WITHOUT, mode=VatMode.NONE, reason="Exempt, Art. 132(1)(f) of Directive 2006/112/EC"),
    "exempt by words": page(WITHOUT, mode=VatMode.NONE, reason="Kleinunternehmer, § 19 UStG"),
    "exempt beside taxed": page((*WITHOUT, *MIXED), reason="Umsatzsteuerbefreit, § 4 Nr. 21 UStG"),
    "reverse charge": page(WITHOUT, mode=VatMode.NONE, reason="Reverse charge"),
    "reverse charge in Russian": page(
        WITHOUT, mode=VatMode.NONE, reason="Обратное начисление НДС (reverse charge)", language="ru"
    ),
    "reverse charge beside taxed": page((*WITHOUT, *MIXED), reason="Reverse charge"),
    "outside the scope": page(WITHOUT, mode=VatMode.NONE, reason="Outside the scope of VAT"),
    "outside the scope, with a tax number": page(
        WITHOUT,
        mode=VatMode.NONE,
        reason="Outside the scope of VAT",
        issuer=replace(ISSUER, tax_id="22/815/08154"),
    ),
    "a seller with a tax number alone": page(
        WITHOUT, mode=VatMode.NONE, reason="Kleinunternehmer, § 19 UStG", issuer=ALONE
    ),
    "no street, and an account without an IBAN": page(
        issuer=replace(ISSUER, address="20095 Hamburg", iban=None, account="12345678")
    ),
    "a note that looks like a code": page(notes="#abc# please pay soon"),
    "zero": page((("1", "100.00", 0), ("2", "0.01", 0))),
    "zero beside taxed": page((("1", "100.00", 0), *MIXED)),
    "sixty lines": page(SIXTY),
    "sixty lines, included, discount": page(SIXTY, mode=VatMode.INCLUDED, discount=333),
    "dollars": page(MIXED, currency=Currency.USD),
    "a term after the act": page(due_date=None, payment_term="within 10 working days after the act"),
    "no period": page(period_start=None),
    "notes and odd letters": page(notes="Thank you & <please> pay\nsoon \x0b", client=ODD_NAME),
    "a half of a per cent": page((("1", "99.99", 550),)),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_rules_find_nothing(name: str) -> None:
    document = PAGES[name]
    for profile in Profile:
        assert not find_gaps(document, FACTS, profile)
    invoice = map_invoice(document, FACTS)
    assert invoice.total == document.total  # the file asks for what the page asks for
    assert invoice.vat_total == document.vat
    xrechnung, peppol = write_ubl(invoice, Profile.XRECHNUNG), write_ubl(invoice, Profile.PEPPOL)
    assert findings(write_cii(invoice), "cii") == []
    assert findings(xrechnung, "ubl") == []
    assert findings(peppol, "ubl") == []
    assert broken_german_rules(xrechnung) == set()
    assert broken_peppol_rules(peppol) == set()


@dataclass(frozen=True)
class Fault:
    """A pattern in each syntax, what stands there then, and a rule that has to see it."""

    rule: str
    ubl: tuple[str, str]
    cii: tuple[str, str]
    page: InvoiceDocument = PAGES["standard"]
    rule_of_cii: str = ""  # code lists have numbers of their own there


FAULTS = {
    "a line's net is not in the sum": Fault(
        "BR-CO-10",
        (r"(<cac:InvoiceLine>.*?<cbc:LineExtensionAmount[^>]*>)1000\.00", r"\g<1>1000.01"),
        (
            r"<ram:LineTotalAmount>1000\.00(</ram:LineTotalAmount>\s*</ram:Spec\w+Line)",
            r"<ram:LineTotalAmount>1000.01\1",
        ),
    ),
    "VAT is not the rate's": Fault(
        "BR-CO-17",
        (r"(<cac:TaxSubtotal>.*?<cbc:TaxAmount[^>]*>)190\.00", r"\g<1>191.50"),
        (r"<ram:CalculatedAmount>190\.00", "<ram:CalculatedAmount>191.50"),
    ),
    "the VAT total is another": Fault(
        "BR-CO-14",
        (r"(<cac:TaxTotal>\s*<cbc:TaxAmount[^>]*>)190\.00", r"\g<1>190.01"),
        (r"(<ram:TaxTotalAmount[^>]*>)190\.00", r"\g<1>190.01"),
    ),
    "the total with VAT is another": Fault(
        "BR-CO-15",
        (r"(<cbc:TaxInclusiveAmount[^>]*>)1190\.00", r"\g<1>1190.01"),
        (r"(<ram:GrandTotalAmount>)1190\.00", r"\g<1>1190.01"),
    ),
    "the sum to pay is another": Fault(
        "BR-CO-16",
        (r"(<cbc:PayableAmount[^>]*>)1190\.00", r"\g<1>1090.00"),
        (r"(<ram:DuePayableAmount>)1190\.00", r"\g<1>1090.00"),
    ),
    "the seller's VAT number has no country": Fault(
        "BR-CO-09", (r">DE136695976</cbc:CompanyID>", ">136695976</cbc:CompanyID>"), (r'"VA">DE', '"VA">')
    ),
    "the seller has no VAT number": Fault(
        "BR-S-02",
        (r"<cac:PartyTaxScheme>.*?</cac:PartyTaxScheme>", ""),
        (r"<ram:SpecifiedTaxRegistration>.*?</ram:SpecifiedTaxRegistration>", ""),
    ),
    "the buyer has no country": Fault(
        "BR-11",
        (r"<cac:Country>\s*<cbc:IdentificationCode>LV.*?</cac:Country>", ""),
        (r"<ram:CountryID>LV</ram:CountryID>", ""),
    ),
    "reverse charge without the buyer's numbers": Fault(
        "BR-AE-02",
        (r"<cbc:CompanyID>(LV)?40003521600</cbc:CompanyID>", ""),
        (
            r"<ram:SpecifiedTaxRegistration>\s*<ram:ID schemeID=\"VA\">LV.*?</ram:SpecifiedTaxRegistration>"
            r"|<ram:SpecifiedLegalOrganization>\s*<ram:ID>4000.*?</ram:SpecifiedLegalOrganization>",
            "",
        ),
        PAGES["reverse charge"],
    ),
    "exempt without a reason": Fault(
        "BR-E-10",
        (r"<cbc:TaxExemptionReason(Code)?>.*?</cbc:TaxExemptionReason(Code)?>", ""),
        (r"<ram:ExemptionReason(Code)?>.*?</ram:ExemptionReason(Code)?>", ""),
        PAGES["exempt"],
    ),
    "outside the scope with a VAT number": Fault(
        "BR-O-02",
        (
            r"(</cac:PostalAddress>)(\s*<cac:PartyLegalEntity>)",
            r"\1<cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
            r"</cac:TaxScheme></cac:PartyTaxScheme>\2",
        ),
        (
            r"(</ram:URIUniversalCommunication>)(\s*</ram:SellerTradeParty>)",
            r'\1<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID>'
            r"</ram:SpecifiedTaxRegistration>\2",
        ),
        PAGES["outside the scope"],
    ),
    "no number": Fault("BR-02", (r"<cbc:ID>2026-0012</cbc:ID>", ""), (r"<ram:ID>2026-0012</ram:ID>", "")),
    "a price below zero": Fault(
        "BR-27",
        (r"(<cbc:PriceAmount[^>]*>)1000", r"\g<1>-1000"),
        (r"<ram:ChargeAmount>", "<ram:ChargeAmount>-"),
    ),
    "three decimals": Fault(
        "BR-DEC-23",
        (r"(<cac:InvoiceLine>.*?<cbc:LineExtensionAmount[^>]*>)1000\.00", r"\g<1>1000.001"),
        (r"(<ram:LineTotalAmount>1000\.00)(</ram:LineTotalAmount>\s*</ram:Spec\w+Line)", r"\g<1>1\2"),
    ),
    "a currency that is none": Fault(
        "BR-CL-04",
        (r"(CurrencyCode>)EUR", r"\1EUX"),
        (r"(CurrencyCode>)EUR", r"\1EUX"),
        rule_of_cii="FX-SCH-A-000595",
    ),
    "a unit that is none": Fault(
        "BR-CL-23", (r'"HUR"', '"STUNDE"'), (r'"HUR"', '"STUNDE"'), rule_of_cii="FX-SCH-A-000613"
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_rules_find_what_is_planted(name: str) -> None:
    fault = FAULTS[name]
    invoice = map_invoice(fault.page, FACTS)
    for syntax, rule, xml, (pattern, replacement) in (
        ("ubl", fault.rule, write_ubl(invoice, Profile.PEPPOL), fault.ubl),
        ("cii", fault.rule_of_cii or fault.rule, write_cii(invoice), fault.cii),
    ):
        planted, changes = re.subn(pattern, replacement, xml.decode(), flags=re.DOTALL)
        assert changes, f"nothing was planted in {syntax}"
        assert rule in broken_rules(planted.encode(), syntax), syntax


def test_a_file_without_its_facts_breaks_the_rules_that_completeness_names() -> None:
    """What `find_gaps` asks for is what the German and the Peppol rules would refuse."""
    bare = page(
        issuer=replace(ISSUER, phone=None, email=None, signatory_name=None),
        client=replace(CLIENT, email=None),
        period_start=None,
        period_end=None,
    )
    invoice = map_invoice(bare, ExtraFacts())
    assert broken_german_rules(write_ubl(invoice, Profile.XRECHNUNG)) == {
        "BR-DE-2",
        "BR-DE-5",
        "BR-DE-6",
        "BR-DE-7",
        "BR-DE-15",
        "BR-DE-27",
        "BR-DE-28",
        "BR-DE-TMP-32",
        "PEPPOL-EN16931-R003",
        "PEPPOL-EN16931-R010",
        "PEPPOL-EN16931-R020",
    }
    mailed = map_invoice(PAGES["standard"], replace(FACTS, seller=ExtraFacts().seller))
    assert broken_peppol_rules(write_ubl(mailed, Profile.PEPPOL)) == {"PEPPOL-EN16931-CL008"}
