"""What databases, open dialogs and old messages hold is still what the code means by it.

Something new has to be written into `stored_values.json` as well: a value that is not in it could be changed tomorrow
without a word. One command does that, so it is one line of a change, and a reviewer sees what will be stored for ever.
"""

import json
from pathlib import Path

import pytest

from services.documents.invoice.model import InvoiceDocument
from tests.structure.stored_values import Section, lost, new, sections, stored

KNOWN = stored()
OLD_INVOICE = Path(__file__).parent / "stored_invoice.json"


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_stored_stays(name: str) -> None:
    gone = lost(name, sections().get(name, Section(frozenset(), frozenset())), KNOWN[name])
    assert not gone, (
        f"{name}: {gone} lie in databases, open dialogs or old messages, and the code knows them no more. Keep the "
        "stored value when a name changes; when a value has to change, a migration rewrites it, and the old one is "
        "taken out of tests/structure/stored_values.json by hand."
    )


def test_what_is_new_is_noted() -> None:
    noted = {name: new(section, KNOWN.get(name, [])) for name, section in sections().items()}
    added = {name: values for name, values in noted.items() if values}
    assert not added, (
        f"{added} will be stored from now on and can then not be changed any more. Look whether the names are "
        "good, then note them: .venv/bin/python -m tests.structure.stored_values"
    )


def test_the_walk_finds_something_everywhere() -> None:
    assert [name for name, section in sections().items() if len(section.found) < 2] == []


def test_a_stored_invoice_is_read() -> None:
    """`invoices.snapshot` of an invoice that was issued by an earlier state of the code draws the same document."""
    old = json.loads(OLD_INVOICE.read_text("utf-8"))
    kept = InvoiceDocument.from_snapshot(old).to_snapshot()
    assert {name: value for name, value in kept.items() if name in old} == old


def test_a_lost_value_is_noticed() -> None:
    """Or the tests above would hold of anything."""
    section = sections()["acts of buttons"]
    known = KNOWN["acts of buttons"]
    fewer = Section(section.found - {known[0]}, section.kept - {known[0]})
    assert lost("acts of buttons", fewer, known) == [known[0]]
    assert lost("enumerations", sections()["enumerations"], ["open | never"]) == ["open | never"]
    assert new(section, known[1:]) == [known[0]]
