"""What a page can say is said in production: a field that nothing sets, or that is one value for ever, is a lie.

Tests would fill it, and show a page that no firm ever gets.
"""

import ast
import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

import pytest

from services.documents.invoice.model import DocumentLine, InvoiceDocument, format_payment_purpose
from tests.structure.sources import PRODUCT, modules, nodes

MODEL = (
    "services/documents/invoice/model.py"  # defaults and what reads snapshots back say nothing of production
)
DEFAULT = "its default"


def calls() -> Iterator[ast.Call]:
    for path in modules(*PRODUCT):
        if path.as_posix() != MODEL:
            yield from (node for node in nodes(path) if isinstance(node, ast.Call))


def values_given(made: Callable[..., Any]) -> dict[str, set[str]]:
    """For each parameter the expressions that production gives it."""
    names = list(inspect.signature(made).parameters)
    given: dict[str, set[str]] = {name: set() for name in names}
    for call in calls():
        called = call.func.id if isinstance(call.func, ast.Name) else ""
        if called == made.__name__:
            for name, value in zip(names, call.args, strict=False):
                given[name].add(ast.unparse(value))
        # `replace(page, void=True)` sets it beside the default.
        if called == made.__name__ or (called == "replace" and made is InvoiceDocument):
            for keyword in call.keywords:
                if keyword.arg in given:
                    given[keyword.arg].add(ast.unparse(keyword.value))
                    if called == "replace":
                        given[keyword.arg].add(DEFAULT)
    return given


def is_fixed(expressions: set[str]) -> bool:
    if len(expressions) != 1:
        return False
    return isinstance(ast.parse(next(iter(expressions)), mode="eval").body, ast.Constant)


@pytest.mark.parametrize("made", [InvoiceDocument, DocumentLine, format_payment_purpose])
def test_every_field_is_set_and_not_always_the_same(made: Callable[..., Any]) -> None:
    given = values_given(made)
    assert [name for name, expressions in given.items() if not expressions] == []
    assert [name for name, expressions in given.items() if is_fixed(expressions)] == []


def test_the_search_finds_what_it_should() -> None:
    assert {field.name for field in fields(InvoiceDocument)} == set(values_given(InvoiceDocument))
    assert values_given(InvoiceDocument)["void"] == {"True", DEFAULT}
    assert is_fixed({"None"})
    assert is_fixed({"''"})
    assert not is_fixed({"''", "issuer.name"})
    assert not is_fixed({"issuer.name"})
