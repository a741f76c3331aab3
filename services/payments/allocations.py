"""How money gets on invoices and off them again, inside a unit of work that holds the client's lock."""

from collections.abc import Sequence

from db.models import Allocation, Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.domain.access import Actor
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.reminders.wakeup import replan_moved_money
from services.tasks.notifications import close_payment_controls


def allocate(
    uow: UnitOfWork, clock: Clock, payment: Payment, invoice: Invoice, minor: int, act_key: str | None = None
) -> None:
    """Put `minor` of the payment on the invoice; negative takes it off. Raises when it would be overpaid."""
    if minor > 0 and (not invoice.is_counted or minor > invoice.balance_minor):
        raise Conflict("error-changed-meanwhile")
    uow.payments.add(
        Allocation(
            client_id=invoice.client_id,
            payment_id=payment.id,
            invoice_id=invoice.id,
            amount_minor=minor,
            act_key=act_key,
            created_at=clock.now(),
        )
    )
    invoice.paid_minor += minor
    if invoice.status == InvoiceState.WRITTEN_OFF and invoice.balance_minor > 0:
        invoice.status = InvoiceState.ISSUED


def distribute(minor: int, invoices: Sequence[Invoice]) -> list[tuple[Invoice, int]]:
    """Fill the balances in the order given; what is left over is not in the result."""
    parts = []
    for invoice in invoices:
        part = min(minor, invoice.balance_minor)
        if part > 0:
            parts.append((invoice, part))
            minor -= part
    return parts


async def use_remainders(
    uow: UnitOfWork,
    clock: Clock,
    invoice: Invoice,
    remainders: Sequence[tuple[Payment, int]],
    act_key: str | None = None,
) -> int:
    """Put what is left of these payments on the invoice, oldest first. Returns the minor units that went there."""
    used = 0
    for payment, left in remainders:
        part = min(left, invoice.balance_minor)
        if part > 0:
            allocate(uow, clock, payment, invoice, part, act_key if used == 0 else None)
            used += part
    await uow.flush()
    if used:
        await close_payment_controls(uow, clock, invoice)
    return used


async def deallocate(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> Money:
    """Take all money off the invoice: it becomes the client's advance."""
    currency = Currency(invoice.currency)
    taken = 0
    for payment_id, minor in (await uow.payments.on_invoice(invoice.id)).items():
        payment = await uow.payments.get(payment_id)
        if payment is not None:
            allocate(uow, clock, payment, invoice, -minor)
            taken += minor
    await uow.flush()
    if taken:
        await replan_moved_money(uow, clock, invoice.client_id, invoice.issuer_id, invoice.currency)
    return Money(taken, currency)


async def reallocate(
    uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice, *, source_id: int
) -> Money:
    """Move the money that once lay on the invoice `source_id` and is still free to `invoice`."""
    await uow.clients.lock_ledger(invoice.client_id)
    once = await uow.payments.ever_on_invoice(source_id)
    remainders = await uow.payments.remainders(invoice.client_id, invoice.issuer_id, invoice.currency)
    used = await use_remainders(
        uow, clock, invoice, [(payment, left) for payment, left in remainders if payment.id in once]
    )
    moved = Money(used, Currency(invoice.currency))
    if used:
        await replan_moved_money(uow, clock, invoice.client_id, invoice.issuer_id, invoice.currency)
        record(
            uow,
            clock,
            actor,
            AuditAction.ADVANCE_USED,
            ObjectType.INVOICE,
            invoice.id,
            after={"amount": moved},
        )
    return moved
