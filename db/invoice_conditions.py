"""Conditions on invoices that lists and reports share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import load_only

from db.models import Client, Invoice

ROW = load_only(
    Invoice.kind,
    Invoice.number,
    Invoice.seq,
    Invoice.client_id,
    Invoice.status,
    Invoice.invoice_date,
    Invoice.due_date,
    Invoice.act_days,
    Invoice.act_unit,
    Invoice.act_on,
    Invoice.currency,
    Invoice.total_minor,
    Invoice.paid_minor,
    Invoice.written_off_minor,
    raiseload=True,
)
"""What a line of a list is made of: a quarter of the columns, and none of the frozen page."""


@dataclass(frozen=True, slots=True)
class InvoiceScope:
    """Narrows a report; `member_id` is the lawyer who answers for the client. Of several issuers: what is of any."""

    client_id: int | None = None
    member_id: int | None = None
    matter_id: int | None = None
    contract_id: int | None = None
    issuer_ids: Sequence[int] = ()
    no_matter: bool = False
    no_contract: bool = False


def due_between(today: date, first: int | None, last: int | None) -> ColumnElement[bool]:
    """Overdue by so many days; None is without end. What has no due date yet is overdue by none."""
    found: list[ColumnElement[bool]] = []
    if first is not None:
        found.append(Invoice.due_date <= today - timedelta(days=first))
    if last is not None:
        not_later = Invoice.due_date >= today - timedelta(days=last)
        found.append(or_(not_later, Invoice.due_date.is_(None)) if first is None else not_later)
    return and_(*found)


def scoped(scope: InvoiceScope) -> list[ColumnElement[bool]]:
    """Conditions on invoices."""
    found: list[ColumnElement[bool]] = [
        column == value
        for column, value in (
            (Invoice.client_id, scope.client_id),
            (Invoice.matter_id, scope.matter_id),
            (Invoice.contract_id, scope.contract_id),
        )
        if value is not None
    ]
    if scope.issuer_ids:
        found.append(Invoice.issuer_id.in_(scope.issuer_ids))
    if scope.no_matter:
        found.append(Invoice.matter_id.is_(None))
    if scope.no_contract:
        found.append(Invoice.contract_id.is_(None))
    if scope.member_id is not None:
        found.append(Invoice.client_id.in_(of_lawyer(scope.member_id)))
    return found


def of_lawyer(member_id: int) -> Select[int]:
    return select(Client.id).where(Client.responsible_id == member_id)
