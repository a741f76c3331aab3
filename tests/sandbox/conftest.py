"""A server with Anna on it and an aiogram Bot as its client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from tests.sandbox.server import Server
from tests.sandbox.world import World

ANNA = 1001


class Clock:
    """Unix seconds that a test moves."""

    def __init__(self) -> None:
        self.time = 1_790_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world(clock: Clock) -> World:
    world = World(now=clock)
    world.add_person(ANNA, "Анна", username="anna")
    world.send(ANNA, "/start")
    world.updates.drop_all()
    return world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    server = Server(world)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    bot = Bot(server.world.bot.token, session=session)
    yield bot
    # AiohttpSession.close() sleeps a quarter of a second for TLS, which is not used here.
    await (await session.create_session()).close()
