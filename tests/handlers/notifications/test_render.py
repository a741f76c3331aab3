"""What the bot says by itself: as the golden screens, in every tone, and never more than Telegram takes."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from db.vocabulary.enums import Channel, HoldKind, MessageKind, Tone
from handlers.notifications import letter, render
from handlers.notifications.offers import text_mark
from handlers.notifications.reminder_text import reminder_text
from handlers.ui.callbacks import NotificationButton
from handlers.ui.texts import Texts, without_tags
from services.domain.ids import ClientId, ContactId, DeliveryId, HoldId, InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import (
    AlertFacts,
    AlertListFacts,
    ConfirmationFacts,
    Facts,
    HoldEndFacts,
    HoldEndOutlook,
    InvoiceFacts,
    ReminderFacts,
    ReminderPreview,
    Sender,
    TroubleFacts,
)
from services.reminders.holds import HoldView
from tests.bot.notices import due, invoice_facts, page, reader, reminder_facts, rub
from tests.support.texts import TRANSLATOR

LONG = "ООО «" + "Очень длинное название общества с ограниченной ответственностью " * 3 + "»"
GOLDEN = {
    -3: "Добрый день, Иван Петрович! 8 декабря подходит срок оплаты счёта № 2026-0012 на 150 000,00 ₽."
    " Счёт прикладываем.",
    1: "Добрый день! Вчера прошёл срок оплаты счёта № 2026-0012. К оплате 100 000,00 ₽ из 150 000,00 ₽."
    " Если деньги уже в пути, нажмите «Я оплатил» или сообщите дату.",
    7: "Добрый день! Счёт № 2026-0012 не оплачен неделю, остаток 100 000,00 ₽. Когда ждать оплату?"
    " Ответьте кнопкой, этого достаточно.",
    14: "Добрый день! По счёту № 2026-0012 от 24.11.2026 остаётся 100 000,00 ₽, срок прошёл 21 ноября."
    " Просим оплатить или связаться с нами до 9 декабря: +7 495 000-00-00, Иванова Анна.",
}


def said(facts: Facts) -> str:
    return without_tags(render(TRANSLATOR, facts).text).replace("\u00a0", " ")


def labels(facts: Facts) -> list[str]:
    markup = render(TRANSLATOR, facts).buttons
    return [button.text for row in markup.inline_keyboard for button in row] if markup else []


@pytest.mark.parametrize("days", GOLDEN)
def test_reminders_are_the_golden_ones(days: int) -> None:
    whole = {"balance": rub("150000")} if days < 0 else {}
    facts = reminder_facts(invoices=(due(days, **whole),), attachment=page() if days < 0 else None)
    assert said(facts) == GOLDEN[days]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("days", [-3, -1, 0, 1, 5, 7, 30])
def test_every_tone_is_another_text(language: str, days: int) -> None:
    tones = (Tone.FRIENDLY, Tone.NEUTRAL, Tone.FIRM, Tone.FORMAL)
    found = {said(reminder_facts(language, days, tone=tone)) for tone in tones}
    assert len(found) == len(tones)
    assert all("100" in text and "2026-0012" in text for text in found)


@pytest.mark.parametrize(
    ("balance", "message", "mail"),
    [
        (
            "150000",
            "№ 2026-0012 на 150 000,00 ₽, оплатить до",
            "№ 2026-0012 на 150 000,00 ₽ во вложении. Оплатить до",
        ),
        (
            "100000",
            "№ 2026-0012, остаток 100 000,00 ₽ из 150 000,00 ₽, оплатить до",
            "№ 2026-0012 во вложении, остаток 100 000,00 ₽ из 150 000,00 ₽. Оплатить до",
        ),
        (
            "0",
            "№ 2026-0012 на 150 000,00 ₽, оплачивать ничего не нужно.",
            "№ 2026-0012 на 150 000,00 ₽ во вложении. Оплачивать ничего не нужно.",
        ),
    ],
)
def test_an_invoice_that_is_sent_again_asks_only_for_what_is_left(
    balance: str, message: str, mail: str
) -> None:
    facts = invoice_facts(invoice=due(-10, balance=rub(balance)))
    assert f"Счёт {message}" in said(facts)
    written = letter(TRANSLATOR, facts)
    assert written is not None
    assert f"Счёт {mail}" in written.text.replace("\u00a0", " ")
    if balance == "0":
        assert "плати" not in said(facts).replace("оплачивать ничего не нужно", "")


def test_by_itself_the_tone_gets_firmer() -> None:
    for days, tone in (
        (-3, Tone.FRIENDLY),
        (0, Tone.NEUTRAL),
        (6, Tone.NEUTRAL),
        (7, Tone.FIRM),
        (14, Tone.FORMAL),
    ):
        assert said(reminder_facts("ru", days)) == said(reminder_facts("ru", days, tone=tone))


@pytest.mark.parametrize("days", [-3, 1, 30])
def test_a_person_reads_who_the_creditor_is_and_whom_to_call(days: int) -> None:
    text = said(reminder_facts("ru", days, is_person=True))
    assert text.endswith("Кредитор: ООО «ЮФ «Пример», телефон +7 495 000-00-00.")


@pytest.mark.parametrize("days", [(1,), (1, 8)])
def test_a_part_on_the_clients_advance_is_named_with_what_is_left_to_pay(days: tuple[int, ...]) -> None:
    text = said(reminder_facts("ru", *days, advances=(rub("30000"),)))
    left = {1: "70 000,00 ₽", 2: "170 000,00 ₽"}[len(days)]
    assert f"На вашем авансе 30 000,00 ₽, поэтому доплатить нужно {left}." in text
    assert "авансе" not in said(reminder_facts("ru", *days))


def test_several_invoices_are_one_list_with_a_total_a_currency() -> None:
    facts = reminder_facts("ru", 1, 8, -2)
    text = said(facts)
    assert [line for line in text.splitlines() if line.startswith("№")] == [
        "№ 2026-0012 · 100 000,00 ₽ · срок был 4 декабря",
        "№ 2026-0013 · 100 000,00 ₽ · срок был 27 ноября",
        "№ 2026-0014 · 100 000,00 ₽ · срок 7 декабря",
    ]
    assert "Всего 300 000,00 ₽" in text
    assert labels(facts) == [f"{mark} № 2026-{n:04}" for n in (12, 13, 14) for mark in "🧾📄"]


@pytest.mark.parametrize(("count", "shown", "buttons"), [(2, 2, 4), (5, 5, 10), (30, 10, 17)])
def test_however_many_invoices_there_are_the_text_is_short_and_right(
    count: int, shown: int, buttons: int
) -> None:
    dues = tuple(
        due(
            days,
            id=InvoiceId(10**13 + days),
            number=f"2026-{days:04}",
            balance=Money.of("1000", (Currency.RUB, Currency.EUR)[days % 2]),
        )
        for days in range(1, count + 1)
    )
    facts = reminder_facts(invoices=dues, contact_id=ContactId(10**13), recipient=reader(firm_id=10**13))
    text, pushed = said(facts), render(TRANSLATOR, facts)
    rows = [line for line in text.splitlines() if line.startswith("№")]
    assert len(rows) == shown
    assert all(("€" in row) == (int(row[7:11]) % 2 == 1) for row in rows)
    euros, roubles = (count + 1) // 2, count // 2
    assert {f"{euros} 000,00 €", f"{roubles} 000,00 ₽"} <= set(
        re.findall(r"\d[\d ]*,00 .", text.partition("Всего")[2])
    )
    assert ("и ещё 20 счетов" in text) == (count == 30)
    assert len(text) < 900
    assert len(labels(facts)) == buttons
    assert pushed.buttons is not None
    data = [button.callback_data or "" for row in pushed.buttons.inline_keyboard for button in row]
    assert len(set(data)) == buttons
    assert all(len(each.encode()) <= 64 and NotificationButton.unpack(each).firm == 10**13 for each in data)
    assert ("📂 Все счета" in labels(facts)) == (count > 8)


def test_buttons_of_old_messages_are_understood() -> None:
    assert NotificationButton.unpack("p:open:12:0") == NotificationButton(act="open", id=12)
    assert NotificationButton.unpack("p:ask_send:12:-3:7") == NotificationButton(
        act="ask_send", id=12, other=-3, firm=7
    )
    for bad in ("p:open:12", "p:open:12:0:1:2", "p:open:x:0", "q:open:12:0"):
        with pytest.raises((TypeError, ValueError)):
            NotificationButton.unpack(bad)


def test_letters_ask_for_a_letter() -> None:
    """There are no buttons in a letter."""
    for days, count in product((-3, 1, 7, 14), (1, 2)):
        facts = reminder_facts("ru", *[days] * count)
        written = letter(TRANSLATOR, facts)
        assert written is not None
        assert "нажмите" not in written.text
        assert "кнопк" not in written.text
        assert "откройте счёт" not in written.text.lower()
        assert "\n" not in written.subject


def everything(language: str, name: str, contact: Sender) -> list[Facts]:
    """A message of every kind, with names as given."""
    dues = tuple(due(days, id=InvoiceId(days + 100), number=f"2026-{days:04}") for days in range(1, 40))
    person = reader(language)
    facts: list[Facts] = [invoice_facts(language, sender=contact, client_name=name)]
    for tone, days in product(Tone, (-3, 0, 1, 7, 14)):
        facts.append(
            reminder_facts(language, days, tone=tone, sender=contact, is_person=True, client_name=name)
        )
        facts.append(reminder_facts(language, invoices=dues, tone=tone, sender=contact, is_person=True))
    facts.append(AlertFacts(person, name, due(9), may_remind=True, may_pay=True))
    facts.append(ConfirmationFacts(person, name, due(-3), -3))
    for why, channel in product(
        ("unconfirmed", "failed", "blocked", "nobody", "mail_login"), (Channel.TELEGRAM, Channel.EMAIL)
    ):
        facts.append(trouble(why, channel, client_name=name, recipient=person))
    for hold in ("pause", "promise", "claim", "dispute"):
        facts.append(HoldEndFacts(person, hold, name, ClientId(3), due(5), "2026-0012"))
        facts.append(HoldEndFacts(person, hold, name, ClientId(3), None, ""))
    return facts


def trouble(why: str, channel: Channel = Channel.TELEGRAM, **changes: Any) -> TroubleFacts:
    values: dict[str, Any] = {
        "recipient": reader(),
        "reason": why,
        "kind": MessageKind.INVOICE,
        "channel": channel,
        "to": "Иван П.",
        "client_name": "ООО «Ромашка»",
        "client_id": ClientId(3),
        "number": "2026-0012",
        "invoice_id": InvoiceId(12),
        "delivery_id": DeliveryId(9),
        "by_email": False,
        "is_unresolved": True,
    }
    return TroubleFacts(**(values | changes))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", ["ООО «Ромашка»", LONG, "<b>&\u202eевил</b>"], ids=["usual", "long", "odd"])
def test_telegram_takes_all_of_it(language: str, name: str) -> None:
    contact = Sender(name[:250], name[:250], "+7 495 000-00-00", "a@b.example", name[:130])
    for facts in everything(language, name, contact):
        pushed = render(TRANSLATOR, facts)
        read = without_tags(pushed.text)
        assert (
            0
            < len(read)
            <= (1024 if isinstance(facts, InvoiceFacts | ReminderFacts) and pushed.page else 4096)
        )
        assert set(re.findall(r"<(/?\w+)", pushed.text)) <= {"b", "/b"}
        assert "\u202e" not in read
        for row in pushed.buttons.inline_keyboard if pushed.buttons else []:
            for button in row:
                assert 0 < len(button.text) <= 64
                assert NotificationButton.unpack(button.callback_data or "").id


def test_what_is_unknown_has_two_buttons_until_it_is_settled() -> None:
    assert labels(trouble("unconfirmed"))[:2] == ["🔁 Повторить", "Считать отправленным"]
    assert labels(trouble("failed"))[:2] == ["🔁 Повторить", "🧾 Открыть счёт"]
    assert labels(trouble("unconfirmed", is_unresolved=False)) == ["🧾 Открыть счёт"]


@pytest.mark.parametrize(
    ("hold", "begins"),
    [
        ("claim", "💳 Ромашка: три рабочих дня назад сообщили об оплате, но она не записана."),
        ("promise", "📅 Ромашка: обещанная дата оплаты прошла."),
    ],
)
def test_after_a_hold_it_is_said_whether_reminders_go_on(hold: str, begins: str) -> None:
    facts = HoldEndFacts(reader(), hold, "ООО «Ромашка»", ClientId(3), due(30), "2026-0012")
    head = f"{begins} Счёт № 2026-0012, остаток 100 000,00 ₽."
    nothing = replace(facts, outlook=HoldEndOutlook.NOTHING, remind_invoice_id=InvoiceId(12))
    assert said(nothing) == f"{head} Больше напоминаний не запланировано."
    assert labels(nothing) == ["📣 Напомнить клиенту", "💳 Записать оплату", "🧾 Открыть счёт"]
    goes_on = replace(facts, outlook=HoldEndOutlook.GOES_ON)
    assert said(goes_on) == f"{head} Напоминания идут дальше."
    assert labels(goes_on) == ["💳 Записать оплату", "🧾 Открыть счёт"]


def test_who_can_not_be_reminded_without_a_mail_server_is_told_with_the_reason() -> None:
    facts = trouble("nobody", Channel.EMAIL, kind=MessageKind.REMINDER, unreachable="mail_off")
    facts = replace(facts, delivery_id=None)
    assert said(facts) == (
        "⚠️ Некому напомнить о счёте № 2026-0012. Почта ещё не настроена, а в Telegram клиента Ромашка нет."
        " Так будет со всеми, кому можно написать только письмом. Когда почта появится, напоминание уйдёт."
    )
    assert "🔁 Повторить" not in labels(facts)


def test_an_alert_shows_the_reminder_that_its_button_sends() -> None:
    preview = ReminderPreview(reminder_facts("ru", 1), Channel.TELEGRAM, ("Иван П.",))
    whole = AlertFacts(reader(), "ООО «Ромашка»", due(1), may_remind=True, may_pay=True, offer=preview)
    pushed = render(TRANSLATOR, whole)
    text = reminder_text(Texts(TRANSLATOR, "ru"), preview.facts, Channel.TELEGRAM)
    assert f"Клиент получит (Иван П.):\n<blockquote>{text}</blockquote>" in pushed.text
    assert labels(whole)[:3] == ["📣 Напомнить клиенту", "✏️ Изменить текст", "⏸ Пауза"]
    assert pushed.buttons is not None
    mark = NotificationButton.unpack(pushed.buttons.inline_keyboard[0][0].callback_data or "").other
    assert mark == text_mark(TRANSLATOR, preview)
    # Another text, or another reader, is another mark.
    for other in (
        replace(preview, facts=reminder_facts("ru", 2)),
        replace(preview, to=("Пётр С.",)),
        replace(preview, channel=Channel.EMAIL),
    ):
        assert text_mark(TRANSLATOR, other) != mark


@pytest.mark.parametrize("language", ["ru", "en"])
def test_several_alerts_are_one_list(language: str) -> None:
    dues = [due(days, id=InvoiceId(days + 100), number=f"2026-{days:04}") for days in range(40, 0, -1)]
    facts = AlertListFacts(reader(language), tuple((LONG, each, "nobody") for each in dues), may_remind=True)
    pushed = render(TRANSLATOR, facts)
    assert len(without_tags(pushed.text)) <= 4096
    assert pushed.buttons is not None
    acts = [
        NotificationButton.unpack(button.callback_data or "").act
        for row in pushed.buttons.inline_keyboard
        for button in row
    ]
    assert acts == ["open"] * 8 + ["overdue", "remind_all"]
    assert "remind_all" not in str(render(TRANSLATOR, replace(facts, may_remind=False)).buttons)


def test_an_alert_says_that_nobody_can_be_reminded() -> None:
    alone = AlertFacts(
        reader(), "ООО «Ромашка»", due(1), may_remind=True, may_pay=True, unreachable="mail_off"
    )
    assert "⚠️ Напомнить некому: почта ещё не настроена" in said(alone)


def test_an_alert_offers_what_the_role_may() -> None:
    whole = AlertFacts(reader(), "ООО «Ромашка»", due(1), may_remind=True, may_pay=True)
    assert said(whole) == "🔴 Ромашка: счёт № 2026-0012 не оплачен, остаток 100 000,00 ₽, 1 день."
    assert labels(whole) == [
        "📣 Напомнить клиенту",
        "⏸ Пауза",
        "💳 Записать оплату",
        "📌 Задача",
        "🧾 Открыть счёт",
    ]
    promised = HoldView(HoldId(1), HoldKind.PROMISE, InvoiceId(1), None, date(2026, 12, 10), None)
    held = replace(whole, hold=promised)
    assert said(held).endswith("1 день.\n📅 Обещали оплатить 10.12")
    assert labels(held) == ["💳 Записать оплату", "📌 Задача", "🧾 Открыть счёт"]
    bare = labels(AlertFacts(reader(), "x", due(1), may_remind=False, may_pay=False))
    assert bare == ["📌 Задача", "🧾 Открыть счёт"]
