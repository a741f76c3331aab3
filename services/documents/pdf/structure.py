"""The logical structure of a document: what a reader's software, or a screen reader, is told about the text.

A page alone says where letters stand. The tree of `Element` says what they are (a heading, a row of a table, a
picture and its words) and in which order they are read: PDF 32000-1, 14.7 and 14.8.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fpdf.syntax import PDFString


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree; it is put under its parent when something of it is drawn for the first time.

    `kind` is a standard structure type: H1, P, Table, TR, TH, TD, Figure. `alt` are the words for a picture.
    `kids` are further elements, and marked contents as (page from 0, number on the page).
    """

    kind: str
    parent: "Element | None" = None
    alt: str = ""
    box: tuple[float, float, float, float] | None = None  # of a picture: left, bottom, right, top in points
    kids: "list[Element | tuple[int, int]]" = field(default_factory=list)
    is_placed: bool = False

    def place(self, root: "Element") -> None:
        """Puts the element, and those above it, into the tree that grows from `root`."""
        if not self.is_placed and self is not root:
            self.is_placed = True
            parent = self.parent or root
            parent.place(root)
            parent.kids.append(self)


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


def serialize_tree(root: Element, page_numbers: Sequence[int], first_number: int) -> list[bytes]:
    """The values of the tree's objects, numbered from `first_number`; the first one is the root of the structure.

    `page_numbers` are the numbers of the pages' objects. The tree of parents has a row for each page, by the place
    of the page, and in it the element of each marked content.
    """
    elements = list(_walk(root))
    numbers = {id(element): first_number + 1 + index for index, element in enumerate(elements)}
    owners: list[dict[int, int]] = [{} for _ in page_numbers]
    objects = []
    for element in elements:
        number = numbers[id(element)]
        parent = first_number if element is root else numbers[id(element.parent or root)]
        pages = [kid[0] for kid in element.kids if isinstance(kid, tuple)]
        page = pages[0] if pages else None
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{numbers[id(kid)]} 0 R")
                continue
            owners[kid[0]][kid[1]] = number
            if kid[0] == page:
                kids.append(str(kid[1]))
            else:
                kids.append(f"<</Type/MCR/Pg {page_numbers[kid[0]]} 0 R/MCID {kid[1]}>>")
        text = f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R"
        if page is not None:
            text += f"/Pg {page_numbers[page]} 0 R"
        if element.alt:
            text += f"/Alt {PDFString(element.alt).serialize()}"
        text += f"/K[{' '.join(kids)}]{_attributes(element)}>>"
        objects.append(text.encode("latin-1"))
    rows = " ".join(
        f"{place} [{' '.join(f'{owner[content]} 0 R' for content in range(len(owner)))}]"
        for place, owner in enumerate(owners)
    )
    root_text = (
        f"<</Type/StructTreeRoot/K[{first_number + 1} 0 R]/ParentTree<</Nums[{rows}]>>"
        f"/ParentTreeNextKey {len(page_numbers)}>>"
    )
    return [root_text.encode("latin-1"), *objects]


def _attributes(element: Element) -> str:
    if element.kind == "TH":
        return "/A<</O/Table/Scope/Column>>"
    if element.box:
        return f"/A<</O/Layout/BBox[{' '.join(f'{side:.2f}' for side in element.box)}]>>"
    return ""
