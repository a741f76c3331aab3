"""What a member's calendar holds: due dates of invoices, promises of clients, tasks."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.models import Client, Hold, Invoice, Task
from db.vocabulary.enums import HoldKind, InvoiceState, TaskState


class CalendarQueries:
    """Besides what is open: what is over and stood on a day from `day` on, so that a calendar which shows it hears."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def invoices(self, member_id: int, day: date) -> Sequence[tuple[Invoice, str]]:
        """(invoice, client's name) of clients that the member is responsible for."""
        rows = await self._session.execute(
            select(Invoice, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(
                Client.responsible_id == member_id,
                Invoice.status != InvoiceState.DRAFT,
                Invoice.due_date.is_not(None),
                or_(Invoice.is_open, Invoice.due_date >= day),
            )
            .order_by(Invoice.due_date, Invoice.id)
            .options(defer(Invoice.snapshot))
        )
        return [(invoice, name) for invoice, name in rows]

    async def promises(self, member_id: int, day: date) -> Sequence[tuple[Hold, str, str | None]]:
        """(promise, client's name, the invoice's number) of the same clients."""
        rows = await self._session.execute(
            select(Hold, Client.name, Invoice.number)
            .join(Client, Client.id == Hold.client_id)
            .outerjoin(Invoice, Invoice.id == Hold.invoice_id)
            .where(
                Client.responsible_id == member_id,
                Hold.kind == HoldKind.PROMISE,
                or_(Hold.ended_at.is_(None), Hold.until >= day),
                Hold.until.is_not(None),
            )
            .order_by(Hold.until, Hold.id)
        )
        return [(hold, name, number) for hold, name, number in rows]

    async def tasks(self, member_id: int, since: datetime) -> Sequence[tuple[Task, str, str | None]]:
        """(task, client's name, the invoice's number) that the member has to do."""
        rows = await self._session.execute(
            select(Task, Client.name, Invoice.number)
            .join(Client, Client.id == Task.client_id)
            .join(Invoice, Invoice.id == Task.invoice_id)
            .where(
                Task.assignee_id == member_id,
                or_(Task.state == TaskState.OPEN, Task.due_at >= since),
            )
            .order_by(Task.due_at, Task.id)
        )
        return [(task, name, number) for task, name, number in rows]
