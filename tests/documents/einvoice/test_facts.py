"""What is read from addresses and electronic addresses, what a file lacks, and how far VAT may be off."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from db.vocabulary.enums import VatMode
from services.documents.einvoice.address import read_address
from services.documents.einvoice.completeness import (
    Fact,
    Obstacle,
    find_gaps,
    may_have_file,
    suggested_endpoint,
)
from services.documents.einvoice.endpoint import endpoint_text, read_endpoint
from services.documents.einvoice.facts import ExtraFacts, InvoiceFacts, PartyFacts
from services.documents.einvoice.mapping import address_of_buyer, address_of_seller, map_invoice
from services.documents.einvoice.model import Address, Endpoint, Profile, VatCategory
from services.documents.einvoice.ubl import write_ubl
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.documents.einvoice.pages import CLIENT, FACTS, ISSUER, page


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Domstraße 10, 20095 Hamburg", "DE", Address("DE", "Hamburg", "20095", "Domstraße 10")),
        ("Domstraße 10, D-20095 Hamburg, Germany", "", Address("DE", "Hamburg", "20095", "Domstraße 10")),
        ("Domstraße 10\n20095 Hamburg\nDeutschland", "", Address("DE", "Hamburg", "20095", "Domstraße 10")),
        ("Brīvības iela 1, Rīga, LV-1010", "LV", Address("LV", "Rīga", "LV-1010", "Brīvības iela 1")),
        ("Narva mnt 5, 10117 Tallinn, EE", "", Address("EE", "Tallinn", "10117", "Narva mnt 5")),
        (
            "Keizersgracht 1, 1015 CJ Amsterdam, NL",
            "",
            Address("NL", "Amsterdam", "1015 CJ", "Keizersgracht 1"),
        ),
        (
            "ul. Prosta 51, 00-838 Warszawa, Polska",
            "PL",
            Address("PL", "Warszawa", "00-838", "ul. Prosta 51"),
        ),
        ("ul. Prosta 51, 00-838 Warszawa, Poland", "", Address("PL", "Warszawa", "00-838", "ul. Prosta 51")),
        ("Na Příkopě 1, 110 00 Praha 1", "CZ", Address("CZ", "Praha 1", "110 00", "Na Příkopě 1")),
        (
            "10 Downing Street, London SW1A 2AA, United Kingdom",
            "",
            Address("GB", "London", "SW1A 2AA", "10 Downing Street"),
        ),
        (
            "190000, г. Санкт-Петербург, ул. Садовая, д. 1",
            "RU",
            Address("RU", "Санкт-Петербург", "190000", "ул. Садовая, д. 1"),
        ),
        ("Domstraße 10, 20095 Hamburg", "", None),
        ("1209 Orange Street, 19801 Wilmington, DE", "US", None),
        ("Λεωφόρος 1, 1065 Λευκωσία, Κύπρος", "", Address("CY", "Λευκωσία", "1065", "Λεωφόρος 1")),
        ("Hamburg, Germany", "", None),
        ("Domstraße 10, Germany", "DE", None),
        ("", "DE", None),
    ],
)
def test_an_address_is_read_whole_or_not_at_all(text: str, country: str, expected: Address | None) -> None:
    assert read_address(text, country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9930:DE136695976", Endpoint("9930", "DE136695976")),
        (" 0204 : 04011000-1234512345-06 ", Endpoint("0204", "04011000-1234512345-06")),
        ("rechnung@behoerde.de", Endpoint("EM", "rechnung@behoerde.de")),
        ("0088:7300010000001", Endpoint("0088", "7300010000001")),
        ("0088:7300010000002", None),
        ("9999:123", None),
        ("DE136695976", None),
        ("9930:", None),
        ("a@b", None),
    ],
)
def test_an_electronic_address(text: str, expected: Endpoint | None) -> None:
    found = read_endpoint(text)
    assert found == expected
    if found is not None:
        assert read_endpoint(endpoint_text(found)) == found


def test_a_vat_number_suggests_an_address() -> None:
    assert suggested_endpoint("LV40003521600") == "9939:LV40003521600"
    assert suggested_endpoint("US123") == ""


def test_facts_survive_their_storage() -> None:
    party = PartyFacts(
        address=Address("DE", "Hamburg", "20095", "Domstraße 10"),
        endpoint=Endpoint("EM", "a@example.de"),
        reference="PO 7",
        contact="Erika Mustermann",
        phone="+49",
        email="e@example.de",
        vat_id="DE1",
        reg_number="HRB 1",
    )
    assert PartyFacts.from_dict(party.to_dict()) == party
    assert PartyFacts.from_dict(None) == PartyFacts()
    invoice = InvoiceFacts(vat_category=VatCategory.EXEMPT, delivered_on=datetime.date(2026, 11, 30))
    assert InvoiceFacts.from_dict(invoice.to_dict()) == invoice


BARE = Requisites(country=Country.OTHER, kind=PartyKind.COMPANY, name="Bare GmbH", iban=ISSUER.iban)


def test_everything_that_is_missing_is_named_at_once() -> None:
    document = page(
        (("1", "100", None),),
        mode=VatMode.NONE,
        reason="так договорились",
        issuer=BARE,
        client=replace(BARE, name="Somebody"),
        period_start=None,
        period_end=None,
    )
    assert find_gaps(document, ExtraFacts(), Profile.XRECHNUNG).facts == (
        Fact.SELLER_ADDRESS,
        Fact.VAT_CATEGORY,
        Fact.SELLER_VAT,
        Fact.BUYER_ADDRESS,
        Fact.DELIVERY,
        Fact.SELLER_ENDPOINT,
        Fact.BUYER_ENDPOINT,
        Fact.BUYER_REFERENCE,
        Fact.SELLER_CONTACT,
        Fact.SELLER_PHONE,
        Fact.SELLER_EMAIL,
    )
    assert find_gaps(document, ExtraFacts(), Profile.ZUGFERD).facts == (
        Fact.SELLER_ADDRESS,
        Fact.VAT_CATEGORY,
        Fact.SELLER_VAT,
        Fact.BUYER_ADDRESS,
        Fact.DELIVERY,
    )


def test_facts_fill_the_gaps() -> None:
    document = page(
        (("1", "100", None),),
        mode=VatMode.NONE,
        reason="так договорились",
        client=replace(CLIENT, vat_code=None),
    )
    reverse = replace(FACTS, invoice=InvoiceFacts(vat_category=VatCategory.REVERSE_CHARGE))
    # The address lies in the country that the VAT number named.
    assert find_gaps(document, reverse, Profile.PEPPOL).facts == (Fact.BUYER_ADDRESS, Fact.BUYER_VAT)
    known = replace(reverse, buyer=replace(FACTS.buyer, vat_id="LV40003521600"))
    assert not find_gaps(document, known, Profile.PEPPOL)
    exempt = replace(known, invoice=InvoiceFacts(vat_category=VatCategory.EXEMPT))
    assert map_invoice(document, exempt).vat_sums[0].category is VatCategory.EXEMPT


def test_what_was_entered_comes_before_what_is_printed() -> None:
    document = page()
    address = Address("DE", "Berlin", "10117", "Unter den Linden 1")
    assert address_of_seller(document, replace(FACTS, seller=PartyFacts(address=address))) == address
    assert address_of_buyer(document, FACTS) == Address("LV", "Rīga", "LV-1010", "Brīvības iela 1")


def test_e_mail_reaches_nobody_within_peppol() -> None:
    facts = replace(FACTS, buyer=replace(FACTS.buyer, endpoint=None))
    assert find_gaps(page(), facts, Profile.XRECHNUNG).facts == ()
    assert find_gaps(page(), facts, Profile.PEPPOL).facts == (Fact.BUYER_ENDPOINT,)


def test_within_germany_peppol_has_the_german_rules() -> None:
    berlin = replace(CLIENT, vat_code="DE129274202", address="Unter den Linden 1, 10117 Berlin")
    facts = replace(FACTS, buyer=replace(FACTS.buyer, endpoint=read_endpoint("9930:DE129274202")))
    silent = replace(ISSUER, phone=None)
    assert find_gaps(page(client=berlin, issuer=silent), facts, Profile.PEPPOL).facts == (Fact.SELLER_PHONE,)
    assert find_gaps(page(issuer=silent), FACTS, Profile.PEPPOL).facts == ()
    outside = page((("1", "100", None),), mode=VatMode.NONE, reason="Outside the scope of VAT", client=berlin)
    assert b"<cbc:Percent>0</cbc:Percent>" in write_ubl(map_invoice(outside, facts), Profile.PEPPOL)


def test_outside_the_scope_needs_a_registration_and_no_other_lines() -> None:
    lines = (("1", "100", None), ("1", "100", 1900))
    mixed = page(lines, reason="Outside the scope of VAT")
    assert find_gaps(mixed, FACTS, Profile.ZUGFERD).obstacles == (Obstacle.OUTSIDE_MIXED,)
    alone = page(
        lines[:1],
        mode=VatMode.NONE,
        reason="Outside the scope of VAT",
        issuer=replace(ISSUER, reg_number=None),
    )
    assert find_gaps(alone, FACTS, Profile.ZUGFERD).facts == (Fact.SELLER_REGISTRATION,)


def test_vat_may_be_off_by_less_than_one_unit() -> None:
    """Of 0.03 at 19 % each line bears 0.01 of VAT, the sum of them much less: 0.0043 a line."""
    within = page((("1", "0.03", 1900),) * 200)
    beyond = page((("1", "0.03", 1900),) * 240)
    gaps = find_gaps(within, FACTS, Profile.XRECHNUNG)
    assert (gaps.obstacles, gaps.difference) == ((), Decimal("0.86"))
    gaps = find_gaps(beyond, FACTS, Profile.XRECHNUNG)
    assert (gaps.obstacles, gaps.difference) == ((Obstacle.VAT_ROUNDING,), Decimal("1.03"))


def test_a_rate_of_an_advance_is_none_that_the_standard_knows() -> None:
    document = page()
    line = replace(document.lines[0], vat_label="НДС 22/122")
    assert find_gaps(replace(document, lines=(line,)), FACTS, Profile.ZUGFERD).obstacles == (
        Obstacle.RATE_UNKNOWN,
    )


def test_only_invoices_in_force_of_issuers_in_europe_have_a_file() -> None:
    assert may_have_file(page())
    assert not may_have_file(page(draft=True))
    assert not may_have_file(page(void=True))
    assert not may_have_file(page(issuer=replace(ISSUER, country=Country.KZ)))
