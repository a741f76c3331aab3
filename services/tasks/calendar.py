"""What a member's calendar holds: due dates and promises of the clients that the member leads, and own tasks."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from db.vocabulary.enums import TaskKind, TaskState
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import local_to_utc
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock


class CalendarKind(StrEnum):
    DUE = "due"
    PROMISE = "promise"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    kind: CalendarKind
    key: str
    """The same of the same thing for ever, in whichever installation, and of nothing else."""
    day: date
    """The firm's date."""
    client_name: str
    number: str | None
    is_over: bool
    """Paid, done, ended or void: a calendar that shows it has to hear so."""
    balance: Money | None = None
    """Of a due date: what is still to be paid."""
    task_kind: TaskKind | None = None
    note: str | None = None
    at: time | None = None
    """Of a task: the firm's hour."""


class CalendarService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.TASK_READ)
    async def entries(self, actor: Actor) -> tuple[CalendarEntry, ...]:
        """By day."""
        day = local_date(self._clock.now(), actor.timezone)
        since, zone = local_to_utc(day, time(), actor.timezone), ZoneInfo(actor.timezone)
        async with self._work.read(actor) as uow:
            firm = await uow.firms.firm()
            made = _Keys(firm.id, firm.created_at)
            found = [
                CalendarEntry(
                    CalendarKind.DUE,
                    made.key(CalendarKind.DUE, invoice.id),
                    invoice.due_date,
                    name,
                    invoice.number,
                    not invoice.is_open,
                    balance=Money(invoice.balance_minor, Currency(invoice.currency)),
                )
                for invoice, name in await uow.calendars.invoices(actor.member_id, day)
                if invoice.due_date is not None
            ]
            found += [
                CalendarEntry(
                    CalendarKind.PROMISE,
                    made.key(CalendarKind.PROMISE, hold.id),
                    hold.until,
                    name,
                    number,
                    hold.ended_at is not None,
                )
                for hold, name, number in await uow.calendars.promises(actor.member_id, day)
                if hold.until is not None
            ]
            for task, name, number in await uow.calendars.tasks(actor.member_id, since):
                due = task.due_at.astimezone(zone)
                found.append(
                    CalendarEntry(
                        CalendarKind.TASK,
                        made.key(CalendarKind.TASK, task.id),
                        due.date(),
                        name,
                        number,
                        task.state != TaskState.OPEN,
                        task_kind=TaskKind(task.kind),
                        note=task.note,
                        at=due.time(),
                    )
                )
        return tuple(sorted(found, key=lambda entry: (entry.day, entry.at or time(), entry.key)))


@dataclass(frozen=True, slots=True)
class _Keys:
    firm_id: int
    founded: datetime
    """Tells firms of different installations apart; books that move keep it."""

    def key(self, kind: CalendarKind, id_: int) -> str:
        return f"{kind}-{id_}.firm-{self.firm_id}-{self.founded:%Y%m%dT%H%M%S%f}"
