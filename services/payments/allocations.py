"""How money gets on invoices and off them again, inside a unit of work that holds the client's lock."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.models import Allocation, Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.core.deposits import watch_deposits
from services.domain.access import Actor
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.reminders.wakeup import replan_moved_money
from services.tasks.notifications import close_payment_controls


@dataclass(frozen=True, slots=True)
class FreeMoney:
    """What of a payment may be put on an invoice, in minor units: it lies on no invoice, or on an advance invoice of
    the contract."""

    payment: Payment
    minor: int
    advance_invoice_id: int | None = None


def allocate(
    uow: UnitOfWork,
    clock: Clock,
    payment: Payment,
    invoice: Invoice,
    minor: int,
    act_key: str | None = None,
    advance_invoice_id: int | None = None,
) -> None:
    """Put `minor` of the payment on the invoice; negative takes it off. Raises when it would be overpaid. With an
    `advance_invoice_id` it is money of that invoice, which stays paid."""
    uow.payments.add(put_on(clock, payment, invoice, minor, act_key, advance_invoice_id))


def put_on(
    clock: Clock,
    payment: Payment,
    invoice: Invoice,
    minor: int,
    act_key: str | None = None,
    advance_invoice_id: int | None = None,
) -> Allocation:
    """The same, to be added with many."""
    if minor > 0 and (not invoice.is_counted or minor > invoice.balance_minor):
        raise Conflict("error-changed-meanwhile")
    invoice.paid_minor += minor
    if invoice.status == InvoiceState.WRITTEN_OFF and invoice.balance_minor > 0:
        invoice.status = InvoiceState.ISSUED
    return Allocation(
        client_id=invoice.client_id,
        payment_id=payment.id,
        invoice_id=invoice.id,
        advance_invoice_id=advance_invoice_id,
        amount_minor=minor,
        act_key=act_key,
        created_at=clock.now(),
    )


def distribute(minor: int, invoices: Sequence[Invoice]) -> list[tuple[Invoice, int]]:
    """Fill the balances in the order given; what is left over is not in the result."""
    parts = []
    for invoice in invoices:
        part = min(minor, invoice.balance_minor)
        if part > 0:
            parts.append((invoice, part))
            minor -= part
    return parts


async def free_money(uow: UnitOfWork, invoice: Invoice) -> list[FreeMoney]:
    """What may be put on the invoice when somebody presses, in this order: what lies on the advance of its contract,
    which is for it alone, then what of the client's lies nowhere; the oldest payment first.

    An advance invoice is not filled from another one: the money would only move in a circle.
    """
    of_contract = []
    if invoice.contract_id is not None and invoice.is_for_work:
        of_contract = [
            FreeMoney(source.payment, source.minor, source.invoice_id)
            for source in await uow.contract_advances.sources(invoice.client_id, invoice.contract_id)
        ]
    lying = await uow.payments.remainders(invoice.client_id, invoice.issuer_id, invoice.currency)
    return [*of_contract, *(FreeMoney(payment, left) for payment, left in lying)]


async def use_money(
    uow: UnitOfWork, clock: Clock, invoice: Invoice, free: Sequence[FreeMoney], act_key: str | None = None
) -> int:
    """Put it on the invoice, in the order given. Returns the minor units that went there."""
    used = 0
    for money in free:
        part = min(money.minor, invoice.balance_minor)
        if part > 0:
            key = act_key if used == 0 else None
            allocate(uow, clock, money.payment, invoice, part, key, money.advance_invoice_id)
            used += part
    await uow.flush()
    if used:
        await close_payment_controls(uow, clock, invoice)
        await watch_deposits(uow, clock, [invoice])
    return used


async def deallocate(uow: UnitOfWork, clock: Clock, invoice: Invoice) -> Money:
    """Take all money off the invoice: it becomes the client's advance, or that of the contract where it came from
    there. Raises `error-advance-used` for an advance invoice whose money is used."""
    currency = Currency(invoice.currency)
    await require_unused(uow, invoice)
    lies = await uow.payments.on_invoice(invoice.id)
    used = await uow.contract_advances.used_on(invoice.id)
    payments = await uow.payments.get_many([*lies, *(payment_id for _, payment_id in used)])
    for (advance_id, payment_id), minor in used.items():
        allocate(uow, clock, payments[payment_id], invoice, -minor, None, advance_id)
        lies[payment_id] -= minor
    for payment_id, minor in lies.items():
        if minor:
            allocate(uow, clock, payments[payment_id], invoice, -minor)
    taken = sum(lies.values()) + sum(used.values())
    await uow.flush()
    if taken:
        await replan_moved_money(uow, clock, invoice.client_id, invoice.issuer_id, invoice.currency)
        await watch_deposits(uow, clock, [invoice])
    return Money(taken, currency)


async def require_unused(uow: UnitOfWork, invoice: Invoice) -> None:
    """Raises `error-advance-used` where money of this advance invoice lies on other invoices or was returned: without
    it they would be paid by nothing."""
    if invoice.is_for_work:
        return
    numbers = await uow.contract_advances.users(invoice.id)
    returned = await uow.contract_advances.returned(invoice.id)
    if numbers or returned:
        raise Conflict(
            "error-advance-used",
            number=invoice.number or "",
            count=len(numbers),
            invoices=numbers,
            returned=Money(returned, Currency(invoice.currency)),
        )


async def reallocate(
    uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice, *, source_id: int
) -> Money:
    """Move the money that once lay on the invoice `source_id` and is still free to `invoice`."""
    await uow.clients.lock_ledger(invoice.client_id)
    once = await uow.payments.ever_on_invoice(source_id)
    used_once = await uow.contract_advances.ever_used_on(source_id)
    free = [
        money
        for money in await free_money(uow, invoice)
        if (
            money.payment.id in once
            if money.advance_invoice_id is None
            else (money.payment.id, money.advance_invoice_id) in used_once
        )
    ]
    used = await use_money(uow, clock, invoice, free)
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
