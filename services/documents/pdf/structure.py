"""The logical structure of a document: what a reader's software, or a screen reader, is told about the text.

A page alone says where letters stand. The tree of `Element` says what they are (a heading, a row of a table, a
picture and its words) and in which order they are read: PDF 32000-1, 14.7 and 14.8.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fpdf.syntax import PDFString

from services.documents.pdf.file import ObjectFile


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree; it is put under its parent when something of it is drawn for the first time.

    `kind` is a standard structure type: H1, P, Table, TR, TH, TD, Figure. `alt` are the words for a picture. The
    tree sets the rest: the numbers of the element's object and of that of its first page, both 0 until it is drawn,
    and what the element consists of, as it is written.
    """

    kind: str
    parent: "Element | None" = None
    alt: str = ""
    box: tuple[float, float, float, float] | None = None  # of a picture: left, bottom, right, top in points
    number: int = 0
    page: int = 0
    kids: list[str] = field(default_factory=list)


class StructureTree:
    """Grows while the pages are drawn. An element knows its parent, a parent only the numbers below it, so that no
    circle of references is left to the garbage collector."""

    def __init__(self, file: ObjectFile) -> None:
        self._file = file
        self._number = file.reserve()
        self.root = Element("Document", number=file.reserve())
        self._placed = [self.root]

    def mark(self, element: Element, page: int, owners: list[int]) -> int:
        """Begins a marked content of the element; returns its number on the page.

        `page` is the number of the page's object, and `owners` has the element of each content of the page.
        """
        if not element.number:
            self._place(element)
        content = len(owners)
        owners.append(element.number)
        if not element.page:
            element.page = page
        same_page = element.page == page
        element.kids.append(str(content) if same_page else f"<</Type/MCR/Pg {page} 0 R/MCID {content}>>")
        return content

    def _place(self, element: Element) -> None:
        parent = element.parent = element.parent or self.root
        if not parent.number:
            self._place(parent)
        element.number = self._file.reserve()
        parent.kids.append(f"{element.number} 0 R")
        self._placed.append(element)

    def write(self, pages: Sequence[list[int]]) -> int:
        """Puts the tree into the file; returns the number of its root.

        `pages` are the owners of the contents of each page: the tree of parents has a row for each, by its place.
        """
        put = self._file.put
        for element in self._placed:
            parent = element.parent.number if element.parent else self._number
            page = f"/Pg {element.page} 0 R" if element.page else ""
            put(
                f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R{page}/K[{' '.join(element.kids)}]"
                f"{_attributes(element)}>>",
                element.number,
            )
        rows = " ".join(
            f"{place} [{' '.join([f'{owner} 0 R' for owner in owners])}]"
            for place, owners in enumerate(pages)
        )
        return put(
            f"<</Type/StructTreeRoot/K[{self.root.number} 0 R]/ParentTree<</Nums[{rows}]>>"
            f"/ParentTreeNextKey {len(pages)}>>",
            self._number,
        )


def _attributes(element: Element) -> str:
    if element.kind == "TH":
        return "/A<</O/Table/Scope/Column>>"
    if element.kind != "Figure":
        return ""
    text = f"/Alt {PDFString(element.alt).serialize()}" if element.alt else ""
    if element.box:
        text += f"/A<</O/Layout/BBox[{' '.join(f'{side:.2f}' for side in element.box)}]>>"
    return text
