"""Reads a bank's file, whatever its format."""

from dataclasses import replace

from db.vocabulary.statements import StatementFormat
from services.documents.bank_statement import remarks
from services.documents.bank_statement.camt import read_camt
from services.documents.bank_statement.file_kinds import StatementKind, find_kind, members_of
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bank_statement.model import ReadStatements, TableLayout
from services.documents.bank_statement.mt940 import read_mt940
from services.documents.bank_statement.one_c import read_one_c
from services.documents.bank_statement.repeats import without_repeats
from services.documents.bank_statement.table import read_tables
from services.documents.bank_statement.table_text import read_text_rows
from services.documents.bank_statement.table_workbook import read_sheets
from services.documents.bank_statement.values import clean_account
from services.domain.errors import BadInput
from services.domain.statements.model import Remark

_NO_STATEMENT = frozenset({"error-statement-foreign", "error-statement-empty"})
"""A letter beside the statement in an archive, or what nobody opens."""


def read_statement(
    data: bytes, file_name: str, own_accounts: frozenset[str], layout: TableLayout | None
) -> ReadStatements:
    """The statements of the file, or an unknown table to ask about; with the `layout` that people gave, it is read.

    Raises BadInput with the sentence of what can't be read: `error-statement-too-big`, `-too-many`, `-damaged`,
    `-foreign`, `-unsafe`, `-amounts-unclear`, `-several`, `-overlap`, and those of `find_kind`.
    """
    if len(data) > MAX_BYTES:
        raise BadInput("error-statement-too-big", file_name)
    own = frozenset(account for name in own_accounts if (account := clean_account(name)))
    kind = find_kind(data, file_name)
    if kind is not StatementKind.ARCHIVE:
        return _read(data, kind, own, layout)
    return _read_archive(data, file_name, own, layout)


def _read_archive(
    data: bytes, file_name: str, own: frozenset[str], layout: TableLayout | None
) -> ReadStatements:
    read: list[tuple[str, ReadStatements]] = []
    told: list[Remark] = []
    for name, part in members_of(data, file_name):
        try:
            read.append((name, _read(part, _kind_of_member(part, name), own, layout)))
        except BadInput as error:
            if error.key not in _NO_STATEMENT:
                raise
            told.append(remarks.other_member(name.rpartition("/")[2]))
    if not read:
        raise BadInput("error-statement-foreign", file_name)
    unknown = [one for _, one in read if one.unknown_table is not None]
    if unknown and len(read) > 1:
        raise BadInput("error-statement-several", file_name)
    if unknown:
        return unknown[0]
    first, *others = without_repeats([(name.rpartition("/")[2], one.statements) for name, one in read])
    return ReadStatements((replace(first, remarks=(*told, *first.remarks)), *others))


def _kind_of_member(data: bytes, name: str) -> StatementKind:
    kind = find_kind(data, name)
    if kind is StatementKind.ARCHIVE:
        raise BadInput("error-statement-foreign", name)
    return kind


def _read(
    data: bytes, kind: StatementKind, own: frozenset[str], layout: TableLayout | None
) -> ReadStatements:
    match kind:
        case StatementKind.ONE_C:
            return ReadStatements(read_one_c(data, own))
        case StatementKind.CAMT053:
            return ReadStatements(read_camt(data, own))
        case StatementKind.MT940:
            return ReadStatements(read_mt940(data, own))
        case StatementKind.WORKBOOK:
            return read_tables(read_sheets(data), StatementFormat.XLSX, own, layout)
        case _:
            rows, told = read_text_rows(data)
            return read_tables([("", rows)], StatementFormat.CSV, own, layout, told=told)
