"""The money on the cards of clients, contracts and matters."""

from collections.abc import Iterable

from db.repositories.client import ClientSums
from db.unit_of_work import UnitOfWork
from services.clients.views import Balance, ClientAdvance
from services.domain.ids import IssuerId
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
    """Loads the client's unallocated money, per issuer and currency."""
    names = {issuer.id: issuer.name for issuer in await uow.issuers.list(archived=True)}
    return tuple(
        ClientAdvance(
            issuer_id=IssuerId(advance.issuer_id),
            issuer_name=names[advance.issuer_id],
            amount=Money(advance.minor, Currency(advance.currency)),
        )
        for advance in await uow.clients.advances(client_id)
    )
