"""Tasks in the chat: set from an invoice's card, listed, told when due, put off, handed over and closed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Task
from db.vocabulary.enums import Role, TaskKind
from services.container import build
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock, SystemTokens
from services.invoices.views import InvoiceView
from services.tasks.views import NewTask
from tests.conftest import migrate
from tests.e2e.conftest import OWNER, Desk
from tests.support import factories
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """A desk whose bot looks every second for what is due."""
    path: Path = tmp_path_factory.mktemp("tasks") / "tasks.db"
    url = f"sqlite+aiosqlite:///{path}"
    migrate(url)
    database = Database(url)
    try:
        async with Sandbox() as sandbox:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR, sandbox.wake)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            await sandbox.start_bot({"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"})
            user = sandbox.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
            await user.send("/start")
            yield Desk(sandbox, database, services, owner, user)
            sandbox.assert_clean()
    finally:
        await database.close()


async def issued(desk: Desk, client: str) -> InvoiceView:
    made = await factories.add_client(desk.services, desk.owner, client)
    return await factories.issued_invoice(desk.services, desk.owner, made.id, "1000")


async def open_card(desk: Desk, invoice: InvoiceView) -> None:
    await desk.user.send("/invoices")
    await desk.user.send(str(invoice.row.number))


async def tasks_of(desk: Desk, invoice: InvoiceView) -> list[Task]:
    async with desk.session() as session:
        rows = await session.scalars(select(Task).where(Task.invoice_id == invoice.row.id).order_by(Task.id))
        return list(rows)


async def set_task(desk: Desk, invoice: InvoiceView, kind: TaskKind = TaskKind.PAYMENT_CONTROL) -> Task:
    """Due tomorrow, set beside the bot."""
    day = local_date(SystemClock().now(), desk.owner.timezone) + timedelta(days=1)
    note = "Позвонить бухгалтеру" if kind is TaskKind.OTHER else None
    await desk.services.tasks.create(
        desk.owner, NewTask(invoice.row.id, kind, day, factories.act_key(), note=note)
    )
    return (await tasks_of(desk, invoice))[-1]


async def make_due(desk: Desk, task: Task) -> None:
    async with AsyncSession(desk.database.writer) as session:
        now = SystemClock().now()
        await session.execute(
            update(Task).where(Task.id == task.id).values(due_at=now - timedelta(minutes=1))
        )
        await session.commit()


async def test_from_the_card_in_three_taps(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Дуб»")
    await open_card(desk, invoice)
    await desk.user.press("📌 Поставить задачу")
    await desk.user.expect(f"Задача по счёту № {invoice.row.number}", buttons=["✖️ Отмена"])
    await desk.user.press("💳 Проконтролировать оплату")
    await desk.user.press("Завтра")
    await desk.user.expect("Контроль оплаты", "завтра в 10:00", "Анна Иванова", buttons=["✅ Поставить"])
    await desk.user.tap_many("✅ Поставить", 5)
    await desk.sandbox.settle()
    await desk.user.expect("Задача поставлена: завтра в 10:00", fresh=False)
    (task,) = await tasks_of(desk, invoice)
    assert (task.kind, task.state, task.note) == ("payment_control", "open", None)

    await desk.user.press("⋯ Ещё")
    await desk.user.press("📌 Задачи (1)")
    await desk.user.press("📌 завтра · оплата")
    await desk.user.expect("Контроль оплаты", "ООО «Дуб»", absent=["🧾 Открыть счёт"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("📌 Новая задача")
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("Задачи по счёту")


async def test_every_answer_can_be_typed(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Граб»")
    await open_card(desk, invoice)
    await desk.user.press("📌 Поставить задачу")
    await desk.user.press("✏️ Другое")
    await desk.user.send("Согласовать акт <с бухгалтерией>")
    await desk.user.send("когда-нибудь")
    await desk.user.expect("когда-нибудь", buttons=["Завтра"])
    await desk.user.send("завтра в 25:00")
    await desk.user.expect("Не понял час")
    await desk.user.send("завтра в 15:30")
    await desk.user.expect("завтра в 15:30", "Согласовать акт <с бухгалтерией>")
    await desk.user.press("🕙 Час")
    await desk.user.send("часов в пять")
    await desk.user.expect("Не понял час «часов в пять»")
    await desk.user.send("17")
    await desk.user.expect("завтра в 17:00")
    await desk.user.press("📅 День")
    await desk.user.press("◀️ Назад")
    await desk.user.press("📅 День")
    await desk.user.send("вчера")
    await desk.user.press("✅ Поставить")
    await desk.user.expect("Это время уже прошло", buttons=["✅ Поставить"])
    await desk.user.press("📅 День")
    await desk.user.press("Неделя")
    await desk.user.press("✅ Поставить")
    (task,) = await tasks_of(desk, invoice)
    day = local_date(SystemClock().now(), desk.owner.timezone) + timedelta(days=7)
    assert local_date(task.due_at, desk.owner.timezone) == day
    assert task.note == "Согласовать акт <с бухгалтерией>"


async def test_lists_and_every_act_of_the_card(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, 2101, "Мария Счётова")
    invoice = await issued(desk, "ООО «Вяз»")
    task = await set_task(desk, invoice, TaskKind.REMIND_CLIENT)
    await desk.user.send("/menu")
    await desk.user.press("📌 Задачи")
    await desk.user.expect("Задачи · мои")
    await desk.user.press(f"📌 завтра · напомнить · № {invoice.row.number}")
    await desk.user.expect("Напомнить клиенту", "Остаток 1 000,00 ₽", buttons=["🧾 Открыть счёт"])
    await desk.user.tap_many("⏰ Отложить на 1 день", 5)
    await desk.sandbox.settle()
    day = local_date(SystemClock().now(), desk.owner.timezone)
    (moved,) = await tasks_of(desk, invoice)
    assert local_date(moved.due_at, desk.owner.timezone) == day + timedelta(days=2)
    await desk.user.press("📅 День")
    await desk.user.send("завтра")
    await desk.user.expect("Напомню завтра в 10:00")
    await desk.user.press("🕙 Час")
    await desk.user.press("12:00")
    await desk.user.expect("завтра в 12:00")
    await desk.user.press("📝 Заметка")
    await desk.user.send("Лично директору")
    await desk.user.expect("📝 Лично директору")
    await desk.user.press("📝 Заметка")
    await desk.user.press("Убрать заметку")
    await desk.user.press("👤 Исполнитель")
    await desk.user.press("Мария Счётова")
    await desk.user.expect("Теперь задача у сотрудника Мария Счётова")
    await desk.user.press("🧾 Открыть счёт")
    await desk.user.expect(f"Счёт № {invoice.row.number}")
    await desk.user.press("◀️ Назад")
    await desk.user.press("🗑 Отменить задачу")
    await desk.user.press("◀️ Назад")
    await desk.user.press("✅ Готово")
    await desk.user.expect("Готово, задача закрыта", "Сделано", absent=["⏰ Отложить на 1 день"])
    await desk.user.press("🕘 История")
    await desk.user.expect(
        "История · задача",
        "задача поставлена: Анна Иванова",
        "задача перенесена на",
        "изменена заметка задачи",
        "задача передана: Мария Счётова",
        "задача сделана · Анна Иванова",
        absent=["счёт №"],
    )
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Сделано", buttons=["🕘 История"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("Закрытые")
    await desk.user.expect("закрытые", buttons=["✅"])
    (closed,) = await tasks_of(desk, invoice)
    assert (closed.state, closed.assignee_id, closed.note) == ("done", lawyer.member_id, None)
    assert closed.id == task.id


async def test_a_due_task_is_told_and_answered(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Бук»")
    task = await set_task(desk, invoice, TaskKind.OTHER)
    await make_due(desk, task)
    told = await desk.user.expect(
        f"Задача: счёт № {invoice.row.number}",
        "Позвонить бухгалтеру",
        buttons=["✅ Готово", "⏰ Отложить на 1 день", "🧾 Открыть счёт"],
        fresh=False,
        within=20,
    )
    await desk.user.press("🧾 Открыть счёт")
    await desk.user.expect(f"Счёт № {invoice.row.number}", "Остаток")
    await desk.user.tap_many("⏰ Отложить на 1 день", 3)
    await desk.sandbox.settle()
    assert told is not None
    (moved,) = await tasks_of(desk, invoice)
    day = local_date(SystemClock().now(), desk.owner.timezone)
    assert local_date(moved.due_at, desk.owner.timezone) == day + timedelta(days=1)
    assert moved.told_at is None

    await make_due(desk, moved)
    await desk.user.expect("Позвонить бухгалтеру", buttons=["✅ Готово"], fresh=True, within=20)
    await desk.user.press("✅ Готово")
    await desk.user.expect("Позвонить бухгалтеру", "Готово, задача закрыта")
    (done,) = await tasks_of(desk, invoice)
    assert done.state == "done"


async def test_payment_closes_the_control(desk: Desk) -> None:
    invoice = await issued(desk, "ООО «Тис»")
    await set_task(desk, invoice)
    await factories.paid(desk.services, desk.owner, invoice, "1000")
    await desk.let_the_minute_pass()
    await desk.user.expect(
        f"Счёт № {invoice.row.number} оплачен полностью. Задача «Контроль оплаты» закрыта",
        fresh=False,
        within=20,
    )
    (task,) = await tasks_of(desk, invoice)
    assert task.state == "done"


async def test_a_foreign_task_is_not_found(desk: Desk) -> None:
    """A lawyer with no share in the client sees neither the list's row nor the message's button."""
    await factories.add_member(desk.services, desk.owner, Role.LAWYER, 2102, "Пётр")
    invoice = await issued(desk, "ООО «Сирень»")
    await set_task(desk, invoice)
    peter = desk.sandbox.user(2102, "Peter", language_code="en")
    await peter.send("/tasks")
    await peter.expect("No tasks for you", absent=[str(invoice.row.number)])
    await peter.press("Team")
    await peter.expect("No open tasks")
    await peter.press("◀️")
    await peter.expect("No invoices yet", buttons=["📌 Tasks"], absent=["Туя"])


async def test_a_typed_task_with_a_day_is_set_in_the_menu_of_tasks(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Пихта»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "7000")
    await desk.user.send("/tasks")
    await desk.user.send("позвонить завтра в 15.00 Пихте")
    await desk.user.expect(
        "Задача поставлена: завтра в 15:00", buttons=["📌 завтра · позвонить Пихте · Пихта"]
    )
    async with AsyncSession(desk.database.reader) as session:
        (task,) = await session.scalars(select(Task).where(Task.invoice_id == invoice.row.id))
    assert (task.kind, task.note) == ("other", "позвонить Пихте")
    assert task.due_at.astimezone(ZoneInfo(desk.owner.timezone)).hour == 15
    await desk.user.send("перезвонить Пихте в 15")
    await desk.user.expect("Задача поставлена:", "в 15:00")
    # A text that names no day is a search, as everywhere.
    await desk.user.send("Пихта")
    await desk.user.expect("1 клиент, 1 счёт")


async def test_a_typed_task_asks_which_invoice_is_meant(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Сирень»")
    first, _ = [
        await factories.issued_invoice(desk.services, desk.owner, client.id, price)
        for price in ("1000", "2000")
    ]
    await desk.user.send("/tasks")
    await desk.user.send("послезавтра сверить акт с Сиренью")
    await desk.user.expect("📝 сверить акт с Сиренью", "По какому счёту?", buttons=[f"🟡 {first.row.number}"])
    await desk.user.press(f"🟡 {first.row.number}")
    await desk.user.expect("сверить акт с Сиренью", buttons=["✅ Поставить"])
    await desk.user.press("✅ Поставить")
    await desk.user.expect("Задача поставлена", "сверить акт с Сиренью")


async def test_the_question_takes_typed_words(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Верба»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "3000")
    await desk.user.open(f"i_{invoice.row.id}")
    await desk.user.press("📌 Поставить задачу")
    await desk.user.expect("Что нужно сделать?")
    await desk.user.send("отправить оригинал")
    await desk.user.expect("К какому дню?")
    await desk.user.send("завтра в 9")
    await desk.user.expect("завтра в 09:00", "отправить оригинал", buttons=["✅ Поставить"])
    await desk.user.press("✖️ Отмена")
    await desk.user.press("📌 Поставить задачу")
    await desk.user.send("отправить оригинал завтра")
    await desk.user.expect("Задача поставлена: завтра")
