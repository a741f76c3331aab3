"""The glossary knows every table, and names no table or column that is not there."""

import re
from pathlib import Path

from db.models import Base

TEXT = (Path(__file__).parents[2] / "docs/glossary.md").read_text("utf-8")
TABLES = Base.metadata.tables
NAMED = {
    name
    for row in TEXT.splitlines()
    if row.startswith("|")
    for name in re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", row.split(" | ")[-1])
}


def test_every_table_has_a_row() -> None:
    assert set(TABLES) - {name.partition(".")[0] for name in NAMED} == set()


def test_every_table_and_column_that_is_named_exists() -> None:
    columns = {f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns}
    assert NAMED - columns - set(TABLES) == set()


def test_a_term_stands_once() -> None:
    terms = re.findall(r"^\| ([^|]+?) \|", TEXT, re.MULTILINE)
    terms = [term for term in terms if term != "term" and not term.startswith("---")]
    assert sorted(terms) == sorted(set(terms))
