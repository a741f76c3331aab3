"""The look of documents as part of what is frozen."""

import json
from dataclasses import replace
from pathlib import Path

from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.invoice.model import InvoiceDocument
from tests.documents.pdf.samples import company

SHA = "ab" * 32


def test_the_usual_look_leaves_no_trace_in_a_snapshot() -> None:
    assert "appearance" not in company().to_snapshot()
    old = json.loads((Path(__file__).parents[2] / "structure" / "stored_invoice.json").read_text("utf-8"))
    assert InvoiceDocument.from_snapshot(old).appearance == DEFAULT_APPEARANCE


def test_a_look_is_frozen_and_read_again() -> None:
    chosen = Appearance(accent="#1f4e79", stamp=SHA)
    made = replace(company(), appearance=chosen)
    snapshot = json.loads(json.dumps(made.to_snapshot()))
    assert snapshot["appearance"] == {"accent": "#1f4e79", "stamp": SHA}
    assert InvoiceDocument.from_snapshot(snapshot) == made


def test_each_image_is_named_once() -> None:
    assert Appearance().images == ()
    assert Appearance(logo=SHA, signature="cd" * 32, stamp=SHA).images == (SHA, "cd" * 32)
