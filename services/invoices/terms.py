"""When an invoice is due: by its terms, or, where they run from the act, by the day of the act."""

from datetime import date

from db.models import Contract, Invoice
from services.contracts.builder import contract_terms
from services.core.invoice_row import invoice_act_term
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit, act_term, due_date

DEFAULT_TERMS = PaymentTerms(kind=TermsKind.DAYS_AFTER_INVOICE, days=10, unit=TermsUnit.CALENDAR)


def advance_terms(contract: Contract) -> PaymentTerms:
    """Of the contract, unless they run from the act: an advance comes before any."""
    terms = contract_terms(contract)
    return DEFAULT_TERMS if terms.kind is TermsKind.DAYS_AFTER_ACT else terms


def set_terms(invoice: Invoice, terms: PaymentTerms, country: str) -> None:
    """Terms after the act are kept as they are, for there may be no act yet; of all others the day is kept."""
    term = act_term(terms)
    invoice.act_days = term.days if term else None
    invoice.act_unit = term.unit.value if term else None
    if term is None:
        invoice.act_on = None
    invoice.due_date = due_date(terms, invoice.invoice_date, invoice.act_on, country)


def set_due_date(invoice: Invoice, day: date) -> None:
    """By hand: the term is a day now, whatever it ran from."""
    invoice.due_date, invoice.due_fixed = day, True
    invoice.act_days = invoice.act_unit = invoice.act_on = None


def clear_act_date(invoice: Invoice) -> None:
    """There is no act any more: the term waits for one again."""
    invoice.act_on = invoice.due_date = None


def set_act_date(invoice: Invoice, day: date, country: str) -> None:
    """Raises ValueError for an invoice whose term does not run from the act."""
    term = invoice_act_term(invoice)
    if term is None:
        raise ValueError("the term does not run from the act")
    terms = PaymentTerms(TermsKind.DAYS_AFTER_ACT, term.days, term.unit)
    invoice.act_on = day
    invoice.due_date = due_date(terms, invoice.invoice_date, day, country)
