"""What is posted by itself, what a person decides, and what is no payment."""

from db.vocabulary.statements import LineEvidence, LineKind, LineReason
from tests.domain.statements.worlds import BY_STRANGER, book, entry, invoice, judge


def test_number_and_payer_or_sum_post_by_themselves() -> None:
    known = book(invoice("12"), invoice("13", 70_00))
    (whole,) = judge(known, entry("Оплата по счету № 12 от 02.03.2026"))
    assert (whole.kind, whole.allocations, whole.advance_minor) == (LineKind.MATCHED, ((12, 100_00),), 0)
    assert whole.evidence[:3] == (LineEvidence.NUMBER_AND_DATE, LineEvidence.AMOUNT, LineEvidence.TAX_ID)

    (part,) = judge(known, entry("Оплата по счету № 12", 30_00))
    assert (part.kind, part.allocations) == (LineKind.MATCHED, ((12, 30_00),))


def test_never_on_the_sum_alone() -> None:
    known = book(invoice("12"))
    (verdict,) = judge(known, entry("Оплата юридических услуг", payer=BY_STRANGER))
    assert (verdict.kind, verdict.reasons) == (LineKind.DOUBTFUL, (LineReason.NO_NUMBER,))
    assert [each.evidence for each in verdict.candidates] == [(LineEvidence.AMOUNT,)]
