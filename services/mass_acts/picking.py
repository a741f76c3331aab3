"""What is picked in lists, and what of it an act is about."""

from collections.abc import Sequence

from db.models import Client, Contract
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import CardSort, ClientFilter, ClientQuery, ContractQuery, SearchTerms
from db.vocabulary.mass_acts import MassKind
from services.core.lists import CardFilter, NoMatch, find_first, home_currency, require_visible
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContractId, MemberId
from services.mass_acts.views import MOST, MassPicked, MassTask


async def load_pickable_clients(
    uow: UnitOfWork, actor: Actor, chosen: CardFilter, most: int
) -> tuple[ClientId, ...]:
    """All that a list of clients shows, in its order, at most so many. Raises `NotFound` as the list."""
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


async def load_pickable_contracts(
    uow: UnitOfWork, actor: Actor, chosen: CardFilter, most: int
) -> tuple[ContractId, ...]:
    """As `load_pickable_clients`, of a list of contracts."""
    await require_visible(uow, chosen.client_id, chosen.matter_id)
    states = [state.value for state in chosen.states]
    member = actor.member_id if chosen.mine else None

    async def read(sought: SearchTerms | None) -> tuple[Sequence[tuple[Contract, Client]], int]:
        asked = ContractQuery(sought, chosen.client_id, chosen.matter_id, states, member, chosen.sort)
        return await uow.directory.contracts(asked, 0, most)

    try:
        _, rows, _ = await find_first(chosen.query, read, uow)
    except NoMatch:
        return ()
    return tuple(ContractId(contract.id) for contract, _ in rows)


async def require_known(
    uow: UnitOfWork, picked: MassPicked, task: MassTask | None, receiver_id: MemberId | None
) -> None:
    """Whatever is named is seen by the actor, also where the kind has no use for it."""
    people = {each for each in (receiver_id, task.assignee_id if task else None) if each is not None}
    if len(await uow.firms.members_by_id(people)) < len(people):
        raise NotFound
    clients, contracts, invoices = picked.clients or (), picked.contracts or (), picked.invoices or ()
    if len(await uow.clients.get_many(clients)) < len(set(clients)):
        raise NotFound
    if len(await uow.contracts.get_many(contracts)) < len(set(contracts)):
        raise NotFound
    if len(await uow.invoices.get_many(invoices, bare=True)) < len(set(invoices)):
        raise NotFound


async def load_clients_of(uow: UnitOfWork, picked: MassPicked) -> tuple[list[int], int]:
    """The clients that were picked, or whose the contracts or invoices are, in their order, and how many there are."""
    if picked.clients is not None:
        ids = [int(each) for each in picked.clients]
    elif picked.contracts is not None:
        contracts = await uow.contracts.get_many(picked.contracts)
        ids = [contracts[each].client_id for each in picked.contracts]
    else:
        invoices = await uow.invoices.get_many(picked.invoices or (), bare=True)
        ids = [invoices[each].client_id for each in picked.invoices or ()]
    ids = list(dict.fromkeys(ids))
    if len(await uow.clients.get_many(ids)) < len(ids):
        raise NotFound
    return ids[:MOST], len(ids)


async def load_picked(uow: UnitOfWork, kind: MassKind, picked: MassPicked) -> tuple[list[int], int] | None:
    """Contracts of retainers, invoices of the other kinds, of contracts the unpaid ones, and how many there are. None
    when nothing was picked."""
    if picked.contracts is not None:
        if kind is not MassKind.RETAINERS:
            return await uow.mass_candidates.unpaid_of_contracts(picked.contracts, MOST)
        ids = [int(each) for each in picked.contracts]
    elif picked.invoices is not None:
        ids = [int(each) for each in picked.invoices]
    else:
        return None
    ids = list(dict.fromkeys(ids))
    return ids[:MOST], len(ids)
