"""What a file is, by its content: phones rename files, and an old .doc is often called .docx."""

import io
import re
import zipfile
from enum import Enum

from services.domain.errors import BadInput

MAX_UNPACKED_BYTES = 40 * 1024 * 1024
_MAX_XML_BYTES = 8 * 1024 * 1024
"""A parsed tree takes twenty times as much."""
_MAX_ARCHIVE_FILES = 2000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
)
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|heic|heif|webp|gif|bmp|tiff?)$", re.IGNORECASE)
_OLD_NAME = re.compile(r"\.(?:doc|xls|ppt)$", re.IGNORECASE)
_TEXT_NAME = re.compile(r"\.(?:txt|csv|md)$", re.IGNORECASE)


class FileKind(Enum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODF = "odf"
    RTF = "rtf"
    TEXT = "text"


def find_kind(data: bytes, file_name: str) -> FileKind:
    """Raises BadInput with the sentence of what can't be read: `error-card-file-blank`, `-photo`, `-old`, `-locked`,
    `-macros`, `-too-big`, `-unreadable` and `-kind`."""
    if not data.strip(b"\0 \r\n\t"):
        raise BadInput("error-card-file-blank", file_name)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data, file_name)
    if data.lstrip()[:5] == b"{\\rtf":
        return FileKind.RTF
    if data.startswith(_OLD_OFFICE):
        locked = _ENCRYPTED_PACKAGE in data
        raise BadInput("error-card-file-locked" if locked else "error-card-file-old", file_name)
    if data.startswith(_PICTURES) or data[4:12] in {b"ftypheic", b"ftypmif1"} or data[8:12] == b"WEBP":
        raise BadInput("error-card-file-photo", file_name)
    if _PICTURE_NAME.search(file_name):
        raise BadInput("error-card-file-photo", file_name)
    if _TEXT_NAME.search(file_name) and b"\0" not in data:
        return FileKind.TEXT
    if _OLD_NAME.search(file_name):
        raise BadInput("error-card-file-old", file_name)
    raise _unreadable(file_name)


def _unreadable(file_name: str) -> BadInput:
    """A file that says by its name what it is not, or another kind of file."""
    named = file_name.lower().endswith((".docx", ".pdf", ".xlsx", ".odt", ".rtf"))
    return BadInput("error-card-file-unreadable" if named else "error-card-file-kind", file_name)


def _kind_of_archive(data: bytes, file_name: str) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            # zipfile stops at the declared size, should it be false.
            size = sum(member.file_size for member in members)
            parsed = sum(
                member.file_size for member in members if member.filename.endswith((".xml", ".rels"))
            )
            if len(members) > _MAX_ARCHIVE_FILES or size > MAX_UNPACKED_BYTES or parsed > _MAX_XML_BYTES:
                raise BadInput("error-card-file-too-big", file_name)
            if any(member.flag_bits & 1 for member in members):
                raise BadInput("error-card-file-locked", file_name)
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    except BadInput:
        raise
    except Exception as error:
        # zipfile raises errors of several classes for a damaged archive.
        raise BadInput("error-card-file-unreadable", file_name) from error
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BadInput("error-card-file-macros", file_name)
    if "word/document.xml" in names:
        return FileKind.DOCX
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    if "content.xml" in names:
        if b"encryption-data" in manifest:
            raise BadInput("error-card-file-locked", file_name)
        return FileKind.ODF
    raise _unreadable(file_name)
