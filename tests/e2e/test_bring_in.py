"""Bringing in what the firm had before: the template, a file with mistakes, a good one, once."""

import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from db.models import Client, Delivery, Invoice, Payment
from services.documents.bring_in.model import Sheet
from tests.e2e.conftest import Desk
from tests.support import day
from tests.support.bring_in_files import filled

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

DAY = day.now().date()


async def counted(desk: Desk) -> list[int]:
    async with desk.session() as session:
        tables = (Client, Invoice, Payment, Delivery)
        return [await session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


async def test_template_bad_rows_then_all_of_it_and_never_twice(desk: Desk) -> None:
    user = desk.user
    await user.send("/menu")
    await user.expect(buttons=["📥 Перенести данные из другой программы"])
    await user.send("/settings")
    await user.press("📥 Перенести данные")
    await user.expect("Перенос данных", "Клиентам при переносе ничего не уходит")
    await user.send("вот мои клиенты")
    await user.expect("нужен файл, а не текст")
    await user.press("📄 Шаблон Excel")
    blank = await user.expect_document("Перенос данных.xlsx", fresh=False)
    assert load_workbook(io.BytesIO(blank)).sheetnames == [
        "Как заполнить", "Клиенты", "Договоры", "Счета", "Оплаты", "Авансы",
    ]  # fmt: skip

    rows = {
        Sheet.CLIENTS: [{"name": "ООО «Ромашка»", "tax_id": "7700000779"}, {"name": "ООО «Лотос»"}],
        Sheet.INVOICES: [
            {"client": "ООО «Ромашка»", "number": "77", "date": DAY - timedelta(40), "amount": 1_200_000},
            {"client": "ООО «Лотос»", "number": "78", "date": DAY - timedelta(5), "amount": "тысяча"},
        ],
        Sheet.PAYMENTS: [{"invoice": "77", "date": DAY - timedelta(2), "amount": "200 000"}],
        Sheet.ADVANCES: [{"client": "ООО «Лотос»", "date": DAY - timedelta(2), "amount": 5000}],
    }
    before = await counted(desk)
    await user.upload(filled(rows, blank=blank), "данные.xlsx")
    bad = load_workbook(io.BytesIO(await user.expect_document("Что исправить.xlsx", fresh=False)))
    assert bad.sheetnames == ["Клиенты", "Счета"]
    assert [cell.value for cell in bad["Клиенты"][1]][:3] == ["Строка", "Что не так", "Название или имя"]
    assert bad["Счета"]["A2"].value == "4"
    assert "Сумму «тысяча» можно прочитать по-разному" in bad["Счета"]["B2"].value
    await user.expect(
        "2 строки с ошибками. Ничего не перенесено", "Клиенты, строка 3: ", "Счета, строка 4: ",
        absent=["✅ Перенести"],
    )  # fmt: skip
    assert await counted(desk) == before

    rows[Sheet.CLIENTS][0]["tax_id"] = "7700000778"
    rows[Sheet.INVOICES][1]["amount"] = "1 000,50"
    good = filled(rows, blank=blank)
    await user.upload(good, "данные.xlsx")
    await user.expect(
        "Будет перенесено: 2 клиента, 2 счёта на 1 201 000,50 ₽, 1 оплата, 1 аванс.",
        "RUB: счета 1 201 000,50 ₽, оплачено 200 000,00 ₽, остаток 1 001 000,50 ₽, авансы 5 000,00 ₽",
        buttons=["✅ Перенести"],
    )
    assert await counted(desk) == before
    await user.tap_many("✅ Перенести", 2)
    await user.expect("✅ Перенесено: 2 клиента", "Клиентам ничего не отправлено", buttons=["📂 Счета"])
    after = await counted(desk)
    assert [new - old for new, old in zip(after, before, strict=True)] == [2, 2, 2, 0]
    # For a minute all of it can be taken back; the same file comes again, with the same numbers.
    await user.press("↩️ Отменить")
    await user.expect("Перенесённого больше нет", "Перенос данных", buttons=["📄 Шаблон Excel"])
    assert await counted(desk) == before
    await user.upload(good, "данные.xlsx")
    await user.press("✅ Перенести")
    await user.expect("✅ Перенесено: 2 клиента", buttons=["↩️ Отменить"])
    assert await counted(desk) == after

    await user.press("📂 Счета")
    await user.expect(buttons=["🔴 77 · Ромашка"])
    await user.send("/menu")
    await user.expect(absent=["📥 Перенести данные из другой программы"])
    await user.upload(good, "ещё раз.xlsx")  # at any moment: the template is known by its pages
    await user.expect("Всё из этого файла уже есть в программе", absent=["✅ Перенести"])
    await user.press("◀️ Назад")
    await user.upload(b"\x89PNG\r\n\x1a\n", "фото.png")
    await user.expect("Не нашёл здесь таблицы")
    assert await counted(desk) == after
