"""A firm that lives in Kazakh: founded, an invoice made, paid and looked for, and no word of Russian on any screen."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Firm, Invoice
from tests.conftest import migrate
from tests.sandbox.user import User
from tests.structure.test_client_languages import RUSSIAN_WORDS
from tests.support.prefork import Sandbox

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

CLAIM = "claim-0123456789-abcdefghij"
FIRM = "«Үлгі» ЖШС, БСН 220140007779, ЖСК KZ38722S000000777777, БСК CASPKZKA, Алматы қ., Абай даңғылы, 1"
# «Не» and «да» are Kazakh as well.
RUSSIAN = re.compile(
    rf"{RUSSIAN_WORDS.pattern}|\b(?:нет|все|всё|без|из|кто|назад|отмена|выбер\w+|нажм\w+|напиш\w+"
    r"|клиенты|клиента|счета|дела|настройки|задач\w*|сумм\w*|остат\w*|новый|новая|ещё|юридическ\w*)\b",
    re.IGNORECASE,
)


@pytest_asyncio.fixture(loop_scope="module")
async def aigul(tmp_path: Path) -> AsyncIterator[tuple[User, Database]]:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kazakh.db'}"
    migrate(url)
    database = Database(url)
    try:
        async with Sandbox() as sandbox:
            await sandbox.start_bot({"DATABASE_URL": url, "OWNER_CLAIM": CLAIM})
            yield sandbox.user(7001, "Айгүл", language_code="kk"), database
            sandbox.assert_clean()
    finally:
        await database.close()


async def test_a_firm_lives_in_kazakh(aigul: tuple[User, Database]) -> None:
    user, database = aigul
    await user.open(CLAIM)
    await user.expect("Сәлеметсіз бе, Айгүл!", "3 қадамның 1-і", buttons=["🇰🇿 Қазақстан"])
    seen = [user.live]

    async def press(label: str) -> None:
        await user.press(label)
        seen.append(user.live)

    async def say(text: str) -> None:
        await user.send(text)
        seen.append(user.live)

    await press("🇰🇿 Қазақстан")
    await say(FIRM)
    await user.expect("Тексеріңіз, бәрі дұрыс па", "БСН 220140007779 ✓", buttons=["✅ Бәрі дұрыс"])
    await press("✅ Бәрі дұрыс")
    await press("ҚҚС 16% ішінде")
    await user.expect("Дайын, фирма құрылды", buttons=["🧾 Жаңа шот", "⚙️ Баптаулар"])

    await press("👥 Клиенттер")
    await press("➕ Жаңа клиент")
    await say("«Түймедақ» ЖШС")
    await press("✅ Сақтау")
    await user.expect("Түймедақ", buttons=["📄 Жаңа шарт", "🧾 Шот ұсыну"])
    await press("🧾 Шот ұсыну")
    await press("Шартсыз")
    await say("Шарт дайындау")
    await say("екі жүз мың теңге")
    await user.expect("Соманы басыңыз", buttons=["200 000,00 ₸"])
    await press("200 000,00 ₸")
    await user.expect("Барлығы 200 000,00 ₸, оның ішінде ҚҚС 16%", buttons=["✅ Ұсыну", "✏️ Жолдар"])
    await press("📅 Мерзім")
    await say("екі аптадан кейін")
    await press("✅ Ұсыну")
    await user.expect("ұсынылды", "Қалдық 200 000,00 ₸", buttons=["💳 Төлемді жазу"])
    await press("💳 Төлемді жазу")
    await say("50 мың")
    await press("✅ Жазу")
    await user.expect("ішінара төленді", "Қалдық 150 000,00 ₸")

    await say("/menu")
    await user.expect("Күтілуде 150 000,00 ₸")
    await say("төленбеген Түймедақ")
    await user.expect("төленбегендер")
    for room in ("/clients", "/tasks", "/reports", "/pay", "/export", "/help", "/settings"):
        await say(room)
    await press("🌐 Менің тілім")
    await user.expect("Қай тілде сөйлесеміз?", buttons=["Русский", "English", "● Қазақша", "Oʻzbekcha"])
    seen.pop()
    await press("◀️ Артқа")
    await press("🌍 Фирма тілі")
    await user.expect(buttons=["● Қазақша"])

    found = {
        match[0]: str(shown)
        for shown in seen
        if (match := RUSSIAN.search("\n".join([shown.text, *shown.labels]).replace("Русский", "")))
    }
    assert found == {}
    async with AsyncSession(database.reader) as session:
        assert (await session.scalars(select(Firm.language))).one() == "kk"
        invoice = (await session.scalars(select(Invoice))).one()
        assert (invoice.status, invoice.total_minor, invoice.paid_minor) == ("issued", 20_000_000, 5_000_000)
