"""Two processes send from one database, one of them not polling: each message goes out once."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Contact, Delivery, SenderSeen, User
from db.vocabulary.enums import ReminderMode
from services.container import build
from services.domain.access import Actor
from services.domain.ids import ClientId, ContactId
from services.domain.ports import SystemClock, SystemTokens
from services.invoices.sending import SendTargets
from tests.conftest import migrate, postgres
from tests.support import factories
from tests.support.brisk import AT_ITS_PACE
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.postgres]

PEOPLE, EACH = 60, 2
"""More people than one process claims at once: who comes second finds some to whom nobody is writing."""


@asynccontextmanager
async def second_sender(sandbox: Sandbox, env: dict[str, str]) -> AsyncIterator[list[str]]:
    """What it prints."""
    other = Sandbox(sandbox.world)  # begins warm as well
    process = await other._start(
        (sys.executable, "-m", "tests.e2e.second_sender"),
        env | {"BOT_API_URL": sandbox.url, "BOT_TOKEN": sandbox.world.bot.token},
    )
    lines = other.output
    try:
        assert await sandbox.until(lambda: "ready" in lines, 60), lines
        yield lines
        assert await process.stop(20) == 0, lines
    finally:
        await process.kill()


async def test_each_message_goes_out_once(postgres_cluster: postgres.Cluster) -> None:
    with postgres_cluster.database(postgres_cluster.template(migrate)) as url:
        database = Database(url)
        services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
        owner = await factories.found_firm(services)
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1", AT_ITS_PACE: "yes"}
        async with Sandbox() as sandbox:
            client = (await factories.add_client(services, owner)).id
            for number in range(PEOPLE):
                sandbox.world.send(sandbox.user(5001 + number, f"Иван {number}").id, "/start")
            contacts = await confirmed(database, owner, client)
            sandbox.world.updates.drop_all()
            sandbox.user(1001, "Анна")
            sandbox.world.send(1001, "/start")
            sandbox.world.updates.drop_all()
            await sandbox.start_bot(env)
            async with second_sender(sandbox, env) as lines:
                for number in range(EACH):
                    invoice = await factories.issued_invoice(services, owner, client)
                    await services.sending.send(
                        owner, invoice.row.id, SendTargets(contacts), f"{number}", ReminderMode.OFF
                    )
                await all_sent(database, PEOPLE * EACH)
                async with AsyncSession(database.reader) as session:
                    assert len(list(await session.scalars(select(SenderSeen)))) == 2, "they share the pace"
            assert await sandbox.stop_bot() == 0
            async with AsyncSession(database.reader) as session:
                assert list(await session.scalars(select(SenderSeen))) == [], "both have said goodbye"
            documents = [
                (person, message.document["file_name"])
                for person in range(5001, 5001 + PEOPLE)
                for message in sandbox.world.chats[person].messages
                if message.document
            ]
            assert len(documents) == PEOPLE * EACH
            assert set(Counter(documents).values()) == {1}
            took_part = {line for line in lines if line.startswith("sent")}
            assert 0 < len(took_part) < PEOPLE * EACH, "both have worked"
            sandbox.assert_clean()
        await database.close()


async def confirmed(database: Database, owner: Actor, client: ClientId) -> tuple[ContactId, ...]:
    """Everybody speaks for the one client."""
    stamp = {"created_at": SystemClock().now()}
    async with AsyncSession(database.writer) as session, session.begin():
        people = [User(id=5001 + number, name=f"Иван {number}", **stamp) for number in range(PEOPLE)]
        session.add_all(people)
        await session.flush()
        of = {"firm_id": owner.firm_id, "client_id": client, "state": "confirmed", **stamp}
        rows = [Contact(user_id=person.id, name=person.name, **of) for person in people]
        session.add_all(rows)
        await session.flush()
        return tuple(ContactId(row.id) for row in rows)


async def all_sent(database: Database, count: int) -> None:
    states: list[str] = []
    for _ in range(1200):
        async with AsyncSession(database.reader) as session:
            states = list(await session.scalars(select(Delivery.state).where(Delivery.kind == "invoice")))
        if len(states) == count and set(states) == {"sent"}:
            return
        await asyncio.sleep(0.05)  # other processes write it: there is nothing to wait on
    raise AssertionError(Counter(states))
