"""The whole story as its first user lives it: from the owner's link to an invoice that is paid.

It counts what a person has to do, which is what the product promises, and reads the PDF as a bank's app would.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Invoice, Payment
from services.domain.calendar.workdays import next_working_day
from tests.conftest import migrate
from tests.documents.pdf.reading import codes, text_of
from tests.sandbox.user import User
from tests.support import day
from tests.support.prefork import Sandbox

pytestmark = pytest.mark.e2e

CLAIM = "claim-0123456789-abcdefghij"
FIRM_CARD = (
    "ООО «Юридическая фирма «Пример», ИНН 7700000778 КПП 770001001, ОГРН 1227700000770, 101000, г. Москва, "
    "ул. Мясницкая, д. 1, р/с 40702810000000000777 в ПАО СБЕРБАНК, БИК 044525225, к/с 30101810400000000225, "
    "ген. директор Иванова А.П., тел. 8 (495) 123-45-67, info@primer-law.ru"
)
CLIENT_CARD = """ООО «Ромашка»
ИНН 7701234560, КПП 770101001, ОГРН 1227700123452
р/с 40702810800000012345 в АО «АЛЬФА-БАНК», БИК 044525593, к/с 30101810200000000593
125009, г. Москва, ул. Тверская, д. 9
генеральный директор Ромашкин Иван Петрович"""


class Counted:
    """A person whose messages and taps are counted alike."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.acts = 0

    async def press(self, label: str) -> None:
        self.acts += 1
        await self.user.press(label)

    async def say(self, text: str) -> None:
        self.acts += 1
        await self.user.send(text)

    async def open(self, payload: str) -> None:
        self.acts += 1
        await self.user.open(payload)

    def spent(self) -> int:
        """Acts since the last call."""
        spent, self.acts = self.acts, 0
        return spent


@pytest_asyncio.fixture
async def anna(tmp_path: Path) -> AsyncIterator[tuple[Counted, Database]]:
    """She holds the owner's link of an empty bot."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'story.db'}"
    migrate(url)
    database = Database(url)
    try:
        async with Sandbox() as sandbox:
            await sandbox.start_bot({"DATABASE_URL": url, "OWNER_CLAIM": CLAIM})
            user = sandbox.user(1001, "Анна", last_name="Иванова", language_code="ru")
            yield Counted(user), database
            sandbox.assert_clean()
    finally:
        await database.close()


async def test_from_the_owners_link_to_a_paid_invoice(anna: tuple[Counted, Database]) -> None:
    person, database = anna
    user = person.user

    await person.open(CLAIM)
    await person.press("🇷🇺 Россия")
    await person.say(FIRM_CARD)
    await person.press("✅ Всё верно")
    await person.press("НДС 22% в том числе")
    await user.expect("ООО «Юридическая фирма «Пример»", buttons=["🧾 Новый счёт", "👥 Клиенты"])
    assert person.spent() <= 6

    await user.press("👥 Клиенты")
    await person.press("➕ Новый клиент")
    await person.say(CLIENT_CARD)
    await person.press("✅ Сохранить")
    await user.expect("ООО «Ромашка»", "ИНН 7701234560 ✓", buttons=["📄 Новый договор"])
    assert person.spent() <= 3

    await person.press("📄 Новый договор")
    await person.say("№ 7/2026 от 01.02.2026")
    await person.say("Сопровождение сделки")
    await person.press("Фиксированная цена")
    await person.say("150 000")
    await person.press("10 дней после счёта")
    await person.press("✅ Сохранить")
    await user.expect("Договор № 7/2026 от 01.02.2026", "Осталось выставить 150 000,00 ₽")
    assert person.spent() <= 8

    await user.send("/new")
    await person.press("Ромашка · № 7/2026")
    await user.expect("Итого 150 000,00 ₽, в том числе НДС 22% 27 049,18 ₽", f"({days_to_pay()} дней)")
    await person.press("✅ Выставить")
    await user.expect("🟡", "выставлен", "Остаток 150 000,00 ₽", buttons=["💳 Записать оплату"])
    assert person.spent() <= 3

    invoice = await the_invoice(database)
    assert (invoice.status, invoice.seq, invoice.total_minor) == ("issued", 1, 15_000_000)
    pdf = await user.expect_document(f"Счёт № {invoice.number} от {invoice.invoice_date:%d.%m.%Y}.pdf")
    check_page(pdf, invoice)

    await person.press("💳 Записать оплату")
    await person.say("50к")
    await user.expect("Оплата 50 000,00 ₽", "останется 100 000,00 ₽", buttons=["✅ Записать"])
    await person.press("✅ Записать")
    await user.expect("🟠", "частично оплачен", "оплачено 50 000,00 ₽", "Остаток 100 000,00 ₽")
    assert (await the_invoice(database)).paid_minor == 5_000_000
    assert person.spent() == 3

    await user.send("/menu")
    await user.expect("Ждём 100 000,00 ₽")
    await user.press("💳 Оплата")
    await user.press(invoice.number or "")
    await user.press("Вся сумма 100 000,00 ₽")
    await user.expect("Счёт будет оплачен полностью")
    await user.press("✅ Записать")
    await user.expect("🟢", f"Счёт № {invoice.number}", "оплачен полностью")

    await user.send("/invoices")
    await user.expect("всё оплачено", buttons=[f"🟢 {invoice.number} · Ромашка"])
    paid = await the_invoice(database)
    assert (paid.status, paid.paid_minor, paid.snapshot) == ("issued", 15_000_000, invoice.snapshot)
    async with AsyncSession(database.reader) as session:
        sums = await session.scalars(select(Payment.amount_minor).order_by(Payment.id))
        assert list(sums) == [5_000_000, 10_000_000]


def days_to_pay() -> int:
    """Ten, and more when that day is not worked."""
    today = day.now().astimezone(ZoneInfo("Europe/Moscow")).date()
    return (next_working_day(today + timedelta(days=10), "RU") - today).days


async def the_invoice(database: Database) -> Invoice:
    async with AsyncSession(database.reader) as session:
        return (await session.scalars(select(Invoice))).one()


def check_page(pdf: bytes, invoice: Invoice) -> None:
    """What the client's accountant looks for, and the code that the bank's app scans, to the letter."""
    text = text_of(pdf)
    for part in (
        f"№ {invoice.number}",
        "ООО «Юридическая фирма «Пример»",
        "7700000778",
        "ООО «Ромашка»",
        "7701234560",
        "Договор № 7/2026 от 01.02.2026",
        "Сопровождение сделки",
        "НДС",
        "27 049,18",
        "150 000,00",
        "Сто пятьдесят тысяч рублей 00 копеек",
        f"Оплатить не позднее {invoice.due_date.day} ",
    ):
        assert part in text, part
    assert codes(pdf) == [
        "ST00012|Name=ООО «Юридическая фирма «Пример»|PersonalAcc=40702810000000000777|BankName=ПАО СБЕРБАНК"
        "|BIC=044525225|CorrespAcc=30101810400000000225|Sum=15000000"
        f"|Purpose=Оплата по счету № {invoice.number} от {invoice.invoice_date:%d.%m.%Y} за юридические услуги "
        "по договору № 7/2026 от 01.02.2026. В том числе НДС 22% - 27049.18|PayeeINN=7700000778|KPP=770001001"
    ]
