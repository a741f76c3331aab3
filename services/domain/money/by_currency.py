"""Sums of several invoices: never of different currencies together."""

from collections.abc import Iterable

from services.domain.money.money import Currency, Money


def by_currency(sums: Iterable[Money]) -> tuple[Money, ...]:
    """One sum a currency, in the order in which they come."""
    found: dict[Currency, Money] = {}
    for money in sums:
        found[money.currency] = found[money.currency] + money if money.currency in found else money
    return tuple(found.values())
