"""What people say to each other across the table, when Telegram does not let it through."""

import pytest

from db.vocabulary.enums import Role
from services.invoices.views import InvoiceView
from tests.e2e.conftest import Desk
from tests.e2e.test_portal import client_with_invoice, let_in
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def test_a_voice_that_is_refused_is_heard_as_text(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Голос»")
    user = desk.sandbox.user(5201, "Олег", language_code="ru")
    await let_in(desk, client, user)
    await user.send("/start")
    refused = desk.sandbox.faults.add(
        "sendVoice", code=400, text="Bad Request: VOICE_MESSAGES_FORBIDDEN", chat_id=desk.user.id
    )
    await user.press("💬 Вопрос юристу")
    await user.voice()
    await user.expect("он ещё не прочитал", absent=["Передал"])
    await desk.user.expect(
        "Олег, ООО «Голос»", "Файл не приложился: это голосовое", buttons=["💬 Ответить"], fresh=False
    )
    assert refused.hits == 1


async def test_a_lawyer_who_stopped_the_bot_is_heard_for_by_the_owner(desk: Desk) -> None:
    lawyer = desk.sandbox.user(5211, "Мария", language_code="ru")
    member = await factories.add_member(desk.services, desk.owner, Role.LAWYER, lawyer.id, "Мария Орлова")
    client = await factories.add_client(desk.services, member, "ООО «Тишина»")
    user = desk.sandbox.user(5212, "Пётр", language_code="ru")
    await lawyer.send("/start")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Пётр")
    await user.send("/start")
    await lawyer.block()
    await user.press("💬 Вопрос юристу")
    await user.send("Когда суд?")
    await desk.user.expect("Сообщение для сотрудника: Мария", "Когда суд?", fresh=False)

    await desk.user.block()
    await user.press("💬 Вопрос юристу")
    await user.send("А в среду?")
    await user.expect("Ваше сообщение пока никто в", "не получил", fresh=False)
    await desk.user.block(False)
    await desk.user.expect("А в среду?", buttons=["💬 Ответить"])


async def test_the_first_answer_to_a_claim_settles_it_for_all(desk: Desk) -> None:
    accountant = desk.sandbox.user(5221, "Ольга", language_code="ru")
    await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, accountant.id, "Ольга")
    await accountant.send("/start")
    client, invoice = await client_with_invoice(desk, "ООО «Касса»", "1000")
    user = desk.sandbox.user(5222, "Кира", language_code="ru")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Кира")
    await user.send("/start")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.upload(b"%PDF-1.7 order", "платёжка.pdf")
    for reader in (desk.user, accountant):
        await reader.expect("ООО «Касса»", "Деньги поступили?", buttons=["✅ Подтвердить"], fresh=False)
    await accountant.press("✅ Подтвердить")
    await accountant.press("✅ Записать")
    await accountant.expect("Записал 1 000,00 ₽", "оплачен полностью", buttons=["↩️ Отменить", "◀️ Назад"])
    await desk.let_the_minute_pass()
    for reader in (desk.user, accountant):
        await reader.expect(
            f"✅ ООО «Касса»: счёт № {invoice.row.number} оплачен.", absent=["✅ Подтвердить"], fresh=False
        )


async def test_a_reply_to_a_question_is_the_answer(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Эхо»", "1000")
    user = desk.sandbox.user(5231, "Яна", language_code="ru")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Яна")
    await user.send("/start")
    await user.press("💬 Вопрос юристу")
    await user.send("Можно частями?")
    asked = await desk.user.expect("Яна, ООО «Эхо»", "Можно частями?", fresh=False)
    await desk.user.send("/menu")
    await desk.user.send("Да, двумя", reply_to=asked.id)
    await desk.user.expect("Ответ отправлен: Яна.")
    await user.expect("Анна Иванова", "Да, двумя", buttons=["💬 Ответить"], fresh=False)


async def test_a_reply_to_another_message_opens_what_it_is_about(desk: Desk) -> None:
    client, invoice = await client_with_invoice(desk, "ООО «Отзыв»", "1000")
    user = desk.sandbox.user(5241, "Яков", language_code="ru")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Яков")
    await user.send("/start")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("📅 Сообщить дату оплаты")
    await user.send("завтра")
    told = await desk.user.expect(
        "ООО «Отзыв»", "обещают оплатить", buttons=["💳 Записать оплату"], fresh=False
    )
    await desk.noted(told.id)
    await desk.user.send("хорошо", reply_to=told.id)
    await desk.user.expect(
        f"№ {invoice.row.number}", "Ваш ответ никому не отправлен", absent=["Ничего не нашёл"]
    )
    await desk.user.press_on(told, "💳 Записать оплату")
    await desk.user.send("400")
    await desk.user.tap_many("✅ Записать", 5)
    await desk.user.expect(
        "Записал 400,00 ₽", "остаётся 600,00 ₽", buttons=["🧾 Открыть счёт", "↩️ Отменить", "◀️ Назад"]
    )
    await desk.user.press("↩️ Отменить")
    assert (await desk.services.invoices.view(desk.owner, invoice.row.id)).row.paid.minor == 0
    await desk.user.expect("✖️ Отменена, деньги со счетов сняты", absent=["Записал", "↩️ Отменить"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect(buttons=["🧾 Новый счёт"])


async def test_a_client_who_starts_the_bot_again_gets_what_waits(desk: Desk) -> None:
    client, _ = await client_with_invoice(desk, "ООО «Возврат»", "1000")
    user = desk.sandbox.user(5251, "Юлия", language_code="ru")
    contact_id = await factories.add_contact(desk.services, desk.owner, client.id, user.id, "Юлия")
    await user.send("/start")
    await user.press("💬 Вопрос юристу")
    await user.send("Когда?")
    await user.block()
    asked = await desk.user.expect("Юлия, ООО «Возврат»", fresh=False)
    await desk.user.send("В пятницу", reply_to=asked.id)
    await desk.user.expect("Юлия больше не принимает сообщения бота", fresh=False)
    await user.block(False)
    await user.expect("В пятницу", buttons=["💬 Ответить"])
    await desk.user.expect(
        "✅ Дошло: сообщение, ООО «Возврат» (Юлия)", absent=["🔁 Повторить"], fresh=False, within=40
    )
    assert not (await desk.services.contacts.get(desk.owner, contact_id)).unreachable


async def paid_by(desk: Desk, name: str, person: int, who: str) -> tuple[User, InvoiceView]:
    """A client who looks at the own invoices, one of which is open."""
    client, invoice = await client_with_invoice(desk, name, "1000")
    user = desk.sandbox.user(person, who, language_code="ru")
    await factories.add_contact(desk.services, desk.owner, client.id, user.id, who)
    await user.send("/start")
    return user, invoice


def seen(desk: Desk, *parts: str) -> int:
    """How many messages of the owner's chat hold all these words."""
    return sum(all(part in shown.text for part in parts) for shown in desk.user.messages)


async def test_an_album_of_payment_orders_is_one_act(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Альбом»", 5261, "Ада")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.album(3)
    await user.expect("Спасибо! Передаю фирме", absent=["Передать"])
    await desk.user.expect("ООО «Альбом»: ещё файл об оплате", fresh=False)
    assert seen(desk, "ООО «Альбом»", "Деньги поступили?") == 1
    assert await desk.sandbox.until(lambda: seen(desk, "ООО «Альбом»: ещё файл об оплате") == 2, 10)


async def test_an_album_as_a_question_is_one_act(desk: Desk) -> None:
    user, _ = await paid_by(desk, "ООО «Снимки»", 5271, "Ева")
    await user.press("💬 Вопрос юристу")
    await user.album(2, caption="Что это?")
    await user.expect("он ещё не прочитал", absent=["Передать", "Не надо"])
    assert await desk.sandbox.until(lambda: seen(desk, "Ева, ООО «Снимки»") == 2, 10)
    assert seen(desk, "Ева, ООО «Снимки»", "Что это?") == 1


async def test_photos_outside_a_question_are_offered_as_a_payment_order(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Квитанция»", 5281, "Зоя")
    await user.album(2, caption="Вот")
    await user.expect(f"Это платёжка по счёту № {invoice.row.number}?", "Вот", "Файлов: 2")
    await user.send("и ещё комиссия банка")
    await user.expect("Вот", "и ещё комиссия банка", "Файлов: 2")
    await user.press("💳 Платёжка")
    await user.expect("Спасибо! Передаю фирме")
    await desk.user.expect("ООО «Квитанция»", "и ещё комиссия банка", fresh=False)
    assert seen(desk, "ООО «Квитанция»", "Деньги поступили?") == 1
    assert await desk.sandbox.until(lambda: seen(desk, "ООО «Квитанция»: ещё файл об оплате") == 1, 10)


async def test_a_photo_on_the_screen_of_requisites_is_not_lost(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Экран»", 5291, "Ия")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("📋 Реквизиты")
    await user.photo(caption="Оплатили")
    await user.expect(f"Это платёжка по счёту № {invoice.row.number}?", "Оплатили")
    await user.press("💳 Платёжка")
    await user.expect("Спасибо! Передаю фирме")
    await desk.user.expect("ООО «Экран»", "Деньги поступили?", fresh=False)


async def test_words_in_place_of_a_payment_order_go_with_the_claim(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Слова»", 5301, "Лия")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.send("да, вчера, платёжка 417")
    await user.expect(f"Вы оплатили счёт № {invoice.row.number}?", "да, вчера, платёжка 417")
    await user.send("с другого счёта")
    shown = await user.expect("с другого счёта", buttons=["✅ Передать", "✖️ Не надо"])
    green = [
        button["text"]
        for row in shown.message.inline_keyboard
        for button in row
        if button.get("style") == "success"
    ]
    assert [label.partition(" · ")[0] for label in green] == ["✅ Я оплатил"], (
        "one button is the usual answer"
    )
    await user.press(f"✅ Я оплатил · № {invoice.row.number}")
    await user.expect(f"Счёт № {invoice.row.number}", "Спасибо! Передаю фирме", absent=["✅ Я оплатил"])
    await desk.user.expect("ООО «Слова»", "Деньги поступили?", absent=["Платёжка приложена"], fresh=False)
    await desk.user.expect(
        "Лия, ООО «Слова»", "да, вчера, платёжка 417", buttons=["💬 Ответить"], fresh=False
    )
    await desk.user.expect("Лия, ООО «Слова»", "с другого счёта", fresh=False)


async def test_words_that_it_is_not_paid_yet_are_no_claim(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Завтра»", 5311, "Мия")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.voice()
    await user.expect(f"Вы оплатили счёт № {invoice.row.number}?")
    await user.press("✖️ Не надо")
    await user.press("✅ Я оплатил")
    await user.send("ещё нет, завтра")
    await user.press("✅ Передать")
    await user.expect("он ещё не прочитал", buttons=["✅ Я оплатил"])
    await desk.user.expect("Мия, ООО «Завтра»", "ещё нет, завтра", fresh=False)
    assert seen(desk, "ООО «Завтра»", "Деньги поступили?") == 0


async def test_what_is_written_under_a_payment_order_is_not_lost(desk: Desk) -> None:
    user, invoice = await paid_by(desk, "ООО «Подпись»", 5321, "Ника")
    await user.press("🧾 Мои счета")
    await user.press(f"🟡 {invoice.row.number}")
    await user.press("✅ Я оплатил")
    await user.photo(caption="первая половина, вторая в пятницу")
    await user.expect("Спасибо! Передаю фирме")
    await desk.user.expect("ООО «Подпись»", "Платёжка приложена", fresh=False)
    await desk.user.expect("Ника, ООО «Подпись»", "первая половина, вторая в пятницу", fresh=False)
