"""Sums amounts by currency: amounts of different currencies are never added."""

from collections.abc import Iterable

from services.domain.money.money import Currency, Money


def sum_by_currency(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """One sum per currency, in the order in which the currencies first occur."""
    totals: dict[Currency, Money] = {}
    for amount in amounts:
        totals[amount.currency] = totals[amount.currency] + amount if amount.currency in totals else amount
    return tuple(totals.values())
