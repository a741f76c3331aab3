"""What lists of clients, contracts and matters share: the text query, the sums owed, and checks of filters."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import ContractState
from db.vocabulary.filters import CardSort, ClientFilter, GroupBy, MatterFilter, SearchTerms
from services.core.name_lookup import with_kin
from services.core.query_variants import build_variant_terms
from services.core.text_query import MIN_QUERY_DIGITS, build_search_terms
from services.domain.countries import CURRENCY_BY_COUNTRY, currency_sort_key
from services.domain.errors import NotFound
from services.domain.ids import ClientId, MatterId
from services.domain.money.money import Currency, Money
from services.domain.pagination import Page, T
from services.domain.requisites.model import Country

Row = TypeVar("Row")

MIN_CLIENT_QUERY_DIGITS = 3
"""The shortest part of a tax number or a phone in a search for clients only."""


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What a list or an export of clients, contracts or matters holds, and in which order; what the kind does not know
    is not looked at. `query` is a part of a name in any case, of a tax number, a phone or an e-mail address; of a
    contract's number too. `mine` leaves clients that the actor is responsible for, and what is theirs. By debt means
    the debt in `currency`, the firm's own unless it is given."""

    query: str | None = None
    client_id: ClientId | None = None
    matter_id: MatterId | None = None
    show: ClientFilter | MatterFilter | None = None
    """None: every matter; of clients those that are not put away in their list, and all in an export."""
    states: tuple[ContractState, ...] = ()
    mine: bool = False
    sort: CardSort = CardSort.USUAL
    currency: Currency | None = None


ALL_CARDS = CardFilter()


@dataclass(frozen=True, slots=True)
class PageWithTotals(Page[T]):
    """`owed` is what all matching rows owe, a sum per currency, the home currency first; empty unless asked for."""

    owed: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Debts:
    """What one card owes and how much of it is overdue: a sum per currency, the home currency first."""

    balances: tuple[Money, ...] = ()
    overdue: tuple[Money, ...] = ()


async def load_debts(uow: UnitOfWork, by: GroupBy, ids: Sequence[int], day: date) -> dict[int, Debts]:
    country = (await uow.firms.firm()).country
    debts = {}
    for id_, rows in (await uow.directory.debts(by, ids, day)).items():
        rows.sort(key=lambda row: currency_sort_key(row.currency, country))
        debts[id_] = Debts(
            tuple(Money(row.balance, Currency(row.currency)) for row in rows),
            tuple(Money(row.overdue, Currency(row.currency)) for row in rows if row.overdue),
        )
    return debts


def parse_query(query: str | None, *, clients_only: bool = False) -> SearchTerms | None:
    """Parses a typed query; None when it is empty. Raises `NoMatch` for a text that no card can contain."""
    if not query or not query.strip():
        return None
    terms = build_search_terms(query, MIN_CLIENT_QUERY_DIGITS) if clients_only else build_search_terms(query)
    number = "" if clients_only else terms.number
    if not (terms.words or terms.digits or terms.email or number):
        raise NoMatch
    return terms


async def find_first(
    query: str | None,
    read: Callable[[SearchTerms | None], Awaitable[tuple[Sequence[Row], int]]],
    uow: UnitOfWork,
    *,
    clients_only: bool = False,
    matters: bool = False,
) -> tuple[SearchTerms | None, Sequence[Row], int]:
    """Reads with a text as it is spelt, and with other forms of its words where no name bears it in whole words; when
    that is found nowhere, in its other spellings. Returns the terms that it found something with. `matters`: their
    names are looked at too. Raises as `parse_query`."""
    typed = parse_query(query, clients_only=clients_only)
    if typed is None or query is None:
        return typed, *await read(typed)
    other = build_variant_terms(query, MIN_CLIENT_QUERY_DIGITS if clients_only else MIN_QUERY_DIGITS)
    typed, other = await with_kin(uow, typed, other, matters=matters)
    rows, total = await read(typed)
    return (typed, rows, total) if total else (other, *await read(other))


class NoMatch(Exception):
    """No card can contain this text."""


async def require_visible(
    uow: UnitOfWork, client_id: ClientId | None, matter_id: MatterId | None = None
) -> None:
    """Raises `NotFound` for a client or a matter that the actor does not see."""
    if client_id is not None and await uow.clients.get(client_id) is None:
        raise NotFound
    if matter_id is not None and await uow.matters.get(matter_id) is None:
        raise NotFound


async def as_money(uow: UnitOfWork, owed: dict[str, int]) -> tuple[Money, ...]:
    country = (await uow.firms.firm()).country
    return tuple(
        Money(owed[code], Currency(code))
        for code in sorted(owed, key=lambda code: currency_sort_key(code, country))
    )


async def home_currency(uow: UnitOfWork) -> Currency:
    return CURRENCY_BY_COUNTRY[Country((await uow.firms.firm()).country)]
