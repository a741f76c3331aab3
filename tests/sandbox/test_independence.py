"""The sandbox knows nothing of the product, or the product's mistakes would hide in it."""

from __future__ import annotations

import ast
from pathlib import Path

PRODUCT = {"bot", "handlers", "services", "db"}
FILES = sorted(Path(__file__).parent.rglob("*.py"))


def imported(source: str) -> set[str]:
    """Top packages that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_the_check_sees_an_import() -> None:
    assert imported("def f():\n    from services.money import Money") == {"services"}


def test_nothing_of_the_product_is_imported() -> None:
    found = {path.name: imported(path.read_text("utf-8")) & PRODUCT for path in FILES}
    assert {name: names for name, names in found.items() if names} == {}
