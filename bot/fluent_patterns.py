"""Fluent texts of words and numbers, put together without the library.

fluent.runtime builds a world for each text, with its limits and its list of errors, and asks every element in it: most
of the time of a window goes there. Nearly all texts are words, strings and whole numbers that are given, and choices by
these. They are made into functions here. Whatever else there is (functions, terms, attributes, anything that is
missing) is left to the library, which also knows how to complain.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from babel import Locale
from fluent.runtime.types import FluentInt
from fluent.syntax import ast

Pattern = Callable[[Mapping[str, Any]], str]
Entries = Mapping[str, ast.Message | ast.Term]


class TooRichError(Exception):
    """Not to be said without the library."""


class Numbers:
    """How a language says whole numbers."""

    def __init__(self, language: str) -> None:
        locale = Locale.parse(language)
        self.form: Callable[[int], str] = lru_cache(1000)(locale.plural_form)
        """«one», «few», …"""
        self.said: Callable[[int], str] = lru_cache(1000)(lambda number: FluentInt(number).format(locale))


def compiled(entries: Entries, key: str, numbers: Numbers) -> Pattern | None:
    """None: the library has to say it always. What is made raises `TooRichError` for values that are neither strings
    nor whole numbers."""
    try:
        return _Compiler(entries, numbers).entry(key, frozenset())
    except TooRichError:
        return None


class _Compiler:
    def __init__(self, entries: Entries, numbers: Numbers) -> None:
        self._entries = entries
        self._numbers = numbers

    def entry(self, key: str, within: frozenset[str]) -> Pattern:
        """`within`: the texts that it is a part of."""
        entry = self._entries[key] if key in self._entries and key not in within else None
        if not isinstance(entry, ast.Message) or entry.value is None:
            raise TooRichError
        return self._pattern(entry.value, within | {key})

    def _pattern(self, pattern: ast.Pattern, within: frozenset[str]) -> Pattern:
        parts: list[str | Pattern] = []
        for element in pattern.elements:
            part = (
                element.value
                if isinstance(element, ast.TextElement)
                else self._expression(element.expression, within)
            )
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
        if len(parts) == 1:
            return _alone(parts[0])

        def joined(params: Mapping[str, Any]) -> str:
            return "".join([part if isinstance(part, str) else part(params) for part in parts])

        return joined

    def _expression(self, given: Any, within: frozenset[str]) -> str | Pattern:
        match given:
            case ast.Placeable():
                return self._expression(given.expression, within)
            case ast.StringLiteral():
                return str(given.parse()["value"])
            case ast.VariableReference():
                return self._variable(given.id.name)
            case ast.MessageReference(attribute=None):
                return self.entry(given.id.name, within)
            case ast.SelectExpression(selector=ast.VariableReference(id=ast.Identifier(name=name))):
                return self._choice(name, given.variants, within)
        raise TooRichError

    def _variable(self, name: str) -> Pattern:
        said = self._numbers.said

        def value(params: Mapping[str, Any]) -> str:
            found = params.get(name)
            if isinstance(found, str):
                return found
            if isinstance(found, int):
                return said(found)
            raise TooRichError

        return value

    def _choice(self, name: str, variants: list[ast.Variant], within: frozenset[str]) -> Pattern:
        words: dict[str, Pattern] = {}
        figures: dict[int, Pattern] = {}
        usual: Pattern | None = None
        for variant in variants:
            pattern = self._pattern(variant.value, within)
            if isinstance(variant.key, ast.Identifier):
                words.setdefault(variant.key.name, pattern)
            elif words or not variant.key.value.isdecimal():
                # The first that fits counts, and a plural form may come before the number.
                raise TooRichError
            else:
                figures.setdefault(int(variant.key.value), pattern)
            if variant.default:
                usual = pattern
        if usual is None:
            raise TooRichError
        other, form = usual, self._numbers.form

        def chosen(params: Mapping[str, Any]) -> str:
            by = params.get(name)
            if isinstance(by, str) and not figures:
                return words.get(by, other)(params)
            if isinstance(by, int):
                return (figures.get(by) or words.get(form(by), other))(params)
            raise TooRichError

        return chosen


def _alone(part: str | Pattern) -> Pattern:
    return (lambda _: part) if isinstance(part, str) else part
