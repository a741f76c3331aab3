"""Forms that are met seldom: they are kinds of parties, and no parts of names."""

import pytest

from services.domain.requisites.legal_forms import find_person_name, parse_party_name
from services.domain.requisites.model import Country, PartyKind
from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    "form",
    [
        "ПК", "СПК", "КПК", "ЖСК", "ГСК", "ПТ", "КТ", "ТСН", "ТСЖ", "СНТ", "ДНТ", "КХ", "КФХ", "К(Ф)Х", "ФХ", "ФГУП",
        "ГБУ", "КГП на ПХВ", "РГП", "ГККП", "КГУ", "ГУ", "ГП", "ЧП", "ИООО", "ОсОО", "РОО", "ОФ", "Фонд", "Ассоциация",
        "Производственный кооператив", "Кредитный потребительский кооператив", "Жилищно-строительный кооператив",
        "Полное товарищество", "Товарищество на вере", "Товарищество собственников недвижимости",
        "Садоводческое некоммерческое товарищество", "Крестьянское (фермерское) хозяйство", "Крестьянское хозяйство",
        "Общественный фонд", "Общественная организация", "Фермер хўжалиги",
    ],
)  # fmt: skip
def test_companies(form: str) -> None:
    found = parse_party_name(f"{form} «Заря»")
    assert found is not None
    assert (found.kind, found.name) == (PartyKind.COMPANY, f"{form} «Заря»")


@pytest.mark.parametrize(
    "form", ["Адвокатское бюро", "АБ", "Коллегия адвокатов", "КА", "Адвокатская контора"]
)
def test_bars(form: str) -> None:
    found = parse_party_name(f"{form} «Заря»")
    assert found is not None
    assert found.kind is PartyKind.BAR_ASSOCIATION


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Нотариус Иванова Анна Петровна", "Нотариус Иванова Анна Петровна", "Нотариус Иванова А. П."),
        ("НОТАРИУС ПЕТРОВ П.П.", "НОТАРИУС Петров П. П.", "НОТАРИУС Петров П. П."),
        (
            "нотариус города Москвы Петров П. П.",
            "Нотариус города Москвы Петров П. П.",
            "Нотариус Петров П. П.",
        ),
        ("Нотариус г. Алматы Сериков А.Б.", "Нотариус г. Алматы Сериков А. Б.", "Нотариус Сериков А. Б."),
        ("ЧСИ Сериков А. Б.", "ЧСИ Сериков А. Б.", "ЧСИ Сериков А. Б."),
        ("Медиатор Иванов И. И.", "Медиатор Иванов И. И.", "Медиатор Иванов И. И."),
    ],
)
def test_private_practice(text: str, name: str, short: str) -> None:
    found = parse_party_name(text)
    assert found is not None
    assert (found.kind, found.name, found.short) == (PartyKind.PRIVATE_PRACTICE, name, short)
    assert find_person_name(found.name) is not None


@pytest.mark.parametrize("text", ["ИП глава КФХ Иванов Иван Иванович", "Глава К(Ф)Х Иванов Иван Иванович"])
def test_the_head_of_a_farm_is_a_trader(text: str) -> None:
    found = parse_party_name(text)
    assert found is not None
    assert (found.kind, found.name) == (PartyKind.SOLE_TRADER, "ИП глава КФХ Иванов Иван Иванович")


def test_a_farm_with_the_number_of_a_person_is_its_head() -> None:
    assert recognise("КФХ «Заря»\nИНН 500100732259").requisites.kind is PartyKind.SOLE_TRADER
    assert recognise("КФХ «Заря»\nИНН 7707083893").requisites.kind is PartyKind.COMPANY


def test_a_notarys_card() -> None:
    found = recognise(
        "Нотариус города Москвы Петров Пётр Петрович\nИНН 500100732259\nАдрес: 101000, г. Москва, ул. Мясницкая, д. 1"
    )
    party = found.requisites
    assert (party.country, party.kind) == (Country.RU, PartyKind.PRIVATE_PRACTICE)
    assert party.name == "Нотариус города Москвы Петров Пётр Петрович"
    assert not found.problems


@pytest.mark.parametrize(
    "text", ["Нотариат", "в лице нотариуса Петрова", "гу", "пк восход", "союз", "фонд оплаты труда", "кт"]
)
def test_words_stay_words(text: str) -> None:
    assert parse_party_name(text) is None
