"""What the page calls a line of an invoice, its unit and its rate of VAT."""

from db.models import Contract, Invoice, InvoiceLine, Issuer
from services.domain.ports import Translator
from services.domain.requisites.model import Country
from services.domain.tax.vat import format_formula_rate, format_rate
from services.invoices.wording import (
    UNIT_KEYS,
    advance_line,
    is_advance_line,
    neutral_line,
    say_in,
    say_line_in,
)


def has_formula_rate(invoice: Invoice, issuer: Issuer) -> bool:
    """Whether the rate of VAT is named as a part of the sum, «22/122»: on an advance in Russia. Elsewhere an advance
    bears no VAT of its own, and what is inside is named as ever."""
    return invoice.is_for_advance and issuer.country == Country.RU


def line_words(
    invoice: Invoice, contract: Contract | None, line: InvoiceLine, language: str, words: Translator
) -> tuple[str, str]:
    """What the page calls the line, and its unit."""
    if invoice.is_for_advance and contract is not None:
        named = contract.title, contract.number, contract.signed_on
        if is_advance_line(line.description, *named, words):
            # It tells nothing of the work, so that it may leave the firm under a neutral wording, too.
            return advance_line(language, *named, words), say_in(language, line.unit, UNIT_KEYS, words)
    if contract is not None and contract.neutral_wording:
        return neutral_line(language, line.unit, words)
    name = say_line_in(language, line.description, line.retainer_month, words)
    return name, say_in(language, line.unit, UNIT_KEYS, words)


def vat_label(rate_bp: int | None, *, formula: bool = False) -> str:
    if rate_bp is None:
        return ""
    return format_formula_rate(rate_bp) if formula else f"{format_rate(rate_bp)}%"
