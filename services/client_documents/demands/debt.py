"""Whether an issued demand still says what is owed: asked on its card, at sending, and when its term is over."""

from dataclasses import dataclass

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from services.core.document_page import load_page
from services.documents.demand.model import DemandPage
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class ChangedInvoice:
    """`was` is what the demand says, `now` what is owed on it."""

    number: str
    was: Money
    now: Money


@dataclass(frozen=True, slots=True)
class DemandDebt:
    """`left` is what is owed by now on the invoices of the demand."""

    demanded: Money
    left: Money
    changed: tuple[ChangedInvoice, ...]

    @property
    def is_paid(self) -> bool:
        return not self.left


async def load_debt(uow: UnitOfWork, document: ClientDocument) -> DemandDebt:
    """Raises LookupError for a draft."""
    page, currency = load_page(document), Currency(document.currency)
    if not isinstance(page, DemandPage):
        raise LookupError("only a demand claims a debt")
    owed = {
        invoice.number: Money(invoice.balance_minor if invoice.is_open else 0, currency)
        for invoice in await uow.client_documents.invoices(document.id)
    }
    nothing = Money.zero(currency)
    changed = tuple(
        ChangedInvoice(each.number, each.left, owed.get(each.number, nothing))
        for each in page.invoices
        if owed.get(each.number, nothing) != each.left
    )
    left = nothing
    for money in owed.values():
        left += money
    return DemandDebt(page.debt, left, changed)


async def require_true(uow: UnitOfWork, document: ClientDocument) -> None:
    """Refuses a demand that no longer says what is owed; other documents pass.

    Raises `error-demand-settled`, `error-demand-changed` (`invoice`, `was`, `now`).
    """
    if document.kind != DocumentKind.DEMAND:
        return
    debt = await load_debt(uow, document)
    if debt.is_paid:
        raise Conflict("error-demand-settled", number=document.number or "")
    for each in debt.changed:
        raise Conflict("error-demand-changed", invoice=each.number, was=each.was, now=each.now)
