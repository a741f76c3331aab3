"""One firm, one client, one invoice, and the engine by hand: for tests that look at a single reminder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Contact, Delivery, Hold, Invoice, Reminder, User
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, DeliveryState, SendOutcome
from services.container import Services
from services.delivery.claims import DeliveryClaims
from services.domain.access import Actor
from services.domain.ids import ClientId, InvoiceId
from services.dunning.planner import Planner
from services.outbox.queue import Outgoing, SendResult
from services.reminders.hold_ends import HoldJob
from services.reminders.wakeup import mark_sent
from tests.support.delivery_steps import rounds
from tests.support.factories import Team, add_client, draft_invoice, keeps_world, make_team
from tests.support.fakes import FakeClock, FakeTokens

SENT = SendResult(SendOutcome.SENT, message_id="77")


@dataclass
class Dunning:
    """The clock stands at noon of Tuesday, 24 November 2026 in Moscow."""

    database: Database
    services: Services
    clock: FakeClock
    team: Team
    client: ClientId
    people: int = field(default=0)

    def __post_init__(self) -> None:
        self.workplace = TenantDatabase(self.database)
        self.planner = Planner(self.workplace, self.clock)
        self.keeper = HoldJob(self.workplace, self.clock)
        self.outbox = DeliveryClaims(self.workplace, self.clock, FakeTokens())

    @property
    def owner(self) -> Actor:
        return self.team.owner

    async def contact(self, client: ClientId | None = None, name: str = "Иван Петров") -> int:
        """Somebody confirmed, in Telegram."""
        self.people += 1

        @keeps_world
        async def build(_: Services, client: ClientId, user: int, name: str) -> int:
            async with AsyncSession(self.database.writer) as session, session.begin():
                session.add(User(id=user, name=name, created_at=self.clock.now()))
                await session.flush()
                row = Contact(
                    firm_id=self.owner.firm_id,
                    client_id=client,
                    user_id=user,
                    name=name,
                    state="confirmed",
                    created_at=self.clock.now(),
                )
                session.add(row)
                await session.flush()
                return row.id

        return await build(self.services, client or self.client, 9000 + self.people, name)

    async def change_contact(self, contact: int, **values: object) -> None:
        async with AsyncSession(self.database.writer) as session, session.begin():
            row = await session.get_one(Contact, contact)
            for name, value in values.items():
                setattr(row, name, value)

    async def invoice(
        self,
        due: date = date(2026, 12, 4),
        amount: str = "100000.00",
        *,
        sent: bool = True,
        client: ClientId | None = None,
    ) -> InvoiceId:
        @keeps_world
        async def build(
            services: Services, client: ClientId, due: date, amount: str, sent: bool
        ) -> InvoiceId:
            draft = await draft_invoice(services, self.owner, client, amount)
            await services.drafts.set_due_date(self.owner, draft.row.id, due)
            issued = await services.invoices.issue(self.owner, draft.row.id)
            if sent:
                await self.mark_sent(issued.row.id)
            return issued.row.id

        return await build(self.services, client or self.client, due, amount, sent)

    async def mark_sent(self, invoice_id: InvoiceId) -> None:
        async with self.workplace.write(self.owner.firm_id) as uow:
            row = await uow.invoices.get(invoice_id)
            assert row is not None
            await mark_sent(uow, self.clock, row)

    # The engine

    async def send(self, answer: Callable[[Outgoing], SendResult] = lambda _: SENT) -> list[Outgoing]:
        """Whatever is due, in order, each with the outcome that `answer` gives it."""
        due = await self.outbox.next_due()
        if due is None or due > self.clock.now():
            return []  # as the worker, who sleeps till then
        sent = []
        while claims := await self.outbox.claim(20):
            for together in rounds(claims):
                begun = [one for one in await self.outbox.begin(together) if one is not None]
                sent += begun
                if begun:
                    await self.outbox.record([(one, answer(one)) for one in begun])
        return sent

    async def tick(self, answer: Callable[[Outgoing], SendResult] = lambda _: SENT) -> list[Outgoing]:
        """All ticks once. What went to clients."""
        await self.keeper.tick()
        await self.planner.tick()
        return [one for one in await self.send(answer) if one.audience is Audience.CLIENT]

    async def run(
        self, until: datetime, step: timedelta = timedelta(hours=1)
    ) -> list[tuple[datetime, Outgoing]]:
        """Hour after hour: what went to clients, and when. Hours in which nothing is due are passed over."""
        seen = []
        due = self.clock.now()
        while self.clock.now() < until:
            self.clock.set(min(self.clock.now() + step, until))
            if due <= self.clock.now():
                seen += [(self.clock.now(), one) for one in await self.tick()]
                due = await self._next_due()
        return seen

    async def _next_due(self) -> datetime:
        """When a tick finds something to do, at the earliest: each waits for one of these."""
        waits = (
            select(func.min(Invoice.next_remind_at)),
            select(func.min(Delivery.due_at)).where(Delivery.state == DeliveryState.QUEUED),
            select(func.min(Delivery.lease_until)).where(Delivery.state == DeliveryState.SENDING),
        )
        last_day = select(func.min(Hold.until)).where(Hold.ended_at.is_(None))
        async with AsyncSession(self.database.reader) as session:
            moments = [await session.scalar(wait) for wait in waits]
            if day := await session.scalar(last_day):
                # No zone is a whole day ahead of UTC, so that no last day is over before it begins here.
                moments.append(datetime.combine(day, time(), UTC))
        return min((moment for moment in moments if moment), default=datetime.max.replace(tzinfo=UTC))

    # The truth

    async def ledger(self, invoice_id: InvoiceId, *, staff: bool = False) -> list[tuple[str, str]]:
        """(step, state) in order of their days; with `staff` those of alerts, else those to the client."""
        async with AsyncSession(self.database.reader) as session:
            rows = await session.scalars(
                select(Reminder)
                .where(Reminder.invoice_id == invoice_id)
                .order_by(Reminder.due_at, Reminder.id)
            )
            return [(row.step, row.state) for row in rows if row.recipient.startswith("member:") is staff]

    async def deliveries(self, kind: str | None = None) -> list[Delivery]:
        async with AsyncSession(self.database.reader) as session:
            rows = list(await session.scalars(select(Delivery).order_by(Delivery.id)))
        return [row for row in rows if kind is None or row.kind == kind]

    async def holds(self) -> list[Hold]:
        async with AsyncSession(self.database.reader) as session:
            return list(await session.scalars(select(Hold).order_by(Hold.id)))

    async def acts(self, action: str) -> list[AuditEntry]:
        async with AsyncSession(self.database.reader) as session:
            return list(await session.scalars(select(AuditEntry).where(AuditEntry.action == action)))


async def make_dunning(database: Database, services: Services, clock: FakeClock) -> Dunning:
    team, client = await _team_with_client(services)
    return Dunning(database, services, clock, team, client)


@keeps_world
async def _team_with_client(services: Services) -> tuple[Team, ClientId]:
    team = await make_team(services)
    client = await add_client(services, team.owner, responsible_id=team.lawyer.member_id)
    return team, client.id
