"""What a member can't be told is heard by an owner, or by nobody, and then everybody knows that."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Delivery
from db.vocabulary.enums import Role, SendOutcome
from services.background import BackgroundServices, build_background
from services.clients.views import ClientView
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.ids import DeliveryId
from services.invoices.sending import SendTargets
from services.notifications.facts import TextFacts
from services.outbox.queue import Outgoing, SendResult
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import (
    KeyTranslator,
    act_key,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    found_firm,
    issued_invoice,
    keeps_world,
    let_go,
    paid,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.alone

OWNER, LAWYER, CONTACT = "1001", "2001", "5001"


@pytest.fixture
def engine(database: Database, clock: FakeClock, tokens: FakeTokens) -> BackgroundServices:
    return build_background(database, clock, tokens, KeyTranslator())


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def lawyer(services: Services, owner: Actor) -> Actor:
    return await keeps_world(add_member)(services, owner, Role.LAWYER, int(LAWYER))


@pytest.fixture
async def client(services: Services, lawyer: Actor) -> ClientView:
    return await keeps_world(add_client)(services, lawyer)


@pytest.fixture
async def contact(
    services: Services, lawyer: Actor, client: ClientView, engine: BackgroundServices
) -> ContactActor:
    @keeps_world
    async def build(services: Services, lawyer: Actor) -> ContactActor:
        await add_contact(services, lawyer, client.id)
        await deliver(engine)
        return await contact_actor(services)

    return await build(services, lawyer)


async def deliver(
    engine: BackgroundServices, refusing: Sequence[str] = (), outcome: SendOutcome = SendOutcome.BLOCKED
) -> list[Outgoing]:
    """Sends all that is due, and what follows from it; `refusing` recipients answer with `outcome`."""
    sent = []
    while claimed := await engine.deliveries.claim():
        for claim in claimed:
            outgoing = await begin_one(engine.deliveries, claim)
            if outgoing is None:
                continue
            refused = outgoing.recipient in refusing
            await record_one(
                engine.deliveries, outgoing, SendResult(outcome if refused else SendOutcome.SENT, "7")
            )
            if not refused:
                sent.append(outgoing)
    return sent


async def rows(database: Database, kind: str) -> list[Delivery]:
    async with AsyncSession(database.reader) as session:
        found = await session.scalars(select(Delivery).where(Delivery.kind == kind).order_by(Delivery.id))
        return list(found)


@pytest.mark.parametrize("outcome", [SendOutcome.BLOCKED, SendOutcome.REFUSED])
async def test_what_the_lawyer_can_not_get_goes_to_the_owner(
    services: Services, engine: BackgroundServices, contact: ContactActor, lawyer: Actor, outcome: SendOutcome
) -> None:
    await services.portal.ask(contact, "Когда суд?", "q1")
    (heard,) = await deliver(engine, [LAWYER], outcome)
    assert heard.recipient == OWNER
    facts = await facts_of(engine.content, heard)
    assert isinstance(facts, TextFacts)
    assert facts.params["question"] == "Когда суд?"
    assert facts.recipient.instead_of == lawyer.name


async def test_a_question_goes_to_whoever_has_the_client_by_now(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    owner: Actor,
    client: ClientView,
    contact: ContactActor,
) -> None:
    """The client was given to a colleague while the question waited: neither lost nor said to be unreachable."""
    colleague = await add_member(services, owner, Role.LAWYER, 2002)
    await services.portal.ask(contact, "Когда суд?", "q1")
    (claim,) = await engine.deliveries.claim()
    await services.clients.change_responsible(owner, client.id, colleague.member_id)
    outgoing = await begin_one(engine.deliveries, claim)
    assert outgoing is not None
    assert await facts_of(engine.content, outgoing) is None, "the lawyer sees the client no more"
    await record_one(engine.deliveries, outgoing, SendResult(SendOutcome.OBSOLETE))
    (heard,) = [each for each in await deliver(engine) if each.kind == "question"]
    assert heard.member_id == colleague.member_id
    facts = await facts_of(engine.content, heard)
    assert isinstance(facts, TextFacts)
    assert (facts.params["question"], facts.recipient.instead_of) == ("Когда суд?", "")
    assert [row.state for row in await rows(database, "question")] == ["cancelled", "sent"]


async def test_an_owner_who_has_it_already_gets_it_once(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    owner: Actor,
    lawyer: Actor,
    contact: ContactActor,
) -> None:
    """One owner is closed as well: the other one hears it, and it counts as heard."""
    second = await add_member(services, owner, Role.OWNER, 1002)
    await services.portal.ask(contact, "Когда суд?", "q1")
    heard = await deliver(engine, [LAWYER, OWNER])
    assert [message.member_id for message in heard] == [second.member_id]
    assert {row.state for row in await rows(database, "question")} == {"blocked", "sent"}


async def test_what_nobody_heard_is_shown_and_the_client_knows(
    services: Services, database: Database, engine: BackgroundServices, contact: ContactActor
) -> None:
    await services.portal.ask(contact, "Когда суд?", "q1")
    (told,) = await deliver(engine, [LAWYER, OWNER])
    assert (told.recipient, told.payload["text"]) == (CONTACT, "portal-push-unheard")
    assert {row.state for row in await rows(database, "question")} == {"unheard"}
    async with AsyncSession(database.reader) as session:
        (entry,) = await session.scalars(select(AuditEntry).where(AuditEntry.action == "unheard"))
    assert (entry.object_type, entry.object_id) == ("client", contact.client_id)


async def test_what_no_client_waits_for_is_not_said_to_them(
    services: Services, engine: BackgroundServices, contact: ContactActor
) -> None:
    await services.portal.mute(contact, True)
    assert await deliver(engine, [LAWYER, OWNER]) == []


async def test_a_question_to_somebody_who_left_meanwhile_is_heard(
    services: Services, database: Database, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    await services.portal.ask(contact, "Когда суд?", "q1")
    await let_go(database, lawyer)
    heard = await deliver(engine, [LAWYER], SendOutcome.OBSOLETE)
    assert [message.recipient for message in heard if message.kind == "question"] == [OWNER]


async def test_a_file_that_a_client_did_not_get_is_told(
    services: Services, database: Database, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    await services.replies.answer(lawyer, contact.contact_id, "Да", "a1")
    (claimed,) = await engine.deliveries.claim()
    outgoing = await begin_one(engine.deliveries, claimed)
    assert outgoing is not None
    await record_one(engine.deliveries, outgoing, SendResult(SendOutcome.SENT, "7", without_file=True))
    (trouble,) = await rows(database, "trouble")
    assert trouble.payload["why"] == "no_file"


async def test_who_comes_back_hears_what_nobody_heard(
    services: Services, database: Database, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    await services.portal.ask(contact, "Когда суд?", "q1")
    await deliver(engine, [LAWYER, OWNER])
    await services.replies.hear_again(lawyer)
    assert [message.recipient for message in await deliver(engine, [OWNER])] == [LAWYER]
    assert {row.state for row in await rows(database, "question")} == {"blocked", "sent"}
    await services.replies.hear_again(lawyer)
    assert await deliver(engine) == []


async def test_a_contact_who_comes_back_gets_what_waited(
    services: Services, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    await services.replies.answer(lawyer, contact.contact_id, "Да", "a1")
    await deliver(engine, [CONTACT])
    back = await contact_actor(services)
    assert not back.reachable
    await services.portal.mark_reachable(back)
    assert [message.recipient for message in await deliver(engine)] == [CONTACT]
    assert (await contact_actor(services)).reachable
    await services.portal.mark_reachable(back)
    assert await deliver(engine) == []


async def test_an_invoice_that_was_sent_twice_in_vain_arrives_once(
    services: Services, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    one, other = [await issued_invoice(services, lawyer, contact.client_id) for _ in range(2)]
    ways = SendTargets(contacts=(contact.contact_id,))
    for invoice in (one, one, other):
        await services.sending.send(lawyer, invoice.row.id, ways, act_key())
    await deliver(engine, [CONTACT])
    await paid(services, lawyer, other, "100000")
    await services.portal.mark_reachable(await contact_actor(services))
    arrived = [message.invoice_id for message in await deliver(engine) if message.kind == "invoice"]
    assert arrived == [one.row.id]


async def test_an_invoice_that_arrived_meanwhile_is_not_sent_again(
    services: Services,
    engine: BackgroundServices,
    contact: ContactActor,
    lawyer: Actor,
) -> None:
    """Staff tried again when the chat was open, and nobody had told the bot that it was."""
    invoice = await issued_invoice(services, lawyer, contact.client_id)
    ways = SendTargets(contacts=(contact.contact_id,))
    for refusing in ([CONTACT], []):
        await services.sending.send(lawyer, invoice.row.id, ways, act_key())
        await deliver(engine, refusing)
    await services.portal.mark_reachable(await contact_actor(services))
    assert [message.kind for message in await deliver(engine)] == []


async def test_a_message_that_gets_through_opens_the_way_for_what_waits(
    services: Services, engine: BackgroundServices, contact: ContactActor, lawyer: Actor
) -> None:
    """Telegram's word that the chat is open again may get lost."""
    await services.replies.answer(lawyer, contact.contact_id, "Да", "a1")
    await deliver(engine, [CONTACT])
    assert not (await contact_actor(services)).reachable
    invoice = await issued_invoice(services, lawyer, contact.client_id)
    ways = SendTargets(contacts=(contact.contact_id,))
    await services.sending.send(lawyer, invoice.row.id, ways, act_key())
    arrived = [message.kind for message in await deliver(engine) if message.recipient == CONTACT]
    assert arrived == ["invoice", "word"]
    assert (await contact_actor(services)).reachable


async def test_a_message_that_fails_again_is_told_again_and_its_cards_end_with_it(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    clock: FakeClock,
    contact: ContactActor,
    lawyer: Actor,
    client: ClientView,
) -> None:
    invoice = await issued_invoice(services, lawyer, client.id, "1000")
    ways = SendTargets(contacts=(contact.contact_id,))
    await services.sending.send(lawyer, invoice.row.id, ways, act_key())
    await deliver(engine, [CONTACT])
    (lost,) = await rows(database, "invoice")
    for _ in range(2):
        await services.manual_reminders.resend(lawyer, DeliveryId(lost.id))
        await deliver(engine, [CONTACT])
    told = await rows(database, "trouble")
    assert [(row.recipient, row.state) for row in told] == [(LAWYER, "sent")] * 3
    assert await rows(database, "settled") == []

    await services.manual_reminders.resend(lawyer, DeliveryId(lost.id))
    await deliver(engine)
    clock.advance(seconds=3)
    await deliver(engine)
    over = await rows(database, "settled")
    assert [(row.state, row.payload["text"], row.payload["edit"]) for row in over] == [
        ("sent", "pushed-trouble-over", 7)
    ] * 3


@pytest.mark.parametrize(("pressed", "edited"), [(7, 0), (8, 1), (None, 1)])
async def test_taken_for_sent_in_a_list_the_card_of_the_trouble_ends_too(
    services: Services,
    database: Database,
    engine: BackgroundServices,
    contact: ContactActor,
    lawyer: Actor,
    client: ClientView,
    pressed: int | None,
    edited: int,
) -> None:
    """The card under which it was said, message 7, is answered by itself; an older one, or that of a list, is not."""
    invoice = await issued_invoice(services, lawyer, client.id, "1000")
    ways = SendTargets(contacts=(contact.contact_id,))
    await services.sending.send(lawyer, invoice.row.id, ways, act_key())
    await deliver(engine, [CONTACT], SendOutcome.UNKNOWN)
    (lost,) = await rows(database, "invoice")
    for _ in range(2):
        await services.manual_reminders.assume_sent(lawyer, DeliveryId(lost.id), pressed)
    await deliver(engine)
    over = await rows(database, "settled")
    said = [(row.recipient, row.payload["edit"], row.payload["params"]["how"]) for row in over]
    assert said == [(LAWYER, 7, "assumed")] * edited
