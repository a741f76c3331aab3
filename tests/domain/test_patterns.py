"""Patterns that are compiled with their first use: all of them are right, and they answer as compiled ones do."""

import pkgutil
import re
from importlib import import_module

import pytest

import handlers.ui
import services.documents.bank_statement
import services.domain
from services.domain.patterns import compiled_later


def _patterns() -> dict[str, object]:
    found = {}
    for package in (services.domain, services.documents.bank_statement, handlers.ui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            names = vars(import_module(module.name)).items()
            found |= {
                f"{module.name}.{name}": value for name, value in names if type(value).__name__ == "_Later"
            }
    return found


def test_every_pattern_compiles() -> None:
    found = _patterns()
    assert len(found) > 200
    for name, pattern in found.items():
        assert isinstance(pattern.search, type(re.compile("").search)), name  # type: ignore[attr-defined]


def test_it_answers_as_the_compiled_one() -> None:
    pattern, usual = (
        compiled_later("(?P<day>[а-я]+) (\\d+)", re.IGNORECASE),
        re.compile("(?P<day>[а-я]+) (\\d+)", re.I),
    )
    for text in ("Мая 5, ИЮНЯ 6", "nothing", ""):
        assert [m.groups() for m in pattern.finditer(text)] == [m.groups() for m in usual.finditer(text)]
        assert pattern.sub("x", text) == usual.sub("x", text)
        assert (pattern.match(text) is None) == (usual.match(text) is None)
    assert (pattern.pattern, pattern.flags, pattern.groups, pattern.groupindex) == (
        usual.pattern,
        usual.flags,
        usual.groups,
        usual.groupindex,
    )
    with pytest.raises(re.error):
        compiled_later("(").search("")
    with pytest.raises(AttributeError):
        _ = pattern.nonsense  # type: ignore[attr-defined]
