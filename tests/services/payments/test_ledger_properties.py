"""Random acts of money against a simple model: whatever people do, the ledger agrees with the invoices."""

from collections import defaultdict
from datetime import date
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Invoice, Payment
from db.vocabulary.enums import PaymentMethod
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance, NewPayment
from tests.support import factories
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = [pytest.mark.alone, pytest.mark.long]

TODAY = date(2026, 11, 24)
ACTS = 60


class Crowd:
    """Somebody who does anything that the screens allow, in any order."""

    def __init__(self, services: Services, owner: Actor, random: Random) -> None:
        self.services, self.owner, self.random = services, owner, random
        self.clients: list[ClientId] = []
        self.invoices: list[InvoiceId] = []
        self.payments: list[PaymentId] = []
        self.issuer = IssuerId(0)
        self.refused = 0

    async def begin(self) -> None:
        self.issuer = (await factories.default_issuer(self.services, self.owner)).id
        for name in ("ООО «Ромашка»", "ИП Северов"):
            self.clients.append((await factories.add_client(self.services, self.owner, name)).id)
        for client in self.clients:
            await self.issue(client)

    async def issue(self, client: ClientId | None = None) -> None:
        client = client or self.random.choice(self.clients)
        amount = f"{self.random.randint(1, 90_000)}.{self.random.randint(0, 99):02}"
        issued = await factories.issued_invoice(self.services, self.owner, client, amount)
        self.invoices.append(issued.row.id)

    async def pay(self) -> None:
        form = NewPayment(
            self.random.choice(self.invoices),
            Money(self.random.randint(1, 12_000_000), Currency.RUB),
            TODAY,
            PaymentMethod.BANK,
            factories.act_key(),
            cover_others=self.random.random() < 0.5,
        )
        made = [
            await self.services.payments.record(self.owner, form) for _ in range(self.random.randint(1, 2))
        ]
        assert len({payment.id for payment in made}) == 1
        self.payments.append(made[0].id)

    async def take(self) -> None:
        """Money for no invoice, recorded by a tap that may come twice."""
        new = NewAdvance(
            self.random.choice(self.clients),
            self.issuer,
            Money(self.random.randint(1, 6_000_000), Currency.RUB),
            TODAY,
            PaymentMethod.BANK,
            factories.act_key(),
        )
        made = [
            await self.services.advances.record(self.owner, new) for _ in range(self.random.randint(1, 2))
        ]
        assert len({payment.id for payment in made}) == 1
        self.payments.append(made[0].id)

    async def use_advance(self) -> None:
        amount = Money(self.random.randint(1, 9_000_000), Currency.RUB)
        invoice = self.random.choice(self.invoices)
        await self.services.payments.use_advance(self.owner, invoice, amount, factories.act_key())

    async def refund(self) -> None:
        amount = Money(self.random.randint(1, 5_000_000), Currency.RUB)
        client = self.random.choice(self.clients)
        key = factories.act_key()
        await self.services.payments.refund(
            self.owner, client, self.issuer, amount, TODAY, PaymentMethod.BANK, "заявление", key
        )
        page = await self.services.payments.of_client(self.owner, client, 0, 5)
        self.payments.extend(row.id for row in page.items if row.id not in self.payments)

    async def reverse(self) -> None:
        if self.payments:
            await self.services.payments.reverse(self.owner, self.random.choice(self.payments), "ошибка")

    async def void(self) -> None:
        await self.services.invoices.void(self.owner, self.random.choice(self.invoices), "ошибка")

    async def correct(self) -> None:
        move = self.random.random() < 0.7
        draft = await self.services.invoices.correct(
            self.owner, self.random.choice(self.invoices), "ошибка", move, factories.act_key()
        )
        self.invoices.append((await self.services.invoices.issue(self.owner, draft.row.id)).row.id)

    async def write_off(self) -> None:
        await self.services.invoices.write_off(self.owner, self.random.choice(self.invoices), "мелочь")

    async def act(self) -> None:
        acts = [*[self.pay] * 4, *[self.issue] * 3, self.take, self.use_advance, self.refund, self.reverse]
        acts += [self.void, self.correct, self.write_off]
        try:
            await self.random.choice(acts)()
        except DomainError:
            self.refused += 1


@pytest.mark.parametrize(
    ("database_url", "seed"),
    [
        ("sqlite", 0),
        ("sqlite", 1),
        *(pytest.param("sqlite", seed, marks=pytest.mark.soak) for seed in range(2, 10)),
        pytest.param("postgresql", 0, marks=pytest.mark.postgres),
    ],
    indirect=["database_url"],
)
async def test_the_ledger_agrees_with_the_invoices(
    database: Database, clock: FakeClock, tokens: FakeTokens, seed: int
) -> None:
    services = factories.make_services(database, clock, tokens)
    owner = await factories.found_firm(services)
    crowd = Crowd(services, owner, Random(seed))
    await crowd.begin()
    for number in range(ACTS):
        await crowd.act()
        if number % 10 == 9:
            await check(database, services, owner)
    assert crowd.refused < ACTS * 2 // 3, "too few acts were possible to mean anything"
    assert len(crowd.payments) > ACTS // 10


async def check(database: Database, services: Services, owner: Actor) -> None:
    async with AsyncSession(database.reader) as session:
        invoices = list(await session.scalars(select(Invoice)))
        payments = list(await session.scalars(select(Payment)))
        allocations = list(await session.scalars(select(Allocation)))
    on_invoice: dict[int, int] = defaultdict(int)
    off_payment: dict[int, int] = defaultdict(int)
    for part in allocations:
        on_invoice[part.invoice_id] += part.amount_minor
        off_payment[part.payment_id] += part.amount_minor
    for invoice in invoices:
        assert invoice.paid_minor == on_invoice[invoice.id]
        assert 0 <= invoice.paid_minor <= invoice.total_minor - invoice.written_off_minor
        if invoice.status == "void":
            assert invoice.paid_minor == 0
    left: dict[int, int] = {row.id: row.amount_minor for row in payments if row.kind == "received"}
    for row in payments:
        if row.kind != "received":
            source = row.refunds_id or row.reverses_id
            assert source is not None
            left[source] += row.amount_minor
    for payment_id, minor in left.items():
        assert minor - off_payment[payment_id] >= 0, "a payment gives no more than it has"
    numbers = sorted(invoice.seq for invoice in invoices if invoice.seq is not None)
    assert numbers == list(range(1, len(numbers) + 1))
    # The same sum by the other road: what came in is on invoices or is somebody's advance.
    received = sum(row.amount_minor for row in payments)
    advances = 0
    for client_id in {row.client_id for row in invoices}:
        card = await services.clients.card(owner, ClientId(client_id))
        advances += sum(advance.amount.minor for advance in card.advances)
    assert received == sum(on_invoice.values()) + advances
