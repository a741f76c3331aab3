"""Notifications to the assignee of a task: that it is due, and that it was closed automatically."""

from collections.abc import Sequence

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, MessageKind, ObjectType, TaskKind, TaskState
from services.core.audit import record
from services.domain.access import SEES_ALL_CLIENTS
from services.domain.ports import Clock
from services.outbox.queue import tell_staff

ROLES_SEEING_ALL_CLIENTS = tuple(sorted(role.value for role in SEES_ALL_CLIENTS))


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
