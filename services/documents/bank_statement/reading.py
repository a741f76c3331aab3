"""Reads a bank's file, whatever its format."""

from services.documents.bank_statement.camt import read_camt
from services.documents.bank_statement.file_kinds import StatementKind, find_kind
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bank_statement.model import ReadStatements, TableLayout
from services.documents.bank_statement.mt940 import read_mt940
from services.documents.bank_statement.one_c import read_one_c
from services.documents.bank_statement.values import clean_account
from services.domain.errors import BadInput


def read_statement(
    data: bytes,
    file_name: str,
    own_accounts: frozenset[str],
    layout: TableLayout | None,  # noqa: ARG001 (1C has no columns)
) -> ReadStatements:
    """The statements of the file, or an unknown table to ask about; with the `layout` that people gave, it is read.

    Raises BadInput with the sentence of what can't be read: `error-statement-too-big`, `-too-many`, `-empty`,
    `-damaged`, `-foreign`, and those of `find_kind`.
    """
    if len(data) > MAX_BYTES:
        raise BadInput("error-statement-too-big", file_name)
    own = frozenset(account for name in own_accounts if (account := clean_account(name)))
    kind = find_kind(data, file_name)
    if kind is StatementKind.ONE_C:
        return ReadStatements(read_one_c(data, own))
    if kind is StatementKind.CAMT053:
        return ReadStatements(read_camt(data, own))
    if kind is StatementKind.MT940:
        return ReadStatements(read_mt940(data, own))
    raise BadInput("error-statement-foreign", file_name)
