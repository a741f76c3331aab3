"""What is brought in: sheets, their columns, and rows as they were sent."""

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """In the order in which one refers to the other."""

    CLIENTS = "clients"
    CONTRACTS = "contracts"
    INVOICES = "invoices"
    PAYMENTS = "payments"
    ADVANCES = "advances"


class Choices(StrEnum):
    """What a cell may be picked from."""

    KIND = "kind"
    COUNTRY = "country"
    CURRENCY = "currency"
    BILLING = "billing"
    METHOD = "method"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    width: int
    required: bool = False
    choices: Choices | None = None
    number: bool = False
    day: bool = False


_ISSUER = Column("issuer", 26)
_TAX_ID = Column("client_tax_id", 16)
_CURRENCY = Column("currency", 9, choices=Choices.CURRENCY)

TEMPLATE: dict[Sheet, tuple[Column, ...]] = {
    Sheet.CLIENTS: (
        Column("name", 38, required=True),
        Column("kind", 18, choices=Choices.KIND),
        Column("country", 14, choices=Choices.COUNTRY),
        Column("tax_id", 16),
        Column("kpp", 12),
        Column("reg_number", 18),
        Column("address", 40),
        Column("account", 26),
        Column("bic", 13),
        Column("email", 24),
        Column("phone", 18),
        Column("responsible", 22),
    ),
    Sheet.CONTRACTS: (
        Column("client", 38, required=True),
        _TAX_ID,
        Column("number", 14, required=True),
        Column("date", 12, required=True, day=True),
        Column("subject", 40),
        Column("billing", 22, choices=Choices.BILLING),
        Column("amount", 16, number=True),
        _CURRENCY,
        Column("vat", 16),
        Column("ends_on", 12, day=True),
        _ISSUER,
    ),
    Sheet.INVOICES: (
        Column("client", 38, required=True),
        _TAX_ID,
        Column("number", 14, required=True),
        Column("date", 12, required=True, day=True),
        Column("due", 12, day=True),
        Column("amount", 16, required=True, number=True),
        _CURRENCY,
        Column("vat", 16),
        Column("description", 40),
        Column("contract", 14),
        Column("balance", 16, number=True),
        _ISSUER,
    ),
    Sheet.PAYMENTS: (
        Column("invoice", 14, required=True),
        Column("date", 12, required=True, day=True),
        Column("amount", 16, required=True, number=True),
        Column("client", 38),
        _TAX_ID,
        _CURRENCY,
        Column("method", 14, choices=Choices.METHOD),
        Column("reference", 18),
        _ISSUER,
    ),
    Sheet.ADVANCES: (
        Column("client", 38, required=True),
        _TAX_ID,
        Column("date", 12, required=True, day=True),
        Column("amount", 16, required=True, number=True),
        _CURRENCY,
        Column("method", 14, choices=Choices.METHOD),
        Column("reference", 18),
        _ISSUER,
    ),
}

FURTHER: dict[Sheet, tuple[str, ...]] = {
    Sheet.CLIENTS: ("full_name", "first_name", "middle_name", "last_name"),
    Sheet.CONTRACTS: ("title",),
    Sheet.INVOICES: ("paid", "paid_on"),
    Sheet.PAYMENTS: (),
    Sheet.ADVANCES: (),
}
"""What other programs write, and the template does not ask for."""

_OWN_WORDS: dict[tuple[Sheet, str], str] = {
    (Sheet.CONTRACTS, "number"): "contract_number",
    (Sheet.CONTRACTS, "date"): "contract_date",
    (Sheet.CONTRACTS, "amount"): "contract_amount",
    (Sheet.INVOICES, "number"): "invoice_number",
    (Sheet.INVOICES, "date"): "invoice_date",
    (Sheet.PAYMENTS, "date"): "payment_date",
    (Sheet.PAYMENTS, "amount"): "payment_amount",
    (Sheet.ADVANCES, "date"): "advance_date",
    (Sheet.ADVANCES, "amount"): "advance_amount",
}


def word_of(sheet: Sheet, column: str) -> str:
    """Under which name the locale files have the heading of a column, its note and its example."""
    return _OWN_WORDS.get((sheet, column), column).replace("_", "-")


EXAMPLES = ("пример:", "example:", "namuna:")
"""How the row begins that the template shows, and nobody means."""


class CellKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class SentCell:
    """`text` is what was typed; of a workbook's number its digits with a point, of its day the ISO date."""

    text: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class SentRow:
    sheet: Sheet
    title: str
    """Of the page in the file, for a person."""
    number: int
    """As the spreadsheet counts."""
    cells: dict[str, SentCell]
    """Filled ones, by the names of columns."""
    unclear_days: bool = False
    """Nothing in its page says whether 03/04/2026 is in March or in April."""


@dataclass(frozen=True, slots=True)
class Untaken:
    """A page, or a column of one, that nothing here is made of."""

    title: str
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class ReadTables:
    rows: tuple[SentRow, ...]
    sheets: tuple[Sheet, ...]
    """That were found, also without rows."""
    untaken: tuple[Untaken, ...] = ()
