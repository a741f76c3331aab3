"""Locks of chats and dialogs that are gone when nobody holds or awaits them.

aiogram's own keeps one for ever for everybody who has ever written, strangers included.
"""

from asyncio import Lock
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey
from typing_extensions import override


class PassingIsolation(BaseEventIsolation):
    def __init__(self) -> None:
        self._locks: WeakValueDictionary[StorageKey, Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._locks)

    @override
    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncGenerator[None, None]:
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = Lock()
        async with lock:
            yield

    @override
    async def close(self) -> None:
        self._locks.clear()
