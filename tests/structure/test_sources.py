"""Nothing unfinished, nothing that has grown past one idea."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 400

PRODUCT = ("bot", "handlers", "services", "db")
MODULES = sorted(path for package in (*PRODUCT, "tests") for path in (ROOT / package).rglob("*.py"))

# Put together from halves, so that this file does not find itself.
UNFINISHED = re.compile(
    r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImpl" + "emented"]) + r")"
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_unfinished(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    # A library's exception may be caught; raising one's own stub may not pass.
    found = [
        f"{number}: {line.strip()}"
        for number, line in enumerate(lines, start=1)
        if UNFINISHED.search(line) and not re.match(r"\s*except ", line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "path",
    # A migration is a record of the tables of its day, not something to read as one idea.
    [
        path
        for path in MODULES
        if path.relative_to(ROOT).parts[0] in PRODUCT and path.parent.name != "versions"
    ],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name.startswith("test_")], ids=lambda path: path.stem
)
def test_who_says_alone_does_nothing_at_once(path: Path) -> None:
    """Without threads (tests/support/threadless_sqlite.py) two tasks would not meet where they meet in earnest."""
    text = path.read_text("utf-8")
    if "mark." + "alone" in text:
        assert re.findall(r"\b(?:gather|TaskGroup|create_task|Thread|subprocess|Database)\(", text) == []
