"""Text of a company card sent as .docx or .pdf. A file comes from a stranger: every size is checked before use.

The libraries that read the formats are imported with the first file: most processes never get one, and they take 9 MB.
"""

import io
import threading
import zipfile
from typing import Any

from services.documents.company_card.docx_text import document_lines
from services.documents.company_card.pdf_text import page_text
from services.domain.errors import BadInput

MAX_BYTES = 5 * 1024 * 1024
MAX_PAGES = 20
MAX_CHARS = 120_000  # twenty dense pages; a .docx has no pages of its own
_MAX_UNPACKED = 40 * 1024 * 1024
_MAX_PARTS = 2000
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
    import pypdfium2  # loaded with the first card sent as a PDF

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
        lines: list[str] = []
        length = 0
        for line in document_lines(data):
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
