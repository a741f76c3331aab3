"""Drafts of invoices «на аванс», which are edited like any other."""

from datetime import date

from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import NotFound
from services.domain.ids import ContractId
from services.domain.money.money import Money
from services.domain.ports import Clock, Translator
from services.invoices.builder import build_view
from services.invoices.drafts.create import draft_advance
from services.invoices.views import InvoiceView


class AdvanceDraftService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.INVOICE_DRAFT)
    async def make(self, actor: Actor, contract_id: ContractId, amount: Money, key: str) -> InvoiceView:
        """A draft «на аванс» of the contract over `amount`. `key` is the act's own, as in `from_contract`.

        Raises `BadInput` for a sum of zero or of another currency.
        """
        async with self._work.write(actor) as uow:
            if made := await uow.invoices.by_draft_key(key):
                return await build_view(uow, made, self._today(actor))
            contract = await uow.contracts.get(contract_id)
            if contract is None:
                raise NotFound
            invoice = await draft_advance(
                uow,
                self._clock,
                self._translator,
                actor,
                actor.member_id,
                contract,
                key,
                self._today(actor),
                amount,
            )
            return await build_view(uow, invoice, self._today(actor))

    @permitted(Permission.INVOICE_DRAFT)
    async def waiting(self, actor: Actor, contract_id: ContractId) -> InvoiceView | None:
        """A draft «на аванс» of the contract that waits already, whoever began it. Raises `NotFound`."""
        async with self._work.read(actor) as uow:
            if await uow.contracts.get(contract_id) is None:
                raise NotFound
            draft = await uow.invoices.advance_draft_of_contract(contract_id)
            return await build_view(uow, draft, self._today(actor)) if draft else None

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)
