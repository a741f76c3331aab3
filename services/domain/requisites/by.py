"""Checks of Belarusian identifiers. Every function returns the locale key of the problem, or None."""

from stdnum.by import unp

from services.domain.requisites import international


def check_unp(value: str) -> str | None:
    return None if value.isascii() and unp.is_valid(value) else "requisites-problem-unp-checksum"


def check_iban(value: str) -> str | None:
    if not value.startswith("BY") or len(value) != 28:
        return "requisites-problem-by-iban-format"
    return "requisites-problem-iban-checksum" if international.check_iban(value) else None
