"""One page of invoices and what all that match come to."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceSort
from services.core.invoice_row import build_invoice_row
from services.core.lists import home_currency
from services.core.name_lookup import load_text_filters
from services.domain.access import Actor
from services.domain.countries import currency_sort_key
from services.domain.errors import NotFound
from services.domain.ids import IssuerId
from services.domain.money.money import Currency, Money
from services.domain.pagination import clamp_page
from services.invoices.views import Choices, Chosen, CurrencyTotal, InvoiceFilter, InvoiceList

Row = TypeVar("Row")
NOTHING = Chosen()


async def chosen_names(uow: UnitOfWork, chosen: InvoiceFilter) -> Chosen:
    """Raises `NotFound` for a client, contract, matter or issuer that is not seen."""
    client = contract = matter = None
    clients: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    if chosen.client_id is not None:
        client = _there(await uow.clients.get(chosen.client_id)).name
    if chosen.contract_id is not None:
        contract = _there(await uow.contracts.get(chosen.contract_id)).number
    if chosen.matter_id is not None:
        matter = _there(await uow.matters.get(chosen.matter_id)).name
    if chosen.client_ids:
        theirs = await uow.clients.names(chosen.client_ids)
        clients = tuple(_there(theirs.get(id_)) for id_ in chosen.client_ids)
    if chosen.issuer_ids:
        ours = {row.id: row.name for row in await uow.issuers.list(archived=True)}
        issuers = tuple(_there(ours.get(id_)) for id_ in chosen.issuer_ids)
    if chosen.ids and len(await uow.invoices.get_many(chosen.ids, bare=True)) < len(set(chosen.ids)):
        raise NotFound
    return Chosen(client, contract, matter, clients, issuers)


def _there(row: Row | None) -> Row:
    if row is None:
        raise NotFound
    return row


async def query_of(uow: UnitOfWork, actor: Actor, day: date, chosen: InvoiceFilter) -> InvoiceQuery:
    """`day` is the firm's date. Raises as `chosen_names`."""
    await chosen_names(uow, chosen)
    return await asked(uow, actor, day, chosen)


async def asked(uow: UnitOfWork, actor: Actor, day: date, chosen: InvoiceFilter) -> InvoiceQuery:
    """The same where what it names was looked at already."""
    wanted = InvoiceQuery(
        today=day,
        shows=chosen.shows,
        client_id=chosen.client_id,
        client_ids=chosen.client_ids,
        contract_id=chosen.contract_id,
        matter_id=chosen.matter_id,
        issuer_ids=chosen.issuer_ids,
        currencies=[one.value for one in chosen.currencies],
        member_id=actor.member_id if chosen.mine else None,
        since=chosen.since,
        until=chosen.until,
        due_since=chosen.due_since,
        due_until=chosen.due_until,
        sort=chosen.sort,
        ids=chosen.ids or None,
        home=(await home_currency(uow)).value if chosen.sort is InvoiceSort.AMOUNT else "",
    )
    typed = chosen.query.strip() if chosen.query else ""
    return await _about_text(uow, wanted, typed) if typed else wanted


async def _about_text(uow: UnitOfWork, wanted: InvoiceQuery, typed: str) -> InvoiceQuery:
    """The text as it is spelt; in its other spellings when the list then shows nothing."""
    as_typed, otherwise = await load_text_filters(uow, typed)
    narrowed = replace(wanted, text=as_typed)
    if await uow.invoice_lists.any_of(narrowed):
        return narrowed
    return replace(wanted, text=await otherwise())


async def choices_of(uow: UnitOfWork, actor: Actor) -> Choices:
    issuers = await uow.issuers.list(archived=True)
    codes = await uow.invoice_lists.currencies()
    country = (await uow.firms.firm()).country
    return Choices(
        issuers=tuple((IssuerId(issuer.id), issuer.name) for issuer in issuers),
        currencies=tuple(
            Currency(code) for code in sorted(codes, key=lambda one: currency_sort_key(one, country))
        ),
        mine=actor.sees_all_clients and await uow.clients.any_of(actor.member_id),
    )


async def list_of(
    uow: UnitOfWork, wanted: InvoiceQuery, offset: int, limit: int, chosen: Chosen = NOTHING
) -> InvoiceList:
    offset, limit = clamp_page(offset, limit)
    found = await uow.invoice_lists.page(wanted, offset, limit)
    count, sums = await uow.invoice_lists.tally(wanted)
    country = (await uow.firms.firm()).country
    return InvoiceList(
        rows=tuple(build_invoice_row(invoice, name, wanted.today) for invoice, name in found),
        count=count,
        offset=offset,
        limit=limit,
        chosen=chosen,
        totals=tuple(
            CurrencyTotal(
                count=group.count,
                total=Money(group.total, Currency(group.currency)),
                paid=Money(group.paid, Currency(group.currency)),
                balance=Money(group.balance, Currency(group.currency)),
            )
            for group in sorted(sums, key=lambda group: currency_sort_key(group.currency, country))
        ),
    )
