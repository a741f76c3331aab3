"""Codes that both syntaxes write alike."""

from services.documents.einvoice.model import ElectronicInvoice
from services.documents.text.wordings import primary_language
from services.domain.money.money import Currency

INVOICE_TYPE = "380"  # commercial invoice, of UNTDID 1001
DISCOUNT_CODE = "95"  # discount, of UNTDID 5189
_SEPA_TRANSFER, _TRANSFER = "58", "30"
_DISCOUNT = {"ru": "Скидка", "de": "Rabatt", "en": "Discount"}


def payment_means(invoice: ElectronicInvoice) -> str:
    """BT-81: a SEPA transfer is in euros and to an IBAN (BR-DE-19), any other is a credit transfer."""
    return _SEPA_TRANSFER if invoice.iban and invoice.currency is Currency.EUR else _TRANSFER


def discount_word(language: str) -> str:
    return _DISCOUNT.get(primary_language(language), _DISCOUNT["en"])
