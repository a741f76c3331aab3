"""Usual payment terms, each a button, and the parameters of their text."""

from typing import Any

from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit

USUAL_TERMS = (
    PaymentTerms(TermsKind.PREPAY),
    PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 5),
    PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 5, TermsUnit.WORKING),
    PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10, TermsUnit.WORKING),
    PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING),
    PaymentTerms(TermsKind.MONTH_DAY, 25, TermsUnit.THIS_MONTH),
    PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 30),
)


def terms_params(terms: PaymentTerms) -> dict[str, Any]:
    """The parameters of the texts `contract-terms-…`."""
    return {"terms": terms.kind.value, "days": terms.days, "unit": terms.unit.value, "on": terms.on}
