"""Invoices that a phrase asks for, and what of it to leave out where there are none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from db.models import Invoice
from db.queries.asked_invoices import AskedInvoices, Named
from db.queries.invoice_list import InvoiceQuery
from db.queries.search import ClientIds
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceStatusFilter
from services.core.name_lookup import NameLookup, kin_matters, look_up
from services.core.near_names import look_near
from services.core.text_query import MIN_QUERY_DIGITS
from services.domain.access import Actor
from services.domain.invoicing.number_template import normalise_number
from services.domain.text_folding import digits_only
from services.search.phrase.reader import Phrase
from services.search.phrase.states import Day

_SHORTEST_TAX_ID = 9


class Part(Enum):
    """Of a phrase."""

    STATE = "state"
    SUM = "sum"
    PERIOD = "period"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Understood:
    """What was taken from a text. `is_near`: nobody bears the name as it is spelt, those that are found are called
    nearly so. `is_unknown`: nobody bears it at all. `without` is what stands in the way of every invoice, when nothing
    was found and something would be without it."""

    phrase: Phrase
    is_near: bool = False
    is_unknown: bool = False
    without: Part | None = None

    @property
    def is_clear(self) -> bool:
        """Whether it asks for invoices even where nobody bears the name: «напомнить Веге про оплату» does not."""
        phrase = self.phrase
        says_which = (
            phrase.shows or phrase.held or phrase.span or phrase.unsent or phrase.late_from is not None
        )
        return not self.is_unknown or bool(says_which)

    @property
    def is_one(self) -> bool:
        """Whether a name and a sum or a number point at one invoice."""
        phrase = self.phrase
        return bool(phrase.names and phrase.sums) and not self.is_near and not phrase.narrows


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a phrase comes to in the firm's books."""

    asked: AskedInvoices
    clients: ClientIds
    understood: Understood


async def resolve(
    uow: UnitOfWork, actor: Actor, phrase: Phrase, today: date, *, numbered: bool = False
) -> Wanted:
    """Looks up whom the words name; an invoice of nobody is asked for where that is nobody."""
    clients, matters, is_near, is_unknown = ClientIds((), 0), tuple[int, ...](), False, False
    if phrase.names:
        sought = await look_up(uow, phrase.names)
        clients = sought.clients
        if not clients.for_papers:
            matters = await _matters(uow, sought)
            near = None if matters else await look_near(uow, phrase.names)
            is_near = near is not None
            is_unknown = near is None and not matters
            clients = near.clients if near else clients
    numbers: list[str] = []
    codes = [*phrase.codes]
    if phrase.is_bare and len(digits_only(phrase.figure)) >= _SHORTEST_TAX_ID:
        codes.append(phrase.figure)
        phrase = replace(phrase, figure="", sums=(), is_bare=False)
    for code in codes:
        of_code = await look_up(uow, code) if _is_of_a_client(code) else None
        if of_code is not None and of_code.clients.for_papers:
            clients = _both(clients, of_code.clients) if phrase.names else of_code.clients
            continue
        numbers.append(normalise_number(code))
    named = (
        Named(clients.for_papers, matters, clients.best) if clients.ids or matters or phrase.names else None
    )
    asked = _asked(actor, phrase, today, named, tuple(numbers), numbered=numbered)
    if asked.sums or asked.figure:
        asked = replace(asked, bearers=await uow.asked_invoices.bearers(asked.sums, asked.figure))
    return Wanted(asked, clients, Understood(phrase, is_near, is_unknown))


async def _matters(uow: UnitOfWork, sought: NameLookup) -> tuple[int, ...]:
    kin = await kin_matters(uow, sought.typed, sought.other)
    return kin or tuple(id_ for id_, _ in await uow.search.matter_names(sought.other))


def _both(one: ClientIds, other: ClientIds) -> ClientIds:
    ids = [id_ for id_ in one.ids if id_ in set(other.ids)]
    return ClientIds(ids, len(ids))


def _is_of_a_client(code: str) -> bool:
    """An address, a phone or a tax number."""
    digits = digits_only(code)
    return "@" in code or (
        len(digits) >= MIN_QUERY_DIGITS + 2 and not any(letter.isalpha() for letter in code)
    )


def _asked(
    actor: Actor, phrase: Phrase, today: date, named: Named | None, numbers: Sequence[str], *, numbered: bool
) -> AskedInvoices:
    period, span = phrase.period, phrase.span
    first, last = (period.first, period.last) if period else (None, None)
    served = (
        (first, last)
        if period and period.is_named and phrase.day is Day.INVOICED and first and last
        else None
    )
    invoiced = phrase.day is Day.INVOICED and served is None
    shows = phrase.shows
    if phrase.day is Day.DUE and not shows:
        shows = (InvoiceStatusFilter.OPEN,)
    base = InvoiceQuery(
        today=today,
        shows=shows,
        currencies=[currency.value for currency in span.currencies] if span else (),
        member_id=actor.member_id if phrase.mine else None,
        since=first if invoiced else None,
        until=last if invoiced else None,
        due_since=first if phrase.day is Day.DUE else None,
        due_until=last if phrase.day is Day.DUE else None,
        overdue_from=phrase.late_from,
    )
    return AskedInvoices(
        base,
        named=named,
        numbers=numbers,
        figure=normalise_number(phrase.figure) if phrase.is_bare else "",
        sums=phrase.sums,
        least=span.least if span else None,
        most=span.most if span else None,
        of_balance=phrase.of_balance,
        served=served,
        paid=phrase.day is Day.PAID and (period is not None or not shows),
        paid_since=first if phrase.day is Day.PAID else None,
        paid_until=last if phrase.day is Day.PAID else None,
        held=phrase.held,
        unsent=phrase.unsent,
        numbered=numbered,
    )


async def answer(
    uow: UnitOfWork, wanted: Wanted, offset: int, limit: int, *, counted: bool = True
) -> tuple[list[tuple[Invoice, str]], int]:
    if wanted.understood.is_unknown:
        return [], 0
    return await uow.asked_invoices.page(wanted.asked, offset, limit, counted=counted)


async def what_stands_in_the_way(uow: UnitOfWork, actor: Actor, wanted: Wanted, today: date) -> Understood:
    """Of a phrase that found nothing: the part without which there is something, the least of them first."""
    understood = wanted.understood
    if understood.is_unknown:
        return understood
    for part, phrase in _without(understood.phrase).items():
        named = None if part is Part.NAME else wanted.asked.named
        numbers = () if part is Part.NAME else wanted.asked.numbers
        asked = _asked(actor, phrase, today, named, numbers, numbered=wanted.asked.numbered)
        if asked.sums or asked.figure:
            asked = replace(asked, bearers=wanted.asked.bearers)
        if await uow.asked_invoices.any_of(asked):
            return replace(understood, without=part)
    return understood


def _without(phrase: Phrase) -> dict[Part, Phrase]:
    """Each with one part less, where another remains."""
    without = {
        Part.STATE: replace(
            phrase,
            shows=(),
            held=None,
            unsent=False,
            mine=False,
            late_from=None,
            of_balance=False,
            day=phrase.day if phrase.period and phrase.day is Day.PAID else Day.INVOICED,
        ),
        Part.PERIOD: replace(phrase, period=None, day=Day.INVOICED),
        Part.SUM: replace(phrase, span=None, sums=(), figure="", is_bare=False),
        Part.NAME: replace(phrase, names="", codes=()),
    }
    return {
        part: left
        for part, left in without.items()
        if left != phrase and (left.narrows or left.names or left.sums)
    }
