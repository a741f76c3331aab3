"""What a search returns."""

from dataclasses import dataclass

from services.client_documents.views import DocumentRow
from services.core.invoice_row import InvoiceRow
from services.domain.ids import ClientId, ContractId
from services.domain.pagination import Page
from services.matters.service import MatterRow
from services.search.asked import Understood
from services.search.keywords import Keyword, Report


@dataclass(frozen=True, slots=True)
class ClientHit:
    """What a line of results shows, and no more, so that the search stays fast."""

    id: ClientId
    name: str


@dataclass(frozen=True, slots=True)
class ContractHit:
    id: ContractId
    number: str
    client_name: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Of each kind the total and the first page, the best matches first."""

    text: str
    keyword: Keyword | None
    report: Report | None
    """The one that the text names, when the actor may read it."""
    invoices: Page[InvoiceRow]
    clients: Page[ClientHit]
    contracts: Page[ContractHit]
    matters: Page[MatterRow]
    documents: Page[DocumentRow]
    """Acts and other documents beside the invoice, by number; those of a client when the text names their kind."""
    understood: Understood | None = None
    """What was taken from a phrase of more than a name or a number; the invoices are those that it asks for."""
    meant: str = ""
    """The text in the letters that were meant instead, when nothing is found in those that were typed."""
    is_near: bool = False
    """Nobody is called so: what is found is called nearly so."""

    is_noted: bool = False
    """No name and no number says it: what is found is noted so on its card, and is a first page only."""

    @property
    def total(self) -> int:
        return self.beside_documents + self.documents.total

    @property
    def beside_documents(self) -> int:
        """An invoice and its act often bear the same number: a number alone means the invoice."""
        return self.invoices.total + self.clients.total + self.contracts.total + self.matters.total


@dataclass(frozen=True, slots=True)
class InlinePage:
    """One answer of the inline mode. `next_offset` is None after the last."""

    rows: tuple[InvoiceRow, ...]
    next_offset: int | None
