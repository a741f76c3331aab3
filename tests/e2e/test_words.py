"""What is sent to a client is seen before it leaves, can be changed and taken back; the card tells what came of it."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Delivery, Invoice
from tests.e2e.test_sending import Case, Office, case, office  # noqa: F401  # the fixture
from tests.support import day

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

OWN = "Анна пишет: счёт <за ноябрь> & «допы»"


async def at_the_text(own: Case) -> None:
    await own.open_card()
    await own.desk.user.press("📨 Отправить клиенту")


async def known(office: Office, name: str, **kwargs: object) -> Case:  # noqa: F811
    """A client who is not asked about reminders any more."""
    own = await case(office, name, **kwargs)  # type: ignore[arg-type]
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(update(Client).where(Client.id == own.client).values(reminder_mode="auto"))
    return own


async def test_the_text_stands_where_the_recipient_is_chosen(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Текст»")
    await at_the_text(own)
    await office.user.expect(
        "Кому отправить?",
        f"Счёт № {own.number} на 150 000,00 ₽",
        buttons=["📨 Отправить", "✏️ Изменить текст"],
    )
    await office.user.press("✏️ Изменить текст")
    await office.user.expect("Напишите свой текст", f"Счёт № {own.number}")
    await office.user.send("я" * 1200)
    await office.user.expect("Слишком длинно: 1 200 знаков, помещается 1 000", "Напишите свой текст")
    await office.user.send(OWN)
    await office.user.expect("Кому отправить?", OWN, absent=["150 000,00 ₽, оплатить"])
    await office.user.press("📨 Отправить")
    await own.person.expect(OWN, buttons=["✅ Я оплатил"], fresh=False)
    (row,) = await own.until(lambda rows: [row.state for row in rows] == ["sent"])
    assert row.payload["words"] == OWN
    # The card settles by itself, without a tap, and keeps what was written.
    await office.user.expect("отправлен: Иван", "Анна пишет", absent=["Отправляю"], fresh=False)


async def test_the_letter_is_seen_and_changed(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Письмо»", person=False, email="mail@letter.example")
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(update(Client).where(Client.id == own.client).values(language="en"))
    await at_the_text(own)
    await office.user.expect("Кому отправить?", f"Invoice No. {own.number}", absent=["во вложении"])
    await office.user.press("✏️ Изменить текст")
    await office.user.send("Dear all,\n\nplease find <the> invoice.")
    await office.user.press("📨 Отправить")
    await own.until(lambda rows: [row.state for row in rows] == ["sent"])
    letter = next(each for each in office.post.letters if each["To"] == "mail@letter.example")
    body = letter.get_body(("plain",)).get_content()
    assert "Dear all,\n\nplease find <the> invoice." in body.replace("\r\n", "\n")
    assert "&lt;the&gt;" in letter.get_body(("html",)).get_content()


async def test_what_waits_is_taken_back(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Стоп»")
    office.sandbox.faults.add("sendDocument", code=429, retry_after=30, chat_id=own.person.id)
    await at_the_text(own)
    await office.user.press("📨 Отправить")
    await own.until(lambda rows: [(row.state, row.error) for row in rows] == [("queued", "flood limit")])
    await own.open_card()
    await own.desk.user.press("↩️ Отменить отправку")
    await office.user.expect("Отменено, сообщение не уйдёт: Иван", absent=["↩️ Отменить отправку"])
    (row,) = await own.deliveries()
    assert row.state == "cancelled"
    await own.hurry(due_at=day.now() - timedelta(minutes=1))
    await office.user.press("⋯ Ещё")
    await office.user.press("🕘 История")
    await office.user.expect("отправка отменена: Иван")
    assert (await own.deliveries())[0].state == "cancelled"
    assert not [m for m in own.person.messages if m.message.document]


async def test_what_is_leaving_can_not_be_taken_back(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Поздно»")
    hang = office.sandbox.faults.add("sendDocument", hang="before", chat_id=own.person.id)
    await at_the_text(own)
    await office.user.press("📨 Отправить", wait=False)
    card = await office.user.expect("Отправляю: Иван", fresh=False)
    await hang.reached.wait()
    if "↩️ Отменить отправку" in card.labels:
        await office.user.press_on(card, "↩️ Отменить отправку", wait=False)
        await office.user.expect("Уже ушло, отменить не успел: Иван", fresh=False)
    hang.release()
    await own.until(lambda rows: [row.state for row in rows] == ["sent"])
    await office.user.expect("отправлен: Иван", absent=["Отправляю"], fresh=False)


async def test_the_card_says_why_not(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Закрыто»")
    await at_the_text(own)
    await own.person.block()
    await office.user.press("📨 Отправить")
    await office.user.expect("не принято: Иван", ", бот остановлен", absent=["Отправляю"], fresh=False)


async def test_another_screen_is_left_alone(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Прочее»")
    hang = office.sandbox.faults.add("sendDocument", hang="before", chat_id=own.person.id)
    await at_the_text(own)
    await office.user.press("📨 Отправить", wait=False)
    await office.user.expect("Отправляю: Иван", fresh=False)
    await hang.reached.wait()
    await office.user.press("◀️ Назад", wait=False)
    before = await office.user.expect("Счета · все", fresh=False)
    hang.release()
    await own.until(lambda rows: [row.state for row in rows] == ["sent"])
    await office.sandbox.settle()
    (after,) = [shown for shown in office.user.messages if shown.id == before.id]
    assert (after.text, after.labels) == (before.text, before.labels)


async def test_a_reminder_is_seen_changed_and_taken_back(office: Office) -> None:  # noqa: F811
    own = await known(office, "ООО «Напоминание»")
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(
            update(Invoice).where(Invoice.id == own.invoice.row.id).values(sent_at=day.now())
        )
    await own.open_card()
    await office.user.press("⋯ Ещё")
    await office.user.press("📣 Напомнить клиенту")
    await office.user.expect(
        "Кому: Иван", f"счёта № {own.number}", buttons=["📨 Отправить", "✏️ Изменить текст"]
    )
    await office.user.press("✏️ Изменить текст")
    await office.user.send("Ждём оплату <сегодня>")
    await office.user.expect("Ждём оплату <сегодня>", "Кому: Иван", absent=[f"счёта № {own.number}"])
    office.sandbox.faults.add("sendDocument", code=429, retry_after=30, chat_id=own.person.id)
    await office.user.press("📨 Отправить")
    await own.until(lambda rows: [row.state for row in rows] == ["queued"])
    await own.open_card()
    await office.user.press("↩️ Отменить отправку")
    await office.user.expect("Отменено, сообщение не уйдёт: Иван")
    # Taken back, it may be sent the same day; the text is the usual one again.
    await office.user.press("⋯ Ещё")
    await office.user.press("📣 Напомнить клиенту")
    await office.user.expect(f"счёта № {own.number}", absent=["Ждём оплату"])
    await office.user.press("✏️ Изменить текст")
    await office.user.send("Ждём оплату завтра")
    await office.user.press("📨 Отправить")
    (row,) = await own.deliveries()
    assert row.payload["words"][str(own.invoice.row.id)]["text"] == "Ждём оплату завтра"
    await own.hurry(due_at=day.now() - timedelta(minutes=1))


async def asked(office: Office, name: str) -> Case:  # noqa: F811
    own = await known(office, name)
    await own.person.send("/start")
    await own.person.press("💬 Вопрос юристу")
    await own.person.send("Можно частями?")
    await office.user.expect(name, "Можно частями?", fresh=False)
    return own


async def test_an_answer_is_seen_and_later_messages_join_it(office: Office) -> None:  # noqa: F811
    own = await asked(office, "ООО «Ответ»")
    await office.user.press("💬 Ответить")
    await office.user.send("Да, двумя")
    await office.user.expect("Кому: Иван", "Да, двумя", buttons=["📨 Отправить", "✏️ Изменить текст"])
    assert "Да, двумя" not in "".join(shown.text for shown in own.person.messages)
    await office.user.press("✏️ Изменить текст")
    await office.user.expect("Этот текст не ушёл", "Да, двумя", buttons=["✖️ Отмена"])
    await office.user.expect("Отменено, сообщение не уйдёт: Иван")
    await office.user.send("Да, <тремя>")
    await office.user.album(2, caption="и график")
    await office.user.expect("Да, <тремя>", "и график", "Файлов: 2", absent=["Да, двумя"])
    await office.user.press("📨 Отправить")
    await own.person.expect("Анна Иванова", "Да, <тремя>", fresh=False)
    await own.person.expect("и график", fresh=False)
    assert await office.sandbox.until(
        lambda: sum(bool(shown.message.photo) for shown in own.person.messages) == 2, 15
    )
    # The note in the chat settles without a tap.
    await office.user.expect("Ответ отправлен: Иван", absent=["↩️ Отменить отправку"], fresh=False)


async def test_an_answer_leaves_by_itself_and_is_typed_once(office: Office) -> None:  # noqa: F811
    await office.user.send("/menu")
    own = await asked(office, "ООО «Сам»")
    await office.user.press("💬 Ответить")
    await office.user.expect(
        "Кому: Иван", "Можно частями?", "Клиент увидит в Telegram:", "Анна Иванова, ООО", buttons=["✖️ Отмена"]
    )
    await office.user.send("Да, двумя <частями>")
    await office.user.expect(
        "Кому: Иван",
        "Да, двумя <частями>",
        "Уйдёт через полминуты",
        buttons=["📨 Отправить сейчас", "✏️ Изменить текст", "↩️ Отменить отправку"],
    )
    await time_is_over(office, own)
    await own.person.expect("Анна Иванова", "Да, двумя <частями>", fresh=False)
    await office.user.expect("Ответ отправлен: Иван", absent=["📨 Отправить сейчас"], fresh=False)
    # The screen that offered to add to it gives way to the menu; what is typed now is a search.
    await office.user.expect(buttons=["🧾 Новый счёт"], fresh=False)
    await office.user.send("ромашк")
    await office.user.expect("ромашк")
    assert "ромашк" not in "".join(shown.text for shown in own.person.messages)


async def test_a_waiting_answer_outlives_a_kill(office: Office) -> None:  # noqa: F811
    """Killed between the message in the queue and the note about it: the update comes again, the answer leaves once."""
    own = await asked(office, "ООО «Обрыв»")
    await office.user.press("💬 Ответить")
    hang = office.sandbox.faults.add("sendMessage", chat_id=office.user.id, hang="before")
    await office.user.send("Да, можно", wait=False)
    await hang.reached.wait()
    await office.sandbox.kill_bot()
    hang.release()
    await office.sandbox.start_bot()
    await office.sandbox.settle()
    await office.user.expect("Да, можно", buttons=["📨 Отправить сейчас"], fresh=False)
    await time_is_over(office, own)
    await own.person.expect("Анна Иванова", "Да, можно", fresh=False)
    await office.user.expect("Ответ отправлен: Иван", fresh=False)
    assert sum("Да, можно" in shown.text for shown in own.person.messages) == 1


async def test_what_is_typed_after_the_answer_has_left_is_asked_about(office: Office) -> None:  # noqa: F811
    own = await asked(office, "ООО «Вдогонку»")
    await office.user.press("💬 Ответить")
    await office.user.send("Да")
    await office.user.expect("Ответ показан выше")
    hang = office.sandbox.faults.add("sendMessage", chat_id=own.person.id, hang="before")
    await time_is_over(office, own)
    await hang.reached.wait()
    # Nothing settles while a call hangs.
    await office.user.send("И ещё: до конца месяца", wait=False)
    await office.user.expect(
        "Кому: Иван", "Прежний ответ уже ушёл", "до конца месяца", buttons=["📨 Отправить", "✖️ Отмена"]
    )
    hang.release()
    await office.user.press("📨 Отправить")
    await own.person.expect("до конца месяца", fresh=False)


async def test_a_waiting_answer_is_taken_back_or_sent_at_once(office: Office) -> None:  # noqa: F811
    own = await asked(office, "ООО «Передумал»")
    await office.user.press("💬 Ответить")
    await office.user.send("Нет")
    await office.user.tap_many("↩️ Отменить отправку", 3)
    await office.user.expect(
        "Отменено, сообщение не уйдёт: Иван", absent=["📨 Отправить сейчас"], fresh=False
    )
    await office.user.press("💬 Ответить")
    await office.user.send("Подумаем")
    await office.user.tap_many("📨 Отправить сейчас", 3)
    await own.person.expect("Подумаем", fresh=False)
    await office.user.expect("Ответ отправлен: Иван", fresh=False)
    said = [shown.text for shown in own.person.messages]
    assert (sum("Подумаем" in each for each in said), sum(each.endswith("Нет") for each in said)) == (1, 0)


async def time_is_over(office: Office, own: Case) -> None:  # noqa: F811
    """The moment in which an answer can be changed: nobody waits half a minute."""
    async with AsyncSession(office.database.writer) as session, session.begin():
        await session.execute(
            update(Delivery)
            .where(Delivery.client_id == own.client, Delivery.state == "queued")
            .values(due_at=day.now() - timedelta(seconds=1))
        )
    office.sandbox.wake()


async def test_an_album_in_reply_is_one_answer(office: Office) -> None:  # noqa: F811
    own = await asked(office, "ООО «Альбомный»")
    question = await office.user.expect("ООО «Альбомный»", "Можно частями?", fresh=False)
    world = office.sandbox.world
    for caption in ("Вот график", None, None):
        photo = world.photo_sizes(b"\xff\xd8\xff\xe0JFIF")
        world._say(
            office.user.id,
            None,
            photo=photo,
            caption=caption,
            media_group_id="answer-1",
            reply_to=question.id if caption else None,
        )
    await office.sandbox.settle()
    assert await office.sandbox.until(
        lambda: sum(bool(shown.message.photo) for shown in own.person.messages) == 3, 15
    )
    notes = [shown for shown in office.user.messages if "Ответ отправлен: Иван" in shown.text and own.person]
    assert len([shown for shown in notes if shown.id > question.id]) == 1


async def test_an_answer_is_taken_back(office: Office) -> None:  # noqa: F811
    own = await asked(office, "ООО «Назад»")
    question = await office.user.expect("ООО «Назад»", "Можно частями?", fresh=False)
    office.sandbox.faults.add("sendMessage", code=429, retry_after=60, chat_id=own.person.id)
    await office.user.send("Нет, так нельзя", reply_to=question.id)
    note = await office.user.expect("Отправляю: Иван", buttons=["↩️ Отменить отправку"], fresh=False)
    for _ in range(300):
        async with office.session() as session:
            found = await session.scalars(select(Delivery.error).where(Delivery.client_id == own.client))
            if "flood limit" in list(found):
                break
        await asyncio.sleep(0.05)  # another process writes it
    await office.user.press_on(note, "↩️ Отменить отправку")
    await office.user.expect("Отменено, сообщение не уйдёт: Иван", fresh=False)
    assert "так нельзя" not in "".join(shown.text for shown in own.person.messages)


async def test_each_tone_shows_its_sample(office: Office) -> None:  # noqa: F811
    await office.user.send("/settings")
    await office.user.press("🔔 Напоминания")
    await office.user.press("🗣 Тон")
    await office.user.expect(
        "Дружелюбно",
        "Напоминаем о счёте №",
        "Твёрдо",
        "не оплачен неделю",
        "Официально",
        "Просим оплатить или связаться с нами",
        "150 000,00 ₽",
    )
