"""The firm's group: answers for its people, silence for everybody else."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Firm, Invoice, Reminder
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind, Role
from handlers.group.commands import FORGET_ABOVE, MOST, Throttle
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.ports import SystemClock
from services.groups.alerts import LEDGER_RECIPIENT
from services.invoices.views import InvoiceView
from services.outbox.queue import Destination, queue_message
from tests.e2e.conftest import OWNER, Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

LAWYER, CLIENT, STRANGER, LEFT = 7001, 7002, 7003, 7004
FIRM = "ООО «Юридическая фирма «Пример»"
PEOPLE = {OWNER, LAWYER, CLIENT, STRANGER, LEFT}
COMMAND = [{"type": "bot_command", "offset": 0, "length": len("/overdue")}]
ASKED = ("/overdue", "/today", "/invoice 2026-0001")


class Group:
    """A group with one of everybody, bound by the owner; each test has its own."""

    next_id = -7000

    def __init__(self, desk: Desk) -> None:
        Group.next_id -= 1
        self.desk, self.id = desk, Group.next_id
        # Without privacy the bot hears everything said here.
        desk.sandbox.world.add_group(self.id, "Фирма & Ко", PEOPLE, privacy=False)

    def at(self, user_id: int) -> User:
        return self.desk.sandbox.user(user_id).at(self.id)

    @property
    def answers(self) -> list[str]:
        chat = self.desk.sandbox.world.chat(self.id)
        return [(m.text or "").replace("\u00a0", " ") for m in chat.messages if m.from_bot]

    @property
    def commands(self) -> list[str]:
        scope = json.dumps([{"chat_id": self.id, "type": "chat"}, ""], sort_keys=True)
        return [each["command"] for each in self.desk.sandbox.world.settings["commands"].get(scope, [])]

    async def ask(self, user_id: int, text: str) -> str:
        before = len(self.answers)
        await self.at(user_id).send(text)
        assert len(self.answers) == before + 1, f"{text}: {self.answers[before:]}"
        return self.answers[-1]

    async def silent(self, user_id: int, *texts: str) -> None:
        before = self.answers
        for text in texts:
            await self.at(user_id).send(text)
        assert self.answers == before

    async def bind(self) -> None:
        assert (await self.ask(OWNER, "/bind")).startswith(f"Теперь это группа фирмы {FIRM}.")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def firm(desk: Desk) -> AsyncIterator[tuple[InvoiceView, InvoiceView]]:
    """Two overdue invoices: the first of the lawyer's client, the second of somebody else's."""
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, LAWYER, "Пётр")
    left = await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, LEFT, "Бывший")
    await desk.services.staff.deactivate(desk.owner, left.member_id)
    for user_id, name in ((LAWYER, "Пётр"), (CLIENT, "Иван"), (STRANGER, "Чужой"), (LEFT, "Бывший")):
        await desk.sandbox.user(user_id, name, language_code="ru").send("/start")
    mine = await _overdue(desk, "ООО «Ромашка»", lawyer)
    other = await _overdue(desk, "ООО «<b>Вега</b> & Ко»", desk.owner)
    await factories.add_contact(desk.services, desk.owner, mine.row.client_id, CLIENT)
    yield mine, other


async def _overdue(desk: Desk, name: str, responsible: Actor) -> InvoiceView:
    client = await factories.add_client(desk.services, desk.owner, name)
    await desk.services.clients.change_responsible(desk.owner, client.id, responsible.member_id)
    matter = await desk.services.matters.create(desk.owner, client.id, "Тайное дело")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "1000.00")
    due = (await desk.services.firms.get(desk.owner)).today - timedelta(days=5)
    async with desk.database.writer.begin() as connection:
        await connection.execute(
            update(Invoice).where(Invoice.id == invoice.row.id).values(due_date=due, matter_id=matter.id)
        )
    return await desk.services.invoices.view(desk.owner, invoice.row.id)


async def bound_to(desk: Desk) -> int | None:
    async with desk.session() as session:
        return (await session.get_one(Firm, desk.owner.firm_id)).group_chat_id


async def test_a_group_nobody_bound_is_silent(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group = Group(desk)
    await group.silent(OWNER, *ASKED, "/unbind", "привет")
    await group.silent(STRANGER, "/bind", *ASKED)
    await group.silent(CLIENT, "/bind")
    assert await group.ask(LAWYER, "/bind") == "У вашей роли нет такого права. Обратитесь к владельцу фирмы."
    assert await bound_to(desk) is None


async def test_each_member_reads_what_the_role_sees(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    mine, other = firm
    group = Group(desk)
    await group.bind()
    assert await group.ask(OWNER, "/overdue") == (
        "Просрочено: 2 счёта, 2 000,00 ₽\n"
        f"№ {mine.row.number} · Ромашка · 1 000,00 ₽ · 5 дней\n"
        f"№ {other.row.number} · <b>Вега</b> & Ко · 1 000,00 ₽ · 5 дней"
    )
    assert await group.ask(LAWYER, "/overdue@schetovod_bot") == (
        "По вашим клиентам просрочено: 1 счёт, 1 000,00 ₽\n"
        f"№ {mine.row.number} · Ромашка · 1 000,00 ₽ · 5 дней"
    )
    card = await group.ask(LAWYER, f"/invoice {mine.row.number}")
    assert card == f"Счёт № {mine.row.number} · просрочен\n1 000,00 ₽\nСрок {mine.row.due_date:%d.%m.%Y}"
    keyboard = desk.sandbox.world.chat(group.id).messages[-1].inline_keyboard
    assert keyboard[0][0]["url"] == f"https://t.me/schetovod_bot?start=i_{mine.row.id}"
    hidden = await group.ask(LAWYER, f"/invoice {other.row.number}")
    assert hidden == f"Счёта «{other.row.number}» не нашёл."
    assert (await group.ask(OWNER, "/invoice")).startswith("Напишите номер счёта")
    assert "Ромашка 5 дней" in await group.ask(LAWYER, "/today")
    assert "Вега" not in group.answers[-1]
    assert "Тайное" not in "".join(group.answers)


async def test_nobody_reads_the_answer_but_who_has_asked(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    """Neither the question where the list of commands has it; a server that can't do so shows it to all, and an answer
    to what only the sender could read never."""
    mine, _ = firm
    group = Group(desk)
    await group.bind()
    chat = desk.sandbox.world.chat(group.id)
    others = [group.at(user_id) for user_id in PEOPLE - {OWNER}]
    for question, said in (
        ("/overdue", "Просрочено: 2 счёта"),
        ("/today", "Ромашка"),
        (f"/invoice {mine.row.number}", f"Счёт № {mine.row.number}"),
        ("/invoice", "Напишите номер счёта"),
    ):
        before = {user.id: [shown.text for shown in user.messages] for user in others}
        await group.at(OWNER).send(question)
        assert said in group.at(OWNER).last.text
        assert {user.id: [shown.text for shown in user.messages] for user in others} == before
    asked = [message.receiver for message in chat.messages if (message.text or "").startswith("/overdue")]
    assert asked == [OWNER]

    chat.ephemeral = False
    await group.at(OWNER).send("/overdue")
    assert all("Просрочено: 2 счёта" in user.last.text for user in others)
    question = desk.sandbox.world.post(chat, OWNER, text="/overdue", receiver=OWNER, entities=COMMAND)
    desk.sandbox.world.updates.put("message", desk.sandbox.world.message_api(question))
    await desk.sandbox.settle()
    assert all(user.last.text.startswith("Не получилось ответить так") for user in others)


async def test_everybody_else_hears_nothing(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group = Group(desk)
    await group.bind()
    for user_id in (STRANGER, CLIENT, LEFT):
        await group.silent(user_id, *ASKED, "/bind", "/unbind", "/start", "привет", str(firm[0].row.number))
    for text in ("/overdue@other_bot", "/weather", "/start", "/menu", "/new", "/cancel", "/help", "привет"):
        await group.silent(OWNER, text)
    assert await bound_to(desk) == group.id


async def test_a_flood_stays_without_answers(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group = Group(desk)
    await group.bind()
    for _ in range(MOST + 5):
        await group.at(OWNER).send("/overdue")
    assert len(group.answers) == MOST
    other = Group(desk)  # another chat is not held up
    await other.bind()


async def test_unbinding_and_moving(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group, second = Group(desk), Group(desk)
    await group.bind()
    assert await group.ask(OWNER, "/bind") == f"Эта группа уже привязана к фирме {FIRM}."
    assert "Прежняя группа отвязана." in await second.ask(OWNER, "/bind")
    await group.silent(OWNER, "/overdue")
    assert (await second.ask(LAWYER, "/unbind")).startswith("У вашей роли нет такого права")
    assert await second.ask(OWNER, "/unbind") == "Группа отвязана, больше здесь не отвечаю."
    await second.silent(OWNER, "/overdue", "/unbind")
    assert await bound_to(desk) is None


async def test_a_supergroup_is_followed(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group, after = Group(desk), Group(desk)
    await group.bind()
    world = desk.sandbox.world
    news = {
        "message_id": 10**6,
        "date": int(world.now()),
        "chat": {"id": group.id, "type": "group", "title": "Фирма"},
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "migrate_to_chat_id": after.id,
    }
    world.updates.put("message", news)
    await desk.sandbox.settle()
    assert await bound_to(desk) == after.id
    assert "Ромашка" in await after.ask(LAWYER, "/overdue")
    await group.silent(LAWYER, "/overdue")


async def test_being_removed_unbinds_and_tells_the_owner(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    group = Group(desk)
    await group.bind()
    world = desk.sandbox.world
    chat = world.chat(group.id)
    chat.kicked = True
    bot = world.bot.api()
    news = {
        "chat": world.chat_api(chat),
        "from": world.people[STRANGER].api(),
        "date": int(world.now()),
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": "kicked", "user": bot, "until_date": 0},
    }
    for _ in range(2):
        world.updates.put("my_chat_member", news)
    await desk.user.expect("Меня удалили из группы фирмы «Фирма & Ко»", "/bind", fresh=False)
    await desk.sandbox.settle()
    assert await bound_to(desk) is None
    said = [m.text or "" for m in world.chat(OWNER).messages if "Меня удалили" in (m.text or "")]
    assert len(said) == 1


async def test_in_the_language_of_the_firm(desk: Desk, firm: tuple[InvoiceView, InvoiceView]) -> None:
    group = Group(desk)
    await group.bind()
    await desk.services.firms.set_language(desk.owner, "en")
    assert (await group.ask(OWNER, "/overdue")).startswith("Overdue: 2 invoices, 2,000.00 ₽\nNo. ")
    await desk.services.firms.set_language(desk.owner, "ru")


async def test_who_binds_is_told_who_reads_and_everybody_gets_the_commands(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    group, second = Group(desk), Group(desk)
    await group.bind()
    assert "ответ видит только тот, кто спросил" in group.answers[0]
    assert group.commands == ["overdue", "invoice", "today", "unbind"]
    await second.bind()
    assert (group.commands, second.commands) == ([], ["overdue", "invoice", "today", "unbind"])
    joined = {
        "message_id": 10**6,
        "date": int(desk.sandbox.world.now()),
        "chat": {"id": second.id, "type": "group", "title": "Фирма"},
        "from": {"id": OWNER, "is_bot": False, "first_name": "Анна"},
        "new_chat_members": [desk.sandbox.world.people[CLIENT].api()],
    }
    desk.sandbox.world.updates.put("message", joined)
    await desk.user.expect(
        "есть в группе фирмы и может увидеть там имена других клиентов", "/unbind", fresh=False
    )
    assert len(second.answers) == 1
    await second.ask(OWNER, "/unbind")
    assert second.commands == []


async def test_the_owner_switches_on_what_the_group_is_told(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    mine, _ = firm
    await desk.user.send("/settings")
    await desk.user.press("💬 Группа фирмы")
    await desk.user.expect("Не привязана", "/bind", absent=["🔓 Отвязать группу"])
    group = Group(desk)
    await group.bind()
    await desk.user.send("/settings")
    await desk.user.press("💬 Группа фирмы")
    await desk.user.expect("Группа фирмы: Фирма & Ко", "видят там все")
    await desk.user.press("🌙 Сводка в группу: выключена")
    await desk.user.expect("Её увидят все участники", buttons=["☀️ Сводка в группу: включена"])
    await desk.user.press("🔕 Просрочки в группу: выключены")
    await desk.user.expect("в те же дни, что и сотрудникам", buttons=["🔔 Просрочки в группу: включены"])

    workplace, clock = TenantDatabase(desk.database), SystemClock()
    async with AsyncSession(desk.database.writer) as session, session.begin():
        row = await session.get_one(Invoice, mine.row.id)
        row.sent_at = row.next_remind_at = clock.now() - timedelta(days=6)
    async with workplace.write(desk.owner.firm_id) as uow:
        # What the plan of a morning does: its own hour is not that of this test.
        day = local_date(clock.now(), desk.owner.timezone).isoformat()
        to = Destination(Channel.TELEGRAM, str(group.id))
        digest = await queue_message(
            uow, clock, MessageKind.GROUP_DIGEST, Audience.STAFF, to, act_key="d", payload={"day": day}
        )
        alert = await queue_message(uow, clock, MessageKind.GROUP_ALERT, Audience.STAFF, to, act_key="a")
        uow.reminders.add(
            Reminder(
                client_id=mine.row.client_id,
                invoice_id=mine.row.id,
                step="d+1",
                recipient=LEDGER_RECIPIENT,
                due_at=clock.now(),
                state="planned",
                delivery_id=alert.id,
                created_at=clock.now(),
            )
        )
        assert digest.id < alert.id
    await group.at(CLIENT).send("/overdue")  # unanswered, but the owner is told: that wakes who sends
    assert await desk.sandbox.until(lambda: len(group.answers) == 3, 20)
    summary, said = group.answers[1:]
    assert summary.startswith("Утро, ")
    assert "Ромашка 5 дней" in summary
    assert said == f"Просрочено: 1 счёт, 1 000,00 ₽\n№ {mine.row.number} · Ромашка · 1 000,00 ₽ · 5 дней"
    assert desk.sandbox.world.chat(group.id).messages[-1].inline_keyboard == [
        [
            {
                "text": f"🧾 № {mine.row.number}",
                "url": f"https://t.me/schetovod_bot?start=i_{mine.row.id}",
            }
        ]
    ]
    assert "Тайное" not in "".join(group.answers)
    await desk.user.press("🔓 Отвязать группу")
    await desk.user.expect("Группа отвязана", "Не привязана")
    assert (await bound_to(desk), group.commands) == (None, [])


async def test_the_throttle_counts_each_chat_and_lets_go_in_time() -> None:
    throttle, now = Throttle(2, timedelta(minutes=1)), datetime(2026, 11, 24, tzinfo=UTC)
    assert [throttle.admits(1, now + timedelta(seconds=n)) for n in (0, 1, 2, 59)] == [
        True,
        True,
        False,
        False,
    ]
    assert throttle.admits(2, now)
    assert throttle.admits(1, now + timedelta(seconds=60))
    assert not throttle.admits(1, now + timedelta(seconds=60))
    for chat in range(3 * FORGET_ABOVE):
        assert throttle.admits(-chat, now + timedelta(seconds=chat))
    assert len(throttle._given) <= FORGET_ABOVE + 1


async def test_an_anonymous_administrator_gets_a_hint(desk: Desk) -> None:
    group = Group(desk)
    world = desk.sandbox.world
    chat = world.chat_api(world.chat(group.id))
    for text in ("/bind", "/overdue", "привет"):
        world.updates.put(
            "message",
            {
                "message_id": 900_000,
                "date": int(world.now()),
                "chat": chat,
                "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
                "sender_chat": chat,
                "text": text,
            },
        )
        await desk.sandbox.settle()
    (answer,) = group.answers
    assert "Выключите анонимность" in answer
    assert "anonymity" in answer, "nobody knows whose language it is"


async def test_news_goes_to_the_topic_where_the_group_was_bound(
    desk: Desk, firm: tuple[InvoiceView, InvoiceView]
) -> None:
    group = Group(desk)
    chat = desk.sandbox.world.chat(group.id)
    chat.topics = {51: True, 52: True}
    await group.at(OWNER).send("/bind", topic=51)
    assert "Новости будут приходить в эту тему" in group.answers[-1]
    await desk.services.groups.set_notifications(desk.owner, digest=True)
    workplace, clock = TenantDatabase(desk.database), SystemClock()

    def summaries() -> list[int | None]:
        return [m.topic for m in chat.messages if m.from_bot and "Утро" in (m.text or "")]

    async def news(key: str) -> None:
        async with workplace.write(desk.owner.firm_id) as uow:
            day = local_date(clock.now(), desk.owner.timezone).isoformat()
            to = Destination(Channel.TELEGRAM, str(group.id))
            await queue_message(
                uow, clock, MessageKind.GROUP_DIGEST, Audience.STAFF, to, act_key=key, payload={"day": day}
            )

    await news("topic:1")
    await group.at(OWNER).send("/overdue", topic=52)
    assert chat.messages[-1].topic == 52, "a question is answered in its own topic"
    assert await desk.sandbox.until(lambda: summaries() == [51], 40)

    chat.topics[51] = False
    await news("topic:2")
    await desk.user.expect(
        "тема, куда приходят новости, закрыта", "/bind в другой теме", fresh=False, within=40
    )

    await group.at(OWNER).send("/bind", topic=52)
    assert "Новости теперь приходят в эту тему" in group.answers[-1]
    await news("topic:3")
    assert await desk.sandbox.until(lambda: summaries() == [51, 52], 40)

    await desk.services.groups.unbind(desk.owner, group.id)
    await group.at(OWNER).send("/bind", topic=52)
    await desk.services.groups.set_notifications(desk.owner, digest=True)
    del chat.topics[52]
    await news("topic:4")
    await desk.user.expect("темы, куда приходили новости, больше нет", fresh=False, within=40)
