"""The deposit of a contract: up to which its advance is filled, and below which an invoice for it is offered."""

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.contracts.builder import contract_deposit, load_contract_card
from services.contracts.views import ContractCard, Deposit
from services.core.audit import record
from services.core.deposits import is_below
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ContractId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock


class DepositService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.CONTRACT_EDIT)
    async def set(self, actor: Actor, contract_id: ContractId, deposit: Deposit | None) -> ContractCard:
        """None ends it; the money stays on the contract's advance. What is below already when it is set has not
        fallen: the first invoice is issued by hand.

        Raises `BadInput` for a sum of another currency, of zero, or a threshold above the level.
        """
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            await self._set(uow, actor, contract_id, deposit)
            row = await uow.contracts.get(contract_id)
            if row is None:
                raise NotFound
            return await load_contract_card(uow, local_date(self._clock.now(), actor.timezone), row)

    async def _set(
        self, uow: UnitOfWork, actor: Actor, contract_id: ContractId, deposit: Deposit | None
    ) -> None:
        found = await uow.contracts.get(contract_id)
        if found is None:
            raise NotFound
        # The order in which money takes its locks: the client first.
        await uow.clients.lock_ledger(found.client_id)
        row = await uow.contracts.get(contract_id, lock=True)
        if row is None:
            raise NotFound
        if deposit is not None:
            _check(deposit, Currency(row.currency))
        before = _audited(contract_deposit(row))
        row.deposit_minor = deposit.level.minor if deposit else None
        row.deposit_threshold_minor = deposit.threshold.minor if deposit else None
        after = _audited(deposit)
        if before == after:
            return
        row.deposit_below = is_below(row, await uow.contract_advances.of_contract(row.client_id, row.id))
        row.deposit_fell_at = None
        record(
            uow,
            self._clock,
            actor,
            AuditAction.CHANGED,
            ObjectType.CONTRACT,
            row.id,
            before=before,
            after=after,
        )
        await uow.flush()


def _audited(deposit: Deposit | None) -> dict[str, Money | None]:
    return {
        "deposit": deposit.level if deposit else None,
        "threshold": deposit.threshold if deposit else None,
    }


def _check(deposit: Deposit, currency: Currency) -> None:
    if deposit.level.currency is not currency or deposit.threshold.currency is not currency:
        raise BadInput("error-payment-currency", currency=currency.value)
    if deposit.level.minor <= 0 or deposit.threshold.minor <= 0:
        raise BadInput("error-amount-zero")
    if deposit.threshold > deposit.level:
        raise BadInput("error-deposit-threshold", level=deposit.level)
