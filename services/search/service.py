"""Search over everything: for text typed outside a dialog, and for the inline mode in any chat."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from db.models import Client, Invoice, Matter
from db.queries.invoice_list import InvoiceQuery, Text
from db.queries.search import ClientIds
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceSort, InvoiceStatusFilter, SearchTerms
from services.client_documents.views import DocumentRow
from services.core.invoice_row import InvoiceRow, build_invoice_row
from services.core.name_lookup import NameLookup, kin_matters, look_up
from services.core.query_variants import strip_kind_words
from services.core.text_query import MAX_QUERY_LENGTH, parse_sums
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, ContactActor, Permission, for_contact, permitted
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId, ContractId
from services.domain.invoicing.number_template import normalise_number
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock
from services.domain.text_folding import normalise_for_search
from services.matters.service import MatterRow, build_matter_row
from services.search.documents import find_documents

Row = TypeVar("Row", bound=tuple[Any, Any])


class Keyword(StrEnum):
    """Words that stand for a filter of invoices."""

    OVERDUE = "overdue"
    TODAY = "today"


class Report(StrEnum):
    """Reports that answer by their names."""

    ALL = "all"
    DEBTS = "debts"
    AGES = "ages"
    MONTHS = "months"
    TURNOVER = "turnover"
    PAYING = "paying"


_NAMES_OF_REPORTS = {
    Report.ALL: "отчет отчеты аналитика статистика report reports analytics",
    Report.DEBTS: (
        "должник должники должников должникам долг долги долгам должен должны задолженность задолженности дебиторка "
        "дебиторская дебиторы неплательщики неоплаченные неоплаченных неоплачено неоплаченное "
        "unpaid debtor debtors debt debts owe owes owed owing receivable receivables"
    ),
    Report.AGES: "старение возраст срокам ageing aging",
    Report.MONTHS: "месяцам месяцы помесячно months monthly",
    Report.TURNOVER: "обороты оборот выручка turnover revenue",
    Report.PAYING: "дисциплина платят",
}
_REPORTS = {word: report for report, words in _NAMES_OF_REPORTS.items() for word in words.split()}
_SAID_BESIDE = (
    "кто нам мне нас все покажи по о об за и сколько деньги задолженность отчет отчеты список счета сейчас наши мои "
    "who us show me the by all list invoices report reports of our what is are money does do"
)
_BESIDE_NAMES = frozenset(_SAID_BESIDE.split())


_KEYWORDS = {
    word: keyword
    for keyword, words in {
        Keyword.OVERDUE: "просрочено просрочен просрочены просроченные просрочка просрочки overdue late",
        Keyword.TODAY: "сегодня today",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class ClientHit:
    """What a line of results shows, and no more, so that the search stays fast."""

    id: ClientId
    name: str


@dataclass(frozen=True, slots=True)
class ContractHit:
    id: ContractId
    number: str
    client_name: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Of each kind the total and the first page, the best matches first."""

    text: str
    keyword: Keyword | None
    report: Report | None
    """The one that the text names, when the actor may read it."""
    invoices: Page[InvoiceRow]
    clients: Page[ClientHit]
    contracts: Page[ContractHit]
    matters: Page[MatterRow]
    documents: Page[DocumentRow]
    """Acts and other documents beside the invoice, by number; those of a client when the text names their kind."""

    @property
    def total(self) -> int:
        return self.beside_documents + self.documents.total

    @property
    def beside_documents(self) -> int:
        """An invoice and its act often bear the same number: a number alone means the invoice."""
        return self.invoices.total + self.clients.total + self.contracts.total + self.matters.total


@dataclass(frozen=True, slots=True)
class InlinePage:
    """One answer of the inline mode. `next_offset` is None after the last."""

    rows: tuple[InvoiceRow, ...]
    next_offset: int | None


class SearchService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.CLIENT_READ)
    async def find(self, actor: Actor, text: str, limit: int = 5) -> SearchResult:
        """Invoices by number (with or without leading zeros, in either alphabet), clients by name, tax number,
        phone or e-mail, contracts by number, matters by name; and the papers of the clients that are found. Acts and
        other documents by number, and those of a client by «акты Ромашки».
        A name that bears the very words comes first, in whichever ending or script, then those that hold them in
        longer ones. What is found nowhere is looked for without «счёт», without endings and as a sum.
        «просрочено» and «сегодня» give overdue invoices and those due today; «должники» names a report. At most
        `limit` of each."""
        limit = clamp_page(0, limit)[1]
        keyword = parse_keyword(text)
        async with self._work.read(actor) as uow:
            sought = await look_up(uow, text)
            return SearchResult(
                text=text.strip()[:MAX_QUERY_LENGTH],
                keyword=keyword,
                report=parse_report(text) if actor.may(Permission.REPORT_READ) else None,
                invoices=await self._invoices(uow, actor, sought, keyword, 0, limit),
                clients=await self._clients(uow, sought.clients, 0, limit),
                contracts=await self._contracts(uow, sought, 0, limit),
                matters=await self._matters(uow, sought, 0, limit),
                documents=await find_documents(uow, actor, text, 0, limit),
            )

    @permitted(Permission.INVOICE_READ)
    async def invoices(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[InvoiceRow]:
        """Pages through the invoices that `find` finds, in its order."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            sought = await look_up(uow, text)
            return await self._invoices(uow, actor, sought, parse_keyword(text), offset, limit)

    @permitted(Permission.CLIENT_READ)
    async def clients(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[ClientHit]:
        """The first `MOST_CLIENTS` can be paged through."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            return await self._clients(uow, (await look_up(uow, text)).clients, offset, limit)

    @permitted(Permission.CLIENT_READ)
    async def contracts(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[ContractHit]:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            return await self._contracts(uow, await look_up(uow, text), offset, limit)

    @permitted(Permission.CLIENT_READ)
    async def matters(self, actor: Actor, text: str, offset: int = 0, limit: int = 8) -> Page[MatterRow]:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            return await self._matters(uow, await look_up(uow, text), offset, limit)

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
                invoice_query = _keyword_query(keyword, actor, self._clock)
                if keyword is None and await uow.clients.any_of(actor.member_id):
                    invoice_query = replace(invoice_query, member_id=actor.member_id)
                found = await uow.invoice_lists.page(invoice_query, offset, limit + 1)
            else:
                sought = await look_up(uow, query)
                found, _ = await _papers(
                    lambda terms, offset, limit: uow.search.invoices(
                        terms,
                        sought.clients.for_papers,
                        offset,
                        limit,
                        numbered=True,
                        counted=False,
                        best_clients=sought.clients.best,
                    ),
                    sought,
                    offset,
                    limit + 1,
                )
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

    async def _invoices(
        self,
        uow: UnitOfWork,
        actor: Actor,
        sought: NameLookup,
        keyword: Keyword | None,
        offset: int,
        limit: int,
    ) -> Page[InvoiceRow]:
        day = local_date(self._clock.now(), actor.timezone)
        if keyword is not None:
            invoice_query = _keyword_query(keyword, actor, self._clock)
            found = await uow.invoice_lists.page(invoice_query, offset, limit)
            total, _ = await uow.invoice_lists.tally(invoice_query)
        else:
            clients = sought.clients
            found, total = await _papers(
                lambda terms, offset, limit: uow.search.invoices(
                    terms, clients.for_papers, offset, limit, best_clients=clients.best
                ),
                sought,
                offset,
                limit,
            )
        return Page(
            tuple(build_invoice_row(invoice, name, day) for invoice, name in found), total, offset, limit
        )

    async def _clients(self, uow: UnitOfWork, clients: ClientIds, offset: int, limit: int) -> Page[ClientHit]:
        ids = clients.ids[offset : offset + limit]
        rows = await uow.search.clients(ids) if ids else []
        hits = tuple(ClientHit(ClientId(row.id), row.name) for row in rows)
        return Page(hits, clients.total, offset, limit)

    async def _contracts(
        self, uow: UnitOfWork, sought: NameLookup, offset: int, limit: int
    ) -> Page[ContractHit]:
        clients = sought.clients
        found, total = await _papers(
            lambda terms, offset, limit: uow.search.contracts(
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

    async def _matters(self, uow: UnitOfWork, sought: NameLookup, offset: int, limit: int) -> Page[MatterRow]:
        """Other forms of the words are looked for in their names where no client bears the words as they are."""
        kin = () if sought.wider is None else await kin_matters(uow, sought.typed, sought.other)
        found: list[tuple[Matter, Client]] = []
        total = 0
        for terms in (sought.typed, sought.other):
            found, total = await uow.search.matters(
                replace(terms, kin_matters=kin), sought.clients.for_papers, offset, limit
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


def parse_keyword(text: str) -> Keyword | None:
    """Also «просроченные счета»."""
    words = [word for word in normalise_for_search(text).split() if word not in ("счет", "счета", "invoices")]
    return _KEYWORDS.get(" ".join(words))


def parse_report(text: str) -> Report | None:
    """Also «кто нам должен», «отчёт по должникам»; None when a word of it names none."""
    words = normalise_for_search(text[:MAX_QUERY_LENGTH]).split()
    named = [_REPORTS.get(word) for word in words if word not in _BESIDE_NAMES]
    if len(set(named)) == 1:
        return named[0]
    return next((_REPORTS[word] for word in words if not named and word in _REPORTS), None)


def _keyword_query(keyword: Keyword | None, actor: Actor, clock: Clock) -> InvoiceQuery:
    day = local_date(clock.now(), actor.timezone)
    match keyword:
        case Keyword.OVERDUE:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OVERDUE,))
        case Keyword.TODAY:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,), due_on=day)
        case None:
            return InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,), sort=InvoiceSort.NEWEST)


def _own_paper(typed: str) -> Text:
    return Text(normalise_number(typed), sums=parse_sums(typed))


def _build_inline_page(
    found: Sequence[tuple[Invoice, str]], day: date, offset: int, limit: int
) -> InlinePage:
    """`found` holds one row more than the page when there is a next page."""
    rows = tuple(build_invoice_row(invoice, name, day) for invoice, name in found[:limit])
    return InlinePage(rows, offset + limit if len(found) > limit else None)
