"""From a row to the page that is printed, for the kinds that speak of money. Each is made and issued in one act."""

from dataclasses import replace

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from services.client_documents.settlements.building import (
    build_certificate,
    build_heading,
    build_receipt,
    build_reconciliation,
)
from services.documents.receipt.model import PaymentCertificatePage, ReceiptPage
from services.documents.reconciliation.model import ReconciliationPage
from services.domain.money.ledger import cut_period
from services.domain.money.money import Currency
from services.domain.ports import Translator
from services.payments.ledger import load_checked_entries


def lacks_nothing(_document: ClientDocument) -> None:
    """What these are made of is checked before there is a row."""


async def build_reconciliation_page(
    uow: UnitOfWork, document: ClientDocument, _translator: Translator, number: str, *, draft: bool
) -> ReconciliationPage:
    """Raises `LedgerMismatch` when the entries do not add up to what the books say."""
    client, issuer, _ = await uow.client_documents.parties(document)
    currency, firm = Currency(document.currency), await uow.firms.firm()
    if document.period_from is None or document.period_to is None:
        raise LookupError("a statement has its period")
    purse = (client.id, issuer.id, currency.value)
    entries = await load_checked_entries(uow, purse, firm.timezone)
    period = cut_period(entries, document.period_from, document.period_to, currency)
    heading = build_heading(issuer, client, currency, document.document_date)
    return replace(build_reconciliation(heading, period), number=number, draft=draft)


async def build_receipt_page(
    uow: UnitOfWork, document: ClientDocument, _translator: Translator, number: str, *, draft: bool
) -> ReceiptPage:
    """Raises as `build_receipt`."""
    client, issuer, _ = await uow.client_documents.parties(document)
    payment = await uow.payments.get(document.payment_id) if document.payment_id else None
    if payment is None:
        raise LookupError("a receipt has its payment")
    heading = build_heading(issuer, client, Currency(document.currency), document.document_date)
    return replace(await build_receipt(uow, heading, payment), number=number, draft=draft)


async def build_certificate_page(
    uow: UnitOfWork, document: ClientDocument, translator: Translator, number: str, *, draft: bool
) -> PaymentCertificatePage:
    """Of the one invoice that it is about. Raises as `build_certificate`."""
    client, issuer, _ = await uow.client_documents.parties(document)
    (invoice,) = await uow.client_documents.invoices(document.id)
    heading = build_heading(issuer, client, Currency(document.currency), document.document_date)
    page = await build_certificate(uow, heading, invoice, translator)
    return replace(page, number=number, draft=draft)
