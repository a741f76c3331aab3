"""1C files in the dialects of three countries, with what banks do to them."""

from datetime import date
from pathlib import Path

from services.documents.bank_statement.reading import read_statement
from services.domain.statements.model import Entry, Statement

SAMPLES = Path(__file__).parents[2] / "real_input/statements"
OURS = "40702810000000000777"
OWN = frozenset({OURS, "KZ38722S000000777777", "20208000900000777001"})


def read(name: str) -> Statement:
    (statement,) = read_statement((SAMPLES / name).read_bytes(), name, OWN, None).statements
    return statement


def moved(entry: Entry) -> tuple[str, int, str]:
    return str(entry.direction), entry.amount_minor, entry.currency


def test_one_file_is_the_same_in_each_encoding() -> None:
    first = read("ru_1c_103_cp1251.txt")
    assert [moved(entry) for entry in first.entries] == [
        ("in", 12_200_000, "RUB"),
        ("in", 10_000_000, "RUB"),
        ("out", 11_800, "RUB"),
        ("out", 100_000, "RUB"),
    ]
    assert (first.account, first.opening_minor, first.closing_minor) == (OURS, 1_000_000, 23_088_200)
    assert first.remarks == ()
    paid = first.entries[0]
    assert (paid.payer.name, paid.payer.tax_id) == ('ООО "РОМАШКА"', "7700000880")
    assert (paid.booked_on, paid.document_number) == (date(2026, 3, 5), "301")
    assert paid.purpose.startswith("Оплата по счету № 12 от 02.03.2026")
    for name in ("ru_1c_103_cp866.txt", "ru_1c_103_utf8.txt", "ru_1c_103_utf8bom.txt"):
        assert read(name) == first, name


def test_the_dialects_of_kazakhstan_and_uzbekistan() -> None:
    kazakh = read("kz_1c_200_utf8.txt")
    assert [moved(entry) for entry in kazakh.entries] == [("in", 11_600_000, "KZT"), ("out", 50_050, "KZT")]
    assert kazakh.entries[0].payer.tax_id == "190540008882"
    (uzbek,) = read("uz_1c_mfo_cp1251.txt").entries
    assert moved(uzbek) == ("in", 112_000_000, "UZS")
    assert (uzbek.payer.name, uzbek.payer.bank_code) == ('ООО "ROMASHKA"', "01183")
