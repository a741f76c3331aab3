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
        # Documents take the grounds for no VAT from the choice of VAT.
        files = (LOCALES / language / name for name in ("documents.ftl", "vatpick.ftl"))
        resource = FluentResource("\n".join(file.read_text("utf-8") for file in files))
        bundle.add_resource(resource)
        self._bundles[language] = bundle
        return bundle


INVITATION = {
    "en": """
  Schetovod is at your service:  {address}

  Left is Anna, who owns the law firm, right is Ivan, a client. The names on top switch to others.
  Try first:
    · as Anna «🧾 Новый счёт», № 7/2026, «✅ Выставить»: three taps to the PDF
    · «📂 Счета», «Частично», Ромашка: paid in part, reminded, «💳 Записать оплату»
    · as Ivan «🧾 Мои счета», «✅ Я оплатил»: Anna's firm hears of it
    · a part of a client's name or of a number, simply typed
    · «⚙️ Настройки» speaks English too

  Ctrl-C stops everything; the next start is a fresh one.
""",
    "ru": """
  Счетовод ждёт вас:  {address}

  Слева Анна, владелец юридической фирмы, справа Иван, клиент. Имена сверху переключают на других людей.
  Попробуйте сначала:
    · за Анну «🧾 Новый счёт», № 7/2026, «✅ Выставить»: три касания до PDF
    · «📂 Счета», «Частично», Ромашка: оплачен частично, напоминали, «💳 Записать оплату»
    · за Ивана «🧾 Мои счета», «✅ Я оплатил»: фирма Анны об этом узнает
    · написать часть имени клиента или номера

  Ctrl-C остановит всё; следующий запуск начнёт с чистого листа.
""",
}
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
