"""Private parts of libraries are used knowingly, with versions that were tried."""

import ast
from importlib.metadata import version

import pytest

from bot.telegram.lazy_models import TRIED
from tests.structure.private_parts import (
    PRIVATE_PARTS,
    ROOT,
    Tried,
    Use,
    all_uses,
    refusal,
    unknown,
    uses_in,
)


@pytest.mark.parametrize("tried", PRIVATE_PARTS, ids=lambda tried: tried.library)
@pytest.mark.long
def test_the_installed_version_was_tried(tried: Tried) -> None:
    if reason := refusal(tried, version(tried.library), all_uses()):
        pytest.fail(reason, pytrace=False)


def test_every_private_part_is_in_the_table() -> None:
    if reasons := unknown(all_uses()):
        pytest.fail("\n".join(reasons), pytrace=False)


@pytest.mark.parametrize("tried", PRIVATE_PARTS, ids=lambda tried: tried.library)
def test_the_table_names_nothing_else(tried: Tried) -> None:
    used = {use.name for use in all_uses() if use.library in ("", tried.library)}
    assert sorted(tried.parts.keys() - used) == []
    assert [path for path in tried.tests if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("library", TRIED)
def test_models_are_deferred_with_the_versions_of_the_table(library: str) -> None:
    (tried,) = (each for each in PRIVATE_PARTS if each.library == library)
    assert all(each.startswith(TRIED[library]) for each in tried.versions)


def test_another_version_is_refused_with_what_to_do() -> None:
    tried = Tried("fpdf2", ("2.8.8", "2.8.9"), {"_out": "writes"}, ("tests/pdf",))
    uses = [Use("services/canvas.py:7", "_out", "fpdf2"), Use("services/canvas.py:9", "_tr")]
    assert refusal(tried, "2.8.8", uses) is None
    assert refusal(tried, "2.8.10", uses) == (
        "fpdf2 2.8.10 is installed; its private parts were tried with 2.8.8, 2.8.9: look at services/canvas.py:7 "
        "(_out), run pytest tests/pdf, then add it to tests/structure/private_parts.py"
    )


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from docx.table import Table, _Cell", ("_Cell", "python-docx")),
        ("import pydantic._internal", ("pydantic._internal", "pydantic")),
        ("def f(page): page._out('x')", ("_out", "")),
        ("def f(page): page._own_thing", ("_own_thing", "")),
        ("def f(self): self._pdf._out('x')", ("_out", "")),
        ("import fpdf\nfpdf.output._trailer()", ("_trailer", "fpdf2")),
        ("from segno import encoder\nsteps: object = encoder\nsteps.encode = None", ("encode", "segno")),
        ("from sqlalchemy import A, B\nfor each in (A, B):\n    each.cache = 1", ("cache", "SQLAlchemy")),
        ("def f(page): getattr(page, '_set_font')", ("_set_font", "")),
    ],
)
def test_a_private_part_is_found(source: str, found: tuple[str, str]) -> None:
    uses = [*uses_in(ast.parse(source), "services/new.py", {"_pdf", "_own_thing"})]
    assert found in [(use.name, use.library) for use in uses]
    assert len(unknown([Use("services/new.py:1", "_never_named", found[1])])) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos._exit(1)",
        "from services.domain.money.money import _own_thing",
        "def f(self): self._own_thing = self._own_thing + 1",
        "class A:\n    def f(self): return super()._own_thing",
        "from docx import Document\nDocument().sections",
    ],
)
def test_what_is_our_own_or_public_is_not(source: str) -> None:
    assert [*uses_in(ast.parse(source), "services/new.py", {"_own_thing"})] == []
