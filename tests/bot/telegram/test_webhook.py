"""A webhook on a database that goes away, and on settings that can't be."""

import asyncio
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.config import ConfigError, WebhookPlace
from bot.database_watch import DatabaseWatch
from bot.telegram.factory import make_bot
from bot.telegram.inbox import Inbox
from bot.telegram.webhook import Webhook
from bot.telegram.webhook_owner import WebhookOwner
from db.engine import Database
from db.runtime_store import RuntimeStore
from tests.bot.telegram.inbox_setting import QUICK, Disk, Handlers
from tests.sandbox.server import Server
from tests.sandbox.world import World
from tests.support.fakes import FakeClock

ANNA = 7
WORD = "a-secret-of-the-webhook"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    world = World()
    world.add_person(ANNA, "Анна")
    world.webhook.pauses = (0.02,)
    server = Server(world)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    bot = make_bot(server.world.bot.token, server.url)
    yield bot
    await (await bot.session.create_session()).close()  # type: ignore[attr-defined]


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Life:
    def __init__(self, bot: Bot, database: Database, clock: FakeClock, url: str, port: int) -> None:
        store, self.disk, self.stop = RuntimeStore(database), Disk(database), asyncio.Event()

        async def probe() -> None:
            self.disk.check()

        watch = DatabaseWatch(probe, pauses=QUICK)
        self.handlers = Handlers(store, clock, watch)
        self.inbox = Inbox(bot, self.handlers, self.disk, store, clock, watch=watch)  # type: ignore[arg-type]
        self.webhook = Webhook(
            bot,
            self.inbox,
            WebhookPlace(url, WORD, "127.0.0.1", port),
            WebhookOwner(bot, store, clock, watch),
            clock,
            allowed_updates=["message"],
            ailing=lambda: ["polling: no sign of life for 130 s"],
            backoff=QUICK,
        )

    async def run(self) -> None:
        await self.inbox.run(self.webhook, self.stop)


async def test_while_the_database_is_away_telegram_keeps_what_it_brings(
    bot: Bot, server: Server, database: Database, clock: FakeClock, port: int
) -> None:
    world, address = server.world, f"http://127.0.0.1:{port}"
    life = Life(bot, database, clock, f"{address}/telegram", port)
    running = asyncio.create_task(life.run())
    assert await world.until(lambda: world.webhook.url, 10)
    life.disk.away = True
    for text in ("раз", "два", "три"):
        world.send(ANNA, text)
    assert await world.until(lambda: world.webhook.statuses[503] > 2, 10)
    assert len(world.updates) == 3
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{address}/ready") as answer:
            assert answer.status == 503
        async with session.get(f"{address}/health") as answer:
            assert (answer.status, await answer.text()) == (503, "polling: no sign of life for 130 s\n")
    life.disk.away = False
    await life.handlers.until(lambda: len(life.handlers.ended) == 3)
    assert await world.until(lambda: not len(world.updates), 10)
    assert life.handlers.begun == sorted(life.handlers.begun)
    assert len(life.handlers.begun) == 3
    assert life.webhook.is_answered
    life.stop.set()
    await running


async def test_what_can_not_be_ends_the_start(
    bot: Bot, server: Server, database: Database, clock: FakeClock, port: int
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with pytest.raises(ConfigError, match="WEBHOOK_PORT can't be opened"):
            await Life(bot, database, clock, f"http://127.0.0.1:{port}/telegram", port).run()
    with pytest.raises(TelegramBadRequest):
        await Life(bot, database, clock, "http://bot.example.com/telegram", port).run()
    assert server.world.webhook.url == ""
