"""Sending an invoice: to whom, by which way, once an act."""

import asyncio

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Client, Contact, Delivery, Invoice
from db.vocabulary.enums import ReminderMode, Role
from services.container import Services, build
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ContactId
from services.invoices.sending import MailState, SendTargets, Unaddressed
from services.invoices.views import InvoiceView
from tests.support.factories import (
    KeyTranslator,
    add_client,
    add_contact,
    add_member,
    draft_invoice,
    found_firm,
    issued_invoice,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.alone


class Woken:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def woken() -> Woken:
    return Woken()


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens, woken: Woken) -> Services:
    return build(database, clock, tokens, KeyTranslator(), woken, mail_on=True)


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def invoice(services: Services, owner: Actor) -> InvoiceView:
    client = await add_client(services, owner, email="info@romashka.example")
    return await issued_invoice(services, owner, client.id)


async def test_it_is_said_whose_address_answers_lack(
    services: Services, owner: Actor, invoice: InvoiceView
) -> None:
    mary = await add_member(services, owner, Role.LAWYER, 1003, "Мария")
    lacks = (await services.sending.options(owner, invoice.row.id)).unaddressed
    assert lacks == Unaddressed("Анна Иванова", is_me=True)
    await services.clients.change_responsible(owner, invoice.row.client_id, mary.member_id)
    lacks = (await services.sending.options(owner, invoice.row.id)).unaddressed
    assert lacks == Unaddressed("Мария", is_me=False)
    await services.staff.set_own_email(mary, "mary@primer.example")
    assert (await services.sending.options(owner, invoice.row.id)).unaddressed is None


async def of_clients(database: Database) -> list[Delivery]:
    async with AsyncSession(database.reader) as session:
        rows = await session.scalars(select(Delivery).where(Delivery.kind == "invoice").order_by(Delivery.id))
        return list(rows)


async def test_who_can_get_it(services: Services, owner: Actor, invoice: InvoiceView) -> None:
    client = invoice.row.client_id
    ivan = await add_contact(services, owner, client, 5001, "Иван")
    await add_contact(services, owner, client, 5002, "Чужой", confirm=False)
    options = await services.sending.options(owner, invoice.row.id)
    assert [(each.id, each.name) for each in options.contacts] == [(ivan, "Иван")]
    assert (options.email, options.mail) == ("info@romashka.example", MailState.READY)
    assert (options.sent_before, options.mode_missing) == (False, True)


async def test_a_row_a_way_and_the_worker_is_woken(
    services: Services, owner: Actor, invoice: InvoiceView, database: Database, woken: Woken
) -> None:
    contacts = tuple(
        [await add_contact(services, owner, invoice.row.client_id, user) for user in (5001, 5002)]
    )
    before = woken.times
    sent = await services.sending.send(
        owner, invoice.row.id, SendTargets(contacts, email=True, hand=True), "act", ReminderMode.CONFIRM
    )
    assert woken.times == before + 1
    assert (len(sent.contacts), sent.email, sent.hand) == (2, "info@romashka.example", True)
    rows = await of_clients(database)
    assert [(row.channel, row.recipient, row.state) for row in rows] == [
        ("telegram", "5001", "queued"),
        ("telegram", "5002", "queued"),
        ("email", "info@romashka.example", "queued"),
        ("hand", "ООО «Ромашка»", "sent"),
    ]
    async with AsyncSession(database.reader) as session:
        client = await session.get(Client, invoice.row.client_id)
    assert client is not None
    assert client.reminder_mode == "confirm"


@pytest.mark.at_once
async def test_the_same_act_twenty_times_at_once_is_one(
    services: Services, owner: Actor, invoice: InvoiceView, database: Database
) -> None:
    contact = await add_contact(services, owner, invoice.row.client_id)
    ways = SendTargets((contact,), email=True, hand=True)
    await asyncio.gather(
        *(services.sending.send(owner, invoice.row.id, ways, "act", ReminderMode.AUTO) for _ in range(20))
    )
    assert len(await of_clients(database)) == 3
    async with AsyncSession(database.reader) as session:
        handed = await session.scalar(
            select(func.count()).select_from(AuditEntry).where(AuditEntry.action == "delivered")
        )
    assert handed == 1
    await services.sending.send(owner, invoice.row.id, ways, "another act")
    assert len(await of_clients(database)) == 6


async def test_handed_over_is_sent_and_may_be_reminded_of(
    services: Services, owner: Actor, invoice: InvoiceView, database: Database, clock: FakeClock
) -> None:
    await services.sending.send(owner, invoice.row.id, SendTargets(hand=True), "act", ReminderMode.AUTO)
    async with AsyncSession(database.reader) as session:
        row = await session.get(Invoice, invoice.row.id)
    assert row is not None
    assert row.sent_at == clock.now()
    assert row.next_remind_at is not None
    view = await services.invoices.view(owner, invoice.row.id)
    assert view.timeline[0].action == "delivered"
    assert view.timeline[0].member_name == owner.name
    assert (view.timeline[0].after or {})["channel"] == "hand"


async def test_nobody_else_can_get_it(services: Services, owner: Actor, invoice: InvoiceView) -> None:
    other = await add_client(services, owner, "АО «Вега»")
    stranger = await add_contact(services, owner, other.id, 5003)
    waiting = await add_contact(services, owner, invoice.row.client_id, 5002, confirm=False)
    for contact in (stranger, waiting, ContactId(10**9)):
        with pytest.raises(NotFound):
            await services.sending.send(owner, invoice.row.id, SendTargets((contact,)), "act")
    with pytest.raises(BadInput, match="error-send-nobody"):
        await services.sending.send(owner, invoice.row.id, SendTargets(), "act")


async def test_what_is_not_sent_to_clients(services: Services, owner: Actor, invoice: InvoiceView) -> None:
    draft = await draft_invoice(services, owner, invoice.row.client_id)
    with pytest.raises(Conflict, match="error-invoice-draft"):
        await services.sending.options(owner, draft.row.id)
    await services.invoices.void(owner, invoice.row.id, "ошибка")
    with pytest.raises(Conflict, match="error-invoice-void"):
        await services.sending.send(owner, invoice.row.id, SendTargets(hand=True), "act")


async def test_an_address_that_can_not_be_used(
    services: Services, owner: Actor, database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    bare = await add_client(services, owner, "АО «Вега»")
    without = await issued_invoice(services, owner, bare.id)
    assert (await services.sending.options(owner, without.row.id)).mail is MailState.NO_ADDRESS
    with pytest.raises(Conflict, match="error-send-mail-no-address"):
        await services.sending.send(owner, without.row.id, SendTargets(email=True), "act")

    named = await add_client(services, owner, "АО «Орион»", email="gone@orion.example")
    invoice = await issued_invoice(services, owner, named.id)
    async with AsyncSession(database.writer) as session, session.begin():
        row = await session.get(Client, named.id)
        assert row is not None
        row.email_failed_at = clock.now()
    assert (await services.sending.options(owner, invoice.row.id)).mail is MailState.REFUSED
    with pytest.raises(Conflict, match="error-send-mail-refused"):
        await services.sending.send(owner, invoice.row.id, SendTargets(email=True, hand=True), "act")
    assert await of_clients(database) == [], "all or nothing"

    off = build(database, clock, tokens, KeyTranslator())
    assert (await off.sending.options(owner, invoice.row.id)).mail is MailState.OFF
    with pytest.raises(Conflict, match="error-send-mail-off"):
        await off.sending.send(owner, invoice.row.id, SendTargets(email=True), "act")


async def test_who_was_unreachable_is_tried_again(
    services: Services, owner: Actor, invoice: InvoiceView, database: Database, clock: FakeClock
) -> None:
    contact_id = await add_contact(services, owner, invoice.row.client_id)
    async with AsyncSession(database.writer) as session, session.begin():
        contact = await session.get(Contact, contact_id)
        assert contact is not None
        contact.unreachable_at = clock.now()
    options = await services.sending.options(owner, invoice.row.id)
    assert options.contacts[0].unreachable
    await services.sending.send(owner, invoice.row.id, SendTargets((contact_id,)), "act")
    assert [row.recipient for row in await of_clients(database)] == ["5001"]
