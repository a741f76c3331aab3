"""Notices that the advance of a contract has fallen below the threshold of its deposit.

Called in the transaction that moves the money, under the client's lock. It only writes down that there is something to
look at: a tick drafts the next advance invoice and offers it (`services.invoices.deposits`).
"""

from collections.abc import Iterable

from db.models import Contract, Invoice
from db.unit_of_work import UnitOfWork
from services.domain.ports import Clock


async def watch_deposits(uow: UnitOfWork, clock: Clock, invoices: Iterable[Invoice]) -> None:
    """Of the contracts of these invoices, whose money has moved."""
    for contract_id in sorted({row.contract_id for row in invoices if row.contract_id is not None}):
        contract = await uow.contracts.get(contract_id)
        if contract is not None and contract.deposit_threshold_minor is not None:
            await note_deposit(uow, clock, contract)


async def note_deposit(uow: UnitOfWork, clock: Clock, contract: Contract) -> None:
    """Once per fall: what is below already stays noticed until it has been above again."""
    advance = await uow.contract_advances.of_contract(contract.client_id, contract.id)
    below = is_below(contract, advance)
    if below and not contract.deposit_below:
        contract.deposit_fell_at = clock.now()
    elif not below:
        contract.deposit_fell_at = None
    contract.deposit_below = below
    await uow.flush()


def is_below(contract: Contract, advance_minor: int) -> bool:
    return contract.deposit_threshold_minor is not None and advance_minor < contract.deposit_threshold_minor
