"""Checks of international identifiers: IBAN, BIC, VAT id.

Every `check_` function returns the locale key of the problem, or None.
"""

import re
from functools import cache
from typing import Any

from stdnum.eu import vat

from services.domain.patterns import compiled_later

_VAT_ID_FORMAT = compiled_later(r"[A-Z]{2}[0-9A-Z+*]{2,13}", re.ASCII)
_IBAN_FORMAT = compiled_later(r"[A-Z]{2}\d{2}[0-9A-Z]{11,30}", re.ASCII)
_BIC_FORMAT = compiled_later(r"[A-Z]{4}[A-Z]{2}[0-9A-Z]{2}(?:[0-9A-Z]{3})?", re.ASCII)
# XI is Northern Ireland, whose numbers are in the same system.
_EU_VAT_PREFIXES = frozenset(code.upper() for code in vat.MEMBER_STATES) | {"EL", "XI"}


@cache
def _schwifty() -> Any:
    """schwifty, loaded at its first use: a bot needs its 8 MB only when requisites come in."""
    import schwifty.exceptions  # late: see above

    return schwifty


def iban_length(country_code: str) -> int | None:
    """The length of the country's IBANs; None where there are none (Uzbekistan)."""
    try:
        length: int = _schwifty().IBAN(country_code + "00", allow_invalid=True).spec.iban_length
        return length
    except _schwifty().exceptions.SchwiftyException:
        return None


def check_iban(value: str) -> str | None:
    if not _IBAN_FORMAT.fullmatch(value) or iban_length(value[:2]) is None:
        return "requisites-problem-iban-format"
    try:
        _schwifty().IBAN(value)
    except _schwifty().exceptions.SchwiftyException:
        return "requisites-problem-iban-checksum"
    return None


def find_bank_by_iban(iban: str) -> tuple[str, str] | None:
    """BIC and name of the bank that an IBAN names; None when the directory lacks it. It has the Kazakh banks."""
    if check_iban(iban):
        return None
    parsed = _schwifty().IBAN(iban)
    try:
        bic, name = parsed.bic, parsed.bank_name
    except _schwifty().exceptions.SchwiftyException:
        return None
    # «UBS Switzerland AG - Zürich»: the directory adds the city of the branch.
    return (str(bic), str(name).split(" - ", 1)[0]) if bic and name else None


def parse_sepa_iban(iban: str) -> str | None:
    """The IBAN without spaces; None unless it is valid and of the SEPA area."""
    try:
        account = _schwifty().IBAN(iban)
    except (_schwifty().exceptions.SchwiftyException, ValueError):
        return None
    return str(account) if account.in_sepa_zone else None


def check_bic(value: str) -> str | None:
    """Checks format and country only: the directory lacks whole countries, so absence from it proves nothing."""
    if not _BIC_FORMAT.fullmatch(value):
        return "requisites-problem-bic-format"
    try:
        _schwifty().BIC(value)
    except _schwifty().exceptions.SchwiftyException:
        return "requisites-problem-bic-format"
    return None


def check_vat_id(value: str) -> str | None:
    """Checks the checksum of an EU number offline; of other countries' numbers only the format."""
    if not _VAT_ID_FORMAT.fullmatch(value):
        return "requisites-problem-vat-id-format"
    if value[:2] in _EU_VAT_PREFIXES and not vat.is_valid(value):
        return "requisites-problem-vat-id-checksum"
    return None
