"""Reports in the chat: native tables, the same as text where they are refused, and the list behind every number."""

import csv
import io
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
import pytest_asyncio
from PIL import Image
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Invoice
from db.vocabulary.enums import Role
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

NASTY = "ООО «Дебет <b> & Ко»"


@pytest_asyncio.fixture(loop_scope="module", scope="module", autouse=True)
async def books(desk: Desk) -> None:
    """1 500 roubles not due, 2 000 for 40 days overdue; 500 came in."""
    first = await factories.add_client(desk.services, desk.owner, NASTY)
    invoice = await factories.issued_invoice(desk.services, desk.owner, first.id, "2000")
    await factories.paid(desk.services, desk.owner, invoice, "500")
    second = await factories.add_client(desk.services, desk.owner, "ООО «Сальдо»")
    late = await factories.issued_invoice(desk.services, desk.owner, second.id, "2000")
    day = local_date(SystemClock().now(), desk.owner.timezone)
    async with AsyncSession(desk.database.writer) as session:
        await session.execute(
            update(Invoice).where(Invoice.id == late.row.id).values(due_date=day - timedelta(days=40))
        )
        await session.commit()


def table(desk: Desk) -> list[list[str]]:
    """The cells of the newest native table in the owner's chat."""
    messages: list[Any] = desk.sandbox.world.chat(desk.user.id).messages
    rich = next(message.rich for message in reversed(messages) if message.rich)
    block = next(block for block in rich["blocks"] if block["type"] == "table")

    def plain(text: Any) -> str:
        return str(plain(text["text"]) if isinstance(text, dict) else text).replace("\u00a0", " ")

    return [[plain(cell["text"]) for cell in row] for row in block["cells"]]


async def test_debts_by_age_and_the_invoices_behind(desk: Desk) -> None:
    await desk.user.send("/menu")
    await desk.user.press("📊 Отчёты")
    await desk.user.tap_many("⏳ Долги по срокам", 3)
    await desk.sandbox.settle()
    assert table(desk) == [
        ["Просрочка", "Счетов", "Остаток"],
        ["Срок не вышел", "1", "1 500,00 ₽"],
        ["1–30 дней", "0", "0,00 ₽"],
        ["31–60 дней", "1", "2 000,00 ₽"],
        ["61–90 дней", "0", "0,00 ₽"],
        ["Больше 90", "0", "0,00 ₽"],
        ["Всего", "2", "3 500,00 ₽"],
    ]
    messages: list[Any] = desk.sandbox.world.chat(desk.user.id).messages
    (message,) = (message for message in messages if message.rich)
    picture = message.rich["blocks"][0]
    assert picture["caption"]["text"].replace("\u00a0", " ") == "RUB: всего 3 500,00 ₽, просрочено 57 %"
    drawn = desk.sandbox.world.files[picture["photo"][0]["file_id"]]
    assert Image.open(io.BytesIO(drawn.data)).width == 1080
    await desk.user.press("31–60 дней · 2 000,00 ₽")
    await desk.user.expect("просрочены 31–60 дней", "1 счёт, остаток 2 000,00 ₽", buttons=["🔴"])
    await desk.user.press("🔴")
    await desk.user.expect("ООО «Сальдо»", "просрочен 40 дней")
    await desk.user.press("◀️ Назад")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Отчёты", buttons=["📈 По месяцам"])


async def test_issued_against_received(desk: Desk) -> None:
    await desk.user.send("/reports")
    await desk.user.press("📈 По месяцам")
    header, month, total = table(desk)
    assert header == ["Месяц", "Выставлено", "Пришло"]
    assert (month[1:], total) == (["4 000,00 ₽", "500,00 ₽"], ["Всего", "4 000,00 ₽", "500,00 ₽"])
    await desk.user.press(month[0])
    await desk.user.expect("Выставлено", "2 счёта на 4 000,00 ₽")
    await desk.user.press("💳 Что пришло за это время")
    await desk.user.expect("Пришло", "1 запись")
    await desk.user.press("💳")
    await desk.user.expect("500,00 ₽")
    await desk.user.press("◀️ Назад")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Выставлено")


async def test_what_telegram_got_is_what_the_firm_has(desk: Desk) -> None:
    await desk.user.send("/export")
    await desk.user.press("📂 Счета")
    await desk.user.tap_many("⬇️ XLSX", 3)
    await desk.sandbox.settle()
    await desk.user.press("⬇️ CSV")
    await desk.user.expect("Выгрузка · Счета", buttons=["⬇️ XLSX"])
    messages: list[Any] = desk.sandbox.world.chat(desk.user.id).messages
    files = [desk.sandbox.world.files[each.document["file_id"]] for each in messages if each.document]
    year = local_date(SystemClock().now(), desk.owner.timezone).year
    name = f"Счета 01.01.{year}–31.12.{year}"
    assert [file.name for file in files] == [f"{name}.xlsx", f"{name}.csv"], "three taps are one file"
    headings, *rows = openpyxl.load_workbook(io.BytesIO(files[0].data)).active.iter_rows(values_only=True)
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    assert {(row["Контрагент"], row["Всего"], row["Остаток"]) for row in found[:-1]} == {
        (NASTY, 2000, 1500),
        ("ООО «Сальдо»", 2000, 2000),
    }
    assert (found[-1]["Номер"], found[-1]["Всего"]) == ("Итого", 4000)
    text = files[1].data.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert sorted((line["Контрагент"], line["Остаток"]) for line in lines) == [
        (NASTY, "1500,00"),
        ("ООО «Сальдо»", "2000,00"),
    ]


@pytest.mark.parametrize("code", [400, 404])
async def test_text_where_tables_are_refused(desk: Desk, code: int) -> None:
    await desk.user.send("/reports")
    desk.sandbox.faults.add("sendRichMessage", code=code, times=2)
    await desk.user.press("👥 Должники")
    await desk.user.expect(
        "Должники, RUB",
        "Сальдо: 2 000,00 ₽ · 2 000,00 ₽, 40 дн.",
        "Дебет <b> & Ко: 1 500,00 ₽ · —",
        "Всего: 3 500,00 ₽ · 2 000,00 ₽",
        buttons=["Сальдо · 2 000,00 ₽"],
    )
    (photo,) = (each for each in desk.sandbox.world.chat(desk.user.id).messages[-2:] if each.photo)
    assert "Сальдо 2 000,00 ₽ · 57 %; Дебет <b> & Ко 1 500,00 ₽" in photo.caption.replace("\u00a0", " ")
    await desk.user.press("Дебет <b> & Ко · 1 500,00 ₽")
    await desk.user.expect("Неоплаченные счета", "1 счёт, остаток 1 500,00 ₽")


async def test_a_lawyer_counts_own_clients_only(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2301, "Пётр")
    peter = desk.sandbox.user(2301, "Peter", language_code="en")
    await peter.send("/reports")
    await peter.press("⏳ Debts by age")
    await peter.expect("Nothing to show yet")
    client = await factories.add_client(desk.services, lawyer, "ООО «Своё»")
    await factories.issued_invoice(desk.services, lawyer, client.id, "300")
    await peter.press("⚖️ By lawyer")
    await peter.expect("Peter", "300.00 ₽", absent=["3,500", "3,800"], fresh=False)
    await peter.press("Peter · 300.00 ₽")
    await peter.expect("Open invoices", "1 invoice, balance 300.00 ₽")


async def test_an_assistant_has_no_reports(desk: Desk) -> None:
    await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 2302, "Олег")
    oleg = desk.sandbox.user(2302, "Олег", language_code="ru")
    await oleg.send("/start")
    await oleg.expect(buttons=["📌 Задачи"], absent=["📊 Отчёты"])
    await oleg.send("/reports")
    await oleg.expect("У вашей роли нет такого права")
