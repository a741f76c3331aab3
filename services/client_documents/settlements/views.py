"""What screens get to know before a paper about money is made, and what they send."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from db.vocabulary.documents import DocumentKind
from services.domain.ids import ClientId, DocumentId, IssuerId
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class ClientAccount:
    """With one issuer in one currency. `last_day` is the latest day of an invoice or of money."""

    issuer_id: IssuerId
    issuer_name: str
    currency: Currency
    last_day: date


@dataclass(frozen=True, slots=True)
class NewReconciliation:
    """`first` and `last` are both within the period. `act_key` (at most 40 characters) belongs to the form."""

    client_id: ClientId
    issuer_id: IssuerId
    currency: Currency
    first: date
    last: date
    act_key: str


@dataclass(frozen=True, slots=True)
class AccountPeriod:
    """What a statement would say. A positive balance is owed by the client, a negative one is its advance."""

    client_name: str
    issuer_name: str
    first: date
    last: date
    opening: Money
    debit: Money
    credit: Money
    closing: Money
    entries: int


@dataclass(frozen=True, slots=True)
class PaperOfPayment:
    """A receipt or a certificate that confirms a payment. `is_sent`: the client has it."""

    kind: DocumentKind
    number: str
    is_sent: bool


class ReceiptsTaken(NamedTuple):
    ids: tuple[DocumentId, ...]
    """Of the latest payments, not more than a client is given at once."""
    of: int
    """How many payments lie on the invoice."""
