"""The corpus is what it says: enough cards of each country, numbers that other libraries find valid, real variety."""

import re
from collections import Counter

import pytest
from schwifty import IBAN
from stdnum.by import unp
from stdnum.ru import inn, ogrn

from services.domain.requisites.model import Country
from tests.real_input.corpus import CARDS
from tests.real_input.model import GROUPS, Expected
from tests.real_input.values import amounts, days, searches

SIDES = [(card, side) for card in CARDS for side in card.sides]


def test_enough_cards_of_each_country() -> None:
    counted = Counter(card.title[:2] for card in CARDS)

    assert counted["RU"] >= 40
    assert counted["KZ"] >= 33
    assert counted["UZ"] >= 24
    assert counted["BY"] >= 20
    assert counted["EU"] >= 30


def test_enough_typed_values() -> None:
    assert len(amounts.CASES) >= 100
    assert len(days.DATES) + len(days.TERMS) >= 60
    assert len(days.WORKED) >= 30
    assert len(searches.CASES) >= 60


def test_cards_are_told_apart() -> None:
    assert len({card.title for card in CARDS}) == len(CARDS)
    assert len({card.text for card in CARDS}) == len(CARDS)
    for cases in (amounts.CASES, days.DATES, days.TERMS, days.WORKED, searches.CASES):
        assert len({(case.text, case.context) for case in cases}) == len(cases)


def test_every_expectation_has_a_group_and_stands_in_its_card() -> None:
    for card, side in SIDES:
        assert set(side.fields) <= set(GROUPS)
        for account in side.accounts:
            assert set(account) <= set(GROUPS)
            assert _bare(account["account"]) in _bare(card.text), card.title


@pytest.mark.parametrize("country", ["RU", "KZ", "UZ", "BY", "OTHER"])
def test_numbers_are_valid(country: str) -> None:
    for card, side in SIDES:
        if side.country == country:
            assert _faults(side) == [], card.title


def _faults(side: Expected) -> list[str]:
    """What libraries that have no part in the product say of the numbers."""
    faults: list[str] = []
    if side.faulty:
        return faults
    tax_id = side.fields.get("tax_id", ("",))[0]
    reg_number = side.fields.get("reg_number", ("",))[0]
    if side.country is Country.RU:
        faults += [tax_id] if tax_id and not inn.is_valid(tax_id) else []
        faults += [reg_number] if len(reg_number) == 13 and not ogrn.is_valid(reg_number) else []
    if side.country is Country.BY and tax_id and not unp.is_valid(tax_id):
        faults.append(tax_id)
    for account in side.accounts:
        value = account["account"]
        if value[:2].isalpha() and not IBAN(value, allow_invalid=True).is_valid:
            faults.append(value)
        if not value[:2].isalpha() and len(value) != 20:
            faults.append(value)
    return faults


def _bare(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", text.upper())
