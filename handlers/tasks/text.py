"""Tasks in words: as a button of a list, as a card, and when they are due."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from db.vocabulary.enums import TaskKind, TaskState
from handlers.ui.labels import Whole
from handlers.ui.names import OVERDUE_ICON, initials
from handlers.ui.texts import Markup, Texts, day_month
from services.domain.ids import TaskId
from services.tasks.views import TaskCard, TaskRow

ICONS = {TaskState.OPEN: "📌", TaskState.DONE: "✅", TaskState.CANCELLED: "✖️"}


@dataclass(frozen=True, slots=True)
class TaskItem:
    """A task as a button: «🔴 04.12 · Контроль оплаты · № 2026-0012 · Ромашка»."""

    id: TaskId
    icon: str
    day: str
    kind: str
    what: str
    """The words of a task of another kind; empty for one that its kind names."""
    number: str
    client: str
    who: str
    named: str
    """«yes» when the assignee is to be read: in lists of several people's tasks."""


def task_item(texts: Texts, row: TaskRow, today: date, *, named: bool) -> TaskItem:
    days = (row.due_on - today).days
    near = -1 <= days <= 1 and row.state is TaskState.OPEN
    return TaskItem(
        id=row.id,
        icon=OVERDUE_ICON if row.overdue_days else ICONS[row.state],
        day=texts.day(row.due_on, today) if near else day_month(row.due_on, texts.language),
        kind=row.kind.value if row.kind is not TaskKind.OTHER or not row.note else "said",
        what=" ".join((row.note or "").split()) if row.kind is TaskKind.OTHER else "",
        number=Whole(row.invoice.number or ""),
        client=initials(row.invoice.client_name),
        who=row.assignee_name,
        named="yes" if named else "no",
    )


def due_text(texts: Texts, day: date, at: time, today: date) -> Markup:
    """«завтра в 10:00»."""
    return texts("task-when", day=texts.day(day, today), hour=f"{at:%H:%M}")


def local_time(texts: Texts, instant: datetime) -> time:
    return instant.astimezone(ZoneInfo(texts.timezone)).time()


def row_due(texts: Texts, row: TaskRow, today: date) -> Markup:
    return due_text(texts, row.due_on, local_time(texts, row.due_at), today)


def card_text(texts: Texts, card: TaskCard, today: date) -> Markup:
    row, invoice = card.row, card.row.invoice
    parts = [
        texts(
            "task-card-head",
            icon=OVERDUE_ICON if row.overdue_days else ICONS[row.state],
            what=_kind(texts, card),
        ),
        texts("task-card-invoice", number=invoice.number or "", client=invoice.client_name),
    ]
    if invoice.balance:
        parts.append(texts("task-card-balance", balance=invoice.balance))
    if row.note:
        parts.append(texts("task-card-note", note=row.note))
    if row.state is TaskState.OPEN:
        when = row_due(texts, row, today)
        parts.append(texts("task-card-due", when=when, who=row.assignee_name, days=row.overdue_days))
        if card.created_by != row.assignee_name:
            parts.append(texts("task-card-by", who=card.created_by))
    else:
        parts.append(
            texts(
                "task-card-closed",
                state=row.state.value,
                at=card.closed_at,
                who=card.closed_by or "",
                known="yes" if card.closed_by else "no",
            )
        )
    return texts.join(parts)


def _kind(texts: Texts, card: TaskCard) -> Markup:
    return texts("task-kind", kind=card.row.kind.value)
