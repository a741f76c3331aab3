"""«📝 Заметка» and «🔕 Никогда не напоминать» on cards; the client sees nothing of either."""

import pytest
from sqlalchemy import select

from db.models import StaffNote
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def stored(desk: Desk) -> list[str]:
    async with desk.session() as session:
        return sorted(await session.scalars(select(StaffNote.text)))


async def test_the_staffs_notes_stay_with_the_staff(desk: Desk) -> None:
    user, services = desk.user, desk.services
    client = await factories.add_client(services, desk.owner, "ООО «Сокол»")
    contract = await factories.stages_contract(services, desk.owner, client.id)
    invoice = await factories.issued_invoice(services, desk.owner, client.id)
    number = invoice.row.number or ""
    await user.send("/clients")
    await user.send("Сокол")
    await user.press("📝 Заметка")
    await user.expect("Заметка · Сокол", "Что записать?", buttons=["◀️ Назад"])
    await user.send("я" * 1001)
    await user.expect("1 000 знаков", "Звонить после обеда")
    long = "Счета согласует <b>главный</b> бухгалтер & её зам. " + "Очень подробно. " * 12
    await user.send(long)
    await user.expect(
        "Счета согласует <b>главный</b>", "Анна Иванова", buttons=["✏️ Изменить", "🗑 Удалить", "↩️ Отменить"]
    )
    await user.press("◀️ Назад")
    await user.expect("📝 Счета согласует <b>главный</b> бухгалтер", "…", fresh=False)

    await user.send(number)
    await user.press("⋯ Ещё")
    await user.press("📝 Заметка")
    await user.send("Ждём подписи Ёлкиной")
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect(f"Счёт № {number}", "📝 Ждём подписи Ёлкиной", fresh=False)
    await user.send(contract.row.number)
    await user.press("📝 Заметка")
    await user.send("Оригинал у курьера")
    await user.press("◀️ Назад")
    await user.expect("📝 Оригинал у курьера", fresh=False)

    await user.send("подписи елкиной")
    await user.expect("нашлось в заметках: 1 счёт")
    await user.press(number)
    await user.press("⋯ Ещё")
    await user.press("🕘 История")
    await user.expect("изменена заметка", fresh=False)
    await user.press("◀️ Назад")
    await user.press("📝 Заметка")
    await user.press("🗑 Удалить")
    await user.expect("Заметка удалена", buttons=["✏️ Написать", "↩️ Отменить"], fresh=False)
    await user.press("↩️ Отменить")
    await user.expect("Ждём подписи Ёлкиной", buttons=["🗑 Удалить"], fresh=False)
    assert len(await stored(desk)) == 3

    # «Никогда не напоминать» on the same card.
    await user.send(number)
    await user.press("⋯ Ещё")
    await user.press("🔔 Напоминания")
    await user.press("🔕 Никогда не напоминать")
    await user.expect(
        "Никогда не напоминать", number, "пока кто-нибудь не снимет", buttons=["Взыскиваем через суд"]
    )
    await user.press("Взыскиваем через суд")
    await user.expect(
        "Больше не напоминаем",
        "🔕 Никогда не напоминать: Взыскиваем через суд (Анна Иванова,",
        buttons=["▶️ Снова напоминать", "↩️ Отменить"],
        fresh=False,
    )
    await user.press("▶️ Снова напоминать")
    await user.expect("Снова напоминаем", buttons=["🔕 Никогда не напоминать"], fresh=False)
    await user.send("/clients")
    await user.send("Сокол")
    await user.press("🔔 Напоминания")
    await user.press("🔕 Никогда не напоминать")
    await user.tap_many("Банкротство клиента", 3)
    await user.press("◀️ Назад")
    await user.expect("🔕 Никогда не напоминать: Банкротство клиента", fresh=False)

    await factories.add_contact(services, desk.owner, client.id, 7001)
    contact = desk.sandbox.user(7001, "Иван", language_code="ru")
    await contact.send("/start")
    await contact.expect(absent=["Ёлкиной", "бухгалтер", "курьера"])
