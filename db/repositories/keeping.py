"""Which of several firms keep something for longer than they want: where the daily look finds nothing, it ends."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Client, Delivery, MassAct, StatementLine
from db.repositories.mass_act import over_since
from db.repositories.retention import old_idle_lines, old_or_brought_in, old_payloads, old_talks, silent_since

MOST = 500
"""Ids in one statement."""


class KeepingRepository:
    """Over the firms of the session. `firm_ids` are some of them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def to_clear(self, firm_ids: Collection[int], before: datetime, plans_before: datetime) -> set[int]:
        """With data of messages, lines of statements or plans that go by themselves."""
        found: set[int] = set()
        for model, conditions in (
            (Delivery, old_payloads(before)),
            (StatementLine, old_idle_lines(before)),
            (MassAct, (over_since(plans_before, before),)),
        ):
            query = select(model.firm_id).where(model.firm_id.in_(sorted(firm_ids)), *conditions)
            found |= set(await self._session.scalars(query.distinct()))
        return found

    async def with_talks(self, firm_ids: Collection[int], before: datetime) -> set[int]:
        query = select(Delivery.firm_id).where(Delivery.firm_id.in_(sorted(firm_ids)), *old_talks(before))
        return set(await self._session.scalars(query.distinct()))

    async def with_silent_clients(self, firm_ids: Collection[int], since: date, today: date) -> set[int]:
        """With clients of which nothing was heard since that day, or that were erased and need not be kept now."""
        query = select(Client.firm_id, Client.id, Client.keep_until).where(
            Client.firm_id.in_(sorted(firm_ids)),
            or_((Client.erased_at.is_(None)) & silent_since(since), Client.keep_until < today),
        )
        rows = (await self._session.execute(query)).all()
        found = {firm_id for firm_id, _, keep_until in rows if keep_until is not None}
        silent = [client_id for firm_id, client_id, _ in rows if firm_id not in found]
        # Apart: to write one statement of all of it would hold the loop.
        for first in range(0, len(silent), MOST):
            some = silent[first : first + MOST]
            old = select(Client.firm_id).where(Client.id.in_(some), old_or_brought_in(since)).distinct()
            found |= set(await self._session.scalars(old))
        return found
