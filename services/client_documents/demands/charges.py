"""What a demand may claim for late payment besides the debt, as late money is computed from the books."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from services.documents.demand.model import Adjustment, CalculationRow
from services.documents.pdf.settlement_labels import settlement_labels
from services.documents.text.formats import format_quantity
from services.domain.interest.choice import LateRule
from services.domain.interest.model import Calculation, Period
from services.domain.money.money import Currency, Money, sum_money
from services.late_money.calculating import calculate


@dataclass(frozen=True, slots=True)
class Charges:
    """Of all invoices of a demand. `rule` is None where none holds for them; `missing` is the first day without a rate,
    and then nothing is claimed: a part of it would be guessed."""

    rule: LateRule | None
    missing: date | None
    of_invoices: tuple[tuple[str, Calculation], ...]
    currency: Currency

    @property
    def total(self) -> Money:
        return sum_money(
            (Money(each.total_minor, self.currency) for _, each in self.of_invoices), self.currency
        )

    @property
    def may_be_claimed(self) -> bool:
        return self.missing is None and bool(self.total)

    def say_rule(self, language: str) -> str:
        return settlement_labels(language).late_grounds[self.rule] if self.rule else ""

    def rows(self, language: str) -> tuple[CalculationRow, ...]:
        return tuple(
            CalculationRow(
                number,
                period.first,
                period.last,
                Money(period.debt_minor, self.currency),
                period.days,
                _say_rate(period, language),
                Money(period.minor, self.currency),
            )
            for number, calculation in self.of_invoices
            for period in calculation.periods
        )

    def adjustments(self) -> tuple[Adjustment, ...]:
        found = []
        for number, each in self.of_invoices:
            if each.is_capped and each.cap_minor is not None:
                above = Money(each.cap_minor - each.accrued_minor, self.currency)
                found.append(Adjustment(number, is_cap=True, amount=above))
            if each.flat_minor:
                found.append(Adjustment(number, is_cap=False, amount=Money(each.flat_minor, self.currency)))
        return tuple(found)


async def load_charges(uow: UnitOfWork, invoices: Sequence[Invoice], currency: Currency, on: date) -> Charges:
    """By the end of `on`, as the books are now. Invoices of one demand follow one rule."""
    firm = await uow.firms.firm()
    found: list[tuple[str, Calculation]] = []
    rule: LateRule | None = None
    missing: date | None = None
    for invoice in invoices:
        late = await calculate(uow, invoice, on, firm.timezone)
        rule = rule or late.rule
        missing = missing or late.missing
        if late.calculation is not None:
            found.append((late.number, late.calculation))
    return Charges(rule, missing, tuple(found), currency)


def _say_rate(period: Period, language: str) -> str:
    labels = settlement_labels(language)
    template = labels.rate_a_day if period.year_days is None else labels.rate_a_year
    return template.format(percent=format_quantity(Decimal(period.percent), language))
