from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import MAX_MINOR, parse_amount, parse_percent, parse_quantity

RUB = Currency.RUB


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("50000", "50000"),
        ("50 000", "50000"),
        ("50\u00a0000,00\u00a0₽", "50000"),
        ("1\u202f500\u2009000", "1500000"),
        ("50к", "50000"),
        ("50К₽", "50000"),
        ("50k", "50000"),
        ("50 тыс", "50000"),
        ("50 тыс. руб.", "50000"),
        ("1,5 млн", "1500000"),
        ("1.5млн руб", "1500000"),
        ("0,25 млрд", "250000000"),
        ("1,2345 млн", "1234500"),
        ("99 999,50", "99999.50"),
        ("100000.5", "100000.50"),
        ("100000,05 р.", "100000.05"),
        ("1'000'000", "1000000"),
        ("1’000.50", "1000.50"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234,5", "1234.50"),
        ("100 руб. 50 коп.", "100.50"),
        ("0 руб 05 коп", "0.05"),
        ("50 000 рублей 00 копеек", "50000"),
        ("₽ 700", "700"),
        ("  700  ", "700"),
        ("+700", "700"),
        ("700.", "700"),
        ("007", "7"),
        ("0,01", "0.01"),
        ("999 999 999 999,99", "999999999999.99"),
    ],
)
def test_what_people_type(text: str, amount: str) -> None:
    assert parse_amount(text, RUB) == Money.of(amount, RUB)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("100 ₸", Currency.KZT),
        ("100 тенге", Currency.KZT),
        ("100 тг", Currency.KZT),
        ("100 сум", Currency.UZS),
        ("100 so‘m", Currency.UZS),
        ("100 soʻm", Currency.UZS),
        ("100 сўм", Currency.UZS),
        ("$100", Currency.USD),
        ("100 долл. США", Currency.USD),
        ("100 €", Currency.EUR),
        ("EUR 100", Currency.EUR),
        ("100 бел. руб.", Currency.BYN),
        ("100 руб", Currency.BYN),
    ],
)
def test_signs_of_every_currency(text: str, currency: Currency) -> None:
    assert parse_amount(text, currency) == Money.of(100, currency)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1.500", ("1500", "1.50")),
        ("1,500", ("1500", "1.50")),
        ("100.000 ₽", ("100000", "100")),
        ("1,500 млн", ("1500000000", "1500000")),
        ("1.234 млн", ("1234000000", "1234000")),
    ],
)
def test_two_readings_are_asked_back(text: str, readings: tuple[str, str]) -> None:
    with pytest.raises(Ambiguous) as error:
        parse_amount(text, RUB)
    assert error.value.key == "error-amount-ambiguous"
    assert error.value.readings == tuple(Money.of(reading, RUB) for reading in readings)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("150000-00", "150000"),
        ("150 000-50", "150000.50"),
        ("150000=", "150000"),
        ("150 000,= руб.", "150000"),
        ("150000.00=", "150000"),
        ("150000-50=", "150000.50"),
        ("150.000-00", "150000"),
        ("1.500-00", "1500"),
        ("Итого к оплате: 1 250-00", "1250"),
        ("75 000 (семьдесят пять тысяч) рублей 30 копеек", "75000.30"),
        ("567,89 (пятьсот шестьдесят семь) рублей 89 копеек", "567.89"),
        ("1.500 (одна тысяча пятьсот) руб.", "1500"),
        ("120 000 руб., в т.ч. НДС 20% 20 000,00", "120000"),
        ("3 млн 250 тыс. руб.", "3250000"),
        ("12 р 5 к", "12.05"),
        ("2,5м", "2500000"),
        ("700 (RUB)", "700"),
    ],
)
def test_what_payment_orders_and_contracts_write(text: str, amount: str) -> None:
    assert parse_amount(text, RUB) == Money.of(amount, RUB)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("сто тысяч", RUB, "100000"),
        ("сорок две тысячи сто рублей 50 копеек", RUB, "42100.50"),
        ("полтора миллиона", RUB, "1500000"),
        ("пол миллиона", RUB, "500000"),
        ("one hundred and five thousand dollars", Currency.USD, "105000"),
        ("116 000 (бир юз ўн олти минг) сўм", Currency.UZS, "116000"),
        ("екі жүз мың теңге", Currency.KZT, "200000"),
        ("он бес мың", Currency.KZT, "15000"),
    ],
)
def test_words_are_asked_back(text: str, currency: Currency, amount: str) -> None:
    with pytest.raises(Ambiguous) as error:
        parse_amount(text, currency)
    assert error.value.key == "error-amount-words"
    assert error.value.readings == (Money.of(amount, currency),)


def test_thousands_left_out_have_two_readings() -> None:
    with pytest.raises(Ambiguous) as error:
        parse_amount("1 млн 500", RUB)
    assert error.value.readings == (Money.of(1_000_500, RUB), Money.of(1_500_000, RUB))


def test_a_reading_that_is_too_big_is_no_reading() -> None:
    assert parse_amount("1,500 млрд", RUB) == Money.of(1_500_000_000, RUB)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "unclear"),
        ("   ", "unclear"),
        ("😀", "unclear"),
        ("5 😀", "unclear"),
        ("<b>5</b>", "unclear"),
        ("5 & 6", "unclear"),
        ("1 2", "unclear"),
        ("10 000 50", "unclear"),
        ("1,2,3", "unclear"),
        ("1.50.000", "unclear"),
        ("1e5", "unclear"),
        ("100-200", "unclear"),
        ("500 тыс 1 млн", "unclear"),
        ("10 к 5", "unclear"),
        ("50-60", "unclear"),
        ("50-60 тыс", "unclear"),
        ("2026-12", "unclear"),
        ("5000-", "unclear"),
        ("100 000 - 150 000", "unclear"),
        ("100 000 (двести тысяч) руб.", "unclear"),
        ("567,89 (пятьсот шестьдесят семь) рублей 88 копеек", "unclear"),
        ("сто сто", "unclear"),
        ("сто долларов", "currency"),
        ("100 (USD)", "currency"),
        ("5 тыс млн", "unclear"),
        ("100,50 руб 50 коп", "unclear"),
        ("٣", "unclear"),
        ("5²", "unclear"),
        (",5", "unclear"),
        ("1000 - 50", "unclear"),
        ("a" * 4096, "unclear"),
        ("9" * 4096, "unclear"),
        ("1 a " * 1000, "unclear"),
        ("-5", "negative"),
        ("−5 000 ₽", "negative"),
        ("– 5", "negative"),
        ("-$5", "negative"),
        ("0", "zero"),
        ("0,00 ₽", "zero"),
        ("0 руб 00 коп", "zero"),
        ("1234567890123456", "too-big"),
        ("1 000 000 000 000", "too-big"),
        ("1000 млрд", "too-big"),
        ("100,555", "decimals"),
        ("1,567", "decimals"),
        ("1000.500", "decimals"),
        ("0.500", "decimals"),
        ("1 500,500", "decimals"),
        ("0,0001", "decimals"),
        ("1.234,567", "decimals"),
        ("100 $", "currency"),
        ("100 ₸", "currency"),
        ("100 бел. руб.", "currency"),
    ],
)
def test_bad_input_is_told_apart(text: str, key: str) -> None:
    with pytest.raises(BadInput) as error:
        parse_amount(text, RUB)
    assert error.value.key == f"error-amount-{key}"
    assert not isinstance(error.value, Ambiguous)
    assert len(error.value.params["value"]) <= 40


SEPARATORS = [(group, point) for group in ("", " ", "\u00a0", "\u202f", "'", ".", ",") for point in ",."]


@given(
    st.integers(1, MAX_MINOR),
    st.sampled_from([(group, point) for group, point in SEPARATORS if group != point]),
    st.sampled_from(["", " ₽", "₽", " руб.", " RUB"]),
)
def test_an_amount_written_with_its_kopecks_is_read_back(
    minor: int, marks: tuple[str, str], sign: str
) -> None:
    group, point = marks
    whole = f"{minor // 100:,}".replace(",", group)
    assert parse_amount(f"{whole}{point}{minor % 100:02}{sign}", RUB) == Money(minor, RUB)


def outcome(text: str) -> Money | BadInput:
    try:
        return parse_amount(text, RUB)
    except BadInput as error:
        return error


@given(st.one_of(st.text(), st.text("0123456789.,' -кмлнтыс₽", max_size=16)))
def test_any_text_gives_a_positive_sum_or_a_sentence(text: str) -> None:
    result = outcome(text)
    if isinstance(result, Money):
        assert 0 < result.minor <= MAX_MINOR
    else:
        assert result.key.startswith("error-amount-")


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("2", "2"),
        ("1,5", "1.5"),
        ("1.5 ч", "1.5"),
        ("0,125", "0.125"),
        ("1,250", "1.25"),
        ("3 шт.", "3"),
        ("2 hours", "2"),
        ("1 000", "1000"),
        ("1.234,5", "1234.5"),
        ("999999999,999", "999999999.999"),
    ],
)
def test_quantities(text: str, quantity: str) -> None:
    assert parse_quantity(text) == Decimal(quantity)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("два", "unclear"),
        ("", "unclear"),
        ("2 кг картошки", "unclear"),
        ("😀", "unclear"),
        ("1 2", "unclear"),
        ("a" * 4096, "unclear"),
        ("-1", "negative"),
        ("0", "zero"),
        ("0,000", "zero"),
        ("1,2345", "decimals"),
        ("1000000000", "too-big"),
        ("1234567890123456", "too-big"),
    ],
)
def test_bad_quantities(text: str, key: str) -> None:
    with pytest.raises(BadInput) as error:
        parse_quantity(text)
    assert error.value.key == f"error-quantity-{key}"


@given(st.decimals(Decimal("0.001"), Decimal("999999999.999"), places=3))
def test_a_quantity_is_read_back(quantity: Decimal) -> None:
    assert parse_quantity(f"{quantity:f}".replace(".", ",")) == quantity


@pytest.mark.parametrize(
    ("text", "basis_points"),
    [
        ("10", 1000),
        ("10%", 1000),
        ("7,5 %", 750),
        ("0.25", 25),
        ("100", 10000),
        ("0", 0),
        ("5 процентов", 500),
    ],
)
def test_percents(text: str, basis_points: int) -> None:
    assert parse_percent(text) == basis_points


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("%", "unclear"),
        ("десять", "unclear"),
        ("10%%", "unclear"),
        ("10 ₽", "unclear"),
        ("-3", "negative"),
        ("0,125", "decimals"),
        ("100,01", "too-big"),
        ("1234567890123456", "too-big"),
    ],
)
def test_bad_percents(text: str, key: str) -> None:
    with pytest.raises(BadInput) as error:
        parse_percent(text)
    assert error.value.key == f"error-percent-{key}"
