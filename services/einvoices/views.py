"""What screens get to know of an invoice's electronic form."""

from dataclasses import dataclass
from datetime import date

from services.documents.einvoice.completeness import Fact, Gaps
from services.documents.einvoice.model import Address, ElectronicInvoice, Endpoint, VatCategory
from services.documents.invoice.model import InvoicePage


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What the file would say as things are, entered or read from the page; None and empty where nothing is known."""

    seller_address: Address | None
    seller_endpoint: Endpoint | None
    seller_contact: str
    seller_phone: str
    seller_email: str
    seller_vat: str
    seller_reg: str
    buyer_address: Address | None
    buyer_endpoint: Endpoint | None
    buyer_reference: str
    buyer_vat: str
    delivery: date | None
    vat_category: VatCategory | None
    """None too where every line bears VAT: then nothing is asked."""


@dataclass(frozen=True, slots=True)
class ElectronicForm:
    """`gaps` are of one profile; `suggestions` what a fact may well be, for the person to say."""

    number: str
    client_name: str
    known: KnownFacts
    gaps: Gaps
    suggestions: dict[Fact, str]
    reason: str
    """Why lines bear no VAT, in the words of the page."""


@dataclass(frozen=True, slots=True)
class FileParts:
    """What a file is written from, outside of the transaction."""

    page: InvoicePage
    invoice: ElectronicInvoice
