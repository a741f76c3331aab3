"""`make watch` finds the tests of a module by its name, in a tree of any depth."""

from pathlib import Path

import pytest

from tools.watch import ROOT, TEXTS, targets_of

TREE = (
    "tests/conftest.py",
    "tests/domain/money/test_parsing.py",
    "tests/e2e/test_payments.py",
    "tests/services/conftest.py",
    "tests/services/payments/test_service.py",
    "tests/services/test_money.py",
    "tests/services/test_story.py",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("from services.ledger import Ledger\n" if path.stem == "test_story" else "")
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("services/money.py", {"tests/services/test_money.py"}),
        ("services/payments/service.py", {"tests/services/payments/test_service.py"}),
        ("services/payments/views.py", {"tests/services/payments"}),
        ("services/domain/money/parsing.py", {"tests/domain/money/test_parsing.py"}),
        ("services/ledger.py", {"tests/services/test_story.py"}),
        ("services/nobody.py", {"tests/services"}),
        ("bot/nobody.py", set()),
        ("tests/services/test_money.py", {"tests/services/test_money.py"}),
        ("tests/services/test_deleted.py", set()),
        ("tests/services/conftest.py", {"tests/services"}),
        ("tests/conftest.py", set()),
        ("bot/locales/ru/payments.ftl", set(TEXTS)),
    ],
)
def test_the_targets_of_what_was_saved(root: Path, changed: str, expected: set[str]) -> None:
    assert targets_of(Path(changed), root) == set(map(Path, expected))


def test_texts_have_the_tests_that_are_named() -> None:
    assert all((ROOT / path).is_file() for path in TEXTS)
