"""By when an ЭСФ is to be made."""

from datetime import date

import pytest

from services.domain.requisites.model import Country
from services.domain.tax.esf import esf_deadline


@pytest.mark.parametrize(
    ("country", "turnover", "deadline"),
    [
        (Country.KZ, date(2026, 11, 24), date(2026, 12, 9)),
        (Country.KZ, date(2026, 12, 31), date(2027, 1, 15)),
        (Country.KZ, date(2028, 2, 20), date(2028, 3, 6)),
        (Country.UZ, date(2026, 11, 1), date(2026, 12, 10)),
        (Country.UZ, date(2026, 11, 30), date(2026, 12, 10)),
        (Country.UZ, date(2026, 12, 31), date(2027, 1, 10)),
        (Country.UZ, date(2026, 1, 31), date(2026, 2, 10)),
    ],
)
def test_the_last_day(country: Country, turnover: date, deadline: date) -> None:
    assert esf_deadline(country, turnover) == deadline


def test_other_countries_have_none() -> None:
    with pytest.raises(ValueError, match="no such invoice"):
        esf_deadline(Country.RU, date(2026, 11, 24))
