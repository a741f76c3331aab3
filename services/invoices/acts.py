"""The day of an act on an invoice whose term runs from it: entered by staff, or brought by an accepted act."""

from datetime import date

from db.models import Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.domain.access import Actor, ContactActor
from services.domain.ports import Clock
from services.invoices.terms import set_act_date
from services.reminders.wakeup import replan_invoice
from services.tasks.esf import plan_esf_task


async def note_act(
    uow: UnitOfWork,
    clock: Clock,
    who: Actor | ContactActor | None,
    invoice: Invoice,
    day: date,
    issuer: Issuer,
) -> None:
    """The due date follows from the day, and reminders begin; the same day again changes nothing. The invoice is
    locked. Raises ValueError for one whose term does not run from the act."""
    if invoice.act_on == day:
        return
    before = {"on": invoice.act_on, "until": invoice.due_date}
    set_act_date(invoice, day, issuer.country)
    after = {"on": day, "until": invoice.due_date}
    record(
        uow, clock, who, AuditAction.ACT_SIGNED, ObjectType.INVOICE, invoice.id, before=before, after=after
    )
    await replan_invoice(uow, clock, invoice)
    await plan_esf_task(uow, clock, who if isinstance(who, Actor) else None, invoice, issuer)
