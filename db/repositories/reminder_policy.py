"""How a firm reminds, and what holds for single clients and invoices instead."""

from collections.abc import Collection

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import ReminderPolicy
from db.prepared import prepared

_BY_SCOPES = prepared(
    select(ReminderPolicy).where(
        ReminderPolicy.scope.in_(bindparam("scopes", expanding=True)),
        ReminderPolicy.scope_id.in_(bindparam("ids", expanding=True)),
    )
)


class ReminderPolicyRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: ReminderPolicy) -> None:
        self.session.add(row)

    async def by_scopes(self, scopes: Collection[tuple[str, int]]) -> dict[tuple[str, int], ReminderPolicy]:
        """By scope and the id in it: of the firm, whose id is 0, of clients and of invoices."""
        asked = {"scopes": sorted({name for name, _ in scopes}), "ids": sorted({key for _, key in scopes})}
        found = await self.session.scalars(_BY_SCOPES, asked)
        return {key: row for row in found if (key := (row.scope, row.scope_id)) in scopes}
