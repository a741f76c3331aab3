"""Which invoices a list shows, in which order, and what they come to.

A list is read in two steps: the ids of one page from a covering index, then those rows. An invoice carries its frozen
page, so that a scan of whole rows would read some forty times as much as it needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    false,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db.expressions import day, holds, page_of, word
from db.invoice_conditions import ROW, InvoiceScope, due_between, scoped
from db.models import Client, Invoice
from db.prepared import prepared
from db.queries.search import SEQ, named_so, of_esf, of_sums
from db.vocabulary.enums import COUNTED, InvoiceState
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter, owed


@dataclass(frozen=True, slots=True)
class InvoiceQuery:
    """`today` is the firm's date. Of `shows`, `client_ids`, `issuer_ids` and `currencies`: what is of any of each.
    `text` narrows to invoices that bear its number or belong to its clients.

    `member_id` narrows to clients that this member is responsible for. `since` and `until` are invoice dates, `due_on`,
    `due_since` and `due_until` are due dates; days are included.
    """

    today: date
    shows: Sequence[InvoiceStatusFilter] = ()
    client_id: int | None = None
    client_ids: Sequence[int] = ()
    contract_id: int | None = None
    matter_id: int | None = None
    issuer_ids: Sequence[int] = ()
    currencies: Sequence[str] = ()
    text: "Text | None" = None
    member_id: int | None = None
    since: date | None = None
    until: date | None = None
    due_on: date | None = None
    due_since: date | None = None
    due_until: date | None = None
    overdue_from: int | None = None
    overdue_to: int | None = None
    """Days since the due date, both included."""
    ids: Sequence[int] | None = None
    """Only of these; of an empty list none."""
    counted: bool = False
    """Those that say what was billed: neither drafts nor void ones, nor advance invoices."""
    scope: InvoiceScope | None = None
    sent: bool = False
    """Only what the client's side shows: issued, and sent to the client."""
    sort: InvoiceSort = InvoiceSort.USUAL
    home: str = ""
    """The currency that comes first where sums are compared."""

    def __post_init__(self) -> None:
        if (
            InvoiceStatusFilter.ALL in self.shows
        ):  # no choice, so that everybody below knows one way to say it
            object.__setattr__(self, "shows", ())


@dataclass(frozen=True, slots=True)
class Text:
    """What a typed text means: a fragment of a normalised number, sums, and clients, as ids or, when they are too many
    for that, as words of their names, each in its spellings. Nothing of it is nothing found. Invoices of `best_ids`
    come before those of other clients."""

    number: str = ""
    client_ids: Sequence[int] = ()
    client_words: Sequence[Sequence[str]] = ()
    sums: Sequence[int] = ()
    best_ids: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class CurrencySum:
    currency: str
    count: int
    total: int
    paid: int
    balance: int


def _tally_of(query: InvoiceQuery) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Invoice.status,
            Invoice.currency,
            func.count(),
            func.sum(Invoice.total_minor),
            func.sum(Invoice.paid_minor),
            func.sum(Invoice.balance_minor),
            func.sum(Invoice.total_minor).filter(Invoice.is_for_advance),
            func.sum(Invoice.paid_minor).filter(Invoice.is_for_advance),
        )
        .where(*conditions(query))
        .group_by(Invoice.status, Invoice.currency)
    )


def _rows_of(ids: Select[int], ordered: Sequence[ColumnElement[Any]]) -> Select[Invoice, str]:
    page = ids.subquery()
    return (
        select(Invoice, Client.name)
        .join(page, page.c.id == Invoice.id)
        .join(Client, Client.id == Invoice.client_id)
        .order_by(*ordered)
        .options(ROW)
    )


Shape = tuple[InvoiceStatusFilter | None, InvoiceSort]


def _shape_of(query: InvoiceQuery) -> Shape | None:
    """Of a list as it is opened and paged through all day: by at most one status, in one of the usual orders."""
    if len(query.shows) > 1 or query.sort in (InvoiceSort.AMOUNT, InvoiceSort.CLIENT):
        return None
    bare = InvoiceQuery(query.today, query.shows, sort=query.sort, home=query.home)
    return (next(iter(query.shows), None), query.sort) if query == bare else None


def _shaped(show: InvoiceStatusFilter | None, sort: InvoiceSort) -> InvoiceQuery:
    """`today` is a parameter."""
    today = cast("date", bindparam("today", type_=Date()))
    return InvoiceQuery(today, () if show is None else (show,), sort=sort)


@cache
def _usual_page(show: InvoiceStatusFilter | None, sort: InvoiceSort) -> Select[Invoice, str]:
    query = _shaped(show, sort)
    limit, offset = (bindparam(name, type_=Integer(), literal_execute=True) for name in ("limit", "offset"))
    ids = select(Invoice.id).where(*conditions(query)).order_by(*order(query)).limit(limit).offset(offset)
    return prepared(_rows_of(ids, order(query)))


@cache
def _usual_tally(show: InvoiceStatusFilter | None) -> Select[*tuple[Any, ...]]:
    return prepared(_tally_of(_shaped(show, InvoiceSort.USUAL)))


class InvoiceListQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(self, query: InvoiceQuery, offset: int, limit: int) -> list[tuple[Invoice, str]]:
        """With the names of the clients; no more than a line shows is loaded."""
        if (shape := _shape_of(query)) is not None:
            asked = {"today": query.today, "limit": limit, "offset": offset}
            return [(row, name) for row, name in await self._session.execute(_usual_page(*shape), asked)]
        narrowed = conditions(query)
        ids = select(Invoice.id)
        if query.sort is InvoiceSort.CLIENT and narrowed:
            ids = ids.join(Client, Client.id == Invoice.client_id)
        elif query.sort is InvoiceSort.CLIENT:
            # From the clients in their order up to the page's end: SQLite does not reorder an outer join, unless it
            # sees that nothing of it is outer.
            ids = ids.select_from(Client).outerjoin(Invoice, Invoice.client_id == Client.id)
            narrowed = [func.coalesce(Invoice.id, 0) != 0]
        ids = page_of(ids.where(*narrowed).order_by(*order(query)), offset, limit)
        return await self.rows(ids, order(query))

    async def rows(
        self, ids: Select[int], ordered: Sequence[ColumnElement[Any]]
    ) -> list[tuple[Invoice, str]]:
        """The invoices that `ids` selects, with the names of their clients."""
        rows = await self._session.execute(_rows_of(ids, ordered))
        return [(invoice, name) for invoice, name in rows]

    async def tally(self, query: InvoiceQuery) -> tuple[int, list[CurrencySum]]:
        """How many the query matches, and what they come to per currency; of all invoices only issued ones count
        there, not drafts and void ones, and of advance invoices what is owed: they are billed, and paid, with the work
        that uses the advance."""
        # Not by kind as well, which stands at the end of the index: to sort by it costs more than to add up.
        if (shape := _shape_of(query)) is not None:
            rows = await self._session.execute(_usual_tally(shape[0]), {"today": query.today})
        else:
            rows = await self._session.execute(_tally_of(query))
        count = 0
        sums: dict[str, list[int]] = {}
        for status, currency, number, total, paid, balance, ahead, paid_ahead in rows:
            count += number
            minor = [number, total, paid, balance]
            # A sum of drafts, of void ones, of what is paid or owed is said of these alone.
            if len(query.shows) != 1:
                if status not in COUNTED:
                    continue
                minor[1:3] = [total - (ahead or 0), paid - (paid_ahead or 0)]
            known = sums.setdefault(currency, [0, 0, 0, 0])
            for place, value in enumerate(minor):
                known[place] += int(value)
        return count, [CurrencySum(currency, *sums[currency]) for currency in sorted(sums)]

    async def any_of(self, query: InvoiceQuery) -> bool:
        found = page_of(select(Invoice.id).where(*conditions(query)), 0, 1)
        return await self._session.scalar(found) is not None

    async def currencies(self) -> list[str]:
        """Of all invoices that are seen."""
        found = select(Invoice.currency).distinct().order_by(Invoice.currency)
        return list(await self._session.scalars(found))


def conditions(query: InvoiceQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.shows:
        found.append(or_(*(_shown(show, query.today) for show in query.shows)))
    if len(query.shows) > 1:
        # What follows from it: no database looks into both sides of an «or» for the beginning of an index.
        statuses = sorted({_status(show) for show in query.shows})
        found.append(or_(*(Invoice.status == word(status) for status in statuses)))
    for column, value in (
        (Invoice.client_id, query.client_id),
        (Invoice.due_date, query.due_on),
    ):
        if value is not None:
            found.append(column == value)
    for of, object_id in (
        (Invoice.contract_id, query.contract_id),
        (Invoice.matter_id, query.matter_id),
    ):
        if object_id is not None:
            # SQLite would walk the index of the order or the sums instead, and look every row up.
            found.append(Invoice.id.in_(select(Invoice.id).where(of == object_id)))
    for any_of, values in (
        (Invoice.client_id, query.client_ids),
        (Invoice.issuer_id, query.issuer_ids),
        (Invoice.currency, query.currencies),
    ):
        if values:
            found.append(any_of.in_(values))
    for column, first, last in (
        (Invoice.invoice_date, query.since, query.until),
        (Invoice.due_date, query.due_since, query.due_until),
    ):
        if first is not None:
            found.append(column >= day(first))
        if last is not None:
            found.append(column <= day(last))
    if query.overdue_from is not None or query.overdue_to is not None:
        found.append(due_between(query.today, query.overdue_from, query.overdue_to))
    if query.ids is not None:
        found.append(Invoice.id.in_(query.ids))
    if query.counted:
        found += [and_(Invoice.is_counted), and_(Invoice.is_for_work)]
    if query.scope is not None:
        found += scoped(query.scope)
    if query.sent:
        found += [Invoice.status == InvoiceState.ISSUED, Invoice.sent_at.is_not(None)]
    if query.member_id is not None:
        own = select(Client.id).where(Client.responsible_id == query.member_id)
        found.append(Invoice.client_id.in_(own))
    return found if query.text is None else [*found, _about(query.text)]


def _status(show: InvoiceStatusFilter) -> str:
    return (
        show.value
        if show in (InvoiceStatusFilter.DRAFT, InvoiceStatusFilter.VOID, InvoiceStatusFilter.WRITTEN_OFF)
        else InvoiceState.ISSUED
    )


def _shown(show: InvoiceStatusFilter, today: date) -> ColumnElement[bool]:
    match show:
        case InvoiceStatusFilter.DRAFT | InvoiceStatusFilter.VOID | InvoiceStatusFilter.WRITTEN_OFF:
            return Invoice.status == word(show.value)
        case InvoiceStatusFilter.OPEN:
            return and_(Invoice.is_open)
        case InvoiceStatusFilter.OVERDUE:
            return and_(Invoice.is_overdue(today))
        case InvoiceStatusFilter.PARTIAL:
            return and_(Invoice.is_open, Invoice.paid_minor > 0)
        case InvoiceStatusFilter.PAID:
            return and_(Invoice.is_settled)
        case InvoiceStatusFilter.ALL:
            return true()


def _about(text: Text) -> ColumnElement[bool]:
    clients: ColumnElement[bool] | None = None
    if text.client_words:
        named = named_so(Client.name_norm, text.client_words)
        if text.client_ids:
            named = or_(named, Client.id.in_(text.client_ids))
        clients = Invoice.client_id.in_(select(Client.id).where(named))
    elif text.client_ids:
        clients = Invoice.client_id.in_(text.client_ids)
    if not text.number:
        return false() if clients is None else clients
    ways = [holds(Invoice.number_norm, text.number)]
    if clients is not None:
        ways.append(clients)
    if text.sums:
        ways.append(of_sums(text.sums))
    if (same_esf := of_esf(text.number)) is not None:
        ways.append(same_esf)
    # The index of numbers knows clients too: few rows are left for what else is asked.
    return Invoice.id.in_(select(Invoice.id).where(or_(*ways)))


def order(query: InvoiceQuery) -> tuple[ColumnElement[Any], ...]:
    """What bears the very number that somebody typed, or is of who bears the very name, comes first, unless another
    order was chosen."""
    sort = query.sort
    best: tuple[ColumnElement[Any], ...] = ()
    if sort is InvoiceSort.USUAL:
        sort = InvoiceSort.DUE if owed(query.shows) else InvoiceSort.NEWEST
        best = _best(query.text)
    match sort:
        case InvoiceSort.DUE:
            return (*best, Invoice.due_date.asc().nulls_last(), Invoice.id.asc())
        case InvoiceSort.AMOUNT:
            largest = Invoice.balance_minor if owed(query.shows) else Invoice.total_minor
            home = case((Invoice.currency == query.home, 0), else_=1)
            return (home, Invoice.currency.asc(), largest.desc(), Invoice.id.asc())
        case InvoiceSort.CLIENT:
            return (Client.name_norm.asc(), Client.id.asc(), Invoice.invoice_date.desc(), Invoice.id.desc())
        case _:
            return (*best, Invoice.invoice_date.desc(), Invoice.id.desc())


def _best(text: Text | None) -> tuple[ColumnElement[Any], ...]:
    if text is None:
        return ()
    ranks: list[tuple[ColumnElement[bool], int]] = []
    if text.number:
        ranks.append((Invoice.number_norm == text.number, 0))
        if SEQ.fullmatch(text.number):
            ranks.append((Invoice.seq == int(text.number), 1))
    if text.best_ids:
        ranks.append((Invoice.client_id.in_(text.best_ids), 2))
    return (case(*ranks, else_=3),) if ranks else ()
