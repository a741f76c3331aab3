"""Formats sums, quantities and dates as documents print them.

A language is one of ru, en, kk, uz, uz_Cyrl and be.
"""

from datetime import date
from decimal import Decimal

from babel.dates import format_date

from services.domain.money.money import Currency, Money

NBSP = "\u00a0"

_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}
MONTHS = {language: tuple(names.split()) for language, names in _MONTHS.items()}

_ABBREVIATIONS = {
    Currency.RUB: "руб.",
    Currency.KZT: "KZT",
    Currency.UZS: "сум",
    Currency.BYN: "бел. руб.",
    Currency.USD: "долл. США",
    Currency.EUR: "евро",
}
_NATIONAL_NAMES = {
    ("kk", Currency.KZT): "теңге",
    ("uz", Currency.UZS): "soʻm",
    ("uz_Cyrl", Currency.UZS): "сўм",
    ("be", Currency.BYN): "бел. руб.",
}
_BABEL_LOCALES = {"kk": "kk", "be": "be"}
_UZBEK_CYRILLIC_MONTHS = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
"""With the soft sign, as laws and banks write them; CLDR leaves it out."""
_SYMBOLS = {
    Currency.RUB: "₽",
    Currency.KZT: "₸",
    Currency.UZS: "сум",
    Currency.BYN: "Br",
    Currency.USD: "$",
    Currency.EUR: "€",
}


def format_amount(money: Money, language: str) -> str:
    """«1 234,50» with NBSP in Russian, “1,234.50” in English; no currency."""
    return _group_thousands(money.amount, language)


def format_quantity(value: Decimal, language: str) -> str:
    """Without trailing zeros: «1», «2,25»."""
    is_whole = value == value.to_integral_value()
    return _group_thousands(value.quantize(Decimal(1)) if is_whole else value.normalize(), language)


def _group_thousands(value: Decimal, language: str) -> str:
    text = f"{value:,f}"
    if language == "en":
        return text
    return text.replace(",", NBSP).replace(".", ",")


def format_amount_with_symbol(money: Money, language: str) -> str:
    """«1 234,50 ₽»; “RUB 1,234.50” in English, where a foreign reader may not know the symbol. The
    sum of Uzbekistan has none, and is named in the language."""
    if language == "en":
        return f"{money.currency.value}{NBSP}{format_amount(money, language)}"
    own = _NATIONAL_NAMES.get((language, money.currency)) if money.currency is Currency.UZS else None
    return f"{format_amount(money, language)}{NBSP}{own or _SYMBOLS[money.currency]}"


def format_unit_price(price: Decimal, language: str) -> str:
    """A price that may have more than two decimals: «1 234,5678»."""
    return _group_thousands(price, language)


def format_currency(currency: Currency, language: str) -> str:
    """«руб.» as in the Russian forms, “RUB” in English; in other languages the name of the country's own money."""
    if language == "ru":
        return _ABBREVIATIONS[currency]
    return _NATIONAL_NAMES.get((language, currency), currency.value)


def format_amount_with_currency(money: Money, language: str) -> str:
    """«122 000,00 руб.», as in the Russian line below the table."""
    return f"{format_amount(money, language)}{NBSP}{format_currency(money.currency, language)}"


def format_long_date(day: date, language: str) -> str:
    """«5 марта 2026 г.», “5 March 2026”, «2026 ж. 5 наурыз», «2026-yil 5-mart»."""
    if language == "uz":
        return f"{day.year}-yil{NBSP}{day.day}-{_uzbek_month(day, language)}"
    if language == "uz_Cyrl":
        return f"{day.year}{NBSP}йил{NBSP}{day.day}{NBSP}{_uzbek_month(day, language)}"
    if language in _BABEL_LOCALES:
        return format_date(day, "long", locale=_BABEL_LOCALES[language]).replace(" ", NBSP)
    month = MONTHS[language][day.month - 1]
    text = f"{day.day}{NBSP}{month}{NBSP}{day.year}"
    return text + f"{NBSP}г." if language == "ru" else text


def format_month(month: date, language: str) -> str:
    """«ноябрь 2026», “November 2026”, «2026 ж. қараша», «2026-yil noyabr»."""
    match language:
        case "uz":
            return f"{month.year}-yil {_uzbek_month(month, language)}"
        case "uz_Cyrl":
            return f"{month.year} йил {_uzbek_month(month, language)}"
        case "kk":
            return f"{month.year} ж. {format_date(month, 'LLLL', locale='kk').lower()}"
    return format_date(month, "LLLL y", locale=_BABEL_LOCALES.get(language, language))


def _uzbek_month(day: date, language: str) -> str:
    if language == "uz":
        return format_date(day, "MMMM", locale="uz_Latn")
    return _UZBEK_CYRILLIC_MONTHS[day.month - 1]


def format_short_date(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def format_period(start: date, end: date, language: str) -> str:
    """«01.11.2026 – 30.11.2026», “1–30 November 2026”; a single date for one day."""
    if language != "en":
        return (
            format_short_date(start)
            if start == end
            else f"{format_short_date(start)} – {format_short_date(end)}"
        )
    if start == end:
        return format_long_date(end, "en")
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{format_long_date(end, 'en')}"
    return f"{format_long_date(start, 'en')} – {format_long_date(end, 'en')}"
