"""The first minute: from a link, or the open door, to a firm; every kind of issuer, every country."""

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import BankAccount, Firm, Issuer, Member
from tests.conftest import migrate
from tests.documents.company_card import documents
from tests.domain.requisites.cards import by, kz, ru, uz
from tests.sandbox import driver
from tests.sandbox.user import User
from tests.support import prefork

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

CLAIM = "claim-0123456789-abcdefghij"
FULL = ru.CARDS[0].text
GERMAN = """Beispiel Legal GmbH
VAT ID: DE136695976
IBAN: DE89370400440532013000
BIC: COBADEFFXXX
Friedrichstr. 1, 10117 Berlin
billing@beispiel.example"""

_ids = count(5001)


class Door:
    """A bot with REGISTRATION=open: every newcomer founds a firm of their own."""

    def __init__(self, sandbox: driver.Sandbox, database: Database) -> None:
        self.sandbox = sandbox
        self.database = database

    def newcomer(self, language: str = "ru") -> User:
        return self.sandbox.user(next(_ids), "Анна", last_name="Иванова", language_code=language)

    async def at_card(self, country: str = "🇷🇺 Россия", language: str = "ru") -> User:
        user = self.newcomer(language)
        await user.send("/start")
        await user.press(country)
        return user

    async def founded(self, user: User) -> tuple[Firm, Issuer, list[BankAccount]]:
        async with AsyncSession(self.database.reader) as session:
            member = (await session.scalars(select(Member).where(Member.user_id == user.id))).one()
            firm = await session.get_one(Firm, member.firm_id)
            issuer = (await session.scalars(select(Issuer).where(Issuer.firm_id == firm.id))).one()
            accounts = select(BankAccount).where(BankAccount.issuer_id == issuer.id).order_by(BankAccount.id)
            return firm, issuer, list(await session.scalars(accounts))


async def bot_at(tmp_path: Path, sandbox: driver.Sandbox, **env: str) -> AsyncIterator[Door]:
    url = f"sqlite+aiosqlite:///{tmp_path / 'door.db'}"
    migrate(url)
    database = Database(url)
    try:
        async with sandbox:
            await sandbox.start_bot({"DATABASE_URL": url} | env)
            yield Door(sandbox, database)
            sandbox.assert_clean()
    finally:
        await database.close()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def door(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Door]:
    """Its bot begins out of nothing, as people start it."""
    async for opened in bot_at(tmp_path_factory.mktemp("door"), driver.Sandbox(), REGISTRATION="open"):
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def locked(tmp_path: Path) -> AsyncIterator[Door]:
    async for opened in bot_at(tmp_path, prefork.Sandbox(), OWNER_CLAIM=CLAIM):
        yield opened


async def test_a_link_founds_a_firm_in_five_messages_through_four_kills(locked: Door) -> None:
    anna, sandbox = locked.newcomer(), locked.sandbox
    await anna.open(CLAIM)
    await anna.expect(
        "Здравствуйте, Анна!", "1 из 3", buttons=["🇷🇺 Россия", "🇺🇿 Узбекистан", "Другая страна"]
    )
    await sandbox.restart_bot(kill=True)
    await anna.press("🇷🇺 Россия")
    await anna.expect("2 из 3", "Нужны ИНН, счёт и БИК", buttons=["◀️ Назад"])
    await sandbox.restart_bot(kill=True)
    await anna.send(FULL)
    await anna.expect(
        "Проверьте, всё ли верно",
        "ИНН 7700000778 ✓ · КПП 770001001 · ОГРН 1227700000770 ✓",
        "р/с 40702 810 0 0000 0000777 ✓",
        "ПАО СБЕРБАНК, БИК 044525225 · к/с 30101 810 4 0000 0000225 ✓",
        "Подписывает: генеральный директор Иванова А. П.",
        buttons=["✅ Всё верно", "✏️ Исправить"],
    )
    await sandbox.restart_bot(kill=True)
    await anna.tap_many("✅ Всё верно", 10)
    await anna.expect("3 из 3", buttons=["НДС 22% в том числе", "НДС 22% сверху", "Без НДС"])
    await sandbox.restart_bot(kill=True)
    await anna.tap_many("НДС 22% в том числе", 10)
    await anna.expect("Готово, фирма создана", "ООО «Юридическая фирма «Пример»", buttons=["🧾 Новый счёт"])

    firm, issuer, (account,) = await locked.founded(anna)
    assert (firm.country, firm.timezone, firm.language) == ("RU", "Europe/Moscow", "ru")
    assert (issuer.kind, issuer.tax_id, issuer.vat_mode) == ("company", "7700000778", "included")
    assert (issuer.vat_code, account.currency, account.is_default) == ("general", "RUB", True)
    async with AsyncSession(locked.database.reader) as session:
        assert await session.scalar(select(func.count()).select_from(Firm)) == 1
    await anna.open(CLAIM)
    await anna.expect("Здравствуйте, Анна", "Вы уже в фирме.", buttons=["🧾 Новый счёт"])


async def test_the_second_who_opens_a_used_link_hears_one_polite_sentence(locked: Door) -> None:
    anna, boris = locked.newcomer(), locked.newcomer()
    await anna.open(CLAIM)
    await boris.open(CLAIM)
    for user in (anna, boris):
        await user.press("🇷🇺 Россия")
        await user.send(FULL)
        await user.press("✅ Всё верно")
    await anna.press("НДС 22% сверху")
    await anna.expect("Готово")
    await boris.press("НДС 22% сверху")
    await boris.expect("По этой ссылке фирму уже создали", "попросите у владельца приглашение")
    late = locked.newcomer()
    await late.open(CLAIM)
    assert (await late.expect("Попросите у владельца фирмы новую ссылку.")).buttons == ()
    async with AsyncSession(locked.database.reader) as session:
        assert await session.scalar(select(func.count()).select_from(Firm)) == 1


async def test_strangers_hear_one_sentence_whatever_they_send(locked: Door) -> None:
    stranger = locked.newcomer()
    for act in (
        stranger.send("/start"),
        stranger.send("привет"),
        stranger.send("/settings"),
        stranger.sticker(),
    ):
        await act
        shown = await stranger.expect("Чтобы войти, попросите у фирмы личную ссылку.")
        assert shown.buttons == ()


async def paste(user: User, text: str) -> None:
    await user.send(text)


async def as_docx(user: User, text: str) -> None:
    await user.upload(documents.docx_of_table(text), "Карточка.docx")


async def as_pdf(user: User, text: str) -> None:
    await user.upload(documents.pdf_of_lines(text), "Карточка предприятия.pdf")


COUNTRIES: dict[str, tuple[str, Callable[[User, str], Awaitable[None]], str, str, dict[str, Any]]] = {
    "kz": (
        "🇰🇿 Казахстан",
        paste,
        kz.CARDS[0].text,
        "НДС 16% в том числе",
        {
            "country": "KZ",
            "tax_id": "220140007779",
            "zone": "Asia/Almaty",
            "currency": "KZT",
            "bic": "CASPKZKA",
        },
    ),
    "uz": (
        "🇺🇿 Узбекистан",
        as_docx,
        uz.CARDS[0].text,
        "НДС 12% в том числе",
        {"country": "UZ", "tax_id": "308321773", "zone": "Asia/Tashkent", "currency": "UZS", "bic": "01183"},
    ),
    "by": (
        "🇧🇾 Беларусь",
        as_pdf,
        by.CARDS[0].text,
        "НДС 20% в том числе",
        {
            "country": "BY",
            "tax_id": "192000224",
            "zone": "Europe/Minsk",
            "currency": "BYN",
            "bic": "BLBBBY2X",
        },
    ),
    "ru-docx": (
        "🇷🇺 Россия",
        as_docx,
        FULL,
        "УСН, НДС 5% в том числе",
        {
            "country": "RU",
            "tax_id": "7700000778",
            "zone": "Europe/Moscow",
            "currency": "RUB",
            "bic": "044525225",
        },
    ),
    "ru-pdf": (
        "🇷🇺 Россия",
        as_pdf,
        FULL,
        "УСН, НДС 7% сверху",
        {
            "country": "RU",
            "tax_id": "7700000778",
            "zone": "Europe/Moscow",
            "currency": "RUB",
            "bic": "044525225",
        },
    ),
}


@pytest.mark.parametrize("name", COUNTRIES)
async def test_a_firm_of_each_country_pasted_and_as_a_file(door: Door, name: str) -> None:
    country, send, card, vat, expected = COUNTRIES[name]
    user = await door.at_card(country)
    await send(user, card)
    await user.expect("Проверьте, всё ли верно", buttons=["✅ Всё верно"])
    await user.press("✅ Всё верно")
    await user.press(vat)
    await user.expect("Готово, фирма создана")
    firm, issuer, accounts = await door.founded(user)
    assert (firm.country, firm.timezone, firm.language) == (expected["country"], expected["zone"], "ru")
    assert issuer.tax_id == expected["tax_id"]
    assert (accounts[0].currency, accounts[0].bic) == (expected["currency"], expected["bic"])


async def test_a_foreign_firm_in_english(door: Door) -> None:
    user = await door.at_card("Another country", "de")
    await user.expect("2 of 3", "The name and the IBAN are needed")
    await user.send(GERMAN)
    await user.expect(
        "Please check", "IBAN DE89 3704 0044 0532 0130 00 ✓", buttons=["✏️ Edit"], absent=["ИНН", "Correct"]
    )
    await user.press("✅ Looks right")
    await user.expect("3 of 3", buttons=["No VAT"])
    await user.press("No VAT")
    await user.press("Outside the scope of VAT")
    await user.expect("Done, the firm is set up", buttons=["🧾 New invoice"])
    firm, issuer, accounts = await door.founded(user)
    assert (firm.country, firm.language, issuer.kind) == ("OTHER", "en", "foreign")
    assert (accounts[0].iban, accounts[0].currency) == ("DE89370400440532013000", "EUR")
    assert issuer.vat_reason


@pytest.mark.parametrize(
    ("card", "kind", "absent"),
    [
        (ru.CARDS[5], "sole_trader", ("КПП",)),
        (ru.CARDS[6], "advocate_office", ("КПП", "ОГРН")),
        (ru.CARDS[7], "bar_association", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_every_kind_of_issuer_with_its_own_reason_first(
    door: Door, card: Any, kind: str, absent: tuple[str, ...]
) -> None:
    user = await door.at_card()
    await user.send(card.text)
    await user.expect("Проверьте, всё ли верно", absent=absent)
    await user.press("✅ Всё верно")
    # Advocates may neither use the simplified system nor be self-employed.
    is_advocate = kind != "sole_trader"
    offered = (await user.expect(buttons=["Без НДС"])).labels
    assert any("УСН" in label for label in offered) == (not is_advocate)
    await user.press("Без НДС")
    reasons = (await user.expect("Почему без НДС?", "№ 18 к Договору о ЕАЭС)")).labels
    first = reasons[0]
    assert ("149" in first) == is_advocate
    assert not (is_advocate and any("422-ФЗ" in label or "УСН" in label for label in reasons))
    await user.press(first)
    await user.expect("Готово")
    _, issuer, _ = await door.founded(user)
    assert (issuer.kind, issuer.vat_mode, issuer.vat_reason) == (kind, "none", first)


async def test_a_self_employed_person(door: Door) -> None:
    user = await door.at_card()
    await user.send(
        "Самозанятый Петров Пётр Петрович\nИНН 500100732259\nсчёт 40817810700000000001 БИК 044525225"
    )
    await user.expect("Самозанятый", "ИНН 500100732259 ✓", absent=["КПП", "ОГРНИП"])
    await user.press("✅ Всё верно")
    await user.press("Без НДС")
    assert "422-ФЗ" in (await user.expect("Почему без НДС?")).labels[0]
    await user.press((await user.expect("Почему без НДС?")).labels[0])
    _, issuer, _ = await door.founded(user)
    assert issuer.kind == "self_employed"


async def test_a_person_who_does_not_say_what_is_asked_once(door: Door) -> None:
    user = await door.at_card()
    await user.send("Иванова Анна Петровна, ИНН 500100732259, БИК 044525225")
    await user.expect("Кто выставляет счета", buttons=["ИП", "Адвокатский кабинет", "Самозанятый"])
    await user.press("Адвокатский кабинет")
    await user.expect("Адвокатский кабинет", "ИНН 500100732259 ✓")


async def test_a_wrong_account_prints_its_groups_and_either_side_can_be_corrected(door: Door) -> None:
    user = await door.at_card()
    await user.send("ООО «Пример», ИНН 7700000778, р/с 40702810000000000778, БИК 044525225")
    await user.expect(
        "Счёт или БИК с опечаткой",
        "40702 810 0 0000 0000778 · БИК 044 525 225",
        "Пришлите правильный счёт или БИК",
        absent=["✅ Всё верно"],
    )
    await user.send("044525974")
    await user.expect("Счёт или БИК с опечаткой", "БИК 044 525 974")
    await user.send("БИК 044525225, р/с 40702.810.0.00000000777")
    await user.expect("р/с 40702 810 0 0000 0000777 ✓", buttons=["✅ Всё верно"])


async def test_only_what_is_missing_is_asked_and_an_answer_may_bring_more(door: Door) -> None:
    user = await door.at_card()
    await user.send("ООО «Пример», р/с 40702810000000000777")
    await user.expect("Не хватает: ИНН, БИК.", "Пришлите ИНН")
    await user.send("7700000778")
    await user.expect("Не хватает: БИК.")
    await user.send("БИК 044525225, директор Петров Иван Ильич")
    await user.expect("Подписывает: директор Петров И. И.", buttons=["✅ Всё верно"])


async def test_a_wrong_number_is_named_and_another_field_can_be_told_meanwhile(door: Door) -> None:
    user = await door.at_card()
    await user.send("ООО «Пример», ИНН 7700000779, р/с 40702810000000000778, БИК 044525225")
    await user.expect("ИНН с опечаткой", "7700000779")
    await user.send("р/с 40702810000000000777")
    await user.expect("ИНН с опечаткой", "р/с 40702 810 0 0000 0000777 ✓")
    await user.send("7700000778")
    await user.expect("Проверьте, всё ли верно", buttons=["✅ Всё верно"])


async def test_a_field_is_changed_cleared_and_the_kind_too(door: Door) -> None:
    user = await door.at_card()
    await user.send(FULL)
    await user.press("✏️ Исправить")
    await user.press("КПП")
    await user.expect("КПП: 770001001", buttons=["🗑 Убрать", "◀️ Назад"])
    await user.press("🗑 Убрать")
    await user.expect("Проверьте", absent=["КПП"])
    await user.press("✏️ Исправить")
    await user.press("ИНН")
    await user.expect("ИНН: 7700000778", absent=["🗑 Убрать"])
    await user.send("семь")
    await user.expect("В ИНН 10 цифр", "ИНН: 7700000778")
    await user.send("500100732259")
    await user.press("✏️ Исправить")
    await user.press("👤 Организация, 🇷🇺 Россия")
    await user.press("ИП")
    await user.expect("ИП", "ИНН 500100732259 ✓", "ОГРНИП")


async def test_a_paste_that_telegram_split_is_read_as_one(door: Door) -> None:
    user = await door.at_card()
    lines = ["Карточка предприятия", *(f"Сведения о деятельности, пункт {number}" for number in range(200))]
    filler = "\n".join(lines)
    parts = await user.send(
        f"ООО «Пример», ИНН 7700000778\n{filler}\nр/с 40702810000000000777\nБИК 044525225"
    )
    assert len(parts) == 2
    await user.expect("ИНН 7700000778 ✓", "р/с 40702 810 0 0000 0000777 ✓", buttons=["✅ Всё верно"])
    assert len([message for message in user.messages if message.from_bot]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "привет",
        "-5",
        "0",
        "1234567890123456",
        "1,234",
        "🙂🙂",
        "<b>жирно</b>",
        "&amp;",
        "а" * 4096,
        "а" * 6000,
    ],
    ids=["letters", "negative", "zero", "digits", "decimals", "emoji", "tag", "entity", "4096", "split"],
)
async def test_what_is_no_card_gets_a_sentence_with_a_good_one(door: Door, text: str) -> None:
    user = await door.at_card()
    await user.send(text)
    await user.expect("Не нашёл здесь реквизитов", "ИНН 7700000778", "2 из 3", buttons=["◀️ Назад"])
    await user.send(FULL)
    await user.expect("Проверьте, всё ли верно")


async def other_content(user: User) -> AsyncIterator[str]:
    for act, named in (
        (user.sticker, "Стикер"),
        (user.photo, "Фото"),
        (user.voice, "Голосовое сообщение"),
        (user.contact, "Контакт"),
    ):
        await act()
        yield named


async def test_other_content_is_refused_in_every_window(door: Door) -> None:
    user = await door.at_card()
    async for named in other_content(user):
        await user.expect(f"{named} здесь не прочитать", "например", "2 из 3")
    await user.send(FULL)
    async for named in other_content(user):
        await user.expect(f"{named} здесь не прочитать", "Проверьте")
    await user.press("✏️ Исправить")
    await user.press("БИК")
    async for named in other_content(user):
        await user.expect(f"{named} здесь не прочитать", "например: 044525225", "БИК: 044525225")
    await user.send("я" * 6000)
    await user.expect("слишком длинно для одного поля", "БИК: 044525225")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.send("что-то <b>&</b> непонятное")
    await user.expect("Не понял, к чему это отнести: «что-то <b>&</b> непонятное»")
    await user.press("✅ Всё верно")
    async for named in other_content(user):
        await user.expect(f"{named} здесь не прочитать", "3 из 3")
    await user.send("сто")
    await user.expect("Не понял процент «сто»", "3 из 3")
    await user.press("Без НДС")
    await user.send("б" * 300)
    await user.expect("Слишком длинно", "Почему без НДС?")
    await user.send("Освобождены <по> закону & решению")
    await user.expect("Готово")
    assert (await door.founded(user))[1].vat_reason == "Освобождены <по> закону & решению"


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"\x89PNG", "scan.png", "Фото здесь не прочитать"),
        (b"MZ program", "setup.exe", "Такой файл прочитать не могу"),
        (b"PK\x03\x04 broken", "card.docx", "Файл не открывается"),
        (b"%PDF-1.4 broken", "card.pdf", "Файл не открывается"),
    ],
)
async def test_a_file_that_can_not_be_read_is_refused(door: Door, data: bytes, name: str, says: str) -> None:
    user = await door.at_card()
    await user.upload(data, name)
    await user.expect(says, "2 из 3")


async def test_start_and_cancel_in_the_middle(door: Door) -> None:
    user = await door.at_card()
    await user.send(FULL)
    await user.send("/start")
    await user.expect("Проверьте, всё ли верно", buttons=["✅ Всё верно"])
    await user.send("/cancel")
    await user.expect("остановились")
    await user.send("/start")
    await user.expect("1 из 3")
    await user.press("🇷🇺 Россия")
    await user.press("◀️ Назад")
    await user.press("🇰🇿 Казахстан")
    await user.expect("Нужны БИН или ИИН и ИИК")


async def test_further_accounts_of_the_card_are_kept(door: Door) -> None:
    user = await door.at_card()
    await user.send(
        "ООО «Пример», ИНН 7700000778, БИК 044525225 ПАО СБЕРБАНК\n"
        "р/с (USD) 40702840300000000777\nр/с (руб.) 40702810000000000777"
    )
    await user.expect("р/с 40702 810 0 0000 0000777 ✓", "В карточке 2 счёта, сохраню все.")
    await user.press("★ …0777 · RUB · ПАО СБЕРБАНК")
    await user.press("✅ Всё верно")
    await user.press("НДС 22% в том числе")
    _, _, accounts = await door.founded(user)
    assert {account.currency: account.is_default for account in accounts} == {"RUB": True, "USD": False}


@pytest.mark.parametrize(
    ("text", "country", "currency", "vat"),
    [
        (FULL, "RU", "RUB", ("НДС 22% в том числе",)),
        (kz.CARDS[0].text, "KZ", "KZT", ("НДС 16% в том числе",)),
        (uz.CARDS[0].text, "UZ", "UZS", ("НДС 12% в том числе",)),
        (GERMAN, "OTHER", "EUR", ("Без НДС", "Вне сферы действия НДС")),
    ],
)
async def test_a_card_at_the_first_question_says_the_country(
    door: Door, text: str, country: str, currency: str, vat: tuple[str, ...]
) -> None:
    user = door.newcomer()
    await user.send("/start")
    await user.expect("1 из 3")
    await user.send(text)
    await user.expect("Проверьте, всё ли верно", buttons=["✅ Всё верно", "✏️ Исправить"])
    await user.press("◀️ Назад")
    await user.expect("2 из 3", absent=["Где вы работаете"])
    await user.send(text)
    await user.press("✅ Всё верно")
    await user.expect("3 из 3")
    for label in vat:
        await user.press(label)
    await user.expect(buttons=["🧾 Новый счёт"])
    firm, _, accounts = await door.founded(user)
    assert (firm.country, accounts[0].currency) == (country, currency)


async def test_a_country_may_be_typed_and_other_words_are_answered(door: Door) -> None:
    user = door.newcomer()
    await user.send("/start")
    await user.send("не знаю")
    await user.expect("Не нашёл здесь реквизитов", "1 из 3", buttons=["🇷🇺 Россия"])
    await user.send("казахстан")
    await user.expect("2 из 3", "БИН или ИИН")


async def test_commands_keep_the_step_and_cancel_says_how_to_come_back(door: Door) -> None:
    user = await door.at_card()
    for command in ("/menu", "/help", "/new", "/start"):
        await user.send(command)
        await user.expect("2 из 3", buttons=["◀️ Назад"], absent=["ссылк"])
    await user.send("/cancel")
    await user.expect("остановились", "/start", absent=["ссылк"])
    await user.send("/start")
    await user.expect("1 из 3")


async def test_cancel_of_a_link_names_the_link(locked: Door) -> None:
    anna = locked.newcomer()
    await anna.open(CLAIM)
    await anna.send("/menu")
    await anna.expect("1 из 3")
    await anna.send("/cancel")
    await anna.expect("остановились", "откройте личную ссылку снова")
