"""Text of a company card sent as .docx or .pdf. A file comes from a stranger: every size is checked before use.

The libraries that read the formats are imported with the first file: most processes never get one, and they take 9 MB.
"""

import io
import threading
import zipfile
from typing import Any

from services.documents.company_card.docx_text import extract_lines
from services.documents.company_card.pdf_text import extract_page_text
from services.domain.errors import BadInput

MAX_BYTES = 5 * 1024 * 1024
MAX_PAGES = 20
MAX_CHARS = 120_000  # twenty dense pages; a .docx has no pages of its own
_MAX_UNPACKED_BYTES = 40 * 1024 * 1024
_MAX_ARCHIVE_FILES = 2000
_PDFIUM_LOCK = threading.Lock()  # the library is not safe in two threads, not even with two documents


def extract_text(data: bytes, file_name: str) -> str:
    """The lines of the document in reading order, a tab between cells of a row.

    Raises BadInput: `error-card-file-kind`, `error-card-file-too-big`, `error-card-file-unreadable`,
    `error-card-file-empty` (a scan, for one).
    """
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    # The content decides the format: phones rename files, and an old .doc is often called .docx.
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        text = _extract_pdf(data, file_name)
    elif data.startswith(b"PK\x03\x04") and not file_name.lower().endswith(
        (".xlsx", ".pptx", ".zip", ".odt")
    ):
        text = _extract_docx(data, file_name)
    elif file_name.lower().endswith((".docx", ".pdf")):
        raise BadInput("error-card-file-unreadable", file_name)
    else:
        raise BadInput("error-card-file-kind", file_name)
    if not any(map(str.isalnum, text)):
        raise BadInput("error-card-file-empty", file_name)
    return text


def _extract_pdf(data: bytes, file_name: str) -> str:
    import pypdfium2  # loaded with the first card sent as a PDF

    pages: list[str] = []
    with _PDFIUM_LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:  # damaged, or locked by a password
            raise BadInput("error-card-file-unreadable", file_name) from error
        try:
            if len(document) > MAX_PAGES:
                raise BadInput("error-card-file-too-big", file_name)
            for index in range(len(document)):
                pages.append(_extract_page(document, index))
                if sum(map(len, pages)) > MAX_CHARS:
                    raise BadInput("error-card-file-too-big", file_name)
        except pypdfium2.PdfiumError as error:
            raise BadInput("error-card-file-unreadable", file_name) from error
        finally:
            document.close()
    return "\n".join(pages)


def _extract_page(document: Any, index: int) -> str:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            return extract_page_text(page, text_page)
        finally:
            text_page.close()
    finally:
        page.close()


def _extract_docx(data: bytes, file_name: str) -> str:
    try:
        _refuse_zip_bomb(data, file_name)
        lines: list[str] = []
        length = 0
        for line in extract_lines(data):
            lines.append(line)
            length += len(line) + 1
            if length > MAX_CHARS:
                raise BadInput("error-card-file-too-big", file_name)
    except BadInput:
        raise
    except Exception as error:
        # The library has no error class of its own: any error here means a damaged file.
        raise BadInput("error-card-file-unreadable", file_name) from error
    return "\n".join(lines)


def _refuse_zip_bomb(data: bytes, file_name: str) -> None:
    """Checks the sizes that the archive declares; zipfile stops at the declared size, should it be false."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    if len(members) > _MAX_ARCHIVE_FILES or sum(member.file_size for member in members) > _MAX_UNPACKED_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
