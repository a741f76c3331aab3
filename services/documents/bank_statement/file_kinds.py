"""What a file is, by its first bytes: banks name files as they like, and people rename them."""

import io
import re
import zipfile
from enum import Enum, auto

from services.documents.bank_statement.encodings import decode_guessed
from services.documents.bank_statement.limits import MAX_BYTES, MAX_UNPACKED_BYTES
from services.documents.bank_statement.mt940 import is_mt940
from services.documents.bank_statement.table_cells import Row
from services.documents.bank_statement.table_head import find_head, is_data
from services.documents.bank_statement.table_surroundings import names_bookkeeping
from services.documents.bank_statement.table_text import rows_of_text
from services.documents.bank_statement.workbook_head import peek_sheets
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later

_HEAD = 8192
_ONE_C = b"clientbankexchange"
_ONE_C_SECTION = compiled_later(r"секция(?:документ|расчсчет)", re.IGNORECASE)
"""Of a file that has lost its first line."""
_CAMT = re.compile(
    rb"<(?:[\w.-]+:)?(?:BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)[\s/>]|:camt\.05[234]\."
)
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_OTHERS = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf", b"MZ", b"\x7fELF")
_UNPACKABLE = compiled_later(r"\.(?:txt|csv|xml|xlsx|sta|mt940|940|tsv|c53|dat|swi)$", re.IGNORECASE)
_NOT_OPENED = compiled_later(r"\.(?:xls|zip|rar|7z)$", re.IGNORECASE)
"""Of a member that may be a statement all the same."""
_MAX_MEMBERS = 2000
_MOST_FILES = 60
_FEW_ROWS = 2
_TITLE_ROWS = 10


class StatementKind(Enum):
    ONE_C = auto()
    CAMT053 = auto()
    MT940 = auto()
    TEXT = auto()
    """Perhaps a table."""
    WORKBOOK = auto()
    ARCHIVE = auto()


def looks_like_statement(data: bytes, file_name: str) -> bool:
    """Whether it is worth reading as a statement: by its head only, whatever its length. Never raises."""
    if len(data) > MAX_BYTES:
        return False
    try:
        kind = find_kind(data, file_name)
        if kind is StatementKind.ARCHIVE:
            return any(looks_like_statement(part, name) for name, part in _peek_members(data))
        if kind is StatementKind.WORKBOOK:
            return any(map(_is_statement_table, peek_sheets(data)))
        if kind is StatementKind.TEXT:
            rows = rows_of_text(decode_guessed(data[: 4 * _HEAD])[0], most=200)
            return _is_statement_table(rows) or (
                sum(map(is_data, rows)) >= _FEW_ROWS and not names_bookkeeping("", rows[:_TITLE_ROWS])
            )
    except Exception:
        return False
    return True


def _is_statement_table(rows: list[Row]) -> bool:
    head = find_head(rows)
    return head is not None and not names_bookkeeping("", rows[: head.first_row])


def find_kind(data: bytes, file_name: str) -> StatementKind:
    """Raises BadInput with the sentence of what can't be read: `error-statement-empty`, `-pdf`, `-photo`, `-old-excel`,
    `-locked`, `-too-big`, `-damaged` and `-foreign`."""
    if not data.strip(b"\0 \r\n\t\x1a"):
        raise BadInput("error-statement-empty", file_name)
    if data.startswith(_ZIP):
        return _kind_of_archive(data, file_name)
    if data.startswith(_OLD_OFFICE):
        locked = _ENCRYPTED_PACKAGE in data
        raise BadInput("error-statement-locked" if locked else "error-statement-old-excel", file_name)
    if b"%PDF-" in data[:1024]:
        raise BadInput("error-statement-pdf", file_name)
    if data.startswith(_PICTURES) or data[4:8] == b"ftyp" or data[8:12] == b"WEBP":
        raise BadInput("error-statement-photo", file_name)
    if data.startswith(_OTHERS):
        raise BadInput("error-statement-foreign", file_name)
    head = data[:_HEAD].replace(b"\0", b"")
    if _ONE_C in head.lower():
        return StatementKind.ONE_C
    if _CAMT.search(head):
        return StatementKind.CAMT053
    if is_mt940(head.decode("latin-1").splitlines()):
        return StatementKind.MT940
    if any(
        _ONE_C_SECTION.search(head.decode(name, errors="replace")) for name in ("utf-8", "cp1251", "cp866")
    ):
        return StatementKind.ONE_C
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        is_sheet = b"office:spreadsheet" in head or b"<table" in head.lower()  # old Excel opens both
        raise BadInput("error-statement-old-excel" if is_sheet else "error-statement-foreign", file_name)
    return StatementKind.TEXT


def members_of(data: bytes, file_name: str) -> list[tuple[str, bytes]]:
    """The files in an archive that may be statements, without content where it is not read. Raises
    `error-statement-foreign` when there is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [(member.filename, archive.read(member)) for member in _statement_members(archive)]
            found += [
                (member.filename, b"") for member in archive.infolist() if _NOT_OPENED.search(member.filename)
            ][:_MOST_FILES]
    except BadInput:
        raise
    except Exception as error:  # zipfile raises errors of several classes for a damaged archive
        raise BadInput("error-statement-damaged", file_name) from error
    if not found:
        raise BadInput("error-statement-foreign", file_name)
    return found


def _peek_members(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = []
        for member in _statement_members(archive):
            with archive.open(member) as file:
                # A workbook has its table of contents at its end.
                is_workbook = member.filename.lower().endswith(".xlsx")
                found.append((member.filename, file.read(MAX_BYTES if is_workbook else 4 * _HEAD)))
        return found


def _statement_members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [
        member
        for member in archive.infolist()
        if not member.is_dir()
        and _UNPACKABLE.search(member.filename)
        and not member.filename.startswith("__MACOSX")
        and not member.filename.rpartition("/")[2].startswith(".")
    ]
    return members[:_MOST_FILES]


def _kind_of_archive(data: bytes, file_name: str) -> StatementKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except Exception as error:  # zipfile raises errors of several classes for a damaged archive
        raise BadInput("error-statement-damaged", file_name) from error
    # zipfile stops at the declared size, should it be false.
    if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise BadInput("error-statement-too-big", file_name)
    if any(member.flag_bits & 1 for member in members):
        raise BadInput("error-statement-locked", file_name)
    names = {member.filename for member in members}
    if "xl/workbook.xml" in names:
        return StatementKind.WORKBOOK
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise BadInput("error-statement-foreign", file_name)
    return StatementKind.ARCHIVE
