"""Invoices of issuers in Europe, as the page has them, computed by the product's own arithmetic."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from db.vocabulary.enums import VatMode
from services.documents.einvoice.endpoint import read_endpoint
from services.documents.einvoice.facts import ExtraFacts, PartyFacts
from services.documents.invoice.model import DocumentLine, InvoiceDocument, InvoiceLayout
from services.domain.invoicing.totals import LineInput, compute_totals
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.tax.vat import format_rate

ISSUER = Requisites(
    country=Country.OTHER,
    kind=PartyKind.COMPANY,
    name="Beispiel Rechtsanwälte PartG mbB",
    vat_code="DE136695976",
    reg_number="PR 1234",
    address="Domstraße 10, 20095 Hamburg",
    iban="DE89370400440532013000",
    bic="COBADEFFXXX",
    bank_name="Commerzbank",
    signatory_name="Erika Mustermann",
    phone="+494012345678",
    email="kanzlei@example.de",
)
CLIENT = Requisites(
    country=Country.OTHER,
    kind=PartyKind.COMPANY,
    name="SIA Piemērs & Partneri <Rīga>",
    vat_code="LV40003521600",
    reg_number="40003521600",
    address="Brīvības iela 1, Rīga, LV-1010",
    email="info@example.lv",
)
FACTS = ExtraFacts(
    seller=PartyFacts(endpoint=read_endpoint("9930:DE136695976")),
    buyer=PartyFacts(endpoint=read_endpoint("9939:LV40003521600"), reference="04011000-1234512345-06"),
    contract_number="7/2026",
)


def page(
    lines: Sequence[tuple[str, str, int | None]] = (("1", "1000.00", 1900),),
    *,
    mode: VatMode = VatMode.ON_TOP,
    discount: Money | int | None = None,
    reason: str = "",
    currency: Currency = Currency.EUR,
    **changes: object,
) -> InvoiceDocument:
    """`lines` are quantity, price and rate in basis points."""
    inputs = [LineInput(Decimal(many), Money.of(price, currency), rate) for many, price, rate in lines]
    totals = compute_totals(inputs, mode, discount)
    printed = tuple(
        DocumentLine(
            description=f"Legal advice,\npart {number}",
            quantity=line.quantity,
            unit="hour" if number % 2 else "service",
            price=line.price,
            discount=total.discount,
            net=total.net,
            vat=total.vat,
            gross=total.gross,
            vat_label="" if line.vat_rate_bp is None else f"{format_rate(line.vat_rate_bp)}%",
        )
        for number, (line, total) in enumerate(zip(inputs, totals.lines, strict=True), 1)
    )
    values: dict[str, object] = {
        "number": "2026-0012",
        "date": datetime.date(2026, 11, 30),
        "due_date": datetime.date(2026, 12, 14),
        "issuer": ISSUER,
        "client": CLIENT,
        "lines": printed,
        "currency": currency,
        "layout": InvoiceLayout.INTERNATIONAL,
        "language": "en",
        "purpose": "Invoice 2026-0012 dated 30.11.2026",
        "vat_reason": reason,
        "prices_include_vat": mode is not VatMode.ON_TOP,
        "period_start": datetime.date(2026, 11, 1),
        "period_end": datetime.date(2026, 11, 30),
    }
    return InvoiceDocument(**{**values, **changes})  # type: ignore[arg-type]
