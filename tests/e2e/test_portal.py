"""The client's side and the firm's across the table, as two people see it."""

import asyncio
import io
import re
from datetime import timedelta

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import func, select

from db.models import Client, Contact, ContactInvite, Delivery, Hold, Invoice, Payment
from db.vocabulary.enums import DeliveryState
from services.clients.views import ClientView
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId
from services.domain.ports import SystemClock
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from tests.e2e.conftest import OWNER, Desk
from tests.sandbox.faults import Fault
from tests.sandbox.user import User
from tests.support import factories
from tests.support.worlds.two_firms import mark_sent

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

FIRM = "ООО «Юридическая фирма «Пример»"
WAITING = "Как только там подтвердят, что это вы"
REFUSED = "Эта ссылка не действует. Попросите у фирмы новую."
STRANGER = "Чтобы войти, попросите у фирмы личную ссылку"


async def client_with_invoice(
    desk: Desk, name: str, amount: str = "150000", **fields: str
) -> tuple[ClientView, InvoiceView]:
    """An invoice that has reached the client by hand."""
    client = await factories.add_client(desk.services, desk.owner, name, **fields)
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, amount)
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    return client, invoice


async def open_card(desk: Desk, client: ClientView) -> None:
    await desk.user.send("/clients")
    await desk.user.send(client.name)


async def invite(desk: Desk, client: ClientView) -> str:
    """The link, as the lawyer reads it."""
    await open_card(desk, client)
    await desk.user.press("🔗 Пригласить в Telegram")
    shown = await desk.user.expect(f"Ссылка для {client.name}", buttons=["📨 Отправить клиенту"])
    found = re.search(r"https://t\.me/schetovod_bot\?start=([\w-]+)", shown.text)
    assert found is not None
    return found[1]


async def let_in(desk: Desk, client: ClientView, user: User) -> None:
    await user.open(await invite(desk, client))
    await desk.user.expect(f"Это ваш клиент {client.name}?", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.user.expect(f"видит счета {client.name}", fresh=False)
    await desk.let_the_minute_pass()
    await user.expect(f"вам видны счета {client.name}", fresh=False)


async def state_of(desk: Desk, client_id: ClientId) -> list[str]:
    async with desk.session() as session:
        rows = await session.scalars(
            select(Contact.state).where(Contact.client_id == client_id).order_by(Contact.id)
        )
        return list(rows)


async def count(desk: Desk, kind: str, client_id: ClientId) -> int:
    about = (Delivery.kind == kind, Delivery.client_id == client_id)
    async with desk.session() as session:
        return await session.scalar(select(func.count()).select_from(Delivery).where(*about)) or 0


async def test_from_the_link_to_thanks(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Ромашка»", phone="+70000000000")
    number = invoice.row.number
    ivan = desk.sandbox.user(5001, "Иван", last_name="Петров", username="ivan_p", language_code="ru")
    await ivan.open(await invite(desk, client))
    await ivan.expect(FIRM, WAITING, absent=["Ромашка", str(number)])
    await desk.user.expect(
        "Приглашение открыто: Иван Петров (@ivan_p). Это ваш клиент ООО «Ромашка»?",
        buttons=["✅ Да, это он", "⛔️ Нет"],
        fresh=False,
    )
    for typed in ("/start", "/menu", "/invoices", "Здравствуйте", "/start guessed"):
        await ivan.send(typed)
        await ivan.expect(absent=["Ромашка", str(number), "🧾 Мои счета"])
    await ivan.press("📱 Поделиться телефоном")
    await ivan.expect("Спасибо, передаю фирме")
    await desk.user.expect("телефон совпадает с карточкой", fresh=False)

    await desk.user.press("✅ Да, это он")
    await desk.user.expect("✅ Иван Петров видит счета ООО «Ромашка». Решение: Анна Иванова.", fresh=False)
    await desk.let_the_minute_pass()
    await ivan.expect("вам видны счета ООО «Ромашка»", buttons=["🧾 Мои счета"], fresh=False)
    await ivan.press("🧾 Мои счета")
    await ivan.press(f"🟡 {number}")
    await ivan.expect(
        f"Счёт № {number} · ожидает оплаты",
        "150 000,00 ₽ до",
        buttons=[
            "📄 PDF",
            "📋 Реквизиты",
            "✅ Я оплатил",
            "📅 Сообщить дату оплаты",
            "🔕 Не напоминать",
            "💬 Вопрос юристу",
        ],
    )
    await ivan.press("📄 PDF")
    assert (await ivan.expect_document("Счёт № *.pdf")).startswith(b"%PDF")
    await ivan.press("📄 PDF")
    await ivan.expect_document("Счёт № *.pdf")

    await ivan.press("✅ Я оплатил")
    await ivan.send("завтра оплачу")
    await ivan.expect(
        f"Вы оплатили счёт № {number}?", "завтра оплачу", buttons=["✅ Я оплатил", "✅ Передать"]
    )
    await ivan.press("✖️ Не надо")
    await ivan.press("✅ Я оплатил")
    await ivan.upload(b"%PDF-1.7 order", "платёжка.pdf")
    await ivan.expect(
        "Спасибо! Передаю фирме, она проверит поступление. Напоминать пока не буду.", absent=["✅ Я оплатил"]
    )
    await desk.user.expect(
        f"счёт № {number} оплачен, пишет Иван Петров", "Платёжка приложена. Деньги поступили?", fresh=False
    )
    assert await desk.user.expect_document("платёжка.pdf", fresh=False) == b"%PDF-1.7 order"

    await desk.user.press("✅ Подтвердить")
    await desk.user.expect("Оплата 150 000,00 ₽", "Счёт будет оплачен полностью", buttons=["✅ Записать"])
    await desk.user.press("✅ Записать")
    await desk.user.expect("оплачен полностью")
    await desk.let_the_minute_pass()
    await ivan.expect(f"Спасибо! Оплата 150 000,00 ₽ по счёту № {number} пришла", fresh=False)
    await desk.user.expect(
        f"✅ ООО «Ромашка»: счёт № {number} оплачен.", absent=["✅ Подтвердить"], fresh=False
    )
    await ivan.send("/menu")
    await ivan.expect("Здесь счета ООО «Ромашка» от " + FIRM, "Всё оплачено.", absent=["✅ Я оплатил"])

    async with desk.session() as session:
        row = await session.get(Invoice, invoice.row.id)
        assert row is not None
        assert row.paid_minor == row.total_minor
        payments = select(func.count()).select_from(Payment).where(Payment.client_id == client.id)
        assert await session.scalar(payments) == 1
        claim = await session.scalar(select(Hold).where(Hold.client_id == client.id))
        assert claim is not None
        assert claim.ended_at is not None


async def test_a_client_sees_the_public_commands_and_an_honest_answer_to_the_staffs(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Команды»")
    user = desk.sandbox.user(4077, "Команд", language_code="ru")
    await let_in(desk, client, user)

    assert await desk.sandbox.until(lambda: "new" in desk.user.commands, 20)
    assert user.commands == ["start", "help"]
    for command in ("/new", "/pay", "/clients"):
        await user.send(command)
        await user.expect("Эта команда для сотрудников фирмы.", "Здравствуйте", buttons=["💬 Вопрос юристу"])
    await user.send("/help")
    await user.expect("Напишите вопрос, и он придёт юристу.", "Здравствуйте")
    await user.send("/start")
    await user.expect("Здравствуйте", absent=["команда", "придёт юристу"])


async def test_a_second_person_a_dead_and_a_guessed_link_get_one_sentence(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Клевер»")
    link = await invite(desk, client)
    first, second = desk.sandbox.user(5011, "Павел"), desk.sandbox.user(5012, "Чужой", language_code="ru")
    await first.open(link)
    for _ in range(2):
        await second.open(link)
        await second.expect(REFUSED, absent=["Клевер", FIRM])
    await desk.user.expect(
        "Ссылка для ООО «Клевер» открыта: Чужой. По ней уже вошёл другой человек", fresh=False
    )
    await second.open("guessed-guessed-guessed-guessed")
    await second.expect(absent=["Клевер", FIRM, "🧾"])
    await second.send("/menu")
    await second.expect(STRANGER)
    assert await count(desk, "contact", client.id) == 2  # who opened it, and who came too late

    await open_card(desk, client)
    await desk.user.press("🔗 Пригласить в Telegram")
    await desk.user.press("👤 Контакты")
    await desk.user.press("🔗 до")
    await desk.user.press("🚫 Отозвать")
    await desk.user.expect("Ссылка отозвана.")
    async with desk.session() as session:
        open_links = (
            select(func.count())
            .select_from(ContactInvite)
            .where(
                ContactInvite.client_id == client.id,
                ContactInvite.opened_at.is_(None),
                ContactInvite.revoked_at.is_(None),
            )
        )
        assert await session.scalar(open_links) == 0


async def test_a_declined_person_sees_nothing(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Ясень»")
    link = await invite(desk, client)
    user = desk.sandbox.user(5021, "Семён", language_code="ru")
    await user.open(link)
    await desk.user.expect("Приглашение открыто: Семён. Это ваш клиент ООО «Ясень»?", fresh=False)
    await desk.user.press("⛔️ Нет")
    await desk.user.expect("⛔️ Семён: доступ к счетам ООО «Ясень» не открыт.", fresh=False)
    await user.send("/start")
    await user.expect(STRANGER)
    await user.open(link)
    await user.expect(REFUSED)
    await desk.user.expect(
        "Ссылка для ООО «Ясень» открыта: Семён. Раньше этого человека не подтвердили", fresh=False
    )
    assert await state_of(desk, client.id) == ["declined"]


async def test_twenty_taps_confirm_once(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Тополь»")
    user = desk.sandbox.user(5031, "Роман", language_code="ru")
    await user.open(await invite(desk, client))
    await desk.user.expect("Приглашение открыто: Роман", fresh=False)
    await desk.user.tap_many("✅ Да, это он", 20)
    await desk.sandbox.settle()
    await desk.let_the_minute_pass()
    await user.expect("вам видны счета ООО «Тополь»", fresh=False)
    assert await state_of(desk, client.id) == ["confirmed"]
    assert await count(desk, "word", client.id) == 1


async def test_closing_takes_the_screens_away(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Сирень»")
    user = desk.sandbox.user(5041, "Лев", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await open_card(desk, client)
    await desk.user.press("👤 Контакты")
    await desk.user.press("✅ Лев")
    await desk.user.press("🚫 Закрыть доступ")
    await desk.user.press("🚫 Да, закрыть")
    await desk.user.expect("Доступ закрыт: Лев.", buttons=["🚫 Лев"])
    await user.press("📄 PDF")
    await user.expect(STRANGER, absent=[str(invoice.row.number)])
    await user.send("привет")
    await user.expect(STRANGER)
    await user.press("🧾 Мои счета")
    await user.expect_nothing()


async def test_one_person_of_two_clients_sees_both_apart(desk: Desk) -> None:
    first, invoice = await client_with_invoice(desk, "ООО «Мак»", "1000")
    second, other = await client_with_invoice(desk, "ООО «Лён»", "2000")
    user = desk.sandbox.user(5051, "Иван", last_name="Петрович Сидоров", language_code="ru")
    await let_in(desk, first, user)
    await user.send("/start")
    await user.expect("Здравствуйте, Иван Петрович! Здесь счета ООО «Мак»", "К оплате 1 счёт: 1 000,00 ₽")
    await let_in(desk, second, user)
    await user.send("/start")
    await user.expect("Чьи счета показать?", buttons=["ООО «Мак» · к оплате", "ООО «Лён» · к оплате"])
    await user.press("ООО «Лён»")
    await user.press("🧾 Мои счета")
    await user.expect(
        "Счета · ООО «Лён»", buttons=[f"🟡 {other.row.number}"], absent=[f"🟡 {invoice.row.number}"]
    )
    await user.press("◀️ Назад")
    await user.press("👥 Другой клиент")
    await user.press("ООО «Мак»")
    await user.press("🧾 Мои счета")
    await user.expect(buttons=[f"🟡 {invoice.row.number}"], absent=[f"🟡 {other.row.number}"])


async def test_details_can_be_copied_and_photographed(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Вяз»", "1000")
    await factories.paid(desk.services, desk.owner, invoice, "400")
    user = desk.sandbox.user(5061, "Глеб", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟠 {invoice.row.number}")
    await user.expect("частично оплачен", "Остаток 600,00 ₽", "Оплачено 400,00 ₽ из 1 000,00 ₽")
    await user.press("📋 Реквизиты")
    shown = await user.expect("К оплате 600,00 ₽", "р/с 40702810000000000777", "Назначение: Оплата по счету")
    copies = {
        button["text"]: button["copy_text"]["text"]
        for row in shown.keyboard
        for button in row
        if "copy_text" in button
    }
    assert copies["📋 Счёт получателя"] == "40702810000000000777"
    assert copies["📋 БИК"] == "044525225"
    assert copies["📋 ИНН"] == "7700000778"
    assert copies["📋 КПП"] == "770001001"
    assert copies["📋 Получатель"] == "ООО «Юридическая фирма «Пример»"
    assert copies["📋 Банк"] == "ПАО СБЕРБАНК"
    assert copies["📋 Корр. счёт"] == "30101810400000000225"
    assert copies["📋 Сумма"] == "600.00"
    purpose = copies["📋 Назначение платежа"]
    assert purpose.startswith(f"Оплата по счету № {invoice.row.number}")
    # A tap copies it here too, for a bank: with the spaces that a bank knows.
    written = (shown.message.text or "").encode("utf-16-le")
    copied = [
        written[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
        for each in shown.message.entities
        if each["type"] == "code"
    ]
    assert purpose in copied
    await user.press("🔳 QR-код")
    photo = next(message for message in reversed(user.messages) if message.message.photo)
    assert "Сохраните картинку" in (photo.message.caption or "")
    data = desk.sandbox.world.files[photo.message.photo[-1]["file_id"]].data
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(data)))
    assert "Sum=60000" in code.text


async def test_a_date_is_promised_and_reminders_are_switched_off_and_on(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Граб»")
    user = desk.sandbox.user(5071, "Нина", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("📅 Сообщить дату оплаты")
    # Five weeks from today are offered, and no day that would be refused.
    now = local_date(SystemClock().now(), desk.owner.timezone)
    shown = await user.expect("Когда", buttons=["["])
    days = [label.strip("[]") for label in shown.labels if label[:1] == "[" or label[:1].isdigit()]
    assert days[0].partition(".")[0] == str(now.day)
    assert 29 <= len(days) <= 35
    await user.send("вчера")
    await user.expect("Назовите день от сегодня и не дальше чем через 90 дней")
    for day in ("послезавтра", "завтра", "послезавтра"):
        await user.send(day)
        await user.expect("Спасибо, передаю фирме: оплата", "Вы назвали дату оплаты:")
        await user.press("📅 Сообщить дату оплаты")
    await user.press("◀️ Назад")
    await desk.user.expect("обещают оплатить", "ООО «Граб»", fresh=False)
    await user.press("🔕 Не напоминать")
    await user.expect("напоминать не будем. Передаю это фирме.", buttons=["🔔 Напоминать снова"])
    await desk.user.expect("Нина просит не напоминать", fresh=False)
    await user.press("🔔 Напоминать снова")
    await user.expect("снова будем напоминать", buttons=["🔕 Не напоминать"])
    async with desk.session() as session:
        holds = (await session.scalars(select(Hold).where(Hold.client_id == client.id))).all()
    (hold,) = [hold for hold in holds if hold.ended_at is None]
    assert len(holds) == 3
    assert hold.until == local_date(hold.created_at, desk.owner.timezone) + timedelta(days=2)


async def test_words_beside_a_promised_day_reach_the_lawyer(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Тис»")
    user = desk.sandbox.user(5072, "Лев", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("📅 Сообщить дату оплаты")
    await user.send("32.13")
    await user.expect("Когда оплатите счёт №", fresh=False)
    await user.send("<половину> оплатим завтра")
    await user.expect("Спасибо, передаю фирме: оплата", "Ваши слова передаю вместе с датой.")
    await desk.user.expect(
        "обещают оплатить", "Пишет Лев", "<половину> оплатим завтра", buttons=["💬 Ответить"], fresh=False
    )
    await user.press("📅 Сообщить дату оплаты")
    await user.send("пока не знаем, ждём транш")
    await user.expect("Передать юристу", "пока не знаем, ждём транш", buttons=["✅ Передать"])
    await user.press("✅ Передать")
    await desk.user.expect("пока не знаем, ждём транш", buttons=["💬 Ответить"], fresh=False)
    async with desk.session() as session:
        (hold,) = await session.scalars(select(Hold).where(Hold.client_id == client.id))
    assert hold.until == local_date(hold.created_at, desk.owner.timezone) + timedelta(days=1)


async def test_a_question_and_its_answer(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Бук»")
    user = desk.sandbox.user(5081, "Игорь", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("💬 Вопрос юристу")
    await user.sticker()
    await user.expect("Стикер здесь не прочитать")
    await user.send("Можно <b>двумя</b> частями?")
    await user.expect("Принял и передаю юристу, он ещё не прочитал. Ответ придёт сюда.")
    await desk.user.expect(
        f"Игорь, ООО «Бук», по счёту № {invoice.row.number}", "Можно <b>двумя</b> частями?", fresh=False
    )
    await desk.user.press("💬 Ответить")
    await desk.user.expect("Кому: Игорь, ООО «Бук», счёт №")
    await desk.user.send("Да, до конца месяца")
    await desk.user.press("📨 Отправить")
    await desk.user.expect("Ответ отправлен: Игорь.", fresh=False)
    await user.expect("Анна Иванова", "Да, до конца месяца", buttons=["💬 Ответить"], fresh=False)
    await user.press("💬 Ответить")
    await user.photo(caption="Вот письмо")
    await desk.user.expect("Вот письмо", fresh=False)
    # What is typed outside a question is asked back once.
    await user.send("/menu")
    await user.send("И ещё вопрос")
    await user.expect("Передать это юристу?", "И ещё вопрос")
    await user.press("✖️ Не надо")
    await user.send("Нужен акт")
    await user.press("✅ Передать")
    await desk.user.expect("Нужен акт", fresh=False)
    assert await count(desk, "question", client.id) == 3


async def test_money_that_did_not_come(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Дуб»", "500")
    user = desk.sandbox.user(5091, "Яна", language_code="ru")
    await let_in(desk, client, user)
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.press("Без файла")
    await desk.user.expect("ООО «Дуб»", "Деньги поступили?", absent=["Платёжка"], fresh=False)
    await desk.user.tap_many("✖️ Не пришло", 5)
    await desk.user.expect(
        f"оплата по счёту № {invoice.row.number} не пришла. Пишу об этом: Яна", fresh=False
    )
    await desk.let_the_minute_pass()
    await user.expect("Фирма пока не видит оплату", "остаток 500,00 ₽", fresh=False)
    await user.press("🧾 Открыть счёт")
    await user.expect("ожидает оплаты", buttons=["✅ Я оплатил"])
    await user.press("✅ Я оплатил")
    await user.press("Без файла")
    await user.expect("Спасибо! Передаю фирме")
    assert await count(desk, "claim", client.id) == 2
    assert await count(desk, "word", client.id) == 2  # the welcome and this


@pytest.mark.parametrize(
    ("name", "person", "opens"), [("Вяз", 5095, "✅ Я оплатил"), ("Ель", 5096, "📅 Сообщить дату оплаты")]
)
async def test_nobody_is_asked_about_what_was_paid_meanwhile(
    desk: Desk, name: str, person: int, opens: str
) -> None:
    client, invoice = await client_with_invoice(desk, f"ООО «{name}»", "1000")
    user = desk.sandbox.user(person, "Ника", language_code="ru")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Ника")
    await user.send("/start")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press(opens)
    await factories.paid(desk.services, desk.owner, invoice, "1000")
    if opens == "✅ Я оплатил":
        await user.press("Без файла")
    else:
        await user.send("завтра")
    await user.expect(
        f"Счёт № {invoice.row.number} уже оплачен, платить больше не нужно.",
        "оплачен",
        "1 000,00 ₽, спасибо",
        absent=["0,00 ₽?", "Без файла", "Когда оплатите"],
    )


async def test_a_member_may_be_a_client_too(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Самшит»", "700")
    await desk.user.open(await invite(desk, client))
    await desk.user.expect("Это ссылка для клиента: перешлите её ему.", buttons=["🙋 Открыть как клиент"])
    await desk.user.press("🙋 Открыть как клиент")
    await desk.user.expect("Приглашение открыто: Анна Иванова. Это ваш клиент ООО «Самшит»?", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.user.send("/menu")
    await desk.user.press("🙋 Я клиент")
    await desk.user.press("🧾 Мои счета")
    await desk.user.press(f"🟡 {invoice.row.number}")
    await desk.user.expect("ожидает оплаты")
    for _ in range(3):
        await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["🧾 Новый счёт", "🙋 Я клиент"], fresh=False)
    await desk.services.contacts.revoke(
        desk.owner, (await desk.services.contacts.of_client(desk.owner, client.id)).contacts[0].id
    )


async def test_an_invoice_in_the_chat_is_answered_by_its_buttons(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Каштан»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "3000")
    number = invoice.row.number
    user = desk.sandbox.user(5121, "Олег", language_code="ru")
    await let_in(desk, client, user)
    (contact,) = (await desk.services.contacts.of_client(desk.owner, client.id)).contacts
    ways = SendTargets(contacts=(contact.id,))
    await desk.services.sending.send(desk.owner, invoice.row.id, ways, factories.act_key())
    await user.send("/start")  # the process sends what another one has queued when it looks next
    await user.expect_document("Счёт № *.pdf", fresh=False, within=40)
    await user.press("📅 Сообщить дату оплаты")
    await user.expect(f"Когда оплатите счёт № {number}?")
    await user.send("завтра")
    await user.expect("Спасибо, передаю фирме")
    sent = next(message for message in user.messages if "🧾 Открыть счёт" in message.labels)
    await user.press_on(sent, "✅ Я оплатил")
    await user.expect(f"Оплатили счёт № {number} на 3 000,00 ₽?")
    await user.press("Без файла")
    await user.press_on(sent, "✅ Я оплатил")
    await user.expect("Вы сообщили об оплате, фирма проверит", absent=["Без файла"])
    await user.press_on(sent, "🧾 Открыть счёт")
    await user.press("◀️ Назад")
    await user.expect("Здесь счета ООО «Каштан»")
    await desk.services.contacts.revoke(desk.owner, contact.id)
    await user.press_on(sent, "🧾 Открыть счёт")
    await user.expect(STRANGER)
    assert await count(desk, "claim", client.id) == 1


async def test_who_stopped_the_bot_and_comes_back_is_written_to_again(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Явор»")
    user = desk.sandbox.user(5131, "Марк", language_code="ru")
    await let_in(desk, client, user)
    await open_card(desk, client)
    await desk.user.press("👤 Контакты")
    await desk.user.press("✅ Марк")
    await user.block()
    await desk.user.press("💬 Написать")
    await desk.user.send("Вы здесь?")
    await desk.user.press("📨 Отправить")
    await desk.user.expect("Марк больше не принимает сообщения бота", fresh=False)
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["⚠️ Марк"])
    await user.block(False)
    await user.send("/start")
    await user.expect("Здесь счета ООО «Явор»")
    # Whoever looks at the list sees it there, without a press.
    await desk.user.expect(buttons=["✅ Марк"])
    async with desk.session() as session:
        assert await session.scalar(select(Contact.unreachable_at).where(Contact.user_id == 5131)) is None


async def test_in_english(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Кизил»")
    link = await invite(desk, client)
    john = desk.sandbox.user(5101, "John", language_code="en-GB")
    await john.open(link)
    await john.expect("Once they confirm it is you", absent=["Кизил"])
    await desk.user.expect("Приглашение открыто: John. Это ваш клиент ООО «Кизил»?", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.let_the_minute_pass()
    await john.expect("You now see the invoices to ООО «Кизил»", fresh=False)
    await john.press("🧾 My invoices")
    await john.press(f"🟡 {invoice.row.number}")
    await john.expect(
        "awaiting payment",
        buttons=[
            "📄 PDF",
            "📋 Payment details",
            "✅ I have paid",
            "📅 Name a payment date",
            "🔕 Don’t remind me",
        ],
    )
    await john.press("✅ I have paid")
    await john.press("Without a file")
    await john.expect("Thank you! The firm will check that it has arrived.")
    another = await factories.issued_invoice(desk.services, desk.owner, client.id, "500")
    await mark_sent(desk.database, desk.owner, another.row.id)
    await john.send("/menu")
    await john.expect("To pay: 2 invoices", "150,500.00")
    await john.press("🌐 Language")
    await john.expect(
        "Which language shall we write in?", buttons=["Русский", "• English", "Қазақша", "Oʻzbekcha"]
    )
    await john.press("◀️ Back")
    await john.press("🌐 Language")
    await john.press("Русский")
    await john.expect("Здесь счета ООО «Кизил»", buttons=["🌐 Язык"])
    async with desk.session() as session:
        assert await session.scalar(select(Contact.language).where(Contact.user_id == 5101)) == "ru"


async def test_in_kazakh_and_uzbek(desk: Desk) -> None:
    """A client whose Telegram is in Kazakh, and who then chooses Uzbek; the card speaks for who has not."""
    client, invoice = await client_with_invoice(desk, "Айжан")
    number = invoice.row.number
    link = await invite(desk, client)
    aigul = desk.sandbox.user(5102, "Айгүл", language_code="kk")
    await aigul.send("/start")
    await aigul.expect("Бұл заң фирмасының қызметкерлері мен клиенттеріне арналған боты")
    await aigul.open(link)
    await aigul.expect("Сізді тезірек тануы үшін")
    await desk.user.expect("Приглашение открыто: Айгүл", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.let_the_minute_pass()
    await aigul.expect("жіберген шоттарды көре аласыз", fresh=False)
    await aigul.press("🧾 Менің шоттарым")
    await aigul.press(f"🟡 {number} · ")
    await aigul.expect(
        f"№ {number} төлем шоты · төлем күтілуде",
        "150 000,00 ₽ · ",
        buttons=["📋 Деректемелер", "✅ Төледім", "📅 Төлем күнін хабарлау", "🔕 Еске салмау"],
    )
    await aigul.press("📅 Төлем күнін хабарлау")
    await aigul.send("жоқ")
    await aigul.expect("«жоқ» қай күн екенін түсінбедім. Мысалы, ")
    await aigul.send("ертең")
    await aigul.expect("Рақмет, фирмаға жеткіземін: төлем күні")
    await aigul.send("/menu")
    await aigul.press("🌐 Тіл")
    await aigul.press("Oʻzbekcha")
    await aigul.expect(
        "Assalomu alaykum, Айгүл!", "Toʻlovga 1 ta hisobvaraq: 150 000,00 ₽", buttons=["🌐 Til"]
    )
    await aigul.press("🧾 Hisobvaraqlarim")
    await aigul.press(f"🟡 {number} · ")
    await aigul.press("✅ Toʻladim")
    await aigul.press("Faylsiz")
    await aigul.expect("Rahmat! Firmaga yetkazaman, u pul tushganini tekshiradi")
    await open_card(desk, client)
    await desk.user.press("✏️ Изменить")
    await desk.user.press("💬 Язык сообщений")
    await desk.user.press("Қазақша")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("💬 Сообщения: Қазақша")
    async with desk.session() as session:
        found = await session.execute(
            select(Contact.language, Client.language)
            .join(Client, Client.id == Contact.client_id)
            .where(Contact.user_id == 5102)
        )
        assert found.one() == ("uz", "kk")
    await factories.paid(desk.services, desk.owner, invoice, "150000")
    await desk.let_the_minute_pass()
    await aigul.expect(f"Rahmat! № {number} hisobvaraq boʻyicha 150 000,00 ₽ tushdi", fresh=False)
    # The card's word goes before Telegram's, and a person's own choice before the card's.
    another = desk.sandbox.user(5103, "Ержан", language_code="ru")
    await another.open(await invite(desk, client))
    await desk.user.expect("Приглашение открыто: Ержан", fresh=False)
    await desk.user.press("✅ Да, это он")
    await desk.let_the_minute_pass()
    await another.expect("жіберген шоттарды көре аласыз", fresh=False)


async def test_killed_in_the_middle_nothing_is_lost_or_said_twice(desk: Desk) -> None:
    """Each time after the rules have decided and before the screen says so; what is pushed is out by then."""
    client, invoice = await client_with_invoice(desk, "ООО «Платан»", "900")
    user = desk.sandbox.user(5111, "Вера", language_code="ru")

    fault = desk.sandbox.faults.add("sendMessage", chat_id=user.id, hang="before")
    link = await invite(desk, client)
    await user.open(link, wait=False)
    await desk.sandbox.reach(fault)
    await desk.user.expect("Приглашение открыто: Вера", fresh=False)
    await killed(desk, fault)
    await user.expect(WAITING, fresh=False)

    fault = desk.sandbox.faults.add("editMessageText", chat_id=OWNER, hang="before")
    await desk.user.press("✅ Да, это он", wait=False)
    await desk.sandbox.reach(fault)
    await desk.let_the_minute_pass()
    await user.expect("вам видны счета ООО «Платан»", fresh=False)
    await killed(desk, fault)
    await desk.user.expect("✅ Вера видит счета ООО «Платан»", fresh=False)

    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    fault = desk.sandbox.faults.add("editMessageText", chat_id=user.id, hang="before")
    await user.press("Без файла", wait=False)
    await desk.sandbox.reach(fault)
    await desk.user.expect("ООО «Платан»", "Деньги поступили?", fresh=False)
    await killed(desk, fault)
    await user.expect("Вы сообщили об оплате", fresh=False)

    assert await state_of(desk, client.id) == ["confirmed"]
    assert [await count(desk, kind, client.id) for kind in ("contact", "word", "claim")] == [1, 1, 1]


async def killed(desk: Desk, fault: Fault) -> None:
    """Not between a message and its record: that chat would wait for the lease of the dead."""
    waiting = Delivery.state.in_((DeliveryState.QUEUED, DeliveryState.SENDING))
    taken = select(Delivery.id).where(waiting, Delivery.lease_until.is_not(None)).limit(1)
    for _ in range(300):
        async with desk.session() as session:
            if await session.scalar(taken) is None:
                break
        await asyncio.sleep(0.05)  # another process writes it
    await desk.sandbox.kill_bot()
    fault.release()
    await desk.sandbox.start_bot()
    await desk.sandbox.settle()
