"""What the client's side shows of invoices."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.core.advance_uses import AdvanceUsed
from services.documents.invoice.model import InvoiceDocument, InvoicePage
from services.domain.ids import InvoiceId
from services.domain.invoicing.payment_terms import ActTerm
from services.domain.money.money import Money
from services.domain.requisites.model import Requisites


class PortalStatus(StrEnum):
    """The only states that a client sees; overdue shows by the due date."""

    AWAITING = "awaiting"
    PARTIAL = "partial"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class OwedSum:
    """Open invoices in one currency."""

    count: int
    balance: Money


@dataclass(frozen=True, slots=True)
class PortalHome:
    owed: tuple[OwedSum, ...]
    """One per currency with open invoices."""
    invoices: int
    """How many invoices were sent, paid ones included."""
    documents: int
    """How many acts and other documents were sent."""
    muted: bool
    advance: tuple[Money, ...] | None = None
    """What is used for nothing yet, a sum per currency; None where there never was an advance to show."""


@dataclass(frozen=True, slots=True)
class PortalAdvance:
    """What the client has paid ahead: of a contract (its number), or of none (None); and what used the former."""

    lying: tuple[tuple[str | None, Money], ...]
    uses: tuple[AdvanceUsed, ...]


@dataclass(frozen=True, slots=True)
class PortalRow:
    id: InvoiceId
    number: str
    invoice_date: date
    due_date: date | None
    act_term: ActTerm | None
    status: PortalStatus
    total: Money
    paid: Money
    balance: Money
    is_for_advance: bool = False


@dataclass(frozen=True, slots=True)
class PortalInvoice:
    row: PortalRow
    issuer_name: str
    has_claim: bool
    """The client has claimed the payment, and staff have not decided yet."""
    promised_on: date | None
    muted: bool


@dataclass(frozen=True, slots=True)
class PortalPdf:
    page: InvoicePage
    file_id: str | None
    """Telegram's id of the file, when it was sent before."""

    @property
    def document(self) -> InvoiceDocument:
        return self.page.document


@dataclass(frozen=True, slots=True)
class PaymentDetails:
    """What to enter in a bank's app. `purpose` names the VAT of the balance; `code` is the text of a QR code."""

    number: str
    payee: Requisites
    balance: Money
    purpose: str
    code: str | None
    correspondent: str = ""
    """Abroad: the bank that the transfer comes through."""


@dataclass(frozen=True, slots=True)
class PortalHold:
    """What became of a claim or a promise; `is_repeat` says that it had been said before and nothing changed."""

    until: date
    is_repeat: bool
    rests: bool = True
    """Whether reminders rest: not after several claims without money."""
