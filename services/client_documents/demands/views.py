"""What screens get to know of demands."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary.documents import DemandWay
from services.client_documents.demands.debt import ChangedInvoice
from services.client_documents.views import DocumentView
from services.documents.demand.wording import DemandPart
from services.domain.ids import ContractId, DocumentId, InvoiceId, IssuerId
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class OverdueGroup:
    """Overdue invoices that one demand may be about: of one issuer, contract and currency."""

    issuer_id: IssuerId
    issuer_name: str
    contract_id: ContractId | None
    contract_number: str | None
    currency: Currency
    invoices: tuple[InvoiceId, ...]
    debt: Money
    days: int
    """Since the first of them became due."""


@dataclass(frozen=True, slots=True)
class OverdueInvoice:
    """One that the demand claims, or might. `covered_by` is the number of another issued demand about it."""

    id: InvoiceId
    number: str
    due_date: date
    left: Money
    is_in: bool
    covered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """Of the letter in one language of its page. `is_own`: it was changed for this letter; `is_of_firm`: the firm words
    it so."""

    language: str
    text: str
    is_own: bool
    is_of_firm: bool


@dataclass(frozen=True, slots=True)
class DemandDraftView:
    """`invoices` are all of the group, those that it claims marked. `parts` are the letter as it would be printed.
    `settled` are the numbers of invoices that it was begun for and that are no longer owed."""

    document: DocumentView
    invoices: tuple[OverdueInvoice, ...]
    debt: Money
    total: Money
    parts: tuple[DemandPart, ...]
    wordings: tuple[Wording, ...]
    term_days: int
    advance: Money
    """Of the client at the issuer, on no invoice: somebody may have forgotten it."""
    settled: tuple[str, ...]
    waits_for_payment: bool
    """The client says that it has paid."""
    is_charged: bool
    charges: Money
    """What may be claimed for late payment, whether or not it is; nothing where no rule holds."""
    missing_rate: date | None
    """The first day without a known rate: charges can't be claimed."""
    language: str
    """Of the page, one of `languages`, which its form knows."""
    languages: tuple[str, ...]

    @property
    def further(self) -> int:
        """How many overdue invoices it does not claim."""
        return sum(not invoice.is_in for invoice in self.invoices)


@dataclass(frozen=True, slots=True)
class DemandView:
    """Of an issued demand. `until` is the last day of the term, which runs from `sent_on`. `left` is what is owed by
    now; `changed` are the invoices on which it is not what the demand says."""

    term_days: int
    sent_on: date | None
    way: DemandWay | None
    posted_on: date | None
    until: date | None
    left: Money
    changed: tuple[ChangedInvoice, ...]
    reminded: bool
    """Reminders of its invoices go on: no hold covers them all."""
    is_over: bool
    """The last day has passed."""

    @property
    def is_settled(self) -> bool:
        return not self.left


@dataclass(frozen=True, slots=True)
class InvoiceDemand:
    """The demand that an invoice's card names."""

    document_id: DocumentId
    number: str
    sent_on: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class FirmWording:
    """`is_own` is False for ours."""

    language: str
    text: str
    is_own: bool
