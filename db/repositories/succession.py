"""What is in a member's hands, to be handed over when the member leaves."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Approval, Client, ClientDocument, ClientShare, Contract, Invoice, Matter, Member, Task
from db.vocabulary.approvals import ApprovalState
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import InvoiceState, Role, TaskState

UNSYNCED = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class InHands:
    """Counts. `clients` are those that the member leads, with their matters and contracts; `shared` those that
    colleagues show to the member."""

    clients: int
    matters: int
    contracts: int
    shared: int
    drafts: int
    tasks: int
    approvals: int
    """Requests of the member that are not issued yet."""


class SuccessionRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, member_id: int) -> InHands:
        led = select(Client.id).where(Client.responsible_id == member_id, Client.erased_at.is_(None))
        return InHands(
            clients=await self._count(led),
            matters=await self._count(select(Matter.id).where(Matter.client_id.in_(led))),
            contracts=await self._count(select(Contract.id).where(Contract.client_id.in_(led))),
            shared=await self._count(select(ClientShare.id).where(ClientShare.member_id == member_id)),
            drafts=await self._count(select(Invoice.id).where(*_draft_by(member_id)))
            + await self._count(select(ClientDocument.id).where(*_paper_by(member_id))),
            tasks=await self._count(select(Task.id).where(*_open_task_of(member_id))),
            approvals=await self._count(select(Approval.id).where(*_request_by(member_id))),
        )

    async def lock_clients(self, member_id: int) -> Sequence[Client]:
        """All that the member leads, has on a draft or in a task, or is shown; in the order in which all lock them."""
        query = select(Client).where(_concerns(member_id)).order_by(Client.id)
        query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
        return (await self._session.scalars(query)).all()

    async def client_ids(self, member_id: int) -> set[int]:
        """Of the same, as of this moment."""
        return set(await self._session.scalars(select(Client.id).where(_concerns(member_id))))

    async def lock_members(self, member_ids: Collection[int]) -> dict[int, Member]:
        """These and the active owners, who are counted next: locked in one order, so that two owners who let each other
        go at once are heard one after the other."""
        wanted = or_(Member.id.in_(member_ids), and_(Member.role == Role.OWNER, Member.active))
        query = select(Member).where(wanted).order_by(Member.id)
        query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
        return {row.id: row for row in await self._session.scalars(query)}

    async def drafts(self, member_id: int) -> Sequence[Invoice]:
        """Locked."""
        query = select(Invoice).where(*_draft_by(member_id)).order_by(Invoice.id).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def papers(self, member_id: int) -> Sequence[ClientDocument]:
        """Drafts of acts and the like; locked."""
        query = select(ClientDocument).where(*_paper_by(member_id)).order_by(ClientDocument.id)
        rows = await self._session.scalars(query.with_for_update().execution_options(populate_existing=True))
        return rows.all()

    async def tasks(self, member_id: int) -> Sequence[Task]:
        """Open ones; locked."""
        query = select(Task).where(*_open_task_of(member_id)).order_by(Task.id).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def shared_with(self, member_id: int) -> set[int]:
        """Ids of the clients that colleagues show to the member."""
        query = select(ClientShare.client_id).where(ClientShare.member_id == member_id)
        return set(await self._session.scalars(query))

    def share(self, client_id: int, member_id: int) -> None:
        self._session.add(ClientShare(client_id=client_id, member_id=member_id))

    async def unshare(self, member_id: int, client_ids: Collection[int]) -> None:
        query = delete(ClientShare).where(
            ClientShare.member_id == member_id, ClientShare.client_id.in_(client_ids)
        )
        await self._session.execute(query, execution_options=UNSYNCED)

    async def lead(self, client_ids: Collection[int], member_id: int) -> None:
        """Makes the member responsible for these clients, which are locked."""
        change = update(Client).where(Client.id.in_(client_ids)).values(responsible_id=member_id)
        await self._session.execute(change, execution_options=UNSYNCED)

    async def _count(self, ids: Select[int]) -> int:
        return await self._session.scalar(select(func.count()).select_from(ids.subquery())) or 0


def _draft_by(member_id: int) -> tuple[ColumnElement[bool], ...]:
    return Invoice.status == InvoiceState.DRAFT, Invoice.created_by == member_id


def _paper_by(member_id: int) -> tuple[ColumnElement[bool], ...]:
    return ClientDocument.state == DocumentState.DRAFT, ClientDocument.created_by == member_id


def _open_task_of(member_id: int) -> tuple[ColumnElement[bool], ...]:
    return Task.state == TaskState.OPEN, Task.assignee_id == member_id


def _concerns(member_id: int) -> ColumnElement[bool]:
    return or_(
        Client.responsible_id == member_id,
        Client.id.in_(select(ClientShare.client_id).where(ClientShare.member_id == member_id)),
        Client.id.in_(select(Invoice.client_id).where(*_draft_by(member_id))),
        Client.id.in_(select(ClientDocument.client_id).where(*_paper_by(member_id))),
        Client.id.in_(select(Task.client_id).where(*_open_task_of(member_id))),
        Client.id.in_(select(Approval.client_id).where(*_request_by(member_id))),
    )


def _request_by(member_id: int) -> tuple[ColumnElement[bool], ...]:
    return Approval.author_id == member_id, Approval.state != ApprovalState.APPROVED
