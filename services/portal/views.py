"""What a client gets to know of own invoices, and what a client sends."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.documents.invoice.model import InvoiceDocument
from services.domain.ids import InvoiceId
from services.domain.money.money import Money
from services.domain.requisites.model import Requisites


class PortalStatus(StrEnum):
    """The only three that a client sees: overdue is said by the due date, and nothing else is the client's."""

    AWAITING = "awaiting"
    PARTIAL = "partial"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class OwedSum:
    """Of one currency."""

    count: int
    balance: Money


@dataclass(frozen=True, slots=True)
class PortalHome:
    owed: tuple[OwedSum, ...]
    """Open invoices; a currency without any is left out."""
    invoices: int
    """All that were sent, paid ones included."""
    muted: bool


@dataclass(frozen=True, slots=True)
class PortalRow:
    id: InvoiceId
    number: str
    invoice_date: date
    due_date: date
    status: PortalStatus
    total: Money
    paid: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class PortalInvoice:
    row: PortalRow
    issuer_name: str
    has_claim: bool
    """«I have paid» was said, and staff are looking for the money."""
    promised_on: date | None
    muted: bool


@dataclass(frozen=True, slots=True)
class PortalPdf:
    document: InvoiceDocument
    file_id: str | None
    """Telegram's id of the page, when it was sent before."""


@dataclass(frozen=True, slots=True)
class PaymentDetails:
    """What to type into a bank's app. `purpose` names the VAT of the balance; `code` is what a QR code says."""

    number: str
    payee: Requisites
    balance: Money
    purpose: str
    code: str | None


@dataclass(frozen=True, slots=True)
class PortalHold:
    """What became of a claim or a promise; `is_repeat` says that it had been said before and nothing changed."""

    until: date
    is_repeat: bool
