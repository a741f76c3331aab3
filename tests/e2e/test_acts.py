"""Acts of services, as the lawyer makes and sends them and as the client answers them."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import ClientDocument, Delivery, Hold, Invoice
from db.vocabulary.enums import Billing
from services.clients.views import ClientView
from services.contracts.views import NewContract
from services.domain.calendar.dates import local_date
from services.domain.ids import InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock
from services.invoices.sending import SendTargets
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def invoice_after_act(desk: Desk, name: str, *, sent: bool = True) -> tuple[ClientView, InvoiceId, str]:
    """Issued, handed over, and without a due date until there is an act."""
    today = local_date(SystemClock().now(), desk.owner.timezone)
    client = await factories.add_client(desk.services, desk.owner, name)
    new = NewContract(
        client_id=client.id,
        number=f"А-{client.id}",
        signed_on=today - timedelta(days=40),
        subject="Сопровождение сделки",
        currency=Currency.RUB,
        billing=Billing.FIXED,
        amount=Money.of(100_000, Currency.RUB),
        terms=PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING),
    )
    contract = await desk.services.contracts.create(desk.owner, new)
    draft = await desk.services.drafts.from_contract(desk.owner, contract.row.id, factories.act_key())
    issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
    if sent:
        ways = SendTargets(hand=True)
        await desk.services.sending.send(desk.owner, draft.row.id, ways, factories.act_key())
    return client, issued.row.id, issued.row.number or ""


async def speaker(desk: Desk, client: ClientView, user_id: int) -> User:
    """Somebody confirmed, whose chat with the bot is open."""
    user = desk.sandbox.user(user_id, "Иван", last_name="Петров", language_code="ru")
    await user.send("/start")  # before anything is written to him
    await factories.add_contact(desk.services, desk.owner, client.id, user_id, "Иван Петров")
    return user


async def documents(desk: Desk, client: ClientView) -> list[ClientDocument]:
    async with desk.session() as session:
        query = select(ClientDocument).where(ClientDocument.client_id == client.id)
        return list(await session.scalars(query.order_by(ClientDocument.id)))


async def send_act(desk: Desk, number: str) -> None:
    """Two taps make it; then it goes to whoever speaks for the client."""
    user = desk.user
    await user.send(number)
    await user.press("📄 Акт")
    await user.expect("Акт от", "черновик", "Когда клиент примет акт, начнётся срок оплаты", number)
    await user.press("✅ Составить")
    await user.expect("составлен, не отправлен", buttons=["📨 Отправить клиенту", "📝 Принят на бумаге"])
    await user.press("📨 Отправить клиенту")
    await user.expect("Кому отправить?", "Проверьте, пожалуйста, и примите его")
    await user.press("✏️ Изменить текст")
    await user.send("Добрый день! Вот акт по сделке.")
    await user.expect("Кому отправить?", "Вот акт по сделке")
    await user.press("📨 Отправить")


async def test_accepted_by_the_client_an_act_begins_the_term(desk: Desk) -> None:
    client, invoice, number = await invoice_after_act(desk, "АО «Принимает»")
    ivan = await speaker(desk, client, 5401)
    await send_act(desk, number)
    page = " ".join(text_of(await desk.user.expect_document("Акт № *.pdf", fresh=False)).split())
    assert "Акт оказанных услуг № " in page
    assert "Перечисленные услуги оказаны полностью и в срок" in page
    assert number in page
    got = await ivan.expect("Вот акт по сделке", buttons=["✅ Принять акт", "❌ Возразить"], fresh=False)
    await ivan.expect_document("Акт № *.pdf", fresh=False)
    card = await desk.user.expect("ждёт ответа клиента", fresh=False)  # the open card is drawn again
    (act,) = await documents(desk, client)
    assert act.sent_at is not None
    async with desk.session() as session:
        assert (await session.get_one(Invoice, invoice)).due_date is None

    # Another client's contact finds nothing behind the same button.
    stranger_client = await factories.add_client(desk.services, desk.owner, "АО «Чужая»")
    stranger = await speaker(desk, stranger_client, 5402)
    async with desk.session() as session:
        row = (await session.scalars(select(Delivery).where(Delivery.document_id == act.id))).first()
        assert row is not None
    await desk.let_the_minute_pass()
    await stranger.expect("АО «Чужая»", absent=["📄 Мои документы"], fresh=False)

    await ivan.press_on(got, "✅ Принять акт")
    await ivan.expect("Принять акт №", "услуги оказаны полностью", buttons=["✅ Да, принять"])
    await ivan.tap_many("✅ Да, принять", 3)
    await ivan.expect("✅ Принят", absent=["✅ Принять акт"])
    view = await desk.services.invoices.view(desk.owner, invoice)
    assert view.row.due_date is not None
    await ivan.expect(f"оплатить до {view.row.due_date:%d.%m.%Y}", "✅ Принят", absent=["✅ Принять акт"])
    (act,) = await documents(desk, client)
    assert (act.response, act.responder) == ("accepted", "Иван Петров")
    await desk.user.expect("акт №", "принят", "Срок оплаты", "Иван Петров", fresh=False)
    redrawn = await desk.user.expect("🟢 Акт № ", "✅ Принят", absent=["⏳ Считать принятым"], fresh=False)
    assert redrawn.id == card.id  # nobody is asked any more whether silence is acceptance

    # The copy from now on says who accepted it; reminders are planned.
    await ivan.press("📄 PDF")
    copy = " ".join(text_of(await ivan.expect_document("Акт № *.pdf")).split())
    assert "через Telegram: Иван Петров" in copy
    forecast = await desk.services.manual_reminders.forecast(desk.owner, invoice)
    assert not forecast.awaits_act
    # The old button opens the card: there is nothing to answer any more.
    await ivan.press_on(got, "❌ Возразить")
    await ivan.expect("✅ Принят", absent=["✅ Принять акт", "❌ Возразить"])
    desk.sandbox.assert_clean()


async def test_an_objection_holds_reminders_until_staff_end_the_dispute(desk: Desk) -> None:
    client, invoice, number = await invoice_after_act(desk, "АО «Возражает»")
    ivan = await speaker(desk, client, 5411)
    await send_act(desk, number)
    got = await ivan.expect("Вот акт по сделке", fresh=False)
    await ivan.press("❌ Возразить")
    await ivan.expect("С чем вы не согласны")
    await ivan.send("Встречи 3 ноября не было")
    await ivan.expect("Возражение передано юристу", "Встречи 3 ноября не было", absent=["✅ Принять акт"])
    await desk.user.expect("не принимает акт №", "Встречи 3 ноября не было", fresh=False)
    async with desk.session() as session:
        (hold,) = await session.scalars(select(Hold).where(Hold.invoice_id == invoice))
        assert (hold.kind, hold.ended_at) == ("dispute", None)
    await desk.user.press("📄 Открыть акт")
    await desk.user.expect("есть возражение", "Встречи 3 ноября не было", absent=["⏳ Считать принятым"])
    await desk.user.press("🤝 Завершить спор")
    await desk.user.press("🤝 Да, завершить")
    await desk.user.expect("Спор завершён", "ждёт ответа клиента")
    await ivan.press("✅ Принять акт")
    await ivan.press("✅ Да, принять")
    await ivan.expect("✅ Принят")
    async with desk.session() as session:
        assert (await session.get_one(Invoice, invoice)).due_date is not None

    # Voiding the accepted act says what ends, and ends it.
    await desk.user.send(number)
    await desk.user.press("📄 Акт")
    await desk.user.expect("Акты", f"счёт № {number}")
    await desk.user.press("🟢 Акт № ")
    await desk.user.press("🚫 Аннулировать")
    await desk.user.expect(
        "Я предупрежу его", "от него идёт срок оплаты", f"счёт № {number} снова будет ждать акта"
    )
    await desk.user.send("Ошибка в часах")
    await desk.user.expect("будет аннулирован", "Ошибка в часах", "Я предупрежу его")
    await desk.user.press("🚫 Да, аннулировать")
    await desk.user.expect("аннулирован", "Ошибка в часах", absent=["📨 Отправить клиенту"])
    async with desk.session() as session:
        assert (await session.get_one(Invoice, invoice)).due_date is None
    page = text_of(await _page(desk))
    assert "АННУЛИРОВАН" in page
    # The client's card of it is gone like one that never was.
    await ivan.send("/start")
    await ivan.expect("АО «Возражает»", absent=["📄 Мои документы"])
    press = await ivan.press_on(got, "📄 Открыть акт")
    assert press.answer
    assert "аннулирован" in (press.answer.text or "")
    desk.sandbox.assert_clean()


async def test_an_act_of_an_invoice_that_nobody_has_sent(desk: Desk) -> None:
    client, _invoice, number = await invoice_after_act(desk, "АО «Без счёта»", sent=False)
    warning = f"⚠️ Счёт № {number} клиенту ещё не отправлен: напоминаний по нему не будет."
    await desk.user.send(number)
    await desk.user.press("📄 Акт")
    await desk.user.press("✅ Составить")
    await desk.user.expect("составлен, не отправлен", warning)
    await desk.user.press("📨 Отправить клиенту")
    await desk.user.expect("Отправить пока некому", warning, absent=["📨 Отправить"])
    # Who is invited from here is selected on the way back.
    await desk.user.press("🔗 Пригласить в Telegram")
    ivan = await speaker(desk, client, 5421)
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Кому отправить?", warning, buttons=["✓ Иван Петров", "📨 Отправить"])
    await desk.user.press("📨 Отправить")
    await desk.user.expect("акт № ", " отправлен: Иван Петров", fresh=False)
    await ivan.expect("Проверьте, пожалуйста", fresh=False)
    # Whoever has a firm of the own answers as the client of this one all the same.
    await factories.found_firm(desk.services, 5421, "Иван Петров")
    await ivan.press("✅ Принять акт")
    await ivan.press("✅ Да, принять")
    await desk.user.expect("принят, пишет Иван Петров", "Срок оплаты", warning, fresh=False)
    await desk.user.send(number)
    await desk.user.expect("🟡 Счёт", "акт № ", " отправлен: Иван Петров", absent=["документ отправлен"])
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🚫 Аннулировать")
    await desk.user.press("Выставлен по ошибке")
    await desk.user.expect("будет аннулирован", "⚠️ По нему есть акт № ", "аннулируйте и его")
    await desk.user.press("🚫 Да, аннулировать")
    desk.sandbox.assert_clean()


async def _page(desk: Desk) -> bytes:
    await desk.user.press("📄 PDF")
    return await desk.user.expect_document("Акт № *.pdf")


async def test_lines_are_changed_against_the_invoice(desk: Desk) -> None:
    client, _invoice, number = await invoice_after_act(desk, "АО «Часы»")
    user = desk.user
    await user.send(number)
    await user.press("📄 Акт")
    await user.press("✏️ Позиции")
    await user.press("1. ")
    await user.press("🔢 Количество")
    await user.send("много")
    await user.expect("много", "Сколько нужно?")
    await user.send("0,5")
    await user.expect("0,5", "50 000,00")
    await user.press("◀️ Назад")
    await user.press("➕ Добавить позицию")
    await user.send("Выезд на объект")
    await user.send("2 x 5000")
    await user.expect("Выезд на объект", "60 000,00")
    await user.press("🗓 Период")
    await user.send("30.11.2026 – 01.11.2026")
    await user.expect("Конец периода раньше начала", "За какой период")
    await user.send("ноябрь 2026")
    await user.expect("Период услуг: 01.11.2026 – 30.11.2026")
    await user.press("👁 Посмотреть")
    preview = text_of(await user.expect_document("Акт, черновик*.pdf"))
    assert "ЧЕРНОВИК" in preview
    await user.press("Отложить")
    await user.press("📄 Акт")
    await user.expect("60 000,00", "черновик")
    await user.tap_many("✅ Составить", 3)
    await user.expect("составлен, не отправлен")
    acts = await documents(desk, client)
    assert [(act.state, act.total_minor) for act in acts] == [("issued", 6_000_000)]
    assert re.fullmatch(r"\d{4}-\d{4}", acts[0].number or "")
    await user.press("📝 Принят на бумаге")
    await user.send("через неделю")
    await user.expect("Когда клиент подписал акт")
    await user.press("Сегодня")
    await user.expect("Акт принят", "нужно оплатить до", "подписан на бумаге")
    desk.sandbox.assert_clean()
