"""Money that belongs to no invoice yet, and what has become of a payment."""

from db.vocabulary.enums import PaymentKind
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import NotFound
from services.domain.ids import PaymentId
from services.domain.ports import Clock, WakeWorker
from services.payments.builder import load_recorded_payment
from services.payments.recording import record_advance
from services.payments.views import NewAdvance, RecordedPayment


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
        async with undoable(self._work, self._clock, actor, Permission.PAYMENT_RECORD) as uow:
            recorded = await record_advance(uow, self._clock, actor, new)
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
