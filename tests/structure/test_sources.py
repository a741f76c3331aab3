"""Nothing unfinished, nothing that has grown past one idea."""

import re

from tests.structure.sources import PRODUCT, lines_with, modules, text

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


def test_who_says_alone_does_nothing_at_once() -> None:
    """Without threads (tests/support/threadless_sqlite.py) two tasks would not meet where they meet in earnest."""
    alone = [path for path in MODULES if path.name.startswith("test_") and "mark." + "alone" in text(path)]
    assert [place for path in alone for place in lines_with(AT_ONCE, path)] == []
