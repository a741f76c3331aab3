"""Days that no paper and no payment can bear."""

from datetime import date

import pytest

from services.domain.calendar.possible_days import (
    check_act_day,
    check_due_day,
    check_invoice_day,
    check_payment_day,
    check_signing_day,
    founded_on,
)
from services.domain.errors import BadInput
from tests.support.factories import kazakh_firm, russian_firm

TODAY = date(2026, 11, 29)
SIGNED = date(2026, 2, 1)
FIRM = russian_firm()
"""Its ОГРН is of 2022."""


def test_registration_numbers_tell_since_when_a_firm_is_there() -> None:
    assert founded_on(FIRM) == date(2022, 1, 1)
    assert founded_on(russian_firm(reg_number="322770000010090")) == date(2022, 1, 1)
    assert founded_on(russian_firm(reg_number="1027700132195")) is None  # older firms all have 2002
    assert founded_on(russian_firm(reg_number=None)) is None
    assert founded_on(kazakh_firm(tax_id="130140731488")) == date(2013, 1, 1)
    assert founded_on(kazakh_firm(tax_id="070243077474")) == date(2007, 2, 1)


@pytest.mark.parametrize("day", [date(2026, 2, 1), date(2026, 11, 29), date(2027, 2, 1)])
def test_an_invoice_may_be_dated_from_its_contract_to_a_quarter_ahead(day: date) -> None:
    check_invoice_day(day, TODAY, SIGNED, FIRM)


@pytest.mark.parametrize(
    ("day", "signed_on", "key"),
    [
        (date(2026, 1, 31), SIGNED, "error-day-before-contract"),
        (date(2027, 11, 29), SIGNED, "error-invoice-date-future"),
        (date(2021, 12, 31), None, "error-day-before-firm"),
    ],
)
def test_an_invoice_is_refused(day: date, signed_on: date | None, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_invoice_day(day, TODAY, signed_on, FIRM)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2026, 11, 30), "error-act-future"),
        (date(2026, 1, 31), "error-day-before-contract"),
        (date(1999, 12, 31), "error-act-too-old"),
    ],
)
def test_an_act_is_refused(day: date, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_act_day(day, TODAY, SIGNED, FIRM)
    assert refused.value.key == key
    check_act_day(SIGNED, TODAY, SIGNED, FIRM)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2026, 11, 30), "error-payment-future"),
        (date(1999, 12, 31), "error-payment-too-old"),
        (date(2021, 12, 31), "error-day-before-firm"),
    ],
)
def test_a_payment_is_refused(day: date, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_payment_day(day, TODAY, FIRM)
    assert refused.value.key == key


def test_a_contract_and_a_term_have_their_bounds() -> None:
    check_signing_day(date(2003, 5, 5), TODAY)
    check_due_day(date(2031, 11, 1), TODAY)
    for day, key in (
        (date(2027, 11, 29), "error-contract-signed-future"),
        (date(1999, 1, 1), "error-contract-signed-old"),
    ):
        with pytest.raises(BadInput) as refused:
            check_signing_day(day, TODAY)
        assert refused.value.key == key
    for day, key in (
        (date(2026, 11, 28), "error-invoice-due-before"),
        (date(2062, 12, 1), "error-invoice-due-far"),
    ):
        with pytest.raises(BadInput) as refused:
            check_due_day(day, TODAY)
        assert refused.value.key == key
