"""What is put together without the library is what the library says, for every text that there is."""

from itertools import islice, product
from typing import Any

import pytest
from fluent.syntax import ast, visitor

from bot.fluent_patterns import TooRichError, compiled
from bot.i18n import FluentTranslator, LocaleError

NUMBERS = (0, 3, 12_341)
"""Of each plural form, and one with groups of digits."""
COMBINATIONS = 4
"""Of the words that a text chooses by."""


class _Chosen(visitor.Visitor):
    """By variable the words that a text chooses by."""

    def __init__(self, entry: Any) -> None:
        self.words: dict[str, set[str]] = {}
        self.visit(entry)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (the library's naming)
        if isinstance(node.selector, ast.VariableReference):
            words = self.words.setdefault(node.selector.id.name, {"none of them"})
            words |= {each.key.name for each in node.variants if isinstance(each.key, ast.Identifier)}
        self.generic_visit(node)


@pytest.mark.parametrize("language", ["ru", "en", "kk", "uz"])
def test_texts_are_those_of_the_library(translator: FluentTranslator, language: str) -> None:
    texts = translator._texts[language]
    keys = [key for key in texts.entries._sources if not key.startswith("-")]
    compared = 0
    for key in keys:
        plain = compiled(texts.entries, key, texts._numbers)
        if plain is None:
            continue
        words = _Chosen(texts.entries[key]).words
        variables = translator.variables(key)
        strings = dict.fromkeys(variables, "«Ромашка» <b>1</b> {")
        ways = product(*([(name, word) for word in sorted(words[name])] for name in sorted(words)))
        for params in (
            *(strings | dict(way) for way in islice(ways, COMBINATIONS)),
            *(dict.fromkeys(variables, number) for number in NUMBERS if variables),
        ):
            try:
                said = plain(params)
            except TooRichError:
                continue
            assert said == texts._resolved(key, params), (key, params)
            compared += 1
    assert compared > len(keys)


def test_what_is_missing_or_neither_word_nor_number_is_left_to_the_library(
    translator: FluentTranslator,
) -> None:
    texts = translator._texts["ru"]
    key = next(key for key in texts.entries._sources if translator.variables(key))
    plain = compiled(texts.entries, key, texts._numbers)
    assert plain is not None
    for params in ({}, dict.fromkeys(translator.variables(key), 1.5)):
        with pytest.raises(TooRichError):
            plain(params)
    with pytest.raises(LocaleError, match="Unknown external"):
        texts.get(key, {})
