"""Computes the totals of an invoice from its lines.

VAT is rounded per line and then summed, as 1C and the electronic invoices of Russia and Kazakhstan do. Rounding the
total instead may differ by kopecks, so the totals are stored with the invoice.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from db.vocabulary.enums import VatMode
from services.domain.errors import BadInput
from services.domain.money.money import Currency, Money, round_half_up, split_proportionally, sum_money
from services.domain.money.parsing import MAX_MINOR
from services.domain.tax.vat import split_vat

MAX_PERCENT_BP = 10_000


@dataclass(frozen=True, slots=True)
class LineInput:
    """`quantity` is positive with at most three decimals, `price` zero or more; no rate means without VAT.

    Raises ValueError for other values.
    """

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
        """Quantity × price, rounded half up; it includes VAT when the price does."""
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
    """The totals of the lines of one VAT rate in basis points; None is without VAT."""

    rate_bp: int | None
    net: Money
    vat: Money


@dataclass(frozen=True, slots=True)
class InvoiceTotals:
    """`amount` and `discount` are the sums of the lines; `gross` is the amount to pay.

    `per_rate` goes from the highest rate to the lowest; lines without VAT come last.
    """

    lines: tuple[LineTotals, ...]
    amount: Money
    discount: Money
    net: Money
    vat: Money
    gross: Money
    per_rate: tuple[RateTotals, ...]


def compute_totals(
    lines: Sequence[LineInput],
    mode: VatMode,
    discount: Money | int | None = None,
    *,
    currency: Currency | None = None,
) -> InvoiceTotals:
    """Totals of `lines`. `discount` is a sum or basis points (1000 = 10 %) of the amounts as priced.

    `currency` is needed only when there are no lines. Raises `error-discount-range`, `error-discount-too-big` and
    `error-amount-too-big`; ValueError for lines of different currencies.
    """
    if currency is None:
        if not lines:
            raise ValueError("no lines and no currency")
        currency = lines[0].price.currency
    amounts = [line.amount for line in lines]
    subtotal = sum_money(amounts, currency)
    discount_amount = _discount_amount(discount, subtotal)
    shares = split_proportionally(discount_amount.minor, [amount.minor for amount in amounts])
    line_totals = []
    for line, amount, share in zip(lines, amounts, shares, strict=True):
        minor_parts = split_vat(amount.minor - share, line.vat_rate_bp, mode)
        net, vat, gross = (Money(minor, currency) for minor in minor_parts)
        line_totals.append(LineTotals(amount, Money(share, currency), net, vat, gross))
    gross = sum_money((line.gross for line in line_totals), currency)
    if max(subtotal.minor, gross.minor) > MAX_MINOR:
        raise BadInput("error-amount-too-big")
    return InvoiceTotals(
        lines=tuple(line_totals),
        amount=subtotal,
        discount=discount_amount,
        net=sum_money((line.net for line in line_totals), currency),
        vat=sum_money((line.vat for line in line_totals), currency),
        gross=gross,
        per_rate=_totals_per_rate(lines, line_totals, mode, currency),
    )


def _discount_amount(discount: Money | int | None, subtotal: Money) -> Money:
    if discount is None:
        return Money.zero(subtotal.currency)
    if isinstance(discount, int):
        if not 0 <= discount <= MAX_PERCENT_BP:
            raise BadInput("error-discount-range")
        return Money(round_half_up(Decimal(subtotal.minor) * discount / MAX_PERCENT_BP), subtotal.currency)
    if discount.minor < 0:
        raise BadInput("error-discount-range")
    if discount > subtotal:
        raise BadInput("error-discount-too-big", sum=subtotal)
    return discount


def _totals_per_rate(
    lines: Sequence[LineInput], line_totals: Sequence[LineTotals], mode: VatMode, currency: Currency
) -> tuple[RateTotals, ...]:
    groups: dict[int | None, list[LineTotals]] = defaultdict(list)
    for line, totals in zip(lines, line_totals, strict=True):
        groups[None if mode is VatMode.NONE else line.vat_rate_bp].append(totals)
    return tuple(
        RateTotals(
            rate,
            sum_money((line.net for line in groups[rate]), currency),
            sum_money((line.vat for line in groups[rate]), currency),
        )
        for rate in sorted(groups, key=lambda rate: -1 if rate is None else rate, reverse=True)
    )
