"""What an electronic invoice needs and the printed page does not say; people enter it once, on the card it is of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from services.documents.einvoice.endpoint import endpoint_text, read_endpoint
from services.documents.einvoice.model import Address, Endpoint, VatCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFacts:
    """Of an issuer or a client. What the page says of contact, phone, e-mail and numbers comes first."""

    address: Address | None = None
    endpoint: Endpoint | None = None
    reference: str = ""  # BT-10, a client's only
    contact: str = ""
    phone: str = ""
    email: str = ""
    vat_id: str = ""
    reg_number: str = ""

    def to_dict(self) -> dict[str, Any]:
        """What is known, for JSON."""
        values: dict[str, Any] = {name: value for name in _TEXTS if (value := getattr(self, name))}
        if self.address is not None:
            values["address"] = asdict(self.address)
        if self.endpoint is not None:
            values["endpoint"] = endpoint_text(self.endpoint)
        return values

    @classmethod
    def from_dict(cls, data: Mapping[str, Any] | None) -> "PartyFacts":
        """The reverse of `to_dict`; nothing is known of None."""
        data = data or {}
        texts = {name: str(data.get(name, "")) for name in _TEXTS}
        address, endpoint = data.get("address"), data.get("endpoint")
        return cls(
            address=Address(**address) if address else None,
            endpoint=read_endpoint(endpoint) if endpoint else None,
            **texts,
        )


_TEXTS = ("reference", "contact", "phone", "email", "vat_id", "reg_number")


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFacts:
    """Of one invoice. `vat_category` says why its lines bear no VAT, where the words on the page do not tell."""

    vat_category: VatCategory | None = None
    delivered_on: date | None = None

    def to_dict(self) -> dict[str, str]:
        values = {}
        if self.vat_category is not None:
            values["vat_category"] = self.vat_category.value
        if self.delivered_on is not None:
            values["delivered_on"] = self.delivered_on.isoformat()
        return values

    @classmethod
    def from_dict(cls, data: Mapping[str, str] | None) -> "InvoiceFacts":
        data = data or {}
        category, day = data.get("vat_category"), data.get("delivered_on")
        return cls(
            vat_category=VatCategory(category) if category else None,
            delivered_on=date.fromisoformat(day) if day else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraFacts:
    """All that `mapping.map_invoice` takes beside the document. `act_on` is the day of the act."""

    seller: PartyFacts = PartyFacts()
    buyer: PartyFacts = PartyFacts()
    invoice: InvoiceFacts = InvoiceFacts()
    contract_number: str = ""
    act_on: date | None = None
