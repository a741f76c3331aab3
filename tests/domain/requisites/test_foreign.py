"""Parties of Europe in their own languages: addresses, registers, VAT ids, names and who signs."""

import pytest

from services.domain.requisites.foreign_registers import REFUSED, extract_register_numbers
from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Muster GmbH\nАдрес/Adresse: Domstraße 1, 50667 Köln", "Domstraße 1, 50667 Köln"),
        ("Muster GmbH\nBergweg 12\nIBAN DE89370400440532013000", None),
        ("Example Ltd\n12 Makariou Ave, Limassol", "12 Makariou Ave, Limassol"),
        ("Example Ltd\nBeneficiary address: 28 Octovriou 249, Limassol", "28 Octovriou 249, Limassol"),
        ("Muster GmbH, Hafenplatz 3, 20457 Hamburg, BIC COBADEFFXXX", "Hafenplatz 3, 20457 Hamburg"),
        ("Demo OÜ\nAadress: Pärnu mnt 10, 10148 Tallinn", "Pärnu mnt 10, 10148 Tallinn"),
        ("Demo s.r.o.\nSídlo: Vodičkova 30, 110 00 Praha 1", "Vodičkova 30, 110 00 Praha 1"),
        ("Demo B.V.\nHerengracht 100, 1015 BS Amsterdam", "Herengracht 100, 1015 BS Amsterdam"),
        ("Example Ltd\n12 Makariou Ave, Limassol\nHE 123456", "12 Makariou Ave, Limassol"),
    ],
)
def test_address_abroad_is_read(text: str, address: str | None) -> None:
    assert recognise(text).requisites.address == address


@pytest.mark.parametrize(
    "text",
    [
        "Demo B.V.\nAddress: Herengracht\n100, 1015 BS Amsterdam",
        "Demo B.V.\nAddress: Herengracht 100,\n1015 BS Amsterdam\nIBAN NL91ABNA0417164300",
        "Demo B.V.\nHerengracht 100\n1015 BS Amsterdam\nKvK 12345678",
    ],
)
def test_address_abroad_broken_over_lines_is_joined(text: str) -> None:
    address = recognise(text).requisites.address

    assert address is not None
    assert address.replace(",", "") == "Herengracht 100 1015 BS Amsterdam"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SIA Paraugs\nReģ. Nr. 40003521600", "SIA Paraugs"),
        ("UAB Pavyzdys", "UAB Pavyzdys"),
        ("Beneficiary: Provino Esempio S.r.l.", "Provino Esempio S.r.l."),
        ("Przykład sp. z o.o. ul. Marszałkowska 84/92, 00-514 Warszawa", "Przykład sp. z o.o."),
        ("Muster GmbH & Co. KG Domstraße 1, 50667 Köln", "Muster GmbH & Co. KG"),
        ("Voorbeeld Advies B.V.", "Voorbeeld Advies B.V."),
        ("Vzor s.r.o., IČO 25123891", "Vzor s.r.o."),
        ("Primjer d.o.o.", "Primjer d.o.o."),
        ("Näidis Grupp OÜ", "Näidis Grupp OÜ"),
        ("Exemple S.A.S.", "Exemple S.A.S."),
    ],
)
def test_name_abroad_is_read(text: str, name: str) -> None:
    requisites = recognise(text).requisites

    assert (requisites.name, requisites.kind, requisites.country) == (name, "foreign", "OTHER")


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("Valdes loceklis Jānis Bērziņš", "valdes loceklis", "Jānis Bērziņš"),
        ("Jednatel: Petr Novák", "jednatel", "Petr Novák"),
        ("Prezes zarządu Katarzyna Łęcka", "prezes zarządu", "Katarzyna Łęcka"),
        ("Geschäftsführerin: Anna Gruber", "Geschäftsführerin", "Anna Gruber"),
        ("Direktorius Tomas Kazlauskas", "direktorius", "Tomas Kazlauskas"),
        ("Juhatuse liige: Kristjan Tamm", "juhatuse liige", "Kristjan Tamm"),
        ("Amministratore unico: Marco Bianchi", "amministratore unico", "Marco Bianchi"),
        ("Director: Elena Georgiou", "director", "Elena Georgiou"),
    ],
)
def test_signatory_abroad_is_read(line: str, title: str, name: str) -> None:
    requisites = recognise(f"Example Ltd\n{line}").requisites

    assert (requisites.signatory_title, requisites.signatory_name) == (title, name)


def test_company_under_a_title_is_no_signatory() -> None:
    requisites = recognise("Juhatuse liige\nNäidis Grupp OÜ\nReg. nr 10931558").requisites

    assert (requisites.name, requisites.signatory_name) == ("Näidis Grupp OÜ", None)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("VAT CY10259033P", [("vat_code", "CY10259033P")]),
        ("VAT No. DE136695976 Bank Commerzbank", [("vat_code", "DE136695976")]),
        ("P.IVA 00743910150", [("vat_code", "IT00743910150")]),
        ("BTW: NL004495445B01", [("vat_code", "NL004495445B01")]),
        ("PVM mokėtojo kodas LT119511515", [("vat_code", "LT119511515")]),
        ("IČO: 25123891, DIČ: CZ25123891", [("vat_code", "CZ25123891"), ("reg_number", "25123891")]),
        ("UID: CHE-107.787.577", [("reg_number", "CHE-107.787.577")]),
        ("UID: CHE-107.787.578", [(REFUSED, "UID: CHE-107.787.578")]),
        ("UID: ATU66123456, Firmenbuchnummer: FN 123456a",
         [("vat_code", "ATU66123456"), ("reg_number", "FN 123456a")]),
        ("HE 123456", [("reg_number", "HE 123456")]),
        ("Amtsgericht Köln, HRB 98765", [("reg_number", "HRB 98765")]),
        ("KRS: 0000123456", [("reg_number", "KRS 0000123456")]),
        ("KvK: 12345678", [("reg_number", "12345678")]),
        ("Įmonės kodas: 302512345", [("reg_number", "302512345")]),
        ("įm. kodas 300000001", [("reg_number", "300000001")]),
        ("Im.k. 302512345", [("reg_number", "302512345")]),
        ("Reģ. Nr. 40003521600", [("reg_number", "40003521600")]),
        ("Reģ. Nr. 40003521601", []),
        ("SIREN 303 265 045", [("reg_number", "303265045")]),
        ("SIREN 303 265 046", [(REFUSED, "SIREN 303 265 046")]),
        ("CIF 12345678 Vladivostok", []),
        ("VAT 20% of 12000000", []),
        ("Не 123456", []),
    ],
)  # fmt: skip
def test_number_of_a_register_is_extracted(line: str, found: list[tuple[str, str]]) -> None:
    assert extract_register_numbers(line)[1] == found


def test_mistyped_vat_id_is_named() -> None:
    recognition = recognise("Demo S.r.l.\nP.IVA 00743910151")

    assert recognition.requisites.vat_code == "IT00743910151"
    assert [problem.field for problem in recognition.problems] == ["vat_code"]


def test_mistyped_number_of_a_register_is_shown_as_not_understood() -> None:
    recognition = recognise("Demo SARL\nSIREN 303 265 046\nBIC BNPAFRPPXXX")

    assert recognition.requisites.reg_number is None
    assert "303 265 046" in " ".join(recognition.unknown)
