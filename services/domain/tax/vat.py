"""VAT: rates by country and date, and the split of an amount into net, VAT and gross.

Rates are set by law and change by date. The rate follows the date of the service, not of the contract or the
invoice (Russia, 425-ФЗ of 28.11.2025: services of 2026 under contracts of 2025 bear 22 %).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.vocabulary.enums import VatMode
from services.domain.errors import DomainError
from services.domain.money.money import round_half_up
from services.domain.requisites.model import PartyKind

GENERAL_RATE = "general"
"""The code of a country's standard rate."""
SIMPLIFIED_RATES = frozenset({"usn5", "usn7"})
ADVOCATES = frozenset({PartyKind.ADVOCATE_OFFICE, PartyKind.BAR_ASSOCIATION})
NEVER_SIMPLIFIED = ADVOCATES | {PartyKind.SELF_EMPLOYED}


@dataclass(frozen=True, slots=True)
class VatRate:
    """`rate_bp` in basis points (2200 = 22 %); in force from `valid_from` to `valid_to`, both included."""

    country: str
    code: str
    rate_bp: int
    valid_from: date
    valid_to: date | None
    label: str


def _successive_rates(country: str, code: str, *changes: tuple[int, str]) -> Iterator[VatRate]:
    """Each change is (basis points, first day); a rate ends the day before the next one begins."""
    for i, (rate_bp, start) in enumerate(changes):
        next_start = date.fromisoformat(changes[i + 1][1]) if i + 1 < len(changes) else None
        last_day = None if next_start is None else date.fromordinal(next_start.toordinal() - 1)
        yield VatRate(country, code, rate_bp, date.fromisoformat(start), last_day, f"{format_rate(rate_bp)}%")


def format_rate(rate_bp: int) -> str:
    """The percent without the sign and trailing zeros: «22», «7.5»."""
    percent = Decimal(rate_bp).scaleb(-2)
    return f"{percent.normalize():f}"


RATES: tuple[VatRate, ...] = (
    *_successive_rates("RU", GENERAL_RATE, (1800, "2004-01-01"), (2000, "2019-01-01"), (2200, "2026-01-01")),
    # УСН by turnover, without deduction of input VAT (art. 164 п. 8 НК РФ).
    *_successive_rates("RU", "usn5", (500, "2025-01-01")),
    *_successive_rates("RU", "usn7", (700, "2025-01-01")),
    *_successive_rates("KZ", GENERAL_RATE, (1200, "2009-01-01"), (1600, "2026-01-01")),
    *_successive_rates("UZ", GENERAL_RATE, (1200, "2023-01-01")),
    *_successive_rates("BY", GENERAL_RATE, (2000, "2010-01-01")),
    *_successive_rates("DE", GENERAL_RATE, (1900, "2021-01-01")),
    *_successive_rates("LV", GENERAL_RATE, (2100, "2012-07-01")),
    *_successive_rates("LT", GENERAL_RATE, (2100, "2009-09-01")),
    *_successive_rates("EE", GENERAL_RATE, (2200, "2024-01-01"), (2400, "2025-07-01")),
    *_successive_rates("CY", GENERAL_RATE, (1900, "2014-01-13")),
    *_successive_rates("PL", GENERAL_RATE, (2300, "2011-01-01")),
    *_successive_rates("CZ", GENERAL_RATE, (2100, "2013-01-01")),
)


def rates_on(country: str, on: date) -> tuple[VatRate, ...]:
    """The country's rates on a date of service, the general one first; empty for an unknown country."""
    return tuple(
        rate
        for rate in RATES
        if rate.country == country
        and rate.valid_from <= on
        and (rate.valid_to is None or on <= rate.valid_to)
    )


def offered_rates(country: str, on: date, kind: PartyKind | None) -> tuple[VatRate, ...]:
    """Those of `rates_on` that this kind of party may charge: neither advocates (ст. 346.12 п. 3 пп. 10 НК РФ) nor
    payers of the professional tax are on УСН."""
    found = rates_on(country, on)
    return tuple(rate for rate in found if kind not in NEVER_SIMPLIFIED or rate.code not in SIMPLIFIED_RATES)


def rate_for(country: str, code: str, on: date) -> VatRate:
    """The rate in force on the date of service. Raises `DomainError` `error-vat-no-rate` when there is none."""
    for rate in rates_on(country, on):
        if rate.code == code:
            return rate
    raise DomainError("error-vat-no-rate", country=country, date=on)


def format_formula_rate(rate_bp: int) -> str:
    """The rate of an advance that includes VAT, «22/122» (Russia, ст. 164 п. 4 НК РФ)."""
    return f"{format_rate(rate_bp)}/{format_rate(10_000 + rate_bp)}"


def split_vat(amount_minor: int, rate_bp: int | None, mode: VatMode) -> tuple[int, int, int]:
    """Splits an amount into (net, VAT, gross) in minor units; net + VAT = gross always. No rate means no VAT."""
    if rate_bp is None or mode is VatMode.NONE:
        return amount_minor, 0, amount_minor
    if rate_bp < 0:
        raise ValueError("a VAT rate is zero or more")
    amount_times_rate = Decimal(amount_minor) * rate_bp
    if mode is VatMode.INCLUDED:
        vat = round_half_up(amount_times_rate / (10_000 + rate_bp))
        return amount_minor - vat, vat, amount_minor
    vat = round_half_up(amount_times_rate / 10_000)
    return amount_minor, vat, amount_minor + vat


def net_of_gross(amount_minor: int, rate_bp: int) -> int:
    """What an amount that includes VAT is without it, in minor units."""
    return split_vat(amount_minor, rate_bp, VatMode.INCLUDED)[0]


def vat_wording_key(mode: VatMode, rate_bp: int | None) -> str:
    """The locale key of the line about VAT under the total; it takes `rate` (`format_rate`) and `amount`."""
    if rate_bp is None or mode is VatMode.NONE:
        return "vat-none"
    return "vat-included" if mode is VatMode.INCLUDED else "vat-on-top"
