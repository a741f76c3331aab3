"""One page of invoices and what all that match come to."""

from datetime import date

from db.repositories.invoice_list import InvoiceQuery
from db.uow import UnitOfWork
from services.access import Actor
from services.countries import home_first
from services.errors import NotFound
from services.invoice_views import CurrencyTotal, InvoiceFilter, InvoiceList, row_of
from services.money import Currency, Money
from services.paging import window
from services.sought import text_of


async def query_of(uow: UnitOfWork, actor: Actor, day: date, chosen: InvoiceFilter) -> InvoiceQuery:
    """`day` is the firm's date. Raises `NotFound` for a client, contract, matter or issuer that is not seen."""
    if chosen.client_id is not None and await uow.clients.get(chosen.client_id) is None:
        raise NotFound
    if chosen.contract_id is not None and await uow.contracts.get(chosen.contract_id) is None:
        raise NotFound
    if chosen.matter_id is not None and await uow.matters.get(chosen.matter_id) is None:
        raise NotFound
    if chosen.issuer_id is not None and await uow.issuers.get(chosen.issuer_id) is None:
        raise NotFound
    return InvoiceQuery(
        today=day,
        show=chosen.show,
        client_id=chosen.client_id,
        contract_id=chosen.contract_id,
        matter_id=chosen.matter_id,
        issuer_id=chosen.issuer_id,
        currency=chosen.currency.value if chosen.currency is not None else None,
        text=await text_of(uow, chosen.query) if chosen.query and chosen.query.strip() else None,
        member_id=actor.member_id if chosen.mine else None,
        since=chosen.since,
        until=chosen.until,
        sort=chosen.sort,
    )


async def list_of(uow: UnitOfWork, wanted: InvoiceQuery, offset: int, limit: int) -> InvoiceList:
    offset, limit = window(offset, limit)
    found = await uow.invoice_lists.page(wanted, offset, limit)
    count, sums = await uow.invoice_lists.tally(wanted)
    country = (await uow.firms.firm()).country
    return InvoiceList(
        rows=tuple(row_of(invoice, name, wanted.today) for invoice, name in found),
        count=count,
        offset=offset,
        limit=limit,
        totals=tuple(
            CurrencyTotal(
                count=group.count,
                total=Money(group.total, Currency(group.currency)),
                paid=Money(group.paid, Currency(group.currency)),
                balance=Money(group.balance, Currency(group.currency)),
            )
            for group in sorted(sums, key=lambda group: home_first(group.currency, country))
        ),
    )
