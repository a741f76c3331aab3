"""Search over everything: for text typed outside a dialog, and for the inline mode in any chat."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.models import Invoice
from db.queries.invoice_list import InvoiceQuery, Text
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter
from services.client_documents.views import DocumentRow
from services.core.invoice_row import InvoiceRow, build_invoice_row
from services.core.query_variants import strip_kind_words
from services.core.read_memo import read_once
from services.core.text_query import parse_sums
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, ContactActor, Permission, for_contact, permitted
from services.domain.calendar.dates import local_date
from services.domain.invoicing.number_template import normalise_number
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock
from services.matters.service import MatterRow
from services.search.documents import find_documents
from services.search.finder import Finder, keyword_query
from services.search.keywords import Keyword, Report, parse_keyword, parse_report
from services.search.views import ClientHit, ContractHit, InlinePage, SearchResult

__all__ = [
    "ClientHit",
    "ContractHit",
    "InlinePage",
    "Keyword",
    "Report",
    "SearchResult",
    "SearchService",
    "parse_keyword",
    "parse_report",
]


class SearchService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def _finder(self, uow: UnitOfWork, actor: Actor) -> Finder:
        return Finder(uow, actor, local_date(self._clock.now(), actor.timezone))

    @permitted(Permission.CLIENT_READ)
    @read_once
    async def find(self, actor: Actor, text: str, limit: int = 5) -> SearchResult:
        """Invoices by number (with or without leading zeros, in either alphabet), clients by name, tax number,
        phone or e-mail, contracts by number, matters by name; and the papers of the clients that are found. Acts and
        other documents by number, and those of a client by «акты Ромашки».
        A name that bears the very words comes first, in whichever ending or script, then those that hold them in
        longer ones. What is found nowhere is looked for without «счёт», without endings and as a sum.
        «просрочено» and «сегодня» give overdue invoices and those due today; «должники» names a report. At most
        `limit` of each.
        A phrase of more than that is read by its parts (`services.search.phrase`): «неоплаченные Ромашка за октябрь».
        What nobody is called by is looked for in the letters that were meant, and then with one mistake in a word."""
        limit = clamp_page(0, limit)[1]
        async with self._work.read(actor) as uow:
            return await self._finder(uow, actor).find(text, limit)

    @permitted(Permission.INVOICE_READ)
    async def invoices(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[InvoiceRow]:
        """Pages through the invoices that `find` finds, in its order."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            return await self._finder(uow, actor).invoice_page(text, offset, limit)

    @permitted(Permission.CLIENT_READ)
    async def clients(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[ClientHit]:
        """The first `MOST_CLIENTS` can be paged through."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            finder = self._finder(uow, actor)
            return await finder.pages_of(text, lambda sought: finder.clients(sought.clients, offset, limit))

    @permitted(Permission.CLIENT_READ)
    async def contracts(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[ContractHit]:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            finder = self._finder(uow, actor)
            return await finder.pages_of(text, lambda sought: finder.contracts(sought, offset, limit))

    @permitted(Permission.CLIENT_READ)
    async def matters(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[MatterRow]:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            finder = self._finder(uow, actor)
            return await finder.pages_of(text, lambda sought: finder.matters(sought, offset, limit))

    @permitted(Permission.DOCUMENT_READ)
    async def documents(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[DocumentRow]:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            return await find_documents(uow, actor, text, offset, limit)

    @permitted(Permission.INVOICE_READ)
    async def inline(self, actor: Actor, query: str = "", offset: int = 0, limit: int = 50) -> InlinePage:
        """What a member is offered after the bot's name in any chat: invoices that the role sees, and no draft, which
        is nobody's business there. Nothing typed: the
        open ones of clients whom the member is responsible for, latest first; of all that are seen, for whom there are
        none."""
        offset, limit = clamp_page(offset, limit)
        keyword = parse_keyword(query)
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            if keyword is not None or not query.strip():
                invoice_query = keyword_query(keyword, day)
                if keyword is None and await uow.clients.any_of(actor.member_id):
                    invoice_query = replace(invoice_query, member_id=actor.member_id)
                found = await uow.invoice_lists.page(invoice_query, offset, limit + 1)
            else:
                found = await self._finder(uow, actor).inline(query, offset, limit + 1)
                if not found and parse_report(query) is Report.DEBTS:
                    owed = InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,))
                    found = await uow.invoice_lists.page(owed, offset, limit + 1)
            return _build_inline_page(found, day, offset, limit)

    @for_contact
    async def inline_for_contact(
        self, contact: ContactActor, query: str = "", offset: int = 0, limit: int = 50
    ) -> InlinePage:
        """The same for a client: own invoices that were sent, by number or sum; open ones when nothing is typed, or a
        word for debts. Its `client_name` is the client's own."""
        offset, limit = clamp_page(offset, limit)
        keyword = parse_keyword(query)
        typed = "" if parse_report(query) is Report.DEBTS else query.strip()
        async with self._work.read_as(contact) as (uow, _):
            firm = await uow.firms.firm()
            day = local_date(self._clock.now(), firm.timezone)
            unpaid = InvoiceStatusFilter.OVERDUE if keyword is Keyword.OVERDUE else InvoiceStatusFilter.OPEN
            invoice_query = InvoiceQuery(
                today=day,
                shows=() if typed and keyword is not Keyword.OVERDUE else (unpaid,),
                due_on=day if keyword is Keyword.TODAY else None,
                text=_own_paper(typed) if typed and keyword is None else None,
                sort=InvoiceSort.NEWEST,
                sent=True,
            )
            found = await uow.invoice_lists.page(invoice_query, offset, limit + 1)
            if not found and invoice_query.text is not None:
                plainly = replace(invoice_query, text=_own_paper(strip_kind_words(typed)))
                found = await uow.invoice_lists.page(plainly, offset, limit + 1)
            return _build_inline_page(found, day, offset, limit)


def _own_paper(typed: str) -> Text:
    return Text(normalise_number(typed), sums=parse_sums(typed))


def _build_inline_page(
    found: Sequence[tuple[Invoice, str]], day: date, offset: int, limit: int
) -> InlinePage:
    """`found` holds one row more than the page when there is a next page."""
    rows = tuple(build_invoice_row(invoice, name, day) for invoice, name in found[:limit])
    return InlinePage(rows, offset + limit if len(found) > limit else None)
