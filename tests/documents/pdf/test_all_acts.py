"""Each form of an act, in each of its languages: nothing is lost, overlaps or leaves the page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from db.vocabulary.documents import ResponseWay
from services.documents.act.model import Acceptance, ActPage
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.pdf.act import render_act
from services.documents.pdf.act_labels import act_labels
from services.domain.money.in_words import amount_in_words
from services.domain.requisites.model import PartyKind
from tests.documents.pdf.cases import cases, forms, images
from tests.documents.pdf.geometry import collisions, ink
from tests.documents.pdf.reading import page_texts, solid

ACCEPTED = Acceptance(date(2026, 12, 12), ResponseWay.TELEGRAM, "Иван Петров")
SHOWN = ("one", "twelve", "sixty", "names", "mixed", "discount", "huge", "dressed")


def act(document: InvoiceDocument) -> ActPage:
    """An act of what the invoice bills, accepted by the client."""
    return ActPage(
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        client=document.client,
        lines=document.lines,
        currency=document.currency,
        layout=document.layout,
        language=document.language,
        basis=document.basis,
        invoices=("№ 2026-0012 от 24.11.2026",),
        vat_reason=document.vat_reason,
        prices_include_vat=document.prices_include_vat,
        period_start=document.period_start,
        period_end=document.period_end,
        decline_minor=document.decline_minor,
        appearance=document.appearance,
        acceptance=ACCEPTED,
    )


def acts(layout: InvoiceLayout, language: str) -> Iterator[tuple[str, ActPage]]:
    for case in cases(layout, language):
        if case.name in SHOWN:
            yield case.name, act(case.document)


@forms
def test_nothing_is_lost_overlaps_or_leaves_the_page(layout: InvoiceLayout, language: str) -> None:
    for name, page in acts(layout, language):
        data = render_act(page, images())
        pages = page_texts(data)
        text = solid("".join(pages))
        words = [
            amount_in_words(page.total, each, decline_minor=page.decline_minor)
            for each in language.split("+")
        ]
        statements = [act_labels(layout, each).statement for each in language.split("+")]
        for part in (
            page.number,
            page.issuer.name,
            page.client.name,
            page.basis,
            "12.12.2026",
            *words,
            *statements,
        ):
            assert part is not None
            assert solid(part) in text, f"{name}: {part}"
        # Form Р-1 in two languages has twice the words around its lines.
        is_long = name in ("sixty", "names") or (
            name == "twelve" and layout is InvoiceLayout.KZ and "+" in language
        )
        assert len(pages) == 1 or is_long, name
        for number, each in enumerate(ink(data), 1):
            assert list(collisions(each)) == [], f"{name}, page {number}"


def test_form_r1_has_its_columns_and_rooms() -> None:
    for language in ("ru", "kk", "ru+kk"):
        (page,) = (page for name, page in acts(InvoiceLayout.KZ, language) if name == "one")
        month = replace(page, period_start=date(2026, 11, 1), period_end=date(2026, 11, 30))
        for said, printed in ((page, "24.11.2026"), (month, "01.11.2026–30.11.2026")):
            text = solid("".join(page_texts(render_act(said))))
            for each in language.split("+"):
                labels = act_labels(InvoiceLayout.KZ, each)
                for part in (labels.description, labels.stocks, labels.annex):
                    assert part
                    assert solid(part) in text, f"{language}: {part}"
            assert solid(printed) in text
    assert not act_labels(InvoiceLayout.RU, "ru").performed


@forms
def test_the_snapshot_gives_the_same_bytes(layout: InvoiceLayout, language: str) -> None:
    (page,) = (page for name, page in acts(layout, language) if name == "one")
    restored = ActPage.from_snapshot(page.to_snapshot())
    assert render_act(replace(restored, acceptance=ACCEPTED)) == render_act(page)


def test_what_belongs_together_stays_on_a_line_and_nobody_is_called_twice() -> None:
    (page,) = (page for name, page in acts(InvoiceLayout.KZ, "ru") if name == "one")
    drawn = [box.text.replace("\u00a0", " ").strip() for box in ink(render_act(page))[0].texts]
    assert "от 24 ноября 2026 г." in drawn
    assert "№ 2026-0012 от 24.11.2026" in drawn
    assert drawn.count("Заказчик") == 1  # whose details they are, not who signs
    person = replace(page.client, kind=PartyKind.PERSON, name="Орлова Анна", signatory_title=None)
    assert "Руководитель" not in page_texts(render_act(replace(page, client=person)))[0]
