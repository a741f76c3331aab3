"""Builds the pages of papers about money from the rows as they are now. Whoever calls gives the number."""

from dataclasses import dataclass
from datetime import date

from db.models import Client, Invoice, Issuer, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import PaymentKind, PaymentMethod
from services.documents.appearance import Appearance
from services.documents.receipt.model import (
    CertifiedPayment,
    PaymentCertificatePage,
    ReceiptPage,
    ReceiptPart,
)
from services.documents.reconciliation.model import ReconciliationPage, build_lines
from services.documents.text.wordings import primary_language
from services.domain.errors import Conflict
from services.domain.money.ledger import LedgerPeriod
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.domain.requisites.model import Requisites
from services.firms.appearance_storage import load_appearance
from services.firms.foreign_details import in_latin, spell_issuer
from services.firms.requisites_storage import load_requisites
from services.invoices.builder import UNDECLINED_HUNDREDTHS, basis_text, client_requisites
from services.invoices.page_language import is_in_latin, layout_of, usual_language
from services.invoices.page_words import PageTranslator


@dataclass(frozen=True, slots=True)
class Heading:
    """What is at the top of every paper, in the language, or the two, that the client's invoices begin in."""

    date: date
    issuer: Requisites
    client: Requisites
    currency: Currency
    language: str
    decline_minor: bool
    appearance: Appearance


def build_heading(issuer: Issuer, client: Client, currency: Currency, made: date) -> Heading:
    language = usual_language(issuer, client, currency)
    requisites = load_requisites(issuer)
    is_latin = is_in_latin(layout_of(issuer, currency), language)
    return Heading(
        date=made,
        issuer=in_latin(requisites, spell_issuer(issuer, None)) if is_latin else requisites,
        client=client_requisites(client),
        currency=currency,
        language=language,
        decline_minor=currency not in UNDECLINED_HUNDREDTHS,
        appearance=load_appearance(issuer),
    )


def build_reconciliation(heading: Heading, period: LedgerPeriod) -> ReconciliationPage:
    return ReconciliationPage(
        number="",
        date=heading.date,
        first=period.first,
        last=period.last,
        issuer=heading.issuer,
        client=heading.client,
        currency=heading.currency,
        opening=period.opening,
        lines=build_lines(period),
        language=heading.language,
        decline_minor=heading.decline_minor,
        appearance=heading.appearance,
    )


async def build_receipt(uow: UnitOfWork, heading: Heading, payment: Payment) -> ReceiptPage:
    """Raises `error-paper-receipt-kind` for what is no money received, `…-reversed` after a storno."""
    if payment.kind != PaymentKind.RECEIVED:
        raise Conflict("error-paper-receipt-kind")
    if await uow.payments.reversed_by(payment.id) is not None:
        raise Conflict("error-paper-receipt-reversed")
    currency = heading.currency
    on = await uow.payments.allocations(payment.id)
    for advance_id, minor in (await uow.contract_advances.returned_of_payment(payment.id)).items():
        on[advance_id] -= minor
    invoices = await uow.invoices.get_many(list(on), bare=True)
    lies = sum(on.values())
    left = (await uow.payments.left([payment]))[payment.id]
    parts = [
        ReceiptPart(invoices[key].number or "", invoices[key].invoice_date, Money(minor, currency))
        for key, minor in on.items()
        if minor
    ]
    return ReceiptPage(
        number="",
        date=heading.date,
        issuer=heading.issuer,
        client=heading.client,
        currency=currency,
        amount=Money(payment.amount_minor, currency),
        returned=Money(payment.amount_minor - lies - left, currency),
        received_on=payment.received_on,
        method=PaymentMethod(payment.method),
        reference=payment.reference or "",
        parts=tuple(parts),
        language=heading.language,
        decline_minor=heading.decline_minor,
        appearance=heading.appearance,
    )


async def build_certificate(
    uow: UnitOfWork, heading: Heading, invoice: Invoice, translator: Translator
) -> PaymentCertificatePage:
    """Raises `error-paper-unpaid` for an invoice on which no money lies."""
    if not invoice.is_counted or not invoice.paid_minor:
        raise Conflict("error-paper-unpaid", number=invoice.number or "")
    currency = heading.currency
    on = await uow.payments.on_invoice(invoice.id)
    _, _, contract, _ = await uow.invoices.parties(invoice)
    paid = [
        (payment, on[payment.id]) for payment in await uow.payments.of_invoice(invoice.id) if payment.id in on
    ]
    paid.sort(key=lambda one: (one[0].received_on, one[0].id))
    return PaymentCertificatePage(
        number="",
        date=heading.date,
        issuer=heading.issuer,
        client=heading.client,
        currency=currency,
        invoice_number=invoice.number or "",
        invoice_date=invoice.invoice_date,
        invoice_total=Money(invoice.total_minor, currency),
        payments=tuple(
            CertifiedPayment(
                payment.received_on,
                PaymentMethod(payment.method),
                payment.reference or "",
                Money(minor, currency),
                Money(payment.amount_minor, currency),
            )
            for payment, minor in paid
        ),
        written_off=Money(invoice.written_off_minor, currency),
        basis=basis_text(contract, primary_language(heading.language), PageTranslator(translator)),
        language=heading.language,
        decline_minor=heading.decline_minor,
        appearance=heading.appearance,
    )
