"""Reminders in the chat: schedules with their real dates, pauses, reminding now, and what became of a message."""

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Contact, Delivery, Hold, Invoice, Member, Reminder, ReminderPolicy, User
from db.unit_of_work import TenantDatabase
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import BUSINESS_HOURS, is_contact_time
from services.domain.ids import ClientId
from services.domain.ports import SystemClock
from services.domain.requisites.model import Country
from services.dunning.planner import Planner
from services.invoices.views import InvoiceView
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

_people = count(7001)


async def sent_invoice(desk: Desk, name: str, *, email: str | None = None, **fields: object) -> InvoiceView:
    """Issued, and in the client's hands since long ago; due in three weeks."""
    client = await factories.add_client(desk.services, desk.owner, name, email=email)
    await desk.services.clients.set_timezone(desk.owner, client.id, midday())
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id, "100000.00")
    now = local_date(SystemClock().now(), desk.owner.timezone)
    due = now + timedelta(days=21)
    await desk.services.drafts.set_due_date(desk.owner, draft.row.id, due)
    issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
    async with AsyncSession(desk.database.writer) as session, session.begin():
        row = await session.get_one(Invoice, issued.row.id)
        row.sent_at = row.next_remind_at = SystemClock().now() - timedelta(days=20)
    return issued


def midday() -> str:
    """A zone in which it is about noon now: messages by hand need not wait for the morning."""
    hours = 12 - SystemClock().now().hour
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


async def add_contact(desk: Desk, client: ClientId, name: str) -> int:
    """Confirmed, in Telegram; opened the bot before."""
    user_id = next(_people)
    person = desk.sandbox.user(user_id, name, language_code="ru")
    await person.send("/start")
    await person.expect("Здравствуйте")
    async with AsyncSession(desk.database.writer) as session, session.begin():
        if await session.get(User, user_id) is None:
            session.add(User(id=user_id, name=name, created_at=SystemClock().now()))
            await session.flush()
        session.add(
            Contact(
                firm_id=desk.owner.firm_id,
                client_id=client,
                user_id=user_id,
                name=name,
                state="confirmed",
                created_at=SystemClock().now(),
            )
        )
    return user_id


async def open_card(desk: Desk, invoice: InvoiceView) -> None:
    await desk.user.send("/invoices")
    await desk.user.send(str(invoice.row.number))


async def open_reminders(desk: Desk, invoice: InvoiceView) -> None:
    await open_card(desk, invoice)
    await desk.user.press("⋯ Ещё")
    await desk.user.press("🔔 Напоминания")


async def open_client(desk: Desk, name: str) -> None:
    await desk.user.send("/clients")
    await desk.user.send(name)


async def test_the_firms_schedule(desk: Desk) -> None:
    user = desk.user
    await user.send("/settings")
    await user.press("🔔 Напоминания")
    await user.expect(
        "Клиенту: за 3 дня до срока, через 1, 7 и 14 дней после срока, в 10:00",
        "Юристу: через 1, 7 и 14 дней после срока",
        "Юристу и владельцу: через 30 дней после срока",
    )
    await user.press("📅 Дни клиенту")
    await user.send("завтра")
    await user.expect("Не понял дни «завтра»", "-3, 1, 7, 14")
    await user.send("-40, 1")
    await user.expect("Дни бывают от -30 до 180")
    await user.send("-5, 0, 1 и 21")
    await user.expect("за 5 дней до срока, в день срока, через 1 и 21 день после")
    await user.press("🕙 Час")
    await user.send("25")
    await user.expect("Писать можно с 9 до 19 часов", "10 или 10:00")
    await user.send("11:00")
    await user.expect("в 11:00")
    await user.press("🏢 Дни владельцу")
    await user.send("нет")
    await user.expect("Юристу и владельцу: никогда")
    await user.press("🗣 Тон")
    await user.press("Официально")
    await user.expect("Тон: официальный")
    await user.press("🔕 Не напоминать")
    await user.expect("🔕 Напоминания выключены", absent=("🕙 Час",))
    await user.press("🔔 Напоминать снова")
    await user.press("📅 Дни клиенту")
    await user.send("-3, 1, 7, 14")
    await user.press("🕙 Час")
    await user.press("10:00")
    await user.expect("через 1, 7 и 14 дней после срока, в 10:00")
    await user.press("◀️ Назад")
    async with desk.session() as session:
        row = (await session.scalars(select(ReminderPolicy).where(ReminderPolicy.scope == "firm"))).one()
    assert row.settings["client_days"] == [-3, 1, 7, 14]
    assert (row.settings["hour"], row.settings["owner_days"], row.settings["tone"]) == (10, [], "formal")


async def test_a_clients_mode_and_own_days(desk: Desk) -> None:
    await sent_invoice(desk, "ООО «Астра»")
    await open_client(desk, "ООО «Астра»")
    user = desk.user
    await user.press("🔔 Напоминания")
    await user.expect("Напоминания · ООО «Астра»", "Как у фирмы", buttons=["● Автоматически"])
    await user.press("С подтверждением юриста")
    await user.expect("Перед каждым напоминанием спрошу юриста", buttons=["● С подтверждением юриста"])
    await user.press("📅 Дни клиенту")
    await user.send("3")
    await user.expect("Свои настройки клиента", "через 3 дня после", buttons=["↩️ Как у фирмы"])
    await user.press("↩️ Как у фирмы")
    await user.expect("Как у фирмы", absent=("↩️ Как у фирмы",))
    async with desk.session() as session:
        client = (await session.scalars(select(Client).where(Client.name == "ООО «Астра»"))).one()
        own = list(await session.scalars(select(ReminderPolicy).where(ReminderPolicy.scope_id == client.id)))
    assert (client.reminder_mode, [row for row in own if row.scope == "client"]) == ("confirm", [])


async def test_an_invoice_shows_its_days_and_rests(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Бета»")
    await add_contact(desk, invoice.row.client_id, "Борис")
    user = desk.user
    await open_card(desk, invoice)
    await user.expect("Следующее: ")
    await user.press("⋯ Ещё")
    await user.press("🔔 Напоминания")
    await user.expect(
        "Напомним: ",
        "по времени клиента",
        buttons=["📣 Напомнить сейчас", "⏸ Пауза", "⚖️ Спор", "📅 Обещали оплату", "🗓 Расписание"],
    )
    await user.press("⏸ Пауза")
    await user.expect("До какого дня не напоминать?", str(invoice.row.number))
    await user.send("вчера")
    await user.expect("Нужен день от сегодня до года вперёд")
    await user.send("через 40 дней")
    await user.expect("Почему? Причину видят только сотрудники")
    await user.send("отпуск <бухгалтера>")
    await user.expect("⏸ Пауза до", "отпуск <бухгалтера>", buttons=["▶️ Снять паузу"], absent=("📣",))
    await user.press("▶️ Снять паузу")
    await user.expect("Пауза снята", buttons=["📣 Напомнить сейчас"])
    await user.press("⚖️ Спор")
    await user.press("Без срока")
    await user.press("Не согласен с суммой")
    await user.expect("⚖️ Спор: Не согласен с суммой", absent=("Напомним",))
    await user.press("◀️ Назад")
    await user.press("◀️ Назад")
    await user.expect("⚖️ Спор: Не согласен с суммой", "пауза до", "пауза снята", absent=("Следующее",))
    async with desk.session() as session:
        holds = list(await session.scalars(select(Hold).where(Hold.invoice_id == invoice.row.id)))
    assert [(hold.kind, hold.until is None, hold.ended_at is None) for hold in holds] == [
        ("pause", False, False),
        ("dispute", True, True),
    ]


async def test_an_invoices_own_schedule(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Гамма»")
    await add_contact(desk, invoice.row.client_id, "Глеб")
    user = desk.user
    await open_reminders(desk, invoice)
    await user.press("🗓 Расписание")
    await user.expect("Расписание · счёт №", "Как у клиента", "Напомним: ")
    await user.press("📅 Дни клиенту")
    await user.send("2")
    await user.expect("Свои настройки счёта", "через 2 дня после", buttons=["↩️ Как у клиента"])
    await user.press("🔕 Не напоминать")
    await user.expect("Напоминания выключены")
    await user.press("◀️ Назад")
    await user.expect("🔕 Напоминания выключены в расписании")


async def test_remind_now_once(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Дельта»")
    user = desk.user
    await open_reminders(desk, invoice)
    await user.expect("⚠️ Напоминать некому")
    await user.press("📣 Напомнить сейчас")
    await user.expect("Некому напомнить", "ООО «Дельта»")
    contact = await add_contact(desk, invoice.row.client_id, "Пётр")
    open_now = is_contact_time(SystemClock().now(), BUSINESS_HOURS, Country.RU, midday())
    await user.press("📣 Напомнить сейчас")
    await user.expect("Кому: Пётр", str(invoice.row.number))
    await user.press("📨 Отправить")
    if open_now:
        await user.expect("Напоминаю клиенту")
        person = desk.sandbox.user(contact, "Пётр")
        await person.expect(str(invoice.row.number), "100 000,00 ₽")
        await user.press("📣 Напомнить сейчас")
        await user.press("📨 Отправить")
        await user.expect("Сегодня уже напоминали")
        await user.press("📨 Что ушло (1)")
        await user.expect("напоминание, Пётр в Telegram: ✅ отправлено")
    else:
        await user.expect("Напомню ", "раньше по правилам нельзя")
        await user.press("📨 Что ушло (1)")
        await user.expect("ждёт отправки")
    async with desk.session() as session:
        rows = list(await session.scalars(select(Delivery).where(Delivery.invoice_id == invoice.row.id)))
    assert [row.kind for row in rows] == ["reminder"]


async def test_a_client_with_an_address_alone_is_not_reminded_while_there_is_no_mail(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Почта»", email="info@post.example")
    user = desk.user
    await open_reminders(desk, invoice)
    nowhere = "⚠️ Напоминать некуда: почта ещё не настроена, а в Telegram клиента нет."
    await user.expect("Напоминания · счёт №", nowhere, buttons=["📣 Напомнить сейчас"])
    await user.press("📣 Напомнить сейчас")
    await user.expect(
        "Некому напомнить. Почта ещё не настроена, а в Telegram клиента ООО «Почта» нет. Пригласите его.",
        nowhere,
        absent=["📨 Отправить"],
    )
    await user.press("◀️ Назад")
    await user.press("📣 Напомнить клиенту")
    await user.expect("Некому напомнить. Почта ещё не настроена", absent=["📨 Отправить"])
    async with desk.session() as session:
        assert not list(
            await session.scalars(
                select(Delivery)
                .where(Delivery.kind == "reminder")
                .where(Delivery.client_id == invoice.row.client_id)
            )
        )
        assert not list(await session.scalars(select(Reminder).where(Reminder.invoice_id == invoice.row.id)))


async def test_an_unconfirmed_message_is_settled_by_hand(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Эпсилон»")
    async with AsyncSession(desk.database.writer) as session, session.begin():
        session.add(
            Delivery(
                firm_id=desk.owner.firm_id,
                client_id=invoice.row.client_id,
                invoice_id=invoice.row.id,
                audience="client",
                kind="invoice",
                channel="email",
                recipient="epsilon@example.com",
                payload={},
                state="unconfirmed",
                due_at=SystemClock().now(),
                created_at=SystemClock().now(),
            )
        )
    user = desk.user
    await open_reminders(desk, invoice)
    await user.press("⚠️ Что ушло (1)")
    await user.expect(
        "счёт, epsilon@example.com: ❔ не подтверждено",
        buttons=["🔁 Повторить · epsilon@example.com", "✔️ Считать отправленным · epsilon@example.com"],
    )
    await user.press("✔️ Считать отправленным")
    await user.expect("Считаем отправленным", "✅ отправлено", absent=("🔁 Повторить",))
    async with desk.session() as session:
        row = (await session.scalars(select(Delivery).where(Delivery.invoice_id == invoice.row.id))).one()
    assert row.state == "sent"


async def test_pauses_of_a_client_and_a_matter(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Зета»", email="zeta@example.com")
    matter = await desk.services.matters.create(desk.owner, invoice.row.client_id, "Сделка")
    draft = await factories.draft_invoice(desk.services, desk.owner, invoice.row.client_id)
    await desk.services.drafts.set_matter(desk.owner, draft.row.id, matter.id)
    await desk.services.invoices.issue(desk.owner, draft.row.id)
    user = desk.user
    await open_client(desk, "ООО «Зета»")
    await user.press("🔔 Напоминания")
    await user.press("⏸ Пауза")
    await user.expect("ООО «Зета», все счета")
    await user.press("Неделя")
    await user.press("Договорились подождать")
    await user.expect("⏸ Пауза до", "Договорились подождать", buttons=["⏸ Паузы"])
    await user.press("◀️ Назад")
    await user.expect("⏸ Пауза до", "Договорились подождать")
    await user.press("⚖️ Дела")
    await user.press("Сделка")
    await user.expect("⏸ Пауза до")
    await user.press("⏸ Паузы")
    await user.expect("Паузы · дело «Сделка»", "Договорились подождать")
    await user.press("▶️ Снять паузу")
    await user.expect("Напоминания идут как обычно")
    await user.press("⏸ Пауза")
    await user.expect("Дело «Сделка», все счета")
    await user.press("3 дня")
    await user.press("Ждём документы")
    await user.expect("Ждём документы (по делу)")


async def test_the_morning_summary_is_switched(desk: Desk) -> None:
    user = desk.user
    await user.send("/settings")
    await user.press("☀️ Утренняя сводка: включена")
    await user.expect("Утренней сводки больше не будет", buttons=["🌙 Утренняя сводка: выключена"])
    async with desk.session() as session:
        member = await session.get_one(Member, desk.owner.member_id)
        assert member.digest is False
    await user.press("🌙 Утренняя сводка: выключена")
    await user.expect("Сводка будет приходить в рабочие дни в 9:00", buttons=["☀️ Утренняя сводка: включена"])


async def test_in_english(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "Daisy LLC")
    await add_contact(desk, invoice.row.client_id, "Daisy")
    user = desk.user
    await user.send("/settings")
    await user.press("🌐")
    await user.press("English")
    try:
        await user.press("🔔 Reminders")
        await user.expect("To the client: 3 days before the due date, 1, 7 and 14 days after it, at 10:00")
        await user.press("📅 Client’s days")
        await user.send("soon")
        await user.expect("I did not understand the days “soon”")
        await user.send("/invoices")
        await user.send(str(invoice.row.number))
        await user.expect("Next reminder: ")
        await user.press("⋯")
        await user.press("🔔 Reminders")
        await user.expect("Reminders: ", "the client’s time", buttons=["📣 Remind now", "⏸ Pause"])
        await user.press("📅 Payment promised")
        await user.send("tomorrow")
        await user.expect("📅 Payment promised for", buttons=["▶️ Drop the promise"])
    finally:
        await user.send("/settings")
        await user.press("🌐")
        await user.press("Русский")


async def test_a_pause_from_an_alert(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "ООО «Йота»", email="iota@example.com")
    async with AsyncSession(desk.database.writer) as session, session.begin():
        session.add(
            Delivery(
                firm_id=desk.owner.firm_id,
                client_id=invoice.row.client_id,
                invoice_id=invoice.row.id,
                member_id=desk.owner.member_id,
                audience="staff",
                kind="alert",
                channel="telegram",
                recipient=str(desk.user.id),
                payload={},
                state="queued",
                due_at=SystemClock().now(),
                created_at=SystemClock().now(),
            )
        )
    user = desk.user
    await open_reminders(desk, invoice)
    await user.press("📣 Напомнить сейчас")  # wakes the worker
    alert = await user.expect("🔴 Йота", buttons=["⏸ Пауза", "📣 Напомнить клиенту"], fresh=False, within=40)
    await user.press_on(alert, "⏸ Пауза")
    await user.expect("До какого дня не напоминать?", str(invoice.row.number))
    await user.press("2 недели")
    await user.press("Ждём документы")
    await user.expect("не напоминаем", buttons=["🧾 Новый счёт"])
    async with desk.session() as session:
        hold = (await session.scalars(select(Hold).where(Hold.invoice_id == invoice.row.id))).one()
    assert (hold.kind, hold.reason) == ("pause", "Ждём документы")


async def test_the_lawyer_is_asked_about_an_advance_and_uses_it(desk: Desk) -> None:
    former = await sent_invoice(desk, "Авансовый клиент")
    client = former.row.client_id
    day = local_date(SystemClock().now(), desk.owner.timezone)
    draft = await factories.draft_invoice(desk.services, desk.owner, client, "40000.00")
    later = await desk.services.invoices.issue(desk.owner, draft.row.id)
    async with AsyncSession(desk.database.writer) as session, session.begin():
        (await session.get_one(Invoice, later.row.id)).sent_at = SystemClock().now() - timedelta(days=20)
    await factories.paid(desk.services, desk.owner, former, "140000", day)
    await Planner(TenantDatabase(desk.database), SystemClock()).tick()
    await desk.user.send("/menu")
    asked = await desk.user.expect("Зачесть аванс 40 000,00 ₽?", str(later.row.number), within=60)
    await desk.user.press_on(asked, "💼 Зачесть")
    await desk.user.expect(str(later.row.number), "оплачен")
    async with AsyncSession(desk.database.reader) as session:
        assert (await session.get_one(Invoice, later.row.id)).paid_minor == 4_000_000


async def test_a_covered_invoice_says_why_it_rests_and_goes_on_when_asked(desk: Desk) -> None:
    former = await sent_invoice(desk, "Клиент с авансом")
    later = await sent_invoice(desk, "Клиент с авансом")
    draft = await factories.draft_invoice(desk.services, desk.owner, later.row.client_id, "100000.00")
    other = await desk.services.invoices.issue(desk.owner, draft.row.id)
    day = local_date(SystemClock().now(), desk.owner.timezone)
    await factories.paid(desk.services, desk.owner, other, "200000", day)
    await open_reminders(desk, later)
    await desk.user.expect(
        "Аванса клиента хватает на остаток", absent=["напоминаний больше нет", "📣 Напомнить сейчас"]
    )
    await desk.user.press("📣 Напоминать, аванс не зачитывать")
    await desk.user.expect("напоминания идут своим чередом", "Напомним: ", absent=["аванс не зачитывать"])
    await open_card(desk, former)
    await desk.user.expect(absent=["Аванса клиента хватает"])


async def test_a_small_remainder_is_written_off_from_the_question(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "Копеечный клиент")
    day = local_date(SystemClock().now(), desk.owner.timezone)
    await factories.paid(desk.services, desk.owner, invoice, "99999.99", day)
    await Planner(TenantDatabase(desk.database), SystemClock()).tick()
    await desk.user.send("/menu")
    asked = await desk.user.expect("Списать остаток 0,01 ₽?", str(invoice.row.number), within=60)
    for _ in range(2):
        await desk.user.press_on(asked, "Списать")
    await desk.user.expect("Списал 0,01 ₽", absent=["Уже решено"], fresh=False)
    assert (await desk.services.invoices.view(desk.owner, invoice.row.id)).row.balance.minor == 0


async def test_archiving_a_debtor_asks_whether_to_go_on_reminding(desk: Desk) -> None:
    invoice = await sent_invoice(desk, "Должник в архив")
    await desk.user.send("/clients")
    await desk.user.send("Должник в архив")
    await desk.user.press("✏️ Изменить")
    await desk.user.press("🗄 В архив")
    await desk.user.expect("Не оплачен 1 счёт, остаток 100 000,00 ₽", buttons=["📣 Напоминать дальше"])
    await desk.user.press("🔕 Не напоминать")
    await desk.user.expect("в архиве. Напоминания выключены")
    await desk.user.press("↩️ Вернуть из архива")
    await desk.user.expect("снова в списке", "Напоминания об оплате выключены", "Не оплачен 1 счёт")
    await desk.services.clients.archive(desk.owner, invoice.row.client_id)
    async with AsyncSession(desk.database.reader) as session:
        client = await session.get_one(Client, invoice.row.client_id)
        assert (client.reminder_mode, client.archived_at is None) == ("off", False)


async def test_the_firm_changes_its_small_remainder(desk: Desk) -> None:
    await desk.user.send("/settings")
    await desk.user.press("🔔 Напоминания")
    await desk.user.press("🪙 Малый остаток")
    await desk.user.expect("Сейчас: 1.", buttons=["Нет", "100"])
    await desk.user.send("много")
    await desk.user.expect("Нужна сумма от 0 до")
    await desk.user.send("0,50")
    await desk.user.expect("малый остаток изменён")
    await desk.user.press("🪙 Малый остаток")
    await desk.user.expect("Сейчас: 0,5.")
    await desk.user.press("100")
    await desk.user.press("🪙 Малый остаток")
    await desk.user.expect("Сейчас: 100.")
    await desk.user.press("1")
