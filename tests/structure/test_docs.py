"""What the documents name is there: files, folders, classes and functions."""

import re
from pathlib import Path

import pytest

from tests.structure.sources import PRODUCT, modules, text

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("docs/architecture.md", "docs/glossary.md", "CONTRIBUTING.md")
PATH = re.compile(r"`((?:bot|db|handlers|services|tests|tools|docs)/[\w./-]*)`")
NAME = re.compile(r"`([A-Z][a-z]+[A-Z]\w+)(?:\.(\w+))?`|`([a-z]+_[a-z_]+)`")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_paths_exist(document: str) -> None:
    named = set(PATH.findall((ROOT / document).read_text("utf-8")))
    assert named, document
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_names_stand_in_the_code(document: str) -> None:
    code = "\n".join(text(path) for path in modules(*PRODUCT, "tests"))
    words = {word for match in NAME.findall((ROOT / document).read_text("utf-8")) for word in match if word}
    assert [word for word in sorted(words) if not re.search(rf"\b{word}\b", code)] == []
