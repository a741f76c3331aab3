"""A passport or a day of birth in a card: none of it is kept, that is said, and what stands around it is read."""

import re

import pytest

from handlers.requisites.recognition import corrected, read_card
from services.domain.requisites.field_answer import apply_answer
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.requisites.personal_documents import BIRTH, DOCUMENT, NOTES_OF_DOCUMENTS, PASSPORT
from services.domain.requisites.recognise import recognise

MOSCOW = "г. Москва, ул. Лесная, д. 5"
SECRETS = re.compile(
    r"123456|1234567|012345678|770-001|\.2010|2015|1980|112-233|овд|уфмс|мвд|3140585", re.IGNORECASE
)
ISSUED = "выдан ОВД «Тверское» г. Москва 12.03.2010, код 770-001"
CARDS = [
    (f"Сидоров Пётр Ильич, паспорт 45 10 123456, {MOSCOW}", MOSCOW, {PASSPORT}),
    (f"Сидоров Пётр Ильич паспорт 4510 123456 {MOSCOW}", MOSCOW, {PASSPORT}),
    (f"Сидоров Пётр Ильич, паспорт 4510 123456, 12.03.1980 г.р., {MOSCOW}", MOSCOW, {PASSPORT, BIRTH}),
    (f"Сидоров Пётр Ильич (паспорт 45 10 123456), {MOSCOW}", MOSCOW, {PASSPORT}),
    (f"Сидоров Пётр Ильич, паспорт 45 10 123456 {ISSUED}, {MOSCOW}", MOSCOW, {PASSPORT}),
    (f"Сидоров Пётр Ильич, паспорт 45 10 123456 выдан ОВД «Тверское» {MOSCOW}", MOSCOW, {PASSPORT}),
    (
        "Сидоров Пётр Ильич; паспорт серия 4510 №123456, выдан ОВД Тверского района, г. Москва, 12.03.2010, к/п"
        f" 770-001; зарегистрирован по адресу: 125009, {MOSCOW}",
        f"125009, {MOSCOW}",
        {PASSPORT},
    ),
    (
        "Сидоров Пётр Ильич, 12.03.1980 г.р., паспорт 4510 123456 выдан 12.03.2010 УФМС России по г. Москве,"
        f" проживающий по адресу {MOSCOW}",
        MOSCOW,
        {PASSPORT, BIRTH},
    ),
    (f"Сидоров Пётр Ильич, {MOSCOW}, паспорт 45 10 123456 {ISSUED}", MOSCOW, {PASSPORT}),
    (
        "Сидоров Пётр Ильич\nпаспорт 45 10 123456, выдан ОВД г. Москва\n12.03.2010 код подразделения 770-001\n"
        + MOSCOW,
        MOSCOW,
        {PASSPORT},
    ),
    (f"Сидоров Пётр Ильич\nПаспорт:\n45 10 123456\nвыдан 12.03.2010\n{MOSCOW}", MOSCOW, {PASSPORT}),
    (
        f"Сидоров Пётр Ильич, СНИЛС 112-233-445 95, дата рождения 12.03.1980, {MOSCOW}",
        MOSCOW,
        {DOCUMENT, BIRTH},
    ),
    (
        "Ахметов Арман Серикович, удостоверение личности № 012345678 выдано МВД РК 12.03.2015, г. Алматы, ул. Абая, 5",
        "г. Алматы, ул. Абая, 5",
        {DOCUMENT},
    ),
    (
        "Каримов Азиз Тохирович, паспорт AB1234567, г. Ташкент, ул. Навои, 5",
        "г. Ташкент, ул. Навои, 5",
        {PASSPORT},
    ),
    (
        "Karimov Aziz Tohirovich; pasport AB 1234567; Toshkent sh., Navoiy ko'chasi, 5-uy",
        "Toshkent sh., Navoiy ko'chasi, 5-uy",
        {PASSPORT},
    ),
    (
        "Зайцев Андрей Викторович, паспорт MP1234567, л/н 3140585A001PB1, 220004, г. Минск, ул. Короля, д. 9",
        "220004, г. Минск, ул. Короля, д. 9",
        {PASSPORT},
    ),
]


@pytest.mark.parametrize(("text", "address", "notes"), CARDS)
def test_the_address_around_a_document_is_kept(text: str, address: str, notes: set[str]) -> None:
    found = recognise(text)

    assert (found.requisites.kind, found.requisites.address) == ("person", address)
    assert found.requisites.name in text
    assert {problem.code for problem in found.problems} == notes
    assert found.unknown == ()
    assert not SECRETS.search(str(found.requisites.to_dict()))


def test_what_is_no_part_of_a_document_is_shown() -> None:
    found = recognise("Сидоров Пётр Ильич, паспорт 45 10 123456, ждём звонка в пятницу")

    assert found.requisites.name == "Сидоров Пётр Ильич"
    assert found.unknown == ("ждём звонка в пятницу",)


def test_a_bare_name_beside_a_document_loses_nothing_around_it() -> None:
    card = read_card(f"Петров, паспорт 4510 123456, {MOSCOW}", Country.RU, own=False)

    assert card is not None
    assert (card.requisites.name, card.requisites.kind) == ("Петров", "person")
    assert card.unknown == (MOSCOW,)
    assert PASSPORT in {note.code for note in card.notes}


def test_a_document_in_an_answer_is_cut_and_named() -> None:
    party = Requisites(country=Country.RU, kind=PartyKind.PERSON, name="Сидоров Пётр Ильич")

    assert apply_answer(party, "address", f"{MOSCOW}, паспорт 4510 123456")[0].address == MOSCOW
    card = read_card("Сидоров Пётр Ильич, ИНН 500100732259", Country.RU, own=False)
    assert card is not None
    card = corrected(card, "address", f"{MOSCOW}, паспорт 4510 123456", own=False, only=True)
    assert card.requisites.address == MOSCOW
    assert PASSPORT in {note.code for note in card.notes}


@pytest.mark.parametrize("text", ["ООО «Паспорт», ИНН 7700000778", "ООО «Паспортный стол», ИНН 7700000778"])
def test_a_company_of_that_name_is_no_document(text: str) -> None:
    found = recognise(text)

    assert found.requisites.name == text.partition(",")[0]
    assert not {problem.code for problem in found.problems} & NOTES_OF_DOCUMENTS


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ООО «Сокол» для счетов для писем", ("для счетов для писем",)),
        ("ООО «Сокол» buh@sokol.ru для счетов, info@sokol.ru для писем", ("для счетов, для писем",)),
        ("ООО «Сокол»\n+7 916 123-45-67 после шести вечера", ("после шести вечера",)),
        ("ООО «Сокол», ИНН 7700000778\nФакт. адрес: тот же Сайт: sokol.ru", ("тот же",)),
        (
            "ООО «Сокол», ИНН 7700000778\nАдрес: г. Москва, ул. Лесная, 5\nФакт. адрес: тот же Сайт: sokol.ru",
            (),
        ),
    ],
)
def test_only_what_was_not_read_is_shown(text: str, left: tuple[str, ...]) -> None:
    found = recognise(text)

    assert found.requisites.name == "ООО «Сокол»"
    assert found.requisites.address in {None, "г. Москва, ул. Лесная, 5"}
    assert found.unknown == left


def test_an_address_behind_a_site_is_read() -> None:
    found = recognise(f"ООО «Сокол», ИНН 7700000778\nСайт: sokol.ru, {MOSCOW}")

    assert found.requisites.address == MOSCOW
