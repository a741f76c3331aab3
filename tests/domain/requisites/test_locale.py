"""Every key that the rules can name has a sentence in both languages, with the variables that it gets."""

import itertools
import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse, visitor

from services.domain.requisites.fields import field_key, fields_of, kind_key
from services.domain.requisites.model import Country, PartyKind

ROOT = Path(__file__).parents[3]
CODE = "\n".join(
    path.read_text("utf-8")
    for room in ("domain/requisites", "documents/company_card")
    for path in sorted((ROOT / "services" / room).rglob("*.py"))
)
PROBLEMS = set(re.findall(r"\"(requisites-problem-[a-z-]+)\"", CODE))
STEP = (ROOT / "handlers/requisites/card_input.py").read_text("utf-8")
ERRORS = set(re.findall(r"\"(error-[a-z-]+)\"", CODE)) | set(
    re.findall(r"\"(error-card-file-[a-z-]+)\"", STEP)
)
FIELDS = {
    field_key(name, country, kind)
    for kind, country in itertools.product(PartyKind, Country)
    for name in fields_of(kind, country)
}
# Raised as an answer to what was typed (`field_answer._format_error_key`): there are no groups then.
FORMS = set(
    re.findall(
        r"\"(requisites-problem-[a-z-]+)\"",
        (ROOT / "services/domain/requisites/field_answer.py").read_text("utf-8"),
    )
)


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's name
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    resource = parse((ROOT / "bot/locales" / language / "requisites.ftl").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_languages_agree() -> None:
    assert messages("ru") == messages("en")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_key_has_a_text_and_every_text_a_key(language: str) -> None:
    kinds = {kind_key(kind) for kind in PartyKind}
    assert set(messages(language)) == PROBLEMS | ERRORS | FIELDS | kinds


@pytest.mark.parametrize("language", ["ru", "en"])
def test_variables_are_those_that_are_given(language: str) -> None:
    texts = messages(language)
    assert {key: names for key, names in texts.items() if key in PROBLEMS and not names <= {"groups"}} == {}
    assert {key: names for key, names in texts.items() if key in ERRORS and not names <= {"value"}} == {}
    assert {key: names for key, names in texts.items() if key in FORMS and names} == {}
