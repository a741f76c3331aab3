"""Checks of the format of Uzbek identifiers. Neither СТИР nor the account has a published check digit.

Every `check_` function returns the locale key of the problem, or None.
"""

import re
from itertools import cycle

from services.domain.patterns import compiled_later

_STIR = compiled_later(r"[2-9]\d{8}", re.ASCII)
_PINFL = compiled_later(r"[1-6]\d{13}", re.ASCII)
_MFO = compiled_later(r"\d{5}", re.ASCII)
_ACCOUNT = compiled_later(r"\d{20}", re.ASCII)
_OKED = compiled_later(r"\d{5}", re.ASCII)
_VAT_CODE = compiled_later(r"\d{12}", re.ASCII)


def check_stir(value: str) -> str | None:
    return None if _STIR.fullmatch(value) else "requisites-problem-stir-format"


def check_pinfl(value: str) -> str | None:
    return None if _PINFL.fullmatch(value) else "requisites-problem-pinfl-format"


def is_pinfl_checksum_valid(value: str) -> bool:
    """Whether the last digit fits. The weights 7, 3, 1 are known from practice, not from a law: only a warning."""
    total = sum(int(digit) * weight for digit, weight in zip(value[:13], cycle((7, 3, 1)), strict=False))
    return total % 10 == int(value[13])


def check_payment_code(value: str) -> str | None:
    """The five digits that a payment purpose begins with."""
    return None if _OKED.fullmatch(value) else "requisites-problem-payment-code-format"


def check_mfo(value: str) -> str | None:
    return None if _MFO.fullmatch(value) else "requisites-problem-mfo-format"


def check_account(value: str) -> str | None:
    return None if _ACCOUNT.fullmatch(value) else "requisites-problem-uz-account-format"


def check_oked(value: str) -> str | None:
    return None if _OKED.fullmatch(value) else "requisites-problem-oked-format"


def check_vat_code(value: str) -> str | None:
    return None if _VAT_CODE.fullmatch(value) else "requisites-problem-uz-vat-code-format"
