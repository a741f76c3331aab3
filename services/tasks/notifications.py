"""Notifications to the assignee of a task: that it is due, and that it was closed automatically."""

from collections.abc import Sequence
from typing import Any

from db.models import Client, Invoice, Member, Task
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, MessageKind, ObjectType, TaskKind, TaskState
from services.core.audit import record
from services.domain.access import SEES_ALL_CLIENTS
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff

ROLES_SEEING_ALL_CLIENTS = tuple(sorted(role.value for role in SEES_ALL_CLIENTS))


async def queue_due_notification(uow: UnitOfWork, clock: Clock, task: Task) -> None:
    """Queues the notification that the task is due, in a unit of work that has locked the task.

    When the assignee has left or no longer sees the client, it goes to the responsible member, or else to the owners.
    """
    invoice = await uow.invoices.get(task.invoice_id)
    client = await uow.clients.get(task.client_id)
    if invoice is None or client is None:  # the rows are kept for ever
        return
    firm = await uow.firms.firm()
    now = clock.now()
    due_on = local_date(task.due_at, firm.timezone)
    params: dict[str, Any] = {
        "kind": task.kind,
        "number": invoice.number or "",
        "client": client.name,
        "balance": Money(invoice.balance_minor, Currency(invoice.currency)),
        "note": task.note or "",
    }
    await tell_staff(
        uow,
        clock,
        MessageKind.TASK,
        await _members_to_notify(uow, task, client),
        # The instant tells apart times that it is due again; within one the lock keeps it to once.
        act_key=f"task:{task.id}:{now:%y%m%d%H%M%S}",
        payload={
            "text": "task-push-noted" if task.note else "task-push-due",
            "params": params,
            "buttons": [
                ["task-done", "task_done", task.id],
                ["task-later", "task_later", task.id, due_on.toordinal()],
                ["task-open-invoice", "open", invoice.id],
            ],
        },
        client_id=client.id,
        invoice_id=invoice.id,
    )


async def close_payment_controls_of(
    uow: UnitOfWork, clock: Clock, invoices: Sequence[Invoice]
) -> dict[int, int]:
    """The same for several: by invoice, how many were closed."""
    watched = await uow.tasks.with_open([invoice.id for invoice in invoices], TaskKind.PAYMENT_CONTROL.value)
    return {
        invoice.id: await close_payment_controls(uow, clock, invoice)
        for invoice in invoices
        if invoice.id in watched
    }


async def close_payment_controls(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> int:
    """Closes the open payment controls of an invoice once nothing is owed: call it in the transaction that changes the
    balance. Returns how many were closed.

    They are done when the invoice is paid, cancelled when it is void or written off; the assignee is told why. A
    reversal does not reopen them: it is a decision of somebody, and the invoice is in all lists again.
    """
    if invoice.is_open or invoice.status == InvoiceState.DRAFT:
        return 0
    reason = {InvoiceState.VOID.value: "void", InvoiceState.WRITTEN_OFF.value: "written-off"}.get(
        invoice.status, "paid"
    )
    tasks = await uow.tasks.open_of_invoice(invoice.id, TaskKind.PAYMENT_CONTROL.value)
    if not tasks:
        return 0
    client = await uow.clients.get(invoice.client_id)
    for task in tasks:
        task.state = (TaskState.DONE if reason == "paid" else TaskState.CANCELLED).value
        task.closed_at = clock.now()
        await uow.tasks.cancel_notifications(task)
        record(
            uow,
            clock,
            None,
            AuditAction.TASK_CLOSED,
            ObjectType.TASK,
            task.id,
            after={"why": reason},
            invoice_id=invoice.id,
        )
        assignee = await uow.firms.member(task.assignee_id)
        await tell_staff(
            uow,
            clock,
            MessageKind.TASK_CLOSED,
            [assignee] if assignee is not None else [],
            act_key=f"task-closed:{task.id}",
            payload={
                "text": f"task-push-closed-{reason}",
                "params": {"number": invoice.number or "", "client": client.name if client else ""},
                "buttons": [["task-open-invoice", "open", invoice.id]],
            },
            client_id=invoice.client_id,
            invoice_id=invoice.id,
        )
    return len(tasks)


async def _members_to_notify(uow: UnitOfWork, task: Task, client: Client) -> list[Member]:
    eligible = {
        member.id: member for member in await uow.tasks.members_seeing(client.id, ROLES_SEEING_ALL_CLIENTS)
    }
    for member_id in (task.assignee_id, client.responsible_id):
        if member_id in eligible:
            return [eligible[member_id]]
    return list(await uow.firms.active_owners())
