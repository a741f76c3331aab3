"""Checks of Russian identifiers. Every `check_` function returns the locale key of the problem, or None.

Account keys: order of the Bank of Russia No. 515 of 08.09.1997 (consultant.ru, cons_doc_LAW_16053).
"""

import re
from itertools import cycle

from stdnum.exceptions import ValidationError
from stdnum.ru import inn as stdnum_inn
from stdnum.ru import ogrn as stdnum_ogrn

from services.domain.patterns import compiled_later
from services.domain.requisites.model import PartyKind

_KPP = compiled_later(r"\d{4}[0-9A-Z]{2}\d{3}", re.ASCII)
TREASURY_KEY = "requisites-problem-treasury-key"
"""Only a warning: the rule of this key is seen on public cards and published nowhere."""
_SINGLE_TREASURY_ACCOUNT = "40102"  # ЕКС, which stands where a bank has its correspondent account
_DIGITS = compiled_later(r"\d+", re.ASCII)


def _has_digits_only(value: str, *lengths: int) -> bool:
    return len(value) in lengths and _DIGITS.fullmatch(value) is not None


def check_inn(value: str, kind: PartyKind | None = None) -> str | None:
    """The locale key of what is wrong. Its example is as long as the number should be, a person's where `kind` or 12
    digits say so."""
    of_person = kind is not None and kind.is_individual
    if not _has_digits_only(value, 10, 12):
        return "requisites-problem-inn-length-person" if of_person else "requisites-problem-inn-length"
    # stdnum accepts all zeros: they satisfy the sum.
    if not value.strip("0") or not _is_inn_checksum_valid(value):
        of_person = of_person or len(value) == 12
        return "requisites-problem-inn-checksum-person" if of_person else "requisites-problem-inn-checksum"
    if kind is not None and kind is not PartyKind.FOREIGN and (len(value) == 12) != kind.is_individual:
        return "requisites-problem-inn-person" if kind.is_individual else "requisites-problem-inn-company"
    return None


def _is_inn_checksum_valid(value: str) -> bool:
    try:
        return bool(stdnum_inn.validate(value) == value)
    except ValidationError:
        return False


def check_kpp(value: str) -> str | None:
    return None if _KPP.fullmatch(value) else "requisites-problem-kpp-format"


def check_ogrn(value: str) -> str | None:
    if not _has_digits_only(value, 13):
        return "requisites-problem-ogrn-length"
    if value[0] in "04" or not stdnum_ogrn.is_valid(value):
        return "requisites-problem-ogrn-checksum"
    return None


def check_ogrnip(value: str) -> str | None:
    if not _has_digits_only(value, 15):
        return "requisites-problem-ogrnip-length"
    # Own sum: stdnum 2.2 forgets "mod 10" and refuses every number whose remainder is 10 to 12.
    if value[0] not in "34" or int(value[:14]) % 13 % 10 != int(value[14]):
        return "requisites-problem-ogrnip-checksum"
    return None


def check_bik(value: str) -> str | None:
    return None if _has_digits_only(value, 9) and value.strip("0") else "requisites-problem-bik-format"


def check_account(account: str, bik: str | None) -> str | None:
    """Checks the key of a settlement account, which ties it to БИК; it can't tell which of the two is wrong."""
    if not _has_digits_only(account, 20):
        return "requisites-problem-account-length"
    if bik is None or check_bik(bik):
        return None
    if account.startswith("03"):
        return None  # a treasury account, whose key follows no published rule
    # Accounts kept by the Bank of Russia itself (РКЦ, treasury) are keyed by the region, not by the bank.
    prefix = "0" + bik[4:6] if bik[6:] in {"000", "001", "002"} else bik[6:]
    return None if _is_account_key_valid(prefix, account) else "requisites-problem-account-key"


def check_corr_account(account: str, bik: str | None) -> str | None:
    if not _has_digits_only(account, 20) or not account.startswith(("301", _SINGLE_TREASURY_ACCOUNT)):
        return "requisites-problem-corr-account-format"
    if bik is None or check_bik(bik):
        return None
    if account.startswith(_SINGLE_TREASURY_ACCOUNT):
        fits = _is_account_key_valid("0" + bik[4:6], account)
        return None if fits else TREASURY_KEY
    # Both tests: the key alone passes 044525225 with an account of 044525974.
    if account[-3:] != bik[6:] or not _is_account_key_valid("0" + bik[4:6], account):
        return "requisites-problem-corr-account-key"
    return None


def _is_account_key_valid(prefix: str, account: str) -> bool:
    total = sum(
        int(digit) * weight for digit, weight in zip(prefix + account, cycle((7, 1, 3)), strict=False)
    )
    return total % 10 == 0
