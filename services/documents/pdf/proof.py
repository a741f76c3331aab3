"""Proves that an invoice can be printed here: one is drawn with its payment code, out of the fonts that are there."""

from datetime import date
from decimal import Decimal

from services.documents.invoice.model import DocumentLine, InvoiceDocument, InvoiceLayout
from services.documents.payment_code.invoice_payload import payment_payload
from services.documents.pdf.render import render_invoice
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites

_ZERO, _SUM = Money(0, Currency.RUB), Money.of("12345.67", Currency.RUB)
_PROOF = InvoiceDocument(
    number="2026-0001",
    date=date(2026, 1, 12),
    due_date=date(2026, 1, 26),
    issuer=Requisites(
        country=Country.RU,
        kind=PartyKind.COMPANY,
        name="ООО «Проба»",
        tax_id="7707083893",
        kpp="773601001",
        bank_name="ПАО Сбербанк",
        bic="044525225",
        account="40702810938000000001",
        corr_account="30101810400000000225",
        address="Москва, ул. Пробная, 1",
    ),
    client=Requisites(country=Country.RU, kind=PartyKind.PERSON, name="Ёлкин Юрий"),
    lines=(DocumentLine("Проба № 1", Decimal(1), "усл.", _SUM, _ZERO, _SUM, _ZERO, _SUM),),
    currency=Currency.RUB,
    layout=InvoiceLayout.RU,
    purpose="Оплата по счёту № 2026-0001 от 12.01.2026. Без НДС",
)


def prove_printing() -> int:
    """The size of the page in bytes. Raises whatever keeps it from being drawn, `ValueError` when there is no code."""
    if payment_payload(_PROOF) is None:
        raise ValueError("no payment code")
    return len(render_invoice(_PROOF))
