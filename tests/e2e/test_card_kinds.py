"""Cards as people send them, on the screen that is read before a client is saved: one line a kind of mistake."""

from typing import NamedTuple

import pytest

from tests.documents.company_card.test_file_kinds import ODT, RTF, odt
from tests.documents.company_card.test_pdf_layout import by_rows
from tests.e2e.conftest import Desk

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


class Card(NamedTuple):
    """`shown` stands on the screen, `never` does not."""

    text: str
    shown: tuple[str, ...]
    never: tuple[str, ...] = ()


UNKNOWN = "Не разобрал"
WHOLE = "Проверьте, всё ли верно"
GERMAN = "IBAN DE89 3704 0044 0532 0130 00 ✓"
ACCOUNTS = (
    Card("Muster GmbH\nIBAN: DE 89 3704 0044 0532 0130 00\nBIC COBADEFFXXX", (WHOLE, GERMAN, "BIC COBADEFFXXX")),
    Card("ООО «Зубр»\nр/с BY 86AKBB10100000002966000000", ("IBAN BY86 AKBB 1010 0000 0029 6600 0000 ✓",), ("р/с",)),
    Card("ООО «Зубр»\nр/с BY 87AKBB10100000002966000000", ("IBAN с опечаткой", "BY87 AKBB"), ("р/с",)),
    Card("ТОО «Пример»\nKZ 38 722S 0000 0077 7777", ("ИИК KZ38 722S 0000 0077 7777 ✓", "CASPKZKA")),
    Card("ТОО «Пример»\nИИК 38722S000000777777", ("ИИК KZ38 722S 0000 0077 7777 ✓",), ("р/с",)),
    Card(
        "EXAMPLE ADVISORY LTD\nAccount number: 1200527600\nIBAN: CY17002001280000001200527600\nBIC: BCYPCY2N",
        ("IBAN CY17 0020 0128 0000 0012 0052 7600 ✓", "BIC BCYPCY2N"),
        ("1200527600", "★", UNKNOWN),
    ),
    Card(
        "770000009920\n(ИНН получателя платежа)\n40802810500000000123\n(номер счёта получателя платежа)",
        ("ИНН 770000009920 ✓", "р/с 40802 810 5 0000 0000123"),
        (UNKNOWN,),
    ),
    Card(
        "ООО «Казна»\nБИК ТОФК 044525000\nЕКС 40102810045370000002\nКазначейский счёт 03100643000000017300\n"
        "л/с 20736X12345",
        (WHOLE, "р/с 03100 643", "к/с 40102 810 0 4537 0000002", "Единый казначейский счёт и БИК не подходят"),
        ("опечатк", "301018", UNKNOWN),
    ),
    Card("ООО «Тонг»\nМФО: 00440, г. Ташкент, ул. Махтумкули, д. 1",
         ("МФО 00440", "г. Ташкент, ул. Махтумкули, д. 1"), ("SWIFT",)),
    Card("ООО «Тонг»\nМФО 00974, Toshkent", ("МФО 00974", "Не разобрал: «Toshkent»"), ("SWIFT",)),
    Card("Muster GmbH\nIBAN DE89\u200b3704\u200b0044.0532.0130/00", (GERMAN,), ("р/с", UNKNOWN)),
    Card("ООО «Ромашка»\nИНН 77ООООО778", ("ИНН 7700000778 ✓",)),
    Card("ИП Иванова Анна Петровна\nИНН 770000009921", ("ИНН с опечаткой", "Правильный выглядит так: 770000009920."),
         ("7700000778",)),
    Card("ТОО «Пример»\nБИН 130140000001", ("БИН 130140000001 ✗", "БИН или ИИН с опечаткой")),
    Card("Primer LLP\nBIN 130140000001\nIIC KZ39722S000000777777",
         ("БИН 130140000001 ✗", "ИИК KZ39 722S 0000 0077 7777 ✗")),
)  # fmt: skip
BANKS_AND_ADDRESSES = (
    Card(
        "ООО «Пример» — краткое наименование\n7700000778 — ИНН\n"
        "101000, г. Москва, ул. Мясницкая, д. 1 — юридический адрес\nПАО Сбербанк — банк\n"
        "Иванова Анна Петровна — генеральный директор",
        (WHOLE, "ООО «Пример»", "ПАО Сбербанк\n101000", "Подписывает: генеральный директор Иванова А. П."),
        ("—", UNKNOWN, "⚠️"),
    ),
    *(
        Card(f"ООО «Ромашка»\n{heading}\nПАО Сбербанк\nБИК 044525225", (WHOLE, "\nПАО Сбербанк, БИК 044525225"),
             (heading.strip(":"), UNKNOWN, "⚠️"))
        for heading in ("Банковские реквизиты № 1 (основной)", "Банк организации", "Bankverbindung:", "Banka:",
                        "Наш банк:", "Dane banku")
    ),
    Card(
        "ООО «Ромашка», 101000, г. Москва, ул. Мясницкая, д. 1, оф. 204 Банковские реквизиты: "
        "р/с 40702810000000000777 в ПАО Сбербанк, БИК 044525225",
        ("\n101000, г. Москва, ул. Мясницкая, д. 1, оф. 204", "р/с 40702 810 0 0000 0000777 ✓"),
        ("реквизиты",),
    ),
    Card("ООО «Ромашка»\n191186, Санкт-Петербург, Невский пр., 28. Почта buh@romashka.example",
         ("Невский пр., 28\nbuh@romashka.example",), ("Почта",)),
    Card("ООО «Ромашка», ИНН 7700000778, ул. Тверская, д. 9, ген.дир. Петров А. В.",
         ("\nул. Тверская, д. 9\nПодписывает: генеральный директор Петров А. В.",)),
    Card("ООО «Ромашка»\nг. Москва, ул. Мира, д. 1\nг. Тула, ул. Ленина, д. 5",
         ("\nг. Москва, ул. Мира, д. 1\n", "Не разобрал: «г. Тула, ул. Ленина, д. 5»")),
    Card("Muster GmbH\nАдрес/Adresse: Domstraße 1, 50667 Köln", (WHOLE, "\nDomstraße 1, 50667 Köln"), (UNKNOWN,)),
    Card("Example Ltd\n12 Makariou Ave, Limassol\nVAT CY10259033P\nHE 123456",
         ("HE 123456", "CY10259033P ✓", "\n12 Makariou Ave, Limassol"), (UNKNOWN,)),
    Card("Demo B.V.\nKvK 12345678\nBTW NL004495445B01", ("12345678", "NL004495445B01 ✓"), (UNKNOWN,)),
    Card("Muster AG\nCHE-107.787.577", ("CHE-107.787.577",), (UNKNOWN,)),
    Card("Muster AG\nCHE-123.456.789", ("Не разобрал: «CHE-123.456.789»",)),
    Card("SIA Paraugs\nReģ. Nr. 40003521600", ("SIA Paraugs", "40003521600", "Иностранная компания"), (UNKNOWN,)),
)  # fmt: skip
PEOPLE_AND_NAMES = (
    Card("гр. Петров П. П., 12.03.1980 г.р.", ("Петров П. П.\nФизическое лицо",)),
    Card("Иванов Иван", ("Иванов Иван\nФизическое лицо",)),
    Card("Ахметов Ерлан Серикович, уд. личности № 012345678",
         ("Ахметов Ерлан Серикович\nФизическое лицо",), ("012345678",)),
    Card("Саидов, паспорт AA 1234567", ("Саидов\nФизическое лицо",), ("1234567",)),
    Card("Мария Иванова 8 916 123 45 67", ("Мария Иванова\nФизическое лицо\n+7 916 123-45-67",)),
    Card("ТОО «Пример»\nдиректор Сериккызы А.", ("Подписывает: директор Сериккызы А.",)),
    Card("SIA Paraugs", ("SIA Paraugs\nИностранная компания",)),
    Card("Provino Esempio S.r.l.", ("Provino Esempio S.r.l.\nИностранная компания",)),
    Card("ТОО «Мерей» / «Мерей» ЖШС", ("ТОО «Мерей»\n«Мерей» ЖШС\nОрганизация",)),
    Card("ЧТУП\n«Зубр»", ("ЧТУП «Зубр»\nОрганизация",), (UNKNOWN,)),
    Card("Якка тартибдаги тадбиркор (ЯТТ) Турсунов Жасур Анварович", ("Турсунов Жасур Анварович\nИП",), (UNKNOWN,)),
    Card("Адвокатское бюро г. Москвы\n«Защита»", ("«Защита»\nАдвокатское образование",), (UNKNOWN,)),
    Card("Адвокат Смирнова Ольга Игоревна, рег. № 78/4321", ("Адвокатский кабинет",)),
)  # fmt: skip


@pytest.mark.parametrize("cards", [ACCOUNTS, BANKS_AND_ADDRESSES, PEOPLE_AND_NAMES])
async def test_each_card_is_shown_as_it_was_meant(desk: Desk, cards: tuple[Card, ...]) -> None:
    user = desk.user
    await user.send("/clients")
    await user.press("➕ Новый клиент")
    for card in cards:
        await user.send(card.text)
        await user.expect(*card.shown, absent=card.never)
        await user.press("◀️ Назад")
    await user.press("✖️ Отмена")


async def test_files_of_other_kinds_are_read(desk: Desk) -> None:
    user = desk.user
    await user.send("/clients")
    await user.press("➕ Новый клиент")
    narrow = by_rows(
        [("ИНН", "7700000778"), ("р/с", "407028100000"), ("", "00000777"), ("БИК", "044525225")], (10, 60)
    )
    for data, name in ((odt(ODT), "Карточка.odt"), (RTF, "Карточка.rtf"), (narrow, "Карточка.pdf")):
        await user.upload(data, name)
        await user.expect("ИНН 7700000778 ✓", "р/с 40702 810 0 0000 0000777 ✓", absent=[UNKNOWN])
        await user.press("◀️ Назад")
    await user.press("✖️ Отмена")
