"""What screens get to know of invoices, and what they send."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from db.vocabulary.enums import Billing
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter
from services.core.audit import AuditView
from services.core.invoice_row import InvoiceRow
from services.documents.pdf.unprintable import Unprintable
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, LineId, MatterId, StageId
from services.domain.invoicing.part_month import ServiceMonth
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country
from services.domain.tax.client_abroad import AbroadVat
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import DetailQuestion
from services.reminders.client_notices import Told
from services.tasks.esf import EsfState

WITHOUT_VAT = -1
"""The rate of a line of an invoice with VAT that bears none."""


class Warning(StrEnum):
    """What to say before an invoice is issued."""

    OVER_CONTRACT = "over_contract"
    NOTHING_LEFT = "nothing_left"
    CONTRACT_EXPIRED = "contract_expired"
    CONTRACT_NOT_ACTIVE = "contract_not_active"
    STAGE_BILLED = "stage_billed"
    MONTH_BILLED = "month_billed"
    PART_MONTH = "part_month"
    ABROAD_WITHOUT_VAT = "abroad_without_vat"
    ABROAD_WITH_VAT = "abroad_with_vat"
    DUE_BEFORE_INVOICE = "due_before_invoice"
    DUE_PAST = "due_past"
    OLD_DATE = "old_date"
    NO_ACCOUNT = "no_account"
    """Of ours in the invoice's currency: the only one without which it is not issued."""


ASKED_FIRST = frozenset({Warning.OVER_CONTRACT, Warning.STAGE_BILLED, Warning.MONTH_BILLED})
"""Warnings that need a confirmation before the invoice gets its number."""


@dataclass(frozen=True, slots=True)
class LineEdit:
    """`price` of one unit; `vat_rate_bp` only where it differs from the invoice's, −1 for «without VAT»."""

    description: str
    quantity: Decimal
    unit: str
    price: Money
    vat_rate_bp: int | None = None


@dataclass(frozen=True, slots=True)
class LineView:
    id: LineId
    position: int
    description: str
    quantity: Decimal
    unit: str
    price: Money
    amount: Money
    """Quantity × price, before the discount."""
    gross: Money
    vat: Money
    vat_rate_bp: int | None
    own_vat_rate_bp: int | None
    stage_id: StageId | None
    retainer_month: date | None


@dataclass(frozen=True, slots=True)
class VatSum:
    rate_bp: int | None
    vat: Money


@dataclass(frozen=True, slots=True)
class InvoiceFilter:
    """What a list or an export holds. `query` is a part of a number, or a client's name, tax number, phone or e-mail.
    Of `shows`, `client_ids`, `issuer_ids` and `currencies`: what is of any of each. `mine` leaves the actor's own ones,
    of clients whom the actor is responsible for. `since` and `until` are invoice dates, `due_since` and `due_until` due
    dates, all included."""

    shows: tuple[InvoiceStatusFilter, ...] = ()
    client_id: ClientId | None = None
    client_ids: tuple[ClientId, ...] = ()
    contract_id: ContractId | None = None
    matter_id: MatterId | None = None
    issuer_ids: tuple[IssuerId, ...] = ()
    currencies: tuple[Currency, ...] = ()
    query: str | None = None
    mine: bool = False
    since: date | None = None
    until: date | None = None
    sort: InvoiceSort = InvoiceSort.USUAL
    due_since: date | None = None
    due_until: date | None = None
    ids: tuple[InvoiceId, ...] = ()
    """Those that somebody has picked; empty for all."""


ALL_INVOICES = InvoiceFilter()


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a filter names, in words; None for what it does not name."""

    client: str | None = None
    contract: str | None = None
    """Its number."""
    matter: str | None = None
    clients: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    lawyer: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What lists can be narrowed to; a choice of one is none."""

    issuers: tuple[tuple[IssuerId, str], ...]
    currencies: tuple[Currency, ...]
    mine: bool
    """Whether the actor sees more than the own clients, and has some."""


@dataclass(frozen=True, slots=True)
class CurrencyTotal:
    count: int
    total: Money
    paid: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class InvoiceList:
    """One page and the sums, per currency, of everything that the filter matches."""

    rows: tuple[InvoiceRow, ...]
    count: int
    offset: int
    limit: int
    totals: tuple[CurrencyTotal, ...]
    chosen: Chosen = Chosen()


@dataclass(frozen=True, slots=True)
class Correction:
    id: InvoiceId
    number: str | None


@dataclass(frozen=True, slots=True)
class PartMonthQuestion:
    """A retainer's month that is only in part within its contract, which does not say what that costs."""

    by_days: Money
    full: Money
    month: ServiceMonth


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """An invoice or a draft, whole."""

    row: InvoiceRow
    issuer_id: IssuerId
    issuer_name: str
    issuer_country: Country
    esf: EsfState | None
    contract_id: ContractId | None
    contract_number: str | None
    contract_signed_on: date | None
    contract_title: str | None
    billing: Billing | None
    """Of the contract."""
    matter_id: MatterId | None
    matter_name: str | None
    lines: tuple[LineView, ...]
    currency: Currency
    subtotal: Money
    """The sum of the lines before discount and VAT on top."""
    discount: Money
    discount_bp: int | None
    vat: VatChoice
    vat_total: Money
    vat_sums: tuple[VatSum, ...]
    written_off: Money
    advance: Money
    """What may be put on it: its contract's advance, and the client's money with this issuer in this currency that
    lies on no invoice."""
    due_fixed: bool
    service_from: date | None
    service_to: date | None
    language: str
    """Of the page, one or two joined by «+»."""
    languages: tuple[str, ...]
    """Those of its form."""
    neutral_wording: bool
    """Whether its contract lets no line's text leave the firm."""
    note: str | None
    next_number: str | None
    """Drafts: the number that it would get now; a number exists only at issue."""
    warnings: tuple[Warning, ...]
    over_contract_by: Money | None
    part_month: PartMonthQuestion | None
    corrects: Correction | None
    moves_payments: bool
    void_reason: str | None
    write_off_reason: str | None
    issued_at: datetime | None
    file_id: str | None
    timeline: tuple[AuditView, ...]
    """Newest first."""
    unprintable: tuple[Unprintable, ...] = ()
    """Drafts: what the fonts lack; it keeps the draft from being issued."""
    questions: tuple[DetailQuestion, ...] = ()
    """Drafts: what an invoice to another country still needs of the issuer."""
    abroad: AbroadVat | None = None
    """Drafts: whether a client abroad bears our VAT is a person's to say."""
    formula_rate: bool = False
    """VAT is named as «22/122»."""
    told: Told | None = None
    """The act was just noted: who of the client hears of the due date."""
