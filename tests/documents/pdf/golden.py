"""The texts of the forms, word for word.

`python -m tests.documents.pdf.golden` writes them anew, to be read in the diff.
"""

from pathlib import Path

from services.documents.pdf.render import render_invoice
from tests.documents.pdf.cases import cases, languages
from tests.documents.pdf.reading import page_texts

GOLDEN = Path(__file__).parent / "golden"
NOTED = ("one", "mixed", "no_vat", "discount", "part_paid", "after_act", "dressed")


def note(name: str, pages: list[str]) -> str:
    """How many pages a case takes; of the noted ones also what a viewer reads on them."""
    head = f"=== {name}: {len(pages)}"
    return "\n".join([head, *(pages if name in NOTED else [])]) + "\n"


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for layout, language in languages():
        notes = [
            note(case.name, page_texts(render_invoice(case.document, case.images)))
            for case in cases(layout, language)
        ]
        (GOLDEN / f"{layout}-{language}.txt").write_text("".join(notes), "utf-8")


if __name__ == "__main__":
    main()
