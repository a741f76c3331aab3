"""Updates from Telegram to an answer, measured at a server beside the bot: a burst, and others beside a slow handler.

    python -m tests.bench.inbox

The bot is this project's way from `getUpdates` to a handler that answers with the same words: the inbox, dialogs, and
the record of what was handled, on SQLite and on PostgreSQL. The yardstick is a bot of aiogram alone with the same
handler, which keeps nothing, and loses what it has in hand when it is killed. The processes share the cores with the
server, so that a busy machine makes all of them slow: the ratio and the processor time change little.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from aiohttp import web

from tests.bench.echo import SECONDS, SLOW
from tests.bench.table import Row, format_table
from tests.conftest import migrate
from tests.support import postgres
from tests.support.own_postgres import SETTINGS

TOKEN = "42:bench"
BURST, CHATS, RATE = 2000, 50, 50
PACED = 400
"""Updates of the second measurement: eight seconds."""
GOAL, GOAL_MS = 500, 150
FIRST_CHAT = 1000
WITHIN = 120.0


@dataclass
class Telegram:
    """A server that keeps updates until they are confirmed, and takes messages."""

    waiting: list[dict[str, Any]] = field(default_factory=list)
    handed: Counter[int] = field(default_factory=Counter)
    put_at: dict[str, float] = field(default_factory=dict)
    answered_at: dict[str, float] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    _number: int = 0

    def put(self, chat: int, words: str) -> None:
        self._number += 1
        person = {"id": chat, "is_bot": False, "first_name": "A"}
        body = {"message_id": self._number, "date": int(time.time()), "text": words, "from": person}
        message = body | {"chat": {"id": chat, "type": "private", "first_name": "A"}}
        self.waiting.append({"update_id": self._number, "message": message})
        self.put_at[f"{chat} {words}"] = time.perf_counter()
        self.news.set()

    def forget(self) -> None:
        self.put_at.clear()
        self.answered_at.clear()

    async def call(self, request: web.Request) -> web.Response:
        given = dict(await request.post()) or dict(request.query)
        method = request.match_info["method"]
        if method == "getUpdates":
            return _ok(
                await self._updates(int(str(given.get("offset") or 0)), int(str(given.get("limit", 100))))
            )
        if method == "getMe":
            return _ok({"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"})
        if method != "sendMessage":
            return _ok(True)
        chat, words = int(str(given["chat_id"])), str(given["text"])
        self.answered_at[f"{chat} {words}"] = time.perf_counter()
        self.answered.set()
        sent = {"message_id": len(self.answered_at), "date": 1, "text": words}
        return _ok(sent | {"chat": {"id": chat, "type": "private", "first_name": "A"}})

    async def _updates(self, offset: int, limit: int) -> list[dict[str, Any]]:
        self.waiting = [raw for raw in self.waiting if raw["update_id"] >= offset]
        if not self.waiting:
            self.news.clear()
            async with asyncio.timeout(30):
                await self.news.wait()
        batch = self.waiting[:limit]
        self.handed.update(raw["update_id"] for raw in batch)
        return batch

    async def until_answered(self) -> None:
        async with asyncio.timeout(WITHIN):
            while len(self.answered_at) < len(self.put_at):
                self.answered.clear()
                await self.answered.wait()


def _ok(result: Any) -> web.Response:
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


@dataclass(frozen=True, slots=True)
class Measured:
    rate: float
    """Updates a second of the burst."""
    processor: float
    """Milliseconds of a core for each of them, in the bot."""
    handed: int
    """How often the update that was fetched most was fetched."""
    behind: float
    """Milliseconds of 99 of 100 others beside a slow handler."""


async def _measure(kind: str, url: str) -> Measured:
    telegram = Telegram()
    async with _served(telegram) as address, _bot(kind, address, url) as bot:
        telegram.put(FIRST_CHAT, "warm")  # what waits at the start may be handled with more care
        await telegram.until_answered()
        telegram.forget()
        before = bot.cpu_times()
        for number in range(BURST):
            telegram.put(FIRST_CHAT + number % CHATS, str(number))
        await telegram.until_answered()
        after = bot.cpu_times()
        spent = after.user + after.system - before.user - before.system
        begun, ended = min(telegram.put_at.values()), max(telegram.answered_at.values())
        handed = max(telegram.handed.values())
        telegram.forget()
        start = time.perf_counter()
        telegram.put(FIRST_CHAT + CHATS, SLOW)
        for number in range(PACED):
            await asyncio.sleep(max(start + number / RATE - time.perf_counter(), 0))
            telegram.put(FIRST_CHAT + number % CHATS, f"paced {number}")
        await telegram.until_answered()
    assert PACED / RATE > SECONDS
    took = sorted(
        telegram.answered_at[name] - at for name, at in telegram.put_at.items() if not name.endswith(SLOW)
    )
    return Measured(BURST / (ended - begun), spent / BURST * 1000, handed, took[len(took) * 99 // 100] * 1000)


@asynccontextmanager
async def _served(telegram: Telegram) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", telegram.call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _bot(kind: str, address: str, url: str) -> AsyncIterator[psutil.Process]:
    wiring = {"BOT_API_URL": address, "BOT_TOKEN": TOKEN, "DATABASE_URL": url}
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.echo", kind, env=os.environ | wiring
    )
    try:
        yield psutil.Process(bot.pid)
    finally:
        bot.terminate()
        await bot.wait()


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="schetovod-bench-") as folder:
        bare = asyncio.run(_measure("bare", "sqlite:///unused.db"))
        url = f"sqlite+aiosqlite:///{Path(folder) / 'inbox.db'}"
        migrate(url)
        found = _compared("SQLite", asyncio.run(_measure("ours", url)), bare)
    if postgres.find_binaries() is None:
        return found
    run = postgres.Run({**SETTINGS, "fsync": "on", "max_connections": "50"})
    try:
        with postgres.cluster().database() as url:
            migrate(url)
            return found + _compared("PostgreSQL", asyncio.run(_measure("ours", url)), bare)
    finally:
        run.end()


def _compared(database: str, ours: Measured, bare: Measured) -> list[Row]:
    return [
        Row(
            f"burst of {BURST:,} updates over {CHATS} chats, {database}",
            f"{ours.rate:.0f}/s, each fetched {'once' if ours.handed == 1 else f'{ours.handed} times'}",
            f"{bare.rate:.0f}/s",
            f"{ours.rate / bare.rate:.2f}×",
            f"≥{GOAL}/s, once",
            ours.rate >= GOAL and ours.handed == 1,
        ),
        Row(
            "… of a core for each update",
            f"{ours.processor:.1f} ms",
            f"{bare.processor:.1f} ms",
            f"{ours.processor / bare.processor:.1f}×",
        ),
        Row(
            f"… others beside a handler of {SECONDS:g} s, {RATE} a second, p99",
            f"{ours.behind:.0f} ms",
            f"{bare.behind:.0f} ms",
            f"{ours.behind / bare.behind:.1f}×",
            f"≤{GOAL_MS} ms",
            ours.behind <= GOAL_MS,
        ),
    ]


if __name__ == "__main__":
    print(format_table(rows()))
