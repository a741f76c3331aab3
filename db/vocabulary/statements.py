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


class LineEvidence(StrEnum):
    """Why a candidate is one; keys of texts such as «номер в назначении»."""

    NUMBER_AND_DATE = "number-and-date"
    NUMBER = "number"
    REFERENCE = "reference"
    """The structured reference, which names an invoice alone."""
    TAX_ID = "tax-id"
    ACCOUNT = "account"
    """The payer's account stands on the client's card."""
    PAID_SO_BEFORE = "paid-so-before"
    """A person decided so for this payer."""
    AMOUNT = "amount"
    CONTRACT = "contract"
    NAME = "name"
    CLAIM = "claim"
    """The client said «Я оплатил»."""


class LineReason(StrEnum):
    """Why a line is no payment, or why a person has to decide."""

    # No payment.
    OUTGOING = "outgoing"
    OWN_TRANSFER = "own-transfer"
    FEE = "fee"
    REFUND = "refund"
    REVERSAL = "reversal"
    PENDING = "pending"
    # A person decides.
    NOTHING_FITS = "nothing-fits"
    NO_NUMBER = "no-number"
    UNKNOWN_NUMBER = "unknown-number"
    NUMBER_ALONE = "number-alone"
    """Neither the payer nor the sum agrees with the number."""
    NOT_CLEAR = "not-clear"
    """Another candidate is nearly as good, or only some of what is said agrees."""
    OVERPAID = "overpaid"
    """Twice what is owed came, or more: hardly an advance."""
    OTHER_PAYER = "other-payer"
    """Somebody else than the client pays."""
    OTHER_PARTY = "other-party"
    """The number is that of an invoice of somebody whom the purpose names."""
    OTHER_ISSUER = "other-issuer"
    """The money came to another issuer's account."""
    WRONG_CURRENCY = "wrong-currency"
    VOID_INVOICE = "void-invoice"
    PAID_INVOICE = "paid-invoice"
    DRAFT_INVOICE = "draft-invoice"
    WRITTEN_OFF_INVOICE = "written-off-invoice"
    RETURNED = "returned"
    """«Возврат», «Комиссия» and the like, yet from a client or with an invoice."""
    DECIDED_NO_PAYMENT = "decided-no-payment"
    """A person decided for this payer that its money pays no invoice."""
    LOOKS_KNOWN = "looks-known"
    """«Похоже, уже разобрана»: a line that came before agrees in part."""
    REVERSED = "reversed"
    """The bank takes the money back later in the same statement."""
    TAKES_BACK = "takes-back"
    """The bank takes back money whose payment is recorded."""
    LOOKS_RECORDED = "looks-recorded"
    """A payment of this sum was recorded by hand near this day."""
    KNOWN = "known"
