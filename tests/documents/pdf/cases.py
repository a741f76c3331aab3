"""Every form in every language, in the states that a page can be in."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pytest
from PIL import Image, ImageDraw

from services.documents.appearance import Appearance
from services.documents.invoice.model import (
    LANGUAGES,
    DocumentLine,
    InvoiceDocument,
    InvoiceLayout,
    format_payment_purpose,
)
from services.documents.text.wordings import primary_language
from services.domain.money.money import Money
from tests.documents.pdf import samples

BASES: Mapping[InvoiceLayout, Callable[[], InvoiceDocument]] = {
    InvoiceLayout.RU: samples.company,
    InvoiceLayout.KZ: samples.kazakh,
    InvoiceLayout.UZ: samples.uzbek,
    InvoiceLayout.BY: samples.belarusian,
    InvoiceLayout.INTERNATIONAL: samples.european,
}
RATES = {
    InvoiceLayout.RU: "22%",
    InvoiceLayout.KZ: "16%",
    InvoiceLayout.UZ: "12%",
    InvoiceLayout.BY: "20%",
    InvoiceLayout.INTERNATIONAL: "19%",
}
NAME = (
    "Общество с ограниченной ответственностью «Специализированный застройщик «Северо-Западная инвестиционная компания "
    "«Перспектива развития территорий Ленинградской области и Санкт-Петербурга, проектирование, снабжение, надзор, "
    "эксплуатация и управление»"
)[:250]
TWO_ROWS = (
    "Подготовка искового заявления с приложениями, расчёт неустойки по статье 395 ГК РФ и отправка сторонам"
)


@dataclass(frozen=True, slots=True)
class Case:
    """`document` in one state; `pages` is how many it takes, None where that is noted with its text only."""

    name: str
    document: InvoiceDocument
    pages: int | None = 1

    @property
    def images(self) -> Mapping[str, bytes]:
        return images() if self.document.appearance.images else {}


def languages() -> list[tuple[InvoiceLayout, str]]:
    return [(layout, language) for layout in InvoiceLayout for language in LANGUAGES[layout]]


forms = pytest.mark.parametrize(
    ("layout", "language"), languages(), ids=[f"{layout}-{language}" for layout, language in languages()]
)


def cases(layout: InvoiceLayout, language: str) -> Iterator[Case]:
    for case in _cases(layout, language):
        yield replace(case, document=_with_its_purpose(case.document))


def _with_its_purpose(document: InvoiceDocument) -> InvoiceDocument:
    """What a payer copies follows from the lines."""
    is_english = (
        document.layout is InvoiceLayout.INTERNATIONAL and primary_language(document.language) == "en"
    )
    purpose = format_payment_purpose(
        document.number,
        document.date,
        document.vat_totals,
        basis=document.basis,
        language="en" if is_english else "ru",
    )
    return replace(document, purpose=purpose)


def _cases(layout: InvoiceLayout, language: str) -> Iterator[Case]:
    base = replace(BASES[layout](), language=language)
    currency = base.currency

    def lines(
        count: int,
        rate: str = RATES[layout],
        *,
        included: bool = True,
        price: int | str = 12_500,
        discount: int = 0,
    ) -> tuple[DocumentLine, ...]:
        return tuple(
            samples.line(
                TWO_ROWS if index % 2 else "Правовой анализ договора",
                price,
                currency,
                quantity="1.5" if index % 3 else 1,
                vat_label=rate,
                included=included,
                discount=discount,
            )
            for index in range(count)
        )

    yield Case("one", base)
    yield Case(
        "twelve",
        replace(
            base,
            lines=tuple(replace(each, description=TWO_ROWS) for each in lines(12)),
            prices_include_vat=True,
        ),
    )
    yield Case("sixty", replace(base, lines=lines(60), prices_include_vat=True), pages=None)
    yield Case(
        "names",
        replace(
            base,
            issuer=replace(base.issuer, name=NAME, bank_name=NAME[:140], address=NAME[:200]),
            client=replace(base.client, name=NAME.upper(), address=NAME[:200]),
            basis=f"Договор {NAME}"[:250],
            notes="Вопросы по счёту: бухгалтерия, будни с 9 до 18.",
        ),
        pages=None,
    )
    yield Case(
        "no_vat", replace(base, lines=lines(2, ""), vat_reason="Исполнитель не является плательщиком НДС")
    )
    yield Case(
        "mixed",
        replace(
            base,
            lines=(*lines(1), *lines(1, "10%"), *lines(1, "")),
            prices_include_vat=True,
            vat_reason="Пошлина",
        ),
    )
    yield Case("included", replace(base, lines=lines(2), prices_include_vat=True))
    yield Case("on_top", replace(base, lines=lines(2, included=False), prices_include_vat=False))
    yield Case("discount", replace(base, lines=lines(2, discount=1_500), prices_include_vat=True))
    yield Case(
        "part_paid",
        replace(
            base,
            lines=lines(2),
            prices_include_vat=True,
            paid=Money.of("10000", currency),
            paid_on=date(2026, 11, 30),
        ),
    )
    yield Case(
        "huge", replace(base, lines=lines(2, price="999999999999.99", discount=7), prices_include_vat=True)
    )
    yield Case("after_act", replace(base, due_date=None, payment_term="в течение 10 рабочих дней после акта"))
    yield Case("dressed", replace(base, appearance=DRESSED, accountant="Петрова М. В."))
    yield Case("draft", replace(base, number="", draft=True, due_date=None, basis=""))
    yield Case("void", replace(base, void=True))


DRESSED = Appearance(accent="#1f4e79", logo="1" * 64, signature="2" * 64, stamp="3" * 64)


@cache
def images() -> Mapping[str, bytes]:
    """A logo, a signature and a stamp as the cleaning leaves them: ink on a transparent ground."""
    ink = (31, 78, 121, 255)
    logo, logo_draw = _sheet(560, 180)
    logo_draw.rectangle((0, 20, 140, 160), fill=ink)
    logo_draw.rectangle((180, 50, 540, 80), fill=ink)
    logo_draw.rectangle((180, 110, 420, 130), fill=ink)
    signature, signature_draw = _sheet(480, 180)
    signature_draw.line([(20 + 22 * step, 40 if step % 2 else 140 - 3 * step) for step in range(20)], ink, 7)
    stamp, stamp_draw = _sheet(450, 450)
    stamp_draw.ellipse((8, 8, 442, 442), outline=ink, width=9)
    stamp_draw.ellipse((100, 100, 350, 350), outline=ink, width=5)
    pictures = zip(DRESSED.images, (logo, signature, stamp), strict=True)
    return {digest: _png(picture) for digest, picture in pictures}


def _sheet(width: int, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    sheet = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    return sheet, ImageDraw.Draw(sheet)


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
