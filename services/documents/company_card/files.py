"""Text of a company card sent as a file. It comes from a stranger: every size is checked before use.

The libraries that read the formats are imported with the first file: most processes never get one, and they take 9 MB.
"""

from collections.abc import Callable, Iterator
from typing import Any

from services.documents.company_card import docx_text, odt_text, xlsx_text
from services.documents.company_card.file_kinds import FileKind, find_kind
from services.documents.company_card.pdf_text import extract_page_text
from services.documents.company_card.rtf_text import extract_text_of_rtf
from services.documents.pdfium_lock import PDFIUM_LOCK
from services.domain.errors import BadInput
from services.domain.requisites.card_text import MAX_LENGTH

MAX_BYTES = 5 * 1024 * 1024
MAX_PAGES = 20
MAX_CHARS = MAX_LENGTH  # a .docx has no pages of its own


class _TooLongError(Exception):
    pass


def extract_text(data: bytes, file_name: str) -> str:
    """The lines of the document in reading order, a tab between cells of a row.

    Raises BadInput: `error-card-file-too-big`, `error-card-file-unreadable`, `error-card-file-empty` (a scan, for one),
    and as `find_kind`. MemoryError where it is limited.
    """
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    kind = find_kind(data, file_name)
    if kind is FileKind.PDF:
        text = _extract_pdf(data, file_name)
    elif kind is FileKind.RTF:
        text = _extract_rtf(data, file_name)
    elif kind is FileKind.TEXT:
        text = _extract_plain(data, file_name)
    else:
        text = _extract_lines(data, file_name, _READERS[kind])
    if not any(map(str.isalnum, text)):
        raise BadInput("error-card-file-empty", file_name)
    return text


def _extract_pdf(data: bytes, file_name: str) -> str:
    import pypdfium2  # loaded with the first card sent as a PDF

    pages: list[str] = []
    with PDFIUM_LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise BadInput(
                "error-card-file-locked" if locked else "error-card-file-unreadable", file_name
            ) from error
        try:
            if len(document) > MAX_PAGES:
                raise BadInput("error-card-file-too-big", file_name)
            for index in range(len(document)):
                pages.append(_extract_page(document, index, MAX_CHARS - sum(map(len, pages))))
        except _TooLongError as error:
            raise BadInput("error-card-file-too-big", file_name) from error
        except pypdfium2.PdfiumError as error:
            raise BadInput("error-card-file-unreadable", file_name) from error
        finally:
            document.close()
    return "\n".join(pages)


def _extract_page(document: Any, index: int, most: int) -> str:
    """Raises _TooLongError before the letters are read, when there are more than `most`."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            if text_page.count_chars() > most:
                raise _TooLongError
            return extract_page_text(page, text_page)
        finally:
            text_page.close()
    finally:
        page.close()


def _extract_lines(data: bytes, file_name: str, read: Callable[[bytes], Iterator[str]]) -> str:
    try:
        lines: list[str] = []
        length = 0
        for line in read(data):
            lines.append(line)
            length += len(line) + 1
            if length > MAX_CHARS:
                raise BadInput("error-card-file-too-big", file_name)
    except (BadInput, MemoryError):
        raise
    except Exception as error:
        # The libraries have no error class of their own: any error here means a damaged file.
        raise BadInput("error-card-file-unreadable", file_name) from error
    return "\n".join(lines)


def _extract_rtf(data: bytes, file_name: str) -> str:
    try:
        text = extract_text_of_rtf(data)
    except MemoryError:
        raise
    except Exception as error:
        # This library has no error class of its own either.
        raise BadInput("error-card-file-unreadable", file_name) from error
    if len(text) > MAX_CHARS:
        raise BadInput("error-card-file-too-big", file_name)
    return text


def _extract_plain(data: bytes, file_name: str) -> str:
    text = _decode(data)
    if len(text) > MAX_CHARS:
        raise BadInput("error-card-file-too-big", file_name)
    return text


def _decode(data: bytes) -> str:
    """Notepads write UTF-8 or the code page of Windows."""
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")


_READERS: dict[FileKind, Callable[[bytes], Iterator[str]]] = {
    FileKind.DOCX: docx_text.extract_lines,
    FileKind.XLSX: xlsx_text.extract_lines,
    FileKind.ODF: odt_text.extract_lines,
}
