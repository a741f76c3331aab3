"""Stored words of ours are said in the language of who reads: a page, a screen, a file."""

import re
from datetime import date

import pytest

from services.invoices.wording import OWN_KEYS, REASON_KEYS, say_in, say_line_in
from tests.support.texts import TRANSLATOR

NOVEMBER = date(2026, 11, 1)
LABELS = re.compile(r"^(?:(?:vat|invoice|reminders)-reason|payment-reverse)-[a-z-]+(?= =)", re.MULTILINE)
NOT_STORED = frozenset(
    f"{area}-{what}"
    for area, words in {
        "vat-reason": ("row", "example"),
        "invoice-reason": ("ask",),
        "reminders-reason": ("example",),
        "payment-reverse": ("why", "effect", "other", "type", "example", "sure", "yes"),
    }.items()
    for what in words
)


def test_every_reason_that_is_a_button_is_known() -> None:
    """Its label is stored: a new one would stand in a stranger's language on other people's screens."""
    from bot.i18n import LOCALES

    offered = {key for file in (LOCALES / "ru").glob("*.ftl") for key in LABELS.findall(file.read_text())}
    assert offered - NOT_STORED <= set(OWN_KEYS)


@pytest.mark.parametrize("key", OWN_KEYS)
def test_own_words_are_said_both_ways(key: str) -> None:
    ru, en = (TRANSLATOR.get(key, language, {}) for language in ("ru", "en"))
    keys = REASON_KEYS if key in REASON_KEYS else OWN_KEYS
    assert say_in("en", ru, keys, TRANSLATOR).casefold() == en.casefold()
    assert say_in("ru", ru, keys, TRANSLATOR) == ru


def test_typed_words_stay() -> None:
    assert say_in("en", "Ждём акт сверки", OWN_KEYS, TRANSLATOR) == "Ждём акт сверки"
    assert say_line_in("en", "Аренда, ноябрь 2026", NOVEMBER, TRANSLATOR) == "Аренда, November 2026"
    assert say_line_in("en", "За ноябрь 2026", NOVEMBER, TRANSLATOR) == "За November 2026"


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("Юридические услуги, ноябрь 2026", "Legal services, November 2026"),
        (
            "Юридические услуги, ноябрь 2026: с 20.11.2026 по 30.11.2026, 11 из 30 дней",
            "Legal services, November 2026: 20.11.2026 to 30.11.2026, 11 of 30 days",
        ),
        (
            "Сопровождение, ноябрь 2026: с 20.11.2026 по 30.11.2026, 11 из 30 дней",
            "Сопровождение, November 2026: 20.11.2026 to 30.11.2026, 11 of 30 days",
        ),
    ],
)
def test_the_month_of_a_retainer(ru: str, en: str) -> None:
    assert say_line_in("en", ru, NOVEMBER, TRANSLATOR) == en
    assert say_line_in("ru", en, NOVEMBER, TRANSLATOR) == ru
