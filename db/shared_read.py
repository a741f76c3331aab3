"""All that an update reads, it reads in one transaction.

A question costs SQLite less than the connection and the BEGIN around it, and most updates only read. Whoever handles an
update opens a `sharing_reads`; the first look at the database in it takes a connection and begins a transaction, the
next ones go on in it. It ends where its state of the books would be the wrong one, or would keep others waiting: before
every write, before every call to Telegram (`pause_reads`), and when nobody has asked for a while. What is read after
that begins another one.

Only the task that opened it shares: others read by themselves, for a connection answers one at a time. An update never
waits for a second connection while it holds this one, or updates could wait for one another.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Hashable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

log = logging.getLogger(__name__)

IDLE = 0.1
"""Seconds without a question after which the transaction ends: whoever draws or waits holds no connection."""


class SharedRead:
    """The transaction of one update. `kept` is what its readers keep as long as it lasts."""

    def __init__(self) -> None:
        self._task = asyncio.current_task()
        self._engine: AsyncEngine | None = None
        self._connection: AsyncConnection | None = None
        self.kept: dict[Hashable, Any] = {}
        self._readers = 0
        self._spent = False
        """Ends with its last reader: somebody has written since, or a reader failed."""
        self._closed = False
        self._asked = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._ending: asyncio.Task[None] | None = None

    def serves(self, engine: AsyncEngine) -> bool:
        """Whether a reader of this engine may go on in it, and now."""
        if self._closed or (self._spent and self._readers) or asyncio.current_task() is not self._task:
            return False
        return self._connection is None or self._engine is engine

    @asynccontextmanager
    async def reader(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        """The connection, inside its transaction."""
        if self._spent:
            await self.pause()
        await self._ended()
        connection = self._connection or await self._begin(engine)
        self._readers += 1
        try:
            yield connection
        except BaseException:
            self._spent = True
            raise
        finally:
            self._readers -= 1
            self._asked = asyncio.get_running_loop().time()
            if self._spent and not self._readers:
                await self.pause()

    def note_write(self) -> None:
        """Somebody writes on behalf of this update, in whichever task: what is read next must see it."""
        self._spent = True

    async def pause(self) -> None:
        """Ends the transaction unless somebody reads just now, who then ends it."""
        if asyncio.current_task() is not self._task or self._readers:
            self._spent = True
            return
        self._spent = False
        if self._connection is not None:
            await to_its_end(self._end())
        await self._ended()

    async def close(self) -> None:
        self._closed = True
        await self.pause()

    async def _begin(self, engine: AsyncEngine) -> AsyncConnection:
        connection = await engine.connect()
        try:
            _ = await connection.begin()
        except BaseException:
            await to_its_end(connection.close())
            raise
        loop = asyncio.get_running_loop()
        self._engine, self._connection, self._asked = engine, connection, loop.time()
        self._timer = loop.call_later(IDLE, self._look)
        return connection

    def _look(self) -> None:
        """Of a loop's timer: nothing runs meanwhile."""
        loop = asyncio.get_running_loop()
        left = IDLE if self._readers else self._asked + IDLE - loop.time()
        if left > 0:
            self._timer = loop.call_later(left, self._look)
        else:
            self._ending = loop.create_task(self._end())

    async def _ended(self) -> None:
        """Nobody begins another while the end of one is on its way."""
        if self._ending is not None:
            await asyncio.wait({self._ending})
            self._ending = None

    async def _end(self) -> None:
        connection, self._connection = self._connection, None
        self.kept.clear()
        if self._timer is not None:
            self._timer.cancel()
        if connection is None:
            return
        try:
            await connection.close()
        except Exception as error:
            # Nothing was written in it. What the database is up to, the next question is told.
            log.info("a transaction that only read did not end well: %s", type(error).__name__)


_shared: ContextVar[SharedRead | None] = ContextVar("shared_read", default=None)


@asynccontextmanager
async def sharing_reads() -> AsyncIterator[None]:
    """Within it this task reads in one transaction, in the sense above."""
    shared = SharedRead()
    token = _shared.set(shared)
    try:
        yield
    finally:
        _shared.reset(token)
        await shared.close()


def shared_read(engine: AsyncEngine) -> SharedRead | None:
    """What a reader of this engine goes on in; None: it reads by itself."""
    shared = _shared.get()
    return shared if shared is not None and shared.serves(engine) else None


async def pause_reads() -> None:
    """Ends the update's transaction; the next reader begins another."""
    shared = _shared.get()
    if shared is not None:
        await shared.pause()


def note_write() -> None:
    """At the end of every transaction that writes, also of one that failed."""
    shared = _shared.get()
    if shared is not None:
        shared.note_write()


async def to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """The end of a transaction, which a task that is cancelled in it must not cut off: that would leave a spoiled
    connection."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
