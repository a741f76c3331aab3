"""Statements of account, receipts and certificates, from the press to the file."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import ClientDocument
from db.vocabulary.documents import DocumentKind
from services.clients.views import ClientView
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock
from services.invoices.views import InvoiceView
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.support import factories
from tests.support.worlds.two_firms import mark_sent

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def billed(desk: Desk, name: str, amount: str = "1000") -> tuple[ClientView, InvoiceView]:
    client = await factories.add_client(desk.services, desk.owner, name)
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, amount)
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    return client, invoice


async def made(desk: Desk, client: ClientView, kind: DocumentKind) -> list[ClientDocument]:
    about = ClientDocument.client_id == client.id, ClientDocument.kind == kind
    async with desk.session() as session:
        return list(await session.scalars(select(ClientDocument).where(*about).order_by(ClientDocument.id)))


async def open_card(desk: Desk, client: ClientView) -> None:
    await desk.user.send("/clients")
    await desk.user.send(client.name)


async def test_a_statement_of_this_quarter(desk: Desk) -> None:
    client, invoice = await billed(desk, "ООО «Сверка»", "1500.50")
    await factories.paid(desk.services, desk.owner, invoice, "500.00")
    await open_card(desk, client)
    await desk.user.press("📑 Акт сверки")
    await desk.user.expect(
        "За какой период", buttons=["Этот квартал", "Прошлый квартал", "Этот год", "Прошлый год"]
    )
    await desk.user.press("Прошлый год")
    await desk.user.expect("На начало: долгов нет", "ничего не выставляли", "На конец: долгов нет")
    await desk.user.press("📅 Другой период")
    await desk.user.press("Этот квартал")
    await desk.user.expect(
        "дебет 1 500,50 ₽, кредит 500,00 ₽",
        "На конец: клиент должен 1 000,50 ₽",
        buttons=["✅ Составить акт сверки"],
    )
    await desk.user.press("✅ Составить")
    drawn = text_of(await desk.user.expect_document("Акт сверки № *.pdf"))
    assert "📑 Акт сверки" in desk.user.live.labels  # the card lies below the file again
    assert "составляет 1 000,50 руб. (Одна тысяча рублей 50 копеек)" in drawn
    (row,) = await made(desk, client, DocumentKind.RECONCILIATION)
    assert row.total_minor == 100_050
    assert row.file_id


async def test_typed_days_and_days_that_are_not_over(desk: Desk) -> None:
    client, _ = await billed(desk, "ООО «Даты»")
    await open_card(desk, client)
    await desk.user.press("📑 Акт сверки")
    today = local_date(SystemClock().now(), desk.owner.timezone)
    await desk.user.send(f"01.01.{today.year} – {today + timedelta(3):%d.%m.%Y}")
    await desk.user.expect("по сегодняшний день", buttons=["Этот квартал"])
    await desk.user.send("когда-нибудь")
    await desk.user.expect("Не понял дату «когда-нибудь»", buttons=["Этот квартал"])
    await desk.user.send(f"{today:%d.%m.%Y} – {today - timedelta(3):%d.%m.%Y}")
    await desk.user.expect("Конец периода раньше начала")
    await desk.user.send(f"{today - timedelta(3):%d.%m.%Y} – {today:%d.%m.%Y}")
    await desk.user.expect("клиент должен 1 000,00 ₽")
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("ООО «Даты»", buttons=["📑 Акт сверки"])
    assert await made(desk, client, DocumentKind.RECONCILIATION) == []


async def test_a_receipt_after_a_payment(desk: Desk) -> None:
    client, invoice = await billed(desk, "ООО «Квитанция»")
    await desk.user.send("/pay")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("Вся сумма")
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 000,00 ₽", buttons=["🧾 Квитанция", "↩️ Отменить"])
    await desk.user.press("🧾 Квитанция")
    drawn = text_of(await desk.user.expect_document("Квитанция № *.pdf"))
    assert "Получено 1 000,00 руб." in drawn
    assert f"Счёт № {invoice.row.number} от" in drawn
    await desk.user.press("🧾 Квитанция")
    await desk.user.expect_document("Квитанция № *.pdf")
    assert len(await made(desk, client, DocumentKind.RECEIPT)) == 1
    # Of a payment that was taken back there is none.
    await desk.user.press("↩️ Отменить")
    await desk.user.press("Записана дважды")
    await desk.user.press("Да")
    (row,) = await made(desk, client, DocumentKind.RECEIPT)
    assert (row.state, row.void_reason) == ("void", "Записана дважды")
    await desk.user.expect(absent=["🧾 Квитанция"])


async def test_a_client_takes_the_receipt_of_what_was_confirmed(desk: Desk) -> None:
    client, invoice = await billed(desk, "ООО «Плательщик»")
    await factories.add_contact(desk.services, desk.owner, client.id, 5301, "Пётр")
    petr = desk.sandbox.user(5301, "Пётр", language_code="ru")
    await petr.send("/start")
    await petr.press("🧾 Мои счета")
    await petr.press(str(invoice.row.number))
    await petr.expect("Счёт", absent=["🧾 Квитанция"])
    await petr.press("✅ Я оплатил")
    await petr.press("Без файла")
    await factories.paid(desk.services, desk.owner, invoice, "400.00")
    await petr.expect("Спасибо! По счёту", "пришло 400,00 ₽", buttons=["🧾 Квитанция"], fresh=False)
    await petr.press("🧾 Квитанция")
    drawn = text_of(await petr.expect_document("Квитанция № *.pdf"))
    assert "Получено 400,00 руб." in drawn
    await factories.paid(desk.services, desk.owner, invoice, "600.00")
    await petr.press("🧾 Квитанция")
    await petr.expect_document("Квитанция № *.pdf")
    rows = await made(desk, client, DocumentKind.RECEIPT)
    assert [row.total_minor for row in rows] == [40_000, 60_000]
    assert all(row.sent_at and row.opened_at for row in rows)


async def test_a_certificate_of_a_part_paid_invoice(desk: Desk) -> None:
    client, invoice = await billed(desk, "ООО «Справка»")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("⋯ Ещё")
    await desk.user.expect(absent=["📄 Справка об оплате"])
    await factories.paid(desk.services, desk.owner, invoice, "400.00")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("⋯ Ещё")
    await desk.user.press("📄 Справка об оплате")
    drawn = text_of(await desk.user.expect_document("Справка об оплате № *.pdf"))
    assert "Остаток к оплате 600,00 руб. (Шестьсот рублей 00 копеек)." in drawn
    await desk.user.press("📄 Справка об оплате")
    await desk.user.expect_document("Справка об оплате № *.pdf")
    assert len(await made(desk, client, DocumentKind.CERTIFICATE)) == 1
