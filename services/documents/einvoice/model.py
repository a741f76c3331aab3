"""An electronic invoice as EN 16931 sees it. Comments name business terms (BT) and groups (BG) of the standard.

Nothing here knows of a syntax: `ubl.py` and `cii.py` write the same values in two spellings.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from services.domain.money.money import Currency, Money, sum_money


class Profile(StrEnum):
    """What the file is made for; each has rules of its own beside those of EN 16931."""

    XRECHNUNG = "xrechnung"  # German authorities, in UBL
    PEPPOL = "peppol"  # Peppol BIS Billing 3.0, in UBL
    ZUGFERD = "zugferd"  # Factur-X: the PDF with CII inside, profile EN 16931


class VatCategory(StrEnum):
    """BT-118 and BT-151, of UNTDID 5305."""

    STANDARD = "S"
    ZERO = "Z"
    EXEMPT = "E"
    REVERSE_CHARGE = "AE"
    OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An electronic address, BT-34 and BT-49: `scheme` of the EAS code list, «EM» for e-mail, «9930» for a German
    VAT number."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Address:
    """BG-5 and BG-8; `country` is an ISO code of two letters."""

    country: str
    city: str
    postcode: str
    street: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """BG-4 and BG-7. `contact`, `phone` and `email` are BG-6 and BG-9."""

    name: str
    address: Address
    vat_id: str = ""
    tax_number: str = ""  # BT-32, the seller's only
    reg_number: str = ""  # BT-30 and BT-47
    identifier: str = ""  # BT-29, the seller's only, where it has neither of the numbers above that name it
    endpoint: Endpoint | None = None
    contact: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`price` is BT-146, without VAT and before the discount; `allowance` is BT-136; `net` is BT-131."""

    number: int
    name: str
    quantity: Decimal
    unit: str  # UN/ECE Recommendation 20
    price: Decimal
    allowance: Money
    net: Money
    category: VatCategory
    rate: Decimal | None  # BT-152; none outside the scope of VAT


@dataclass(frozen=True, slots=True, kw_only=True)
class VatSum:
    """BG-23, one of each category and rate."""

    category: VatCategory
    rate: Decimal | None
    taxable: Money
    tax: Money
    reason: str = ""  # BT-120
    reason_code: str = ""  # BT-121


@dataclass(frozen=True, kw_only=True)
class ElectronicInvoice:
    number: str
    date: datetime.date
    due_date: datetime.date | None
    payment_term: str
    currency: Currency
    language: str
    seller: Party
    buyer: Party
    lines: tuple[Line, ...]
    vat_sums: tuple[VatSum, ...]
    buyer_reference: str = ""  # BT-10
    contract_number: str = ""  # BT-12
    note: str = ""
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    delivered_on: datetime.date | None = None  # BT-72
    payee_name: str = ""  # BT-85
    iban: str = ""  # BT-84
    account: str = ""  # BT-84 where there is no IBAN
    bic: str = ""
    remittance: str = ""  # BT-83

    @property
    def net_total(self) -> Money:
        """BT-106 and BT-109: there are no allowances of the whole document."""
        return sum_money((line.net for line in self.lines), self.currency)

    @property
    def vat_total(self) -> Money:
        """BT-110."""
        return sum_money((group.tax for group in self.vat_sums), self.currency)

    @property
    def total(self) -> Money:
        """BT-112 and BT-115: payments are no part of the document."""
        return self.net_total + self.vat_total
