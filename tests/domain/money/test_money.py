from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.money.money import Currency, Money, round_half_up, split_proportionally, sum_money

RUB = Currency.RUB
minors = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("minor", "weights", "parts"),
    [
        (100, [1, 1, 1], [34, 33, 33]),
        (10001, [70, 20, 10], [7001, 2000, 1000]),
        (5, [0, 1, 1], [0, 3, 2]),
        (-100, [1, 1, 1], [-34, -33, -33]),
        (0, [0, 0], [0, 0]),
    ],
)
def test_allocation_examples(minor: int, weights: list[int], parts: list[int]) -> None:
    assert split_proportionally(minor, weights) == parts


@given(minors, st.lists(st.integers(0, 10**14), min_size=1, max_size=20).filter(any))
def test_parts_sum_to_the_whole_and_stay_within_one_unit_of_their_share(
    minor: int, weights: list[int]
) -> None:
    parts = split_proportionally(minor, weights)
    assert sum(parts) == minor
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * whole - minor * weight) < whole


@given(minors, st.lists(st.integers(0, 10**6), min_size=2, max_size=10).filter(any))
def test_a_larger_weight_never_gets_less(minor: int, weights: list[int]) -> None:
    parts = [abs(part) for part in split_proportionally(minor, weights)]
    ordered = sorted(zip(weights, parts, strict=True))
    assert [part for _, part in ordered] == sorted(parts)


@pytest.mark.parametrize("weights", [[0, 0], [], [1, -1]])
def test_a_sum_is_not_split_over_nothing(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        split_proportionally(1, weights)


@pytest.mark.parametrize(
    ("text", "rounded"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("2.4999", 2)]
)
def test_halves_go_away_from_zero(text: str, rounded: int) -> None:
    assert round_half_up(Decimal(text)) == rounded


@given(st.decimals(-(10**12), 10**12, places=4))
def test_rounding_moves_by_half_at_most(value: Decimal) -> None:
    assert abs(round_half_up(value) - value) <= Decimal("0.5")


@given(minors, minors)
def test_addition_is_that_of_the_minor_units(a: int, b: int) -> None:
    assert Money(a, RUB) + Money(b, RUB) == Money(a + b, RUB)
    assert Money(a, RUB) - Money(b, RUB) == Money(a - b, RUB)
    assert sum_money([Money(a, RUB), Money(b, RUB)], RUB).minor == a + b


@given(minors)
def test_major_units_lead_back_to_the_same_money(minor: int) -> None:
    assert Money.of(Money(minor, RUB).amount, RUB) == Money(minor, RUB)


def test_currencies_are_never_mixed() -> None:
    roubles, tenge = Money(1, RUB), Money(1, Currency.KZT)
    for act in (lambda: roubles + tenge, lambda: roubles - tenge, lambda: roubles < tenge):
        with pytest.raises(ValueError, match="never"):
            act()
    assert roubles != tenge


@pytest.mark.parametrize("minor", [1.0, Decimal(1), "1", True])
def test_minor_units_are_int_only(minor: object) -> None:
    with pytest.raises(TypeError):
        Money(minor, RUB)  # type: ignore[arg-type]


def test_a_float_never_becomes_money() -> None:
    with pytest.raises(TypeError):
        Money.of(0.1, RUB)  # type: ignore[arg-type]
