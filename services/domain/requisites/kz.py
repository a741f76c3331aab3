"""Checks of Kazakh identifiers. Every `check_` function returns the locale key of the problem, or None."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites import international

_KBE = compiled_later(r"[12]\d", re.ASCII)
_KNP = compiled_later(r"\d{3}", re.ASCII)
_OKED = compiled_later(r"\d{5}", re.ASCII)
_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def check_bin(value: str) -> str | None:
    """Checks БИН of an organisation or ИИН of a person: both have twelve digits and the same check digit."""
    if len(value) != 12 or not value.isascii() or not value.isdigit():
        return "requisites-problem-bin-length"
    # All zeros satisfy the sum.
    if not value.strip("0") or _check_digit(value[:11]) != int(value[11]):
        return "requisites-problem-bin-checksum"
    return None


def _check_digit(prefix: str) -> int | None:
    """The twelfth digit; None when both weightings give 10, since such a number is never assigned."""
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        remainder = sum(int(digit) * weight for digit, weight in zip(prefix, weights, strict=True)) % 11
        if remainder != 10:
            return remainder
    return None


def is_organisation(value: str) -> bool | None:
    """Whether the number is a БИН: its fifth digit is 4 or 5. None when the length is not 12."""
    return value[4] in "45" if len(value) == 12 else None


def check_iik(value: str) -> str | None:
    if not value.startswith("KZ"):
        return "requisites-problem-iik-format"
    problem = international.check_iban(value)
    if problem is None:
        return None
    return "requisites-problem-iik-checksum" if len(value) == 20 else "requisites-problem-iik-format"


def check_kbe(value: str) -> str | None:
    return None if _KBE.fullmatch(value) else "requisites-problem-kbe-format"


def check_knp(value: str) -> str | None:
    return None if _KNP.fullmatch(value) else "requisites-problem-knp-format"


def check_oked(value: str) -> str | None:
    return None if _OKED.fullmatch(value) else "requisites-problem-oked-format"
