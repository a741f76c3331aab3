"""Random invoices: sums of the file are the page's, and the official rules find nothing."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.vocabulary.enums import VatMode
from services.documents.einvoice.cii import write_cii
from services.documents.einvoice.completeness import Obstacle, find_gaps
from services.documents.einvoice.mapping import map_invoice
from services.documents.einvoice.model import Profile
from services.documents.einvoice.ubl import write_ubl
from services.documents.invoice.model import InvoiceDocument
from tests.documents.einvoice.pages import FACTS, page
from tests.support.en16931 import findings
from tests.support.national_rules import broken_german_rules

QUANTITIES = st.integers(1, 99_999).map(lambda milli: str(Decimal(milli).scaleb(-3)))
PRICES = st.one_of(st.integers(1, 999), st.integers(1, 99_999_999)).map(
    lambda minor: str(Decimal(minor).scaleb(-2))
)
RATES = st.sampled_from([1900, 700, 550, 0, None])
LINES = st.lists(st.tuples(QUANTITIES, PRICES, RATES), min_size=1, max_size=12)
REASONS = st.sampled_from(["Reverse charge", "Exempt, § 4 Nr. 21 UStG"])


@st.composite
def pages(draw: st.DrawFn) -> InvoiceDocument:
    lines: Sequence[tuple[str, str, int | None]] = draw(LINES)
    mode = draw(st.sampled_from([VatMode.ON_TOP, VatMode.INCLUDED]))
    discount = draw(st.one_of(st.none(), st.integers(0, 10_000)))
    return page(lines, mode=mode, discount=discount, reason=draw(REASONS))


@given(document=pages())
@settings(max_examples=150, deadline=None)
def test_sums_are_the_pages(document: InvoiceDocument) -> None:
    gaps = find_gaps(document, FACTS, Profile.XRECHNUNG)
    assert gaps.obstacles in ((), (Obstacle.VAT_ROUNDING,))
    invoice = map_invoice(document, FACTS)
    assert invoice.total == document.total
    assert invoice.vat_total == document.vat
    for line in invoice.lines:
        assert line.allowance.minor >= 0
        off = line.quantity * line.price - line.allowance.amount - line.net.amount
        assert abs(off) <= Decimal("0.005")  # PEPPOL-EN16931-R120 would let 0.02 pass
    for group in invoice.vat_sums:
        assert sum(line.net.minor for line in invoice.lines if _of(line, group)) == group.taxable.minor


def _of(line: object, group: object) -> bool:
    return (line.category, line.rate) == (group.category, group.rate)  # type: ignore[attr-defined]


def _rules_find_nothing(document: InvoiceDocument) -> None:
    if find_gaps(document, FACTS, Profile.XRECHNUNG):
        return
    invoice = map_invoice(document, FACTS)
    ubl = write_ubl(invoice, Profile.XRECHNUNG)
    assert findings(write_cii(invoice), "cii") == []
    assert findings(ubl, "ubl") == []
    assert broken_german_rules(ubl) == set()


@given(document=pages())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_rules_find_nothing(document: InvoiceDocument) -> None:
    _rules_find_nothing(document)


@pytest.mark.soak
@given(document=pages())
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_rules_find_nothing_for_long(document: InvoiceDocument) -> None:
    _rules_find_nothing(document)
