"""The template is read back by its own headings and words, in both languages; strange files get their sentence."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from services.bring_in.template import choice_words
from services.documents.bring_in.apart import read_tables_apart
from services.documents.bring_in.headings import fold
from services.documents.bring_in.model import FURTHER, TEMPLATE, CellKind, Choices, Sheet, word_of
from services.documents.bring_in.reading import looks_like_template, read_tables
from services.documents.bring_in.words import BILLING_WORDS, COUNTRIES, KINDS, METHODS
from services.domain.errors import BadInput
from tests.support.bring_in_files import TRANSLATOR, filled, plain, template

WORDS = {
    Choices.KIND: KINDS,
    Choices.COUNTRY: COUNTRIES,
    Choices.BILLING: BILLING_WORDS,
    Choices.METHOD: METHODS,
}


@pytest.mark.parametrize("language", ["ru", "en", "uz"])
def test_headings_lists_and_examples_of_the_template_are_understood(language: str) -> None:
    blank = template(language)
    assert looks_like_template(blank)
    read = read_tables(blank, "a.xlsx")
    assert (read.rows, read.sheets, read.untaken) == (
        (),
        tuple(Sheet),
        (),
    )  # examples and the guide are passed by
    rows = {
        sheet: [{column.name: date(2026, 3, 4) if column.day else "7" for column in columns}]
        for sheet, columns in TEMPLATE.items()
    }
    read = read_tables(filled(rows, language), "a.xlsx")
    assert [(row.sheet, row.number) for row in read.rows] == [(sheet, 3) for sheet in Sheet]
    for row in read.rows:
        assert set(row.cells) == {column.name for column in TEMPLATE[row.sheet]}
        days = {column.name for column in TEMPLATE[row.sheet] if column.day}
        assert {name for name, cell in row.cells.items() if cell.kind is CellKind.DAY} == days
    for choices, known in WORDS.items():
        offered = choice_words(TRANSLATOR, language)[choices]
        assert [known.get(fold(word)) is None for word in offered] == [False] * len(offered)
    for sheet, columns in TEMPLATE.items():
        page = load_workbook(io.BytesIO(blank))[TRANSLATOR.get(f"bring-in-sheet-{sheet.value}", language, {})]
        assert all(page.cell(1, place).comment for place in range(1, len(columns) + 1))
        lists = {str(one.sqref) for one in page.data_validations.dataValidation}
        assert len(lists) >= sum(column.choices is not None for column in columns)
        for name in FURTHER[sheet]:
            assert TRANSLATOR.get(f"bring-in-head-{word_of(sheet, name)}", language, {})


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.xlsx", "empty"),
        (b"%PDF-1.7 ...", "a.pdf", "foreign"),
        (b"\x89PNG\r\n\x1a\n....", "a.png", "foreign"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.xls", "old-excel"),
        (b"PK\x03\x04 broken", "a.xlsx", "damaged"),
        ("раз;два\n1;2\n".encode(), "a.csv", "foreign"),
        (plain({"Лист1": [["Дата", "Сумма"], ["05.03.2026", 5]]}), "a.xlsx", "foreign"),
    ],
)
async def test_strange_files_get_their_sentence(data: bytes, name: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        await read_tables_apart(data, name)
    assert refused.value.key == f"error-bring-in-{key}"
