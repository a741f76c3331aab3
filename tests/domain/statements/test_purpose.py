"""Which numbers a purpose names, and of what."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.statements.purpose import read_purpose

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "purpose_vectors.json").read_text("utf-8"))
PURPOSES = [line.split(" => ") for line in (HERE / "purposes.txt").read_text("utf-8").splitlines()]
"""«Text => kind:number@date», «~» behind a number with strange words before it; spaces are underlines."""


def test_vectors() -> None:
    wrong = {
        vector["text"]: read
        for vector in VECTORS
        if (read := [[each.number, each.day_text] for each in read_purpose(vector["text"]).invoices])
        != vector["expect"]
    }
    assert wrong == {}


def reading(text: str) -> str:
    read = (
        f"{each.kind.value}:{each.number}{f'@{each.day_text}' if each.day_text else ''}{'~' if each.is_vague else ''}"
        for each in read_purpose(text).numbers
    )
    return " ".join(each.replace(" ", "_") for each in read) or "-"


def test_what_payers_write() -> None:
    assert {text: reading(text) for text, _ in PURPOSES} == dict(PURPOSES)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("от 05.03.2026", date(2026, 3, 5)),
        ("от 5.3.26 г.", date(2026, 3, 5)),
        ("от 05/03/2026", date(2026, 3, 5)),
        ("dated 2026-03-05", date(2026, 3, 5)),
        ("от «05» марта 2026 г.", date(2026, 3, 5)),
        ("ад 5 сакавіка 2026", date(2026, 3, 5)),
        ("5 наурыз 2026", None),
        ("от 05.03", None),
        ("от 31.02.2026", None),
    ],
)
def test_dates(written: str, day: date | None) -> None:
    (number,) = read_purpose(f"Оплата по счету № 12 {written}, без НДС").invoices
    assert (number.number, number.day) == ("12", day)


def test_other_readings() -> None:
    glued, cut, broken = (
        read_purpose(text).invoices[0] for text in ("INV-2026-0012", "счет № 2026-00 13", "счет № 2026- 0013")
    )
    assert (glued.number, glued.readings) == ("INV-2026-0012", ("2026-0012",))
    assert (cut.number, cut.guesses) == ("2026-00", ("2026-0013",))
    assert (broken.number, broken.guesses) == ("2026-0013", ("2026",))
    spread = read_purpose("счета 12-14").invoices
    assert [(each.number, each.spread_of) for each in spread] == [
        (each, "12-14") for each in ("12", "13", "14")
    ]


def test_whose_the_invoice_is_said_to_be() -> None:
    texts = {
        "по счету № 12 от ООО «Альфа и Ко» за услуги": "Альфа и Ко",
        "по счету ООО Альфа № 12": "Альфа",
        "по счету № 12 от 05.03.2026 ИП Петров П.П.": "Петров",
        "по счету № 12 за услуги ООО Альфа": "",
    }
    assert {text: read_purpose(text).invoices[0].party for text in texts} == texts


def test_structured_references() -> None:
    assert read_purpose("RF18 5390 0754 7034 paid").creditor_references == ("RF18539007547034",)
    assert read_purpose("Ref.rf18539007547034, invoice 12").creditor_references == ("RF18539007547034",)
    wrong = read_purpose("RF19539007547034")
    assert wrong.creditor_references == ()
    assert wrong.numbers == ()


def test_sign_stays_and_letters_are_joined_with_their_accents() -> None:
    read = read_purpose("Оплата  по счёту\t\u00ad№\u00a012 от 05.03.2026")
    assert read.text == "Оплата по счёту № 12 от 05.03.2026"
    assert [each.number for each in read.invoices] == ["12"]


def test_number_at_the_place_where_a_bank_cuts_may_be_another() -> None:
    services = "Оплата за юридические услуги, консультации и представительство в суде первой инстанции"
    whole = f"{services} по счету № 123 от 05.03"
    vague = {
        length: read_purpose(whole[:length]).invoices[0].is_vague
        for length in (len(whole), 102, 101, 100, 99)
    }
    assert whole[:100].endswith("№ 12")
    assert vague == {len(whole): False, 102: False, 101: False, 100: True, 99: False}


PIECES = st.sampled_from(
    [
        "счет",
        "№",
        "N",
        "12",
        "13",
        "-",
        "/",
        ",",
        ".",
        ";",
        "и",
        "от",
        "с",
        "по",
        "05.03.2026",
        "32.13.2026",
        "5",
        "марта",
        "2026",
        "«",
        "»",
        "ООО",
        "за",
        "RF18",
        "ЮК",
        "INV",
        "с/ф",
        "шот",
        "12-15",
        "٣",
        "²",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=30), st.sampled_from(("", " ")))
def test_any_text_is_read(parts: list[str], joint: str) -> None:
    for number in read_purpose(joint.join(parts)).numbers:
        assert any(sign.isdecimal() for sign in number.number)
        assert len(number.number) <= 30
        assert not (number.number.isdecimal() and len(number.number) >= 9)
