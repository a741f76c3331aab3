"""A value of an impossible type is not stored, and what is doubtful is said."""

import pytest

from services.domain.requisites.impossible_values import withdraw_impossible_values
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bank_name", "Иванова Анна Петровна"),
        ("bank_name", "101000, г. Москва, ул. Мясницкая, д. 1"),
        ("bank_name", "Банковские реквизиты"),
        ("address", "Иванова Анна Петровна"),
        ("address", "ПАО СБЕРБАНК"),
        ("address", "Банковские реквизиты"),
        ("name", "101000, г. Москва, ул. Мясницкая, д. 1"),
        ("name", "Банковские реквизиты"),
    ],
)
def test_impossible_value_is_withdrawn_and_said(field: str, value: str) -> None:
    party = Requisites(country=Country.RU, kind=PartyKind.COMPANY, **{field: value})

    left, problems = withdraw_impossible_values(party)

    assert getattr(left, field) is None
    assert [(problem.field, problem.groups) for problem in problems] == [(field, value)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bank_name", "(EUR) ОАО «АСБ Беларусбанк»"),
        ("bank_name", "Firmenbuchnummer: FN 123456a Bank: Erste Bank"),
        ("address", "Администрация округа Адрес: 164110, г. Каргополь, ул. Победы, д. 20"),
        ("name", "УФК (Администрация округа"),
    ],
)
def test_value_with_more_than_itself_is_kept_and_said(field: str, value: str) -> None:
    party = Requisites(country=Country.RU, kind=PartyKind.COMPANY, **{field: value})

    left, problems = withdraw_impossible_values(party)

    assert left == party
    assert [problem.field for problem in problems] == [field]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bank_name", "ПАО СБЕРБАНК г. Москва"),
        ("bank_name", "ООО «Банк Точка»"),
        ("bank_name", "«Приорбанк» ОАО"),
        ("address", "г. Ташкент, ул. Махтумкули, д. 1"),
        ("address", "Domstraße 1, 50667 Köln"),
        ("name", "ООО «Банковское право»"),
        ("name", "Иванова Анна Петровна"),
        ("name", "Acme Consulting GmbH (Berlin)"),
    ],
)
def test_ordinary_value_raises_no_doubt(field: str, value: str) -> None:
    party = Requisites(country=Country.RU, kind=PartyKind.COMPANY, **{field: value})

    assert withdraw_impossible_values(party) == (party, [])


def test_withdrawn_value_of_a_card_stays_among_what_was_not_understood() -> None:
    recognition = recognise("ООО «Ромашка»\nИНН 7700000880\nБанк: Иванова Анна Петровна\nБИК 044525225")

    assert recognition.requisites.bank_name is None
    assert "Иванова Анна Петровна" in recognition.unknown
    assert [problem.field for problem in recognition.problems] == ["bank_name"]


def test_local_number_beside_its_iban_is_no_second_account() -> None:
    recognition = recognise(
        "EXAMPLE ADVISORY LTD\nAccount number: 1200527600\nIBAN: CY17002001280000001200527600\nBIC: BCYPCY2N"
    )

    assert recognition.requisites.iban == "CY17002001280000001200527600"
    assert (recognition.requisites.account, recognition.requisites.bic) == (None, "BCYPCY2N")
    assert recognition.other_accounts == ()
