"""Whatever people do, in several currencies and for several issuers, reports agree with the raw ledger.

The other sum is made here from the rows of payments and allocations alone: the columns that invoices keep for speed
(paid, and what the reports read) are not looked at.
"""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Client, Invoice, Payment
from db.vocabulary.enums import PaymentMethod
from db.vocabulary.filters import GroupBy
from services.container import Services
from services.domain.access import Actor
from services.domain.calendar.dates import add_months
from services.domain.ids import ClientId, IssuerId
from services.domain.money.money import Currency, Money
from services.invoices.views import LineEdit
from services.payments.views import NewPayment
from services.reports.views import AGE_BOUNDS, ReportScope
from tests.services.payments.test_ledger_properties import Crowd
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.service_surface import DOLLARS

pytestmark = [pytest.mark.alone, pytest.mark.long]

ACTS = 70
SINCE, UNTIL = date(2026, 11, 1), date(2027, 8, 31)


class World(Crowd):
    """The same acts, over a year, three clients of two lawyers, two issuers and two currencies."""

    def __init__(self, services: Services, team: factories.Team, random: Random, clock: FakeClock) -> None:
        super().__init__(services, team.owner, random)
        self.team, self.clock = team, clock
        self.issuers: list[IssuerId] = []

    async def begin(self) -> None:
        second = factories.russian_firm("ИП Второв", tax_id="7707083893", reg_number=None)
        other = await self.services.issuers.create(self.owner, second, factories.USN, Currency.RUB)
        first = await factories.default_issuer(self.services, self.owner)
        self.issuers = [first.id, other.id]
        for issuer in self.issuers:
            await self.services.issuers.set_account(self.owner, issuer, Currency.USD, DOLLARS)
            await factories.spell_in_latin(self.services, self.owner, issuer, Currency.USD)
        for name, who in (
            ("ООО «Ромашка»", self.team.lawyer),
            ("АО «Север»", self.owner),
            ("ИП Вега", self.owner),
        ):
            self.clients.append((await factories.add_client(self.services, who, name)).id)
        for client in self.clients:
            await self.issue(client)

    async def issue(self, client: ClientId | None = None) -> None:
        random = self.random
        draft = await self.services.drafts.for_client(
            self.owner,
            client or random.choice(self.clients),
            factories.act_key(),
            random.choice(self.issuers),
        )
        currency = random.choice([Currency.RUB, Currency.RUB, Currency.USD])
        if draft.currency is not currency:
            await self.services.drafts.set_currency(self.owner, draft.row.id, currency)
        price = Money(random.randint(100, 9_000_000), currency)
        await self.services.drafts.add_line(
            self.owner, draft.row.id, LineEdit("Услуги", Decimal(1), "усл.", price)
        )
        due = self.clock.now().date() + timedelta(days=random.randint(0, 60))
        await self.services.drafts.set_due_date(self.owner, draft.row.id, due)
        self.invoices.append((await self.services.invoices.issue(self.owner, draft.row.id)).row.id)

    async def pay(self) -> None:
        chosen = self.random.choice(self.invoices)
        view = await self.services.invoices.view(self.owner, chosen)
        whole = self.random.random() < 0.4 and view.row.balance.minor > 0
        amount = view.row.balance if whole else Money(self.random.randint(1, 9_000_000), view.currency)
        day = self.clock.now().date() - timedelta(days=self.random.randint(0, 5))
        form = NewPayment(
            chosen,
            amount,
            day,
            PaymentMethod.BANK,
            factories.act_key(),
            cover_others=self.random.random() < 0.5,
        )
        self.payments.append((await self.services.payments.record(self.owner, form)).id)

    async def refund(self) -> None:
        client = self.random.choice(self.clients)
        card = await self.services.clients.card(self.owner, client)
        if card.advances:
            advance = self.random.choice(card.advances)
            amount = Money(self.random.randint(1, advance.amount.minor), advance.amount.currency)
            day = self.clock.now().date()
            await self.services.payments.refund(
                self.owner,
                client,
                advance.issuer_id,
                amount,
                day,
                PaymentMethod.BANK,
                "заявление",
                factories.act_key(),
            )

    async def act(self) -> None:
        await super().act()
        self.clock.advance(days=self.random.randint(0, 5))


class Raw:
    """The ledger, added up by hand."""

    def __init__(self, invoices: list[Invoice], payments: list[Payment], parts: list[Allocation]) -> None:
        self.invoices = [row for row in invoices if row.status in ("issued", "written_off")]
        self.payments, self.parts = payments, parts
        self.paid: dict[int, int] = defaultdict(int)
        for part in parts:
            self.paid[part.invoice_id] += part.amount_minor

    def balance(self, invoice: Invoice) -> int:
        return invoice.total_minor - invoice.written_off_minor - self.paid[invoice.id]

    def last_money(self, invoice: Invoice) -> date:
        lies: dict[int, int] = defaultdict(int)
        for part in self.parts:
            if part.invoice_id == invoice.id:
                lies[part.payment_id] += part.amount_minor
        return max(row.received_on for row in self.payments if lies[row.id] > 0)


async def raw(database: Database, client_ids: set[int], issuer_id: int | None = None) -> Raw:
    async with AsyncSession(database.reader) as session:
        invoices = list(await session.scalars(select(Invoice).where(Invoice.client_id.in_(client_ids))))
        payments = list(await session.scalars(select(Payment).where(Payment.client_id.in_(client_ids))))
        parts = list(await session.scalars(select(Allocation).where(Allocation.client_id.in_(client_ids))))
    if issuer_id is not None:
        invoices = [row for row in invoices if row.issuer_id == issuer_id]
        payments = [row for row in payments if row.issuer_id == issuer_id]
    return Raw(invoices, payments, parts)


@pytest.mark.parametrize(
    ("database_url", "seed"),
    [
        ("sqlite", 1),
        *(pytest.param("sqlite", seed, marks=pytest.mark.soak) for seed in (0, *range(2, 10))),
        pytest.param("postgresql", 0, marks=pytest.mark.postgres),
    ],
    indirect=["database_url"],
)
async def test_reports_agree_with_the_raw_ledger(
    database: Database, clock: FakeClock, tokens: FakeTokens, seed: int
) -> None:
    services = factories.make_services(database, clock, tokens)
    team = await factories.make_team(services)
    world = World(services, team, Random(seed), clock)
    await world.begin()
    for _ in range(ACTS):
        await world.act()
    assert world.refused < ACTS * 2 // 3, "too few acts were possible to mean anything"
    everything, one = set(world.clients), {world.clients[0]}
    await check(services, team.owner, clock, await raw(database, everything), ReportScope())
    await check(services, team.lawyer, clock, await raw(database, one), ReportScope())
    await check(
        services, team.owner, clock, await raw(database, one), ReportScope(client_id=world.clients[0])
    )
    lawyer = ReportScope(lawyer_id=team.lawyer.member_id)
    await check(services, team.owner, clock, await raw(database, one), lawyer)
    issuer = world.issuers[1]
    await check(
        services, team.owner, clock, await raw(database, everything, issuer), ReportScope(issuer_id=issuer)
    )
    async with AsyncSession(database.reader) as session:
        lawyers = dict((await session.execute(select(Client.id, Client.responsible_id))).all())
    await check_cuts(services, team.owner, clock, await raw(database, everything), lawyers)


async def check(services: Services, actor: Actor, clock: FakeClock, ledger: Raw, scope: ReportScope) -> None:
    day = clock.now().date()
    ages: dict[tuple[str, int], int] = defaultdict(int)
    for invoice in ledger.invoices:
        late = (day - invoice.due_date).days
        bucket = next(
            n
            for n, (first, last) in enumerate(AGE_BOUNDS.values())
            if (first is None or late >= first) and (last is None or late <= last)
        )
        ages[invoice.currency, bucket] += ledger.balance(invoice)
    found = {
        (ageing.currency.value, n): bucket.balance.minor
        for ageing in await services.reports.ageing(actor, scope)
        for n, bucket in enumerate(ageing.buckets)
    }
    assert {key: minor for key, minor in found.items() if minor} == {k: v for k, v in ages.items() if v}

    issued: dict[tuple[date, str], int] = defaultdict(int)
    received: dict[tuple[date, str], int] = defaultdict(int)
    for invoice in ledger.invoices:
        issued[invoice.invoice_date.replace(day=1), invoice.currency] += invoice.total_minor
    for payment in ledger.payments:
        received[payment.received_on.replace(day=1), payment.currency] += payment.amount_minor
    months = await services.reports.months(actor, SINCE, UNTIL, scope)
    assert {(row.first, row.issued.currency.value): row.issued.minor for row in months if row.issued} == dict(
        issued
    )
    came = {(row.first, row.received.currency.value): row.received.minor for row in months if row.received}
    assert came == {key: minor for key, minor in received.items() if minor}
    for row in months[:2]:
        last = add_months(row.first, 1) - timedelta(days=1)
        behind = await services.reports.received_payments(
            actor, row.received.currency, row.first, last, scope, limit=100
        )
        assert sum(one.amount.minor for one in behind.items) == row.received.minor
        invoices = await services.reports.issued_invoices(actor, row.issued.currency, row.first, last, scope)
        assert sum(total.total.minor for total in invoices.totals) == row.issued.minor

    turned: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0])
    for invoice in ledger.invoices:
        turned[invoice.client_id, invoice.currency][0] += invoice.total_minor
    for payment in ledger.payments:
        turned[payment.client_id, payment.currency][1] += payment.amount_minor
    turnover = await services.reports.turnover_by_client(
        actor,
        SINCE,
        UNTIL,
        limit=100,
        client_id=scope.client_id,
        lawyer_id=scope.lawyer_id,
        issuer_id=scope.issuer_id,
    )
    assert {
        (row.id, row.issued.currency.value): [row.issued.minor, row.received.minor] for row in turnover.items
    } == {key: sums for key, sums in turned.items() if any(sums)}
    for out, came in turnover.sums:
        of = [sums for (_, code), sums in turned.items() if code == out.currency.value]
        assert (out.minor, came.minor) == (sum(one for one, _ in of), sum(two for _, two in of))

    taken: dict[str, list[int]] = defaultdict(list)
    by_client: dict[int, list[int]] = defaultdict(list)
    for invoice in ledger.invoices:
        if invoice.status == "issued" and ledger.balance(invoice) == 0 and not invoice.written_off_minor:
            days_taken = max((ledger.last_money(invoice) - invoice.invoice_date).days, 0)
            taken[invoice.currency].append(days_taken)
            by_client[invoice.client_id].append(days_taken)
    paying = await services.reports.days_to_pay(actor, SINCE, UNTIL, scope)
    assert {row.currency.value: row.count for row in paying} == {
        key: len(days) for key, days in taken.items()
    }
    for row in paying:
        days = sorted(taken[row.currency.value])
        assert row.median_days == days[(len(days) - 1) // 2]
    slow = await services.reports.days_to_pay_by_client(actor, SINCE, UNTIL, scope, limit=100)
    assert [row.median_days for row in slow.items] == sorted(
        (row.median_days for row in slow.items), reverse=True
    )
    assert {row.id: (row.count, row.median_days) for row in slow.items} == {
        client: (len(days), sorted(days)[(len(days) - 1) // 2]) for client, days in by_client.items()
    }


async def check_cuts(
    services: Services, owner: Actor, clock: FakeClock, ledger: Raw, lawyers: dict[int, int]
) -> None:
    day = clock.now().date()
    awaited: dict[str, int] = defaultdict(int)
    for invoice in ledger.invoices:
        awaited[invoice.currency] += ledger.balance(invoice)
    expected = await services.expected.weeks(owner)
    assert {row.currency.value: row.total.minor for row in expected} == {
        code: minor for code, minor in awaited.items() if minor
    }
    for by in GroupBy:
        owed: dict[tuple[int | None, str], list[int]] = defaultdict(lambda: [0, 0])
        made: dict[tuple[int | None, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        for invoice in ledger.invoices:
            of = {
                GroupBy.CLIENT: invoice.client_id,
                GroupBy.LAWYER: lawyers[invoice.client_id],
                GroupBy.MATTER: invoice.matter_id,
                GroupBy.CONTRACT: invoice.contract_id,
                GroupBy.ISSUER: invoice.issuer_id,
            }[by]
            balance = ledger.balance(invoice)
            if balance:
                owed[of, invoice.currency][0] += balance
                owed[of, invoice.currency][1] += balance if invoice.due_date < day else 0
            for place, minor in enumerate((invoice.total_minor, ledger.paid[invoice.id], balance)):
                made[of, invoice.currency][place] += minor
        debts = await services.reports.debts(owner, by, limit=100)
        assert {
            (row.id, row.balance.currency.value): [row.balance.minor, row.overdue.minor]
            for row in debts.items
        } == dict(owed)
        turnover = await services.reports.turnover(owner, by, limit=100)
        assert {
            (row.id, row.issued.currency.value): [row.issued.minor, row.paid.minor, row.balance.minor]
            for row in turnover.items
        } == dict(made)
