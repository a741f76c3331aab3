"""Nothing unfinished, nothing that has grown past one idea."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.structure.sources import PRODUCT, lines_with, modules, text, tree

LONGEST = 400

MODULES = modules(*PRODUCT, "tests")

# Put together from halves, so that this file does not find itself. A library's exception may be caught; raising
# one's own stub may not pass.
UNFINISHED = re.compile(
    r"^(?!\s*except ).*\b(?:"
    + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImpl" + "emented"])
    + r")",
    re.MULTILINE,
)
AT_ONCE = re.compile(r"\b(?:gather|TaskGroup|create_task|Thread|subprocess|Database)\(")


def test_nothing_is_unfinished() -> None:
    assert [place for path in MODULES for place in lines_with(UNFINISHED, path)] == []


def test_a_module_is_short() -> None:
    # A migration is a record of the tables of its day, not something to read as one idea.
    lengths = {
        str(path): len(text(path).splitlines())
        for path in modules(*PRODUCT)
        if path.parent.name != "versions"
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def busy(path: Path) -> Iterator[str]:
    """«path:number: name» of each function in which something happens at once, by itself or by one that it names, and
    that is not marked so."""
    functions = {
        node.name: node
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    names = {
        name: {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        | {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
        for name, function in functions.items()
    }
    found: set[str] = set()
    for name, function in functions.items():
        if AT_ONCE.search(ast.unparse(function)) and "make_direct" not in names[name]:
            found.add(name)
    while more := {name for name in functions if name not in found and names[name] & found}:
        found |= more
    for name in found:
        decorators = [ast.unparse(decorator) for decorator in functions[name].decorator_list]
        if name.startswith("test_") and "pytest.mark." + "at_once" not in decorators:
            yield f"{path}:{functions[name].lineno}: {name}"


def test_who_says_alone_does_nothing_at_once() -> None:
    """Without threads (tests/support/threadless_sqlite.py) two tasks would not meet where they meet in earnest."""
    alone = [path for path in MODULES if path.name.startswith("test_") and "mark." + "alone" in text(path)]
    assert len(alone) > 30
    assert [place for path in alone for place in busy(path)] == []
