"""Reasons for asking less than was agreed."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import ContractStage, WriteDown


class WriteDownRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: WriteDown) -> None:
        self._session.add(row)

    async def delete(self, row: WriteDown) -> None:
        await self._session.delete(row)

    async def of_invoice(self, invoice_id: int) -> Sequence[WriteDown]:
        """In the order in which they were said."""
        query = select(WriteDown).where(WriteDown.invoice_id == invoice_id).order_by(WriteDown.id)
        return (await self._session.scalars(query)).all()

    async def is_seen(self, row_id: int) -> bool:
        query = select(WriteDown.id).where(WriteDown.id == row_id)
        return await self._session.scalar(query) is not None

    async def stage_prices(self, stage_ids: Collection[int]) -> dict[int, int]:
        """Stage → its price in minor units of its contract's currency."""
        if not stage_ids:
            return {}
        query = select(ContractStage.id, ContractStage.amount_minor).where(ContractStage.id.in_(stage_ids))
        rows = await self._session.execute(query)
        return dict(rows.all())
