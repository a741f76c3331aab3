"""«Никогда не напоминать»: a hold without a last day, in which nobody is reminded, until somebody lifts it."""

from collections.abc import Iterable, Sequence

from db.models import Hold, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import HoldKind, MessageKind, ReminderState
from services.domain.access import Actor
from services.domain.ports import Clock
from services.reminders.withdrawing import withdraw_rows


def covers_for_good(holds: Iterable[Hold], invoice: Invoice) -> bool:
    """Whether one of `holds`, of the invoice's client, says never to remind of this invoice."""
    return any(
        hold.kind == HoldKind.NEVER
        and hold.client_id == invoice.client_id
        and hold.invoice_id in (None, invoice.id)
        for hold in holds
    )


async def withdraw_reminders(
    uow: UnitOfWork, clock: Clock, actor: Actor, client_id: int, invoices: Sequence[Invoice]
) -> None:
    """Takes back what has not left of the reminders of these invoices, and what staff were asked about. The client's
    money is locked, as `WithdrawalService` does it."""
    await uow.clients.lock_ledger(client_id)
    for invoice in invoices:
        rows = await uow.deliveries.under_way_of_invoice(invoice.id)
        ids = [row.id for row in rows if row.kind == MessageKind.REMINDER]
        await withdraw_rows(uow, clock, actor, ids, invoice.id)
        for reminder in await uow.reminders.of_invoice(invoice.id):
            if reminder.state == ReminderState.ASKED:
                reminder.state = ReminderState.CANCELLED.value
    await uow.flush()
