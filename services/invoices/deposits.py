"""The next advance invoice, drafted and offered when a contract's advance has fallen below its deposit's threshold.

The transaction that moved the money wrote down that it fell (`services.core.deposits`). A tick looks at it: draft, word
to the lawyer and the mark that it was seen to are one transaction, so that one fall gives one draft and one question,
however often the tick or the process begins anew. Nothing is issued: somebody presses.
"""

import logging

from db.models import Contract, Firm, Invoice
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import ContractState, MessageKind
from services.core.deposits import is_below
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator
from services.invoices.drafts.create import draft_advance
from services.outbox.queue import tell_staff

log = logging.getLogger(__name__)

BATCH = 200


class DepositJob:
    """The tick «deposits». It acts for the system: on the timeline nobody's name stands."""

    def __init__(self, workplace: TenantDatabase, clock: Clock, translator: Translator) -> None:
        self._database = workplace
        self._clock = clock
        self._translator = translator

    async def tick(self) -> int:
        """Returns how many invoices were drafted."""
        async with self._database.across() as outbox:
            fallen = await outbox.deposits_fallen(BATCH)
        drafted = 0
        for firm_id, contract_id in fallen:
            try:
                drafted += await self._see_to(firm_id, contract_id)
            except Exception as error:  # one contract never stops the rest; it is looked at again
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("deposit of contract %s of firm %s", contract_id, firm_id)
        return drafted

    async def _see_to(self, firm_id: int, contract_id: int) -> bool:
        async with self._database.write(firm_id) as uow:
            found = await uow.contracts.get(contract_id)
            if found is None:
                return False
            # The order in which money takes its locks: the client first.
            await uow.clients.lock_ledger(found.client_id)
            contract = await uow.contracts.get(contract_id, lock=True)
            if contract is None or contract.deposit_fell_at is None:
                return False  # another process was faster
            contract.deposit_fell_at = None
            advance = await uow.contract_advances.of_contract(contract.client_id, contract.id)
            client = await uow.clients.get(contract.client_id)
            ended = contract.state != ContractState.ACTIVE
            if not is_below(contract, advance) or client is None or client.archived_at is not None or ended:
                return False
            if await uow.contract_advances.waiting(contract.client_id, contract.id):
                # There is one already. When it is paid and that is not enough, the question comes then.
                contract.deposit_below = False
                return False
            contract.deposit_falls += 1
            firm = await uow.firms.firm()
            invoice = await self._draft(uow, contract, firm, client.responsible_id, advance)
            await self._offer(uow, contract, invoice, advance, client.name, client.responsible_id)
            return True

    async def _draft(
        self, uow: UnitOfWork, contract: Contract, firm: Firm, created_by: int, advance: int
    ) -> Invoice:
        return await draft_advance(
            uow,
            self._clock,
            self._translator,
            None,
            created_by,
            contract,
            f"deposit:{contract.id}:{contract.deposit_falls}",
            local_date(self._clock.now(), firm.timezone),
            Money((contract.deposit_minor or 0) - advance, Currency(contract.currency)),
        )

    async def _offer(
        self,
        uow: UnitOfWork,
        contract: Contract,
        invoice: Invoice,
        advance: int,
        client_name: str,
        responsible_id: int,
    ) -> None:
        currency = Currency(contract.currency)
        responsible = await uow.firms.member(responsible_id)
        members = [responsible] if responsible and responsible.active else await uow.firms.active_owners()
        await tell_staff(
            uow,
            self._clock,
            MessageKind.DEPOSIT,
            list(members),
            act_key=f"deposit:{contract.id}:{contract.deposit_falls}",
            payload={
                "text": "deposit-push",
                "params": {
                    "client": client_name,
                    "contract": contract.number,
                    "advance": Money(advance, currency),
                    "threshold": Money(contract.deposit_threshold_minor or 0, currency),
                    "sum": Money(invoice.total_minor, currency),
                },
                "buttons": [
                    ["deposit-push-issue", "deposit_issue", invoice.id],
                    ["deposit-push-no", "deposit_no", invoice.id],
                ],
            },
            client_id=contract.client_id,  # a draft may be discarded: no row points to it
        )
