"""Chromium once, a desk for every test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from playwright.async_api import Browser

from tests.sandbox.browser import PaneView, launch, require_browser
from tests.sandbox.page_tests.desk import ANNA, IVAN, TRICKY, TRICKY_NAME, Desk
from tests.sandbox.server import Server
from tests.sandbox.world import World


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with launch(require_browser()) as browser:
        yield browser


@pytest.fixture
def options() -> dict[str, Any]:
    """Of the browser window; a test may ask for others by parametrizing this name."""
    return {}


@pytest_asyncio.fixture(loop_scope="session")
async def desk(chromium: Browser, options: dict[str, Any]) -> AsyncIterator[Desk]:
    world = World()
    world.add_person(
        ANNA, "Анна", last_name="Иванова", username="anna", label="Владелец фирмы", phone="+79990000101"
    )
    world.add_person(IVAN, "Иван", last_name="Ромашкин", label="Клиент", phone="+79990000202")
    world.add_person(TRICKY, TRICKY_NAME, last_name="&amp;", label="<i>юрист</i>")
    server = Server(world)
    url = await server.start()
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    bot = Bot(world.bot.token, session=session)
    context = await chromium.new_context(
        **({"locale": "ru-RU", "viewport": {"width": 1440, "height": 900}} | options)
    )
    page = await context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((url, "data:", "about:", "chrome"))
            else troubles.append(request.url)
        ),
    )
    desk = Desk(world, bot, page, server, PaneView(page, "left"), PaneView(page, "right"), troubles)
    await desk.open()
    yield desk
    await context.close()
    await (await session.create_session()).close()
    await server.stop()
    assert troubles == []
