"""`make documents`: contact sheets of every form, in colour and in grey, to be looked at.

Sheets go to `build/documents`; `--pictures` also writes the two of the README.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from services.documents.invoice.model import LANGUAGES, InvoiceLayout
from services.documents.pdf.act import render_act
from services.documents.pdf.demand import render_demand
from services.documents.pdf.late_money import render_late_calculation
from services.documents.pdf.payment_certificate import render_payment_certificate
from services.documents.pdf.receipt import render_receipt
from services.documents.pdf.reconciliation import render_reconciliation
from services.documents.pdf.render import render_invoice
from tests.documents.pdf.cases import Case, cases, images
from tests.documents.pdf.money_samples import (
    certificate,
    demand,
    english_reconciliation,
    late_calculation,
    receipt,
    reconciliation,
)
from tests.documents.pdf.test_all_acts import acts

BUILD = Path("build/documents")
PICTURES = Path(__file__).parents[2] / "docs" / "images"
STATES = ("one", "twelve", "mixed", "part_paid", "names", "huge", "dressed", "draft", "sixty")
ACT_STATES = ("one", "mixed", "names", "huge")
GAP, GROUND, COLUMNS = 24, "#d8dce0", 3
DOTS_PER_INCH = 100


def pages(data: bytes) -> list[Image.Image]:
    file = pdfium.PdfDocument(data)
    try:
        return [page.render(scale=DOTS_PER_INCH / 72).to_pil() for page in file]
    finally:
        file.close()


def contact_sheet(pictures: Sequence[Image.Image], columns: int = COLUMNS) -> Image.Image:
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    columns = min(columns, len(pictures))
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet


def sheets() -> Iterator[tuple[str, list[Image.Image]]]:
    for layout in InvoiceLayout:
        first = LANGUAGES[layout][0]
        by_name = {case.name: case for case in cases(layout, first)}
        yield f"{layout}-states", [page for name in STATES for page in drawn(by_name[name])[:2]]
        dressed = (
            next(case for case in cases(layout, language) if case.name == "dressed")
            for language in LANGUAGES[layout]
        )
        yield f"{layout}-languages", [drawn(case)[0] for case in dressed]
        yield (
            f"{layout}-acts",
            [
                pages(render_act(page, images()))[0]
                for language in LANGUAGES[layout]
                for name, page in acts(layout, language)
                if name == "dressed" or (language == first and name in ACT_STATES)
            ],
        )
    papers = (
        render_reconciliation(reconciliation()),
        render_reconciliation(english_reconciliation()),
        render_receipt(receipt()),
        render_payment_certificate(certificate()),
        render_late_calculation(late_calculation()),
        render_demand(demand()),
        render_demand(demand(language="ru+en")),
    )
    yield "papers", [page for paper in papers for page in pages(paper)]


def drawn(case: Case) -> list[Image.Image]:
    return pages(render_invoice(case.document, case.images))


def readme_pictures() -> None:
    """Two sheets for the README: one invoice of each form, and one form dressed and in two languages."""
    forms = [drawn(named(layout, LANGUAGES[layout][0], "dressed"))[0] for layout in InvoiceLayout]
    save(contact_sheet([*forms[:2], forms[4]]), "documents.png")
    kinds = [("ru", "ru", "mixed"), ("kz", "ru+kk", "dressed"), ("ru", "ru", "part_paid")]
    shown = [drawn(named(InvoiceLayout(layout), language, name))[0] for layout, language, name in kinds]
    save(contact_sheet(shown), "documents-states.png")


def named(layout: InvoiceLayout, language: str, name: str) -> Case:
    return next(case for case in cases(layout, language) if case.name == name)


def save(sheet: Image.Image, name: str) -> None:
    small = sheet.resize((sheet.width * 2 // 3, sheet.height * 2 // 3), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    small.quantize(48, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        file, "PNG", optimize=True
    )
    (PICTURES / name).write_bytes(file.getvalue())


def main() -> None:
    BUILD.mkdir(parents=True, exist_ok=True)
    for name, pictures in sheets():
        sheet = contact_sheet(pictures)
        sheet.save(BUILD / f"{name}.png")
        sheet.convert("L").save(BUILD / f"{name}-grey.png")
        print(BUILD / f"{name}.png")
    if "--pictures" in sys.argv:
        readme_pictures()


if __name__ == "__main__":
    main()
