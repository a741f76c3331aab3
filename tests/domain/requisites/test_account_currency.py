"""In which currency an account is kept: its number, a word beside it, a heading above it or a caption below."""

import pytest

from services.domain.countries import currency_code
from services.domain.requisites.account_currency import parse_currency, says_only_currency
from services.domain.requisites.model import Account, Country
from services.domain.requisites.recognise import recognise

FIRST, SECOND = "KZ38722S000000777777", "KZ57722S000000888888"
HEAD = "ТОО «Пример»\nБИН 220140007779\n"


def currencies(text: str) -> dict[str | None, str | None]:
    result = recognise(text)
    party = result.requisites
    main = Account(account=party.account, iban=party.iban, currency=party.currency)
    return {
        account.number: currency_code(party.country, account) for account in (main, *result.other_accounts)
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}ИИК {FIRST} (KZT)\nИИК {SECOND} (USD)\nАО «Kaspi Bank», БИК CASPKZKA",
        f"{HEAD}ИИК (KZT): {FIRST}\nИИК (USD): {SECOND}\nАО «Kaspi Bank», БИК CASPKZKA",
        f"{HEAD}Счёт в тенге:\n{FIRST}\nАО «Kaspi Bank», БИК CASPKZKA\nСчёт в долларах США:\n{SECOND}",
        f"{HEAD}ИИК {FIRST}\nВалюта: KZT\nАО «Kaspi Bank», БИК CASPKZKA\nИИК {SECOND}\nВалюта счёта: доллары США",
        f"{HEAD}KZT\t{FIRST}\tАО «Kaspi Bank»\tCASPKZKA\nUSD\t{SECOND}\tАО «Kaspi Bank»\tCASPKZKA",
        f"ТОО «Пример», БИН 220140007779, ИИК {FIRST} (тенге), ИИК {SECOND} ($), АО «Kaspi Bank», БИК CASPKZKA",
        f"{HEAD}Расчётный счёт в тенге KZ38 722S 0000 0077 7777, валютный счёт в долл. США KZ57 722S 0000 0088 8888\n"
        "АО «Kaspi Bank», БИК CASPKZKA. Уставный капитал 100 000 тенге",
    ],
)
def test_words_beside_above_and_below_name_the_currency(text: str) -> None:
    assert currencies(text) == {FIRST: "KZT", SECOND: "USD"}
    assert recognise(text).unknown == ()


def test_a_number_says_it_itself_and_louder_than_words() -> None:
    text = (
        "ООО «Ромашка», ИНН 7700000778\nр/с (USD) 40702810000000000777\nр/с 40702840500000000778\n"
        "р/с 40702156000000000123\nПАО Сбербанк БИК 044525225"
    )
    assert currencies(text) == {
        "40702810000000000777": "RUB",
        "40702840500000000778": "USD",
        "40702156000000000123": "CNY",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}ИИК {FIRST}", {FIRST: None}),
        # One account of several currencies is asked about.
        (f"{HEAD}ИИК {FIRST} (KZT, USD, EUR)", {FIRST: None}),
        # Money is no currency of an account, and a bank's name none either.
        (f"{HEAD}Минимальный платёж 5000 USD\nИИК {FIRST}\nАО «Евробанк»", {FIRST: None}),
        # «руб.» in Belarus is its own rouble.
        (
            "ООО «Пример», УНП 192000224, р/с BY13NBRB3600900000002Z00AB00 (руб.)",
            {"BY13NBRB3600900000002Z00AB00": "BYN"},
        ),
    ],
)
def test_what_nothing_says_stays_open(text: str, expected: dict[str, str | None]) -> None:
    assert currencies(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USD", "USD"),
        ("в долларах", "USD"),
        ("руб.", "RUB"),
        ("российские рубли", "RUB"),
        ("₸", "KZT"),
        ("тенговый", "KZT"),
        ("840", "USD"),
        ("сум", "UZS"),
        ("белорусский рубль", "BYN"),
        ("€", "EUR"),
        ("юани", "CNY"),
        ("USD и EUR", None),
        ("сумма", None),
        ("Европа", None),
        ("", None),
    ],
)
def test_a_typed_currency(text: str, code: str | None) -> None:
    assert parse_currency(text) == code


def test_a_piece_that_says_only_a_currency() -> None:
    assert says_only_currency("в тенге (KZT)")
    assert says_only_currency("Счёт в долларах США:")
    assert not says_only_currency("Тенге Сервис, склад 5")
    assert not says_only_currency("Почтовый ящик 12")


def test_a_country_without_numbers_of_currencies() -> None:
    assert currency_code(Country.KZ, Account(iban=FIRST, currency="USD")) == "USD"
    assert currency_code(Country.RU, Account(account="40702840500000000778", currency="RUB")) == "USD"
