"""Requests to issue drafts."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Approval, Client, ClientShare, Member
from db.vocabulary.approvals import ApprovalState


class ApprovalRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: Approval) -> None:
        self._session.add(row)

    async def of_invoice(self, invoice_id: int, *, lock: bool = False) -> Approval | None:
        query = select(Approval).where(Approval.invoice_id == invoice_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def asked_of(self, invoice_id: int) -> int | None:
        """Whose draft it is, where somebody was asked to issue it."""
        query = select(Approval.client_id).where(
            Approval.invoice_id == invoice_id, Approval.state != ApprovalState.APPROVED
        )
        return await self._session.scalar(query)

    async def by_author(self, member_id: int) -> Sequence[Approval]:
        """Those that are not issued; locked."""
        query = select(Approval).where(
            Approval.author_id == member_id, Approval.state != ApprovalState.APPROVED
        )
        rows = await self._session.scalars(
            query.order_by(Approval.id).with_for_update().execution_options(populate_existing=True)
        )
        return rows.all()

    async def who_sees(self, client_id: int) -> set[int]:
        """Ids of members who lead the client or are shown it."""
        led = select(Client.responsible_id).where(Client.id == client_id)
        shown = select(ClientShare.member_id).where(ClientShare.client_id == client_id)
        return {*await self._session.scalars(led), *await self._session.scalars(shown)}

    async def active_members(self) -> Sequence[Member]:
        return (await self._session.scalars(select(Member).where(Member.active).order_by(Member.id))).all()
