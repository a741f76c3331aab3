"""From lines to the totals of an invoice.

VAT is rounded per line and then summed, as 1C and the electronic invoices of Russia and Kazakhstan do;
rounding the total instead gives other kopecks, so the totals are stored with the invoice.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from db.vocabulary.enums import VatMode
from services.domain.errors import BadInput
from services.domain.money.money import Currency, Money, allocate, round_half_up, total
from services.domain.money.parsing import MAX_MINOR
from services.domain.tax.vat import vat_of

MAX_PERCENT_BP = 10_000


@dataclass(frozen=True, slots=True)
class LineInput:
    """`quantity` is positive with at most three decimals; `price` zero or more; no rate = without VAT."""

    quantity: Decimal
    price: Money
    vat_rate_bp: int | None

    def __post_init__(self) -> None:
        if not isinstance(self.quantity, Decimal) or self.quantity <= 0:
            raise ValueError("a quantity is a positive Decimal")
        if self.quantity != self.quantity.quantize(Decimal("0.001")):
            raise ValueError("a quantity has at most three decimals")
        if self.price.minor < 0:
            raise ValueError("a price is zero or more")

    @property
    def amount(self) -> Money:
        """Quantity × price, rounded half up; with or without VAT as the price is."""
        return Money(round_half_up(self.quantity * self.price.minor), self.price.currency)


@dataclass(frozen=True, slots=True)
class LineTotals:
    """`amount` is before the discount; `net`, `vat` and `gross` are after it."""

    amount: Money
    discount: Money
    net: Money
    vat: Money
    gross: Money


class RateTotals(NamedTuple):
    """The part of an invoice under one rate, `None` = without VAT."""

    rate_bp: int | None
    net: Money
    vat: Money


@dataclass(frozen=True, slots=True)
class Totals:
    """`amount` and `discount` sum those of the lines; `gross` is what there is to pay.

    `per_rate` goes from the highest rate to the lowest, what bears no VAT last.
    """

    lines: tuple[LineTotals, ...]
    amount: Money
    discount: Money
    net: Money
    vat: Money
    gross: Money
    per_rate: tuple[RateTotals, ...]


def compute(
    lines: Sequence[LineInput],
    mode: VatMode,
    discount: Money | int | None = None,
    *,
    currency: Currency | None = None,
) -> Totals:
    """Totals of `lines`. `discount`, of the amounts as priced, is a sum or basis points (1000 = 10 %).

    `currency` is needed for no lines only. Raises `error-discount-range`, `error-discount-too-big` and
    `error-amount-too-big`; ValueError for lines of different currencies.
    """
    if currency is None:
        if not lines:
            raise ValueError("no lines and no currency")
        currency = lines[0].price.currency
    amounts = [line.amount for line in lines]
    whole = total(amounts, currency)
    off = _discount(discount, whole)
    shares = allocate(off.minor, [amount.minor for amount in amounts])
    computed = []
    for line, amount, share in zip(lines, amounts, shares, strict=True):
        parts = vat_of(amount.minor - share, line.vat_rate_bp, mode)
        net, vat, gross = (Money(part, currency) for part in parts)
        computed.append(LineTotals(amount, Money(share, currency), net, vat, gross))
    gross = total((line.gross for line in computed), currency)
    if max(whole.minor, gross.minor) > MAX_MINOR:
        raise BadInput("error-amount-too-big")
    return Totals(
        lines=tuple(computed),
        amount=whole,
        discount=off,
        net=total((line.net for line in computed), currency),
        vat=total((line.vat for line in computed), currency),
        gross=gross,
        per_rate=_per_rate(lines, computed, mode, currency),
    )


def _discount(discount: Money | int | None, whole: Money) -> Money:
    if discount is None:
        return Money.zero(whole.currency)
    if isinstance(discount, int):
        if not 0 <= discount <= MAX_PERCENT_BP:
            raise BadInput("error-discount-range")
        return Money(round_half_up(Decimal(whole.minor) * discount / MAX_PERCENT_BP), whole.currency)
    if discount.minor < 0:
        raise BadInput("error-discount-range")
    if discount > whole:
        raise BadInput("error-discount-too-big", sum=whole)
    return discount


def _per_rate(
    lines: Sequence[LineInput], computed: Sequence[LineTotals], mode: VatMode, currency: Currency
) -> tuple[RateTotals, ...]:
    groups: dict[int | None, list[LineTotals]] = defaultdict(list)
    for line, totals in zip(lines, computed, strict=True):
        groups[None if mode is VatMode.NONE else line.vat_rate_bp].append(totals)
    return tuple(
        RateTotals(
            rate,
            total((line.net for line in groups[rate]), currency),
            total((line.vat for line in groups[rate]), currency),
        )
        for rate in sorted(groups, key=lambda rate: -1 if rate is None else rate, reverse=True)
    )
