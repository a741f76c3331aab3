"""Rows and scopes that reports share."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from db.invoice_conditions import InvoiceScope
from db.queries.report import Cut, Named, Settled
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import GroupBy
from services.domain.errors import NotFound
from services.domain.money.money import Currency, Money
from services.invoices.views import Chosen
from services.reports.views import BreakdownRow, ReportScope


def days_to_pay(row: Settled) -> int:
    return max((row.paid_on - row.invoice_date).days, 0)


def mean_days(days: list[int]) -> Decimal:
    return (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP)


async def resolve_scope(uow: UnitOfWork, scope: ReportScope) -> InvoiceScope:
    """Converts the scope to the queries' form. Raises `NotFound` for what the actor does not see."""
    return (await resolve_named_scope(uow, scope))[0]


async def resolve_named_scope(uow: UnitOfWork, scope: ReportScope) -> tuple[InvoiceScope, Chosen]:
    """The same, with the names of what the scope is narrowed to."""
    rows: list[Any] = []
    for object_id, get in (
        (scope.client_id, uow.clients.get),
        (scope.lawyer_id, uow.firms.member),
        (scope.matter_id, uow.matters.get),
        (scope.contract_id, uow.contracts.get),
        (scope.issuer_id, uow.issuers.get),
    ):
        row = None if object_id is None else await get(object_id)
        if object_id is not None and row is None:
            raise NotFound
        rows.append(row)
    client, lawyer, matter, contract, issuer = rows
    names = Chosen(
        client=client and client.name,
        contract=contract and contract.number,
        matter=matter and matter.name,
        issuers=(issuer.name,) if issuer else (),
        lawyer=lawyer and lawyer.name,
    )
    return _invoice_scope(scope), names


def _invoice_scope(scope: ReportScope) -> InvoiceScope:
    return InvoiceScope(
        scope.client_id,
        scope.lawyer_id,
        scope.matter_id,
        scope.contract_id,
        (scope.issuer_id,) if scope.issuer_id is not None else (),
        no_matter=scope.without is GroupBy.MATTER,
        no_contract=scope.without is GroupBy.CONTRACT,
    )


def breakdown_row(cut: Cut, names: dict[int, Named], day: date) -> BreakdownRow:
    currency = Currency(cut.currency)
    owner = names.get(cut.id) if cut.id is not None else None
    return BreakdownRow(
        id=cut.id,
        name=owner.name if owner else None,
        client_name=owner.client if owner else "",
        count=cut.count,
        issued=Money(cut.issued, currency),
        paid=Money(cut.paid, currency),
        balance=Money(cut.balance, currency),
        overdue_count=cut.overdue_count,
        overdue=Money(cut.overdue, currency),
        overdue_days=max((day - cut.oldest_due).days, 0) if cut.oldest_due is not None else 0,
    )
