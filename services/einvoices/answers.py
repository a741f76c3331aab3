"""Reads what somebody enters for an electronic invoice."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from stdnum.de import leitweg

from services.documents.einvoice.address import read_address
from services.documents.einvoice.completeness import Fact, suggested_endpoint
from services.documents.einvoice.countries import country_of_vat_id
from services.documents.einvoice.endpoint import read_endpoint
from services.documents.einvoice.model import VatCategory
from services.domain.errors import BadInput
from services.domain.requisites.contacts import parse_emails, parse_phone
from services.domain.requisites.international import check_vat_id
from services.domain.requisites.model import Country
from services.domain.text_input import parse_line

LIMIT = 100
_LEITWEG = re.compile(r"\d{2,12}-(?:[0-9A-Z]{1,30}-)?\d{2}", re.IGNORECASE)
_WITHOUT_VAT = frozenset({VatCategory.EXEMPT, VatCategory.REVERSE_CHARGE, VatCategory.OUTSIDE})


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of fields of `PartyFacts` or `InvoiceFacts` with their values."""

    changes: dict[str, Any] = field(default_factory=dict)
    is_doubtful: bool = False
    """It looks like a Leitweg-ID and its digits of control are wrong; but an order may look so."""


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
            endpoint = read_endpoint(text) or read_endpoint(_of_vat_id(text))
            if endpoint is None:
                raise BadInput("error-einvoice-endpoint", text)
            return Answer({"endpoint": endpoint})
        case Fact.SELLER_VAT | Fact.BUYER_VAT:
            vat_id = _compact(text)
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
        case Fact.BUYER_REFERENCE:
            reference = parse_line(text, LIMIT, "error-einvoice-line")
            looks_so = _LEITWEG.fullmatch(reference) is not None
            return Answer({"reference": reference}, looks_so and not leitweg.is_valid(reference))
    name = {Fact.SELLER_CONTACT: "contact", Fact.SELLER_REGISTRATION: "reg_number"}[fact]
    return Answer({name: parse_line(text, LIMIT, "error-einvoice-line")})


def _compact(text: str) -> str:
    return "".join(text.split()).replace("-", "").replace(".", "").upper()


def _of_vat_id(text: str) -> str:
    """Who sends a VAT number for an address means the one that it makes."""
    vat_id = _compact(text)
    return suggested_endpoint(vat_id) if check_vat_id(vat_id) is None else ""
