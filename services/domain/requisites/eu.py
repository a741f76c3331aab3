"""Identifiers that are the same everywhere: IBAN, BIC, VAT id. What checks them returns a locale key or None."""

import re
from functools import cache
from typing import Any

from stdnum.eu import vat

_VAT_SHAPE = re.compile(r"[A-Z]{2}[0-9A-Z+*]{2,13}", re.ASCII)
_IBAN_SHAPE = re.compile(r"[A-Z]{2}\d{2}[0-9A-Z]{11,30}", re.ASCII)
_BIC_SHAPE = re.compile(r"[A-Z]{4}[A-Z]{2}[0-9A-Z]{2}(?:[0-9A-Z]{3})?", re.ASCII)
# XI is Northern Ireland, whose numbers are in the same system.
_CHECKED_PREFIXES = frozenset(code.upper() for code in vat.MEMBER_STATES) | {"EL", "XI"}


@cache
def _library() -> Any:
    """schwifty, loaded at its first use: a bot needs its 8 MB only when requisites come in."""
    import schwifty.exceptions  # late: see above

    return schwifty


def iban_length(country_code: str) -> int | None:
    """How long an IBAN of this country is; None where there is none (Uzbekistan)."""
    try:
        length: int = _library().IBAN(country_code + "00", allow_invalid=True).spec.iban_length
        return length
    except _library().exceptions.SchwiftyException:
        return None


def check_iban(value: str) -> str | None:
    if not _IBAN_SHAPE.fullmatch(value) or iban_length(value[:2]) is None:
        return "requisites-problem-iban-format"
    try:
        _library().IBAN(value)
    except _library().exceptions.SchwiftyException:
        return "requisites-problem-iban-checksum"
    return None


def bank_of(iban: str) -> tuple[str, str] | None:
    """BIC and name of the bank that an IBAN names, where the directory knows it (it knows the Kazakh ones)."""
    if check_iban(iban):
        return None
    parsed = _library().IBAN(iban)
    try:
        bic, name = parsed.bic, parsed.bank_name
    except _library().exceptions.SchwiftyException:
        return None
    return (str(bic), str(name)) if bic and name else None


def sepa_account(iban: str) -> str | None:
    """The account without spaces, when it is a valid IBAN of the SEPA area."""
    try:
        account = _library().IBAN(iban)
    except (_library().exceptions.SchwiftyException, ValueError):
        return None
    return str(account) if account.in_sepa_zone else None


def check_bic(value: str) -> str | None:
    """Form and country only: the directory misses whole countries, so absence from it proves nothing."""
    if not _BIC_SHAPE.fullmatch(value):
        return "requisites-problem-bic-format"
    try:
        _library().BIC(value)
    except _library().exceptions.SchwiftyException:
        return "requisites-problem-bic-format"
    return None


def check_vat_id(value: str) -> str | None:
    """Offline checksum of an EU number; numbers of other countries pass by form."""
    if not _VAT_SHAPE.fullmatch(value):
        return "requisites-problem-vat-id-format"
    if value[:2] in _CHECKED_PREFIXES and not vat.is_valid(value):
        return "requisites-problem-vat-id-checksum"
    return None
