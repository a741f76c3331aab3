"""«↩️ Отменить» stands for a minute under what was done, is pressed once, and puts everything back."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from db.models import AuditEntry, Client, Contact, Delivery, Invoice, Payment, Task, UndoTicket
from db.vocabulary.enums import AuditAction, Role, TaskKind, TaskState
from services.domain.calendar.dates import local_date
from services.invoices.views import InvoiceView
from services.tasks.views import NewTask
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

UNDO = "↩️ Отменить"


async def issued(desk: Desk, name: str) -> InvoiceView:
    client = await factories.add_client(desk.services, desk.owner, name)
    return await factories.issued_invoice(desk.services, desk.owner, client.id, "1234.50")


async def state(desk: Desk, invoice: InvoiceView) -> tuple[int, int]:
    """What the invoice says is paid, and how many entries the ledger has of its client."""
    async with desk.session() as session:
        paid = await session.scalar(select(Invoice.paid_minor).where(Invoice.id == invoice.row.id))
        entries = await session.scalar(
            select(func.count()).select_from(Payment).where(Payment.client_id == invoice.row.client_id)
        )
    return paid or 0, entries or 0


async def client_of(desk: Desk, name: str) -> Client:
    async with desk.session() as session:
        return (await session.scalars(select(Client).where(Client.name == name))).one()


async def pay_whole(desk: Desk, invoice: InvoiceView) -> None:
    await desk.user.send("/pay")
    await desk.user.send(str(invoice.row.number))
    await desk.user.press("Вся сумма")
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 234,50 ₽", "оплачен полностью", buttons=[UNDO])


async def test_a_payment_is_undone_once_however_often_it_is_pressed(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Возврат»")
    today = local_date(datetime.now(UTC), desk.owner.timezone)
    new = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, today + timedelta(3), factories.act_key())
    task = await desk.services.tasks.create(desk.owner, new)
    await pay_whole(desk, invoice)
    assert await state(desk, invoice) == (123450, 1)
    await desk.user.tap_many(UNDO, 3)
    await desk.user.expect("Оплата 1 234,50 ₽", "Отменена", absent=[UNDO], fresh=False)
    assert await state(desk, invoice) == (0, 2)
    async with desk.session() as session:
        row = await session.get_one(Task, task.row.id)
        acts = await session.scalars(
            select(AuditEntry.action).where(AuditEntry.invoice_id == invoice.row.id).order_by(AuditEntry.id)
        )
        assert row.state == TaskState.OPEN
        assert row.closed_at is None
        assert list(acts)[-4:] == ["paid", "task_closed", "payment_reversed", AuditAction.UNDONE]
    await desk.user.press("◀️ Назад")
    await desk.user.send(str(invoice.row.number))
    await desk.user.expect("Остаток 1 234,50 ₽", "оплата 1 234,50 ₽ отменена", absent=["🧾 Квитанция", UNDO])


async def test_a_changed_field_comes_back_also_after_a_restart(desk: Desk) -> None:
    await issued(desk, "ООО «Почта»")
    await desk.user.send("/clients")
    await desk.user.send("ООО «Почта»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("📧 Добавить почту")
    await desk.user.send("wrong@example.com")
    await desk.user.expect("Сохранено.", buttons=["📧 wrong@example.com", UNDO])
    assert (await client_of(desk, "ООО «Почта»")).email == "wrong@example.com"
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.press(UNDO)
    await desk.user.expect("Отменил. Всё как было.", absent=["📧 wrong@example.com", UNDO])
    assert (await client_of(desk, "ООО «Почта»")).email is None
    await desk.user.press("◀️ Назад")
    await desk.user.expect(absent=[UNDO])


async def test_after_the_minute_it_says_so_and_the_button_goes(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Минута»")
    await pay_whole(desk, invoice)
    async with desk.database.writer.begin() as connection:
        await connection.execute(update(UndoTicket).values(until=datetime.now(UTC) - timedelta(seconds=1)))
    await desk.user.press(UNDO)
    await desk.user.expect("Минута прошла, отменить кнопкой уже нельзя", buttons=["↩️ Отменить оплату"])
    assert await state(desk, invoice) == (123450, 1)


async def test_what_was_built_on_is_kept(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Стройка»")
    await pay_whole(desk, invoice)
    await desk.user.press("🧾 Квитанция")
    await desk.user.expect_document("Квитанция № *.pdf")
    await desk.user.press("◀️ Назад")
    await desk.user.press(UNDO)
    await desk.user.expect(
        "Отменить уже нельзя: с тех пор здесь что-то изменилось", buttons=["↩️ Отменить оплату"]
    )
    assert await state(desk, invoice) == (123450, 1)


async def test_a_discarded_draft_is_opened_again(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Черновик»")
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id, "777")
    await desk.user.send("/menu")
    await desk.user.send("ООО «Черновик»")
    await desk.user.press("⚪ черновик")
    await desk.user.expect("777,00 ₽")
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🗑 Удалить черновик")
    await desk.user.press("🗑 Удалить")
    await desk.user.expect("Черновик", buttons=[UNDO])
    await desk.user.press(UNDO)
    await desk.user.expect("Черновик на месте", "777,00 ₽", absent=[UNDO])
    assert (await desk.services.invoices.view(desk.owner, draft.row.id)).row.total == draft.row.total


async def test_an_answer_under_a_message_is_undone_there(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Впуск»")
    link = await desk.services.contacts.invite(desk.owner, client.id)
    ivan = desk.sandbox.user(4401, "Иван", last_name="Гостев")
    await ivan.open(link.token)
    await desk.user.expect("Это ваш клиент ООО «Впуск»?", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.user.expect("видит счета ООО «Впуск»", buttons=[UNDO], absent=["⛔️ Нет"], fresh=False)
    await desk.user.tap_many(UNDO, 3)
    await desk.user.expect(
        "Это ваш клиент ООО «Впуск»?",
        "Отменил. Всё как было.",
        buttons=["✅ Да, это он", "⛔️ Нет"],
        absent=[UNDO],
        fresh=False,
    )
    async with desk.session() as session:
        row = (await session.scalars(select(Contact).where(Contact.user_id == 4401))).one()
        words = select(func.count()).select_from(Delivery).where(Delivery.contact_id == row.id)
        assert (row.state, await session.scalar(words)) == ("waiting", 0)
    await desk.user.press("✅ Да, это он")
    await desk.user.expect("видит счета ООО «Впуск»", buttons=[UNDO], fresh=False)
    await desk.let_the_minute_pass()
    await ivan.expect("вам видны счета ООО «Впуск»", fresh=False)
    await desk.user.press(UNDO)
    await desk.user.expect("видит счета ООО «Впуск»", absent=[UNDO, "✅ Да, это он"], fresh=False)


async def test_a_client_is_handed_over_once_the_minute_is_over(desk: Desk) -> None:
    await factories.add_member(desk.services, desk.owner, Role.LAWYER, 4402, "Вера Наследова")
    heir = desk.sandbox.user(4402, "Вера", last_name="Наследова")
    await heir.send("/menu")
    await issued(desk, "ООО «Передача»")
    await desk.user.send("/clients")
    await desk.user.send("ООО «Передача»")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("👤 Анна Иванова")
    await desk.user.press("Вера Наследова · юрист")
    await desk.user.expect("отвечает Вера Наследова", buttons=[UNDO])
    await desk.user.press(UNDO)
    await desk.user.expect("Клиента ведёт тот же, кто и раньше", buttons=["👤 Анна Иванова"], absent=[UNDO])
    await desk.user.press("👤 Анна Иванова")
    await desk.user.tap_many("Вера Наследова · юрист", 2)
    await desk.user.expect("Что изменить?", buttons=["👤 Вера Наследова"])
    await desk.let_the_minute_pass()
    await heir.expect("Анна Иванова передаёт вам клиента ООО «Передача»", fresh=False)
    await heir.press("👤 Открыть клиента")
    await heir.expect("ООО «Передача»", "Ведёт Вера Наследова")
    async with desk.session() as session:
        query = select(func.count()).select_from(Delivery).where(Delivery.act_key.startswith("handed:"))
        assert await session.scalar(query) == 1
