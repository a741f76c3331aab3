"""From rows of the ledger to what is shown of a payment, and what is said when it was recorded."""

from collections.abc import Sequence

from db.models import Invoice, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import PaymentKind, PaymentMethod
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.money.money import Currency, Money
from services.payments.views import PaymentPart, PaymentView, RecordedPayment


async def load_payment_views(uow: UnitOfWork, rows: Sequence[Payment]) -> tuple[PaymentView, ...]:
    ids = [row.id for row in rows]
    numbers = await uow.payments.numbers_of(ids)
    reversed_ids = await uow.payments.reversed_ids(rows)
    left = await uow.payments.left([row for row in rows if row.kind == PaymentKind.RECEIVED])
    names = await uow.firms.member_names([row.recorded_by for row in rows])
    clients = await uow.clients.names([row.client_id for row in rows])
    return tuple(
        PaymentView(
            id=PaymentId(row.id),
            client_id=ClientId(row.client_id),
            client_name=clients.get(row.client_id, ""),
            issuer_id=IssuerId(row.issuer_id),
            kind=PaymentKind(row.kind),
            amount=Money(row.amount_minor, Currency(row.currency)),
            left=Money(left.get(row.id, 0), Currency(row.currency)),
            received_on=row.received_on,
            method=PaymentMethod(row.method),
            reference=row.reference,
            reason=row.reason,
            invoice_numbers=tuple(numbers.get(row.id, ())),
            reversed=row.id in reversed_ids,
            reverses_id=PaymentId(row.reverses_id) if row.reverses_id else None,
            recorded_by=names.get(row.recorded_by, ""),
            recorded_at=row.created_at,
        )
        for row in rows
    )


def build_recorded_payment(
    payment: Payment, invoice: Invoice | None, parts: Sequence[tuple[Invoice, int]], held: int, closed: int
) -> RecordedPayment:
    """`invoice` is the one that it was recorded for, if any.

    `held` is what of the payment the firm still holds, in minor units; what lies on no invoice is an advance.
    """
    currency = Currency(payment.currency)
    return RecordedPayment(
        id=PaymentId(payment.id),
        number=(invoice.number or "") if invoice else "",
        amount=Money(payment.amount_minor, currency),
        balance=Money(invoice.balance_minor if invoice else 0, currency),
        parts=tuple(
            PaymentPart(
                InvoiceId(target.id),
                target.number or "",
                Money(minor, currency),
                target.balance_minor == 0,
                Money(target.balance_minor, currency),
            )
            for target, minor in parts
        ),
        advance=Money(held - sum(minor for _, minor in parts), currency),
        contract_advance=Money(sum(minor for target, minor in parts if target.is_for_advance), currency),
        controls_closed=closed,
    )


async def load_recorded_payment(
    uow: UnitOfWork, invoice: Invoice | None, payment: Payment
) -> RecordedPayment:
    """Of a payment that was there before: where it lies now."""
    on = await uow.payments.allocations(payment.id)
    invoices = await uow.invoices.get_many(list(on))
    parts = [(invoices[invoice_id], minor) for invoice_id, minor in on.items()]
    left = (await uow.payments.left([payment]))[payment.id]
    return build_recorded_payment(payment, invoice, parts, left + sum(on.values()), 0)
