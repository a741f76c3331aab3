"""What the report service returns. Sums are per currency and never added across currencies."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from db.vocabulary.enums import PaymentKind
from db.vocabulary.filters import GroupBy
from services.domain.ids import ClientId, ContractId, IssuerId, MatterId, MemberId, PaymentId
from services.domain.money.money import Currency, Money
from services.domain.pagination import Page


class Age(StrEnum):
    """How long an open invoice is overdue, in days."""

    NOT_DUE = "not_due"
    MONTH = "1_30"
    TWO_MONTHS = "31_60"
    THREE_MONTHS = "61_90"
    OLDER = "over_90"


AGE_BOUNDS: dict[Age, tuple[int | None, int | None]] = {
    Age.NOT_DUE: (None, 0),
    Age.MONTH: (1, 30),
    Age.TWO_MONTHS: (31, 60),
    Age.THREE_MONTHS: (61, 90),
    Age.OLDER: (91, None),
}
"""The first and the last day, both included."""


@dataclass(frozen=True, slots=True)
class ReportScope:
    """Narrows a report to one client, lawyer, matter, contract or issuer, or to several of these together."""

    client_id: ClientId | None = None
    lawyer_id: MemberId | None = None
    """The member who is responsible for the client now."""
    matter_id: MatterId | None = None
    contract_id: ContractId | None = None
    issuer_id: IssuerId | None = None
    without: GroupBy | None = None
    """Keeps only what belongs to no matter, or to no contract."""


WHOLE_FIRM = ReportScope()


@dataclass(frozen=True, slots=True)
class AgeBucket:
    age: Age
    count: int
    balance: Money


@dataclass(frozen=True, slots=True)
class Ageing:
    """Receivables of one currency: every bucket, in the order of `Age`, also the empty ones."""

    currency: Currency
    buckets: tuple[AgeBucket, ...]
    count: int
    total: Money
    overdue: Money


@dataclass(frozen=True, slots=True)
class MonthSums:
    """One month and currency. `received` may be below zero when more was returned than came."""

    first: date
    issued_count: int
    issued: Money
    received: Money


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """A row of the ledger; `amount` is below zero for what was returned or reversed."""

    id: PaymentId
    kind: PaymentKind
    client_id: ClientId
    client_name: str
    received_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class PayingTime:
    """Of invoices in one currency that were paid in full in the period; days from the invoice to its last money."""

    currency: Currency
    count: int
    mean_days: Decimal
    """To one place."""
    median_days: int
    on_time: int
    """How many were paid by their due date."""


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """One client, lawyer, matter or contract in one currency. `id` and `name` are None for invoices that have no
    matter or contract; `name` of a contract is its number, `client_name` is empty but for these two. What is written
    off is neither paid nor owed."""

    id: int | None
    name: str | None
    client_name: str
    count: int
    issued: Money
    paid: Money
    balance: Money
    overdue_count: int
    overdue: Money
    overdue_days: int
    """Days since the oldest due date."""


@dataclass(frozen=True, slots=True)
class ClientTurnover:
    """One client in one currency over a period: what was issued, and the ledger. `received` may be below zero."""

    id: ClientId
    name: str
    issued: Money
    received: Money


@dataclass(frozen=True, slots=True)
class Turnover(Page[ClientTurnover]):
    """`sums` are (issued, received) of all clients, a pair a currency."""

    sums: tuple[tuple[Money, Money], ...] = ()


@dataclass(frozen=True, slots=True)
class ClientPayingTime:
    """How long one client takes, over all currencies."""

    id: ClientId
    name: str
    count: int
    mean_days: Decimal
    median_days: int
    early_days: int
    """A quarter of the invoices was paid by then."""
    late_days: int
    """Three quarters were."""
