"""By when the state's electronic invoice (ЭСФ) has to be made of services, in the countries that have one."""

from datetime import date, timedelta

from services.domain.requisites.model import Country

ESF_COUNTRIES = frozenset({Country.KZ, Country.UZ})
_DAYS_AFTER_TURNOVER = 15
_DAY_OF_NEXT_MONTH = 10


def esf_deadline(country: Country, turnover: date) -> date:
    """The last day for services rendered on `turnover`: in Kazakhstan 15 calendar days later (Tax Code), in
    Uzbekistan the 10th of the month that follows (Cabinet of Ministers, no. 489 of 14.08.2020).

    Raises ValueError for another country.
    """
    match country:
        case Country.KZ:
            return turnover + timedelta(days=_DAYS_AFTER_TURNOVER)
        case Country.UZ:
            return (turnover.replace(day=1) + timedelta(days=32)).replace(day=_DAY_OF_NEXT_MONTH)
    raise ValueError(f"{country} has no such invoice")
