"""The audit trail: added to and read, never changed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import (
    AuditEntry,
    Client,
    Contact,
    Contract,
    Firm,
    Invite,
    Invoice,
    Issuer,
    Matter,
    Member,
    Payment,
    Task,
)

_OBJECTS: dict[str, Any] = {
    "firm": Firm,
    "member": Member,
    "invite": Invite,
    "issuer": Issuer,
    "client": Client,
    "contact": Contact,
    "matter": Matter,
    "contract": Contract,
    "invoice": Invoice,
    "payment": Payment,
    "task": Task,
}


class AuditRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, entry: AuditEntry) -> None:
        self._session.add(entry)

    async def object_exists(self, object_type: str, object_id: int) -> bool:
        """Whether this unit of work sees the object; False for a kind of object that is not audited."""
        model = _OBJECTS.get(object_type)
        if model is None:
            return False
        return await self._session.scalar(select(model.id).where(model.id == object_id)) is not None

    async def timeline(self, object_type: str, object_id: int, limit: int) -> Sequence[AuditEntry]:
        """Newest first; an invoice's timeline includes acts on other objects that name it."""
        about = and_(AuditEntry.object_type == object_type, AuditEntry.object_id == object_id)
        if object_type == "invoice":
            about = or_(about, AuditEntry.invoice_id == object_id)
        query = (
            select(AuditEntry).where(about).order_by(AuditEntry.at.desc(), AuditEntry.id.desc()).limit(limit)
        )
        return (await self._session.scalars(query)).all()
