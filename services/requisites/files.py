"""Text of a company card sent as .docx or .pdf. A file comes from a stranger: every size is checked before use."""

import io
import threading
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pypdfium2
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from services.errors import BadInput
from services.requisites.pdf_text import page_text

MAX_BYTES = 5 * 1024 * 1024
MAX_PAGES = 20
MAX_CHARS = 120_000  # twenty dense pages; a .docx has no pages of its own
_MAX_UNPACKED = 40 * 1024 * 1024
_MAX_PARTS = 2000
_MAX_DEPTH = 4  # tables inside tables
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PDFIUM = threading.Lock()  # the library is not safe in two threads, not even with two documents


def text_of(data: bytes, file_name: str) -> str:
    """Lines of the document in reading order, cells of a row divided by tabs.

    Raises BadInput: `error-card-file-kind`, `error-card-file-too-big`, `error-card-file-unreadable`,
    `error-card-file-empty` (a scan, for one).
    """
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    # The content decides: a phone renames files, and an old .doc is often called .docx.
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        text = _pdf(data, file_name)
    elif data.startswith(b"PK\x03\x04") and not file_name.lower().endswith(
        (".xlsx", ".pptx", ".zip", ".odt")
    ):
        text = _docx(data, file_name)
    elif file_name.lower().endswith((".docx", ".pdf")):
        raise BadInput("error-card-file-unreadable", file_name)
    else:
        raise BadInput("error-card-file-kind", file_name)
    if not any(map(str.isalnum, text)):
        raise BadInput("error-card-file-empty", file_name)
    return text


def _pdf(data: bytes, file_name: str) -> str:
    pieces: list[str] = []
    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:  # damaged, or locked by a password
            raise BadInput("error-card-file-unreadable", file_name) from error
        try:
            if len(document) > MAX_PAGES:
                raise BadInput("error-card-file-too-big", file_name)
            for index in range(len(document)):
                pieces.append(_page(document, index))
                if sum(map(len, pieces)) > MAX_CHARS:
                    raise BadInput("error-card-file-too-big", file_name)
        except pypdfium2.PdfiumError as error:
            raise BadInput("error-card-file-unreadable", file_name) from error
        finally:
            document.close()
    return "\n".join(pieces)


def _page(document: Any, index: int) -> str:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            return page_text(page, text_page)
        finally:
            text_page.close()
    finally:
        page.close()


def _docx(data: bytes, file_name: str) -> str:
    try:
        _refuse_bomb(data, file_name)
        document = docx.Document(io.BytesIO(data))
        lines: list[str] = []
        length = 0
        for line in _document_lines(document):
            lines.append(line)
            length += len(line) + 1
            if length > MAX_CHARS:
                raise BadInput("error-card-file-too-big", file_name)
    except BadInput:
        raise
    except Exception as error:
        # The library has no error of its own: whatever it stumbles over in a damaged file, the file is what is wrong.
        raise BadInput("error-card-file-unreadable", file_name) from error
    return "\n".join(lines)


def _refuse_bomb(data: bytes, file_name: str) -> None:
    """Sizes as the archive declares them; a lie is caught by zipfile, which stops at the declared size."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise BadInput("error-card-file-too-big", file_name)


def _document_lines(document: Document) -> Iterator[str]:
    """Headers, the body with its tables where they stand, text boxes, footers."""
    for section in document.sections:
        if not section.header.is_linked_to_previous:
            yield from _block_lines(section.header.iter_inner_content())
    yield from _block_lines(document.iter_inner_content())
    for box in document.element.body.iter(qn("w:txbxContent")):
        if not any(parent.tag == _ALTERNATIVE for parent in box.iterancestors()):
            for paragraph in box.iter(qn("w:p")):
                yield from Paragraph(paragraph, document.part).text.split("\n")
    for section in document.sections:
        if not section.footer.is_linked_to_previous:
            yield from _block_lines(section.footer.iter_inner_content())


def _block_lines(blocks: Iterator[Paragraph | Table], depth: int = 0) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
        elif depth < _MAX_DEPTH:
            yield from _table_lines(block, depth)


def _table_lines(table: Table, depth: int) -> Iterator[str]:
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
