"""The firm itself, its staff and the links that invite staff."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from db.models import Firm, Invite, Member
from db.prepared import prepared
from db.tenancy import AsyncTenantSession
from db.vocabulary.enums import Role

_NAMES = prepared(
    select(Member.id, Member.name).where(Member.id.in_(bindparam("member_ids", expanding=True)))
)


class FirmRepository:
    """Inside one firm: the session adds the firm to every query."""

    def __init__(self, session: AsyncTenantSession) -> None:
        self._session = session

    def add(self, row: Member | Invite) -> None:
        self._session.add(row)

    async def firm(self) -> Firm:
        return await self._session.get_one(Firm, self._session.firm_id)

    async def lock(self) -> Firm:
        query = select(Firm).with_for_update(key_share=True).execution_options(populate_existing=True)
        return (await self._session.scalars(query)).one()

    async def members(self) -> Sequence[Member]:
        """Active first, in the order of joining."""
        query = select(Member).order_by(Member.active.desc(), Member.id)
        return (await self._session.scalars(query)).all()

    async def member(self, member_id: int) -> Member | None:
        return await self._session.get(Member, member_id)

    async def members_by_id(self, member_ids: Collection[int]) -> dict[int, Member]:
        rows = await self._session.scalars(select(Member).where(Member.id.in_(member_ids)))
        return {row.id: row for row in rows}

    async def active_owners(self) -> Sequence[Member]:
        """Locked, so that two owners who demote each other at once are heard one after the other."""
        query = (
            select(Member)
            .where(Member.role == Role.OWNER, Member.active)
            .order_by(Member.id)
            .with_for_update(key_share=True)
        )
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def open_invites(self, now: datetime) -> Sequence[Invite]:
        """Still usable ones, newest first."""
        query = (
            select(Invite)
            .where(Invite.used_at.is_(None), Invite.revoked_at.is_(None), Invite.expires_at > now)
            .order_by(Invite.id.desc())
        )
        return (await self._session.scalars(query)).all()

    async def open_invites_by(self, member_id: int) -> Sequence[Invite]:
        """Those that the member has made and nobody has used, also too old ones; locked."""
        query = select(Invite).where(
            Invite.created_by == member_id, Invite.used_at.is_(None), Invite.revoked_at.is_(None)
        )
        query = query.order_by(Invite.id).with_for_update(key_share=True)
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def invite(self, invite_id: int) -> Invite | None:
        """Locked: it is used once."""
        return await self._session.scalar(
            select(Invite).where(Invite.id == invite_id).with_for_update(key_share=True)
        )

    async def member_names(self, member_ids: Collection[int]) -> dict[int, str]:
        rows = await self._session.execute(_NAMES, {"member_ids": list(member_ids)})
        return dict(rows.all())
