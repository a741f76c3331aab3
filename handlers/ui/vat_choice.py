"""A `VatChoice` as plain values of `dialog_data`, and back."""

from collections.abc import Mapping
from typing import Any

from db.vocabulary.enums import VatMode
from services.domain.tax.vat_choice import VatChoice


def as_plain(vat: VatChoice) -> dict[str, Any]:
    return {"mode": vat.mode.value, "code": vat.code, "rate_bp": vat.rate_bp, "reason": vat.reason}


def as_choice(plain: Mapping[str, Any]) -> VatChoice:
    return VatChoice(VatMode(plain["mode"]), plain["code"], plain["rate_bp"], plain["reason"])
