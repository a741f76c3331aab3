"""Reads a typed text within one unit of work: by its parts, as a name, a number or a sum, and as what was meant."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from db.models import Client, Invoice, Matter
from db.queries.invoice_list import InvoiceQuery
from db.queries.search import ClientIds
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter, SearchTerms
from services.core.document_words import named_documents
from services.core.invoice_row import InvoiceRow, build_invoice_row
from services.core.name_lookup import NameLookup, is_called, kin_matters, look_up
from services.core.near_names import look_near, near_matters, respelled
from services.core.query_variants import build_variant_terms
from services.core.text_query import MAX_QUERY_LENGTH
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, ContractId
from services.domain.invoicing.number_template import normalise_number
from services.domain.pagination import Page, T
from services.matters.service import MatterRow, build_matter_row
from services.search.asked import Wanted, answer, resolve, what_stands_in_the_way
from services.search.documents import find_documents
from services.search.keywords import Keyword, Report, parse_keyword, parse_report
from services.search.notes import find_noted
from services.search.phrase.reader import read_phrase
from services.search.views import ClientHit, ContractHit, SearchResult

Row = TypeVar("Row", bound=tuple[Any, Any])


@dataclass(frozen=True, slots=True)
class Finder:
    """`day` is the actor's."""

    uow: UnitOfWork
    actor: Actor
    day: date

    async def find(self, text: str, limit: int, *, as_typed: bool = False) -> SearchResult:
        """By its parts, where it is a phrase; else as a name, a number or a sum, then as what was meant, unless it is
        taken `as_typed`."""
        first: tuple[Wanted, SearchResult] | None = None
        async for wanted in self._readings(text):
            asked = await self._asked(text, wanted, limit)
            if asked.total:
                return asked
            first = first or (wanted, asked)
        if first is not None and not first[0].understood.is_unknown:
            why = await what_stands_in_the_way(self.uow, self.actor, first[0], self.day)
            return replace(first[1], understood=why)
        plain = await self._plain(text, limit)
        if plain.total or plain.keyword or plain.report or as_typed or not text.strip():
            return plain
        async for meant in self._meant(text):
            found = await self.find(meant, limit, as_typed=True)
            if found.total:
                return replace(found, text=plain.text, meant=meant)
        noted = await find_noted(self.uow, text, plain, self.day, limit)
        if noted is not None:
            return noted
        near = await self._near(plain, limit)
        return near if near.total or first is None else replace(plain, understood=first[0].understood)

    async def _meant(self, text: str) -> AsyncIterator[str]:
        """The text in other letters, where somebody is called so or it is a phrase then."""
        for meant in respelled(text):
            other = build_variant_terms(meant)
            if (
                read_phrase(meant, self.day) is not None
                or (await self.uow.search.client_ids(other)).total
                or await self.uow.search.matter_names(other)
            ):
                yield meant

    async def pages_of(self, text: str, read: Callable[[NameLookup], Awaitable[Page[T]]]) -> Page[T]:
        """Of a kind: as the text is spelt, and, where that finds nothing, as it was meant."""
        page = await read(await look_up(self.uow, text))
        if page.total:
            return page
        async for sought in self._otherwise(text):
            other = await read(sought)
            if other.total:
                return other
        return page

    async def _otherwise(self, text: str) -> AsyncIterator[NameLookup]:
        async for meant in self._meant(text):
            yield await look_up(self.uow, meant)
        if (near := await look_near(self.uow, text)) is not None:
            yield near

    async def invoice_page(
        self, text: str, offset: int, limit: int, *, as_typed: bool = False
    ) -> Page[InvoiceRow]:
        is_understood = False
        async for wanted in self._readings(text):
            is_understood = is_understood or not wanted.understood.is_unknown
            page = await self._of_wanted(wanted, offset, limit)
            if page.total:
                return page
        if is_understood:
            return Page((), 0, offset, limit)
        sought = await look_up(self.uow, text)
        page = await self.invoices(sought, parse_keyword(text), offset, limit)
        if page.total or as_typed:
            return page
        async for meant in self._meant(text):
            other = await self.invoice_page(meant, offset, limit, as_typed=True)
            if other.total:
                return other
        near = await look_near(self.uow, text)
        return page if near is None else await self.invoices(near, None, offset, limit)

    async def _plain(self, text: str, limit: int) -> SearchResult:
        keyword = parse_keyword(text)
        sought = await look_up(self.uow, text)
        return SearchResult(
            text=text.strip()[:MAX_QUERY_LENGTH],
            keyword=keyword,
            report=_report(self.actor, text),
            invoices=await self.invoices(sought, keyword, 0, limit),
            clients=await self.clients(sought.clients, 0, limit),
            contracts=await self.contracts(sought, 0, limit),
            matters=await self.matters(sought, 0, limit),
            documents=await find_documents(self.uow, self.actor, text, 0, limit),
        )

    async def _readings(self, text: str, *, numbered: bool = False) -> AsyncIterator[Wanted]:
        """Of a phrase, the likeliest first; none for a text that is no phrase, or is what somebody is called."""
        if parse_keyword(text) or _report(self.actor, text) or named_documents(text):
            return
        first = read_phrase(text, self.day)
        if first is not None:
            if await is_called(self.uow, text, matters=bool(first.names) or not first.held):
                return
            wanted = await resolve(self.uow, self.actor, first, self.day, numbered=numbered)
            yield wanted
            other = read_phrase(text, self.day, months_are_names=True)
            if other is not None and other != first and await is_called(self.uow, other.names, matters=False):
                yield await resolve(self.uow, self.actor, other, self.day, numbered=numbered)
            if not wanted.understood.is_unknown:
                return
        lenient = read_phrase(text, self.day, lenient=True)
        if lenient is not None and lenient != first and not await is_called(self.uow, text, matters=True):
            yield await resolve(self.uow, self.actor, lenient, self.day, numbered=numbered)

    async def _asked(self, text: str, wanted: Wanted, limit: int) -> SearchResult:
        """A matter that is called by the words of a state stands beside the invoices: «спор», «спора о поставке»."""
        invoices = await self._of_wanted(wanted, 0, limit)
        phrase = wanted.understood.phrase
        by_name = await look_up(self.uow, text) if phrase.held else None
        return SearchResult(
            text=text.strip()[:MAX_QUERY_LENGTH],
            keyword=None,
            report=None,
            invoices=invoices,
            clients=Page((), 0, 0, limit),
            contracts=Page((), 0, 0, limit),
            matters=await self.matters(by_name, 0, limit) if by_name else Page((), 0, 0, limit),
            documents=Page((), 0, 0, limit),
            understood=wanted.understood,
        )

    async def _of_wanted(self, wanted: Wanted, offset: int, limit: int) -> Page[InvoiceRow]:
        rows, total = await answer(self.uow, wanted, offset, limit)
        return Page(
            tuple(build_invoice_row(invoice, name, self.day) for invoice, name in rows), total, offset, limit
        )

    async def _near(self, first: SearchResult, limit: int) -> SearchResult:
        near = await look_near(self.uow, first.text)
        if near is not None:
            return replace(
                first,
                invoices=await self.invoices(near, None, 0, limit),
                clients=await self.clients(near.clients, 0, limit),
                contracts=await self.contracts(near, 0, limit),
                understood=None,
                is_near=True,
            )
        ids = await near_matters(self.uow, first.text)
        if not ids:
            return first
        rows, total = await self.uow.search.matters(SearchTerms(kin_matters=ids), (), 0, limit)
        matters = Page(tuple(build_matter_row(matter, client) for matter, client in rows), total, 0, limit)
        return replace(first, matters=matters, understood=None, is_near=True)

    async def inline(
        self, query: str, offset: int, limit: int, *, as_typed: bool = False
    ) -> list[tuple[Invoice, str]]:
        is_understood = False
        async for wanted in self._readings(query, numbered=True):
            is_understood = is_understood or not wanted.understood.is_unknown
            found, _ = await answer(self.uow, wanted, offset, limit, counted=False)
            if found:
                return found
        if is_understood:
            return []
        found = await self._papers_inline(await look_up(self.uow, query), offset, limit)
        if found or as_typed:
            return found
        async for meant in self._meant(query):
            found = await self.inline(meant, offset, limit, as_typed=True)
            if found:
                return found
        near = await look_near(self.uow, query)
        return [] if near is None else await self._papers_inline(near, offset, limit)

    async def _papers_inline(self, sought: NameLookup, offset: int, limit: int) -> list[tuple[Invoice, str]]:
        clients = sought.clients
        found, _ = await _papers(
            lambda terms, offset, limit: self.uow.search.invoices(
                terms,
                clients.for_papers,
                offset,
                limit,
                numbered=True,
                counted=False,
                best_clients=clients.best,
            ),
            sought,
            offset,
            limit,
        )
        if not found and sought.typed.sums:
            found, _ = await self.uow.asked_invoices.of_payments(
                sought.typed.sums, offset, limit, numbered=True
            )
        return found

    async def invoices(
        self,
        sought: NameLookup,
        keyword: Keyword | None,
        offset: int,
        limit: int,
    ) -> Page[InvoiceRow]:
        if keyword is not None:
            invoice_query = keyword_query(keyword, self.day)
            found = await self.uow.invoice_lists.page(invoice_query, offset, limit)
            total, _ = await self.uow.invoice_lists.tally(invoice_query)
        else:
            clients = sought.clients
            found, total = await _papers(
                lambda terms, offset, limit: self.uow.search.invoices(
                    terms, clients.for_papers, offset, limit, best_clients=clients.best
                ),
                sought,
                offset,
                limit,
            )
            if not total and sought.typed.sums:
                found, total = await self.uow.asked_invoices.of_payments(
                    sought.typed.sums, offset, limit, numbered=False
                )
        return Page(
            tuple(build_invoice_row(invoice, name, self.day) for invoice, name in found), total, offset, limit
        )

    async def clients(self, clients: ClientIds, offset: int, limit: int) -> Page[ClientHit]:
        ids = clients.ids[offset : offset + limit]
        rows = await self.uow.search.clients(ids) if ids else []
        hits = tuple(ClientHit(ClientId(row.id), row.name) for row in rows)
        return Page(hits, clients.total, offset, limit)

    async def contracts(self, sought: NameLookup, offset: int, limit: int) -> Page[ContractHit]:
        clients = sought.clients
        found, total = await _papers(
            lambda terms, offset, limit: self.uow.search.contracts(
                terms, clients.for_papers, offset, limit, best_clients=clients.best
            ),
            sought,
            offset,
            limit,
        )
        hits = tuple(
            ContractHit(ContractId(contract.id), contract.number, client.name) for contract, client in found
        )
        return Page(hits, total, offset, limit)

    async def matters(self, sought: NameLookup, offset: int, limit: int) -> Page[MatterRow]:
        """Other forms of the words are looked for in their names where no client bears the words as they are."""
        kin = () if sought.wider is None else await kin_matters(self.uow, sought.typed, sought.other)
        found: list[tuple[Matter, Client]] = []
        total = 0
        for terms in (sought.typed, sought.other):
            found, total = await self.uow.search.matters(
                replace(terms, kin_matters=kin, kin_words=len(sought.other.words)),
                sought.clients.for_papers,
                offset,
                limit,
            )
            if total or sought.wider is None:
                break
        return Page(tuple(build_matter_row(matter, client) for matter, client in found), total, offset, limit)


async def _papers(
    read: Callable[[SearchTerms, int, int], Awaitable[tuple[list[Row], int]]],
    sought: NameLookup,
    offset: int,
    limit: int,
) -> tuple[list[Row], int]:
    """Those that bear the number, as it is typed or, where none does, without «счёт» and the like; and those of the
    clients."""
    found, total = await read(sought.typed, offset, limit)
    if not sought.differs:
        return found, total
    first = found if not offset else (await read(sought.typed, 0, 1))[0]
    if first and _bears(first[0], sought.typed.number):
        return found, total
    otherwise = await read(sought.other, offset, limit)
    return otherwise if otherwise[1] or otherwise[0] else (found, total)


def _bears(row: tuple[Any, Any], number: str) -> bool:
    return bool(number) and number in normalise_number(row[0].number or "")


def _report(actor: Actor, text: str) -> Report | None:
    return parse_report(text) if actor.may(Permission.REPORT_READ) else None


def keyword_query(keyword: Keyword | None, day: date) -> InvoiceQuery:
    match keyword:
        case Keyword.OVERDUE:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OVERDUE,))
        case Keyword.TODAY:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,), due_on=day)
        case None:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,), sort=InvoiceSort.NEWEST)
