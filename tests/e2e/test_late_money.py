"""What a delay costs: from the card of an invoice to the paper, the firm's rates, a contract's penalty."""

from datetime import date

import pytest
from sqlalchemy import func, select

from db.models import ClientDocument, Contract, Delivery, InterestRate
from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import Role
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def test_an_overdue_invoice_by_periods_and_on_paper(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Просрочка»")
    due_on = date(2025, 10, 31)
    invoice = await factories.late_invoice(desk.services, desk.owner, client.id, due_on)
    async with desk.session() as session:
        sent_before = await session.scalar(select(func.count()).select_from(Delivery))
    await desk.user.send(str(invoice.row.number))
    await desk.user.expect("просрочен", buttons=["📈 Пени: нет ставки"])
    await desk.user.press("📈 Пени")
    # The day without a rate is named; nothing older stands in for it.
    await desk.user.expect(
        "не знаю ставку на 14.02.2026", buttons=["➕ Добавить ставку", "📅 На другую дату"]
    )
    await desk.user.press("📅 На другую дату")
    await desk.user.send("когда-нибудь")
    await desk.user.expect("Не понял дату", "На какой день посчитать?")
    await desk.user.send("30.11.2025")
    await desk.user.expect(
        "Проценты на 30.11.2025: 1 356,16 ₽",
        "Ст. 395 ГК РФ",
        "cbr.ru",
        "01.11.2025 – 30.11.2025, 30 дн.",
        "100 000,00 ₽ × 16,5% = 1 356,16 ₽",
        "Сам я ничего не начисляю и клиенту не отправляю",
        buttons=["🧮 Расчёт (PDF)", "📋 Таблицей", "На сегодня", "⚙️ Ставки"],
    )
    await desk.user.press("📋 Таблицей")
    await desk.user.press("◀️ Назад")
    await desk.user.press("🧮 Расчёт (PDF)")
    drawn = text_of(await desk.user.expect_document("Расчёт № *.pdf"))
    assert "1 356,16 руб. (Одна тысяча триста пятьдесят шесть рублей 16 копеек)" in drawn
    assert "cbr.ru" in drawn
    assert f"№ {invoice.row.number} от" in drawn
    await desk.user.expect("⚪ Расчёт № ", "составлен, не отправлен", buttons=["📨 Отправить клиенту"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("🧮 Расчёт (PDF)")
    await desk.user.expect_document("Расчёт № *.pdf")
    async with desk.session() as session:
        made = select(ClientDocument).where(ClientDocument.kind == DocumentKind.CALCULATION)
        (row,) = await session.scalars(made)
        assert (row.total_minor, row.sent_at) == (135_616, None)
        assert await session.scalar(select(func.count()).select_from(Delivery)) == sent_before


async def test_rates_are_entered_with_their_day_and_source(desk: Desk) -> None:
    await desk.user.send("/settings")
    await desk.user.press("⚙️ Ставки")
    await desk.user.press("🇷🇺 Ключевая")
    await desk.user.expect(
        "16% известны только по 13.02.2026", buttons=["16% с 22.12.2025", "✅ 16% и сегодня"]
    )
    await desk.user.press("➕ Добавить ставку")
    await desk.user.expect("С какого дня")
    await desk.user.send("16.02.2026")
    await desk.user.send("пятнадцать")
    await desk.user.expect("например 15,5", "Сколько процентов годовых с 16.02.2026?")
    await desk.user.send("15,5 % годовых")
    await desk.user.press("cbr.ru")
    await desk.user.send("10.02.2026")
    await desk.user.expect("Ставка действует с 16.02.2026")
    await desk.user.send("19.03.2026")
    await desk.user.expect("16% известны по 13.02.2026", "до 15.02.2026", buttons=["Не менялась"])
    await desk.user.press("Не менялась")
    await desk.user.expect(
        "Записал: 15,5% с 16.02.2026", buttons=["15,5% с 16.02.2026 · своя", "16% с 22.12.2025 · своя"]
    )
    await desk.user.press("15,5% с 16.02.2026")
    await desk.user.expect("15,5% годовых с 16.02.2026", "Известна по 19.03.2026", "Источник: cbr.ru")
    await desk.user.press("🔗 Источник")
    await desk.user.send("cbr.ru, решение от 13.02.2026")
    await desk.user.expect("Источник: cbr.ru, решение от 13.02.2026")
    await desk.user.press("✏️ Процент")
    await desk.user.send("15,25")
    await desk.user.expect("15,25% годовых")
    async with desk.session() as session:
        rows = await session.execute(
            select(InterestRate.since, InterestRate.percent_bp, InterestRate.source).order_by(
                InterestRate.since
            )
        )
        assert [tuple(row) for row in rows] == [
            (date(2025, 12, 22), 1600, "cbr.ru"),
            (date(2026, 2, 16), 1525, "cbr.ru, решение от 13.02.2026"),
        ]
    await desk.user.press("🗑 Убрать свою")
    await desk.user.expect("Убрал 15,25%", "16% известны только по 15.02.2026")


async def test_a_contracts_penalty(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Договорная»")
    contract = await factories.stages_contract(desk.services, desk.owner, client.id, number="77/2026")
    await desk.user.send("договор 77/2026")
    await desk.user.press("⚖️ Неустойка по договору")
    await desk.user.expect("просрочка считается по закону", buttons=["✏️ Указать"])
    await desk.user.press("✏️ Указать")
    await desk.user.send("1/300")
    await desk.user.expect("например 0,1%")
    await desk.user.send("0,1% в день")
    await desk.user.expect("Есть ли предел?", buttons=["Без предела", "10% долга"])
    await desk.user.send("10")
    await desk.user.expect("10% или 50 000")
    await desk.user.send("50 000")
    await desk.user.expect("0,1% в день, не больше 50 000,00 ₽", buttons=["✏️ Изменить", "🗑 Убрать"])
    await desk.user.press("✏️ Изменить")
    await desk.user.send("0.05")
    await desk.user.press("10% долга")
    await desk.user.expect("0,05% в день, не больше 10% долга")
    async with desk.session() as session:
        row = await session.get_one(Contract, contract.row.id)
        assert (row.penalty_ppm, row.penalty_cap_bp, row.penalty_cap_minor) == (500, 1000, None)
    await desk.user.press("🗑 Убрать")
    await desk.user.expect("просрочка считается по закону")


async def test_an_assistant_sees_no_sums_of_delay(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Помощник»")
    invoice = await factories.late_invoice(desk.services, desk.owner, client.id, date(2025, 10, 31))
    assistant = await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 5900, "Олег")
    await desk.services.clients.share(desk.owner, client.id, assistant.member_id)
    other = desk.sandbox.user(5900, "Олег", language_code="ru")
    await other.send("/start")
    await other.send(str(invoice.row.number))
    await other.expect("просрочен", absent=["Пени"])
    await other.press("⋯ Ещё")
    await other.expect(absent=["Пени"])
