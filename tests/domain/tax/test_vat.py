from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary.enums import VatMode
from services.domain.errors import DomainError
from services.domain.tax.vat import RATES, format_rate, rate_for, rates_on, split_vat, vat_wording_key

amounts = st.integers(0, 10**14)
rates = st.integers(1, 3000)


@pytest.mark.parametrize(
    ("mode", "amount", "rate_bp", "expected"),
    [
        (VatMode.INCLUDED, 1000_00, 2200, (819_67, 180_33, 1000_00)),
        (VatMode.INCLUDED, 1000_00, 2000, (833_33, 166_67, 1000_00)),
        (VatMode.INCLUDED, 122000_00, 2200, (100000_00, 22000_00, 122000_00)),
        (VatMode.INCLUDED, 116000_00, 1600, (100000_00, 16000_00, 116000_00)),
        (VatMode.INCLUDED, 112000_00, 1200, (100000_00, 12000_00, 112000_00)),
        (VatMode.INCLUDED, 100000_01, 500, (95238_10, 4761_91, 100000_01)),
        (VatMode.INCLUDED, 100000_00, 700, (93457_94, 6542_06, 100000_00)),
        (VatMode.INCLUDED, 1, 2200, (1, 0, 1)),
        (VatMode.ON_TOP, 33_33, 1600, (33_33, 5_33, 38_66)),
        (VatMode.ON_TOP, 100_05, 1200, (100_05, 12_01, 112_06)),
        (VatMode.ON_TOP, 50, 100, (50, 1, 51)),  # half a kopeck goes up
        (VatMode.NONE, 1000_00, 2200, (1000_00, 0, 1000_00)),
        (VatMode.INCLUDED, 1000_00, None, (1000_00, 0, 1000_00)),
        (VatMode.ON_TOP, 1000_00, 0, (1000_00, 0, 1000_00)),
    ],
)
def test_examples(mode: VatMode, amount: int, rate_bp: int | None, expected: tuple[int, int, int]) -> None:
    assert split_vat(amount, rate_bp, mode) == expected


@given(amounts, rates, st.sampled_from(VatMode))
def test_net_and_vat_make_gross(amount: int, rate_bp: int, mode: VatMode) -> None:
    net, vat, gross = split_vat(amount, rate_bp, mode)
    assert net + vat == gross
    assert vat >= 0
    assert amount == (net if mode is VatMode.ON_TOP else gross)


@given(amounts, rates)
def test_vat_on_top_is_the_nearest_kopeck_and_halves_go_up(amount: int, rate_bp: int) -> None:
    _, vat, _ = split_vat(amount, rate_bp, VatMode.ON_TOP)
    assert -10_000 < 2 * (amount * rate_bp - vat * 10_000) + 1 <= 10_000


@given(amounts, rates)
def test_vat_included_is_the_nearest_kopeck_and_halves_go_up(amount: int, rate_bp: int) -> None:
    _, vat, _ = split_vat(amount, rate_bp, VatMode.INCLUDED)
    divisor = 10_000 + rate_bp
    assert -divisor <= 2 * (amount * rate_bp - vat * divisor) < divisor


@given(amounts, rates)
def test_taking_out_what_was_put_on_top_gives_the_same_vat(net: int, rate_bp: int) -> None:
    _, vat, gross = split_vat(net, rate_bp, VatMode.ON_TOP)
    assert split_vat(gross, rate_bp, VatMode.INCLUDED) == (net, vat, gross)


@pytest.mark.parametrize(
    ("country", "code", "on", "rate_bp"),
    [
        ("RU", "general", date(2025, 12, 31), 2000),
        ("RU", "general", date(2026, 1, 1), 2200),
        ("RU", "usn5", date(2026, 11, 24), 500),
        ("RU", "usn7", date(2026, 11, 24), 700),
        ("KZ", "general", date(2025, 12, 31), 1200),
        ("KZ", "general", date(2026, 1, 1), 1600),
        ("UZ", "general", date(2026, 11, 24), 1200),
        ("BY", "general", date(2026, 11, 24), 2000),
        ("EE", "general", date(2025, 6, 30), 2200),
        ("EE", "general", date(2025, 7, 1), 2400),
        ("DE", "general", date(2026, 11, 24), 1900),
    ],
)
def test_the_rate_follows_the_date_of_the_service(country: str, code: str, on: date, rate_bp: int) -> None:
    assert rate_for(country, code, on).rate_bp == rate_bp


@pytest.mark.parametrize(
    ("country", "code", "on"),
    [("XX", "general", date(2026, 1, 1)), ("RU", "usn5", date(2024, 12, 31)), ("RU", "?", date(2026, 1, 1))],
)
def test_an_unknown_rate_is_said(country: str, code: str, on: date) -> None:
    with pytest.raises(DomainError) as error:
        rate_for(country, code, on)
    assert error.value.key == "error-vat-no-rate"


def test_rates_of_one_code_follow_each_other_without_gap_or_overlap() -> None:
    series: dict[tuple[str, str], list] = {}
    for rate in RATES:
        series.setdefault((rate.country, rate.code), []).append(rate)
    for steps in series.values():
        for earlier, later in pairwise(steps):
            assert earlier.valid_to is not None
            assert earlier.valid_to.toordinal() + 1 == later.valid_from.toordinal()
        assert steps[-1].valid_to is None


def test_a_country_offers_its_general_rate_first() -> None:
    assert [rate.label for rate in rates_on("RU", date(2026, 11, 24))] == ["22%", "5%", "7%"]


@pytest.mark.parametrize(
    ("rate_bp", "text"), [(2200, "22"), (750, "7.5"), (1000, "10"), (0, "0"), (10000, "100")]
)
def test_rate_text(rate_bp: int, text: str) -> None:
    assert format_rate(rate_bp) == text


@pytest.mark.parametrize(
    ("mode", "rate_bp", "key"),
    [
        (VatMode.INCLUDED, 2200, "vat-included"),
        (VatMode.ON_TOP, 2200, "vat-on-top"),
        (VatMode.NONE, 2200, "vat-none"),
        (VatMode.INCLUDED, None, "vat-none"),
    ],
)
def test_wording(mode: VatMode, rate_bp: int | None, key: str) -> None:
    assert vat_wording_key(mode, rate_bp) == key
