"""Private people beside their documents, headings over banks, and what finds no place: nothing of it in silence."""

import pytest

from services.domain.requisites.line_introductions import without_personal_details
from services.domain.requisites.recognise import recognise

GERMAN = "DE89370400440532013000"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ахметов Ерлан Серикович, уд. личности № 012345678, выдано МВД РК 12.03.2015",
            "Ахметов Ерлан Серикович",
        ),
        ("Orlova Maria, passport AB1234567", "Orlova Maria"),
        ("Karimov Aziz Rustamovich, pasport AA 1234567", "Karimov Aziz Rustamovich"),
        ("Иванова Анна, дата рождения 05.06.1979", "Иванова Анна"),
        ("Иванова Анна Петровна 1980 г.р.", "Иванова Анна Петровна"),
        ("Иванов Иван, 12 марта 1979 года рождения", "Иванов Иван"),
        ("Max Muster, geb. 12.03.1979, Ausweis-Nr. L01X00T47", "Max Muster"),
        ("John Smith, DOB 12/03/1979", "John Smith"),
        ("Иванов И.И. (физ. лицо)", "Иванов И. И."),
        ("Пётр Петров, загранпаспорт 75 1234567", "Пётр Петров"),
        ("Петров Пётр (СНИЛС 112-233-445 95)", "Петров Пётр"),
        ("г-жа Кузнецова Мария", "Кузнецова Мария"),
        ("Алия Серик 87011234567", "Алия Серик"),
        ("89161234567 Мария Иванова", "Мария Иванова"),
        ("Sardor Karimov +998 90 123 45 67", "Sardor Karimov"),
    ],
)
def test_a_person_keeps_the_document_off_the_pages(text: str, name: str) -> None:
    party = recognise(text).requisites

    assert (party.name, party.kind) == (name, "person")
    kept = " ".join(party.to_dict().values())
    assert not any(secret in kept for secret in ("012345678", "AB1234567", "1234567,", "1979", "112-233"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Петров, паспорт 4510 123456", "Петров"),
        ("Саидов, уд. личности 012345678", "Саидов"),
        ("паспорт 4510 123456", ""),
        ("ООО «Паспортный стол»", "ООО «Паспортный стол»"),
        ("Ромашка", "Ромашка"),
    ],
)
def test_a_bare_name_is_cut_before_a_document(text: str, name: str) -> None:
    assert without_personal_details(text) == name


@pytest.mark.parametrize(
    "heading",
    [
        *("Наш банк:", "Банковские данные", "Банк (основной):", "Обслуживающий банк", "Dane banku:"),
        *("Bankgegevens:", "Bankuppgifter", "Bankas:", "Coordonnées bancaires :", "Банктік деректемелер:"),
        *("Bank rekvizitlari:", "Kontoverbindung", "Наш банк: "),
    ],
)
@pytest.mark.parametrize("bank", ["ПАО Сбербанк", "Commerzbank AG"])
def test_a_heading_is_no_bank(heading: str, bank: str) -> None:
    joint = "" if heading.endswith(" ") else "\n"
    found = recognise(f"Muster GmbH\n{heading}{joint}{bank}\nIBAN {GERMAN}")

    assert found.requisites.bank_name == bank
    assert found.unknown == ()


@pytest.mark.parametrize("bank", ["Наш Банк Плюс", "Банк «Основной»", "Euro Bank", "Bank of Cyprus"])
def test_a_bank_of_ordinary_words_is_one(bank: str) -> None:
    assert recognise(f"ООО «Ромашка»\nБИК 044525225\n{bank}").requisites.bank_name == bank


@pytest.mark.parametrize(
    ("card", "left"),
    [
        ("ООО «Ромашка»\nООО «Вектор»\nИНН 7700000778", "ООО «Вектор»"),
        ("ООО «Ромашка»\nПАО Сбербанк\nАО «Альфа-Банк»\nБИК 044525225", "АО «Альфа-Банк»"),
        ("ООО «Ромашка»\nДиректор Петров А. В.\nИванова Мария Петровна", "Иванова Мария Петровна"),
        ("ООО «Ромашка»\nг. Москва, ул. Мира, д. 1\nг. Тула, ул. Ленина, д. 5", "г. Тула, ул. Ленина, д. 5"),
        (
            "ООО «Ромашка»\n101000, г. Москва, ул. Мира, д. 1\n300000, г. Тула, ул. Ленина, д. 5",
            "300000, г. Тула, ул. Ленина, д. 5",
        ),
        ("ООО «Ромашка»\nИНН 7700000778\nПочта: a @x.kz", "a @x.kz"),
        ("Muster GmbH\nGeschäftsführer: Dr. Max Muster", "Dr. Max Muster"),
        ("Demo B.V.\nDirecteur: J. de Vries", "J. de Vries"),
    ],
)
def test_a_second_value_of_a_kind_is_shown(card: str, left: str) -> None:
    assert recognise(card).unknown == (left,)


@pytest.mark.parametrize(
    "card",
    [
        "Общество с ограниченной ответственностью «Ромашка»\nООО «Ромашка»\nИНН 7700000778",
        "ООО «Ромашка»\n101000, Россия,\nг. Москва, ул. Мира, д. 1",
        "Muster GmbH\nCommerzbank AG\nIBAN DE89370400440532013000",
        "ООО «Ромашка»\nгенеральный директор Иванова Анна Петровна",
        "ТОО «Мерей»\n«Мерей» ЖШС\nБИН 220140007779",
    ],
)
def test_another_spelling_of_what_is_kept_is_not(card: str) -> None:
    assert recognise(card).unknown == ()


@pytest.mark.parametrize(
    ("card", "iban", "fault"),
    [
        (f"Muster GmbH\nIBAN {'–'.join(GERMAN[at : at + 4] for at in range(0, 22, 4))}", GERMAN, None),
        ("Muster GmbH\nIBAN DE89_3704_0044_0532_0130_00", GERMAN, None),
        ("Muster GmbH\nIBAN DE89,3704,0044,0532,0130,00", GERMAN, None),
        ("ТОО «Пример»\nИИК 38722S000000777777", "KZ38722S000000777777", None),
        ("ТОО «Пример»\nЖСК 38 722S 0000 0077 7777", "KZ38722S000000777777", None),
        ("Muster GmbH\nIBAN: 89 3704 0044 0532 0130 00", "89370400440532013000", "iban"),
        ("ТОО «Пример»\nИИК: 722S000000777777", "722S000000777777", "iban"),
    ],
)
def test_what_is_labelled_iban_is_no_local_account(card: str, iban: str, fault: str | None) -> None:
    found = recognise(card)

    assert (found.requisites.iban, found.requisites.account) == (iban, None)
    assert next((problem.field for problem in found.problems), None) == fault


def test_a_domestic_account_behind_that_label_stays_one() -> None:
    party = recognise("ООО «Ромашка»\nIBAN: 40702810000000000777\nБИК 044525225").requisites

    assert (party.account, party.iban) == ("40702810000000000777", None)


@pytest.mark.parametrize(
    ("card", "fields"),
    [
        ("ИП Козлов\nИНН 770000009920", {"kind": "sole_trader", "name": "ИП Козлов"}),
        ("ТОО «Мерей» — «Мерей» ЖШС", {"name": "ТОО «Мерей»", "other_name": "«Мерей» ЖШС"}),
        (
            "ТОО «Пример», г. Алматы, пр. Абая, 10, первый руководитель Сериков А.",
            {
                "address": "г. Алматы, пр. Абая, 10",
                "signatory_title": "первый руководитель",
                "signatory_name": "Сериков А.",
            },
        ),
        ("ТОО «Пример»\nДиректор\nСериккызы А.", {"signatory_name": "Сериккызы А."}),
        ("ООО «Ромашка»\nБанк 1: ПАО Сбербанк\nБИК 044525225", {"bank_name": "ПАО Сбербанк"}),
        ("ТОО «Пример»\nДиректоры Оспанқызы Г.", {"signatory_name": "Оспанқызы Г."}),
        (
            "ТОО «Пример»\nБИН 220140007779\nДиректор Оспанқызы Г.\nг. Алматы, пр. Абая, д. 10",
            {"signatory_name": "Оспанқызы Г.", "address": "г. Алматы, пр. Абая, д. 10"},
        ),
        ("ООО «Тонг»\nRahbar Karimova N.", {"signatory_name": "Karimova N."}),
        (
            "ООО «Ромашка»\n191186, Санкт-Петербург, Невский пр., 28. Имейл: buh@romashka.example",
            {"address": "191186, Санкт-Петербург, Невский пр., 28", "email": "buh@romashka.example"},
        ),
        (
            "ТОО «Пример» - наименование\n220140007779 - БИН\nАО «Kaspi Bank» - банк\n"
            "г. Алматы, пр. Абая, д. 10 - адрес\nСериков А. Б. - директор",
            {
                "bank_name": "АО «Kaspi Bank»",
                "address": "г. Алматы, пр. Абая, д. 10",
                "signatory_name": "Сериков А. Б.",
            },
        ),
    ],
)
def test_neighbours_of_what_was_once_read_wrongly(card: str, fields: dict[str, str]) -> None:
    found = recognise(card).requisites.to_dict()

    assert {field: found.get(field) for field in fields} == fields
