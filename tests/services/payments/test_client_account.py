"""A client's account equals the ledger to the kopeck on any day, whatever people do and whenever they say it was."""

import asyncio
import shutil
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Invoice, Payment
from db.queries.ledger import Purse
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import PaymentMethod
from services.container import Services
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.calendar.dates import local_date
from services.domain.errors import DomainError
from services.domain.ids import InvoiceId, PaymentId
from services.domain.money.ledger import EntryKind, LedgerEntry, balance_on, cut_period
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account
from services.payments.ledger import LedgerMismatch, load_checked_entries, load_entries
from services.payments.views import NewAdvance, NewPayment
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.threadless_sqlite import make_direct

pytestmark = pytest.mark.alone

ACTS = 70
DOLLARS = Account(account="40702840300000000777", bank_name="ПАО СБЕРБАНК", bic="044525225", swift="SABRRUMM")


class Crowd:
    """Somebody who does anything that the screens allow, on any day. `moved` is what each act changed, by the books as
    they were before and after it, with the day that it is true for."""

    def __init__(self, database: Database, services: Services, clock: FakeClock, random: Random) -> None:
        self.database, self.services, self.clock, self.random = database, services, clock, random
        self.invoices: list[InvoiceId] = []
        self.payments: list[PaymentId] = []
        self.moved: dict[Purse, list[tuple[date, int]]] = defaultdict(list)
        self.done: dict[str, int] = defaultdict(int)

    async def begin(self) -> None:
        self.owner = await factories.found_firm(self.services)
        first = await factories.default_issuer(self.services, self.owner)
        await self.services.issuers.add_account(self.owner, first.id, Currency.USD, DOLLARS)
        await factories.spell_in_latin(self.services, self.owner, first.id, Currency.USD)
        second = await self.services.issuers.create(
            self.owner,
            factories.russian_firm("ИП Второй", tax_id="7707083893", reg_number=None),
            factories.USN,
            Currency.RUB,
        )
        self.desks = [(first.id, Currency.RUB), (first.id, Currency.USD), (second.id, Currency.RUB)]
        self.clients = [
            (await factories.add_client(self.services, self.owner, name)).id
            for name in ("ООО «Ромашка»", "ИП Северов")
        ]

    @property
    def today(self) -> date:
        return local_date(self.clock.now(), self.owner.timezone)

    def past_day(self) -> date:
        return self.today - timedelta(self.random.choice([0, 0, 1, 5, 30]))

    def money(self, currency: Currency = Currency.RUB) -> Money:
        return Money(self.random.randint(1, 3_000_000), currency)

    async def issue(self) -> date:
        issuer, currency = self.random.choice(self.desks)
        client = self.random.choice(self.clients)
        draft = await factories.draft_invoice(self.services, self.owner, client, "1.00")
        key = draft.row.id
        if issuer != draft.issuer_id:
            await self.services.drafts.set_issuer(self.owner, key, issuer)
        await self.services.drafts.set_currency(self.owner, key, currency)
        view = await self.services.invoices.view(self.owner, key)
        line = factories.LineEdit("Работа", factories.Decimal(1), "усл.", self.money(currency))
        await self.services.drafts.set_line(self.owner, key, view.lines[0].id, line)
        day = self.today + timedelta(self.random.choice([0, 0, 0, -40, -3, 2, 20]))
        await self.services.drafts.set_invoice_date(self.owner, key, day)
        await self.services.invoices.issue(self.owner, key)
        self.invoices.append(key)
        return day

    async def pay(self) -> date:
        invoice = await self.services.invoices.view(self.owner, self.random.choice(self.invoices))
        day = self.past_day()
        form = NewPayment(
            invoice.row.id,
            self.money(invoice.currency),
            day,
            PaymentMethod.BANK,
            factories.act_key(),
            cover_others=self.random.random() < 0.5,
        )
        self.payments.append((await self.services.payments.record(self.owner, form)).id)
        return day

    async def take(self) -> date:
        issuer, currency = self.random.choice(self.desks)
        day, client = self.past_day(), self.random.choice(self.clients)
        form = NewAdvance(
            client, issuer, self.money(currency), day, PaymentMethod.CASH, factories.act_key(), "7"
        )
        self.payments.append((await self.services.advances.record(self.owner, form)).id)
        return day

    async def use_advance(self) -> date:
        invoice = await self.services.invoices.view(self.owner, self.random.choice(self.invoices))
        await self.services.payments.use_advance(
            self.owner, invoice.row.id, self.money(invoice.currency), factories.act_key()
        )
        return self.today

    async def refund(self) -> date:
        day, (issuer, currency) = self.past_day(), self.random.choice(self.desks)
        amount = Money(self.random.randint(1, 300_000), currency)
        client = self.random.choice(self.clients)
        await self.services.payments.refund(
            self.owner, client, issuer, amount, day, PaymentMethod.BANK, "заявление", factories.act_key()
        )
        page = await self.services.payments.of_client(self.owner, client, 0, 20)
        self.payments.extend(row.id for row in page.items if row.id not in self.payments)
        return day

    async def reverse(self) -> date:
        await self.services.payments.reverse(self.owner, self.random.choice(self.payments), "ошибка")
        return self.today

    async def void(self) -> date:
        key = self.random.choice(self.invoices)
        await self.services.invoices.void(self.owner, key, "ошибка")
        return await self._day_of(key)

    async def write_off(self) -> date:
        key = self.random.choice(self.invoices)
        await self.services.invoices.write_off(self.owner, key, "мелочь")
        return await self._day_of(key)

    async def correct(self) -> date:
        key = self.random.choice(self.invoices)
        draft = await self.services.invoices.correct(self.owner, key, "ошибка", True, factories.act_key())
        self.invoices.append(draft.row.id)
        return await self._day_of(key)

    async def issue_correction(self) -> date:
        """As any draft that lies about; most of what is chosen is issued already."""
        view = await self.services.invoices.issue(self.owner, self.random.choice(self.invoices))
        return view.row.invoice_date

    async def _day_of(self, key: InvoiceId) -> date:
        """What ends an invoice that is dated ahead is true from that day."""
        return max(self.today, (await self.services.invoices.view(self.owner, key)).row.invoice_date)

    async def act(self, act: Callable[[], Awaitable[date]] | None = None) -> None:
        acts = [*[self.pay] * 4, *[self.issue] * 4, self.take, self.use_advance, *[self.refund] * 2]
        acts += [*[self.reverse] * 2, *[self.void] * 2, self.correct, self.issue_correction, self.write_off]
        act = act or self.random.choice(acts)
        before = await self.books()
        try:
            day = await act()
        except (DomainError, IndexError):
            assert await self.books() == before
            return
        self.done[act.__name__] += 1
        after = await self.books()
        for purse in {*before, *after}:
            if change := after[purse] - before[purse]:
                self.moved[purse].append((day, change))

    async def books(self) -> dict[Purse, int]:
        """Balances of open invoices, less what lies on none: from the rows, by no query of the product."""
        sums: dict[Purse, int] = defaultdict(int)
        async with AsyncSession(self.database.reader) as session:
            for row in await session.scalars(select(Invoice)):
                if row.status == "issued":
                    left = row.total_minor - row.paid_minor - row.written_off_minor
                    sums[row.client_id, row.issuer_id, row.currency] += left
            payments = {row.id: row for row in await session.scalars(select(Payment))}
            for payment in payments.values():
                sums[payment.client_id, payment.issuer_id, payment.currency] -= payment.amount_minor
            for part in await session.scalars(select(Allocation)):
                payment = payments[part.payment_id]
                sums[payment.client_id, payment.issuer_id, payment.currency] += part.amount_minor
        return sums

    async def entries(self, purse: Purse) -> tuple[LedgerEntry, ...]:
        async with UnitOfWorkFactory(TenantDatabase(self.database)).read(self.owner) as uow:
            return await load_checked_entries(uow, purse, self.owner.timezone)


async def live(crowd: Crowd) -> None:
    await crowd.begin()
    for _ in range(6):
        await crowd.act(crowd.issue)
    for _ in range(ACTS):
        await crowd.act()
        crowd.clock.advance(hours=crowd.random.choice([0, 1, 7, 25, 60]))
    books = await crowd.books()
    assert set(crowd.moved) >= {purse for purse, minor in books.items() if minor}
    for purse, moves in crowd.moved.items():
        currency = Currency(purse[2])
        entries = await crowd.entries(purse)
        far = crowd.today + timedelta(60)
        assert balance_on(entries, far, currency).minor == books[purse]
        edges = sorted(crowd.random.sample(range(-130, 60), 12))
        closing = None
        for before, after in pairwise(edges):
            first, last = crowd.today + timedelta(before + 1), crowd.today + timedelta(after)
            period = cut_period(entries, first, last, currency)
            assert closing is None or period.opening == closing
            closing = period.closing
            assert closing.minor == sum(change for day, change in moves if day <= last)
    assert len(crowd.done) > 6, "too little was possible to mean anything"


async def live_on_sqlite(template: Path, seed: int) -> None:
    with TemporaryDirectory() as folder:
        for part in template.parent.glob(f"{template.name}*"):
            shutil.copy(part, Path(folder) / part.name.replace("template", "test"))
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'test.db'}")
        make_direct(database)
        clock = FakeClock()
        services = factories.make_services(database, clock, FakeTokens())
        try:
            await live(Crowd(database, services, clock, Random(seed)))
        finally:
            await database.close()


@settings(
    max_examples=2,
    derandomize=True,
    # A smaller seed is no simpler history: shrinking would only take time.
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(1, 10**6))
def test_the_account_equals_the_ledger_on_any_day(sqlite_template: Path, seed: int) -> None:
    asyncio.run(live_on_sqlite(sqlite_template, seed))


@pytest.mark.parametrize(
    "database_url", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)
async def test_the_account_equals_the_ledger_on_postgresql(
    database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    services = factories.make_services(database, clock, tokens)
    await live(Crowd(database, services, clock, Random(7)))


async def test_what_was_done_is_told_with_its_documents(
    database: Database, services: Services, clock: FakeClock
) -> None:
    owner = await factories.found_firm(services)
    issuer = await factories.default_issuer(services, owner)
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id, "1000.00")
    await factories.paid(services, owner, invoice, "300.00")
    clock.advance(days=3)
    await services.invoices.write_off(owner, invoice.row.id, "мелочь")
    clock.advance(days=1)
    await services.invoices.void(owner, invoice.row.id, "ошибка")
    async with UnitOfWorkFactory(TenantDatabase(database)).read(owner) as uow:
        entries = await load_checked_entries(uow, (client.id, issuer.id, "RUB"), owner.timezone)
    told = sorted((entry.day.day, entry.kind, entry.change.minor, entry.number) for entry in entries)
    number = invoice.row.number
    assert told == [
        (24, EntryKind.INVOICE, 100_000, number),
        (24, EntryKind.PAYMENT, -30_000, ""),
        (27, EntryKind.WRITE_OFF, -70_000, number),
        (28, EntryKind.VOID, -100_000, number),
        (28, EntryKind.WRITE_OFF_UNDONE, 70_000, number),
    ]


async def test_books_that_contradict_themselves_are_not_put_on_paper(
    database: Database, services: Services
) -> None:
    owner = await factories.found_firm(services)
    issuer = await factories.default_issuer(services, owner)
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id)
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Invoice).where(Invoice.id == invoice.row.id).values(written_off_minor=5))
    async with UnitOfWorkFactory(TenantDatabase(database)).read(owner) as uow:
        purse = (client.id, issuer.id, "RUB")
        assert await load_entries(uow, purse, owner.timezone)
        with pytest.raises(LedgerMismatch):
            await load_checked_entries(uow, purse, owner.timezone)
