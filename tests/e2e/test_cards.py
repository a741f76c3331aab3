"""A company card in the chat: every account, the kind, what is doubtful and what was not understood."""

from collections.abc import AsyncIterator
from itertools import count

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client
from tests.documents.company_card.test_file_kinds import workbook
from tests.documents.pdf.reading import text_of
from tests.e2e.test_onboarding import Door, bot_at
from tests.sandbox import driver
from tests.sandbox.user import User

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

_names = count(1)
KAZAKH = """ТОО «Пример»
БИН 220140007779
ИИК KZ38722S000000777777 (KZT)
АО «Kaspi Bank», БИК CASPKZKA
ИИК KZ906010131000123456
АО «Народный банк Казахстана», БИК HSBKKZKX
Кбе 17"""
RUSSIAN = """ООО «Ромашка»
ИНН 7700000778
р/с 40702810000000000777 в ПАО Сбербанк, БИК 044525225, к/с 30101810400000000225
р/с 40702810300000000013 в АО «Точка Банк», БИК 044525104, к/с 30101810745374525104"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def door(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Door]:
    async for opened in bot_at(tmp_path_factory.mktemp("cards"), driver.Sandbox(), REGISTRATION="open"):
        yield opened


async def at_new_client(door: Door, language: str = "ru") -> User:
    user = await door.at_card(language=language)
    await user.send(f"ООО «Фирма {next(_names)}», ИНН 7700000778, р/с 40702810000000000777, БИК 044525225")
    await user.press("✅ Всё верно")
    await user.press("НДС 22% сверху")
    await user.press("👥 Клиенты")
    await user.press("➕ Новый клиент")
    return user


async def client_of(door: Door, name: str) -> Client:
    async with AsyncSession(door.database.reader) as session:
        return (await session.scalars(select(Client).where(Client.name.contains(name)))).one()


async def test_a_firm_with_two_banks_keeps_both_with_their_currencies(door: Door) -> None:
    anna = await door.at_card("🇰🇿 Казахстан")
    await anna.send(KAZAKH)
    await anna.expect(
        "Организация",
        "★ ИИК KZ38 722S 0000 0077 7777 ✓ · KZT",
        "• ИИК KZ90 6010 1310 0012 3456 ✓",
        "HSBKKZKX",
        "В карточке 2 счёта, сохраню все. Какой основной?",
        buttons=["★ …7777 · KZT · АО «Kaspi Bank»", "★ …3456 · АО «Народный банк Казахстана»"],
    )
    await anna.press("★ …7777 · KZT · АО «Kaspi Bank»")
    await anna.expect("В какой валюте счёт …3456", buttons=["USD", "KZT"])
    await anna.press("USD")
    await anna.expect("Проверьте, всё ли верно", "3456 ✓ · USD", buttons=["★ Сменить основной счёт"])
    await anna.press("✅ Всё верно")
    await anna.press("Без НДС")
    await anna.send("Не плательщик НДС")
    _, _, accounts = await door.founded(anna)
    assert [(row.iban, row.currency, row.bic, row.is_default, row.is_main) for row in accounts] == [
        ("KZ38722S000000777777", "KZT", "CASPKZKA", True, True),
        ("KZ906010131000123456", "USD", "HSBKKZKX", False, True),
    ]


async def test_a_client_keeps_two_banks_and_shows_them(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send(RUSSIAN)
    await anna.expect(
        "В карточке 2 счёта, сохраню все.",
        "• р/с 40702 810 3",
        buttons=["Сохранить как есть", "★ …0013 · RUB · АО «Точка Банк»"],
    )
    await anna.press("★ …0013 · RUB · АО «Точка Банк»")
    await anna.expect("★ р/с 40702 810 3 0000 0000013")
    await anna.press("✅ Сохранить")
    await anna.expect("★ р/с 40702 810 3 0000 0000013", "• р/с 40702 810 0 0000 0000777")
    row = await client_of(door, "Ромашка")
    assert row.requisites["bic"] == "044525104"
    assert [account["bic"] for account in row.accounts] == ["044525225"]


async def test_a_doubt_about_a_further_account_is_said_of_a_client_too(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send(
        "Muster GmbH\nDomstraße 1, 50667 Köln\nIBAN DE89370400440532013000\nBIC COBADEFFXXX\nCommerzbank\n"
        "IBAN AT611904300234573201\nBIC COBADEFFXXX\nBank Austria AG"
    )
    await anna.expect("• IBAN AT61 1904", "⚠️ Не уверен, что этот счёт в этом банке: AT61 1904 3002 3457 3201")


async def test_what_was_not_understood_is_placed_piece_by_piece(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("ИНН 7800000122\nЗаречная сторона\nПодъезд у фонтана\nСпросить Лену")
    await anna.expect("Не разобрал: «Заречная сторона»", "И ещё:", "Подъезд у фонтана", "Спросить Лену")
    await anna.press("Это название")
    await anna.expect("Заречная сторона", "Не разобрал: «Подъезд у фонтана»")
    await anna.press("Это адрес")
    await anna.expect("Подъезд у фонтана", "Не разобрал: «Спросить Лену»")
    await anna.press("Пропустить")
    await anna.expect("Проверьте, всё ли верно", absent=["Не разобрал"])
    await anna.press("✅ Сохранить")
    row = await client_of(door, "Заречная")
    assert row.requisites["address"] == "Подъезд у фонтана"


async def test_a_number_that_fits_nothing_is_shown(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("ООО «Ничьё»\n7700000881\nИНН7700000778")
    await anna.expect("ИНН 7700000778 ✓", "Не разобрал: «7700000881»")
    await anna.press("Пропустить")
    await anna.expect("Проверьте, всё ли верно", absent=["7700000881"])


async def test_a_foreign_account_with_a_wrong_digit_is_named_and_stays_an_iban(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("Muster GmbH\nKonto: DE 88 3704 0044 0532 0130 00")
    await anna.expect("Muster GmbH", "DE88 3704 0044 0532 0130 00", absent=["р/с", "✓"])
    await anna.send("DE 89 3704 0044 0532 0130 00")
    await anna.expect("DE89 3704 0044 0532 0130 00 ✓")


async def test_the_kind_is_shown_and_changed_by_one_tap(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("Светлый путь, ИНН 7800000122")
    await anna.press("👤 Организация: изменить")
    await anna.press("Физическое лицо")
    await anna.expect("Физическое лицо", buttons=["👤 Физическое лицо: изменить"])


async def test_two_emails_and_a_name_beside_one_are_kept(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("ООО «Две почты», ИНН 7800000122, buh@x.example, Иван <ivan@x.example>.")
    await anna.expect("buh@x.example · ivan@x.example", "Не разобрал: «Иван»")
    await anna.press("Пропустить")
    await anna.press("✅ Сохранить")
    assert (await client_of(door, "Две почты")).email == "buh@x.example, ivan@x.example"
    await anna.press("✏️ Изменить")
    await anna.press("📧 buh@x.example")
    await anna.send("Пётр Петров <petr@x.example>;\nmailto:olga@x.example.")
    await anna.expect("Что изменить?", buttons=["📧 petr@x.example, olga@x.example"])
    assert (await client_of(door, "Две почты")).email == "petr@x.example, olga@x.example"


async def test_a_workbook_is_read_and_a_photo_is_told_what_to_do(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.photo()
    await anna.expect("Фото здесь не прочитать", "«Карточка.docx»", buttons=["✖️ Отмена"])
    await anna.upload(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word", "Карточка.doc")
    await anna.expect("Это старый формат Word или Excel.", "«Карточка.docx»")
    await anna.upload(workbook(), "Карточка.xlsx")
    await anna.expect("ООО «Ромашка»", "ИНН 7700000778 ✓ · КПП 770001001", "ПАО Сбербанк, БИК 044525225")
    await anna.press("✅ Сохранить")
    await anna.expect("добавлен")


async def test_a_citizens_passport_is_on_no_page(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send("Гражданка Орлова Мария Сергеевна, паспорт 4510 123456, 12.03.1980 г.р.")
    said = ("Паспорт не храню: в карточке его данных нет.", "Дату рождения не храню")
    await anna.expect("Физическое лицо", "Орлова Мария Сергеевна", *said, absent=["4510", "12.03.1980"])
    await anna.press("✅ Сохранить")
    row = await client_of(door, "Орлова")
    assert "4510" not in str(row.requisites)
    assert "1980" not in str(row.requisites)
    await anna.press("🧾 Выставить счёт")
    await anna.press("Без договора")
    await anna.send("Консультация")
    await anna.send("5000")
    await anna.press("✅ Выставить")
    text = text_of(await anna.expect_document("*.pdf"))
    assert "Орлова Мария Сергеевна" in text
    assert "4510" not in text
    assert "1980" not in text
    assert "паспорт" not in text.lower()


async def test_a_doubtful_value_is_asked_and_an_impossible_one_never_stored(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send(
        "ООО «Сомнение»\nИНН 7800000122\nАдрес: 101000, г. Москва, ул. Мясницкая (дом 1\n"
        "Банк: Иванова Анна Петровна\nБИК 044525225"
    )
    await anna.expect(
        "⚠️ Не уверен, что это адрес",
        "⚠️ Не разобрал: «Иванова Анна Петровна». На название банка не похоже.",
        buttons=["Верно, оставить", "Сохранить как есть", "Это адрес", "Это название", "Пропустить"],
        absent=["Не уверен, что это название банка"],
    )
    await anna.press("Верно, оставить")
    await anna.expect("Проверьте, всё ли верно", absent=["Не уверен, что это адрес"])
    await anna.press("Пропустить")
    await anna.press("✅ Сохранить")
    row = await client_of(door, "Сомнение")
    assert row.requisites["address"] == "101000, г. Москва, ул. Мясницкая (дом 1"
    assert "bank_name" not in row.requisites


async def test_a_doubtful_value_is_named_once(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send(
        "ООО «Василёк»\nИНН 7800000122\nБанк: Иванова Анна Петровна\nБИК 044525225\n"
        "работаем с 9 до 18, пропуск заказать заранее"
    )
    shown = await anna.expect(
        "⚠️ Не уверен, что это название банка: Иванова Анна Петровна", "Не разобрал: «работаем с 9 до 18"
    )
    assert shown.text.count("Иванова Анна Петровна") == 1
    await anna.press("Пропустить")
    shown = await anna.expect("⚠️ Не разобрал: «Иванова Анна Петровна». На название банка не похоже.")
    assert shown.text.count("Иванова Анна Петровна") == 1


async def test_editing_a_client_keeps_its_further_accounts(door: Door) -> None:
    anna = await at_new_client(door)
    await anna.send(RUSSIAN.replace("Ромашка", "Правка"))
    await anna.press("★ …0777 · RUB")
    await anna.press("✅ Сохранить")
    await anna.press("✏️ Изменить")
    await anna.press("🏦 Реквизиты")
    await anna.expect("★ р/с 40702 810 0", "• р/с 40702 810 3", buttons=["✅ Сохранить"])
    await anna.send("адрес: г. Москва, ул. Мясницкая, д. 1")
    await anna.press("✅ Сохранить")
    row = await client_of(door, "Правка")
    assert [account["account"] for account in row.accounts] == ["40702810300000000013"]
    await anna.press("🏦 Реквизиты")
    await anna.press("✏️ Исправить")
    await anna.press("🗑 Убрать счёт …0013")
    await anna.press("◀️ Назад")
    await anna.press("✅ Сохранить")
    assert (await client_of(door, "Правка")).accounts == []
