"""Settings: language, firm, our requisites with accounts, VAT and numbers, and the people."""

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from db.models import BankAccount, Firm, Invite, Issuer, Member
from db.vocabulary.enums import Role
from tests.domain.requisites.cards import ru
from tests.e2e.conftest import OWNER, Desk
from tests.sandbox.user import User
from tests.support import day, factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

PRIMER = "ООО «Юридическая фирма «Пример»"
YEAR = str(day.now().astimezone(ZoneInfo("Europe/Moscow")).year)


async def settings(user: User, *labels: str) -> None:
    """Opens the settings and presses on from there."""
    await user.send("/settings")
    for label in labels:
        await user.press(label)


async def joined(desk: Desk, role: Role, user_id: int, name: str, language: str = "ru") -> User:
    await factories.add_member(desk.services, desk.owner, role, user_id, name)
    user = desk.sandbox.user(user_id, name, language_code=language)
    await user.send("/start")
    return user


async def firm(desk: Desk) -> Firm:
    async with desk.session() as session:
        return (await session.scalars(select(Firm))).one()


async def test_everybody_changes_the_language_and_it_stays(desk: Desk) -> None:
    mary = await joined(desk, Role.ASSISTANT, 2001, "Мария")
    await settings(mary, "🌐 Мой язык")
    await mary.expect("На каком языке говорим?", buttons=["● Русский", "English"])
    await mary.press("English")
    await mary.expect("English from now on.", "Your role: assistant", buttons=["🌐 My language"])
    await mary.send("/menu")
    await mary.expect(buttons=["⚙️ Settings"])
    await settings(mary, "🌐 My language", "Русский")
    await mary.expect("Теперь по-русски.", "Ваша роль: помощник")


async def test_others_than_the_owner_see_only_what_works_for_them(desk: Desk) -> None:
    assistant = await joined(desk, Role.ASSISTANT, 2002, "Олег")
    await settings(assistant)
    await assistant.expect(
        buttons=["🏢 Наши реквизиты", "🌐 Мой язык"],
        absent=["👥 Сотрудники", "✏️ Название фирмы", "🕒 Часовой пояс", "🔄 Другая фирма"],
    )
    lawyer = await joined(desk, Role.LAWYER, 2003, "Пётр", "en")
    await settings(lawyer, "🏢 Our details")
    await lawyer.expect(absent=["➕ Add"])
    await lawyer.press("★")
    assert (await lawyer.expect("INN 7700000778 ✓", "Next invoice: No.")).labels == ("◀️ Back",)
    await lawyer.press("◀️ Back")
    await lawyer.press("◀️ Back")
    await lawyer.press("👥 Staff")
    await lawyer.expect(absent=["➕ Invite"])
    await lawyer.press("Анна Иванова")
    assert (await lawyer.expect("Role: owner")).labels == ("◀️ Back",)


async def test_the_name_of_the_firm_with_marks_is_shown_as_typed(desk: Desk) -> None:
    await settings(desk.user, "✏️ Название фирмы")
    for act in (desk.user.sticker, desk.user.photo, desk.user.voice, desk.user.contact):
        await act()
        await desk.user.expect("здесь не прочитать", "например: ЮФ «Пример»", "Как назвать?")
    await desk.user.send("я" * 4096)
    await desk.user.expect("Слишком длинно", "ЮФ «Пример»")
    await desk.user.send("ЮФ <b>«Пример»</b> & Ко 🙂")
    await desk.user.expect("Теперь фирма называется ЮФ <b>«Пример»</b> & Ко 🙂.")
    assert (await firm(desk)).name == "ЮФ <b>«Пример»</b> & Ко 🙂"
    await settings(desk.user, "✏️ Название фирмы")
    await desk.user.send(PRIMER)
    assert (await firm(desk)).name == PRIMER


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("екатеринбург", "Asia/Yekaterinburg"),
        ("Нью Йорк", "America/New_York"),
        ("Almaty", "Asia/Almaty"),
        ("Europe/Minsk", "Europe/Minsk"),
    ],
)
async def test_the_time_zone_is_told_by_a_city(desk: Desk, typed: str, zone: str) -> None:
    await settings(desk.user, "🕒 Часовой пояс")
    await desk.user.send("Урюпинск <i>")
    await desk.user.expect("Не знаю города «Урюпинск <i>»", "например Екатеринбург", "По какому времени")
    await desk.user.send(typed)
    await desk.user.expect("Часовой пояс:")
    assert (await firm(desk)).timezone == zone
    await settings(desk.user, "🕒 Часовой пояс", "Москва")
    await desk.user.expect("Часовой пояс: Москва.")
    assert (await firm(desk)).timezone == "Europe/Moscow"


async def test_numbers_are_told_by_showing_the_next_one(desk: Desk) -> None:
    await settings(desk.user, "🏢 Наши реквизиты", PRIMER, "🔢 Нумерация")
    await desk.user.expect(
        f"Следующий счёт: № {YEAR}-0001", buttons=["№ 1", f"№ 1/{YEAR[2:]}", f"№ {YEAR[2:]}-001"]
    )
    for typed, says in (
        ("без цифр", "нужна хотя бы одна цифра"),
        ("{seq}{seq}", "ровно одно {seq}"),
        ("№ <1>", "бывают буквы, цифры"),
        ("0", "Первый номер: целое число"),
        ("1" * 30, "Первый номер: целое число"),
    ):
        await desk.user.send(typed)
        await desk.user.expect(says, f"Следующий счёт: № {YEAR}-0001")
    await desk.user.send(f"ЮК-{YEAR}/057")
    await desk.user.expect(
        f"Следующий счёт: № ЮК-{YEAR}/057, за ним № ЮК-{YEAR}/058", buttons=["✅ Сохранить"]
    )
    await desk.user.press("◀️ Назад")
    await desk.user.send(f"ЮК-{YEAR}/007")
    await desk.user.tap_many("✅ Сохранить", 5)
    await desk.user.expect(f"Следующий счёт: № ЮК-{YEAR}/007")
    await desk.user.press("🔢 Нумерация")
    await desk.user.press(f"№ {YEAR}-0007")
    await desk.user.press("✅ Сохранить")
    async with desk.session() as session:
        issuer = (await session.scalars(select(Issuer).where(Issuer.tax_id == "7700000778"))).one()
        assert issuer.number_template == "{year}-{seq:04}"

    # Acts have a series of their own, with the same questions and checks.
    await desk.user.press("🔢 Нумерация")
    await desk.user.press("📄 Акты и другие документы")
    await desk.user.expect(
        "Чей изменить?",
        buttons=[f"Акты: № {YEAR}-0001", f"Квитанции: № {YEAR}-0001", "Справки об оплате: № "],
    )
    await desk.user.press("Акты: № ")
    await desk.user.expect(f"Следующий акт: № {YEAR}-0001", absent=["📄 Акты и другие документы"])
    await desk.user.send("{seq")
    await desk.user.expect("скобки не сходятся", "Следующий акт")
    await desk.user.send("12-А")
    await desk.user.expect("Следующий акт: № 12-А, за ним № 13-А", f"Было бы: № {YEAR}-0001")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Сохранено. Следующий акт: № 12-А", "Следующий счёт")
    await desk.user.press("🔢 Нумерация")
    await desk.user.expect("Следующий счёт: № ")


async def test_accounts_by_currency_are_added_replaced_and_put_away(desk: Desk) -> None:
    user = desk.user
    await settings(user, "🏢 Наши реквизиты", PRIMER, "🏦 Счета в банках")
    await user.expect("★ печатается в счетах в своей валюте", buttons=["★ RUB · …0777 · ПАО СБЕРБАНК"])
    await user.press("➕ Добавить счёт")
    await user.press("USD")
    await user.send("долларовый")
    await user.expect("В расчётном счёте 20 цифр", "Счёт в USD")
    await user.send("40702810000000000777")
    await user.expect("Это счёт в RUB, а нужен в USD")
    await user.send("40702840300000000778")
    await user.expect("Счёт или БИК с опечаткой")
    await user.send("40702840300000000777")
    await user.expect("Счёт в USD сохранён.", buttons=["★ USD · …0777 · ПАО СБЕРБАНК"])
    await user.press("➕ Добавить счёт")
    await user.press("USD")
    await user.send("40702840600000000778")
    await user.press("USD · …0778")
    await user.expect("Запасной: в счетах в USD печатается другой.")
    await user.press("★ Печатать этот")
    await user.expect("Печатается в счетах в USD.", buttons=["🗄 Убрать"])
    await user.press("🗄 Убрать")
    await user.expect("Счёт убран", buttons=["★ USD · …0777 · ПАО СБЕРБАНК"])
    await user.press("★ RUB")
    await user.expect("Основной", absent=["🗄 Убрать"])
    await user.press("🔁 Заменить")
    await user.send("р/с 40702810000000000777 в АО «Банк», БИК 044525974")
    await user.expect("Счёт или БИК с опечаткой")
    await user.send("р/с 40702810810000000555, БИК 044525974, АО «Банк»")
    await user.expect("Счёт в RUB сохранён.", buttons=["★ RUB · …0555 · АО «Банк»"])
    await user.press("★ USD")
    await user.press("🗄 Убрать")
    await user.expect("Счёт убран", absent=["USD · "])
    async with desk.session() as session:
        open_ones = select(BankAccount).where(BankAccount.archived_at.is_(None))
        (account,) = list(await session.scalars(open_ones.where(BankAccount.firm_id == desk.owner.firm_id)))
        assert (account.currency, account.account, account.corr_account) == (
            "RUB",
            "40702810810000000555",
            None,
        )
    await user.press("★ RUB")
    await user.press("🔁 Заменить")
    await user.send("р/с 40702810000000000777, БИК 044525225, ПАО СБЕРБАНК")
    await user.expect("Счёт в RUB сохранён.")


async def test_a_second_issuer_from_card_to_archive_and_back(desk: Desk) -> None:
    user = desk.user
    await settings(user, "🏢 Наши реквизиты", "➕ Добавить")
    await user.send("не карточка")
    await user.expect("Не нашёл здесь реквизитов", buttons=["✖️ Отмена"])
    await user.send(ru.CARDS[6].text)
    await user.expect("Адвокатский кабинет", buttons=["✅ Всё верно"])
    await user.tap_many("✅ Всё верно", 5)
    await user.press("Без НДС")
    await user.tap_many("НДС не облагается (пп. 14", 5)
    await user.expect("Без НДС: НДС не облагается (пп. 14", f"№ {YEAR}-0001", buttons=["★ Сделать основными"])
    await user.press("★ Сделать основными")
    await user.expect("★ Основные реквизиты", absent=["★ Сделать основными"])
    await user.press("% НДС")
    await user.press("НДС 22% в том числе")
    await user.expect("НДС сохранил", "НДС 22% в том числе")
    await user.press("🗄 В архив")
    await user.press("🗄 Да, в архив")
    await user.expect("В архиве: ", buttons=[f"★ {PRIMER}", "🗄 Адвокатский кабинет"])
    await user.press("🗄 Адвокатский кабинет")
    await user.expect("🗄 В архиве: счета не выставляются", absent=["✏️ Реквизиты", "% НДС"])
    await user.press("↩️ Вернуть из архива")
    await user.expect("Наши реквизиты", buttons=["✏️ Реквизиты", "🗄 В архив"])
    await user.press("◀️ Назад")
    await user.press("➕ Добавить")
    await user.send(ru.CARDS[6].text)
    await user.press("✅ Всё верно")
    await user.press("НДС 22% в том числе")
    await user.expect("вы уже выставляете счета")
    async with desk.session() as session:
        found = await session.scalars(select(Issuer).where(Issuer.firm_id == desk.owner.firm_id))
        assert sorted((issuer.kind, issuer.is_default, issuer.vat_code) for issuer in found) == [
            ("advocate_office", False, "general"),
            ("company", True, None),
        ]


async def test_requisites_are_edited_field_by_field(desk: Desk) -> None:
    user = desk.user
    await settings(user, "🏢 Наши реквизиты", PRIMER, "✏️ Реквизиты")
    await user.expect("Проверьте, всё ли верно", buttons=["✅ Сохранить", "✖️ Отмена"])
    await user.send("тел. +7 495 000-00-00, эл. почта billing@primer.example")
    await user.expect("+7 495 000-00-00 · billing@primer.example")
    await user.press("✅ Сохранить")
    await user.expect("Сохранено.", "billing@primer.example", buttons=["🔢 Нумерация"])
    await user.press("✏️ Реквизиты")
    await user.press("✏️ Исправить")
    await user.press("БИК")
    await user.send("044525974")
    await user.expect("Счёт или БИК с опечаткой", absent=["✅ Сохранить"])
    await user.press("✖️ Отмена")
    await user.expect("БИК 044525225", buttons=["🔢 Нумерация"])


async def test_the_last_issuer_can_not_be_put_away(desk: Desk) -> None:
    other = desk.sandbox.user(2010, "Ирина", language_code="ru")
    await factories.found_firm(desk.services, other.id, "Ирина")
    await other.send("/start")
    await settings(other, "🏢 Наши реквизиты", "★", "🗄 В архив", "🗄 Да, в архив")
    await other.expect("Это единственные ваши реквизиты", "Убрать в архив")


async def test_a_person_of_two_firms_changes_between_them(desk: Desk) -> None:
    await factories.found_firm(
        desk.services, 2020, "Борис", factories.russian_firm("ООО «Вторая фирма»", tax_id="7707083893")
    )
    boris = await joined(desk, Role.ACCOUNTANT, 2020, "Борис")
    await boris.expect(PRIMER, fresh=False)
    await settings(boris, "🔄 Другая фирма", "ООО «Вторая фирма»")
    await boris.expect("ООО «Вторая фирма»", buttons=["⚙️ Настройки"])
    await settings(boris)
    await boris.expect("ООО «Вторая фирма»", "Ваша роль: владелец")


async def invited(desk: Desk, role: str) -> str:
    """The link of a new invitation, as it stands in the message to forward."""
    await settings(desk.user, "👥 Сотрудники", "➕ Пригласить")
    await desk.user.expect(
        "Бухгалтер: все клиенты, может выставлять и отправлять счета",
        buttons=["Юрист", "Помощник", "Владелец"],
    )
    await desk.user.press(role)
    shown = await desk.user.expect("Приглашение в фирму", f"роль: {role.lower()}", "для одного человека")
    assert shown.labels == ("📨 Отправить сотруднику", "📋 Скопировать ссылку")
    assert "Пригласить" in desk.user.screen
    return next(line for line in shown.text.split("\n") if line.startswith("https://t.me/"))


async def test_a_link_brings_in_one_person_with_its_role(desk: Desk) -> None:
    link = await invited(desk, "Бухгалтер")
    vera, gleb = (
        desk.sandbox.user(2030, "Вера", language_code="ru"),
        desk.sandbox.user(2031, "Глеб", language_code="en"),
    )
    await vera.open(link)
    await vera.expect("Здравствуйте, Вера! Вы в фирме, роль: бухгалтер.", buttons=["🧾 Новый счёт"])
    await vera.open(link)
    await vera.expect("роль: бухгалтер")
    await gleb.open(link)
    shown = await gleb.expect("each link is for one person")
    assert shown.buttons == ()
    async with desk.session() as session:
        member = (await session.scalars(select(Member).where(Member.user_id == 2030))).one()
        assert (member.role, member.active) == ("accountant", True)
        assert await session.scalar(select(func.count()).where(Member.user_id == 2031)) == 0


async def test_an_open_link_is_revoked(desk: Desk) -> None:
    link = await invited(desk, "Помощник")
    await desk.user.press("🔗 Приглашения")
    await desk.user.press("Помощник · до")
    await desk.user.expect("Отозвать приглашение (помощник, до")
    await desk.user.press("🚫 Отозвать")
    await desk.user.expect("Приглашение отозвано.")
    late = desk.sandbox.user(2040, "Лев", language_code="ru")
    await late.open(link)
    await late.expect("Это приглашение отозвали.")
    async with desk.session() as session:
        assert await session.scalar(select(func.count()).where(Invite.revoked_at.is_not(None))) == 1


async def test_a_role_changes_and_a_closed_door_ends_the_screens(desk: Desk) -> None:
    nina = await joined(desk, Role.ASSISTANT, 2050, "Нина")
    await settings(desk.user, "👥 Сотрудники")
    while not any("Нина" in label for label in desk.user.live.labels):
        await desk.user.press("›")
    await desk.user.press("Нина")
    await desk.user.press("🎓 Роль")
    await desk.user.expect(buttons=["● Помощник", "Владелец"])
    await desk.user.press("Юрист")
    await desk.user.expect("Нина: теперь юрист.", "Роль: юрист")
    await nina.send("/settings")
    await nina.expect("Ваша роль: юрист")
    await desk.user.press("🚫 Закрыть доступ")
    await desk.user.expect("Закрыть доступ: Нина?")
    await desk.user.press("🚫 Да, закрыть")
    await desk.user.expect("Доступ закрыт: Нина.")
    await nina.press("🏢 Наши реквизиты")
    await nina.expect("Чтобы войти, попросите у фирмы личную ссылку.")
    await nina.send("2026-0001")
    await nina.expect("Чтобы войти, попросите у фирмы личную ссылку.")
    while not any("Нина" in label for label in desk.user.live.labels):
        await desk.user.press("›")
    await desk.user.press("🚫 Нина")
    await desk.user.press("↩️ Вернуть доступ")
    await desk.user.expect("Доступ возвращён: Нина.", "Роль: юрист")
    await nina.send("/menu")
    await nina.expect(buttons=["🧾 Новый счёт"])


async def test_the_owner_can_not_close_the_own_door(desk: Desk) -> None:
    assert desk.user.id == OWNER
    await settings(desk.user, "👥 Сотрудники", "Анна Иванова (вы)")
    assert (await desk.user.expect("Роль: владелец")).labels == ("📧 Почта", "◀️ Назад")


async def test_the_profile_tells_what_the_bot_is_for(desk: Desk) -> None:
    settings = desk.sandbox.world.settings

    def told() -> bool:
        return len(settings.get("short_description", {})) == 8

    assert await desk.sandbox.until(told, 20)
    assert settings["description"]["ru"].startswith("Счета юридической фирмы")
    assert settings["short_description"][""].startswith("A law firm’s invoices")
