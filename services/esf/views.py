"""What is copied into the state's electronic invoice, in its order."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from services.domain.money.money import Money
from services.domain.requisites.model import Country, Requisites


@dataclass(frozen=True, slots=True)
class EsfLine:
    """`price` and `net` are without VAT, after the discount; `rate` is the page's label, empty without VAT."""

    description: str
    unit: str
    quantity: Decimal
    price: Decimal
    net: Money
    rate: str
    vat: Money
    gross: Money


@dataclass(frozen=True, slots=True)
class EsfData:
    """`turnover_on` is that of the act or the services; `turnover_known` says whether either is known."""

    country: Country
    invoice_number: str
    client_name: str
    number: str | None
    due_on: date | None
    supplier: Requisites
    buyer: Requisites
    contract_number: str | None
    contract_date: date | None
    turnover_on: date
    turnover_known: bool
    lines: tuple[EsfLine, ...]
    net: Money
    vat: Money
    gross: Money
    reason: str
    """Why lines bear no VAT."""
