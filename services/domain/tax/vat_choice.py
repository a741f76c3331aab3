"""The VAT of a contract or an invoice: the choice, its checks, and the rate that follows from it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.vocabulary.enums import VatMode
from services.domain.errors import BadInput
from services.domain.requisites.model import Country
from services.domain.tax.vat import GENERAL_RATE, rate_for


@dataclass(frozen=True, slots=True)
class VatChoice:
    """How VAT is shown. `code` names the country's rate, which then follows the service date; `rate_bp` is a fixed
    rate in basis points (2200 is 22%); without VAT there is a `reason`."""

    mode: VatMode
    code: str | None = None
    rate_bp: int | None = None
    reason: str | None = None


def vat_rate_on(vat: VatChoice, country: Country, day: date) -> int | None:
    """The rate in basis points on a service date; None without VAT. A rate set by hand wins over the table."""
    if vat.mode is VatMode.NONE:
        return None
    if vat.rate_bp is not None:
        return vat.rate_bp
    return rate_for(country, vat.code or GENERAL_RATE, day).rate_bp


def check_vat_choice(vat: VatChoice) -> None:
    """Raises `BadInput`: «без НДС» needs its reason, and with VAT there is a rate of 0–99.99%."""
    if vat.mode is VatMode.NONE:
        if not (vat.reason or "").strip():
            raise BadInput("error-vat-reason")
    elif (vat.rate_bp is None and vat.code is None) or (
        vat.rate_bp is not None and not 0 <= vat.rate_bp < 10_000
    ):
        raise BadInput("error-vat-rate")


def vat_columns(vat: VatChoice) -> dict[str, Any]:
    """The values of the `vat_…` columns."""
    is_without_vat = vat.mode is VatMode.NONE
    return {
        "vat_mode": vat.mode.value,
        "vat_code": None if is_without_vat else vat.code,
        "vat_rate_bp": None if is_without_vat else vat.rate_bp,
        "vat_reason": vat.reason.strip()[:250] if vat.reason and is_without_vat else None,
    }
