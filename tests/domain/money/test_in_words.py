"""Amounts in words against vectors, and the rules that vectors can't show."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Currency, Money

VECTORS = json.loads((Path(__file__).parent / "words_vectors.json").read_text("utf-8"))
LANGUAGES = ["ru", "en", "kk", "uz", "uz_Cyrl"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['lang']}-{v['amount']}-{v['currency']}")
def test_vectors(vector: dict[str, str]) -> None:
    money = Money.of(vector["amount"], Currency(vector["currency"]))
    assert amount_in_words(money, vector["lang"]) == vector["words"]


@pytest.mark.parametrize(
    ("language", "currency", "readings"),
    [
        (
            "ru",
            Currency.RUB,
            "Один рубль|Два рубля|Пять рублей|Одиннадцать рублей|Двадцать один рубль|Одна тысяча один рубль|"
            "Один миллион рублей|Два миллиарда рублей",
        ),
        (
            "kk",
            Currency.KZT,
            "Бір теңге|Екі теңге|Бес теңге|Он бір теңге|Жиырма бір теңге|Бір мың бір теңге|Бір миллион теңге|"
            "Екі миллиард теңге",
        ),
        (
            "uz",
            Currency.UZS,
            "Bir soʻm|Ikki soʻm|Besh soʻm|Oʻn bir soʻm|Yigirma bir soʻm|Bir ming bir soʻm|Bir million soʻm|"
            "Ikki milliard soʻm",
        ),
        (
            "be",
            Currency.BYN,
            "Адзін беларускі рубель|Два беларускія рублі|Пяць беларускіх рублёў|Адзінаццаць беларускіх рублёў|"
            "Дваццаць адзін беларускі рубель|Адна тысяча адзін беларускі рубель|Адзін мільён беларускіх рублёў|"
            "Два мільярды беларускіх рублёў",
        ),
        (
            "uz_Cyrl",
            Currency.UZS,
            "Бир сўм|Икки сўм|Беш сўм|Ўн бир сўм|Йигирма бир сўм|Бир минг бир сўм|Бир миллион сўм|Икки миллиард сўм",
        ),
        (
            "en",
            Currency.EUR,
            "One euro|Two euros|Five euros|Eleven euros|Twenty-one euros|One thousand and one euros|"
            "One million euros|Two billion euros",
        ),
    ],
)
def test_read_aloud(language: str, currency: Currency, readings: str) -> None:
    whole = (1, 2, 5, 11, 21, 1001, 1_000_000, 2_000_000_000)
    read = [amount_in_words(Money(100 * each, currency), language) for each in whole]
    assert [text.rsplit(" 00 ", 1)[0].removesuffix(" and") for text in read] == readings.split("|")


def test_the_vectors_cover_every_language() -> None:
    assert {vector["lang"] for vector in VECTORS} == set(LANGUAGES)


@pytest.mark.parametrize(
    ("minor", "currency", "words"),
    [
        (11600000, Currency.KZT, "Сто шестнадцать тысяч тенге 00 тиын"),
        (112000005, Currency.UZS, "Один миллион сто двадцать тысяч сумов 05 тийин"),
        (202, Currency.KZT, "Два тенге 02 тиын"),
    ],
)
def test_hundredths_undeclined(minor: int, currency: Currency, words: str) -> None:
    assert amount_in_words(Money(minor, currency), "ru", decline_minor=False) == words


@pytest.mark.parametrize(
    ("minor", "words"),
    [
        (101, "Один белорусский рубль 01 копейка"),
        (202, "Два белорусских рубля 02 копейки"),
        (51200, "Пятьсот двенадцать белорусских рублей 00 копеек"),
    ],
)
def test_belarusian_rubles(minor: int, words: str) -> None:
    assert amount_in_words(Money(minor, Currency.BYN), "ru") == words


def test_negative_and_unknown_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        amount_in_words(Money(-1, Currency.RUB), "ru")
    with pytest.raises(ValueError, match="'de'"):
        amount_in_words(Money(1, Currency.EUR), "de")


@given(
    minor=st.integers(0, 10**15),
    currency=st.sampled_from(Currency),
    language=st.sampled_from(LANGUAGES),
)
def test_every_amount_has_words(minor: int, currency: Currency, language: str) -> None:
    words = amount_in_words(Money(minor, currency), language)
    assert words[0].isupper()
    assert re.findall(r"\d+", words) == [f"{minor % 100:02d}"]
    assert "  " not in words


@pytest.mark.parametrize(
    ("language", "currency", "words"),
    [
        ("be", Currency.RUB, "Дзве тысячы сто дваццаць тры расійскія рублі 42 капейкі"),
        ("be", Currency.KZT, "Дзве тысячы сто дваццаць тры тэнге 42 тыйіны"),
        ("be", Currency.UZS, "Дзве тысячы сто дваццаць тры узбекскія сумы 42 тыйіны"),
        ("be", Currency.BYN, "Дзве тысячы сто дваццаць тры беларускія рублі 42 капейкі"),
        ("be", Currency.USD, "Дзве тысячы сто дваццаць тры долары ЗША 42 цэнты"),
        ("be", Currency.EUR, "Дзве тысячы сто дваццаць тры еўра 42 цэнты"),
        ("kk", Currency.RUB, "Екі мың жүз жиырма үш Ресей рублі 42 тиын"),
        ("kk", Currency.UZS, "Екі мың жүз жиырма үш өзбек сумы 42 тийин"),
        ("kk", Currency.BYN, "Екі мың жүз жиырма үш Беларусь рублі 42 тиын"),
        ("kk", Currency.EUR, "Екі мың жүз жиырма үш еуро 42 цент"),
        ("uz", Currency.RUB, "Ikki ming bir yuz yigirma uch Rossiya rubli 42 tiyin"),
        ("uz", Currency.KZT, "Ikki ming bir yuz yigirma uch tenge 42 tiyin"),
        ("uz", Currency.BYN, "Ikki ming bir yuz yigirma uch Belarus rubli 42 tiyin"),
        ("uz", Currency.EUR, "Ikki ming bir yuz yigirma uch yevro 42 sent"),
        ("uz_Cyrl", Currency.RUB, "Икки минг бир юз йигирма уч Россия рубли 42 тийин"),
        ("uz_Cyrl", Currency.USD, "Икки минг бир юз йигирма уч АҚШ доллари 42 цент"),
    ],
)
def test_every_form_language_names_every_currency(language: str, currency: Currency, words: str) -> None:
    assert amount_in_words(Money(212_342, currency), language) == words


@pytest.mark.parametrize(
    ("minor", "words"),
    [
        (100_000, "Адна тысяча беларускіх рублёў 00 капеек"),
        (101, "Адзін беларускі рубель 01 капейка"),
        (2_111, "Дваццаць адзін беларускі рубель 11 капеек"),
        (5, "Нуль беларускіх рублёў 05 капеек"),
    ],
)
def test_belarusian_declines(minor: int, words: str) -> None:
    assert amount_in_words(Money(minor, Currency.BYN), "be") == words
