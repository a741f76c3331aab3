"""The task to make the state's electronic invoice (ЭСФ): set once when an invoice is issued, moved by the act's day,
closed by the number."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from db.models import Invoice, Issuer, Task
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType, Role, TaskKind, TaskState, VatMode
from services.core.audit import record
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.dunning.schedule import local_to_utc
from services.domain.ports import Clock
from services.domain.requisites.model import Country
from services.domain.tax.esf import ESF_COUNTRIES, esf_deadline
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS

HOUR = time(10)


@dataclass(frozen=True, slots=True)
class EsfState:
    """`due_on` is that of the open task: empty where nobody owes an ЭСФ, once its number is known, and when somebody
    has closed the task."""

    number: str | None
    due_on: date | None


async def esf_state(uow: UnitOfWork, invoice: Invoice, issuer: Issuer) -> EsfState | None:
    """None where the issuer's country has no such invoice, and for an advance: nothing was turned over yet."""
    if Country(issuer.country) not in ESF_COUNTRIES or invoice.is_for_advance:
        return None
    if not owes_esf(invoice, issuer):
        return EsfState(invoice.esf_number, None)
    task = await uow.tasks.by_act_key(_key(invoice))
    if task is None or task.state != TaskState.OPEN:
        return EsfState(None, None)
    return EsfState(None, local_date(task.due_at, (await uow.firms.firm()).timezone))


async def esf_turnover(uow: UnitOfWork, invoice: Invoice) -> tuple[date, bool]:
    """The day of the act, entered or accepted; before there is one, of the services, and where nobody has named it, of
    the invoice. And whether it is more than that last guess."""
    accepted = None if invoice.act_on else await uow.client_documents.first_acceptance(invoice.id)
    known = invoice.act_on or (accepted[1] if accepted else None)
    known = known or invoice.service_to or invoice.service_from
    return known or invoice.invoice_date, known is not None


def owes_esf(invoice: Invoice, issuer: Issuer) -> bool:
    """Whether a payer of VAT still has to make one: an issuer's profile says who pays VAT."""
    return (
        Country(issuer.country) in ESF_COUNTRIES
        and invoice.is_for_work
        and issuer.vat_mode != VatMode.NONE
        and invoice.status in (InvoiceState.ISSUED, InvoiceState.WRITTEN_OFF)
        and invoice.esf_number is None
    )


async def plan_esf_task(
    uow: UnitOfWork, clock: Clock, actor: Actor | None, invoice: Invoice, issuer: Issuer
) -> None:
    """Sets the task, or moves the open one to the day that follows from what is known now. A task that somebody has
    closed stays closed. Call it in the transaction that issues the invoice, or learns or loses the day of its act."""
    if not owes_esf(invoice, issuer):
        return
    turnover, _ = await esf_turnover(uow, invoice)
    last_day = esf_deadline(Country(issuer.country), turnover)
    due_at = local_to_utc(last_day, HOUR, (await uow.firms.firm()).timezone)
    task = await uow.tasks.by_act_key(_key(invoice))
    if task is not None:
        await _move(uow, clock, actor, task, due_at)
        return
    assignee = await _assignee(uow, invoice)
    task, added = await uow.tasks.add_once(
        Task(
            client_id=invoice.client_id,
            invoice_id=invoice.id,
            kind=TaskKind.ESF.value,
            assignee_id=assignee,
            created_by=invoice.issued_by or invoice.created_by,
            due_at=due_at,
            state=TaskState.OPEN.value,
            act_key=_key(invoice),
            created_at=clock.now(),
        )
    )
    if added:
        names = await uow.firms.member_names([assignee])
        after = {"kind": TaskKind.ESF, "assignee": names.get(assignee), "due": due_at}
        _audit(uow, clock, actor, AuditAction.TASK_SET, task, after=after)


async def close_esf_tasks(
    uow: UnitOfWork, clock: Clock, actor: Actor | None, invoice: Invoice, *, done: bool
) -> None:
    """The number is known, or the invoice is void: nothing is left to do."""
    for task in await uow.tasks.open_of_invoice(invoice.id, TaskKind.ESF.value):
        task.state = (TaskState.DONE if done else TaskState.CANCELLED).value
        task.closed_at = clock.now()
        task.closed_by = actor.member_id if actor else None
        await uow.tasks.cancel_notifications(task)
        _audit(uow, clock, actor, AuditAction.TASK_DONE if done else AuditAction.TASK_CANCELLED, task)


async def reopen_esf_task(
    uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice, issuer: Issuer
) -> None:
    """The number was a mistake: what it had closed is to be done again, by the day that is known by now."""
    task = await uow.tasks.by_act_key(_key(invoice))
    if task is not None and task.state == TaskState.DONE and owes_esf(invoice, issuer):
        task.state = TaskState.OPEN.value
        task.closed_at = task.closed_by = task.told_at = None
        _audit(uow, clock, actor, AuditAction.TASK_SET, task, after={"due": task.due_at})
        await plan_esf_task(uow, clock, actor, invoice, issuer)


async def _move(uow: UnitOfWork, clock: Clock, actor: Actor | None, task: Task, due_at: datetime) -> None:
    if task.state != TaskState.OPEN or task.due_at == due_at:
        return
    await uow.tasks.cancel_notifications(task)
    before, after = {"due": task.due_at}, {"due": due_at}
    task.due_at, task.told_at = due_at, None
    _audit(uow, clock, actor, AuditAction.TASK_MOVED, task, before, after)


async def _assignee(uow: UnitOfWork, invoice: Invoice) -> int:
    """An accountant makes it; where there is none, who issued the invoice, or answers for the client."""
    seeing = await uow.tasks.members_seeing(invoice.client_id, ROLES_SEEING_ALL_CLIENTS)
    accountants = [member.id for member in seeing if member.role == Role.ACCOUNTANT]
    if accountants:
        return accountants[0]
    eligible = {member.id for member in seeing}
    if invoice.issued_by in eligible:
        return invoice.issued_by
    client = await uow.clients.get(invoice.client_id)
    return client.responsible_id if client else invoice.created_by


def _key(invoice: Invoice) -> str:
    return f"esf:{invoice.id}"


def _audit(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor | None,
    action: AuditAction,
    task: Task,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    record(uow, clock, actor, action, ObjectType.TASK, task.id, before, after, invoice_id=task.invoice_id)
