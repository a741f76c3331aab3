"""What is glued to a value, or is missing of it, shows in its shape."""

import pytest

from services.domain.requisites.value_shapes import (
    has_shape_of_address,
    has_shape_of_bank,
    has_shape_of_name,
)


@pytest.mark.parametrize(
    "value",
    [
        "101000, г. Москва, ул. Мясницкая, д. 24/7, стр. 3, оф. 204",
        "Республика Казахстан, 050000, г. Алматы, пр. Абая, д. 10, офис 5",
        "г. Ташкент, ул. Махтумкули, д. 1",
        "Keizersgracht 241, 1016 EA Amsterdam",
        "Václavské náměstí 12, 110 00 Praha 1",
        "12 Makariou Ave, Limassol",
    ],
)
def test_addresses(value: str) -> None:
    assert has_shape_of_address(value)


@pytest.mark.parametrize(
    "value",
    [
        "630099, г. Новосибирск, Красный проспект, 17, этаж 6 5",
        "Keizersgracht 241, 1016 EA Amsterdam KvK",
        "Mariahilfer Straße 88a, 1070 Wien UID",
        "88a, 1070 Wien",
        "200100, г. Бухара, ул. Накшбанди",
        "Зарегистрирован(а) 141006, Московская обл., г. Мытищи, ул. Мира, д. 2, кв. 90",
        "101000, г. Москва, ул. Мира, д. 1 191186, г. Санкт-Петербург, Невский пр-кт, д. 28",
        "г. Москва, ул. Мира, д. 1, паспорт 4510 123456",
        "г. Москва, ул. Мира, д. 1, бухгалтер Сидорова М. М.",
        "г. Москва, ул. Мира, д. 1, контактное лицо Сидорова Мария",
    ],
)
def test_addresses_with_more_or_less(value: str) -> None:
    assert not has_shape_of_address(value)


@pytest.mark.parametrize(
    "value",
    [
        "ПАО СБЕРБАНК г. Москва",
        "Филиал «Центральный» Банка ВТБ (ПАО)",
        "ЗАО «МТБанк», г. Минск, ул. Толстого, 10",
        "ОТДЕЛЕНИЕ АРХАНГЕЛЬСК БАНКА РОССИИ//УФК по Архангельской области",
        "ДО №9038/01600 ПАО Сбербанк",
        "ING Bank N.V.",
        "INTESA SANPAOLO S.P.A.",
        "Bank of Cyprus",
    ],
)
def test_banks(value: str) -> None:
    assert has_shape_of_bank(value)


@pytest.mark.parametrize(
    "value",
    [
        "ООО «Банк Точка» 7",
        "АО «ForteBank» IRTYKZKA 859",
        "AB SEB bankas, banko kodas 70440",
        "Swedbank AS Счёт/Account",
        "mBank S.A. Nr konta",
        "Barclays Bank PLC Sort code: 20-32-53",
        "УРАЛЬСКИЙ БАНК ПАО СБЕРБАНК – банк",
        "ГУ БАНКА РОССИИ ПО ЦФО, Главный врач, / Тихонова В. И. /, МП",
        "Banka",
    ],
)
def test_banks_with_more(value: str) -> None:
    assert not has_shape_of_bank(value)


@pytest.mark.parametrize(
    "value",
    [
        "ООО «Торговый дом «Аргумент»",
        "«SAMARQAND SAVDO» MChJ",
        "Коллегия адвокатов города Москвы «Защита»",
        "Индивидуальный предприниматель Иванова Анна Петровна",
        "Acme Consulting GmbH (Berlin)",
        "Анна Петровна Иванова",
    ],
)
def test_names(value: str) -> None:
    assert has_shape_of_name(value)


@pytest.mark.parametrize(
    "value",
    [
        "Гусейнов Рустам Алиевич президент ПАО «Каспий-Транзит»",
        "С уважением, Сериккызы А., Директор, ТОО «KAZ TECH SERVICE»",
        "Karimov Aziz Rustamovich «SAMARQAND SAVDO» MChJ",
        "2015–2026 ООО «Ай-Ти Решения 24»",
        "ТОО «Каспий Логистик» «Каспий Логистик»",
    ],
)
def test_names_with_more(value: str) -> None:
    assert not has_shape_of_name(value)
