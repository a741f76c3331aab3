"""What a file is, by its first bytes: banks name files as they like, and people rename them."""

import re
from enum import Enum, auto

from services.documents.bank_statement.mt940 import is_mt940
from services.domain.errors import BadInput

_HEAD = 4096
_CAMT = re.compile(
    rb"<(?:[\w.-]+:)?(?:BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)[\s/>]|:camt\.05[234]\."
)
_ONE_C = "1cclientbankexchange"


class StatementKind(Enum):
    ONE_C = auto()
    CAMT053 = auto()
    MT940 = auto()


def looks_like_statement(data: bytes, file_name: str) -> bool:
    """Whether it is worth reading as a statement: by its head only, whatever its length. Never raises."""
    try:
        find_kind(data, file_name)
    except BadInput:
        return False
    return True


def find_kind(data: bytes, file_name: str) -> StatementKind:
    """Raises BadInput with the sentence of what can't be read: `error-statement-empty`, `-foreign`."""
    if not data.strip(b"\0 \r\n\t"):
        raise BadInput("error-statement-empty", file_name)
    head = data[:_HEAD].replace(b"\0", b"")
    if _ONE_C.encode() in head.lower():
        return StatementKind.ONE_C
    if _CAMT.search(head):
        return StatementKind.CAMT053
    if is_mt940(head.decode("latin-1").splitlines()):
        return StatementKind.MT940
    raise BadInput("error-statement-foreign", file_name)
