"""Each form of an act, in each of its languages: nothing is lost, overlaps or leaves the page."""

from dataclasses import replace
from datetime import date

from services.documents.act.model import ActPage
from services.documents.invoice.model import InvoiceLayout
from services.documents.pdf.act import render_act
from services.documents.pdf.act_labels import act_labels
from services.domain.money.in_words import amount_in_words
from services.domain.requisites.model import PartyKind
from tests.documents.pdf.act_cases import ACCEPTED, acts
from tests.documents.pdf.cases import forms, images
from tests.documents.pdf.geometry import collisions, ink
from tests.documents.pdf.golden import NOTED_ACTS, acts_file, note
from tests.documents.pdf.reading import page_texts, solid


@forms
def test_nothing_is_lost_overlaps_or_leaves_the_page(layout: InvoiceLayout, language: str) -> None:
    """What a page says word for word stands in `golden/acts`; `python -m tests.documents.pdf.golden` writes it anew."""
    noted = []
    for name, page in acts(layout, language):
        data = render_act(page, images())
        pages = page_texts(data)
        noted.append(note(name, pages, is_read=name in NOTED_ACTS))
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
    assert "".join(noted) == acts_file(layout, language).read_text("utf-8")


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
