"""What archiving a client asks: whether it is still reminded of what it owes."""

from db.models import Client
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, ReminderMode
from services.clients.views import Unpaid
from services.core.audit import record
from services.domain.access import Actor
from services.domain.money.by_currency import sum_by_currency
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock


async def load_unpaid(uow: UnitOfWork, client: Client) -> Unpaid:
    invoices = await uow.invoices.open_sent_invoices(client.id)
    sums = sum_by_currency(Money(one.balance_minor, Currency(one.currency)) for one in invoices)
    return Unpaid(len(invoices), sums, client.reminder_mode != ReminderMode.OFF)


def switch_reminders_off(uow: UnitOfWork, clock: Clock, actor: Actor, client: Client) -> None:
    """What is planned or queued already is dropped when the plan or the sending looks at it."""
    if client.reminder_mode == ReminderMode.OFF:
        return
    before, after = {"mode": client.reminder_mode}, {"mode": ReminderMode.OFF}
    action = AuditAction.REMINDER_MODE
    record(uow, clock, actor, action, ObjectType.CLIENT, client.id, before=before, after=after)
    client.reminder_mode = ReminderMode.OFF.value
