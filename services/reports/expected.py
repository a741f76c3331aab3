"""What is expected to come in, by week, and the invoices behind each number."""

from collections import defaultdict
from datetime import date

from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import InvoiceStatusFilter
from services.core.invoice_row import build_invoice_row
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import add_months, local_date
from services.domain.countries import currency_sort_key
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.pagination import clamp_page
from services.domain.ports import Clock
from services.invoices.views import CurrencyTotal, InvoiceList
from services.reports.forecast import (
    Expectation,
    ExpectedReceipts,
    OpenInvoice,
    by_week,
    expect,
    week_of,
)
from services.reports.rows import resolve_scope
from services.reports.views import WHOLE_FIRM

MONTHS = 24
"""So far back a habit is looked for."""


class ExpectedService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.REPORT_READ)
    async def weeks(self, actor: Actor) -> tuple[ExpectedReceipts, ...]:
        """All open balances that the actor sees, each once; the home currency first."""
        day = self._today(actor)
        async with self._work.read(actor) as uow:
            found = await _expected(uow, day)
            country = (await uow.firms.firm()).country
        currencies = {one.invoice.balance.currency for one in found}
        ordered = sorted(currencies, key=lambda one: currency_sort_key(one.value, country))
        return tuple(by_week(found, currency, day) for currency in ordered)

    @permitted(Permission.REPORT_READ)
    async def invoices(
        self, actor: Actor, currency: Currency, week: str, offset: int = 0, limit: int = 8
    ) -> InvoiceList:
        """The open invoices behind a number of `weeks`, in the order of their days; none of a week that is over."""
        offset, limit = clamp_page(offset, limit)
        day = self._today(actor)
        async with self._work.read(actor) as uow:
            mine = [
                one
                for one in await _expected(uow, day)
                if one.invoice.balance.currency is currency and week_of(one.usual, day) == week
            ]
            mine.sort(key=lambda one: (one.usual or date.max, one.invoice.id))
            ids = [one.invoice.id for one in mine[offset : offset + limit]]
            query = InvoiceQuery(today=day, shows=(InvoiceStatusFilter.OPEN,), ids=ids)
            rows = {row.id: (row, name) for row, name in await uow.invoice_lists.page(query, 0, limit)}
        owed = Money(sum(one.invoice.balance.minor for one in mine), currency)
        nothing = Money.zero(currency)
        return InvoiceList(
            rows=tuple(build_invoice_row(*rows[id_], day) for id_ in ids if id_ in rows),
            count=len(mine),
            offset=offset,
            limit=limit,
            totals=(CurrencyTotal(len(mine), total=owed, paid=nothing, balance=owed),) if mine else (),
        )

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


async def _expected(uow: UnitOfWork, day: date) -> list[Expectation]:
    scope = await resolve_scope(uow, WHOLE_FIRM)
    delays: dict[ClientId, list[int]] = defaultdict(list)
    for paid in await uow.reports.settled(add_months(day, -MONTHS), day, scope):
        if paid.due_date is not None:
            delays[ClientId(paid.client_id)].append((paid.paid_on - paid.due_date).days)
    invoices = [
        OpenInvoice(
            InvoiceId(row.id),
            ClientId(row.client_id),
            Money(row.balance, Currency(row.currency)),
            row.due_date,
            row.promised_on,
        )
        for row in await uow.reports.open_with_promises(day, scope)
    ]
    return expect(invoices, delays, day)
