"""Terms of payment as contracts write them: what is relative stays relative."""

from datetime import date

import pytest

from handlers.ui.typed_terms import parse_terms
from services.domain.errors import BadInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit

TODAY = date(2026, 11, 24)
_INVOICE, _ACT, _MONTH = TermsKind.DAYS_AFTER_INVOICE, TermsKind.DAYS_AFTER_ACT, TermsKind.MONTH_DAY


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("через 10 рабочих дней", PaymentTerms(_INVOICE, 10, TermsUnit.WORKING)),
        ("15 (пятнадцати) банковских дней", PaymentTerms(_INVOICE, 15, TermsUnit.WORKING)),
        ("7 раб. дн. с даты подписания акта", PaymentTerms(_ACT, 7, TermsUnit.WORKING)),
        ("5 р/д после УПД", PaymentTerms(_ACT, 5, TermsUnit.WORKING)),
        ("10 к.д.", PaymentTerms(_INVOICE, 10)),
        ("через 3 недели", PaymentTerms(_INVOICE, 21)),
        ("через неделю", PaymentTerms(_INVOICE, 7)),
        ("10 day", PaymentTerms(_INVOICE, 10)),
        ("in two weeks", PaymentTerms(_INVOICE, 14)),
        ("+7 дней", PaymentTerms(_INVOICE, 7)),
        ("до 20-го", PaymentTerms(_MONTH, 20, TermsUnit.THIS_MONTH)),
        ("не позднее 5 числа следующего месяца", PaymentTerms(_MONTH, 5, TermsUnit.NEXT_MONTH)),
        ("до конца следующего месяца", PaymentTerms(_MONTH, 31, TermsUnit.NEXT_MONTH)),
        ("last day of the month", PaymentTerms(_MONTH, 31, TermsUnit.THIS_MONTH)),
        ("предоплата 100%", PaymentTerms(TermsKind.PREPAY)),
        ("до 25 декабря", PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 12, 25))),
        ("в течение пяти рабочих дней с момента подписания акта", PaymentTerms(_ACT, 5, TermsUnit.WORKING)),
        ("в течение двух недель после акта", PaymentTerms(_ACT, 14)),
        ("в течение 3-х рабочих дней", PaymentTerms(_INVOICE, 3, TermsUnit.WORKING)),
        ("в 10-дневный срок", PaymentTerms(_INVOICE, 10)),
        ("10-ти дневный рабочий срок", PaymentTerms(_INVOICE, 10, TermsUnit.WORKING)),
        ("5 рд после акта", PaymentTerms(_ACT, 5, TermsUnit.WORKING)),
        ("10 working days after the statement of services", PaymentTerms(_ACT, 10, TermsUnit.WORKING)),
        ("на конец месяца", PaymentTerms(_MONTH, 31, TermsUnit.THIS_MONTH)),
        ("до последнего числа месяца", PaymentTerms(_MONTH, 31, TermsUnit.THIS_MONTH)),
        ("по предоплате", PaymentTerms(TermsKind.PREPAY)),
        ("net 30", PaymentTerms(_INVOICE, 30)),
        ("до четверга включительно", PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 11, 26))),
        ("до четверга", PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 11, 26))),
        ("до конца недели", PaymentTerms(TermsKind.FIXED_DATE, on=date(2026, 11, 27))),
        ("через месяц", PaymentTerms(_INVOICE, 30)),
        ("месяц", PaymentTerms(_INVOICE, 30)),
        ("1 месяц", PaymentTerms(_INVOICE, 30)),
        ("в течение календарного месяца", PaymentTerms(_INVOICE, 30)),
        ("в течение двух месяцев после акта", PaymentTerms(TermsKind.DAYS_AFTER_ACT, 60)),
        ("через полгода", PaymentTerms(_INVOICE, 180)),
        ("within a month", PaymentTerms(_INVOICE, 30)),
        ("25 числа месяца", PaymentTerms(TermsKind.MONTH_DAY, 25, TermsUnit.THIS_MONTH)),
    ],
)
def test_terms(typed: str, terms: PaymentTerms) -> None:
    assert parse_terms(typed, TODAY) == terms


@pytest.mark.parametrize(
    "typed",
    [
        "через полтора месяца",
        "до конца квартала",
        "на конец квартала",
        "5 дней после подписания договора",
        "10 дней после активации",
        "предоплата 50%",
        "до 32 числа",
        "100 недель",
    ],
)
def test_what_is_no_term_is_refused(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_terms(typed, TODAY)
    assert refused.value.key == "error-contract-terms"
