"""Cells of a PDF are read by their place."""

import pytest
from fpdf import FPDF

from services.documents.company_card.files import extract_text
from services.domain.requisites.recognise import recognise
from tests.documents.company_card import documents

NORTH = (
    "ООО «Север»",
    "ИНН 7800000122",
    "р/с 40702810800000022222",
    "БИК 044030653",
    "г. Санкт-Петербург, Невский пр., 28",
)
ROMASHKA = (
    "ООО «Ромашка»",
    "ИНН 7700000778",
    "р/с 40702810000000000777",
    "БИК 044525225",
    "г. Москва, ул. Мясницкая, д. 1",
)


def page() -> FPDF:
    pdf = FPDF()
    pdf.add_font("Noto", fname=documents.FONT)
    pdf.add_page()
    pdf.set_font("Noto", size=10)
    return pdf


def by_rows(rows: list[tuple[str, ...]], lefts: tuple[int, ...]) -> bytes:
    """As line printers and 1C write: a line of all columns, then the next line."""
    pdf = page()
    for number, row in enumerate(rows):
        for left, text in zip(lefts, row, strict=True):
            if text:
                pdf.text(left, 20 + number * 5, text)
    return bytes(pdf.output())


def by_cells(rows: list[tuple[str, ...]], widths: tuple[int, ...]) -> bytes:
    """As word processors write: a cell with all its lines, then the next cell."""
    pdf = page()
    with pdf.table(col_widths=widths, width=sum(widths), first_row_as_headings=False, align="LEFT") as table:
        for row in rows:
            cells = table.row()
            for text in row:
                cells.cell(text)
    return bytes(pdf.output())


def test_two_parties_side_by_side_stay_apart() -> None:
    text = extract_text(by_rows(list(zip(NORTH, ROMASHKA, strict=True)), (10, 110)), "a.pdf")
    assert text.split("\n") == [*NORTH, *ROMASHKA]


def test_a_number_broken_in_the_cell_of_each_party_is_whole() -> None:
    rows = [
        ("ООО «Север»", "ООО «Ромашка»"),
        ("ИНН 7800000122", "ИНН 7700000778"),
        ("р/с 407028108000", "р/с 407028100000"),
        ("00022222", "00000777"),
        ("БИК 044030653", "БИК 044525225"),
    ]
    lines = extract_text(by_rows(rows, (10, 110)), "a.pdf").split("\n")
    assert "р/с 40702810800000022222" in lines
    assert "р/с 40702810000000000777" in lines


@pytest.mark.parametrize("write", ["rows", "cells"])
def test_a_number_broken_over_two_lines_of_a_narrow_cell_is_whole(write: str) -> None:
    rows = [
        ("Наименование", "ООО «Ромашка»"),
        ("ИНН", "7700000778"),
        ("р/с", "407028100000"),
        ("", "00000777"),
        ("БИК", "044525225"),
        ("Телефон", "84951234567"),
        ("", "84951234568"),
    ]
    if write == "rows":
        data = by_rows(rows, (10, 60))
    else:
        whole = [
            ("Наименование", "ООО «Ромашка»"),
            ("ИНН", "7700000778"),
            ("р/с", "40702810000000000777"),
            ("БИК", "044525225"),
        ]
        data = by_cells(whole, (35, 32))
    party = recognise(extract_text(data, "a.pdf")).requisites
    assert (party.name, party.tax_id, party.bic) == ("ООО «Ромашка»", "7700000778", "044525225")
    assert party.account == "40702810000000000777"
    assert "8495123456784951234568" not in extract_text(data, "a.pdf")


def test_an_iban_broken_in_its_cell_is_whole() -> None:
    rows = [("БИН", "220140007779"), ("ИИК", "KZ38722S0000"), ("", "00777777"), ("БИК", "CASPKZKA")]
    assert "KZ38722S000000777777" in extract_text(by_rows(rows, (10, 60)), "a.pdf")


def test_labels_beside_their_values_stay_in_rows() -> None:
    rows = [("ИНН", "7700000778"), ("КПП", "770001001"), ("БИК", "044525225")]
    assert extract_text(by_rows(rows, (10, 60)), "a.pdf").split("\n") == ["\t".join(row) for row in rows]


def test_accounts_beside_the_codes_of_their_banks_stay_in_rows() -> None:
    rows = [("40702810000000000777", "044525225"), ("40702810800000022222", "044030653")]
    assert extract_text(by_rows(rows, (10, 110)), "a.pdf").split("\n") == ["\t".join(row) for row in rows]
