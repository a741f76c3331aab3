"""Whether Telegram's webhook of this bot is ours to move or to remove: we remember which one we have set.

A process with somebody else's token, or a second one with another database, must not take the updates from whoever gets
them. Settings that change from polling to webhooks, back, or to another address go on without a hand.
"""

from aiogram import Bot

from bot.database_watch import DatabaseWatch
from bot.telegram.polling import TakenError
from db.runtime_store import RuntimeStore, Stored
from services.domain.ports import Clock

KEY = "webhook"
MOST = 5
"""Addresses that are remembered."""


class WebhookOwner:
    def __init__(self, bot: Bot, store: RuntimeStore, clock: Clock, watch: DatabaseWatch) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._watch = watch
        self._key = f"{KEY}-{bot.id}"

    async def may_replace(self, url: str, ours: str) -> None:
        """Raises `TakenError` when updates go to an address that is neither ours nor was."""
        if url and url != ours and url not in await self._remembered():
            raise TakenError(webhook=True)

    async def remember(self, url: str) -> None:
        """Before it is set: a process that dies between must know both, the new one and the one that stands."""
        known = await self._remembered()
        if url not in known:
            now, stored = self._clock.now(), Stored(KEY, {"urls": [*known, url][-MOST:]})
            await self._watch.through(lambda: self._store.flush({self._key: stored}, now))

    async def take_back(self) -> None:
        """For polling: removes the webhook that we have set; what waits at Telegram stays there. Raises `TakenError`
        for somebody else's."""
        info = await self._bot.get_webhook_info(request_timeout=10)
        if info.url:
            await self.may_replace(info.url, "")
            await self._bot.delete_webhook(drop_pending_updates=False, request_timeout=10)

    async def _remembered(self) -> list[str]:
        stored = await self._watch.through(lambda: self._store.load(self._key))
        return [str(url) for url in stored.data.get("urls", [])]
