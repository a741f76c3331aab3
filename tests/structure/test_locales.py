"""Texts: all of them used, none missing, in one voice."""

import ast
import re
from collections.abc import Sequence
from functools import cache

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax import parse, serialize, visitor

from bot.i18n import LOCALES
from handlers.ui.texts import Texts
from services.domain.languages import CLIENT_LANGUAGES
from services.domain.languages import LANGUAGES as STAFF_LANGUAGES
from tests.structure.sources import defined_texts, modules, nodes
from tests.support.texts import TRANSLATOR

LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir())

KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9_]+)+")


@cache
def keys() -> frozenset[str]:
    return frozenset(defined_texts()["ru"])


@cache
def areas() -> frozenset[str]:
    return frozenset(key.partition("-")[0] for key in keys())


def _of_area(text: str) -> bool:
    return bool(KEY.fullmatch(text)) and text.partition("-")[0] in areas()


class Spoken:
    """The keys that the sources name."""

    def __init__(self) -> None:
        self.literal: dict[str, str] = {}
        """Everything that looks like a key of a known area → the first place that names it."""
        self.patterns: dict[str, str] = {}
        """Keys with a part that is known at run time, as expressions: `invoice-event-.+`."""
        self.endings: set[str] = set()
        """What is put behind a beginning that is named elsewhere: `-zero`."""
        for path in modules("bot", "handlers", "services"):
            for node in nodes(path):
                place = f"{path}:{getattr(node, 'lineno', 0)}"
                if isinstance(node, ast.JoinedStr):
                    self._built(node, place)
                elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _of_area(node.value):
                    self.literal.setdefault(node.value, place)

    def _built(self, node: ast.JoinedStr, place: str) -> None:
        parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
        pattern = "".join(".+" if part is None else re.escape(part) for part in parts)
        if parts[0] and parts[0].endswith("-") and parts[0].partition("-")[0] in areas():
            self.patterns.setdefault(pattern, place)
        elif parts[0] is None and len(parts) == 2 and KEY.fullmatch(f"x{parts[1]}"):
            self.endings.add(f"{parts[1]}")

    @property
    def beginnings(self) -> dict[str, str]:
        """Literals that are no keys themselves but begin some."""
        return {key: place for key, place in self.literal.items() if key not in keys()}

    def names(self, key: str) -> bool:
        return (
            key in self.literal
            or any(re.fullmatch(pattern, key) for pattern in self.patterns)
            or any(key == beginning + ending for beginning in self.beginnings for ending in self.endings)
        )


@cache
def spoken() -> Spoken:
    return Spoken()


class References(visitor.Visitor):
    """Messages that other messages are made of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802 (the library's)
        self.names.add(node.id.name)


@cache
def messages(language: str) -> Sequence[tuple[str, fluent.Message]]:
    return [
        (entry.id.name, entry)
        for file in sorted((LOCALES / language).rglob("*.ftl"))
        for entry in parse(file.read_text("utf-8")).body
        if isinstance(entry, fluent.Message)
    ]


class Words(visitor.Visitor):
    """What a text says by itself, without its variables."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802 (the library's)
        self.words.append(node.value)

    def visit_StringLiteral(self, node: fluent.StringLiteral) -> None:  # noqa: N802 (the library's)
        self.words.append(node.value)


def words(message: fluent.Message) -> str:
    found = Words()
    found.visit(message)
    return " ".join(found.words)


def test_the_languages_say_the_same() -> None:
    """Kazakh and Uzbek hold what clients read: which keys these are, `test_client_languages` knows."""
    assert set(LANGUAGES) == set(CLIENT_LANGUAGES)
    for language in STAFF_LANGUAGES:
        assert defined_texts()[language] == defined_texts()["ru"]
    for language in set(CLIENT_LANGUAGES) - set(STAFF_LANGUAGES):
        held = defined_texts()[language]
        assert held == {key: defined_texts()["ru"].get(key) for key in held}


def test_every_key_that_is_named_is_defined() -> None:
    """But for the refusals of the services, which `test_error_keys` looks after, and the words of IPP."""
    unknown = {
        key: place
        for key, place in spoken().beginnings.items()
        if not (key.startswith("error-") and place.startswith("services/"))
        and not (key.startswith("document-format") and place.startswith("bot/printing/"))
        and not any(key + ending in keys() for ending in spoken().endings)
    }
    unknown |= {
        pattern: place
        for pattern, place in spoken().patterns.items()
        if not any(re.fullmatch(pattern, key) for key in keys())
    }
    assert unknown == {}


def test_every_key_that_is_defined_is_named() -> None:
    found = References()
    for _, message in messages("ru"):
        found.visit(message)
    assert sorted(key for key in keys() - found.names if not spoken().names(key)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [key for key, message in messages(language) if message.value is None] == []
    empty = {key for key, message in messages(language) if not words(message).strip()}
    # These only place what they are given.
    assert [key for key in empty if not defined_texts()[language][key]] == []


TECHNICAL = re.compile(
    r"\b(?:id|uuid|null|true|false|error|exception|traceback|json|http|https|sql|api|token|callback|"
    r"database|timeout|server|undefined|токен|сервер|база данных|исключение|идентификатор)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_technical(language: str) -> None:
    found = {key: TECHNICAL.findall(words(message)) for key, message in messages(language)}
    assert {key: some for key, some in found.items() if some} == {}


GREETING = re.compile(
    r"(?:Здравствуйте|Добро пожаловать|Добрый день|Спасибо|Hello|Welcome|Good day|Thank you"
    r"|Сәлеметсіз бе|Қайырлы күн|Рақмет|Assalomu alaykum|Xayrli kun|Rahmat)[^.!?\n]*!"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_shouted_after_the_greeting(language: str) -> None:
    loud = [key for key, message in messages(language) if "!" in GREETING.sub("", words(message))]
    assert loud == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_tags_that_telegram_knows(language: str) -> None:
    tags = {tag for _, message in messages(language) for tag in re.findall(r"</?([a-z-]+)", words(message))}
    assert tags <= {"b", "i", "u", "s", "code", "pre", "a", "blockquote"}


LATIN_BETWEEN = re.compile(r"[а-яё][a-z]|[a-z][а-яё]", re.IGNORECASE)


def test_no_word_mixes_alphabets() -> None:
    """A Latin «c» inside a Russian word looks right and is not found by a search."""
    mixed = {key: LATIN_BETWEEN.findall(words(message)) for key, message in messages("ru")}
    assert {key: found for key, found in mixed.items() if found} == {}


RUSSIAN_IN_ENGLISH = {
    "requisites-problem-nothing-found": "how a Russian card is written",
    "error-card-file-blank": "how a Russian card is written",
    "error-card-file-lost": "how a Russian card is written",
    "error-card-file-empty": "how a Russian card is written",
    "language-name": "a language is named in itself",
}


def test_english_is_english() -> None:
    found = {
        key for key, message in messages("en") if re.search(r"[а-яё]{2,}", words(message), re.IGNORECASE)
    }
    assert found == set(RUSSIAN_IN_ENGLISH)


LABELS = (
    "🧾 Новый счёт",
    "📂 Счета",
    "💳 Оплата",
    "👥 Клиенты",
    "📄 Договоры",
    "⚖️ Дела",
    "⚙️ Настройки",
    "◀️ Назад",
    "✖️ Отмена",
    "Без договора",
    "✅ Выставить",
    "✏️ Позиции",
    "📅 Срок",
    "⚖️ Дело",
    "% НДС и скидка",
    "👁 Посмотреть",
    "💳 Записать оплату",
    "📋 Копировать",
    "⋯ Ещё",
    "Вся сумма { $balance }",
    "✅ Записать",
    "✏️ Другая сумма",
    "↩️ Отменить оплату (сторно)",
    "Зачесть аванс { $advance }",
    "➕ Новый клиент",
    "🧾 Выставить счёт",
    "📄 Новый договор",
    "⚖️ Новое дело",
    "🔗 Пригласить в Telegram",
    "✏️ Изменить",
    "🔔 Напоминания",
    "📌 Поставить задачу",
    "Списать остаток",
    "↩️ Вернуть клиенту { $amount }",
)
"""Labels that other parts of the product, its help and its people know by heart."""


def test_a_label_is_written_like_this() -> None:
    said = {serialize_value(message) for _, message in messages("ru")}
    assert [label for label in LABELS if label not in said] == []


def serialize_value(message: fluent.Message) -> str:
    text: str = serialize(fluent.Resource([fluent.Message(fluent.Identifier("x"), message.value)]))
    return text.partition("=")[2].strip()


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_one_thing_has_one_word(language: str) -> None:
    """Wherever staff keep a client from being reminded they press the same words; no two languages to choose share a
    label."""
    plain = Texts(TRANSLATOR, language).plain
    assert (
        len({plain(key) for key in ("reminders-switch-off", "sending-mode-off", "client-archive-silently")})
        == 1
    )
    chosen = [
        plain(key) for key in ("settings-language", "settings-firm-language", "reminders-edit-language")
    ]
    assert len({re.sub(r"\W", "", label) for label in chosen}) == 3
