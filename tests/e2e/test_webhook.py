"""Webhooks end to end: from polling to a webhook and back, over deaths, lost answers and strangers at the door."""

import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO

import aiohttp
import pytest
from sqlalchemy import func, select

from db.engine import Database
from db.models import HandledUpdate, InboxUpdate
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from tests.sandbox.user import User
from tests.sandbox.webhook import SECRET
from tests.support import factories
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.e2e

OWNER = 1001
WORD = "a-secret-of-the-webhook"


@dataclass
class Door:
    sandbox: Sandbox
    database: Database
    port: int
    anna: User

    @property
    def polling(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database.url}

    @property
    def webhook(self) -> dict[str, str]:
        return self.polling | {
            "WEBHOOK_URL": f"http://127.0.0.1:{self.port}/telegram",
            "WEBHOOK_SECRET": WORD,
            "WEBHOOK_PORT": str(self.port),
        }

    async def ask(self, method: str, path: str, data: bytes = b"", **headers: str) -> tuple[int, str]:
        address = f"http://127.0.0.1:{self.port}{path}"
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, address, data=BytesIO(data), headers=headers) as answer,
        ):
            return answer.status, await answer.text()

    async def rows(self, table: type) -> int:
        async with self.database.reader.connect() as connection:
            return int(await connection.scalar(select(func.count()).select_from(table)) or 0)

    def shown(self) -> int:
        """How many messages the bot has sent."""
        return sum(call.method == "sendMessage" for call in self.sandbox.world.log)


@pytest.fixture
async def door(database_url: str) -> AsyncIterator[Door]:
    database = Database(database_url)
    await factories.found_firm(build(database, SystemClock(), SystemTokens(), TRANSLATOR), OWNER)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    try:
        async with Sandbox() as sandbox:
            sandbox.world.webhook.pauses = (0.05,)
            yield Door(sandbox, database, port, sandbox.user(OWNER, "Анна", language_code="ru"))
            sandbox.assert_clean()
    finally:
        await database.close()


async def test_from_polling_to_a_webhook_and_back_nothing_is_lost(door: Door) -> None:
    world, sandbox, anna = door.sandbox.world, door.sandbox, door.anna
    await sandbox.start_bot(door.polling)
    await anna.send("/start")
    await anna.expect(buttons=["📂 Счета"])
    asked_for = world.updates.allowed
    await sandbox.stop_bot()

    # What was sent meanwhile comes by the new way.
    await anna.send("/clients", wait=False)
    await sandbox.start_bot(door.webhook)
    await sandbox.settle()
    await anna.expect("лиент", fresh=False)
    polls = world.updates.polls
    assert world.webhook.url == door.webhook["WEBHOOK_URL"]
    assert world.webhook.statuses == {200: 1}
    assert world.updates.allowed == asked_for
    role = "" if door.database.is_sqlite else "this instance leads\n"
    assert await door.ask("GET", "/health") == (200, f"ok\n{role}")
    assert await door.ask("GET", "/ready") == (200, "ready\n")

    # Strangers, and what is no update.
    right = {SECRET: WORD}
    update = json.dumps({"update_id": 5, "message": {"text": "тайна"}}).encode()
    assert (await door.ask("POST", "/telegram", update))[0] == 403
    assert (await door.ask("POST", "/telegram", update, **{SECRET: WORD[:-1]}))[0] == 403
    assert (await door.ask("POST", "/telegram", "{тайна".encode(), **right))[0] == 400
    assert (await door.ask("POST", "/telegram", b'{"message": {}}', **right))[0] == 400
    assert (await door.ask("POST", "/telegram", b"[" * 100_000, **right))[0] == 400
    assert (await door.ask("POST", "/telegram", b" " * 2_000_000, **right))[0] == 413
    assert (await door.ask("GET", "/telegram"))[0] == 405
    assert (await door.ask("POST", "/elsewhere", update, **right))[0] == 404

    # Telegram does not hear the answer and brings it again, and again.
    before, handled = door.shown(), await door.rows(HandledUpdate)
    world.webhook.answers_lost = 3
    await anna.send("/menu")
    assert world.webhook.statuses == {200: 2, 0: 3}
    assert door.shown() == before + 1
    assert await door.rows(HandledUpdate) == handled + 1

    # Killed with an update in hand, and others that nobody takes: in order after the next start.
    hang = sandbox.faults.add("sendMessage", chat_id=OWNER, hang="before")
    await anna.send("/clients", wait=False)
    assert await sandbox.reach(hang)
    await sandbox.kill_bot()
    sandbox.faults.clear()
    await anna.send("/menu", wait=False)
    assert len(world.updates) == 1
    assert await door.rows(InboxUpdate) == 1
    await sandbox.start_bot(door.webhook)
    await sandbox.settle()
    await anna.expect(buttons=["📂 Счета"], fresh=False)
    assert await sandbox.stop_bot() == 0
    assert world.updates.polls == polls

    # And back: what Telegram has kept is asked for.
    await anna.send("/clients", wait=False)
    assert world.webhook.info()["pending_update_count"] == 1
    await sandbox.start_bot(door.polling)
    await sandbox.settle()
    await anna.expect("лиент", fresh=False)
    assert world.webhook.url == ""
    assert await door.rows(InboxUpdate) == 0
    assert not [line for line in sandbox.output if "тайна" in line or WORD in line]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_somebody_elses_webhook_is_left_alone(door: Door) -> None:
    world, elsewhere = door.sandbox.world, "http://127.0.0.1:1/elsewhere"
    for settings in (door.polling, door.webhook):
        await world.webhook.set(elsewhere, "", 40, None)
        with pytest.raises(AssertionError, match="The updates of this BOT_TOKEN go to a webhook"):
            await door.sandbox.start_bot(settings)
        assert world.webhook.url == elsewhere
        assert door.sandbox.bot is not None
        assert door.sandbox.bot.returncode == 2
        await door.sandbox.kill_bot()
