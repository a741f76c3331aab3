"""Who owes what, what was issued and what came, over what the reader sees."""

from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median_low

from db.repositories.invoice_list import InvoiceQuery, Show, Sort
from db.repositories.report import Cut
from db.repositories.scope import Scope
from db.uow import UnitOfWork
from services.access import Actor, Permission, permitted
from services.countries import home_first
from services.dates import add_months, month_end, today
from services.errors import BadInput, NotFound
from services.ids import ClientId, PaymentId
from services.invoice_lists import list_of
from services.invoice_views import InvoiceList
from services.money import Currency, Money
from services.paging import Page, window
from services.payment_views import PaymentKind
from services.ports import Clock
from services.report_views import (
    BOUNDS,
    EVERYTHING,
    Age,
    AgeBucket,
    Ageing,
    By,
    CutRow,
    MonthSums,
    PayingTime,
    ReceivedRow,
    ReportScope,
)
from services.work import Work

USUAL_MONTHS = 12
MOST_MONTHS = 60


class ReportService:
    def __init__(self, work: Work, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.REPORT_READ)
    async def ageing(self, actor: Actor, scope: ReportScope = EVERYTHING) -> tuple[Ageing, ...]:
        """Open invoices by how long they are overdue on the firm's date; a currency without any is left out."""
        async with self._work.read(actor) as uow:
            narrowed = await _scope(uow, scope)
            found = await uow.reports.ages(self._today(actor), list(BOUNDS.values()), narrowed)
            country = (await uow.firms.firm()).country
        result = []
        for row in sorted(found, key=lambda row: home_first(row.currency, country)):
            currency = Currency(row.currency)
            buckets = tuple(
                AgeBucket(age, count, Money(minor, currency))
                for age, count, minor in zip(BOUNDS, row.counts, row.sums, strict=True)
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
    async def owed(
        self,
        actor: Actor,
        currency: Currency,
        age: Age | None = None,
        scope: ReportScope = EVERYTHING,
        offset: int = 0,
        limit: int = 8,
    ) -> InvoiceList:
        """The invoices behind a number of `ageing` or `debts`, the longest overdue first; of all ages when none is
        named."""
        bounds = BOUNDS[age] if age is not None else (None, None)
        async with self._work.read(actor) as uow:
            wanted = InvoiceQuery(
                today=self._today(actor),
                show=Show.OPEN,
                currency=currency.value,
                overdue_from=bounds[0],
                overdue_to=bounds[1],
                scope=await _scope(uow, scope),
            )
            return await list_of(uow, wanted, offset, limit)

    @permitted(Permission.REPORT_READ)
    async def months(
        self,
        actor: Actor,
        since: date | None = None,
        until: date | None = None,
        scope: ReportScope = EVERYTHING,
    ) -> tuple[MonthSums, ...]:
        """Issued against received, by month and currency: the months of `since` to `until` in order, the last twelve
        unless named; a month in which a currency has neither is left out. Issued goes by the date of the invoice,
        void ones are not in it. Received is the ledger: refunds and reversals count on their own days.

        Of a matter or a contract, received is what lies on its invoices. Raises `error-report-period`.
        """
        first, last = self._period(actor, since, until)
        async with self._work.read(actor) as uow:
            narrowed = await _scope(uow, scope)
            issued = await uow.reports.issued(first, last, narrowed)
            received = await uow.reports.received(first, last, narrowed)
            country = (await uow.firms.firm()).country
        sums: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        for day, currency, count, minor in issued:
            month = sums[day.replace(day=1), currency]
            month[0] += count
            month[1] += minor
        for day, currency, minor in received:
            sums[day.replace(day=1), currency][2] += minor
        return tuple(
            MonthSums(month, count, Money(out, Currency(currency)), Money(came, Currency(currency)))
            for (month, currency), (count, out, came) in sorted(
                sums.items(), key=lambda item: (item[0][0], home_first(item[0][1], country))
            )
            if count or came
        )

    @permitted(Permission.REPORT_READ)
    async def issued(
        self,
        actor: Actor,
        currency: Currency,
        since: date,
        until: date,
        scope: ReportScope = EVERYTHING,
        offset: int = 0,
        limit: int = 8,
    ) -> InvoiceList:
        """The invoices behind what was issued in a period, newest first."""
        async with self._work.read(actor) as uow:
            wanted = InvoiceQuery(
                today=self._today(actor),
                currency=currency.value,
                since=since,
                until=until,
                counted=True,
                sort=Sort.NEWEST,
                scope=await _scope(uow, scope),
            )
            return await list_of(uow, wanted, offset, limit)

    @permitted(Permission.REPORT_READ)
    async def received(
        self,
        actor: Actor,
        currency: Currency,
        since: date,
        until: date,
        scope: ReportScope = EVERYTHING,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[ReceivedRow]:
        """The ledger behind what was received in a period, newest first. Of a matter or a contract: payments that lie
        on its invoices, each whole."""
        offset, limit = window(offset, limit)
        async with self._work.read(actor) as uow:
            narrowed = await _scope(uow, scope)
            rows, total = await uow.reports.payments(since, until, currency.value, narrowed, offset, limit)
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
        scope: ReportScope = EVERYTHING,
    ) -> tuple[PayingTime, ...]:
        """How long clients take, of invoices whose last money came in the period (as for `months`)."""
        first, last = self._period(actor, since, until)
        async with self._work.read(actor) as uow:
            rows = await uow.reports.settled(first, last, await _scope(uow, scope))
            country = (await uow.firms.firm()).country
        days: dict[str, list[int]] = defaultdict(list)
        on_time: dict[str, int] = defaultdict(int)
        for row in rows:
            days[row.currency].append(max((row.paid_on - row.invoice_date).days, 0))
            on_time[row.currency] += row.paid_on <= row.due_date
        return tuple(
            PayingTime(
                Currency(currency),
                len(taken),
                (Decimal(sum(taken)) / len(taken)).quantize(Decimal("0.1"), ROUND_HALF_UP),
                median_low(taken),
                on_time[currency],
            )
            for currency, taken in sorted(days.items(), key=lambda item: home_first(item[0], country))
        )

    @permitted(Permission.REPORT_READ)
    async def debts(
        self,
        actor: Actor,
        by: By = By.CLIENT,
        currency: Currency | None = None,
        scope: ReportScope = EVERYTHING,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[CutRow]:
        """Who owes most: open invoices by client, lawyer, matter or contract, the largest balance first. Without a
        currency, currencies stand one after the other."""
        return await self._cuts(actor, by, currency, scope, offset, limit, owed=True)

    @permitted(Permission.REPORT_READ)
    async def turnover(
        self,
        actor: Actor,
        by: By = By.CLIENT,
        since: date | None = None,
        until: date | None = None,
        currency: Currency | None = None,
        scope: ReportScope = EVERYTHING,
        offset: int = 0,
        limit: int = 8,
    ) -> Page[CutRow]:
        """What was issued in the period (of all time unless named), and what of it is paid and owed today, by client,
        lawyer, matter or contract; the largest first."""
        return await self._cuts(
            actor, by, currency, scope, offset, limit, owed=False, since=since, until=until
        )

    async def _cuts(
        self,
        actor: Actor,
        by: By,
        currency: Currency | None,
        scope: ReportScope,
        offset: int,
        limit: int,
        *,
        owed: bool,
        since: date | None = None,
        until: date | None = None,
    ) -> Page[CutRow]:
        offset, limit = window(offset, limit)
        day = self._today(actor)
        async with self._work.read(actor) as uow:
            rows, total = await uow.reports.cuts(
                by,
                day,
                await _scope(uow, scope),
                owed=owed,
                since=since,
                until=until,
                currency=currency.value if currency is not None else None,
                offset=offset,
                limit=limit,
            )
            names = await uow.reports.names(by, [row.id for row in rows if row.id is not None])
            return Page(tuple(_row(row, names, day) for row in rows), total, offset, limit)

    def _period(self, actor: Actor, since: date | None, until: date | None) -> tuple[date, date]:
        """Whole months. Raises `error-report-period` for one that ends before it begins or is too long."""
        last = month_end(until or self._today(actor))
        first = (
            since.replace(day=1) if since is not None else add_months(last, 1 - USUAL_MONTHS).replace(day=1)
        )
        if not first <= last < add_months(first, MOST_MONTHS):
            raise BadInput("error-report-period", years=MOST_MONTHS // 12)
        return first, last

    def _today(self, actor: Actor) -> date:
        return today(self._clock.now(), actor.timezone)


async def _scope(uow: UnitOfWork, scope: ReportScope) -> Scope:
    """Raises `NotFound` for what the reader does not see."""
    for wanted, get in (
        (scope.client_id, uow.clients.get),
        (scope.lawyer_id, uow.firms.member),
        (scope.matter_id, uow.matters.get),
        (scope.contract_id, uow.contracts.get),
        (scope.issuer_id, uow.issuers.get),
    ):
        if wanted is not None and await get(wanted) is None:
            raise NotFound
    return Scope(scope.client_id, scope.lawyer_id, scope.matter_id, scope.contract_id, scope.issuer_id)


def _row(cut: Cut, names: dict[int, str], day: date) -> CutRow:
    currency = Currency(cut.currency)
    return CutRow(
        id=cut.id,
        name=names.get(cut.id) if cut.id is not None else None,
        count=cut.count,
        issued=Money(cut.issued, currency),
        paid=Money(cut.paid, currency),
        balance=Money(cut.balance, currency),
        overdue_count=cut.overdue_count,
        overdue=Money(cut.overdue, currency),
        overdue_days=max((day - cut.oldest_due).days, 0) if cut.oldest_due is not None else 0,
    )
