"""What is typed into an invoice, and names as people say them."""

from datetime import date
from decimal import Decimal

import pytest

from handlers.invoices.parsing import parse_discount, parse_priced, priced, unit_key
from handlers.ui.names import initials, short_name
from handlers.ui.periods import parse_period
from handlers.ui.widgets import Ctx
from services.domain.errors import Ambiguous, BadInput
from services.domain.money.money import Currency, Money

TODAY = date(2026, 11, 24)


def ctx(language: str = "ru", currency: Currency = Currency.RUB) -> Ctx:
    return Ctx(language=language, today=TODAY, actor=None, data={"currency": currency.value})


def rub(amount: str | int) -> Money:
    return Money.of(amount, Currency.RUB)


@pytest.mark.parametrize(
    ("typed", "quantity", "unit", "price"),
    [
        ("150 000", "1", "", 150_000),
        ("50к", "1", "", 50_000),
        ("3 x 5000", "3", "", 5_000),
        ("3x5000", "3", "", 5_000),
        ("3х5000", "3", "", 5_000),  # a Cyrillic letter
        ("3 × 5 000,50 ₽", "3", "", "5000.50"),
        ("3 * 5к", "3", "", 5_000),
        ("2,5 ч по 7 500", "2.5", "ч", 7_500),
        ("2.5ч по 7500", "2.5", "ч", 7_500),
        ("2.5 hours at 7500", "2.5", "hours", 7_500),
        ("10 писем по 300", "10", "писем", 300),
        ("1 000 шт. x 2", "1000", "шт.", 2),
    ],
)
def test_quantity_and_price(typed: str, quantity: str, unit: str, price: int | str) -> None:
    found = priced(parse_priced(typed, ctx()), ctx())
    assert (found.quantity, found.unit, found.price) == (Decimal(quantity), unit, rub(price))


@pytest.mark.parametrize(
    ("typed", "quantity", "unit", "price"),
    [
        ("45 мин по 8 000", "0.75", "h", 8_000),
        ("50 мин по 7 500", "50", "min", 125),
        ("0:50 по 7 500 в час", "50", "min", 125),
        ("1 ч 20 мин по 7 500", "80", "min", 125),
        ("1ч20м x 7500", "80", "min", 125),
        ("7 500 × 1:30", "1.5", "h", 7_500),
        ("два часа по 7 500 ₽/ч", "2", "h", 7_500),
        ("полтора часа по 7 500", "1.5", "h", 7_500),
        ("1 ч по 7 500/час", "1", "ч", 7_500),
        ("2 часа 45 минут по 8 000", "2.75", "h", 8_000),
    ],
)
def test_time_is_priced_by_the_hour(typed: str, quantity: str, unit: str, price: int) -> None:
    found = priced(parse_priced(typed, ctx()), ctx())
    assert (found.quantity, found.unit, found.price) == (Decimal(quantity), unit, rub(price))


def test_time_that_no_unit_prints_exactly_becomes_a_sum_when_agreed() -> None:
    with pytest.raises(Ambiguous) as asked:
        parse_priced("50 мин по 8 000", ctx())
    assert asked.value.key == "error-time-inexact"
    (reading,) = asked.value.readings
    assert priced(reading, ctx()) == (Decimal(1), "", rub("6666.67"))


def test_a_time_keeps_its_readings_of_an_ambiguous_rate() -> None:
    with pytest.raises(Ambiguous) as asked:
        parse_priced("45 мин по 1.500", ctx())
    found = [priced(reading, ctx()) for reading in asked.value.readings]
    assert [(one.quantity, one.price) for one in found] == [
        (Decimal("0.75"), rub(1500)),
        (Decimal("0.75"), rub("1.50")),
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("currency", list(Currency))
@pytest.mark.parametrize(
    ("typed", "quantity", "prices"),
    [("1.500", "1", ["1500", "1.50"]), ("2,5 ч по 1.500", "2.5", ["1500", "1.50"])],
)
def test_a_reading_has_one_meaning(
    typed: str, quantity: str, prices: list[str], currency: Currency, language: str
) -> None:
    with pytest.raises(Ambiguous) as asked:
        parse_priced(typed, ctx(language, currency))
    found = [priced(reading, ctx(language, currency)) for reading in asked.value.readings]
    assert [reading.price for reading in found] == [Money.of(price, currency) for price in prices]
    assert {reading.quantity for reading in found} == {Decimal(quantity)}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "error-amount-unclear"),
        ("tax 500", "error-amount-unclear"),
        ("-5", "error-amount-negative"),
        ("3 x -5", "error-amount-negative"),
        ("3 x 0", "error-amount-zero"),
        ("0 x 3", "error-quantity-zero"),
        ("1,2345 x 3", "error-quantity-decimals"),
        ("3 x 5$", "error-amount-currency"),
        ("3 x 5 x 7", "error-amount-unclear"),
        ("1:75 по 7 500", "error-time-unclear"),
        ("1,5 ч 20 мин по 7 500", "error-time-unclear"),
        ("0 мин по 7 500", "error-quantity-zero"),
        ("50 мин", "error-time-rate"),
        ("50 мин по 100 в минуту", "error-time-rate"),
    ],
)
def test_what_is_no_price(typed: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_priced(typed, ctx())
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "document-unit-service"),
        ("ч.", "document-unit-hour"),
        ("Часов", "document-unit-hour"),
        ("h", "document-unit-hour"),
        ("мин.", "document-unit-minute"),
        ("мес.", "document-unit-month"),
        ("писем", None),
    ],
)
def test_units(typed: str, key: str | None) -> None:
    assert unit_key(typed) == key


def test_discounts() -> None:
    assert parse_discount("10%", ctx()) == 1000
    assert parse_discount("7,5 процента", ctx()) == 750
    assert parse_discount("5 000", ctx()) == rub(5_000)
    with pytest.raises(BadInput, match="error-percent-too-big"):
        parse_discount("101%", ctx())


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("01.11.2026 – 30.11.2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("01.11.2026 - 30.11.2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("с 1 ноября по 30 ноября", date(2026, 11, 1), date(2026, 11, 30)),
        ("2026-11-01 to 2026-11-30", date(2026, 11, 1), date(2026, 11, 30)),
        ("24-11-2026", TODAY, TODAY),
        ("сегодня", TODAY, TODAY),
        ("01.11.2026-30.11.2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("с 1 по 30 ноября", date(2026, 11, 1), date(2026, 11, 30)),
        ("1-30 ноября", date(2026, 11, 1), date(2026, 11, 30)),
        ("1–15.11.2026", date(2026, 11, 1), date(2026, 11, 15)),
        ("с 25 по 5 декабря", date(2026, 11, 25), date(2026, 12, 5)),
        ("1 ноября – 31 января 2027", date(2026, 11, 1), date(2027, 1, 31)),
        ("с 1 октября по сегодня", date(2026, 10, 1), TODAY),
        ("ноябрь", date(2026, 11, 1), date(2026, 11, 30)),
        ("За ноябрь 2026 г.", date(2026, 11, 1), date(2026, 11, 30)),
        ("November 2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("11.2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("октябрь-ноябрь", date(2026, 10, 1), date(2026, 11, 30)),
        ("декабрь – январь 2027", date(2026, 12, 1), date(2027, 1, 31)),
        ("III квартал", date(2026, 7, 1), date(2026, 9, 30)),
        ("1-й квартал 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("3 кв. 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("первое полугодие 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("9 месяцев 2026 г.", date(2026, 1, 1), date(2026, 9, 30)),
        ("2026 год", date(2026, 1, 1), date(2026, 12, 31)),
        ("прошлый месяц", date(2026, 10, 1), date(2026, 10, 31)),
        ("прошлый квартал", date(2026, 7, 1), date(2026, 9, 30)),
        ("this year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_periods(typed: str, start: date, end: date) -> None:
    assert parse_period(typed, ctx()) == (start, end)


@pytest.mark.parametrize("typed", ["1 – 2 – 3", "–", "зимой", "31 – 3", "30.11.2026 – 01.11.2026"])
def test_what_is_no_period(typed: str) -> None:
    with pytest.raises(BadInput):
        parse_period(typed, ctx())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ООО «Ромашка»", "Ромашка"),
        ('ООО "Ромашка"', "Ромашка"),
        ("АО Север", "Север"),
        ("ООО «Юридическая фирма «Пример»", "Юридическая фирма «Пример»"),
        ("Общество с ограниченной ответственностью «Лютик»", "Лютик"),
        ("ИП Иванов И. И.", "ИП Иванов И. И."),
        ("Иванов Иван Иванович", "Иванов Иван Иванович"),
        ("Коллегия адвокатов «Невский щит»", "Невский щит"),
        ("«SAMARQAND TEKSTIL» MChJ", "SAMARQAND TEKSTIL"),
        ("«Рога» и «Копыта»", "«Рога» и «Копыта»"),
        ('ООО «Рога» "Ltd"', '«Рога» "Ltd"'),
        ("ООО", "ООО"),
        ("«»", "«»"),
        ("Оооо, как красиво", "Оооо, как красиво"),
    ],
)
def test_names_as_people_say_them(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Кузнецов Дмитрий Олегович", "Кузнецов Д. О."),
        ("ИП Соколова Елена Андреевна", "ИП Соколова Е. А."),
        ("ООО «Ромашка»", "Ромашка"),
        ("Muster Handels GmbH", "Muster Handels GmbH"),
    ],
)
def test_names_beside_the_number_of_an_invoice(name: str, short: str) -> None:
    assert initials(name) == short
