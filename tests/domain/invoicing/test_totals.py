from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary.enums import VatMode
from services.domain.errors import BadInput
from services.domain.invoicing.totals import LineInput, compute_totals
from services.domain.money.money import Currency, Money, sum_money
from services.domain.money.parsing import MAX_MINOR
from services.domain.tax.vat import split_vat

RUB = Currency.RUB

quantities = st.decimals(Decimal("0.001"), Decimal("9999"), places=3)
line_inputs = st.builds(
    LineInput,
    quantity=quantities,
    price=st.builds(Money, st.integers(0, 10**9), st.just(RUB)),
    vat_rate_bp=st.sampled_from([None, 0, 500, 700, 1200, 2200]),
)
several = st.lists(line_inputs, min_size=1, max_size=12)
modes = st.sampled_from(VatMode)


def line(quantity: str, price: str, rate_bp: int | None = None) -> LineInput:
    return LineInput(Decimal(quantity), Money.of(price, RUB), rate_bp)


@pytest.mark.parametrize(
    ("quantity", "price", "amount"),
    [
        ("2.25", "7500", "16875.00"),
        ("1.1", "3333.33", "3666.66"),
        ("0.5", "0.01", "0.01"),  # half a kopeck goes up
        ("0.833", "7500", "6247.50"),
    ],
)
def test_a_line_is_quantity_by_price_rounded_half_up(quantity: str, price: str, amount: str) -> None:
    assert line(quantity, price).amount == Money.of(amount, RUB)


@pytest.mark.parametrize(
    ("mode", "price", "vat"),
    # On the total it would be 22.00 and 5.42.
    [(VatMode.ON_TOP, "33.33", "21.99"), (VatMode.INCLUDED, "10.01", "5.43")],
)
def test_vat_is_rounded_per_line_and_then_summed(mode: VatMode, price: str, vat: str) -> None:
    assert compute_totals([line("1", price, 2200)] * 3, mode).vat == Money.of(vat, RUB)


def test_an_invoice_with_two_rates_a_discount_and_an_expense_without_vat() -> None:
    totals = compute_totals(
        [line("1", "100000", 2200), line("2", "10000", 500), line("1", "6000")], VatMode.ON_TOP, 1000
    )
    assert totals.amount == Money.of("126000", RUB)
    assert totals.discount == Money.of("12600", RUB)
    assert [part.net.amount for part in totals.lines] == [90000, 18000, 5400]
    assert [(part.rate_bp, part.net.amount, part.vat.amount) for part in totals.per_rate] == [
        (2200, 90000, 19800),
        (500, 18000, 900),
        (None, 5400, 0),
    ]
    assert (totals.net.amount, totals.vat.amount, totals.gross.amount) == (113400, 20700, 134100)


@given(several, modes, st.one_of(st.none(), st.integers(0, 10_000)))
def test_sums_agree_with_each_other(lines: list[LineInput], mode: VatMode, discount: int | None) -> None:
    totals = compute_totals(lines, mode, discount)
    assert len(totals.lines) == len(lines)
    assert totals.net + totals.vat == totals.gross
    for name in ("amount", "discount", "net", "vat", "gross"):
        assert sum_money((getattr(part, name) for part in totals.lines), RUB) == getattr(totals, name)
    assert sum_money((part.net for part in totals.per_rate), RUB) == totals.net
    assert sum_money((part.vat for part in totals.per_rate), RUB) == totals.vat
    assert len({part.rate_bp for part in totals.per_rate}) == len(totals.per_rate)
    after = totals.amount - totals.discount
    assert after == (totals.net if mode is VatMode.ON_TOP else totals.gross)


@given(several, modes)
def test_without_a_discount_each_line_stands_alone(lines: list[LineInput], mode: VatMode) -> None:
    for computed, given_line in zip(compute_totals(lines, mode).lines, lines, strict=True):
        expected = split_vat(given_line.amount.minor, given_line.vat_rate_bp, mode)
        assert (computed.net.minor, computed.vat.minor, computed.gross.minor) == expected


@given(several, modes, st.data())
def test_a_discount_is_given_in_full_and_no_line_turns_negative(
    lines: list[LineInput], mode: VatMode, data: st.DataObject
) -> None:
    whole = sum(part.amount.minor for part in lines)
    discount = Money(data.draw(st.integers(0, whole)), RUB)
    totals = compute_totals(lines, mode, discount)
    assert totals.discount == discount
    for part in totals.lines:
        assert 0 <= part.discount.minor <= part.amount.minor
        assert part.net.minor >= 0


@given(several)
def test_without_vat_nothing_bears_it(lines: list[LineInput]) -> None:
    totals = compute_totals(lines, VatMode.NONE)
    assert totals.vat == Money.zero(RUB)
    assert [part.rate_bp for part in totals.per_rate] == [None]


@given(several, modes)
def test_the_whole_as_discount_leaves_nothing(lines: list[LineInput], mode: VatMode) -> None:
    assert compute_totals(lines, mode, 10_000).gross == Money.zero(RUB)


@pytest.mark.parametrize(
    ("discount", "key"),
    [
        (10_001, "error-discount-range"),
        (-1, "error-discount-range"),
        (Money(-1, RUB), "error-discount-range"),
        (Money(100_01, RUB), "error-discount-too-big"),
    ],
)
def test_a_discount_stays_within_the_sum(discount: int | Money, key: str) -> None:
    with pytest.raises(BadInput) as error:
        compute_totals([line("1", "100")], VatMode.NONE, discount)
    assert error.value.key == key


def test_a_total_fits_into_the_database_and_on_paper() -> None:
    largest = LineInput(Decimal(1), Money(MAX_MINOR, RUB), 2200)
    assert compute_totals([largest], VatMode.INCLUDED).gross.minor == MAX_MINOR
    for lines, mode in (([largest], VatMode.ON_TOP), ([largest, line("1", "0.01")], VatMode.NONE)):
        with pytest.raises(BadInput) as error:
            compute_totals(lines, mode)
        assert error.value.key == "error-amount-too-big"


def test_no_lines_make_nothing_of_the_named_currency() -> None:
    assert compute_totals([], VatMode.INCLUDED, currency=RUB).gross == Money.zero(RUB)
    with pytest.raises(ValueError, match="currency"):
        compute_totals([], VatMode.INCLUDED)


def test_lines_of_two_currencies_are_refused() -> None:
    with pytest.raises(ValueError, match="never"):
        compute_totals([line("1", "1"), LineInput(Decimal(1), Money(1, Currency.USD), None)], VatMode.NONE)


@pytest.mark.parametrize(
    ("quantity", "price"),
    [(Decimal(0), 1), (Decimal("-1"), 1), (Decimal("0.0001"), 1), (Decimal(1), -1), (1, 1)],
)
def test_a_line_that_makes_no_sense_can_not_be_made(quantity: Decimal, price: int) -> None:
    with pytest.raises(ValueError, match=r"quantity|price"):
        LineInput(quantity, Money(price, RUB), None)
