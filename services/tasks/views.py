"""What the task service returns, and what it takes to create a task."""

from dataclasses import dataclass
from datetime import date, datetime, time

from db.repositories.task import TaskFound
from db.vocabulary.enums import TaskKind, TaskState
from db.vocabulary.filters import TaskFilter
from services.core.invoice_row import InvoiceRow, build_invoice_row
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId, ContractId, InvoiceId, MatterId, MemberId, TaskId


@dataclass(frozen=True, slots=True)
class NewTask:
    """`due_on` and `at` are the firm's day and hour; without an hour it is ten in the morning, or within the hour
    when that has passed today. The assignee is who makes it, when nobody is named.

    `act_key` names the form, so that the same form sent twice makes one task.
    """

    invoice_id: InvoiceId
    kind: TaskKind
    due_on: date
    act_key: str
    at: time | None = None
    assignee_id: MemberId | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TaskListFilter:
    """Which tasks, of any invoice or of what is named."""

    show: TaskFilter = TaskFilter.MINE
    invoice_id: InvoiceId | None = None
    client_id: ClientId | None = None
    matter_id: MatterId | None = None
    contract_id: ContractId | None = None


MY_TASKS = TaskListFilter()


@dataclass(frozen=True, slots=True)
class TaskRow:
    id: TaskId
    kind: TaskKind
    state: TaskState
    invoice: InvoiceRow
    assignee_id: MemberId
    assignee_name: str
    due_at: datetime
    """UTC."""
    due_on: date
    """The firm's day; `postpone` wants to know which one was seen."""
    overdue_days: int
    """0 until the firm's day is over, and for a closed one."""
    note: str | None


@dataclass(frozen=True, slots=True)
class TaskCard:
    row: TaskRow
    created_by: str
    created_at: datetime
    closed_at: datetime | None
    closed_by: str | None
    """None for a task that was closed automatically."""


@dataclass(frozen=True, slots=True)
class Assignee:
    """A member who sees the client and may get the task."""

    id: MemberId
    name: str


def build_task_row(found: TaskFound, now: datetime, zone: str) -> TaskRow:
    """`now` is an aware instant, `zone` the firm's."""
    task = found.task
    day, due_on = local_date(now, zone), local_date(task.due_at, zone)
    return TaskRow(
        id=TaskId(task.id),
        kind=TaskKind(task.kind),
        state=TaskState(task.state),
        invoice=build_invoice_row(found.invoice, found.client_name, day),
        assignee_id=MemberId(task.assignee_id),
        assignee_name=found.assignee_name,
        due_at=task.due_at,
        due_on=due_on,
        overdue_days=max((day - due_on).days, 0) if task.state == TaskState.OPEN else 0,
        note=task.note,
    )
