"""How a firm reminds, and what holds for single clients and invoices instead."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import ReminderPolicy


class ReminderPolicyRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: ReminderPolicy) -> None:
        self.session.add(row)

    async def by_scopes(self, scopes: Collection[tuple[str, int]]) -> dict[tuple[str, int], ReminderPolicy]:
        """By scope and the id in it: of the firm, whose id is 0, of clients and of invoices."""
        found = await self.session.scalars(
            select(ReminderPolicy).where(
                ReminderPolicy.scope.in_({name for name, _ in scopes}),
                ReminderPolicy.scope_id.in_({key for _, key in scopes}),
            )
        )
        return {key: row for row in found if (key := (row.scope, row.scope_id)) in scopes}
