"""A firm with clients of all kinds under a clock that jumps, people who pay, promise, block and mute, and a transport
that sometimes fails. What was sent is kept with the truth at that moment, told by a model of its own."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Allocation, Client, Contact, Invoice, Payment, User
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, HoldKind, MessageKind, ReminderMode, SendOutcome
from services.clients.service import NewClient
from services.container import Services
from services.core.unit_of_work import UnitOfWorkFactory
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.ids import ClientId, InvoiceId
from services.domain.ports import no_wake
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.dunning.planner import Planner
from services.notifications.facts import ReminderFacts
from services.outbox.queue import Outgoing, SendResult
from services.reminders.hold_ends import HoldJob
from services.reminders.holds import HoldService
from services.reminders.manual import ManualReminderService
from services.reminders.policies import PolicyService
from services.reminders.wakeup import mark_sent
from tests.support import factories
from tests.support.delivery_steps import facts_of, record_one, rounds
from tests.support.fakes import FakeClock, FakeTokens

KINDS = (
    (PartyKind.COMPANY, Country.RU, None),
    (PartyKind.PERSON, Country.RU, None),
    (PartyKind.COMPANY, Country.KZ, "Asia/Almaty"),
    (PartyKind.SOLE_TRADER, Country.UZ, "Asia/Tashkent"),
    (PartyKind.COMPANY, Country.BY, "Europe/Minsk"),
    (PartyKind.FOREIGN, Country.OTHER, "Europe/Berlin"),
)


@dataclass(frozen=True, slots=True)
class Sent:
    """One message to a client as the transport saw it."""

    at: datetime
    delivery: int
    recipient: str
    client_id: int
    invoices: tuple[int, ...]


@dataclass
class World:
    database: Database
    services: Services
    owner: Actor
    clock: FakeClock
    random: Random
    clients: list[ClientId] = field(default_factory=list)
    invoices: list[InvoiceId] = field(default_factory=list)
    contacts: dict[int, int] = field(default_factory=dict)
    declined: dict[int, int] = field(default_factory=dict)
    """Invoice → the advance that staff would not put on it."""
    silenced: set[int] = field(default_factory=set)
    """Archived clients that shall hear nothing."""
    """Contact id → Telegram user."""
    blocked: set[str] = field(default_factory=set)
    sent: list[Sent] = field(default_factory=list)
    staff: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)
    """Deliveries whose outcome this process has not told."""

    def __post_init__(self) -> None:
        self.workplace = TenantDatabase(self.database)
        self.planner = Planner(self.workplace, self.clock)
        self.keeper = HoldJob(self.workplace, self.clock)
        self.outbox = DeliveryClaims(self.workplace, self.clock, FakeTokens())
        self.notices = MessageContent(self.workplace, self.clock)
        work = UnitOfWorkFactory(self.workplace)
        self.holds = HoldService(work, self.clock)
        self.policies = PolicyService(work, self.clock)

    async def populate(self, clients: int, invoices: int) -> None:
        for number in range(clients):
            kind, country, zone = KINDS[number % len(KINDS)]
            party = Requisites(country=country, kind=kind, name=f"Клиент {number}")
            email = f"client{number}@example.com" if number % 3 else None
            view = await self.services.clients.create(self.owner, NewClient(party, email=email))
            if zone:
                await self.services.clients.set_timezone(self.owner, view.id, zone)
            mode = (
                ReminderMode.AUTO,
                ReminderMode.AUTO,
                ReminderMode.AUTO,
                ReminderMode.CONFIRM,
                ReminderMode.OFF,
            )[number % 5]
            await self.policies.choose_mode(self.owner, view.id, mode)
            self.clients.append(view.id)
            for _ in range(number % 3):
                await self._contact(view.id)
        for number in range(invoices):
            client = self.clients[number % len(self.clients)]
            draft = await factories.draft_invoice(
                self.services, self.owner, client, f"{self.random.randint(10, 900)}000"
            )
            day = self.today() + timedelta(days=self.random.randint(1, 45))
            await self.services.drafts.set_due_date(self.owner, draft.row.id, day)
            issued = await self.services.invoices.issue(self.owner, draft.row.id)
            self.invoices.append(issued.row.id)
            if number % 7:
                await self.send(issued.row.id)

    async def _contact(self, client: ClientId) -> None:
        async with AsyncSession(self.database.writer) as session, session.begin():
            user = User(id=9000 + len(self.contacts), name="Контакт", created_at=self.clock.now())
            session.add(user)
            await session.flush()
            row = Contact(
                firm_id=self.owner.firm_id,
                client_id=client,
                user_id=user.id,
                name="Контакт",
                state="confirmed",
                created_at=self.clock.now(),
            )
            session.add(row)
            await session.flush()
            self.contacts[row.id] = user.id

    async def send(self, invoice_id: InvoiceId) -> None:
        """The invoice has reached its client."""
        async with self.workplace.write(self.owner.firm_id) as uow:
            invoice = await uow.invoices.get(invoice_id)
            assert invoice is not None
            await mark_sent(uow, self.clock, invoice)

    def today(self) -> date:
        return self.clock.now().astimezone(ZoneInfo(self.owner.timezone)).date()

    # What people do

    async def something_happens(self) -> None:
        acts = (
            self.pay, self.pay, self.pay, self.void, self.hold, self.hold, self.promise, self.mute, self.unmute,
            self.block, self.unblock, self.send_late, self.answer, self.overpay, self.leave_kopecks, self.archive,
            self.decline, self.use_advance,
        )  # fmt: skip
        with suppress(DomainError):  # not possible at this moment: people try such things too
            await self.random.choice(acts)()

    def _some(self) -> InvoiceId:
        return self.random.choice(self.invoices)

    async def pay(self) -> None:
        invoice = self._some()
        view = await self.services.invoices.view(self.owner, invoice)
        share = self.random.choice((2, 1, 1))
        amount = f"{view.row.balance.minor // share // 100}"
        await factories.paid(self.services, self.owner, view, amount, self.today())

    async def overpay(self) -> None:
        view = await self.services.invoices.view(self.owner, self._some())
        amount = f"{view.row.balance.minor // 100 * 2 + 1}"
        await factories.paid(self.services, self.owner, view, amount, self.today())

    async def leave_kopecks(self) -> None:
        view = await self.services.invoices.view(self.owner, self._some())
        amount = str(Decimal(view.row.balance.minor - self.random.randint(1, 99)).scaleb(-2))
        await factories.paid(self.services, self.owner, view, amount, self.today())

    async def archive(self) -> None:
        if self.random.random() < 0.2:
            client, stop = self.random.choice(self.clients), self.random.random() < 0.5
            await self.services.clients.archive(self.owner, client, stop_reminders=stop)
            self.silenced |= {client} if stop else set()

    async def decline(self) -> None:
        invoice = self._some()
        async with AsyncSession(self.database.reader) as session:
            row = await session.get_one(Invoice, invoice)
        advance = await self.advance_of(row)
        if await self.services.manual_reminders.decline_advance(self.owner, invoice):
            self.declined[invoice] = advance

    async def use_advance(self) -> None:
        view = await self.services.invoices.view(self.owner, self._some())
        await self.services.payments.use_advance(
            self.owner, view.row.id, view.row.balance, factories.act_key()
        )

    async def void(self) -> None:
        if self.random.random() < 0.2:
            await self.services.invoices.void(self.owner, self._some(), "ошибка")

    async def hold(self) -> None:
        until = self.today() + timedelta(days=self.random.randint(1, 12))
        kind = self.random.choice((HoldKind.PAUSE, HoldKind.DISPUTE))
        if self.random.random() < 0.7:
            await self.holds.hold_invoice(
                self.owner, self._some(), kind, until, "отпуск", factories.act_key()
            )
        else:
            client = self.random.choice(self.clients)
            await self.holds.hold_client(self.owner, client, kind, until, "отпуск", factories.act_key())

    async def promise(self) -> None:
        until = self.today() + timedelta(days=self.random.randint(0, 10))
        await self.holds.hold_invoice(
            self.owner, self._some(), HoldKind.PROMISE, until, "обещали", factories.act_key()
        )

    async def mute(self) -> None:
        await self._mute(self.clock.now())

    async def unmute(self) -> None:
        await self._mute(None)

    async def _mute(self, at: datetime | None) -> None:
        async with AsyncSession(self.database.writer) as session, session.begin():
            row = await session.get(Contact, self.random.choice(list(self.contacts)))
            assert row is not None
            row.muted_at = at

    async def block(self) -> None:
        self.blocked.add(str(self.random.choice(list(self.contacts.values()))))

    async def unblock(self) -> None:
        self.blocked.clear()

    async def send_late(self) -> None:
        await self.send(self._some())

    async def answer(self) -> None:
        """A lawyer answers one of the questions of the mode «with confirmation»."""
        reminding = ManualReminderService(UnitOfWorkFactory(self.workplace), self.clock, no_wake)
        invoice = self._some()
        async with self.workplace.read(self.owner.firm_id) as uow:
            asked = [row for row in await uow.reminders.of_invoice(invoice) if row.state == "asked"]
        for row in asked:
            await reminding.answer_step(self.owner, invoice, row.step, self.random.random() < 0.8)

    # The engine

    async def tick(self) -> None:
        await self.keeper.tick()
        await self.planner.tick()
        await self.outbox.recover_lost()
        while claims := await self.outbox.claim(10):
            for together in rounds(claims):
                if self.random.random() < 0.02:
                    continue  # the process died before it looked at these: the lease runs out by itself
                for outgoing in await self.outbox.begin(together):
                    if outgoing is not None:
                        await self._transport(outgoing)

    async def _transport(self, outgoing: Outgoing) -> None:
        if outgoing.recipient in self.blocked:
            await record_one(self.outbox, outgoing, SendResult(SendOutcome.BLOCKED))
            return
        luck = self.random.random()
        if luck < 0.05:
            await record_one(
                self.outbox, outgoing, SendResult(SendOutcome.WAIT, retry_after=self.random.randint(1, 90))
            )
        elif luck < 0.10:
            await record_one(self.outbox, outgoing, SendResult(SendOutcome.LATER))
        elif luck < 0.12:
            await record_one(self.outbox, outgoing, SendResult(SendOutcome.REFUSED, error="400"))
        else:
            await self._arrived(outgoing)
            if luck < 0.15:
                self.lost.add(outgoing.id)  # it arrived, and the process died before it could say so
            else:
                await record_one(self.outbox, outgoing, SendResult(SendOutcome.SENT, message_id="1"))

    async def _arrived(self, outgoing: Outgoing) -> None:
        if outgoing.audience is Audience.STAFF:
            self.staff[f"{outgoing.id}"] += 1
            return
        if outgoing.kind is MessageKind.REMINDER:
            await self.judge(outgoing)
            self.sent.append(
                Sent(
                    self.clock.now(),
                    outgoing.id,
                    outgoing.recipient,
                    outgoing.client_id or 0,
                    outgoing.invoice_ids,
                )
            )

    async def advance_of(self, invoice: Invoice) -> int:
        """The money of its client at its issuer that lies nowhere, added up row by row."""
        async with AsyncSession(self.database.reader) as session:
            payments = await session.scalars(
                select(Payment).where(
                    Payment.client_id == invoice.client_id,
                    Payment.issuer_id == invoice.issuer_id,
                    Payment.currency == invoice.currency,
                )
            )
            put = await session.scalars(
                select(Allocation)
                .join(Invoice, Invoice.id == Allocation.invoice_id)
                .where(
                    Allocation.client_id == invoice.client_id,
                    Invoice.issuer_id == invoice.issuer_id,
                    Invoice.currency == invoice.currency,
                )
            )
            return sum(row.amount_minor for row in payments) - sum(row.amount_minor for row in put)

    async def judge(self, outgoing: Outgoing) -> None:
        """The truth at this moment, read past the services."""
        now = self.clock.now()
        async with AsyncSession(self.database.reader) as session:
            client = await session.get(Client, outgoing.client_id)
            rows = await session.scalars(select(Invoice).where(Invoice.id.in_(outgoing.invoice_ids)))
            invoices = list(rows)
            contact = await session.get(Contact, outgoing.contact_id) if outgoing.contact_id else None
        assert client is not None
        said = await facts_of(self.notices, outgoing)
        assert isinstance(said, ReminderFacts)
        told = {due.id: due.balance.minor for due in said.invoices}
        truth = {row.id: row.total_minor - row.paid_minor - row.written_off_minor for row in invoices}
        if told != truth:
            self.wrong.append(f"said {told}, owed {truth}")
        if not outgoing.invoice_ids:
            self.wrong.append("a reminder about nothing")
        for invoice in invoices:
            if invoice.client_id != client.id:
                self.wrong.append(f"invoice {invoice.id} of another client")
            if invoice.status != "issued":
                self.wrong.append(f"invoice {invoice.id} is {invoice.status}")
            if invoice.total_minor - invoice.paid_minor - invoice.written_off_minor <= 0:
                self.wrong.append(f"invoice {invoice.id} owes nothing")
            owed = invoice.total_minor - invoice.paid_minor - invoice.written_off_minor
            if invoice.paid_minor and owed < 100:
                self.wrong.append(f"invoice {invoice.id} owes {owed} kopecks only")
            if self.declined.get(invoice.id, 0) < (advance := await self.advance_of(invoice)) >= owed:
                self.wrong.append(f"invoice {invoice.id} is covered by an advance of {advance}")
            if client.archived_at is not None and client.id in self.silenced:
                self.wrong.append(f"client {client.id} is archived and wanted no reminders")
            if invoice.sent_at is None or invoice.sent_at > now:
                self.wrong.append(f"invoice {invoice.id} was never sent")
            for hold in await self.holds.of_invoice(self.owner, InvoiceId(invoice.id)):
                self.wrong.append(f"invoice {invoice.id} is held: {hold.kind}")
        if contact is not None and outgoing.channel == "telegram":
            if contact.muted_at is not None:
                self.wrong.append(f"contact {contact.id} is muted")
            if contact.unreachable_at is not None:
                self.wrong.append(f"contact {contact.id} is unreachable")
