"""What screens get to know of bank statements, and what they send."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from db.vocabulary.statements import EntryDirection, LineDecision, StatementFormat
from services.domain.ids import (
    BankAccountId,
    ClientId,
    InvoiceId,
    IssuerId,
    PaymentId,
    StatementId,
    StatementLineId,
)
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country
from services.domain.statements.model import Remark


class Group(StrEnum):
    """Where a line stands in the window of its statement."""

    MATCHED = "matched"
    DOUBTFUL = "doubtful"
    NO_PAYMENT = "no_payment"
    KNOWN = "known"
    POSTED = "posted"
    """Recorded in this statement."""
    HIDDEN = "hidden"
    """Matched with a client whom the member does not see."""


@dataclass(frozen=True, slots=True)
class OwnAccountView:
    id: BankAccountId
    issuer_id: IssuerId
    issuer_name: str
    number: str
    currency: Currency


@dataclass(frozen=True, slots=True)
class Tally:
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class AccountOffer:
    """An account from which a client has paid, and which its card does not have."""

    line_id: StatementLineId
    client_id: ClientId
    client_name: str
    account: str


@dataclass(frozen=True, slots=True)
class StatementView:
    id: StatementId
    issuer_name: str
    account: str
    currency: Currency
    format: StatementFormat
    period_from: date | None
    period_to: date | None
    opening: Money | None
    closing: Money | None
    adds_up: bool | None
    """Whether the opening balance with all lines is the closing one; None where the file does not say both."""
    remarks: tuple[Remark, ...]
    reversals: int
    """Lines with which the bank takes earlier movements back: their payments may have been recorded."""
    takes_back: int
    """Those of them whose payment is recorded: somebody has to look."""
    sent_by: str
    sent_at: datetime
    is_taken_back: bool
    groups: dict[Group, Tally]
    """Those that have a line."""
    plan: Tally
    """What one tap posts: all matched lines, or the first of very many."""
    plan_key: str
    """Names what one tap would post; `post_matched` posts that and nothing else."""
    advance: Money
    """What of the planned money lies on no invoice and would be clients' advances."""
    may_take_back: bool
    offers: tuple[AccountOffer, ...] = ()

    def count(self, group: Group) -> int:
        found = self.groups.get(group)
        return found.count if found else 0

    def amount(self, group: Group) -> Money:
        found = self.groups.get(group)
        return found.amount if found else Money.zero(self.currency)


@dataclass(frozen=True, slots=True)
class StatementRow:
    id: StatementId
    issuer_name: str
    account: str
    period_from: date | None
    period_to: date | None
    sent_at: datetime
    is_taken_back: bool


@dataclass(frozen=True, slots=True)
class CandidatePart:
    invoice_id: InvoiceId
    number: str
    amount: Money
    settles: bool


@dataclass(frozen=True, slots=True)
class CandidateView:
    client_id: ClientId
    client_name: str
    parts: tuple[CandidatePart, ...]
    advance: Money
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordedBefore:
    """A payment that the line may be: somebody recorded it by hand."""

    id: PaymentId
    amount: Money
    received_on: date
    client_name: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    id: StatementLineId
    position: int
    booked_on: date
    amount: Money
    direction: EntryDirection
    payer_name: str
    payer_tax_id: str
    country: Country
    """Of our issuer: it names tax numbers in its own way."""
    payer_account: str
    payee_name: str
    purpose: str
    document_number: str
    group: Group
    reasons: tuple[str, ...]
    numbers: tuple[str, ...]
    """Of invoices, as the purpose names them."""
    candidates: tuple[CandidateView, ...]
    recorded: RecordedBefore | None
    decision: LineDecision | None
    payment_id: PaymentId | None
    client_name: str
    """Of who has paid, as far as it is known."""
    invoice_numbers: tuple[str, ...]
    """Of the invoices that its payment lies on."""


@dataclass(frozen=True, slots=True)
class PostedLines:
    count: int
    amount: Money
    advance: Money
    """What of it lies on no invoice."""
    again: bool
    """Whether the same tap had posted them before."""
    view: StatementView


@dataclass(frozen=True, slots=True)
class TakenBack:
    count: int
    amount: Money
    left: int
    """How many payments wait for the next tap, where there are very many."""
    stays: tuple[LineView, ...]
    """Lines whose payments something was built on: returned, moved, or written off beside."""
    view: StatementView
