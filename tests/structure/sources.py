"""The sources, each read and parsed once for all the tests that look at them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.i18n import check

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot", "handlers", "services", "db")


@cache
def modules(*packages: str) -> tuple[Path, ...]:
    """The paths of the modules in `packages`, from the repository's root."""
    return tuple(
        sorted(path.relative_to(ROOT) for package in packages for path in (ROOT / package).rglob("*.py"))
    )


@cache
def text(path: Path) -> str:
    return (ROOT / path).read_text("utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All of the tree, from the top."""
    return tuple(ast.walk(tree(path)))


@cache
def defined_texts() -> dict[str, dict[str, frozenset[str]]]:
    """What `bot.i18n.check` says: language → key → variables."""
    return check()


def lines_with(pattern: re.Pattern[str], path: Path) -> Iterator[str]:
    """«path:number: line» of each line in which `pattern` is found."""
    if pattern.search(text(path)):
        for number, line in enumerate(text(path).splitlines(), start=1):
            if pattern.search(line):
                yield f"{path}:{number}: {line.strip()}"
