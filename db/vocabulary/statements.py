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


class StatementState(StrEnum):
    OPEN = "open"
    TAKEN_BACK = "taken_back"
    """What it had posted was reversed; its lines may be decided again."""


class LineDecision(StrEnum):
    """What has become of a line of a statement. Empty: nobody has decided."""

    INVOICE = "invoice"
    """A payment on one or more invoices."""
    ADVANCE = "advance"
    """A payment that lies on no invoice yet."""
    RECORDED = "recorded"
    """It is a payment that somebody had recorded before."""
    NO_PAYMENT = "no_payment"
    SKIPPED = "skipped"
    """Put off: it is offered again with the rest."""


class PayerRule(StrEnum):
    """What staff have said of a payer."""

    CLIENT = "client"
    ADVANCE = "advance"
    NO_PAYMENT = "no_payment"
