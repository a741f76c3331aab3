"""Each form, in each of its languages and in each state: nothing is lost, overlaps or leaves the page.

What a page says word for word stands in `golden/`; `python -m tests.documents.pdf.golden` writes it anew.
"""

from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.payment_code.invoice_payload import payment_payload
from services.documents.pdf.render import render_invoice
from services.documents.text.formats import format_amount
from services.documents.text.wordings import primary_language
from services.domain.money.in_words import amount_in_words
from tests.documents.pdf.cases import Case, cases, forms
from tests.documents.pdf.geometry import collisions, ink
from tests.documents.pdf.golden import NOTED, invoices_file, note
from tests.documents.pdf.reading import codes, page_texts, solid

CODED = ("one", "names", "part_paid", "dressed", "void", "draft")


@forms
def test_nothing_is_lost_overlaps_or_leaves_the_page(layout: InvoiceLayout, language: str) -> None:
    """Each page is drawn once: its letters, its places, its code, and what it says word for word."""
    noted = []
    for case in cases(layout, language):
        data = render_invoice(case.document, case.images)
        pages = page_texts(data)
        noted.append(note(case.name, pages, is_read=case.name in NOTED))
        assert case.pages in (None, len(pages)), f"{case.name}: {len(pages)} pages"
        text = solid("".join(pages))
        assert [part for part in said(case.document) if solid(part) not in text] == [], case.name
        assert "�" not in text, case.name
        check_places(case, data)
        if case.name in CODED:
            payload = payment_payload(case.document, case.document.balance)
            assert codes(data) == ([payload] if payload else []), case.name
    assert "".join(noted) == invoices_file(layout, language).read_text("utf-8")


def check_places(case: Case, data: bytes) -> None:
    is_marked = case.document.draft or case.document.void  # the mark crosses everything
    for number, page in enumerate(ink(data), 1):
        found = [] if is_marked else list(collisions(page))
        assert found == [], f"{case.name}, page {number}"
        if case.name == "dressed":
            assert len(page.pictures) == 3, "a logo, a signature and a stamp"
        if case.name == "twelve":
            rows = [box.text for box in page.texts if box.text.startswith("Подготовка иск")]
            assert len(rows) == 12, "twelve lines of two rows fit on a page"


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


def test_every_case_is_of_its_own() -> None:
    made = list(cases(InvoiceLayout.RU, "ru"))
    assert len({case.name for case in made}) == len(made)
    assert len({render_invoice(case.document, case.images) for case in made}) == len(made)
