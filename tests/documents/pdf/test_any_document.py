"""Whatever is typed into an invoice, it is drawn, whole, and its pages are counted right."""

import re
import unicodedata
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.pdf.render import render_invoice
from services.documents.pdf.typeface import to_printable
from services.documents.text.formats import format_amount
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.documents.pdf.reading import page_texts, solid
from tests.documents.pdf.samples import RATES, document, line

WORDS = st.sampled_from(
    [
        "договор",
        "<b>жирно</b>",
        "&amp;",
        "счёт № 7/А",
        "🧾",
        "👩🏽‍⚖️",
        "עברית",
        "\u202eобратно",
        "漢字",
        "о‘zbek",
        "қазақ",
        "Щ" * 250,
        "i" * 250,
        "а-б-в",
        "100 000,00 ₽",
        "\n",
        "\t",
        "\\(",
        ")",
    ]
)
phrases = st.lists(WORDS, max_size=25).map(" ".join)
texts = phrases | st.text(max_size=300)


@st.composite
def requisites(draw: st.DrawFn) -> Requisites:
    names = [f for f in Requisites.__dataclass_fields__ if f not in {"country", "kind"}]
    filled = draw(st.lists(st.sampled_from(names), unique=True))
    values: dict[str, Any] = {name: draw(texts) for name in filled}
    return Requisites(country=draw(st.sampled_from(Country)), kind=draw(st.sampled_from(PartyKind)), **values)


@st.composite
def documents(draw: st.DrawFn) -> InvoiceDocument:
    currency = draw(st.sampled_from(Currency))
    prices = st.integers(1, 10**11).map(lambda minor: f"{minor / 100:.2f}") | st.just("99999999999.99")
    lines = [
        line(
            draw(texts),
            draw(prices),
            currency,
            quantity=draw(st.sampled_from(["1", "0.001", "2.25", "99"])),
            unit=draw(st.sampled_from(["", "ч", "усл.", "человеко-день консультанта"])),
            vat_label=draw(st.sampled_from(list(RATES))),
        )
        for _ in range(draw(st.sampled_from([1, 2, 5, 12, 20, 37, 80])))
    ]
    layout = draw(st.sampled_from(InvoiceLayout))
    return document(
        lines,
        number=draw(st.sampled_from(["2026-0012", "00012/А-7", "Ю" * 60])),
        issuer=draw(requisites()),
        client=draw(requisites()),
        currency=currency,
        layout=layout,
        language=draw(st.sampled_from(["ru", "en"])) if layout is InvoiceLayout.INTERNATIONAL else "ru",
        basis=draw(texts),
        notes=draw(texts),
        vat_reason=draw(phrases),
        accountant=draw(phrases),
        due_date=draw(st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1))),
        draft=draw(st.booleans()),
    )


def unmarked(text: str) -> str:
    """Without marks over and under letters: where several stand on one, a reader tells them in any order."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


@settings(max_examples=60)
@given(documents())
def test_any_document_is_drawn_whole(made: InvoiceDocument) -> None:
    data = render_invoice(made)
    pages = [solid(text) for text in page_texts(data)]
    counted = [re.findall(r"(?:страница|page)(\d+)(?:из|of)(\d+)$", page) for page in pages]
    if len(pages) == 1:
        assert counted == [[]]
    else:
        assert counted == [[(str(index), str(len(pages)))] for index in range(1, len(pages) + 1)]
    assert solid(format_amount(made.total, made.language)) in pages[-1]
    assert len(data) < 250_000
    # A mark across the page stands between the words of the text, and a row over two pages has a foot inside.
    letters = unmarked("".join(pages))
    for each in made.lines:
        for word in to_printable(each.description).split():
            assert len(word) > 30 or unmarked(solid(word)) in letters
