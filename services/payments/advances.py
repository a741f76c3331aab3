"""Money that belongs to no invoice yet, and what has become of a payment."""

from db.vocabulary.enums import AuditAction, PaymentKind
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, NotFound
from services.domain.ids import PaymentId
from services.domain.ports import Clock, WakeWorker
from services.payments.builder import load_recorded_payment
from services.payments.received import add_received, audit_payment
from services.payments.views import NewAdvance, RecordedPayment
from services.reminders.wakeup import replan_moved_money


class AdvanceService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.PAYMENT_RECORD)
    async def record(self, actor: Actor, new: NewAdvance) -> RecordedPayment:
        """Save money of a client that lies on no invoice. `new.act_key` belongs to the form: sent twice, it is one.

        Raises `NotFound` for a client or an issuer that the actor does not see, `error-advance-account` for a currency
        in which the issuer has no account.
        """
        async with self._work.write(actor) as uow:
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
            payment = await add_received(uow, self._clock, actor, new.client_id, issuer, new)
            audit_payment(uow, self._clock, actor, AuditAction.PAID, payment, new.amount.minor)
            # Staff are asked about it before anybody is reminded again.
            await replan_moved_money(uow, self._clock, new.client_id, issuer.id, currency.value)
            recorded = await load_recorded_payment(uow, None, payment)
        self._wake()
        return recorded

    @permitted(Permission.PAYMENT_READ)
    async def outcome(self, actor: Actor, payment_id: PaymentId) -> RecordedPayment:
        """Where the money of a payment lies now: all that is said after it was recorded."""
        async with self._work.read(actor) as uow:
            payment = await uow.payments.get(payment_id)
            if payment is None or payment.kind != PaymentKind.RECEIVED:
                raise NotFound
            return await load_recorded_payment(uow, None, payment)
