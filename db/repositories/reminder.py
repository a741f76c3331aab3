"""The ledger of reminders: each step of each invoice to each recipient, once."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Reminder
from db.prepared import prepared

_OF_INVOICE = prepared(
    select(Reminder)
    .where(Reminder.invoice_id == bindparam("invoice_id"))
    .order_by(Reminder.due_at, Reminder.id)
)


class ReminderRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Reminder) -> None:
        self.session.add(row)

    async def of_invoice(self, invoice_id: int) -> Sequence[Reminder]:
        return (await self.session.scalars(_OF_INVOICE, {"invoice_id": invoice_id})).all()

    async def of_delivery(self, delivery_id: int) -> Sequence[Reminder]:
        rows = await self.session.scalars(
            select(Reminder).where(Reminder.delivery_id == delivery_id).order_by(Reminder.due_at, Reminder.id)
        )
        return rows.all()

    async def of_deliveries(self, delivery_ids: Collection[int]) -> dict[int, list[Reminder]]:
        """By delivery, each in the order of `of_delivery`."""
        rows = await self.session.scalars(
            select(Reminder)
            .where(Reminder.delivery_id.in_(delivery_ids))
            .order_by(Reminder.due_at, Reminder.id)
        )
        found: dict[int, list[Reminder]] = {delivery_id: [] for delivery_id in delivery_ids}
        for row in rows:
            if row.delivery_id is not None:
                found[row.delivery_id].append(row)
        return found
