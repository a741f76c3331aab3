"""Who records one payment asks first what stands around it. What comes of it is what comes of looking at everything."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Base, Delivery, Hold, Invoice, Task
from db.vocabulary.enums import PaymentMethod, TaskKind
from services.container import Services
from services.domain.access import ContactActor
from services.domain.errors import DomainError
from services.domain.ids import ClientId, InvoiceId
from services.domain.money.money import Currency, Money
from services.payments import recording
from services.payments.views import NewPayment, RecordedPayment
from services.tasks.views import NewTask
from tests.support.factories import act_key, add_client
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone

ACTS = 40
FIELDS: dict[type[Base], tuple[str, ...]] = {
    Invoice: ("status", "paid_minor", "next_remind_at", "advance_declined_minor"),
    Task: ("state", "closed_at"),
    Hold: ("kind", "ended_at"),
    Delivery: ("kind", "state", "due_at"),
}


@dataclass
class Twin:
    """A client. The other one has the same invoices, and everything is done to both."""

    client: ClientId
    contact: ContactActor
    invoices: list[InvoiceId] = field(default_factory=list)


@pytest.fixture
async def twins(services: Services, dunning: Dunning) -> list[Twin]:
    made = []
    for user, name in enumerate(("ООО «Лютик»", "ООО «Василёк»"), 9001):
        client = (await add_client(services, dunning.owner, name)).id
        await dunning.contact(client)
        contact = (await services.identity.resolve(user, "Иван Петров", None, "ru")).contacts[-1]
        twin = Twin(client, contact)
        for number in range(6):
            twin.invoices.append(
                await dunning.invoice(amount=f"{number + 1}0000.00", client=client, sent=number != 3)
            )
        made.append(twin)
    return made


async def told(database: Database, twin: Twin) -> list[Any]:
    """What the database says of the client, without the numbers of rows."""
    found: list[Any] = []
    async with AsyncSession(database.reader) as session:
        for model, names in FIELDS.items():
            rows = (await session.scalars(select(model).where(model.client_id == twin.client))).all()
            found.append(sorted(repr([getattr(row, name) for name in names]) for row in rows))
        about = AuditEntry.invoice_id.in_(twin.invoices)
        acts = (await session.scalars(select(AuditEntry).where(about).order_by(AuditEntry.id))).all()
        found.append([(act.action, act.after) for act in acts])
    return found


async def test_what_follows_from_a_payment_is_the_same_when_everything_is_looked_at(
    database: Database,
    services: Services,
    clock: FakeClock,
    dunning: Dunning,
    twins: list[Twin],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random, owner, usual = Random(7), dunning.owner, recording.LOOKED_AROUND
    outcomes: list[set[str]] = []
    for _ in range(ACTS):
        place, minor = random.randrange(6), random.choice((1_000_00, 5_000_00, 10_000_00, 60_000_00))
        covers, key = random.random() < 0.3, act_key()
        also = random.randrange(6)

        async def pay(twin: Twin) -> RecordedPayment:
            new = NewPayment(
                twin.invoices[place],  # noqa: B023  # done before the next turn
                Money(minor, Currency.RUB),  # noqa: B023
                clock.now().date(),
                PaymentMethod.BANK,
                f"{key}:{twin.client}",  # noqa: B023
                also=(twin.invoices[also],) if also != place and not covers else (),  # noqa: B023
                cover_others=covers,  # noqa: B023
            )
            first = await services.payments.record(owner, new)
            assert (await services.payments.record(owner, new)).id == first.id
            return first

        acts: tuple[Callable[[Twin], Awaitable[object]], ...] = (
            pay,
            pay,
            pay,
            lambda twin: services.manual_reminders.decline_advance(owner, twin.invoices[place]),  # noqa: B023
            lambda twin: services.portal.claim(twin.contact, twin.invoices[place], f"{key}:{twin.client}"),  # noqa: B023
            lambda twin: services.tasks.create(
                owner,
                NewTask(twin.invoices[place], TaskKind.PAYMENT_CONTROL, clock.now().date(), act_key()),  # noqa: B023
            ),
        )
        act = random.choice(acts)
        outcome: list[str] = []
        for twin, looked_at in zip(twins, (usual, 0), strict=True):
            monkeypatch.setattr(recording, "LOOKED_AROUND", looked_at)
            try:
                done = await act(twin)
            except DomainError as error:
                done = error.key
            outcome.append(repr(done) if isinstance(done, str) else type(done).__name__)
        outcomes.append(set(outcome))
        assert len(outcomes[-1]) == 1
        one, other = [await told(database, twin) for twin in twins]
        assert one == other
        clock.advance(minutes=7)
    monkeypatch.setattr(recording, "LOOKED_AROUND", usual)
    assert {"RecordedPayment"} in outcomes


async def test_a_payment_takes_few_statements(
    database: Database, services: Services, dunning: Dunning
) -> None:
    """Of a client with nothing around."""
    money, today = Money(100, Currency.RUB), dunning.clock.now().date()
    new = NewPayment(await dunning.invoice(), money, today, PaymentMethod.BANK, act_key())
    with statements(database) as asked:
        await services.payments.record(dunning.owner, new)
    assert len(asked) == 7, asked
