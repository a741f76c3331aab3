"""From the card to the client: messages and letters through the whole bot, and everything that stops them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Contact, Delivery, Invoice, Reminder
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import MessageKind, ReminderMode
from services.container import build
from services.domain.ids import ClientId
from services.domain.ports import SystemClock, SystemTokens
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.outbox.queue import tell_staff
from tests.conftest import migrate
from tests.e2e.conftest import OWNER, Desk
from tests.sandbox.faults import ODD
from tests.sandbox.user import User
from tests.support import factories
from tests.support.mail_server import MailServer, mail_server
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

_people = count(5001)


class Office(Desk):
    post: MailServer

    def __init__(self, post: MailServer, *parts: Any) -> None:
        super().__init__(*parts)
        self.post = post


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def office(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    """A desk with a mail server, whose bot looks at the queue every second."""
    folder: Path = tmp_path_factory.mktemp("office")
    url = f"sqlite+aiosqlite:///{folder / 'office.db'}"
    migrate(url)
    database = Database(url)
    try:
        async with mail_server(folder) as post, Sandbox() as sandbox:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR, sandbox.wake, mail_on=True)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            await sandbox.start_bot(
                {
                    "DATABASE_URL": url,
                    "SCHEDULER_TICK_SECONDS": "1",
                    "SMTP_URL": post.url,
                    "SMTP_FROM": "bills@primer.example",
                    "SMTP_CA_FILE": str(post.ca_file),
                }
            )
            user = sandbox.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
            await user.send("/start")
            yield Office(post, sandbox, database, services, owner, user)
            sandbox.assert_clean()
    finally:
        await database.close()


class Case:
    """A client of this test's own, with an issued invoice and, if wanted, somebody in Telegram."""

    def __init__(self, desk: Desk, client: ClientId, invoice: InvoiceView, person: User | None) -> None:
        self.desk = desk
        self.client = client
        self.invoice = invoice
        self._person = person

    @property
    def person(self) -> User:
        assert self._person is not None
        return self._person

    @property
    def number(self) -> str:
        return str(self.invoice.row.number)

    async def open_card(self) -> None:
        await self.desk.user.send("/invoices")
        await self.desk.user.send(self.number)

    async def send(self, how: str = "📨 Отправить") -> None:
        """From the card, reminders by hand: the mode is asked once."""
        await self.open_card()
        await self.desk.user.press("📨 Отправить клиенту")
        await self.desk.user.press(how)
        await self.desk.user.press("🔕 Не напоминать")

    async def deliveries(self) -> list[Delivery]:
        async with self.desk.session() as session:
            rows = await session.scalars(
                select(Delivery)
                .where(Delivery.invoice_id == self.invoice.row.id, Delivery.audience == "client")
                .order_by(Delivery.id)
            )
            return list(rows)

    async def until(
        self, condition: Callable[[list[Delivery]], bool], within: float = 15.0
    ) -> list[Delivery]:
        """Wait for what the database says of the messages to this client."""
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while not condition(rows := await self.deliveries()):
            if loop.time() > end:
                states = [(row.state, row.channel, row.error) for row in rows]
                raise AssertionError(f"{states}{self.desk.sandbox.transcript()}")
            await asyncio.sleep(0.05)  # another process writes it: there is nothing to wait on
        return rows

    async def hurry(self, **values: Any) -> None:
        """Bring what waits for its time forward."""
        async with AsyncSession(self.desk.database.writer) as session, session.begin():
            await session.execute(
                update(Delivery).where(Delivery.invoice_id == self.invoice.row.id).values(**values)
            )
        self.desk.sandbox.wake()


async def case(desk: Desk, name: str, *, person: bool = True, email: str | None = None) -> Case:
    client = await factories.add_client(desk.services, desk.owner, name, email=email)
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "150000")
    user = None
    if person:
        number = next(_people)
        user = desk.sandbox.user(number, f"Иван {number}", language_code="ru")
        await user.send("/start")
        await factories.add_contact(desk.services, desk.owner, client.id, number, f"Иван {number}")
        await desk.let_the_minute_pass()
        await user.expect("Здравствуйте", name, fresh=False)  # the welcome
    return Case(desk, client.id, invoice, user)


def documents(user: User) -> list[str]:
    return [m.message.document["file_name"] for m in user.messages if m.message.document]


async def test_without_a_mail_server_the_window_says_what_to_do(desk: Desk) -> None:
    alone = await case(desk, "ООО «Первый»", person=False, email="info@first.example")
    await alone.open_card()
    await desk.user.press("📨 Отправить клиенту")
    await desk.user.expect(
        "Отправить пока некому",
        "Почта ещё не настроена",
        buttons=["🤝 Передан лично"],
        absent=["📨 Отправить", "На почту", "SMTP"],
    )
    assert await alone.deliveries() == []


async def test_the_client_gets_the_page(office: Office) -> None:
    romashka = await case(office, "ООО «Ромашка»")
    await romashka.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect("Кому отправить?", buttons=["✓ Иван", "📨 Отправить"], absent=["На почту"])
    await office.user.press("📨 Отправить")
    shown = await office.user.expect(
        "первый счёт клиента",
        "Если не заплатит, напомню ",
        buttons=["🔔 Автоматически", "✋ С моим подтверждением", "🔕 Не напоминать"],
    )
    assert len(shown.text) < 300
    await office.user.press("🔔 Автоматически")
    await office.user.expect("Отправляю: Иван", "Счёт №", buttons=["📨 Отправить"])

    content = await romashka.person.expect_document("Счёт №*.pdf", fresh=False)
    assert content.startswith(b"%PDF")
    got = await romashka.person.expect(
        f"Счёт № {romashka.number}",
        "150 000,00 ₽",
        buttons=["🧾 Открыть счёт", "✅ Я оплатил", "📅 Сообщить дату оплаты"],
        fresh=False,
    )
    assert "дело" not in got.text
    (row,) = await romashka.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert row.message_id == str(got.message.id)
    async with office.session() as session:
        invoice = await session.get(Invoice, romashka.invoice.row.id)
        client = await session.get(Client, romashka.client)
    assert invoice is not None
    assert client is not None
    assert invoice.sent_at is not None
    assert client.reminder_mode == "auto"
    await romashka.open_card()
    await office.user.expect("отправлен: Иван", buttons=["📨 Отправить ещё раз"])


async def test_twenty_taps_send_once(office: Office) -> None:
    vega = await case(office, "ООО «Вега»")
    await vega.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.press("📨 Отправить")
    await office.user.tap_many("🔕 Не напоминать", 20)
    await vega.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert len(documents(vega.person)) == 1


async def test_what_a_colleague_sends_meanwhile_is_said(office: Office) -> None:
    tis = await case(office, "ООО «Тис»")
    await tis.open_card()
    await office.user.press("📨 Отправить клиенту")
    options = await office.services.sending.options(office.owner, tis.invoice.row.id)
    ways = SendTargets(tuple(each.id for each in options.contacts))
    await office.services.sending.send(
        office.owner, tis.invoice.row.id, ways, factories.act_key(), ReminderMode.OFF
    )
    await office.user.press("📨 Отправить")
    name = options.contacts[0].name
    await office.user.expect(f"уже отправили: {name}", "нажмите «📨 Отправить» снова", "Кому отправить")
    assert len(await tis.deliveries()) == 1
    await office.user.press("📨 Отправить")
    await tis.until(lambda rows: [row.state for row in rows] == ["sent", "sent"])


async def test_handed_over_counts_as_sent(office: Office) -> None:
    lipa = await case(office, "ООО «Липа»", person=False)
    await lipa.send("🤝 Передан лично")
    await office.user.expect("Отмечено: счёт передан лично", "передан лично")
    (row,) = await lipa.deliveries()
    assert (row.channel, row.state) == ("hand", "sent")


async def test_a_letter_with_the_page(office: Office) -> None:
    sosna = await case(office, "ООО «Сосна»", person=False, email="info@sosna.example")
    await sosna.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect(
        "Кому отправить?", "Свой можно указать", buttons=["✓ ✉️ На почту info@sosna.example"]
    )
    await office.user.send("/settings")
    await office.user.press("📧 Моя почта")
    await office.user.send("анна")
    await office.user.expect("анна", "например", "Напишите свой адрес")
    await office.user.send("anna@primer.example")
    await office.user.expect("придут на anna@primer.example", "Ответы на ваши письма: anna@primer.example")
    await sosna.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect("Кому отправить?", absent=["Свой можно указать"])
    await office.user.press("📨 Отправить")
    await office.user.press("🔕 Не напоминать")
    await sosna.until(lambda rows: [row.state for row in rows] == ["sent"])
    letter = next(each for each in office.post.letters if each["To"] == "info@sosna.example")
    assert letter["Subject"].startswith(f"Счёт № {sosna.number} от ")
    assert letter["Reply-To"] == "Анна Иванова <anna@primer.example>"
    (page,) = letter.iter_attachments()
    assert page.get_content().startswith(b"%PDF")


async def test_a_flood_limit_is_waited_for_and_stops_nobody(office: Office) -> None:
    slow, quick = await case(office, "ООО «Медленный»"), await case(office, "ООО «Скорый»")
    office.sandbox.faults.add("sendDocument", chat_id=slow.person.id, code=429, retry_after=2)
    started = SystemClock().now()
    await slow.send()
    await quick.send()
    (row,) = await slow.until(lambda rows: [row.state for row in rows] == ["sent"])
    (other,) = await quick.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert row.sent_at is not None
    assert row.sent_at - started >= timedelta(seconds=2)
    assert (row.attempts, other.attempts) == (1, 1), "being told to wait is no failure"
    assert len(documents(slow.person)) == 1


async def test_who_blocked_the_bot_gets_a_letter_and_staff_hear_once(office: Office) -> None:
    dub = await case(office, "ООО «Дуб»", email="info@dub.example")
    await dub.open_card()
    await office.user.press("📨 Отправить клиенту")
    await dub.person.block()
    await office.user.press("📨 Отправить")
    await office.user.press("🔕 Не напоминать")
    (row,) = await dub.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert (row.channel, row.recipient) == ("email", "info@dub.example")
    await office.user.expect(
        "Не доставлено: счёт № " + dub.number, "больше не принимает", "Отправляю письмом", fresh=False
    )
    told = [m for m in office.user.messages if f"Не доставлено: счёт № {dub.number}" in m.text]
    assert len(told) == 1
    async with office.session() as session:
        contact = await session.scalar(select(Contact).where(Contact.client_id == dub.client))
    assert contact is not None
    assert contact.unreachable_at is not None


async def test_who_blocked_the_bot_and_has_no_address(office: Office) -> None:
    buk = await case(office, "ООО «Бук»")
    await buk.open_card()
    await office.user.press("📨 Отправить клиенту")
    await buk.person.block()
    await office.user.press("📨 Отправить")
    await office.user.press("🔕 Не напоминать")
    await buk.until(lambda rows: [row.state for row in rows] == ["blocked"])
    await office.user.expect(
        f"Не доставлено: счёт № {buk.number}", buttons=["🔁 Повторить", "🧾 Открыть счёт"], fresh=False
    )
    await office.user.press("🔁 Повторить")
    await office.user.expect("Отправляю ещё раз")
    await office.user.expect(f"Не доставлено: счёт № {buk.number}", buttons=["🔁 Повторить"], within=40)
    await buk.person.block(False)
    await office.user.press("🔁 Повторить")
    await buk.until(lambda rows: [row.state for row in rows] == ["sent"])
    await office.user.expect(
        f"✅ Дошло: счёт № {buk.number}", absent=["🔁 Повторить"], fresh=False, within=40
    )
    assert len(documents(buk.person)) == 1


async def test_who_stops_the_bot_is_known_before_anything_is_sent(office: Office) -> None:
    osina, letter = (
        await case(office, "ООО «Осина»"),
        await case(office, "ООО «Липа»", email="a@lipa.example"),
    )
    for own in (osina, letter):
        await own.person.block()
    await osina.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect(
        "Отправить пока некому",
        f"⚠️ Иван {osina.person.id}: бот остановлен, в Telegram не дойдёт.",
        buttons=[f"Иван {osina.person.id} · не доходит", "🔗 Пригласить в Telegram"],
        absent=["📨 Отправить", "Клиент получит"],
    )
    await letter.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect(
        "Кому отправить?", "бот остановлен", buttons=["✓ ✉️ На почту", f"Иван {letter.person.id} · не доходит"]
    )
    await osina.person.block(False)
    await osina.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.expect(
        "Кому отправить?", buttons=[f"✓ Иван {osina.person.id}", "📨 Отправить"], absent=["бот остановлен"]
    )


async def test_an_address_that_is_refused_is_marked(office: Office) -> None:
    office.post.refuse["gone@klen.example"] = "550 5.1.1 no such user"
    klen = await case(office, "ООО «Клён»", person=False, email="gone@klen.example")
    await klen.send()
    await klen.until(lambda rows: [row.state for row in rows] == ["blocked"])
    await office.user.expect("Адрес gone@klen.example не принят", fresh=False)
    await klen.open_card()
    await office.user.press("📨 Отправить клиенту")
    await office.user.press("✉️ На почту")
    await office.user.expect("Адрес gone@klen.example письма не принимает")


async def test_what_is_not_the_messages_fault_is_tried_again_later(office: Office) -> None:
    yasen = await case(office, "ООО «Ясень»")
    office.sandbox.faults.add("sendDocument", chat_id=yasen.person.id, code=401, text="Unauthorized")
    await yasen.send()
    (row,) = await yasen.until(lambda rows: [(row.state, row.attempts) for row in rows] == [("queued", 1)])
    assert timedelta(seconds=40) < row.due_at - SystemClock().now() <= timedelta(seconds=60)
    await yasen.hurry(due_at=SystemClock().now())
    await yasen.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert len(documents(yasen.person)) == 1


@pytest.mark.parametrize(
    ("name", "fault", "arrived"),
    [
        ("до", {"drop": "before"}, 0),
        ("после", {"drop": "after"}, 1),
        ("ошибка до", ODD["a gateway's error"], 0),
        ("ошибка после", ODD["a server's error"] | {"late": True}, 1),
        ("страница после", ODD["a page of a proxy"] | {"late": True}, 1),
        ("пусто после", ODD["nothing at all"] | {"late": True}, 1),
        ("другое после", ODD["a result of another shape"] | {"late": True}, 1),
    ],
)
async def test_an_end_that_nobody_knows_is_told_and_never_repeated_by_itself(
    office: Office, name: str, fault: dict[str, Any], arrived: int
) -> None:
    grab = await case(office, f"ООО «Граб {name}»")
    office.sandbox.faults.add("sendDocument", chat_id=grab.person.id, **fault)
    await grab.send()
    await grab.until(lambda rows: [row.state for row in rows] == ["unconfirmed"])
    await office.user.expect(
        f"Не подтверждено: счёт № {grab.number}",
        buttons=["🔁 Повторить", "Считать отправленным", "🧾 Открыть счёт"],
        fresh=False,
    )
    assert len(documents(grab.person)) == arrived
    assert not [line for line in office.sandbox.output if "айна" in line]
    if arrived:
        await office.user.tap_many("Считать отправленным", 5)
        await office.user.expect("Считаем отправленным")
    else:
        await office.user.tap_many("🔁 Повторить", 5)
        await office.user.expect("Отправляю ещё раз")
    await grab.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert len(documents(grab.person)) == 1
    async with office.session() as session:
        invoice = await session.get(Invoice, grab.invoice.row.id)
    assert invoice is not None
    assert invoice.sent_at is not None


async def test_killed_between_sending_and_recording(office: Office) -> None:
    topol = await case(office, "ООО «Тополь»")
    hang = office.sandbox.faults.add("sendDocument", chat_id=topol.person.id, hang="after")
    await topol.send()
    await office.sandbox.until(lambda: hang.reached.is_set(), 15)
    await office.sandbox.restart_bot(kill=True)
    (row,) = await topol.deliveries()
    assert row.state == "sending"
    await topol.hurry(lease_until=SystemClock().now() - timedelta(seconds=1))
    await topol.until(lambda rows: [row.state for row in rows] == ["unconfirmed"])
    await office.user.expect(
        f"Не подтверждено: счёт № {topol.number}",
        buttons=["🔁 Повторить", "Считать отправленным"],
        fresh=False,
    )
    assert len(documents(topol.person)) == 1


async def test_stopped_while_sending_finishes_what_it_began(office: Office) -> None:
    iva = await case(office, "ООО «Ива»")
    hang = office.sandbox.faults.add("sendDocument", chat_id=iva.person.id, hang="before")
    await iva.send()
    await office.sandbox.until(lambda: hang.reached.is_set(), 15)
    later = await factories.issued_invoice(office.services, office.owner, iva.client, "777")
    contacts = await office.services.contacts.of_client(office.owner, iva.client)
    ways = SendTargets(contacts=(contacts.contacts[0].id,))
    await office.services.sending.send(office.owner, later.row.id, ways, "later")

    stopping = asyncio.create_task(office.sandbox.stop_bot())
    await asyncio.sleep(0.2)  # the signal is on its way
    hang.release()
    assert await stopping == 0
    (row,) = await iva.deliveries()
    assert row.state == "sent"
    both = Case(office, iva.client, later, iva.person)
    (row,) = await both.deliveries()
    assert (row.state, row.lease_token) == ("queued", None)
    await office.sandbox.start_bot()
    await both.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert len(documents(iva.person)) == 2


async def test_in_english(office: Office) -> None:
    oak = await case(office, "Oak Ltd", person=False, email="pay@oak.example")
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(update(Client).where(Client.id == oak.client).values(language="en"))
    await oak.send()
    await oak.until(lambda rows: [row.state for row in rows] == ["sent"])
    letter = next(each for each in office.post.letters if each["To"] == "pay@oak.example")
    assert letter["Subject"].startswith(f"Invoice No. {oak.number} of ")


async def tell(office: Office, kind: MessageKind, about: Case, key: str, **payload: Any) -> None:
    """What the clock would tell the owner about this invoice."""
    async with TenantDatabase(office.database).write(office.owner.firm_id) as uow:
        member = await uow.firms.member(office.owner.member_id)
        assert member is not None
        await tell_staff(
            uow,
            SystemClock(),
            kind,
            [member],
            act_key=key,
            payload=payload,
            client_id=about.client,
            invoice_id=about.invoice.row.id,
        )


async def overdue(office: Office, name: str) -> Case:
    """Sent a month ago, due ten days ago."""
    case_ = await case(office, name)
    await case_.send("🤝 Передан лично")
    now = (
        SystemClock().now().astimezone(ZoneInfo("Europe/Moscow"))
    )  # the firm's day, which begins before UTC's
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(
            update(Invoice)
            .where(Invoice.id == case_.invoice.row.id)
            .values(sent_at=now - timedelta(days=30), due_date=(now - timedelta(days=10)).date())
        )
    return case_


async def test_an_alert_leads_to_a_payment_a_pause_and_the_card(office: Office) -> None:
    rowan = await overdue(office, "ООО «Рябина»")
    await tell(office, MessageKind.ALERT, rowan, "alert")
    await office.user.expect(
        f"🔴 Рябина: счёт № {rowan.number} не оплачен, остаток 150 000,00 ₽, 10 дней",
        buttons=["📣 Напомнить клиенту", "⏸ Пауза", "💳 Записать оплату", "🧾 Открыть счёт"],
        fresh=False,
    )
    alert = office.user.last
    await office.user.press_on(alert, "💳 Записать оплату")
    await office.user.expect("Сколько пришло?", buttons=["Вся сумма 150 000,00 ₽"])
    await office.user.press_on(alert, "⏸ Пауза")
    await office.user.expect("До какого дня не напоминать?", buttons=["✖️ Отмена"])
    await office.user.press_on(alert, "🧾 Открыть счёт")
    await office.user.expect(f"Счёт № {rowan.number}", buttons=["💳 Записать оплату", "◀️ Назад"])
    await office.user.press("◀️ Назад")
    await office.user.expect("Ждём", buttons=["🧾 Новый счёт"])


async def test_a_button_of_the_firm_that_is_not_open_opens_it(office: Office) -> None:
    peony = await overdue(office, "ООО «Пион»")
    await factories.found_firm(office.services, OWNER, "Анна Иванова", factories.kazakh_firm())
    await office.user.send("/menu")
    await office.user.expect("Пример Астана")
    await tell(office, MessageKind.ALERT, peony, "alert-peony")
    await office.user.expect("Пион: счёт №", fresh=False)
    await office.user.press_on(office.user.last, "🧾 Открыть счёт")
    await office.user.expect("Открыта фирма ООО «Юридическая фирма «Пример».", f"Счёт № {peony.number}")


async def test_an_alert_reminds_the_client_once(office: Office) -> None:
    rose = await overdue(office, "ООО «Роза»")
    await tell(office, MessageKind.ALERT, rose, "alert-rose")
    await office.user.expect("Роза: счёт №", fresh=False)
    alert = office.user.last
    assert "Клиент получит (Иван" in alert.text
    assert rose.number in alert.text.partition("Клиент получит")[2]
    for _ in range(3):
        await office.user.press_on(alert, "📣 Напомнить клиенту")
    # Now, or at the next hour at which clients may be written to.
    await office.user.expect("Роза: счёт №", "\n\nНапом", absent=["📣 Напомнить клиенту"], fresh=False)
    async with office.session() as session:
        found = await session.scalars(
            select(Delivery).where(Delivery.client_id == rose.client, Delivery.kind == "reminder")
        )
        assert len(list(found)) == 1


async def test_an_alert_whose_text_would_be_another_shows_it_first(office: Office) -> None:
    aster = await overdue(office, "ООО «Астра»")
    await tell(office, MessageKind.ALERT, aster, "alert-aster")
    await office.user.expect("Астра: счёт №", fresh=False)
    alert = office.user.last
    await factories.paid(office.services, office.owner, aster.invoice, "50000")
    await office.user.press_on(alert, "📣 Напомнить клиенту")
    await office.user.expect("Клиент получит:", "100 000,00 ₽", buttons=["📨 Отправить", "✏️ Изменить текст"])
    await office.user.press_on(alert, "✏️ Изменить текст")
    await office.user.expect("Напишите свой текст", "100 000,00 ₽")
    await office.user.send("Ждём <100 000>")
    await office.user.expect("Клиент получит:", "Ждём <100 000>", buttons=["📨 Отправить"])
    await office.user.press("📨 Отправить")
    async with office.session() as session:
        (row,) = await session.scalars(
            select(Delivery).where(Delivery.client_id == aster.client, Delivery.kind == "reminder")
        )
    assert row.payload["words"][str(aster.invoice.row.id)]["text"] == "Ждём <100 000>"


async def test_what_is_paid_meanwhile_is_not_told(office: Office) -> None:
    lily = await overdue(office, "ООО «Лилия»")
    await factories.paid(office.services, office.owner, lily.invoice, "150000")
    await tell(office, MessageKind.ALERT, lily, "alert-lily")
    key = f"alert-lily:m{office.owner.member_id}"
    states: set[str] = set()
    for _ in range(300):
        async with office.session() as session:
            states = set(await session.scalars(select(Delivery.state).where(Delivery.act_key == key)))
        if states != {"queued"}:
            break
        await asyncio.sleep(0.05)  # another process writes it
    assert states == {"cancelled"}


@pytest.mark.parametrize(("label", "said"), [("📣 Отправить", "тправляю"), ("Пропустить", "пропускаем")])
async def test_a_question_is_answered_once(office: Office, label: str, said: str) -> None:
    aster = await overdue(office, f"ООО «Астра-{len(label)}»")
    async with AsyncSession(office.database.writer) as session, session.begin():
        session.add(
            Reminder(
                firm_id=office.owner.firm_id,
                client_id=aster.client,
                invoice_id=aster.invoice.row.id,
                step="d+7",
                recipient="all",
                due_at=SystemClock().now(),
                state="asked",
                created_at=SystemClock().now(),
            )
        )
    await tell(office, MessageKind.ASK, aster, f"ask-{said}", step="d+7")
    await office.user.expect("Напомнить клиенту?", f"счёт № {aster.number}", fresh=False)
    question = office.user.last
    async with AsyncSession(office.database.writer) as session, session.begin():
        (
            await session.get_one(Client, aster.client)
        ).reminder_mode = "confirm"  # with which such questions come
    for _ in range(3):
        await office.user.press_on(question, label)
    shown = next(m for m in office.user.messages if m.id == question.id)
    assert said in shown.text
    assert set(shown.labels) <= {"↩️ Отменить"}
    async with office.session() as session:
        found = await session.scalars(
            select(Delivery).where(Delivery.client_id == aster.client, Delivery.kind == "reminder")
        )
        assert len(list(found)) == (1 if label.startswith("📣") else 0)
