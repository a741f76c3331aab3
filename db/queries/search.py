"""Search: clients first, then the papers that bear the text or belong to those clients.

Each kind is read in two steps: the ids of one page, ranked and counted in an index, and then those rows, if any. Of one
statement for both PostgreSQL plans longer than it runs.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer, load_only

from db.expressions import holds, page_of, starts
from db.invoice_conditions import ROW
from db.models import Client, ClientDocument, Contact, Contract, Invoice, Matter
from db.vocabulary.enums import ContactState
from db.vocabulary.filters import SearchTerms

SEQ = re.compile(r"[0-9]{1,9}", re.ASCII)

SHORTEST_ESF = 8
"""Of an ЭСФ at least so much is typed; a shorter number is an invoice's."""
MOST_CLIENTS = 200
"""So many clients' papers are looked through; a text that fits more of them has to be typed further."""


@dataclass(frozen=True, slots=True)
class ClientIds:
    """The best `MOST_CLIENTS`, the best first, and how many fit in all."""

    ids: Sequence[int]
    total: int
    names: Sequence[str] = ()
    """Their folded names."""
    best: Sequence[int] = ()
    """Those that bear the very words, when others only hold them in longer ones."""

    @property
    def for_papers(self) -> Sequence[int]:
        """Those that bear the very words, if any, when the text fits so many that it says nothing."""
        return self.ids if self.total <= MOST_CLIENTS else self.best


class SearchQueries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def client_ids(self, sought: SearchTerms) -> ClientIds:
        """In the order of `client_order`."""
        ways = client_ways(sought)
        if not ways:
            return ClientIds((), 0)
        match = select(Client.id, Client.name_norm, func.count().over()).where(or_(*ways))
        rows = (
            await self._session.execute(page_of(match.order_by(*client_order(sought)), 0, MOST_CLIENTS))
        ).all()
        return ClientIds([row[0] for row in rows], rows[0][2] if rows else 0, [row[1] for row in rows])

    async def matter_names(self, sought: SearchTerms) -> list[tuple[int, str]]:
        """Ids and folded names of matters that are called so, whole words first."""
        if not sought.words:
            return []
        match = select(Matter.id, Matter.name_norm).where(named_so(Matter.name_norm, sought.spellings))
        ordered = (case((whole(Matter.name_norm, sought.name), 0), else_=1), Matter.id.desc())
        rows = await self._session.execute(page_of(match.order_by(*ordered), 0, MOST_CLIENTS))
        return [(id_, name) for id_, name in rows]

    async def people(self, parts: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
        """Clients with the names of those who sign for them or are their contacts. No column holds these folded:
        `parts` are of each word what folding leaves alone, any of which will do, and the reader looks at whole names.
        """
        signatory = Client.requisites["signatory_name"].as_string()
        found: list[tuple[int, str]] = []
        for name, wanted in (
            (signatory, select(Client.id, signatory)),
            (
                Contact.name,
                select(Client.id, Contact.name)
                .join(Contact, Contact.client_id == Client.id)
                .where(Contact.state == ContactState.CONFIRMED),
            ),
        ):
            fits = and_(*(or_(*(holds(name, part) for part in each)) for each in parts))
            ordered = wanted.where(name.is_not(None), fits).order_by(Client.name_norm, Client.id)
            found += [(id_, of) for id_, of in await self._session.execute(page_of(ordered, 0, MOST_CLIENTS))]
        return found

    async def clients(self, ids: Sequence[int]) -> list[Client]:
        """In the order of `ids`."""
        rows = await self._session.scalars(
            select(Client).where(Client.id.in_(ids)).options(load_only(Client.name))
        )
        return sorted(rows, key=lambda row: ids.index(row.id))

    async def invoices(
        self,
        sought: SearchTerms,
        clients: Sequence[int],
        offset: int,
        limit: int,
        *,
        numbered: bool = False,
        counted: bool = True,
        best_clients: Sequence[int] = (),
    ) -> tuple[list[tuple[Invoice, str]], int]:
        """The very number first, then `12` as the count in `2026-0012`, the very sum where it is open, then where it is
        not, the number's beginning, any part of it, and then invoices of `clients`, those of `best_clients` before
        others; open ones first, the newest first. With the client's name and how many there are, when that is
        `counted`. `numbered` leaves out drafts."""
        seq = Invoice.seq == int(sought.number) if SEQ.fullmatch(sought.number) else None
        best = [] if seq is None else [seq]
        others = [way for way in (of_esf(sought.number),) if way is not None]
        of_sums = await self._of_sums(sought.sums) if sought.sums else []
        best += of_sums
        found, rank = _numbered(
            Invoice.number_norm, sought.number, Invoice.client_id, clients, best, best_clients
        )
        others += of_sums
        if others:
            found = or_(*others) if found is None else or_(found, *others)
        if found is None:
            return [], 0
        if numbered:
            found = and_(found, Invoice.number_norm.is_not(None))
        if clients:
            # By the index of open ones alone: a scan of the rows would cost more than all the rest.
            still = select(Invoice.id).where(Invoice.is_open, Invoice.client_id.in_(clients))
            rank = rank * 2 + case((Invoice.id.in_(still), 0), else_=1)
        ids, total = await self._page(
            select(Invoice.id, rank.label("rank")).where(found), offset, limit, counted
        )
        wanted = select(Invoice, Client.name).join(Client, Client.id == Invoice.client_id).options(ROW)
        return await self._rows(wanted, Invoice.id, ids), total

    async def contracts(
        self,
        sought: SearchTerms,
        clients: Sequence[int],
        offset: int,
        limit: int,
        *,
        best_clients: Sequence[int] = (),
    ) -> tuple[list[tuple[Contract, Client]], int]:
        """By number as invoices are, then those of `clients`; the newest first."""
        found, rank = _numbered(
            Contract.number_norm, sought.number, Contract.client_id, clients, (), best_clients
        )
        if found is None:
            return [], 0
        ids, total = await self._page(select(Contract.id, rank.label("rank")).where(found), offset, limit)
        wanted = select(Contract, Client).join(Client, Client.id == Contract.client_id)
        return await self._rows(
            wanted.options(load_only(Contract.number), load_only(Client.name)), Contract.id, ids
        ), total

    async def matters(
        self, sought: SearchTerms, clients: Sequence[int], offset: int, limit: int
    ) -> tuple[list[tuple[Matter, Client]], int]:
        """By name, what is called so and no more first, then those of `clients`; open ones first, the newest first."""
        ways: list[ColumnElement[bool]] = []
        rank: ColumnElement[Any] = literal(0)
        if sought.words:
            named = named_so(Matter.name_norm, sought.spellings)
            best = whole(Matter.name_norm, sought.name)
            words = len(sought.words)
            if sought.kin_matters:
                best = or_(best, Matter.id.in_(sought.kin_matters))
                named = or_(named, Matter.id.in_(sought.kin_matters))
                words = sought.kin_words or words
            ways.append(named)
            all_of_it = and_(best, _has_words(Matter.name_norm, words))
            rank = case((all_of_it, 0), (best, 1), (named, 2), else_=3)
        elif sought.kin_matters:
            ways.append(Matter.id.in_(sought.kin_matters))
        if clients:
            ways.append(Matter.client_id.in_(clients))
        if not ways:
            return [], 0
        ordered = (rank, Matter.closed_on.is_not(None), Matter.id.desc())
        match = select(Matter.id, func.count().over()).where(or_(*ways)).order_by(*ordered)
        page = (await self._session.execute(page_of(match, offset, limit))).all()
        wanted = select(Matter, Client).join(Client, Client.id == Matter.client_id)
        rows = await self._rows(wanted.options(load_only(Client.name)), Matter.id, [row[0] for row in page])
        return rows, page[0][1] if page else 0

    async def documents(
        self,
        number: str,
        clients: Sequence[int],
        kinds: Collection[str],
        offset: int,
        limit: int,
        *,
        within: Sequence[int] = (),
        whole: bool = False,
    ) -> tuple[list[tuple[ClientDocument, str]], int]:
        """Documents of these kinds by number as invoices are, then those of `clients`; the newest first. With the
        client's name. No drafts, which bear no number. `within` narrows to documents of these clients,
        `whole` to those whose number or count it is: «2» stands in every number of 2026."""
        seq = [ClientDocument.seq == int(number)] if SEQ.fullmatch(number) else []
        found, rank = _numbered(
            ClientDocument.number_norm, number, ClientDocument.client_id, clients, seq, ()
        )
        if found is None:
            return [], 0
        if seq:
            found = or_(found if not whole else ClientDocument.number_norm == number, *seq)
        shown = and_(found, ClientDocument.kind.in_(sorted(kinds)), ClientDocument.number_norm.is_not(None))
        if within:
            shown = and_(shown, ClientDocument.client_id.in_(within))
        ids, total = await self._page(
            select(ClientDocument.id, rank.label("rank")).where(shown), offset, limit
        )
        bare = defer(ClientDocument.snapshot, raiseload=True), defer(ClientDocument.content, raiseload=True)
        wanted = select(ClientDocument, Client.name).join(Client, Client.id == ClientDocument.client_id)
        return await self._rows(wanted.options(*bare), ClientDocument.id, ids), total

    async def _of_sums(self, sums: Sequence[int]) -> list[ColumnElement[bool]]:
        """Open ones, and all; named by their ids, unless these are many: what is said thrice is looked up once then."""
        ways = [_owed_or_total(sums), _of_total(sums)]
        found = union_all(*(way.add_columns(literal(place)) for place, way in enumerate(ways))).subquery()
        rows = (await self._session.execute(page_of(select(found), 0, MOST_CLIENTS + 1))).all()
        if len(rows) > MOST_CLIENTS:
            return [Invoice.id.in_(way) for way in ways]
        return [Invoice.id.in_([row[0] for row in rows if row[1] <= place]) for place in (0, 1)]

    async def _page(
        self, match: Select[int, int], offset: int, limit: int, counted: bool = True
    ) -> tuple[list[int], int]:
        """The ids of the best of what matches, the newest first, and how many there are: counted beside the page and
        not over it, so that not every match is carried through the sorting."""
        found = match.cte("match") if counted else match.subquery()
        total = select(func.count()).select_from(found).scalar_subquery()
        best = select(found.c.id, total if counted else literal(0)).order_by(found.c.rank, found.c.id.desc())
        rows = (await self._session.execute(page_of(best, offset, limit))).all()
        return [row[0] for row in rows], rows[0][1] if rows else 0

    async def _rows(self, wanted: Select[Any, Any], key: Any, ids: list[int]) -> list[tuple[Any, Any]]:
        """In the order of `ids`."""
        if not ids:
            return []
        places = {id_: place for place, id_ in enumerate(ids)}
        rows = await self._session.execute(wanted.where(key.in_(ids)))
        return sorted(((row, of) for row, of in rows), key=lambda pair: places[pair[0].id])


def of_esf(number: str) -> ColumnElement[bool] | None:
    """The state's electronic invoice bears the number, in whole or in part; None for one too short to say anything. It
    is looked up in its own index, as sums are."""
    if len(number) < SHORTEST_ESF:
        return None
    return Invoice.id.in_(
        select(Invoice.id).where(Invoice.esf_norm.is_not(None), holds(Invoice.esf_norm, number))
    )


def of_sums(sums: Sequence[int]) -> ColumnElement[bool]:
    """Its total, or what is still owed of it, is one of these. Each is looked up in its own index, so that what
    stands around it reads the index of numbers alone."""
    return or_(Invoice.id.in_(_of_total(sums)), Invoice.id.in_(_owed_or_total(sums)))


def _owed_or_total(sums: Sequence[int]) -> Select[int]:
    fits = or_(Invoice.balance_minor.in_(sums), Invoice.total_minor.in_(sums))
    return select(Invoice.id).where(Invoice.is_open, fits)


def _of_total(sums: Sequence[int]) -> Select[int]:
    return select(Invoice.id).where(Invoice.total_minor.in_(sums))


def named_so(column: Any, spellings: Sequence[Sequence[str]]) -> ColumnElement[bool]:
    """Each word is in the name, in one of its spellings."""
    return and_(*(or_(*(holds(column, part) for part in parts)) for parts in spellings))


def client_ways(sought: SearchTerms) -> list[ColumnElement[bool]]:
    """Any of which makes it one of the clients that are meant."""
    ways: list[ColumnElement[bool]] = []
    if sought.words:
        ways.append(named_so(Client.name_norm, sought.spellings))
    if sought.digits:
        ways.append(holds(Client.tax_id, sought.digits))
        ways.append(holds(Client.phone, sought.phone))
    if sought.email:
        ways.append(holds(func.lower(Client.email), sought.email))
    if sought.kin_clients:
        ways.append(Client.id.in_(sought.kin_clients))
    if sought.people_clients:
        ways.append(Client.id.in_(sought.people_clients))
    return ways


def whole(column: Any, name: str) -> ColumnElement[bool]:
    """The words stand in the folded name as they are, and not as parts of longer ones."""
    return holds(literal(" ") + column + literal(" "), f" {name} ")


def _ends(column: Any, digits: str) -> ColumnElement[bool]:
    """The last digits are what people give of a long number."""
    return holds(column + literal(" "), f"{digits} ")


def _has_words(name: Any, count: int) -> ColumnElement[bool]:
    """A folded name of so many words."""
    gaps = func.length(name) - func.length(func.replace(name, " ", ""))
    return gaps == count - 1


def client_order(sought: SearchTerms) -> tuple[Any, ...]:
    """Whole words of a name or a whole tax number first, then the same words in another form, then names and words that
    begin so. Among equals archived cards come last."""
    rank = client_rank(sought)
    named = case((Client.name_norm == sought.name, 0), else_=1)
    return rank, Client.archived_at.is_not(None), named, Client.name_norm, Client.id


def client_rank(sought: SearchTerms) -> ColumnElement[int]:
    """How well one of them fits: by whole words, by their other forms, by its beginning or the end of its number, by
    the beginning of a word, or somehow."""
    best: list[ColumnElement[bool]] = []
    begins: list[ColumnElement[bool]] = []
    if sought.words:
        best.append(whole(Client.name_norm, sought.name))
        begins.append(starts(Client.name_norm, sought.name))
    if sought.digits:
        best.append(Client.tax_id == sought.digits)
        begins.append(starts(Client.tax_id, sought.digits))
        begins += [_ends(Client.tax_id, sought.digits), _ends(Client.phone, sought.phone)]
    if sought.email:
        best.append(func.lower(Client.email) == sought.email)
    if not best:
        return literal(0)
    ranks = [(or_(*best), 0)]
    if sought.kin_clients:
        ranks.append((Client.id.in_(sought.kin_clients), 1))
    if begins:
        ranks.append((or_(*begins), 2))
    return case(*ranks, (holds(Client.name_norm, f" {sought.name}"), 3), else_=4)


def _numbered(
    column: Any,
    number: str,
    owner: Any,
    clients: Sequence[int],
    second_best: Sequence[ColumnElement[bool]],
    best_clients: Sequence[int],
) -> tuple[ColumnElement[bool] | None, ColumnElement[Any]]:
    """Papers that bear the number or belong to the clients, and how well they do; None: nothing to look for."""
    of_clients = owner.in_(clients)
    of_best = [owner.in_(best_clients)] if best_clients else []
    if not number:
        # Not a plain number: PostgreSQL would walk all papers, the newest first, until a page of theirs is full.
        rank = case((of_best[0], 0), else_=1) if of_best else case((of_clients, 4), else_=4)
        return (of_clients if clients else None), rank
    bears = holds(column, number)
    ranked = (column == number, *second_best, starts(column, number), bears, *of_best)
    ranks = [(fits, place) for place, fits in enumerate(ranked)]
    rank = case(*ranks, else_=len(ranks)) if clients else case(*ranks[:-1], else_=len(ranks) - 1)
    return (or_(bears, of_clients) if clients else bears), rank
