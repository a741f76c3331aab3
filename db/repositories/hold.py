"""Why reminders rest: pauses, promises, claims of payment and disputes."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Hold
from db.prepared import prepared

_IN_FORCE_BY_CLIENT = prepared(
    select(Hold)
    .where(
        Hold.client_id.in_(bindparam("client_ids", expanding=True)),
        Hold.ended_at.is_(None),
        or_(Hold.until.is_(None), Hold.until >= bindparam("today")),
    )
    .order_by(Hold.id)
)


class HoldRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, row: Hold) -> None:
        self.session.add(row)

    async def get(self, hold_id: int, *, lock: bool = False) -> Hold | None:
        query = select(Hold).where(Hold.id == hold_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return await self.session.scalar(query)

    async def in_force(self, client_id: int, today: date) -> Sequence[Hold]:
        """Of the client, its invoices and matters, that are in force on the firm's date."""
        return (await self.in_force_by_client((client_id,), today))[client_id]

    async def in_force_by_client(self, client_ids: Collection[int], today: date) -> dict[int, list[Hold]]:
        """The same by client."""
        asked = {"client_ids": list(client_ids), "today": today}
        rows = await self.session.scalars(_IN_FORCE_BY_CLIENT, asked)
        found: dict[int, list[Hold]] = {client_id: [] for client_id in client_ids}
        for row in rows:
            found[row.client_id].append(row)
        return found

    async def by_act_key(self, act_key: str) -> Hold | None:
        return await self.session.scalar(select(Hold).where(Hold.act_key == act_key))

    async def on_invoices(self, invoice_ids: Collection[int], kind: str) -> set[int]:
        """Those of these invoices that have a hold of the kind, ended or not."""
        query = select(Hold.invoice_id).where(Hold.invoice_id.in_(sorted(invoice_ids)), Hold.kind == kind)
        return {found for found in await self.session.scalars(query) if found is not None}

    async def of_invoice(self, invoice_id: int, kind: str) -> Sequence[Hold]:
        """Ended or not, newest first, locked."""
        query = (
            select(Hold)
            .where(Hold.invoice_id == invoice_id, Hold.kind == kind)
            .order_by(Hold.id.desc())
            .with_for_update()
        )
        return (await self.session.scalars(query.execution_options(populate_existing=True))).all()
