"""What a retainer costs in a month that is only in part within its contract."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from services.domain.money.money import Money, round_half_up


@dataclass(frozen=True, slots=True)
class ServiceMonth:
    """The days of a month on which the contract was in force, both ends included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def days_of_month(self) -> int:
        return _length(self.start)

    @property
    def is_part(self) -> bool:
        return self.days < self.days_of_month


def service_month(month: date, signed_on: date, ends_on: date | None) -> ServiceMonth:
    """`month` is its first day. A month that lies outside the contract is billed whole: somebody has agreed so."""
    first, last = month.replace(day=1), month.replace(day=_length(month))
    start, end = first, last
    if first <= signed_on <= last:
        start = signed_on
    if ends_on is not None and start <= ends_on <= last:
        end = ends_on
    return ServiceMonth(start, end)


def fee_by_days(fee: Money, part: ServiceMonth) -> Money:
    """The fee by calendar days. The difference of what is due by the end and before the start: the parts of a month
    always sum to its fee."""
    return Money(_due_by(fee, part, part.end.day) - _due_by(fee, part, part.start.day - 1), fee.currency)


def _due_by(fee: Money, part: ServiceMonth, day: int) -> int:
    return round_half_up(Decimal(fee.minor) * day / part.days_of_month)


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]
