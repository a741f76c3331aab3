"""An invoice as lists, cards and messages show it: a row with its derived status."""

from dataclasses import dataclass
from datetime import date

from db.models import Invoice
from db.vocabulary.enums import InvoiceKind, InvoiceState, InvoiceStatus
from services.domain.ids import ClientId, InvoiceId
from services.domain.invoicing.payment_terms import ActTerm, TermsUnit
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    id: InvoiceId
    number: str | None
    client_id: ClientId
    client_name: str
    status: InvoiceStatus
    overdue_days: int
    """0 when it is not overdue."""
    invoice_date: date
    due_date: date | None
    """None while the term runs from an act that there is not yet."""
    act_term: ActTerm | None
    """Where the term runs from the act, whether there is one already or not."""
    act_on: date | None
    total: Money
    paid: Money
    balance: Money
    seq: int | None = None
    """The count in its number: 12 of «2026-0012»."""
    kind: InvoiceKind = InvoiceKind.SERVICES

    @property
    def is_for_advance(self) -> bool:
        return self.kind is InvoiceKind.ADVANCE


def invoice_status(invoice: Invoice) -> InvoiceStatus:
    match invoice.status:
        case InvoiceState.DRAFT:
            return InvoiceStatus.DRAFT
        case InvoiceState.VOID:
            return InvoiceStatus.VOID
        case _ if invoice.balance_minor > 0:
            return InvoiceStatus.PARTIAL if invoice.paid_minor > 0 else InvoiceStatus.ISSUED
        case InvoiceState.WRITTEN_OFF:
            return InvoiceStatus.WRITTEN_OFF
        case _:
            return InvoiceStatus.PAID


def overdue_days(invoice: Invoice, today: date) -> int:
    """Counts days since the due date while money is owed, also during a hold; `today` is the firm's date."""
    due = invoice.due_date
    return (today - due).days if due is not None and invoice.is_overdue(today) else 0


def invoice_act_term(invoice: Invoice) -> ActTerm | None:
    if invoice.act_days is None:
        return None
    return ActTerm(invoice.act_days, TermsUnit(invoice.act_unit or TermsUnit.CALENDAR))


def build_invoice_row(invoice: Invoice, client_name: str, today: date) -> InvoiceRow:
    currency = Currency(invoice.currency)
    return InvoiceRow(
        id=InvoiceId(invoice.id),
        number=invoice.number,
        client_id=ClientId(invoice.client_id),
        client_name=client_name,
        status=invoice_status(invoice),
        overdue_days=overdue_days(invoice, today),
        invoice_date=invoice.invoice_date,
        due_date=invoice.due_date,
        act_term=invoice_act_term(invoice),
        act_on=invoice.act_on,
        total=Money(invoice.total_minor, currency),
        paid=Money(invoice.paid_minor, currency),
        balance=Money(invoice.balance_minor, currency),
        seq=invoice.seq,
        kind=InvoiceKind(invoice.kind),
    )
