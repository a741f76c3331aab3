"""What screens get to know of late money, and what they send."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.vocabulary.rates import RateKind
from services.domain.ids import ClientId, ContractId, InvoiceId
from services.domain.interest.choice import LateRule, NoRule
from services.domain.interest.model import Calculation
from services.domain.interest.penalty_terms import PenaltyTerms
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class LateMoney:
    """`calculation` is there unless `missing` names the first day without a rate of `rate_kind`, or `no_rule` says why
    no rule applies. It has no periods while nothing is late."""

    invoice_id: InvoiceId
    number: str
    client_id: ClientId
    client_name: str
    contract_id: ContractId | None
    on: date
    currency: Currency
    total: Money
    """Of the invoice."""
    due_on: date | None
    """The last day in time; None while the term runs from an act that there is not yet."""
    agreed_on: date | None
    """The invoice's due date where it is a day off, which the law moves to `due_on`; None otherwise."""
    rule: LateRule | None
    terms: PenaltyTerms | None
    """The contract's, where `rule` is that of the contract."""
    rate_kind: RateKind | None
    calculation: Calculation | None
    missing: date | None
    no_rule: NoRule | None
    advance: Money
    """The client's money with the same issuer in the same currency that lies on no invoice: use it first."""

    @property
    def sum(self) -> Money | None:
        """What may be asked for; None where nothing can be computed."""
        return None if self.calculation is None else Money(self.calculation.total_minor, self.currency)


@dataclass(frozen=True, slots=True)
class RateRow:
    """A rate in its table. `is_own`: the firm has entered it; `replaces`: in the place of a published one."""

    kind: RateKind
    since: date
    until: date
    """The last day for which it is known to hold."""
    percent: Decimal
    source: str
    is_own: bool
    replaces: bool
    entered_by: str
    """The member's name; empty for a published one."""


@dataclass(frozen=True, slots=True)
class RateGap:
    """Days between two rates for which none is known. Both days are within it."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RateBook:
    """All rates of a kind, newest first. `known_until` is None for a table without any."""

    kind: RateKind
    rows: tuple[RateRow, ...]
    gaps: tuple[RateGap, ...]
    known_until: date | None


@dataclass(frozen=True, slots=True)
class NewRate:
    """`keeps_before`: the rate before it held until the day before this one."""

    kind: RateKind
    since: date
    percent: Decimal
    source: str
    known_until: date
    keeps_before: bool = False
