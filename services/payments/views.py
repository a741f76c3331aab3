"""What screens get to know of payments, and what they send."""

from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary.enums import PaymentKind, PaymentMethod
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.money.money import Money


@dataclass(frozen=True, slots=True)
class NewPayment:
    """`act_key` (at most 40 characters) belongs to the form that was filled in."""

    invoice_id: InvoiceId
    amount: Money
    received_on: date
    method: PaymentMethod
    act_key: str
    reference: str | None = None
    cover_others: bool = False
    expected_balance: Money | None = None
    """What the form showed: when somebody else recorded a payment meanwhile, the plan is shown anew."""


@dataclass(frozen=True, slots=True)
class PlannedPart:
    invoice_id: InvoiceId
    number: str
    amount: Money
    settles: bool


@dataclass(frozen=True, slots=True)
class PaymentPlan:
    amount: Money
    balance: Money
    """Of the invoice, before the payment."""
    parts: tuple[PlannedPart, ...]
    advance: Money
    """What would stay as the client's advance."""
    other_open: int
    """How many other open invoices of the same issuer and currency the client has."""


@dataclass(frozen=True, slots=True)
class AdvanceUse:
    used: Money
    """Zero when the same act had been done before."""
    balance: Money
    advance: Money


@dataclass(frozen=True, slots=True)
class AdvanceBalance:
    issuer_id: IssuerId
    amount: Money


@dataclass(frozen=True, slots=True)
class PaymentView:
    id: PaymentId
    client_id: ClientId
    client_name: str
    issuer_id: IssuerId
    kind: PaymentKind
    amount: Money
    """Negative for money returned."""
    left: Money
    """Of a received payment: what lies on no invoice."""
    received_on: date
    method: PaymentMethod
    reference: str | None
    reason: str | None
    invoice_numbers: tuple[str, ...]
    """Of the invoices that its money lies on now."""
    reversed: bool
    reverses_id: PaymentId | None
    recorded_by: str
    recorded_at: datetime
    controls_closed: int = 0
    """Tasks of payment control that have ended with it; known to who records it."""
