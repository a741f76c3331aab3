"""Reports on debts, issued invoices and received payments, over what the actor sees."""

from collections import defaultdict
from datetime import date
from statistics import median_low

from db.queries.invoice_list import InvoiceQuery
from db.vocabulary.enums import PaymentKind
from db.vocabulary.filters import GroupBy, InvoiceSort, InvoiceStatusFilter
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.countries import currency_sort_key
from services.domain.ids import ClientId, IssuerId, MemberId, PaymentId
from services.domain.money.money import Currency, Money
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock
from services.invoices.lists import list_of
from services.invoices.views import InvoiceList
from services.reports.forecast import middle_half
from services.reports.periods import date_range, month_range
from services.reports.rows import (
    breakdown_row,
    days_to_pay,
    mean_days,
    resolve_named_scope,
    resolve_scope,
)
from services.reports.views import (
    AGE_BOUNDS,
    WHOLE_FIRM,
    Age,
    AgeBucket,
    Ageing,
    BreakdownRow,
    ClientPayingTime,
    ClientTurnover,
    MonthSums,
    PayingTime,
    ReceivedRow,
    ReportScope,
    Turnover,
)


class ReportService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.REPORT_READ)
    async def ageing(self, actor: Actor, scope: ReportScope = WHOLE_FIRM) -> tuple[Ageing, ...]:
        """Groups open invoices by how long they are overdue on the firm's date, per currency with open invoices."""
        async with self._work.read(actor) as uow:
            invoice_scope = await resolve_scope(uow, scope)
            ages = await uow.reports.ages(self._today(actor), list(AGE_BOUNDS.values()), invoice_scope)
            country = (await uow.firms.firm()).country
        result = []
        for row in sorted(ages, key=lambda row: currency_sort_key(row.currency, country)):
            currency = Currency(row.currency)
            buckets = tuple(
                AgeBucket(age, count, Money(minor, currency))
                for age, count, minor in zip(AGE_BOUNDS, row.counts, row.sums, strict=True)
            )
            result.append(
                Ageing(
                    currency,
                    buckets,
                    sum(row.counts),
                    Money(sum(row.sums), currency),
                    Money(sum(row.sums[1:]), currency),
                )
            )
        return tuple(result)

    @permitted(Permission.REPORT_READ)
    async def open_invoices(
        self,
        actor: Actor,
        currency: Currency,
        age: Age | None = None,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> InvoiceList:
        """The invoices behind a number of `ageing` or `debts`, the longest overdue first; of all ages when none is
        named."""
        bounds = AGE_BOUNDS[age] if age is not None else (None, None)
        async with self._work.read(actor) as uow:
            invoice_scope, names = await resolve_named_scope(uow, scope)
            query = InvoiceQuery(
                today=self._today(actor),
                shows=(InvoiceStatusFilter.OPEN,),
                currencies=(currency.value,),
                overdue_from=bounds[0],
                overdue_to=bounds[1],
                scope=invoice_scope,
            )
            return await list_of(uow, query, offset, limit, names)

    @permitted(Permission.REPORT_READ)
    async def months(
        self,
        actor: Actor,
        since: date | None = None,
        until: date | None = None,
        scope: ReportScope = WHOLE_FIRM,
    ) -> tuple[MonthSums, ...]:
        """Compares issued and received by currency and month: the home currency first, the months from `since` to
        `until` in order (by default the last twelve), without months in which a currency has neither. Issued counts
        by the date of the invoice, without void ones. Received is the ledger: refunds and reversals count on their
        own days.

        For a matter or a contract, received is what is allocated to its invoices. Raises `error-report-period`.
        """
        first, last = month_range(self._today(actor), since, until)
        async with self._work.read(actor) as uow:
            invoice_scope = await resolve_scope(uow, scope)
            issued = await uow.reports.issued(first, last, invoice_scope)
            received = await uow.reports.received(first, last, invoice_scope)
            country = (await uow.firms.firm()).country
        sums: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        for day, currency, count, minor in issued:
            month = sums[day.replace(day=1), currency]
            month[0] += count
            month[1] += minor
        for day, currency, minor in received:
            sums[day.replace(day=1), currency][2] += minor
        return tuple(
            MonthSums(
                month,
                count,
                Money(issued_minor, Currency(currency)),
                Money(received_minor, Currency(currency)),
            )
            for (month, currency), (count, issued_minor, received_minor) in sorted(
                sums.items(), key=lambda item: (currency_sort_key(item[0][1], country), item[0][0])
            )
            if count or received_minor
        )

    @permitted(Permission.REPORT_READ)
    async def issued_invoices(
        self,
        actor: Actor,
        currency: Currency,
        since: date,
        until: date,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> InvoiceList:
        """Lists the invoices issued in a period, newest first."""
        async with self._work.read(actor) as uow:
            invoice_scope, names = await resolve_named_scope(uow, scope)
            query = InvoiceQuery(
                today=self._today(actor),
                currencies=(currency.value,),
                since=since,
                until=until,
                counted=True,
                sort=InvoiceSort.NEWEST,
                scope=invoice_scope,
            )
            return await list_of(uow, query, offset, limit, names)

    @permitted(Permission.REPORT_READ)
    async def received_payments(
        self,
        actor: Actor,
        currency: Currency,
        since: date,
        until: date,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[ReceivedRow]:
        """Lists the ledger of a period, newest first; for a matter or a contract, whole payments that are allocated
        to its invoices."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            invoice_scope = await resolve_scope(uow, scope)
            rows, total = await uow.reports.payments(
                since, until, currency.value, invoice_scope, offset, limit
            )
            return Page(
                tuple(
                    ReceivedRow(
                        PaymentId(row.id),
                        PaymentKind(row.kind),
                        ClientId(row.client_id),
                        name,
                        row.received_on,
                        Money(row.amount_minor, currency),
                    )
                    for row, name in rows
                ),
                total,
                offset,
                limit,
            )

    @permitted(Permission.REPORT_READ)
    async def days_to_pay(
        self,
        actor: Actor,
        since: date | None = None,
        until: date | None = None,
        scope: ReportScope = WHOLE_FIRM,
    ) -> tuple[PayingTime, ...]:
        """Returns how long clients take to pay, over invoices whose last payment came in the period (by default the
        last twelve months)."""
        first, last = date_range(self._today(actor), since, until)
        async with self._work.read(actor) as uow:
            rows = await uow.reports.settled(first, last, await resolve_scope(uow, scope))
            country = (await uow.firms.firm()).country
        days: dict[str, list[int]] = defaultdict(list)
        on_time: dict[str, int] = defaultdict(int)
        for row in rows:
            days[row.currency].append(days_to_pay(row))
            on_time[row.currency] += row.due_date is None or row.paid_on <= row.due_date
        return tuple(
            PayingTime(
                Currency(currency),
                len(client_days),
                mean_days(client_days),
                median_low(client_days),
                on_time[currency],
            )
            for currency, client_days in sorted(
                days.items(), key=lambda item: currency_sort_key(item[0], country)
            )
        )

    @permitted(Permission.REPORT_READ)
    async def days_to_pay_by_client(
        self,
        actor: Actor,
        since: date | None = None,
        until: date | None = None,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[ClientPayingTime]:
        """The same by client, the slowest first, by the median and then the mean."""
        offset, limit = clamp_page(offset, limit)
        first, last = date_range(self._today(actor), since, until)
        async with self._work.read(actor) as uow:
            rows = await uow.reports.settled(first, last, await resolve_scope(uow, scope))
            days: dict[int, list[int]] = defaultdict(list)
            for row in rows:
                days[row.client_id].append(days_to_pay(row))
            order = sorted(
                days, key=lambda client: (-median_low(days[client]), -mean_days(days[client]), client)
            )
            page_keys = order[offset : offset + limit]
            names = await uow.reports.names(GroupBy.CLIENT, page_keys)
        return Page(
            tuple(
                ClientPayingTime(
                    ClientId(client),
                    names[client].name,
                    len(days[client]),
                    mean_days(days[client]),
                    median_low(days[client]),
                    *middle_half(days[client]),
                )
                for client in page_keys
            ),
            len(order),
            offset,
            limit,
        )

    @permitted(Permission.REPORT_READ)
    async def turnover_by_client(
        self,
        actor: Actor,
        since: date | None = None,
        until: date | None = None,
        offset: int = 0,
        limit: int = 8,
        *,
        client_id: ClientId | None = None,
        lawyer_id: MemberId | None = None,
        issuer_id: IssuerId | None = None,
    ) -> Turnover:
        """What was issued to each client and what came from it on the days of the period, of all time unless named;
        a row a currency, the home currency first, the largest first. Money is the client's and not a matter's or a
        contract's until it lies on an invoice, so that these can't narrow it."""
        scope = ReportScope(client_id=client_id, lawyer_id=lawyer_id, issuer_id=issuer_id)
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            by_key = await uow.reports.by_client(since, until, await resolve_scope(uow, scope))
            country = (await uow.firms.firm()).country
            order = sorted(
                (key for key, sums in by_key.items() if any(sums)),
                key=lambda key: (
                    currency_sort_key(key[1], country),
                    -by_key[key][0],
                    -by_key[key][1],
                    key[0],
                ),
            )
            page_keys = order[offset : offset + limit]
            names = await uow.reports.names(GroupBy.CLIENT, [client for client, _ in page_keys])
        totals: dict[str, list[int]] = {}
        for _, code in order:
            totals.setdefault(code, [0, 0])
        for (_, code), sums in by_key.items():
            if code in totals:
                totals[code][0] += sums[0]
                totals[code][1] += sums[1]
        return Turnover(
            tuple(
                ClientTurnover(
                    ClientId(client),
                    names[client].name,
                    Money(by_key[client, code][0], Currency(code)),
                    Money(by_key[client, code][1], Currency(code)),
                )
                for client, code in page_keys
            ),
            len(order),
            offset,
            limit,
            tuple(
                (Money(issued, Currency(code)), Money(received, Currency(code)))
                for code, (issued, received) in totals.items()
            ),
        )

    @permitted(Permission.REPORT_READ)
    async def debts(
        self,
        actor: Actor,
        by: GroupBy = GroupBy.CLIENT,
        currency: Currency | None = None,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[BreakdownRow]:
        """Who owes most: open invoices by client, lawyer, matter or contract, the largest balance first. Without a
        currency, currencies stand one after the other."""
        return await self._breakdown(actor, by, currency, scope, offset, limit, owed=True)

    @permitted(Permission.REPORT_READ)
    async def turnover(
        self,
        actor: Actor,
        by: GroupBy = GroupBy.CLIENT,
        since: date | None = None,
        until: date | None = None,
        currency: Currency | None = None,
        scope: ReportScope = WHOLE_FIRM,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[BreakdownRow]:
        """What was issued in the period (of all time unless named), and what of it is paid and owed today, by client,
        lawyer, matter or contract; the largest first."""
        return await self._breakdown(
            actor, by, currency, scope, offset, limit, owed=False, since=since, until=until
        )

    async def _breakdown(
        self,
        actor: Actor,
        by: GroupBy,
        currency: Currency | None,
        scope: ReportScope,
        offset: int,
        limit: int,
        *,
        owed: bool,
        since: date | None = None,
        until: date | None = None,
    ) -> Page[BreakdownRow]:
        offset, limit = clamp_page(offset, limit)
        day = self._today(actor)
        async with self._work.read(actor) as uow:
            rows, total = await uow.reports.cuts(
                by,
                day,
                await resolve_scope(uow, scope),
                owed=owed,
                since=since,
                until=until,
                currency=currency.value if currency is not None else None,
                offset=offset,
                limit=limit,
            )
            names = await uow.reports.names(by, [row.id for row in rows if row.id is not None])
            return Page(tuple(breakdown_row(row, names, day) for row in rows), total, offset, limit)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)
