"""The row of money that came in, and its line on the trail: of an invoice's payment and of an advance the same."""

from datetime import date

from db.models import AuditEntry, Invoice, Issuer, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType, PaymentKind
from services.core.audit import build_entry
from services.domain.access import Actor
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_payment_day
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.domain.text_input import normalise_line
from services.firms.requisites_storage import load_requisites
from services.payments.views import NewAdvance, NewPayment


def build_received(
    clock: Clock, actor: Actor, client_id: int, issuer: Issuer, new: NewPayment | NewAdvance
) -> Payment:
    """Raises `BadInput` for a day that cannot be."""
    check_day(clock, actor, new.received_on, issuer)
    return Payment(
        client_id=client_id,
        issuer_id=issuer.id,
        kind=PaymentKind.RECEIVED.value,
        currency=new.amount.currency.value,
        amount_minor=new.amount.minor,
        received_on=new.received_on,
        method=new.method.value,
        reference=(normalise_line(new.reference)[:100] or None) if new.reference else None,
        recorded_by=actor.member_id,
        act_key=new.act_key,
        created_at=clock.now(),
    )


def check_day(clock: Clock, actor: Actor, day: date, issuer: Issuer) -> None:
    """Of money that came or went back."""
    check_payment_day(day, local_date(clock.now(), actor.timezone), load_requisites(issuer))


def audit_payment(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    action: AuditAction,
    payment: Payment,
    minor: int,
    invoice: Invoice | None = None,
    reason: str | None = None,
) -> None:
    """`minor` is what of the payment the act moved; `invoice` is where to or from, None for the client's advance."""
    uow.audit.add(entry_of_payment(clock, actor, action, payment, minor, invoice, reason))


def entry_of_payment(
    clock: Clock,
    actor: Actor,
    action: AuditAction,
    payment: Payment,
    minor: int,
    invoice: Invoice | None = None,
    reason: str | None = None,
) -> AuditEntry:
    """The same, to be added with many."""
    currency = Currency(payment.currency)
    after = {
        "amount": Money(minor, currency),
        "of": Money(payment.amount_minor, currency),
        "on": payment.received_on,
        "method": payment.method,
    }
    if reason:
        after["reason"] = reason
    invoice_id = invoice.id if invoice else None
    return build_entry(clock, actor, action, ObjectType.PAYMENT, payment.id, None, after, invoice_id)
