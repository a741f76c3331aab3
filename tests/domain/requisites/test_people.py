"""A private client as people write one: a name, with a citizen's word, a passport, a birth date or a phone."""

import pytest

from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Гражданка Орлова Мария Сергеевна, паспорт 4510 123456", "Орлова Мария Сергеевна"),
        ("гр. Петров П. П., 12.03.1980 г.р.", "Петров П. П."),
        ("Гражданин РФ Гаврилов Степан Ильич, 01.02.1975 года рождения", "Гаврилов Степан Ильич"),
        ("Мамедова Лейла Тофиковна, 03.04.1990 г.р.\nпаспорт 4510 123456", "Мамедова Лейла Тофиковна"),
        ("Иванов Иван", "Иванов Иван"),
        ("Мария Иванова 8 916 123 45 67", "Мария Иванова"),
    ],
)
def test_person_is_read(text: str, name: str) -> None:
    requisites = recognise(text).requisites

    assert (requisites.kind, requisites.name, requisites.short_name) == ("person", name, None)
    kept = " ".join(requisites.to_dict().values())
    assert "4510" not in kept
    assert "1980" not in kept


def test_phone_beside_a_name_is_kept() -> None:
    assert recognise("Мария Иванова 8 916 123 45 67").requisites.phone == "+79161234567"


def test_citizen_beside_a_company_is_not_the_party() -> None:
    requisites = recognise("ООО «Ромашка»\nИНН 7700000880\nгр. Петров П. П.").requisites

    assert (requisites.kind, requisites.name) == ("company", "ООО «Ромашка»")


@pytest.mark.parametrize("text", ["Добрый день", "Новая Задача", "Привет Всем"])
def test_two_words_are_no_person(text: str) -> None:
    assert recognise(text).requisites.name is None


def test_local_number_inside_an_iban_is_the_same_account() -> None:
    recognition = recognise(
        "EXAMPLE ADVISORY LTD / Account number: 1200527600 / IBAN: CY17002001280000001200527600 / BIC: BCYPCY2N"
    )
    requisites = recognition.requisites

    assert (requisites.iban, requisites.account) == ("CY17002001280000001200527600", None)
    assert (requisites.bic, recognition.other_accounts) == ("BCYPCY2N", ())
