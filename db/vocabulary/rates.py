"""Stored words of the rates that interest by law follows."""

from enum import StrEnum


class RateKind(StrEnum):
    """Whose rate it is."""

    RU_KEY = "ru_key"  # key rate of the Bank of Russia
    KZ_BASE = "kz_base"  # base rate of the National Bank of Kazakhstan
    ECB = "ecb"  # main refinancing rate of the European Central Bank
