"""Which clients, contracts and matters a list shows, in which order, and what is owed by all that match."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.expressions import holds, page_of
from db.invoice_conditions import of_lawyer
from db.models import Client, Contract, ContractMatter, Invoice, Matter
from db.queries.search import client_order, client_ways
from db.vocabulary.filters import (
    CardSort,
    ClientFilter,
    ClientQuery,
    ContractQuery,
    GroupBy,
    MatterFilter,
    MatterQuery,
    SearchTerms,
)


@dataclass(frozen=True, slots=True)
class Debt:
    """Of one currency, in minor units."""

    currency: str
    balance: int
    overdue: int


class DirectoryQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def clients(self, query: ClientQuery, offset: int, limit: int) -> tuple[Sequence[Client], int]:
        """In the order of names; what fits a text best comes first."""
        ids: Select[Any] = select(Client.id).where(*client_conditions(query))
        total = await self._count(ids)
        ordered: tuple[Any, ...] = (Client.name_norm, Client.id)
        if query.sort is CardSort.DEBT:
            debt = (
                select(Invoice.client_id, func.sum(Invoice.balance_minor).label("minor"))
                .where(Invoice.is_open, Invoice.currency == query.currency)
                .group_by(Invoice.client_id)
                .subquery()
            )
            minor = func.coalesce(debt.c.minor, 0)
            ids = ids.outerjoin(debt, debt.c.client_id == Client.id).add_columns(minor.label("minor"))
            page = page_of(ids.order_by(minor.desc(), *ordered), offset, limit).subquery()
            ordered = (page.c.minor.desc(), *ordered)
        else:
            if query.sought is not None:
                ordered = client_order(query.sought)
            page = page_of(ids.order_by(*ordered), offset, limit).subquery()
        rows = await self._session.scalars(
            select(Client).join(page, page.c.id == Client.id).order_by(*ordered)
        )
        return rows.all(), total

    async def contracts(
        self, query: ContractQuery, offset: int, limit: int
    ) -> tuple[list[tuple[Contract, Client]], int]:
        """Newest first; the very number that somebody typed before all."""
        ids = contract_ids(query)
        ordered: tuple[Any, ...] = (Contract.id.desc(),)
        if query.sort is CardSort.NAME:
            ordered = (Contract.number_norm, Contract.id)
        elif query.sort is CardSort.CLIENT:
            ids = _with_clients(ids, Contract, query.sought)
            ordered = (Client.name_norm, Client.id, *ordered)
        elif query.sought is not None and query.sought.number:
            ordered = (case((Contract.number_norm == query.sought.number, 0), else_=1), *ordered)
        return await self._of_clients(Contract, ids, ordered, offset, limit), await self._count(ids)

    async def matters(
        self, query: MatterQuery, offset: int, limit: int
    ) -> tuple[list[tuple[Matter, Client]], int]:
        """Open ones first, newest first."""
        ids = matter_ids(query)
        ordered: tuple[Any, ...] = (Matter.closed_on.is_not(None), Matter.id.desc())
        if query.sort is CardSort.NAME:
            ordered = (Matter.name_norm, Matter.id)
        elif query.sort is CardSort.CLIENT:
            ids = _with_clients(ids, Matter, query.sought)
            ordered = (Client.name_norm, Client.id, *ordered)
        return await self._of_clients(Matter, ids, ordered, offset, limit), await self._count(ids)

    async def _of_clients(
        self, model: Any, ids: Select[int], ordered: Sequence[Any], offset: int, limit: int
    ) -> list[Any]:
        """One page of contracts or matters, each with its client."""
        page = page_of(ids.order_by(*ordered), offset, limit).subquery()
        rows = await self._session.execute(
            select(model, Client)
            .join(page, page.c.id == model.id)
            .join(Client, Client.id == model.client_id)
            .order_by(*ordered)
        )
        return [(row, client) for row, client in rows]

    async def debts(self, by: GroupBy, ids: Sequence[int], today: date) -> dict[int, list[Debt]]:
        """What each of these clients, contracts or matters owes; without those that owe nothing."""
        of = {
            GroupBy.CLIENT: Invoice.client_id,
            GroupBy.CONTRACT: Invoice.contract_id,
            GroupBy.MATTER: Invoice.matter_id,
        }[by]
        late = func.sum(case((Invoice.due_date < today, Invoice.balance_minor), else_=0))
        rows = await self._session.execute(
            select(of, Invoice.currency, func.sum(Invoice.balance_minor), late)
            .where(Invoice.is_open, of.in_(ids))
            .group_by(of, Invoice.currency)
        )
        found: dict[int, list[Debt]] = {}
        for id_, currency, balance, overdue in rows:
            found.setdefault(id_, []).append(Debt(currency, int(balance), int(overdue)))
        return found

    async def owed_by_clients(self, query: ClientQuery) -> dict[str, int]:
        """Currency → what all these owe, in minor units; so are the two below."""
        if query.show is ClientFilter.OWING:
            query = replace(query, show=ClientFilter.EVERY)  # whose open invoices are counted owes
        conditions = client_conditions(query)
        if not conditions:
            return await self._owed()
        return await self._owed(Invoice.client_id.in_(select(Client.id).where(*conditions)))

    async def owed_by_contracts(self, query: ContractQuery) -> dict[str, int]:
        return await self._owed(Invoice.contract_id.in_(contract_ids(query)))

    async def owed_by_matters(self, query: MatterQuery) -> dict[str, int]:
        return await self._owed(Invoice.matter_id.in_(matter_ids(query)))

    async def _owed(self, *theirs: ColumnElement[bool]) -> dict[str, int]:
        rows = await self._session.execute(
            select(Invoice.currency, func.sum(Invoice.balance_minor))
            .where(Invoice.is_open, *theirs)
            .group_by(Invoice.currency)
        )
        return {currency: int(minor) for currency, minor in rows}

    async def _count(self, query: Select[Any]) -> int:
        ids = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
        return await self._session.scalar(ids) or 0


def contract_ids(query: ContractQuery) -> Select[int]:
    """Without the table of clients unless a text is looked for in their names: its rows are wide."""
    ids = select(Contract.id).where(*contract_conditions(query), *_answered(Contract, query.member_id))
    return ids if query.sought is None else ids.join(Client, Client.id == Contract.client_id)


def matter_ids(query: MatterQuery) -> Select[int]:
    ids = select(Matter.id).where(*matter_conditions(query), *_answered(Matter, query.member_id))
    return ids if query.sought is None else ids.join(Client, Client.id == Matter.client_id)


def _with_clients(ids: Select[int], model: Any, sought: SearchTerms | None) -> Select[int]:
    return ids if sought is not None else ids.join(Client, Client.id == model.client_id)


def _answered(model: Any, member_id: int | None) -> list[ColumnElement[bool]]:
    return [] if member_id is None else [model.client_id.in_(of_lawyer(member_id))]


def client_conditions(query: ClientQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    match query.show:
        case ClientFilter.CURRENT:
            found.append(Client.archived_at.is_(None))
        case ClientFilter.ARCHIVED:
            found.append(Client.archived_at.is_not(None))
        case ClientFilter.OWING:
            found.append(Client.id.in_(select(Invoice.client_id).where(Invoice.is_open)))
        case ClientFilter.EVERY:
            pass
    if query.member_id is not None:
        found.append(Client.responsible_id == query.member_id)
    if query.sought is not None:
        found.append(or_(*client_ways(query.sought)))
    return found


def contract_conditions(query: ContractQuery) -> list[ColumnElement[bool]]:
    """Where clients are joined; whose they are is up to the caller. So are the ones below."""
    found: list[ColumnElement[bool]] = []
    if query.states:
        found.append(Contract.state.in_(query.states))
    if query.client_id is not None:
        found.append(Contract.client_id == query.client_id)
    if query.matter_id is not None:
        linked = select(ContractMatter.contract_id).where(ContractMatter.matter_id == query.matter_id)
        found.append(Contract.id.in_(linked))
    if query.sought is not None:
        ways = client_ways(query.sought)
        if query.sought.number:
            ways.append(holds(Contract.number_norm, query.sought.number))
        found.append(or_(*ways))
    return found


def matter_conditions(query: MatterQuery) -> list[ColumnElement[bool]]:
    """Each word of a text is in the matter's or the client's name."""
    found: list[ColumnElement[bool]] = []
    if query.client_id is not None:
        found.append(Matter.client_id == query.client_id)
    if query.show is not MatterFilter.EVERY:
        closed = Matter.closed_on.is_not(None)
        found.append(closed if query.show is MatterFilter.CLOSED else Matter.closed_on.is_(None))
    if query.sought is not None:
        named = [
            or_(
                *(holds(Matter.name_norm, part) for part in parts),
                *(holds(Client.name_norm, part) for part in parts),
            )
            for parts in query.sought.spellings
        ]
        ways = [*client_ways(query.sought), *([and_(*named)] if named else [])]
        if query.sought.kin_matters:
            ways.append(Matter.id.in_(query.sought.kin_matters))
        found.append(or_(*ways))
    return found
