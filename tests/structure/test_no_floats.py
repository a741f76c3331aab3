"""Money never passes through a float: 0.1 + 0.2 would end on somebody's invoice."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.structure.sources import modules, tree

ALLOWED = {
    "db/shared_read.py": "seconds of the event loop",
    "db/sqlite_driver.py": "seconds of the event loop",
    "services/export/files.py": "margins of a printed sheet, in inches",
    "services/documents/pdf": "positions on a page, in millimetres and points",
    "services/documents/company_card/pdf_layout.py": "positions on the page of a card",
    "services/documents/company_card/pdf_text.py": "positions on the page of a card",
    "services/documents/charts": "positions in a picture, and where an axis has its ticks",
    "services/documents/images": "shares and sizes of an image, and levels of its pixels",
    "services/documents/payment_code/standards.py": "how much of a text may be lost to end it with a whole word",
}
"""Where a float is no money, and what it is instead. A path that no longer has one must go."""

MODULES = modules("services", "db")


def floats(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, what) of each float literal, each use of the name `float`, and each true division of plain ints."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield node.lineno, f"the literal {node.value}"
        elif isinstance(node, ast.Name) and node.id == "float" and not _is_check(node, tree):
            yield node.lineno, "the name float"
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _is_int(node.left, node.right):
            yield node.lineno, "a division of ints"


def _is_int(*nodes: ast.expr) -> bool:
    return all(isinstance(node, ast.Constant) and type(node.value) is int for node in nodes)


def _is_check(name: ast.Name, tree: ast.AST) -> bool:
    """`isinstance(x, float)` is how a float is refused."""
    return any(
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "isinstance"
        and name in ast.walk(call.args[1])
        for call in ast.walk(tree)
    )


def allowed(path: Path) -> str | None:
    return next((prefix for prefix in ALLOWED if path.is_relative_to(prefix)), None)


def test_no_floats() -> None:
    found = [
        f"{path}:{line}: {what}"
        for path in MODULES
        if allowed(path) is None
        for line, what in floats(tree(path))
    ]
    assert found == []


@pytest.mark.parametrize("prefix", ALLOWED)
def test_an_exception_is_needed(prefix: str) -> None:
    covered = [path for path in MODULES if allowed(path) == prefix]
    assert any(list(floats(tree(path))) for path in covered)


@pytest.mark.parametrize(
    "source", ["x = 0.1", "x = float(y)", "def f(x: float): ...", "x = 1 / 2", "x = 1j", "x = 1e3"]
)
def test_a_float_is_found(source: str) -> None:
    assert list(floats(ast.parse(source)))


@pytest.mark.parametrize("source", ["x = 1", "isinstance(x, float)", "x = Decimal('0.1')", "x = 'float'"])
def test_what_is_none_passes(source: str) -> None:
    assert not list(floats(ast.parse(source)))
