"""Defaults that follow from a country: its currency, and the currency of an account. All of them can be changed."""

from zoneinfo import ZoneInfo

from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, Requisites

CURRENCY_BY_COUNTRY = {
    Country.RU: Currency.RUB,
    Country.KZ: Currency.KZT,
    Country.UZ: Currency.UZS,
    Country.BY: Currency.BYN,
    Country.OTHER: Currency.EUR,
}
# Digits 6 to 8 of a twenty-digit account. 810 is the rouble's old code, which accounts have kept;
# 000 is the sum inside Uzbekistan.
_CURRENCY_BY_ACCOUNT_CODE = {
    "810": Currency.RUB,
    "643": Currency.RUB,
    "398": Currency.KZT,
    "860": Currency.UZS,
    "933": Currency.BYN,
    "840": Currency.USD,
    "978": Currency.EUR,
}


def currency_sort_key(currency: Currency | str, country: Country | str) -> tuple[bool, str]:
    """A sort key: the country's own currency first, the others by their codes."""
    return currency != CURRENCY_BY_COUNTRY[Country(country)], str(currency)


def account_currency(country: Country, account: str | None) -> Currency | None:
    """The currency in a Russian or Uzbek account number of 20 digits; None when its code is unknown."""
    if account is None or len(account) != 20 or country not in {Country.RU, Country.UZ}:
        return None
    code = account[5:8]
    if country is Country.UZ and code == "000":
        return Currency.UZS
    return _CURRENCY_BY_ACCOUNT_CODE.get(code)


def default_currency(requisites: Requisites) -> Currency:
    """The currency of the account number, else the country's."""
    return account_currency(requisites.country, requisites.account) or CURRENCY_BY_COUNTRY[requisites.country]


def parse_timezone(name: str) -> str:
    """The IANA name without spaces around it. Raises `BadInput` `error-timezone` for an unknown zone or a path."""
    value = name.strip()
    try:
        ZoneInfo(value)
    except (ValueError, KeyError, OSError) as error:
        raise BadInput("error-timezone", value) from error
    if len(value) > 40:
        raise BadInput("error-timezone", value)
    return value
