"""Brings updates to the bot's address as Telegram does: in the order of each chat, and again until it says 2xx."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

import aiohttp

from tests.sandbox.model import Json, bad_request
from tests.sandbox.updates import Pending, UpdateQueue

SECRET = "X-Telegram-Bot-Api-Secret-Token"
PORTS = {443, 80, 88, 8443}
PAUSES = (0.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 120.0)
"""Seconds before an update is brought once more; the last one again and again."""
_OURS = {"127.0.0.1", "localhost"}


class Webhook:
    """``pauses`` and ``answers_lost`` are for tests: so many answers are forgotten, as a broken line does."""

    def __init__(self, queue: UpdateQueue) -> None:
        self._queue = queue
        self.url = ""
        self.pauses: Sequence[float] = PAUSES
        self.answers_lost = 0
        self.statuses: Counter[int] = Counter()  # what the bot has answered; 0: nothing
        self._secret = ""
        self._connections = 40
        self._error = ""
        self._error_at = 0.0
        self._news = asyncio.Event()
        self._pusher: asyncio.Task[None] | None = None
        queue.news = self._news.set

    async def set(self, url: str, secret: str, connections: int, allowed: list[str] | None) -> None:
        """What setWebhook does."""
        parts = urlsplit(url)
        if parts.hostname not in _OURS:  # a server of one's own takes those as well
            if parts.scheme != "https":
                raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
            if (parts.port or 443) not in PORTS:
                raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        await self.remove()
        self.url, self._secret, self._connections = url, secret, connections
        if allowed is not None:
            self._queue.allowed = allowed or None
        self._error = ""
        self._queue.end_poll()
        self._pusher = asyncio.create_task(self._push())

    async def remove(self) -> None:
        """What deleteWebhook does. What was not taken waits on."""
        self.url = ""
        if self._pusher is not None:
            self._pusher.cancel()
            await asyncio.wait({self._pusher})
            self._pusher = None

    def info(self) -> Json:
        """What getWebhookInfo says."""
        body: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue),
        }
        if self.url:
            body["max_connections"] = self._connections
            body["ip_address"] = "127.0.0.1"
        if self._queue.allowed:
            body["allowed_updates"] = self._queue.allowed
        if self._error:
            body |= {"last_error_date": int(self._error_at), "last_error_message": self._error}
        return body

    async def _push(self) -> None:
        under_way: dict[str, asyncio.Task[None]] = {}
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
                while True:
                    self._news.clear()
                    for pending in self._queue.waiting_updates():
                        if pending.chat not in under_way and len(under_way) < self._connections:
                            task = asyncio.create_task(self._deliver(session, pending))
                            under_way[pending.chat] = task
                            task.add_done_callback(lambda _, chat=pending.chat: self._free(under_way, chat))
                    await self._news.wait()
        finally:
            tasks = list(under_way.values())
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks)

    def _free(self, under_way: dict[str, asyncio.Task[None]], chat: str) -> None:
        under_way.pop(chat, None)
        self._news.set()

    async def _deliver(self, session: aiohttp.ClientSession, pending: Pending) -> None:
        tries = 0
        while pending.id in self._queue.pending_ids:
            self._queue.handed[pending.id] += 1
            status = await self._post(session, pending)
            if 200 <= status < 300 and self.answers_lost:
                self.answers_lost -= 1
                status = 0
            self.statuses[status] += 1
            if 200 <= status < 300:
                self._queue.take(pending.id)
                return
            self._error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
            self._error_at = self._queue.now()
            await asyncio.sleep(self.pauses[min(tries, len(self.pauses) - 1)])
            tries += 1

    async def _post(self, session: aiohttp.ClientSession, pending: Pending) -> int:
        headers = {SECRET: self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=pending.body, headers=headers) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0
