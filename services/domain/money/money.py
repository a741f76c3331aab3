"""Money: integer minor units plus a currency. Nothing else in the product adds amounts.

All supported currencies have two decimals (ISO 4217), so one minor unit is always a hundredth.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import total_ordering


class Currency(StrEnum):
    RUB = "RUB"
    KZT = "KZT"
    UZS = "UZS"
    BYN = "BYN"
    USD = "USD"
    EUR = "EUR"


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """`minor` is the amount in hundredths (kopecks, tiyn, cents); it may be negative in a ledger."""

    minor: int
    currency: Currency

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"minor units are an int, not {type(self.minor).__name__}")

    @classmethod
    def of(cls, amount: Decimal | int | str, currency: Currency) -> "Money":
        """Converts major units (`Decimal("12.34")`, `12`, `"12.34"`), rounded half up to a hundredth."""
        if isinstance(amount, float):
            raise TypeError("money is never a float")
        return cls(round_half_up(Decimal(amount) * 100), currency)

    @classmethod
    def zero(cls, currency: Currency) -> "Money":
        return cls(0, currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units, always with two decimals."""
        return Decimal(self.minor).scaleb(-2)

    def __add__(self, other: "Money") -> "Money":
        self._require_same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._require_same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._require_same_currency(other)
        return self.minor < other.minor

    def __bool__(self) -> bool:
        return self.minor != 0

    def _require_same_currency(self, other: "Money") -> None:
        if self.currency is not other.currency:
            raise ValueError(f"{self.currency} and {other.currency} are never added or compared")


def round_half_up(value: Decimal) -> int:
    """Rounds to the nearest integer, halves away from zero; every sum is rounded so."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def sum_money(amounts: Iterable[Money], currency: Currency) -> Money:
    """The sum of the amounts; zero of `currency` when there are none. Raises ValueError for another currency."""
    total = 0
    for amount in amounts:
        if amount.currency is not currency:
            raise ValueError(f"{currency} and {amount.currency} are never added or compared")
        total += amount.minor
    return Money(total, currency)


def split_proportionally(minor: int, weights: Sequence[int]) -> list[int]:
    """Splits `minor` in proportion to `weights` by the largest remainder; ties go to the earlier share.

    The shares always sum to `minor`. All weights are zero or more and at least one is positive, unless `minor` is
    zero. A negative `minor` splits as its opposite with the sign put back.
    """
    if minor < 0:
        return [-share for share in split_proportionally(-minor, weights)]
    total_weight = sum(weights)
    if any(weight < 0 for weight in weights) or (total_weight == 0 and minor != 0):
        raise ValueError("weights must be zero or more, with one positive")
    if total_weight == 0:
        return [0] * len(weights)
    shares = [minor * weight // total_weight for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(minor * weights[i] % total_weight), i))
    for i in by_remainder[: minor - sum(shares)]:
        shares[i] += 1
    return shares
