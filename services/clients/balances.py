"""The money on the cards of clients, contracts and matters."""

from collections.abc import Iterable

from db.repositories.client import ClientSums
from db.unit_of_work import UnitOfWork
from services.clients.views import Balance, ClientAdvance
from services.domain.ids import ContractId, IssuerId
from services.domain.money.money import Currency, Money


def build_balances(sums: Iterable[ClientSums]) -> tuple[Balance, ...]:
    """One balance per currency."""
    return tuple(
        Balance(
            *(
                Money(minor, Currency(one.currency))
                for minor in (one.issued, one.paid, one.balance, one.overdue)
            )
        )
        for one in sums
    )


async def load_advances(uow: UnitOfWork, client_id: int) -> tuple[ClientAdvance, ...]:
    """Loads the client's money that is used for nothing yet: what lies on no invoice, per issuer and currency, then
    what lies on the advances of contracts."""
    names = {issuer.id: issuer.name for issuer in await uow.issuers.list(archived=True)}
    of_contracts = []
    contracts, of_client = await uow.contract_advances.usable([client_id])
    for lying in contracts:
        contract = await uow.contracts.get(lying.contract_id)
        of_contracts.append(
            ClientAdvance(
                issuer_id=IssuerId(lying.issuer_id),
                issuer_name=names[lying.issuer_id],
                amount=Money(lying.minor, Currency(lying.currency)),
                contract_id=ContractId(lying.contract_id),
                contract_number=contract.number if contract is not None else "",
            )
        )
    general = tuple(
        ClientAdvance(
            issuer_id=IssuerId(issuer_id),
            issuer_name=names[issuer_id],
            amount=Money(minor, Currency(currency)),
        )
        for (_, issuer_id, currency), minor in sorted(of_client.items())
    )
    return (*general, *of_contracts)
