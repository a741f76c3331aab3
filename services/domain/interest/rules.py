"""Penalties of contracts and interest by law. Each period is rounded by itself, as courts' tables are.

Public: `contract_penalty`, `russian_interest` (Civil Code, article 395), `kazakh_interest` (Civil Code, article 353),
`uzbek_penalty` (Law 670-I, article 32), `european_interest` (Directive 2011/7/EU) with `default_due_day`.

Article 395 is not asked for together with a contract's penalty unless the contract says so, and a court may reduce a
penalty (article 333): that is for the lawyer to decide, who sees the table.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from services.domain.interest.debt_periods import (
    DebtPeriod,
    debt_periods,
    leap_cuts,
    overdue_minor,
    year_length,
)
from services.domain.interest.model import Calculation, LateDebt, Period, Rate, RateTable, Repayment
from services.domain.money.money import round_half_up

UZBEK_PERCENT_A_DAY, UZBEK_CAP_PERCENT = Decimal("0.4"), Decimal(50)
EUROPEAN_MARGIN = Decimal(8)
"""Percentage points above the rate of the European Central Bank."""
EUROPEAN_FLAT_MINOR = 40_00
EUROPEAN_DEFAULT_DAYS = 30


def contract_penalty(
    debt: LateDebt,
    until: date,
    percent_a_day: Decimal,
    cap_percent: Decimal | None = None,
    cap_minor: int | None = None,
) -> Calculation:
    """`percent_a_day` of what is owed for each day of delay; `cap_percent` of what was owed when the delay began, or a
    sum in `cap_minor`, is the most."""
    periods = tuple(
        Period(
            each.first,
            each.last,
            each.debt_minor,
            percent_a_day,
            None,
            round_half_up(each.debt_minor * percent_a_day * each.days / 100),
        )
        for each in debt_periods(debt, until)
    )
    cap = cap_minor if cap_percent is None else round_half_up(overdue_minor(debt) * cap_percent / 100)
    return Calculation(periods, cap)


def uzbek_penalty(debt: LateDebt, until: date) -> Calculation:
    """0.4% a day, at most half of the sum that is overdue."""
    return contract_penalty(debt, until, UZBEK_PERCENT_A_DAY, UZBEK_CAP_PERCENT)


def russian_interest(debt: LateDebt, until: date, key_rates: RateTable) -> Calculation:
    """By the key rate of the Bank of Russia in each of its periods; a year has its 365 or 366 days. Raises
    `MissingRate`."""
    first = debt.due_on + timedelta(days=1)
    cuts = [*key_rates.changes(first, until), *leap_cuts(first, until)]
    return Calculation(
        tuple(
            _a_year(each, key_rates.during(each.first, each.last)) for each in debt_periods(debt, until, cuts)
        )
    )


def kazakh_interest(
    debt: LateDebt, until: date, base_rates: RateTable, decided_on: date | None = None
) -> Calculation:
    """By the base rate of the National Bank on one day for the whole delay: `decided_on`, that of the claim or of the
    judgment; without it each part that was paid by the rate of its own day, and what is left by that of `until`. Raises
    `MissingRate`."""
    if decided_on is not None:
        rate = base_rates.on(decided_on)
        return Calculation(_by_years(debt, until, rate))
    periods = (
        period
        for part in _parts(debt, until)
        for period in _by_years(part, part.repayments[0].paid_on, base_rates.on(part.repayments[0].paid_on))
    )
    return Calculation(tuple(periods))


def european_interest(
    debt: LateDebt, until: date, reference_rates: RateTable, flat_minor: int = EUROPEAN_FLAT_MINOR
) -> Calculation:
    """The reference rate of the European Central Bank and 8 points. The rate of 1 January holds for the first half of
    a year and that of 1 July for the second (article 3). `flat_minor`, €40, is due with the first day of delay. Raises
    `MissingRate`."""
    first = debt.due_on + timedelta(days=1)
    halves = [date(year, month, 1) for year in range(first.year, until.year + 1) for month in (1, 7)]
    periods = tuple(
        _a_year(each, _with_margin(reference_rates.on(_half_year(each.first))))
        for each in debt_periods(debt, until, [day for day in halves if day > first])
    )
    return Calculation(periods, flat_minor=flat_minor if periods else 0)


def default_due_day(received_on: date) -> date:
    """Where the contract names no day: thirty days after the invoice, or the service, was received."""
    return received_on + timedelta(days=EUROPEAN_DEFAULT_DAYS)


def _a_year(period: DebtPeriod, rate: Rate) -> Period:
    """Of a period within years of one length."""
    days_of_year = year_length(period.first.year)
    interest = period.debt_minor * rate.percent * period.days / days_of_year / 100
    return Period(
        period.first,
        period.last,
        period.debt_minor,
        rate.percent,
        days_of_year,
        round_half_up(interest),
        rate.source,
    )


def _by_years(debt: LateDebt, until: date, rate: Rate) -> tuple[Period, ...]:
    cuts = leap_cuts(debt.due_on + timedelta(days=1), until)
    return tuple(_a_year(each, rate) for each in debt_periods(debt, until, cuts))


def _parts(debt: LateDebt, until: date) -> Iterable[LateDebt]:
    """The overdue sum in parts, each with its day of payment; what is not paid counts to `until`."""
    left = overdue_minor(debt)
    for repayment in sorted(debt.repayments, key=lambda each: each.paid_on):
        if debt.due_on < repayment.paid_on <= until and (part := min(left, repayment.minor)) > 0:
            yield LateDebt(part, debt.due_on, (Repayment(repayment.paid_on, part),))
            left -= part
    if left > 0 and until > debt.due_on:
        yield LateDebt(left, debt.due_on, (Repayment(until, left),))


def _with_margin(rate: Rate) -> Rate:
    return Rate(rate.since, rate.percent + EUROPEAN_MARGIN, rate.source)


def _half_year(day: date) -> date:
    return date(day.year, 1 if day.month < 7 else 7, 1)
