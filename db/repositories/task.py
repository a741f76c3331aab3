"""What members have to do about invoices."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.invoice_conditions import ROW
from db.models import Client, ClientShare, Delivery, Invoice, Member, Task
from db.prepared import prepared
from db.vocabulary.enums import DeliveryState, MessageKind, TaskState
from db.vocabulary.filters import TaskFilter


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """`member_id` is the reader's; `day_start` the beginning of the firm's day: what was due before is overdue."""

    member_id: int
    day_start: datetime
    show: TaskFilter = TaskFilter.MINE
    invoice_id: int | None = None
    client_id: int | None = None
    matter_id: int | None = None
    contract_id: int | None = None


@dataclass(frozen=True, slots=True)
class TaskFound:
    task: Task
    invoice: Invoice
    """Without its snapshot."""
    client_name: str
    assignee_name: str


_OPEN_OF_INVOICE = prepared(
    select(func.count(Task.id)).where(
        Task.invoice_id == bindparam("invoice_id"), Task.state == TaskState.OPEN
    )
)


class TaskRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, task_id: int, *, lock: bool = False) -> Task | None:
        if not lock:
            return await self._session.get(Task, task_id)
        query = select(Task).where(Task.id == task_id).with_for_update()
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def by_act_key(self, act_key: str) -> Task | None:
        return await self._session.scalar(select(Task).where(Task.act_key == act_key))

    async def add_once(self, row: Task) -> tuple[Task, bool]:
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

    async def found(self, task_id: int) -> TaskFound | None:
        row = (await self._session.execute(_joined().where(Task.id == task_id))).first()
        return TaskFound(*row) if row is not None else None

    async def page(self, query: TaskQuery, offset: int, limit: int) -> tuple[list[TaskFound], int]:
        """By the time that they are due; closed ones as they were closed, the last first."""
        # Not joined to invoices and members: PostgreSQL plans five tables longer than it reads them.
        wanted = _matching(select(Task, Client.name).join(Client, Client.id == Task.client_id), query)
        if query.show is TaskFilter.CLOSED:
            wanted = wanted.order_by(Task.closed_at.desc(), Task.id.desc())
        else:
            wanted = wanted.order_by(Task.due_at, Task.id)
        rows = (await self._session.execute(wanted.offset(offset).limit(limit))).all()
        if not rows:
            return [], await self.count(query)
        about = {task.invoice_id for task, _ in rows}
        invoices = await self._session.scalars(select(Invoice).where(Invoice.id.in_(about)).options(ROW))
        of = {invoice.id: invoice for invoice in invoices}
        people = select(Member.id, Member.name).where(Member.id.in_({task.assignee_id for task, _ in rows}))
        names = {row[0]: row[1] for row in await self._session.execute(people)}
        found = [
            TaskFound(task, of[task.invoice_id], client, names[task.assignee_id]) for task, client in rows
        ]
        return found, await self.count(query)

    async def count(self, query: TaskQuery) -> int:
        return await self._session.scalar(_matching(select(func.count(Task.id)), query)) or 0

    async def count_of_invoice(self, invoice_id: int) -> int:
        """Open ones."""
        return await self._session.scalar(_OPEN_OF_INVOICE, {"invoice_id": invoice_id}) or 0

    async def count_due(self, member_id: int, before: datetime) -> int:
        """Open tasks of this member that are due before then."""
        query = select(func.count(Task.id)).where(
            Task.assignee_id == member_id, Task.state == TaskState.OPEN, Task.due_at < before
        )
        return await self._session.scalar(query) or 0

    async def with_open(self, invoice_ids: Collection[int], kind: str) -> set[int]:
        """Those of these invoices that have an open task of the kind."""
        query = select(Task.invoice_id).where(
            Task.invoice_id.in_(sorted(invoice_ids)), Task.kind == kind, Task.state == TaskState.OPEN
        )
        return set(await self._session.scalars(query))

    async def open_of_invoice(self, invoice_id: int, kind: str) -> Sequence[Task]:
        """Locked."""
        query = (
            select(Task)
            .where(Task.invoice_id == invoice_id, Task.kind == kind, Task.state == TaskState.OPEN)
            .order_by(Task.id)
            .with_for_update()
        )
        return (await self._session.scalars(query)).all()

    async def members_seeing(self, client_id: int, all_seeing: Sequence[str]) -> Sequence[Member]:
        """Active members who may see the client: those of the roles `all_seeing`, its responsible one, and those
        whom it is shared with. In the order of joining."""
        responsible = select(Client.responsible_id).where(Client.id == client_id)
        shared = select(ClientShare.member_id).where(ClientShare.client_id == client_id)
        query = (
            select(Member)
            .where(
                Member.active,
                or_(Member.role.in_(all_seeing), Member.id.in_(responsible), Member.id.in_(shared)),
            )
            .order_by(Member.id)
        )
        return (await self._session.scalars(query)).all()

    async def cancel_notifications(self, task: Task) -> None:
        """Words about it that are not on their way yet are not sent any more."""
        await self._session.execute(
            update(Delivery)
            .where(
                Delivery.invoice_id == task.invoice_id,
                Delivery.kind == MessageKind.TASK,
                Delivery.state == DeliveryState.QUEUED,
                Delivery.act_key.startswith(f"task:{task.id}:"),
            )
            .values(state=DeliveryState.CANCELLED)
        )


def _joined() -> Select[Task, Invoice, str, str]:
    return (
        select(Task, Invoice, Client.name, Member.name)
        .join(Invoice, Invoice.id == Task.invoice_id)
        .join(Client, Client.id == Task.client_id)
        .join(Member, Member.id == Task.assignee_id)
        .options(defer(Invoice.snapshot))
    )


def _matching(found: Any, query: TaskQuery) -> Any:
    """`found` narrowed to what the query asks for."""
    found = found.where(
        Task.state != TaskState.OPEN if query.show is TaskFilter.CLOSED else Task.state == TaskState.OPEN
    )
    if query.show is TaskFilter.MINE:
        found = found.where(Task.assignee_id == query.member_id)
    if query.show is TaskFilter.OVERDUE:
        found = found.where(Task.due_at < query.day_start)
    if query.invoice_id is not None:
        found = found.where(Task.invoice_id == query.invoice_id)
    if query.client_id is not None:
        found = found.where(Task.client_id == query.client_id)
    if query.contract_id is not None:
        found = found.where(
            Task.invoice_id.in_(select(Invoice.id).where(Invoice.contract_id == query.contract_id))
        )
    if query.matter_id is not None:
        found = found.where(
            Task.invoice_id.in_(select(Invoice.id).where(Invoice.matter_id == query.matter_id))
        )
    return found
