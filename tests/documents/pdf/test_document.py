"""Documents as data: sums, snapshots, the purpose of the payment, file names."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.documents.invoice.model import InvoiceDocument, VatTotal, format_payment_purpose, pdf_file_name
from services.documents.pdf.render import render_invoice
from services.domain.money.money import Currency, Money
from tests.documents.pdf.samples import SAMPLES, company, document, european, line, long_invoice


def roubles(minor: int) -> Money:
    return Money(minor, Currency.RUB)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_a_snapshot_survives_json(sample: Callable[[], InvoiceDocument]) -> None:
    made = sample()
    snapshot = json.loads(json.dumps(made.to_snapshot()))
    again = InvoiceDocument.from_snapshot(snapshot)
    assert again == made
    assert render_invoice(again) == render_invoice(made)


def test_a_snapshot_holds_sums_in_minor_units() -> None:
    snapshot = company().to_snapshot()
    assert snapshot["lines"][0]["gross"] == 15_000_000
    assert snapshot["date"] == "2026-11-24"
    assert snapshot["currency"] == "RUB"


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version 9"):
        InvoiceDocument.from_snapshot({**company().to_snapshot(), "version": 9})


def test_vat_is_summed_by_label_and_line() -> None:
    """Three lines of 33.33 with 22% on top bear 21.99, though 22% of the sum would be 22.00."""
    lines = [line("Час", "33.33", included=False) for _ in range(3)]
    made = document([*lines, line("Пошлина", 50, vat_label="")], prices_include_vat=False)
    assert [(group.rate, group.vat, group.net) for group in made.vat_totals] == [
        ("22%", roubles(2_199), roubles(9_999)),
        ("", roubles(0), roubles(5_000)),
    ]
    assert made.subtotal == roubles(14_999)
    assert made.total == roubles(17_198)


def test_the_subtotal_has_vat_in_it_when_prices_do() -> None:
    made = document([line("Этап", 122_000, discount=22_000)])
    assert made.subtotal == made.total == roubles(10_000_000)
    assert made.discount == roubles(2_200_000)
    assert made.vat == roubles(1_803_279)


@pytest.mark.parametrize(
    ("label", "rate"),
    [("22%", "22%"), ("НДС 22%", "22%"), ("22/122", "22/122"), ("", ""), ("Без НДС (ст. 145 НК РФ)", "")],
)
def test_the_rate_is_found_in_the_label(label: str, rate: str) -> None:
    assert VatTotal(label, roubles(0), roubles(0)).rate == rate


DAY = date(2026, 3, 5)


def test_the_purpose_with_vat() -> None:
    purpose = format_payment_purpose(
        "ЮК-2026/0012",
        DAY,
        [VatTotal("22%", roubles(10_000_000), roubles(2_200_000))],
        basis="Договор № ЮУ-7/2026 от 01.02.2026",
    )
    assert purpose == (
        "Оплата по счету № ЮК-2026/0012 от 05.03.2026 за юридические услуги "
        "по договору № ЮУ-7/2026 от 01.02.2026. В том числе НДС 22% - 22000.00"
    )
    assert len(purpose) == 136


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (
            format_payment_purpose("12", DAY, [], basis="Соглашение № 3 от 01.02.2026"),
            "Оплата по счету № 12 от 05.03.2026 за юридические услуги по соглашению № 3 от 01.02.2026. Без НДС",
        ),
        (
            format_payment_purpose("12", DAY, [], code="00668", subject="консультацию"),
            "00668 Оплата по счету № 12 от 05.03.2026 за консультацию. Без НДС",
        ),
        (
            format_payment_purpose("12", DAY, [], language="en", basis="Engagement letter of 01.10.2026"),
            "Invoice 12 dated 05.03.2026, Engagement letter of 01.10.2026",
        ),
    ],
    ids=["agreement", "code", "english"],
)
def test_other_purposes(purpose: str, expected: str) -> None:
    assert purpose == expected


@given(
    number=st.text(min_size=1, max_size=40),
    subject=st.text(max_size=400),
    basis=st.text(max_size=400),
    language=st.sampled_from(["ru", "en"]),
)
def test_a_purpose_is_one_line_of_210_characters(
    number: str, subject: str, basis: str, language: str
) -> None:
    vat = [VatTotal("22%", roubles(10_000), roubles(2_200))]
    purpose = format_payment_purpose(number, DAY, vat, subject=subject, basis=basis, language=language)
    assert len(purpose) <= 210
    assert "\n" not in purpose
    assert language == "en" or purpose.endswith("В том числе НДС 22% - 22.00")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("2026-0012", "Счёт № 2026-0012 от 24.11.2026.pdf"),
        ("00012/А-7", "Счёт № 00012-А-7 от 24.11.2026.pdf"),
        ('a\\b:c*"<>|?\n\u202e', "Счёт № a-b-c- - от 24.11.2026.pdf"),
        ("", "Счёт, черновик от 24.11.2026.pdf"),
    ],
)
def test_file_names(number: str, expected: str) -> None:
    assert pdf_file_name(document([], number=number)) == expected


def test_file_names_in_english_and_of_drafts() -> None:
    assert pdf_file_name(european()) == "Invoice 2026-0012 dated 24.11.2026.pdf"
    assert pdf_file_name(replace(long_invoice(), draft=True)) == "Счёт, черновик от 24.11.2026.pdf"
