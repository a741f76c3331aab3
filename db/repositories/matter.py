"""Matters with what hangs on them."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import ContractMatter, Invoice, Matter
from db.vocabulary.enums import InvoiceState


class MatterRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, matter_id: int, *, lock: bool = False) -> Matter | None:
        if not lock:
            return await self._session.get(Matter, matter_id)
        query = select(Matter).where(Matter.id == matter_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def by_act_key(self, act_key: str) -> Matter | None:
        return await self._session.scalar(select(Matter).where(Matter.act_key == act_key))

    async def add_once(self, row: Matter) -> tuple[Matter, bool]:
        """The new row, or the one that the same act has made; True when it is the new one."""
        await self._session.flush()  # what fails from here on is this row
        try:
            async with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            made = await self.by_act_key(row.act_key) if row.act_key else None
            if made is None:
                raise
            return made, False
        return row, True

    async def count_contracts(self, matter_id: int) -> int:
        return await self._count(select(ContractMatter).where(ContractMatter.matter_id == matter_id))

    async def count_invoices(self, matter_id: int) -> int:
        """Without drafts."""
        return await self._count(
            select(Invoice).where(Invoice.matter_id == matter_id, Invoice.status != InvoiceState.DRAFT)
        )

    async def _count(self, query: Select[*tuple[Any, ...]]) -> int:
        ids = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
        return await self._session.scalar(ids) or 0
