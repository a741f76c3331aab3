"""What screens get to know of payments, and what they send."""

from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary.enums import PaymentKind, PaymentMethod
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId, StatementId
from services.domain.money.money import Money
from services.reminders.client_notices import Told


@dataclass(frozen=True, slots=True)
class NewPayment:
    """`act_key` (at most 40 characters) belongs to the form that was filled in."""

    invoice_id: InvoiceId
    amount: Money
    received_on: date
    method: PaymentMethod
    act_key: str
    reference: str | None = None
    also: tuple[InvoiceId, ...] = ()
    """Further invoices of the same client, issuer and currency that the payer named: filled next, in this order."""
    cover_others: bool = False
    expected_balance: Money | None = None
    """What the form showed: when somebody else recorded a payment meanwhile, the plan is shown anew."""


@dataclass(frozen=True, slots=True)
class NewAdvance:
    """Money for no invoice yet. `act_key` (at most 40 characters) belongs to the form that was filled in."""

    client_id: ClientId
    issuer_id: IssuerId
    amount: Money
    received_on: date
    method: PaymentMethod
    act_key: str
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentPart:
    """What of a payment goes to one invoice."""

    invoice_id: InvoiceId
    number: str
    amount: Money
    settles: bool
    """Whether nothing is left to pay."""
    left: Money
    """What is left to pay on the invoice then."""


@dataclass(frozen=True, slots=True)
class PaymentPlan:
    number: str
    """Of the invoice that the payment is for."""
    client_name: str
    amount: Money
    balance: Money
    """Of the invoice, before the payment."""
    parts: tuple[PaymentPart, ...]
    advance: Money
    """What would stay as the client's advance."""
    contract_advance: Money
    """What of `parts` would lie on the advances of contracts."""
    other_open: int
    """How many other open invoices of the same issuer and currency the client has."""


@dataclass(frozen=True, slots=True)
class RecordedPayment:
    """What has become of a payment: all that is said of it."""

    id: PaymentId
    number: str
    """Of the invoice that it was recorded for, and so `balance`."""
    amount: Money
    balance: Money
    parts: tuple[PaymentPart, ...]
    advance: Money
    """What has become the client's advance."""
    contract_advance: Money
    """What of `parts` came on advance invoices, and so lies on the advances of their contracts."""
    controls_closed: int
    """Tasks of payment control that have ended with it; none when the same act had been done before."""


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
class PaymentOrigin:
    """The line of a bank's statement that a payment came from."""

    statement_id: StatementId
    day: date
    """To which the statement reaches."""
    position: int


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
    used_on: tuple[str, ...] = ()
    """Numbers of the invoices that its money is used on as an advance: a reversal opens them again."""
    told: Told | None = None
    """Just reversed: who of the client hears that a paper about it is void."""
    origin: PaymentOrigin | None = None
    """Empty for what was recorded by hand, and in lists."""
