from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.calendar.workdays import is_working_day
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit, due_date

TUESDAY = date(2026, 11, 24)

by_days = st.builds(
    PaymentTerms,
    kind=st.sampled_from([TermsKind.PREPAY, TermsKind.DAYS_AFTER_INVOICE, TermsKind.DAYS_AFTER_ACT]),
    days=st.integers(0, 365),
    unit=st.sampled_from([TermsUnit.CALENDAR, TermsUnit.WORKING]),
)
by_month = st.builds(
    PaymentTerms,
    kind=st.just(TermsKind.MONTH_DAY),
    days=st.integers(1, 31),
    unit=st.sampled_from([TermsUnit.THIS_MONTH, TermsUnit.NEXT_MONTH]),
)
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        (PaymentTerms(TermsKind.PREPAY), "2026-11-24"),
        (PaymentTerms(TermsKind.PREPAY, 3), "2026-11-27"),
        (PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10), "2026-12-04"),
        (PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 4), "2026-11-30"),  # Saturday moves to Monday
        (PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10, TermsUnit.WORKING), "2026-12-08"),
        (PaymentTerms(TermsKind.MONTH_DAY, 30, TermsUnit.THIS_MONTH), "2026-11-30"),
        (PaymentTerms(TermsKind.MONTH_DAY, 24, TermsUnit.THIS_MONTH), "2026-11-24"),
        (PaymentTerms(TermsKind.MONTH_DAY, 10, TermsUnit.THIS_MONTH), "2026-12-10"),  # the 10th has passed
        (PaymentTerms(TermsKind.MONTH_DAY, 10, TermsUnit.NEXT_MONTH), "2026-12-10"),
        (PaymentTerms(TermsKind.MONTH_DAY, 31, TermsUnit.NEXT_MONTH), "2027-01-11"),  # 31.12 is free
        (PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 11, 29)), "2026-11-29"),  # a Sunday, as agreed
        (PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 11, 1)), "2026-11-24"),  # passed: due at once
    ],
)
def test_due_dates_of_an_invoice_of_tuesday_24_november(terms: PaymentTerms, due: str) -> None:
    assert due_date(terms, TUESDAY, None, "RU") == date.fromisoformat(due)


def test_the_end_of_february() -> None:
    terms = PaymentTerms(TermsKind.MONTH_DAY, 31, TermsUnit.THIS_MONTH)
    assert due_date(terms, date(2028, 2, 10), None, "XX") == date(2028, 2, 29)
    assert due_date(terms, date(2030, 2, 10), None, "XX") == date(2030, 2, 28)


def test_days_after_the_act_run_from_the_act_and_before_it_there_is_no_due_date() -> None:
    terms = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10)
    assert due_date(terms, TUESDAY, date(2026, 11, 30), "RU") == date(2026, 12, 10)
    assert due_date(terms, TUESDAY, None, "RU") is None
    working = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING)
    assert due_date(working, TUESDAY, date(2026, 12, 25), "RU") == date(2027, 1, 19)
    assert due_date(terms, TUESDAY, date(2026, 10, 1), "RU") == TUESDAY


@given(
    st.one_of(by_days, by_month), days, st.one_of(st.none(), days), st.sampled_from(["RU", "KZ", "UZ", "XX"])
)
def test_a_computed_due_date_is_worked_and_not_before_the_invoice(
    terms: PaymentTerms, invoice_date: date, act_date: date | None, country: str
) -> None:
    due = due_date(terms, invoice_date, act_date, country)
    if terms.kind is TermsKind.DAYS_AFTER_ACT and act_date is None:
        assert due is None
        return
    assert due is not None
    assert due >= invoice_date
    assert is_working_day(due, country)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": TermsKind.MONTH_DAY, "days": 10},
        {"kind": TermsKind.MONTH_DAY, "days": 0, "unit": TermsUnit.THIS_MONTH},
        {"kind": TermsKind.MONTH_DAY, "days": 32, "unit": TermsUnit.THIS_MONTH},
        {"kind": TermsKind.PREPAY, "days": 10, "unit": TermsUnit.NEXT_MONTH},
        {"kind": TermsKind.DAYS_AFTER_INVOICE, "days": -1},
        {"kind": TermsKind.DAYS_AFTER_INVOICE, "days": 366},
        {"kind": TermsKind.FIXED_DATE},
        {"kind": TermsKind.PREPAY, "on": TUESDAY},
    ],
)
def test_terms_that_mean_nothing_can_not_be_made(fields: dict) -> None:
    with pytest.raises(ValueError, match=r"MONTH_DAY|month|days|FIXED_DATE"):
        PaymentTerms(**fields)
