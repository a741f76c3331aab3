"""Clients in the chat: made from a card, a file or a name, found, changed, shared, put away."""

import io
from datetime import timedelta

import docx
import pytest
from sqlalchemy import func, select

from db.models import Client, ClientShare, Member
from db.vocabulary.enums import Role
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

CARD = """ООО «Ромашка», ИНН 7707083893 КПП 770701001, ОГРН 1027700132195
р/с 40702810000000000777 в ПАО СБЕРБАНК БИК 044525225
г. Москва, ул. Цветочная, 1
тел. +7 495 123-45-67, info@romashka.example
генеральный директор Петров Иван Сергеевич"""


async def stored(desk: Desk, name: str) -> Client:
    async with desk.session() as session:
        return (await session.scalars(select(Client).where(Client.name == name))).one()


async def count(desk: Desk, name: str) -> int:
    async with desk.session() as session:
        return await session.scalar(select(func.count()).where(Client.name == name)) or 0


async def open_card(user: User, name: str) -> None:
    await user.send("/clients")
    await user.send(name)


async def joined(desk: Desk, role: Role, user_id: int, name: str) -> tuple[Actor, User]:
    actor = await factories.add_member(desk.services, desk.owner, role, user_id, name)
    user = desk.sandbox.user(user_id, name, language_code="ru")
    await user.send("/start")
    return actor, user


async def test_a_card_makes_a_client_in_three_messages(desk: Desk) -> None:
    await desk.user.send("/menu")
    await desk.user.press("👥 Клиенты")
    await desk.user.expect("Клиентов пока нет. Добавим первого?", buttons=["➕ Новый клиент", "◀️ Назад"])
    await desk.user.press("➕ Новый клиент")
    await desk.user.expect("Пришлите карточку", "просто название или имя", buttons=["✖️ Отмена"])
    await desk.user.send(CARD)
    await desk.user.expect(
        "ИНН 7707083893 ✓ · КПП 770701001 · ОГРН 1027700132195 ✓",
        "р/с 40702 810 0 0000 0000777 ✓",
        "Подписывает: генеральный директор Петров И. С.",
        buttons=["✅ Сохранить", "✏️ Исправить"],
    )
    await desk.user.press("✅ Сохранить")
    await desk.user.expect(
        "Клиент ООО «Ромашка» добавлен",
        "+7 495 123-45-67 · info@romashka.example",
        "Ведёт Анна Иванова",
        buttons=["🧾 Выставить счёт", "📄 Новый договор", "⚖️ Новое дело", "✏️ Изменить"],
        absent=["📂 Счета", "💳 Оплаты", "📄 Договоры", "⚖️ Дела"],
    )
    row = await stored(desk, "ООО «Ромашка»")
    assert (row.kind, row.country, row.tax_id) == ("company", "RU", "7707083893")
    assert (row.email, row.phone) == ("info@romashka.example", "+74951234567")
    assert row.requisites["account"] == "40702810000000000777"


@pytest.mark.parametrize(
    "query",
    ["ёлка", "ЕЛКА-ЮГ", "7736207543", "736 207", "8 (495) 777", "+7 495 777-00-11", "Info@Elka"],
)
async def test_found_by_whatever_is_known(desk: Desk, query: str) -> None:
    """The only hit opens, and the way back leads to the whole list."""
    if not await count(desk, "ООО «Ёлка-Юг»"):
        await factories.add_client(
            desk.services,
            desk.owner,
            "ООО «Ёлка-Юг»",
            tax_id="7736207543",
            phone="+74957770011",
            email="info@elka.example",
        )
    await desk.user.send("/clients")
    await desk.user.send(query)
    await desk.user.expect("ООО «Ёлка-Юг»", "ИНН 7736207543", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Клиенты", buttons=["ООО «Ёлка-Юг»", "➕ Новый клиент"], absent=["Показать всех"])


async def test_several_hits_are_a_list_with_the_best_first(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ИП Тычинкина А. А.")
    await factories.add_client(desk.services, desk.owner, "ООО «Тычинка»")
    await desk.user.send("/clients")
    await desk.user.send("тычинки")
    shown = await desk.user.expect("Нашёл по «тычинки»: 2 клиента", buttons=["Показать всех"])
    assert list(shown.labels[:2]) == ["ООО «Тычинка»", "ИП Тычинкина А. А."]
    await desk.user.send("ООО «Тычинка»")
    await desk.user.expect("ООО «Тычинка»", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Нашёл по «тычинки»: 2 клиента")
    await desk.user.press("Показать всех")


async def test_what_is_not_found_can_be_added(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.send("Петров Пётр Петрович")
    await desk.user.expect("Ничего не нашёл по «Петров Пётр Петрович». Попробуйте часть имени")
    await desk.user.press("➕ Добавить «Петров Пётр Петрович»")
    await desk.user.expect("Петров Пётр Петрович", "Физическое лицо")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Клиент Петров Пётр Петрович добавлен")
    assert (await stored(desk, "Петров Пётр Петрович")).kind == "person"
    await desk.user.send("/clients")
    await desk.user.send("🌼")
    await desk.user.press("➕ Добавить «🌼»")
    await desk.user.expect("Нужно название или имя, от 1 до 250 знаков", "Ничего не нашёл по «🌼»")


@pytest.mark.parametrize(
    ("typed", "name", "kind"),
    [
        ("ИП Волкова Анна Петровна, ИНН 500100732259", "ИП Волкова А. П.", "sole_trader"),
        ("Коллегия адвокатов «Щит»", "Коллегия адвокатов «Щит»", "bar_association"),
        ("Sonne & Mond GmbH\nIBAN DE89370400440532013000\nVAT DE136695976", "Sonne & Mond GmbH", "foreign"),
        ('ООО «Рога & "Копыта"»', "ООО «Рога & «Копыта»", "company"),
        ("שלום עולם", "שלום עולם", "company"),
    ],
)
async def test_the_kind_is_recognised(desk: Desk, typed: str, name: str, kind: str) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send(typed)
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("добавлен", name)
    assert (await stored(desk, name)).kind == kind


async def test_a_file_is_read(desk: Desk) -> None:
    document, content = docx.Document(), io.BytesIO()
    for part in ("АО «Вереск»", "ИНН 7736050003, КПП 770701001", "ОГРН 1027700070518"):
        document.add_paragraph(part)
    document.save(content)
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.upload(b"<html>", "card.html")
    await desk.user.expect("Такой файл прочитать не могу", "Новый клиент")
    await desk.user.upload(content.getvalue(), "Карточка.docx")
    await desk.user.expect("АО «Вереск»", "ИНН 7736050003 ✓")
    await desk.user.press("✅ Сохранить")
    assert (await stored(desk, "АО «Вереск»")).tax_id == "7736050003"


async def test_the_kind_can_be_chosen(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("Мельница")
    await desk.user.press("✏️ Исправить")
    await desk.user.press("👤 Организация")
    await desk.user.press("Физическое лицо")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Клиент Мельница добавлен")
    assert (await stored(desk, "Мельница")).kind == "person"


async def test_a_failed_check_is_named_and_may_stay(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Опечатка», ИНН 7707083894")
    await desk.user.expect(
        "ИНН 7707083894 ✗", "ИНН с опечаткой", buttons=["Сохранить как есть"], absent=["✅ Сохранить"]
    )
    await desk.user.press("Сохранить как есть")
    await desk.user.expect("Клиент ООО «Опечатка» добавлен", "ИНН 7707083894 ✗")
    assert (await stored(desk, "ООО «Опечатка»")).tax_id == "7707083894"


async def test_the_same_tax_number_offers_the_card_that_is_there(desk: Desk) -> None:
    made = await factories.add_client(desk.services, desk.owner, "ООО «Первая»", tax_id="7728168971")
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Вторая» ИНН 7728168971")
    await desk.user.expect("С налоговым номером 7728168971 уже есть ООО «Первая»")
    await desk.user.press("👤 Открыть ООО «Первая»")
    await desk.user.expect("ООО «Первая»", "Ведёт", buttons=["✏️ Изменить"])
    assert await count(desk, "ООО «Вторая»") == 0
    # Where a client is being picked, the one that is there is picked.
    await desk.user.send("/matters")
    await desk.user.press("➕ Новое дело")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Вторая» ИНН 7728168971")
    await desk.user.press("👤 Выбрать ООО «Первая»")
    await desk.user.expect("Новое дело · ООО «Первая»")
    # A warning, not a refusal: two cards of one company may be meant.
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Вторая» ИНН 7728168971")
    await desk.user.press("✅ Сохранить")
    assert (await stored(desk, "ООО «Вторая»")).tax_id == made.tax_id


async def test_a_name_that_looks_like_a_known_one_is_asked_about(desk: Desk) -> None:
    known = await factories.add_client(desk.services, desk.owner, "ООО «Лютик»", tax_id="7730588444")
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("OOO «Лютиk»")  # with Latin letters
    await desk.user.press("✅ Сохранить")
    await desk.user.expect(
        "Похоже на ООО «Лютик» (налоговый номер 7730588444). Это тот же клиент?",
        buttons=["Это он", "Новый клиент", "◀️ Назад"],
    )
    await desk.user.press("Это он")
    await desk.user.expect("ООО «Лютик»", "Ведёт", buttons=["✏️ Изменить"])
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("АО «Лютик»")
    await desk.user.press("✅ Сохранить")
    await desk.user.press("Новый клиент")
    await desk.user.expect("Клиент АО «Лютик» добавлен")
    assert (await stored(desk, "АО «Лютик»")).id != known.id
    # The same where a client is renamed.
    await factories.add_client(desk.services, desk.owner, "ООО «Осока»")
    await open_card(desk.user, "ООО «Осока»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("✏️ Название")
    await desk.user.send("Лютик")
    await desk.user.expect("Похоже на ООО «Лютик»", buttons=["Это он", "Другой клиент", "◀️ Назад"])
    await desk.user.press("Другой клиент")
    await desk.user.expect("Что изменить?")
    assert await count(desk, "Лютик") == 1
    await desk.user.press("🏦 Реквизиты")
    await desk.user.press("✏️ Исправить")
    await desk.user.press("Наименование")
    await desk.user.send("ООО «Лютик»")
    await desk.user.press("✅ Сохранить")
    await desk.user.press("Это он")
    await desk.user.expect("ООО «Лютик»", "7730588444")
    assert await count(desk, "ООО «Лютик»") == 1


async def test_ten_taps_make_one_client(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Дятел»")
    await desk.user.tap_many("✅ Сохранить", 10)
    await desk.user.expect("Клиент ООО «Дятел» добавлен", fresh=False)
    assert await count(desk, "ООО «Дятел»") == 1


async def test_killed_in_the_middle_the_same_button_goes_on(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Феникс», phone +7 495 111-22-33")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Клиент ООО «Феникс» добавлен")
    assert (await stored(desk, "ООО «Феникс»")).phone == "+74951112233"


async def test_back_and_cancel_lead_to_where_one_was(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Бумеранг»")
    await factories.add_client(desk.services, desk.owner, "ООО «Бумеранг-2»")
    await desk.user.send("/clients")
    await desk.user.send("бумеранг")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Лишний»")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Пришлите карточку")
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("Нашёл по «бумеранг»: 2 клиента")
    await desk.user.press("ООО «Бумеранг»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("✏️ Название")
    await desk.user.press("◀️ Назад")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("ООО «Бумеранг»", buttons=["🧾 Выставить счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Нашёл по «бумеранг»: 2 клиента")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Юридическая фирма", buttons=["👥 Клиенты"])
    assert await count(desk, "ООО «Лишний»") == 0


async def test_contacts_are_changed(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Маяк»")
    await open_card(desk.user, "ООО «Маяк»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("📧 Добавить почту")
    await desk.user.send("маяк")
    await desk.user.expect("Не понял почту «маяк». Нужен один адрес, например info@example.com")
    await desk.user.send("a@mayak.example, b@mayak")
    await desk.user.expect("Не понял почту")
    await desk.user.send("info@mayak.example")
    await desk.user.press("📞 Добавить телефон")
    await desk.user.send("сто двадцать")
    await desk.user.expect("Не понял телефон «сто двадцать»", "+7 495 123-45-67")
    await desk.user.send("8 (926) 000-11-22")
    await desk.user.expect("Что изменить?", buttons=["📧 info@mayak.example", "📞 +7 926 000-11-22"])
    await desk.user.press("📞")
    await desk.user.contact({"phone_number": "77273331122", "first_name": "Айгуль"})
    await desk.user.expect("Что изменить?", buttons=["📞 +7 727 333 1122"])
    row = await stored(desk, "ООО «Маяк»")
    assert (row.email, row.phone) == ("info@mayak.example", "+77273331122")
    await desk.user.press("📧")
    await desk.user.press("Убрать почту")
    await desk.user.expect("Что изменить?", buttons=["📧 Добавить почту"])
    assert (await stored(desk, "ООО «Маяк»")).email is None


async def test_name_and_requisites_are_changed(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Гусеница»")
    await open_card(desk.user, "ООО «Гусеница»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("✏️ Название")
    await desk.user.send('<b>Бабочка</b> & 🦋 "Ко" שלום')
    await desk.user.expect('<b>Бабочка</b> & 🦋 "Ко"', "Что изменить?")
    row = await stored(desk, '<b>Бабочка</b> & 🦋 "Ко" שלום')
    await desk.user.press("🏦 Реквизиты")
    await desk.user.send("ИНН 7702070139, info@moth.example")
    await desk.user.expect("ИНН 7702070139 ✓")
    await desk.user.press("✏️ Исправить")
    await desk.user.press("+ КПП")
    await desk.user.send("ноль")
    await desk.user.expect("В КПП 9 знаков, например 770001001")
    await desk.user.send("770001001")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Реквизиты сохранены", "Что изменить?", buttons=["📧 info@moth.example"])
    async with desk.session() as session:
        after = await session.get_one(Client, row.id)
    assert (after.tax_id, after.requisites["kpp"]) == ("7702070139", "770001001")
    assert (after.name, after.email) == (row.name, "info@moth.example")


LONG = "Ромашка " * 700  # Telegram makes two messages of it


@pytest.mark.parametrize("step", ["search", "name", "email", "phone"])
async def test_every_step_stays_whatever_is_sent(desk: Desk, step: str) -> None:
    name = f"ООО «Стойкий {step}»"
    await factories.add_client(desk.services, desk.owner, name)
    await desk.user.send("/clients")
    asked, example = "Выберите или напишите имя", "Ромашка или 7707083893"
    if step != "search":
        await open_card(desk.user, name)
        await desk.user.press("✏️ Изменить")
        button, asked, example = {
            "name": ("✏️ Название", "Как теперь называть", "ООО «Ромашка»"),
            "email": ("📧", "Напишите почту", "info@example.com"),
            "phone": ("📞", "Напишите телефон", "+7 495 123-45-67"),
        }[step]
        await desk.user.press(button)
    await desk.user.sticker()
    await desk.user.expect("Стикер здесь не прочитать", example, asked)
    await desk.user.photo(caption="ООО «Фото»")
    await desk.user.expect("Фото здесь не прочитать", example, asked)
    await desk.user.voice()
    await desk.user.expect("Голосовое сообщение здесь не прочитать", example, asked)
    if step != "phone":
        await desk.user.contact()
        await desk.user.expect("Контакт здесь не прочитать", example, asked)
    await desk.user.send("Я" * 4096)
    await desk.user.expect("Слишком длинно", example, asked)
    await desk.user.send(LONG)
    await desk.user.expect("Слишком длинно", example, asked)
    await desk.user.send("\u200b\u2060")
    await desk.user.expect("Пришло пустое сообщение", example, asked)
    if step in ("email", "phone"):
        for text in ("<b>&amp;</b>", "🌼", "1" * 16, "-5", "a@b"):
            await desk.user.send(text)
            await desk.user.expect("Не понял", example, asked)
    assert await count(desk, name) == 1


async def test_the_card_step_stays_whatever_is_sent(desk: Desk) -> None:
    await desk.user.send("/clients")
    await desk.user.press("➕ Новый клиент")
    await desk.user.sticker()
    await desk.user.expect("Стикер здесь не прочитать", "ИНН 7700000778", "Пришлите карточку")
    await desk.user.voice()
    await desk.user.expect("Голосовое сообщение здесь не прочитать", "Пришлите карточку")
    await desk.user.contact()
    await desk.user.expect("Контакт здесь не прочитать", "Пришлите карточку")
    for text in ("🌼🌼🌼", "—", "<b>&</b>", "..."):
        await desk.user.send(text)
        await desk.user.expect("Нужно название или имя", "например ООО «Ромашка»", "Пришлите карточку")
    await desk.user.send("🌼\n🌼")
    await desk.user.expect("Не нашёл здесь реквизитов", "ИНН 7700000778", "Пришлите карточку")
    await desk.user.send("Я" * 4096)
    await desk.user.expect("Пришлите карточку")
    await desk.user.send("Я" * 260)
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Название не помещается: предел 250 знаков. Пришлите короче.")
    await desk.user.send("ООО «Коротко»")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Клиент ООО «Коротко» добавлен")


async def test_the_card_says_what_is_owed_and_leads_on(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Должник»")
    first = await factories.issued_invoice(desk.services, desk.owner, client.id, "100000")
    await factories.paid(desk.services, desk.owner, first, "130000")
    late = await factories.draft_invoice(desk.services, desk.owner, client.id, "50000")
    day = local_date(desk.services.clients._clock.now(), desk.owner.timezone) - timedelta(days=10)
    await desk.services.drafts.set_invoice_date(desk.owner, late.row.id, day)
    await desk.services.drafts.set_due_date(desk.owner, late.row.id, day + timedelta(days=3))
    await desk.services.invoices.issue(desk.owner, late.row.id)
    await factories.stages_contract(desk.services, desk.owner, client.id)
    await desk.services.matters.create(desk.owner, client.id, "Спор")
    await desk.user.send("/clients")
    await desk.user.send("должник")
    await desk.user.expect(
        "Выставлено 150 000,00 ₽ · оплачено 100 000,00 ₽",
        "Остаток 50 000,00 ₽, 🔴 просрочено 50 000,00 ₽",
        "Аванс 30 000,00 ₽ · ООО «Юридическая фирма «Пример»",
        buttons=["📂 Счета (2)", "💳 Оплаты", "📄 Договоры (1)", "⚖️ Дела (1)"],
    )
    await desk.user.press("📂 Счета")
    await desk.user.expect("ООО «Должник»", buttons=["◀️ Назад"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("💳 Оплаты")
    await desk.user.expect("Оплаты · ООО «Должник»")
    await desk.user.press("◀️ Назад")
    await desk.user.press("📄 Договоры")
    await desk.user.expect("Договоры", buttons=["🟢 № 7/2026"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("🧾 Выставить счёт")
    await desk.user.press("Без договора")
    await desk.user.expect("Новый счёт · ООО «Должник»")


async def test_lists_are_paged_and_the_archive_is_apart(desk: Desk) -> None:
    for number in range(1, 9):
        made = await factories.add_client(desk.services, desk.owner, f"Страница {number}")
    await desk.services.clients.archive(desk.owner, made.id)
    await desk.user.send("/clients")
    await desk.user.send("страница")
    await desk.user.expect("7 клиентов", buttons=["Страница 6", "1/2"], absent=["Страница 7"])
    await desk.user.press("›")
    await desk.user.expect(buttons=["Страница 7", "2/2"], absent=["Страница 8"])
    await desk.user.press("🗄 Архив (1)")
    await desk.user.expect("1 клиент", buttons=["• 🗄 Архив (1)"], absent=["Страница 7"])
    await desk.user.press("🗄 Страница 8")
    await desk.user.expect("🗄 В архиве", absent=["🧾 Выставить счёт"])
    await desk.user.press("↩️ Вернуть из архива")
    await desk.user.expect("Страница 8 снова в списке", buttons=["🧾 Выставить счёт"])
    await desk.user.press("✏️ Изменить")
    await desk.user.press("🗄 В архив")
    await desk.user.expect("Страница 8 в архиве: в списках не появится")
    assert (await stored(desk, "Страница 8")).archived_at is not None


async def test_sharing_and_roles(desk: Desk) -> None:
    lawyer, pyotr = await joined(desk, Role.LAWYER, 1103, "Пётр")
    assistant, oleg = await joined(desk, Role.ASSISTANT, 1104, "Олег")
    await oleg.press("👥 Клиенты")
    await oleg.expect("Пока никто из юристов не поделился с вами клиентами", absent=["➕ Новый клиент"])
    await pyotr.press("👥 Клиенты")
    await pyotr.expect("Клиентов пока нет. Добавим первого?")
    await pyotr.press("➕ Новый клиент")
    await pyotr.send("ООО «Общий»")
    await pyotr.press("✅ Сохранить")
    await pyotr.press("✏️ Изменить")
    await pyotr.press("🤝 Кто видит")
    await pyotr.expect("Кто ещё видит ООО «Общий»?", buttons=["▫️ Олег · помощник"], absent=["Анна"])
    await pyotr.press("▫️ Олег")
    await pyotr.expect(buttons=["✅ Олег · помощник"])
    row = await stored(desk, "ООО «Общий»")
    async with desk.session() as session:
        shown = list(await session.scalars(select(ClientShare.member_id).filter_by(client_id=row.id)))
    assert (shown, row.responsible_id) == ([assistant.member_id], lawyer.member_id)

    await open_card(oleg, "ООО «Общий»")
    await oleg.expect(
        "Ведёт Пётр · видит Олег",
        buttons=["🧾 Новый счёт", "◀️ Назад"],
        absent=["✏️ Изменить", "📄 Новый договор", "⚖️ Новое дело", "💳 Оплаты", "🧾 Выставить счёт"],
    )

    await pyotr.press("◀️ Назад")
    await pyotr.press("👤 Пётр")
    await pyotr.expect("Если отдать клиента", buttons=["✅ Пётр · юрист", "Анна Иванова · владелец"])
    await pyotr.press("Анна Иванова")
    await pyotr.expect("За ООО «Общий» отвечает Анна Иванова", "Клиентов пока нет")
    await desk.services.clients.share(desk.owner, ClientId(row.id), lawyer.member_id)
    await open_card(pyotr, "ООО «Общий»")
    await pyotr.press("✏️ Изменить")
    await pyotr.expect("Что изменить?", buttons=["✏️ Название"], absent=["🤝 Кто видит", "👤 Анна"])


async def test_in_english(desk: Desk) -> None:
    link = await desk.services.staff.invite(desk.owner, Role.ACCOUNTANT)
    mary = desk.sandbox.user(1105, "Mary", language_code="en")
    await mary.open(link.token)
    await mary.send("/clients")
    await mary.press("➕ New client")
    await mary.expect("Send the company details", buttons=["✖️ Cancel"])
    await mary.voice()
    await mary.expect("A voice message can’t be read here", "New client")
    await mary.send("Daisy & Sons Ltd\nVAT DE136695976\noffice@daisy.example")
    await mary.expect("Daisy & Sons Ltd", buttons=["✅ Save", "✏️ Edit"], absent=["Correct", "All correct"])
    await mary.press("✅ Save")
    await mary.expect("The client Daisy & Sons Ltd is added", "Responsible: Mary", "office@daisy.example")
    await mary.press("✏️ Edit")
    await mary.press("📞 Add a phone")
    await mary.send("12")
    await mary.expect("12", "+7 495 123-45-67")
    await mary.send("+49 30 901820")
    await mary.expect("What shall we change?", buttons=["📞 +49 30 901820"])
    await mary.send("/clients")
    await mary.send("tulip")
    await mary.expect("Nothing found for “tulip”", buttons=["➕ Add “tulip”", "Show all"])
    row = await stored(desk, "Daisy & Sons Ltd")
    async with desk.session() as session:
        member = await session.scalar(select(Member).where(Member.id == row.responsible_id))
    assert member is not None
    assert (row.phone, member.name) == ("+4930901820", "Mary")


async def test_a_client_back_from_the_archive_says_whether_it_is_reminded(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Возвращение»")
    await open_card(desk.user, "ООО «Возвращение»")
    for reminded in (True, False):
        view = await desk.services.clients.archive(
            desk.owner, (await stored(desk, "ООО «Возвращение»")).id, stop_reminders=not reminded
        )
        assert view.archived
        await desk.user.send("/clients")
        await desk.user.press("🗄 Архив")
        await desk.user.press("🗄 ООО «Возвращение»")
        await desk.user.press("↩️ Вернуть из архива")
        if reminded:
            await desk.user.expect("снова в списке", "Напоминания об оплате включены")
    await desk.user.expect(
        "Напоминания об оплате выключены", buttons=["🔔 Включить напоминания", "🔕 Не напоминать"]
    )
    await desk.user.press("🔔 Включить напоминания")
    await desk.user.expect("Напоминания включены", buttons=["🧾 Выставить счёт"])
    assert (await stored(desk, "ООО «Возвращение»")).reminder_mode == "auto"
