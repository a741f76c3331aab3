"""Texts: those that services put on invoices, and what the terminal says.

`bot.i18n` reads the same files; it is not imported here because it loads aiogram, which takes seconds.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

LOCALES = Path(__file__).resolve().parents[2] / "bot" / "locales"


class Texts:
    """A `services.domain.ports.Translator` over the bot's own locale files."""

    def __init__(self) -> None:
        self._bundles: dict[str, FluentBundle] = {}

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        bundle = self._bundles.get(language) or self._load(language)
        text, errors = bundle.format_pattern(bundle.get_message(key).value, params)
        if errors:
            raise ValueError(f"{key} ({language}): {errors}")
        return str(text)

    def _load(self, language: str) -> FluentBundle:
        bundle = FluentBundle([language], use_isolating=False)
        # The others take a third of a second to parse and are of screens.
        for name in ("documents.ftl", "vatpick.ftl"):
            bundle.add_resource(FluentResource((LOCALES / language / name).read_text("utf-8")))
        self._bundles[language] = bundle
        return bundle


INVITATION = {
    "en": """
  Schetovod is at your service:  {address}

  Left is Anna, who owns the law firm, right is Ivan, a client. The names on top switch to others, «Try it» has six
  short stories, a clock to move, the letters that went out and the printer's tray.

  Ctrl-C stops everything; the next start is a fresh one.
""",
    "ru": """
  Счетовод ждёт вас:  {address}

  Слева Анна, владелец юридической фирмы, справа Иван, клиент. Имена сверху переключают на других людей, под
  «Попробуйте» шесть коротких историй, часы, которые можно перевести, отправленные письма и лоток принтера.

  Ctrl-C остановит всё; следующий запуск начнёт с чистого листа.
""",
}
CLOCK_STEPS = {
    "day": {"ru": "+1 день", "en": "+1 day"},
    "week": {"ru": "+1 неделя", "en": "+1 week"},
    "monday": {"ru": "Утро понедельника", "en": "Monday morning"},
}
"""How the visitor moves the clock of the demo."""
HAND = {"ru": "📎 Прислать выписку", "en": "📎 Send the bank file"}
STORIES = {
    "invoice": (
        {"ru": "Счёт за три касания", "en": "An invoice in three taps"},
        {
            "ru": "За Анну: «🧾 Новый счёт», «№ 7/2026», «✅ Выставить». PDF придёт в чат, откройте его.",
            "en": "As Anna: “🧾 New invoice”, “7/2026”, “✅ Issue”. The PDF comes into the chat, open it.",
        },
    ),
    "send": (
        {"ru": "Счёт уходит клиенту", "en": "The invoice goes to the client"},
        {
            "ru": "На карточке счёта «📨 Отправить клиенту», затем «📨 Отправить»: Иван уже отмечен, PDF придёт "
            "в его чат.",
            "en": "On the invoice’s card “📨 Send to the client”, then “📨 Send”: Ivan is ticked already, the PDF "
            "comes into his chat.",
        },
    ),
    "claim": (
        {"ru": "Клиент говорит, что оплатил", "en": "The client says that it is paid"},
        {
            "ru": "За Ивана: «🧾 Мои счета», любой неоплаченный, «✅ Я оплатил», «Без файла». Напоминания "
            "замолчат, фирма узнает.",
            "en": "As Ivan: “🧾 My invoices”, any that is unpaid, “✅ I have paid”, “Without a file”. "
            "Reminders fall silent, the firm hears of it.",
        },
    ),
    "bank": (
        {"ru": "Выписка банка становится оплатами", "en": "The bank’s file becomes payments"},
        {
            "ru": "Бухгалтер Мария присылает файл банка. «✅ Записать» разносит оплаты, о которых нет сомнений; "
            "остальные спросят по одной.",
            "en": "Maria, the accountant, sends the bank’s file. “✅ Record” posts the payments that leave no doubt; "
            "the rest are asked about one by one.",
        },
    ),
    "morning": (
        {"ru": "Утро понедельника", "en": "Monday morning"},
        {
            "ru": "Нажмите «Утро понедельника» выше. Придут сводка фирме и напоминания тем, кто не заплатил: в чат "
            "Ивану, письмами в «Почту» ниже. Кто оплатил, не услышит ничего.",
            "en": "Press “Monday morning” above. The firm gets its summary, and who has not paid a reminder: in Ivan’s "
            "chat, and as letters in “Mail” below. Who has paid hears nothing.",
        },
    ),
    "search": (
        {"ru": "Найти по обрывку", "en": "Find anything by a piece of it"},
        {
            "ru": "За Анну просто напишите в чат: ромашка, или 150000, или 7/2026.",
            "en": "As Anna simply type into the chat: romashka, or 150000, or 7/2026.",
        },
    ),
}
"""By name: the title and what to do, in the page's language."""
PREPARING = {
    "en": "Preparing a law firm with eight months behind it…",
    "ru": "Готовлю юридическую фирму с восемью месяцами истории…",
}
DIED = {
    "en": "The bot has ended by itself. Its last lines:",
    "ru": "Бот завершился сам. Его последние строки:",
}
TAKEN = {
    "en": "Port {port} is taken. Name another with --port, or none.",
    "ru": "Порт {port} занят. Назовите другой через --port или не называйте никакого.",
}


def language(environment: Mapping[str, str]) -> str:
    """Of the terminal: Russian where the locale says so, else English."""
    named = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return "ru" if named.lower().startswith("ru") else "en"
