"""What staff read in the morning, and when a retainer has billed its month, in both languages."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.vocabulary.enums import Channel, DeliveryState, MessageKind
from handlers.notifications import render
from handlers.notifications.digest import digest_text
from handlers.ui.texts import Texts, without_tags
from services.digest.facts import Debtor, DigestFacts, ExpectedPayment, UndeliveredMessage
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.notifications.facts import DigestMessageFacts, RecipientFacts, TextFacts
from tests.support.texts import TRANSLATOR

NBSP = "\u00a0"


def rub(amount: int) -> Money:
    return Money.of(amount, Currency.RUB)


MORNING = DigestFacts(
    day=date(2026, 12, 5),
    since=date(2026, 12, 4),
    due=(ExpectedPayment(InvoiceId(1), "2026-0001", "ООО «Север»", rub(80_000)),),
    due_count=1,
    overdue_count=3,
    overdue=(rub(310_000),),
    longest_overdue=(Debtor("ООО «Орион»", 31), Debtor("АО «Вега»", 12), Debtor("ООО «Ромашка»", 5)),
    received=(rub(50_000),),
    promised=(ExpectedPayment(InvoiceId(2), "2026-0002", "АО «Вега»", rub(90_000)),),
    promised_count=4,
    undelivered=(
        UndeliveredMessage(
            "ООО «Орион»", MessageKind.INVOICE, Channel.EMAIL, DeliveryState.BLOCKED, "2026-0003"
        ),
        UndeliveredMessage(
            "Иван <Петров>", MessageKind.REMINDER, Channel.TELEGRAM, DeliveryState.UNCONFIRMED, "2026-0004"
        ),
    ),
    undelivered_count=2,
)


def read(language: str, facts: DigestFacts) -> list[str]:
    text = digest_text(Texts(TRANSLATOR, language), facts)
    return without_tags(text).replace(NBSP, " ").split("\n")


def test_the_morning_in_russian() -> None:
    assert read("ru", MORNING) == [
        "Утро, 5 декабря",
        "Сегодня ждём: Север 80 000,00 ₽",
        "Просрочено: 3 счёта, 310 000,00 ₽ (Орион 31 день, Вега 12, Ромашка 5)",
        "Вчера пришло: 50 000,00 ₽",
        "Обещали сегодня: Вега 90 000,00 ₽, ещё 3",
        "Не отправлено: Орион, письмо: адрес не принят; Иван <Петров>, сообщение: неизвестно, дошло ли",
    ]


def test_the_morning_in_english() -> None:
    assert read("en", MORNING)[1:4] == [
        "Due today: Север 80,000.00 ₽",
        "Overdue: 3 invoices, 310,000.00 ₽ (Орион 31 days, Вега 12, Ромашка 5)",
        "Received yesterday: 50,000.00 ₽",
    ]


def test_only_what_there_is_is_said() -> None:
    monday = DigestFacts(day=date(2026, 12, 7), since=date(2026, 12, 4), received=(rub(1), rub(2)))
    assert read("ru", monday) == ["Утро, 7 декабря", "С 4 декабря пришло: 1,00 ₽, 2,00 ₽"]
    assert read("en", monday)[1] == "Received since 4 December: 1.00 ₽, 2.00 ₽"


def test_the_morning_is_a_message() -> None:
    reader = RecipientFacts("ru", "Europe/Moscow", date(2026, 12, 5))
    pushed = render(TRANSLATOR, DigestMessageFacts(reader, MORNING))
    assert "Утро, 5 декабря" in pushed.text.replace(NBSP, " ")
    assert "&lt;Петров&gt;" in pushed.text


def test_the_work_of_the_morning_begins_from_its_one_message() -> None:
    reader = RecipientFacts("ru", "Europe/Moscow", date(2026, 12, 5))
    own = DigestMessageFacts(reader, replace(MORNING, tasks_today=2), private=True, may_remind=True)

    def labels(facts: DigestMessageFacts) -> list[str]:
        markup = render(TRANSLATOR, facts).buttons
        return [button.text for row in markup.inline_keyboard for button in row] if markup else []

    assert labels(own) == ["🔴 Просрочено (3)", "📣 Напомнить всем", "📌 Задачи"]
    assert labels(replace(own, may_remind=False)) == ["🔴 Просрочено (3)", "📌 Задачи"]
    assert labels(replace(own, digest=MORNING)) == ["🔴 Просрочено (3)", "📣 Напомнить всем"]
    assert labels(replace(own, private=False)) == []


def word(language: str, key: str, **params: Any) -> str:
    known: dict[str, Any] = {
        "client": "ООО «Север»",
        "contract": "12-А",
        "month": 11,
        "year": "2026",
        "why": "",
        "made": "yes",
        "sum": rub(50_000),
        "number": "2026-0007",
        "due": date(2026, 12, 15),
    }
    facts = TextFacts(
        RecipientFacts(language, "Europe/Moscow", date(2026, 12, 5)),
        "ЮФ «Пример»",
        f"contract-push-{key}",
        known | params,
        (("contract-push-open", "open", 7, 0),),
    )
    pushed = render(TRANSLATOR, facts)
    assert pushed.buttons is not None
    return without_tags(pushed.text).replace(NBSP, " ")


def test_a_retainer_says_what_it_did() -> None:
    assert word("ru", "issued") == (
        "🔁 Автоматически выставлен счёт № 2026-0007 за ноябрь 2026: ООО «Север», 50 000,00 ₽, до 15.12.2026."
        " Клиенту ещё не отправлен."
    )
    assert word("ru", "drafted") == (
        "📝 Готов черновик за ноябрь 2026: ООО «Север», договор № 12-А, 50 000,00 ₽. Проверьте и выставьте."
    )
    assert word("ru", "failed", why="error-invoice-no-account") == (
        "⚠️ Счёт за ноябрь 2026 не выставлен: ООО «Север», договор № 12-А.\n"
        "У наших реквизитов нет счёта в этой валюте. Черновик готов, его можно выставить."
    )
    assert word("ru", "failed", why="ended", made="no").endswith(
        "Срок договора прошёл, дальше выставлять не буду."
    )


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_month_has_a_name_of_its_own(language: str) -> None:
    said = {word(language, "drafted", month=month) for month in range(1, 13)}
    assert len(said) == 12
    assert all(" 2026" in text for text in said)
