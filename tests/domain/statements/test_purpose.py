"""Which numbers a purpose names, and of what."""

import json
from pathlib import Path

from services.domain.statements.purpose import read_purpose

VECTORS = json.loads((Path(__file__).parent / "purpose_vectors.json").read_text("utf-8"))


def test_vectors() -> None:
    wrong = {
        vector["text"]: read
        for vector in VECTORS
        if (read := [[each.number, each.day_text] for each in read_purpose(vector["text"]).invoices])
        != vector["expect"]
    }
    assert wrong == {}
