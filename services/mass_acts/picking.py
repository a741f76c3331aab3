"""All that a list of clients shows, to be picked from."""

from collections.abc import Sequence

from db.models import Client
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import CardSort, ClientFilter, ClientQuery, SearchTerms
from services.core.lists import CardFilter, NoMatch, find_first, home_currency, require_visible
from services.domain.access import Actor
from services.domain.ids import ClientId


async def load_pickable_clients(
    uow: UnitOfWork, actor: Actor, chosen: CardFilter, most: int
) -> tuple[ClientId, ...]:
    """In the order of the list, at most so many. Raises `NotFound` as the list."""
    await require_visible(uow, chosen.client_id, chosen.matter_id)
    show = chosen.show if isinstance(chosen.show, ClientFilter) else ClientFilter.CURRENT
    by_debt = chosen.sort is CardSort.DEBT
    currency = (chosen.currency or await home_currency(uow)).value if by_debt else ""
    member = actor.member_id if chosen.mine else None

    async def read(sought: SearchTerms | None) -> tuple[Sequence[Client], int]:
        asked = ClientQuery(sought, show, member, chosen.sort, currency)
        return await uow.directory.clients(asked, 0, most)

    try:
        _, rows, _ = await find_first(chosen.query, read, uow, clients_only=True)
    except NoMatch:
        return ()
    return tuple(ClientId(row.id) for row in rows)
