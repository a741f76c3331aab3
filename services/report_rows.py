"""What reports are put together from: rows as screens get them, and what they may be narrowed to."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from db.repositories.report import Cut, Settled
from db.repositories.scope import Scope
from db.uow import UnitOfWork
from services.errors import NotFound
from services.money import Currency, Money
from services.report_views import CutRow, ReportScope


def taken_by(row: Settled) -> int:
    return max((row.paid_on - row.invoice_date).days, 0)


def mean(days: list[int]) -> Decimal:
    return (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP)


async def scope_of(uow: UnitOfWork, scope: ReportScope) -> Scope:
    """Raises `NotFound` for what the reader does not see."""
    for wanted, get in (
        (scope.client_id, uow.clients.get),
        (scope.lawyer_id, uow.firms.member),
        (scope.matter_id, uow.matters.get),
        (scope.contract_id, uow.contracts.get),
        (scope.issuer_id, uow.issuers.get),
    ):
        if wanted is not None and await get(wanted) is None:
            raise NotFound
    return Scope(scope.client_id, scope.lawyer_id, scope.matter_id, scope.contract_id, scope.issuer_id)


def cut_row(cut: Cut, names: dict[int, str], day: date) -> CutRow:
    currency = Currency(cut.currency)
    return CutRow(
        id=cut.id,
        name=names.get(cut.id) if cut.id is not None else None,
        count=cut.count,
        issued=Money(cut.issued, currency),
        paid=Money(cut.paid, currency),
        balance=Money(cut.balance, currency),
        overdue_count=cut.overdue_count,
        overdue=Money(cut.overdue, currency),
        overdue_days=max((day - cut.oldest_due).days, 0) if cut.oldest_due is not None else 0,
    )
