"""What records and takes back money, inside a unit of work that somebody else has opened: a form's act is one of these
in a transaction of its own, a bank's statement many of them in one."""

from db.models import Contract, Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, PaymentKind
from services.contacts.replies import settle_claims
from services.core.deposits import watch_deposits
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import InvoiceId
from services.domain.money.money import Money
from services.domain.ports import Clock
from services.payments.allocations import allocate, distribute
from services.payments.builder import build_recorded_payment, load_recorded_payment
from services.payments.receipts import void_papers
from services.payments.received import add_received, audit_payment
from services.payments.views import NewAdvance, NewPayment, RecordedPayment
from services.reminders.client_notices import Told
from services.reminders.wakeup import replan_moved_money
from services.tasks.notifications import close_payment_controls


async def record_payment(uow: UnitOfWork, clock: Clock, actor: Actor, new: NewPayment) -> RecordedPayment:
    """Put it on its invoice, on those that `also` names, and with `cover_others` on the client's other open invoices of
    the same issuer and currency, oldest due first; the rest is the client's advance. The same `act_key` again returns
    the first payment, as it lies now.

    Raises `NotFound`, `BadInput`, `Conflict`; `error-changed-meanwhile` where `expected_balance` is no longer true.
    """
    invoice = await payable(uow, new.invoice_id, new.amount)
    await uow.clients.lock_ledger(invoice.client_id)
    await uow.session.refresh(invoice)
    if made := await uow.payments.by_act_key(new.act_key):
        return await load_recorded_payment(uow, invoice, made)
    if not invoice.is_counted:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    if new.expected_balance is not None and new.expected_balance.minor != invoice.balance_minor:
        raise Conflict("error-changed-meanwhile")
    issuer = await uow.issuers.get(invoice.issuer_id)
    if issuer is None:
        raise NotFound
    also = [await _named_beside(uow, invoice, invoice_id) for invoice_id in new.also]
    payment = await add_received(uow, clock, actor, invoice.client_id, issuer, new)
    named = [invoice, *also]
    others = await other_open(uow, named) if new.cover_others else []
    parts = distribute(new.amount.minor, [*named, *others])
    for target, minor in parts:
        allocate(uow, clock, payment, target, minor)
        audit_payment(uow, clock, actor, AuditAction.PAID, payment, minor, target)
    if not parts:  # all of it is the client's advance
        audit_payment(uow, clock, actor, AuditAction.PAID, payment, new.amount.minor)
    await uow.flush()
    closed = sum([await close_payment_controls(uow, clock, target) for target, _ in parts])
    await watch_deposits(uow, clock, [target for target, _ in parts if target.is_for_advance])
    await replan_moved_money(uow, clock, *purse(invoice), paid={target.id for target, _ in parts})
    await settle_claims(uow, clock, [(one, Money(minor, new.amount.currency)) for one, minor in parts])
    return build_recorded_payment(payment, invoice, parts, new.amount.minor, closed)


async def record_advance(uow: UnitOfWork, clock: Clock, actor: Actor, new: NewAdvance) -> RecordedPayment:
    """Save money of a client that lies on no invoice. Raises `NotFound`, `BadInput`."""
    issuer = await uow.issuers.get(new.issuer_id)
    if await uow.clients.lock_ledger(new.client_id) is None or issuer is None:
        raise NotFound
    if made := await uow.payments.by_act_key(new.act_key):
        return await load_recorded_payment(uow, None, made)
    if new.amount.minor <= 0:
        raise BadInput("error-amount-zero")
    currency = new.amount.currency
    if issuer.archived_at is not None or not await uow.issuers.account_for(issuer.id, currency.value):
        raise BadInput("error-advance-account", currency=currency.value)
    payment = await add_received(uow, clock, actor, new.client_id, issuer, new)
    audit_payment(uow, clock, actor, AuditAction.PAID, payment, new.amount.minor)
    # Staff are asked about it before anybody is reminded again.
    await replan_moved_money(uow, clock, new.client_id, issuer.id, currency.value)
    return await load_recorded_payment(uow, None, payment)


async def reverse_payment(
    uow: UnitOfWork, clock: Clock, actor: Actor, payment: Payment, text: str, *, mail_on: bool
) -> Told | None:
    """Storno: an opposite entry, and the money leaves the invoices, also those that its advance was used on. Papers
    that confirm it are void: who of the client hears of it is returned. A payment is reversed once; again is fine.

    Raises `Conflict` when a part of it was returned to the client: that refund is reversed first.
    """
    await uow.clients.lock_ledger(payment.client_id)
    if payment.kind == PaymentKind.REVERSAL:
        raise Conflict("error-payment-is-reversal")
    if await uow.payments.reversed_by(payment.id) is not None:
        return None
    if payment.kind == PaymentKind.RECEIVED and await uow.payments.has_refunds(payment.id):
        raise Conflict("error-payment-refunded")
    invoices = await enter_reversal(uow, clock, actor, payment, text)
    told = await void_papers(uow, clock, actor, payment, invoices, text, mail_on=mail_on)
    await uow.statements.free(payment.id)
    await uow.flush()
    await watch_deposits(uow, clock, invoices)
    await replan_moved_money(uow, clock, *purse(payment))
    return told


async def enter_reversal(
    uow: UnitOfWork, clock: Clock, actor: Actor, payment: Payment, text: str | None
) -> list[Invoice]:
    """Adds the opposite entries, in a unit of work that holds the client's lock. Returns the invoices whose money they
    took; nothing that follows from it is done here."""
    uow.payments.add(
        Payment(
            client_id=payment.client_id,
            issuer_id=payment.issuer_id,
            kind=PaymentKind.REVERSAL.value,
            currency=payment.currency,
            amount_minor=-payment.amount_minor,
            received_on=local_date(clock.now(), actor.timezone),
            method=payment.method,
            reason=text,
            reverses_id=payment.id,
            refunds_id=payment.refunds_id,
            advance_invoice_id=payment.advance_invoice_id,
            recorded_by=actor.member_id,
            act_key=f"reversal:{payment.id}",
            created_at=clock.now(),
        )
    )
    await uow.flush()
    on = await uow.payments.allocations(payment.id)
    used = await uow.contract_advances.used_of_payment(payment.id)
    about = {*on, *(invoice_id for pair in used for invoice_id in pair)}
    if payment.advance_invoice_id is not None:
        about.add(payment.advance_invoice_id)
    invoices = await uow.invoices.get_many(sorted(about), lock=True)
    reversed_ = AuditAction.PAYMENT_REVERSED
    # Where its money was used as an advance, it never came either: those invoices are owed again.
    for (advance_id, invoice_id), minor in used.items():
        allocate(uow, clock, payment, invoices[invoice_id], -minor, None, advance_id)
        audit_payment(uow, clock, actor, reversed_, payment, minor, invoices[invoice_id], text)
    for invoice_id, minor in on.items():
        allocate(uow, clock, payment, invoices[invoice_id], -minor)
        audit_payment(uow, clock, actor, reversed_, payment, minor, invoices[invoice_id], text)
    if not on:
        audit_payment(uow, clock, actor, reversed_, payment, payment.amount_minor, None, text)
    await uow.flush()
    return list(invoices.values())


def purse(row: Invoice | Payment | Contract) -> tuple[int, int, str]:
    """Whose advance it is, with which issuer, in which currency."""
    return row.client_id, row.issuer_id, row.currency


async def payable(uow: UnitOfWork, invoice_id: InvoiceId, amount: Money) -> Invoice:
    """An issued invoice that money of this currency may go on. Raises `NotFound`, `Conflict`, `BadInput`."""
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    if invoice.status == InvoiceState.DRAFT:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    if amount.currency != invoice.currency:
        raise BadInput("error-payment-currency", currency=invoice.currency)
    if amount.minor <= 0:
        raise BadInput("error-amount-zero")
    return invoice


async def other_open(uow: UnitOfWork, named: list[Invoice]) -> list[Invoice]:
    """Open invoices of the same client, issuer and currency that the same money may settle, oldest due first."""
    found = await uow.invoices.open_of(*purse(named[0]))
    known = {invoice.id for invoice in named}
    return [other for other in found if other.id not in known]


async def _named_beside(uow: UnitOfWork, invoice: Invoice, invoice_id: InvoiceId) -> Invoice:
    other = await uow.invoices.get(invoice_id)
    if other is None:
        raise NotFound
    await uow.session.refresh(other)
    if purse(other) != purse(invoice) or not other.is_counted:
        raise Conflict("error-changed-meanwhile")
    return other
