"""Claims, leases, retries, ways round a closed chat, and outcomes that nobody knows; on both databases."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Contact, Delivery, Invoice
from db.queries.due_work import Claimed
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind, ReminderMode, Role, SendOutcome
from services.background import BackgroundServices, build_background
from services.container import Services
from services.delivery.claims import LEASE, DeliveryClaims
from services.delivery.outcomes import BACKOFF_SECONDS
from services.domain.access import Actor
from services.domain.ids import ContactId, DeliveryId
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.notifications.facts import ReminderFacts
from services.outbox.queue import Destination, Outgoing, SendResult, queue_message
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import (
    KeyTranslator,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    found_firm,
    issued_invoice,
    keeps_world,
    make_services,
    paid,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.query_counter import statements
from tests.support.worlds.dunning import Dunning

pytestmark = pytest.mark.alone


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


@pytest.fixture
def engine(database: Database, clock: FakeClock, tokens: FakeTokens) -> BackgroundServices:
    return build_background(database, clock, tokens, KeyTranslator())


@pytest.fixture
def outbox(engine: BackgroundServices) -> DeliveryClaims:
    return engine.deliveries


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


class Case:
    """An invoice of a client with an address and somebody in Telegram."""

    def __init__(
        self, services: Services, database: Database, owner: Actor, invoice: InvoiceView, contact: ContactId
    ) -> None:
        self.services = services
        self.database = database
        self.owner = owner
        self.invoice = invoice
        self.contact = contact

    async def send(self, key: str = "act", *, email: bool = False) -> None:
        ways = SendTargets(() if email else (self.contact,), email=email)
        await self.services.sending.send(self.owner, self.invoice.row.id, ways, key, ReminderMode.AUTO)

    async def tell(self, member: Actor, key: str) -> None:
        """Something to a member."""
        to = Destination(Channel.TELEGRAM, str(2000 + member.member_id), member_id=member.member_id)
        async with TenantDatabase(self.database).write(self.owner.firm_id) as uow:
            await queue_message(uow, FakeClock(), MessageKind.CONTACT, Audience.STAFF, to, act_key=key)

    async def rows(self, kind: MessageKind = MessageKind.INVOICE) -> list[Delivery]:
        async with AsyncSession(self.database.reader) as session:
            found = await session.scalars(
                select(Delivery).where(Delivery.kind == kind.value).order_by(Delivery.id)
            )
            return list(found)

    async def row(self) -> Delivery:
        (found,) = await self.rows()
        return found

    async def change(self, model: Any, row_id: int, **values: Any) -> None:
        async with AsyncSession(self.database.writer) as session, session.begin():
            await session.execute(update(model).where(model.id == row_id).values(**values))


@pytest.fixture
async def case(services: Services, database: Database, owner: Actor, outbox: DeliveryClaims) -> Case:
    @keeps_world
    async def build(services: Services, owner: Actor) -> tuple[InvoiceView, ContactId]:
        client = await add_client(services, owner, email="info@romashka.example")
        contact = await add_contact(services, owner, client.id)
        invoice = await issued_invoice(services, owner, client.id)
        async with AsyncSession(database.writer) as session, session.begin():
            await session.execute(update(Delivery).values(due_at=FakeClock().now()))
        await drain(outbox)  # the welcome, which else waits for its minute, and the question to staff
        return invoice, contact

    return Case(services, database, owner, *await build(services, owner))


async def begin(outbox: DeliveryClaims) -> Outgoing:
    (claimed,) = await outbox.claim()
    found = await begin_one(outbox, claimed)
    assert found is not None
    return found


async def drain(outbox: DeliveryClaims, result: SendResult | None = None) -> list[Outgoing]:
    """Send everything that is due."""
    sent = []
    while claimed := await outbox.claim():
        for row in claimed:
            if (outgoing := await begin_one(outbox, row)) is not None:
                await record_one(outbox, outgoing, result or SendResult(SendOutcome.SENT, "7"))
                sent.append(outgoing)
    return sent


@pytest.mark.at_once
async def test_a_row_is_claimed_by_one(
    case: Case, services: Services, outbox: DeliveryClaims, owner: Actor, clock: FakeClock
) -> None:
    for number in range(30):
        member = await add_member(services, owner, Role.LAWYER, 2001 + number)
        await case.tell(member, f"act {number}")
    found: list[Claimed] = []
    while len(found) < 30:
        # Who comes while another one claims gets nothing, and asks again.
        for claimed in await asyncio.gather(*(outbox.claim(7) for _ in range(8))):
            found += claimed
    assert len({row.id for row in found}) == len(found) == 30
    assert await outbox.claim() == []


async def test_a_chat_has_one_sender_at_a_time(case: Case, outbox: DeliveryClaims, clock: FakeClock) -> None:
    await case.send("one")
    (first,) = await outbox.claim()
    await case.send("two")
    await case.send("letter", email=True)
    assert [row.channel for row in await outbox.claim()] == ["email"]
    outgoing = await begin_one(outbox, first)
    assert outgoing is not None
    assert await outbox.claim() == [], "it is being sent"
    clock.advance(milliseconds=300)
    await record_one(outbox, outgoing, SendResult(SendOutcome.SENT, "7"))
    clock.advance(milliseconds=300)
    (second,) = await outbox.claim()
    assert second.heard_at is not None, "whoever sends next waits for the rest of its second"
    assert (clock.now() - second.heard_at).total_seconds() == 0.3
    await outbox.release(second)
    clock.advance(seconds=1)
    (second,) = await outbox.claim()
    assert second.heard_at is None


@pytest.mark.at_once
async def test_claims_at_the_same_moment_share_no_chat(
    case: Case, database: Database, services: Services, owner: Actor, outbox: DeliveryClaims
) -> None:
    for number in range(6):
        await case.send(f"act {number}")
    claims = await asyncio.gather(*(outbox.claim(1) for _ in range(6)))
    assert sum(len(claimed) for claimed in claims) == 1


async def test_the_oldest_first_and_nothing_for_the_busy(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send("one", email=True)
    clock.advance(seconds=1)
    await case.send("two")
    assert [row.channel for row in await outbox.claim(1, ("5001",))] == ["email"]
    assert await outbox.claim(1, ("5001",)) == []
    assert [row.channel for row in await outbox.claim()] == ["telegram"]


async def test_a_claim_that_was_not_begun_is_free_again(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send()
    (first,) = await outbox.claim()
    clock.advance(seconds=int(LEASE.total_seconds()) - 1)
    assert await outbox.claim() == []
    clock.advance(seconds=1)
    (second,) = await outbox.claim()
    assert await begin_one(outbox, first) is None, "the lease is somebody else's"
    assert await begin_one(outbox, second) is not None
    assert await begin_one(outbox, second) is None, "begun once"


async def test_what_was_begun_without_an_answer_begins_again_and_counts_once(
    case: Case, outbox: DeliveryClaims
) -> None:
    """The connection died during the commit: nobody knows whether it was made, but nothing was sent."""
    await case.send()
    (claimed,) = await outbox.claim()
    assert await begin_one(outbox, claimed) is not None
    (again,) = await outbox.begin([claimed], {claimed.id})
    assert again is not None
    assert (await case.row()).attempts == 1
    await record_one(outbox, again, SendResult(SendOutcome.SENT, "7"))
    assert await outbox.begin([claimed], {claimed.id}) == [None], "sent"


async def test_given_back_it_is_free_at_once(case: Case, outbox: DeliveryClaims) -> None:
    await case.send()
    (claimed,) = await outbox.claim()
    await outbox.release(claimed)
    assert [row.id for row in await outbox.claim()] == [claimed.id]


async def test_sent_is_recorded_once_with_its_time(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send()
    outgoing = await begin(outbox)
    await record_one(outbox, outgoing, SendResult(SendOutcome.SENT, "77"))
    await record_one(outbox, outgoing, SendResult(SendOutcome.BLOCKED, error="late"))
    row = await case.row()
    assert (row.state, row.message_id, row.sent_at, row.lease_token) == ("sent", "77", clock.now(), None)
    view = await case.services.invoices.view(case.owner, case.invoice.row.id)
    assert view.timeline[0].action == "delivered"
    async with AsyncSession(case.database.reader) as session:
        invoice = await session.get(Invoice, case.invoice.row.id)
    assert invoice is not None
    assert invoice.sent_at == clock.now()


async def test_told_to_wait_it_waits_exactly_so_long(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send()
    for _ in range(20):  # a flood is no failure, however often
        await record_one(outbox, await begin(outbox), SendResult(SendOutcome.WAIT, retry_after=17))
        assert (await case.row()).due_at == clock.now() + timedelta(seconds=17)
        assert await outbox.next_due() == clock.now() + timedelta(seconds=17)
        assert await outbox.claim() == []
        clock.advance(seconds=17)
    await drain(outbox)
    row = await case.row()
    assert (row.state, row.attempts) == ("sent", 1)


async def test_refused_for_now_it_backs_off_and_ends_with_a_word(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send()
    for seconds in BACKOFF_SECONDS:
        await record_one(outbox, await begin(outbox), SendResult(SendOutcome.LATER, error="502"))
        row = await case.row()
        assert (row.state, row.due_at, row.error) == (
            "queued",
            clock.now() + timedelta(seconds=seconds),
            "502",
        )
        clock.advance(seconds=seconds)
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.LATER, error="502"))
    assert (await case.row()).state == "failed"
    (told,) = await case.rows(MessageKind.TROUBLE)
    assert told.payload["why"] == "failed"


async def test_a_closed_chat_goes_by_letter_in_the_same_row(case: Case, outbox: DeliveryClaims) -> None:
    await case.send()
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.BLOCKED, error="blocked"))
    row = await case.row()
    assert (row.state, row.channel, row.recipient, row.attempts) == (
        "queued",
        "email",
        "info@romashka.example",
        0,
    )
    async with AsyncSession(case.database.reader) as session:
        contact = await session.get(Contact, case.contact)
    assert contact is not None
    assert contact.unreachable_at is not None
    sent = {outgoing.kind: outgoing for outgoing in await drain(outbox)}
    assert sent[MessageKind.INVOICE].channel is Channel.EMAIL
    assert len(await case.rows(MessageKind.TROUBLE)) == 1
    assert (await case.row()).state == "sent"


async def test_two_closed_chats_are_one_letter(case: Case, outbox: DeliveryClaims) -> None:
    second = await add_contact(case.services, case.owner, case.invoice.row.client_id, 5002, "Пётр")
    await drain(outbox)
    await case.services.sending.send(
        case.owner, case.invoice.row.id, SendTargets((case.contact, second)), "act", ReminderMode.AUTO
    )
    for claimed in await outbox.claim():
        outgoing = await begin_one(outbox, claimed)
        assert outgoing is not None
        await record_one(outbox, outgoing, SendResult(SendOutcome.BLOCKED, error="blocked"))
    assert sorted((row.channel, row.state) for row in await case.rows()) == [
        ("email", "queued"),
        ("telegram", "blocked"),
    ]


async def test_a_refused_address_is_marked(case: Case, outbox: DeliveryClaims) -> None:
    await case.send(email=True)
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.BLOCKED, error="550"))
    assert (await case.row()).state == "blocked"
    async with AsyncSession(case.database.reader) as session:
        client = await session.get(Client, case.invoice.row.client_id)
    assert client is not None
    assert client.email_failed_at is not None
    await drain(outbox)
    assert len(await case.rows(MessageKind.TROUBLE)) == 1


async def test_what_is_still_at_work_is_not_lost_when_the_clock_has_gone_on(
    case: Case, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    """The machine slept for hours between the sending and its record."""
    await case.send()
    outgoing = await begin(outbox)
    clock.advance(seconds=5 * 3600)
    assert await outbox.recover_lost({outgoing.id}) == 0
    await record_one(outbox, outgoing, SendResult(SendOutcome.SENT, "7"))
    assert (await case.row()).state == "sent"
    assert await outbox.recover_lost() == 0


@pytest.mark.parametrize("died", [True, False], ids=["died", "broken"])
async def test_what_nobody_knows_is_told_and_never_repeated(
    case: Case, outbox: DeliveryClaims, clock: FakeClock, died: bool
) -> None:
    await case.send()
    outgoing = await begin(outbox)
    if died:
        assert await outbox.recover_lost() == 0
        clock.advance(seconds=int(LEASE.total_seconds()))
        assert await outbox.claim() == [], "what may have been sent is not claimed again"
        assert await outbox.recover_lost() == 1
        assert await outbox.recover_lost() == 0
        await record_one(outbox, outgoing, SendResult(SendOutcome.SENT, "7"))  # too late: staff decide now
    else:
        await record_one(outbox, outgoing, SendResult(SendOutcome.UNKNOWN, error="dropped"))
    assert (await case.row()).state == "unconfirmed"
    (told,) = await case.rows(MessageKind.TROUBLE)
    assert told.payload["why"] == "unconfirmed"
    assert {sent.kind for sent in await drain(outbox)} == {MessageKind.TROUBLE}
    clock.advance(days=3)
    assert await drain(outbox) == []


async def test_to_staff_it_is_repeated_once(
    case: Case, outbox: DeliveryClaims, database: Database, clock: FakeClock
) -> None:
    async with TenantDatabase(database).write(case.owner.firm_id) as uow:
        to = Destination(Channel.TELEGRAM, "1001", member_id=case.owner.member_id)
        await queue_message(uow, clock, MessageKind.QUESTION, Audience.STAFF, to, act_key="question")
    for expected in ("queued", "unconfirmed"):
        await record_one(outbox, await begin(outbox), SendResult(SendOutcome.UNKNOWN, error="dropped"))
        (row,) = await case.rows(MessageKind.QUESTION)
        assert row.state == expected
    assert await case.rows(MessageKind.TROUBLE) == []


@pytest.mark.at_once
async def test_resent_it_goes_once_whoever_presses(case: Case, outbox: DeliveryClaims) -> None:
    await case.send()
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.UNKNOWN))
    row = await case.row()
    reminding = case.services.manual_reminders
    await asyncio.gather(*(reminding.resend(case.owner, DeliveryId(row.id)) for _ in range(10)))
    sent = [each for each in await drain(outbox) if each.kind is MessageKind.INVOICE]
    assert len(sent) == 1
    await reminding.resend(case.owner, DeliveryId(row.id))
    assert await drain(outbox) == [], "what was sent is left alone"


async def test_assumed_to_be_sent(case: Case, outbox: DeliveryClaims, clock: FakeClock) -> None:
    await case.send()
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.UNKNOWN))
    row = await case.row()
    await case.services.manual_reminders.assume_sent(case.owner, DeliveryId(row.id))
    await case.services.manual_reminders.resend(case.owner, DeliveryId(row.id))
    assert (await case.row()).state == "sent"
    async with AsyncSession(case.database.reader) as session:
        invoice = await session.get(Invoice, case.invoice.row.id)
    assert invoice is not None
    assert invoice.sent_at == clock.now()


async def test_what_has_nothing_to_say_any_more_is_cancelled(
    case: Case, outbox: DeliveryClaims, engine: BackgroundServices
) -> None:
    await case.send()
    outgoing = await begin(outbox)
    await case.services.invoices.void(case.owner, case.invoice.row.id, "ошибка")
    assert await facts_of(engine.content, outgoing) is None
    await record_one(outbox, outgoing, SendResult(SendOutcome.OBSOLETE))
    assert (await case.row()).state == "cancelled"
    assert await drain(outbox) == []


async def test_the_sum_of_a_reminder_is_what_is_left_at_sending(
    case: Case, outbox: DeliveryClaims, engine: BackgroundServices, clock: FakeClock
) -> None:
    await case.send()
    await drain(outbox)
    clock.advance(days=10)
    await case.services.manual_reminders.remind(case.owner, case.invoice.row.id, "now")
    await paid(case.services, case.owner, case.invoice, "40000.00")
    outgoing = await begin(outbox)
    facts: Any = await facts_of(engine.content, outgoing)
    assert facts.invoices[0].balance.amount == 60_000
    assert facts.attachment is None, "the contact has the file already"
    await paid(case.services, case.owner, case.invoice, "60000.00")
    assert await facts_of(engine.content, outgoing) is None, "paid between the check and the words"


async def test_ten_reminders_cost_as_many_queries_as_two(
    dunning: Dunning, engine: BackgroundServices
) -> None:
    """Checked, worded and recorded together: what is looked up for each one would grow with their number."""

    async def costs(count: int, due: date) -> tuple[int, int, int]:
        for number in range(count):
            client = await add_client(dunning.services, dunning.owner, f"ООО «{due} {number}»")
            await dunning.contact(client.id)
            for _ in range(2):  # of one invoice, its page would be looked for
                await dunning.invoice(due, client=client.id)
        dunning.clock.advance(days=(due - dunning.clock.now().date()).days + 1)
        await dunning.planner.tick()
        claims = [row for row in await dunning.outbox.claim(50) if row.audience == "client"][:count]
        with statements(dunning.database) as begun:
            outgoing = [one for one in await dunning.outbox.begin(claims) if one is not None]
        with statements(dunning.database) as looked:
            facts = await engine.content.load_facts(outgoing)
        assert [type(fact) for fact in facts] == [ReminderFacts] * count
        with statements(dunning.database) as recorded:
            await dunning.outbox.record([(one, SendResult(SendOutcome.SENT, "7")) for one in outgoing])
        # SQLite writes each line of the timelines by itself.
        written = [statement for statement in recorded if not statement.startswith("INSERT")]
        return len(begun), len(looked), len(written)

    # Tuesdays.
    assert await costs(2, date(2026, 12, 8)) == await costs(10, date(2026, 12, 15))


async def reachable(case: Case) -> bool:
    async with AsyncSession(case.database.reader) as session:
        return (await session.get_one(Contact, case.contact)).unreachable_at is None


async def test_a_message_that_came_before_does_not_mean_a_return(
    case: Case, services: Services, outbox: DeliveryClaims, clock: FakeClock
) -> None:
    await case.send()
    leaving = await begin(outbox)
    clock.advance(seconds=1)
    await services.portal.mark_unreachable(await contact_actor(services))
    clock.advance(seconds=1)
    await record_one(outbox, leaving, SendResult(SendOutcome.SENT, "7"))
    assert not await reachable(case)

    await case.send("again")
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.SENT, "8"))
    assert await reachable(case)


async def test_a_message_that_waits_goes_by_letter_and_staff_hear(
    case: Case, services: Services, outbox: DeliveryClaims
) -> None:
    await case.send()
    await services.portal.mark_unreachable(await contact_actor(services))
    await record_one(outbox, await begin(outbox), SendResult(SendOutcome.BLOCKED, error="blocked"))
    sent = {outgoing.kind: outgoing for outgoing in await drain(outbox)}
    assert sent[MessageKind.INVOICE].channel is Channel.EMAIL
    assert len(await case.rows(MessageKind.TROUBLE)) == 1
