"""What the contract service returns, and what it takes to create a contract."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary.enums import AutoIssue, Billing, ContractState, ContractTitle, PartMonth
from services.core.advance_uses import AdvanceUsed
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, MatterId, StageId
from services.domain.invoicing.part_month import ServiceMonth
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice


@dataclass(frozen=True, slots=True)
class StageInput:
    name: str
    amount: Money


@dataclass(frozen=True, slots=True)
class NewContract:
    """`amount` is the fixed price (or a cap); `fee` the monthly fee of a retainer or the rate of an hour.

    `issuer_id` and `vat` default to the firm's default issuer and its VAT profile.
    """

    client_id: ClientId
    number: str
    signed_on: date
    subject: str
    currency: Currency
    billing: Billing
    terms: PaymentTerms
    issuer_id: IssuerId | None = None
    title: ContractTitle = ContractTitle.CONTRACT
    ends_on: date | None = None
    amount: Money | None = None
    fee: Money | None = None
    billing_day: int | None = None
    auto_issue: AutoIssue = AutoIssue.OFF
    part_month: PartMonth | None = None
    """Retainers: what a part of a month costs; None asks again on the invoice."""
    stages: tuple[StageInput, ...] = ()
    vat: VatChoice | None = None
    matter_ids: tuple[MatterId, ...] = ()
    state: ContractState = ContractState.ACTIVE
    file_id: str | None = None
    file_name: str | None = None


@dataclass(frozen=True, slots=True)
class StageView:
    id: StageId
    position: int
    name: str
    amount: Money
    invoice_id: InvoiceId | None
    """The invoice or draft that bills it."""
    invoice_number: str | None


@dataclass(frozen=True, slots=True)
class ContractRow:
    id: ContractId
    number: str
    title: ContractTitle
    client_id: ClientId
    client_name: str
    state: ContractState
    billing: Billing
    signed_on: date
    expired: bool
    currency: Currency
    amount: Money | None
    fee: Money | None
    invoiced: Money
    discounts: Money
    """By how much its invoices were lowered."""
    remaining: Money | None
    """Of a fixed price or of the stages, before discounts; None where a contract has no sum."""
    month_billed: bool | None
    """Retainers: whether the current month is on an issued invoice."""


@dataclass(frozen=True, slots=True)
class MatterRef:
    id: MatterId
    name: str


@dataclass(frozen=True, slots=True)
class OverbilledMonth:
    """A month of a retainer on an issued invoice that asks more than the days until the contract's end cost."""

    month: date
    invoice_id: InvoiceId
    invoice_number: str
    billed: Money
    due: Money
    ends_on: date


@dataclass(frozen=True, slots=True)
class Deposit:
    """Below the `threshold` an advance invoice is offered that fills the contract's advance up to the `level`."""

    level: Money
    threshold: Money


@dataclass(frozen=True, slots=True)
class ContractCard:
    row: ContractRow
    issuer_id: IssuerId
    issuer_name: str
    subject: str
    ends_on: date | None
    billing_day: int | None
    auto_issue: AutoIssue
    part_month: PartMonth | None
    next_issue_on: date | None
    """The next day of issue of a retainer that is issued automatically."""
    vat: VatChoice
    vat_rate_bp: int | None
    """The rate that applies today."""
    terms: PaymentTerms
    stages: tuple[StageView, ...]
    matters: tuple[MatterRef, ...]
    responsible_name: str
    """Of the client."""
    paid: Money
    balance: Money
    overdue: Money
    advance: Money
    """The client's unallocated money with this issuer in this currency."""
    own_advance: Money
    """What lies on the contract's own advance: it came on advance invoices, and nothing has used it."""
    advance_uses: tuple[AdvanceUsed, ...]
    deposit: Deposit | None
    invoice_count: int
    file_id: str | None
    file_name: str | None
    neutral_wording: bool = False
    """What leaves the firm names no line, only that they are legal services."""
    overbilled: tuple[OverbilledMonth, ...] = ()
    first_unissued: ServiceMonth | None = None
    """Of a retainer that is issued automatically: its first month, when that has to be issued by hand."""
