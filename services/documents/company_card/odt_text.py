"""Text of an OpenDocument text or spreadsheet as lines, cells of a row divided by tabs."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SKIPPED = frozenset({f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}note"})
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_MAX_SPACES = 20
_MAX_DEPTH = 60


def extract_lines(data: bytes) -> Iterator[str]:
    """The lines of headers, the body with its tables in place, and footers; raises for a damaged file."""
    from defusedxml.ElementTree import fromstring  # a stranger's XML may expand without end

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("content.xml", "styles.xml"):  # headers and footers are styles of a page
            if name in archive.namelist():
                yield from _block_lines(fromstring(archive.read(name), forbid_dtd=True), 0)


def _block_lines(element: "Element", depth: int) -> Iterator[str]:
    if depth > _MAX_DEPTH or element.tag in _SKIPPED:
        return
    if element.tag in _PARAGRAPHS:
        yield from _inline_text(element, depth).split("\n")
    elif element.tag == f"{_TABLE}table-row":
        yield from _row_lines(element, depth)
    else:
        for child in element:
            yield from _block_lines(child, depth + 1)


def _row_lines(row: "Element", depth: int) -> Iterator[str]:
    cells = [
        [line for line in _cell_lines(cell, depth) if line.strip()]
        for cell in row
        if cell.tag == f"{_TABLE}table-cell"
    ]
    if all(len(lines) <= 1 for lines in cells):
        yield "\t".join(line for lines in cells for line in lines)
    else:
        # Two sides of a contract, one in each cell: the whole of one, then the whole of the other.
        for lines in cells:
            yield from lines


def _cell_lines(cell: "Element", depth: int) -> Iterator[str]:
    for child in cell:
        yield from _block_lines(child, depth + 2)


def _inline_text(element: "Element", depth: int) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            pieces.append(" " * min(_count_of(child), _MAX_SPACES))
        elif child.tag == f"{_TEXT}tab":
            pieces.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag not in _SKIPPED and depth < _MAX_DEPTH:
            pieces.append(_inline_text(child, depth + 1))
            if child.tag in _PARAGRAPHS:  # of a text box
                pieces.append("\n")
        pieces.append(child.tail or "")
    return "".join(pieces)


def _count_of(spaces: "Element") -> int:
    count = spaces.get(f"{_TEXT}c", "1")
    return int(count) if count.isdecimal() and len(count) < 4 else 1
