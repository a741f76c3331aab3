"""What the code of an invoice says to a bank's app: the whole sum on the page, the balance in the chat."""

from services.documents.invoice.model import InvoiceDocument, Layout
from services.documents.payment_code import standards
from services.documents.pdf.details import full_name
from services.domain.money.money import Money, allocate


def payment_payload(document: InvoiceDocument, amount: Money | None = None) -> str | None:
    """The country's standard, else the payment link, else nothing. `amount` is another sum than the total.

    A draft has no number to pay for and a void invoice must not be paid: neither has a code.
    """
    if document.draft or document.void:
        return None
    amount = document.total if amount is None else amount
    issuer, payload = document.issuer, None
    purpose = purpose_of(document, amount)
    if document.layout is Layout.RU:
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
    elif document.layout is Layout.INTERNATIONAL:
        payload = standards.epc_payload(
            amount,
            purpose,
            name=full_name(issuer),
            iban=issuer.iban or "",
            bic=issuer.bic or "",
        )
    return payload or standards.link_payload(document.payment_link)


def purpose_of(document: InvoiceDocument, amount: Money) -> str:
    """The purpose as printed; of a part of the total, its VAT is named in the same proportion."""
    purpose = document.purpose
    left = document.total.minor - amount.minor
    if left <= 0 or amount.minor <= 0:
        return purpose
    for group in document.vat_totals:
        if group.rate and group.vat.minor:
            share = Money(allocate(group.vat.minor, (amount.minor, left))[0], group.vat.currency)
            whole = f"{group.rate} - {group.vat.amount}"
            purpose = purpose.replace(whole, f"{group.rate} - {share.amount}", 1)
    return purpose
