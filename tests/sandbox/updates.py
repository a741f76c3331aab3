"""The queue behind getUpdates: confirmation by offset, redelivery, expiry, one poller at a time."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.sandbox.model import ApiError, Json

# Seconds that an unconfirmed update is kept.
LIFETIME = {
    "message": 86400,
    "edited_message": 86400,
    "my_chat_member": 86400,
    "callback_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
# Kinds that a bot gets only when it asks for them by name.
ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_CONFLICT = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass
class Pending:
    id: int
    kind: str
    body: Json
    expires: float

    @property
    def chat(self) -> str:
        """Whose order counts; inline questions are about no chat."""
        event = self.body[self.kind]
        chat = event.get("chat") or (event.get("message") or {}).get("chat")
        return f"chat {chat['id']}" if chat else f"{self.kind} of {event['from']['id']}"


class UpdateQueue:
    """Updates waiting for the bot. ``now`` gives Unix seconds; waiting itself uses the event loop's clock."""

    def __init__(self, now: Callable[[], float], changed: Callable[[], None]) -> None:
        self.now = now
        self._changed = changed
        self._pending: list[Pending] = []
        self._next_id = 700_000_001
        self._poller: asyncio.Future[bool] | None = None
        self.allowed: list[str] | None = None
        self.polls = 0
        self.seen = 0  # the highest id that was handed out, for the log
        self.handed: Counter[int] = Counter()  # how often each update was handed out
        self.news: Callable[[], None] = lambda: None  # called when something new waits

    def __len__(self) -> int:
        self._expire()
        return len(self._pending)

    @property
    def waiting(self) -> bool:
        """True while a long poll of the bot is open."""
        return self._poller is not None

    @property
    def pending_ids(self) -> list[int]:
        """Ids of the updates that the bot has not confirmed."""
        return [p.id for p in self._pending]

    def put(self, kind: str, payload: Json) -> int | None:
        """Queue an update, return its id; None when the bot did not subscribe to that kind."""
        if (kind not in self.allowed) if self.allowed else (kind in ON_REQUEST):
            return None
        update_id = self._next_id
        self._next_id += 1
        expires = self.now() + LIFETIME.get(kind, 86400)
        self._pending.append(Pending(update_id, kind, {"update_id": update_id, kind: payload}, expires))
        self._wake()
        return update_id

    def waiting_updates(self) -> list[Pending]:
        """What the bot has not taken, in order."""
        self._expire()
        return list(self._pending)

    def take(self, update_id: int) -> None:
        """The bot has taken this one, whatever stands before it."""
        self._pending = [p for p in self._pending if p.id != update_id]
        self._changed()

    def end_poll(self) -> None:
        """A poll that is open ends with 409."""
        self._kick_out()

    def drop_all(self) -> None:
        """What drop_pending_updates does."""
        self._pending.clear()
        self._changed()

    async def get(
        self, offset: int = 0, limit: int = 100, within: float = 0, allowed: list[str] | None = None
    ) -> list[Json]:
        """getUpdates, waiting up to ``within`` seconds. ApiError 409 when another poll comes meanwhile."""
        self._kick_out()
        self.polls += 1
        if allowed is not None:
            self.allowed = allowed or None
        self._confirm(offset)
        if batch := self._batch(limit):
            return batch
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within
        while (left := deadline - loop.time()) > 0:
            mine: asyncio.Future[bool] = loop.create_future()
            self._poller = mine
            self._changed()
            try:
                kicked = await asyncio.wait_for(mine, left)
            except TimeoutError:
                return []
            finally:
                if self._poller is mine:
                    self._poller = None
            if kicked:
                raise ApiError(409, _CONFLICT)
            if batch := self._batch(limit):
                return batch
        return []

    def _confirm(self, offset: int) -> None:
        self._expire()
        if offset < 0:
            self._pending = self._pending[offset:]
        elif offset > 0:
            self._pending = [p for p in self._pending if p.id >= offset]
        self._changed()

    def _batch(self, limit: int) -> list[Json]:
        self._expire()
        self.handed.update(p.id for p in self._pending[:limit])
        return [p.body for p in self._pending[:limit]]

    def _expire(self) -> None:
        now = self.now()
        if any(p.expires < now for p in self._pending):
            self._pending = [p for p in self._pending if p.expires >= now]

    def _wake(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(False)
        self.news()
        self._changed()

    def _kick_out(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(True)
            self._poller = None
