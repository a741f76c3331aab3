"""What a country presets when a firm is founded. All of it can be changed."""

from zoneinfo import ZoneInfo

from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.domain.requisites.model import Country, Requisites

CURRENCIES = {
    Country.RU: Currency.RUB,
    Country.KZ: Currency.KZT,
    Country.UZ: Currency.UZS,
    Country.BY: Currency.BYN,
    Country.OTHER: Currency.EUR,
}
# Digits 6 to 8 of a twenty-digit account. 810 is the rouble's old code, which accounts have kept;
# 000 is the sum inside Uzbekistan.
_ACCOUNT_CODES = {
    "810": Currency.RUB,
    "643": Currency.RUB,
    "398": Currency.KZT,
    "860": Currency.UZS,
    "933": Currency.BYN,
    "840": Currency.USD,
    "978": Currency.EUR,
}


def home_first(currency: Currency | str, country: Country | str) -> tuple[bool, str]:
    """A sort key: the country's own currency before the others, those by their codes."""
    return currency != CURRENCIES[Country(country)], str(currency)


def account_currency(country: Country, account: str | None) -> Currency | None:
    """The currency that a Russian or Uzbek account number names; None when it names none that we know."""
    if account is None or len(account) != 20 or country not in {Country.RU, Country.UZ}:
        return None
    code = account[5:8]
    if country is Country.UZ and code == "000":
        return Currency.UZS
    return _ACCOUNT_CODES.get(code)


def presumed_currency(requisites: Requisites) -> Currency:
    """Of the account when it says so, else the country's."""
    return account_currency(requisites.country, requisites.account) or CURRENCIES[requisites.country]


def check_timezone(name: str) -> str:
    """The IANA name. Raises `BadInput` `error-timezone`; names that no zone has, paths included."""
    value = name.strip()
    try:
        ZoneInfo(value)
    except (ValueError, KeyError, OSError) as error:
        raise BadInput("error-timezone", value) from error
    if len(value) > 40:
        raise BadInput("error-timezone", value)
    return value
