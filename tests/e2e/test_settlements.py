"""Statements of account, receipts and certificates, from the press to the file."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import ClientDocument, Hold
from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import PaymentMethod
from services.clients.views import ClientView
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock
from services.invoices.views import InvoiceView
from services.payments.views import NewAdvance
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
    await desk.user.expect(
        "⚪ Акт сверки № ",
        "составлен, не отправлен",
        "сальдо 1 000,50 ₽",
        buttons=["📨 Отправить клиенту", "🚫 Аннулировать"],
    )
    await desk.user.press("◀️ Назад")
    await desk.user.expect("ООО «Сверка»", buttons=["📑 Акт сверки", "📄 Документы"])
    await desk.user.press("📄 Документы")
    await desk.user.expect("Документы · ООО «Сверка»", buttons=["⚪ Сверка № "])
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
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("💳 Записать оплату")
    await desk.user.press("Вся сумма")
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 000,00 ₽", buttons=["🧾 Квитанция", "↩️ Отменить"])
    await desk.user.press("🧾 Квитанция")
    drawn = text_of(await desk.user.expect_document("Квитанция № *.pdf"))
    assert "Получено 1 000,00 руб." in drawn
    assert f"Счёт № {invoice.row.number} от" in drawn
    await desk.user.expect("⚪ Квитанция № ", "составлена, не отправлена")
    await desk.user.press("◀️ Назад")
    await desk.user.press("🧾 Квитанция")
    await desk.user.expect_document("Квитанция № *.pdf")
    assert len(await made(desk, client, DocumentKind.RECEIPT)) == 1
    await desk.user.press("◀️ Назад")
    # Of a payment that was taken back there is none. With a receipt it is not taken back in one tap.
    await desk.user.press("↩️ Отменить")
    await desk.user.expect("Отменить уже нельзя", buttons=["↩️ Отменить оплату"])
    await desk.user.press("↩️ Отменить")
    await desk.user.press("Записана дважды")
    await desk.user.expect("Вместе с оплатой аннулируется: Квитанция № ")
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
    await desk.let_the_minute_pass()
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
    await desk.user.press("◀️ Назад")
    await desk.user.press("📄 Справка об оплате")
    await desk.user.expect_document("Справка об оплате № *.pdf")
    assert len(await made(desk, client, DocumentKind.CERTIFICATE)) == 1


async def made_and_sent(desk: Desk, client: ClientView) -> None:
    await open_card(desk, client)
    await desk.user.press("📑 Акт сверки")
    await desk.user.press("Этот год")
    await desk.user.press("✅ Составить")
    await desk.user.press("📨 Отправить клиенту")
    await desk.user.expect("Акт сверки № ", " за 01.01.", "Проверьте, пожалуйста, и примите")
    await desk.user.press("📨 Отправить")


async def test_a_statement_is_sent_and_accepted(desk: Desk) -> None:
    client, _ = await billed(desk, "ООО «Согласие»", "1500")
    await factories.add_contact(desk.services, desk.owner, client.id, 5302, "Иван Петров")
    ivan = desk.sandbox.user(5302, "Иван", last_name="Петров", language_code="ru")
    await ivan.send("/start")
    await made_and_sent(desk, client)
    await ivan.expect("Акт сверки № ", buttons=["✅ Принять акт", "❌ Возразить"], fresh=False)
    await ivan.expect_document("Акт сверки № *.pdf", fresh=False)
    await ivan.press("✅ Принять акт")
    await ivan.expect("вы согласны с суммами и с остатком", absent=["услуги оказаны"])
    await ivan.press("✅ Да, принять")
    await ivan.expect("Акт сверки № ", "✅ Принят", absent=["❌ Возразить"])
    await ivan.press("📄 PDF")
    assert "Согласен, " in text_of(await ivan.expect_document("Акт сверки № *.pdf"))
    await desk.user.expect("ООО «Согласие»: акт сверки № ", "принят, пишет Иван Петров", fresh=False)
    (row,) = await made(desk, client, DocumentKind.RECONCILIATION)
    assert (row.response, row.responder) == ("accepted", "Иван Петров")
    assert row.sent_at


async def test_an_objection_to_a_statement_tells_staff_and_holds_nothing(desk: Desk) -> None:
    client, _ = await billed(desk, "ООО «Спор»")
    await factories.add_contact(desk.services, desk.owner, client.id, 5303, "Олег Орлов")
    oleg = desk.sandbox.user(5303, "Олег", last_name="Орлов", language_code="ru")
    await oleg.send("/start")
    await made_and_sent(desk, client)
    await oleg.expect("Акт сверки № ", buttons=["❌ Возразить"], fresh=False)
    await oleg.press("❌ Возразить")
    await oleg.send("нет нашей оплаты от 5 ноября")
    await oleg.expect("Возражение передано юристу. Он ответит вам здесь.")
    await desk.user.expect(
        "Олег Орлов не принимает акт сверки № ",
        "Напоминания не остановлены",
        "нет нашей оплаты от 5 ноября",
        fresh=False,
    )
    async with desk.session() as session:
        assert list(await session.scalars(select(Hold).where(Hold.client_id == client.id))) == []
    await open_card(desk, client)
    await desk.user.press("📄 Документы")
    await desk.user.press("🔴 Сверка № ")
    await desk.user.expect("есть возражение", "нет нашей оплаты", buttons=["🤝 Завершить спор"])
    await desk.user.press("🤝 Завершить спор")
    await desk.user.press("🤝 Да, завершить")
    await desk.user.expect("Спор завершён.", "ждёт ответа клиента", absent=["🤝 Завершить спор"])


async def test_a_receipt_is_sent_and_asks_for_no_answer(desk: Desk) -> None:
    client, invoice = await billed(desk, "ООО «Копия»")
    await factories.paid(desk.services, desk.owner, invoice, "1000.00")
    await factories.add_contact(desk.services, desk.owner, client.id, 5304, "Анна Котова")
    anna = desk.sandbox.user(5304, "Анна", last_name="Котова", language_code="ru")
    await anna.send("/start")
    await open_card(desk, client)
    await desk.user.press("💳 Оплаты")
    await desk.user.press(f"{local_date(SystemClock().now(), desk.owner.timezone):%d.%m.%Y}")
    await desk.user.press("🧾 Квитанция")
    await desk.user.expect("⚪ Квитанция № ", "составлена, не отправлена", absent=["📝 Принят на бумаге"])
    await desk.user.press("📨 Отправить клиенту")
    await desk.user.press("📨 Отправить")
    await anna.expect(
        "Квитанция № ", "Спасибо за оплату", absent=["✅ Принять акт", "❌ Возразить"], fresh=False
    )
    await desk.user.expect("⚪ Квитанция № ", "у клиента", fresh=False)


async def test_of_several_accounts_one_is_asked_for_and_two_taps_make_one(desk: Desk) -> None:
    client, _ = await billed(desk, "ООО «Валюта»")
    tenge = await desk.services.issuers.create(
        desk.owner, factories.kazakh_firm(), factories.VAT, Currency.KZT
    )
    today = local_date(SystemClock().now(), desk.owner.timezone)
    advance = NewAdvance(
        client.id,
        tenge.id,
        Money.of("50000", Currency.KZT),
        today - timedelta(days=1),
        PaymentMethod.BANK,
        factories.act_key(),
    )
    await desk.services.advances.record(desk.owner, advance)
    await open_card(desk, client)
    await desk.user.press("📑 Акт сверки")
    await desk.user.expect("От чьего имени и в какой валюте", buttons=["₽ · ООО", "₸ · ТОО"])
    # Somebody opens another account meanwhile, which stands above what is pressed.
    other = await desk.services.issuers.create(
        desk.owner, factories.kazakh_firm("ТОО «Другое»", tax_id="070243077401"), factories.VAT, Currency.KZT
    )
    later = replace(advance, issuer_id=other.id, received_on=today, act_key=factories.act_key())
    await desk.services.advances.record(desk.owner, later)
    await desk.user.press("₸ · ТОО")
    await desk.user.press("Этот год")
    await desk.user.expect("ТОО «Пример Астана»", "На конец: аванс клиента 50 000,00 ₸")
    await desk.user.tap_many("✅ Составить", 2)
    drawn = text_of(await desk.user.expect_document("Акт сверки № *.pdf"))
    assert "задолженность в пользу ООО «Валюта» составляет 50 000,00 KZT" in drawn
    assert len(await made(desk, client, DocumentKind.RECONCILIATION)) == 1
