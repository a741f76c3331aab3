"""Rates of central banks as the firm has entered them."""

from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import InterestRate
from db.prepared import prepared

_OF_KIND = prepared(
    select(InterestRate).where(InterestRate.kind == bindparam("kind")).order_by(InterestRate.since)
)


class InterestRateRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: InterestRate) -> None:
        self.session.add(row)

    async def of_kind(self, kind: str) -> list[InterestRate]:
        """Oldest first."""
        return list(await self.session.scalars(_OF_KIND, {"kind": kind}))

    async def get(self, kind: str, since: date) -> InterestRate | None:
        return await self.session.scalar(
            select(InterestRate).where(InterestRate.kind == kind, InterestRate.since == since)
        )

    async def remove(self, row: InterestRate) -> None:
        await self.session.delete(row)
