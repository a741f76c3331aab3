"""Fluent texts: all files of a language are one bundle, loaded once.

Strict on purpose: a missing key, a missing variable, a key defined twice or a line that is not Fluent raises.
A wrong text is found by a test, never by a client.
"""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, parse, visitor
from typing_extensions import override

from bot.fluent_patterns import Numbers, Pattern, TooRichError, compiled
from services.domain.languages import LANGUAGES

log = logging.getLogger(__name__)

LOCALES = Path(__file__).parent / "locales"

# fluent.runtime refuses placeables longer than 2,500 characters; lists of lines may be longer.
_LONG = 2000
# An entry begins in the first column; what belongs to it is indented.
_BEGIN = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.MULTILINE | re.ASCII)
_OPEN, _CLOSE = "\ue000", "\ue001"

_Entry = ast.Message | ast.Term


class LocaleError(Exception):
    """A locale file is broken, or is asked for what it does not hold; the message names file and key."""


class FluentTranslator:
    """`get(key, language, params)`; parameters are strings ready to be sent, or numbers.

    Kazakh and Uzbek hold what clients read (`services.domain.languages`). A text that was forgotten there is said in
    Russian, whole, and the log names it as an error: tests fail by that, and no client is left without an answer.
    """

    def __init__(self, path: Path = LOCALES) -> None:
        self._texts = {folder.name: _Texts(folder) for folder in path.iterdir() if folder.is_dir()}
        self._variables: dict[str, frozenset[str]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._texts)

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        long: list[str] = []
        short: dict[str, Any] = {}
        for name, value in params.items():
            if isinstance(value, str) and len(value) > _LONG:
                short[name] = f"{_OPEN}{len(long)}{_CLOSE}"
                long.append(value)
            else:
                short[name] = value
        text = self._of(key, language).get(key, short)
        for number, value in enumerate(long):
            text = text.replace(f"{_OPEN}{number}{_CLOSE}", value)
        return text

    def _of(self, key: str, language: str) -> "_Texts":
        texts = self._texts[language]
        if language in LANGUAGES or key in texts.entries:
            return texts
        log.error("%s is not there in %s", key, language)
        return self._texts[LANGUAGES[0]]

    def variables(self, key: str) -> frozenset[str]:
        """Names of the variables of a key, those of texts that it refers to included."""
        if key not in self._variables:
            self._variables[key] = frozenset(_Reached(self._texts[LANGUAGES[0]].entries, key).variables)
        return self._variables[key]


class _Texts:
    """One language. An entry comes into the bundle with its first use, together with those that it refers to."""

    def __init__(self, folder: Path) -> None:
        self._bundle = FluentBundle([folder.name], use_isolating=False)
        self.entries = _Entries(folder)
        self._numbers = Numbers(folder.name)
        self._plain: dict[str, Pattern | None] = {}
        """Those that need nothing of the library; None: all others."""

    def get(self, key: str, params: Mapping[str, Any]) -> str:
        plain = self._plain.get(key)
        if plain is None and key not in self._plain:
            plain = self._plain[key] = compiled(self.entries, key, self._numbers)
        if plain is not None:
            try:
                return plain(params)
            except TooRichError:
                pass  # mostly a mistake, which is said below
        return self._resolved(key, params)

    def _resolved(self, key: str, params: Mapping[str, Any]) -> str:
        language = self._bundle.locales[0]
        if not self._bundle.has_message(key):
            reached = _Reached(self.entries, key).keys
            self._bundle.add_resource(ast.Resource([self.entries[each] for each in reached]))
        if not self._bundle.has_message(key):
            raise LocaleError(f"{key} ({language}) is not defined")
        message = self._bundle.get_message(key)
        if message.value is None:
            raise LocaleError(f"{key} ({language}) has no text")
        text, errors = self._bundle.format_pattern(message.value, dict(params))
        if errors:
            raise LocaleError(f"{key} ({language}): {'; '.join(map(repr, errors))}")
        return str(text)


class _Entries(dict[str, _Entry]):
    """Key → message, «-» and key → term.

    Parsed at their first use: most texts are read seldom, and all of them together take 10 MB and a third of a
    second. Without the place of each word in its file, which only an editor needs."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._parser = FluentParser(with_spans=False)
        self._sources: dict[str, str] = {}
        for file in sorted(folder.rglob("*.ftl")):
            text = file.read_text("utf-8")
            begins = [*_BEGIN.finditer(text)]
            for begin, end in zip(begins, [*(one.start() for one in begins[1:]), len(text)], strict=True):
                self._sources.setdefault(begin[1], text[begin.start() : end])

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._sources

    def __missing__(self, key: str) -> _Entry:
        entry = self._parser.parse_entry(self._sources[key])
        if not isinstance(entry, _Entry):
            raise LocaleError(f"{key} is not Fluent")
        self[key] = entry
        return entry


class _Reached(visitor.Visitor):
    """The keys that a text is made of, its own included, and the variables that it wants."""

    def __init__(self, entries: Mapping[str, _Entry], key: str, keys: set[str] | None = None) -> None:
        self._entries = entries
        self.keys = set() if keys is None else keys
        self.variables: set[str] = set()
        self._entry(key)

    def _entry(self, key: str) -> None:
        if key not in self.keys and key in self._entries:
            self.keys.add(key)
            self.visit(self._entries[key])

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's naming)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self._entry(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        _Reached(self._entries, f"-{node.id.name}", self.keys)  # its variables are what the reference gives
        self.generic_visit(node)


def check(path: Path = LOCALES) -> dict[str, dict[str, frozenset[str]]]:
    """Reads every file strictly: language → key → variables. Raises `LocaleError` on junk or a repeated key.

    For tests and the linter: the runtime keeps the first of two equal keys and skips junk without a word.
    """
    result: dict[str, dict[str, frozenset[str]]] = {}
    for folder in sorted(path.iterdir()):
        entries: dict[str, _Entry] = {}
        for file in sorted(folder.rglob("*.ftl")):
            for entry in parse(file.read_text("utf-8")).body:
                if isinstance(entry, ast.Junk):
                    raise LocaleError(
                        f"{file.name} ({folder.name}): not Fluent: {(entry.content or '')[:60]!r}"
                    )
                if not isinstance(entry, _Entry):
                    continue
                key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
                if key in entries:
                    raise LocaleError(f"{file.name} ({folder.name}): {key} is defined twice")
                entries[key] = entry
        result[folder.name] = {
            key: frozenset(_Reached(entries, key).variables) for key in entries if key[0] != "-"
        }
    return result
