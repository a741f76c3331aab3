"""State of dialogs: read through a buffer, written only into it, stored with the handled update in one
transaction.

A kill at any moment then leaves either the state before an update, and Telegram delivers it again, or the
state after it, and the redelivered update is skipped. `bot.telegram.dispatcher` opens the buffer and stores it.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from typing_extensions import override

from db.runtime_store import RuntimeStore, Stored
from services.domain.ports import Clock


@dataclass
class Buffer:
    """What one update has read and changed. Closed when the update is over."""

    read: dict[str, Stored] = field(default_factory=dict)
    whole: str | None = None
    """All that is stored under keys that begin so was read."""
    changed: dict[str, Stored] = field(default_factory=dict)
    closed: bool = False
    untraced: bool = False
    """Nothing was done, so that it needs no row that says so."""

    def forget(self) -> None:
        """Drops every change: the handler did not end."""
        self.read.clear()
        self.whole = None
        self.changed.clear()


DIALOGS = ":aiogd:"
"""In the keys of aiogram-dialog's stacks and contexts."""

_buffer: ContextVar[Buffer | None] = ContextVar("fsm_buffer", default=None)


@contextmanager
def buffered(records: Mapping[str, Stored] | None = None, prefix: str | None = None) -> Iterator[Buffer]:
    """`records`: all that is stored under keys that begin with `prefix`, when that was read before."""
    buffer = Buffer() if records is None else Buffer(read=dict(records), whole=prefix)
    token = _buffer.set(buffer)
    try:
        yield buffer
    finally:
        buffer.closed = True
        _buffer.reset(token)


def rollback_dialogs() -> None:
    """The dialogs as they were before this update; what else is known of the chat stays.

    A handler that raised may have closed a dialog or opened another: the person stays where they pressed.
    """
    buffer = _buffer.get()
    if buffer is not None:
        for name in [name for name in buffer.changed if DIALOGS in name]:
            del buffer.changed[name]


def leave_no_trace() -> None:
    """The update of now was dropped: should it come again, it is dropped again."""
    buffer = _buffer.get()
    if buffer is not None:
        buffer.untraced = True


class BufferedStorage(BaseStorage):
    """Outside an update (or in a task that outlived it) every write is a transaction of its own."""

    def __init__(self, store: RuntimeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @override
    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._save(key, replace(await self._load(key), state=name))

    @override
    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._load(key)).state

    @override
    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        # A round trip: what can't be stored fails here, in the handler, and later changes to `data` stay out.
        await self._save(key, replace(await self._load(key), data=json.loads(json.dumps(data))))

    @override
    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(json.dumps((await self._load(key)).data))
        return data

    @override
    async def close(self) -> None:
        """The database is closed by whoever opened it."""

    async def _load(self, key: StorageKey) -> Stored:
        name, buffer = key_of(key), _buffer.get()
        if buffer is None or buffer.closed:
            return await self._store.load(name)
        if name in buffer.changed:
            return buffer.changed[name]
        if name not in buffer.read:
            known = buffer.whole is not None and name.startswith(buffer.whole)
            buffer.read[name] = Stored() if known else await self._store.load(name)
        return buffer.read[name]

    async def _save(self, key: StorageKey, record: Stored) -> None:
        name, buffer = key_of(key), _buffer.get()
        if buffer is None or buffer.closed:
            await self._store.flush({name: record}, self._clock.now())
        elif record != await self._load(key):
            buffer.changed[name] = record


def prefix_of(bot_id: int, chat_id: int | None, user_id: int | None) -> str | None:
    """With what all keys of a person in a chat begin, their dialogs in private among them; None for nobody's."""
    chat_id = user_id if chat_id is None else chat_id
    return None if chat_id is None or user_id is None else f"{bot_id}:{chat_id}:{user_id}:"


def key_of(key: StorageKey) -> str:
    """`bot:chat:user:thread:business:destiny`; at most 200 characters."""
    parts = (
        key.bot_id,
        key.chat_id,
        key.user_id,
        key.thread_id or "",
        key.business_connection_id or "",
        key.destiny,
    )
    return ":".join(map(str, parts))
