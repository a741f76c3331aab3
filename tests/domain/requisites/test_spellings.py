"""Spellings of people: quoted mails, numbered lists, signature strokes, separators in numbers."""

import pytest

from services.domain.requisites.card_text import clean_card_text
from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("> ООО «Ромашка»\n>> ИНН 7700000880", "ООО «Ромашка»\nИНН 7700000880"),
        (
            "1. ООО «Ромашка»\n2. 101000, г. Москва\n3. 7700000880",
            "ООО «Ромашка»\n101000, г. Москва\n7700000880",
        ),
        ("6. Филиал «Центральный»\n2) Адрес: Москва", "Филиал «Центральный»\nАдрес: Москва"),
        ("- ООО «Ромашка»\n* ИНН 7700000880", "ООО «Ромашка»\nИНН 7700000880"),
        # A date, a house or a telephone at the start of a line is no number of a line.
        ("12.10.2026\n8 (495) 123-45-67\n28. 101000", "12.10.2026\n8 (495) 123-45-67\n28. 101000"),
    ],
)
def test_marks_before_lines_are_stripped(text: str, lines: str) -> None:
    assert clean_card_text(text) == lines


@pytest.mark.parametrize(
    "signature",
    [
        "Директор ______ Фёдоров Т. И.",
        "Директор ____________ /Фёдоров Т. И./",
        "Директор\n______________ Фёдоров Т. И.",
        "Директор\n_____________ / Фёдоров Т. И. /\nМП",
    ],
)
def test_signature_stroke_separates_title_and_name(signature: str) -> None:
    party = recognise(f"ООО «Ромашка»\nИНН 7700000880\n{signature}").requisites

    assert (party.signatory_title, party.signatory_name) == ("директор", "Фёдоров Т. И.")


@pytest.mark.parametrize(
    ("typed", "iban"),
    [
        ("IBAN: DE 89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("DE89.3704.0044.0532.0130.00", "DE89370400440532013000"),
        ("DE89/3704/0044/0532/0130/00", "DE89370400440532013000"),
        ("DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00", "DE89370400440532013000"),
        ("ИИК KZ 38 722S 0000 0077 7777", "KZ38722S000000777777"),
        ("KZ 38722S000000777777", "KZ38722S000000777777"),
        ("KZ38722SО00000777777", "KZ38722S000000777777"),
        ("р/с BY 73BLBB30120000123456780000", "BY73BLBB30120000123456780000"),
    ],
)
def test_iban_is_read_however_it_is_spaced(typed: str, iban: str) -> None:
    recognition = recognise(f"ООО «Пример»\n{typed}\nинфо")

    assert recognition.requisites.iban == iban
    assert recognition.requisites.account is None
    assert recognition.problems == ()


@pytest.mark.parametrize("typed", ["IBAN: DE 88 3704 0044 0532 0130 00", "ИИК KZ 39 722S 0000 0077 7777"])
def test_fault_of_a_spaced_iban_is_named(typed: str) -> None:
    recognition = recognise(f"ООО «Пример»\n{typed}")

    assert recognition.requisites.account is None
    assert [problem.field for problem in recognition.problems] == ["iban"]
