"""The texts of the forms, word for word.

`python -m tests.documents.pdf.golden` writes them anew, to be read in the diff.
"""

from pathlib import Path

from services.documents.invoice.model import InvoiceLayout
from services.documents.pdf.render import render_invoice
from tests.documents.pdf.cases import cases, languages
from tests.documents.pdf.reading import page_texts

GOLDEN = Path(__file__).parent / "golden"
NOTED = ("one", "mixed", "no_vat", "discount", "part_paid", "after_act", "dressed")


def golden_text(layout: InvoiceLayout, language: str) -> str:
    """What a viewer reads on the pages of the noted cases, and how many pages each of all cases takes."""
    parts = []
    for case in cases(layout, language):
        pages = page_texts(render_invoice(case.document, case.images))
        parts.append(f"=== {case.name}: {len(pages)}")
        if case.name in NOTED:
            parts += pages
    return "\n".join(parts) + "\n"


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for layout, language in languages():
        (GOLDEN / f"{layout}-{language}.txt").write_text(golden_text(layout, language), "utf-8")


if __name__ == "__main__":
    main()
