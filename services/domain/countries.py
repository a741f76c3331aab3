"""Defaults that follow from a country: its currency, and the currency of an account. All of them can be changed."""

from zoneinfo import ZoneInfo

from services.domain.errors import BadInput, DomainError
from services.domain.money.money import Currency
from services.domain.requisites.model import Account, Country, Requisites

CURRENCY_BY_COUNTRY = {
    Country.RU: Currency.RUB,
    Country.KZ: Currency.KZT,
    Country.UZ: Currency.UZS,
    Country.BY: Currency.BYN,
    Country.OTHER: Currency.EUR,
}
# 810 is the rouble's old code, which accounts have kept. Accounts may be in currencies that nobody is billed in.
CURRENCY_BY_NUMERIC_CODE = {
    "810": "RUB",
    "643": "RUB",
    "398": "KZT",
    "860": "UZS",
    "933": "BYN",
    "840": "USD",
    "978": "EUR",
    "156": "CNY",
    "826": "GBP",
    "756": "CHF",
    "784": "AED",
    "949": "TRY",
    "417": "KGS",
    "981": "GEL",
    "051": "AMD",
    "392": "JPY",
}


def currency_sort_key(currency: Currency | str, country: Country | str) -> tuple[bool, str]:
    """A sort key: the country's own currency first, the others by their codes."""
    return currency != CURRENCY_BY_COUNTRY[Country(country)], str(currency)


def number_currency(country: Country, account: str | None) -> str | None:
    """The currency in digits 6 to 8 of a Russian or Uzbek account number; None when their code is unknown."""
    if account is None or len(account) != 20 or country not in {Country.RU, Country.UZ}:
        return None
    code = account[5:8]
    if country is Country.UZ and code == "000":
        return Currency.UZS.value
    return CURRENCY_BY_NUMERIC_CODE.get(code)


def account_currency(country: Country, account: str | None) -> Currency | None:
    """The currency in the account's number, when it is one that is billed in."""
    code = number_currency(country, account)
    return Currency(code) if code in set(Currency) else None


def currency_code(country: Country, account: Account | Requisites) -> str | None:
    """The currency of the account: what its number says, else what a person has said."""
    return number_currency(country, account.account) or account.currency


def default_currency(requisites: Requisites) -> Currency:
    """The currency of the account, else the country's.

    Raises `error-account-currency-other` (`currency`) for a currency that is not billed in.
    """
    code = currency_code(requisites.country, requisites)
    if code is None:
        return CURRENCY_BY_COUNTRY[requisites.country]
    if code not in set(Currency):
        raise DomainError("error-account-currency-other", currency=code)
    return Currency(code)


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
