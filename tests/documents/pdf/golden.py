"""The texts of the papers, word for word.

`python -m tests.documents.pdf.golden` writes them anew, to be read in the diff.
"""

from collections.abc import Iterator
from pathlib import Path

from services.documents.invoice.model import InvoiceLayout
from services.documents.pdf.act import render_act
from services.documents.pdf.render import render_invoice
from tests.documents.pdf.act_cases import acts
from tests.documents.pdf.cases import cases, images, languages
from tests.documents.pdf.money_samples import money_papers, paper_languages
from tests.documents.pdf.reading import page_texts

GOLDEN = Path(__file__).parent / "golden"
NOTED = ("one", "mixed", "no_vat", "discount", "part_paid", "after_act", "dressed")
NOTED_ACTS = ("one", "mixed", "discount")


def note(name: str, pages: list[str], *, is_read: bool) -> str:
    """How many pages a case takes; of those that are read also what a viewer reads on them."""
    head = f"=== {name}: {len(pages)}"
    return "\n".join([head, *(pages if is_read else [])]) + "\n"


def invoices_file(layout: InvoiceLayout, language: str) -> Path:
    return GOLDEN / f"{layout}-{language}.txt"


def acts_file(layout: InvoiceLayout, language: str) -> Path:
    return GOLDEN / "acts" / f"{layout}-{language}.txt"


def money_file(language: str) -> Path:
    return GOLDEN / "money" / f"{language}.txt"


def _files() -> Iterator[tuple[Path, list[str]]]:
    for layout, language in languages():
        yield (
            invoices_file(layout, language),
            [
                note(
                    case.name,
                    page_texts(render_invoice(case.document, case.images)),
                    is_read=case.name in NOTED,
                )
                for case in cases(layout, language)
            ],
        )
        yield (
            acts_file(layout, language),
            [
                note(name, page_texts(render_act(page, images())), is_read=name in NOTED_ACTS)
                for name, page in acts(layout, language)
            ],
        )
    for language in paper_languages():
        yield (
            money_file(language),
            [
                note(name, page_texts(render(page)), is_read=is_read)
                for name, page, render, is_read in money_papers(language)
            ],
        )


def main() -> None:
    for file, notes in _files():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(notes), "utf-8")


if __name__ == "__main__":
    main()
