"""What the menu says: counts, and what is owed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ScalarSelect, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Firm, Invoice, Task
from db.prepared import prepared
from db.vocabulary.enums import InvoiceState, TaskState


@dataclass(frozen=True, slots=True)
class Desk:
    """What the menu says beside the money."""

    firm_name: str
    country: str
    due: int
    """Open invoices that are due today."""
    drafts: int
    tasks: int
    """The member's own that are due by the end of the day."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed in a currency, in minor units."""

    currency: str
    balance: int
    overdue_count: int
    overdue: int


def _counted(*narrowed: Any) -> ScalarSelect[int]:
    return select(func.count()).where(*narrowed).scalar_subquery()


_DESK = prepared(
    select(
        Firm.name,
        Firm.country,
        _counted(Invoice.is_open, Invoice.due_date == bindparam("day")),
        _counted(Invoice.status == InvoiceState.DRAFT),
        _counted(
            Task.assignee_id == bindparam("member_id"),
            Task.state == TaskState.OPEN,
            Task.due_at < bindparam("before"),
        ),
    )
)


_late = Invoice.due_date < bindparam("day")
_OWED = prepared(
    select(
        Invoice.currency,
        func.sum(Invoice.balance_minor),
        func.count().filter(_late),
        func.sum(Invoice.balance_minor).filter(_late),
    )
    .where(Invoice.is_open)
    .group_by(Invoice.currency)
)


class DeskQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def desk(self, member_id: int, day: date, before: datetime) -> Desk:
        """`before`: the end of the day."""
        asked = {"member_id": member_id, "day": day, "before": before}
        return Desk(*(await self._session.execute(_DESK, asked)).one())

    async def owed(self, day: date) -> list[Owed]:
        """By currency; `day` is the firm's."""
        rows = await self._session.execute(_OWED, {"day": day})
        return [
            Owed(currency, int(balance), count, int(late or 0)) for currency, balance, count, late in rows
        ]
