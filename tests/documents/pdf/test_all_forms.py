"""Each form, in each of its languages and in each state: nothing is lost, overlaps or leaves the page.

What a page says word for word stands in `golden/`; `python -m tests.documents.pdf.golden` writes it anew.
"""

import re

import pytest

from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.payment_code.invoice_payload import payment_payload
from services.documents.pdf.render import render_invoice
from services.documents.text.formats import format_amount
from services.documents.text.wordings import primary_language
from services.domain.money.in_words import amount_in_words
from tests.documents.pdf.cases import Case, cases, languages
from tests.documents.pdf.geometry import collisions, ink
from tests.documents.pdf.golden import GOLDEN, golden_text
from tests.documents.pdf.reading import codes, page_texts, solid

forms = pytest.mark.parametrize(("layout", "language"), languages(), ids=[f"{a}-{b}" for a, b in languages()])


@forms
def test_nothing_is_lost_overlaps_or_leaves_the_page(layout: InvoiceLayout, language: str) -> None:
    for case in cases(layout, language):
        data = render_invoice(case.document, case.images)
        pages = page_texts(data)
        assert case.pages in (None, len(pages)), f"{case.name}: {len(pages)} pages"
        text = "".join(pages)
        for part in said(case.document):
            assert solid(part) in solid(text), f"{case.name}: {part}"
        assert "�" not in text, case.name
        for number, page in enumerate(ink(data), 1):
            watermark = case.document.draft or case.document.void
            found = [] if watermark else list(collisions(page))
            assert found == [], f"{case.name}, page {number}"
            assert len(page.pictures) == (3 if case.images and len(pages) == 1 else 0), case.name


def said(document: InvoiceDocument) -> list[str]:
    language = primary_language(document.language)
    words = [
        amount_in_words(document.total, each, decline_minor=document.decline_minor)
        for each in document.language.split("+")
    ]
    sums = [
        document.total,
        document.balance,
        *(line.price for line in document.lines if document.shows_gross),
    ]
    parties = [document.issuer.name, document.client.name, document.issuer.payment_account]
    texts = [
        document.number,
        document.basis,
        document.payment_term,
        *(each.description for each in document.lines),
    ]
    return [
        each for each in [*words, *(format_amount(one, language) for one in sums), *parties, *texts] if each
    ]


@forms
def test_the_code_says_exactly_what_is_to_be_paid(layout: InvoiceLayout, language: str) -> None:
    for case in cases(layout, language):
        if case.name not in ("one", "names", "part_paid", "dressed", "void", "draft"):
            continue
        payload = payment_payload(case.document, case.document.balance)
        read = codes(render_invoice(case.document, case.images))
        assert read == ([payload] if payload else []), case.name


@forms
def test_the_text_is_word_for_word(layout: InvoiceLayout, language: str) -> None:
    expected = (GOLDEN / f"{layout}-{language}.txt").read_text("utf-8")
    assert golden_text(layout, language) == expected


def test_twelve_lines_of_two_rows_fit_on_a_page_in_each_form() -> None:
    for layout, language in languages():
        (case,) = (each for each in cases(layout, language) if each.name == "twelve")
        assert case.pages == 1
        page = ink(render_invoice(case.document))[0]
        rows = [box.text for box in page.texts if re.match("Подготовка иск", box.text)]
        assert len(rows) == 12


def test_every_case_is_of_its_own() -> None:
    for layout, language in languages():
        made: list[Case] = list(cases(layout, language))
        assert len({case.name for case in made}) == len(made)
        assert len({render_invoice(case.document, case.images) for case in made[:4]}) == 4
