"""Invented parties of Europe. VAT ids have valid check characters, found by trying."""

from collections.abc import Iterator
from itertools import product

from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as gb_vat

from services.domain.requisites.model import Country, PartyKind
from tests.domain.requisites import numbers
from tests.real_input.model import Party


def _vat(pattern: str) -> str:
    """The first valid id: `?` stands for a digit, `@` for a letter."""
    check = gb_vat if pattern.startswith("GB") else eu_vat
    return next(candidate for candidate in _candidates(pattern) if check.is_valid(candidate))


def _candidates(pattern: str) -> Iterator[str]:
    holes = [at for at, char in enumerate(pattern) if char in "?@"]
    choices = ["0123456789" if pattern[at] == "?" else "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for at in holes]
    for filled in product(*choices):
        letters = list(pattern)
        for at, char in zip(holes, filled, strict=True):
            letters[at] = char
        yield "".join(letters)


def _account(
    bank: str, bic: str, country: str, bban: str, local: str = "", currency: str = "евро"
) -> dict[str, str]:
    return {
        "acc": numbers.iban(country, bban),
        "bank": bank,
        "bic": bic,
        "local": local,
        "cur": currency,
    }


def _company(
    name: str, vat: str, reg: str, addr: str, title: str, fio: str, phone: str, email: str,
    *accounts: dict[str, str],
) -> Party:  # fmt: skip
    values = {
        "name": name,
        "full": name,
        "vat": _vat(vat) if vat else "",
        "reg": reg,
        "addr": addr,
        "title": title,
        "fio": fio,
        "phone": phone,
        "email": email,
    }
    return Party(Country.OTHER, PartyKind.FOREIGN, values, accounts)


COMPANIES = {
    "de": _company(
        "Muster Consulting GmbH", "DE13669597?", "HRB 98765", "Domstraße 1, 50667 Köln", "Geschäftsführer",
        "Max Mustermann", "+492211234567", "info@muster.example",
        _account("Commerzbank AG", "COBADEFFXXX", "DE", "370400440532013000"),
        _account("Sparkasse KölnBonn", "COLSDE33XXX", "DE", "370501981234567890"),
    ),
    "at": _company(
        "Alpen Handels GmbH", "ATU6612345?", "FN 123456a", "Mariahilfer Straße 88a, 1070 Wien", "Geschäftsführerin",
        "Anna Gruber", "+4312345678", "office@alpen.example",
        _account("Erste Bank", "GIBAATWWXXX", "AT", "2011100001234567"),
    ),
    "lv": _company(
        "SIA Paraugs", "LV4000352160?", "40003521600", "Brīvības iela 21, Rīga, LV-1011", "valdes loceklis",
        "Jānis Bērziņš", "+37167123456", "info@paraugs.example",
        _account("Swedbank AS", "HABALV22", "LV", "HABA0551234567890"),
        _account("AS SEB banka", "UNLALV2X", "LV", "UNLA0050012345678"),
    ),
    "lt": _company(
        "UAB Pavyzdys", "LT11951151?", "119511515", "Gedimino pr. 9, LT-01103 Vilnius", "direktorius",
        "Tomas Kazlauskas", "+37052123456", "info@pavyzdys.example",
        _account("AB SEB bankas", "CBVILT2X", "LT", "7044060001234567"),
    ),
    "ee": _company(
        "Näidis Grupp OÜ", "EE10093155?", "10931558", "Narva mnt 5, 10117 Tallinn", "juhatuse liige",
        "Kristjan Tamm", "+3726123456", "info@naidis.example",
        _account("AS LHV Pank", "LHVBEE22", "EE", "7700771001234567"),
    ),
    "pl": _company(
        "Przykład sp. z o.o.", "PL856734621?", "KRS 0000123456", "ul. Marszałkowska 84/92, 00-514 Warszawa",
        "prezes zarządu", "Katarzyna Nowak", "+48221234567", "biuro@przyklad.example",
        _account("mBank S.A.", "BREXPLPWXXX", "PL", "114020040000300201355387"),
    ),
    "it": _company(
        "Provino Esempio S.r.l.", "IT0074391015?", "MI-1234567", "Via Giuseppe Verdi 12, 20121 Milano",
        "amministratore unico", "Marco Bianchi", "+390212345678", "info@provino.example",
        _account("Intesa Sanpaolo S.p.A.", "BCITITMM", "IT", "X0306909606100000123456"),
    ),
    "nl": _company(
        "Voorbeeld Advies B.V.", "NL00449544?B01", "12345678", "Keizersgracht 241, 1016 EA Amsterdam",
        "bestuurder", "Pieter de Vries", "+31201234567", "info@voorbeeld.example",
        _account("ING Bank N.V.", "INGBNL2A", "NL", "INGB0001234567"),
    ),
    "cy": _company(
        "EXAMPLE ADVISORY LTD", "CY1025903?P", "HE 123456", "12 Makariou Ave, Limassol", "director",
        "Elena Georgiou", "+35725123456", "info@example-advisory.example",
        _account("Bank of Cyprus", "BCYPCY2N", "CY", "002001280000001200527600", "1200527600"),
    ),
    "cy2": _company(
        "Synergy Nominees Limited", "CY1015921?@", "HE 345678", "Office 301, 5 Themistokli Dervi Street, 1066 Nicosia",
        "director", "Andreas Christou", "+35722987654", "as@synergy.example",
        _account("Hellenic Bank Public Company Ltd", "HEBACY2N", "CY", "005001400001401234567801"),
    ),
    "fr": _company(
        "Exemple Conseil SARL", "FR4030326504?", "RCS Paris 303265045", "14 rue de la Paix, 75002 Paris", "gérante",
        "Claire Dubois", "+33142345678", "contact@exemple.example",
        _account("BNP Paribas", "BNPAFRPPXXX", "FR", "30004000031234567890143"),
    ),
    "cz": _company(
        "Vzor s.r.o.", "CZ2512389?", "25123891", "Václavské náměstí 12, 110 00 Praha 1", "jednatel",
        "Petr Novák", "+420221234567", "info@vzor.example",
        _account("Česká spořitelna, a.s.", "GIBACZPX", "CZ", "08000000192000145399"),
    ),
    "ch": _company(
        "Beispiel Treuhand AG", "", "CHE-107.787.577", "Bahnhofstrasse 10, 8001 Zürich", "Verwaltungsrat",
        "Urs Meier", "+41441234567", "info@beispiel.example",
        _account("UBS Switzerland AG", "UBSWCHZH80A", "CH", "00230230123456789"),
    ),
    "gb": _company(
        "Sample Partners Ltd", "GB980780?84", "08123456", "Unit 4, 71-75 Shelton Street, London WC2H 9JQ",
        "director", "James Carter", "+442071234567", "accounts@sample.example",
        _account("Barclays Bank PLC", "BARCGB22", "GB", "BARC20325353209400", "53209400", "GBP"),
    ),
}  # fmt: skip
PERSON = Party(
    Country.OTHER,
    PartyKind.PERSON,
    {
        "fio": "Anna Schmidt",
        "addr": "Lindenallee 7, 10115 Berlin",
        "phone": "+493012345678",
        "email": "anna@schmidt.example",
    },
    (_account("Deutsche Bank AG", "DEUTDEDBXXX", "DE", "100700240123456700"),),
)
EU = {"person": (PERSON,), "any": tuple(party for party in COMPANIES.values() if party.values["vat"])} | {
    key: (party,) for key, party in COMPANIES.items()
}
