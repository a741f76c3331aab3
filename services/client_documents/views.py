"""What screens get to know of documents to clients."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from services.core.audit import AuditView
from services.documents.pdf.unprintable import Unprintable
from services.domain.ids import ClientId, ContractId, DocumentId, InvoiceId, IssuerId
from services.domain.money.money import Currency, Money
from services.invoices.sending import Addressee, MailState, Unaddressed
from services.reminders.client_notices import Told


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """`number` is None for a draft."""

    id: DocumentId
    kind: DocumentKind
    number: str | None
    client_id: ClientId
    client_name: str
    state: DocumentState
    dated: date
    total: Money
    is_sent: bool
    response: DocumentResponse | None
    responded_on: date | None
    seq: int | None = None
    """The count in the number."""


@dataclass(frozen=True, slots=True)
class Response:
    """`name` is that of who answered, empty where it was erased or nobody in person did; `objection` is what was
    written against the document. `at` is the moment of the answer, `on` the day that counts."""

    kind: DocumentResponse
    on: date
    at: datetime
    way: ResponseWay
    name: str
    objection: str = ""


@dataclass(frozen=True, slots=True)
class LinkedInvoice:
    """An invoice that the document is about. `covered_by` is the number of another issued document of the same kind
    about it. `begins_term`: accepting this document begins the invoice's term; `began_term`: it has."""

    id: InvoiceId
    number: str
    dated: date
    due_date: date | None
    covered_by: str | None = None
    begins_term: bool = False
    began_term: bool = False
    disputed: bool = False
    """Reminders of it rest while the objection is open."""
    unsent: bool = False
    """Money is owed on it, and nobody has sent it to the client: it is not reminded of."""


@dataclass(frozen=True, slots=True)
class DocumentLineView:
    """`discount` is of the whole line; no rate means without VAT."""

    id: int
    description: str
    quantity: Decimal
    unit: str
    price: Money
    discount: Money
    gross: Money
    vat_rate_bp: int | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document or a draft, whole."""

    row: DocumentRow
    issuer_id: IssuerId
    issuer_name: str
    contract_id: ContractId | None
    contract_number: str | None
    contract_title: str | None
    invoices: tuple[LinkedInvoice, ...]
    period_from: date | None
    period_to: date | None
    language: str
    bilingual: bool
    """Whether its form exists in both languages; those of a country are in its own."""
    currency: Currency
    vat_total: Money
    lines: tuple[DocumentLineView, ...]
    """Of a draft: an issued one is read from its page."""
    next_number: str | None
    """Drafts: the number that it would get now; a number exists only at issue."""
    issued_at: datetime | None
    sent_at: datetime | None
    opened_at: datetime | None
    response: Response | None
    is_answered: bool
    """Whether the client is asked for an answer to documents of this kind."""
    void_reason: str | None
    file_id: str | None
    timeline: tuple[AuditView, ...]
    """Newest first."""
    unprintable: tuple[Unprintable, ...] = ()
    """Drafts: what the fonts lack; it keeps the draft from being issued."""
    told: Told | None = None
    """Just voided: who of the client hears of it."""

    @property
    def is_disputed(self) -> bool:
        """An objection stands, or still holds reminders after the document was voided. Staff may have ended the hold on
        the invoice itself: the document then waits to be settled all the same."""
        stands = self.row.state is DocumentState.ISSUED and self.row.response is DocumentResponse.OBJECTED
        return stands or self.rests

    @property
    def rests(self) -> bool:
        """Whether reminders of one of its invoices rest because of an objection to it."""
        return any(invoice.disputed for invoice in self.invoices)


@dataclass(frozen=True, slots=True)
class DocumentSendingOptions:
    document_id: DocumentId
    kind: DocumentKind
    number: str
    client_id: ClientId
    client_name: str
    total: Money
    contacts: tuple[Addressee, ...]
    email: str | None
    mail: MailState
    sent_before: bool
    newest: int
    """As in `SendingOptions`."""
    unsent_invoices: tuple[str, ...] = ()
    """Of an act: the numbers of its unpaid invoices that the client has not been sent."""
    unaddressed: Unaddressed | None = None
    """The client's lawyer, whose own address answers to a letter would go to, when there is none."""
