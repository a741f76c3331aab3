"""The staff's notes on cards."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Contract, StaffNote


class NoteRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_client(self, client_id: int) -> StaffNote | None:
        """On its own card."""
        query = select(StaffNote).where(
            StaffNote.client_id == client_id,
            StaffNote.contract_id.is_(None),
            StaffNote.invoice_id.is_(None),
        )
        return await self._session.scalar(query)

    async def of_contract(self, contract_id: int) -> StaffNote | None:
        return await self._session.scalar(select(StaffNote).where(StaffNote.contract_id == contract_id))

    async def of_invoice(self, invoice_id: int) -> StaffNote | None:
        return await self._session.scalar(select(StaffNote).where(StaffNote.invoice_id == invoice_id))

    def add(self, row: StaffNote) -> None:
        self._session.add(row)

    async def delete(self, row: StaffNote) -> None:
        await self._session.delete(row)

    async def saying(self, folded: str, limit: int) -> Sequence[StaffNote]:
        """Those that hold this folded text, the newest first."""
        query = (
            select(StaffNote)
            .where(StaffNote.text_norm.contains(folded, autoescape=True))
            .order_by(StaffNote.changed_at.desc(), StaffNote.id.desc())
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def contracts(self, ids: Sequence[int]) -> dict[int, Contract]:
        """Those of these contracts that the session sees."""
        rows = await self._session.scalars(select(Contract).where(Contract.id.in_(ids)))
        return {row.id: row for row in rows}
