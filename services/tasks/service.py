"""Tasks: what a member has to do about an invoice, and when. Every role has them, for visible clients."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.models import Member, Task
from db.repositories.task import TaskQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType, TaskKind, TaskState
from db.vocabulary.filters import TaskFilter
from services.core.audit import record
from services.core.lists import require_visible
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import LAST_YEAR, local_date
from services.domain.dunning.schedule import local_to_utc
from services.domain.errors import BadInput, Conflict, DomainError, NotFound
from services.domain.ids import InvoiceId, MemberId, TaskId
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock
from services.domain.text_input import parse_paragraph
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS
from services.tasks.views import (
    MY_TASKS,
    Assignee,
    NewTask,
    TaskCard,
    TaskListFilter,
    TaskRow,
    build_task_row,
)

DEFAULT_TIME = time(10)
NOTE_LIMIT = 1000


def default_due_time(now: datetime, day: date, zone: str) -> time:
    """The time of a task without an hour: the morning, or the next full hour when that has passed today."""
    local_now = now.astimezone(ZoneInfo(zone))
    if day != local_now.date() or local_to_utc(day, DEFAULT_TIME, zone) >= now:
        return DEFAULT_TIME
    return time(local_now.hour + 1) if local_now.hour < 23 else time(23, 59)


def resolve_due_at(now: datetime, zone: str, day: date, at: time | None) -> datetime:
    """Raises `error-task-past` for a day or an hour of the zone that is over."""
    if day.year > LAST_YEAR:
        raise BadInput("error-task-past")
    due_at = local_to_utc(day, at or default_due_time(now, day, zone), zone)
    if due_at < now:
        raise BadInput("error-task-past")
    return due_at


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """Of open tasks: the actor's own, those of everybody whose clients the actor sees, the overdue among these, and
    the own ones that are due by the end of today."""

    mine: int
    team: int
    overdue: int
    today: int


class TaskService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.TASK_EDIT)
    async def create(self, actor: Actor, new: NewTask) -> TaskCard:
        """Raises `error-task-past`, `error-task-note`, `error-task-assignee`; `Conflict` for a draft, and for payment
        control or a reminder of an invoice on which nothing is owed."""
        due_at = self._resolve_due_at(actor, new.due_on, new.at)
        note = parse_note(new.kind, new.note)
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(new.invoice_id)
            if invoice is None:
                raise NotFound
            if existing := await uow.tasks.by_act_key(new.act_key):
                return await self._card(uow, actor, existing)
            assignee = await _get_eligible_assignee(
                uow, new.assignee_id or actor.member_id, invoice.client_id
            )
            if invoice.status == InvoiceState.DRAFT:
                raise Conflict("error-invoice-draft")
            if new.kind is not TaskKind.OTHER and not invoice.is_open:
                raise Conflict("error-task-nothing-owed", number=invoice.number or "")
            task, added = await uow.tasks.add_once(
                Task(
                    client_id=invoice.client_id,
                    invoice_id=invoice.id,
                    kind=new.kind.value,
                    assignee_id=assignee.id,
                    created_by=actor.member_id,
                    due_at=due_at,
                    note=note,
                    state=TaskState.OPEN.value,
                    act_key=new.act_key,
                    created_at=self._clock.now(),
                )
            )
            if added:
                after = {"kind": new.kind, "assignee": assignee.name, "due": due_at, "note": note}
                self._audit(uow, actor, AuditAction.TASK_SET, task, after=after)
            return await self._card(uow, actor, task)

    @permitted(Permission.TASK_READ)
    async def list(
        self, actor: Actor, chosen: TaskListFilter = MY_TASKS, offset: int = 0, limit: int = 8
    ) -> Page[TaskRow]:
        """Lists tasks, the next due first. Raises `NotFound` for an invoice, client, matter or contract that the actor
        does not see."""
        offset, limit = clamp_page(offset, limit)
        now = self._clock.now()
        async with self._work.read(actor) as uow:
            rows, total = await uow.tasks.page(await self._query(uow, actor, chosen), offset, limit)
            return Page(tuple(build_task_row(row, now, actor.timezone) for row in rows), total, offset, limit)

    @permitted(Permission.TASK_READ)
    async def count(self, actor: Actor, chosen: TaskListFilter) -> int:
        """Counts what `list` would list; raises the same."""
        async with self._work.read(actor) as uow:
            return await uow.tasks.count(await self._query(uow, actor, chosen))

    @permitted(Permission.TASK_READ)
    async def count_of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> int:
        """Counts the open tasks of an invoice, whosever they are. Raises `NotFound` unless the actor sees it."""
        async with self._work.read(actor) as uow:
            if await uow.invoices.get(invoice_id) is None:
                raise NotFound
            return await uow.tasks.count_of_invoice(invoice_id)

    @permitted(Permission.TASK_READ)
    async def counts(self, actor: Actor) -> TaskCounts:
        """Counts open tasks for the buttons of the lists."""
        start = self._midnight(actor)
        async with self._work.read(actor) as uow:
            mine, team, overdue = [
                await uow.tasks.count(TaskQuery(actor.member_id, start, show))
                for show in (TaskFilter.MINE, TaskFilter.TEAM, TaskFilter.OVERDUE)
            ]
            due = await uow.tasks.count_due(actor.member_id, self._midnight(actor, 1))
            return TaskCounts(mine, team, overdue, due)

    @permitted(Permission.TASK_READ)
    @read_once
    async def card(self, actor: Actor, task_id: TaskId) -> TaskCard:
        async with self._work.read(actor) as uow:
            return await self._card(uow, actor, await _get(uow, task_id))

    @permitted(Permission.TASK_EDIT)
    async def assignees(self, actor: Actor, invoice_id: InvoiceId) -> tuple[Assignee, ...]:
        """Lists who may get a task about this invoice: active members who see its client."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            eligible = await uow.tasks.members_seeing(invoice.client_id, ROLES_SEEING_ALL_CLIENTS)
            return tuple(Assignee(MemberId(member.id), member.name) for member in eligible)

    @permitted(Permission.TASK_EDIT)
    async def complete(self, actor: Actor, task_id: TaskId) -> TaskCard:
        """Marks the task done; a closed task stays as it is."""
        return await self._close(actor, task_id, TaskState.DONE, AuditAction.TASK_DONE)

    @permitted(Permission.TASK_EDIT)
    async def cancel(self, actor: Actor, task_id: TaskId) -> TaskCard:
        """Cancels a task that is not needed; a closed task stays as it is."""
        return await self._close(actor, task_id, TaskState.CANCELLED, AuditAction.TASK_CANCELLED)

    @permitted(Permission.TASK_EDIT)
    async def postpone(self, actor: Actor, task_id: TaskId, seen_due_on: date) -> TaskCard:
        """Moves the task to the day after its due day, or to tomorrow when that has passed; the hour stays.

        `seen_due_on` is the due day that the person saw: the same tap delivered twice puts it off once.
        """
        async with undoable(self._work, self._clock, actor, Permission.TASK_EDIT) as uow:
            task = await _get_open_task(uow, task_id)
            local = task.due_at.astimezone(ZoneInfo(actor.timezone))
            if local.date() == seen_due_on:
                day = max(seen_due_on, local_date(self._clock.now(), actor.timezone)) + timedelta(days=1)
                await self._set_due_at(uow, actor, task, local_to_utc(day, local.time(), actor.timezone))
            return await self._card(uow, actor, task)

    @permitted(Permission.TASK_EDIT)
    async def reschedule(
        self, actor: Actor, task_id: TaskId, due_on: date, at: time | None = None
    ) -> TaskCard:
        """Moves the task to another day and hour in the firm's zone. Raises `error-task-past`."""
        due_at = self._resolve_due_at(actor, due_on, at)
        async with undoable(self._work, self._clock, actor, Permission.TASK_EDIT) as uow:
            task = await _get_open_task(uow, task_id)
            await self._set_due_at(uow, actor, task, due_at)
            return await self._card(uow, actor, task)

    @permitted(Permission.TASK_EDIT)
    async def reassign(self, actor: Actor, task_id: TaskId, member_id: MemberId) -> TaskCard:
        """Gives the task to another member who sees the client. Raises `error-task-assignee`."""
        async with undoable(self._work, self._clock, actor, Permission.TASK_EDIT) as uow:
            task = await _get_open_task(uow, task_id)
            member = await _get_eligible_assignee(uow, member_id, task.client_id)
            if task.assignee_id != member.id:
                names = await uow.firms.member_names([task.assignee_id])
                before = {"assignee": names.get(task.assignee_id)}
                await uow.tasks.cancel_notifications(task)
                task.assignee_id = member.id
                task.told_at = None
                self._audit(uow, actor, AuditAction.TASK_REASSIGNED, task, before, {"assignee": member.name})
            return await self._card(uow, actor, task)

    @permitted(Permission.TASK_EDIT)
    async def set_note(self, actor: Actor, task_id: TaskId, note: str | None) -> TaskCard:
        """Sets the note; None removes it. Raises `error-task-note`."""
        async with undoable(self._work, self._clock, actor, Permission.TASK_EDIT) as uow:
            task = await _get_open_task(uow, task_id)
            text = parse_note(TaskKind(task.kind), note)
            if task.note != text:
                self._audit(uow, actor, AuditAction.TASK_NOTED, task, {"note": task.note}, {"note": text})
                task.note = text
            return await self._card(uow, actor, task)

    async def _close(self, actor: Actor, task_id: TaskId, state: TaskState, action: AuditAction) -> TaskCard:
        async with undoable(self._work, self._clock, actor, Permission.TASK_EDIT) as uow:
            task = await _get(uow, task_id, lock=True)
            if task.state == TaskState.OPEN:
                task.state = state.value
                task.closed_at = self._clock.now()
                task.closed_by = actor.member_id
                await uow.tasks.cancel_notifications(task)
                self._audit(uow, actor, action, task)
            return await self._card(uow, actor, task)

    async def _set_due_at(self, uow: UnitOfWork, actor: Actor, task: Task, due_at: datetime) -> None:
        if task.due_at == due_at:
            return
        await uow.tasks.cancel_notifications(task)
        self._audit(uow, actor, AuditAction.TASK_MOVED, task, {"due": task.due_at}, {"due": due_at})
        task.due_at = due_at
        task.told_at = None

    async def _card(self, uow: UnitOfWork, actor: Actor, task: Task) -> TaskCard:
        await uow.flush()
        found = await uow.tasks.found(task.id)
        if found is None:
            raise NotFound
        names = await uow.firms.member_names({task.created_by, task.closed_by or task.created_by})
        return TaskCard(
            row=build_task_row(found, self._clock.now(), actor.timezone),
            created_by=names.get(task.created_by, ""),
            created_at=task.created_at,
            closed_at=task.closed_at,
            closed_by=names.get(task.closed_by) if task.closed_by is not None else None,
        )

    def _resolve_due_at(self, actor: Actor, day: date, at: time | None) -> datetime:
        return resolve_due_at(self._clock.now(), actor.timezone, day, at)

    async def _query(self, uow: UnitOfWork, actor: Actor, chosen: TaskListFilter) -> TaskQuery:
        if chosen.invoice_id is not None and await uow.invoices.get(chosen.invoice_id) is None:
            raise NotFound
        await require_visible(uow, chosen.client_id, chosen.matter_id)
        if chosen.contract_id is not None and await uow.contracts.get(chosen.contract_id) is None:
            raise NotFound
        return TaskQuery(
            actor.member_id,
            self._midnight(actor),
            chosen.show,
            chosen.invoice_id,
            chosen.client_id,
            chosen.matter_id,
            chosen.contract_id,
        )

    def _midnight(self, actor: Actor, days: int = 0) -> datetime:
        """Midnight of the firm's day, `days` after today, in UTC."""
        day = local_date(self._clock.now(), actor.timezone) + timedelta(days=days)
        return local_to_utc(day, time(0), actor.timezone).astimezone(UTC)

    def _audit(
        self,
        uow: UnitOfWork,
        actor: Actor,
        action: AuditAction,
        task: Task,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
    ) -> None:
        record(
            uow,
            self._clock,
            actor,
            action,
            ObjectType.TASK,
            task.id,
            before,
            after,
            invoice_id=task.invoice_id,
        )


async def _get(uow: UnitOfWork, task_id: TaskId, *, lock: bool = False) -> Task:
    task = await uow.tasks.get(task_id, lock=lock)
    if task is None:
        raise NotFound
    return task


async def _get_open_task(uow: UnitOfWork, task_id: TaskId) -> Task:
    """Locked. Raises `error-task-closed`."""
    task = await _get(uow, task_id, lock=True)
    if task.state != TaskState.OPEN:
        raise Conflict("error-task-closed")
    return task


async def _get_eligible_assignee(uow: UnitOfWork, member_id: int, client_id: int) -> Member:
    """Raises `error-task-assignee` for a member who is inactive or does not see the client."""
    member = await uow.firms.member(member_id)
    if member is None:
        raise NotFound
    eligible = await uow.tasks.members_seeing(client_id, ROLES_SEEING_ALL_CLIENTS)
    if member.id not in {seer.id for seer in eligible}:
        raise DomainError("error-task-assignee", name=member.name)
    return member


def parse_note(kind: TaskKind, note: str | None) -> str | None:
    """Returns the parsed note. Only a task of kind `other` needs one: it raises `error-task-note`."""
    if kind is not TaskKind.OTHER and not (note and note.strip()):
        return None
    return parse_paragraph(note or "", NOTE_LIMIT, "error-task-note")
