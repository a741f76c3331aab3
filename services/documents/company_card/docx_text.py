"""Text of a Word document as lines, cells of a row divided by tabs.

python-docx and lxml take 8 MB, and most processes never get a card as a file: each function imports what it uses.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_MAX_TABLE_DEPTH = 4  # tables inside tables
_FALLBACK_TAG = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def extract_lines(data: bytes) -> Iterator[str]:
    """The lines of headers, the body with its tables in place, text boxes and footers.

    For a damaged file the library raises errors of any class.
    """
    # python-docx is loaded with the first card sent as a Word document.
    import docx
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = docx.Document(io.BytesIO(data))
    for section in document.sections:
        if not section.header.is_linked_to_previous:
            yield from _block_lines(section.header.iter_inner_content())
    yield from _block_lines(document.iter_inner_content())
    for text_box in document.element.body.iter(qn("w:txbxContent")):
        if not any(parent.tag == _FALLBACK_TAG for parent in text_box.iterancestors()):
            for paragraph in text_box.iter(qn("w:p")):
                yield from Paragraph(paragraph, document.part).text.split("\n")
    for section in document.sections:
        if not section.footer.is_linked_to_previous:
            yield from _block_lines(section.footer.iter_inner_content())


def _block_lines(blocks: "Iterator[Paragraph | Table]", depth: int = 0) -> Iterator[str]:
    from docx.text.paragraph import Paragraph  # loaded already, by `extract_lines`

    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
        elif depth < _MAX_TABLE_DEPTH:
            yield from _table_lines(block, depth)


def _table_lines(table: "Table", depth: int) -> Iterator[str]:
    from docx.table import _Cell  # loaded already, by `extract_lines`

    for row in table.rows:
        # Cells as the file has them: `row.cells` repeats a merged one as often as its span says, a billion times too.
        cells = [
            list(_block_lines(_Cell(cell, table).iter_inner_content(), depth + 1)) for cell in row._tr.tc_lst
        ]
        if all(len(lines) <= 1 for lines in cells):
            yield "\t".join(line for lines in cells for line in lines)
        else:
            # Two sides of a contract, one in each cell: the whole of one, then the whole of the other.
            for lines in cells:
                yield from lines
