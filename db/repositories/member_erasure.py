"""Every row that holds something of a member of a firm, to erase it or to hand it out."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import (
    AuditEntry,
    Client,
    ClientDocument,
    Contact,
    Delivery,
    Invite,
    Invoice,
    Member,
    Payment,
    PrintJob,
)
from db.repositories.erasure import json_holding
from db.vocabulary.enums import Audience, DeliveryState, ObjectType


class MemberErasureRepository:
    """Inside a firm."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self, member_id: int) -> Member | None:
        query = select(Member).where(Member.id == member_id).with_for_update()
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def borne_by_others(self, member_id: int, names: Collection[str]) -> set[str]:
        """Those of the names that a colleague, a client or somebody of a client bears too."""
        asked = (
            select(Member.name).where(Member.id != member_id, Member.name.in_(names)),
            select(Contact.name).where(Contact.name.in_(names)),
            select(Client.name).where(Client.name.in_(names)),
        )
        return {name for query in asked for name in await self._session.scalars(query)}

    async def former_names(self, member_id: int) -> set[str]:
        """All names under which the member has acted."""
        query = select(AuditEntry.member_name).where(AuditEntry.member_id == member_id).distinct()
        return {name for name in await self._session.scalars(query) if name}

    async def acts_by(self, member_id: int) -> list[int]:
        """Ids of the member's own acts that still name it."""
        query = select(AuditEntry.id).where(
            AuditEntry.member_id == member_id, AuditEntry.member_name.is_not(None)
        )
        return list(await self._session.scalars(query))

    async def acts_on(self, member_id: int) -> list[int]:
        """Ids of acts on the member: joining, roles, addresses."""
        query = select(AuditEntry.id).where(
            AuditEntry.object_type == ObjectType.MEMBER, AuditEntry.object_id == member_id
        )
        return list(await self._session.scalars(query))

    async def acts_saying(self, values: Collection[str]) -> list[int]:
        """Ids of acts whose values hold one of these texts."""
        said = [*json_holding(AuditEntry.before, values), *json_holding(AuditEntry.after, values)]
        if not said:
            return []
        return list(await self._session.scalars(select(AuditEntry.id).where(or_(*said))))

    async def messages_to(self, member_id: int) -> Sequence[Delivery]:
        """To the member; locked."""
        return await self._messages(
            and_(Delivery.member_id == member_id, Delivery.audience == Audience.STAFF)
        )

    async def messages_saying(self, values: Collection[str]) -> Sequence[Delivery]:
        """Whose data, address or key hold one of these texts; locked."""
        return await self._messages(_saying(values)) if values else ()

    async def read_messages_saying(self, values: Collection[str]) -> Sequence[Delivery]:
        """The same, for looking only."""
        if not values:
            return ()
        return (await self._session.scalars(select(Delivery).where(_saying(values)))).all()

    async def _messages(self, which: ColumnElement[bool]) -> Sequence[Delivery]:
        query = select(Delivery).where(which).order_by(Delivery.id).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def leaving_to(self, member_id: int) -> int:
        return await self._count(
            Delivery, Delivery.member_id == member_id, Delivery.state == DeliveryState.SENDING
        )

    async def invites_of(self, member_id: int) -> Sequence[Invite]:
        """Those that the member came by."""
        return (await self._session.scalars(select(Invite).where(Invite.member_id == member_id))).all()

    async def open_invites_by(self, member_id: int) -> Sequence[Invite]:
        """Those that the member made and nobody has used."""
        query = select(Invite).where(
            Invite.created_by == member_id, Invite.used_at.is_(None), Invite.revoked_at.is_(None)
        )
        return (await self._session.scalars(query)).all()

    async def in_books(self, member_id: int) -> dict[str, int]:
        """How many rows of the books name the member by number."""
        return {
            "invoices": await self._count(
                Invoice, or_(Invoice.issued_by == member_id, Invoice.created_by == member_id)
            ),
            "documents": await self._count(
                ClientDocument,
                or_(ClientDocument.issued_by == member_id, ClientDocument.created_by == member_id),
            ),
            "prints": await self._count(PrintJob, PrintJob.member_id == member_id),
            "payments": await self._count(Payment, Payment.recorded_by == member_id),
            "clients": await self._count(Client, Client.responsible_id == member_id),
            "acts": await self._count(AuditEntry, AuditEntry.member_id == member_id),
        }

    async def read_messages(self, member_id: int) -> tuple[int, datetime | None]:
        """How many messages went to the member, and when the last was made."""
        query = select(func.count(), func.max(Delivery.created_at)).where(Delivery.member_id == member_id)
        count, last = (await self._session.execute(query)).one()
        return count, last

    async def _count(self, model: Any, *which: ColumnElement[bool]) -> int:
        return int(await self._session.scalar(select(func.count()).select_from(model).where(*which)) or 0)


def _saying(values: Collection[str]) -> ColumnElement[bool]:
    return or_(
        *json_holding(Delivery.payload, values),
        Delivery.recipient.in_(values),
        *(Delivery.act_key.contains(value, autoescape=True) for value in values),
    )
