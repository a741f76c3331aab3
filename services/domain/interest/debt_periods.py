"""Cuts the days of delay into periods in which nothing changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from services.domain.interest.model import LateDebt

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DebtPeriod:
    first: date
    last: date
    debt_minor: int

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def debt_periods(debt: LateDebt, until: date, cuts: Iterable[date] = ()) -> Iterator[DebtPeriod]:
    """From the day after the due day to `until`, both included, cut at the day after each repayment and at `cuts`, the
    first days of something else. Days without a debt are left out."""
    by_day: defaultdict[date, int] = defaultdict(int)
    for repayment in debt.repayments:
        by_day[repayment.paid_on] += repayment.minor
    first_late = debt.due_on + _DAY
    if until < first_late:
        return
    left = debt.minor - sum(minor for day, minor in by_day.items() if day < first_late)
    paid_late = sorted((day, minor) for day, minor in by_day.items() if first_late <= day <= until)
    begins = {first_late, *(day + _DAY for day, _ in paid_late), *(day for day in cuts if first_late <= day)}
    days = sorted(day for day in begins if day <= until)
    paid = dict(paid_late)
    for first, following in zip(days, [*days[1:], until + _DAY], strict=True):
        left -= paid.get(first - _DAY, 0) if first > first_late else 0
        if left > 0:
            yield DebtPeriod(first, following - _DAY, left)


def leap_cuts(first: date, last: date) -> list[date]:
    """The first days of the years that are longer or shorter than the one before: 1 January 2024 and 2025."""
    return [
        date(year, 1, 1)
        for year in range(first.year + 1, last.year + 1)
        if year_length(year) != year_length(year - 1)
    ]


def year_length(year: int) -> int:
    return (date(year, 12, 31) - date(year, 1, 1)).days + 1


def overdue_minor(debt: LateDebt) -> int:
    """What was owed when the delay began."""
    return max(debt.minor - sum(each.minor for each in debt.repayments if each.paid_on <= debt.due_on), 0)
