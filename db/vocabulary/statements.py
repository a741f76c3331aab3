"""The stored words of bank statements. As in `enums`, a value never changes."""

from enum import StrEnum


class StatementFormat(StrEnum):
    ONE_C = "1c"
    """1CClientBankExchange, in the Russian, Kazakh and Uzbek dialects."""
    CAMT053 = "camt053"
    MT940 = "mt940"
    CSV = "csv"
    XLSX = "xlsx"


class EntryDirection(StrEnum):
    IN = "in"
    OUT = "out"
    INTERNAL = "internal"
    """Between two accounts of the firm."""


class LineKind(StrEnum):
    """What a line of a statement is for the books, as the rules see it before anybody decides."""

    MATCHED = "matched"
    """Number and payer or sum agree, and the best is clear: posted in one tap with the others."""
    DOUBTFUL = "doubtful"
    """Income whose invoice a person has to name."""
    NO_PAYMENT = "no_payment"
    """Outgoing, own transfer, fee, reversal, refund, pending."""
    KNOWN = "known"
    """The same line came before, in this or another file."""
