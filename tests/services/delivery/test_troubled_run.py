"""One run of reminders in which everything that can go wrong does, each with another client; and a mail server that is
down for an hour."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Contact
from db.vocabulary.enums import Audience, Channel, MessageKind, ReminderMode, SendOutcome
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContactId
from services.invoices.sending import SendTargets
from services.outbox.queue import Outgoing, SendResult
from tests.support.factories import act_key, add_client
from tests.support.worlds.dunning import SENT, Dunning

pytestmark = pytest.mark.alone

MORNING = datetime(2026, 12, 1, 7, 5, tzinfo=UTC)
"""Three days before what is due on 4 December, ten o'clock in Moscow."""

TROUBLES = {
    "waits": SendResult(SendOutcome.WAIT, retry_after=30, error="flood limit"),
    "blocked": SendResult(SendOutcome.BLOCKED, error="Forbidden: bot was blocked by the user"),
    "nobody": SendResult(SendOutcome.BLOCKED, error="Bad Request: chat not found"),
    "later": SendResult(SendOutcome.LATER, error="502"),
    "dropped": SendResult(SendOutcome.UNKNOWN, error="ServerDisconnectedError"),
    "refused": SendResult(SendOutcome.REFUSED, error="Bad Request: BUTTON_DATA_INVALID"),
    "well": SENT,
}
WITH_ADDRESS = "blocked"


async def a_client(dunning: Dunning, name: str, email: str | None = None) -> ClientId:
    """Of the lawyer, reminded automatically of an invoice that is due on 4 December."""
    client = await add_client(dunning.services, dunning.owner, name, email=email)
    lawyer = dunning.team.lawyer.member_id
    await dunning.services.clients.change_responsible(dunning.owner, client.id, lawyer)
    await dunning.services.policies.choose_mode(dunning.owner, client.id, ReminderMode.AUTO)
    await dunning.invoice(client=client.id)
    return client.id


async def test_no_trouble_with_one_client_stops_the_others(dunning: Dunning) -> None:
    clients, people = {}, {}
    for name in TROUBLES:
        email = f"{name}@client.example" if name == WITH_ADDRESS else None
        clients[name] = await a_client(dunning, name, email)
        contact = await dunning.contact(clients[name])
        people[str(9000 + dunning.people)] = name
        assert contact
    tried: list[tuple[str, Channel]] = []

    def answer(outgoing: Outgoing) -> SendResult:
        if outgoing.audience is Audience.STAFF:
            return SENT
        name = next(name for name, client in clients.items() if client == outgoing.client_id)
        tried.append((name, outgoing.channel))
        first = tried.count((name, outgoing.channel)) == 1
        return TROUBLES[name] if first and outgoing.channel is Channel.TELEGRAM else SENT

    async def states() -> dict[str, tuple[str, str]]:
        rows = {
            row.client_id: (row.channel, row.state) for row in await dunning.deliveries(MessageKind.REMINDER)
        }
        return {name: rows[client] for name, client in clients.items()}

    dunning.clock.set(MORNING)
    await dunning.tick(answer)
    settled = {
        "blocked": ("email", "sent"),
        "nobody": ("telegram", "blocked"),
        "dropped": ("telegram", "unconfirmed"),
        "refused": ("telegram", "failed"),
        "well": ("telegram", "sent"),
    }
    waiting = ("telegram", "queued")
    assert await states() == {**settled, "waits": waiting, "later": waiting}
    dunning.clock.advance(seconds=30)
    await dunning.tick(answer)
    assert (await states())["waits"] == ("telegram", "sent")
    dunning.clock.advance(seconds=30)
    await dunning.tick(answer)
    assert await states() == {name: settled.get(name, ("telegram", "sent")) for name in TROUBLES}
    for _ in range(6):
        dunning.clock.advance(hours=1)
        await dunning.tick(answer)
    assert sorted(tried) == sorted(
        [*((name, Channel.TELEGRAM) for name in (*TROUBLES, "waits", "later")), ("blocked", Channel.EMAIL)]
    )

    told = await dunning.deliveries(MessageKind.TROUBLE)
    assert sorted((row.client_id, row.payload["why"], row.member_id) for row in told) == sorted(
        (clients[name], why, dunning.team.lawyer.member_id)
        for name, why in (
            ("blocked", "blocked"),
            ("nobody", "blocked"),
            ("dropped", "unconfirmed"),
            ("refused", "failed"),
        )
    )
    async with AsyncSession(dunning.database.reader) as session:
        closed = await session.scalars(select(Contact.client_id).where(Contact.unreachable_at.is_not(None)))
        assert set(closed) == {clients["blocked"], clients["nobody"]}


async def test_letters_wait_for_a_mail_server_that_is_down_for_an_hour(dunning: Dunning) -> None:
    """Nobody is bothered with it, and each arrives once."""
    clients = [await a_client(dunning, f"Клиент {n}", f"c{n}@client.example") for n in range(3)]
    tries: list[int | None] = []

    def answer(outgoing: Outgoing) -> SendResult:
        if outgoing.audience is Audience.CLIENT:
            tries.append(outgoing.client_id)
            if dunning.clock.now() < MORNING + timedelta(hours=1):
                return SendResult(SendOutcome.LATER, error="ConnectionRefusedError")
        return SENT

    dunning.clock.set(MORNING)
    for _ in range(36):
        await dunning.tick(answer)
        dunning.clock.advance(minutes=5)
    rows = await dunning.deliveries(MessageKind.REMINDER)
    assert [(row.channel, row.state) for row in rows] == [("email", "sent")] * 3
    assert all(tries.count(client) == 5 for client in clients), "four in vain, and the last"
    assert await dunning.deliveries(MessageKind.TROUBLE) == []


async def test_before_somebody_is_confirmed_nothing_is_written_to_them(dunning: Dunning) -> None:
    client = await a_client(dunning, "Ждёт")
    contact = await dunning.contact(client)
    sending = dunning.services.sending
    invoice = await dunning.invoice(client=client)
    for state in ("waiting", "declined", "revoked"):
        await dunning.change_contact(contact, state=state)
        assert (await sending.options(dunning.owner, invoice)).contacts == ()
        with pytest.raises(NotFound):
            await sending.send(dunning.owner, invoice, SendTargets((ContactId(contact),)), act_key())
    assert await dunning.run(datetime(2026, 12, 20, 12, tzinfo=UTC), timedelta(hours=6)) == []
