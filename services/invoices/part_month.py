"""Asks, where a contract says nothing about it, what a part of a month costs."""

from collections.abc import Iterable

from db.models import Contract, InvoiceLine
from db.vocabulary.enums import Billing
from services.domain.invoicing.part_month import fee_by_days, service_month
from services.domain.money.money import Currency, Money
from services.invoices.views import PartMonthQuestion


def part_month_question(contract: Contract | None, lines: Iterable[InvoiceLine]) -> PartMonthQuestion | None:
    if contract is None or contract.billing != Billing.RETAINER or contract.part_month is not None:
        return None
    fee = Money(contract.fee_minor or 0, Currency(contract.currency))
    for line in lines:
        if line.retainer_month is not None:
            month = service_month(line.retainer_month, contract.signed_on, contract.ends_on)
            if month.is_part:
                return PartMonthQuestion(fee_by_days(fee, month), fee, month)
    return None
