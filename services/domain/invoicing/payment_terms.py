"""The due date of an invoice by the payment terms of its contract."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from services.domain.calendar.dates import add_months, day_in_month
from services.domain.calendar.workdays import add_working_days, next_working_day

MAX_DAYS = 365


class TermsKind(StrEnum):
    PREPAY = "prepay"  # before the service: `days` after the invoice
    DAYS_AFTER_INVOICE = "days_after_invoice"
    DAYS_AFTER_ACT = "days_after_act"
    MONTH_DAY = "month_day"  # by the day `days` of this or the next month
    FIXED_DATE = "fixed_date"


class TermsUnit(StrEnum):
    CALENDAR = "calendar"
    WORKING = "working"
    THIS_MONTH = "this_month"
    NEXT_MONTH = "next_month"


@dataclass(frozen=True, slots=True)
class PaymentTerms:
    """`days` counts `unit`s, or is the day of the month (1–31) for MONTH_DAY; `on` is for FIXED_DATE only.

    Raises ValueError for an invalid combination.
    """

    kind: TermsKind
    days: int = 0
    unit: TermsUnit = TermsUnit.CALENDAR
    on: date | None = None

    def __post_init__(self) -> None:
        monthly = self.unit in (TermsUnit.THIS_MONTH, TermsUnit.NEXT_MONTH)
        if monthly != (self.kind is TermsKind.MONTH_DAY):
            raise ValueError("a month is the unit of MONTH_DAY, and its only one")
        if monthly and not 1 <= self.days <= 31:
            raise ValueError("a day of a month is from 1 to 31")
        if not 0 <= self.days <= MAX_DAYS:
            raise ValueError(f"days are from 0 to {MAX_DAYS}")
        if (self.on is not None) != (self.kind is TermsKind.FIXED_DATE):
            raise ValueError("FIXED_DATE has a date, and no other kind has")


@dataclass(frozen=True, slots=True)
class ActTerm:
    """So many days after an act of services."""

    days: int
    unit: TermsUnit


def act_term(terms: PaymentTerms) -> ActTerm | None:
    """None for terms that don't run from the act."""
    return ActTerm(terms.days, terms.unit) if terms.kind is TermsKind.DAYS_AFTER_ACT else None


def due_date(terms: PaymentTerms, invoice_date: date, act_date: date | None, country: str) -> date | None:
    """The last day to pay, never before the invoice; None while the term runs from an act that there is not yet.

    A computed day off moves to the next working day (ст. 193 ГК РФ and its like in KZ, UZ, BY). An agreed date stays
    as written.
    """
    if terms.kind is TermsKind.DAYS_AFTER_ACT and act_date is None:
        return None
    if terms.kind is TermsKind.FIXED_DATE and terms.on is not None:
        return max(terms.on, invoice_date)
    if terms.kind is TermsKind.MONTH_DAY:
        return next_working_day(_next_month_day(terms, invoice_date), country)
    start = invoice_date
    if terms.kind is TermsKind.DAYS_AFTER_ACT and act_date is not None:
        start = act_date
    if terms.unit is TermsUnit.WORKING:
        due = add_working_days(start, terms.days, country)
    else:
        due = start + timedelta(terms.days)
    return next_working_day(max(due, invoice_date), country)


def _next_month_day(terms: PaymentTerms, invoice_date: date) -> date:
    """The day of this month, or of the next one when it has passed."""
    if terms.unit is TermsUnit.THIS_MONTH:
        due = day_in_month(invoice_date, terms.days)
        if due >= invoice_date:
            return due
    return day_in_month(add_months(invoice_date.replace(day=1), 1), terms.days)
