"""Reads what somebody enters for an electronic invoice."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.documents.einvoice.address import read_address
from services.documents.einvoice.completeness import Fact
from services.documents.einvoice.countries import country_of_vat_id
from services.documents.einvoice.endpoint import read_endpoint
from services.documents.einvoice.model import VatCategory
from services.domain.errors import BadInput
from services.domain.requisites.contacts import parse_emails, parse_phone
from services.domain.requisites.international import check_vat_id
from services.domain.requisites.model import Country
from services.domain.text_input import parse_line

LIMIT = 100
_WITHOUT_VAT = frozenset({VatCategory.EXEMPT, VatCategory.REVERSE_CHARGE, VatCategory.OUTSIDE})


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of fields of `PartyFacts` or `InvoiceFacts` with their values."""

    changes: dict[str, Any] = field(default_factory=dict)


def parse_answer(fact: Fact, text: str) -> Answer:
    """Raises `BadInput`: `error-einvoice-address`, `error-einvoice-endpoint`, `error-einvoice-vat`,
    `error-einvoice-line`, `error-email`, `error-phone`."""
    match fact:
        case Fact.SELLER_ADDRESS | Fact.BUYER_ADDRESS:
            address = read_address(text)
            if address is None:
                raise BadInput("error-einvoice-address", text)
            return Answer({"address": address})
        case Fact.SELLER_ENDPOINT | Fact.BUYER_ENDPOINT:
            endpoint = read_endpoint(text)
            if endpoint is None:
                raise BadInput("error-einvoice-endpoint", text)
            return Answer({"endpoint": endpoint})
        case Fact.SELLER_VAT | Fact.BUYER_VAT:
            vat_id = "".join(text.split()).replace("-", "").replace(".", "").upper()
            if check_vat_id(vat_id) is not None or not country_of_vat_id(vat_id):
                raise BadInput("error-einvoice-vat", text)
            return Answer({"vat_id": vat_id})
        case Fact.SELLER_PHONE:
            return Answer({"phone": parse_phone(text, Country.OTHER)})
        case Fact.SELLER_EMAIL:
            return Answer({"email": parse_emails(text).partition(",")[0]})
        case Fact.DELIVERY:
            return Answer({"delivered_on": date.fromisoformat(text)})
        case Fact.VAT_CATEGORY:
            category = VatCategory(text)
            if category not in _WITHOUT_VAT:
                raise ValueError(f"{text} is no reason for no VAT")
            return Answer({"vat_category": category})
    name = {
        Fact.BUYER_REFERENCE: "reference",
        Fact.SELLER_CONTACT: "contact",
        Fact.SELLER_REGISTRATION: "reg_number",
    }[fact]
    return Answer({name: parse_line(text, LIMIT, "error-einvoice-line")})
