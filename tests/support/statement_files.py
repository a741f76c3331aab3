"""Writes entries as banks' files, so that a test can say what was paid and read it back through any format.

    data = WRITERS["sber_xlsx"].write(entries, ACCOUNT)

Each writer says in `keeps` which facts its format carries; the rest of an entry is lost in it, as it is at the bank.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.domain.statements.model import Entry
from tests.support import statement_exchange_files as exchange
from tests.support import statement_table_files as tables
from tests.support.statement_file_parts import other_side

__all__ = ["OURS", "WRITERS", "StatementWriter", "other_side"]

OURS = {
    "RUB": "40702810000000000777",
    "UZS": "20208000900000777001",
    "KZT": "KZ38722S000000777777",
    "EUR": "DE89370400440532013000",
}
"""An account of the firm for each currency that files are written in."""


@dataclass(frozen=True, slots=True)
class StatementWriter:
    file_name: str
    currencies: tuple[str, ...]
    keeps: frozenset[str]
    """Of `Entry`, besides day, sum, currency, direction and purpose; `other.…` is of the other side."""
    write: Callable[[Sequence[Entry], str], bytes]
    """Entries of one currency, and our account."""


_PARTY = frozenset({"other.name", "other.tax_id", "other.account", "document_number"})
_BANKED = _PARTY | {"other.bank_code"}

WRITERS = {
    "one_c_ru": StatementWriter("kl_to_1c.txt", ("RUB",), _BANKED, exchange.one_c_ru),
    "one_c_kz": StatementWriter("kl_to_1c.txt", ("KZT",), _BANKED, exchange.one_c_kz),
    "one_c_uz": StatementWriter("kl_to_1c.txt", ("UZS",), _BANKED, exchange.one_c_uz),
    "camt_02": StatementWriter(
        "camt.xml",
        ("EUR",),
        frozenset({"other.name", "other.account", "bank_reference", "is_reversal", "is_pending"}),
        exchange.camt_02,
    ),
    "camt_08": StatementWriter(
        "camt.xml",
        ("EUR",),
        frozenset({"other.name", "other.account", "bank_reference", "is_reversal", "is_pending"}),
        exchange.camt_08,
    ),
    "mt940_structured": StatementWriter(
        "a.sta",
        ("EUR", "RUB"),
        frozenset({"other.name", "other.account", "bank_reference", "is_reversal"}),
        exchange.mt940_structured,
    ),
    "mt940_plain": StatementWriter(
        "a.sta", ("EUR", "RUB"), frozenset({"bank_reference", "is_reversal"}), exchange.mt940_plain
    ),
    "sber_xlsx": StatementWriter("Выписка.xlsx", ("RUB",), _BANKED, tables.sber_xlsx),
    "sber_csv": StatementWriter("Выписка.csv", ("RUB",), _PARTY, tables.sber_csv),
    "tbank_csv": StatementWriter("operations.csv", ("RUB",), _BANKED, tables.tbank_csv),
    "alfa_xlsx": StatementWriter("Выписка.xlsx", ("RUB",), _BANKED, tables.alfa_xlsx),
    "vtb_csv": StatementWriter("statement.csv", ("RUB",), _PARTY, tables.vtb_csv),
    "tochka_csv": StatementWriter("statement.csv", ("RUB",), _PARTY, tables.tochka_csv),
    "kaspi_xlsx": StatementWriter("Выписка.xlsx", ("KZT",), _BANKED, tables.kaspi_xlsx),
    "halyk_xlsx": StatementWriter("Выписка.xlsx", ("KZT",), _BANKED, tables.halyk_xlsx),
    "bcc_xlsx": StatementWriter("Выписка.xlsx", ("KZT",), _PARTY, tables.bcc_xlsx),
    "hamkor_xlsx": StatementWriter("Выписка.xlsx", ("UZS",), _BANKED, tables.hamkor_xlsx),
    "wise_csv": StatementWriter("statement.csv", ("EUR",), frozenset({"bank_reference"}), tables.wise_csv),
    "revolut_csv": StatementWriter(
        "statement.csv", ("EUR",), frozenset({"bank_reference", "is_pending"}), tables.revolut_csv
    ),
}
