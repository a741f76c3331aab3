"""camt.053 in the shapes that banks write it in."""

from pathlib import Path

from services.documents.bank_statement.reading import read_statement

SAMPLES = Path(__file__).parents[2] / "real_input/statements"
OURS = "DE89370400440532013000"


def test_a_reversal_is_no_payment() -> None:
    data = (SAMPLES / "camt053_reversal.xml").read_bytes()
    (statement,) = read_statement(data, "a.xml", frozenset({OURS}), None).statements
    paid, reversal = statement.entries
    assert (paid.amount_minor, paid.currency, paid.direction) == (11_900, "EUR", "in")
    assert paid.payer.name == "MUSTER GMBH"
    assert paid.payer.account == "DE12500105170648489890"
    assert (paid.purpose, paid.bank_reference) == ("Invoice 2026-0012 from 05.03.2026", "INV-2026-0012")
    assert not paid.is_reversal
    assert not paid.is_pending
    assert reversal.is_reversal
    assert (statement.account, statement.opening_minor, statement.closing_minor) == (OURS, 100_000, 116_900)
    assert statement.remarks == ()
