"""Fluent texts: all files of a language are one bundle, loaded once.

Strict on purpose: a missing key, a missing variable, a key defined twice or a line that is not Fluent raises.
A wrong text is found by a test, never by a client.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiogram_i18n.cores.fluent_runtime_core import FluentRuntimeCore
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, parse, visitor

LOCALES = Path(__file__).parent / "locales"

# fluent.runtime refuses placeables longer than 2,500 characters; lists of lines may be longer.
_LONG = 2000
# An entry begins in the first column; what belongs to it is indented.
_BEGIN = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.MULTILINE | re.ASCII)
_OPEN, _CLOSE = "\ue000", "\ue001"


class LocaleError(Exception):
    """A locale file is broken; the message names file and key."""


class FluentTranslator:
    """`get(key, language, params)`; parameters are strings ready to be sent, or numbers."""

    def __init__(self, path: Path = LOCALES) -> None:
        self._core = FluentRuntimeCore(path, use_isolating=False, use_td=False, pre_compile=False)
        self._core.locales.update(
            {folder.name: _bundle(folder) for folder in path.iterdir() if folder.is_dir()}
        )
        self._variables: dict[str, frozenset[str]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return self._core.available_locales

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str:
        long: list[str] = []
        short: dict[str, Any] = {}
        for name, value in params.items():
            if isinstance(value, str) and len(value) > _LONG:
                short[name] = f"{_OPEN}{len(long)}{_CLOSE}"
                long.append(value)
            else:
                short[name] = value
        text = self._core.get(key, language, **short)
        for number, value in enumerate(long):
            text = text.replace(f"{_OPEN}{number}{_CLOSE}", value)
        return text

    def variables(self, key: str) -> frozenset[str]:
        """Names of the variables of a key, those of texts that it refers to included."""
        if key not in self._variables:
            found = _Variables(self._core.locales["ru"]._messages, self._core.locales["ru"]._terms)
            found.message(key)
            self._variables[key] = frozenset(found.names)
        return self._variables[key]


class _Entries(dict[str, ast.Message | ast.Term]):
    """Parsed at their first use: most texts are read seldom, and all of them together take 10 MB and a third of a
    second. Without the place of each word in its file, which only an editor needs."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        super().__init__()
        self._sources = sources
        self._parser = FluentParser(with_spans=False)

    def __contains__(self, key: object) -> bool:
        return key in self._sources

    def __missing__(self, key: str) -> ast.Message | ast.Term:
        entry = self._parser.parse_entry(self._sources[key])
        if not isinstance(entry, ast.Message | ast.Term):
            raise LocaleError(f"{key} is not Fluent")
        self[key] = entry
        return entry


def _bundle(folder: Path) -> FluentBundle:
    """As the core would read it, later."""
    sources: dict[str, str] = {}
    for file in sorted(folder.rglob("*.ftl")):
        text = file.read_text("utf-8")
        begins = [*_BEGIN.finditer(text)]
        for begin, end in zip(begins, [*(one.start() for one in begins[1:]), len(text)], strict=True):
            sources.setdefault(begin[1], text[begin.start() : end])
    bundle = FluentBundle([folder.name], use_isolating=False)
    bundle._messages = _Entries({key: source for key, source in sources.items() if key[0] != "-"})
    bundle._terms = _Entries({key[1:]: source for key, source in sources.items() if key[0] == "-"})
    return bundle


class _Variables(visitor.Visitor):
    def __init__(self, messages: dict[str, Any], terms: dict[str, Any]) -> None:
        self.entries = {"": messages, "-": terms}
        self.names: set[str] = set()
        self._seen: set[str] = set()

    def message(self, key: str, kind: str = "") -> None:
        if kind + key in self._seen or key not in self.entries[kind]:
            return
        self._seen.add(kind + key)
        self.visit(self.entries[kind][key])

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's naming)
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.message(node.id.name)


def check(path: Path = LOCALES) -> dict[str, dict[str, frozenset[str]]]:
    """Reads every file strictly: language → key → variables. Raises `LocaleError` on junk or a repeated key.

    For tests and the linter: the runtime keeps the first of two equal keys and skips junk without a word.
    """
    result: dict[str, dict[str, frozenset[str]]] = {}
    for folder in sorted(path.iterdir()):
        keys: dict[str, Any] = {}
        terms: dict[str, Any] = {}
        for file in sorted(folder.rglob("*.ftl")):
            for entry in parse(file.read_text("utf-8")).body:
                if isinstance(entry, ast.Junk):
                    raise LocaleError(f"{file.name} ({folder.name}): not Fluent: {entry.content[:60]!r}")
                if not isinstance(entry, ast.Message | ast.Term):
                    continue
                into = keys if isinstance(entry, ast.Message) else terms
                if entry.id.name in into:
                    raise LocaleError(f"{file.name} ({folder.name}): {entry.id.name} is defined twice")
                into[entry.id.name] = entry
        result[folder.name] = {}
        for key in keys:
            found = _Variables(keys, terms)
            found.message(key)
            result[folder.name][key] = frozenset(found.names)
    return result
