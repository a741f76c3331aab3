"""Builds what lists of the client's side show."""

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from services.core.advance_uses import load_lying
from services.core.invoice_row import invoice_act_term
from services.documents.invoice.model import InvoiceDocument, InvoicePage
from services.domain.ids import InvoiceId
from services.domain.money.by_currency import sum_by_currency
from services.domain.money.money import Currency, Money
from services.portal.views import PortalRow, PortalStatus


def build_portal_row(invoice: Invoice) -> PortalRow:
    currency, balance = Currency(invoice.currency), invoice.balance_minor
    owed = PortalStatus.PARTIAL if invoice.paid_minor else PortalStatus.AWAITING
    return PortalRow(
        id=InvoiceId(invoice.id),
        number=invoice.number or "",
        invoice_date=invoice.invoice_date,
        due_date=invoice.due_date,
        act_term=invoice_act_term(invoice),
        status=owed if balance else PortalStatus.PAID,
        total=Money(invoice.total_minor, currency),
        paid=Money(invoice.paid_minor, currency),
        is_for_advance=invoice.is_for_advance,
        balance=Money(balance, currency),
    )


def load_page(invoice: Invoice) -> InvoiceDocument:
    if invoice.snapshot is None:
        raise LookupError("an issued invoice has its page")
    return InvoiceDocument.from_snapshot(invoice.snapshot)


async def load_page_to_draw(uow: UnitOfWork, invoice: Invoice) -> InvoicePage:
    document = load_page(invoice)
    return InvoicePage(document, await uow.images.load(document.appearance.images))


async def load_advance(uow: UnitOfWork, client_id: int) -> tuple[Money, ...] | None:
    """As `PortalHome.advance`."""
    lying = sum_by_currency(money for _, money in await load_lying(uow, client_id))
    return lying if lying or await uow.contract_advances.uses(client_id) else None
