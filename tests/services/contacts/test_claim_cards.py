"""Who is asked whether a client's money has come, and how one answer settles the question for all."""

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery, Hold, Invoice
from db.vocabulary.enums import PaymentMethod, Role, SendOutcome
from services.background import BackgroundServices, build_background
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.ids import HoldId
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceView
from services.notifications.facts import TextFacts
from services.outbox.queue import Outgoing, SendResult
from services.payments.views import NewAdvance
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import (
    KeyTranslator,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    default_issuer,
    found_firm,
    issued_invoice,
    keeps_world,
    paid,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.alone

OWNER, LAWYER, ACCOUNTANT, OTHER, ASSISTANT = 1001, 2001, 2002, 2003, 2004


@pytest.fixture
def engine(database: Database, clock: FakeClock, tokens: FakeTokens) -> BackgroundServices:
    return build_background(database, clock, tokens, KeyTranslator())


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def lawyer(services: Services, owner: Actor) -> Actor:
    @keeps_world
    async def build(services: Services, owner: Actor) -> Actor:
        for user, role in ((ACCOUNTANT, Role.ACCOUNTANT), (OTHER, Role.LAWYER), (ASSISTANT, Role.ASSISTANT)):
            await add_member(services, owner, role, user)
        return await add_member(services, owner, Role.LAWYER, LAWYER)

    return await build(services, owner)


@pytest.fixture
async def invoice(
    services: Services, database: Database, engine: BackgroundServices, lawyer: Actor
) -> InvoiceView:
    @keeps_world
    async def build(services: Services, lawyer: Actor) -> InvoiceView:
        client = await add_client(services, lawyer)
        await add_contact(services, lawyer, client.id)
        issued = await issued_invoice(services, lawyer, client.id, "100000")
        async with AsyncSession(database.writer) as session, session.begin():
            await session.execute(
                update(Invoice).where(Invoice.id == issued.row.id).values(sent_at=FakeClock().now())
            )
        await deliver(engine)
        return issued

    return await build(services, lawyer)


@pytest.fixture
async def contact(services: Services, invoice: InvoiceView) -> ContactActor:
    return await contact_actor(services)


async def deliver(engine: BackgroundServices) -> list[Outgoing]:
    """Each gets a message of the number of its row."""
    sent = []
    while claimed := await engine.deliveries.claim():
        for claim in claimed:
            if (outgoing := await begin_one(engine.deliveries, claim)) is not None:
                await record_one(
                    engine.deliveries, outgoing, SendResult(SendOutcome.SENT, str(100 + outgoing.id))
                )
                sent.append(outgoing)
    return sent


async def asked(engine: BackgroundServices) -> dict[int, int]:
    """Person → the message with the question."""
    return {int(one.recipient): 100 + one.id for one in await deliver(engine) if one.kind == "claim"}


async def settled(engine: BackgroundServices) -> dict[int, tuple[int, str]]:
    found = {}
    for one in await deliver(engine):
        if one.kind == "settled":
            facts = await facts_of(engine.content, one)
            assert isinstance(facts, TextFacts)
            found[int(one.recipient)] = (facts.edits, str(facts.params["state"]))
    return found


async def hold_id(database: Database) -> HoldId:
    async with AsyncSession(database.reader) as session:
        return HoldId((await session.scalars(select(Hold.id))).one())


async def test_whoever_may_confirm_is_asked(
    services: Services, engine: BackgroundServices, contact: ContactActor, invoice: InvoiceView
) -> None:
    await services.portal.claim(contact, invoice.row.id, "c1")
    assert set(await asked(engine)) == {OWNER, LAWYER, ACCOUNTANT}


async def test_a_payment_settles_every_card(
    services: Services,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    owner: Actor,
    clock: FakeClock,
) -> None:
    """Once the payment can't be undone any more."""
    await services.portal.claim(contact, invoice.row.id, "c1")
    cards = await asked(engine)
    await paid(services, owner, invoice, "100000")
    assert await settled(engine) == {}
    clock.advance(minutes=1)
    assert await settled(engine) == {person: (message, "paid") for person, message in cards.items()}


async def test_an_advance_that_closes_the_invoice_settles_every_card(
    services: Services,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    owner: Actor,
    clock: FakeClock,
) -> None:
    """A part of it leaves the question open: the rest may still come."""
    await services.portal.claim(contact, invoice.row.id, "c1")
    cards = await asked(engine)
    issuer = await default_issuer(services, owner)
    await services.advances.record(
        owner,
        NewAdvance(
            invoice.row.client_id,
            issuer.id,
            Money.of(100_000, Currency.RUB),
            clock.now().date(),
            PaymentMethod.BANK,
            "a1",
        ),
    )
    await services.payments.use_advance(owner, invoice.row.id, Money.of(40_000, Currency.RUB), "u1")
    assert await settled(engine) == {}
    await services.payments.use_advance(owner, invoice.row.id, Money.of(60_000, Currency.RUB), "u2")
    assert await settled(engine) == {person: (message, "paid") for person, message in cards.items()}


async def test_no_settles_the_cards_of_the_others(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    lawyer: Actor,
    clock: FakeClock,
) -> None:
    await services.portal.claim(contact, invoice.row.id, "c1")
    cards = await asked(engine)
    await services.replies.decline_claim(lawyer, await hold_id(database))
    assert await settled(engine) == {}, "it may be taken back for a minute"
    clock.advance(minutes=1)
    assert await settled(engine) == {
        person: (message, "declined") for person, message in cards.items() if person != LAWYER
    }


async def test_what_was_not_sent_yet_is_taken_back(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    owner: Actor,
) -> None:
    await services.portal.claim(contact, invoice.row.id, "c1")
    await paid(services, owner, invoice, "100000")
    assert [one.kind for one in await deliver(engine) if one.kind in ("claim", "settled")] == []
    async with AsyncSession(database.reader) as session:
        states = set(await session.scalars(select(Delivery.state).where(Delivery.kind == "claim")))
    assert states == {"cancelled"}


async def test_a_promise_has_buttons(
    services: Services, engine: BackgroundServices, contact: ContactActor, invoice: InvoiceView
) -> None:
    await services.portal.promise(contact, invoice.row.id, FakeClock().now().date(), "p1")
    (told,) = await deliver(engine)
    assert [button[1] for button in told.payload["buttons"]] == ["answer", "pay", "open"]


async def test_the_word_that_nothing_came_is_not_sent_after_it_came(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    owner: Actor,
    clock: FakeClock,
) -> None:
    """It waits while Telegram or the client's chat is closed, and the money comes meanwhile."""
    await services.portal.claim(contact, invoice.row.id, "c1")
    await asked(engine)
    clock.advance(minutes=1)
    await asked(engine)
    await services.replies.decline_claim(owner, await hold_id(database))
    clock.advance(minutes=1)
    waiting = [await begin_one(engine.deliveries, claim) for claim in await engine.deliveries.claim()]
    (word,) = [one for one in waiting if one is not None and one.kind == "word"]
    await paid(services, owner, invoice, "40000")
    facts = await facts_of(engine.content, word)
    assert isinstance(facts, TextFacts)
    assert facts.params["balance"] == Money.of("60000", Currency.RUB)
    await paid(services, owner, invoice, "60000")
    assert await facts_of(engine.content, word) is None


async def test_a_question_about_money_that_has_come_is_not_sent(
    services: Services,
    engine: BackgroundServices,
    contact: ContactActor,
    invoice: InvoiceView,
    owner: Actor,
) -> None:
    await services.portal.claim(contact, invoice.row.id, "c1")
    begun = [await begin_one(engine.deliveries, claim) for claim in await engine.deliveries.claim()]
    await paid(services, owner, invoice, "100000")
    assert [await facts_of(engine.content, one) for one in begun if one is not None] == [None] * 3
