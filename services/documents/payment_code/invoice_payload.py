"""The payload of an invoice's payment code: of the total on the page, of the balance in the chat."""

from services.documents.invoice.model import InvoiceDocument, InvoiceLayout, format_payment_purpose
from services.documents.payment_code import standards
from services.documents.text.party import party_name
from services.domain.money.money import Money, split_proportionally
from services.domain.requisites.latin import is_latin, suggest_name, transliterate


def payment_payload(document: InvoiceDocument, amount: Money | None = None) -> str | None:
    """The payload of the country's standard, else the payment link, else None. `amount` replaces the total.

    A draft has no number to refer to and a void invoice must not be paid: neither has a code.
    """
    if document.draft or document.void:
        return None
    amount = document.total if amount is None else amount
    issuer, payload = document.issuer, None
    purpose = payment_purpose_for(document, amount)
    if document.layout is InvoiceLayout.RU:
        payload = standards.gost_payload(
            amount,
            purpose,
            name=issuer.name or "",
            short_name=issuer.short_name or "",
            account=issuer.account or "",
            bank_name=issuer.bank_name or "",
            bic=issuer.bic or "",
            corr_account=issuer.corr_account or "",
            tax_id=issuer.tax_id or "",
            kpp=issuer.kpp or "",
        )
    elif document.layout is InvoiceLayout.INTERNATIONAL:
        payee = document.payee
        payload = standards.epc_payload(
            amount,
            _purpose_in_latin(document, purpose),
            name=suggest_name(party_name(payee), payee.country),
            iban=payee.iban or "",
            bic=payee.swift or "",
        )
    return payload or standards.link_payload(document.payment_link)


def _purpose_in_latin(document: InvoiceDocument, purpose: str) -> str:
    """The purpose, or in English what it refers to: SEPA carries no Cyrillic."""
    if is_latin(purpose):
        return purpose
    english = format_payment_purpose(
        document.number, document.date, document.vat_totals, subject="", language="en"
    )
    return transliterate(english, document.issuer.country)


def payment_purpose_for(document: InvoiceDocument, amount: Money) -> str:
    """The purpose as printed; for a part of the total it names the same share of VAT."""
    purpose = document.purpose
    rest_minor = document.total.minor - amount.minor
    if rest_minor <= 0 or amount.minor <= 0:
        return purpose
    for group in document.vat_totals:
        if group.rate and group.vat.minor:
            vat_share = Money(
                split_proportionally(group.vat.minor, (amount.minor, rest_minor))[0], group.vat.currency
            )
            full_vat = f"{group.rate} - {group.vat.amount}"
            purpose = purpose.replace(full_vat, f"{group.rate} - {vat_share.amount}", 1)
    return purpose
