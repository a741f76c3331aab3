"""A demand for what is overdue, from an invoice's card and from a client's, to the letter, its words and its term."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.models import ClientDocument, Demand, Hold
from db.unit_of_work import TenantDatabase
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


def today(desk: Desk) -> date:
    return local_date(SystemClock().now(), desk.owner.timezone)


async def overdue(desk: Desk, client: ClientView, amount: str) -> InvoiceView:
    """Ten days late."""
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, amount)
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    async with TenantDatabase(desk.database).write(desk.owner.firm_id) as uow:
        row = await uow.invoices.get(invoice.row.id)
        assert row is not None
        row.due_date = today(desk) - timedelta(days=10)
    return invoice


async def made(desk: Desk, client: ClientView) -> list[ClientDocument]:
    about = ClientDocument.client_id == client.id, ClientDocument.kind == DocumentKind.DEMAND
    async with desk.session() as session:
        return list(await session.scalars(select(ClientDocument).where(*about).order_by(ClientDocument.id)))


async def test_from_an_overdue_invoice_to_registered_post(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Должник»")
    first, second = await overdue(desk, client, "100000"), await overdue(desk, client, "245000")
    await desk.user.send(str(first.row.number))
    await desk.user.expect("просрочен", buttons=["⚖️ Претензия"])
    await desk.user.press("⚖️ Претензия")
    await desk.user.expect(
        "Претензия, черновик. Номер будет",
        "ООО «Должник»",
        "Долг 100 000,00 ₽",
        "30 календарных дней со дня отправки",
        "[таблица счетов]",
        buttons=["✅ Составить", "＋ остальные просроченные (1)", "📅 Срок", "✏️ Изменить текст"],
    )
    await desk.user.press("＋ остальные просроченные")
    await desk.user.expect("Долг 345 000,00 ₽", f"№ {second.row.number} · срок")
    await desk.user.press("📅 Срок")
    await desk.user.send("полгода или год")
    await desk.user.expect("Не понял «полгода или год»", "например 30")
    await desk.user.send("15 дней")
    await desk.user.expect("15 календарных дней со дня отправки")
    # A wording that is refused comes back, and nothing of it is lost.
    await desk.user.press("✏️ Изменить текст")
    await desk.user.expect("Скопируйте, измените", "{долг прописью}", "Задолженность составляет {долг}")
    await desk.user.send("Просим заплатить {долк} за {срок}.\n{счета}\nС уважением")
    await desk.user.expect("Слова «долк» в скобках я не знаю", "Вот что вы написали", "{долк} за {срок}")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.send("Просим заплатить {долг} за {срок}.\n{счета}\nС уважением")
    await desk.user.expect("Просим заплатить 345 000,00 руб. за 15 календарных дней.", "С уважением")
    await desk.user.press("🌐 Язык: русский")
    await desk.user.expect("На каком языке письмо? Сейчас русский", buttons=["Русский + английский"])
    await desk.user.press("Английский")
    await desk.user.expect(buttons=["🌐 Язык: английский"])
    await desk.user.press("🌐 Язык: английский")
    await desk.user.press("Русский")
    await desk.user.expect("Просим заплатить 345 000,00 руб. за 15 календарных дней.")
    await desk.user.press("👁 Посмотреть")
    drawn = text_of(await desk.user.expect_document("Претензия № *.pdf"))
    assert "Просим заплатить 345 000,00 руб. за 15 календарных дней." in drawn
    assert "ЧЕРНОВИК" in drawn
    await desk.user.tap_many("✅ Составить", 2)
    drawn = text_of(await desk.user.expect_document("Претензия № *.pdf"))
    assert "40702 810" in drawn  # the account stands there, though the wording does not name it
    (row,) = await made(desk, client)
    assert (row.state, row.total_minor) == ("issued", 34_500_000)
    await desk.user.expect(
        f"⚪ Претензия № {row.number}: составлена, не отправлена",
        "Не оплачено 345 000,00 ₽",
        buttons=["📨 Отправить клиенту", "✅ Отправлена почтой", "🚫 Аннулировать"],
    )
    await desk.user.press("✅ Отправлена почтой")
    await desk.user.send("01.01.2020")
    await desk.user.expect("Почтой её могли отправить с")
    await desk.user.press("Сегодня")
    until = f"{today(desk) + timedelta(days=15):%d.%m.%Y}"
    await desk.user.expect(
        f"почтой, срок до {until}",
        "Напоминания об этих счетах клиенту идут",
        buttons=[f"⏸ Не напоминать до {until}"],
    )
    await desk.user.press("⏸ Не напоминать")
    await desk.user.expect(f"Напоминаний об этих счетах не будет до {until}")
    async with desk.session() as session:
        holds = await session.scalars(select(Hold).where(Hold.client_id == client.id))
        assert [hold.until for hold in holds] == [today(desk) + timedelta(days=15)] * 2
    # The invoice's card names it and leads to it; its timeline has its day.
    await desk.user.send(str(second.row.number))
    await desk.user.expect(f"⚖️ Претензия № {row.number} отправлена", f"отправлена почтой, срок до {until}")
    await desk.user.press("⚖️ Претензия")
    await desk.user.expect(f"Претензия № {row.number}: у клиента")
    for invoice, amount in ((first, "100000"), (second, "245000")):
        await factories.paid(desk.services, desk.owner, invoice, amount, today(desk))
    await desk.user.press("👤 Клиент")
    await desk.user.press("📄 Документы")
    await desk.user.press(f"Претензия № {row.number}")
    await desk.user.expect("Оплачено полностью, претензия закрыта")


async def test_from_the_clients_card_by_hand_and_stopped_by_money(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Заплатит»")
    invoice = await overdue(desk, client, "5000")
    await desk.user.send("/clients")
    await desk.user.send(client.name)
    await desk.user.press("⚖️ Претензия")
    await desk.user.expect("Долг 5 000,00 ₽")
    await desk.user.press("✅ Составить")
    await desk.user.expect_document("Претензия № *.pdf")
    await desk.user.press("📨 Отправить клиенту")
    await factories.paid(desk.services, desk.owner, invoice, "2000", today(desk))
    await desk.user.press("🤝 Передан лично")
    await desk.user.expect("в претензии 5 000,00 ₽, а сейчас не оплачено 3 000,00 ₽")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Отправить её нельзя", buttons=["🔄 Составить заново"])
    await desk.user.press("🔄 Составить заново")
    await desk.user.expect("Долг 3 000,00 ₽", "уже есть претензия №")
    await desk.user.press("🗑 Удалить")
    await desk.user.press("Да, удалить")
    await desk.user.expect("Черновик претензии удалён")
    (row,) = await made(desk, client)
    async with desk.session() as session:
        (demand,) = await session.scalars(select(Demand).where(Demand.document_id == row.id))
    assert (row.sent_at, demand.sent_on) == (None, None)


async def test_the_firm_changes_its_wording(desk: Desk) -> None:
    await desk.user.send("/settings")
    await desk.user.press("⚖️ Текст претензии")
    await desk.user.expect("Так начинаются все новые претензии", buttons=["русский", "английский"])
    await desk.user.press("русский")
    await desk.user.send("Платите {долг}!\nИ {скорее")
    await desk.user.expect("Скобка без пары: «И {скорее»", "Вот что вы написали")
    await desk.user.send("Платите {долг}!\nИ скорее.")
    await desk.user.expect("Текст сохранён", buttons=["русский · свой"])
    client = await factories.add_client(desk.services, desk.owner, "ООО «Слова»")
    invoice = await overdue(desk, client, "700")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("⚖️ Претензия")
    await desk.user.expect("Платите 700,00 руб.!")
    await desk.user.send("/settings")
    await desk.user.press("⚖️ Текст претензии")
    await desk.user.press("русский · свой")
    await desk.user.press("↩️ Вернуть обычный текст")
    await desk.user.expect("Вернул обычный текст", buttons=["русский"])
